"""Claims side by side: which row, which column, in which order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alteram.comparison import Comparison, compare, period_of, telling_of
from alteram.model import Claim, Telling, When
from alteram.profiles import load_profile
from tests.claim_factory import at, claim_of, night, reported, statement_of
from tests.factories import claims

NIGHT = night("2022-09-12", "2022-09-13")
DAY = at("2022-09-13")


def telling(id: str, party: str | None, *found: Claim, third: bool = False) -> Telling:
    return Telling(statement=statement_of(id, party=party), claims=found, party=party, third=third)


def layout(comparison: Comparison) -> list[tuple[object, str, list[int]]]:
    """Each row as its day or kind of period, its group, and how many claims each cell has."""
    return [
        (row.period.day or row.period.kind, row.group, [len(cell.claims) for cell in row.cells])
        for row in comparison.rows
    ]


def test_claims_of_one_day_and_group_share_a_row():
    one = telling("1", "Armenia", claim_of("attack.shelling", statement="1", when=DAY))
    other = telling("2", "Azerbaijan", claim_of("attack.ground", statement="2", when=DAY))
    assert layout(compare([one, other])) == [(date(2022, 9, 13), "Attacks", [1, 1])]


def test_a_party_without_a_claim_in_a_row_is_silent():
    one = telling("1", "Armenia", claim_of("mine.laying", statement="1", when=DAY))
    other = telling("2", "Azerbaijan", claim_of("harm.people", statement="2", when=DAY))
    assert layout(compare([one, other])) == [
        (date(2022, 9, 13), "Mines", [1, 0]),
        (date(2022, 9, 13), "Harm and damage", [0, 1]),
    ]


@pytest.mark.parametrize("ids", [("1", "2", "3", "4"), ("4", "3", "2", "1")])
def test_parties_stand_in_alphabetical_order_then_third_parties_then_the_unknown(ids):
    accounts = {
        "1": telling("1", "Turkey", claim_of(statement="1"), third=True),
        "2": telling("2", None, claim_of(statement="2")),
        "3": telling("3", "Azerbaijan", claim_of(statement="3")),
        "4": telling("4", "Armenia", claim_of(statement="4")),
    }
    columns = compare([accounts[id] for id in ids]).columns
    assert [column.party for column in columns] == ["Armenia", "Azerbaijan", "Turkey", ""]


def test_a_rivals_claim_stands_in_the_column_of_the_statement_that_reports_it():
    claim = claim_of(statement="1", when=DAY, holder=reported("Baku", party="Azerbaijan"))
    (row,) = compare([telling("1", "Armenia", claim), telling("2", "Azerbaijan")]).rows
    assert [(cell.column.party, cell.claims) for cell in row.cells] == [("Armenia", (claim,)), ("Azerbaijan", ())]


def test_rows_run_by_day_with_longer_periods_and_the_untimed_last():
    times = [None, at("2022-08-13", "2022-09-13", "month"), at("2022-09-14"), DAY]
    found = [claim_of(quote=f"claim {number}", when=when) for number, when in enumerate(times)]
    days = [row.period.day or row.period.kind for row in compare([telling("1", "Armenia", *found)]).rows]
    assert days == [date(2022, 9, 13), date(2022, 9, 14), "longer", "untimed"]


def test_accusations_and_positions_come_after_everything_else():
    events = ("talk.accuse", "other", "talk.meet", "access.deny", "attack.air", "aid.rebuild")
    found = [claim_of(event, quote=event) for event in events]
    groups = [row.group for row in compare([telling("1", "Armenia", *found)]).rows]
    assert groups[0] == "Attacks"
    assert groups[-2:] == ["Other claims", "Accusations and positions"]


def test_a_claim_that_came_twice_stands_once():
    claim = claim_of(when=DAY)
    assert layout(compare([telling("1", "Armenia", claim, claim)])) == [(date(2022, 9, 13), "Attacks", [1])]


def test_a_night_stands_with_the_day_it_ends_on():
    one = telling("1", "Armenia", claim_of(statement="1", when=at("2022-09-13T00:05", precision="minute")))
    other = telling("2", "Azerbaijan", claim_of(statement="2", when=NIGHT))
    (row,) = compare([one, other]).rows
    assert (row.period.day, row.period.night, row.period.daytime) == (date(2022, 9, 13), True, True)


PERIODS = {
    "day": (DAY, "2022-09-13", False),
    "night": (NIGHT, "2022-09-13", True),
    "clock": (at("2022-09-13T00:05", precision="minute"), "2022-09-13", False),
    "clock_past_midnight": (at("2022-09-12T23:30", "2022-09-13T01:00", "minute"), "2022-09-13", True),
    "evening": (at("2022-09-12T23:30", precision="minute"), "2022-09-12", False),
}


@pytest.mark.parametrize(("when", "day", "at_night"), PERIODS.values(), ids=PERIODS)
def test_the_period_of_a_time(when: When, day: str, at_night: bool):
    period = period_of(when)
    assert (period.day, period.night) == (date.fromisoformat(day), at_night)


def test_an_evening_joins_the_night_that_another_claim_speaks_of():
    evening = claim_of(quote="in the evening", when=at("2022-09-12T23:30", precision="minute"))
    (row,) = compare([telling("1", "Armenia", evening, claim_of(when=NIGHT))]).rows
    assert row.period.day == date(2022, 9, 13)
    assert not row.period.daytime


def test_a_partys_alias_and_its_role_come_from_the_profile():
    profile = load_profile("armenia-azerbaijan")
    third = next(party for party in profile.parties if party.role == "third-party")
    made = telling_of(statement_of("1", party=third.names[0].upper()), [], profile=profile)
    assert (made.party, made.third) == (third.name, True)


@settings(max_examples=30)
@given(st.lists(claims(), max_size=5))
def test_every_claim_stands_in_one_cell(found: list[Claim]):
    rows = compare([telling("1", "Armenia", *found)]).rows
    placed = [claim.id for row in rows for cell in row.cells for claim in cell.claims]
    assert sorted(placed) == sorted({claim.id for claim in found})


@settings(max_examples=30)
@given(st.lists(claims(), max_size=5))
def test_rows_do_not_depend_on_which_party_is_which(found: list[Claim]):
    half = len(found) // 2
    one, other = found[:half], found[half:]
    there = compare([telling("1", "Armenia", *one), telling("2", "Azerbaijan", *other)])
    back = compare([telling("1", "Azerbaijan", *one), telling("2", "Armenia", *other)])
    assert [(row.period, row.group) for row in there.rows] == [(row.period, row.group) for row in back.rows]
