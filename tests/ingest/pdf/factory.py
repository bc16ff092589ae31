"""Small PDF files for tests: texts at places and sizes of one's choice, in any script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

A4 = (595, 842)
FIRST = 10  # the number of the first page among the objects


@dataclass(frozen=True)
class Words:
    """Words on one line: ``x`` and ``y`` are the left end of their baseline, from the page's top left corner."""

    text: str
    x: float
    y: float
    size: float = 10
    bold: bool = False
    angle: int = 0  # quarter turns against the clock


@dataclass(frozen=True)
class Rule:
    """A straight line between two points, counted from the page's top left corner; ``filled`` as a thin shape."""

    x: float
    y: float
    other_x: float
    other_y: float
    filled: bool = False


@dataclass(frozen=True)
class Page:
    words: Sequence[Words]
    rules: Sequence[Rule] = ()
    size: tuple[float, float] = A4
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None


def lines(texts: Iterable[str], *, x: float = 72, y: float = 100, size: float = 10, leading: float = 12) -> list[Words]:
    """Lines below each other; an empty one leaves its room free."""
    return [Words(text, x, y + row * leading, size) for row, text in enumerate(texts) if text]


def make_pdf(*pages: Page | Sequence[Words], info: dict[str, str] | None = None) -> bytes:
    """A PDF of ``pages``; words in Latin-1 are set in Helvetica, others in a font that has no shapes, only meanings."""
    return file_of(objects_of(*pages, info=info))


def objects_of(*pages: Page | Sequence[Words], info: dict[str, str] | None = None) -> dict[int, bytes]:
    """The objects of such a PDF; a page is followed by what is drawn on it, the first page is ``FIRST``."""
    shown = [page if isinstance(page, Page) else Page(page) for page in pages]
    letters = sorted({letter for page in shown for words in page.words for letter in words.text})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    kids = " ".join(f"{FIRST + 2 * number} 0 R" for number in range(len(shown)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(shown)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        5: b"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [6 0 R] "
        b"/ToUnicode 8 0 R >>",
        6: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering "
        b"(Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 600 >>",
        7: b"<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 "
        b"/Descent -200 /CapHeight 700 /StemV 80 >>",
        8: stream(to_unicode(codes)),
        9: f"<< {' '.join(f'/{key} {text_string(value)}' for key, value in (info or {}).items())} >>".encode(),
    }
    for number, page in enumerate(shown):
        objects[FIRST + 2 * number] = page_object(page, FIRST + 2 * number + 1)
        parts = [ruled(rule, page) for rule in page.rules] + [drawn(words, page, codes) for words in page.words]
        objects[FIRST + 2 * number + 1] = stream("\n".join(parts).encode())
    return objects


def page_object(page: Page, content: int) -> bytes:
    width, height = page.size
    crop = f"/CropBox [{' '.join(map(str, page.crop))}] " if page.crop else ""
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] {crop}/Rotate {page.rotate} "
        f"/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents {content} 0 R >>"
    ).encode()


def ruled(rule: Rule, page: Page) -> str:
    height = page.size[1]
    if rule.filled:
        wide, high = rule.other_x - rule.x or 0.5, rule.other_y - rule.y or 0.5
        return f"{rule.x} {height - rule.y} {wide} {-high} re f"
    return f"{rule.x} {height - rule.y} m {rule.other_x} {height - rule.other_y} l S"


def grid(columns: Sequence[float], rows: Sequence[float], *, filled: bool = False) -> list[Rule]:
    """The rules of a table, whose columns and rows end at these places."""
    level = [Rule(columns[0], y, columns[-1], y, filled) for y in rows]
    return level + [Rule(x, rows[0], x, rows[-1], filled) for x in columns]


def drawn(words: Words, page: Page, codes: dict[str, int]) -> str:
    turn = {0: "1 0 0 1", 1: "0 1 -1 0", 2: "-1 0 0 -1", 3: "0 -1 1 0"}[words.angle]
    place = f"{turn} {words.x} {page.size[1] - words.y} Tm"
    try:
        shown, font = words.text.encode("cp1252").hex(), "F2" if words.bold else "F1"
    except UnicodeEncodeError:
        shown, font = "".join(f"{codes[letter]:04x}" for letter in words.text), "F3"
    return f"BT /{font} {words.size} Tf {place} <{shown}> Tj ET"


def to_unicode(codes: dict[str, int]) -> bytes:
    rows = [f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    parts = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    maps = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Any def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{maps}\nendcmap end end"
    ).encode()


def text_string(text: str) -> str:
    return f"<feff{text.encode('utf-16-be').hex()}>"


def stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def file_of(objects: dict[int, bytes], *, trailer: str = "/Root 1 0 R /Info 9 0 R") -> bytes:
    """A PDF file of numbered objects, which count from 1 without a gap."""
    parts, places, size = [b"%PDF-1.7\n"], [], len(b"%PDF-1.7\n")
    for number, body in sorted(objects.items()):
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        places.append(size)
        parts.append(part)
        size += len(part)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    parts.append(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode())
    parts.append(f"trailer << /Size {len(objects) + 1} {trailer} >>\nstartxref\n{size}\n%%EOF\n".encode())
    return b"".join(parts)
