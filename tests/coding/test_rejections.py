"""Reports that are called false, in one clause or in the next, and events that are said not to have been."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, held, parties

TWICE = {
    "truth_in": "There is not a grain of truth in the allegations that our guns shelled the market.",
    "no_truth": "There is no truth in the report that our guns shelled the market.",
    "no_foundation": "Allegations that our guns shelled the market have no foundation whatsoever.",
    "without_foundation": "The contention that our guns shelled the market is without foundation.",
    "lacks": "The accusation that our guns shelled the market lacks any basis in fact.",
    "figment": "The claim that our guns shelled the market is a figment of imagination.",
    "fabricated": "The claim that our guns shelled the market is fabricated.",
    "reflect": "Statements that our guns shelled the market do not reflect the truth.",
    "absurd": "The accusation that our guns shelled the market is absurd.",
    "spread": "The rebels spread disinformation that our guns shelled the market.",
    "of_a_noun": "Claims of a shelling of the market by our guns are pure invention.",
    "of_what_is_alleged": "Information disseminated by the rebels on the alleged shelling of the market is fake.",
    "two_subjects": "The statement of the rebels that our guns shelled the market does not correspond to reality.",
    "next_clause": "The rebels claim that our guns shelled the market; this is a lie.",
    "next_sentence": "The rebels claim that our guns shelled the market. Nothing of the kind took place.",
    "their_claim": "The rebels said that our guns shelled the market. These claims are untrue.",
    "denies_this": "The rebels claim that our guns shelled the market. We deny this categorically.",
    "rejects_it": "The rebels claim that our guns shelled the market. We reject it.",
    "denied_report": "The rebels claim that our guns shelled the market. This allegation is categorically denied.",
    "as_a_lie": "The rebels claim that our guns shelled the market. The report is rejected as a fabrication.",
    "dismissed": "The rebels claim that our guns shelled the market. We dismiss this as propaganda.",
    "not_so": "The rebels claim that our guns shelled the market. That is not so.",
    "named_claim": "The Sudland claim that our guns shelled the market is baseless.",
    "against_evidence": "The assertion that our guns shelled the market is contrary to all evidence.",
    "counter_to_facts": "The allegation that our guns shelled the market runs counter to the facts.",
    "contradicts": "The report that our guns shelled the market contradicts the facts established on the spot.",
    "refutes_reports": "Norland refutes reports by the rebels that our guns shelled the market.",
    "dismisses_claims": "Norland dismisses claims that our guns shelled the market.",
    "as_baseless": "Norland rejected as baseless the allegation that our guns shelled the market.",
    "provocation": "The rebels claim that our guns shelled the market. It is a provocation and a pure lie.",
}


@pytest.mark.parametrize("text", TWICE.values(), ids=TWICE)
def test_a_report_and_its_rejection_are_two_claims(read: Read, text: str):
    claims = [claim for claim in read(text) if claim.event == "attack.shelling"]
    assert sorted((claim.stance, claim.holder.is_issuer) for claim in claims) == [("asserted", False), ("denied", True)]


DENIED = {
    "not_true": ("It is not true that our soldiers shelled the market.", "attack.shelling denied actual"),
    "not_the_case": ("It is simply not the case that our guns shelled Aldby.", "attack.shelling denied actual"),
    "untrue": ("It is untrue that our guns shelled Aldby.", "attack.shelling denied actual"),
    "not_false": ("It is not false that the rebels shelled Aldby.", "attack.shelling asserted actual"),
    "unacceptable": ("It is unacceptable that the rebels shelled Aldby.", "attack.shelling asserted actual"),
    "neither": ("Neither our guns nor our mortars shelled Aldby.", "attack.shelling denied actual"),
    "far_from": ("Far from having shelled Aldby, our troops left.", "attack.shelling denied actual"),
    "no_evidence": ("The mission found no evidence that Aldby had been shelled.", "attack.shelling denied actual"),
    "so_called": ("The so-called massacre at Aldby was an operation against rebels.", "harm.people denied actual"),
    "no_part": ("The rebels denied any involvement in the shelling of Aldby.", "attack.shelling denied actual"),
    "unlisted": ("It is false that the rebels sang in the church of Aldby.", "other denied actual"),
}


@pytest.mark.parametrize(("text", "expected"), DENIED.values(), ids=DENIED)
def test_what_is_said_not_to_be_so_is_denied(read: Read, text: str, expected: str):
    assert firm(read(text)[0]) == expected


def test_an_answer_takes_over_who_did_what_to_whom_and_where_and_quotes_its_own_words(read: Read):
    told, answer = read("The rebels claim that our guns shelled Aldby on 3 March. That never happened.")
    assert answer.evidence.quote == "That never happened"
    assert [(each.text, each.inherited) for each in answer.agent] == [(each.text, True) for each in told.agent]
    assert [(each.text, each.inherited) for each in answer.where] == [("Aldby", True)]
    assert told.when is not None
    assert answer.when is not None
    assert answer.when.inherited
    assert answer.when.start[:10] == told.when.start[:10]


STANDING = {
    "own": "Our guns shelled the hill. This is no lie.",
    "own_told": "Our guns shelled the hill. That is a fact.",
    "own_crime": "The rebels shelled the hill. This is a crime.",
    "speech": "The rebels called for a truce. This is a lie.",
    "under_a_heading": "The rebels claim that our guns shelled Aldby.\n\nPRESS REVIEW\n\nThis is a lie.",
    "apart": "The rebels claim that our guns shelled Aldby. The road is open. This is a lie.",
}


@pytest.mark.parametrize("text", STANDING.values(), ids=STANDING)
def test_nothing_is_denied_where_no_report_of_others_stands_right_before(read: Read, text: str):
    assert all(claim.stance == "asserted" for claim in read(text))


def test_a_judgement_of_an_act_does_not_deny_it(read: Read):
    claims = read("The shelling of villages by the rebels is unacceptable.")
    assert [firm(claim) for claim in claims] == ["attack.shelling asserted actual"]


REPORTS_OF_OTHERS = {
    "media_on": "The reports of Sudland's media on the shelling of Brenna are false.",
    "media_about": "We deny the reports of Sudland's media about the shelling of Brenna.",
    "in_media": "The reports in Sudland's media on the alleged shelling of Brenna are untrue.",
    "ministry_on": "The statement of Sudland's ministry on the shelling of Brenna is a lie.",
    "message": "Sudland's message about the shelling of Brenna is false.",
    "information": "We deny the information of Sudland's ministry on the shelling of Brenna.",
}

FALLEN = "The information that Aldby has fallen is not true."
PART = {
    "take": "Our soldiers did not take part in the shelling of Brenna.",
    "took_no": "Our soldiers took no part in the shelling of Brenna.",
    "never": "Our soldiers never took part in the shelling of Brenna.",
    "involved": "Our soldiers were not involved in the shelling of Brenna.",
    "no_unit": "No unit of ours was involved in the shelling of Brenna.",
    "deny_any": "We strongly deny any involvement in the shelling of Brenna.",
    "relation": "Norland has no relation to the shelling of Brenna.",
}


def test_a_clause_of_its_own_is_what_information_tells(read: Read):
    assert [firm(claim) for claim in read(FALLEN)] == [
        "attack.ground asserted actual",
        "attack.ground denied actual",
    ]


@pytest.mark.parametrize("text", PART.values(), ids=PART)
def test_whoever_had_no_part_in_a_deed_denies_it(read: Read, text: str):
    (claim,) = read(text)
    assert firm(claim) == "attack.shelling denied actual"
    assert [agent.party for agent in claim.agent] == ["Norland"]


@pytest.mark.parametrize("text", ["Sudland denied the accusations.", "Sudland refuted the allegations."])
def test_accusations_that_are_denied_were_made(read: Read, text: str):
    (claim,) = read(text)
    assert firm(claim) == "talk.refuse asserted actual"
    assert [agent.party for agent in claim.agent] == ["Sudland"]


def test_what_fakes_are_about_is_held_by_whoever_spreads_them(read: Read):
    accusing, *told = read("Sudland spreads fakes about the death of our soldiers.")
    assert accusing.event == "talk.accuse"
    assert [held(claim) for claim in told] == ["Norland: Sudland asserts harm.people", "Norland denies harm.people"]


@pytest.mark.parametrize("text", REPORTS_OF_OTHERS.values(), ids=REPORTS_OF_OTHERS)
def test_a_report_that_is_called_false_is_of_those_who_made_it(read: Read, text: str):
    assert [held(claim) for claim in read(text)] == [
        "Norland: Sudland asserts attack.shelling",
        "Norland denies attack.shelling",
    ]


CLAUSES_OF_OTHERS = {
    "message": ("The message that our troops shelled Brenna is false.", "The message"),
    "press": ("Reports in the press that our troops shelled Brenna are false.", "the press"),
    "newspapers": ("Reports in Sudland's newspapers that our troops shelled Brenna are a lie.", "Sudland"),
    "social_media": ("Information on social media that our troops shelled Brenna is untrue.", "social media"),
}


@pytest.mark.parametrize(("text", "who"), CLAUSES_OF_OTHERS.values(), ids=CLAUSES_OF_OTHERS)
def test_what_a_report_called_false_tells_is_held_by_whoever_publishes_it(read: Read, text: str, who: str):
    told, denied = read(text)
    assert (told.holder.party or told.holder.name, told.stance) == (who, "asserted")
    assert (denied.holder.party, denied.stance) == ("Norland", "denied")


def test_a_charge_is_rejected_by_those_whom_it_blames(read: Read):
    *_, own = read("Sudland accused Norland of shelling Brenna. We reject this accusation.")
    assert firm(own) == "attack.shelling denied actual"
    *_, other = read("The minister accused us of standing by while Sudland shelled Aldby. We reject the allegation.")
    assert firm(other) == "talk.refuse asserted actual"


SPREAD = {
    "issued": "Sudland issued a statement that has nothing to do with reality, stating that we shelled Aldby.",
    "next": "Sudland said that we shelled Aldby. These claims have nothing to do with reality.",
    "about": "The information spread by the Ministry of Defence of Sudland about the shelling of Aldby by us is false.",
    "that": "The information spread by the Ministry of Defence of Sudland that we shelled Aldby is false.",
    "another": "The information spread by Sudland that at 01:00 we shelled Aldby, is another lie.",
    "said": '"The news spread by Sudland that we shelled Aldby, is another lie and is untrue," our army said.',
    "allegedly": "The information spread by Sudland that we allegedly shelled Aldby does not reflect reality.",
}


@pytest.mark.parametrize("text", SPREAD.values(), ids=SPREAD)
def test_what_one_side_spreads_the_other_denies(read: Read, text: str):
    told = [(c.holder.party, firm(c), parties(c.agent)) for c in read(text) if c.event == "attack.shelling"]
    deed = "attack.shelling {} actual"
    assert told == [("Sudland", deed.format("asserted"), "Norland"), ("Norland", deed.format("denied"), "Norland")]


def test_fire_that_was_allegedly_opened_is_denied(read: Read):
    told = read("The information about the opening of fire by our units is false.")
    assert [firm(claim) for claim in told][-1:] == ["attack.other denied actual"]
