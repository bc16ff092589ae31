"""Lemmas of tagged words: seen words from a table, the rest by regular inflection or the model's own edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from alteram.language.lemmas import apply_script
from alteram.lexicon import irregular_plurals, irregular_verbs, vocabulary

AGAIN = "re-"
BASE = frozenset({"VB", "VBP", "JJ", "NN", "RB", "IN", "CD", "FW"})  # tags whose form is its lemma
# endings of regular inflection under each tag, with what stands in their place in the lemma
ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "NNS": (("ies", "y"), ("s", ""), ("es", "")),
    "NNPS": (("ies", "y"), ("s", "")),
    "VBZ": (("ies", "y"), ("s", ""), ("es", "")),
    "VBD": (("ied", "y"), ("ed", ""), ("d", "")),
    "VBN": (("ied", "y"), ("ed", ""), ("d", "")),
    "VBG": (("ing", ""), ("ing", "e")),
    "JJR": (("ier", "y"), ("er", ""), ("r", "")),
    "JJS": (("iest", "y"), ("est", ""), ("st", "")),
}


DOUBLING = frozenset({"ed", "ing"})  # endings before which a short word doubles its last consonant
SHORT = re.compile(r"[^aeiou]*[aeiou][bcdgklmnprstvz]")


class Lemmatiser:
    """A table of (form in lower case, tag) -> lemma; what it does not hold is inflected regularly."""

    def __init__(self, table: dict[str, dict[str, str]]) -> None:
        self._table = table
        self._lemmas = vocabulary() | {lemma for forms in table.values() for lemma in forms.values()}
        self._irregular = irregular_verbs()
        self._plurals = irregular_plurals()

    @classmethod
    def load(cls, path: Path) -> Lemmatiser:
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def lemma(self, form: str, *, tag: str, script: str) -> str:
        """The lemma of ``form``: the table's or an irregular verb's, else a known word that it
        inflects, else the model's edit of a regular form.

        A proper noun never seen keeps its form, one in the plural its capitals.
        """
        known = self._table.get(tag, {}).get(form.lower())
        if tag == "NNS":
            known = self._plurals.get(form.lower(), known)
        if known is not None:
            return known
        if tag == "NNP":
            return form
        if tag == "NNPS":
            return next(uninflected(form, tag), form)
        lower = form.lower()
        if tag.startswith("V") and lower.startswith(AGAIN):  # "re-occupied"
            return AGAIN + self.lemma(form[len(AGAIN) :], tag=tag, script=script)
        if tag in BASE:
            return lower if lower in self._lemmas else self._irregular.get(lower, lower)  # "retook", taken for a base
        if tag.startswith("V") and lower in self._irregular:
            return self._irregular[lower]
        if lower.endswith("men") and (tag == "NNS" or (tag == "NN" and lower not in self._lemmas)):
            return lower.removesuffix("men") + "man"
        edited = apply_script(form, script)
        if edited in self._lemmas:
            return edited
        regular = list(uninflected(lower, tag))
        return next((lemma for lemma in regular if lemma in self._lemmas), edited if regular else lower)


def uninflected(form: str, tag: str) -> Iterator[str]:
    """The words that ``form`` may inflect, likeliest first: an undoubled consonant last ("planned")."""
    for ending, instead in ENDINGS.get(tag, ()):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            if ending in DOUBLING and SHORT.fullmatch(stem):
                yield stem + "e"  # "waged" is of "wage": "wag" would double its consonant
            yield stem + instead
            if len(stem) > 2 and stem[-1] == stem[-2] and not instead:
                yield stem[:-1]
