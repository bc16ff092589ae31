"""What is brought in is read in the background and kept, and each thing that cannot be read is told with a code."""

from __future__ import annotations

import json
import re
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alteram.errors import AddressNotFetched, LedgerNotWritten
from alteram.ledger.models import Capture, Reading, Revision, Statement
from alteram.ledger.verifying import verify
from alteram.room import bounding, jobs, parcels
from alteram.room.fetching import Fetched
from alteram.room.jobs import JOBS, Jobs
from alteram.room.parcels import Parcel
from tests.ingest.pdf.factory import lines, make_pdf

TEXT = "On 13 September 2022, Azerbaijan shelled the positions of Armenia near Sotk. Two servicemen were wounded."
OTHER = "On 14 September 2022, Armenia shelled the positions of Azerbaijan near Kalbajar. Nobody was wounded."
HTML = (
    "<!doctype html><html><head><title>A night</title><script>alert(1)</script></head><body onload='alert(2)'>"
    f"<main><h1>A night</h1><p>{TEXT}</p><script>document.write('They lied.')</script>"
    f"<p>{OTHER}</p></main></body></html>"
)
RECORDS = [{"id": "a", "text": TEXT, "party": "Armenia"}, {"id": "b", "text": OTHER, "party": "Azerbaijan"}]
LINES = "\n".join(map(json.dumps, RECORDS))


