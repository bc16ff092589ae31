"""The view that rules match on is as long as the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alteram.language.views import view_of


@given(st.text())
def test_a_view_keeps_every_offset(text: str) -> None:
    view = view_of(text)
    assert len(view) == len(text)
    assert [char.isspace() for char in view] == [char.isspace() for char in text]


def test_marks_have_one_form() -> None:
    assert view_of("“No”, ‘he’ said: «it’s» a well‑known `lie´") == "\"No\", 'he' said: \"it's\" a well-known 'lie'"


def test_combining_marks_count_as_letters() -> None:
    assert view_of("Noe\u0308l").isalpha()
