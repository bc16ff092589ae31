"""What a frame needs of the words around its predicate: a lemma, or a word of a class such as @weapon."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from alteram.coding.clause.phrases import below
from alteram.coding.clause.syntax import by_agent, obliques
from alteram.coding.scene import View
from alteram.lexicon import Arms, lexicon
from alteram.model import PlaceMention, Sentence, Token, is_a

EXPLOSIVE: Final = frozenset({"mine", "unexploded ordnance"})
LOAD: Final = 3  # how deep under what carries it a load may be named
THINGS: Final = frozenset({"it", "itself", "this", "that", "what", "which", "nothing", "something"})
FLYING: Final = frozenset({"aircraft", "helicopter", "drone"})
Test = Callable[[View, Token], bool]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a frame asks for, one of which is enough: plain words in lower case, and classes of words."""

    plain: frozenset[str]
    classes: tuple[str, ...]
    phrases: frozenset[str] = frozenset()  # of two words: "relief convoy"

    @classmethod
    def of(cls, needs: Iterable[str]) -> Wanted:
        listed = tuple(needs)
        plain = frozenset(need.casefold() for need in listed if not need.startswith("@"))
        classes = tuple(need for need in listed if need.startswith("@"))
        return cls(plain, classes, frozenset(need for need in plain if " " in need))

    def met(self, view: View, words: Iterable[Token], forms: frozenset[str]) -> bool:
        """Whether one of ``words`` is wanted; ``forms`` are their lemmas and their forms in lower case."""
        if not self.plain.isdisjoint(forms):
            return True
        if self.phrases and not self.phrases.isdisjoint(pairs_of(view.sentence, words)):
            return True
        return bool(self.classes) and any(satisfies(view, word, need) for word in words for need in self.classes)

    def met_by(self, view: View, word: Token) -> bool:
        return self.met(view, (word,), forms_of([word]))


def pairs_of(sentence: Sentence, words: Iterable[Token]) -> set[str]:
    """Each of ``words`` with the word before it: "relief convoy"."""
    behind = (word for word in words if word.index)
    return {f"{sentence.tokens[word.index - 1].lower} {word.lemma.casefold()}" for word in behind}


def forms_of(words: Sequence[Token]) -> frozenset[str]:
    """The lemmas of ``words`` and their forms, in lower case; names of arms in the plural too: "Katyushas".

    A verb that has become a preposition is no form of its lemma: "according to" is of no accord.
    """
    forms = {word.lower for word in words}
    forms |= {word.lemma.casefold() for word in words if word.relation != "case"}
    return frozenset(forms | {word.lower.removesuffix("s") for word in words if word.upos == "PROPN"})


def satisfies(view: View, word: Token, need: str) -> bool:
    """Whether ``word`` is what a frame needs: that lemma, or a word of that class."""
    if not need.startswith("@"):
        return need.casefold() in (word.lemma.casefold(), word.lower)
    test = CLASSES.get(need)
    return test is not None and test(view, word)


def arms_at(view: View, word: Token) -> list[Arms]:
    return [m.arms for m in view.weapons if m.first <= word.index <= m.last]


def is_arms(view: View, word: Token, kinds: frozenset[str]) -> bool:
    """Whether ``word`` names arms of ``kinds``, or stands for such: "They were laid by the rebels"."""
    meant = view.craft.get(word.index)
    return (meant is not None and meant.kind in kinds) or any(arms.kind in kinds for arms in arms_at(view, word))


def is_people(view: View, word: Token) -> bool:
    nouns = lexicon().actors.people.nouns
    if word.index in view.craft:
        return False  # "launched 12 drones. Ten were shot down"
    listed = word.lemma.casefold() in nouns or word.lower in nouns
    return listed or word.lower.endswith(("man", "men")) or is_bare_count(view.sentence, word)


def is_displaced(sentence: Sentence, word: Token) -> bool:
    """Whether a clause says that those had fled: "those who fled", "the 9,000 evacuated in May"."""
    units = lexicon().numbers.verb_units
    return any(units.get(clause.lemma.casefold()) == "displaced" for clause in sentence.children(word, "acl"))


