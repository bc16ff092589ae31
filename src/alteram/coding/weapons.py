"""Arms, ammunition and platforms named in a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from alteram.lexicon import Arms, Lexicon, lexicon
from alteram.model import Sentence, Token, Weapon, is_a, span_of

PIECE = re.compile(r"[^\s-]+|-")
SORTS = frozenset(
    {"automatic", "semi-automatic", "light", "heavy", "manned", "unmanned", "tracked", "wheeled", "armoured", "armored"}
)
MEASURES = frozenset({"mm", "cm"})
CALIBRE = re.compile(r"^\d{1,3}(?:[.,]\d{1,2})?$")


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
        own = token.upos == "PRON" and sentence.child(token, "det") is None  # "mine" the pronoun
        if token.upos not in ("NOUN", "PROPN", "ADJ", "VERB", "X", "NUM", "PRON") or own or is_act(sentence, token):
            return None
        for form, arms in self._forms.get(token.lemma.casefold(), []) + self._forms.get(token.lower, []):
            there = sentence.tokens[at : at + len(form)]
            same = all(want in (got.lemma.casefold(), got.lower) for want, got in zip(form, there, strict=False))
            if len(there) == len(form) and same and there[-1].upos != "VERB":
                return len(form), arms
        return None


def is_act(sentence: Sentence, token: Token) -> bool:
    """Whether a weapon word names an act or a place instead: "mine explosion" keeps its mine, "to mine" has none."""
    head = sentence.head_of(token)
    named = head is not None and head.upos == "PROPN" and is_a(token.relation, "compound", "flat")
    if named and token.text.istitle() and token.lemma.casefold() in lexicon().actors.paper.titles:
        return True  # "the National Mine Action Centre"
    if head is not None and token.relation == "compound" and head.lemma.casefold() in lexicon().actors.paper.nouns:
        return True
    return token.lower.endswith("ing") or (token.upos == "VERB" and token.relation not in ("amod", "compound"))


def mention(sentence: Sentence, first: int, last: int, arms: Arms, text: str) -> WeaponMention:
    """The weapon with the qualifiers in front of it ("BM-21 rockets", "122-mm howitzer")."""
    head = sentence.tokens[last]
    start = first
    while start > 0 and qualifies(sentence, sentence.tokens[start - 1], head):
        start -= 1
    while start > 1 and sentence.tokens[start - 1].text in ("-", "‑"):
        start -= 2
    span = span_of(list(sentence.tokens[start : last + 1]))
    calibres = [t.text for t in sentence.tokens[max(0, start - 3) : last] if CALIBRE.match(t.text)]
    near = [t.lower for t in sentence.tokens[max(0, start - 3) : last]]
    calibre = f"{calibres[-1]} mm" if calibres and "mm" in near else None
    words = Weapon(text=span.of(text), start=span.start, end=span.end, kind=arms.kind, calibre=calibre)
    return WeaponMention(start, last, head, arms, words)


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
    if token.lower == "made" or (above is not None and above.lower == "made"):
        return False  # "Turkish-made": whence it is
    if is_a(token.relation, "amod") and token.lower in SORTS:
        return True
    hyphened = token.text in ("-", "‑") or any(c.text in ("-", "‑") for c in sentence.children(token))
    return (
        is_a(token.relation, "compound") or hyphened or (is_a(token.relation, "amod") and token.xpos in ("VBN", "VBG"))
    )


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
