"""Pledges, truces, talks, forces and access in plain sentences: whose they are, what is due, what was only expected."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, held, parties

# the event with its stance and modality, who does it, whom it befalls
TOLD = {
    "pledge_by": ("The pledges made by Sudland were not kept.", "agreement.honour denied actual", "Sudland", "-"),
    "unmet": (
        "The undertakings given by Sudland remain unmet.",
        "agreement.breach asserted actual ongoing",
        "Sudland",
        "-",
    ),
    "deadline": ("The deadline for the handover lapsed on 2 March.", "agreement.breach asserted actual", "-", "-"),
    "silence": ("Both parties extended the silence regime.", "agreement.made asserted actual", "Norland, Sudland", "-"),
    "treaty": ("Norland concluded a pact with Sudland.", "agreement.made asserted actual", "Norland", "Sudland"),
    "it": ("It was agreed to open a hotline.", "agreement.made asserted actual", "-", "-"),
    "over": ("Sudland declared the ceasefire over.", "ceasefire.violation asserted actual", "Sudland", "-"),
    "lifted": ("The siege of Aldby was lifted.", "aid.rebuild asserted actual", "-", "[The siege of Aldby]"),
    "ended": (
        "Sudland ended the blockade of Aldby.",
        "aid.rebuild asserted actual",
        "Sudland",
        "[the blockade of Aldby]",
    ),
    "seen": ("Inspectors spotted two Sudlandic mortars.", "force.deploy asserted actual", "Sudland", "-"),
    "barracks": ("Our companies returned to barracks.", "force.withdraw asserted actual", "Norland", "-"),
    "of_both": ("Envoys of both countries met in Geneva.", "talk.meet asserted actual", "Norland, Sudland", "-"),
    "for_talks": (
        "Our minister flew to Geneva for talks with his Sudlandic colleague.",
        "talk.meet asserted actual",
        "Norland",
        "Sudland",
    ),
    "urged": ("The talks were called off at the insistence of Sudland.", "talk.refuse asserted actual", "Sudland", "-"),
    "refused": ("Sudland's mission refused to take its seat.", "talk.refuse asserted actual", "Sudland", "-"),
    "absent": ("Sudland did not show up at the meeting of 7 March.", "talk.refuse asserted actual", "Sudland", "-"),
    "waters": ("Sudlandic cutters entered our waters.", "force.deploy asserted actual", "Sudland", "Norland"),
    "prepared": ("Sudland is prepared to hold talks.", "talk.meet asserted intended", "Sudland", "-"),
    "left": ("Sudland's envoys left the talks.", "talk.refuse asserted actual", "Sudland", "-"),
    "ignored": ("Sudland ignored our calls for a truce.", "talk.refuse asserted actual", "Sudland", "Norland"),
    "stay": ("Our battalions will stay in Aldby.", "force.deploy asserted intended", "Norland", "-"),
    "swapped": ("An exchange of captives took place at Brenna.", "people.release asserted actual", "-", "[captives]"),
    "swap": (
        "The parties are to exchange captives on 15 March.",
        "people.release asserted obliged",
        "Norland, Sudland",
        "[captives]",
    ),
    "due": ("Sudland had to withdraw its units by 1 March.", "force.withdraw asserted obliged", "Sudland", "Sudland"),
    "forced": ("Sudland's units had to withdraw from Aldby.", "force.withdraw asserted actual", "Sudland", "-"),
    "wish": (
        "The cabinet expects Sudland to hand its captives over to us.",
        "talk.propose asserted demanded",
        "Norland",
        "Sudland",
    ),
    "end_wish": ("We expect Sudland to stop its raids.", "talk.propose asserted demanded", "Norland", "Sudland"),
    "feared": ("We expect Sudland to shell Aldby.", "attack.shelling asserted possible", "Sudland", "[Aldby]"),
    "foreseen": ("We expect the enemy to launch an offensive.", "attack.ground asserted possible", "Sudland", "-"),
}


@pytest.mark.parametrize(("text", "told", "doer", "whom"), TOLD.values(), ids=TOLD)
def test_what_is_pledged_due_or_broken_is_laid_to_whose_it_is(read: Read, text: str, told: str, doer: str, whom: str):
    (claim,) = read(text)
    assert (firm(claim), parties(claim.agent), parties(claim.target)) == (told, doer, whom)


BREACHES = {
    "own": ("Sudland's shelling of Aldby is a breach of the May Statement.", "Sudland"),
    "by": ("The arrest of two monitors by Sudland was a violation of the May Statement.", "Sudland"),
    "nobody": ("The shelling of Aldby is a breach of the May Statement.", "-"),
    "this": ("This is a breach of the May Statement.", "-"),
    "itself": ("Sudland is in breach of the May Statement.", "Sudland"),
}


@pytest.mark.parametrize(("text", "doer"), BREACHES.values(), ids=BREACHES)
def test_a_breach_is_of_whoever_did_what_breaks_the_accord(read: Read, text: str, doer: str):
    (breach,) = (claim for claim in read(text) if claim.event == "agreement.breach")
    assert (parties(breach.agent), breach.target) == (doer, ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The truce announced on 1 March was not respected by Sudlandic units.", "ceasefire.violation asserted actual"),
        ("The pullout promised in May has not been carried out by Sudland.", "force.withdraw denied actual"),
    ],
)
def test_what_came_of_something_announced_is_told(read: Read, text: str, told: str):
    claim = read(text)[-1]
    assert (firm(claim), parties(claim.agent)) == (told, "Sudland")


@pytest.mark.parametrize("deed", ["set two captives free", "set up a roadblock", "set a barn on fire"])
def test_a_weekday_behind_what_was_set_is_past(read: Read, deed: str):
    (claim,) = read(f"Sudland {deed} on Saturday.")
    assert claim.when is not None
    assert claim.when.edtf == "2023-03-04"


def test_what_was_due_by_a_day_is_dated_by_it(read: Read):
    (claim,) = read("Under the May Statement, Sudland had to open the road by 1 February.")
    assert claim.when is not None
    assert (firm(claim), claim.when.edtf) == ("aid.rebuild asserted obliged", "2023-02-01")


def test_captives_let_go_are_counted_as_released(read: Read):
    (claim,) = read("Sudland promised to release six detained herders.")
    (count,) = claim.quantities
    assert (held(claim), count.unit) == ("Norland asserts people.release", "released")
