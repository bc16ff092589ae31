"""The command line: one file a verb."""

from alteram.cli.main import main

__all__ = ["main"]
