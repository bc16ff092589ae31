"""Who did what no words of a clause name: the attacker last named, or the side that tells of its own deed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from alteram.coding.actors import blame
from alteram.coding.actors.aims import is_lone_number
from alteram.coding.actors.cast import Cast
from alteram.coding.actors.foes import craft_downed, is_comrade, is_downed, is_enemy, is_foreign
from alteram.coding.actors.groups import group_of
from alteram.coding.actors.kinds import as_target, kinds_of
from alteram.coding.actors.noun_roles import only_tells
from alteram.coding.clause.syntax import by_agent, is_passive, is_verb
from alteram.coding.events.craft import flown, is_weapon
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.holders.held import Held, as_agent
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Actor, Target, Token, is_a
from alteram.model.codes import family

POINTED: Final = frozenset({"talk.accuse", "talk.threaten"})  # speech against somebody
NOBODY: Final = frozenset({"nobody", "none", "one"})
WAITING: Final = "attack.mine"  # a device lies where somebody left it: not whoever was last told to attack
HELPING: Final = frozenset({"aid.provide", "aid.rebuild", "people.release"})
LET_GO: Final = "release"  # unlike "free" and "rescue", what those do who hold somebody
FREEING: Final = frozenset({"liberate", "retake", "recapture", "regain", "reconquer"})  # by others than who took it
HOSTAGES: Final = frozenset({"hostage", "abductee", "captive"})
OFFICIAL: Final = frozenset({"access.deny", "mine.clearance", "other"})
SOUGHT: Final = frozenset({"suspect", "perpetrator", "culprit", "assailant", "attacker", "accomplice"})
ANYBODY: Final = frozenset({"person", "people", "man", "individual", "suspect", "migrant"})


class Unnamed:
    """Follows one statement in text order; the attacker last named is kept."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._attacker: Actor | None = None
        self._paragraph = -1  # where it was named
        self._sentence = -1
        self._by_issuer = True  # whether it is the issuer's own word that it attacked
        self._foes: dict[str, Actor] = {}  # parties told to have attacked the speaker's side, or to be attacked by it
        self._stray: tuple[Actor, int] | None = None  # fighters of no known side that were named last, and where
        self._captor: Actor | None = None  # who was last told to hold people
        self._taken = False  # whether others than the issuer were told to hold people
        self._both = False  # whether any attacker but the issuer was named so far

    def is_last(self, party: str | None) -> bool:
        """Whether ``party`` is the attacker last named."""
        return party is not None and self._attacker is not None and self._attacker.party == party

    def doers(
        self, view: View, trigger: Trigger, roles: Roles, held: Held, named: tuple[Actor, ...]
    ) -> tuple[Actor, ...]:
        """``named``, or whoever the text lets its reader think of where it names nobody; never who suffers it."""
        hit = (self._cast.actor(view, token, held.speaker) for token in roles.targets)
        befallen = [each for each in hit if not blame.is_one_of(each, named)]
        suffering = {each.party or each.name for each in befallen}
        self._learn_foes(trigger, held, named, befallen)
        if not named and blame.is_told(held) and blame.is_our_answer(view, trigger) and held.speaker is not None:
            named = () if held.speaker.name in suffering else (blame.unnamed(held.speaker),)
        if trigger.frame.event == "people.detain" and blame.is_told(held):
            self._taken = bool(named) and (held.speaker is None or named[0].party != held.speaker.name)
            self._captor = named[0] if named and named[0].party is not None else None
        if not blame.is_blamed(trigger.frame.event):
            found = named or self._own(view, trigger, roles, held, suffering)
            found = found or self._taken_by(view, trigger, roles, held, suffering)
            found = found or self._official(view, trigger, roles, held, suffering)
            self._taken |= trigger.frame.event == "people.detain" and not found  # by whom is open
            return found
        if named and named[0].inherited and named[0].party in suffering:
            other = self._cast.other_than(suffering)
            return (blame.as_doer(named[0], other.party),) if other is not None and other.party is not None else ()
        if named:
            holds = trigger.frame.roles == "undergo"  # whoever holds a town need not be whoever fires in it next
            if len({each.party for each in named if each.party is not None}) > 1:
                self._attacker = self._stray = None  # "both sides fired": what comes next is not the first one's alone
            elif not (holds or blame.is_answer(view, trigger) or self._is_disowned(named[0], held)):
                self._remember(named[0], view, by_issuer=held.holder.is_issuer)
            return named
        own = self._own(view, trigger, roles, held, suffering) or self._answering(view, trigger, held, suffering)
        return own or self._last(view, trigger, roles, held, suffering) or self._foe(trigger, held, suffering)

    def aimed_at(self, view: View, trigger: Trigger, held: Held, agents: tuple[Actor, ...]) -> tuple[Target, ...]:
        """Whom an answer, an accusation or a threat that names nobody is meant for: the other side, as told so far."""
        event = trigger.frame.event
        meant = blame.is_answer(view, trigger) or blame.is_repelled(view, trigger) or event in POINTED
        if not meant or not agents or held.factuality.stance == "denied":
            return ()
        doers = {agent.party for agent in agents}
        if self._attacker is not None and not blame.is_one_party(self._attacker, doers, held):
            return (as_target(self._attacker, "unknown"),)
        sides = [side for side in self._cast.scene.sides if side.name in doers]
        partial = held.speaker in self._cast.scene.sides  # a third party need not mean the rival that it does not name
        other = self._cast.scene.rival(sides[0]) if partial and len(sides) == 1 else None
        return (as_target(blame.unnamed(other), "unknown"),) if other is not None else ()

    def _learn_foes(self, trigger: Trigger, held: Held, doers: Iterable[Actor], befallen: Iterable[Actor]) -> None:
        """Keep whom the side that speaks tells to have attacked it, or that it attacked."""
        if family(trigger.frame.event) != "attack" or held.speaker is None or not blame.is_told(held):
            return
        acting = {each.party: each for each in doers}
        hit = {each.party: each for each in befallen}
        own = held.speaker.name
        others = hit if own in acting else acting if own in hit else {}
        for party, each in others.items():
            if party is not None and party != own:
                self._foes.setdefault(party, replace(each, inherited=True))

    def _foe(self, trigger: Trigger, held: Held, suffering: set[str]) -> tuple[Actor, ...]:
        """The one foe told so far, of an attack on the side that speaks: "fire was opened on our positions"."""
        attacked = family(trigger.frame.event) == "attack" and trigger.frame.event != WAITING and blame.is_told(held)
        own = held.speaker is not None and held.speaker.name in suffering
        return tuple(self._foes.values()) if attacked and own and len(self._foes) == 1 else ()

    def _is_disowned(self, attacker: Actor, held: Held) -> bool:
        """Whether the text names an attacker only to deny it: "their claim that we bombed the market is false"."""
        issuer = self._cast.scene.issuer
        others = not held.holder.is_issuer and issuer is not None and attacker.party == issuer.name
        return held.factuality.stance == "denied" or others

    def _remember(self, attacker: Actor, view: View, *, by_issuer: bool) -> None:
        stray = attacker.party is None and blame.is_outlaw(attacker)
        self._stray = (replace(attacker, inherited=True), view.sentence.paragraph) if stray else None
        unknown = self._attacker is None or self._attacker.party is None
        if attacker.party is not None or (unknown and blame.is_force_named(attacker)):
            self._attacker, self._paragraph = replace(attacker, inherited=True), view.sentence.paragraph
            self._cast.learn_attacker(attacker)
            self._sentence, self._by_issuer = view.sentence.index, by_issuer
            issuer = self._cast.scene.issuer
            self._both = self._both or (issuer is not None and attacker.party != issuer.name)

    def _last(self, view: View, trigger: Trigger, roles: Roles, held: Held, suffering: set[str]) -> tuple[Actor, ...]:
        """The attacker last named, of an attack told as done; for who is of no side, within a paragraph."""
        if blame.is_of_no_side(held.speaker) and self._paragraph != view.sentence.paragraph:
            return ()
        if held.speaker is None and held.holder.is_issuer and not self._by_issuer:
            return ()  # whom one side accuses to monitors did not do by that what they find themselves
        untold = (trigger.frame.untold or trigger.frame.event == WAITING) and not self._goes_on(view, trigger, held)
        untold |= blame.is_mutual(trigger) or not (blame.is_told(held) or blame.is_beaten_off(held, self._attacker))
        if self._attacker is None or {self._attacker.party, self._attacker.name} & suffering or untold:
            return ()
        if blame.is_teller(self._attacker, held, self._cast.scene.reading.statement.party):
            return ()  # "the enemy alleges that cluster bombs were used": not by the enemy, nor is it told by whom
        own = held.speaker is not None and self._attacker.party == held.speaker.name
        broken = trigger.frame.event == "ceasefire.violation"
        if own and (broken or not (self._is_military(view, roles.targets) or self._alone(view, roles.targets))):
            return ()  # no side tells in passing that it fired on civilians or on its own, or broke a truce
        if self._stray is not None and self._stray[1] == view.sentence.paragraph:
            return (self._stray[0],) if self._stray[0].name not in suffering else ()
        if trigger.head.relation == "acl:relcl" or (trigger.word.lemma == "operation" and not own):
            return ()  # "the shell that hit it": not by whoever was told of last; "further operations were made"
        theirs = not own and (held.speaker is None or held.speaker.name not in suffering)
        downed = theirs and craft_downed(view, trigger, roles.targets)  # "they fired on us. A drone was shot down"
        if downed or flown(view, trigger) is not None or (trigger.head.lemma in FREEING and not own):
            return ()  # craft that are told to do it need not be those of whoever attacked before
        return (self._attacker,)

    def _taken_by(
        self, view: View, trigger: Trigger, roles: Roles, held: Held, suffering: set[str]
    ) -> tuple[Actor, ...]:
        """The attacker just named, of those seized next: "Gunmen raided the farm. A herder was taken away"."""
        verb, near = trigger.head, self._paragraph == view.sentence.paragraph
        seized = trigger.frame.event == "people.detain" and is_verb(verb) and is_passive(view.sentence, verb)
        if self._attacker is None or not (seized and near and blame.is_told(held)) or trigger.frame.untold:
            return ()
        beside = view.sentence.index - self._sentence <= 1
        if self._sentence == view.sentence.index and blame.acts_between(view, self._attacker, verb):
            return ()  # "rebels attacked, the police pursued them and three men were seized"
        if any(token.lemma.casefold() in SOUGHT for token in roles.targets):
            return ()  # "gunmen raided the farm. Two suspects were arrested": by those who look for them
        return (self._attacker,) if beside and not {self._attacker.party, self._attacker.name} & suffering else ()

    def _goes_on(self, view: View, trigger: Trigger, held: Held) -> bool:
        """Whether a clause goes on from the speaker's own deed: "our units shelled the base, the bridge was taken"."""
        if self._attacker is None or held.speaker is None or self._attacker.party != held.speaker.name:
            return False
        if not (is_verb(trigger.head) and is_passive(view.sentence, trigger.head)):
            return False
        joined = is_a(trigger.head.relation, "conj", "parataxis") and self._sentence == view.sentence.index
        beside = self._paragraph == view.sentence.paragraph and view.sentence.index - self._sentence <= 1
        return joined or (beside and trigger.frame.event == "attack.ground" and not self._both)

    def _own(self, view: View, trigger: Trigger, roles: Roles, held: Held, suffering: set[str]) -> tuple[Actor, ...]:
        """The side that speaks, of what it tells of itself: what it did to its enemy, its answer, what it denies."""
        speaker, event = held.speaker, trigger.frame.event
        if speaker is None or not (held.holder.is_issuer or held.holder.party == speaker.name):
            return ()
        hits_itself = speaker.name in suffering
        almost = blame.is_near_miss(held)
        denied = held.factuality.stance == "denied" and held.factuality.modality == "actual" and not almost
        suffered = trigger.frame.roles == "undergo" or event == "attack.ground"  # "has lost no district", "the capture"
        feared = self._attacker is not None and self._attacker.party not in (None, speaker.name)
        nobody = any(token.lower in NOBODY for token in roles.targets)  # "nobody was hit": by whoever fired
        seen = trigger.carrier is not None and only_tells(trigger.carrier)  # "no attacks were recorded": by nobody
        exempt = hits_itself or suffered or feared or nobody or seen
        if denied and family(event) == "attack" and roles.targets and not exempt:
            return (blame.unnamed(speaker),)
        if not blame.is_told(held) or hits_itself or (family(event) == "attack" and blame.is_condemned(view, trigger)):
            return ()
        seized = [self._meant(view, token) for token in roles.targets] if event == "people.detain" else []
        unsaid = bool(seized) and all(is_lone_number(view.sentence, token) for token in seized)  # "18 were arrested"
        taken = event == "people.detain" and (
            unsaid
            or blame.is_condemned(view, trigger)
            or self._is_civilian(view, roles.targets)
            or self._is_overcome(view, seized, held)
            or is_comrade(self._cast, view, speaker, seized)
            or is_foreign(self._cast, view, roles.targets, held)
        )
        theirs = is_enemy(self._cast, self._foes, view, roles.targets, held)
        theirs = theirs and (event != WAITING or not speaker.state)  # movements tell of the mines that they laid
        theirs = theirs or is_downed(self._cast, view, trigger, roles.targets, held)
        own = (trigger.frame.own and not taken) or (family(event) == "attack" and theirs)
        return (blame.unnamed(speaker),) if own else ()

    def _answering(self, view: View, trigger: Trigger, held: Held, hurt: set[str]) -> tuple[Actor, ...]:
        """Who answers fire where no words say it: "our post was shelled. It was answered": not whoever had fired."""
        if held.speaker is None or held.factuality.stance == "denied" or held.factuality.modality != "actual":
            return ()
        if held.speaker.name in hurt:
            return ()  # "our patrol was met with fire"
        if held.holder.is_issuer and blame.is_repelled(view, trigger):
            return (blame.unnamed(held.speaker),)  # "the infantry was thrown back": by those who tell of it
        if not (blame.is_answer(view, trigger) and blame.is_told(held)):
            return ()
        first = blame.answered(view, trigger.head)
        begun = first is not None and self._cast.known(view, first, held.speaker).party is held.speaker
        if not begun and (self._attacker is None or self._attacker.party != held.speaker.name):
            return (blame.unnamed(held.speaker),)  # not "in response to our attack, rockets were fired at the post"
        rival = self._cast.scene.rival(held.speaker)
        return (blame.unnamed(rival),) if rival is not None else ()

    def _meant(self, view: View, token: Token) -> Token:
        """``token``, or those of its sentence whom a bare number counts: "one guerrilla was shot and two captured"."""
        group = group_of(self._cast.scene, view, token, craft=False, people=True)
        return group[1] if group is not None and group[0] is view else token

    def _is_overcome(self, view: View, targets: Iterable[Token], held: Held) -> bool:
        """Whether those seized may be the speaker's: "the enemy attacked our post. Three soldiers were taken"."""
        near = self._paragraph == view.sentence.paragraph and view.sentence.index - self._sentence <= 1
        if self._attacker is None or held.speaker is None or not near or self._attacker.party == held.speaker.name:
            return False
        seized = [self._cast.actor(view, token, held.speaker) for token in targets]
        others = not any(each.party or each.start == self._attacker.start for each in seized)  # not the attackers
        arms = all(is_weapon(view, token) for token in targets)  # "overran our post. Ten rifles were captured"
        return others and (arms or self._is_military(view, targets))

    def _official(
        self, view: View, trigger: Trigger, roles: Roles, held: Held, suffering: set[str]
    ) -> tuple[Actor, ...]:
        """The issuer, of what offices tell of in the passive: "samples were gathered"."""
        verb, event = trigger.word, trigger.frame.event
        told = held.holder.is_issuer and held.factuality.aspect != "prevented"
        hurt = held.speaker is not None and held.speaker.name in suffering
        if hurt or not (told and is_verb(verb) and is_passive(view.sentence, verb)):
            return ()
        swapped = event == "people.release" and "exchange for" in " ".join(t.lower for t in held.tokens)
        if swapped or by_agent(view.sentence, verb) is not None or blame.is_mutual(trigger):
            return ()  # "were freed in exchange for a captain"; "were picked up by a frigate": that one did it
        if event == "people.release" and verb.lemma == LET_GO and self._captor is not None:
            return (replace(self._captor, inherited=True),)  # whoever took them lets them go
        if event == "people.release" and self._is_held_by_others(roles):
            return ()  # "half of the hostages were freed": by whom is not said
        own = held.speaker is not None and not trigger.frame.untold and not blame.names_itself(view, held)
        if event in HELPING and own and held.speaker is not None:
            return (blame.unnamed(held.speaker),)
        if event == "access.deny" and held.speaker is None:
            return ()  # who closes a road is not whoever watches it
        parts = (c for token in roles.targets for c in view.sentence.children(token, "compound"))
        ship = any(c.lower in lexicon().actors.conveyance.nouns for c in parts)  # "the trawler Lucia was seized"
        if event in OFFICIAL and not ship and verb.lemma.casefold() in lexicon().cues.official.verbs:
            return (as_agent(held.holder),)
        return ()

    def _is_held_by_others(self, roles: Roles) -> bool:
        """Whether those let go are told to be in the hands of others: as hostages, or as those told of before."""
        held = (token.upos == "PRON" or token.lemma.casefold() in HOSTAGES for token in roles.targets)
        return self._taken or any(held)

    def _is_civilian(self, view: View, targets: Iterable[Token]) -> bool:
        actors = self._cast.scene.lexicon.actors
        told = (token for token in targets if token.lemma.casefold() not in ANYBODY)
        return "civilian" in kinds_of(view, told, actors)

    def _is_military(self, view: View, targets: Iterable[Token]) -> bool:
        return kinds_of(view, targets, self._cast.scene.lexicon.actors) == {"military"}

    def _alone(self, view: View, targets: Iterable[Token]) -> bool:
        """Whether the text has told of no attack but the speaker's, so that one on no civilians may be its own too."""
        return not (self._both or self._is_civilian(view, targets))
