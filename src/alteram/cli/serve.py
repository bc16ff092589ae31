"""``alteram serve``: the review room, opened in the browser of this machine."""

from __future__ import annotations

import getpass
import tempfile
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alteram.cli.published import listed_names, takes_listed_names, tell_published
from alteram.cli.streams import tell
from alteram.errors import RoomNotInstalled

if TYPE_CHECKING:
    from alteram.room.serving import Room

PORT = 8137
PACKAGES = ("django", "django_htmx", "ninja", "waitress", "whitenoise")


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, metavar="N", help=f"Port; {PORT}, or 0 for any.")
@click.option(
    "--by", envvar="ALTERAM_REVIEWER", metavar="NAME", help="Who decides; ALTERAM_REVIEWER, or who is logged in."
)
@click.option("--no-browser", is_flag=True, help="Only print the link.")
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The ledger, made on first use; ALTERAM_DATABASE_URL, or one in your data folder, unless given.",
)
@click.option("--public", is_flag=True, help="Let everybody read, hide private persons, and let nobody decide.")
@takes_listed_names
def serve(
    port: int,
    by: str | None,
    no_browser: bool,
    ledger: Path | None,
    public: bool,
    hide: Path | None,
    show: Path | None,
) -> None:
    """Open the review room, where you read, check and compare what the ledger keeps.

    It answers this machine alone. The link works once; Ctrl-C closes the room.

    With --public, the room shows a copy of the ledger that is made when it opens: names of private persons are hidden
    in it, points are coarse, and nothing tells of who decided what, or of captures. Look through it before you lead
    others to it: the program does not know every name.

    \b
    Example:
      alteram serve
    """
    if not public and (hide or show):
        raise click.UsageError("--hide and --show are of --public")
    try:
        room = _public(ledger, port, hide, show) if public else _own(ledger, port, by)
    except ModuleNotFoundError as error:
        if error.name not in PACKAGES:
            raise
        todo = 'install it: pip install "alteram[room]"'
        raise RoomNotInstalled(f"the review room needs the package {error.name}", todo=todo) from None
    with tempfile.TemporaryDirectory(prefix="alteram-") as folder:
        if not no_browser:
            webbrowser.open(room.link if public else _way_in(room.link, Path(folder)).as_uri())
        room.run()


def _own(ledger: Path | None, port: int, by: str | None) -> Room:
    from alteram.room.serving import open_room

    room = open_room(ledger=ledger, port=port, by=by or getpass.getuser())
    tell(f"ledger: {room.ledger}")
    tell(f"the review room is open; this link works once: {room.link}")
    return room


def _public(ledger: Path | None, port: int, hide: Path | None, show: Path | None) -> Room:
    from alteram.room.serving import open_public_room

    tell("making the public copy; reading who is named takes a while")
    room, published = open_public_room(ledger=ledger, port=port, hide=listed_names(hide), show=listed_names(show))
    tell_published(published)
    tell(f"the public room is open: {room.link}")
    return room


def _way_in(link: str, folder: Path) -> Path:
    """A page that leads on to ``link``: on a command line, others on this machine would read it and could be first."""
    page = folder / "room.html"
    page.touch(mode=0o600)
    page.write_text(f'<!doctype html><meta http-equiv="refresh" content="0; url={link}"><title>Alteram</title>')
    return page
