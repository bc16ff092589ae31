"""``alteram serve`` opens the room, or says why it cannot."""

from __future__ import annotations

import socket
from pathlib import Path

from django.db import connection

import alteram
from alteram.cli.serve import _way_in
from alteram.errors import RoomNotOpened
from alteram.room.serving import HOST, open_public_room, open_room


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


def test_a_public_room_needs_no_link_and_its_ledger_goes_with_it(tmp_path: Path):
    room, published = open_public_room(ledger=tmp_path / "ledger.sqlite3", port=0)
    assert (published.statements, published.claims, published.hidden) == (0, 0, 0)
    assert room.address.endswith("/")
    made = Path(connection.settings_dict["NAME"])
    assert made.exists()
    room.close()
    connection.close()
    assert not made.exists()


def test_names_are_listed_for_a_public_room_alone(run, tmp_path: Path):
    assert run("serve", "--hide", tmp_path / "names.txt").exit_code == 2


def test_a_public_ledger_is_put_into_a_new_file_alone(run, tmp_path: Path):
    kept, target, names = tmp_path / "ledger.sqlite3", tmp_path / "public.sqlite3", tmp_path / "names.txt"
    run("add", Path(alteram.__file__).parent / "demo", "--ledger", kept)
    names.write_text("Suren Papikyan\n", encoding="utf-8")
    result = run("ledger", "publish", target, "--ledger", kept, "--hide", names)
    assert result.exit_code == 0
    assert "public: 2 statements" in result.stderr
    assert run("ledger", "find", "--ledger", target, "--format", "jsonl").stdout.count("\n") > 0
    assert run("ledger", "verify", "--ledger", target).exit_code == 0
    assert run("ledger", "publish", target, "--ledger", kept).exit_code == 2
    missing = run("ledger", "publish", tmp_path / "other.sqlite3", "--ledger", kept, "--show", tmp_path / "none")
    assert "I101" in missing.stderr
