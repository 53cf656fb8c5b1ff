"""What was written in a chat, drawn."""