def is_relief(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` carries relief, by the goods that its phrase names: "a convoy of ten lorries with flour"."""
    relief = lexicon().actors.relief
    carries = word.lemma.casefold() in relief.words
    return carries and any(each.lemma.casefold() in relief.nouns for each in below(sentence, word, depth=LOAD))


def is_force(view: View, word: Token) -> bool:
    nouns = lexicon().actors.force.nouns
    listed = word.lemma.casefold() in nouns or word.lower.removesuffix("s") in nouns
    body = any(n.first <= word.index <= n.last and n.body is not None for n in view.names)
    some = word.upos == "PRON" or (word.upos == "DET" and is_a(word.relation, "nsubj", "obj"))  # "any of its soldiers"
    some = some or (word.lower in ("former", "latter") and is_a(word.relation, "nsubj", "obj"))
    return listed or body or some or is_acronym(word)


def is_named(view: View, word: Token) -> bool:
    """Whether ``word`` names a party, or is a pronoun or a word that may stand for one: "both parties"."""
    bound = word.lemma.casefold() in lexicon().actors.bound.nouns
    return bound or word.upos == "PRON" or any(name.first <= word.index <= name.last for name in view.names)


CLASSES: Final[dict[str, Test]] = {
    "@weapon": lambda view, word: bool(arms_at(view, word)),
    "@mine": lambda view, word: is_arms(view, word, EXPLOSIVE),
    "@aircraft": lambda view, word: is_arms(view, word, FLYING),
    "@addressee": lambda _, word: word.lemma.casefold() in lexicon().actors.addressee.nouns,
    "@people": is_people,
    "@force": is_force,
    "@party": is_named,
    "@person": lambda _, word: word.upos == "PROPN" or (word.upos == "PRON" and word.lower not in THINGS),
    "@place": lambda view, word: any(m.span.start <= word.span.start < m.span.end for m in places_of(view)),
    "@name": lambda view, word: any(m.kind is None and m.span.overlaps(word.span) for m in view.named),
    "@monitors": lambda _, word: word.lemma.casefold() in lexicon().actors.monitors.nouns,
    "@accord": lambda _, word: word.lemma.casefold() in lexicon().actors.accord.nouns,
    "@relief": lambda view, word: is_relief(view.sentence, word),
    "@displaced": lambda view, word: is_displaced(view.sentence, word),
    "@position": lambda _, word: word.lemma.casefold() in lexicon().actors.military.nouns,
}


def places_of(view: View) -> Iterator[PlaceMention]:
    """The places of a sentence, and the known names in it that no words make the place of something."""
    yield from view.places
    yield from (each for each in view.named if each.kind not in (None, "country"))


def is_acronym(word: Token) -> bool:
    """Whether ``word`` is the short name of a body or movement: "MINUSMA", "LTTE"."""
    return word.upos == "PROPN" and len(word.text) > 2 and sum(c.isupper() for c in word.text) > 1


def undone(sentence: Sentence, verb: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """``words`` without those by which or by whom it was done: "the bus was destroyed by a mine"."""
    doer = by_agent(sentence, verb)
    means = sentence.subtree(doer) if doer is not None else ()
    return tuple(word for word in words if word not in means)


def is_bare_count(sentence: Sentence, word: Token) -> bool:
    """Whether a number or pronoun may stand for people: "three died", "54 of them", not "one of our missiles"."""
    if word.upos not in ("NUM", "PRON") or word.lower in THINGS or not is_a(word.relation, "nsubj", "obj"):
        return False
    people = lexicon().actors.people.nouns  # "412 of its fighters"
    return all(c.upos in ("PRON", "PROPN") or c.lemma.casefold() in people for c in sentence.children(word, "nmod"))


def made_of(sentence: Sentence, who: Token) -> list[Token]:
    """What a count or a collective is made of: "Sixty-two of our defenders", "a batch of mercenaries"."""
    if who.upos != "NUM" and who.lemma.casefold() not in lexicon().actors.collective.nouns:
        return []
    return [each.token for each in obliques(sentence, who) if each.case == "of" and each.token.upos != "PRON"]
