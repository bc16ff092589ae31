"""Who holds each content that a sentence tells, and how firmly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from alteram.coding.clause.syntax import is_verb
from alteram.coding.events.evidence import clause_tokens, rejection_tokens
from alteram.coding.events.triggers import Trigger
from alteram.coding.events.unasserted import is_asked
from alteram.coding.holders.answers import denies_it
from alteram.coding.holders.cues import is_as_clause
from alteram.coding.holders.held import Held
from alteram.coding.holders.labels import speaks_for_itself
from alteram.coding.holders.rejections import called_false, calls_false, is_false, is_unreal, rejected, unshown
from alteram.coding.holders.replies import asks_yes_or_no, replied
from alteram.coding.holders.voices import Holders, Voice
from alteram.coding.scene import Scene, View
from alteram.coding.stance.doubts import NOT, is_nobody, negating
from alteram.coding.stance.factuality import Factuality, factuality
from alteram.coding.stance.own_modality import HEARSAY
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

MARKS: Final = frozenset('“”«»"')
COSTING: Final = frozenset({"life", "victim", "casualty", "dead", "toll"})
BEARING: Final = frozenset(
    {"bear", "carry", "have", "hold", "share"}
)  # whose responsibility something is, says another


class Voicing:
    """The holders of what one statement tells, and in which words they hold it."""

    def __init__(self, scene: Scene, holders: Holders) -> None:
        self._scene, self._holders = scene, holders

    def of(self, view: View, trigger: Trigger, heads: set[int]) -> Iterator[Held]:
        """Each holder of ``trigger``'s content: a rejected report has two. ``heads`` begin other events' clauses."""
        voices = [*self._telling(view, trigger), *self._holders.voices(view, trigger.denied or trigger.head)]
        firm = factuality(view.sentence, trigger, self._scene.lexicon.cues)
        answer = replied(view.sentence, trigger.head)
        if answer is not None:
            who = self._holders.by_whom(view, answer[0])
            firm = replace(firm, modality="actual")
            yield self.by(view, who, firm if answer[1] else firm.denied(answer[0]), self._words(view, trigger, heads))
            return
        if is_replied(view, trigger.head):
            firm = replace(firm, modality="actual", stance="asserted")
            firm = firm if view.reply else firm.denied(trigger.head)
        elif is_called_false(view.sentence, trigger):
            firm = firm.denied(trigger.head)
        elif firm.stance == "asserted" and is_unreal(view.sentence, trigger.word):
            firm = firm.denied(trigger.word)  # "the so-called massacre never happened" denies it but once
        tokens = self._words(view, trigger, heads)
        alleging = next((v for v in voices if is_contested(view.sentence, trigger.head, v, voices)), None)
        others = [voice for voice in voices if voice is not alleging]
        if alleging is not None and (firm.stance == "denied" or any(voice.rejects for voice in others[:1])):
            said = [alleging, *(replace(voice, rejects=False) for voice in others)]
            yield self.by(view, said, replace(firm, stance="asserted"), tokens)
            yield self.by(view, others, replace(firm, stance="denied"), tokens)
            return
        false = next((v for v in voices if is_lied(view.sentence, v)), None)
        if false is not None:
            at = voices.index(false) + 1
            if not false.is_issuer:  # "we wrongly reported that" only takes it back
                yield self.by(view, voices, firm, tokens)
            yield self.by(view, voices[at:], firm.denied(false.cue), tokens)
            return
        yield from self._reported(view, voices, firm, tokens)

    def _reported(self, view: View, voices: list[Voice], firm: Factuality, tokens: list[Token]) -> Iterator[Held]:
        """Who holds a report, and whoever rejects it: "the rebels' claim that it was shelled is a lie"."""
        noun = next((v for v in voices if v.cue is not None and v.cue.upos == "NOUN"), None)
        refusal = rejected(view.sentence, noun.cue) if noun is not None and noun.cue is not None else None
        if noun is None or refusal is None:
            denier = next((v.cue for v in voices[:1] if v.rejects), None)
            yield self.by(view, voices, firm.denied(denier) if denier is not None else firm, tokens)
            return
        yield from self._refused(view, noun, voices, (firm, refusal), tokens)

    def _refused(
        self, view: View, noun: Voice, voices: list[Voice], found: tuple[Factuality, Token], tokens: list[Token]
    ) -> Iterator[Held]:
        """What a report holds, and whoever calls it false: "Sudland's claim that ... is a lie"."""
        firm, refusal = found
        if firm.modality == "possible" and any(token.lower in HEARSAY for token in tokens):
            firm = replace(firm, modality="actual")  # "that we allegedly fired is a lie": they do not say "allegedly"
        at = voices.index(noun)
        said = [*voices[: at + 1], *(replace(voice, rejects=False) for voice in voices[at + 1 :])]
        over = [*self._rejecting(view, refusal), *voices[at + 1 :]]
        others = bool(over) and not over[0].is_issuer
        if others or not noun.is_issuer:  # "our report that ... was wrong" only takes it back
            yield self.by(view, said[: at + 1] if noun.is_issuer else said, firm, tokens)
        whole = rejection_tokens(view.sentence, noun.cue or refusal, refusal, tokens)
        yield self.by(view, over, firm.denied(refusal), whole)

    def _rejecting(self, view: View, refusal: Token) -> list[Voice]:
        """Who rejects a report of others by a verb that no cue is: "the rebels rejected the charge that"."""
        denying = lexicon().cues.denying
        speaks = is_verb(refusal) and refusal.lemma.casefold() in denying.rejects & denying.calling
        return self._holders.by_whom(view, refusal) if speaks else []

    def _telling(self, view: View, trigger: Trigger) -> list[Voice]:
        """Whoever tells of an event with the verb that carries it: "the rebels reported three attacks"."""
        verb = trigger.head
        return self._holders.by_whom(view, verb) if tells(view.sentence, verb, trigger.word) else []

    def _words(self, view: View, trigger: Trigger, heads: set[int]) -> list[Token]:
        """The words in which ``trigger``'s event is told."""
        others = heads - {trigger.head.index, trigger.word.index}
        return clause_tokens(view.sentence, trigger, others, self._scene.lexicon)

    def by(self, view: View, voices: list[Voice], firm: Factuality, tokens: list[Token]) -> Held:
        """What ``voices`` hold; "we" and "the enemy" are the source's words in a quotation, else the issuer's."""
        outer = self._quoting(view, voices, tokens[0])
        own = outer is None and bool(voices) and speaks_for_itself(view.sentence, voices[0].cue)
        quoted = outer is not None or own
        source = outer.party if outer is not None else voices[0].party if voices else None
        speaker = source if quoted and source is not None else self._scene.issuer or source
        cues = tuple(voice.cue for voice in voices if voice.cue is not None)
        return Held(self._holders.holder(voices), speaker, firm, tokens, cues)

    def _quoting(self, view: View, voices: list[Voice], first: Token) -> Voice | None:
        """Whose quotation ``first`` stands in: not who speaks in it ("I deny that we fired"); None outside of one."""
        quotation = self._holders.quotation(first)
        start, words = view.sentence.span.start, self._scene.words(view.sentence.span)
        if not voices or (quotation is None and not in_quotation(words, first.span.start - start)):
            return None
        for voice in voices:
            if quotation is not None and voice.cue is not None and quotation.span.overlaps(voice.cue.span):
                continue
            at = voice.cue.span.start - start if voice.cue is not None else -1
            between = words[max(at, 0) : first.span.start - start]
            if at < 0 or MARKS.intersection(between) or not in_quotation(words, at):
                return voice
        return voices[-1]

    def answering(self, view: View, word: Token, tokens: list[Token], told: Held) -> Held:
        """Whoever says by ``word`` that what was ``told`` is not so; who denies it is the source of that."""
        voices = self._holders.voices(view, word)
        if word.relation.endswith(":relcl"):  # "they say that we fired, which is untrue": not so whoever says it
            voices = [voice for voice in voices if voice.cue not in told.cues[:1]]
        if denies_it(view.sentence, word):
            voices = [*self._holders.by_whom(view, word), *voices]
        return self.by(view, voices, told.factuality.denied(word), tokens)


