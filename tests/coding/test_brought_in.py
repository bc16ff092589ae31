"""Who is brought in to speak, in which words, and what is only asked, told to them, or laid to somebody by them."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held

SIDES = {
    "complains": (
        "Sudland complained that our gunners had shelled Aldby.",
        ["Norland: Sudland asserts attack.shelling"],
    ),
    "holds": (
        "Sudland, which holds that its guns never shelled Aldby, moved tanks to the river.",
        ["Norland: Sudland denies attack.shelling", "Norland asserts force.deploy"],
    ),
    "convinces": (
        "Sudland tried to persuade the envoys that our jets had bombed Aldby.",
        ["Norland: Sudland asserts attack.air"],
    ),
    "would_have": (
        "Sudland would have the world believe that we bombed Aldby.",
        ["Norland: Sudland asserts attack.air"],
    ),
    "to_deny": ("Sudland wrote to deny that it bombed Aldby.", ["Norland: Sudland denies attack.air"]),
    "under_oath": (
        "A captured gunner said under questioning that his battery shelled Aldby.",
        ["Norland: A captured gunner asserts attack.shelling"],
    ),
    "whose": (
        "The Red Cross, whose staff went to the mill, reported that the shelling had killed two women.",
        ["Norland: The Red Cross asserts harm.people"],
    ),
    "reports_came": (
        "Reports emerged on Sunday that a plane had bombed the mill.",
        ["Norland: Reports asserts attack.air"],
    ),
}


@pytest.mark.parametrize(("text", "told"), SIDES.values(), ids=SIDES)
def test_what_others_say_is_theirs(read: Read, text: str, told: list[str]):
    assert [held(claim) for claim in read(text) if not claim.event.startswith("talk.")] == told


def test_deeds_by_verbs_of_saying_are_deeds(read: Read):
    (claim,) = read("Our battery replied with mortars.")
    assert claim.event == "attack.shelling"


def test_it_is_whoever_gave_out_the_paper(read: Read):
    (claim,) = read("Sudland issued a statement. It says that twelve of our soldiers were killed.")
    assert not claim.holder.is_issuer


def test_it_is_the_issuer_where_nobody_else_gave_out_a_paper(read: Read):
    claims = read(
        "The Ministry issued a statement. It says that twelve soldiers were killed.",
        issuer="Ministry of Defence of Norland",
    )
    assert all(claim.holder.is_issuer for claim in claims)


def test_whoever_is_summoned_speaks_next_and_says_nothing_of_what_is_told_to_them(read: Read):
    text = "The ambassador of Sudland was summoned and told that such raids must stop. "
    text += "He denied that Sudland had shelled Aldby."
    told = {claim.event: claim.holder.party for claim in read(text) if claim.event != "talk.accuse"}
    assert (told["attack.shelling"], set(told.values()) - {"Sudland"}) == ("Sudland", {"Norland"})


ASKED = {
    "no": ("Asked whether our troops had crossed the river, the spokesman said no.", ["attack.ground denied actual"]),
    "yes": ("Asked if the mill had been shelled, the spokesman said yes.", ["attack.shelling asserted actual"]),
    "open": (
        "Asked whether our troops had shelled the mill, the spokesman said that nobody was hurt.",
        ["harm.people denied actual"],
    ),
    "believes": ("Do you believe that Sudland shelled Aldby?", []),
    "confirms": ("Can you confirm that our jets bombed the mill?", []),
    "forgotten": ("Has the world forgotten that Sudland shelled Aldby?", ["attack.shelling asserted actual"]),
    "headline": ('Sudland put out a bulletin under the headline "Saboteurs destroyed at Aldby".', []),
}


@pytest.mark.parametrize(("text", "told"), ASKED.values(), ids=ASKED)
def test_what_is_asked_is_no_claim_until_it_is_answered(read: Read, text: str, told: list[str]):
    assert [firm(claim) for claim in read(text) if claim.event[:5] in ("attac", "harm.")] == told


def test_whoever_blames_does_so_though_he_denies_something_first(read: Read):
    claims = read("Sudish officials deny that their army shelled Aldby and blame Norland.")
    assert [(c.event, c.stance) for c in claims] == [("attack.shelling", "denied"), ("talk.accuse", "asserted")]


def test_what_came_of_what_somebody_is_accused_of_is_laid_to_the_accused(read: Read):
    claims = read("Norland accused the rebels of the north of shelling the mill, killing five civilians.")
    killed = next(claim for claim in claims if claim.event == "harm.people")
    assert "rebels" in gist(killed) or "[the rebels" in gist(killed)
    assert "Norland >" not in gist(killed)


AGENCY = {
    "army": ("Army spokesman Karl Lund said that rebels had shelled Aldby.", False),
    "their": ("The rebels fled. Their spokesman said that the army had bombed Aldby.", False),
    "un": ("UN spokesman Per Holm said that the army had bombed Aldby.", False),
    "own": ("The agency's spokesman said that its car was shelled.", True),
}


@pytest.mark.parametrize(("text", "own"), AGENCY.values(), ids=AGENCY)
def test_an_agency_speaks_for_no_army(read: Read, text: str, own: bool):
    claim = read(text, party=None, conflict=None, issuer="Lakes Press Agency")[-1]
    assert claim.holder.is_issuer is own


def test_the_royal_army_is_not_the_peoples_army(read: Read):
    text = "The Royal Army claimed that thirty of our comrades were killed."
    (claim,) = read(text, party="Hill Communists", conflict=None, issuer="People's Army of the Hills")
    assert claim.holder.party is None
    (own,) = read(
        "The army lost thirty men.", party="Hill Communists", conflict=None, issuer="People's Army of the Hills"
    )
    assert own.holder.is_issuer


def test_an_account_within_what_is_said_comes_first(read: Read):
    (claim,) = read("The general said that, according to residents, the rebels had shelled Aldby.")
    assert [claim.holder.name, *(via.name for via in claim.holder.via)][:2] == ["residents", "The general"]


MORE = {
    "persists": (
        "Sudland persists in claiming that we bombed the mill.",
        ["Norland: Sudland asserts attack.air"],
    ),
    "saying": (
        "The elders disputed this, saying that a plane had bombed the mill.",
        ["Norland: The elders asserts attack.air"],
    ),
    "of_the_court": (
        "The report of the Lakes Council says that our gunners shelled the mill.",
        ["Norland: The report of the Lakes Council asserts attack.shelling"],
    ),
    "papers": (
        "Newspaper reports say that our gunners shelled the mill.",
        ["Norland: Newspaper reports asserts attack.shelling"],
    ),
    "toll": ("Sudland put the number of dead at 40.", ["Norland: Sudland asserts harm.people"]),
    "speaks_of": ("Local doctors speak of two wounded.", ["Norland: Local doctors asserts harm.people"]),
    "protest": (
        "The elders lodged a protest alleging that a plane had bombed the mill.",
        ["Norland: The elders asserts attack.air"],
    ),
    "regime": (
        "The occupation's spokesman claimed that a plane had bombed the mill.",
        ["Norland: Sudland asserts attack.air"],
    ),
    "comment": (
        "We do not comment on reports that a plane bombed the mill.",
        ["Norland: reports asserts attack.air"],
    ),
    "ours": ("The report of the Ministry says that a plane bombed the mill.", ["Norland asserts attack.air"]),
}


@pytest.mark.parametrize(("text", "told"), MORE.values(), ids=MORE)
def test_whose_account_it_is(read: Read, text: str, told: list[str]):
    claims = read(text, issuer="Ministry of Defence of Norland")
    assert [held(claim) for claim in claims if not claim.event.startswith("talk.")][-1:] == told


def test_the_government_of_a_stranger_is_not_the_issuers(read: Read):
    (claim, *_) = read(
        "The Government of the USSR alleges that our guns shelled Aldby.", conflict=None, party="Finland"
    )
    assert claim.holder.party is None
