"""The looks: the colours of each by role, and styles that hold on every screen."""
