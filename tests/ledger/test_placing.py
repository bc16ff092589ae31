"""What persons say that words for places mean, and which claims follow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alteram.contract import decode_claim
from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import judging, naming, placenames, placing
from alteram.ledger.exporting import leaving
from alteram.ledger.lookup import standings
from alteram.ledger.models import Claim, Entry
from alteram.ledger.placenames import place_names, rows_named
from alteram.ledger.placing import Meant
from alteram.ledger.redacting import redact
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from alteram.model import Where
from tests.ledger.place import claim_in, kept, sql, told

SOTK = Meant(name="Sotk", id="overlay:arm-aze/sotk", lat=40.2, lon=45.87, precision="settlement", kind="village")
WHO = {"reason": "read on", "by": "Ana"}


def statement(id: str, *quotes: str, word: str = "Sotq", **fields):
    """A statement each of whose claims is at a place of that name, which nothing lists."""
    incoming = told(*quotes, id=id, capture=id, **fields)
    return replace(incoming, claims=tuple(_at(incoming.statement, quote, word) for quote in quotes))


def _at(said, quote: str, word: str):
    start = said.text.index(word, said.text.index(quote))
    place = Where(text=word, start=start, end=start + len(word), name=word, relation="near")
    return claim_in(said, quote, where=(place,))


def standing() -> dict[str, list[str | None]]:
    """The ids of the places of all claims that leave the ledger, by their words."""
    found: dict[str, list[str | None]] = {}
    for line in leaving(Wanted()):
        claim = decode_claim(line)
        found.setdefault(claim.evidence.quote, []).extend(place.id for place in claim.where)
    return found


@pytest.fixture
def three(ledger):
    first, second = statement("1", "shells fell near Sotq"), statement("2", "Sotq was hit", "they left Sotq")
    other = statement("3", "Sotq burned", conflict="Sudan", party="RSF")
    kept(first, second, other)
    return first.claims[0], second.claims, other.claims[0]


def test_what_words_mean_is_said_once_and_the_claim_stays_as_it_was_read(three):
    first, _, _ = three
    before = Claim.objects.get(cid=first.id).json
    entry = placing.place(first.id, "Sotq", SOTK, **WHO)
    assert standing()["shells fell near Sotq"] == [SOTK.id]
    assert Claim.objects.get(cid=first.id).json == before
    assert [each.kind for each in Entry.objects.order_by("number")][-2:] == ["placing", "correction"]
    assert placing.placing(entry).meant == SOTK
    assert verify().faults == []


def test_a_town_that_something_is_near_is_not_known_more_finely_than_that(three):
    placing.place(three[0].id, "Sotq", SOTK, **WHO)
    (copy,) = Claim.objects.filter(reading__by_hand=True)
    assert decode_claim(copy.json).where[0].precision == "near-settlement"
    assert decode_claim(copy.json).where[0].text == "Sotq"


def test_the_same_words_are_proposed_for_other_claims_of_the_conflict_alone(three):
    first, others, elsewhere = three
    said = placing.placing(placing.place(first.id, "Sotq", SOTK, **WHO))
    assert {each.id for each in placing.proposals(said)} == {each.id for each in others}
    assert standing()["Sotq was hit"] == [None]
    with pytest.raises(WrongEntry, match="none that the place is proposed for"):
        placing.accept(said.entry, [elsewhere.id], by="Ben")


def test_one_is_accepted_or_all_and_all_are_taken_back(three):
    first, (one, two), _ = three
    said = placing.placing(placing.place(first.id, "Sotq", SOTK, **WHO))
    assert placing.accept(said.entry, [one.id], by="Ben") == 1
    assert (standing()["Sotq was hit"], standing()["they left Sotq"]) == ([SOTK.id], [None])
    placing.accept(said.entry, [two.id], by="Ben")
    assert placing.proposals(said) == []
    assert len(placing.followers(said.entry)) == 3
    assert placing.take_back(said.entry, reason="another Sotk", by="Ben") == 3
    assert set(map(tuple, standing().values())) == {(None,)}
    with pytest.raises(NotInLedger, match="was taken back"):
        placing.placing(said.entry)
    assert verify().faults == []


def test_words_that_are_no_place_are_taken_from_the_places(three):
    first, (one, two), _ = three
    said = placing.placing(placing.place(first.id, "Sotq", None, **WHO))
    assert said.meant is None
    placing.accept(said.entry, [one.id, two.id], by="Ana")
    assert standing()["Sotq was hit"] == []


def test_what_was_corrected_before_stays_corrected(three):
    first, _, _ = three
    _, copy = judging.judge(first.id, "correct", reason="read on", by="Ana", changed={"event": "attack.air"})
    assert copy is not None
    placing.place(copy.id, "Sotq", SOTK, **WHO)
    (left,) = [decode_claim(line) for line in leaving(Wanted()) if b"shells fell" in line.encode()]
    assert (left.event, left.where[0].id) == ("attack.air", SOTK.id)


def test_a_rejected_claim_is_not_proposed(three):
    first, (one, two), _ = three
    judging.judge(one.id, "reject", reason="read on", by="Ana")
    said = placing.placing(placing.place(first.id, "Sotq", SOTK, **WHO))
    assert [each.id for each in placing.proposals(said)] == [two.id]


def test_it_is_known_of_a_claim_and_its_copy_that_a_person_set_the_place(three):
    first, _, _ = three
    placing.place(first.id, "Sotq", SOTK, **WHO)
    found = placing.set_places(standings(tuple(Claim.objects.values_list("id", flat=True))))
    assert {Claim.objects.get(pk=id).reading.by_hand for id in found} == {True, False}
    (one,) = {(each.by, each.before[0].name, each.now[0].name) for each in found.values()}
    assert one == ("Ana", "Sotq", "Sotk")


@pytest.mark.parametrize(("words", "meant"), [("Goris", SOTK), ("Sotq", Meant(name="Sotq"))])
def test_what_says_nothing_new_is_refused_and_nothing_is_kept(three, words, meant):
    entries = Entry.objects.count()
    with pytest.raises(WrongEntry):
        placing.place(three[0].id, words, meant, **WHO)
    assert Entry.objects.count() == entries


def test_a_point_that_is_nowhere_is_refused(three):
    with pytest.raises(WrongEntry, match="nowhere on the globe"):
        placing.place(three[0].id, "Sotq", Meant(name="Sotq", lat=123.0, lon=0.0), **WHO)


def test_a_change_behind_its_back_is_noticed(three):
    entry = placing.place(three[0].id, "Sotq", SOTK, **WHO)
    sql("UPDATE ledger_placing SET place = 'null'")
    assert [fault.row for fault in verify().faults] == [f"placing of entry {entry}"]


def test_a_redaction_takes_words_out_of_what_was_said_of_places(three):
    entry = placing.place(three[0].id, "Sotq", replace(SOTK, name="Sotq of Nobody"), reason="Sotq it is", by="Ana")
    redact("1", "Sotq", reason="must go", by="Ana")
    row = placing.placing(entry).row
    assert "Sotq" not in (row.words + row.place + row.reason)
    assert verify().faults == []


def test_nothing_is_undone_twice(three):
    entry = placing.place(three[0].id, "Sotq", SOTK, **WHO)
    judging.undo(entry, reason="no", by="Ana")
    with pytest.raises(NotInLedger):
        placing.take_back(entry, reason="no", by="Ana")


def test_the_names_of_places_are_counted_as_they_stand(three):
    def counted() -> dict[str, tuple[int, bool]]:
        return {each.key: (each.claims, each.listed) for each in place_names()}

    first, (one, _), other = three
    assert counted() == {"sotq": (4, False)}
    said = placing.placing(placing.place(first.id, "Sotq", SOTK, **WHO))
    placing.accept(said.entry, [one.id], by="Ben")
    judging.judge(other.id, "reject", reason="read on", by="Ana")
    assert counted() == {SOTK.id: (2, True), "sotq": (1, False)}
    listed, unlisted = place_names()
    assert {decode_claim(row.json).evidence.quote for row in Claim.objects.filter(id__in=rows_named(listed))} == {
        "shells fell near Sotq", "Sotq was hit"
    }  # fmt: skip
    assert len(rows_named(unlisted)) == 1
    assert listed.conflicts == {"armenia-azerbaijan"}


def test_whose_names_are_shown_is_what_was_set_last(ledger):
    assert naming.names_set() is None
    naming.set_names("both", by="Ana")
    entry = naming.set_names("party:Armenia", by="Ben")
    assert naming.names_set() == "party:Armenia"
    judging.undo(entry, reason="no", by="Ana")
    assert naming.names_set() == "both"
    assert verify().faults == []


def test_only_what_came_or_went_is_counted_again(ledger, monkeypatch):
    asked: list[tuple[int, int]] = []
    count = placenames._count

    def counted(found, told, *, by):
        rows = list(told)
        asked.append((by, len(rows)))
        count(found, rows, by=by)

    first = statement("1", "shells fell near Sotq")
    kept(first)
    assert [(each.key, each.claims) for each in place_names()] == [("sotq", 1)]
    monkeypatch.setattr(placenames, "_count", counted)
    kept(statement("2", "Sotq was hit"))
    assert [(each.key, each.claims) for each in place_names()] == [("sotq", 2)]
    kept(first, reader="reader 2")
    assert [(each.key, each.claims) for each in place_names()] == [("sotq", 2)]
    assert [each for each in asked if each[1]] == [(1, 1), (-1, 1), (1, 1)]
