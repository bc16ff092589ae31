"""How many, when and where: no count, day or place on a claim that it is not of."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

COUNTS = {
    "bound_of_two_words": ("No more than five soldiers were killed.", [(None, 5)]),
    "bound_behind": ("Ten or more soldiers were killed.", [(10, None)]),
    "half_a_dozen": ("Half a dozen soldiers were killed.", [(6, 6)]),
    "one_or_two": ("One or two soldiers were killed.", [(1, 2)]),
    "a_score": ("A score of soldiers were killed.", [(20, None)]),
    "a_couple": ("A couple of soldiers were killed.", [(2, 2)]),
    "upwards_of_a_hundred": ("Upwards of a hundred soldiers were killed.", [(100, None)]),
    "all_but_two": ("All but two of the soldiers were killed.", []),
    "none_of_so_many": ("None of the 14 soldiers was killed.", []),
    "share_of_a_whole": ("Ten out of twelve soldiers were killed.", [(10, 10)]),
    "half_of_them": ("Half of the 60 soldiers were killed.", []),
    "fraction": ("Shelling destroyed two thirds of the town.", []),
    "from_to": ("The death toll rose from 14 to 22.", [(22, 22)]),
    "range": ("From 14 to 22 soldiers were killed.", [(14, 22)]),
    "ages": ("Shelling killed two girls aged 4 and 7.", [(2, 2)]),
    "total": ("The raid killed 30 soldiers, bringing their losses to 112.", [(30, 30), (112, 112)]),
}


@pytest.mark.parametrize(("text", "bounds"), COUNTS.values(), ids=COUNTS)
def test_a_number_counts_only_what_it_is_of(read: Read, text: str, bounds: list[tuple[int | None, int | None]]) -> None:
    assert [(q.low, q.high) for q in read(text)[0].quantities] == bounds


def test_only_the_last_of_two_counts_is_the_total(read: Read) -> None:
    first, total = read("The raid killed 30 soldiers, bringing their losses since May to 112.")[0].quantities
    assert (first.flow, total.flow) == ("flow", "stock")


def test_counts_with_places_of_their_own_are_told_apart(read: Read) -> None:
    claims = read("Nine soldiers were killed in Aldby and two in Brenna.")
    assert [([q.low for q in c.quantities], [w.text for w in c.where]) for c in claims] == [
        ([9], ["Aldby"]),
        ([2], ["Brenna"]),
    ]


def test_a_list_before_its_verb_stays_one(read: Read) -> None:
    (claim,) = read("Nine soldiers in Aldby and two in Brenna were killed.")
    assert [q.low for q in claim.quantities] == [9, 2]


def test_what_was_done_on_two_days_is_two_claims(read: Read) -> None:
    claims = read("Sudland shelled Aldby on 3 March and Brenna on 5 March.")
    told = [(c.when and c.when.edtf, [w.text for w in c.where], [t.text for t in c.target]) for c in claims]
    assert told == [("2023-03-03", ["Aldby"], ["Aldby"]), ("2023-03-05", ["Brenna"], ["Brenna"])]


def test_that_attack_was_when_it_was_told_to_be(read: Read) -> None:
    claims = read("On 4 June 1992 Sudland shelled Aldby. Today a wreath was laid. Nine people died in that attack.")
    assert claims[-1].when is not None
    assert claims[-1].when.start == "1992-06-04"


def test_losses_since_long_ago_were_not_all_here(read: Read) -> None:
    claims = read("Gunmen attacked a patrol at Aldby on Friday. The mission has lost 101 soldiers since 2013.")
    assert claims[-1].where == ()


def test_where_a_truce_was_signed_nothing_was_broken(read: Read) -> None:
    claims = read("The truce was signed in Brenna. Sudland has committed nine violations.")
    assert claims[-1].where == ()


def test_a_visit_later_told_dates_no_deed_before(read: Read) -> None:
    claims = read("Sudland's soldiers killed nine civilians. Monitors visited Brenna on 5 March.")
    assert claims[0].when is None


def test_our_losses_are_ours(read: Read) -> None:
    claims = read("Seven rebels were killed on Friday. Our losses were two killed and five wounded.")
    assert [t.party for t in claims[-1].target] == ["Norland"]


def test_others_are_not_those_counted_before(read: Read) -> None:
    claims = read("The rebels signed a truce. Shells landed in Aldby, killing one woman and wounding three others.")
    assert all("rebels" not in (t.text or "") for t in claims[-1].target)


def test_since_an_event_is_no_day_alone(read: Read) -> None:
    (claim,) = read("Since the flood of 2 February the rebels have killed 40 civilians.")
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == ("2023-02-02", "2023-03-10")


def test_a_shell_told_in_passing_is_nobody_else_s(read: Read) -> None:
    claims = read("Sudland's aircraft bombed Aldby. The shell that hit Brenna on 28 February was of another kind.")
    assert all(not each.agent for each in claims if "Brenna" in each.evidence.quote)


def test_rockets_that_missed_are_not_missing(read: Read) -> None:
    claim = read("Sudland fired nine rockets at Aldby, two of which missed.")[0]
    assert all(q.unit != "missing" for q in claim.quantities)


def test_where_it_began_before_is_no_place_of_what_came_after(read: Read) -> None:
    claim = read("The rebels entered Aldby on Monday, eight months after their revolt began at Brenna.")[0]
    assert [w.text for w in claim.where] == ["Aldby"]


def test_a_year_counts_nothing(read: Read) -> None:
    claim = read("In the same week of 2021 more than 80 civilians were killed in Aldby.")[0]
    assert [q.low for q in claim.quantities] == [80]
