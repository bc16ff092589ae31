"""``alteram serve``: the review room, opened in the browser of this machine, or for a team."""

from __future__ import annotations

import getpass
import re
import tempfile
import webbrowser
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alteram.cli.ledger.options import names_ledger
from alteram.cli.published import listed_names, takes_listed_names, tell_published
from alteram.cli.streams import tell
from alteram.errors import RoomNotInstalled

if TYPE_CHECKING:
    from alteram.room.serving import Room

PORT = 8137
PACKAGES = ("axes", "django", "django_htmx", "ninja", "waitress", "whitenoise")
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*|[0-9.]+|\[[0-9a-f:.]+\]")


def _hosts(_ctx: click.Context, _option: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, in small letters.

    Raises:
        BadParameter: one is no name of a machine; a pattern would let in what somebody else points here.
    """
    small = tuple(name.lower() for name in names)
    for name in small:
        if not HOST.fullmatch(name):
            raise click.BadParameter(f"'{name}' is no name of a machine; give it as room.example.org")
    return small


def _proxy(_ctx: click.Context, _option: click.Parameter, address: str | None) -> str | None:
    """The address, written as the server sees it.

    Raises:
        BadParameter: it is a name, or nothing of the kind.
    """
    try:
        return str(ip_address(address)) if address is not None else None
    except ValueError:
        raise click.BadParameter(f"'{address}' is no address; give it as 127.0.0.1") from None


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, metavar="N", help=f"Port; {PORT}, or 0 for any.")
@click.option(
    "--by", envvar="ALTERAM_REVIEWER", metavar="NAME", help="Who decides; ALTERAM_REVIEWER, or who is logged in."
)
@click.option("--no-browser", is_flag=True, help="Only print the link.")
@names_ledger
@click.option("--team", "for_team", is_flag=True, help="Open it for people who log in, behind a proxy that ends TLS.")
@click.option(
    "--host", "hosts", multiple=True, callback=_hosts, metavar="NAME", help="Name by which a team asks for the room."
)
@click.option("--bind", metavar="ADDRESS", help="Address of this machine to listen at; 127.0.0.1.")
@click.option(
    "--proxy",
    callback=_proxy,
    metavar="ADDRESS",
    help="Address of the proxy, which is believed who asks and how.",
)
@click.option("--public", is_flag=True, help="Let everybody read, hide private persons, and let nobody decide.")
@takes_listed_names
def serve(
    port: int,
    by: str | None,
    no_browser: bool,
    ledger: Path | None,
    for_team: bool,
    hosts: tuple[str, ...],
    bind: str | None,
    proxy: str | None,
    public: bool,
    hide: Path | None,
    show: Path | None,
) -> None:
    """Open the review room, where you read, check and compare what the ledger keeps.

    It answers this machine alone. The link works once; Ctrl-C closes the room. With --team, people log in by name and
    password, and the link lets the first administrator choose theirs.

    With --public, the room shows a copy of the ledger that is made when it opens: names of private persons are hidden
    in it, points are coarse, and nothing tells of who decided what, or of captures. Look through it before you lead
    others to it: the program does not know every name.

    \b
    Example:
      alteram serve
      alteram serve --team --host room.example.org --proxy 127.0.0.1
    """
    _check_together(team=for_team, of_team=bool(hosts or bind or proxy), public=public, of_public=bool(hide or show))
    room_needed()
    who = by or getpass.getuser()
    if for_team:
        _serve_team(hosts, bind, proxy, ledger=ledger, port=port, by=who)
    elif public:
        _serve_public(ledger, port, hide, show, no_browser=no_browser)
    else:
        _serve_one(ledger, port, who, no_browser=no_browser)


def _check_together(*, team: bool, of_team: bool, public: bool, of_public: bool) -> None:
    """Nothing, where the options go together.

    Raises:
        UsageError: they do not.
    """
    if of_team and not team:
        raise click.UsageError("--host, --bind and --proxy go with --team")
    if of_public and not public:
        raise click.UsageError("--hide and --show go with --public")
    if public and team:
        raise click.UsageError("--public lets everybody in, --team those who log in: take one of them")


def _serve_one(ledger: Path | None, port: int, by: str, *, no_browser: bool) -> None:
    from alteram.room.serving import open_room

    room = open_room(ledger=ledger, port=port, by=by)
    link = str(room.link)
    tell(f"ledger: {room.ledger}")
    tell(f"the review room is open; this link works once: {link}")
    with tempfile.TemporaryDirectory(prefix="alteram-") as folder:
        if not no_browser:
            webbrowser.open(_way_in(link, Path(folder)).as_uri())
        room.run()


def _serve_public(ledger: Path | None, port: int, hide: Path | None, show: Path | None, *, no_browser: bool) -> None:
    from alteram.room.serving import open_public_room

    tell("making the public copy; reading who is named takes a while")
    room, published = open_public_room(ledger=ledger, port=port, hide=listed_names(hide), show=listed_names(show))
    tell_published(published)
    tell(f"the public room is open: {room.address}")
    if not no_browser:
        webbrowser.open(room.address)
    room.run()


def _serve_team(
    hosts: tuple[str, ...], bind: str | None, proxy: str | None, *, ledger: Path | None, port: int, by: str
) -> None:
    from alteram.room.serving import HOST as LOOPBACK
    from alteram.room.serving import Team, open_team_room

    team = Team(hosts=hosts, bind=bind or LOOPBACK, proxy=proxy)
    _run_for_team(open_team_room(team, ledger=ledger, port=port, by=by), by)


def _run_for_team(room: Room, administrator: str) -> None:
    tell(f"ledger: {room.ledger}")
    tell(f"the review room is open for a team: {room.address} (listens at {room.listens})")
    if room.link:
        tell(f"there is no administrator yet; with this link {administrator} chooses a password, once: {room.link}")
    room.run()


def room_needed() -> None:
    """Nothing, where what the room needs is installed.

    Raises:
        RoomNotInstalled: a package is not.
    """
    try:
        import alteram.room.serving  # noqa: F401
    except ModuleNotFoundError as error:
        if error.name not in PACKAGES:
            raise
        todo = 'install it: pip install "alteram[room]"'
        raise RoomNotInstalled(f"the review room needs the package {error.name}", todo=todo) from None


def _way_in(link: str, folder: Path) -> Path:
    """A page that leads on to ``link``: on a command line, others on this machine would read it and could be first."""
    page = folder / "room.html"
    page.touch(mode=0o600)
    page.write_text(f'<!doctype html><meta http-equiv="refresh" content="0; url={link}"><title>Alteram</title>')
    return page
