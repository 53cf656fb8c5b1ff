"""The app a user runs, made of parts: the host, the session, navigation, keys, the lock, copying."""
