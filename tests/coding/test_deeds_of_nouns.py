"""Who did what, and to whom, through the constructions in which the genre tells one deed."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist

GISTS = {
    # what "by" says belongs to the deed, not to those whom it befell
    "detention_by": (
        "The detention of two shepherds by Sudland's border guard caused a protest.",
        "people.detain: Sudland > two shepherds (-)",
    ),
    "deportation_by": (
        "The deportation of residents of Aldby by Sudland continues.",
        "people.displace: Sudland > residents of Aldby (-)",
    ),
    "withdrawal_by": (
        "The withdrawal of troops from Aldby by Sudland has begun.",
        "force.withdraw: Sudland > troops from Aldby (-)",
    ),
    "violations_by": ("Violations of the ceasefire by Sudland were recorded.", "ceasefire.violation: Sudland > -"),
    "by_their_guns": (
        "The destruction of the mill by Sudland's artillery was recorded.",
        "harm.property: Sudland > the mill (-)",
    ),
    "exchange_between": (
        "An exchange of prisoners between Norland and Sudland took place.",
        "people.release: Norland, Sudland > prisoners (-)",
    ),
    "agreed_between": ("A truce was agreed between Norland and Sudland.", "agreement.made: Norland, Sudland > -"),
    "of_both": ("The ministers of Norland and Sudland met.", "talk.meet: Norland, Sudland > -"),
    "spoke_with": (
        "Our minister spoke with the minister of Sudland.",
        "talk.meet: Norland > the minister of Sudland (Sudland)",
    ),
    # whoever obstructs what is good suffers nothing
    "hindered_aid": ("Sudland hinders the delivery of aid.", "access.deny: Sudland > the delivery of aid (-)"),
    "prevented_evacuation": ("Sudland prevented the evacuation of the wounded.", "access.deny: Sudland > -"),
    "repelled_attack": ("Norland's army repelled an attack.", "attack.other: - > Norland's army (Norland)"),
    # those who are held do not hold themselves
    "in_their_captivity": (
        "Our soldiers remain in Sudland's captivity.",
        "people.detain: Sudland > Our soldiers (Norland)",
    ),
    # fighters who flee give ground; people who are driven out are displaced
    "enemy_fled": ("The enemy fled from Aldby.", "force.withdraw: Sudland > -"),
    "residents_driven_out": (
        "Sudland's troops drove the residents out of Aldby.",
        "people.displace: Sudland > the residents (-)",
    ),
    "troops_driven_out": (
        "Our troops drove the enemy out of Aldby.",
        "attack.ground: Norland > the enemy (Sudland)",
    ),
    "airspace_violated": (
        "Norland's airspace was violated by a Sudland helicopter.",
        "force.overflight: Sudland > Norland's airspace (Norland)",
    ),
    "overflights_by": ("Overflights of Aldby by Sudland's jets continued.", "force.overflight: Sudland > Aldby (-)"),
    "convoy_of_aid": ("A convoy of aid was sent to Aldby by Norland.", "aid.provide: Norland > Aldby (-)"),
    "using_first": (
        "Using mortars, the enemy attacked our post.",
        "attack.shelling: Sudland > our post (Norland)",
    ),
    "under_fire_of_guns": (
        "Aldby came under fire from Sudland's artillery.",
        "attack.shelling: Sudland > Aldby (-)",
    ),
    "result_of_shelling": (
        "Two women were killed as a result of Sudland's shelling.",
        "harm.people: Sudland > Two women (-)",
    ),
}


@pytest.mark.parametrize("name", GISTS)
def test_one_deed_is_told_in_many_ways(name: str, read: Read) -> None:
    text, expected = GISTS[name]
    assert expected in [gist(claim) for claim in read(text)], [gist(claim) for claim in read(text)]


DENIED = {
    "untrue": "Reports that our units shelled villages are untrue.",
    "not_true": "Reports that our aircraft bombed hospitals and schools are not true.",
    "false": "Reports that Norland attacked civilians near Brenna are false.",
}


@pytest.mark.parametrize("name", DENIED)
def test_what_reports_tell_is_denied_where_they_are_called_false(name: str, read: Read) -> None:
    told = [firm(claim) for claim in read(DENIED[name]) if claim.holder.is_issuer]
    assert [each.split()[1] for each in told] == ["denied"], told


COUNTS = {
    "went_missing": ("Three of our soldiers went missing.", "missing", 3),
    "are_missing": ("Two fishermen are missing.", "missing", 2),
    "wounds": ("Four of our men received wounds.", "wounded", 4),
    "turned": ("Killed in the attack were two officers.", "killed", 2),
    "turned_number": ("Killed in the raid were three of our guards.", "killed", 3),
    "after_a_raid": ("As a result of the raid four guards were wounded.", "wounded", 4),
    "after_a_deed": ("As a result of the shelling two women were killed.", "killed", 2),
    "after_a_fight": ("As a result of the fighting three of our soldiers died.", "killed", 3),
}


@pytest.mark.parametrize("name", COUNTS)
def test_those_harmed_are_counted_under_what_befell_them(name: str, read: Read) -> None:
    text, unit, number = COUNTS[name]
    found = [(q.unit, q.low) for claim in read(text) if claim.event == "harm.people" for q in claim.quantities]
    assert found == [(unit, number)]
