"""Lemmas as suffix edits, so that a word never seen in training still gets one."""

from __future__ import annotations


def edit_script(form: str, lemma: str) -> str:
    """The edit that turns ``form`` into ``lemma``: letter case, characters cut, suffix added."""
    low_form, low_lemma = form.lower(), lemma.lower()
    kept = 0
    while kept < min(len(low_form), len(low_lemma)) and low_form[kept] == low_lemma[kept]:
        kept += 1
    case = "keep" if lemma[:1].isupper() else "lower"
    return f"{case}|{len(low_form) - kept}|{low_lemma[kept:]}"


def apply_script(form: str, script: str) -> str:
    """The lemma of ``form`` under ``script``; ``form`` itself where the edit would leave nothing."""
    case, cut, suffix = script.split("|", 2)
    stem = form[: max(0, len(form) - int(cut))]
    lemma = stem + suffix
    if case == "lower":
        return lemma.lower() or form
    return (lemma if form[:1].isupper() else lemma.capitalize()) or form
