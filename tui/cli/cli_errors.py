"""What a command says when it cannot do what was asked."""


class RefusedError(Exception):
    """The command cannot do it; the one line says what, where and the mend. Empty where there is nothing to say."""


class MisusedError(Exception):
    """The command line cannot be understood; the one line says why."""
