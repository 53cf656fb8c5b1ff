"""What the law asks: knowing, erasing, keeping no longer than needed."""
