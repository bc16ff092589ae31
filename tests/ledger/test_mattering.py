"""Of a large ledger, what can matter to an agreement is found without the rest."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alteram.ledger import judging
from alteram.ledger.kept import Matter, kept_that_matter
from alteram.ledger.search import Named, agreements_named
from alteram.ledger.voices import Published, Voice, published
from alteram.ledger.wanted import Wanted
from alteram.profiles import agreements_of
from alteram.workspace.kept import kept_registers
from alteram.workspace.registered import Asking, kept_register
from tests.claim_factory import actor
from tests.ledger.place import claim_in, kept, named, told

ID = "arm-aze-rus-2020-11-10"
BAKU = Voice(conflict=None, party="Azerbaijan", issuer="Ministry of Azerbaijan")
YEREVAN = Voice(conflict=None, party="Armenia", issuer="Ministry of Armenia")


def made(id: str, party: str, *claims: tuple[str, str, dict[str, Any]], **fields: Any):
    """A statement of ``party`` with claims: their words, their event and what else they say."""
    bare = told(*(quote for quote, _, _ in claims), id=id, party=party, **fields)
    found = [claim_in(bare.statement, quote, event, **more) for quote, event, more in claims]
    return told(*(quote for quote, _, _ in claims), id=id, party=party, claims=found, **fields)


@pytest.fixture
def statements(ledger):
    they, we = (actor("they", party=party) for party in ("Armenia", "Azerbaijan"))
    found = [
        made("a", "Azerbaijan", ("they shelled us", "attack.shelling", {"agent": (they,)}),
             ("we met", "talk.meet", {})),
        made("b", "Armenia", ("it broke the truce", "agreement.breach", {"agent": (we,), "agreement": named(ID)}),
             published="2022-10-02"),
        made("c", "Pakistan", ("they fired", "attack.shelling", {}), published="2022-10-03"),
        made("d", "Armenia", ("the weather is fine", "other", {}), published=None),
    ]  # fmt: skip
    kept(*found)
    return found


def matter(**fields: Any) -> Matter:
    filled: dict[str, Any] = {
        "voices": frozenset({BAKU, YEREVAN}),
        "agreement": ID,
        "events": frozenset({"attack.shelling"}),
    }
    return Matter(**filled | fields)


def quotes(asked: Matter, *, most: int = 100) -> list[str]:
    return [claim.evidence.quote for _, claims in kept_that_matter(asked, most=most).told for claim in claims]


def test_the_voices_are_told_with_their_days(statements):
    found = {(each.voice.party, each.day, each.statements) for each in published()}
    days = {("Azerbaijan", date(2022, 9, 13), 1), ("Armenia", date(2022, 10, 2), 1), ("Armenia", None, 1)}
    assert found == days | {("Pakistan", date(2022, 10, 3), 1)}
    assert Published(voice=BAKU, day=date(2022, 9, 13), statements=1) in published()


def test_an_issuer_counts_only_where_no_conflict_is_named(ledger):
    kept(*(told("they fired", id=id, issuer=id, conflict="Armenia-Azerbaijan") for id in ("a", "b")))
    (one,) = published()
    assert (one.voice.issuer, one.statements) == (None, 2)


def test_claims_that_name_the_agreement_or_are_of_its_events_come_with_their_statements(statements):
    assert quotes(matter()) == ["they shelled us", "it broke the truce"]
    (first, _), _ = kept_that_matter(matter(), most=100).told
    assert first == statements[0].statement


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ({"since": date(2022, 10, 1)}, ["it broke the truce"]),
        ({"until": date(2022, 9, 13)}, ["they shelled us"]),
        ({"voices": frozenset({YEREVAN})}, ["it broke the truce"]),
        ({"voices": frozenset()}, []),
        ({"events": frozenset({"talk.meet"}), "agreement": "another"}, ["we met"]),
    ],
)
def test_what_is_not_asked_for_is_left_out(statements, asked, there):
    assert quotes(matter(**asked)) == there


def test_of_too_many_the_last_are_kept_and_it_is_said(statements):
    found = kept_that_matter(matter(), most=1)
    assert [each.id for each, _ in found.told] == ["b"]
    assert found.cut
    assert not kept_that_matter(matter(), most=2).cut


def test_what_a_person_rejected_does_not_matter(statements):
    judging.judge(statements[0].claims[0].id, "reject", reason="so", by="Ana")
    assert quotes(matter()) == ["it broke the truce"]


def test_more_voices_than_are_asked_for_at_once(ledger):
    kept(*(told("they fired", id=f"s{n:03}", issuer=f"office {n}") for n in range(0, 700, 99)))
    voices = frozenset(Voice(conflict=None, party="Armenia", issuer=f"office {n}") for n in range(700))
    assert len(quotes(matter(voices=voices))) == 8
    assert len(quotes(matter(voices=voices), most=3)) == 3


def test_the_register_is_that_of_all_statements(statements):
    (agreement,) = agreements_of(ID)
    (whole,) = kept_registers(ID, Wanted())
    assert kept_register(agreement, Asking(), most=100).register == whole
    assert any(entry.findings for entry in whole.entries)
    assert whole.loose
    assert any(entry.silent for entry in whole.entries)


def test_where_claims_are_left_out_nothing_is_told_to_be_silent(statements):
    (agreement,) = agreements_of(ID)
    found = kept_register(agreement, Asking(), most=1)
    assert found.cut
    assert not any(entry.silent for entry in found.register.entries)


def test_of_one_party_its_statements_alone_are_heard(statements):
    (agreement,) = agreements_of(ID)
    found = kept_register(agreement, Asking(party="Azerbaijan"), most=100)
    assert [each.party for each in found.register.heard] == ["Azerbaijan"]
    assert [each.party for each in found.parties] == ["Armenia", "Azerbaijan", "Russia"]
    assert set(found.columns) == {"a"}


def test_of_some_days_what_was_published_then_is_heard(statements):
    (agreement,) = agreements_of(ID)
    found = kept_register(agreement, Asking(since=date(2022, 10, 1)), most=100).register
    assert [(each.party, each.statements) for each in found.heard] == [("Armenia", 1)]


def test_agreements_are_counted_by_what_names_them(statements):
    assert agreements_named() == [Named(ID, claims=1, broken=1, held=0)]


def test_what_is_set_aside_or_did_not_happen_is_neither_broken_nor_kept(statements):
    more = {"agreement": named(ID)}
    one = made("e", "Armenia", ("it will keep it", "agreement.honour", more | {"modality": "promised"}),
               ("it kept it", "agreement.honour", more), ("if it breaks it", "agreement.breach",
               more | {"modality": "conditional"}))  # fmt: skip
    kept(one)
    assert agreements_named() == [Named(ID, claims=4, broken=1, held=1)]
    breach = statements[1].claims[0].id
    judging.judge(breach, "unsure", reason="so", by="Ana")
    entry, _ = judging.judge(breach, "reject", reason="so", by="Ana")
    assert agreements_named() == [Named(ID, claims=4, broken=0, held=1)]
    judging.undo(entry, reason="so", by="Ana")
    assert agreements_named() == [Named(ID, claims=4, broken=1, held=1)]
    judging.judge(breach, "reject", reason="so", by="Ana")
    judging.judge(breach, "accept", reason="so", by="Ben")
    assert agreements_named() == [Named(ID, claims=4, broken=1, held=1)]
    entry, _ = judging.judge(breach, "correct", reason="so", by="Ana", changed={"event": "agreement.honour"})
    assert agreements_named() == [Named(ID, claims=5, broken=0, held=2)]
    judging.undo(entry, reason="so", by="Ana")
    assert agreements_named() == [Named(ID, claims=4, broken=1, held=1)]
