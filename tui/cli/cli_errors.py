"""What a command says when it cannot do what was asked."""


class RefusedError(Exception):
    """The command cannot do it; the one line says what, where and the mend."""
