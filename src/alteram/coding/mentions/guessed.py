"""Places that no gazetteer lists: names that the language model takes for places, without a point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from alteram.coding.clause.phrases import top
from alteram.lexicon import lexicon
from alteram.model import Entity, PlaceMention, Sentence, Span, Token, is_a
from alteram.model.codes import PlaceRelation

RELATIONS: Final[dict[str, PlaceRelation]] = {
    "near": "near", "outside": "near", "around": "near", "towards": "towards", "toward": "towards", "to": "towards",
    "from": "from", "between": "between", "along": "along", "at": "at",
}  # fmt: skip

LOCATING: Final = (RELATIONS.keys() | {"in", "on", "over", "into", "and"}) - {"to"}
SIDED: Final = frozenset({"by", "against", "with", "for", "and", "that"})  # who acts, is fought or is beside
HYPHENS: Final = frozenset("-‐‑")  # "Al-Shabaab" is one name


def guessed(
    sentence: Sentence,
    text: str,
    entities: Sequence[Entity],
    known: Sequence[PlaceMention],
    others: Sequence[tuple[int, int]],
    people: frozenset[str] = frozenset(),
    aside: Sequence[PlaceMention] = (),
) -> Iterator[PlaceMention]:
    """The names in ``sentence`` that are places by the language model alone, and not ``known``.

    Of those that stand ``aside``, for no words make them places, a capital is taken for its government.
    ``others`` are the first and last words of what bears another name: a party, a body, a weapon. ``people`` are words
    that name a person or a body elsewhere in the text.
    """
    for entity in entities:
        words = sentence.within(entity.span)
        if entity.kind != "place" or not words or any(entity.span.overlaps(m.span) for m in known):
            continue
        taken = any(first <= word.index <= last for first, last in others for word in words)
        named = [word for word in words if word.text not in HYPHENS]
        if taken or any(word.upos != "PROPN" or word.text.isupper() for word in named):
            continue  # an acronym is a body
        if any(word.lower in lexicon().actors.feast.nouns for word in named):
            continue  # "during Ramadan"
        if len(words) == 1 and is_common(sentence, words[0]):
            continue
        listed = next((m for m in aside if m.id is not None and m.span.overlaps(entity.span)), None)
        if listed is not None and listed.governs and acts_for_state(sentence, named):
            continue  # "Kigali has rejected the accusation"
        if listed is None and (names_people(sentence, named) or is_counted(sentence, named)):
            continue
        forces = lexicon().actors.force.nouns
        if not any(word.text[0].isupper() for word in words) or all(
            word.text in people or {word.lower, word.lower.removesuffix("s")} & forces for word in words
        ):
            continue
        before = sentence.tokens[words[0].index - 1].lower if words[0].index else ""
        words_of_it = entity.span.of(text)
        yield PlaceMention(span=entity.span, text=words_of_it, name=words_of_it, relation=RELATIONS.get(before, "in"))


def is_common(sentence: Sentence, word: Token) -> bool:
    """Whether a capital makes no name of a word: "in his State", "the South Ossetian side", "the Maoists"."""
    after = sentence.tokens[word.index + 1] if word.index + 1 < len(sentence.tokens) else None
    part = after is not None and after.text.istitle() and word.lower in lexicon().actors.unplaced.adjectives
    return part or word.lower in lexicon().actors.unplaced.nouns or word.lower.endswith(("ists", "ites"))


def names_people(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether ``words``, which nothing lists, name a people, a person or a side: "the Tutsi", "Misseriya nomads"."""
    first, actors = words[0].index, lexicon().actors
    before = [token.lower for token in sentence.tokens[max(0, first - 2) : first]]
    led = before[0] if len(before) > 1 else ""
    if len(words) == 1 and before[-1:] == ["the"] and (led in SIDED or not led.isalpha()):
        return True  # "against the Tutsi", "The Muslims"
    head = top(sentence, Span(words[0].span.start, words[-1].span.end))
    if head is None:
        return False
    above = sentence.head_of(head)
    if sentence.child(head, "cop") is not None and sentence.child(head, "case") is None:
        return True  # "presumed to be Misseriya"
    if above is None:
        return False
    noun = above.lemma.casefold()
    if is_a(head.relation, "compound", "amod") and above.index == words[-1].index + 1:
        return noun in actors.kindred.nouns
    return is_a(head.relation, "nmod") and before[-1:] == ["of"] and noun in actors.owned.nouns


