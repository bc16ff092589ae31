"""Noun phrases to actors: whose forces, which body, which side - from names, roles, and what was said before."""

from __future__ import annotations

from dataclasses import replace

from alteram.coding.actors.aims import is_place
from alteram.coding.actors.groups import TWO, both_named, craft_meant, group_of, is_new, sides_told, some_of, state_of
from alteram.coding.actors.kinds import as_target, is_collective, kind_of
from alteram.coding.actors.referents import HE, POINTING, THEY, Known, Memory, Subject, is_main, known_by, plain_name
from alteram.coding.actors.unclear import (
    foe_named,
    has_foes,
    is_beside_ours,
    is_disowned,
    is_named_apart,
    is_of_another,
    is_ours_last,
    is_thing_told,
    named_before,
    tells_of_itself,
)
from alteram.coding.clause.nominals import (
    content_noun,
    is_apart,
    is_body,
    is_described,
    is_estranged,
    is_own,
    is_person,
    is_rival,
    nearest_name,
    phrase_of,
    possessor,
)
from alteram.coding.clause.phrases import coordinated, noun_phrase, phrase_span
from alteram.coding.clause.syntax import by_agent, is_verb, subject
from alteram.coding.events.craft import is_craft, is_weapon, whose
from alteram.coding.mentions.naming import describes
from alteram.coding.scene import Scene, View
from alteram.model import Actor, Sentence, Span, Target, Token, is_a
from alteram.model.codes import Event
from alteram.profiles.records import Party

BARE = frozenset({"units", "forces", "troops"})  # without an article they may be those told before


