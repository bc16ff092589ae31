"""What holds of any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from alteram.places import find
from tests.places.factories import PROFILE
from tests.steps import grows_with_length_only

WORDS = st.sampled_from(
    [
        *"in the direction of and , . near Goris Lachin Kalbajar districts district Armenia Baku Rwandan".split(),
        *"airspace border - al Urj Mount village of to from 's said meeting Ministry Kibumba 12 km west".split(),
        *["(", ")", "Line", "Control", "\n\n", "\u201c", "\u2019", "Ta'izz", "\u00e9"],
    ]
)
PROSE = st.lists(WORDS, max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(PROSE, st.text(max_size=200)))
def test_mentions_are_the_text_letter_for_letter_in_order(text: str) -> None:
    found = find(text, profile=PROFILE)
    assert all(mention.text == mention.span.of(text) and mention.text for mention in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


@settings(max_examples=50, deadline=None)
@given(PROSE)
def test_the_same_text_gives_the_same_places(text: str) -> None:
    assert find(text, profile=PROFILE) == find(text, profile=PROFILE)


def test_time_grows_with_the_text_alone() -> None:
    sentence = "Units in Goris, Lachin and Kibumba came under fire near the al-Urj area of Hudaydah governorate. "
    find(sentence, profile=PROFILE)
    assert grows_with_length_only(lambda text: find(text, profile=PROFILE), sentence, pieces=10)
