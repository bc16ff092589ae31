"""People who are held, freed, driven out, fed or kept from the road, and the mines that are cleared for them."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, gist

GISTS = {
    # what is stopped was not stopped, and what is kept was not given up
    "not_stopped": ("Our guards did not stop the ambulance.", ["access.deny: Norland > the ambulance (-)"]),
    "not_abandoned": ("Norland did not abandon its posts.", ["force.withdraw: Norland > -"]),
    "not_suspended": ("Norland did not suspend the agreement.", ["agreement.breach: Norland > -"]),
}


@pytest.mark.parametrize(("text", "told"), GISTS.values(), ids=GISTS)
def test_what_nobody_stopped_or_gave_up_is_denied(read: Read, text: str, told: list[str]):
    claims = read(text)
    assert [gist(claim) for claim in claims] == told
    assert [claim.stance for claim in claims] == ["denied"]


def test_what_does_not_cease_goes_on(read: Read):
    (claim,) = read("Sudland has not stopped its attacks.")
    assert (claim.event, claim.stance, claim.aspect) == ("attack.other", "asserted", "ongoing")


def test_a_clause_that_denies_is_no_part_of_one_that_tells(read: Read):
    none, two = read("None of our drivers was killed; two were lightly hurt.")
    assert (none.stance, none.quantities) == ("denied", ())
    assert (two.stance, [(count.low, count.unit) for count in two.quantities]) == ("asserted", [(2, "wounded")])


def test_what_had_been_done_is_actual_though_no_help_could_come(read: Read):
    harm = next(c for c in read("The medics could not reach a girl wounded by Sudland.") if c.event == "harm.people")
    assert (harm.modality, gist(harm)) == ("actual", "harm.people: Sudland > a girl (-)")


DOERS = {
    "evacuated": (
        "The residents were evacuated because of the shelling by Sudland.",
        ["people.displace: - > The residents (-)"],
    ),
    "given_to": (
        "Sugar was shared out among the displaced by the Red Cross.",
        ["aid.provide"],
    ),
    "held": ("Sudland is holding them in Brenna.", ["people.detain: Sudland > them (-)"]),
    "escaped": ("Two hostages escaped from a camp.", ["people.release: - > Two hostages (-)"]),
    "for_the_dead": (
        "Sudland has agreed to free 30 detainees in return for its dead.",
        ["people.release: Sudland > 30 detainees (-)"],
    ),
    "number": (
        "The number of children killed by Sudland has reached 48.",
        ["harm.people: Sudland > children (-)"],
    ),
    "fled": ("Those who fled to Sudland have not come back.", ["people.return: [Those] > Those (-)"]),
    "blown_up": ("The mine was detonated by the Lakes Mission.", ["mine.clearance: Lakes Mission > The mine (-)"]),
    "stockpile": (
        "Norland destroyed its stockpile of anti-personnel mines.",
        ["mine.clearance: Norland > its stockpile of anti-personnel mines (-)"],
    ),
    "litter": ("Unexploded shells litter the orchards.", ["mine.laying"]),
    "signs": ("Warning signs were put up at 14 minefields.", ["mine.clearance"]),
    "handed_back": ("Forty hectares were handed back after clearance.", ["mine.clearance"]),
    "flour": ("A convoy of 14 lorries with flour reached Aldby.", ["aid.provide"]),
    "water": ("Water supply to 8,000 inhabitants has been restored.", ["aid.rebuild"]),
    "no_power": ("Villagers have had neither power nor water.", ["harm.property: - > Villagers (-)"]),
    "corridor": ("Norland opened a corridor for civilians.", ["aid.rebuild"]),
    "received": ("We handed over 11 prisoners and received eight.", ["people.release", "other"]),
    "rendered": ("Our sappers rendered harmless two bombs.", ["mine.clearance"]),
}


@pytest.mark.parametrize(("text", "told"), DOERS.values(), ids=DOERS)
def test_nobody_helps_whom_he_shelled_and_nobody_who_helps_attacks(read: Read, text: str, told: list[str]):
    found = [gist(claim) for claim in read(text)]
    assert len(found) == len(told)
    assert all(each.startswith(wanted) for each, wanted in zip(found, told, strict=True)), found


COUNTS = {
    "dragged": ("Gunmen dragged eleven men off a bus.", [(11, "captured")]),
    "let_go": ("They let the two girls go.", [(2, "released")]),
    "driven": ("Some 12,000 people were driven from their homes.", [(12000, "displaced")]),
    "of_whom": ("Of the 9,000 who had fled, 2,500 have gone back to Aldby.", [(2500, "returned")]),
    "family": ("A family of five was wiped out by Sudland.", [(5, "killed")]),
    "mother": ("A mother of three was killed by Sudland.", [(1, "killed")]),
    "among_the_dead": ("Among the dead are a nurse and three pupils.", [(3, "killed"), (1, "killed")]),
}


@pytest.mark.parametrize(("text", "counts"), COUNTS.values(), ids=COUNTS)
def test_people_are_counted_as_what_befell_them(read: Read, text: str, counts: list[tuple[int, str]]):
    (claim,) = read(text)
    assert [(count.low, count.unit) for count in claim.quantities] == counts
