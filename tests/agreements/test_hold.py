"""Claims held against obligations: what counts, by whom, when, where and in which words, and what is silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from alteram.agreements import Told, hold
from alteram.model import Claim, Holder, Where
from alteram.model.agreements import FINDING_KINDS
from tests.agreements.made import ID, PROFILE, agreement_of, kinds, naming, obligation_of, register_of, said
from tests.claim_factory import actor, at, place, statement_of
from tests.factories import claims

ISSUER = Holder(name="the ministry", party="Azerbaijan", is_issuer=True)
ARMENIAN = Holder(name="the Armenian ministry", party="Armenia", is_issuer=False)
CEASEFIRE = obligation_of(
    kind="refrain",
    bearer=("Armenia", "Azerbaijan"),
    breach=("attack.*", "ceasefire.violation"),
    denied_breach=(),
    fulfilment=(),
)
WITHDRAWAL = obligation_of(deadline=date(2020, 12, 1))
LACHIN = Where(text="Lachin", start=0, end=6, name="Lachin", id="overlay:arm-aze/lachin-district")

# An obligation, a claim, and the findings.
CASES = {
    "event_of_a_family": (CEASEFIRE, said("attack.drone", holder=ISSUER), ["1 alleged-breach"]),
    "event_by_its_code": (CEASEFIRE, said("ceasefire.violation", holder=ISSUER), ["1 alleged-breach"]),
    "other_event": (CEASEFIRE, said("people.detain", holder=ISSUER), []),
    "attempt": (CEASEFIRE, said("attack.ground", modality="attempted", holder=ISSUER), ["1 alleged-breach"]),
    "threat": (CEASEFIRE, said("attack.ground", modality="threatened", holder=ISSUER), []),
    "supposition": (CEASEFIRE, said("attack.ground", modality="conditional", holder=ISSUER), []),
    "told_of_itself": (CEASEFIRE, said("attack.air", "Azerbaijan", holder=ISSUER), ["1 own-act"]),
    "denied": (CEASEFIRE, said("attack.air", "Azerbaijan", stance="denied", holder=ISSUER), ["1 denied-breach"]),
    "nobody_named": (CEASEFIRE, said("attack.air", None, holder=ISSUER), []),
    "not_bound": (CEASEFIRE, said("attack.air", "Russia", holder=ISSUER), []),
    "before_it_binds": (CEASEFIRE, said("attack.air", when=at("2020-11-09"), holder=ISSUER), []),
    "begun_before_it_binds": (CEASEFIRE, said("attack.air", when=at("1992-01-01", "2022-01-01", "longer")), []),
    "on_its_first_day": (CEASEFIRE, said("attack.air", when=at("2020-11-10"), holder=ISSUER), ["1 alleged-breach"]),
    "not_withdrawn": (WITHDRAWAL, said("force.withdraw", stance="denied", holder=ISSUER), ["1 alleged-breach"]),
    "not_yet_due": (WITHDRAWAL, said("force.withdraw", stance="denied", when=at("2020-12-01"), holder=ISSUER), []),
    "just_due": (
        WITHDRAWAL,
        said("force.withdraw", stance="denied", when=at("2020-12-02"), holder=ISSUER),
        ["1 alleged-breach"],
    ),
    "withdrawn": (WITHDRAWAL, said("force.withdraw", holder=ISSUER), ["1 alleged-fulfilment"]),
    "withdrawn_early": (
        WITHDRAWAL,
        said("force.withdraw", when=at("2020-11-20"), holder=ISSUER),
        ["1 alleged-fulfilment"],
    ),
    "promised": (WITHDRAWAL, said("force.withdraw", modality="promised", holder=ARMENIAN), ["1 promise"]),
    "said_of_itself_that_it_will": (
        WITHDRAWAL,
        said("force.withdraw", modality="intended", when=at("2022-09-01", "2022-09-30", "month"), holder=ARMENIAN),
        ["1 promise"],
    ),
    "expected_of_another": (WITHDRAWAL, said("force.withdraw", modality="intended", holder=ISSUER), []),
    "tried_to_withdraw": (WITHDRAWAL, said("force.withdraw", modality="attempted", holder=ISSUER), []),
    "acts_of_another": (
        obligation_of(by=("Nagorno-Karabakh authorities",), breach=("attack.*",)),
        said("attack.air", "Nagorno-Karabakh authorities", holder=ISSUER),
        ["1 alleged-breach"],
    ),
    "at_its_place": (
        obligation_of(places=("Lachin",)),
        said("force.withdraw", where=(LACHIN,), holder=ISSUER),
        ["1 alleged-fulfilment"],
    ),
    "elsewhere": (
        obligation_of(places=("Kalbajar",)),
        said("force.withdraw", where=(LACHIN,), holder=ISSUER),
        [],
    ),
    "no_place_told": (obligation_of(places=("Lachin",)), said("force.withdraw", holder=ISSUER), []),
    "its_word": (
        obligation_of(words=("conscript*",)),
        said("force.withdraw", quote="pulled its Conscripts out", holder=ISSUER),
        ["1 alleged-fulfilment"],
    ),
    "its_phrase": (
        obligation_of(words=("guard post",)),
        said("force.withdraw", quote="left the guard\n post", holder=ISSUER),
        ["1 alleged-fulfilment"],
    ),
    "part_of_a_word": (
        obligation_of(words=("post",)),
        said("force.withdraw", quote="left the postern", holder=ISSUER),
        [],
    ),
}

# The words before and after the agreement's name, the claim's event and fields, and what it makes of the withdrawal.
NAMED = {
    "contrary_and_covered": ("Contrary to ", "force.withdraw", {"stance": "denied"}, ["1 alleged-breach"]),
    "contrary_and_not_there": ("In breach of the ", "mine.records", {"stance": "denied"}, ["- not-found"]),
    "due_and_not_there": ("As required by paragraph 4 of the ", "mine.records", {}, ["- not-found"]),
    "obliged_and_not_there": ("It is told by ", "mine.records", {"modality": "obliged"}, ["- not-found"]),
    "obliged_and_there": ("Under ", "force.withdraw", {"modality": "obliged"}, []),
    "what_no_frame_reads": ("Contrary to the ", "other", {}, ["- open"]),
    "only_dated": ("After the signing of the ", "harm.people", {}, []),
    "of_no_obligation": ("A gross violation of the ", "agreement.breach", {}, ["- alleged-breach"]),
    "honoured": ("Armenia keeps to the ", "agreement.honour", {}, ["- alleged-fulfilment"]),
    "breach_denied": ("There was no breach of ", "agreement.breach", {"stance": "denied"}, ["- denied-breach"]),
    "breach_supposed": ("Any breach of ", "agreement.breach", {"modality": "possible"}, []),
    "talk_of_it": ("Contrary to the ", "talk.accuse", {}, []),
    "not_due_yet": ("Contrary to ", "force.withdraw", {"stance": "denied", "when": at("2020-11-20")}, ["- open"]),
}


@pytest.mark.parametrize(("obligation", "claim", "expected"), CASES.values(), ids=CASES)
def test_a_claim_is_held_against_an_obligation(obligation, claim, expected):
    assert kinds(register_of(agreement_of(obligation), claim)) == expected


@pytest.mark.parametrize(("before", "event", "fields", "expected"), NAMED.values(), ids=NAMED)
def test_what_is_made_of_a_named_agreement_depends_on_how_it_is_named(before, event, fields, expected):
    claim = said(event, holder=ISSUER, **naming(before, ", it said."), **fields)
    assert kinds(register_of(agreement_of(WITHDRAWAL), claim)) == expected


def test_nothing_is_missing_from_an_agreement_that_is_not_whole():
    claim = said("mine.records", stance="denied", holder=ISSUER, **naming("Contrary to ", ""))
    assert kinds(register_of(agreement_of(WITHDRAWAL, whole=False), claim)) == ["- open"]


def test_a_named_agreement_without_the_place_leaves_the_obligation_open():
    claim = said("force.withdraw", stance="denied", holder=ISSUER, **naming("Contrary to ", ""))
    assert kinds(register_of(agreement_of(obligation_of(places=("Lachin",))), claim)) == ["- open"]


def test_what_parties_owe_one_another_is_told_where_no_agreement_is_about_it():
    maps = said("mine.records", stance="denied", holder=ISSUER, quote="no maps were handed over")
    speaks = said("force.withdraw", stance="denied", holder=ISSUER, **naming("Contrary to ", ""))
    agreement, other = agreement_of(WITHDRAWAL), agreement_of(obligation_of(fulfilment=("mine.records",)), id="other")
    told = [Told(statement_of("1", text=speaks.evidence.quote), (speaks, maps))]

    assert kinds(hold(agreement, told, profile=PROFILE)) == ["1 alleged-breach", "- not-covered"]
    assert kinds(hold(agreement, told, profile=PROFILE, beside=[other])) == ["1 alleged-breach"]
    assert kinds(register_of(agreement, maps)) == []  # the statement never speaks of the agreement


def test_a_deadline_that_passed_without_a_word_is_silence():
    (entry,) = register_of(agreement_of(WITHDRAWAL), said("attack.air")).entries
    assert entry.silent
    assert entry.findings == ()


@pytest.mark.parametrize(
    ("published", "claims"),
    [("2020-12-01", ["attack.air"]), (None, ["attack.air"]), ("2022-09-13", ["force.withdraw"])],
    ids=["before_the_deadline_has_passed", "no_day_known", "a_claim_either_way"],
)
def test_no_silence(published, claims):
    told = [said(event, holder=ISSUER, published=published) for event in claims]
    assert [entry.silent for entry in register_of(agreement_of(WITHDRAWAL), *told, published=published).entries] == [
        False
    ]


def test_no_statement_is_no_silence():
    register = hold(agreement_of(WITHDRAWAL), [], profile=PROFILE)
    assert (register.heard, register.entries[0].silent) == ((), False)


def test_whose_statements_were_read_is_told_in_a_stated_order():
    told = [
        Told(statement_of("1", party=None, published=None), ()),
        Told(statement_of("2", party="Azerbaijan", published="2022-09-14"), ()),
        Told(statement_of("3", party="Armenia", published="2022-09-13"), ()),
        Told(statement_of("4", party="Armenia", published="2022-09-10"), ()),
    ]
    heard = hold(agreement_of(WITHDRAWAL), told, profile=PROFILE).heard
    assert [(each.party, each.statements, str(each.first), str(each.last)) for each in heard] == [
        ("Armenia", 2, "2022-09-10", "2022-09-13"),
        ("Azerbaijan", 1, "2022-09-14", "2022-09-14"),
        (None, 1, "None", "None"),
    ]


def test_the_order_of_the_statements_does_not_matter():
    told = [
        Told(statement_of(id, published=day), (said("attack.air", statement=id, holder=ISSUER),))
        for id, day in (("1", "2022-09-14"), ("2", "2022-09-13"), ("3", "2022-09-13"))
    ]
    register = hold(agreement_of(CEASEFIRE), told, profile=PROFILE)
    assert [each.claim.statement for each in register.entries[0].findings] == ["2", "3", "1"]
    assert hold(agreement_of(CEASEFIRE), reversed(told), profile=PROFILE) == register


def test_both_parties_are_held_to_the_same_rules():
    for party, holder in (("Armenia", ISSUER), ("Azerbaijan", ARMENIAN)):
        claim = said("attack.shelling", party, where=(place("Goris"),), holder=holder)
        assert kinds(register_of(agreement_of(CEASEFIRE), claim)) == ["1 alleged-breach"]


def bound(claim: Claim) -> Claim:
    """``claim`` of a deed of Armenia, naming the agreement where it names any."""
    named = replace(claim.agreement, id=ID) if claim.agreement else None
    return replace(claim, agent=(actor("Armenia", party="Armenia"),), agreement=named)


@given(claims().map(bound))
def test_any_claim_is_held_and_stays_what_it_is(claim):
    agreement = agreement_of(CEASEFIRE, replace(WITHDRAWAL, id="2"))
    register = hold(agreement, [Told(statement_of(claim.statement), (claim,))], profile=PROFILE)
    findings = [*(each for entry in register.entries for each in entry.findings), *register.loose]
    assert all(each.claim == claim and each.kind in FINDING_KINDS for each in findings)
    assert all(not (entry.silent and entry.findings) for entry in register.entries)
