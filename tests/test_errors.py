"""Every deliberate error has one class and one code, and says what happened, where, and what to do."""

from __future__ import annotations

import pickle
import re
import warnings
from collections import Counter
from pathlib import Path

import pytest

from alteram import errors
from alteram.errors import AlteramError, AlteramWarning, BrokenJson, LanguageNotRead, PublishedTooEarly

KINDS = sorted(
    (
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, AlteramError) and kind is not AlteramError
    ),
    key=lambda kind: kind.code,
)
PAGE = Path(__file__).parents[1] / "docs" / "reference" / "errors.md"


def test_there_are_errors_and_no_code_stands_twice():
    assert len(KINDS) > 10
    assert [code for code, times in Counter(kind.code for kind in KINDS).items() if times > 1] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_has_a_code_of_its_room_and_a_docstring(kind):
    assert re.fullmatch(r"[A-Z]\d{3}", kind.code)
    assert kind.code != AlteramError.code
    assert kind.__doc__
    assert kind.__doc__ != AlteramError.__doc__


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_code_is_documented(kind):
    assert kind.code in PAGE.read_text(encoding="utf-8")


def test_a_message_says_what_where_and_what_to_do():
    error = BrokenJson("line 3 is no JSON", where="night.jsonl", todo="mend the line")
    assert str(error) == "I106 night.jsonl: line 3 is no JSON - mend the line"
    assert (error.what, error.where, error.todo) == ("line 3 is no JSON", "night.jsonl", "mend the line")


def test_a_message_without_a_place_leaves_it_out():
    assert str(LanguageNotRead("the text is French", todo="bring it in English")) == (
        "I110 the text is French - bring it in English"
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_warnings_and_no_others_are_what_python_warns_with(kind):
    assert issubclass(kind, UserWarning) is issubclass(kind, AlteramWarning) is kind.code.startswith("W")


def test_a_warning_can_be_ignored_by_its_class():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PublishedTooEarly)
        warnings.warn(PublishedTooEarly("what", todo="todo"), stacklevel=1)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_is_caught_as_one_of_the_programs(kind):
    with pytest.raises(AlteramError, match=f"^{kind.code} here: what - todo$"):
        raise kind("what", where="here", todo="todo")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_stays_the_same_on_its_way_between_processes(kind):
    error = kind("what", where="here", todo="todo")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (kind, str(error), vars(error))
