"""The command line: one small file for each command, imported when that command is used."""

_HARMLESS = ("TEXTUAL_ANIMATIONS", "TEXTUAL_DISABLE_KITTY_KEY", "TEXTUAL_FPS", "TEXTUAL_SMOOTH_SCROLL")


def main() -> None:
    """Run what the shell was given and end the process: 0 done, 1 could not, 2 not understood."""
    import gc
    import os
    import sys

    # They make a program of Textual’s write its keys and its screens to files, or press keys by itself.
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in _HARMLESS]:
        del os.environ[name]

    # Quick commands are over before collecting pays; whoever stays longer turns it on again.
    gc.disable()

    from tui.cli.exit_codes import run
    from tui.terminal.process_hardening import guard

    guard()
    # A shell that completes a line asks with a variable in place of words.
    if len(sys.argv) == 1 and "_FIRESIDE_COMPLETE" not in os.environ:
        from tui.cli.bare_start import open_home as start
    else:
        from tui.cli.root import run_root as start
    try:
        run(start)
    finally:
        # The interpreter goes through all there is once more when it ends, for nothing.
        gc.freeze()
