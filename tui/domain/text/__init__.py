"""Text that can be drawn, told apart and trusted."""
