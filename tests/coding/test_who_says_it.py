"""Whose claim it is, and whether it is held to be so, where the words lie apart from what they tell."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, parties

HELD = {
    "what_others_claim": ("According to what the rebels claim, the army shelled Aldby.", "the rebels"),
    "what_was_claimed": ("According to what was reported by the gendarmes, a mine killed two men.", "the gendarmes"),
    "whose_clause_it_hangs_on": (
        "The delegation deplored the raid, in which it says six shepherds died.",
        "The delegation",
    ),
    "said_in_a_statement": ("The gendarmes said in a statement that nine rebels had been killed.", "The gendarmes"),
    "spread": ("The radio put about that the army had burned the office.", "The radio"),
}


@pytest.mark.parametrize(("text", "holder"), HELD.values(), ids=HELD)
def test_a_claim_is_of_whoever_is_told_to_make_it(read: Read, text: str, holder: str):
    assert read(text)[-1].holder.name == holder


def test_my_government_is_the_issuer(read: Read):
    text = "Sudland contends that the trawler was armed. My Government rejects this. It notes that the crew drowned."
    assert [claim.holder.is_issuer for claim in read(text)] == [False, True, True]


def test_by_whom_somebody_is_accused_is_not_said(read: Read):
    accused, shelled = read("Sudland is accused of shelling Aldby.")
    assert (accused.event, accused.agent) == ("talk.accuse", ())
    assert firm(shelled) == "attack.shelling asserted possible"


def test_an_accusation_is_answered_by_whom_it_is_laid_to(read: Read):
    laid, denied = read("Sudland's troops laid the mine. Sudland calls the accusation baseless.")
    assert (firm(laid), firm(denied)) == ("mine.laying asserted actual", "mine.laying denied actual")
    assert (denied.holder.party, parties(denied.agent)) == ("Sudland", "Sudland")


FIRM = {
    "denied_access": ("It was again denied access at the bridge.", ["access.deny asserted actual"]),
    "not_let_in": ("The tug was not allowed to dock.", ["access.deny asserted actual"]),
    "no_truce": ("There is no truce in the valley.", ["agreement.made denied actual"]),
    "a_truce": ("Since noon there is a truce.", ["agreement.made asserted actual"]),
    "short_of": ("The militia stopped short of storming the barracks.", ["attack.ground denied actual"]),
    "denies_using": ("Sudland denies using chlorine.", ["attack.other denied actual"]),
    "denies_hiding": ("Sudland denies hiding behind the pilgrims.", ["other denied actual"]),
    "toll": ("The death toll given by the rebels was mere propaganda.", ["harm.people denied actual"]),
    "due": ("The rebels were due to release nine captives by June.", ["people.release asserted intended"]),
    "due_and_not_done": (
        "Sudland was due to hand over the maps of its minefields by June and has not done so.",
        ["mine.records asserted intended", "mine.records denied actual"],
    ),
    "no_reports": ("There were no reports of casualties.", ["harm.people denied actual"]),
    "not_confirmed": ("The army has not confirmed the attack.", ["attack.other asserted possible"]),
    "neither": ("We neither confirm nor deny the presence of our troops in Aldby.", ["force.deploy asserted possible"]),
    "unclaimed": (
        "No group has claimed responsibility for the attack on the convoy.",
        ["attack.other asserted actual"],
    ),
    "number": ("The number of those killed in the raid has risen to 17.", ["harm.people asserted actual"]),
    "none_badly": ("Four deminers were injured, none of them seriously.", ["harm.people asserted actual"]),
    "custody_in_raids": ("Two men were taken into custody in raids near Aldby.", ["people.detain asserted actual"]),
    "not_us_but": (
        "The village was not shelled by us but by the militia.",
        ["attack.shelling denied actual", "attack.shelling asserted actual"],
    ),
    "as_they_boast": ("The jet was not shot down as the rebels boast.", ["attack.air denied actual"]),
    "broke_it": ("Sudland's troops broke it within an hour.", ["ceasefire.violation asserted actual"]),
    "unharmed": ("Two shepherds came back unharmed.", ["people.return asserted actual"]),
    "unhurt": ("The crew was unhurt.", ["harm.people denied actual"]),
    "talked_of": ("They discussed the release of all detainees.", ["talk.meet asserted actual"]),
    "flag": ("Sudland's soldiers raised their flag over the school.", ["attack.ground asserted actual"]),
    "burned": ("A girl of six was burned by phosphorus.", ["harm.people asserted actual"]),
    "bodies": ("Eleven bodies were delivered to the mortuary.", ["harm.people asserted actual"]),
    "custody": ("The pilot is in the custody of the rebels.", ["people.detain asserted actual"]),
    "ambassador": ("Norland has recalled its ambassador.", ["talk.refuse asserted actual"]),
    "concentrated": ("Our units concentrated their attacks on the fort.", ["attack.other asserted actual"]),
}


@pytest.mark.parametrize(("text", "expected"), FIRM.values(), ids=FIRM)
def test_what_it_comes_to(read: Read, text: str, expected: list[str]):
    assert [firm(claim) for claim in read(text)] == expected


def test_the_wounded_are_counted_apart(read: Read):
    for text in ("The enemy suffered nine dead and fourteen wounded.", "Nine men were martyred and fourteen wounded."):
        assert [(q.unit, q.low) for q in read(text)[0].quantities] == [("killed", 9), ("wounded", 14)]


def test_who_did_it_is_not_who_asks(read: Read):
    (killed,) = read("The envoy said that it was too early to say who had carried out the killings.")
    assert parties(killed.agent) == "-"


def test_claims_with_their_place_are_not_the_issuers(read: Read):
    text = "Claims on social media that a shepherd was killed by our fire do not reflect the truth; he trod on a mine."
    spread, denied = read(text)[:2]
    assert (spread.holder.is_issuer, denied.holder.is_issuer, denied.stance) == (False, True, "denied")


def test_the_government_of_a_report_of_monitors_is_not_its_issuer(read: Read):
    text = "The Government states that it has laid no mines."
    (laid,) = read(text, conflict=None, party=None, issuer="Mine Action Centre")
    assert not laid.holder.is_issuer


def test_both_sides_of_another_conflict_are_not_known(read: Read):
    text = "The two sides agreed to a truce."
    mission = read(text, conflict=None, party=None, issuer="Mission of observers in Tajikistan")
    assert parties(mission[0].agent) == "[The two sides]"


# words by which nobody else is brought in to say it
OWN_WORDS = {
    "details": "According to the details, Sudland's army shelled the mill.",
    "announcement": "The announcement states that Sudland's army shelled the mill.",
    "intelligence": "Norland received intelligence that Sudland's army had shelled the mill.",
    "to_hospital": "A herder was wounded and admitted to the clinic in Aldby.",
}


@pytest.mark.parametrize("text", OWN_WORDS.values(), ids=OWN_WORDS)
def test_papers_and_knowledge_of_its_own_are_the_issuers(read: Read, text: str):
    assert {claim.holder.party for claim in read(text)} == {"Norland"}


def test_what_others_know_is_theirs(read: Read):
    (shelled,) = read("The rebels have information that Sudland's army shelled the mill.")
    assert shelled.holder.name == "The rebels"


def test_who_does_not_admit_a_loss_does_not_hold_it(read: Read):
    (untold,) = read("Sudland has not acknowledged the loss of 12 soldiers.")
    (told,) = read("Sudland has acknowledged the loss of 12 soldiers.")
    assert (untold.holder.party, told.holder.party) == ("Norland", "Sudland")
