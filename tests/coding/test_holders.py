"""Who holds a claim: the issuer, or a source that the text names, with the chain through which it reaches us."""

from __future__ import annotations

import pytest

from tests.coding.readings import held

ISSUER = "Ministry of Defence of Norland"
SOURCES = {
    "nobody_named": ("Sudland shelled Aldby.", "Norland asserts attack.shelling"),
    "said_that": (
        "Sudland said that Norlandic forces shelled Brenna.",
        "Norland: Sudland asserts attack.shelling",
    ),
    "said_without_that": ("Sudland said Norland shelled Brenna.", "Norland: Sudland asserts attack.shelling"),
    "claims": ("Sudport claims that Norlandic jets bombed Brenna.", "Norland: Sudland asserts attack.air"),
    "after_the_content": (
        "Norlandic forces shelled Brenna, Sudland said.",
        "Norland: Sudland asserts attack.shelling",
    ),
    "according_to_first": (
        "According to Sudland, Norlandic troops attacked Brenna.",
        "Norland: Sudland asserts attack.other",
    ),
    "according_to_last": (
        "Norlandic troops attacked Brenna, according to the Ministry of Foreign Affairs of Sudland.",
        "Norland: Sudland asserts attack.other",
    ),
    "as_confirmed": (
        "As the Lakes Mission confirmed, Sudlandic forces shelled Aldby.",
        "Norland: Lakes Mission asserts attack.shelling",
    ),
    "citing": (
        "The tanks shelled Brenna, an agency reported, citing the Lakes Mission.",
        "Norland: Lakes Mission asserts attack.shelling",
    ),
    "person": (
        "President Anna Holm said Sudland had attacked Aldby.",
        "Norland: President Anna Holm asserts attack.other",
    ),
    "people": ("Residents said that soldiers shelled the market.", "Norland: Residents asserts attack.shelling"),
    "confirmed_the_noun": ("The mayor confirmed the shelling of Aldby.", "Norland: The mayor asserts attack.shelling"),
    "denied": ("Sudland denied that its guns had shelled Aldby.", "Norland: Sudland denies attack.shelling"),
    "denial_at_second_hand": (
        "The Lakes Mission said that Sudland had denied shelling the port.",
        "Norland: Lakes Mission: Sudland denies attack.shelling",
    ),
    "preliminary_data": (
        "According to preliminary data, two guards were wounded.",
        "Norland asserts harm.people",
    ),
}
IN_ITS_OWN_VOICE = {
    "full_name": "The Ministry of Defence of Norland reports that the enemy shelled Aldby.",
    "short_name": "The Ministry of Defence reports that the enemy shelled Aldby.",
    "shorter_name": "The ministry reports that the enemy shelled Aldby.",
    "country": "Norland reports that the enemy shelled Aldby.",
    "we": "We state that the enemy shelled Aldby.",
    "spokesman": "The spokesman of the Ministry of Defence said that the enemy shelled Aldby.",
    "spokesman_by_name": "Our spokesman, Olaf Berg, said that the enemy shelled Aldby.",
    "denial": "Norland denied that its guns had shelled Brenna.",
}
REJECTED = {
    "false": "Sudland's claim that Norlandic guns shelled Brenna is false.",
    "a_lie": "The claim of Sudland that Norlandic guns shelled Brenna is a lie.",
    "baseless": "Sudland's allegation that Norlandic guns shelled Brenna is baseless.",
}


@pytest.mark.parametrize(("text", "claim"), SOURCES.values(), ids=SOURCES)
def test_a_source_holds_what_it_is_said_to_say(read, text, claim):
    assert [held(each) for each in read(text)] == [claim]


@pytest.mark.parametrize("text", IN_ITS_OWN_VOICE.values(), ids=IN_ITS_OWN_VOICE)
def test_the_issuer_under_another_name_is_still_the_issuer(read, text):
    (claim,) = read(text, issuer=ISSUER)
    assert (claim.holder.name, claim.holder.is_issuer, claim.holder.via) == (ISSUER, True, ())


def test_an_issuer_that_the_profile_knows_brings_its_id(read):
    (claim,) = read("Sudland shelled Aldby.", issuer=ISSUER)
    assert (claim.holder.actor, claim.holder.text) == ("nor.mod", None)


def test_a_source_points_to_its_words(read):
    text = "Sudland shelled Aldby, the Lakes Mission said."
    (claim,) = read(text)
    assert claim.holder.text == text[claim.holder.start : claim.holder.end] == "the Lakes Mission"


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Our spokesman, Olaf Berg, said that the enemy shelled Aldby. He added that two guards died.", "Norland"),
        ("Our spokesman, Olaf Berg, said that the enemy shelled Aldby. Berg said that two guards died.", "Norland"),
        ("The Ministry of Defence reports that the enemy shelled Aldby. It adds that two guards died.", "Norland"),
        ("The Lakes Mission said that the enemy shelled Aldby. It said that two guards died.", "Lakes Mission"),
        ("Sudland said that its guns were shelled. It added that two guards died.", "Sudland"),
    ],
    ids=["he", "the_name", "it_the_issuer", "it_a_third_party", "it_the_rival"],
)
def test_he_and_it_and_a_name_go_on_speaking(read, text, holder):
    first, second = read(text, issuer=ISSUER)
    assert (first.holder.party, second.holder.party) == (holder, holder)
    assert second.event == "harm.people"


@pytest.mark.parametrize("text", REJECTED.values(), ids=REJECTED)
def test_a_report_told_to_reject_it_is_two_claims(read, text):
    theirs, ours = read(text)
    assert held(theirs) == "Norland: Sudland asserts attack.shelling"
    assert held(ours) == "Norland denies attack.shelling"
    assert text.startswith(ours.evidence.quote)
    assert theirs.evidence.quote == "Norlandic guns shelled Brenna"


def test_a_rejection_by_its_verb_denies_the_report(read):
    claims = read("Norland rejects Sudland's reports that Norlandic guns shelled Brenna.")
    assert [held(claim) for claim in claims if claim.event == "attack.shelling"] == [
        "Norland: Sudland asserts attack.shelling",
        "Norland denies attack.shelling",
    ]


def test_what_the_issuer_accuses_somebody_of_is_the_issuers_claim(read):
    claims = read("Norland accuses Sudland of shelling Aldby.")
    assert [held(claim) for claim in claims] == ["Norland asserts talk.accuse", "Norland asserts attack.shelling"]
    assert [[agent.party for agent in claim.agent] for claim in claims] == [["Norland"], ["Sudland"]]
