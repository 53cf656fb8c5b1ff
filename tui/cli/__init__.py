"""The command line: one small file for each command, imported when that command is used."""


def main() -> None:
    """Run what the shell was given and end the process: 0 done, 1 could not, 2 not understood."""
    import gc

    # Quick commands are over before collecting pays; whoever stays longer turns it on again.
    gc.disable()

    from tui.cli.outcome import run

    try:
        run()
    finally:
        # The interpreter goes through all there is once more when it ends, for nothing.
        gc.freeze()
