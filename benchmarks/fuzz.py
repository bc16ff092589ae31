"""Bytes that nobody would publish, made by a fuzzer, put through the ingest room: no crash, no hang.

    python -m benchmarks.fuzz [--seconds 60] [--seeds FOLDER] [--keep FOLDER]

The fuzzer (atheris, guided by coverage) alters small files of every format that is read and keeps what reaches new
code. Whatever comes, a file is a statement whose words and particulars can be written as UTF-8, or an error with a
code, within ten seconds and a gigabyte. Beside the branches of code that it reached stand those that the small files
reach as they are. It needs ``pip install 'alteram[fuzz]'``, and a Python that atheris is built for.
"""

from __future__ import annotations

import argparse
import io
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import fields
from pathlib import Path

BODY = ".docx body"  # not an ending: the input is the body of a DOCX, which hardly any altered archive would reach
ENDINGS = (".txt", ".json", ".jsonl", ".html", ".docx", BODY, ".pdf", "")
LONGEST = 20_000  # bytes of one input
SLOWEST = 10  # seconds that one input may take
MEMORY = 1_000  # MB
PROGRESS = re.compile(r"^#(\d+)\s+(\w+)\s+cov: (\d+)", re.M)
OPC = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def main() -> int:
    """0 when no input broke the room, 1 when one did, 2 when the fuzzer is not installed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=60, help="how long to look")
    parser.add_argument("--seeds", type=Path, help="a folder of inputs to start from, beside the ones made here")
    parser.add_argument("--keep", type=Path, help="a folder for the input that broke the room")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options, rest = parser.parse_known_args()
    if options.inside:
        return fuzz(rest)
    with tempfile.TemporaryDirectory() as name:
        kept, broken = Path(name) / "kept", options.keep or Path(name)
        for folder in (kept, broken):
            folder.mkdir(parents=True, exist_ok=True)
        write_seeds(kept)
        given = [str(options.seeds)] if options.seeds else []
        limits = [f"-max_total_time={options.seconds}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}"]
        limits += [f"-rss_limit_mb={MEMORY}", f"-artifact_prefix={broken}/"]
        command = [sys.executable, "-m", "benchmarks.fuzz", "--inside", str(kept), *given, *limits]
        begun = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, errors="replace")
        return report(done.returncode, done.stderr, seconds=time.monotonic() - begun)


def report(code: int, log: str, *, seconds: float) -> int:
    """Print how far the fuzzer came, and the end of its ``log`` where an input broke the room."""
    if "No module named 'atheris'" in log:
        print("B104 the fuzzer is not installed - pip install 'alteram[fuzz]'", file=sys.stderr)
        return 2
    steps = PROGRESS.findall(log)
    if steps:
        first = next((int(reached) for _, word, reached in steps if word == "INITED"), 0)
        print(f"{'seconds':>10} {'inputs':>10} {'branches':>10} {'by seeds':>10}")
        print(f"{seconds:10.0f} {int(steps[-1][0]):10,} {int(steps[-1][2]):10,} {first:10,}")
    if code == 0:
        print("\nno input broke the ingest room")
        return 0
    print("\n" + "\n".join(log.splitlines()[-60:]))
    return 1


def write_seeds(folder: Path) -> None:
    """A small file of each format, led by the byte that tells its ending."""
    for number, (ending, content) in enumerate(seeds()):
        (folder / f"seed-{number}").write_bytes(bytes([ENDINGS.index(ending)]) + content)


def seeds() -> list[tuple[str, bytes]]:
    """The ending and content of small files of every format."""
    text = "Overnight, enemy units shelled our positions near Goris.\nTwo soldiers were wounded.\n"
    record = '{"id": "1", "party": "Armenia", "published": "2022-09-13", "text": "They shelled the village."}'
    page = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Statement</title>
        <meta property="article:published_time" content="2022-09-13T10:00:00Z"><script type="application/ld+json">
        {{"@type": "Article", "headline": "Night", "publisher": {{"name": "Ministry"}}}}</script></head><body>
        <nav><a href="/">Home</a></nav><h1>Statement</h1><p>{text * 4}</p><ul><li>two</li></ul>
        <table><tr><td>Sotk<td>12</table><pre>{text}</pre><!-- x --><time datetime="2022-09-13"></time></body></html>"""
    marks = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = f"""<w:document xmlns:w="{W}"><w:body><w:p>{marks}<w:r><w:t>{text}</w:t><w:br/></w:r></w:p><w:tbl><w:tr>
        <w:tc><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"""
    words = {".txt": text, ".json": record, ".jsonl": f"{record}\n{record}\n", ".html": page, "": text, BODY: body}
    made = [(ending, content.encode()) for ending, content in words.items()]
    made += [(".txt", text.encode(name)) for name in ("utf-16", "utf-32-le")]
    made += [("", "Ночью подразделения противника обстреляли село.".encode("cp1251"))]
    return [*made, (".docx", docx(body.encode())), (".pdf", pdf(text))]


def docx(body: bytes) -> bytes:
    """The smallest DOCX with that ``body``, not compressed, so that what is altered in it shows."""
    parts = {
        "[Content_Types].xml": f"""<Types xmlns="{OPC}/content-types"><Default Extension="rels"
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override
            PartName="/word/document.xml" ContentType="{OFFICE}.wordprocessingml.document.main+xml"/></Types>""",
        "_rels/.rels": f"""<Relationships xmlns="{OPC}/relationships"><Relationship Id="r" Target="word/document.xml"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""",
        "word/document.xml": body,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def pdf(text: str) -> bytes:
    """A page that shows ``text``, its cross-reference table left to be rebuilt."""
    shown = f"BT /F1 12 Tf 50 700 Td ({text.splitlines()[0]}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Title (Statement) >>",
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer << /Root 1 0 R /Info 5 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n"


def fuzz(arguments: list[str]) -> int:
    """Run the fuzzer in this process, with libFuzzer's ``arguments``."""
    import atheris

    with atheris.instrument_imports(include=["alteram.ingest", "alteram.model"]):
        from alteram.ingest import Particulars, read_sources
        from alteram.model import Statement

    folder = tempfile.TemporaryDirectory()

    def read_one(content: bytes) -> None:
        ending = ENDINGS[content[0] % len(ENDINGS)] if content else ""
        path = Path(folder.name) / f"input{ending.removesuffix(' body')}"
        path.write_bytes(docx(content[1:]) if ending == BODY else content[1:])
        for found in read_sources([path], given=Particulars()):
            if isinstance(found, Statement):
                check(found)

    def check(found: Statement) -> None:
        for field in fields(found):
            value = getattr(found, field.name)
            if isinstance(value, str):
                value.encode("utf-8")
        if any(run.span.end > len(found.text) for run in found.layout):
            raise AssertionError("a run ends outside the text")

    atheris.Setup([sys.argv[0], *arguments], read_one)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
