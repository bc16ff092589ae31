"""Whose names are hidden in what is published, and whose are shown; how coarse places are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.language.parser import english
from alteram.model import Where
from alteram.profiles import load_profile
from alteram.profiles.standins import stand_ins
from alteram.workspace.publishing.hidden import BLOCK, Hidden, hidden_of, names_listed
from alteram.workspace.publishing.persons import Persons, persons_in
from alteram.workspace.publishing.places import coarse

PROFILE = load_profile("armenia-azerbaijan")

# the words that are hidden stand in brackets
CASES = {
    "a victim": "Private [Karen Petrosyan] was killed near Sotk.",
    "one who is named again": "Private [Karen Petrosyan] was wounded. [Petrosyan] is in hospital.",
    "one of the other party": "Private [Huseyn Mahmudov] was killed near Lachin.",
    "in capitals": "The shepherd [Karen Petrosyan] was shot. [KAREN PETROSYAN] lived in Sotk.",
    "with his father's name": "The body of the soldier [Karen Vardanovich Petrosyan] was found.",
    "who holds an office": "Minister of Defence of Armenia Suren Papikyan visited Sotk. Papikyan spoke.",
    "an office behind the name": "Aram Torosyan, spokesperson of the Ministry of Defence, denied it.",
    "who is near an officer": "The minister's driver [Karen Petrosyan] was wounded.",
    "places and bodies": "The Ministry of Defence of Azerbaijan shelled Goris, Kapan and Jermuk.",
    "mail and telephone": "Write to [k.petrosyan@example.org] or call [+374 10 123 456].",
    "a point": "They were hit at [40.20345, 45.87123] and at [40°12'12\"N], [45°52'16\"E].",
    "a house": "The family lives at [14 Abovyan Street], in [apartment 12].",
    "figures stay": "On 2022-09-13, at 00:05, 49 were killed; 24.5 km of trenches, 10.000 shells.",
}


def hidden_in(text: str, *, hide: tuple[str, ...] = (), show: tuple[str, ...] = ()) -> Hidden:
    parse = english().parse(text, names=stand_ins(text, PROFILE))
    found = persons_in(text, [each.span for each in parse.entities if each.kind == "person"], PROFILE)
    return hidden_of(found, everywhere=(), hide=names_listed(hide), show=names_listed(show))


def plain(marked: str) -> str:
    return marked.replace("[", "").replace("]", "")


def blocked(marked: str) -> str:
    """The text with a block for each letter that stands in brackets."""
    parts = marked.replace("]", "[").split("[")
    return "".join(BLOCK * len(part) if at % 2 else part for at, part in enumerate(parts))


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_private_persons_are_hidden_and_who_holds_an_office_is_shown(marked):
    assert hidden_in(plain(marked)).of(plain(marked)) == blocked(marked)


def test_a_person_lists_whom_else_to_hide_and_to_show():
    text = "Private Karen Petrosyan was killed. The envoy Jon Ek wept."
    assert hidden_in(text, hide=("Jon Ek",), show=("karen petrosyan",)).of(text) == (
        f"Private Karen Petrosyan was killed. The envoy {BLOCK * 6} wept."
    )


def test_who_is_hidden_in_one_statement_is_hidden_in_all():
    everywhere = hidden_of(Persons(), everywhere={("karen", "petrosyan")}, hide=(), show=())
    assert everywhere.of("KAREN  Petrosyan’s house, Petrosyan") == f"{BLOCK * 18} house, Petrosyan"


@given(st.text())
def test_no_text_grows_or_shrinks(text):
    assert len(hidden_in(text, hide=("a", "b c")).of(text)) == len(text)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_no_point_is_finer_than_its_square(lat, lon):
    place = coarse(Where(text="x", start=0, end=1, name="y", id="own:1", lat=lat, lon=lon, precision="exact"))
    assert (place.name, place.id, place.precision) == ("x", None, "near-settlement")
    assert place.lat is not None
    assert abs(place.lat - lat) <= 0.125
    assert (place.lat * 8) % 2 == 1


def test_what_is_vague_stays_so():
    district = Where(text="x", start=0, end=1, name="y", id="overlay:y", lat=40.0, lon=45.0, precision="district")
    assert (coarse(district).precision, coarse(district).id) == ("district", "overlay:y")
    nowhere = Where(text="x", start=0, end=1, name="x")
    assert coarse(nowhere) == nowhere
