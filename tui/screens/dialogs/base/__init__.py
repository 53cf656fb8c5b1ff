"""What dialogs are made of: the frame, the form with its foot, a list to pick from, a yes or no."""
