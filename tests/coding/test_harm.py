"""Who fell and what was broken, by whom and how many, through the constructions in which reports tell of harm."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, gist

GISTS = {
    # two nouns of harm: what stands behind the last is its own
    "losses_and_damage": (
        "Fire from Sudland caused personnel losses and damage to a depot.",
        ["attack.other: Sudland > -", "harm.people: Sudland > -", "harm.property: Sudland > a depot (-)"],
    ),
    "among_and_to": (
        "There were losses among our troops and damage to houses.",
        ["harm.people: - > our troops (Norland)", "harm.property: - > houses (-)"],
    ),
    "casualties_and_loss": (
        "The flood caused casualties and the loss of two bridges.",
        ["harm.people: - > -", "harm.property: - > two bridges (-)"],
    ),
    "deaths_shared": (
        "Sudland inflicted deaths and injuries on civilians.",
        ["harm.people: Sudland > civilians (-)"],
    ),
    # one doer of several clauses
    "by_behind_the_last": (
        "Two houses were destroyed and five residents injured by Sudland's shells.",
        ["harm.property: Sudland > Two houses (-)", "harm.people: Sudland > five residents (-)"],
    ),
    "cause_before_all": (
        "As a result of the shelling by Sudland, one civilian was killed and six houses were damaged.",
        ["harm.people: Sudland > one civilian (-)", "harm.property: Sudland > six houses (-)"],
    ),
    "subject_shared": (
        "Sudland's attack cost two children their lives and caused damage to the market.",
        ["harm.people: Sudland > two children (-)", "harm.property: Sudland > the market (-)"],
    ),
    "set_ablaze": ("Fields were set ablaze by Sudland's shells.", ["harm.property: Sudland > Fields (-)"]),
    "done_to": ("Damage was done to the bridge.", ["harm.property: - > the bridge (-)"]),
    "in_ruins": ("The shelling left 12 houses in ruins.", ["harm.property: - > 12 houses (-)"]),
    "took_damage": ("Four houses took damage.", ["harm.property: - > Four houses (-)"]),
    # whose dead they are
    "left_bodies": ("The enemy left six bodies on the field.", ["harm.people: - > The enemy (Sudland)"]),
    "fates_first": (
        "Wounded in the fighting were a priest and two nuns.",
        ["harm.people: - > a priest (-), two nuns (-)"],
    ),
}


@pytest.mark.parametrize(("text", "told"), GISTS.values(), ids=GISTS)
def test_harm_is_laid_to_whose_attack_it_was_and_befalls_what_its_words_say(read: Read, text: str, told: list[str]):
    assert [gist(claim) for claim in read(text)] == told


THINGS = {
    "driver": "Sudland attacked a convoy and wounded its driver.",
    "owner": "A house was hit and its owner killed.",
    "guard": "Sudland set fire to a barn and injured its guard.",
}


@pytest.mark.parametrize("text", THINGS.values(), ids=THINGS)
def test_what_belongs_to_a_thing_is_of_no_side(read: Read, text: str):
    (_, harm) = read(text)
    assert harm.event == "harm.people"
    assert [target.party for target in harm.target] == [None]


COUNTS = {
    "amount": ("Our losses amount to 5 killed.", [(5, "killed")]),
    "number": ("The dead number 17.", [(17, "killed")]),
    "total": ("Casualties total 40.", [(40, "killed-or-wounded")]),
    "fell": ("Seven of our soldiers fell.", [(7, "killed")]),
    "bodies": ("The enemy left six bodies on the field.", [(6, "killed")]),
    "beside_a_thing": ("A strike left three dead and a mosque in ruins.", [(3, "killed")]),
}


@pytest.mark.parametrize(("text", "counts"), COUNTS.values(), ids=COUNTS)
def test_the_fallen_are_counted_as_what_befell_them(read: Read, text: str, counts: list[tuple[int, str]]):
    claim = next(claim for claim in read(text) if claim.event == "harm.people")
    assert [(count.low, count.unit) for count in claim.quantities] == counts


def test_those_wounded_beside_the_dead_are_wounded(read: Read):
    claims = read(
        "Two barns and the dairy's cold store burned down; two anglers and a boy were killed and eleven "
        "pupils wounded, three of them badly."
    )
    counts = [(count.low, count.unit) for claim in claims for count in claim.quantities]
    assert {(2, "killed"), (11, "wounded")} <= set(counts)


def test_posts_that_fell_are_no_dead(read: Read):
    (claim,) = read("Three of the enemy's positions fell.")
    assert [count.unit for count in claim.quantities] == ["other"]


HEARD = {
    "assessed": "The patrol heard 38 explosions assessed as outgoing mortar rounds.",
    "caused": "The patrol heard 38 explosions caused by mortar rounds.",
}


@pytest.mark.parametrize("text", HEARD.values(), ids=HEARD)
def test_what_was_heard_is_told_though_words_say_of_what_it_came(read: Read, text: str):
    (claim,) = read(text, party="Lakes Mission")
    assert gist(claim) == "attack.shelling: - > -"
    assert [(count.low, weapon.kind) for count, weapon in zip(claim.quantities, claim.weapons, strict=True)] == [
        (38, "mortar")
    ]


def test_a_town_that_arms_are_named_after_is_no_weapon(read: Read):
    (met, _) = read("The ministers met in Milan and signed a truce.")
    assert not met.weapons


OUTLIVED = {
    "all": ("All the passengers survived the attack.", "denied", ["All the passengers"]),
    "some": ("Two soldiers survived.", "denied", ["Two soldiers"]),
    "unhurt": ("Four soldiers escaped the blast unhurt.", "denied", ["Four soldiers"]),
    "injury": ("The crew escaped injury.", "denied", ["The crew"]),
    "nobody": ("Nobody survived.", "asserted", ["Nobody"]),
    "none": ("None of the four soldiers survived.", "asserted", ["None of the four soldiers"]),
    "only": ("Only two of the crew survived.", "asserted", ["Only two of the crew"]),
}


@pytest.mark.parametrize(("text", "stance", "who"), OUTLIVED.values(), ids=OUTLIVED)
def test_whoever_outlives_it_did_not_fall(read: Read, text: str, stance: str, who: list[str]):
    (claim,) = read(text)
    assert (claim.event, claim.stance, claim.agent) == ("harm.people", stance, ())
    assert [target.text for target in claim.target] == who


def test_one_who_is_missing_denies_nothing_of_others(read: Read):
    missing, held = read("One soldier is missing and two are in captivity.")
    assert (missing.event, missing.stance) == ("harm.people", "asserted")
    assert (held.event, held.stance) == ("people.detain", "asserted")


@pytest.mark.parametrize("verb", ["counted", "logged", "tallied", "recorded"])
def test_whoever_counts_shots_fired_none(read: Read, verb: str):
    claims = read(f"The mission {verb} 23 explosions and 118 bursts of machine-gun fire.")
    assert claims
    assert [claim.agent for claim in claims] == [()] * len(claims)
