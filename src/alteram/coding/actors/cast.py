"""Noun phrases to actors: whose forces, which body, which side - from names, roles, and what was said before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from alteram.coding.actors.aims import is_place
from alteram.coding.actors.groups import both_named, craft_meant, group_of, is_new, some_of
from alteram.coding.actors.kinds import as_target, kind_of
from alteram.coding.actors.pronouns import Pronouns
from alteram.coding.actors.referents import BARE, POINTING, THEY, Known, Memory, known_by, plain_name
from alteram.coding.actors.remembered import as_subject, can_act, is_in_relative
from alteram.coding.actors.states import is_of_state, outlawed, sides_told, state_of
from alteram.coding.actors.unclear import (
    foe_named,
    has_foes,
    is_disowned,
    is_named_apart,
    is_titled,
    teller,
)
from alteram.coding.clause.nominals import (
    is_apart,
    is_described,
    is_estranged,
    is_own,
    is_person,
    is_rival,
    names_all,
    nearest_name,
    possessor,
)
from alteram.coding.clause.phrases import coordinated, noun_phrase, phrase_span
from alteram.coding.clause.syntax import obliques
from alteram.coding.events.craft import is_craft, is_weapon, whose
from alteram.coding.mentions.naming import describes
from alteram.coding.scene import Scene, View
from alteram.model import Actor, Span, Target, Token, is_a
from alteram.model.codes import Event
from alteram.profiles.records import Party

ARMED: Final = frozenset({"army", "armed", "forces", "staff", "defence", "defense"})  # whose issuer is "the military"


class Cast:
    """The actors of one statement, resolved in text order; ``speaker`` is the party of who is speaking."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._memory = Memory()
        statement = scene.reading.statement
        self._first_person = any(is_own(token) for view in scene.views for token in view.sentence.tokens)
        self._pronouns = Pronouns(scene, self._memory, self, first_person=self._first_person)
        self._both = sides_told(scene)
        words = frozenset((statement.issuer or "").casefold().split())
        self._issuer_words = words | {"military"} if words & ARMED else words

    def actors(self, view: View, token: Token | None, speaker: Party | None) -> tuple[Actor, ...]:
        """The actors that ``token`` and what is coordinated with it name; "both sides" are all sides."""
        if token is None:
            return ()
        if self._both and names_all(view.sentence, token):
            both = self._both
        else:
            both = tuple(each.party for each in both_named(view, token))
        if both:
            span = phrase_span(view.sentence, token)
            return tuple(self._actor(span, Known(party, span=span)) for party in both)
        found = tuple(self._doer(view, each, speaker) for each in coordinated(view.sentence, token))
        beside = self._memory.beside(token, found[0]) if len(found) == 1 else ()
        return (*found, *(self._actor(token.span, known) for known in beside))

    def _doer(self, view: View, token: Token, speaker: Party | None) -> Actor:
        """The actor that ``token`` names as one who acts; a number alone stands for those of whom it is."""
        group = None if token.index in view.craft else group_of(self.scene, view, token, craft=True, people=True)
        return self.actor(view, token, speaker) if group is None else self._of_group(group, speaker)

    def actor(self, view: View, token: Token, speaker: Party | None) -> Actor:
        """The actor that ``token``'s phrase names; without a party where the text does not tell."""
        known = self.known(view, token, speaker)
        return self._actor(phrase_span(view.sentence, token), known)

    def target(self, view: View, token: Token, speaker: Party | None, *, event: Event) -> Target:
        """Whom the event befell, with its kind; a capital is a town, but a government where it is addressed."""
        addressed = event.startswith("talk.")
        actor = self.actor(view, token, speaker) if addressed else self._counted(view, token, speaker, event)
        name = nearest_name(view, token)
        if not addressed and name is not None and name.sort == "capital" and name.first <= token.index <= name.last:
            actor = replace(actor, name=actor.text or actor.name, party=None)  # the town, not its government
        return as_target(actor, kind_of(view, token, self.scene.lexicon.actors))

    def _counted(self, view: View, token: Token, speaker: Party | None, event: Event) -> Actor:
        """The actor that ``token`` names; a number alone stands for those of whom it is."""
        people = event.startswith(("people.", "harm.people"))
        group = None if token.index in view.craft else group_of(self.scene, view, token, craft=not people)
        return self.actor(view, token, speaker) if group is None else self._of_group(group, speaker)

    def _of_group(self, group: tuple[View, Token], speaker: Party | None) -> Actor:
        known, span = self.known(*group, speaker), phrase_span(group[0].sentence, group[1])
        return self._actor(span, Known(known.party, known.body, span, inherited=True))

    def _actor(self, span: Span, known: Known) -> Actor:
        words = self.scene.words(span)
        where = known.span if known.inherited and known.span else span
        own = words != "US" and words.casefold() in self.scene.lexicon.actors.own.words
        told = self.scene.words(where) if known.inherited and known.party is None else words
        name = known.body.name if known.body else plain_name(told, known, own=own)
        if own and known.party is None:
            name = self.scene.reading.statement.issuer or name
        return Actor(
            text=self.scene.words(where),
            start=where.start,
            end=where.end,
            inherited=known.inherited,
            name=name,
            party=known.party.name if known.party else None,
            actor=known.body.id if known.body else None,
        )

    def known(self, view: View, token: Token, speaker: Party | None) -> Known:
        """Whom the phrase of ``token`` names: by a name in it, by its role, or by what came before."""
        sentence = view.sentence
        if is_own(token):
            return Known(speaker)
        if craft := craft_meant(self.scene, view, token):
            owned = next((own for each in craft if (own := self.known(*each, speaker).party) is not None), None)
            return Known(owned, span=phrase_span(craft[0][0].sentence, craft[0][1]), inherited=True)
        named = nearest_name(view, token)
        if has_foes(view, token, speaker):
            return Known(None)
        if is_rival(sentence, token) and not (named is not None and describes(sentence, named, token)):
            rival = self.scene.rival(speaker)
            if rival is not None or named is None or named.party is None:
                return Known(rival)  # else "the Sudlandic occupation forces" are those whose name it is
        if named is not None:
            known = known_by(view, named, token)
            if token.upos == "NOUN":
                self._memory.nouns[token.lemma] = known
            return known
        shared = ((each, nearest_name(view, each)) for each in coordinated(sentence, token)[1:])
        named = next((name for each, name in shared if name is not None and name.first > each.index), None)
        if named is not None and sentence.child(token, "amod", "nmod:poss") is None:
            return Known(named.party)
        if self._first_person and (them := some_of(sentence, token)) is not None:
            foe = foe_named(view, them, speaker)  # "our men broke the Iraqi line; hundreds of them gave themselves up"
            return replace(foe or self._pronouns.from_before(view, them, speaker), span=None, inherited=False)
        owner = possessor(sentence, token)
        if owner is not None and is_apart(sentence, owner, token):
            return Known(None)  # "our allies"
        if owner is not None and is_own(owner):
            return Known(speaker)
        if owner is not None:
            return Known(self.known(view, owner, speaker).party)
        return self._recalled(view, token, speaker)

    def _recalled(self, view: View, token: Token, speaker: Party | None) -> Known:
        """The party behind a pronoun or a definite phrase, from the words before it."""
        if token.lower in THEY and token.upos in ("PRON", "DET") and not is_described(view.sentence, token):
            return self._pronouns.meant(view, token, speaker)
        if names_all(view.sentence, token):
            return Known(None)  # neither of them
        if is_disowned(view.sentence, token):
            return Known(None)  # "the de facto authorities": none calls its own so
        if (assailed := self._memory.of_attack(view.sentence, token, self.scene, speaker)) is not None:
            return assailed
        definite = view.sentence.child(token, "det")
        bare = definite is None and token.lower in BARE and token.kin != "nmod"  # not "the deployment of troops"
        bare = bare and noun_phrase(view.sentence, token) == [token]
        pointed = definite is not None and definite.lower in POINTING
        if bare or (pointed and not is_new(view.sentence, token)):
            before = self._memory.nouns.get(token.lemma)
            titled = definite is not None and is_titled(view.sentence, token, self._issuer_words)
            if before is not None and titled and before.party is not None and before.party is self.scene.rival(speaker):
                return Known(None)  # "the North's military fired. The military is watching": which, is not said
            if before is not None and not is_named_apart(view.sentence, token):
                return Known(before.party, before.body, before.span, inherited=True)
        if definite is not None and definite.lower == "the" and is_titled(view.sentence, token, self._issuer_words):
            # "the ministry", "the army" in its own statement; in what another side says, it may be either's
            return Known(None if self._is_told_by_others(view, token, speaker) else speaker)
        if token.lemma.casefold() in self.scene.lexicon.actors.rival.states:
            seat = next((o.token for o in obliques(view.sentence, token) if o.case in ("in", "of")), None)
            there = view.names_in(noun_phrase(view.sentence, seat)) if seat is not None else []
            return Known(there[0].party if there else self.scene.rival(speaker))  # "the regime in Sudport"
        if (foe := outlawed(self.scene, view.sentence, token, speaker)) is not None:
            return Known(foe)
        if is_of_state(view.sentence, token):
            first = view.sentence.head_of(token) if definite is None and is_a(token.relation, "conj") else None
            if first is None and self._is_told_by_others(view, token, speaker):
                return Known(None)
            return Known(self.known(view, first, speaker).party if first else state_of(self.scene, speaker))
        for phrase in (t for t in noun_phrase(view.sentence, token) if t is not token and is_own(t)):
            if not is_estranged(view.sentence, phrase, token):
                return Known(speaker, span=phrase.span)
        return Known(None)

    def _is_told_by_others(self, view: View, token: Token, speaker: Party | None) -> bool:
        """Whether a party other than ``speaker`` is told to say the clause of ``token``."""
        who = teller(view.sentence, token)
        party = self.known(view, who, speaker).party if who is not None and who is not token else None
        return party is not None and party is not speaker

    def accused(self, view: View, token: Token) -> Actor | None:
        """Whom a pronoun means that denies what they were accused of."""
        known = self._memory.accused(view.sentence, token)
        return self._actor(token.span, replace(known, inherited=True)) if known is not None else None

    def learn_attacker(self, attacker: Actor) -> None:
        """Keep who attacked last, whom "the attackers" means."""
        self._memory.attacker = attacker

    def other_than(self, parties: set[str]) -> Known | None:
        """The party last named as a subject that is none of ``parties``."""
        subjects = (each.known for each in reversed(self._memory.subjects))
        return next((known for known in subjects if known.party and known.party.name not in parties), None)

    def is_actor(self, view: View, token: Token, speaker: Party | None) -> bool:
        """Whether ``token`` can act: a name, a pronoun, a force, an institution, people, or a platform."""
        return self.known(view, token, speaker).party is not None or can_act(view, token)

    def remember(
        self,
        view: View,
        token: Token,
        speaker: Party | None,
        *,
        befallen: bool = False,
        accused: bool = False,
        mutual: tuple[Token, ...] = (),
        fought: bool = False,
    ) -> None:
        """Keep ``token`` as one that later pronouns may mean: a subject, or one whom something has ``befallen``.

        What was ``mutual`` others did as well, who then are "they" with it, unless they ``fought`` one another.
        """
        known = self.known(view, token, speaker)
        span = phrase_span(view.sentence, token)
        beside = is_a(token.relation, "obl:agent") and any(
            is_a(above.relation, "acl") for above in view.sentence.ancestors(token)
        )  # "the truce announced by Mr. Arden was broken. He said": whoever spoke before
        beside = beside or (self._memory.person is not None and is_in_relative(view.sentence, token))
        if is_person(view, token) and not (known.inherited or befallen or beside):
            self._memory.person = Known(known.party, known.body, span)
        acts = known.party is not None or can_act(view, token)
        if known.inherited or token.upos in ("PRON", "NUM", "DET") or not acts:
            return
        if is_weapon(view, token) and not is_craft(view, token) and not whose(view, token):
            return  # "weapons for them were landed": what comes next is no act of the weapons
        known = Known(known.party, known.body, span)
        others = [t for t in (*coordinated(view.sentence, token)[1:], *mutual) if not is_place(view, t)]
        spans = [(self.known(view, each, speaker).party, phrase_span(view.sentence, each)) for each in others]
        spans += [(name.party, span) for name in both_named(view, token)[1:]]
        joined = tuple(
            Known(party, span=at, inherited=True) for party, at in spans if party is None or party is not known.party
        )
        self._memory.subjects.append(
            as_subject(view, token, known, beside=joined, befallen=befallen, accused=accused, fought=fought)
        )
