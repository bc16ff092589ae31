"""Whatever ends a writer, nothing is half-written, and nothing that was reported as kept is lost."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import Count

from alteram.errors import LedgerNotWritten
from alteram.ledger.keeping import keep
from alteram.ledger.models import Claim, Entry, Reading, Statement
from alteram.ledger.opening import open_ledger
from alteram.ledger.verifying import verify
from tests.ledger.place import READER, kept, sql, told
from tests.ledger.writer import CLAIMS, incoming

ROOT = Path(__file__).parents[2]
LIMIT = 4_000_000  # bytes: a disk on which an empty ledger fits, and some statements


def writer(name: str, number: int, *, most: int, **options):
    command = [sys.executable, "-m", "tests.ledger.writer", name, str(number), str(most)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def whole(reported):
    """That all ``reported`` statements are there with all their claims, and no other has any less."""
    connection.close()
    claims = dict(Reading.objects.annotate(n=Count("claims_read")).values_list("revision__statement__key", "n"))
    assert set(reported) <= set(claims)
    assert set(claims.values()) <= {CLAIMS}
    assert Statement.objects.count() == Reading.objects.count() == Entry.objects.count() == len(claims)
    assert Claim.objects.count() == CLAIMS * len(claims)
    assert verify().faults == []
    return claims


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize("after", [1, 9, 150])
def test_a_writer_that_is_killed_leaves_nothing_half_written(after):
    process = writer("killed", 4000, most=40)
    assert process.stdout is not None
    reported = [process.stdout.readline().strip() for _ in range(after)]
    process.send_signal(signal.SIGKILL)
    reported += process.stdout.read().split()
    assert process.wait() == -signal.SIGKILL
    process.stdout.close()
    process.stderr.close()

    claims = whole(reported)

    assert len(claims) < 4000
    # and the next one goes on where it stopped
    again = kept(*(incoming("killed", number) for number in range(len(claims) + 2)))
    assert [each.outcome for each in again] == ["unchanged"] * len(claims) + ["added"] * 2


@pytest.mark.usefixtures("ledger")
def test_two_writers_at_once_keep_all_that_they_report():
    processes = [writer(name, 60, most=20) for name in ("one", "two")]
    told_by = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0], told_by
    reported = [line for out, _ in told_by for line in out.split()]
    assert sorted(reported) == sorted(f"{name}-{number}" for name in ("one", "two") for number in range(60))
    assert set(whole(reported)) == set(reported)


@pytest.mark.usefixtures("ledger")
def test_two_writers_of_the_same_statements_keep_them_once():
    processes = [writer("same", 40, most=20) for _ in range(2)]
    for process in processes:
        out, errors = process.communicate()
        assert (process.returncode, len(out.split())) == (0, 40), errors
    assert len(whole([])) == 40


def test_two_processes_that_begin_at_once_make_the_ledger_once(tmp_path, monkeypatch):
    path = tmp_path / "new.sqlite3"
    monkeypatch.setenv("ALTERAM_DATABASE_URL", f"sqlite:///{path}")
    processes = [writer(name, 3, most=10) for name in ("one", "two", "three")]
    ended = [(process.communicate()[1], process.returncode) for process in processes]
    assert [code for _, code in ended] == [0, 0, 0], ended
    open_ledger(path)
    assert len(whole([])) == 9


def test_a_full_disk_ends_in_an_error_and_loses_nothing_that_was_reported(tmp_path):
    open_ledger(tmp_path / "small.sqlite3")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
    sql(f"PRAGMA max_page_count={pages + 60}")
    reported: list[str] = []
    keeping = keep((incoming("full", number) for number in range(500)), reader=READER, most=40)
    with pytest.raises(LedgerNotWritten, match=r"^D103 database or disk is full - make room"):
        reported.extend(each.statement for each in keeping)
    assert 0 < len(whole(reported)) < 500


def test_a_disk_that_takes_no_more_of_a_file_loses_nothing_that_was_reported(tmp_path, monkeypatch):
    path = tmp_path / "small.sqlite3"
    monkeypatch.setenv("ALTERAM_DATABASE_URL", f"sqlite:///{path}")
    open_ledger(path)
    connection.close()

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))

    process = writer("full", 3000, most=40, preexec_fn=limited)
    out, errors = process.communicate()
    assert process.returncode == 1, errors
    assert "LedgerNotWritten: D103" in errors
    open_ledger(path)
    claims = whole(out.split())
    assert 0 < len(claims) < 3000


@pytest.mark.usefixtures("ledger")
def test_what_is_reported_is_kept_when_it_is_reported():
    """Another connection sees each batch as soon as its first statement is reported."""
    given = [incoming("seen", number) for number in range(12)]
    for number, _ in enumerate(keep(given, reader=READER, most=24), start=1):
        connection.close()  # what is not committed would be rolled back
        assert Statement.objects.count() >= number


@pytest.mark.usefixtures("ledger")
def test_a_statement_that_comes_late_is_kept_without_waiting_for_the_others():
    ticks = iter(range(1000))
    seen = []

    def slowly():
        for number in range(3):
            yield told("they shelled us", id=str(number))
            seen.append(Statement.objects.count())

    list(keep(slowly(), reader=READER, clock=lambda: float(next(ticks))))
    assert seen == [1, 2, 3]
