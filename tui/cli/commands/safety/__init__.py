"""Commands that look after the data: copies of it, earlier states, whether it can be read."""
