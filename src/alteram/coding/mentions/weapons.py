"""Arms, ammunition and platforms named in a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from alteram.coding.clause.syntax import case_of
from alteram.lexicon import Arms, Lexicon, lexicon
from alteram.model import Sentence, Token, Weapon, is_a, span_of

PIECE = re.compile(r"[^\s-]+|-")
SORTS = frozenset(
    {
        *("automatic", "semi-automatic", "light", "medium", "heavy", "manned", "unmanned", "tracked", "wheeled"),
        *("armoured", "armored", "portable", "anti-aircraft", "chemical", "long-range", "short-range"),
    }
)
WHERE = frozenset({"in", "near", "to", "for", "into"})
MEASURES = frozenset({"mm", "cm"})
CALIBRE = re.compile(r"^\d{1,3}(?:[.,]\d{1,2})?$")
WHOLE_CALIBRE = re.compile(r"^(\d{1,3}(?:[.,]\d{1,2})?)-?mm$")
MARK = re.compile(r"^[A-Z]{0,3}-?\d{1,4}[A-Z]?$")  # "Hermes 450", "Mirage F-1"
PLURAL = re.compile(r"\d'?s$")  # "F-16s"
NAMES = re.compile(r"[a-rt-z]s$")  # "Grads"
NUMBER = re.compile(r"\d+(?:'?s|[a-z]{1,2})?$")  # the model's in "MiG-21", "F/A-18D", "Su-25s"
ANY = "#"  # in the lexicon: any number of a model


@dataclass(frozen=True, slots=True)
class WeaponMention:
    """Words ``first`` to ``last`` of a sentence that name a weapon; ``head`` is its noun."""

    first: int
    last: int
    head: Token
    arms: Arms
    weapon: Weapon


class Armoury:
    """The weapons lexicon, ready to be looked up by lemma."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._forms: dict[str, list[tuple[tuple[str, ...], Arms]]] = defaultdict(list)
        for arms in lexicon.weapons:
            for words in arms.words:
                pieces = tuple(piece.casefold() for piece in PIECE.findall(words))
                whole = tuple(piece.casefold() for piece in words.split())
                for form in {pieces, whole}:
                    self._forms[form[0]].append((form, arms))
        for forms in self._forms.values():
            forms.sort(key=lambda form: -len(form[0]))

    def find(self, sentence: Sentence, text: str) -> list[WeaponMention]:
        """The weapons in ``sentence``, in text order; ``text`` is the statement's, for the words."""
        found, at = [], 0
        while at < len(sentence.tokens):
            match = self._at(sentence, at)
            if match is None:
                at += 1
                continue
            length, arms = match
            found.append(mention(sentence, at, at + length - 1, arms, text))
            at += length
        return joined(found)

    def _at(self, sentence: Sentence, at: int) -> tuple[int, Arms] | None:
        token = sentence.tokens[at]
        if token.upos not in ("NOUN", "PROPN", "ADJ", "VERB", "X", "NUM", "PRON"):
            return None
        known = [found for name in names_of(token) for found in self._forms.get(name, ())]
        if token.lower.endswith("ing"):  # "shelling" is an act, "loitering munition" a weapon
            known = [found for found in known if len(found[0]) > 1]
        own = token.upos == "PRON" and sentence.child(token, "det") is None  # "mine" the pronoun
        if not known or own or is_act(sentence, token):
            return None
        for form, arms in known:
            there = sentence.tokens[at : at + len(form)]
            same = all(want in names_of(got) for want, got in zip(form, there, strict=False))
            if len(there) == len(form) and same and there[-1].upos != "VERB":
                return len(form), arms
        return None


def names_of(token: Token) -> list[str]:
    """The forms under which ``token`` is looked up; of several of one model its designation: "F-16s", "Grads"."""
    names = [token.lemma.casefold(), token.lower]
    if token.upos != "PROPN" and token.lower.isalpha():
        return names  # a common noun has neither a number nor the plural of a name
    several = PLURAL.search(token.lower) or (token.upos == "PROPN" and NAMES.search(token.lower))
    if several:
        names.append(token.lower.removesuffix("s").rstrip("'"))
    return [*names, NUMBER.sub(ANY, token.lower)] if NUMBER.search(token.lower) else names


def is_act(sentence: Sentence, token: Token) -> bool:
    """Whether a weapon word names an act or a place instead: "mine explosion" keeps its mine, "to mine" has none."""
    head = sentence.head_of(token)
    named = head is not None and head.upos == "PROPN" and is_a(token.relation, "compound", "flat")
    if named and token.text.istitle() and token.lemma.casefold() in lexicon().actors.paper.titles:
        return True  # "the National Mine Action Centre"
    if head is not None and token.relation == "compound" and head.lemma.casefold() in lexicon().actors.paper.nouns:
        return True
    if any(c.lower in lexicon().actors.paper.words for c in sentence.children(token, "compound", "amod")):
        return True  # "coal mine"
    if token.upos == "PROPN" and token.text.istitle() and case_of(sentence, token) in WHERE:
        return True  # "met in Milan", not "hit by a Milan"
    after = sentence.tokens[token.index + 1 : token.index + 3]
    if token.text.istitle() and len(after) > 1 and after[0].text == "-" and after[1].text[1:].islower():
        return after[1].upos == "PROPN"  # the village "Ak-Sai"
    if token.lower == "axes" and case_of(sentence, token) in ("in", "on", "along", "from", "across", "at"):
        return True  # directions: "attacked along six axes", "from two axes"
    return token.upos == "VERB" and token.relation not in ("amod", "compound")


