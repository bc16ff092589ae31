"""Keys, kinds and tables."""

from __future__ import annotations

import pytest

from alteram.places.base import base
from alteram.places.fold import key_of, words_of
from alteram.places.kinds import kind_after
from alteram.places.vocabulary import vocabulary

KEYS = {
    "hyphen": ("Si-Sa-Ket", "Si Sa Ket"),
    "apostrophe": ("Ta\u2019izz", "Taizz"),
    "marks": ("\u1e28am\u0101h", "Hamah"),
    "single letters": ("\u0141\u00f3d\u017a", "Lodz"),
    "case": ("SIRTE", "Sirte"),
}


@pytest.mark.parametrize(("one", "other"), KEYS.values(), ids=KEYS)
def test_spellings_share_a_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_words_leave_a_possessive_out_and_keep_their_place() -> None:
    text = "Armenia's al-Urj, Ta'izz"
    words = words_of(text)
    assert [word.text for word in words] == ["Armenia", "al", "Urj", "Ta'izz"]
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    assert [word.possessive for word in words] == [True, False, False, False]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Goma international airport", "international airport"),
        ("Tartar District", "District"),
        ("Zamzam displacement camp", "displacement camp"),
        ("Goris. Airport", None),
        ("Goris said", None),
    ],
)
def test_kind_phrases(text: str, phrase: str | None) -> None:
    words = words_of(text)
    kind = kind_after(words, 1)
    assert (None if kind is None else text[words[kind.first].start : words[kind.last].end]) == phrase


def test_states_lines_towns_and_divisions_are_listed() -> None:
    keys = ("armenia", "lineofcontrol", "goma", "kasaioriental", "kharkiv")
    found = {entry.id for key in keys for entry in base().named(key, capital=True)}
    assert {"country:AM", None, "geonames:216281", "geonames-admin1:UA.07"} <= found


def test_names_that_are_words_are_places_of_no_word_by_themselves() -> None:
    words = ("Of", "Most", "Nice", "Reading", "Mobile", "Split")
    assert [word for word in words if base().named(key_of(word), capital=True)] == []
    assert base().small("nice", capital=True)[0].small


def test_every_governor_that_a_cue_names_is_listed() -> None:
    known = vocabulary()
    named = {group for cue in known.cues.values() for group in (cue.needs, cue.bars) if group}
    assert named <= set(known.governors)
