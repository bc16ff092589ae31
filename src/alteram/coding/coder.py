"""Claims of a statement: triggers of each sentence with their holder, factuality, roles and circumstances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from alteram.coding.accords import agreement
from alteram.coding.actors import Cast
from alteram.coding.circumstances import Discourse, follow, is_present, published, when, where
from alteram.coding.cues import called_false, rejected
from alteram.coding.evidence import clause_tokens, rejection_tokens
from alteram.coding.factuality import Factuality, factuality
from alteram.coding.frames import FrameIndex
from alteram.coding.holders import Holders, Voice
from alteram.coding.links import Coded, linked
from alteram.coding.lists import Listing, body
from alteram.coding.means import event_by_means, weapons_in
from alteram.coding.naming import Namer
from alteram.coding.quantities import quantities
from alteram.coding.roles import RESPONDING, WRECKING, Roles, doers_of, roles_of
from alteram.coding.scene import Reading, Scene, View, open_scene
from alteram.coding.select import selected
from alteram.coding.syntax import coordinated, is_verb, subject
from alteram.coding.triggers import Trigger, find_triggers
from alteram.coding.weapons import Armoury
from alteram.lexicon import lexicon
from alteram.model import Actor, Claim, Evidence, Holder, ListItem, Target, Token, When, span_of
from alteram.model.codes import Event, family
from alteram.model.identity import identified
from alteram.profiles.records import Party, Profile

SPOKEN = frozenset({"talk.accuse", "talk.threaten", "talk.propose", "talk.position"})
METHOD = "coded/1 frame:{}"


@lru_cache(maxsize=1)
def frame_index() -> FrameIndex:
    return FrameIndex(lexicon())


@lru_cache(maxsize=1)
def armoury() -> Armoury:
    return Armoury(lexicon())


@lru_cache(maxsize=64)
def namer(profile: Profile | None) -> Namer:
    return Namer(profile)


def code(reading: Reading) -> list[Claim]:
    """The claims of ``reading``, in text order."""
    scene = open_scene(reading, lexicon(), namer=namer(reading.profile), armoury=armoury())
    return list(Coder(scene).claims())


@dataclass(frozen=True, slots=True)
class Held:
    """One holder of one trigger's content: who, how firmly, and in which words."""

    holder: Holder
    speaker: Party | None
    factuality: Factuality
    tokens: list[Token]


