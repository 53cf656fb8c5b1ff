"""Looking through a folder for what the law asks."""
