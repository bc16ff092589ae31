"""``alteram serve`` opens the room, or says why it cannot."""

from __future__ import annotations

import socket
from pathlib import Path

from alteram.cli.serve import _way_in
from alteram.errors import RoomNotOpened
from alteram.room.serving import HOST, open_room


def test_a_port_that_is_taken_is_told_with_a_code(run, tmp_path: Path):
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("serve", "--no-browser", "--port", port, "--ledger", tmp_path / "ledger.sqlite3")
    assert result.exit_code == 1
    assert f"{RoomNotOpened.code} port {port} cannot be used" in result.stderr


def test_a_room_that_is_open_tells_its_link_and_ledger(tmp_path: Path):
    path = tmp_path / "ledger.sqlite3"
    room = open_room(ledger=path, port=0, by="Ana")
    assert room.ledger == str(path)
    assert str(room.link).startswith(f"http://{HOST}:")
    room.close()


def test_the_way_in_is_read_by_nobody_else(tmp_path: Path):
    page = _way_in("http://127.0.0.1:1/enter/x/", tmp_path)
    assert page.stat().st_mode & 0o077 == 0
    assert "url=http://127.0.0.1:1/enter/x/" in page.read_text()
