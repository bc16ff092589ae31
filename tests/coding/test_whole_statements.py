"""Turns of whole statements: counts laid to sides, reports that were checked, lists by place, answers cut short."""

from __future__ import annotations

from datetime import date

import pytest

from alteram.model import Claim
from tests.coding.readings import Read, firm, held, parties

SHARES = {
    "accounted_for": ("The mission recorded 30 violations. Sudland accounted for 19; the rebels for 11.", (19, 11)),
    "attributed": ("The mission counted 9 violations. Of these, six were attributed to Sudland and two to us.", (6, 2)),
    "with_their_noun": ("Sudland accounted for 41 violations.", (41,)),
    "unattributed": ("Observers recorded 12 violations. Four could not be attributed.", (4,)),
}


@pytest.mark.parametrize(("text", "parts"), SHARES.values(), ids=SHARES)
def test_counts_laid_to_a_side_are_of_what_was_counted(text: str, parts: tuple[int, ...], read: Read) -> None:
    """``parts`` are the counts of the claims after the total."""
    claims = [claim for claim in read(text, party=None) if "laid" in claim.method]
    assert {firm(claim) for claim in claims} == {"ceasefire.violation asserted actual"}
    assert tuple(claim.quantities[0].best for claim in claims) == parts


def test_each_side_bears_its_share(read: Read) -> None:
    claims = read("Observers counted 50 casualties. Sudland was responsible for 30 of them.", party=None)
    assert [(claim.event, parties(claim.agent)) for claim in claims][-1] == ("harm.people", "Sudland")