class Cast:
    """The actors of one statement, resolved in text order; ``speaker`` is the party of who is speaking."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._memory = Memory()
        statement = scene.reading.statement
        self._first_person = any(is_own(token) for view in scene.views for token in view.sentence.tokens)
        self._both = sides_told(scene)
        self._issuer_words = frozenset((statement.issuer or "").casefold().split())

    def actors(self, view: View, token: Token | None, speaker: Party | None) -> tuple[Actor, ...]:
        """The actors that ``token`` and what is coordinated with it name; "both sides" are all sides."""
        if token is None:
            return ()
        if phrase_of(view.sentence, token) in self.scene.lexicon.actors.all.phrases and self._both:
            both = self._both
        else:
            both = tuple(each.party for each in both_named(view, token))
        if both:
            span = phrase_span(view.sentence, token)
            return tuple(self._actor(span, Known(party, span=span)) for party in both)
        return tuple(self._doer(view, each, speaker) for each in coordinated(view.sentence, token))

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
            return Known(self.scene.rival(speaker))
        if named is not None:
            return self._learnt(token, known_by(view, named, token))
        shared = ((each, nearest_name(view, each)) for each in coordinated(sentence, token)[1:])
        named = next((name for each, name in shared if name is not None and name.first > each.index), None)
        if named is not None and sentence.child(token, "amod", "nmod:poss") is None:
            return Known(named.party)
        if self._first_person and (them := some_of(sentence, token)) is not None:
            foe = foe_named(view, them, speaker)  # "our men broke the Iraqi line; hundreds of them gave themselves up"
            return replace(foe or self._pronoun(view, them, speaker), span=None, inherited=False)
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
            return self._possessor(view, token, speaker) or self._pronoun(view, token, speaker)
        if phrase_of(view.sentence, token) in self.scene.lexicon.actors.all.phrases:
            return Known(None)  # neither of them
        if is_disowned(view.sentence, token):
            return Known(None)  # "the de facto authorities": none calls its own so
        if (assailed := self._memory.of_attack(view.sentence, token, self.scene)) is not None:
            return assailed
        definite = view.sentence.child(token, "det")
        bare = definite is None and token.lower in BARE and noun_phrase(view.sentence, token) == [token]
        pointed = definite is not None and definite.lower in POINTING
        if bare or (pointed and not is_new(view.sentence, token)):
            before = self._memory.nouns.get(token.lemma)
            if before is not None and not is_named_apart(view.sentence, token):
                return Known(before.party, before.body, before.span, inherited=True)
        if definite is not None and definite.lower == "the" and self._is_named_by_issuer(view.sentence, token):
            return Known(speaker)  # "the ministry", "the army" in its own statement
        if token.lemma.casefold() in self.scene.lexicon.actors.rival.states:
            return Known(self.scene.rival(speaker))
        if token.lemma.casefold() in self.scene.lexicon.actors.state.nouns:
            named = any(of.upos == "PROPN" for of in view.sentence.children(token, "nmod", "compound", "amod"))
            return Known(None if named else state_of(self.scene, speaker))  # "of the USSR", "the Sandinista Army": told
        for phrase in (t for t in noun_phrase(view.sentence, token) if t is not token and is_own(t)):
            if not is_estranged(view.sentence, phrase, token):
                return Known(speaker, span=phrase.span)
        return Known(None)

    def _is_named_by_issuer(self, sentence: Sentence, token: Token) -> bool:
        """Whether the issuer's name has ``token`` and all titles before it: "the army", not "the Royal Army"."""
        titles = (t.lower for t in sentence.children(token, "amod", "compound") if t.text[0].isupper())
        return {token.lower, *titles} <= self._issuer_words

    def _possessor(self, view: View, token: Token, speaker: Party | None) -> Known | None:
        """The party of the subject of ``token``'s own clause, which "its" and "their" mean first."""
        if token.xpos != "PRP$":
            return None
        for above in view.sentence.ancestors(token):
            who = subject(view.sentence, above) if is_verb(above) else None
            if who is None or token in view.sentence.subtree(who) or who.lower in THEY:
                continue
            if is_beside_ours(view, token, above, who):
                continue
            known = self.known(view, who, speaker)
            alike = (who.xpos in ("NNS", "NNPS")) == (token.lower == "their")
            says = above.lemma.casefold() in self.scene.lexicon.cues.saying.verbs  # "reiterated their calls"
            hit = alike and by_agent(view.sentence, above) is not None  # "a town was shelled by X, its port hit"
            if known.party is not None or hit or (says and alike and self._can_act(view, who)):
                return Known(known.party, span=phrase_span(view.sentence, who), inherited=True)
        if token.lower == "its" and speaker is not None and speaker is not self.scene.issuer:
            return Known(speaker)  # "Norland claims that its forces have crossed": its own
        return None

    def _pronoun(self, view: View, token: Token, speaker: Party | None) -> Known:
        person = self._memory.person
        if token.lower in HE and person is not None and person.span is not None and person.span.end <= token.span.start:
            return Known(person.party, person.body, person.span, inherited=True)
        before = self._memory.meant_by(view.sentence, token)
        head = view.sentence.head_of(token)
        who = subject(view.sentence, head) if head is not None and is_verb(head) else None
        if who is not None and who is not token and who.lower not in THEY and token.xpos == "PRP":
            own = self.known(view, who, speaker)  # "accused them": not those who accuse
            spoken_of = phrase_span(view.sentence, who)
            before = [
                known
                for known in before
                if (known.party != own.party or known.party is None)
                and not (known.span is not None and known.span.overlaps(spoken_of))
            ]
        if before and head is not None and head.lemma.casefold() in self.scene.lexicon.cues.answering.verbs:
            told = view.sentence.within(before[-1].span) if before[-1].span is not None else ()
            if not any(each.relation == "nsubj:pass" for each in told):
                others = [known for known in before if known.party is not before[-1].party]
                return others[-1] if others else Known(None)  # "they returned the fire": not whoever had fired
        if self._first_person and token.lower in ("they", "them", "their", "theirs", "its"):
            apart = [] if tells_of_itself(view, token, speaker) else before
            others = [known for known in apart if known.party is None or known.party is not speaker]
            if token.lower == "they" and others and is_ours_last(self.scene, view, before[-1], speaker):
                return Known(None)
            if not others and (token.lower == "theirs" or (token.lower == "its" and is_a(token.relation, "nmod:poss"))):
                return Known(self.scene.rival(speaker) if token.lower == "theirs" else None)  # "not ours but theirs"
            if before and not others and token.lower == "they" and (foe := foe_named(view, token, speaker)) is not None:
                return foe
            before = others or before
        if not before:
            if (owner := named_before(view, token)) is not None:
                return Known(owner.party)
            # whoever says "our" means others by "their"
            ours = (token.lower == "their" and self._first_person) or is_of_another(view.sentence, token)
            return Known(speaker if token.lower in ("its", "their") and not ours else None)
        known = before[-1]
        thing = token.lower == "it" and is_thing_told(self.scene, view, token, known, self.is_actor)
        return Known(None) if thing else Known(known.party, known.body, known.span, inherited=True)

    def learn_attacker(self, attacker: Actor) -> None:
        """Keep who attacked last, whom "the attackers" means."""
        self._memory.attacker = attacker

    def _learnt(self, token: Token, known: Known) -> Known:
        if token.upos == "NOUN":
            self._memory.nouns[token.lemma] = known
        return known

    def other_than(self, parties: set[str]) -> Known | None:
        """The party last named as a subject that is none of ``parties``."""
        subjects = (each.known for each in reversed(self._memory.subjects))
        return next((known for known in subjects if known.party and known.party.name not in parties), None)

    def is_actor(self, view: View, token: Token, speaker: Party | None) -> bool:
        """Whether ``token`` can act: a name, a pronoun, a force, an institution, people, or a platform."""
        return self.known(view, token, speaker).party is not None or self._can_act(view, token)

    def _can_act(self, view: View, token: Token) -> bool:
        """Whether ``token`` can act, though no party is known for it."""
        actors = self.scene.lexicon.actors
        lemma = content_noun(view.sentence, token).lemma.casefold()
        if (
            token.upos in ("PROPN", "PRON", "NUM")
            or token.lower in TWO
            or is_rival(view.sentence, token)
            or is_body(token)
        ):
            return True
        acting = (actors.force, actors.institution, actors.people, actors.addressee, actors.monitors, actors.own)
        groups = (*acting, actors.conveyance)
        manned = token.lower.endswith(("man", "men")) or is_weapon(view, token)  # "militiamen"
        return manned or any(lemma in group.nouns or token.lower in group.nouns for group in groups)

    def remember(self, view: View, token: Token, speaker: Party | None, *, befallen: bool = False) -> None:
        """Keep ``token`` as one that later pronouns may mean: a subject, or one whom something has ``befallen``."""
        known = self.known(view, token, speaker)
        span = phrase_span(view.sentence, token)
        beside = is_a(token.relation, "obl:agent") and any(
            is_a(above.relation, "acl") for above in view.sentence.ancestors(token)
        )  # "the truce announced by Mr. Arden was broken. He said": whoever spoke before
        if is_person(view, token) and not (known.inherited or befallen or beside):
            self._memory.person = Known(known.party, known.body, span)
        acts = known.party is not None or self._can_act(view, token)
        if known.inherited or token.upos in ("PRON", "NUM", "DET") or not acts:
            return
        if is_weapon(view, token) and not is_craft(view, token) and not whose(view, token):
            return  # "weapons for them were landed": what comes next is no act of the weapons
        plural = token.xpos in ("NNS", "NNPS") or len(coordinated(view.sentence, token)) > 1
        collective = known.party is not None or (is_collective(token) and not is_person(view, token))
        if known.party is None and token.upos == "PROPN" and is_place(view, token):
            plural = collective = False  # "Aldby was shelled. They fled": not the town
        known = Known(known.party, known.body, span)
        human, main = token.xpos == "NN" and is_person(view, token), is_main(view.sentence, token)
        self._memory.subjects.append(Subject(span, known, plural, collective, befallen, human, main))
