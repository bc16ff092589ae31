"""Standard output for what was asked for, standard error for what is said about it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable

import click
from rich.console import Console, RenderableType

Put = Callable[[bytes], None]  # writes a line, given without its end

WIDTH = 100  # where no terminal says otherwise
WIDEST = 132  # longer lines are hard to follow


def on_terminal() -> bool:
    """Whether standard output goes to a person's eyes."""
    return sys.stdout.isatty()


class Page(Console):
    """A page of at most ``WIDEST`` columns, with colours only where a terminal shows them.

    It goes to standard output, or by ``put`` elsewhere.
    """

    def __init__(self, width: int | None = None, *, put: Put | None = None) -> None:
        columns = width or shutil.get_terminal_size((WIDTH, 24)).columns
        plain = False if put else None  # None: as it is
        width = min(columns, WIDEST)
        super().__init__(file=sys.stdout, width=width, force_terminal=plain, highlight=False, markup=False, emoji=False)
        self._put = put or put_line

    def show(self, content: RenderableType = "") -> None:
        """Print ``content``; off a terminal without the spaces that fill its lines up."""
        if self.is_terminal:
            self.print(content)
            return
        with self.capture() as captured:
            self.print(content)
        for line in captured.get().removesuffix("\n").split("\n"):
            self._put(line.rstrip().encode())

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # the main command ends quietly


def put_line(line: bytes) -> None:
    """Write one line of output, in UTF-8 whatever the terminal's encoding."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def tell(message: str) -> None:
    """Say ``message`` on standard error."""
    click.echo(message, err=True)
