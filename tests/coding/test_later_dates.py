"""A day of publication that the text contradicts: later dates told as past warn, plans and deadlines do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alteram.errors import AlteramWarning
from alteram.language.parser import Parser
from alteram.readers import CodedReader
from benchmarks.bundled import statements
from tests.coding.readings import statement_of

PUBLISHED = "2020-09-14"

# conflict, text, the words that the warning names
TOLD_AS_PAST = {
    "opens_the_sentence": (
        "armenia-azerbaijan",
        "On 12 September 2022 Azerbaijani units shelled Jermuk.",
        "On 12 September 2022",
    ),
    "a_night": (
        "armenia-azerbaijan",
        "Our positions came under fire on the night of 12-13 September 2022.",
        "on the night of 12-13 September 2022",
    ),
    "passive": (
        "korea",
        "Two soldiers were wounded on 4 August 2022 by a mine south of the line.",
        "on 4 August 2022",
    ),
    "clock_time": (
        "kyrgyzstan-tajikistan",
        "At 08:30 on 16 September 2022 border guards opened fire from mortars.",
        "At 08:30 on 16 September 2022",
    ),
    "year": ("sudan", "In 2022 shells fell on the market.", "In 2022"),
    "month": ("yemen-hodeidah", "In October 2022 the Houthis broke the truce 214 times.", "In October 2022"),
    "range": (
        "sudan",
        "From 3 to 5 May 2023 drones struck the airport of Khartoum.",
        "From 3 to 5 May 2023",
    ),
    "perfect": (
        "drc-rwanda-m23",
        "Rwandan troops have entered Kitchanga on 24 January 2023.",
        "on 24 January 2023",
    ),
    "denied": ("india-pakistan", "Our forces did not cross the line on 7 May 2025.", "on 7 May 2025"),
    "said_by_another": (
        "thailand-cambodia",
        "The army reported that its patrol was ambushed on 28 May 2025.",
        "on 28 May 2025",
    ),
    "right_after_a_verb_of_saying": (
        "israel-lebanon",
        "The command said on 8 October 2023 that rockets fell near Kiryat Shmona.",
        "on 8 October 2023",
    ),
    "relative_clause": (
        "russia-ukraine",
        "The brigade, which crossed the river on 5 October 2022, lost four vehicles.",
        "on 5 October 2022",
    ),
    "participle": (
        "libya",
        "The agreement signed on 23 October 2020 provides for an exchange.",
        "on 23 October 2020",
    ),
    "there_were": ("syria", "There were clashes on 5 March 2021 along the motorway.", "on 5 March 2021"),
    "agreed_then": ("georgia-russia", "On 8 June 2022 both sides agreed to meet again.", "On 8 June 2022"),
    "two_days_later": ("ethiopia-tigray", "The column left Mekelle on 16 September 2020.", "on 16 September 2020"),
}
DATED = {
    "place_and_date": ("sudan", "Khartoum, 5 May 2023\n\nTwo shells fell on a clinic.", "5 May 2023"),
    "dash": ("syria", "DAMASCUS, 5 March 2021 – The ministry said that shells fell on a clinic.", "5 March 2021"),
    "at_the_end": ("korea", "Two shells fell on the island.\n\n24 November 2021", "24 November 2021"),
}
LOOKS_AHEAD = {
    "will": ("libya", "Elections will be held on 24 December 2021."),
    "would": ("armenia-azerbaijan", "Azerbaijan said that it would return the soldiers on 5 October 2022."),
    "would_without_that": ("israel-lebanon", "The president said elections would take place on 5 October 2022."),
    "parenthesis": ("libya", "On 24 December 2021, he said, the talks would resume."),
    "was_to": ("libya", "The session was to open on 5 October 2022 in Sirte."),
    "to_be_withdrawn_by": ("armenia-azerbaijan", "Kelbajar was to be handed over by 25 November 2020."),
    "scheduled_for": ("korea", "The meeting was scheduled for 3 May 2021."),
    "scheduled_on": ("korea", "The meeting was scheduled on 3 May 2021."),
    "expected_to": ("yemen-hodeidah", "The mission was expected to leave on 5 October 2022."),
    "agreed_to_meet": ("kyrgyzstan-tajikistan", "The two sides agreed to meet on 5 October 2022."),
    "agreed_on": ("kyrgyzstan-tajikistan", "The two sides agreed on 5 October 2022."),
    "announced_a_truce": ("ethiopia-tigray", "The government announced a truce on 5 October 2022."),
    "invited_to_a_summit": ("russia-ukraine", "He invited both presidents to a summit on 5 October 2022."),
    "prepared_for": ("libya", "The observers prepared for the elections on 24 December 2021."),
    "extended_until": ("yemen-hodeidah", "The truce was extended until 2 October 2022."),
    "no_later_than": ("israel-lebanon", "Both sides undertook to leave the zone no later than 18 February 2025."),
    "closed_from": ("india-pakistan", "The airspace was closed from 3 to 10 October 2022."),
    "in_force_from": ("sudan", "The ban was imposed from 5 October 2022."),
    "at_the_latest": ("syria", "The withdrawal was demanded on 5 October 2022 at the latest."),
    "due": ("georgia-russia", "The report was due on 5 October 2022."),
    "demanded_that": ("thailand-cambodia", "Cambodia demanded that the troops left the temple on 5 October 2022."),
    "condition": ("drc-rwanda-m23", "If the rebels withdrew on 5 October 2022, talks would follow."),
    "condition_inverted": ("drc-rwanda-m23", "Had the rebels left on 5 October 2022, talks would have followed."),
    "timetable": ("sudan", "The army said that the truce ended on 5 October 2022."),
    "under_a_plan": ("syria", "They decided to leave after the session ended on 5 October 2022."),
    "progressive": ("korea", "The delegation was leaving on 5 October 2022."),
    "joined_to_will": ("korea", "The road will be opened on 3 October 2022 and closed on 5 October 2022."),
    "present": ("libya", "The second stage begins on 5 October 2022."),
    "programme": ("korea", "Programme\n\n5 May 2021\n\nThe guests arrived.\n\n6 May 2021\n\nThe guests left."),
    "announcement": ("korea", "Notice\n\n5 May 2021\n\nThe minister will brief the press."),
    "name_of_a_day": ("russia-ukraine", "Victory Day, 9 May 2022\n\nThe president spoke."),
    "date_in_a_heading": ("libya", "Elections of 24 December 2021\n\nThe commission met."),
}
IN_ORDER = {
    "the_day_itself": ("sudan", "Shells fell on the market on 14 September 2020."),
    "the_next_day_in_another_zone": ("sudan", "Shells fell on the market on 15 September 2020."),
    "earlier": ("sudan", "Shells fell on the market on 5 October 2019."),
    "without_its_year": ("sudan", "Shells fell on the market on 20 December."),
    "relative": ("sudan", "Shells fell on the market yesterday."),
    "the_year_itself": ("sudan", "In 2020 shells fell on the market."),
}


@pytest.fixture(scope="session")
def reader(parser: Parser) -> CodedReader:
    return CodedReader(parser=parser)


def warned(reader: CodedReader, conflict: str, text: str, published: str | None = PUBLISHED) -> list[AlteramWarning]:
    return reader.read_with_warnings(statement_of(text, conflict=conflict, party=None, published=published))[1]


@pytest.mark.parametrize(("conflict", "text", "words"), TOLD_AS_PAST.values(), ids=TOLD_AS_PAST)
def test_a_later_date_that_is_told_as_past_warns(reader: CodedReader, conflict: str, text: str, words: str):
    (warning,) = warned(reader, conflict, text)
    start = text.index(words)
    assert warning.what == (
        f"it was published on {PUBLISHED}, but speaks of '{words}' as past (characters {start} to {start + len(words)})"
    )
    assert warning.where == "statement 't'"
    assert warning.todo.startswith("check --published")


@pytest.mark.parametrize(("conflict", "text", "words"), DATED.values(), ids=DATED)
def test_a_later_date_of_the_text_itself_warns(reader: CodedReader, conflict: str, text: str, words: str):
    (warning,) = warned(reader, conflict, text)
    assert f"but is dated '{words}' (characters {text.index(words)} to " in warning.what


@pytest.mark.parametrize(("conflict", "text"), LOOKS_AHEAD.values(), ids=LOOKS_AHEAD)
def test_what_looks_ahead_does_not_warn(reader: CodedReader, conflict: str, text: str):
    assert warned(reader, conflict, text) == []


@pytest.mark.parametrize(("conflict", "text"), IN_ORDER.values(), ids=IN_ORDER)
def test_what_is_no_later_date_does_not_warn(reader: CodedReader, conflict: str, text: str):
    assert warned(reader, conflict, text) == []


def test_several_later_dates_are_one_warning(reader: CodedReader):
    text = "Shells fell on the market on 5 May 2023. Drones struck the port on 6 May 2023."
    (warning,) = warned(reader, "sudan", text)
    assert "'on 5 May 2023'" in warning.what
    assert warning.what.endswith(", the first of 2 such dates)")


def test_nothing_warns_where_the_day_is_not_known(reader: CodedReader):
    _, text, _ = TOLD_AS_PAST["opens_the_sentence"]
    assert warned(reader, "armenia-azerbaijan", text, published=None) == []


def test_the_claims_are_those_without_the_warning(reader: CodedReader):
    statement = statement_of(TOLD_AS_PAST["range"][1], conflict="sudan", party=None, published=PUBLISHED)
    claims, found = reader.read_with_warnings(statement)
    assert found
    assert claims == reader.read(statement)


@pytest.mark.parametrize("id", [statement.id for statement in statements()])
def test_no_bundled_statement_warns(reader: CodedReader, id: str):
    statement = next(each for each in statements() if each.id == id)
    assert reader.read_with_warnings(statement)[1] == []


def test_bundled_statements_that_name_their_year_warn_when_published_a_year_too_early(reader: CodedReader):
    early = [
        replace(each, published=f"{each.day.year - 1}{each.day.isoformat()[4:]}") for each in statements() if each.day
    ]
    assert sum(bool(reader.read_with_warnings(each)[1]) for each in early) >= 10
