"""What a public room shows: every page and every answer to programs, found by themselves, and nothing private in any.

A page that is in neither list of ``urls.py`` has to be put into one of them: ``OPEN`` of ``room.visiting``, and then it
is walked here, or ``CLOSED`` below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from django.test import Client, override_settings
from django.urls import URLPattern, reverse

from alteram.contract import decode_claim
from alteram.ledger import grouping, judging, naming, placing, rating
from alteram.ledger.history import head
from alteram.ledger.models import Capture, Claim, Export, Incident, Statement
from alteram.ledger.opening import open_ledger
from alteram.ledger.placing import Meant
from alteram.ledger.verifying import verify
from alteram.model import Actor, Target, Where
from alteram.room.api import api
from alteram.room.urls import urlpatterns
from alteram.room.visiting import OPEN, TAKEN
from alteram.workspace.publishing import publish
from alteram.workspace.publishing.hidden import names_listed
from tests.ledger.place import claim_in, kept, told

CLOSED = {
    "enter", "closed", "add", "bring", "added", "stop", "tokens", "revoke", "judge", "undo", "accept", "join", "split",
    "take-back", "rate", "undo-rating", "say-place", "names-for-all", "own-places", "placing", "accept-places",
    "take-back-places", "login", "logout", "welcome", "people", "change", "settings", "password", "look", "new-claim",
    "keep-view", "rename-view", "share-view", "delete-view", "correct", "reading", "review", "require", "draw",
    "sample", "code", "withdraw", "settle",
}  # fmt: skip
TEXT = (
    "Shells fell on Sotk. The shepherd Aram Petrosyan was wounded near 40.20345, 45.87123. Minister of Defence "
    "Suren Papikyan visited Sotk. Petrosyan lives at 14 Abovyan Street; write to a.petrosyan@example.org."
)
SECRETS = (
    "Aram", "Petrosyan", "PETROSYAN", "40.20345", "45.87123", "Abovyan", "a.petrosyan", "Rita Reviewer", "because-of",
    "/home/rita", "informant-7", "Hovik", "40.2034", "45.8712", "40.19", "45.99",
)  # fmt: skip
DEGREES = re.compile(r"-?\d{1,3}\.\d+")


def statement():
    """A statement that names a victim, a minister, a house and a point."""
    incoming = told(
        "x", id="informant-7", text=TEXT, title="Aram Petrosyan wounded", url="https://x.org/aram-petrosyan"
    )
    said = replace(
        incoming.statement, capture=replace(incoming.statement.capture, source="/home/rita/captures/7.txt", way="file")
    )
    name = "Aram Petrosyan"
    start = TEXT.index(name)
    victim = Target(text=name, start=start, end=start + len(name), name=name, kind="civilian")
    at = TEXT.index("Sotk")
    sotk = Where(text="Sotk", start=at, end=at + 4, name="Sotk", id="overlay:arm-aze/sotk", lat=40.2034, lon=45.8712,
                 precision="settlement")  # fmt: skip
    point = TEXT.index("40.20345")
    exact = Where(text="40.20345, 45.87123", start=point, end=point + 18, name="Aram's house", id="own:7", lat=40.20345,
                  lon=45.87123, precision="exact")  # fmt: skip
    claims = (
        claim_in(said, "Shells fell on Sotk", where=(sotk,)),
        claim_in(said, "Aram Petrosyan was wounded", "harm.people", target=(victim,), where=(exact,)),
        claim_in(said, "Papikyan visited Sotk", "talk.meet", agent=(Actor(name="Suren Papikyan"),), where=(sotk,)),
    )
    return replace(incoming, statement=said, claims=claims)


@pytest.fixture
def private(room: Path) -> list[str]:
    """The ids and hashes of what is kept and decided in the ledger that is published."""
    one = statement()
    other = told("we shelled nobody", id="016", party="Azerbaijan", capture="b")
    third = told("Hovik was killed", id="017", capture="c")
    kept(one, other, third)
    by = {"reason": "because-of an informant", "by": "Rita Reviewer"}
    ids = [claim.id for each in (one, other, third) for claim in each.claims]
    grouping.remember([[ids[2], ids[3]]])
    grouping.join([ids[2], ids[3]], **by)
    judging.judge(ids[4], "reject", reason="because-of", by="Rita Reviewer")
    judging.assess(ids[0], "source", "B", **by)
    placing.place(ids[0], "Sotk", Meant(name="Sotk", id="own:9", lat=40.19, lon=45.99, precision="exact"), **by)
    rating.rate("arm-aze-rus-2020-11-10", "8a", 2, **by)
    naming.set_names("both", by="Rita Reviewer")
    hashes = [*Capture.objects.values_list("sha256", flat=True), head().hash]
    return [*ids, *hashes, *Claim.objects.filter(reading__by_hand=True).values_list("cid", flat=True)]


@pytest.fixture
def public(private: list[str], tmp_path: Path) -> Iterator[Path]:
    """The file of the public ledger, which is open in a public room."""
    path = tmp_path / "public.sqlite3"
    publish(path, ledger=tmp_path / "ledger.sqlite3", hide=names_listed(["Hovik"]))
    with override_settings(ALTERAM_PUBLIC=True):
        yield path


def known() -> dict[str, list[object]]:
    """What stands in the public ledger for each part of an address."""
    cids = list(Claim.objects.values_list("cid", flat=True))
    return {
        "pk": list(Statement.objects.values_list("pk", flat=True)),
        "cid": list(cids),
        "id": list(Incident.objects.values_list("id", flat=True)),
        "agreement": ["arm-aze-rus-2020-11-10"],
        "key": ["overlay:arm-aze/sotk", "sotk", *Statement.objects.values_list("key", flat=True)],
        "form": ["csv", "jsonl"],
    }


def named(parts: list[str]) -> Iterator[dict[str, object]]:
    """All that an address with those ``parts`` can name; a part that nobody gave values fails."""
    values = known()
    yield from (dict(zip(parts, each, strict=True)) for each in product(*(values[part] for part in parts)))


def pages() -> list[str]:
    return [str(each.name) for each in urlpatterns if isinstance(each, URLPattern)]


def outlets() -> Iterator[tuple[str, str]]:
    """The way and the address of every page and answer, with what there is to be seen of each."""
    browser = Client()
    browser.get("/incidents/")
    for page in urlpatterns:
        if isinstance(page, URLPattern) and page.name in OPEN:
            for values in named(list(page.pattern.converters)):
                yield "post" if page.name in TAKEN else "get", reverse(str(page.name), kwargs=values)
    for path, methods in api.get_openapi_schema()["paths"].items():
        for values in named(re.findall(r"{(\w+)}", path)):
            yield from ((method, path.format(**values)) for method in methods)
    yield "get", "/api/v1/openapi.json"
    yield from (("get", f"/{each}/?words=Petrosyan") for each in ("claims", "statements", "places", "incidents"))
    yield "get", "/nowhere/"


def answer(method: str, address: str) -> str:
    response = getattr(Client(), method)(address)
    assert response.status_code < 500
    told = f"{response.headers} "
    return told + b"".join(response if response.streaming else [response.content]).decode()


def test_every_page_is_open_or_closed_and_a_new_one_has_to_be_put_into_a_list():
    assert set(pages()) == OPEN | CLOSED
    assert not OPEN & CLOSED


def test_no_outlet_leaks_anything_private(public, private):
    seen = set()
    for method, address in outlets():
        text = answer(method, address)
        asked = {"petrosyan"} if "words=" in address else set()  # what a visitor typed stands in their own form
        leaked = [each for each in (*SECRETS, *private) if each in text and each.casefold() not in asked]
        assert (address, leaked) == (address, [])
        seen.add(address.split("?")[0].split("/")[1])
    assert {"claims", "statements", "incidents", "places", "agreements", "log", "help", "api", ""} <= seen


def test_the_file_itself_has_nothing_private(public, private):
    everything = b"".join(each.read_bytes() for each in public.parent.glob("public.sqlite3*"))
    for secret in (*SECRETS, *private):
        if not DEGREES.fullmatch(secret):
            assert secret.encode() not in everything, secret


def test_every_point_is_the_middle_of_a_square(public):
    rows = Claim.objects.exclude(lat=None)
    assert {(each.lat, each.lon) for each in rows} == {(40.125, 45.875)}
    found = [place for row in rows for place in decode_claim(row.json).where]
    assert {each.precision for each in found} == {"near-settlement"}
    features = Client().get("/api/v1/claims/places.geojson").json()["features"]
    assert [each["geometry"]["coordinates"] for each in features] == [[45.875, 40.125]] * len(found)


def test_nothing_is_found_by_what_is_hidden(public):
    assert Client().get("/api/v1/claims?words=Petrosyan").json()["claims"] == []
    near = Client().get("/api/v1/claims?lat=40.20345&lon=45.87123&km=1").json()
    assert near["claims"] == []


def test_who_acts_for_a_party_is_shown_and_offsets_stay(public):
    mine = Statement.objects.get(revisions__text__contains="Papikyan")
    text = Client().get(f"/statements/{mine.pk}/").content.decode()
    assert "Suren Papikyan" in re.sub(r"<[^>]+>", "", text)
    for row in Claim.objects.select_related("reading__revision"):
        evidence = decode_claim(row.json).evidence
        assert row.reading.revision.text[evidence.start : evidence.end] == evidence.quote


def test_what_persons_decided_stands_without_them(public):
    (joined,) = grouping.groupings()
    assert (joined.by, joined.reason, len(joined.claims)) == ("a reviewer", "not published", 2)
    assert Claim.objects.count() == 4  # the rejected one is not there
    assert not Claim.objects.filter(reading__by_hand=True).exists()
    assert verify().faults == []


def test_nobody_decides_or_adds_anything(public):
    cid = Claim.objects.values_list("cid", flat=True).first()
    for page in sorted(CLOSED):
        values = {"pk": 1, "cid": cid, "entry": 1, "id": "i_0", "agreement": "a", "obligation": "1", "link": "x"}
        values |= {"act": "close", "who": "x", "token": "x", "sample": 1, "form": "csv"}
        pattern = next(each for each in urlpatterns if getattr(each, "name", None) == page)
        address = reverse(page, kwargs={name: values[name] for name in pattern.pattern.converters})
        for method in ("get", "post"):
            assert getattr(Client(), method)(address).status_code == 404, page
    judged = Client().post(f"/api/v1/claims/{cid}/judgements", {"verdict": "accept"}, content_type="application/json")
    assert judged.status_code == 405
    assert Client().post("/claims/").status_code == 405
    assert not Client().get("/").content.decode().count("a visitor")


def test_pages_lead_to_nothing_that_is_closed(public):
    text = Client().get("/claims/?event=attack").content.decode()
    assert [each for each in ("/review/", "/people/", "/add/", "/settings/", "as a view") if each in text] == []


def test_what_is_taken_out_is_noted_of_nobody(public):
    Client().post("/claims/export/csv/")
    assert Export.objects.get().by == "a visitor"


def test_a_room_that_is_not_public_lets_nobody_in(private):
    assert Client().get("/").status_code == 302


def test_what_is_published_again_has_the_same_ids(public, tmp_path):
    first = set(Claim.objects.values_list("cid", flat=True))
    publish(tmp_path / "again.sqlite3", ledger=tmp_path / "ledger.sqlite3", hide=names_listed(["Hovik"]))
    assert set(Claim.objects.values_list("cid", flat=True)) == first
    open_ledger(public)
