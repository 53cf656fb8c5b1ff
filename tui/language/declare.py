"""Messages that are declared in one place and said in another."""


def N_(message: str) -> str:  # noqa: N802 - the name gettext gives it
    """Give `message` as it is, for the catalogues to find where no language is at hand; say it with `_(message)`."""
    return message
