"""The key of a team's room outlasts the program, is the same in each process, and is nobody else's."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from alteram.errors import RoomNotOpened
from alteram.ledger.location import location_of
from alteram.room.keys import FILE, VARIABLE, team_key


@pytest.fixture(autouse=True)
def none_given(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)


def test_it_lies_beside_the_ledger_for_its_owner_alone(tmp_path: Path):
    location = location_of(tmp_path / "new" / "ledger.sqlite3")
    key = team_key(location)
    (file,) = (tmp_path / "new").iterdir()
    assert (file.name, file.read_text().strip()) == ("ledger.sqlite3.key", key)
    assert os.name != "posix" or file.stat().st_mode & 0o777 == 0o600
    assert team_key(location) == key


def test_of_a_ledger_on_a_server_it_lies_in_the_data_folder(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("alteram.room.keys.data_folder", lambda: tmp_path)
    key = team_key(location_of(url="postgresql://ana:hush@db.example.org/peace"))
    assert (tmp_path / FILE).read_text().strip() == key


def test_processes_that_begin_at_once_have_one_key(tmp_path: Path):
    location = location_of(tmp_path / "ledger.sqlite3")
    with ThreadPoolExecutor(16) as pool:
        keys = set(pool.map(lambda _: team_key(location), range(64)))
    assert len(keys) == 1
    assert [each.name for each in tmp_path.glob("*.key*")] == ["ledger.sqlite3.key"]


def test_the_environment_gives_another(tmp_path: Path, monkeypatch):
    monkeypatch.setenv(VARIABLE, "k" * 40)
    assert team_key(location_of(tmp_path / "ledger.sqlite3")) == "k" * 40
    assert list(tmp_path.glob("*.key*")) == []


@pytest.mark.parametrize("key", ["", "short"])
def test_a_key_that_is_guessed_is_refused(tmp_path: Path, monkeypatch, key):
    location = location_of(tmp_path / "ledger.sqlite3")
    monkeypatch.setenv(VARIABLE, key)
    with pytest.raises(RoomNotOpened, match="fewer than 32"):
        team_key(location)
    monkeypatch.delenv(VARIABLE)
    file = tmp_path / "ledger.sqlite3.key"
    file.touch(mode=0o600)
    file.write_text(key)
    with pytest.raises(RoomNotOpened, match="fewer than 32") as refused:
        team_key(location)
    assert not key or key not in str(refused.value)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_key_that_others_may_read_is_refused(tmp_path: Path):
    location = location_of(tmp_path / "ledger.sqlite3")
    key = team_key(location)
    (tmp_path / "ledger.sqlite3.key").chmod(0o644)
    with pytest.raises(RoomNotOpened, match="others may read") as refused:
        team_key(location)
    assert key not in str(refused.value)


def test_a_place_that_cannot_be_used_is_told(tmp_path: Path):
    (tmp_path / "ledger.sqlite3.key").mkdir()
    with pytest.raises(RoomNotOpened, match="cannot be used"):
        team_key(location_of(tmp_path / "ledger.sqlite3"))
