"""From the shell into the app and out of it again."""
