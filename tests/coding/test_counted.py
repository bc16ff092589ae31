"""What counts are of, who broke what, and whose deed a noun in -ing is, one construction a case."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, gist

COUNTED = {
    "maximum": ("A maximum of 12 soldiers were killed.", [("killed", None, 12)]),
    "minimum": ("Sudland killed a minimum of 12 civilians.", [("killed", 12, None)]),
    "total": ("Sudland killed a total of 12 civilians.", [("killed", 12, 12)]),
    "group": ("Our troops captured a group of 12 men.", [("captured", 12, 12)]),
    "lives": ("The attack claimed the lives of three people.", [("killed", 3, 3)]),
    "lives_counted": ("The attack cost three lives.", [("killed", 3, 3)]),
    "plus_sign": ("100+ civilians were killed.", [("killed", 100, None)]),
    "thousands_with_a_space": ("Sudland fired 1 200 shells at Aldby.", [("rounds", 1200, 1200)]),
    "under_is_no_bound": ("Aldby came under 30 artillery strikes.", [("attacks", 30, 30)]),
    "under_is_a_bound": ("Under 30 men were killed.", [("killed", None, 30)]),
    "ages": ("Three men, aged 20, 31 and 45, were wounded.", [("wounded", 3, 3)]),
    "part_of_those_befallen": (
        "Three people, including two children, were killed.",
        [("killed", 3, 3), ("killed", 2, 2)],
    ),
    "among_the_dead": ("Two children are among the dead.", [("killed", 2, 2)]),
    "among_the_wounded": ("Among the wounded are two children.", [("wounded", 2, 2)]),
    "taken_prisoner": ("Our troops took 14 soldiers prisoner.", [("captured", 14, 14)]),
    "forced_to_leave": ("3,000 residents were forced to leave Aldby.", [("displaced", 3000, 3000)]),
    "not_a_single": ("Not a single civilian was killed.", []),
    "label": ("Killed: 3.", [("killed", 3, 3)]),
    "label_of_a_noun": ("Wounded: 12 soldiers.", [("wounded", 12, 12)]),
    "in_dead_and_hurt": ("The attack resulted in 12 killed and 8 injured.", [("killed", 12, 12), ("wounded", 8, 8)]),
    "ended_with": ("The clash ended with 12 killed and 8 wounded.", [("killed", 12, 12), ("wounded", 8, 8)]),
    "losses_amount_to": ("Our losses amount to three killed and five hurt.", [("killed", 3, 3), ("wounded", 5, 5)]),
    "losses_were": ("Our losses were three killed and five wounded.", [("killed", 3, 3), ("wounded", 5, 5)]),
    "losses_of": ("Sudland suffered losses of 12 killed and 8 wounded.", [("killed", 12, 12), ("wounded", 8, 8)]),
    "lost_killed": ("Sudland lost 12 soldiers killed and 8 wounded.", [("killed", 12, 12), ("wounded", 8, 8)]),
    # those who do it are not those whom it befalls
    "doers": ("Four officers killed a shepherd.", [("persons", 4, 4), ("killed", 1, 1)]),
    "doers_of_ours": ("Three of our men captured a rebel.", [("persons", 3, 3), ("captured", 1, 1)]),
    "doers_joined": (
        "Six men and a woman abducted a priest.",
        [("persons", 6, 6), ("persons", 1, 1), ("captured", 1, 1)],
    ),
    "doers_like_a_list": (
        "Two men and a woman killed a guard.",
        [("persons", 2, 2), ("persons", 1, 1), ("killed", 1, 1)],
    ),
    "their_own_lives": ("Three soldiers gave their lives.", [("killed", 3, 3)]),
    "who_fled": ("Thirty families fled the fighting.", [("displaced", 30, 30)]),
    "missing_beside_captives": ("One soldier is missing and two are wounded.", [("missing", 1, 1), ("wounded", 2, 2)]),
    "in_custody": ("Two soldiers are in custody.", [("captured", 2, 2)]),
    "brings_to": ("The blast brings the number of mine victims to 329.", [("killed-or-wounded", 329, 329)]),
    "raised_to": ("The attack raised the death toll to 14.", [("killed", 14, 14)]),
    "the_two_sides": ("The two sides exchanged prisoners.", []),
    "lost_both": ("Sudland lost 50 men killed and wounded.", [("killed-or-wounded", 50, 50)]),
}


@pytest.mark.parametrize(("text", "told"), COUNTED.values(), ids=COUNTED)
def test_a_count_has_the_unit_and_the_bound_of_its_construction(read: Read, text: str, told: list[object]) -> None:
    claims = [claim for claim in read(text) if not claim.event.startswith("attack") or len(read(text)) == 1]
    assert [[(q.unit, q.low, q.high) for q in claim.quantities] for claim in claims] == [told]


DOERS = {
    "subject": ("Shelling by Sudland killed two men.", "harm.people: Sudland > two men (-)"),
    "of_soldiers": ("Shooting by Sudlandic troops continued.", "attack.small-arms: Sudland > - (-)"),
    "as_a_result": ("Two men were hurt as a result of an attack by Sudland.", "harm.people: Sudland > Two men (-)"),
    "due_to": ("Two men were hurt due to an attack by Sudland.", "harm.people: Sudland > Two men (-)"),
    "truce": ("Violations of the truce by Sudland continued.", "ceasefire.violation: Sudland > - (-)"),
    "recorded": ("We recorded 12 violations of the truce by Sudland.", "ceasefire.violation: Sudland > - (-)"),
    "noted": ("The mission recorded 12 attacks by Sudland.", "attack.other: Sudland > - (-)"),
    "accord": (
        "The violation of the agreement by Sudland continued.",
        "agreement.breach: Sudland",
    ),
}


@pytest.mark.parametrize(("text", "told"), DOERS.values(), ids=DOERS)
def test_a_deed_is_of_whoever_by_names(read: Read, text: str, told: str) -> None:
    assert gist(read(text)[0]).removesuffix(" > -") == told.removesuffix(" > - (-)")


def test_a_post_that_was_shelled_did_not_shell(read: Read) -> None:
    claims = read("After shelling by Sudland the post was abandoned.")
    assert all(agent.text != "the post" for claim in claims for agent in claim.agent)


def test_whose_losses_a_heading_tells_is_told_of_each_of_them(read: Read) -> None:
    dead, _ = read("Enemy losses: 12 killed, 8 wounded, 3 tanks destroyed.")
    assert [target.party for target in dead.target] == ["Sudland"]