def beside(
    sentence: Sentence, places: Sequence[PlaceMention], strange: Sequence[PlaceMention]
) -> Iterator[PlaceMention]:
    """Those of ``strange`` names that stand in one list with a place: "Alevga, Ayios Theodoros and Mansoura fell"."""
    heads = {head.index: place for place in places if (head := top(sentence, place.span)) is not None}
    for name in strange:
        word = top(sentence, name.span)
        above = sentence.head_of(word) if word is not None and is_a(word.relation, "conj") else None
        if above is not None and above.index in heads:
            yield replace(name, led=True, relation=heads[above.index].relation)


def acts_for_state(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether ``words`` name a capital where no preposition of place leads it, and nobody goes there or hits it."""
    first = words[0].index
    before = {token.lower for token in sentence.tokens[max(0, first - 2) : first]}
    if before & LOCATING:
        return False
    head = top(sentence, Span(words[0].span.start, words[-1].span.end))
    return head is None or not is_a(head.relation, "obj", "conj")


def is_counted(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether a name is of several whom a number counts: "18 Sea Tigers", "40 Hutu"; never of a place."""
    return sentence.child(words[-1], "nummod") is not None


def numbered(sentence: Sentence, text: str) -> Iterator[PlaceMention]:
    """Places that have numbers for names: "post 12", "CIS posts 201 and 207"."""
    nouns, tokens = lexicon().actors.numbered.nouns, sentence.tokens
    for token in tokens:
        last = token.index + 1
        if token.lemma.casefold() not in nouns or not token.text.islower() or not is_number(tokens, last):
            continue
        while token.lower.endswith("s") and last + 2 < len(tokens) and is_number(tokens, last + 2):
            if tokens[last + 1].lower not in ("and", ",", "or", "-", "–"):
                break
            last += 2
        counts = last + 1 < len(tokens) and tokens[last + 1].upos in ("NOUN", "ADJ", "SYM", "NUM")
        if not counts:  # "from that post 12 soldiers fled"
            span = Span(token.span.start, tokens[last].span.end)
            before = tokens[token.index - 1].lower if token.index else ""
            words = span.of(text)
            yield PlaceMention(
                span=span, text=words, name=words, relation=RELATIONS.get(before, "in"), precision="exact"
            )


def is_number(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text.isdigit() and tokens[at].upos in ("NUM", "PROPN", "NOUN")


def unknown(
    sentence: Sentence, text: str, entities: Sequence[Entity], others: Sequence[tuple[int, int]]
) -> Iterator[PlaceMention]:
    """The names in ``sentence`` that nobody knows: what is shelled or bombed under such a name is a place."""
    run: list[Token] = []
    taken = {index for first, last in others for index in range(first, last + 1)}
    known = [entity.span for entity in entities if entity.kind not in ("place", "person")]  # no person is shelled
    for token in (*sentence.tokens, None):
        unknown = token is not None and token.upos == "PROPN" and token.index not in taken and token.text.istitle()
        if token is not None and unknown and not any(span.overlaps(token.span) for span in known):
            run.append(token)
        elif run:
            span = Span(run[0].span.start, run[-1].span.end)
            if not {text[span.start - 1 : span.start], text[span.end : span.end + 1]} & HYPHENS:
                yield PlaceMention(span=span, text=span.of(text), name=span.of(text), relation="in", led=False)
            run = []


def people_and_bodies(entities: Sequence[Entity], text: str) -> frozenset[str]:
    """The words that more often name persons or bodies in ``text`` than places, by the language model."""
    named, placed = Counter[str](), Counter[str]()
    for entity in entities:
        (placed if entity.kind == "place" else named).update(entity.span.of(text).split())
    return frozenset(word for word, count in named.items() if count >= placed[word] and word[:1].isupper())
