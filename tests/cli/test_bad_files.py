"""Bad files among good ones: each is told by code and path on standard error, and the others are read."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.ingest.docx.factory import make_docx
from tests.ingest.html.factory import framed, make_page
from tests.ingest.pdf.factory import lines, make_pdf

PARTICULARS = ("--issuer", "Ministry of Defence of Armenia", "--party", "Armenia", "--published", "2022-09-13")
BAD = {
    "broken.docx": (make_docx("Shells fell.")[:-200], "I122"),
    "broken.pdf": (b"%PDF-1.7\n", "I122"),
    "empty.txt": (b"", "I102"),
    "letter.rtf": (b"{\\rtf1 Shells fell.}", "I105"),
    "mixed.txt": ("Göyçə – ".encode() + b"\xe9\xe8", "I104"),
    "nested.html": (b"<div>" * 5_000, "I122"),
    "page.html": (b"<html><body><nav>Home</nav></body></html>", "I102"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(40), "I103"),
    "record.json": (b'{"text": "Shells f', "I106"),
    "undated.json": (b'{"text": "Shells fell.", "published": "yesterday"}', "I107"),
}


@pytest.fixture
def thousand(tmp_path: Path) -> Path:
    """A folder of a thousand files, ten of them bad."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for number in range(990):
        (folder / f"{number:03}.txt").write_text(f"On {number % 28 + 1} May, {number} shells fell.", encoding="utf-8")
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content)
    return folder


def test_ten_bad_files_of_a_thousand_are_told_and_the_others_read(run: Run, thousand: Path):
    result = run("read", "inbox", *PARTICULARS, "--jobs", "1")
    told = [line for line in result.stderr.splitlines() if not line.startswith("note: ")]
    assert sorted(line.split(": ")[0] for line in told) == sorted(
        f"{code} inbox/{name}" for name, (_, code) in BAD.items()
    )
    assert all(" - " in line for line in told)
    read = {json.loads(line)["statement"] for line in result.stdout.splitlines()}
    assert (len(read), result.exit_code) == (990, 1)


def test_files_of_every_format_are_read_in_one_call(run: Run, tmp_path: Path):
    folder = tmp_path / "folder"
    folder.mkdir()
    words = "At night the enemy shelled our positions near Goris."
    (tmp_path / "page.html").write_text(make_page(framed(f"<p>{words}</p>")), encoding="utf-8")
    (tmp_path / "x.docx").write_bytes(make_docx(words))
    (tmp_path / "y.txt").write_text(words, encoding="cp1251")
    (folder / "z.pdf").write_bytes(make_pdf(lines([words])))
    result = run(
        "read", "page.html", "x.docx", "y.txt", "folder/", "-", *PARTICULARS, stdin=make_page(f"<p>{words}</p>")
    )
    claims = [json.loads(line) for line in result.stdout.splitlines()]
    assert Counter(claim["event"] for claim in claims) == {"attack.shelling": 5}
    assert (result.exit_code, result.stderr) == (0, "")