def is_replied(view: View, head: Token) -> bool:
    """Whether a label or the next line says that what ``head`` tells is so, or not; of a question what it asks."""
    return view.reply is not None and (is_asked(view.sentence, head) or not asks_yes_or_no(view.sentence))


def tells(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Whether ``verb`` is one by which its subject says that the event of ``noun`` took place."""
    avows = verb.lemma not in BEARING and any(
        t.lemma == "responsibility" and t is not noun for t in sentence.children(verb, "obj")
    )
    if verb.lemma.casefold() not in lexicon().cues.saying.reporting and not avows:
        return False  # "took responsibility for the raid" says that they made it
    if negating(sentence, verb) or is_nobody(sentence, verb):
        return False  # "neither side reported losses": so whoever tells of it says
    things = sentence.children(verb, "obj", "xcomp", "nsubj:pass")
    if verb.lemma == "claim" and any(t.lemma in COSTING for t in things):
        return False  # "the raid claimed nine lives"
    if noun is verb:
        return bool(things)  # not "was injured and admitted to hospital"
    return any(noun in sentence.subtree(thing) for thing in things)


def is_contested(sentence: Sentence, head: Token, voice: Voice, voices: list[Voice]) -> bool:
    """Whether a clause denies what ``voice`` alleges beside it: "we did not fire on it, as the ministry alleges"."""
    cue = voice.cue
    if cue is None or voice.is_issuer or cue.lemma.casefold() not in lexicon().cues.saying.contested:
        return False
    above = sentence.head_of(cue)
    over = above is head or any(above is other.cue for other in voices)  # "denies having shelled it, as they claim"
    behind = cue.index > head.index or any(
        c.lower in NOT and c.index < cue.index for c in sentence.children(head, "advmod")
    )  # "did not, as they allege, enter it"
    return over and is_as_clause(sentence, cue) and behind


def is_lied(sentence: Sentence, voice: Voice) -> bool:
    """Whether whoever tells of it calls false what others say: "falsely claims that", "lies when it says that"."""
    cue, denying = voice.cue, lexicon().cues.denying
    if cue is None or voice.rejects or not is_verb(cue):
        return False
    if sentence.tokens[cue.index : cue.index + 1] != (cue,):
        return False  # of a quotation that another sentence opens
    if any(c.lower in denying.adverbs for c in sentence.children(cue, "advmod")):
        return True
    above = sentence.head_of(cue)
    if above is None or not is_verb(above) or not is_a(cue.relation, "advcl"):
        return False
    judged = (c for thing in sentence.children(above, "obj") for c in sentence.children(thing, "acl:relcl"))
    if any(calls_false(sentence, clause) for clause in judged):
        return True  # "issued a statement that has nothing to do with reality, claiming that"
    return above.lemma in denying.predicates and not negating(sentence, above)


def is_called_false(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the words around an event say that it did not take place, once or more."""
    head, word = trigger.head, trigger.word
    judged = called_false(sentence, head) or is_false(sentence, word)
    return judged or unshown(sentence, head) or unshown(sentence, word)


def in_quotation(sentence: str, at: int) -> bool:
    """Whether the character at ``at`` stands within quotation marks that the sentence opens before it."""
    before = sentence[:at]
    return before.count("“") + before.count("«") > before.count("”") + before.count("»") or before.count('"') % 2 == 1
