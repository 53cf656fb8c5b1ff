"""Commands about the passphrase and the key that it gives."""
