"""What was not done, only thought of, or only said by others, though the words for it stand there."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held, parties

NOT_DONE = {
    "far_from": ("Far from leaving Brenna, Sudland's troops dug in.", "force.withdraw", "Sudland"),
    "hardly": ("Sudland has hardly withdrawn any guns.", "force.withdraw", "Sudland"),
    "scarcely": ("Sudland has scarcely withdrawn any of its guns.", "force.withdraw", "Sudland"),
    "not_once": ("Not once did Sudland bomb the school.", "attack.air", "Sudland"),
    "rule_out": ("Sudland ruled out bombing the school.", "attack.air", "Sudland"),
    "disclaim": ("Sudland disclaimed responsibility for the bombing of the school.", "attack.air", "Sudland"),
    "unreal": ("The so-called bombing of the school by our planes never happened.", "attack.air", "Norland"),
    "myth": ("The myth that our planes bombed the school convinces nobody.", "attack.air", "Norland"),
}


@pytest.mark.parametrize(("text", "event", "by"), NOT_DONE.values(), ids=NOT_DONE)
def test_what_was_not_done_is_denied(read: Read, text: str, event: str, by: str):
    claims = [claim for claim in read(text) if claim.event == event and claim.holder.party]
    assert [(claim.stance, parties(claim.agent)) for claim in claims] == [("denied", by)]


DONE = {
    "nobody_other": "Nobody other than Sudland shelled the mill.",
    "no_one_other": "No one other than Sudland's gunners shelled the mill.",
    "nobody_except": "Nobody except Sudland shelled the mill.",
    "no_target_other": "Sudland shelled no target other than the mill.",
    "so_far_as": "Sudland went so far as to shell the mill.",
}


@pytest.mark.parametrize("text", DONE.values(), ids=DONE)
def test_what_was_done_is_told_so_whatever_stands_beside_it(read: Read, text: str):
    claim = next(claim for claim in read(text) if claim.event == "attack.shelling")
    assert (firm(claim), parties(claim.agent)) == ("attack.shelling asserted actual", "Sudland")


NOT_ACTUAL = {
    "considered": "Sudland considered shelling the mill.",
    "authorised": "Sudland authorised its gunners to shell the mill.",
    "doubt": "The Lakes Mission expressed doubt that Sudland shelled the mill.",
    "led_to_believe": "We were led to believe that Sudland had shelled the mill.",
    "rumours": "According to rumours, Sudland shelled the mill.",
    "unconfirmed": "Sudland shelled the mill, according to unconfirmed reports.",
    "nobody_claims": "Nobody has claimed the shelling of the mill.",
    "ordered": "The general ordered that the mill be shelled.",
    "not_ruled_out": "Sudland did not rule out shelling the mill.",
}


@pytest.mark.parametrize("text", NOT_ACTUAL.values(), ids=NOT_ACTUAL)
def test_what_is_only_thought_of_is_not_told_as_done(read: Read, text: str):
    assert {claim.modality for claim in read(text) if claim.event == "attack.shelling"} <= {
        "possible",
        "intended",
        "demanded",
    }


UNTOLD = {
    "ruled_out": "Sudland ruled out an attack on the mill.",
    "retracted": "Sudland retracted its claim that we had shelled the mill.",
    "taken_back": "Sudland took back its claim that we had shelled the mill.",
    "withdrawn": "We withdraw our statement that Sudland had shelled the mill.",
    "why_would": "Why would we shell our own mill?",
    "opposed": "Our delegation opposed the release of the spies.",
}


@pytest.mark.parametrize("text", UNTOLD.values(), ids=UNTOLD)
def test_what_is_taken_back_or_put_off_is_no_deed(read: Read, text: str):
    assert [claim.event for claim in read(text) if not claim.event.startswith(("talk.", "other"))] == []


WARNED = {
    "would": ("Sudland warned that it would shell Aldby.", "talk.threaten: Sudland > Aldby (-)"),
    "guns": ("Sudland warned Norland that its planes would bomb Aldby.", "talk.threaten: Sudland > Aldby (-)"),
}


@pytest.mark.parametrize(("text", "told"), WARNED.values(), ids=WARNED)
def test_who_warns_that_it_would_attack_threatens(read: Read, text: str, told: str):
    (claim,) = read(text)
    assert (gist(claim), claim.modality) == (told, "actual")


def test_who_warns_of_the_attacks_of_others_threatens_nobody(read: Read):
    (claim,) = read("The Lakes Mission warned that Sudland would shell Aldby.")
    assert firm(claim) == "attack.shelling asserted intended"


DENIERS = {
    "ruled_out": "The Lakes Mission ruled out that Sudland had mined the port.",
    "disputes": "The Lakes Mission disputes that Sudland has mined the port.",
}


@pytest.mark.parametrize("text", DENIERS.values(), ids=DENIERS)
def test_who_rules_out_or_disputes_that_something_was_done_denies_it(read: Read, text: str):
    assert [held(claim) for claim in read(text)] == ["Norland: Lakes Mission denies mine.laying"]


def test_no_effort_spared_is_an_effort(read: Read):
    (claim,) = read("Sudland spared no effort to destroy the mill.")
    assert (claim.stance, claim.modality) == ("asserted", "attempted")


def test_what_fire_waited_for_took_place(read: Read):
    claims = read("Our guns did not fire until Sudland had bombed the mill.")
    assert [firm(claim) for claim in claims] == ["attack.shelling denied actual", "attack.air asserted actual"]


def test_an_attack_forestalled_is_no_deed_of_whoever_forestalls_it(read: Read):
    (claim,) = read("Our guards forestalled a raid on the mill.")
    assert (claim.aspect, claim.agent) == ("prevented", ())


def test_who_threatens_with_a_deed_has_not_done_it(read: Read):
    claims = read("Sudland threatened Norland with bombing its dam.")
    assert [firm(claim) for claim in claims] == ["talk.threaten asserted actual", "attack.air asserted threatened"]


THEIRS = {
    "not_ours": "Not our gunners but theirs shelled the mill.",
    "by_theirs": "The mill was shelled not by our gunners but by theirs.",
}


@pytest.mark.parametrize("text", THEIRS.values(), ids=THEIRS)
def test_theirs_is_the_other_side_s_beside_ours(read: Read, text: str):
    done = [claim for claim in read(text) if claim.stance == "asserted"]
    assert [parties(claim.agent) for claim in done] == ["Sudland"]


HOLDING = {
    "pretext": (
        "Sudland closed the port on the pretext that we had mined it.",
        ["Norland: Sudland asserts mine.laying"],
    ),
    "excuse": (
        "Under the excuse that we had mined it, Sudland closed the port.",
        ["Norland: Sudland asserts mine.laying"],
    ),
    "concern": (
        "The Lakes Mission voiced alarm that Sudland had mined the port.",
        ["Norland: Lakes Mission asserts mine.laying"],
    ),
    "nothing_but": (
        "Sudland's claim that we mined the port is nothing but a lie.",
        ["Norland: Sudland asserts mine.laying", "Norland denies mine.laying"],
    ),
    "no_more_than": (
        "Sudland's claim that we mined the port is no more than propaganda.",
        ["Norland: Sudland asserts mine.laying", "Norland denies mine.laying"],
    ),
    "own_report": ("Our report that Sudland had mined the port was wrong.", ["Norland denies mine.laying"]),
    "own_error": ("We erroneously reported that Sudland had mined the port.", ["Norland denies mine.laying"]),
    "cites_first": (
        "Citing the Lakes Mission, Sudland's radio said that we had mined the port.",
        ["Norland: Sudland: Lakes Mission asserts mine.laying"],
    ),
    "cites_beside": (
        "Sudland's radio, citing the Lakes Mission, said that we had mined the port.",
        ["Norland: Sudland: Lakes Mission asserts mine.laying"],
    ),
    "had_left": (
        "Sudland's claim to have withdrawn is false.",
        ["Norland: Sudland asserts force.withdraw", "Norland denies force.withdraw"],
    ),
}


@pytest.mark.parametrize(("text", "told"), HOLDING.values(), ids=HOLDING)
def test_whoever_says_it_holds_it(read: Read, text: str, told: list[str]):
    events = ("mine.laying", "force.withdraw")
    assert [held(claim) for claim in read(text) if claim.event in events] == told


OURS = {
    "quotes_another": ("Norland's spokesman said: “Sudland claims that we bombed the dam.”", "Norland"),
    "denies": ("The minister of Sudland said: “I deny that we bombed the dam.”", "Sudland"),
    "confirms": ("The minister of Sudland said: “I can confirm that we bombed the dam.”", "Sudland"),
    "sentences": (
        "The minister of Sudland said: “We know of it. The Lakes Mission says that we bombed the dam.”",
        "Sudland",
    ),
}


@pytest.mark.parametrize(("text", "by"), OURS.values(), ids=OURS)
def test_we_are_those_of_whoever_is_quoted(read: Read, text: str, by: str):
    (claim,) = (claim for claim in read(text) if claim.event == "attack.air")
    assert parties(claim.agent) == by


def test_an_invented_attack_is_laid_to_nobody(read: Read):
    (claim,) = read("Sudland invented the bombing of its dam.")
    assert firm(claim) == "attack.air denied actual"


BOTH_DENIED = {
    "commas": ("Sudland has not, and will not, lay mines.", "mine.laying", "Sudland has not, and will not, lay mines"),
    "bare": ("We have not and will not shell Brenna.", "attack.shelling", "We have not and will not shell Brenna"),
    "present": ("Our army did not and does not shell it.", "attack.shelling", "Our army did not and does not shell it"),
}


@pytest.mark.parametrize(("text", "event", "words"), BOTH_DENIED.values(), ids=BOTH_DENIED)
def test_two_denials_that_share_a_verb_are_one(read: Read, text: str, event: str, words: str):
    (claim,) = read(text)
    assert (firm(claim), claim.evidence.quote) == (f"{event} denied actual", words)