OTHERS = {
    "per_cent": "The mission recorded 30 violations. Wheat accounted for 17 per cent of exports.",
    "the_delay": "The mission recorded 30 violations. The minister accounted for the delay.",
    "blame": "Observers counted 50 casualties. Sudland is responsible for the deaths.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_nothing_else_is_a_share(text: str, read: Read) -> None:
    assert not any("laid" in claim.method for claim in read(text, party=None))


REPORTS = {
    "unconfirmed": ("Reports of a second incursion near Aldby could not be confirmed.", "attack.ground"),
    "remain": ("Reports of shelling in Aldby remain unverified.", "attack.shelling"),
    "could_not": ("The mission could not confirm reports of sniping at Brenna.", "attack.small-arms"),
}


@pytest.mark.parametrize(("text", "event"), REPORTS.values(), ids=REPORTS)
def test_reports_that_nobody_confirmed_are_possible(text: str, event: str, read: Read) -> None:
    assert [firm(claim) for claim in read(text, party=None)] == [f"{event} asserted possible"]


def test_papers_that_are_published_report_no_event(read: Read) -> None:
    assert read("The mission publishes reports of its patrols every week.", party=None) == []


COUNTS = {
    "in_brackets": ("Observers documented 127 casualties (46 killed and 81 injured).", (127, 46, 81)),
    "with_commas": ("Observers documented 12 casualties (4 killed, 8 injured).", (12, 4, 8)),
    "put_at": ("The Sudland command puts its losses at 19.", (19,)),
}


@pytest.mark.parametrize(("text", "counts"), COUNTS.values(), ids=COUNTS)
def test_casualties_and_their_parts_are_one_claim(text: str, counts: tuple[int, ...], read: Read) -> None:
    (claim,) = read(text, party=None)
    assert (claim.event, tuple(each.best for each in claim.quantities)) == ("harm.people", counts)


NOTES = {
    "a_noun": ("Aldby bridge: small-arms fire, about 40 shots.", "attack.small-arms"),
    "a_participle": ("Aldby: shelled twice.", "attack.shelling"),
    "closed": ("Brenna crossing: closed by armed men.", "access.deny"),
    "a_numbered_ship": ("Vessel 5201 fired water cannon at our boat.", "attack.other"),
    "rammed": ("A militia vessel with bow number 108 rammed the Mira 2.", "attack.other"),
    "laser": ("A Sudland vessel trained a green laser on our aircraft.", "attack.other"),
    "flak": ("A Sudland aircraft was driven off by anti-aircraft fire.", "attack.air"),
    "machines": ("Two hostile machines were brought down in air fighting.", "attack.air"),
    "objectives": ("All objectives were gained by noon.", "attack.ground"),
    "taken_back": ("Our men took back the height near Aldby.", "attack.ground"),
    "in_our_hands": ("The enemy left over 3,000 prisoners in our hands.", "people.detain"),
    "education": ("Mine risk education reached 4,310 persons.", "aid.provide"),
    "not_only": ("Not only the army but also the rebels shelled the town.", "attack.shelling"),
}


@pytest.mark.parametrize(("text", "event"), NOTES.values(), ids=NOTES)
def test_what_terse_notes_tell(text: str, event: str, read: Read) -> None:
    assert [claim.event for claim in read(text)] == [event]


def test_both_of_not_only_did_it(read: Read) -> None:
    (claim,) = read("Not only Sudland but also the rebels shelled the town.")
    assert parties(claim.agent) == "Sudland, [the rebels]"


STRUCK = {
    "laser": ("A Sudland vessel trained a green laser on our aircraft.", ["Norland"]),
    "hunger": ("Prisoners in Aldby went on hunger strike.", []),
    "recalled": ("We recalled our ambassador the same evening.", []),
    "expelled": ("Norland expelled the Sudland ambassador.", ["Sudland"]),
    "drove_off": ("A Sudland aircraft was driven off by anti-aircraft fire.", ["Sudland"]),
}


@pytest.mark.parametrize(("text", "targets"), STRUCK.values(), ids=STRUCK)
def test_whom_it_befell(text: str, targets: list[str], read: Read) -> None:
    (claim,) = read(text)
    assert [target.party for target in claim.target] == targets


ANSWERS = {
    "did_not": "Sudland asserts that Norland shelled the hospital in Aldby. It did not.",
    "have_not": "Sudland claims that our forces have shelled the hospital. They have not.",
}


@pytest.mark.parametrize("text", ANSWERS.values(), ids=ANSWERS)
def test_answers_cut_short_deny_what_others_hold(text: str, read: Read) -> None:
    assert [held(claim) for claim in read(text)] == [
        "Norland: Sudland asserts attack.shelling",
        "Norland denies attack.shelling",
    ]


def test_complaints_are_held_by_whose_they_are(read: Read) -> None:
    (claim,) = read("Complaint No. 61 by Sudland: that on 3 May an armed party crossed the border.", party=None)
    assert (claim.holder.party, claim.event) == ("Sudland", "attack.ground")


def day(claim: Claim) -> str | None:
    return claim.when.edtf if claim.when is not None else None


TITLES = {
    "month": ("Summary for the month of February", "2023-02"),
    "week": ("Operational results, 1 to 7 March 2023", "2023-03-01/2023-03-07"),
    "of_a_paper": ("Reply to the statement of Sudland of 2 March", None),
    "of_raids": ("Statement on the raids of 2 March", "2023-03-02"),
    "its_own_day": ("Press briefing, 10 March 2023", None),
    "long_ago": ("Memorandum on the truce of May 1994", None),
}


@pytest.mark.parametrize(("title", "when"), TITLES.values(), ids=TITLES)
def test_the_title_dates_what_a_report_tells(title: str, when: str | None, read: Read) -> None:
    """2023-03-10 is the day of publication."""
    assert date(2023, 3, 10).isoformat() != when
    assert [day(claim) for claim in read("The army shelled the village.", title=title)] == [when]


def test_what_stands_beside_a_denial_is_told_too(read: Read) -> None:
    text = "The mission said that Sudland shelled Aldby. Sudland denied the claim and refused the mission access."
    assert {firm(claim) for claim in read(text)[1:]} == {
        "access.deny asserted actual",
        "attack.shelling denied actual",
    }


def test_a_side_before_a_place_is_no_target(read: Read) -> None:
    claims = read("Sudland shelled Aldby and the rebels Brenna.")
    assert [(parties(c.agent), [t.text for t in c.target]) for c in claims] == [
        ("Sudland", ["Aldby"]),
        ("[the rebels]", ["Brenna"]),
    ]


def test_a_group_with_its_name_is_a_target(read: Read) -> None:
    assert len(read("Sudland attacked Aldby and the rebel group Harak.")) == 1
