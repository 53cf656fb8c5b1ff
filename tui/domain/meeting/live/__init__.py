"""What is asked while a meeting is held: who watches, whose turn it is, how far it has come, which hint helps."""
