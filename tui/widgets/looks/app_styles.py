"""Styles that hold on every screen."""

APP_STYLES = """
ToastRack { dock: top; align: right bottom; min-height: 2; margin: 0; }
Toast { width: auto; max-width: 100%; padding: 0 1; margin: 0; }
DialogueScreen Toast { max-height: 2; }
VerticalScroll { scrollbar-size-vertical: 1; scrollbar-color: $border; scrollbar-background: $background; }
"""
