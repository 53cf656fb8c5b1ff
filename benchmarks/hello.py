"""The smallest Textual app that has something to read and something to type into: what all is held against."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Hello(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("Hello, world")
        yield Input()


if __name__ == "__main__":
    Hello().run()
