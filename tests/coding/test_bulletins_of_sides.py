"""What headquarters, monitors and spokesmen say in their set phrases: who did it, who denies it, and of which day."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, parties

NOT_OURS = {
    "counted": "Our defenders stopped 12 assaults near Brenna.",
    "one": "Our soldiers halted an attack near Brenna.",
    "attempt": "Our battalion stopped an attempt to advance on Brenna.",
}


@pytest.mark.parametrize("text", NOT_OURS.values(), ids=NOT_OURS)
def test_whoever_stops_an_attack_did_not_make_it(read: Read, text: str):
    (claim,) = read(text)
    assert "Norland" not in parties(claim.agent)
    assert claim.event.startswith("attack.")
    assert claim.aspect == "stopped"


def test_whoever_stops_its_own_attacks_made_them(read: Read):
    (claim,) = read("Sudland stopped its attacks on Brenna.")
    assert (firm(claim), parties(claim.agent)) == ("attack.other asserted actual stopped", "Sudland")


CONDEMNED = {
    "act": "We condemn the act of aggression committed by Sudland in Brenna.",
    "armed": "The ministry strongly protests against the act of armed aggression committed by Sudland in Brenna.",
    "close_to": "The Mission strongly condemns the raids by Sudland on the Old Quarter close to the consulate.",
}


@pytest.mark.parametrize("text", CONDEMNED.values(), ids=CONDEMNED)
def test_a_deed_condemned_is_that_of_whom_it_is_laid_to(read: Read, text: str):
    accusal, deed = read(text)
    assert accusal.event == "talk.accuse"
    assert (deed.event.partition(".")[0], parties(deed.agent)) == ("attack", "Sudland")


def test_a_third_party_does_not_condemn_whoever_tells_of_it(read: Read):
    *_, accusal, deed = read("Our troops shelled the rebels at Brenna. UNICEF condemned the attack on the shelter.")
    assert (accusal.event, accusal.target, deed.agent) == ("talk.accuse", (), ())


REJECTED = {
    "baseless": "The ministry rejected as groundless the Sudland claim that our units shelled Brenna.",
    "lies": "The ministry described as false the reports that our units shelled Brenna.",
    "statements": "The statements of the occupation authorities about the shelling of Brenna by our units are fake.",
}


@pytest.mark.parametrize("text", REJECTED.values(), ids=REJECTED)
def test_what_is_rejected_as_false_is_told_by_others_and_denied(read: Read, text: str):
    told, denied = read(text)
    assert [(c.event, c.stance) for c in (told, denied)] == [("attack.shelling", s) for s in ("asserted", "denied")]
    assert told.holder.party != "Norland"


def test_a_figure_of_others_does_not_lay_the_count_to_them(read: Read):
    (claim,) = read("38 shellings were recorded in the Brenna zone, according to the Sudland side 35.")
    assert claim.holder.is_issuer


COMMITTED = {
    "state": "Our forces are fully committed to the truce.",
    "kept": "Our forces have strictly observed the truce.",
}


@pytest.mark.parametrize("text", COMMITTED.values(), ids=COMMITTED)
def test_whoever_is_committed_to_a_truce_keeps_it(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.event, parties(claim.agent)) == ("agreement.honour", "Norland")


def test_a_second_clause_has_all_its_subjects(read: Read):
    killed, lost = read("21 rebels were killed, two guns and three trucks were destroyed.")
    assert [(q.low, q.unit) for q in killed.quantities] == [(21, "killed")]
    assert gist(lost) == "harm.property: - > two guns (-), three trucks (-)"


def test_a_demand_beside_a_reminder_is_one_more(read: Read):
    reminder, demand = read("The Mission recalls that shelling may harm people and calls for an immediate halt to it.")[
        -2:
    ]
    assert demand.event == "talk.propose"
    assert demand.evidence.quote == "calls for an immediate halt to it"
    assert reminder.evidence.end < demand.evidence.start


RUNNING = {
    "current": "Since the beginning of the current day, the enemy has broken the truce twice.",
    "plain": "Since the start of the day, 10 March, the enemy has broken the truce twice.",
}


@pytest.mark.parametrize("text", RUNNING.values(), ids=RUNNING)
def test_the_day_as_it_runs_is_that_of_publication(read: Read, text: str):
    *_, claim = read(f"Over the past day, March 9, five violations were recorded. {text}")
    assert claim.when is not None
    assert (claim.when.start[:10], claim.when.end[:10]) == ("2023-03-10", "2023-03-10")


def test_who_now_condemns_a_deed_of_another_day_does_so_now(read: Read):
    accusal, deed = read("The ministry condemns the attack on Brenna on 4 March.")
    assert [c.when.start[:10] for c in (accusal, deed) if c.when] == ["2023-03-10", "2023-03-04"]


def test_monitors_break_no_windows(read: Read):
    (claim,) = read("The observers saw fresh craters near a school in Brenna and broken windows in three houses.")
    assert (claim.event, claim.agent) == ("harm.property", ())


def test_vehicles_are_not_of_the_country_that_they_enter(read: Read):
    (claim,) = read("The observers spotted a convoy of six trucks entering Norland on a track near Brenna.")
    assert (claim.event, claim.agent[0].party) == ("force.deploy", None)


def test_he_is_whoever_spoke_and_not_one_told_of_beside(read: Read):
    text = "The spokesman Karl Mott said that the truce was broken. The militias, whom Ostrov armed, fled."
    *_, accusal, _ = read(f"{text} He accused Sudland of shipping ammunition to Brenna.")
    assert "Karl Mott" in (accusal.agent[0].text or "")


def test_which_does_not_mean_a_person_who_lives_there(read: Read):
    *_, harm = read("Shells fell near the house of the consul of Ostland, which killed two men.")
    assert all(actor.text != "the consul" for actor in harm.agent)


def test_a_body_says_what_it_did_itself(read: Read):
    *_, claim = read(
        "The army repelled a raid, while the Sudland side stated that it had only responded to two strikes."
    )
    assert parties(claim.agent) == "Sudland"
