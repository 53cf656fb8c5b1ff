"""What one does, without a screen: the shell commands and the screens call the same."""
