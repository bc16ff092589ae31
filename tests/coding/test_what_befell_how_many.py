"""How many fell, were taken or found, what it cost, and what became of the place, in the plain words of bulletins."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, parties

COUNTS = {
    # what befell them, whatever they were before
    "captives_executed": ("Sudland executed three captured scouts.", [(3, "killed")]),
    "wounded_died": ("Five wounded soldiers died.", [(5, "killed")]),
    "captives_freed": ("Sudland freed six captured drivers.", [(6, "released")]),
    "taken_hostage": ("Four teachers were taken hostage at Brenna.", [(4, "captured")]),
    "bodies": ("Seven bodies were found in a well.", [(7, "killed")]),
    "one_body": ("The body of a miner was found near Brenna.", [(1, "killed")]),
    "limb": ("Two sappers lost their legs.", [(2, "wounded")]),
    "and_some_of_his": ("Our scouts killed a captain and three of his drivers.", [(3, "killed"), (1, "killed")]),
    "killed_and_wounded": ("Enemy losses were some 80 killed and wounded.", [(80, "killed-or-wounded")]),
    "each_with_its_count": (
        "Nine were killed, 30 wounded and four are missing.",
        [(9, "killed"), (30, "wounded"), (4, "missing")],
    ),
    "missing_in_a_list": (
        "Our losses since Monday: 3 killed, 12 wounded, 1 missing.",
        [(3, "killed"), (12, "wounded"), (1, "missing")],
    ),
    "to_be_freed": ("We will hand over seven wounded captives.", [(7, "released")]),
    "sailors": ("Twelve sailors were rescued.", [(12, "returned")]),
    "loss_of_men": ("Sudland admitted the loss of nine men.", [(9, "killed-or-wounded")]),
    "parts": (
        "Fifteen people were killed, including four children and two nurses.",
        [(15, "killed"), (4, "killed"), (2, "killed")],
    ),
    # a total, a share, a comparison, and money
    "of_a_whole": ("Of 20 rockets, 17 were shot down.", [(17, "rounds")]),
    "set_right": ("We lost three tanks, not thirty.", [(3, "vehicles")]),
    "paid": ("Each family will receive 900 euros.", [(900, "money")]),
    "exceeds": ("The death toll has exceeded 60.", [(60, "killed")]),
    "quarter_of_many": ("A quarter of a million people fled.", [(250_000, "displaced")]),
    "more_than_before": ("The governor reports 31 dead, 8 more than on Sunday.", [(31, "killed")]),
    "toll_brought_to": ("A guard died on Monday, bringing the toll to 12.", [(12, "killed"), (1, "killed")]),
    "share": ("A quarter of the barns in Brenna are destroyed.", []),
    "money": ("The damage is put at 3.5 million euros.", [(3_500_000, "money")]),
}


@pytest.mark.parametrize(("text", "counts"), COUNTS.values(), ids=COUNTS)
def test_those_counted_are_counted_as_what_befell_them(read: Read, text: str, counts: list[tuple[int, str]]):
    (claim,) = read(text)
    assert [(count.low, count.unit) for count in claim.quantities] == counts


def test_each_side_has_its_own_dead_where_the_verb_is_told_once(read: Read):
    ours, theirs = read("Norland lost 6 dead and 14 wounded, Sudland 31 dead and 50 wounded.")
    assert [gist(ours), gist(theirs)] == ["harm.people: - > Norland (Norland)", "harm.people: - > Sudland (Sudland)"]
    counts = [[(count.low, count.unit) for count in claim.quantities] for claim in (ours, theirs)]
    assert counts == [[(6, "killed"), (14, "wounded")], [(31, "killed"), (50, "wounded")]]


DONE = {
    "left_intact": ("Not a single barn was left intact.", "harm.property asserted actual", "-"),
    "stands": ("Four houses were left standing.", "harm.property denied actual", "-"),
    "evacuated": ("The town of Brenna was evacuated at night.", "people.displace asserted actual", "-"),
    "post_evacuated": ("The position was evacuated at night.", "force.withdraw asserted actual", "-"),
    "maps_from": ("Norland received maps of minefields from Sudland.", "mine.records asserted actual", "Sudland"),
    "depot": ("Sudland destroyed a depot and a rocket launcher.", "attack.other asserted actual", "Sudland"),
    "buried": ("The farmers buried four victims of the raid.", "harm.people asserted actual", "-"),
    "stay": ("Some 40 villagers remain in Aldby.", "other asserted actual", "[Some 40 villagers]"),
    "swapped": ("Two clerks were released in exchange for a gunner.", "people.release asserted actual", "-"),
    "at_least": ("Not fewer than 30 rebels were killed.", "harm.people asserted actual", "-"),
    "captors": (
        "Three of the hostages were killed by their captors.",
        "harm.people asserted actual",
        "[their captors]",
    ),
}


@pytest.mark.parametrize(("text", "told", "doer"), DONE.values(), ids=DONE)
def test_what_befell_people_and_places_is_told_as_that(read: Read, text: str, told: str, doer: str):
    (claim,) = read(text)
    assert (firm(claim), parties(claim.agent)) == (told, doer)


PAID = {
    "pledged": ("Norland pledged six million euros to rebuild Aldby.", "aid.provide asserted promised"),
    "to_be_given": ("Norland will spend two million euros on rebuilding schools.", "aid.rebuild asserted intended"),
    "spent": ("Norland spent two million euros on rebuilding schools.", "aid.rebuild asserted actual"),
}


@pytest.mark.parametrize(("text", "told"), PAID.values(), ids=PAID)
def test_what_money_is_for_is_as_real_as_its_spending(read: Read, text: str, told: str):
    claim = read(text)[-1]
    assert (firm(claim), parties(claim.agent)) == (told, "Norland")


def test_a_promise_is_due_after_it_is_made(read: Read):
    (claim,) = read("Norland promises to rebuild the bridge by 1 October.")
    assert claim.when is not None
    assert claim.when.edtf == "2023-10-01"


def test_their_own_is_not_the_speakers_where_others_are_told_of(read: Read):
    attack = next(
        c
        for c in read("A clerk was hurt and her son killed when their car ran over a mine.")
        if c.event == "attack.mine"
    )
    assert [target.party for target in attack.target] == [None]


def test_whom_a_mine_killed_is_told_beside_who_laid_it(read: Read):
    harm, laying = read("The mine that killed the two clerks was laid by Sudland.")
    assert [(count.low, count.unit) for count in harm.quantities] == [(2, "killed")]
    assert (laying.event, parties(laying.agent), laying.quantities) == ("mine.laying", "Sudland", ())
