"""Who holds what is told through the constructions of the genre, and what is denied, planned, tried or kept off."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, parties

THEIRS = {
    "said_by": "Our troops are said by Sudland to have shelled Brenna.",
    "accused_by": "Our troops are accused by Sudland of having shelled Brenna.",
    "paper_issued_by": "A communiqué issued by Sudland's ministry says our troops shelled Brenna.",
    "what_they_say": "What Sudland says is that our troops shelled Brenna.",
    "blamed": "Sudland blames our troops for the shelling of Brenna.",
    "protested": "Sudland protested against the shelling of Brenna by our troops.",
    "alleged": "Sudland alleges shelling of the town by our troops.",
}


@pytest.mark.parametrize("text", THEIRS.values(), ids=THEIRS)
def test_whoever_says_it_holds_it_of_whoever_it_is_laid_to(read: Read, text: str):
    claim = read(text)[-1]
    told = (firm(claim), claim.holder.party, parties(claim.agent))
    assert told == ("attack.shelling asserted actual", "Sudland", "Norland")


OWN = {
    "claimed": "Sudland claimed the attack on Aldby.",
    "was_claimed": "The attack on Aldby was claimed by Sudland.",
    "responsibility": "Sudland claimed responsibility for the attack on Aldby.",
    "announced": "Sudland announced the capture of Aldby.",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_who_claims_a_deed_has_done_it_and_says_so(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.stance, claim.holder.party, parties(claim.agent)) == ("asserted", "Sudland", "Sudland")


def test_what_a_raid_claims_is_no_claim_of_it(read: Read):
    (claim,) = read("The raid claimed nine lives.")
    assert claim.holder.is_issuer


TWICE = {
    "falsely": "Sudland falsely claims that our troops shelled Brenna.",
    "lies": "Sudland lies when it says that our troops shelled Brenna.",
    "untrue": "Sudland says our troops shelled Brenna, which is untrue.",
    "a_claim_we_reject": "Sudland says our troops shelled Brenna, a claim that we reject.",
    "which_we_deny": "Sudland alleges that our troops shelled Brenna, which we deny.",
    "claims_of": "We reject Sudland's claims of shelling by our troops.",
}


@pytest.mark.parametrize("text", TWICE.values(), ids=TWICE)
def test_what_others_claim_and_we_reject_is_held_by_both(read: Read, text: str):
    found = [(c.stance, c.holder.is_issuer, parties(c.agent)) for c in read(text) if c.event == "attack.shelling"]
    assert found == [("asserted", False, "Norland"), ("denied", True, "Norland")]


DENIED = {
    "denial": "Sudland has issued a denial that its troops shelled Aldby.",
    "rejects_the_charge": "Sudland rejects the accusation that its troops shelled Aldby.",
    "dismisses_the_charge": "Sudland dismissed the charge that its troops shelled Aldby.",
    "denies_the_noun": "Sudland denies the shelling of Aldby.",
    "is_denied": "The shelling of Aldby was denied by Sudland.",
}


@pytest.mark.parametrize("text", DENIED.values(), ids=DENIED)
def test_who_denies_a_deed_denies_to_have_done_it(read: Read, text: str):
    claim = read(text)[-1]
    told = (firm(claim), claim.holder.party, parties(claim.agent))
    assert told == ("attack.shelling denied actual", "Sudland", "Sudland")


CONCEDED = {
    "does_not_deny": "Sudland does not deny shelling Aldby.",
    "no_longer": "Sudland no longer denies the shelling of Aldby.",
    "nobody_denies": "Nobody denies that Sudland shelled Aldby.",
}


@pytest.mark.parametrize("text", CONCEDED.values(), ids=CONCEDED)
def test_what_is_not_denied_is_asserted(read: Read, text: str):
    (claim,) = read(text)
    assert (firm(claim), parties(claim.agent)) == ("attack.shelling asserted actual", "Sudland")


NO_PART = {
    "nothing_to_do": "Our troops had nothing to do with the shelling of Brenna.",
    "no_part": "Our troops took no part in the shelling of Brenna.",
    "no_hand": "Our troops had no hand in the shelling of Brenna.",
    "not_responsible": "Our troops are not responsible for the shelling of Brenna.",
    "not_the_work": "The shelling of Brenna was not the work of our troops.",
}


@pytest.mark.parametrize("text", NO_PART.values(), ids=NO_PART)
def test_who_had_no_part_in_a_deed_did_not_do_it(read: Read, text: str):
    (claim,) = read(text)
    assert (firm(claim), parties(claim.agent)) == ("attack.shelling denied actual", "Norland")


def test_who_is_responsible_is_accused(read: Read):
    assert read("Sudland is responsible for the shelling of Aldby.")[0].event == "talk.accuse"


FIRM = {
    "planning": ("Sudland is planning an attack on Aldby.", "attack.other asserted intended"),
    "planned": ("The commander planned the attack on Aldby.", "attack.other asserted actual"),
    "decided": ("Sudland has decided to attack Aldby.", "attack.other asserted intended"),
    "attempted": ("Sudland attempted an assault on Aldby.", "attack.ground asserted attempted"),
    "preparing": ("Sudland is preparing an attack on Aldby.", "attack.other asserted intended"),
    "seems": ("It seems that Sudland shelled Aldby.", "attack.shelling asserted possible"),
    "ought": ("Sudland ought to have withdrawn by Friday.", "force.withdraw asserted obliged"),
    "neither_on": ("Sudland fired neither on Aldby nor on the bridge.", "attack.other denied actual"),
    "due": ("Sudland is yet to release the two pilots.", "people.release denied actual"),
    "not_prevented": ("Sudland did not prevent the rebels from shelling Aldby.", "attack.shelling asserted actual"),
    "duty": ("Sudland has a duty to release the two pilots.", "people.release asserted obliged"),
}


@pytest.mark.parametrize(("text", "told"), FIRM.values(), ids=FIRM)
def test_how_firmly_it_is_held(read: Read, text: str, told: str):
    assert [firm(claim) for claim in read(text)] == [told]


ACCORDING = {
    "ministry": "According to Sudland's ministry, our troops shelled Brenna.",
    "generals": "Our troops shelled Brenna, according to Sudland's generals.",
    "enemy": "According to the enemy, our troops shelled Brenna.",
    "told_of": "Our troops are reported by Sudland to have shelled Brenna.",
    "admission": "Sudland's admission that our troops shelled Brenna came late.",
}


@pytest.mark.parametrize("text", ACCORDING.values(), ids=ACCORDING)
def test_a_source_is_of_its_party(read: Read, text: str):
    claim = next(claim for claim in read(text) if claim.event == "attack.shelling")
    assert (claim.holder.party, parties(claim.agent)) == ("Sudland", "Norland")


def test_who_holds_others_responsible_accuses_them(read: Read):
    (claim,) = [c for c in read("Sudland holds our troops responsible for the raid.") if c.event == "talk.accuse"]
    assert (parties(claim.agent), claim.target[0].party) == ("Sudland", "Norland")


def test_what_somebody_failed_to_stop_took_place(read: Read):
    (claim,) = read("Sudland failed to stop our advance.")
    assert (claim.stance, parties(claim.agent)) == ("asserted", "Norland")


def test_whose_work_it_was_did_it(read: Read):
    assert parties(read("The raid on Aldby was the work of Sudland.")[0].agent) == "Sudland"
