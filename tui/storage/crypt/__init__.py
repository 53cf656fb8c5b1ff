"""Encryption: the key, the passphrase, changing it."""
