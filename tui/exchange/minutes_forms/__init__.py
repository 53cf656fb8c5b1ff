"""The forms in which minutes arrive: pages, marks of chats, notes of a folder."""
