"""What a meeting is: frozen records and pure functions. Nothing here reads, writes or tells the time."""
