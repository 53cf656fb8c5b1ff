"""What a meeting captures: the line it is written in, and what was written so far."""
