"""What is pasted from a chat: who wrote what."""
