"""The words of a sentence that evoke an event, each with its frame."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alteram.coding.scene import View
from alteram.coding.syntax import antecedent, below, case_of, inverted, is_passive, is_verb, particle, subject
from alteram.lexicon import Frame, Lexicon
from alteram.model import Sentence, Token, is_a

PIECE = re.compile(r"[^\s-]+|-")
ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "xcomp", "advmod", "nmod", "compound", "csubj")
REACH = 4  # how deep below the verb a needed word may stand


@dataclass(frozen=True, slots=True)
class Trigger:
    """``word`` evokes ``frame``; ``carrier`` is the light verb that carries a noun ("carried out an attack")."""

    word: Token
    frame: Frame
    carrier: Token | None = None
    undergone: bool = False  # the carrier's subject suffers the event: "came under fire"
    asked_by: Token | None = None  # the verb that demands it: a further demand of a list of them
    joined: tuple[Token, ...] = ()  # further words that tell the same event: "killed and wounded"

    @property
    def head(self) -> Token:
        """The word that governs the clause of the event."""
        return self.carrier or self.word


class FrameIndex:
    """The frames of the lexicon by the lemma of their predicates."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._verbs: dict[str, list[tuple[str | None, Frame]]] = defaultdict(list)
        self._nouns: dict[str, list[tuple[tuple[str, ...], Frame]]] = defaultdict(list)
        self._adjectives: dict[str, list[Frame]] = defaultdict(list)
        for frame in lexicon.frames:
            for verb in frame.verbs:
                lemma, _, rest = verb.partition(" ")
                self._verbs[lemma.casefold()].append((rest or None, frame))
            for noun in frame.nouns:
                words = tuple(piece.casefold() for piece in PIECE.findall(noun))
                self._nouns[words[0]].append((words, frame))
            for adjective in frame.adjectives:
                self._adjectives[adjective].append(frame)
        for forms in self._nouns.values():
            forms.sort(key=lambda form: -len(form[0]))

    def verb(self, view: View, verb: Token) -> Frame | None:
        """The most specific frame that ``verb`` evokes with the arguments it has."""
        best, best_rank = None, -1
        for rest, frame in (*self._verbs.get(verb.lemma.casefold(), ()), *self._verbs["*"]):
            if rest is not None and not has_particle(view.sentence, verb, rest):
                continue
            if not self._fits(view, verb, frame):
                continue
            rank = 4 * bool(frame.modal) + 2 * bool(frame.having) + 2 * bool(frame.needs) + 3 * (rest is not None)
            if rank > best_rank:
                best, best_rank = frame, rank
        return best

    def nouns(self, sentence: Sentence, at: int) -> Iterator[tuple[Token, Frame, bool]]:
        """The noun frames whose words begin at ``at``: head noun, frame, and whether several words name it."""
        token = sentence.tokens[at]
        for words, frame in self._nouns.get(token.lemma.casefold(), []) + self._nouns.get(token.lower, []):
            there = sentence.tokens[at : at + len(words)]
            if len(there) == len(words) and all(
                w in (t.lemma.casefold(), t.lower) for w, t in zip(words, there, strict=True)
            ):
                head = topmost(sentence, there)
                if head.upos in ("NOUN", "PROPN") or (head.upos == "ADJ" and not is_a(head.relation, "amod", "root")):
                    yield head, frame, len(words) > 1

    def noun(self, sentence: Sentence, at: int) -> tuple[Token, Frame, bool] | None:
        """The first of ``nouns``, or None."""
        return next(self.nouns(sentence, at), None)

    def noun_has(self, view: View, noun: Token, frame: Frame) -> bool:
        """Whether the phrase of ``noun`` has what ``frame`` needs."""
        return any(self.satisfies(view, w, need) for w in below(view.sentence, noun, depth=2) for need in frame.needs)

    def adjective(self, word: str) -> Frame | None:
        return next(iter(self._adjectives.get(word, ())), None)

    def _fits(self, view: View, verb: Token, frame: Frame) -> bool:
        sentence = view.sentence
        if frame.modal and not any(
            c.lower in frame.modal and not inverted(sentence, verb, c) for c in sentence.children(verb, "aux")
        ):
            return False
        if frame.transitive and sentence.child(verb, "obj") is None and not is_passive(sentence, verb):
            return False
        if frame.agents:
            who = subject(sentence, verb)
            if who is not None and not any(self.satisfies(view, who, need) for need in frame.agents):
                return False
            if frame.roles == "duty" and (who is None or who.lower in self._lexicon.actors.own.words):
                return False
        if any(is_verb(c) for c in sentence.children(verb, "xcomp")) and not frame.event.startswith(
            ("talk.", "access.")
        ):
            return False  # "keeps trying", "has been seen entering": the complement tells the event
        words = list(argument_words(sentence, verb))
        needed = not frame.needs or any(self.satisfies(view, word, need) for word in words for need in frame.needs)
        return needed and (
            not frame.having or any(w.lemma.casefold() in frame.having or w.lower in frame.having for w in words)
        )

    def satisfies(self, view: View, word: Token, need: str) -> bool:
        """Whether ``word`` is what a frame needs: that lemma, or a word of that class."""
        if not need.startswith("@"):
            return need.casefold() in (word.lemma.casefold(), word.lower)
        actors = self._lexicon.actors
        lemma = word.lemma.casefold()
        arms = [m.arms for m in view.weapons if m.first <= word.index <= m.last]
        match need:
            case "@weapon":
                return bool(arms)
            case "@mine":
                return any(a.kind in ("mine", "unexploded ordnance") for a in arms)
            case "@aircraft":
                return any(a.kind in ("aircraft", "helicopter", "drone") for a in arms)
            case "@addressee":
                return lemma in actors.addressee.nouns
            case "@people":
                return (
                    is_bare_count(view.sentence, word)
                    or lemma in actors.people.nouns
                    or word.lower in actors.people.nouns
                )
            case "@force":
                return (
                    lemma in actors.force.nouns
                    or word.lower.removesuffix("s") in actors.force.nouns
                    or word.upos == "PRON"
                    or self._body(view, word)
                )
            case "@party":
                return self._named(view, word)
            case "@person":
                return word.upos in ("PROPN", "PRON")
            case "@position":
                return lemma in actors.military.nouns
        return False

    def _body(self, view: View, word: Token) -> bool:
        return any(n.first <= word.index <= n.last and n.body is not None for n in view.names)

    def _named(self, view: View, word: Token) -> bool:
        return word.upos == "PRON" or any(name.first <= word.index <= name.last for name in view.names)


