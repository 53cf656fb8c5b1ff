"""The weathers two people name, as they are drawn."""
