"""Claims in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from alteram import phrases
from alteram.model import Claim, Quantity, Weapon
from tests.claim_factory import actor, at, claim_of, place, reported, target
from tests.factories import claims

WHAT = {
    "plain": (claim_of("attack.shelling"), "shelling"),
    "denied": (claim_of("attack.shelling", stance="denied"), "denies: shelling"),
    "attempted": (claim_of("mine.laying", modality="attempted"), "mines laid, attempted"),
    "going_on": (claim_of("attack.air", aspect="ongoing"), "air attack, going on"),
    "demand": (claim_of("talk.propose", modality="demanded"), "demand"),
    "denied_demand": (claim_of("talk.propose", modality="demanded", stance="denied"), "denies: demand"),
    "proposal": (claim_of("talk.propose"), "proposal or appeal"),
}


@pytest.mark.parametrize(("claim", "shown"), WHAT.values(), ids=WHAT)
def test_what_is_claimed(claim: Claim, shown: str):
    assert phrases.what(claim) == shown


WHO = {
    "both": (
        claim_of(agent=(actor("Thai troops", party="Thailand"),), target=(target("a hill"),)),
        "Thai troops → a hill",
    ),
    "party_added": (claim_of(agent=(actor("our units", party="Armenia"),)), "our units (Armenia)"),
    "no_doer": (claim_of("harm.property", target=(target("a school"),)), "? → a school"),
    "no_one": (claim_of("harm.people"), "no one named"),
    "inherited": (claim_of(agent=(actor("the rebels", inherited=True),)), "the rebels~"),
    "several": (claim_of("talk.meet", agent=(actor("A"), actor("B"))), "A, B"),
}


@pytest.mark.parametrize(("claim", "shown"), WHO.values(), ids=WHO)
def test_who_to_whom(claim: Claim, shown: str):
    assert phrases.who(claim) == shown


def test_only_a_claim_of_somebody_else_says_whose_it_is():
    claim = claim_of(holder=reported("the Front", party="Libya"))
    assert phrases.says(claim) == "reports that the Front (Libya) says"
    assert phrases.says(claim_of()) is None


@pytest.mark.parametrize("name", ["reports", "Reports", "The claim", "allegations"])
def test_a_saying_of_nobody_in_particular_says_nothing_itself(name: str):
    holder = replace(reported(name, party=""), party=None)
    assert phrases.says(claim_of(holder=holder)) == f"passes on “{name}”: whose, is not said"


def test_places_of_one_relation_stand_together():
    places = (place("Goris", relation="direction-of"), place("Kapan", relation="direction-of"), place("Sotk"))
    assert phrases.where(claim_of(where=places)) == "direction of Goris, Kapan; Sotk"


def test_an_inherited_time_is_marked():
    assert phrases.when(claim_of(when=at("2022-09-13", inherited=True))) == "13 Sep 2022~"
    assert phrases.when(claim_of(when=at("2022-09-13"))) == "13 Sep 2022"


def quantity(text: str, *, low: int | None, high: int | None, **fields: object) -> Quantity:
    made = Quantity(text=text, start=0, end=1, low=low, best=None, high=high, approx=False, unit="killed")
    return replace(made, **fields)  # type: ignore[arg-type]


COUNTS = {
    "words": (quantity("dozens", low=24, high=None), "killed: dozens (24 or more)"),
    "figures": (quantity("at least 26 civilians", low=26, high=None), "killed: at least 26 civilians"),
    "exact": (quantity("four soldiers", low=4, high=4), "killed: four soldiers"),
    "bound_above": (quantity("up to ten", low=None, high=10), "killed: up to ten (at most 10)"),
    "total": (
        quantity("1,300 mines", low=1300, high=1300, unit="mines", flow="stock", since="2022-08-15"),
        "mines: 1,300 mines in all since 2022-08-15",
    ),
}


@pytest.mark.parametrize(("count", "shown"), COUNTS.values(), ids=COUNTS)
def test_a_count_keeps_its_words(count: Quantity, shown: str):
    assert phrases.details(claim_of("harm.people", quantities=(count,))) == [shown]


def test_weapons_are_named_as_written():
    weapons = tuple(Weapon(text=text, start=0, end=1, kind="x") for text in ("mortars", "Grad rockets"))
    assert phrases.details(claim_of(weapons=weapons)) == ["with mortars, Grad rockets"]


def test_what_would_steer_a_terminal_is_made_visible():
    assert phrases.visible("a\x1b[31mb\u202ec\nd") == "a\ufffd[31mb\ufffdc d"


@given(claims())
def test_every_claim_has_words(claim: Claim):
    assert phrases.what(claim)
    assert phrases.who(claim)
    assert "\n" not in "".join([phrases.when(claim), phrases.where(claim), *phrases.details(claim)])
