"""Bulletins, logs, lists, and questions with their answers: what lines without grammar tell, and who says it."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read, firm, gist, held, parties

LABELS = {
    "party": "Sudland: four shells hit our depot.",
    "body": "Border Guard of Sudland: Norland's guns shelled Brenna.",
    "reports": "Reports of the Border Guard of Sudland: two lorries burned near Brenna.",
    "media": "Sudlandic media: a shell hit a chapel in Brenna.",
    "version": "Sudland's version: Norland fired first.",
    "credit": "Norland shelled Brenna (source: Sudland).",
}


@pytest.mark.parametrize("text", LABELS.values(), ids=LABELS)
def test_the_label_of_a_line_tells_who_says_it(read: Read, text: str):
    (claim,) = read(text)
    assert (claim.holder.party, claim.holder.is_issuer) == ("Sudland", False)


def test_a_monitor_says_what_stands_behind_its_name(read: Read):
    (claim,) = read("Lakes Mission: 14 explosions near Aldby.")
    assert claim.holder.party == "Lakes Mission"


@pytest.mark.parametrize(
    "text", ["Sudland: 40 killed.", "Norland: three houses burned.", "Sudland side: no casualties."]
)
def test_a_label_that_only_counts_says_nothing(read: Read, text: str):
    (claim,) = read(text)
    assert claim.holder.is_issuer


def test_whoever_a_label_names_speaks_of_its_own(read: Read):
    (claim,) = read("Sudland: four shells hit our depot.")
    assert [target.party for target in claim.target] == ["Sudland"]


ANSWERED = {
    "no": ("Did our troops shell Brenna? No.", "attack.shelling denied actual"),
    "no_they": ("Did our troops shell Brenna? No, they did not.", "attack.shelling denied actual"),
    "yes": ("Did Sudland shell Aldby? Yes.", "attack.shelling asserted actual"),
    "not_yet": ("Has Sudland pulled out of Aldby? Not yet.", "force.withdraw denied actual"),
    "none": ("Were there casualties? None.", "harm.people denied actual"),
    "lines": ("Q: Did our troops shell Brenna?\nA: No.", "attack.shelling denied actual"),
    "is_not": ("Is it true that our troops shelled Brenna? It is not.", "attack.shelling denied actual"),
    "myth": ("Myth: our troops shelled Brenna.", "attack.shelling denied actual"),
    "claim": ("Claim: our troops shelled Brenna. Fact: the town stands.", "attack.shelling denied actual"),
}


@pytest.mark.parametrize(("text", "told"), ANSWERED.values(), ids=ANSWERED)
def test_an_answer_makes_a_claim_of_what_is_asked(read: Read, text: str, told: str):
    assert firm(read(text)[0]) == told
    assert read(text)[0].holder.is_issuer


@pytest.mark.parametrize("text", ["Did Sudland shell Aldby?", "Did Sudland shell Aldby? We do not know."])
def test_a_question_without_an_answer_tells_nothing(read: Read, text: str):
    assert not [claim for claim in read(text) if claim.event.startswith("attack.")]


def test_what_a_question_takes_for_granted_is_not_answered(read: Read):
    (claim,) = read("Does the fact that Sudland shelled Aldby surprise you? No.")
    assert firm(claim) == "attack.shelling asserted actual"


def test_an_answer_cut_short_tells_nothing_more(read: Read):
    (claim,) = read("Have our troops shelled Brenna? They have not.")
    assert firm(claim) == "attack.shelling denied actual"


BY_LABEL = {
    "sides": ("Ceasefire violations: Sudland 14, Norland 3.", [("Sudland", 14), ("Norland", 3)]),
    "behind_by": ("Violations in March: 14 by Sudland, 3 by Norland.", [("-", None), ("Sudland", 14), ("Norland", 3)]),
    "places": ("Violations by Sudland: Aldby 8, Brenna 5.", [("Sudland", 8), ("Sudland", 5)]),
    "part": ("Of 40 violations, 12 were committed by Sudland.", [("Sudland", 12)]),
}


@pytest.mark.parametrize(("text", "told"), BY_LABEL.values(), ids=BY_LABEL)
def test_violations_are_counted_for_each_side(read: Read, text: str, told: list[tuple[str, int | None]]):
    found = [(parties(claim.agent), claim.quantities) for claim in read(text)]
    assert [(who, counts[0].low if counts else None) for who, counts in found] == told
    assert {count.unit for _, counts in found for count in counts} == {"violations"}


def test_the_fallen_are_counted_side_by_side(read: Read):
    ours, theirs = read("Norland side: 3 killed; Sudland side: 5 killed, 2 wounded.")
    assert (gist(ours), gist(theirs)) == ("harm.people: - > Norland (Norland)", "harm.people: - > Sudland (Sudland)")
    assert [(each.unit, each.low) for each in theirs.quantities] == [("killed", 5), ("wounded", 2)]


def test_the_fallen_are_counted_place_by_place(read: Read):
    first, second = read("Aldby - 3 killed; Brenna - 1 killed.")
    assert [[place.text for place in claim.where] for claim in (first, second)] == [["Aldby"], ["Brenna"]]
    assert [claim.quantities[0].low for claim in (first, second)] == [3, 1]


def test_a_list_of_fates_is_nobodys_deed(read: Read):
    killed, wounded = read("Killed 3, wounded 12.")
    assert (killed.agent, wounded.agent) == ((), ())
    assert [claim.quantities[0].unit for claim in (killed, wounded)] == ["killed", "wounded"]


LOG = {
    "bare": ("06:20 Shot down two drones.", "attack.air: Norland > two drones (-)"),
    "dash": ("At 04:30 - shelling of Aldby by Sudland, two houses burnt.", "attack.shelling: Sudland > Aldby (-)"),
    "colon": ("04:30 hrs: Sudland shelled Aldby.", "attack.shelling: Sudland > Aldby (-)"),
    "range": ("07:00-07:45 Aldby shelled from the hills.", "attack.shelling: - > Aldby (-)"),
}


@pytest.mark.parametrize(("text", "told"), LOG.values(), ids=LOG)
def test_the_hour_of_a_log_dates_its_entry(read: Read, text: str, told: str):
    claim = read(text)[0]
    assert gist(claim) == told
    assert "T0" in (claim.when.start if claim.when is not None else "")


def test_the_hour_of_a_log_is_no_evidence(read: Read):
    (claim,) = read("06:20 - Two enemy drones shot down near Aldby.")
    assert claim.evidence.quote == "Two enemy drones shot down near Aldby"


NOTES = {
    "aimed": ("- fired on Aldby", "attack.other: - > Aldby (-)"),
    "own": ("One of ours hit.", "attack.other: - > One of ours (Norland)"),
    "place": ("Aldby attacked at dawn.", "attack.other: - > Aldby (-)"),
    "terse": ("Enemy soldier shot near Aldby.", "attack.small-arms: Norland > Enemy soldier (Sudland)"),
    "back": ("Our soldiers hit back.", "attack.other: Norland > -"),
    "enemy": ("The enemy bombed at night.", "attack.air: Sudland > -"),
    "answered": ("Enemy fire returned.", "attack.other: Norland > Enemy (Sudland)"),
    "arrested": ("18 were arrested.", "people.detain: - > 18 (-)"),
    "taken": ("- captured five enemy soldiers", "people.detain: Norland > five enemy soldiers (Sudland)"),
    "lost_guns": ("Our losses: two howitzers, one jeep.", "harm.property: - > Our (Norland)"),
    "lost_men": ("The enemy lost five.", "harm.people: - > The enemy (Sudland)"),
    "lost": ("Enemy losses: 14 tanks, 3 guns.", "harm.property: - > Enemy (Sudland)"),
}


@pytest.mark.parametrize(("text", "told"), NOTES.values(), ids=NOTES)
def test_a_note_lays_no_deed_to_the_wrong_side(read: Read, text: str, told: str):
    (claim,) = read(text)
    assert gist(claim) == told


def test_deeds_condemned_are_not_those_of_whoever_condemns_them(read: Read):
    *_, arrests = read("We condemn the wave of arrests in Brenna.")
    assert (arrests.event, arrests.agent) == ("people.detain", ())


def test_items_with_verbs_tell_their_own_deeds(read: Read):
    *_, first, second = read("Sudland broke the ceasefire:\n- shelled Aldby\n- fired on the outskirts of Brenna")
    assert (gist(first), parties(second.agent)) == ("attack.shelling: Sudland > Aldby (-)", "Sudland")


def test_a_deed_before_a_comma_is_not_what_was_harmed(read: Read):
    shelling, harm = read("Heavy shelling of Aldby by Sudland, two houses burnt.")
    assert (gist(shelling), gist(harm)) == (
        "attack.shelling: Sudland > Aldby (-)",
        "harm.property: Sudland > two houses (-)",
    )


TOTALS = {
    "those": ("The number of those killed has risen to 12.", "killed", 12),
    "toll": ("The toll of injured now stands at 44.", "wounded", 44),
    "displaced": ("The number of displaced has grown to 5,000.", "displaced", 5000),
    "shelling": ("The death toll of the shelling has risen to 15.", "killed", 15),
}


@pytest.mark.parametrize(("text", "unit", "low"), TOTALS.values(), ids=TOTALS)
def test_a_total_is_of_what_befell_those_counted(read: Read, text: str, unit: str, low: int):
    assert [(each.unit, each.low) for each in read(text)[0].quantities] == [(unit, low)]


@pytest.mark.parametrize(("text", "low"), [("Up to 30 men fell.", None), ("Losses have gone up to 30 men.", 30)])
def test_up_to_bounds_a_number_that_did_not_rise_to_it(read: Read, text: str, low: int | None):
    assert [each.low for claim in read(text)[:1] for each in claim.quantities] == [low]


def test_the_source_of_a_line_is_heard_through_the_issuer(read: Read):
    (claim,) = read("Sudland's version: Norland fired first.")
    assert held(claim) == "Norland: Sudland asserts attack.other"