def mention(sentence: Sentence, first: int, last: int, arms: Arms, text: str) -> WeaponMention:
    """The weapon with the qualifiers in front of it ("BM-21 rockets", "122-mm howitzer")."""
    head = sentence.tokens[last]
    last += has_mark(sentence, last)
    start = first
    while start > 0 and qualifies(sentence, sentence.tokens[start - 1], head):
        start -= 1
    while start > 1 and sentence.tokens[start - 1].text in ("-", "‑") and is_joined(sentence, start):
        start -= 2
    calibre, width = calibre_before(sentence, start)
    start -= width
    if calibre and arms.means == "mine":
        arms = mortars()
    span = span_of(list(sentence.tokens[start : last + 1]))
    words = Weapon(text=span.of(text), start=span.start, end=span.end, kind=arms.kind, calibre=calibre)
    return WeaponMention(start, last, head, arms, words)


def is_joined(sentence: Sentence, at: int) -> bool:
    """Whether no space stands before the word at ``at``: a dash there is a hyphen."""
    return sentence.tokens[at - 1].span.end == sentence.tokens[at].span.start


@lru_cache(maxsize=1)
def mortars() -> Arms:
    """What fires mines that have a calibre: "82-mm mines"."""
    return next(arms for arms in lexicon().weapons if "mortar mine" in arms.words)


def has_mark(sentence: Sentence, last: int) -> bool:
    """Whether the model's number follows a weapon's own name: "Sukhoi 25", "Mirage F-1"; not a count of others."""
    after = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    named = sentence.tokens[last].text[:1].isupper() and sentence.tokens[last].upos == "PROPN"
    if after is None or not named or not MARK.match(after.text):
        return False
    return sentence.head_of(after) is sentence.tokens[last] and is_a(after.relation, "flat", "nummod", "nmod:desc")


def calibre_before(sentence: Sentence, start: int) -> tuple[str | None, int]:
    """The calibre that stands before a weapon and how many words it takes: "81 mm", "30-mm", "122 - mm"."""
    words = [t.text for t in sentence.tokens[max(0, start - 3) : start]]
    if words and (whole := WHOLE_CALIBRE.match(words[-1])):
        return f"{whole[1]} mm", 1
    if not words or words[-1].casefold().removeprefix("-") != "mm":
        return None, 0
    width = 3 if words[-2:-1] == ["-"] else 2
    number = words[-width] if len(words) >= width else ""
    return (f"{number} mm", width) if CALIBRE.match(number) else (None, 0)


def qualifies(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether ``token`` tells which weapon ``head`` is: "Sikorsky helicopter", "long-barrelled weapons"."""
    if is_designation(token):
        return True
    above = sentence.head_of(token)
    within = above is head or (
        above is not None and sentence.head_of(above) is head and above.relation in ("amod", "compound")
    )
    if not within or token.upos == "NUM" or token.lemma.casefold() in MEASURES | lexicon().actors.setting.nouns:
        return False
    if is_owner(token):
        return False
    if token.lower == "made" or (above is not None and above.lower == "made"):
        return False  # "Turkish-made": whence it is
    if is_a(token.relation, "amod") and token.lower in SORTS:
        return True
    hyphened = token.text in ("-", "‑") or any(c.text in ("-", "‑") for c in sentence.children(token))
    return (
        is_a(token.relation, "compound") or hyphened or (is_a(token.relation, "amod") and token.xpos in ("VBN", "VBG"))
    )


def is_owner(token: Token) -> bool:
    """Whether a word tells whose weapons are rather than which: "enemy aircraft", "Coalition warplanes", "UAR jets"."""
    actors = lexicon().actors
    owners = actors.rival.nouns | actors.institution.nouns | actors.state.nouns
    body = token.text.isalpha() and token.text.isupper() and len(token.text) > 2
    return body or token.lemma.casefold() in owners


def is_designation(token: Token) -> bool:
    """Whether a word is a model's designation: letters with digits, such as "BM-21"."""
    return any(c.isdigit() for c in token.text) and any(c.isalpha() for c in token.text) and token.text[:1].isupper()


def joined(found: list[WeaponMention]) -> list[WeaponMention]:
    """``found`` without mentions that a longer one swallowed."""
    kept: list[WeaponMention] = []
    for each in found:
        if kept and each.first <= kept[-1].last:
            kept.pop()
        kept.append(each)
    return kept
