"""The lexicon keeps its own rules: every entry has a source and a code, and broken entries are refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from alteram.errors import BrokenLexicon
from alteram.lexicon import Arms, Cues, Frame, Numbers, irregular_plurals, irregular_verbs, lexicon, vocabulary
from alteram.lexicon.load import EVENTS as EVENT_FILES
from alteram.lexicon.load import flattened, read_toml, shaped
from alteram.model.codes import EVENTS, UNITS

FOLDER = files("alteram.lexicon")
FILES = [*sorted(path.name for path in FOLDER.iterdir() if path.name.endswith(".toml")), *EVENT_FILES]
LISTS = dict.fromkeys(EVENT_FILES, "frame") | {"weapons.toml": "weapon"}
TABLES = ("cues.toml", "actors.toml")
OWN_WORDS = {"labels.toml"}  # our words for our own codes
MEANS = {"shelling", "air", "drone", "small-arms", "mine", "none"}

FRAME = {"id": "shelling", "event": "attack.shelling", "source": "own", "verbs": ["shell"]}
ARMS = {"kind": "mortar", "means": "shelling", "source": "own", "words": ["mortar"]}
BROKEN: dict[str, tuple[dict[str, Any], type, str]] = {
    "no_source": ({"id": "a", "event": "other"}, Frame, "source"),
    "unknown_event": (FRAME | {"event": "attack.magic"}, Frame, "attack.magic"),
    "unknown_key": (FRAME | {"verb": ["shell"]}, Frame, "verb"),
    "word_for_a_list": (FRAME | {"verbs": "shell"}, Frame, "verbs"),
    "unknown_roles": (FRAME | {"roles": "act twice"}, Frame, "act twice"),
    "number_for_a_flag": (FRAME | {"light": 1}, Frame, "light"),
    "unknown_means": (ARMS | {"means": "sea"}, Arms, "sea"),
    "arms_without_words": ({"kind": "mortar", "means": "shelling", "source": "own"}, Arms, "words"),
    "missing_cue": ({}, Cues, "saying"),
}
IRREGULAR = {
    "shot": "shoot",
    "fled": "flee",
    "sank": "sink",
    "struck": "strike",
    "fought": "fight",
    "withdrawn": "withdraw",
    "withheld": "withhold",
    "overran": "overrun",
    "slain": "slay",
    "flew": "fly",
}


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every entry of the lists and tables of the lexicon, under a name that finds it."""
    for file, key in LISTS.items():
        yield from ((f"{file}:{index}", entry) for index, entry in enumerate(read_toml(file)[key]))
    for file in TABLES:
        yield from ((f"{file}:{name}", entry) for name, entry in read_toml(file).items())


ENTRIES = dict(entries())


@pytest.mark.parametrize("name", ENTRIES)
def test_every_entry_has_a_source(name):
    assert ENTRIES[name]["source"].strip()


@pytest.mark.parametrize("name", sorted({*FILES} - OWN_WORDS))
def test_every_file_names_a_source(name):
    assert "source" in FOLDER.joinpath(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_toml(name):
    assert read_toml(name)


def test_no_frame_id_stands_twice():
    assert [id for id, times in Counter(frame.id for frame in lexicon().frames).items() if times > 1] == []


def test_every_event_of_a_frame_is_a_code():
    assert {frame.event for frame in lexicon().frames} <= set(EVENTS)


def predicates_of(frame):
    return frame.verbs, frame.nouns, frame.adjectives, frame.states, frame.seen


def test_every_frame_has_a_predicate():
    assert [frame.id for frame in lexicon().frames if not any(predicates_of(frame))] == []


def test_every_attack_and_every_harm_has_a_frame():
    told = {frame.event for frame in lexicon().frames}
    assert {event for event in EVENTS if event.startswith(("attack.", "harm.", "mine."))} <= told


def test_every_kind_of_arms_decides_a_known_attack():
    assert {arms.means for arms in lexicon().weapons} <= MEANS
    assert all(arms.words for arms in lexicon().weapons)


def test_units_are_codes_and_vague_numbers_have_bounds():
    numbers = lexicon().numbers
    assert {*numbers.verb_units.values(), *numbers.noun_units.values()} <= set(UNITS)
    assert (numbers.vague["dozens"], numbers.vague["tens"], numbers.vague["hundreds"]) == (24, 20, 200)
    assert numbers.values["twelve"] == 12


@pytest.mark.parametrize(("content", "shape", "word"), BROKEN.values(), ids=BROKEN)
def test_a_broken_entry_is_refused_with_its_file(content, shape, word):
    with pytest.raises(BrokenLexicon, match=f"L101 some.toml: .*{word}") as caught:
        shaped("some.toml", content, shape)
    assert caught.value.where == "some.toml"


@pytest.mark.parametrize(("content", "shape"), [(FRAME, Frame), (ARMS, Arms)], ids=["frame", "arms"])
def test_a_whole_entry_is_taken(content, shape):
    assert shaped("some.toml", content, shape).source == "own"


def test_a_unit_that_is_no_code_is_refused():
    units = read_toml("units.toml")
    units["unit"]["nouns"]["dragons"] = ["dragon"]
    with pytest.raises(BrokenLexicon, match="dragons"):
        shaped("units.toml", flattened(units), Numbers)


@pytest.mark.parametrize(("form", "lemma"), IRREGULAR.items(), ids=IRREGULAR)
def test_an_irregular_form_has_its_verb(form, lemma):
    assert irregular_verbs()[form] == lemma


def test_irregular_forms_are_in_lower_case():
    assert [form for form in irregular_verbs() if form != form.lower()] == []


def test_the_vocabulary_holds_single_words_that_frames_and_cues_know():
    assert {"shell", "withdraw", "deny", "mortar", "casualty"} <= vocabulary()
    assert [word for word in vocabulary() if not word.isalpha() or not word.islower()] == []


def test_the_plural_that_a_frame_names_is_no_lemma():
    assert {"casualty", "victim"} <= vocabulary()
    assert not {"casualties", "victims"} & vocabulary()


@pytest.mark.parametrize("name", EVENT_FILES)
def test_no_frame_names_a_word_twice(name: str):
    for frame in read_toml(name)["frame"]:
        for key, words in frame.items():
            twice = [word for word, count in Counter(words).items() if count > 1] if isinstance(words, list) else []
            assert not twice, (frame["id"], key)


def test_a_plural_of_two_nouns_is_of_the_one_that_statements_mean():
    assert irregular_plurals()["bases"] == "base"
