"""A search finds what a look at each claim finds, newest first, whichever way the database takes."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from alteram.errors import WrongEntry
from alteram.ledger import search
from alteram.ledger.judging import judge, undo
from alteram.ledger.models import Claim as Row
from alteram.ledger.wanted import Near, Wanted
from alteram.model import Claim
from alteram.model.identity import identified
from tests.ledger.place import at, cids, claim_in, kept, named, spot, told

GORIS, KALBAJAR, JERMUK = spot("Goris", 39.51, 46.34), spot("Kalbajar", 40.10, 46.04), spot("Jermuk", 39.84, 45.67)
FAR = spot("Preah Vihear", 14.39, 104.68)
CASES = {
    "all": (Wanted(), {"shelled", "denied", "mined", "promised", "far"}),
    "party": (Wanted(party="Azerbaijan"), {"denied"}),
    "holder": (Wanted(holder="Ministry of Armenia"), {"shelled", "mined", "promised", "far"}),
    "event": (Wanted(event="attack.shelling"), {"shelled", "denied", "far"}),
    "family": (Wanted(event="attack"), {"shelled", "denied", "far"}),
    "stance": (Wanted(stance="denied"), {"denied"}),
    "modality": (Wanted(modality="promised"), {"promised"}),
    "agreement": (Wanted(agreement="arm-aze-rus-2020-11-10"), {"promised"}),
    "since": (Wanted(since=date(2022, 9, 14)), {"promised"}),
    "until": (Wanted(until=date(2022, 9, 11)), {"mined", "promised"}),
    "time": (Wanted(since=date(2022, 9, 13), until=date(2022, 9, 13)), {"shelled", "denied", "mined", "promised"}),
    "place": (Wanted(place="GORIS"), {"shelled"}),
    "place as written": (Wanted(place="karvachar"), {"denied"}),
    "near": (Wanted(near=Near(lat=39.51, lon=46.34, km=30)), {"shelled"}),
    "near, wider": (Wanted(near=Near(lat=39.51, lon=46.34, km=72)), {"shelled", "denied", "mined"}),
    "near, the world": (Wanted(near=Near(lat=0, lon=0, km=20000)), {"shelled", "denied", "mined", "far"}),
    "words": (Wanted(words="shelling"), {"shelled"}),
    "words, all": (Wanted(words="mines roads"), {"mined"}),
    "words, one missing": (Wanted(words="mines peace"), set()),
    "phrase": (Wanted(words='"they shelled"'), {"shelled"}),
    "phrase turned round": (Wanted(words='"shelled they"'), set()),
    "words of a name": (Wanted(words="Jermuk"), {"mined"}),
    "signs": (Wanted(words='"roads" OR -mines) *'), set()),
    "sure": (Wanted(sure=0.9), {"promised"}),
    "statement": (Wanted(statement="016"), {"denied"}),
    "several parties": (
        Wanted(party=("Armenia", "Azerbaijan", "Nobody")),
        {"shelled", "denied", "mined", "promised", "far"},
    ),
    "a family and a code": (Wanted(event=("mine", "attack.shelling", "attack")), {"shelled", "denied", "far", "mined"}),
    "several places": (Wanted(place=("goris", "Jermuk")), {"shelled", "mined"}),
    "published in a month": (Wanted(published="2022-09"), {"shelled", "denied", "mined", "promised", "far"}),
    "published on days": (Wanted(published=("2022-09-12", "2022-09-14")), {"denied", "far"}),
    "published in another year": (Wanted(published=("2021", "2023-01")), set()),
    "issuer": (Wanted(issuer="Ministry of Azerbaijan", event="attack"), {"denied"}),
    "level": (Wanted(level="high"), {"shelled", "denied", "mined", "promised", "far"}),
    "levels": (Wanted(level=("low", "middling")), set()),
    "judgement": (Wanted(judgement="accept"), {"shelled"}),
    "judgement, taken back": (Wanted(judgement="reject"), {"denied"}),
    "judgements": (Wanted(judgement=("none", "accept")), {"shelled", "mined", "promised", "far"}),
    "not judged, of a party": (Wanted(judgement="none", party="Azerbaijan"), set()),
    "combined": (Wanted(party="Armenia", event="attack", words="shelled", since=date(2022, 9, 1)), {"shelled"}),
    "combined, none": (Wanted(party="Azerbaijan", place="Goris"), set()),
}


def claims_of(incoming) -> dict[str, Claim]:
    """Claims with all that can be asked for, each called by a word of it."""
    one, two, three = incoming
    return {
        "shelled": claim_in(one, "they shelled us", when=at("2022-09-12", "2022-09-13", "night"), where=(GORIS,)),
        "mined": claim_in(one, "mines lie on the roads", "mine.laying", when=at("2020-11-10", "2022-09-13", "longer"),
                          where=(JERMUK,)),
        "promised": claim_in(one, "all will go", "force.withdraw", modality="promised", confidence=0.95,
                             agreement=named("arm-aze-rus-2020-11-10"), when=at("2020-11-10", "2026-01-01", "longer")),
        "denied": claim_in(two, "nobody was shot at", stance="denied", when=at("2022-09-13T00:05"),
                           where=(spot("Kalbajar", 40.10, 46.04, ),)),
        "far": claim_in(three, "they fired", where=(FAR,)),
    }  # fmt: skip


@pytest.fixture
def claims(ledger) -> dict[str, Claim]:
    texts = ("they shelled us", "mines lie on the roads", "all will go"), ("nobody was shot at",), ("they fired",)
    days, parties = ("2022-09-13", "2022-09-14", "2022-09-12"), ("Armenia", "Azerbaijan", "Armenia")
    empty = [
        told(*text, id=f"01{5 + number}", party=party, published=day)
        for number, (text, day, party) in enumerate(zip(texts, days, parties, strict=True))
    ]
    made = claims_of([each.statement for each in empty])
    written = made["denied"].where[0]
    made["denied"] = identified(replace(made["denied"], where=(replace(written, text="Karvachar"),)))
    for each in empty:
        mine = [claim for claim in made.values() if claim.statement == each.statement.id]
        kept(replace(each, claims=tuple(mine)))
    for name, verdict in (("shelled", "reject"), ("shelled", "accept"), ("denied", "reject"), ("mined", "unsure")):
        entry, _ = judge(made[name].id, verdict, reason="read", by="Ana")
    undo(entry, reason="mistaken", by="Ana")
    return made


@pytest.mark.parametrize(("few", "some"), [(0, 0), (0, 100), (100, 100)])
def test_a_search_finds_what_is_asked_for(claims, few, some, monkeypatch):
    monkeypatch.setattr(search, "FEW", few)
    monkeypatch.setattr(search, "SOME", some)
    names = {claim.id: name for name, claim in claims.items()}
    found = {case: [names[id] for id in cids(search.find(wanted).ids)] for case, (wanted, _) in CASES.items()}
    assert {case: sorted(each) for case, each in found.items()} == {
        case: sorted(expected) for case, (_, expected) in CASES.items()
    }
    counts = {case: search.count(wanted)[0][1] for case, (wanted, _) in CASES.items()}
    assert counts == {case: len(expected) for case, (_, expected) in CASES.items()}


def test_the_newest_come_first_and_in_pages(claims):
    found = [search.find(Wanted(), page=page, size=2) for page in (1, 2, 3, 4)]
    assert [len(page.ids) for page in found] == [2, 2, 1, 0]
    assert [page.more for page in found] == [True, True, False, False]
    ids = [id for page in found for id in page.ids]
    assert cids(ids) == [claims[name].id for name in ("denied", "promised", "mined", "shelled", "far")]


def test_claims_are_counted_by_what_they_have(claims):
    assert search.count(Wanted(), by="party") == [("Armenia", 4), ("Azerbaijan", 1)]
    assert dict(search.count(Wanted(party="Armenia"), by="event")) == {
        "attack.shelling": 2, "force.withdraw": 1, "mine.laying": 1,
    }  # fmt: skip
    assert search.totals(Wanted()) == {"statements": 3, "claims": 5}
    assert search.totals(Wanted(party="Azerbaijan")) == {"statements": 1, "claims": 1}


def test_a_time_that_ends_before_it_begins_is_refused():
    with pytest.raises(WrongEntry, match=r"^D105 the time ends on 2022-01-01"):
        Wanted(since=date(2022, 1, 2), until=date(2022, 1, 1))


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ({"words": " -- "}, "there is no word in '--'"),
        ({"words": '""'}, "there is no word in"),
        ({"words": 'they "shelled us'}, "a quotation mark stands alone in"),
        ({"judgement": "true"}, "'true' is no judgement"),
        ({"level": ("high", "certain")}, "'certain' is no level"),
        ({"stance": "maybe"}, "'maybe' is no stance"),
        ({"published": "2022-9"}, "'2022-9' is no year, month or day"),
    ],
)
def test_what_cannot_be_asked_is_refused(asked, what):
    with pytest.raises(WrongEntry, match=what):
        Wanted(**asked)


def test_one_value_and_none_are_kept_as_several():
    assert Wanted(party="Armenia") == Wanted(party=("Armenia", "Armenia", ""))
    assert Wanted(party=()) == Wanted(party=None) == Wanted()


def test_claims_are_counted_no_further_than_asked(claims):
    assert [search.number_of(Wanted(), most=most) for most in (3, 4, 5, 9)] == [4, 5, 5, 5]


def test_claims_stand_in_the_order_that_is_asked_for(claims):
    names = {claim.id: name for name, claim in claims.items()}
    found = {order: [names[id] for id in cids(search.find(Wanted(), order=order).ids)] for order in search.ORDERS}
    assert found["published"] == ["denied", "promised", "mined", "shelled", "far"]
    assert found["day"] == ["denied", "shelled", "promised", "mined", "far"]  # far has no time of its own
    assert found["sure"][0] == found["unsure"][-1] == "promised"


WORDS = ["shelled", "mines", "roads", "troops", "village"]
EVENTS = ["attack.shelling", "attack.air", "mine.laying", "other"]


def any_wanted(rng: random.Random) -> Wanted:
    def maybe(make):
        return make() if rng.random() < 0.3 else None

    def some(values):
        return maybe(lambda: tuple(rng.sample(values, rng.choice([1, 1, 2, 3]))))

    since = maybe(lambda: date(2022, 1, 1) + timedelta(days=rng.randrange(200)))
    until = maybe(lambda: (since or date(2022, 1, 1)) + timedelta(days=rng.randrange(90)))
    return Wanted(
        party=some(["Armenia", "Azerbaijan", "Nobody"]),
        event=some([*EVENTS, "attack", "mine"]),
        stance=maybe(lambda: rng.choice(["asserted", "denied"])),
        since=since,
        until=until,
        near=maybe(lambda: Near(lat=39 + rng.random(), lon=45.5 + rng.random(), km=rng.choice([5, 40, 400]))),
        place=some(["Goris", "Jermuk", "Nowhere"]),
        published=some(["2022", "2022-03", "2022-04", "2022-05-01", "2021"]),
        level=some(["high", "middling", "low"]),
        judgement=some(["accept", "reject", "unsure", "none"]),
        words=maybe(lambda: " ".join(rng.sample(WORDS, rng.choice([1, 2])))),
        sure=rng.choice([0, 0, 0.5]),
    )


def any_claim(rng: random.Random, statement, quote: str) -> Claim:
    start = date(2022, 1, 1) + timedelta(days=rng.randrange(200))
    end = start + timedelta(days=rng.choice([0, 0, 1, 20, 31, 32, 90]))
    places = [spot("Goris", 39.51, 46.34), spot("Jermuk", 39.84, 45.67), spot("Lake", 39 + rng.random(), 46)]
    return claim_in(
        statement,
        quote,
        rng.choice(EVENTS),
        stance=rng.choice(["asserted", "asserted", "denied"]),
        confidence=rng.random(),
        when=rng.choice([None, at(start.isoformat(), end.isoformat(), "days")]),
        where=tuple(rng.sample(places, rng.choice([0, 1, 1, 2]))),
    )


def meets(claim: Claim, wanted: Wanted, verdict: str) -> bool:
    """The rules of a search, written for one claim."""
    begins, ends = (claim.when.start, claim.when.end) if claim.when else ("", "")
    timed = bool(begins and ends)
    families = (claim.event, claim.event.partition(".")[0])
    published = claim.published or ""
    spans = {published[:4], published[:7], published[:10]}
    level = "high" if claim.confidence >= 0.7 else "middling" if claim.confidence >= 0.4 else "low"
    checks = [
        not wanted.party or claim.holder.party in wanted.party,
        not wanted.event or any(each in wanted.event for each in families),
        not wanted.stance or claim.stance in wanted.stance,
        not wanted.published or spans & set(wanted.published),
        not wanted.level or level in wanted.level,
        not wanted.judgement or verdict in wanted.judgement,
        claim.confidence >= wanted.sure,
        wanted.since is None or (timed and ends >= wanted.since.isoformat()),
        wanted.until is None or (timed and begins <= wanted.until.isoformat()),
        not wanted.place or any(place.name in wanted.place for place in claim.where),
        wanted.words is None or all(word in claim.evidence.quote.split() for word in wanted.words.split()),
        wanted.near is None or any(distance(place, wanted.near) <= wanted.near.km for place in claim.where),
    ]
    return all(checks)


def distance(place, near: Near) -> float:
    """Kilometres by the haversine formula."""
    one, other = math.radians(place.lat), math.radians(near.lat)
    east = math.radians(place.lon - near.lon)
    half = math.sin((one - other) / 2) ** 2 + math.cos(one) * math.cos(other) * math.sin(east / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize(("few", "some"), [(0, 0), (0, 1000), (10, 40), (1000, 1000)])
def test_any_search_finds_what_a_look_at_each_claim_finds(few, some, monkeypatch):
    monkeypatch.setattr(search, "FEW", few)
    monkeypatch.setattr(search, "SOME", some)
    rng = random.Random(7)
    made: list[Claim] = []
    for number in range(40):
        quotes = [" ".join(rng.sample(WORDS, 3)) for _ in range(6)]
        party, day = rng.choice(["Armenia", "Azerbaijan"]), f"2022-{rng.randrange(1, 9):02}-01"
        each = told(*quotes, id=str(number), party=party, published=day)
        claims = [any_claim(rng, each.statement, quote) for quote in quotes]
        kept(type(each)(statement=each.statement, claims=tuple(claims), content=each.content))
        made.extend(claims)
    judged = {}
    for claim in rng.sample(made, 30):
        judged[claim.id] = rng.choice(["accept", "reject", "unsure"])
        judge(claim.id, judged[claim.id], reason="read", by="Ana")
    rows = {row.pk: row for row in Row.objects.all()}
    hits = 0
    for _ in range(200):
        wanted = any_wanted(rng)
        found = search.find(wanted, size=1000).ids
        expected = sorted(claim.id for claim in made if meets(claim, wanted, judged.get(claim.id, "none")))
        assert sorted(cids(found)) == expected, wanted
        assert search.number_of(wanted) == len(expected)
        order = [(rows[id].published, id) for id in found]
        assert order == sorted(order, reverse=True)
        hits += len(found)
    assert hits > 500
