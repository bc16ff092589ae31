"""What is less than told as a deed: doubt, hearsay, conditions, aims, what did not come about, and who says so."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, held

DOUBT = {
    "ruled_out": ("It cannot be ruled out that Sudland will shell Aldby.", ["attack.shelling asserted possible"]),
    "feared": ("It is feared that Sudland will shell Aldby.", ["attack.shelling asserted possible"]),
    "said_to_have": ("The army is said to have shelled Aldby.", ["attack.shelling asserted possible"]),
    "said": ("Sudland said that the army shelled Aldby.", ["attack.shelling asserted actual"]),
    "suspected": ("The rebels are suspected of having mined the road.", ["mine.laying asserted possible"]),
    "unlikely": ("It is unlikely that the army will shell Aldby.", ["attack.shelling asserted possible"]),
    "expected": ("The rebels are expected to shell Aldby.", ["attack.shelling asserted possible"]),
    "not_confirmed": (
        "The ministry has not confirmed that its guns shelled Aldby.",
        ["attack.shelling asserted possible"],
    ),
    "neither_nor": (
        "The minister neither confirmed nor denied that his guns shelled Aldby.",
        ["attack.shelling asserted possible"],
    ),
    "question": ("Did the army not shell the school?", []),
    "reasons": ("Why did the army shell the school?", ["attack.shelling asserted actual"]),
}
CONDITIONS = {
    "had_they": (
        "Had the guns not been withdrawn, the army would have shelled Aldby.",
        ["attack.shelling asserted conditional"],
    ),
    "provided": (
        "Provided that the guns are withdrawn, they will meet.",
        ["force.withdraw asserted conditional", "talk.meet asserted intended"],
    ),
    "avenged": (
        "The rebels vowed to avenge the killing of the villagers.",
        ["talk.threaten asserted actual", "harm.people asserted actual"],
    ),
}
REACTIONS = {
    "investigated": ("A commission will investigate the massacre of the villagers.", ["harm.people asserted actual"]),
    "any": ("Our army will punish any attack on the villagers.", ["talk.threaten asserted actual"]),
}
AIMS = {
    "aim_is_to": ("Their aim is to shell Aldby.", ["attack.shelling asserted intended"]),
    "was_to_leave": ("The column was to leave Aldby yesterday.", ["force.withdraw asserted obliged"]),
    "promised_that": ("Sudland promised that it would withdraw its tanks.", ["force.withdraw asserted promised"]),
    "bound": ("Sudland was obliged by the accord to withdraw its tanks.", ["force.withdraw asserted obliged"]),
    "forced": ("The rebels were obliged by heavy rain to withdraw.", ["force.withdraw asserted actual"]),
    "essential": ("It is essential that all guns be withdrawn.", ["force.withdraw asserted obliged"]),
    "had_better": ("The enemy had better withdraw its guns.", ["force.withdraw asserted obliged"]),
    "call_for": ("Norland is calling for the guns to be withdrawn.", ["talk.propose asserted demanded ongoing"]),
    "offered": ("Norland offered to hold talks.", ["talk.propose asserted actual"]),
    "plans_to_open": ("The mission plans to open a bureau in Aldby.", ["other asserted intended"]),
}
OUTCOMES = {
    "not_only": (
        "Sudland not only bombed the bridge but shelled the village.",
        ["attack.air asserted actual", "attack.shelling asserted actual"],
    ),
    "no_longer": ("The enemy no longer shells Aldby.", ["attack.shelling denied actual"]),
    "no_longer_able": ("The rebels are no longer able to shell Aldby.", ["attack.shelling denied actual"]),
    "has_yet_to": ("Sudland has yet to withdraw its tanks.", ["force.withdraw denied actual"]),
    "are_yet_to": ("The tanks are yet to be withdrawn.", ["force.withdraw denied actual"]),
    "nobody_but": ("Nobody but the rebels shelled the market.", ["attack.shelling asserted actual"]),
    "nobody": ("Nobody tried to shell the market.", ["attack.shelling denied attempted"]),
    "in_taking": ("The rebels did not succeed in shelling Aldby.", ["attack.shelling denied actual"]),
    "took": ("The rebels succeeded in shelling Aldby.", ["attack.shelling asserted actual"]),
    "went_on": ("The enemy went on shelling Aldby.", ["attack.shelling asserted actual ongoing"]),
    "refrained": ("The army refrained from shelling Aldby.", ["attack.shelling denied actual"]),
    "kept_from": (
        "The rebels were prevented from shelling Aldby.",
        ["attack.shelling asserted actual prevented"],
    ),
    "not_prevented": ("The army failed to prevent the attack on Aldby.", ["attack.other asserted actual"]),
    "instead_of": (
        "Instead of withdrawing its tanks, Sudland shelled Aldby.",
        ["force.withdraw denied actual", "attack.shelling asserted actual"],
    ),
    "not_closed": ("The base was not abandoned.", ["force.withdraw denied actual"]),
    "not_stopped": ("The shelling has not stopped.", ["attack.shelling asserted actual ongoing"]),
    "failed_to_notify": ("Sudland failed to notify the monitors of the exercise.", ["other denied actual"]),
    "not_hesitate": ("The army did not hesitate to shell Aldby.", ["attack.shelling asserted actual"]),
    "not_ours": ("It was not our soldiers who shelled Aldby.", ["attack.shelling denied actual"]),
    "was_theirs": ("It was the rebels who shelled Aldby.", ["attack.shelling asserted actual"]),
}
VOICES = {
    "words_of": (
        "In the words of the Sudland ministry, Norland's army shelled Aldby.",
        ["Norland: Sudland asserts attack.shelling"],
    ),
    "boasts_of": ("Sudland boasts of having shelled Aldby.", ["Norland: Sudland asserts attack.shelling"]),
    "boasted_that": ("Sudland boasted that its guns shelled Aldby.", ["Norland: Sudland asserts attack.shelling"]),
    "admits_to": ("Sudland admits to having shelled Aldby.", ["Norland: Sudland asserts attack.shelling"]),
    "not_deny": ("Sudland did not deny that its guns shelled Aldby.", ["Norland: Sudland asserts attack.shelling"]),
    "cannot_deny": ("Sudland cannot deny that its guns shelled Aldby.", ["Norland asserts attack.shelling"]),
    "did_not_mention": (
        "Sudland did not mention that its guns had shelled Aldby.",
        ["Norland asserts attack.shelling"],
    ),
    "not_believe": (
        "Sudland does not believe that its guns shelled Aldby.",
        ["Norland: Sudland denies attack.shelling"],
    ),
    "goes_on_in_quotation": (
        '"Norland shelled Aldby," the Sudland ministry said. "It bombed the bridge." Norland shelled nobody.',
        [
            "Norland: Sudland asserts attack.shelling",
            "Norland: Sudland asserts attack.air",
            "Norland denies attack.shelling",
        ],
    ),
    "slander": (
        "Sudland says that Norland's army shelled Aldby; this is a slander.",
        ["Norland: Sudland asserts attack.shelling", "Norland denies attack.shelling"],
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"), [*DOUBT.values(), *CONDITIONS.values(), *REACTIONS.values(), *AIMS.values()]
)
def test_less_than_told_as_a_deed(read: Read, text: str, expected: list[str]) -> None:
    assert [firm(claim) for claim in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), OUTCOMES.values(), ids=OUTCOMES)
def test_whether_it_came_about(read: Read, text: str, expected: list[str]) -> None:
    assert [firm(claim) for claim in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), VOICES.values(), ids=VOICES)
def test_whose_words(read: Read, text: str, expected: list[str]) -> None:
    assert [held(claim) for claim in read(text)] == expected


SET_FOR_A_DAY = {
    "scheduled": ("A meeting with Sudland's envoys was scheduled for 15 March.", "talk.meet asserted intended"),
    "slated": ("The withdrawal of Sudland's troops is slated for Sunday.", "force.withdraw asserted intended"),
    "fixed": ("The meeting is fixed for 15 March.", "talk.meet asserted intended"),
    "set": ("Talks between the sides are set for 15 March.", "talk.meet asserted intended"),
    "planned_for": ("The exchange of prisoners is planned for Monday.", "people.release asserted intended"),
    # what was planned and made
    "by_whom": ("The raid was planned by Sudland's general staff.", "attack.ground asserted actual"),
    "so_long": ("The attack had been planned for months.", "attack.other asserted actual"),
    "set_on_fire": ("Houses were set on fire by Sudland.", "harm.property asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), SET_FOR_A_DAY.values(), ids=SET_FOR_A_DAY)
def test_what_a_day_is_set_for_has_not_taken_place(read: Read, text: str, told: str):
    (claim,) = read(text)
    assert firm(claim) == told


def test_what_was_set_for_a_day_is_of_that_day(read: Read):
    (claim,) = read("A meeting with Sudland's envoys was scheduled for 15 March.")
    assert claim.when is not None
    assert claim.when.start == "2023-03-15"


GENERAL = {
    "is": ("Any attack on monitors is a breach of the truce.", ["conditional"]),
    "verb": ("Any shelling of Aldby violates the truce.", ["conditional"]),
    "done": ("Any remaining mines were cleared.", ["actual"]),
}


@pytest.mark.parametrize(("text", "modality"), GENERAL.values(), ids=GENERAL)
def test_what_is_said_of_any_deed_is_told_of_none(read: Read, text: str, modality: list[str]):
    assert sorted({claim.modality for claim in read(text)}) == modality
