"""What the ingest room takes to refuse bad files, or to read heavy ones, with a small statement beside each.

    python -m benchmarks.bad_input [WORD ...]

Each case is made in a folder of its own and read in a process of its own. It holds where every error has the code that
it should have, the small statement is read, and the process stays below ten seconds and a gigabyte. Seconds and
megabytes depend on the machine and are never kept.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024  # in units of getrusage
SECONDS, MEMORY = 10, 1_000
SMALL = "Overnight, enemy units shelled our positions near Goris with mortars. Two soldiers were wounded.\n"
RUSSIAN = "Ночью подразделения противника обстреляли село. Двое военнослужащих ранены, разрушены три дома. "
LINE = b"BT /F 9 Tf 1 0 0 1 40 700 Tm (Overnight, shells fell on the six villages near Goris.) Tj ET\n"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Make = Callable[[Path], object]


def repeated(content: bytes, size: int) -> bytes:
    return (content * (size // len(content) + 1))[:size]


def page(body: bytes) -> bytes:
    return b"<!DOCTYPE html><html><head><title>T</title></head><body><p>Words.</p>" + body + b"</body></html>"


def docx(parts: dict[str, bytes], *, size: int | None = None) -> bytes:
    """An archive of ``parts``; by what it says of itself, the last one is ``size`` bytes long."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    content = bytearray(packed.getvalue())
    if size is not None:
        name = list(parts)[-1].encode()
        for at in (content.index(name) - 8, content.rindex(name) - 22):
            content[at : at + 4] = size.to_bytes(4, "little")
    return bytes(content)


def body(xml: bytes) -> bytes:
    """A DOCX whose body is ``xml``."""
    from docx import Document

    saved = io.BytesIO()
    Document().save(saved)
    with zipfile.ZipFile(saved) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = f'<w:document xmlns:w="{WORD}"><w:body>'.encode() + xml + b"</w:body></w:document>"
    return docx(parts | {"word/document.xml": document})


def pdf(pages: int, drawing: bytes) -> bytes:
    """A PDF of so many ``pages``, which all show the packed ``drawing``."""
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 5 + pages))
    shown = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed := zlib.compress(drawing)), packed),
        *[shown] * pages,
    ]
    written, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(written) + end % (len(places) + 1, table, len(places) + 1, len(written))


def file(name: str, content: Callable[[], bytes]) -> Make:
    return lambda folder: (folder / name).write_bytes(content())


def a_thousand(folder: Path) -> None:
    """Nine hundred and ninety small statements, and ten bad files."""
    for number in range(990):
        (folder / f"{number:03}.txt").write_text(f"On {number % 28 + 1} May {number} shells fell.", encoding="utf-8")
    for number in range(10):
        (folder / f"{number:03}.bad").write_bytes([b"", bytes(40), b"\xff", b'{"id": 5', b"%PDF-1.7"][number % 5])


def loop(folder: Path) -> None:
    (folder / "up").symlink_to("..")
    (folder / "itself").symlink_to("itself")


@dataclass(frozen=True)
class Case:
    """How to make bad input in a folder, and the codes that reading it ends in."""

    make: Make
    codes: dict[str, int]
    statements: int = 1


