"""What is fast, measured from outside in a pseudo-terminal, as ratios in the same run."""
