"""Files, folders and standard input become statements; what cannot be read is told, and never stops the rest."""

import hashlib
import io
import json
import os
import random
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.errors import AlteramError
from alteram.ingest import Particulars, read_sources, sources
from alteram.model import Statement, id_of

ENGLISH = "The Ministry said that the forces of the Front had shelled the village of Sake with mortars on Monday."


def texts(found: list[Statement | AlteramError]) -> list[str]:
    """The texts of statements and the codes of errors, in order."""
    return [each.text if isinstance(each, Statement) else each.code for each in found]


def record(**fields: object) -> str:
    return json.dumps({"text": ENGLISH} | fields)


def docx() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return packed.getvalue()


def archive() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("photo.png", b"\x89PNG")
    return packed.getvalue()


REFUSED = {
    "empty": ("a.txt", b"", "I102", ""),
    "blank": ("a.txt", b" \r\n\t\n", "I102", ""),
    "mark_alone": ("a.txt", b"\xef\xbb\xbf", "I102", ""),
    "picture": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(40), "I103", ""),
    "zeros": ("a", bytes(64), "I103", ""),
    "noise": ("a.bin", random.Random(1).randbytes(4000), "I103", ""),
    "archive": ("a.zip", archive(), "I103", ""),
    "latin_1": ("a.txt", "Größe ".encode("latin-1"), "I104", "byte 2 is not UTF-8"),
    "cyrillic": ("a.txt", ("Обстрел " * 20).encode("cp1251"), "I104", "byte 0"),
    "cut_character": ("a.txt", "Sake à".encode()[:-1], "I104", "byte 5"),
    "cut_utf_16": ("a.txt", ENGLISH.encode("utf-16")[:-1], "I104", "UTF-16"),
    "bare_page": ("a.txt", b"\n<!DOCTYPE html><html></html>", "I102", "no text"),
    "bare_xhtml": ("a", b'<?xml version="1.0"?>\n<!-- x -->\n<html lang="en">', "I102", "no text"),
    "no_pdf": ("a.PDF", b"x", "I105", "this is no PDF"),
    "cut_pdf": ("a.txt", b"%PDF-1.7\n", "I122", ""),
    "no_docx": ("a.docx", b"x", "I105", "this is no DOCX"),
    "hollow_docx": ("a", docx(), "I122", "damaged"),
    "cut_docx": ("a", docx()[:40], "I122", "damaged"),
    "locked_docx": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "I105", "with a password"),
    "rtf_by_sight": ("a.txt", b"{\\rtf1\\ansi x}", "I105", "RTF"),
    "cut_object": ("a.json", record().encode()[:-4], "I106", ""),
    "cut_object_unnamed": ("a", record().encode()[:-4], "I106", ""),
    "cut_array": ("a.json", b'[{"text": "x"},', "I106", ""),
    "deep": ("a.json", b"[" * 200_000, "I106", ""),
    "no_text": ("a.json", b'{"id": "1"}', "I107", "`text`"),
    "gold": ("a.json", b'{"id": "1", "claims": []}', "I107", "`text`"),
    "number_as_text": ("a.json", b'{"text": 5}', "I107", "`text`"),
    "number_as_id": ("a.json", record(id=15).encode(), "I107", "`id`"),
    "blank_id": ("a.json", record(id=" ").encode(), "I107", "`id`"),
    "list_as_issuer": ("a.json", record(issuer=["X"]).encode(), "I107", "`issuer`"),
    "words_as_date": ("a.json", record(published="13 September").encode(), "I107", "`published`"),
    "no_such_day": ("a.json", record(published="2022-02-30").encode(), "I107", "`published`"),
    "no_zone": ("a.json", record(published="2022-09-13T10:30").encode(), "I107", "zone"),
    "no_such_hour": ("a.json", record(published="2022-09-13T25:30Z").encode(), "I107", "`published`"),
    "compact_date": ("a.json", record(published="20220913").encode(), "I107", "`published`"),
    "no_language": ("a.json", record(lang="in English").encode(), "I107", "`lang`"),
    "string": ("a.json", b'"x"', "I107", "object"),
    "no_records": ("a.json", b"[]", "I102", ""),
    "no_statements": ("a.json", b'{"statements": []}', "I102", ""),
    "blank_text": ("a.json", record(text=" ").encode(), "I102", ""),
    "no_lines": ("a.jsonl", b"\n\n", "I102", ""),
    "wide_lines": ("a.jsonl", f"{record()}\n{record()}\n".encode("utf-16"), "I104", ""),
    "wide_lines_by_sight": ("a", f"{record()}\n{record()}\n".encode("utf-16"), "I104", ""),
}


