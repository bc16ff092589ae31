"""Standard output for what was asked for, standard error for what is said about it."""

from __future__ import annotations

import shutil
import sys

import click
from rich.console import Console, RenderableType

WIDTH = 100  # where no terminal says otherwise
WIDEST = 132  # longer lines are hard to follow


def on_terminal() -> bool:
    """Whether standard output goes to a person's eyes."""
    return sys.stdout.isatty()


class Page(Console):
    """Standard output as a page of at most ``WIDEST`` columns, colours only where a terminal shows them."""

    def __init__(self, width: int | None = None) -> None:
        columns = width or shutil.get_terminal_size((WIDTH, 24)).columns
        super().__init__(file=sys.stdout, width=min(columns, WIDEST), highlight=False, markup=False, emoji=False)

    def show(self, content: RenderableType = "") -> None:
        """Print ``content``; off a terminal without the spaces that fill its lines up."""
        if self.is_terminal:
            self.print(content)
            return
        with self.capture() as captured:
            self.print(content)
        for line in captured.get().removesuffix("\n").split("\n"):
            put_line(line.rstrip().encode())

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # the main command ends quietly


def put_line(line: bytes) -> None:
    """Write one line of output, in UTF-8 whatever the terminal's encoding."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def tell(message: str) -> None:
    """Say ``message`` on standard error."""
    click.echo(message, err=True)


def counted(number: int, noun: str) -> str:
    """``number`` with ``noun``, in the plural unless it is one: "1 claim", "27 claims"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
