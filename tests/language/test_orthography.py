"""The lexicon of abbreviations and word parts is complete, and says where it is from."""

from __future__ import annotations

import pytest

from alteram.language.orthography import abbreviations, cased, word_parts


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("Gen", "title"),
        ("No", "numbered"),
        ("Sept", "month"),
        ("e.g", "linking"),
        ("p.m", "closing"),
        ("PARA", "numbered"),
    ],
)
def test_forms_are_known_by_kind(form: str, kind: str) -> None:
    assert abbreviations().kinds[form] == kind


@pytest.mark.parametrize("form", ["gen", "sept", "mr"])
def test_exact_forms_have_no_other_case(form: str) -> None:
    assert form not in abbreviations().kinds


def test_letter_case_varies_unless_exact() -> None:
    assert cased({"words": ["para"]}) == ["para", "Para", "PARA"]
    assert cased({"words": ["Gen"], "exact": True}) == ["Gen"]


def test_no_abbreviation_is_written_with_its_stop() -> None:
    assert [form for form in abbreviations().kinds if form.endswith(".")] == []


def test_fused_words_are_cut_inside() -> None:
    assert word_parts().fused["cannot"] == 3
    assert all(0 < cut < len(word) for word, cut in word_parts().fused.items())