@pytest.mark.parametrize(("name", "content", "code", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_told_by_code_and_path(read, write, name, content, code, told):
    [error] = read(write(name, content))
    assert error.code == code
    assert str(error).startswith(f"{code} {name}")
    assert told in str(error)


DATES = ["2022-09-13", "2022-09-13T10:30Z", "2022-09-13T10:30:05.5+04:00", "2022-09-13 10:30+0400"]


@pytest.mark.parametrize("published", DATES)
def test_a_date_is_kept_as_written(read, write, published):
    [statement] = read(write("a.json", record(published=published)))
    assert statement.published == published
    assert statement.day.isoformat() == "2022-09-13"


def test_a_text_is_stored_as_it_came(read, write):
    content = b"\xef\xbb\xbfThe  Front\r\nsaid \xe2\x80\x9cno\xe2\x80\x9d.\n"
    [statement] = read(write("a.txt", content))
    assert statement.text == "The  Front\nsaid “no”.\n"
    assert statement.id == id_of(statement.text)
    assert statement.capture.sha256 == hashlib.sha256(content).hexdigest()
    assert (statement.capture.size, statement.capture.media_type) == (len(content), "text/plain")


def test_a_capture_tells_how_and_when_the_bytes_were_got(read, write):
    [file] = read(write("a.txt", ENGLISH))
    [piped] = read("-", stdin=io.BytesIO(ENGLISH.encode("utf-16")))
    assert (file.capture.way, file.capture.source, file.capture.encoding) == ("file", "a.txt", "utf-8")
    assert (piped.capture.way, piped.capture.source, piped.capture.encoding) == (
        "standard-input", "standard input", "utf-16",
    )  # fmt: skip
    assert datetime.fromisoformat(file.capture.taken).utcoffset() == timedelta(0)


def test_a_file_that_grows_while_it_is_read_is_told(read, write, monkeypatch):
    name = write("a.jsonl", "\n".join(record(id=str(number)) for number in range(3)))
    found = read_sources([name], given=Particulars())
    assert isinstance(next(found), Statement)
    with Path(name).open("a", encoding="utf-8") as file:
        file.write("\n" + record(id="later"))
    [error] = found
    assert isinstance(error, AlteramError)
    assert (error.code, error.where) == ("I111", name)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("name", ["a.txt", "a.json", "a"])
def test_marked_encodings_are_read(read, write, encoding, name):
    content = record(id="1") if name == "a.json" else ENGLISH
    assert texts(read(write(name, content.encode(encoding)))) == [ENGLISH]


def test_a_record_comes_with_its_particulars(read, write):
    own = {"id": "015", "issuer": "Ministry", "party": "Front", "title": "T", "url": "u", "conflict": "c", "lang": "en"}
    content = record(**own, published="2022-09-13", role="party", incident_key=None)
    [statement] = read(write("a.json", content))
    assert {name: getattr(statement, name) for name in own} == own
    assert statement.capture.media_type == "application/json"
    assert statement.capture.sha256 == hashlib.sha256(content.encode()).hexdigest()


def test_options_fill_what_a_record_lacks(read, write):
    given = Particulars(issuer="Army", party="Front", published="2023-01-24")
    name = write("a.jsonl", record(issuer="Ministry", party="", published=None) + "\n")
    [statement] = read(name, given=given)
    assert (statement.issuer, statement.party, statement.published) == ("Ministry", "Front", "2023-01-24")
    [plain] = read(write("b.txt", ENGLISH), given=given)
    assert (plain.issuer, plain.party, plain.published) == ("Army", "Front", "2023-01-24")


@pytest.mark.parametrize(
    "content", ['[{"text": "one"}, 5, {"text": "two"}]', '{"statements": [{"text": "one"}, 5, {"text": "two"}]}']
)
@pytest.mark.parametrize("name", ["a.json", "a"])
def test_arrays_are_read_past_bad_records(read, write, name, content):
    found = read(write(name, content))
    assert texts(found) == ["one", "I107", "two"]
    assert "record 2" in str(found[1])


LINES = '{"text": "one"}\n\n{"text": "tw\n{"id": "3"}\r\n{"text": "größe"}\n{"text": "five"}'


@pytest.mark.parametrize("name", ["a.jsonl", "a.NDJSON", "a.json", "a"])
def test_json_lines_are_read_past_bad_lines(read, write, name):
    content = LINES.encode().replace("größe".encode(), "größe".encode("latin-1"))
    found = read(write(name, content))
    assert texts(found) == ["one", "I106", "I107", "I104", "five"]
    assert [str(each).split(":")[0].split()[-1] for each in found[1:4]] == ["3", "4", "5"]
    line = b'{"text": "five"}'
    assert found[-1].capture.sha256 == hashlib.sha256(line).hexdigest()
    assert (found[-1].capture.size, found[-1].capture.media_type) == (len(line), "application/x-ndjson")


def test_lines_are_told_from_a_text_in_brackets(read, write):
    for text in ("[Goma] The Front denied it.", "{sic} The Front denied it.", "{", "[1] Note"):
        assert texts(read(write("a", text))) == [text]


def test_a_text_file_is_taken_at_its_word(read, write):
    assert texts(read(write("a.txt", record()))) == [record()]


def test_one_object_over_many_lines_is_one_record(read, write):
    assert texts(read(write("a", json.dumps({"text": "one", "tags": [{"a": 1}]}, indent=1) + "\n"))) == ["one"]


@pytest.mark.parametrize("content", [ENGLISH, record(), record() + "\n" + record()], ids=["text", "object", "lines"])
def test_standard_input_is_read_by_sight(read, content):
    found = read("-", stdin=io.BytesIO(content.encode()))
    assert set(texts(found)) == {ENGLISH}


def test_errors_of_standard_input_say_so(read):
    [error] = read("-", stdin=io.BytesIO(b"\xff\xff"))
    assert str(error).startswith("I104 standard input: ")


def test_folders_are_walked_in_order_without_hidden_files(read, write):
    for name in ("d/b.txt", "d/a/z.txt", "d/.hidden.txt", "d/.git/x.txt", "d/c.txt", "d/a/a.txt"):
        write(name, name)
    assert texts(read("d")) == ["d/a/a.txt", "d/a/z.txt", "d/b.txt", "d/c.txt"]


def test_one_bad_file_among_many_is_told_and_the_rest_read(read, write):
    for number in range(200):
        write(f"d/{number:03}.txt", f"statement {number}")
    write("d/100.txt", b"\xff")
    found = read("d/", "missing.txt")
    assert len(found) == 201
    errors = [str(each) for each in found if isinstance(each, AlteramError)]
    assert [error.split(": ")[0] for error in errors] == ["I104 d/100.txt", "I101 missing.txt"]


def test_a_file_met_twice_is_read_once(read, write):
    write("d/a.txt", ENGLISH)
    Path("d/b.txt").symlink_to("a.txt")
    assert texts(read("d", "d/a.txt", "./d", "-", "d/a.txt", stdin=io.BytesIO(b"x"))) == [ENGLISH, "x"]


def test_a_link_back_is_refused(read, write):
    write("d/a.txt", ENGLISH)
    write("d/o/.keep", "")
    Path("d/up").symlink_to("..")
    Path("d/o/p").symlink_to("../../d")
    Path("d/loop").symlink_to("loop")
    Path("d/none").symlink_to("nowhere")
    found = read("d")
    assert texts(found) == [ENGLISH, "I101", "I101", "I101", "I101"]
    assert [str(each).split(": ")[0] for each in found[1:]] == ["I101 d/loop", "I101 d/none", "I101 d/o/p", "I101 d/up"]


def test_an_empty_folder_is_told(read, tmp_path):
    (tmp_path / "d").mkdir()
    assert texts(read("d")) == ["I102"]


def test_pipes_and_devices_are_refused(read):
    os.mkfifo("pipe")
    found = read("pipe", "/dev/null")
    assert texts(found) == ["I101", "I101"]
    assert "a pipe" in str(found[0])
    assert "a device" in str(found[1])


@pytest.mark.parametrize("path", ["missing.txt", "a.txt/b", "nul\0.txt", "x" * 5000, "https://example.org/a"])
def test_a_path_that_is_not_there_is_told(read, write, path):
    write("a.txt", ENGLISH)
    [error] = read(path)
    assert error.code == "I101"
    assert path in str(error)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(read, write):
    Path(write("a.txt", ENGLISH)).chmod(0)
    assert texts(read("a.txt")) == ["I101"]


def test_the_same_id_with_another_text_is_told(read, write):
    write("a.json", record(id="1", text="one"))
    found = read("a.json", write("b.json", record(id="1", text="two")), write("c.json", record(id="1", text="one")))
    assert texts(found) == ["one", "I109", "one"]
    assert str(found[1]).startswith("I109 b.json: ")
    assert "a.json" in str(found[1])


@pytest.fixture
def small(monkeypatch):
    for name in ("LIMIT", "MOST_JSON", "MOST_TEXT"):
        monkeypatch.setattr(sources, name, 100)


LONG = {
    "text": ("a.txt", b"x" * 101, "I108 a.txt: it is larger than"),
    "json": ("a.json", json.dumps({"text": "x" * 101}).encode(), "I108 a.json: it is larger than"),
    "page": ("a.html", b"<p>" + b"x" * 101, "I108 a.html: it is larger than"),
    "no_text": ("a.bin", b"\x01\x02" * 60, "I103 a.bin: "),
    "other_format": ("a.bin", b"\x89PNG" * 60, "I103 a.bin: "),
    "wide_lines": ("a", f"{record()}\n{record()}\n".encode("utf-16"), "I108 a: "),
}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("name", "content", "told"), LONG.values(), ids=LONG)
def test_a_file_over_the_limit_is_refused(read, write, name, content, told):
    found = read(write("fits.txt", "x" * 100), write(name, content))
    assert texts(found)[0] == "x" * 100
    assert str(found[1]).startswith(told)


def test_a_text_longer_than_any_statement_is_refused(read, write, monkeypatch):
    monkeypatch.setattr("alteram.ingest.texts.MOST_LETTERS", 200)
    line = json.dumps({"text": "x" * 201})
    found = read(write("a.txt", "x" * 201), write("b.jsonl", f"{line}\n{record()}\n"), write("c.html", "y" * 201))
    assert texts(found) == ["I108", "I108", ENGLISH, "I108"]
    assert str(found[0]) == (
        "I108 a.txt: its text has 201 characters, more than 200 - give each statement a file or record of its own"
    )
    assert str(found[1]).startswith("I108 b.jsonl, line 1: ")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ["a.jsonl", "-"])
def test_json_lines_may_be_longer_but_not_a_line(read, write, name):
    lines = [
        json.dumps({"text": f"statement {number} " + "x" * length}) for number, length in enumerate([9, 500, 9, 9])
    ]
    content = "\n".join(lines).encode()
    found = read(write(name, content) if name != "-" else "-", stdin=io.BytesIO(content))
    assert [each[:11] for each in texts(found)] == ["statement 0", "I108", "statement 2", "statement 3"]
    assert "line 2" in str(found[1])


def test_statements_come_as_they_are_asked_for(write, tmp_path):
    first = read_sources([tmp_path / write("a.txt", ENGLISH), "gone"], given=Particulars())
    assert isinstance(next(first), Statement)
    assert isinstance(next(first), AlteramError)


@given(
    st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["text", "id", "issuer", "published", "lang"])
)
def test_no_record_crashes_the_reader(content, field):
    line = json.dumps({"text": "x", field: content}).encode()
    [found] = read_sources(["-"], given=Particulars(), stdin=io.BytesIO(line))
    assert isinstance(found, Statement) or found.code in {"I102", "I107"}
