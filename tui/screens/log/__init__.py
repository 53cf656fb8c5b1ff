"""The log of a person: what happened between meetings, for the manager alone."""