CASES = {
    "empty file": Case(file("a.txt", bytes), {"I102": 1}),
    "50 MB of zeros": Case(file("a.txt", lambda: bytes(50_000_000)), {"I103": 1}),
    "50 MB of noise": Case(file("a", lambda: random.Random(1).randbytes(50_000_000)), {"I103": 1}),
    "5 MB of noise beyond ASCII": Case(file("a", lambda: repeated(bytes(range(128, 256)), 5_000_000)), {"I104": 1}),
    "50 MB of text": Case(file("a.txt", lambda: repeated(SMALL.encode(), 50_000_000)), {"I108": 1}),
    "1.9 MB of cp1251": Case(file("a.txt", lambda: repeated(RUSSIAN.encode("cp1251"), 1_900_000)), {}, 2),
    "5.9 MB of cp1251": Case(file("a.txt", lambda: repeated(RUSSIAN.encode("cp1251"), 5_900_000)), {"I108": 1}),
    "two encodings, 5 MB": Case(
        file("a.txt", lambda: repeated(RUSSIAN.encode("cp1251") + RUSSIAN.encode("koi8-r"), 5_000_000)), {"I104": 1}
    ),
    "base64, a line of 1 MB": Case(file("a.txt", lambda: repeated(b"QUJDRE", 1_000_000)), {}, 2),
    "JSON line cut": Case(file("a.jsonl", lambda: b'{"text": "one", "id": "1"}\n{"text": "tw'), {"I106": 1}, 2),
    "JSON line of 60 MB": Case(file("a.jsonl", lambda: b'{"text": "' + b"x" * 60_000_000 + b'"}\n'), {"I108": 1}),
    "19 MB of JSON records": Case(
        file("a.json", lambda: b"[" + b'{"text": "Shells fell by night on all six villages."},' * 350_000 + b"5]"),
        {"I107": 1},
        350_001,
    ),
    "19 MB of nested lists": Case(file("a.json", lambda: b'{"text":"x","a":[' + b"[[]]," * 3_800_000 + b"1]}"), {}, 2),
    "HTML of 50 MB": Case(file("a.html", lambda: page(b"<p>x</p>" * 6_250_000)), {"I108": 1}),
    "HTML of 1.5 MB in small parts": Case(file("a.html", lambda: page(b"<br>ab" * 249_000)), {}, 2),
    "HTML of 1.5 MB in cells": Case(file("a.html", lambda: page(b"<table>" + b"<tr><td>a<td>b" * 106_000)), {}, 2),
    "HTML, 100,000 nested tags": Case(file("a.html", lambda: page(b"<div>" * 100_000)), {"I122": 1}),
    "HTML, 10 MB of script": Case(
        file("a.html", lambda: page(b"<script>" + b"'<p>';" * 1_600_000 + b"</script>")), {}, 2
    ),
    "HTML, 10 MB of scripts": Case(file("a.html", lambda: page(b"<script>x</script>" * 550_000)), {}, 2),
    "HTML, 14 MB of base64": Case(
        file("a.html", lambda: page(b'<img src="data:image/png;base64,' + repeated(b"QUJD", 14_000_000) + b'">')), {}, 2
    ),
    "DOCX, 1 GB packed": Case(file("a.docx", lambda: docx({"word/document.xml": bytes(1_000_000_000)})), {"I108": 1}),
    "DOCX, 1 GB that says 1 kB": Case(
        file("a.docx", lambda: docx({"word/document.xml": bytes(1_000_000_000)}, size=1_000)), {"I122": 1}
    ),
    "DOCX, 14 MB of paragraphs": Case(file("a.docx", lambda: body(b"<w:p/>" * 2_300_000)), {"I102": 1}),
    "DOCX, 14 MB of text": Case(
        file("a.docx", lambda: body(b"<w:p><w:r><w:t>ab</w:t></w:r></w:p>" * 390_000)), {}, 2
    ),
    "PDF cut off": Case(file("a.pdf", lambda: pdf(3, LINE)[:-40]), {"I122": 1}),
    "PDF of 900 pages": Case(file("a.pdf", lambda: pdf(900, LINE * 20)), {}, 2),
    "PDF of 5,000 pages": Case(file("a.pdf", lambda: pdf(5_000, LINE)), {"I108": 1}),
    "PDF, 1.9 million letters": Case(file("a.pdf", lambda: pdf(19, LINE * 1_900)), {}, 2),
    "PDF that unpacks to 1 GB": Case(file("a.pdf", lambda: pdf(1, b"0 0 m\n" * 170_000_000)), {"I108": 1}),
    "links back": Case(loop, {"I101": 2}),
    "pipe": Case(lambda folder: os.mkfifo(folder / "pipe"), {"I101": 1}),
    "device": Case(lambda folder: (folder / "zero").symlink_to("/dev/zero"), {"I101": 1}),
    "a thousand files, ten bad": Case(
        a_thousand, {"I102": 2, "I103": 2, "I104": 2, "I106": 2, "I122": 2}, 991
    ),
}  # fmt: skip


def main() -> int:
    """0 when every case holds, 1 otherwise."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("words", nargs="*", metavar="WORD", help="words in the names of cases; all cases unless given")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)  # what each process is called with
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(read(options.words)))
        return 0
    print(f"{'case':32} {'statements':>10} {'errors':24} {'seconds':>8} {'MB':>6}   limits: {SECONDS} s, {MEMORY:,} MB")
    chosen = [name for name in CASES if not options.words or any(word in name for word in options.words)]
    held = [holds(name, CASES[name]) for name in chosen]
    print(f"\n{sum(held)} of {len(held)} hold")
    return 0 if all(held) else 1


def read(sources: list[str]) -> dict[str, object]:
    """What came of ``sources``: the number of statements, and of errors by their codes; the highest memory in MB."""
    from alteram.ingest import Particulars, read_sources
    from alteram.model import Statement

    found = Counter("statement" if isinstance(each, Statement) else each.code
                    for each in read_sources(sources, given=Particulars()))  # fmt: skip
    return {"statements": found.pop("statement", 0), "errors": found, "memory": highest_memory()}


def highest_memory() -> float:
    """The most memory that this process had, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # the system's other count begins with that of the process which started this one
        return next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


def holds(name: str, case: Case) -> bool:
    """Whether ``case`` holds; prints its line of the table."""
    with tempfile.TemporaryDirectory() as folder:
        bad, small = Path(folder) / "bad", Path(folder) / "small.txt"
        bad.mkdir()
        case.make(bad)
        small.write_text(SMALL, encoding="utf-8")
        begun = time.monotonic()
        command = [sys.executable, "-m", "benchmarks.bad_input", "--inside", str(bad), str(small)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        seconds = time.monotonic() - begun
    if done.returncode:
        print(f"{name:32} ended with {done.returncode}")
        return False
    found = json.loads(done.stdout)
    held = found["statements"] == case.statements and found["errors"] == case.codes
    held = held and seconds <= SECONDS and found["memory"] <= MEMORY
    errors = ", ".join(f"{number:,} {code}" for code, number in sorted(found["errors"].items()))
    shown = f"{name:32} {found['statements']:10,} {errors:24} {seconds:8.1f} {found['memory']:6.0f}"
    print(shown if held else f"{shown}   FAILS", flush=True)
    return held


if __name__ == "__main__":
    sys.exit(main())
