"""`fireside forget`: one person, or what has been kept long enough."""