def file(name: str, content: str | bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


@pytest.fixture
def brought(browser):
    """Bring something in, wait until it is read, and get the page that tells of it."""

    def bring(*files: SimpleUploadedFile, **fields: Any) -> str:
        response = browser.post("/add/bring/", {"files": list(files), **fields})
        assert response.status_code == 302, re.sub(r"<[^>]*>|\s+", " ", response.content.decode())
        job = JOBS.of(response["Location"].strip("/").rpartition("/")[2])
        assert job.ended.wait(60)
        page = browser.get(response["Location"])
        assert page.status_code == 200
        return str(page.content.decode())

    return bring


def test_a_text_is_kept_with_its_particulars_its_claims_and_its_bytes(brought, browser):
    page = brought(
        text=TEXT, issuer="Ministry of Defence", party="Armenia", published="2022-09-13", title="A night",
        url="https://example.org/1", conflict="armenia-azerbaijan",
    )  # fmt: skip
    kept = Revision.objects.get()
    told = (kept.issuer, kept.party, kept.published, kept.title, kept.url, kept.conflict, kept.text, kept.way)
    assert told == (
        "Ministry of Defence", "Armenia", "2022-09-13", "A night", "https://example.org/1", "armenia-azerbaijan", TEXT,
        "text",
    )  # fmt: skip
    assert bytes(Capture.objects.get().content) == TEXT.encode()
    assert "1 added" in page
    assert f'href="/statements/{kept.statement_id}/"' in page
    assert Reading.objects.get().claims_read.count() >= 1
    assert browser.get(f"/statements/{kept.statement_id}/").status_code == 200
    assert verify().faults == []


def test_the_same_again_changes_nothing_and_another_text_is_a_revision(brought):
    brought(text=TEXT, url="https://example.org/1")
    assert "1 unchanged" in brought(text=TEXT, url="https://example.org/1")
    page = brought(text=OTHER, url="https://example.org/1")
    assert "1 revised" in page
    assert "revision 2" in page
    assert Statement.objects.count() == 1


def test_one_bad_file_does_not_stop_the_others(brought):
    page = brought(
        file("night.txt", TEXT),
        file("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4),
        file("page.html", HTML),
        file("note.pdf", make_pdf(lines([OTHER]))),
    )
    assert Statement.objects.count() == 3
    assert "3 added" in page
    assert "1 not kept" in page
    assert "I103" in page
    assert set(Revision.objects.values_list("source", flat=True)) == {"night.txt", "page.html", "note.pdf"}


BAD = {
    "empty": (b"", "I102"),
    "blank": (b" \n\t\n", "I102"),
    "zeros": (bytes(4000), "I103"),
    "program": (b"\x7fELF\x02\x01\x01" + bytes(64), "I103"),
    "archive": (b"PK\x03\x04" + bytes(64), "I103"),
    "broken.pdf": (make_pdf(lines([TEXT]))[:300], "I122"),
    "named.pdf": (TEXT.encode(), "I105"),
    "two encodings": (("Köln " * 30).encode() + ("Köln " * 30).encode("cp1252"), "I104"),
    "half a letter": ("They shelled Zürich and Köln".encode()[:-4] + b"\xc3", "I104"),
    "letter.doc": (TEXT.encode(), "I105"),
    "broken.json": (b'{"text": "They shelled us', "I106"),
    "no text.json": (b'{"id": "a"}', "I107"),
    "deep.json": (b"[" * 100_000, "I10[67]"),
}


@pytest.mark.parametrize(("name", "content", "code"), [(name, *rest) for name, rest in BAD.items()], ids=BAD)
def test_what_cannot_be_read_is_told_with_a_code(brought, name, content, code):
    page = brought(file(name, content))
    assert re.search(rf"<code>{code}</code>", page)
    assert "1 not kept" in page
    assert Statement.objects.count() == 0


def test_lines_that_are_cut_in_two_lose_the_cut_one_alone(brought):
    page = brought(file("all.jsonl", LINES[:-20]))
    assert "1 added" in page
    assert "all.jsonl, line 2" in page
    assert "I106" in page


def test_a_language_that_is_not_read_is_kept_without_claims(brought):
    french = "Le ministère de la Défense annonce que les forces ennemies ont bombardé les positions pendant la nuit."
    page = brought(text=french)
    assert "I110" in page
    assert "No claims were read" in page
    assert Statement.objects.count() == 1


def test_what_does_not_fit_is_shown_to_be_checked(brought):
    page = brought(text=TEXT, published="2022-09-01")
    assert "To check" in page
    assert "W101" in page


def test_a_page_full_of_scripts_does_nothing(brought, browser):
    page = brought(file('"><script>alert(3)</script>.html', HTML))
    assert "<script>alert" not in page
    kept = Revision.objects.get()
    assert "alert" not in kept.text
    assert "They lied" not in kept.text
    assert "<script>alert" not in browser.get(f"/statements/{kept.statement_id}/").content.decode()


NAMES = (
    "../../../etc/passwd",
    "..\\..\\boot.ini",
    "/etc/cron.d/x.txt",
    "C:\\x.txt",
    "~root.txt",
    "a\u202etxt.exe",
    "-",
    "con",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shown_and_never_a_path(name):
    parcel = Parcel()
    path = Path(parcel.add(name, [b"They shelled us."]))
    folder = path.parent
    assert folder.name.startswith("alteram-")
    assert re.fullmatch(r"00001(\.[a-z0-9]+)?", path.name)
    assert folder.stat().st_mode & 0o077 == 0
    (found,) = parcel.found(lambda *_: None)
    assert str(folder) not in str(found)
    parcel.discard()
    assert not folder.exists()


def test_two_files_of_one_id_name_each_other_as_they_were_given(brought):
    one, two = ({"id": "a", "text": text} for text in (TEXT, OTHER))
    page = brought(file("one.json", json.dumps(one)), file("two.json", json.dumps(two)))
    assert "I109" in page
    assert "one.json" in page
    assert "alteram-" not in page


def test_nothing_stays_on_disk_when_a_reading_has_ended(browser, monkeypatch):
    folders: list[Path] = []
    discard = Parcel.discard

    def discarded(parcel: Parcel) -> None:
        folders.extend({Path(path).parent for path in parcel.names})
        discard(parcel)

    monkeypatch.setattr(Parcel, "discard", discarded)
    job = browser.post("/add/bring/", {"files": [file("a.txt", TEXT)]})["Location"].split("/")[2]
    assert JOBS.of(job).ended.wait(60)
    assert [folder.exists() for folder in folders] == [False]


WRONG = {
    "nothing": ({}, "V105"),
    "blanks": ({"text": "  \n", "address": " "}, "V105"),
    "a day that is none": ({"text": TEXT, "published": "2022-09-31"}, "I107"),
    "a conflict that is none": ({"text": TEXT, "conflict": "mars-venus"}, "P102"),
    "an encoding that is none": ({"text": TEXT, "encoding": "rot13"}, "V105"),
    "a file of this machine": ({"address": "file:///etc/passwd"}, "V104"),
    "a name and a password": ({"address": "http://ana:secret@example.org/"}, "V104"),
    "one title for two": ({"text": TEXT, "address": "https://example.org/", "title": "A night"}, "V105"),
    "one address for two": ({"text": TEXT, "address": "https://example.org/", "url": "https://example.org/"}, "V105"),
}


@pytest.mark.parametrize(("form", "code"), WRONG.values(), ids=WRONG)
def test_a_form_that_cannot_be_read_comes_back_as_it_was(browser, form, code):
    response = browser.post("/add/bring/", form)
    page = response.content.decode()
    assert response.status_code == 400
    assert f"<code>{code}</code>" in page
    assert (TEXT in page) is (form.get("text") == TEXT)


def test_what_somebody_wrote_into_the_form_does_nothing(browser):
    hostile = '"><script>alert(1)</script></textarea>{{ 7 }}'
    names = ("text", "issuer", "party", "title", "url", "address", "published", "encoding", "conflict")
    page = browser.post("/add/bring/", dict.fromkeys(names, hostile)).content.decode()
    assert "<script>alert" not in page
    assert "{{ 7 }}" in page


def test_a_form_that_is_too_large_is_refused_before_it_is_read(browser, monkeypatch):
    monkeypatch.setattr(bounding, "LARGEST", 1000)
    response = browser.post("/add/bring/", {"files": [file("a.txt", TEXT * 20)]})
    assert response.status_code == 400
    assert "V105" in response.content.decode()
    assert Statement.objects.count() == 0


@pytest.mark.parametrize("id", ["0123456789abcdef", "..", "%3Cscript%3E"])
def test_a_reading_of_an_earlier_run_is_told_to_be_gone(browser, id):
    response = browser.get(f"/add/{id}/")
    assert response.status_code == 404
    assert "V106" in response.content.decode() or "/../" in f"/add/{id}/"


def test_an_address_is_read_as_what_it_is(brought, monkeypatch):
    came = Fetched(content=HTML.encode("utf-8"), address="https://mil.example/1", suffix=".html", charset="utf-8")
    monkeypatch.setattr(parcels, "fetch", lambda _: came)
    page = brought(address="https://mil.example/moved", party="Armenia")
    kept = Revision.objects.select_related("capture").get()
    assert (kept.way, kept.source, kept.url) == ("address", "https://mil.example/1", "https://mil.example/1")
    assert bytes(kept.capture.content) == HTML.encode()
    assert "1 added" in page
    assert verify().faults == []


def test_a_file_of_many_that_is_fetched_is_the_address_of_none(brought, monkeypatch):
    lines = "\n".join(json.dumps({"text": text}) for text in (TEXT, OTHER)).encode()
    came = Fetched(content=lines, address="https://mil.example/all.jsonl", suffix=".jsonl")
    monkeypatch.setattr(parcels, "fetch", lambda _: came)
    assert "2 added" in brought(address="https://mil.example/all.jsonl").replace("<b>", "").replace("</b>", "")
    assert set(Revision.objects.values_list("url", "source")) == {
        (None, "https://mil.example/all.jsonl, line 1"),
        (None, "https://mil.example/all.jsonl, line 2"),
    }


def test_one_address_is_not_given_to_two_statements_of_a_file(brought):
    page = brought(file("all.jsonl", LINES), url="https://mil.example/1")
    assert "V105" in page
    assert Revision.objects.get().url == "https://mil.example/1"


def test_an_address_that_cannot_be_fetched_is_told_with_a_code(brought, monkeypatch):
    def fails(address: str) -> Fetched:
        raise AddressNotFetched("nobody knows the name", where=address, todo="check the connection")

    monkeypatch.setattr(parcels, "fetch", fails)
    page = brought(file("night.txt", TEXT), address="https://mil.example/1")
    assert "V103" in page
    assert "1 added" in page


@pytest.fixture
def go(monkeypatch) -> Event:
    """What readings wait for."""
    event, found = Event(), Parcel.found

    def waiting(parcel: Parcel, *given: Any) -> Any:
        event.wait(30)
        yield from found(parcel, *given)

    monkeypatch.setattr(Parcel, "found", waiting)
    return event


def test_the_page_asks_again_until_all_is_read(browser, go):
    where = browser.post("/add/bring/", {"files": [file("a.txt", TEXT)]})["Location"]
    later = browser.post("/add/bring/", {"files": [file("b.txt", OTHER)]})["Location"]
    first = browser.get(where).content.decode()
    assert 'hx-trigger="every 1s"' in first
    assert '<noscript><meta http-equiv="refresh"' in first
    assert "It waits until the readings before it have ended" in browser.get(later).content.decode()
    go.set()
    assert all(JOBS.of(each.split("/")[2]).ended.wait(60) for each in (where, later))
    assert re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC", first)
    last = browser.get(where, headers={"HX-Request": "true"}).content.decode()
    assert last.lstrip().startswith("<section")
    assert "hx-trigger" not in last
    listed = browser.get("/add/").content.decode()
    assert listed.index(later) < listed.index(where)


def test_a_reading_is_stopped_between_two_statements(browser, go):
    where = browser.post("/add/bring/", {"files": [file("a.txt", TEXT), file("b.txt", OTHER)]})["Location"]
    browser.post(f"{where}stop/")
    go.set()
    assert JOBS.of(where.split("/")[2]).ended.wait(60)
    assert "It was stopped" in browser.get(where).content.decode()
    assert Statement.objects.count() == 0


@pytest.mark.parametrize(
    ("error", "code"), [(LedgerNotWritten("the disk is full", todo="make room"), "D103"), (KeyError("secret"), "V107")]
)
def test_what_ends_a_reading_is_told_and_the_next_one_goes_on(brought, monkeypatch, error, code):
    def broken(*_: Any, **__: Any) -> Any:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(jobs, "add_all", broken)
        page = brought(text=TEXT)
    assert f"<code>{code}</code>" in page
    assert "secret" not in page
    assert "1 added" in brought(text=TEXT)


def test_the_last_fifty_are_remembered(monkeypatch):
    monkeypatch.setattr(jobs.Job, "run", lambda self: self.ended.set())
    some = Jobs()
    started = []
    for _ in range(60):
        started.append(some.start(Parcel(text="x"), by="Ana"))
        assert started[-1].ended.wait(5)
    assert [job.id for job in some.last()] == [job.id for job in started[:9:-1]]


def test_nothing_is_brought_in_from_another_page(person):
    other = person("coder", enforce_csrf_checks=True)
    assert other.post("/add/bring/", {"text": TEXT}).status_code == 403


def test_who_may_not_add_is_not_shown_the_way(person):
    assert 'href="/add/"' not in person("viewer").get("/").content.decode()
    assert 'href="/add/"' in person("coder", name="Bob").get("/").content.decode()


def test_what_stays_open_is_told_as_on_the_command_line(brought):
    page = brought(text=TEXT, party="Armenai", conflict="armenia-azerbaijan")
    assert "No issuer: the holder of the claims is not named." in page
    assert "&#x27;Armenai&#x27; is no party of armenia-azerbaijan, which has Armenia, " in page
    assert "No conflict profile fits 1 statement: give its conflict" in brought(text=OTHER, issuer="A ministry")


def test_another_text_of_the_same_id_is_told_to_be_a_revision_of_the_first(brought):
    first, second = ({"id": "a", "text": text} for text in (TEXT, OTHER))
    assert "it is revision" not in brought(file("one.json", json.dumps(first)))
    page = brought(file("two.json", json.dumps(second)))
    assert "of a statement that was kept before, from one.json: it is revision 2 of that one" in page
