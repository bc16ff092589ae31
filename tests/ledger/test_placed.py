"""Where and when claims say that it was, counted by place and by time, on each kind of database."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from alteram.ledger.models import Place as Row
from alteram.ledger.placed import Tally, claims_at, counted_by_place, counted_by_time, state
from alteram.ledger.rows import direction_of, point_of
from alteram.ledger.wanted import Wanted
from tests.ledger.place import at, cids, claim_in, kept, spot, sql, told

SOTK = spot("Sotk", 40.2027, 45.8655, precision="settlement")
NEAR = spot("Sotk", 40.2027, 45.8655, precision="near-settlement", relation="near")
OTHER = spot("Sotk", 10.0, 20.0, precision="settlement")


@dataclass
class Editor:
    connection: Any


@pytest.fixture
def claims(ledger):
    text = told("one", "two", "three", "four").statement
    made = (
        claim_in(text, "one", where=(SOTK, NEAR), when=at("2022-09-13")),
        claim_in(text, "two", where=(SOTK,), stance="denied", when=at("2022-09-14")),
        claim_in(text, "three", "mine.laying", where=(OTHER,), modality="promised"),
        claim_in(text, "four"),
    )
    kept(told(text=text.text, claims=made))
    return made


def test_places_of_one_name_are_told_apart_by_point_and_precision(claims):
    found = {(each.where.lat, each.where.precision): each.claims for each in counted_by_place(Wanted(), 10)}
    assert found == {(40.2027, "settlement"): 2, (40.2027, "near-settlement"): 1, (10.0, "settlement"): 1}


def test_without_letters_times_are_not_told_apart(claims):
    found = {(each.where.lat, each.where.precision): each for each in counted_by_place(Wanted(), 0)}
    assert {tally.begins for each in found.values() for tally in each.tallies} == {None}
    assert found[40.2027, "settlement"].claims == 2


def test_times_are_counted_with_how_many_have_a_place(claims):
    assert sorted(counted_by_time(Wanted(), 7), key=repr) == sorted(
        [
            Tally("Armenia", "attack", "asserted", "2022-09", 1, 1),
            Tally("Armenia", "attack", "denied", "2022-09", 1, 1),
            Tally("Armenia", "mine", "unreal", None, 1, 1),
            Tally("Armenia", "attack", "asserted", None, 1, 0),
        ],
        key=repr,
    )


def test_only_what_is_wanted_is_counted(claims):
    (only,) = counted_by_place(Wanted(event="mine"), 4)
    assert (only.where.lat, only.claims) == (10.0, 1)
    assert counted_by_time(Wanted(party="Azerbaijan"), 4) == []


def test_the_claims_of_a_place_are_those_that_name_it_so(claims):
    one, two, three, _ = claims
    assert cids(claims_at(Wanted(), SOTK, precision="settlement", most=9)) == [two.id, one.id]
    assert cids(claims_at(Wanted(), NEAR, precision="near-settlement", most=9)) == [one.id]
    assert cids(claims_at(Wanted(), OTHER, precision="settlement", most=9)) == [three.id]
    assert len(claims_at(Wanted(), SOTK, precision="settlement", most=1)) == 1


def test_what_is_kept_changes_the_state(claims):
    before = state()
    assert state() == before
    kept(told("five", id="016"))
    assert state() != before


def test_what_was_kept_before_gets_its_precision(claims):
    sql("UPDATE ledger_place SET precision = NULL")
    importlib.import_module("alteram.ledger.migrations.0008_precision").fill(apps, Editor(connection))
    found = Row.objects.filter(cell__isnull=False).order_by("id").values_list("precision", flat=True)
    assert list(found) == ["settlement", "near-settlement", "settlement", "settlement"]


@pytest.mark.parametrize("point", [(40.2, 45.9), (-33.86, 151.2), (0.0, -179.99), (89.9, 10.0)])
def test_a_point_comes_back_from_its_direction(point):
    assert point_of(*direction_of(*point)) == pytest.approx(point, abs=1e-6)
