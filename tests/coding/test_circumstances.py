"""When an event took place: its own words first, then those of its discourse."""

from __future__ import annotations

import pytest

from alteram.model import When
from tests.coding.readings import Read

OWN = {
    "day": ("On 8 March the enemy shelled Aldby.", "On 8 March", "2023-03-08", "day"),
    "day_told_anew": ("The enemy shelled Aldby two days earlier, on 3 March.", "on 3 March", "2023-03-03", "day"),
    "day_at_the_end": ("The enemy shelled Aldby on 8 March.", "on 8 March", "2023-03-08", "day"),
    "day_before": ("Yesterday the enemy shelled Aldby.", "Yesterday", "2023-03-09", "day"),
    "minute": (
        "At 14:20 on 8 March the enemy shelled Aldby.",
        "At 14:20 on 8 March",
        "2023-03-08T14:20:00",
        "minute",
    ),
    "night": (
        "On the night of 7 to 8 March the enemy shelled Aldby.",
        "On the night of 7 to 8 March",
        "2023-03-07/2023-03-08",
        "night",
    ),
    "year": ("In 2021 the enemy shelled Aldby.", "In 2021", "2021", "year"),
    "day_before_year": (
        "On 8 March the enemy shelled Aldby for the second time in 2023.",
        "On 8 March",
        "2023-03-08",
        "day",
    ),
    "of_the_demand_not_of_what_is_due": (
        "On 8 March Norland called on Sudland to leave by 20 March.",
        "On 8 March",
        "2023-03-08",
        "day",
    ),
    "of_what_the_subject_was_doing": (
        "A convoy carrying flour on 8 March was shelled.",
        "on 8 March",
        "2023-03-08",
        "day",
    ),
    "of_the_event_not_of_the_speech": (
        "On 8 March the mission said that the enemy had shelled Aldby on 6 March.",
        "on 6 March",
        "2023-03-06",
        "day",
    ),
}
INHERITED = {
    "day": ("On 8 March the enemy shelled Aldby. Two houses were destroyed.", "2023-03-08", "day"),
    "clock_dropped": ("At 14:20 on 8 March the enemy shelled Aldby. Two houses were destroyed.", "2023-03-08", "day"),
    "night_kept": (
        "On the night of 7 to 8 March the enemy shelled Aldby. Two houses were destroyed.",
        "2023-03-07/2023-03-08",
        "night",
    ),
    "main_clause": ("On 8 March the enemy shelled Aldby, destroying two houses.", "2023-03-08", "day"),
}
DISCOURSE = {
    "list": (
        "On 8 March the enemy did the following:\n\n- shelled Aldby;\n- attacked Brenna.",
        "2023-03-08",
    ),
    "dateline": ("8 March 2023\n\nThe enemy shelled Aldby.", "2023-03-08"),
    "day_of_writing": ("Aldby, 10 March 2023 - The enemy shelled the port.", "2023-03-10"),
    "window": ("Over the past 24 hours calm held.\n\nThe enemy shelled Aldby.", "2023-03-09/2023-03-10"),
    "perfect": ("The enemy shelled Aldby on 8 March. Two houses have been destroyed.", "2023-03-08"),
    "state_it_left": ("The enemy shelled Aldby on 8 March. Two villagers are wounded.", "2023-03-08"),
    "span_that_opens_a_report": (
        "Between 1 and 7 March our units carried out raids. On 5 March they took Brenna.\n\n- Guards took two rifles.",
        "2023-03-01/2023-03-07",
    ),
    "span_of_long_ago": (
        "Between 1 and 7 March 2021 our units took Brenna. On 8 March 2023 they lost it.\n\n- Guards took two rifles.",
        "2023-03-08",
    ),
    "report": (
        "This report covers the period from 15 February to 8 March 2023.\n\nThe enemy shelled Aldby.",
        "2023-02-15/2023-03-08",
    ),
    "since_a_day": ("Since Tuesday Aldby has been in our hands. The garrison fled.", "2023-03-07/2023-03-10"),
    "not_ahead": ("Guards shelled Aldby on 8 March. Talks will follow tomorrow.\n\nBrenna was shelled.", "2023-03-08"),
    "what_is_held_against_it": ("In March 74 posts were shelled, 12 more than in February. Six men died.", "2023-03"),
    "what_it_was_down_from": (
        "On 8 March the enemy shelled 4 posts, against 11 a day before. Six men died.",
        "2023-03-08",
    ),
    "no_later_than": ("The enemy shelled Aldby no later than on 8 March. Six men died.", "2023-03-08"),
    "a_deed_is_no_speech": ("Guards attacked on 8 March. Two men were killed.", "2023-03-08"),
    "not_the_period_before": (
        "This report covers 1-5 March 2023. Fewer attacks than in the previous reporting period were seen.\n\n"
        "The enemy shelled Aldby.",
        "2023-03-01/2023-03-05",
    ),
}
SECTIONS = "POLITICAL SITUATION: The chiefs of staff met at Brenna on 4 March 2023.\n\nALDBY: {}\n\nWEATHER: No change."
SPEECH = {
    "said_on_a_day": ("The ministry said on Thursday that the enemy had shelled Aldby.", None),
    "opens_what_is_said": ("On Tuesday the enemy shelled Aldby, the ministry said.", "2023-03-07"),
    "condemned_on_a_day": ("Norland condemned on Thursday the shelling of Aldby on Tuesday.", "2023-03-07"),
    "still_so_as_it_is_said": ("Sudland confessed on 19 July 2022 that its army is in Aldby.", "2022-07-19"),
    "to_come": ("On Tuesday the enemy shelled Aldby. Our army will answer with all means.", "2023-03-10"),
}
NONE_OF_ITS_OWN = {
    "too_long_to_pass_on": "In 2021 the enemy shelled Aldby. Two houses were destroyed.",
    "agreed_long_ago": "The ceasefire, agreed on 5 January, was broken. Two posts were shelled.",
    "nothing_said": "Two houses were destroyed.",
}
PRESENT = {
    "progressive": "The enemy is shelling Aldby.",
    "simple": "The shelling of Aldby continues.",
    "perfect": "The enemy has occupied Aldby.",
    "speech": "Norland calls on Sudland to withdraw.",
}