def is_bare_count(sentence: Sentence, word: Token) -> bool:
    """Whether a number or pronoun may stand for people: "three died", "54 of them", not "one of our missiles"."""
    if word.upos not in ("NUM", "PRON") or not is_a(word.relation, "nsubj", "obj"):
        return False
    return all(c.upos in ("PRON", "PROPN") for c in sentence.children(word, "nmod"))


def argument_words(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The words of the phrases that ``verb`` governs, and the noun it belongs to in a relative clause."""
    transitive = sentence.child(verb, "obj") is not None
    for child in sentence.children(verb, *ARGUMENTS):
        if (is_a(child.relation, "xcomp") and is_verb(child)) or (transitive and child.relation == "nsubj"):
            continue
        yield antecedent(sentence, child)
        yield from below(sentence, child, depth=REACH)
    if verb.relation.startswith("acl"):
        noun = sentence.head_of(verb)
        if noun is not None:
            yield noun
            yield from (t for t in below(sentence, noun, depth=1) if t is not verb)
    if is_a(verb.relation, "conj", "xcomp") and not transitive:
        shared = subject(sentence, verb)
        if shared is not None:
            yield shared


def has_particle(sentence: Sentence, verb: Token, rest: str) -> bool:
    """Whether ``verb`` stands with the rest of its pattern: a particle, an adverb, or a preposition."""
    words = {particle(sentence, verb)}
    words |= {child.lower for child in sentence.children(verb, "advmod", "xcomp", "obj", "case", "mark")}
    words |= {case_of(sentence, child) for child in sentence.children(verb, "obl")}
    words |= {child.lemma for child in sentence.children(verb, "obl", "obj")}
    return rest in words


def topmost(sentence: Sentence, tokens: Iterable[Token]) -> Token:
    """The word of ``tokens`` that governs the others."""
    inside = list(tokens)
    indices = {token.index for token in inside}
    return next((t for t in inside if t.head not in indices), inside[-1])


def find_triggers(view: View, index: FrameIndex, lexicon: Lexicon) -> list[Trigger]:
    """The events of a sentence, in text order: nouns with their carriers, then the verbs left."""
    nouns = list(noun_triggers(view, index, lexicon))
    taken = {t.carrier.index for t in nouns if t.carrier is not None}
    in_nouns = {t.word.index for t in nouns}
    verbs = []
    for token in view.sentence.tokens:
        if token.index in in_nouns or token.index in taken or in_compound(view.sentence, token):
            continue
        frame = None
        if token.upos == "VERB":
            frame = index.verb(view, token) or participle_frame(view.sentence, token, index)
        elif token.upos == "ADJ" and is_predicate(view.sentence, token):
            frame = index.adjective(token.lemma.casefold())
        if frame is not None:
            verbs.append(Trigger(token, frame))
    governed = {t.word.index: t for t in verbs}
    kept = [t for t in nouns if not swallowed(view.sentence, t, governed)]
    return sorted([*kept, *verbs], key=lambda t: t.word.index)


def participle_frame(sentence: Sentence, token: Token, index: FrameIndex) -> Frame | None:
    """The frame of a participle that is said of its subject: "remains committed", not "committed by them"."""
    if token.xpos != "VBN" or sentence.child(token, "obl:agent", "obj") is not None or is_a(token.relation, "acl"):
        return None
    return index.adjective(token.lower)


def in_compound(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is the later part of a hyphened word: "administered" in "Pakistan-administered"."""
    before = sentence.tokens[token.index - 1] if token.index else None
    return before is not None and before.text in ("-", "‑") and before.span.end == token.span.start


def is_predicate(sentence: Sentence, token: Token) -> bool:
    return (
        sentence.child(token, "cop") is not None
        or is_a(token.relation, "xcomp", "root")
        or (is_a(token.relation, "conj"))
    )


def noun_triggers(view: View, index: FrameIndex, lexicon: Lexicon) -> Iterator[Trigger]:
    """Event nouns with the light verb that carries them, if one does."""
    sentence, at = view.sentence, 0
    seen: set[int] = set()
    while at < len(sentence.tokens):
        found = next(
            (n for n in index.nouns(sentence, at) if n[2] or not n[1].needs or index.noun_has(view, n[0], n[1])), None
        )
        at += 1
        if found is None or found[0].index in seen:
            continue
        noun, frame, _ = found
        seen.add(noun.index)
        carrier, undergone = carrier_of(sentence, noun, lexicon)
        if carrier is not None and undergone and harms(index.verb(view, carrier)) and not harms(frame):
            continue  # "civilians suffered from mine explosions" tells of those harmed
        yield Trigger(noun, frame, carrier, undergone)


def harms(frame: Frame | None) -> bool:
    return frame is not None and frame.event.startswith("harm.")


def carrier_of(sentence: Sentence, noun: Token, lexicon: Lexicon) -> tuple[Token | None, bool]:
    """The light verb over ``noun`` and whether its subject suffers the event."""
    top, cues, light = noun, lexicon.cues, lexicon.cues.light
    while (
        is_a(top.relation, "nmod", "conj")
        and (above := sentence.head_of(top)) is not None
        and above.upos in ("NOUN", "PROPN")
    ):
        if is_a(top.relation, "nmod") and (
            case_of(sentence, top) != "of" or above.lemma.casefold() not in light.wholes
        ):
            break
        top = above
    verb = sentence.head_of(top)
    if verb is None or verb.upos not in ("VERB", "AUX"):
        return None, False
    names = verb_names(sentence, verb, top)
    if is_a(top.relation, "xcomp") and verb.lemma in light.become:
        return verb, True
    if is_a(top.relation, "nsubj", "nsubj:pass"):
        return (verb, False) if names & (light.occur | cues.prevented.verbs | cues.stopped.verbs) else (None, False)
    if is_a(top.relation, "obj", "obl"):
        if is_a(top.relation, "obj") and names & cues.prevented.verbs:
            return verb, True
        if names & (light.undergo if is_a(top.relation, "obj") else light.under):
            return verb, True
        if names & light.verbs and (
            is_a(top.relation, "obj") or case_of(sentence, top) in ("to", "in", "out", "on", "")
        ):
            return verb, False
    return None, False


def verb_names(sentence: Sentence, verb: Token, argument: Token) -> set[str]:
    """``verb`` alone, with its particle, and with the preposition of ``argument``."""
    lemma = verb.lemma.casefold()
    extras = {particle(sentence, verb), case_of(sentence, argument)} | {
        c.lower for c in sentence.children(verb, "advmod", "obj")
    }
    return {lemma, *(f"{lemma} {extra}" for extra in extras if extra)}


def swallowed(sentence: Sentence, noun: Trigger, verbs: dict[int, Trigger]) -> bool:
    """Whether another trigger already says what ``noun`` says: a verb over it, unless that verb is one of speech."""
    if noun.carrier is not None:
        return False
    for above in sentence.ancestors(noun.word):
        if above.index in verbs:
            return not leaves_content(verbs[above.index].frame, noun.frame)
        if is_verb(above):
            return False
    return False


def leaves_content(speech: Frame, content: Frame) -> bool:
    """Whether a verb of speech leaves the event noun below it as a claim of its own ("condemned the attack")."""
    if speech.event == "talk.refuse":
        return content.event != "talk.propose"
    return speech.event.startswith("talk.") and speech.roles == "speak" and not speech.needs
