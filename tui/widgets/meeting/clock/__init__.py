"""How a meeting and its step stand in time, as it is drawn."""
