"""The frames of the lexicon, found by the words of a sentence and checked against its arguments."""

from __future__ import annotations

import re
from collections import defaultdict

from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.phrases import below, noun_phrase, topmost
from alteram.coding.clause.syntax import (
    by_agent,
    inverted,
    is_passive,
    is_verb,
    obliques,
    subject,
)
from alteram.coding.clause.tenses import is_infinitive, is_judged
from alteram.coding.events.arguments import argument_words, forms_done, of_whom, patterns_of, things_done
from alteram.coding.events.listed import Listed, ranked
from alteram.coding.events.needs import Wanted, forms_of, made_of, undone
from alteram.coding.scene import View
from alteram.lexicon import Frame, Lexicon
from alteram.model import Sentence, Token, is_a

PIECE = re.compile(r"[^\s-]+|-")
UNTOLD = ("force.", "people.")  # "weapons were seized": whoever did it need not be told


class FrameIndex:
    """The frames of the lexicon by the lemma of their predicates."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._verbs: dict[str, list[Listed]] = defaultdict(list)
        self._last: dict[str, list[Listed]] = defaultdict(list)  # where no other reads the clause
        self._states: dict[str, list[Listed]] = defaultdict(list)  # predicates that are no verbs
        # by their first word, then by their second, which is None where there is no other
        self._nouns: dict[str, dict[str | None, list[tuple[tuple[str, ...], Frame]]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._adjectives: dict[str, list[Frame]] = defaultdict(list)
        self._wanted: dict[str, tuple[Wanted, ...]] = {}  # by frame: needs, with, agents, objects
        for frame in lexicon.frames:
            for verb in frame.verbs:
                lemma, *rest = verb.split()
                (self._last if frame.last else self._verbs)[lemma.casefold()].append(Listed.of(rest, frame))
            for state in frame.states:
                word, *rest = state.split()
                self._states[word].append(Listed.of(rest, frame))
            for noun in frame.nouns:
                pieces, whole = PIECE.findall(noun), noun.split()  # "counter-attack" is one word, "sniper-fire" three
                for words in {tuple(map(str.casefold, each)) for each in (pieces, whole)}:
                    self._nouns[words[0]][words[1] if len(words) > 1 else None].append((words, frame))
            for adjective in frame.adjectives:
                self._adjectives[adjective].append(frame)
            self._wanted[frame.id] = tuple(map(Wanted.of, (frame.needs, frame.having, frame.agents, frame.objects)))
        every = self._verbs.pop("*", [])
        self._every = ranked(every)
        self._ranked = {lemma: ranked([*listed, *every]) for lemma, listed in self._verbs.items()}
        for forms in (forms for behind in self._nouns.values() for forms in behind.values()):
            forms.sort(key=lambda form: -len(form[0]))

    def verb(self, view: View, verb: Token) -> Frame | None:
        """The most specific frame that ``verb`` evokes with the arguments it has."""
        key, lemma = ("frame", verb.index), verb.lemma.casefold()
        if key not in view.asked:  # it is asked again of what carries a noun
            found = self._ranked.get(lemma) or self._ranked.get(lemma.removeprefix("re-"))  # "re-occupied"
            view.asked[key] = self._best(view, verb, found or self._every)
        frame: Frame | None = view.asked[key]
        return frame

    def lists(self, pattern: str) -> bool:
        """Whether a frame lists this verb with this word beside it: "shoot dead"."""
        lemma, *rest = pattern.split()
        return any(each.beside and each.beside <= set(rest) for each in self._verbs.get(lemma, ()))

    def compound(self, view: View, verb: Token) -> Frame | None:
        """The frame of a verb that a hyphen joins to the word before it: "machine-gunned"."""
        first = view.sentence.tokens[verb.index - 2].lower if verb.index > 1 else ""
        return self._best(view, verb, ranked(self._verbs.get(f"{first}-{verb.lemma.casefold()}", ())))

    def last(self, view: View, verb: Token) -> Frame | None:
        """The frame of a clause that tells something and that no narrower frame reads."""
        lemma = verb.lemma.casefold()
        states = self._states.get(lemma, ()) if not is_verb(verb) else ()
        return self._best(view, verb, ranked([*states, *self._last.get(lemma, ())]))

    def _best(self, view: View, verb: Token, found: tuple[Listed, ...]) -> Frame | None:
        """The first of the frames ``found``, the most specific before all, that ``verb`` has the arguments of."""
        if not found:
            return None
        words = tuple(argument_words(view.sentence, verb))
        forms, beside = forms_of(words), patterns_of(view.sentence, verb)
        # "put off" is no "put"
        whole = verb.lemma in self.lexicon.cues.light.phrasal and view.sentence.child(verb, "compound:prt") is not None
        for each in found:
            rest, frame = each.beside, each.frame
            if not rest <= beside or (whole and not rest) or not self._has_words(view, verb, frame, words, forms):
                continue
            if self._fits(view, verb, frame, rest):
                return frame
        return None

    def opens(self, token: Token) -> bool:
        """Whether a noun frame may begin with ``token``: most words begin none."""
        return token.lower in self._nouns or token.lemma.casefold() in self._nouns

    def nouns(self, sentence: Sentence, at: int) -> list[tuple[Token, Frame, bool]]:
        """The noun frames whose words begin at ``at``: head noun, frame, and whether several words name it."""
        found: list[tuple[Token, Frame, bool]] = []
        for words, frame in self._beginning(sentence.tokens[at : at + 2]):
            there = sentence.tokens[at : at + len(words)]
            alike = (w in (t.lemma.casefold(), t.lower) for w, t in zip(words, there, strict=False))
            if len(there) == len(words) and all(alike):
                head = topmost(there)
                if head.upos in ("NOUN", "PROPN") or (head.upos == "ADJ" and not is_a(head.relation, "amod", "root")):
                    found.append((head, frame, len(words) > 1))
        return found

    def _beginning(self, tokens: tuple[Token, ...]) -> list[tuple[tuple[str, ...], Frame]]:
        """The nouns that may begin with ``tokens``: those of several words first, the longest before all."""
        first, *others = [dict.fromkeys((token.lemma.casefold(), token.lower)) for token in tokens]
        behind = [self._nouns[form] for form in first if form in self._nouns]
        return [
            noun
            for second in (*others, (None,))
            for forms in behind
            for form in second
            if form in forms
            for noun in forms[form]
        ]

    def noun(self, view: View, at: int) -> tuple[Token, Frame, bool] | None:
        """The first of ``nouns`` that several words name, or whose phrase has what it needs; or None."""
        if not self.opens(view.sentence.tokens[at]):
            return None
        key = ("noun", at)
        if key not in view.asked:  # it is asked again of whoever may have done something
            listed = self.nouns(view.sentence, at)
            view.asked[key] = next((n for n in listed if n[2] or self.noun_has(view, n[0], n[1])), None)
        found: tuple[Token, Frame, bool] | None = view.asked[key]
        return found

    def likeliest(self, view: View, at: int) -> tuple[Token, Frame, bool] | None:
        """The same, or the first of ``nouns`` whose needs stand elsewhere: "three of which", of rounds of fire."""
        exact = self.noun(view, at)
        if exact is not None or not self.opens(view.sentence.tokens[at]):
            return exact
        others = (n for n in self.nouns(view.sentence, at) if not (n[1].means and self._is_of_others(view, n[0])))
        return next(others, None)

    @staticmethod
    def _is_of_others(view: View, noun: Token) -> bool:
        """Whether "of" tells something else of ``noun`` than its frame needs: "the use of a right" is of no arms."""
        return any(each.case == "of" for each in obliques(view.sentence, noun))

    def noun_has(self, view: View, noun: Token, frame: Frame) -> bool:
        """Whether the phrase of ``noun`` has what ``frame`` needs."""
        below_it = (c for c in view.sentence.children(noun) if not is_a(c.relation, "nsubj", "obl", "advmod"))
        own = [
            c for c in below_it if c.relation != "conj" or not self.opens(c)
        ]  # "casualties and the loss of a bridge"
        words = [*own, *(w for c in own for w in below(view.sentence, c, depth=1))]
        forms = forms_of(words)
        if not forms.isdisjoint(frame.without):
            return False
        return not frame.needs or self._wanted[frame.id][0].met(view, words, forms)

    def adjective(self, view: View, word: Token, form: str) -> Frame | None:
        """The first frame that the predicate ``word`` evokes in this ``form`` with the arguments it has."""
        found = self._adjectives.get(form, ()) if not is_a(word.relation, "case", "mark") else ()  # "based on"
        words = tuple(argument_words(view.sentence, word)) if found else ()
        forms, who = forms_of(words), of_whom(view.sentence, word) if found else None
        for frame in found:
            agents = self._wanted[frame.id][2]
            if frame.verbs and forms.isdisjoint(frame.without):
                return frame  # what it needs is for its verbs
            acts = not frame.agents or who is None or agents.met_by(view, who)
            if acts and self._has_words(view, word, frame, words, forms):
                return frame
        return None

    def _fits(self, view: View, verb: Token, frame: Frame, rest: frozenset[str]) -> bool:
        sentence = view.sentence
        if frame.modal and not any(
            c.lower in frame.modal and not inverted(sentence, verb, c) for c in sentence.children(verb, "aux", "cop")
        ):
            return False
        if frame.modal and is_judged(sentence, verb):
            return False
        if frame.voice and (frame.voice == "passive") is not is_passive(sentence, verb):
            return False
        if frame.transitive and sentence.child(verb, "obj", "iobj") is None and not is_passive(sentence, verb):
            return False
        if frame.agents and not self._has_agent(view, verb, frame):
            return False
        if any(f"{verb.lemma} {c.lower}" in self.lexicon.cues.light.occur for c in sentence.children(verb, "obj")):
            return False  # "took place"
        moved = frame.event == "people.return"
        completing = [c for c in sentence.children(verb, "xcomp") if moved and c.lower in rest]
        if any(self.lists(f"{c.lemma} {o.lower}") for c in completing for o in sentence.children(c, "obj")):
            return False  # "were forced to return fire" is no return
        complements = [
            c
            for c in sentence.children(verb, "xcomp")
            if is_verb(c) and c.lower not in rest and (c.xpos != "VBN" or is_infinitive(sentence, c))
        ]
        sent = (frame.event.startswith(UNTOLD) or "@infinitive" in frame.needs) and all(
            is_infinitive(sentence, c) for c in complements
        )
        if complements and not sent and not frame.event.startswith(("talk.", "access.")):
            return False  # "keeps trying", "has been seen entering": the complement tells the event
        told = sentence.child(verb, "ccomp") is not None  # "it was put about that"
        who = subject(sentence, verb) if told and frame.event.startswith("agreement.") else None
        said = who is not None and who.lemma in self.lexicon.cues.saying.papers  # "the communiqué concluded that"
        return not told or (frame.event.startswith(("talk.", "agreement.", "harm.")) and not said)

    def _has_words(
        self, view: View, verb: Token, frame: Frame, words: tuple[Token, ...], forms: frozenset[str]
    ) -> bool:
        """Whether ``words``, the arguments of ``verb``, have what ``frame`` needs."""
        needs, having, _, objects_ = self._wanted[frame.id]
        if frame.event == "mine.clearance" and is_passive(view.sentence, verb):
            forms = forms_of(words := undone(view.sentence, verb, words))
        if frame.objects:
            things = things_done(view.sentence, verb)
            if not objects_.met(view, things, forms_done(view.sentence, verb)):
                return False
        if not forms.isdisjoint(frame.without) or (frame.having and not having.met(view, words, forms)):
            return False
        if not frame.needs or needs.met(view, words, forms):
            return True
        return "@infinitive" in frame.needs and any(
            is_verb(c) and is_infinitive(view.sentence, c) and not self._is_barred(view.sentence, c, frame)
            for c in view.sentence.children(verb, "xcomp", "advcl")
        )

    def _is_barred(self, sentence: Sentence, verb: Token, frame: Frame) -> bool:
        """Whether ``frame`` is without what the infinitive tells: "expects them to attack", not "to stop attacks"."""
        stops = verb.lemma.casefold() in self.lexicon.cues.stopped.verbs
        things = () if stops else sentence.children(verb, "obj")
        return any(each.lemma.casefold() in frame.without for each in (verb, *things))

    def _has_agent(self, view: View, verb: Token, frame: Frame) -> bool:
        """Whether whoever does it may be an agent of ``frame``; one that a passive or copula leaves untold may be."""
        needs, _, agents, done = self._wanted[frame.id]
        sentence, who = view.sentence, subject(view.sentence, verb)
        if frame.roles == "duty":
            if who is None or is_own(who):
                return False
        elif is_passive(sentence, verb) and frame.event.startswith(UNTOLD):
            moved = noun_phrase(sentence, who) if who is not None else []
            who = by_agent(sentence, verb)
            if who is None or view.is_timed(who):
                wanted = needs if frame.needs else done if frame.objects else agents
                return wanted.met(view, moved, forms_of(moved))
        elif is_passive(sentence, verb):
            doer = by_agent(sentence, verb)
            if who is None or (doer is not None and agents.met_by(view, doer)):
                return doer is None or agents.met_by(view, doer)
            if doer is None and frame.objects:
                return True  # "the town was taken": what it is done to is among what the frame takes
            if doer is None and frame.transitive and frame.roles == "act" and frame.event.startswith("attack."):
                return False  # "two drones were destroyed": those are not who did it
        if who is None:
            return sentence.child(verb, "cop") is not None  # "the idea is to keep the status quo"
        return agents.met_by(view, who) or any(agents.met_by(view, each) for each in made_of(sentence, who))
