"""Whom pronouns mean: "they", "he", "its", from the clause they stand in and from what was told before."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from alteram.coding.actors.over_lists import begins_item, heads, opening_of
from alteram.coding.actors.referents import HE, THEY, Known, Memory, meant_by_verb
from alteram.coding.actors.remembered import can_act
from alteram.coding.actors.unclear import (
    foe_named,
    is_beside_ours,
    is_not_of_speaker,
    is_ours_last,
    is_thing_told,
    named_before,
    tells_of_itself,
)
from alteram.coding.clause.phrases import coordinated, phrase_span
from alteram.coding.clause.syntax import by_agent, is_verb, subject
from alteram.coding.holders.introductions import owner_of
from alteram.coding.holders.rejections import charged_in
from alteram.coding.scene import Scene, View
from alteram.model import Sentence, Token, is_a
from alteram.profiles.records import Party


class Names(Protocol):
    """Whom phrases name that are no pronouns, and what can act."""

    def known(self, view: View, token: Token, speaker: Party | None) -> Known: ...

    def is_actor(self, view: View, token: Token, speaker: Party | None) -> bool: ...


def nor_did(sentence: Sentence, pronoun: Token) -> Token | None:
    """The subject that a clause with "nor" goes on with: "our men did not fire, nor did they cross the border"."""
    verb = sentence.head_of(pronoun)
    if verb is None or not is_a(pronoun.relation, "nsubj") or not is_a(verb.relation, "conj"):
        return None
    first = sentence.head_of(verb)
    nor = any(c.lower == "nor" for c in sentence.children(verb, "cc", "advmod"))
    return subject(sentence, first) if nor and first is not None else None


class Pronouns:
    """The pronouns of one statement, resolved in text order; ``speaker`` is the party of who is speaking."""

    def __init__(self, scene: Scene, memory: Memory, cast: Names, *, first_person: bool) -> None:
        self._scene, self._memory, self._cast = scene, memory, cast
        self._first_person = first_person  # whether the text says "we" or "our"

    def meant(self, view: View, token: Token, speaker: Party | None) -> Known:
        """Whom the pronoun ``token`` means: by its verb, by the subject of its clause, or by the words before."""
        if (whom := meant_by_verb(view.sentence, token)) is not None:
            known = self._cast.known(view, whom, speaker)
            return replace(known, span=phrase_span(view.sentence, whom), inherited=True)
        if (same := nor_did(view.sentence, token)) is not None:
            known = self._cast.known(view, same, speaker)
            return replace(known, span=phrase_span(view.sentence, same), inherited=True)
        if (accused := self._of_charge(view, token, speaker)) is not None:
            return accused
        if (doer := self._over_list(view, token, speaker)) is not None:
            return doer
        owner = self._possessor(view, token, speaker)
        either = owner is None and self._memory.is_open(view.sentence, token)
        return Known(None) if either else owner or self.from_before(view, token, speaker)

    def _possessor(self, view: View, token: Token, speaker: Party | None) -> Known | None:
        """The party of the subject of ``token``'s own clause, which "its" and "their" mean first."""
        if token.xpos != "PRP$":
            return None
        for above in view.sentence.ancestors(token):
            if (known := self._owner_above(view, above, token, speaker)) is not None:
                return known
            teller = self._teller(view, above)
            own = teller is None or teller.upos == "PRON" or token in view.sentence.subtree(teller)
            if teller is not None and not own and (known := self._cast.known(view, teller, speaker)).party is not None:
                return Known(known.party, span=phrase_span(view.sentence, teller), inherited=True)
            who = subject(view.sentence, above) if is_verb(above) else None
            if who is None or token in view.sentence.subtree(who) or who.lower in THEY:
                continue
            if is_beside_ours(view, token, above, who):
                continue
            if token.lower in HE and who.xpos in ("NNS", "NNPS"):
                continue  # "a farmer said that the troops had mined his field"
            known = self._cast.known(view, who, speaker)
            several = who.xpos in ("NNS", "NNPS") or (who.upos == "NUM" and who.lower != "one")
            alike = several == (token.lower == "their")
            says = above.lemma.casefold() in self._scene.lexicon.cues.saying.verbs  # "reiterated their calls"
            hit = alike and by_agent(view.sentence, above) is not None  # "a town was shelled by X, its port hit"
            if known.party is not None or hit or (says and alike and can_act(view, who)):
                return Known(known.party, span=phrase_span(view.sentence, who), inherited=True)
        if token.lower == "its" and speaker is not None and speaker is not self._scene.issuer:
            return Known(speaker)  # "Norland claims that its forces have crossed": its own
        return None

    def _owner_above(self, view: View, noun: Token, token: Token, speaker: Party | None) -> Known | None:
        """The party whose is what "its" stands below, none named between: "Norland's fire after its claim to"."""
        owner = view.sentence.child(noun, "nmod:poss") if not is_verb(noun) else None
        if owner is None or owner.index >= token.index or owner.upos == "PRON":
            return None
        between = view.names_in(t for t in view.sentence.tokens[owner.index + 1 : token.index])
        known = self._cast.known(view, owner, speaker) if not between else Known(None)
        return Known(known.party, span=phrase_span(view.sentence, owner), inherited=True) if known.party else None

    def _over_list(self, view: View, token: Token, speaker: Party | None) -> Known | None:
        """Who the words over a list say did what its items tell: "They did the following: - they shelled the base"."""
        if token.lower not in ("they", "it") or not begins_item(self._scene, view, token):
            return None
        opening = opening_of(self._scene, view)
        told = heads(opening.sentence) if opening is not None else []
        whom = next((each for each in told if token.lower == "they" or each.xpos not in ("NNS", "NNPS")), None)
        if opening is None or whom is None or whom.upos == "PRON":
            return None
        known = self._cast.known(opening, whom, speaker)
        return None if known.party is None else replace(known, span=phrase_span(opening.sentence, whom), inherited=True)

    def _of_charge(self, view: View, token: Token, speaker: Party | None) -> Known | None:
        """Who is accused in the content of a charge, never whoever makes it: "Sudland's allegation that it"."""
        if token.lower not in ("it", "its", "they", "their"):
            return None
        charge = charged_in(view.sentence, token)
        owner = owner_of(view.sentence, charge) if charge is not None else None
        if charge is None or owner is None:
            return None
        maker = self._cast.known(view, owner, speaker).party
        verb = view.sentence.head_of(charge)
        denying = self._scene.lexicon.cues.denying
        denies = verb is not None and verb.lemma.casefold() in denying.rejects | denying.verbs
        who = subject(view.sentence, verb) if denies and verb is not None and is_a(charge.relation, "obj") else None
        if who is not None:
            accused = replace(self._cast.known(view, who, self._scene.issuer), span=phrase_span(view.sentence, who))
        else:
            accused = Known(self._scene.issuer)
        made = maker is None or accused.party is None or accused.party is maker
        return None if made else replace(accused, inherited=accused.span is not None)

    def _teller(self, view: View, report: Token) -> Token | None:
        """Whose own "its" may mean: that of whoever makes a report which nobody rejects."""
        cues, verb = self._scene.lexicon.cues, view.sentence.head_of(report)
        if is_verb(report) or report.lemma.casefold() not in cues.saying.nouns:
            return None
        while verb is not None and not is_verb(verb):
            verb = view.sentence.head_of(verb)
        refused = verb is not None and verb.lemma.casefold() in cues.denying.rejects | cues.denying.verbs
        return None if refused else owner_of(view.sentence, report)  # "rejects their claim that its troops fired"

    def from_before(self, view: View, token: Token, speaker: Party | None) -> Known:
        """Whom a pronoun means by the words before its clause; without a party where they do not tell."""
        person = self._memory.person
        if token.lower in HE and person is not None and person.span is not None and person.span.end <= token.span.start:
            return Known(person.party, person.body, person.span, inherited=True)
        head = view.sentence.head_of(token)
        before = self._beside_subject(view, token, head, speaker)
        if before and head is not None and head.lemma.casefold() in self._scene.lexicon.cues.answering.verbs:
            told = view.sentence.within(before[-1].span) if before[-1].span is not None else ()
            answers = is_a(head.relation, "advcl") and any(each.head == head.head for each in told)
            if not answers and not any(each.relation == "nsubj:pass" for each in told):
                others = [known for known in before if known.party is not before[-1].party]
                return others[-1] if others else Known(None)  # not whoever had fired
        if self._first_person and token.lower in ("they", "them", "their", "theirs", "its"):
            apart = [] if tells_of_itself(view, token, speaker) else before
            others = [known for known in apart if known.party is None or known.party is not speaker]
            if token.lower == "they" and others and is_ours_last(self._scene, view, before[-1], speaker):
                return Known(None)
            if not others and (token.lower == "theirs" or (token.lower == "its" and is_a(token.relation, "nmod:poss"))):
                return Known(self._scene.rival(speaker) if token.lower == "theirs" else None)  # "not ours but theirs"
            if before and not others and token.lower == "they" and (foe := foe_named(view, token, speaker)) is not None:
                return foe
            before = others or before
        if not before:
            if (owner := named_before(view, token)) is not None:
                return Known(owner.party)
            other = is_not_of_speaker(self._scene, view, token, self._cast.is_actor)
            other = other or (token.lower == "their" and self._first_person)  # who says "our" means others by "their"
            return Known(speaker if token.lower in ("its", "their") and not other else None)
        known = before[-1]
        thing = token.lower == "it" and is_thing_told(self._scene, view, token, known, self._cast.is_actor)
        return Known(None) if thing else Known(known.party, known.body, known.span, inherited=True)

    def _beside_subject(self, view: View, token: Token, head: Token | None, speaker: Party | None) -> list[Known]:
        """Those told before whom ``token`` may mean, without the subject of its own clause: "accused them"."""
        before = self._memory.meant_by(view.sentence, token)
        if token.lower == "them":  # "fire was exchanged between them and our troops": others than our troops
            beside = {self._cast.known(view, each, speaker).party for each in coordinated(view.sentence, token)[1:]}
            before = [known for known in before if known.party is None or known.party not in beside]
        who = subject(view.sentence, head) if head is not None and is_verb(head) else None
        if who is None or who is token or who.lower in THEY or token.xpos != "PRP":
            return before
        own, spoken_of = self._cast.known(view, who, speaker).party, phrase_span(view.sentence, who)
        others = (known for known in before if known.party is None or known.party != own)
        return [known for known in others if known.span is None or not known.span.overlaps(spoken_of)]
