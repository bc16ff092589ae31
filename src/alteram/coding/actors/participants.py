"""Who did an event and whom it befell, as actors: from its clause, from its holder, or from what was told before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from alteram.coding.actors.blame import as_doer, is_answer, is_mutual, is_one_of, unnamed
from alteram.coding.actors.cast import Cast
from alteram.coding.actors.deeds import Deeds
from alteram.coding.actors.foes import is_launch_site
from alteram.coding.actors.harmers import harmers
from alteram.coding.actors.noun_roles import doers_of
from alteram.coding.actors.offers import Offers
from alteram.coding.actors.openers import Openers
from alteram.coding.actors.scenery import is_cargo, is_scenery, is_site
from alteram.coding.actors.told_to import is_told
from alteram.coding.actors.unclear import is_of_thing
from alteram.coding.actors.unnamed import POINTED, Unnamed
from alteram.coding.clause.nominals import is_described, is_own
from alteram.coding.clause.phrases import coordinated, noun_phrase
from alteram.coding.clause.syntax import RELATIVE, antecedent, case_of, is_passive, is_verb, obliques, subject
from alteram.coding.events.craft import flown
from alteram.coding.events.frames import FrameIndex
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.events.unasserted import is_hazard
from alteram.coding.holders.held import Held, as_agent
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Actor, Span, Target, Token, is_a
from alteram.model.codes import Event, family

POINTING = frozenset({"this", "that", "these", "those", "all", "what", "which"})  # they stand for what was told
ASKED = frozenset({"which", "what", "whose"})
WHITHER = frozenset({"towards", "toward", "into", "over", "against", "onto"})  # what moves is named otherwise
SUFFERED = ("people.", "harm.people", "attack.", "access.", "talk.accuse")
CREW: Final = frozenset(
    {"crew", "crewman", "skipper", "captain", "master", "fisherman", "sailor", "driver", "passenger"}
)
HOLDING: Final = frozenset({"hold", "consider", "deem", "find"})
THIRD = frozenset({"their", "his", "her", "its"})
POSING = frozenset({"pose", "constitute", "present", "represent"})
SPOKEN = frozenset({"talk.accuse", "talk.threaten", "talk.propose", "talk.position"})


class Participants:
    """Agents and targets of one statement's events, in text order."""

    def __init__(self, cast: Cast, index: FrameIndex) -> None:
        self._cast, self._index = cast, index
        self._offers = Offers()
        self._unnamed, self._deeds, self._openers = Unnamed(cast), Deeds(cast), Openers(cast)

    def introduce(self, view: View) -> None:
        """Keep the subjects of a sentence, of whom its pronouns and later ones may be."""
        for token in view.sentence.tokens:
            if token.kin == "nsubj" and not is_none(view, token):
                self._cast.remember(view, token, self._cast.scene.issuer)

    def remember(self, view: View, trigger: Trigger, roles: Roles) -> None:
        """Keep who did what ``trigger`` tells, and whom it befell, for later pronouns."""
        told = is_verb(trigger.word) and is_passive(view.sentence, trigger.word)
        for token in roles.agents[:1]:
            if is_none(view, token):
                continue
            if told and is_a(token.relation, "compound", "nmod:poss"):
                continue  # "was stopped at an army post. Its driver": of what was stopped
            fought = is_mutual(trigger)
            mutual = roles.targets if trigger.frame.event == "talk.meet" or fought else ()
            self._cast.remember(view, token, self._cast.scene.issuer, mutual=mutual, fought=fought)
        stopped = [t for t in view.sentence.children(trigger.word, "nsubj:pass") if told and is_conveyance(t)]
        for token in stopped:  # "a vessel was challenged by our craft. It opened fire": the vessel
            self._cast.remember(view, token, self._cast.scene.issuer)
        between = [o.token for o in obliques(view.sentence, trigger.word) if o.case == "between"]
        for token in between:  # "monitors brokered a truce between the army and the rebels. They withdrew"
            self._cast.remember(view, token, self._cast.scene.issuer)
        for token in roles.targets[:1] if trigger.frame.event.startswith(SUFFERED) else ():
            accused = trigger.frame.event == "talk.accuse"
            self._cast.remember(view, token, self._cast.scene.issuer, befallen=True, accused=accused)

    def targets(
        self, view: View, trigger: Trigger, roles: Roles, held: Held, agents: tuple[Actor, ...]
    ) -> tuple[Target, ...]:
        """Those whom it befell; in speech those addressed or accused, and of an act condemned those who did it."""
        event = trigger.frame.event
        told = [antecedent(view.sentence, token) for token in roles.targets]
        tokens = [each for token in told for each in coordinated(view.sentence, token)]
        tokens = [token for token in tokens if not (points(view, token) or view.is_timed(token))]
        if is_answer(view, trigger):  # "our battery answered it": the fire
            tokens = [token for token in tokens if token.lower != "it"]
        if event.startswith("talk."):
            if event == "talk.refuse":
                tokens = [self._whose(view, token, held) for token in tokens]
            doers = [doer for token in tokens for doer in doers_of(view, token, self._index) if not view.is_timed(doer)]
            tokens = [t for t in doers if is_told(view, trigger, t) or self._cast.is_actor(view, t, held.speaker)]
        elif event.startswith("force.") and not roles.agents:
            tokens = []  # what moves is its own agent
        found = (self._cast.target(view, token, held.speaker, event=event) for token in tokens)
        named = tuple(dict.fromkeys(self._not_its_own(view, event, agents, target, held) for target in found))
        named = tuple(each for each in named if not (each.inherited and repeats(each, named)))
        named = tuple(each for each in named if not is_one_of(each, agents))
        if event == "talk.accuse":  # "a complaint by the rebels was investigated": they accuse others
            named = tuple(each for each in named if each.start not in {agent.start for agent in agents})
        named = self._openers.sufferer(view, trigger, roles, held) or named
        self._offers.keep(view, trigger, agents, named)
        return named or self._unnamed.aimed_at(view, trigger, held, agents)

    def _speaking(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Actor, ...]:
        """Who speaks where the clause names nobody who can: the holder, or nobody that the text tells."""
        event = trigger.frame.event
        if trigger.frame.roles == "find" or is_hazard(view.sentence, trigger):
            return ()  # "complaints received": whose, is not said
        bare = view.sentence.child(trigger.word, "aux", "nsubj") is None
        if bare and trigger.word.xpos == "VBN" and trigger.word.relation in ("advcl", "acl"):
            return ()  # "arrested, accused of spying": by whom is not said
        if event == "talk.propose" and not held.holder.is_issuer and is_past_passive(view, trigger.word):
            return ()  # "had been ordered to shell it": by whom is not said
        if trigger.word.lemma.casefold() in lexicon().cues.hearsay.verbs and is_passive(view.sentence, trigger.word):
            return ()  # "is accused of shelling it": by whom is not said
        if event == "talk.threaten" and trigger.carrier is not None and trigger.carrier.lemma in POSING:
            return ()  # "the raid posed a threat to our ships": nobody speaks
        if event in POINTED and any(is_ours(view, token) for token in roles.targets) and held.holder.is_issuer:
            return self._accusers(view, roles, held)
        return (as_agent(held.holder),)

    def _accusers(self, view: View, roles: Roles, held: Held) -> tuple[Actor, ...]:
        """Who blames or threatens whoever speaks: never the speakers themselves; the subject, whatever it is called."""
        named = (
            t for t in roles.agents if t.upos == "NOUN" and t.lemma.casefold() not in lexicon().actors.message.nouns
        )
        return tuple(self._cast.actor(view, token, held.speaker) for token in named)[:1]

    def _whose(self, view: View, token: Token, held: Held) -> Token:
        """``token``, or whose it is where it cannot act itself: "did not answer the council's letter"."""
        if self._cast.is_actor(view, token, held.speaker) or doers_of(view, token, self._index) != [token]:
            return token
        owners = list(view.sentence.children(token, "nmod:poss"))
        owners += [o.token for o in obliques(view.sentence, token) if o.case in ("of", "by", "from")]
        owners = [each for each in owners if each.lower not in THIRD and not view.is_timed(each)]
        found = (each for each in owners if self._cast.is_actor(view, each, held.speaker))
        return next(found, token)

    def _not_themselves(self, view: View, roles: Roles, held: Held, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """``found``, or the others of whom the text told, where a pronoun would let some blame themselves."""
        blamed = {self._cast.actor(view, token, held.speaker).party for token in roles.targets}
        if found[0].party is None or found[0].party not in blamed:
            return found
        other = self._cast.other_than({found[0].party})
        return (as_doer(found[0], other.party),) if other is not None and other.party is not None else found

    def _not_its_own(self, view: View, event: Event, agents: tuple[Actor, ...], target: Target, held: Held) -> Target:
        """``target``, with "its" read as the speaker's where nobody would attack what is its own."""
        parties = {agent.party for agent in agents}
        tokens = view.sentence.tokens
        first = next((t for t in tokens if t.span.start == target.start), None)
        if (
            first is not None
            and first.upos == "NUM"
            and [t.lower for t in tokens[first.index + 1 : first.index + 2]] == ["of"]
        ):
            first = tokens[first.index + 2]  # "shot down two of its planes"
        possessed = first is not None and first.xpos == "PRP$"
        if possessed and first is not None and [t.lower for t in tokens[first.index + 1 : first.index + 2]] == ["own"]:
            possessed = False  # "shelled its own village" means what it says
        its = first is not None and first.lower in ("its", "their")
        if its and event.startswith("harm.") and not agents and self._unnamed.is_last(target.party):
            return replace(target, party=None)  # "Sudland shelled the town. Its mill burned": the town's
        manned = its and event == "people.detain" and possessed and is_crew(view, target)
        if manned and target.party in parties:
            return replace(target, party=None)  # "stopped the trawler and took its crew ashore": the trawler's
        hostile = family(event) in ("attack", "mine", "harm") or event == "force.overflight"
        if not hostile or not possessed or target.party is None or target.party not in parties or held.speaker is None:
            return target
        others = first is not None and is_of_thing(view, first)  # "attacked a convoy and wounded its driver"
        return replace(target, party=None if others or held.speaker.name in parties else held.speaker.name)

    def _acting(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> list[Token]:
        """The words of those who did it: the makers of what is named for the deed, and nobody who cannot act."""
        event = trigger.frame.event
        movers = roles.targets if event.startswith("force.") and not roles.agents else ()
        movers = tuple(t for t in movers if not (case_of(view.sentence, t) in WHITHER or is_cargo(view, t)))
        makers = roles.agents or harmers(self._cast, self._index, view, trigger, roles, held)
        acting = [antecedent(view.sentence, t) if t.xpos == "WP$" else t for t in (*makers, *movers)]
        tokens = [doer for token in acting for doer in doers_of(view, token, self._index)]
        tokens = [t for t in tokens if t.upos != "ADV" and t.xpos != "WP" and not points(view, t)]  # "who had fired"
        tokens = [t for t in tokens if not (is_scenery(view, t) or is_launch_site(self._cast, view, t, held))]
        if event.startswith("harm.") and any(is_a(t.relation, "obl", "nmod") for t in tokens):
            tokens = [t for t in tokens if not is_site(view, t)]
        if event == "other" and not is_verb(trigger.word):
            tokens = [t for t in tokens if is_named(view, t)]  # not "both are well"
        if event.startswith("talk.") or event == "other":
            spoken = event in SPOKEN
            tokens = [self._whose(view, token, held) if spoken else token for token in tokens]
            theirs = held.holder.is_issuer and spoken  # "their trumpets blame the tribes"
            tokens = [
                t for t in tokens if self._cast.is_actor(view, t, held.speaker) or (theirs and is_theirs(view, t))
            ]
        return tokens

    def agents(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Actor, ...]:
        """Those who did it; in speech that names no speaker the holder, in an attack the attacker last named."""
        event = trigger.frame.event
        if trigger.frame.roles == "blame" and (judge := holding(view, trigger)) is not None:
            return (self._cast.actor(view, judge, held.speaker),)
        if trigger.frame.roles in ("blame", "duty"):
            return (as_agent(held.holder),)
        tokens = self._acting(view, trigger, roles, held)
        found = tuple(a for token in tokens for a in self._cast.actors(view, token, held.speaker))
        if event == "talk.refuse" and roles.agents and all(is_message(token) for token in roles.agents):
            found = ()  # "our proposal remained unanswered": not by us
        if not any(each.party is not None for each in found):
            found = self._offers.refuser(view, trigger, roles.agents) or found
        if not found and event in SPOKEN:
            return self._speaking(view, trigger, roles, held)
        if event in POINTED and found and found[0].inherited:
            found = self._not_themselves(view, roles, held, found)
        if event == "people.detain" and trigger.frame.own and roles.agents and roles.agents == roles.targets:
            found = given_in(found, held)
        found = found or self._openers.doer(view, trigger, roles, held)
        told = self._unnamed.doers(view, trigger, roles, held, found) or self._deeds.doer(view, trigger, roles, held)
        if told:
            self._deeds.keep(view, trigger, roles, held, told)
        craft = flown(view, trigger) if not told else None
        return (self._cast.actor(view, craft, held.speaker),) if craft is not None else told


def holding(view: View, trigger: Trigger) -> Token | None:
    """Who holds somebody responsible, where the clause names them: "the rebels hold the army responsible for it"."""
    verb = view.sentence.head_of(trigger.word)
    if verb is None or verb.lemma not in HOLDING or not is_a(trigger.word.relation, "xcomp"):
        return None
    who = subject(view.sentence, verb)
    return who if who is not None and view.sentence.child(verb, "obj") is not None and not is_own(who) else None


def is_crew(view: View, target: Target) -> bool:
    """Whether ``target`` are those who sail or ride in something."""
    if target.start is None or target.end is None:
        return False
    there = view.sentence.within(Span(target.start, target.end))
    return any(t.lemma.casefold() in CREW for t in there)


def given_in(found: tuple[Actor, ...], held: Held) -> tuple[Actor, ...]:
    """Who takes those who give themselves up and do not say to whom: the side that tells it of others."""
    own = held.speaker
    if own is None or not held.holder.is_issuer or any(each.party == own.name for each in found):
        return found
    return (unnamed(own),)


def is_past_passive(view: View, verb: Token) -> bool:
    return any(c.lower in ("was", "were", "been") for c in view.sentence.children(verb, "aux:pass"))


def is_message(token: Token) -> bool:
    return token.lemma.casefold() in lexicon().actors.message.nouns


def is_conveyance(token: Token) -> bool:
    return token.lemma.casefold() in lexicon().actors.conveyance.nouns


def is_none(view: View, token: Token) -> bool:
    """Whether a phrase names those who do not act, whom no pronoun means next: "neither side fired. It protests"."""
    return any(det.lower in ("neither", "no") for det in view.sentence.children(token, "det"))


def is_ours(view: View, token: Token) -> bool:
    return is_own(token) or any(is_own(owner) for owner in view.sentence.children(token, "nmod:poss"))


def is_theirs(view: View, noun: Token) -> bool:
    """Whether ``noun`` is told to be that of others, whoever they are: "their mouthpieces", no act of theirs."""
    owner = view.sentence.child(noun, "nmod:poss")
    words = noun.lemma.casefold() in lexicon().actors.message.nouns  # "their accusations"
    return noun.xpos == "NNS" and owner is not None and owner.lower in THIRD and not words


def is_named(view: View, token: Token) -> bool:
    """Whether the phrase of ``token`` has a name, or is of those who speak."""
    phrase = noun_phrase(view.sentence, token)
    return bool(view.names_in(phrase)) or any(word.upos == "PROPN" or is_own(word) for word in phrase)


def repeats(target: Target, named: tuple[Target, ...]) -> bool:
    """Whether a number stands for whom ``named`` names too: "killed 26 civilians and wounded 46"."""
    return any(each.start == target.start and not each.inherited for each in named)


def points(view: View, token: Token) -> bool:
    """Whether ``token`` stands for what was told, and so for nobody: "rejects this", not "those who work there"."""
    before = view.sentence.tokens[token.index - 1] if token.index else token
    asks = before.lower in ASKED and before.xpos in RELATIVE and antecedent(view.sentence, before) is before
    if asks and token.upos == "NOUN":
        return True  # "which side fired": nobody says
    return token.lower in POINTING and token.lower != "all" and not is_described(view.sentence, token)
