"""What a line says that was taken on the way: by signs, and in words."""
