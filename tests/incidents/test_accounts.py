"""The table of accounts: which cell says what, and how the cells are marked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from alteram.incidents import find_incidents, lay_out
from alteram.model import Accounts, Claim, Telling
from tests.claim_factory import at, night, reported
from tests.incidents.tellings import arm, at_least, by, claim_of, count, on, spot, telling

NORTH, SOUTH, MISSION = "Norland", "Sudland", "Mission"
DAY = at("2022-09-13")


def shelled(statement: str, by_party: str, on_party: str, **fields: Any) -> Claim:
    filled: dict[str, Any] = {"when": DAY, "agent": by(by_party), "target": on(on_party, "military")}
    return claim_of(**filled | fields, statement=statement)


def table(*tellings: Telling) -> Accounts:
    (incident,) = find_incidents(tellings)
    return lay_out(incident, tellings)


def rival(one: dict[str, Any], other: dict[str, Any]) -> Accounts:
    """Norland's and Sudland's accounts of one exchange of fire, each blaming the other."""
    first, second = shelled("1", SOUTH, NORTH, **one), shelled("2", NORTH, SOUTH, **other)
    return table(telling("1", NORTH, first), telling("2", SOUTH, second))


def marks(told: Accounts, name: str, side: str | None = None) -> list[str]:
    (field,) = [each for each in told.fields if each.name == name and each.side == side]
    return [cell.mark for cell in field.cells]


def words(told: Accounts, name: str, side: str | None = None) -> list[list[str]]:
    (field,) = [each for each in told.fields if each.name == name and each.side == side]
    return [[entry.words for entry in cell.entries] for cell in field.cells]


def test_the_night_of_two_days_is_compatible_with_a_clock_time_in_it():
    told = rival({"when": at("2022-09-13T00:05", precision="minute")}, {"when": night("2022-09-12", "2022-09-13")})
    assert marks(told, "began") == ["compatible", "compatible"]


@pytest.mark.parametrize("more", [on("Sudland", "civilian"), on(None, "civilian")])
def test_who_names_more_victims_of_a_deed_does_not_merely_agree(more: Any):
    """Said of another doer too, or of people whose side nobody names: the lists differ."""
    one = shelled("1", SOUTH, NORTH)
    further = shelled("1", NORTH, SOUTH, target=more)
    told = table(telling("1", NORTH, one, further), telling("2", SOUTH, shelled("2", SOUTH, NORTH)))
    assert marks(told, "at-whom") == ["compatible", "compatible"]
    assert marks(told, "military-or-civilian") == ["compatible", "compatible"]


@pytest.mark.parametrize(
    ("one", "other", "mark"),
    [("2022-09-13T08:20", "2022-09-13T08:20", "agree"), ("2022-09-13T08:20", "2022-09-13T08:46", "differ"),
     ("2022-09-13T08:20", "2022-09-13T08:25", "compatible")],
)  # fmt: skip
def test_clock_times(one: str, other: str, mark: str):
    told = rival({"when": at(one, precision="minute")}, {"when": at(other, precision="minute")})
    assert marks(told, "began") == [mark, mark]


def test_each_blames_the_other_differs_on_who_opened_fire():
    told = rival({}, {})
    assert marks(told, "opened-fire") == ["differ", "differ"]
    assert words(told, "opened-fire") == [["the army of Sudland"], ["the army of Norland"]]


def test_how_it_began_rests_on_a_claim_that_tells_it():
    """Not on one that fire has stopped, nor on a day taken over from around where words of its own give the time."""
    ceased = shelled("1", NORTH, SOUTH, when=at("2022-09-13T08:00", precision="minute"), aspect="stopped")
    around = shelled("1", NORTH, SOUTH, when=at("2022-09-13T08:10", precision="minute", inherited=True))
    own = shelled("1", SOUTH, NORTH, when=at("2022-09-13T08:46", precision="minute"))
    told = table(telling("1", NORTH, ceased, around, own), telling("2", SOUTH, shelled("2", NORTH, SOUTH)))
    (began, opened) = (next(each for each in told.fields if each.name == name) for name in ("began", "opened-fire"))
    assert [began.cells[0].entries[0].claim, opened.cells[0].entries[0].claim] == [own, own]


def test_of_claims_of_a_day_taken_over_one_with_a_doer_tells_when_it_began():
    around = at("2022-09-13", inherited=True)
    nobodys = shelled("1", NORTH, SOUTH, when=around, agent=(), target=())
    own = shelled("1", SOUTH, NORTH, when=around, quote="Sudland shelled us")
    told = table(telling("1", NORTH, nobodys, own), telling("2", SOUTH, shelled("2", NORTH, SOUTH)))
    (began,) = [each for each in told.fields if each.name == "began"]
    assert began.cells[0].entries[0].claim == own


def test_what_is_said_of_one_sides_deed_is_not_held_against_the_others():
    told = rival({"weapons": (arm("mortar"),)}, {"weapons": (arm("drone"),)})
    assert marks(told, "weapons") == ["compatible", "compatible"]
    assert words(told, "weapons") == [["mortar (by Sudland)"], ["drone (by Norland)"]]


@pytest.mark.parametrize(
    ("one", "other", "mark"),
    [("mortar", "mortar", "agree"), ("artillery", "mortar", "compatible"), ("small arms", "mortar", "differ")],
)
def test_weapons_of_one_deed(one: str, other: str, mark: str):
    first = shelled("1", SOUTH, NORTH, weapons=(arm(one),))
    second = shelled("2", SOUTH, NORTH, weapons=(arm(other),), quote="the mission saw it")
    told = table(telling("1", NORTH, first), telling("2", MISSION, second, third=True))
    assert marks(told, "weapons") == [mark, mark]


def test_civil_or_military():
    first = shelled("1", SOUTH, NORTH, target=on(NORTH, "civilian"), where=(spot("Aldby"),))
    second = shelled("2", SOUTH, NORTH, where=(spot("Aldby"),))
    told = table(telling("1", NORTH, first), telling("2", SOUTH, second))
    assert marks(told, "military-or-civilian") == ["differ", "differ"]


LOSSES = {
    "same": (count("killed", 2), count("killed", 2), "agree"),
    "within_bounds": (at_least("killed", 2), count("killed", 5), "compatible"),
    "other": (count("killed", 2), count("killed", 5), "differ"),
    "unlike_units": (count("killed", 2), count("killed-or-wounded", 5), "compatible"),
}


@pytest.mark.parametrize(("one", "other", "mark"), LOSSES.values(), ids=LOSSES)
def test_dead_and_wounded_stand_by_side(one: Any, other: Any, mark: str):
    losses = [
        claim_of("harm.people", statement=id, quote="the dead", when=DAY, target=on(NORTH), quantities=(each,))
        for id, each in (("1", one), ("2", other))
    ]
    first, second = shelled("1", SOUTH, NORTH), shelled("2", NORTH, SOUTH)
    told = table(telling("1", NORTH, first, losses[0]), telling("2", SOUTH, second, losses[1]))
    assert marks(told, "harm", NORTH) == [mark, mark]
    assert [field.side for field in told.fields if field.name == "harm"] == [NORTH]


def test_a_denial_differs_from_the_claim_that_it_denies():
    first = shelled("1", SOUTH, NORTH)
    second = shelled("2", SOUTH, NORTH, stance="denied", quote="we did not fire")
    told = table(telling("1", NORTH, first), telling("2", SOUTH, second))
    assert marks(told, "denied") == ["silent", "differ"]
    assert marks(told, "opened-fire") == ["compatible", "silent"]


def test_third_parties_stand_beside_the_parties_and_silence_is_shown():
    first, second = shelled("1", SOUTH, NORTH), shelled("2", NORTH, SOUTH)
    third = telling("3", "Alpha Mission", third=True)
    told = table(telling("1", NORTH, first), telling("2", SOUTH, second), third)
    assert [account.column.party for account in told.accounts] == [NORTH, SOUTH, "Alpha Mission"]
    assert marks(told, "opened-fire") == ["differ", "differ", "silent"]


def test_a_rivals_claim_that_is_reported_stands_in_the_rivals_column():
    first = shelled("1", SOUTH, NORTH)
    passed_on = shelled("2", SOUTH, NORTH, quote="they say so", holder=reported("Norhaven", party=NORTH))
    denied = shelled("2", SOUTH, NORTH, quote="that is no fact", stance="denied")
    told = table(telling("1", NORTH, first), telling("2", SOUTH, passed_on, denied))
    assert [sorted(claim.statement for claim in account.claims) for account in told.accounts] == [["1", "2"], ["2"]]
    assert [account.sources for account in told.accounts] == [1, 1]


def test_a_place_stands_with_words_that_name_it_and_is_marked_where_none_do():
    taken = tuple(replace(spot(name, 40.0, 45.8), inherited=True) for name in ("Goris", "Sotk"))
    around = shelled("1", SOUTH, NORTH, where=taken)
    own = shelled("1", SOUTH, NORTH, where=(spot("Goris", 40.0, 45.8),), quote="they shelled Goris")
    told = table(telling("1", NORTH, around, own), telling("2", SOUTH, shelled("2", NORTH, SOUTH)))
    assert words(told, "where")[0] == ["Goris", "Sotk~"]
