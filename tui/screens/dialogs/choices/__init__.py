"""What is chosen from a list: a kind of step, a template, a way of meeting."""
