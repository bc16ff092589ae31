"""Help tells what every sign, mark and kind means that other pages show."""

from __future__ import annotations

from html import unescape
from typing import get_args

from alteram.lexicon.labels import labels
from alteram.model import codes
from alteram.model.agreements import FINDING_KINDS
from alteram.model.incidents import Mark
from alteram.phrases.families import SHAPES, WORDS
from alteram.phrases.registers import KINDS, MEANINGS
from alteram.phrases.signs import ADDED, COPY, JUDGED, MADE, PUBLIC, WAITS
from alteram.room.roles import DOES, LEAST, ROLES, does


def page(browser) -> str:
    response = browser.get("/help/")
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_each_family_of_events_has_its_glyph_and_its_events(browser):
    text = page(browser)
    for family, words in WORDS.items():
        assert f'<path d="{SHAPES[family]}"/></svg>{words}</dt>' in text
    assert [code for code in codes.EVENTS if labels().events[code] not in text] == []


def test_each_mark_finding_and_verdict_is_told(browser):
    text = page(browser)
    told = [*get_args(Mark), *(KINDS[kind] for kind in FINDING_KINDS), *JUDGED.values(), "silence", "~", "A → B"]
    assert [words for words in told if f"<dt>{words}</dt>" not in text] == []
    assert [meaning for meaning in MEANINGS.values() if meaning not in text] == []


def test_it_says_what_the_program_cannot_know(browser):
    text = page(browser)
    assert "docs/limits.md" in text
    for words in ("What is true", "Whether a party was silent", "Who copies whom"):
        assert words in text


def test_the_roles_stand_in_one_table_as_they_are_held_to(browser):
    text = page(browser)
    for action, words in DOES.items():
        row = text.partition(f'<th scope="row">{words}</th>')[2].partition("</tr>")[0]
        assert [f"{role}: {'yes' if does(role, action) else 'no'}" in row for role in ROLES] == [True] * len(ROLES)
    assert set(DOES) == set(LEAST)
    for role in ROLES:
        assert does(role, "manage") is (role == "administrator")


def test_what_persons_make_is_told_in_the_words_that_pages_show(browser):
    text = page(browser)
    assert [words for words, meaning in MADE if f"<dt>{words}</dt>" not in text or meaning not in text] == []
    assert {WAITS, ADDED, COPY} <= {words for words, _ in MADE}
    assert "<dt>public</dt>" in text
    assert PUBLIC in text


def test_the_keys_of_all_pages_are_told_there_and_on_every_page(browser):
    for path in ("/help/", "/"):
        text = browser.get(path).content.decode()
        headings = (
            "On every page",
            "The table of claims",
            "A statement",
            "Incidents and places",
            "A sample",
            "The map",
        )
        assert [each for each in headings if f"<h3>{each}</h3>" not in text] == []