def brief(when: When | None) -> tuple[str | None, str, str, bool] | None:
    return (when.text, when.edtf, when.precision, when.inherited) if when else None


@pytest.mark.parametrize(("text", "words", "edtf", "precision"), OWN.values(), ids=OWN)
def test_an_event_has_the_time_of_its_own_clause(read, text, words, edtf, precision):
    (claim,) = read(text)
    assert brief(claim.when) == (words, edtf, precision, False)


@pytest.mark.parametrize(("text", "edtf", "precision"), INHERITED.values(), ids=INHERITED)
def test_without_a_time_of_its_own_an_event_inherits_one(read, text, edtf, precision):
    given, inheriting = read(text)
    assert brief(inheriting.when) == (given.when.text, edtf, precision, True)
    assert inheriting.when.span == given.when.span


@pytest.mark.parametrize(("text", "edtf"), DISCOURSE.values(), ids=DISCOURSE)
def test_an_event_inherits_the_time_of_its_list_dateline_or_report(read, text, edtf):
    when = read(text)[-1].when
    assert when is not None
    assert (when.edtf, when.inherited) == (edtf, True)
    assert when.span is not None
    assert when.text == text[slice(*when.span)]


def test_no_time_holds_on_from_one_section_of_a_report_to_the_next(read):
    *_, destroyed = read(SECTIONS.format("Two houses were destroyed by the enemy."))
    assert brief(destroyed.when) == (None, "2023-03-10", "day", True)
    *_, destroyed = read(SECTIONS.format("On 8 March the enemy shelled Aldby. Two houses were destroyed."))
    assert brief(destroyed.when) == ("On 8 March", "2023-03-08", "day", True)


@pytest.mark.parametrize("text", NONE_OF_ITS_OWN.values(), ids=NONE_OF_ITS_OWN)
def test_no_time_is_guessed(read, text):
    assert read(text)[-1].when is None


@pytest.mark.parametrize("text", PRESENT.values(), ids=PRESENT)
def test_the_present_tense_is_the_day_of_publication(read, text):
    (claim,) = read(text)
    assert brief(claim.when) == (None, "2023-03-10", "day", True)


@pytest.mark.parametrize("text", [*PRESENT.values(), "Yesterday the enemy shelled Aldby."])
def test_without_a_day_of_publication_nothing_hangs_on_it(read, text):
    (claim,) = read(text, published=None)
    assert claim.when is None


def test_two_events_of_one_sentence_keep_their_own_times(read):
    claims = read("The enemy shelled Aldby on 8 March and attacked the port on 9 March.")
    assert [(claim.event, claim.when.edtf) for claim in claims] == [
        ("attack.shelling", "2023-03-08"),
        ("attack.other", "2023-03-09"),
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Sudland broke the Statement of 4 May 2021.", None),
        ("On 8 March Sudland broke the Statement of 4 May 2021.", ("On 8 March", "2023-03-08", "day", False)),
    ],
    ids=["accord_only", "accord_and_day"],
)
def test_a_date_in_the_name_of_an_accord_dates_the_accord(read, text, when):
    (claim,) = read(text)
    assert brief(claim.when) == when


@pytest.mark.parametrize(("text", "day"), SPEECH.values(), ids=SPEECH)
def test_when_it_was_said_is_not_when_it_happened(read: Read, text: str, day: str | None):
    last = read(text)[-1]
    assert (last.when.edtf if last.when else None) == day
