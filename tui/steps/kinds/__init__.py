"""One file for each kind of step, called like the kind."""
