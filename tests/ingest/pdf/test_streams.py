"""A small PDF that unpacks to a great deal is refused before it is unpacked."""

from __future__ import annotations

import time
import zlib

import pytest

from alteram.errors import StatementTooLarge
from alteram.ingest.pdf import read_pdf, streams
from alteram.ingest.pdf.streams import size_of, unpacks_to_too_much
from tests.ingest.pdf.factory import FIRST, file_of, lines, objects_of

NOTE = lines(["The bridge is intact."])


def packed(content: bytes, *, layers: int = 1, more: bytes = b"") -> bytes:
    """A stream object of ``content``, packed so many times over."""
    for _ in range(layers):
        content = zlib.compress(content, 9)
    filters = b"[" + b" /FlateDecode" * layers + b" ]"
    head = b"<< /Length %d /Filter %s %s >>" % (len(content), filters, more)
    return b"\n" + head + b"\nstream\n" + content + b"\nendstream"


@pytest.mark.parametrize("layers", [1, 2])
def test_a_page_that_unpacks_to_gigabytes_is_refused_soon(layers):
    drawing = packed(b"0 0 m\n" * 30_000_000, layers=layers)
    assert len(drawing) < 1_000_000
    content = file_of(objects_of(NOTE) | {FIRST + 1: drawing})
    start = time.perf_counter()
    with pytest.raises(StatementTooLarge, match=r"I108 note\.pdf: it unpacks to more than 20 MB on a page"):
        read_pdf(content, where="note.pdf")
    assert time.perf_counter() - start < 5


def test_many_streams_count_together(monkeypatch):
    monkeypatch.setattr(streams, "MOST_IN_ALL", 1_000)
    assert unpacks_to_too_much((packed(b" " * 600) + b"\nendobj") * 2)
    assert not unpacks_to_too_much((packed(b" " * 400) + b"\nendobj") * 2)


@pytest.mark.parametrize("more", [b"/Subtype /Image", b"/Length1 20000000"])
def test_pictures_and_fonts_may_be_large(more):
    assert not unpacks_to_too_much(packed(b"\0" * 30_000_000, more=more))


def test_what_is_described_before_another_stream_is_not_its_own():
    picture = b"1 0 obj\n" + packed(b"\0" * 100, more=b"/Subtype /Image") + b"\nendobj\n2 0 obj\n"
    assert unpacks_to_too_much(picture + packed(b"\0" * 30_000_000))


def test_a_packed_page_is_read():
    content = objects_of(NOTE)
    drawing = content[FIRST + 1].partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
    assert read_pdf(file_of(content | {FIRST + 1: packed(drawing)}), where="note.pdf").text == "The bridge is intact."


def test_a_damaged_stream_counts_as_far_as_it_goes():
    content = zlib.compress(b" " * 5_000)
    assert size_of(content + b"endstream", 0, layers=1) == 5_000
    assert 0 < size_of(content[:-8], 0, layers=1) <= 5_000
    assert size_of(b"no stream at all", 0, layers=1) == 0