class Coder:
    """Codes one statement in text order; what was said before decides pronouns, times and unnamed agents."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._cast = Cast(scene)
        self._holders = Holders(scene, self._cast)
        self._discourse = Discourse()
        self._listing = Listing()
        self._opening: When | None = None  # the time that held when a list was opened
        self._attacker: Actor | None = None

    def claims(self) -> Iterator[Claim]:
        for view in self._scene.views:
            item = self._listing.step(self._scene, view)
            if item is not None and item.index == 1:
                self._opening = self._discourse.when
            if item is not None:
                self._discourse.when = self._opening
            if view.sentence.kind == "heading" or not view.sentence.tokens or self._is_boilerplate(view):
                follow(view, self._discourse)
                continue
            event = self._listing.event(self._scene) if item is not None else None
            if item is not None and event is not None:
                yield self._item(view, item, event)
            else:
                yield from (replace(claim, list=item) for claim in linked(self._sentence(view)))
                follow(view, self._discourse)

    def _is_boilerplate(self, view: View) -> bool:
        """Whether a sentence only tells readers where to look for news."""
        words = self._scene.words(view.sentence.span).casefold()
        return any(phrase in words for phrase in self._scene.lexicon.cues.boilerplate.phrases)

    def _sentence(self, view: View) -> Iterator[Coded]:
        root = view.sentence.root
        main = subject(view.sentence, root) if root is not None else None
        if main is not None:
            self._cast.remember(view, main, self._scene.issuer)
        triggers = find_triggers(view, frame_index(), self._scene.lexicon)
        chosen = selected(view, triggers, self._scene.lexicon)
        heads = {t.head.index for t in chosen}
        for trigger in chosen:
            roles = roles_of(view, trigger)
            for held in self._held(view, trigger, heads):
                yield Coded(self._claim(view, trigger, roles, held), view.sentence, trigger)
            for token in roles.agents[:1]:
                self._cast.remember(view, token, self._scene.issuer)
        self._holders.introduce(view)

    def _held(self, view: View, trigger: Trigger, heads: set[int]) -> Iterator[Held]:
        """Each holder of ``trigger``'s content: a rejected report has two."""
        voices = self._holders.voices(view, trigger.head)
        firm = factuality(view.sentence, trigger, self._scene.lexicon.cues)
        if called_false(view.sentence, trigger.head, self._scene):
            firm = firm.denied()
        tokens = clause_tokens(view.sentence, trigger, heads - {trigger.head.index}, self._scene.lexicon)
        noun = next((v for v in voices if v.cue is not None and v.cue.upos == "NOUN"), None)
        refusal = rejected(view.sentence, noun.cue, self._scene) if noun is not None and noun.cue is not None else None
        if noun is None or refusal is None:
            yield self._by(view, voices, firm.denied() if any(v.rejects for v in voices[:1]) else firm, tokens)
            return
        at = voices.index(noun)
        yield self._by(view, [*voices[: at + 1], *(replace(v, rejects=False) for v in voices[at + 1 :])], firm, tokens)
        whole = rejection_tokens(view.sentence, noun.cue or refusal, refusal, tokens)
        yield self._by(view, voices[at + 1 :], firm.denied(), whole)

    def _by(self, view: View, voices: list[Voice], firm: Factuality, tokens: list[Token]) -> Held:
        """What ``voices`` hold; "we" and "the enemy" are the source's words in a quotation, else the issuer's."""
        sentence = view.sentence.span
        quoted = bool(voices) and in_quotation(self._scene.words(sentence), tokens[0].span.start - sentence.start)
        source = voices[0].party if voices else None
        speaker = source if quoted and source is not None else self._scene.issuer or source
        return Held(self._holders.holder(voices), speaker, firm, tokens)

    def _claim(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> Claim:
        event = event_by_means(view, trigger, held.tokens, roles, frame_index())
        bare = self._bare(view, held, event)
        agents = self._agents(view, trigger, roles, held)
        targets = self._targets(view, trigger, roles, held)
        return replace(
            bare,
            agent=agents,
            target=tuple(self._not_its_own(view, event, agents, target, held) for target in targets),
            when=when(self._scene, view, trigger.head, held.tokens, self._discourse, spoken=is_spoken(view, trigger)),
            where=where(view, trigger.head, held.tokens),
            confidence=confidence(trigger, held),
            method=METHOD.format(trigger.frame.id),
        )

    def _item(self, view: View, item: ListItem, event: Event) -> Claim:
        """A principle or demand of a list: what it says is the whole of the item."""
        firm = Factuality(modality="demanded" if event == "talk.propose" else "actual")
        held = Held(self._holders.holder([]), self._scene.issuer, firm, body(view))
        claim = replace(
            self._bare(view, held, event),
            agent=(as_agent(held.holder),),
            when=published(self._scene),
            list=item,
            method=METHOD.format("list"),
        )
        return identified(claim)

    def _bare(self, view: View, held: Held, event: Event) -> Claim:
        """What a claim has whatever evoked it: its words, its holder, and what is named among its words."""
        statement = self._scene.reading.statement
        span = span_of(held.tokens)
        sentence = view.sentence.span
        return Claim(
            id="",
            statement=statement.id,
            published=statement.published,
            captured_sha256=statement.capture.sha256,
            lang=statement.lang,
            evidence=Evidence(
                quote=self._scene.words(span), start=span.start, end=span.end, sentence=(sentence.start, sentence.end)
            ),
            holder=held.holder,
            stance=held.factuality.stance,
            modality=held.factuality.modality,
            aspect=held.factuality.aspect,
            event=event,
            agent=(),
            target=(),
            when=None,
            where=(),
            weapons=tuple(m.weapon for m in weapons_in(view, held.tokens)),
            quantities=quantities(self._scene, view, held.tokens),
            agreement=agreement(self._scene.accords, self._scene.text, span),
            list=None,
            caused_by=None,
            confidence=0.7,
            method="",
        )

    def _targets(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Target, ...]:
        """Those whom it befell; in speech those addressed or accused, and of an act condemned those who did it."""
        tokens = [each for token in roles.targets for each in coordinated(view.sentence, token)]
        if trigger.frame.event.startswith("talk."):
            doers = [doer for token in tokens for doer in doers_of(view, token, frame_index())]
            tokens = [token for token in doers if self._cast.is_actor(view, token, held.speaker)]
        elif trigger.frame.event.startswith("force.") and not roles.agents:
            tokens = []  # what moves is its own agent
        return tuple(self._cast.target(view, token, held.speaker) for token in tokens)

    def _not_its_own(self, view: View, event: Event, agents: tuple[Actor, ...], target: Target, held: Held) -> Target:
        """``target``, with "its" read as the speaker's where nobody would attack what is its own."""
        parties = {agent.party for agent in agents}
        possessed = any(t.xpos == "PRP$" and t.span.start == target.start for t in view.sentence.tokens)
        hostile = family(event) in ("attack", "mine", "harm")
        if not hostile or not possessed or target.party not in parties or held.speaker is None:
            return target
        return replace(target, party=None if held.speaker.name in parties else held.speaker.name)

    def _agents(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Actor, ...]:
        """Those who did it; in speech that names no speaker the holder, in an attack the attacker last named."""
        event = trigger.frame.event
        if trigger.frame.roles in ("blame", "duty"):
            return (as_agent(held.holder),)
        movers = roles.targets if event.startswith("force.") and not roles.agents else ()
        tokens = [doer for token in (*roles.agents, *movers) for doer in doers_of(view, token, frame_index())]
        if event.startswith("talk."):
            tokens = [token for token in tokens if self._cast.is_actor(view, token, held.speaker)]
        found = tuple(a for token in tokens for a in self._cast.actors(view, token, held.speaker))
        if not found and event in SPOKEN:
            return (as_agent(held.holder),)
        unnamed = family(event) == "attack" or event in ("mine.laying", "ceasefire.violation", "force.overflight")
        return self._attackers(view, trigger, roles, held, found) if unnamed else found

    def _attackers(
        self, view: View, trigger: Trigger, roles: Roles, held: Held, found: tuple[Actor, ...]
    ) -> tuple[Actor, ...]:
        """``found``, or the attacker last named where nobody is; never the party that suffers it."""
        befallen = {self._cast.known(view, token, held.speaker).party for token in roles.targets}
        names = {party.name for party in befallen if party is not None}
        if found and found[0].inherited and found[0].party in names:
            other = self._cast.other_than(names)
            return (
                (replace(found[0], name=other.party.name, party=other.party.name, actor=None),)
                if other and other.party
                else ()
            )
        if found:
            if found[0].party is not None:
                self._attacker = replace(found[0], inherited=True)
            return found
        untold = trigger.frame.id in WRECKING | RESPONDING or held.factuality.aspect == "prevented"
        if self._attacker is not None and self._attacker.party not in names and not untold:
            return (self._attacker,)
        return ()


def in_quotation(sentence: str, at: int) -> bool:
    """Whether the character at ``at`` stands within quotation marks that the sentence opens before it."""
    before = sentence[:at]
    return before.count("“") + before.count("«") > before.count("”") + before.count("»") or before.count('"') % 2 == 1


def confidence(trigger: Trigger, held: Held) -> float:
    """How sure the reading is: less where a noun alone tells the event, or a report is at second hand."""
    sure = 0.85 if trigger.carrier is not None or is_verb(trigger.word) else 0.6
    return round(sure - 0.1 * (not held.holder.is_issuer), 2)


def as_agent(holder: Holder) -> Actor:
    """The holder as the one who speaks in its own claim."""
    return Actor(
        text=holder.text,
        start=holder.start,
        end=holder.end,
        inherited=True,
        name=holder.name,
        party=holder.party,
        actor=holder.actor,
    )


def is_spoken(view: View, trigger: Trigger) -> bool:
    """Whether the statement performs the speech act that it tells: "we condemn", "responsibility lies with"."""
    if trigger.frame.event not in SPOKEN:
        return False
    return trigger.frame.roles in ("blame", "duty") or is_present(view.sentence, trigger.head)
