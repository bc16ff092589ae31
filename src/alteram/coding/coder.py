"""Claims of a statement: triggers of each sentence with their holder, factuality, roles and circumstances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial

from alteram.coding.actors.addressees import asked_over
from alteram.coding.actors.cast import Cast
from alteram.coding.actors.fleeing import retreated
from alteram.coding.actors.participants import SPOKEN, Participants
from alteram.coding.actors.roles import roles_of
from alteram.coding.clause.syntax import is_verb
from alteram.coding.clause.tenses import is_told_past
from alteram.coding.confidence import confidence
from alteram.coding.counts.open_lists import completed, items_after
from alteram.coding.counts.quantities import brings_total, quantities
from alteram.coding.counts.rolls import rolls, within
from alteram.coding.counts.shares import parted
from alteram.coding.counts.singles import singles
from alteram.coding.events.evidence import leaving
from alteram.coding.events.frames import FrameIndex
from alteram.coding.events.laid_to import counted_as
from alteram.coding.events.means import event_by_means, resumed_means, weapons_in
from alteram.coding.events.select import selected
from alteram.coding.events.sightings import sightings
from alteram.coding.events.triggers import Roles, Trigger, find_triggers
from alteram.coding.events.unlisted import resumed, unlisted
from alteram.coding.holders.answers import Answer, answered, answers, disowns, is_for, rebuts, rebutted, taken_over
from alteram.coding.holders.held import Held, as_agent
from alteram.coding.holders.voices import Holders
from alteram.coding.holders.voicing import Voicing
from alteram.coding.links import Coded, linked
from alteram.coding.lists import Listing, body
from alteram.coding.mentions.accords import agreement, opening
from alteram.coding.mentions.lone import lone_party
from alteram.coding.mentions.naming import Namer
from alteram.coding.mentions.weapons import Armoury
from alteram.coding.reasons import Explanation, explained
from alteram.coding.scene import Reading, Scene, View, open_scene
from alteram.coding.setting.circumstances import follow, when
from alteram.coding.setting.discourse import Discourse, published
from alteram.coding.setting.lead_time import first_time
from alteram.coding.setting.recall import recalled
from alteram.coding.setting.report_days import titled
from alteram.coding.setting.sections import enter, headed, opens_section
from alteram.coding.setting.titles import titled_place
from alteram.coding.setting.whereabouts import where
from alteram.coding.stance.factuality import Factuality
from alteram.coding.stance.threats import as_threat
from alteram.lexicon import lexicon
from alteram.model import Agreement, Claim, Evidence, ListItem, Span, Target, When, span_of
from alteram.model.codes import Event, family
from alteram.model.identity import identified
from alteram.profiles.records import Party, Profile

METHOD = "coded/1 frame:{}"
DEEDS = ("attack.", "harm.", "ceasefire.", "mine.")


@lru_cache(maxsize=1)
def frame_index() -> FrameIndex:
    return FrameIndex(lexicon())


@lru_cache(maxsize=1)
def armoury() -> Armoury:
    return Armoury(lexicon())


@lru_cache(maxsize=64)
def namer(profile: Profile | None, lone: Party | None = None) -> Namer:
    return Namer(profile.parties if profile is not None else (lone,) if lone is not None else ())


def namer_of(reading: Reading) -> Namer:
    return namer(reading.profile, lone_party(reading.statement) if reading.profile is None else None)


def code(reading: Reading) -> list[Claim]:
    """The claims of ``reading``, in text order."""
    return [each.claim for each in Coder(scene_of(reading)).coded()]


def explain(reading: Reading) -> Iterator[Explanation]:
    """The claims of ``reading``, in text order, each with the steps that led to it."""
    scene = scene_of(reading)
    for each in Coder(scene).coded():
        yield explained(scene, each)


def scene_of(reading: Reading) -> Scene:
    return open_scene(reading, lexicon(), namer=namer_of(reading), armoury=armoury())


class Coder:
    """Codes one statement in text order; what was said before decides pronouns, times and unnamed agents."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._cast = Cast(scene)
        self._holders = Holders(scene, self._cast)
        self._voicing = Voicing(scene, self._holders)
        self._participants = Participants(self._cast, frame_index())
        self._discourse = Discourse(first=first_time(scene), subject=titled_place(scene))
        titled(scene, self._discourse)
        self._listing = Listing()
        self._told: list[Coded] = []  # the claims of the sentence before
        self._sections = sum(opens_section(v) for v in scene.views) > 2
        self._opening: When | None = None  # the time that held when a list was opened
        self._opener: Claim | None = None  # the demand that opens a list of demands: whose they are, and of whom

    def coded(self) -> Iterator[Coded]:
        """The claims, in text order, each with what it was read from."""
        told = 0  # views whose words belong to a claim before them
        for at, view in enumerate(self._scene.views):
            if at < told:
                continue
            before = self._listing.count
            item = self._listing.step(self._scene, view)
            if item is not None and before == 0:
                self._opening = self._discourse.when
            if item is not None and item.heading is not None and item.index > before:
                self._discourse.when = self._opening or self._discourse.when
            if view.sentence.kind == "heading" or not view.sentence.tokens:
                headed(view, self._discourse)
                self._told = []
                follow(self._scene, view, self._discourse)
                continue
            event = self._listing.event(self._scene) if item is not None else None
            if item is not None and event is not None:
                self._told = []
                yield self._item(view, item, event)
                continue
            enter(self._scene, view, self._discourse, sections=self._sections)
            claims, told = self._with_items(view, at)
            for each in linked(claims):
                yield each if item is None else replace(each, claim=replace(each.claim, list=item))
            follow(self._scene, view, self._discourse)

    def _with_items(self, view: View, at: int) -> tuple[list[Coded], int]:
        """The claims of ``view``, completed by a list that ends its clause, and the view that is to be read next."""
        claims, items = list(self._sentence(view)), items_after(self._scene, at)
        each_own = self._listing.event(self._scene) if items else None
        if each_own is not None:  # each item is a demand or principle: what opens them is none
            openers = [each for each in claims if each.claim.event == each_own == "talk.propose"]
            self._opener = openers[0].claim if openers else None
            return [each for each in claims if each not in openers], at + 1
        whole = completed(self._scene, claims, items)
        return whole, at + 1 + (len(items) if whole != claims else 0)

    def _is_boilerplate(self, view: View) -> bool:
        """Whether a sentence tells readers where to look for news; what it says beside may still be of deeds."""
        words = self._scene.words(view.sentence.span).casefold()
        return any(phrase in words for phrase in self._scene.lexicon.cues.boilerplate.phrases)

    def _sentence(self, view: View) -> Iterator[Coded]:
        self._participants.introduce(view)
        triggers = find_triggers(view, frame_index(), self._scene.lexicon)
        chosen = selected(view, triggers, self._scene.lexicon)
        chosen += unlisted(view, triggers, chosen, frame_index())
        chosen += sightings(view, frame_index(), chosen)
        chosen = resumed(view.sentence, chosen, self._discourse, self._scene.lexicon)
        if self._is_boilerplate(view):
            chosen = [t for t in chosen if is_verb(t.word) and t.frame.event.startswith(DEEDS)]
        chosen = [t for t in chosen if not brings_total(view.sentence, t.word)]
        told: list[Coded] = []
        listed = {each.trigger.word.index: each for each in rolls(view, chosen)}
        inside = {at for each in listed.values() for at in (*each.covered, *(t.index for t in each.tokens))}
        chosen = [t for t in chosen if t.word.index not in inside] + [each.trigger for each in listed.values()]
        heads = {index for t in chosen for index in (t.head.index, t.word.index, leaving(view.sentence, t))}
        for trigger in sorted(chosen, key=lambda t: t.word.index):
            roll = listed.get(trigger.word.index)
            roles = roles_of(view, trigger) if roll is None else roll.roles
            for each in self._voicing.of(view, trigger, heads):
                held = each if roll is None else replace(each, tokens=roll.tokens)
                if roll is None:
                    told += parted(view, trigger, roles, held, partial(self._claim, view, trigger))
                else:
                    told.append(Coded(within(self._claim(view, trigger, roles, held), roll), view, held, trigger))
            self._participants.remember(view, trigger, roles)
        self._holders.introduce(view)
        yield from self._answered(view, told)
        self._told = told

    def _answered(self, view: View, told: list[Coded]) -> Iterator[Coded]:
        """``told``, with claims that what somebody else holds is not so in place of the words that say this."""
        found = ((each, self._answered_by(view, told, each)) for each in answers(view.sentence))
        pairs = [(answer, prior) for answer, prior in found if prior is not None]
        judging = [word for answer, _ in pairs for word in answer.judging]
        yield from (each for each in told if each.trigger is None or each.trigger.word not in judging)
        for answer, prior in pairs:
            held = self._voicing.answering(view, answer.word, answer.tokens, prior.held)
            if held.holder == prior.claim.holder:
                continue
            bare = replace(self._bare(view, held, prior.claim.event), method=METHOD.format("answer"))
            claim = taken_over(bare, prior.claim, own=disowns(view.sentence, answer))
            yield Coded(replace(claim, confidence=confidence(claim, None)), view, held, answers=prior.claim)

    def _answered_by(self, view: View, told: list[Coded], answer: Answer) -> Coded | None:
        """The claim that ``answer`` is of: what others hold, else what the issuer lays to whoever denies it."""
        by = self._holders.by_whom(view, answer.word)
        own = not by or by[0].is_issuer
        side = self._scene.issuer if own else by[0].party
        prior = answered(told, answer) or answered(self._told, answer)
        if prior is not None or not rebuts(view.sentence, answer.word):
            return prior if prior is None or is_for(view.sentence, answer, prior.claim, side, own=own) else None
        before = [each for each in told if each.claim.evidence.start < answer.tokens[0].span.start]
        return rebutted(before or self._told) if not own and side is not self._scene.issuer else None

    def _claim(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> Claim:
        event = event_by_means(view, trigger, held.tokens, roles, frame_index())
        event = resumed_means(view, trigger, event, self._discourse)
        bare = self._bare(view, held, event)
        agents = self._participants.agents(view, trigger, roles, held)
        targets = self._participants.targets(view, trigger, roles, held, agents)
        claim = replace(
            bare,
            agent=agents,
            target=targets,
            quantities=(*bare.quantities, *singles(self._scene, view, trigger, roles, bare.quantities, held.tokens)),
            when=self._when(view, trigger, held),
            where=where(view, trigger.head, held.tokens, event, roles.targets),
            method=METHOD.format(trigger.frame.id),
        )
        claim = retreated(counted_as(as_threat(view, trigger, claim), trigger.frame), trigger.frame)
        places = recalled(view, claim, held.tokens, self._discourse)
        claim = replace(claim, where=places, agreement=claim.agreement or self._opened(view, claim))
        return replace(claim, confidence=confidence(claim, trigger))

    def _opened(self, view: View, claim: Claim) -> Agreement | None:
        """The agreement that the sentence opens with; what is said of agreements themselves names its own."""
        if claim.event.startswith(("agreement.", "talk.")):
            return None
        words = Span(claim.evidence.start, claim.evidence.end)
        return opening(self._scene.accords, self._scene.text, view.sentence.span, words)

    def _when(self, view: View, trigger: Trigger, held: Held) -> When | None:
        spoken, asked = is_spoken(view, trigger), trigger.frame.roles == "duty"
        kind, at = family(trigger.frame.event), self._discourse
        return when(self._scene, view, trigger.head, held.tokens, at, spoken=spoken, asked=asked, kind=kind)

    def _item(self, view: View, item: ListItem, event: Event) -> Coded:
        """A principle or demand of a list: what it says is the whole of the item."""
        firm = Factuality(modality="demanded" if event == "talk.propose" else "actual")
        held = Held(self._holders.holder([]), self._scene.issuer, firm, body(view))
        claim = replace(
            self._bare(view, held, event),
            agent=self._opener.agent if self._opener is not None else (as_agent(held.holder),),
            target=(self._opener.target if self._opener is not None else ()) or self._asked(event),
            when=published(self._scene),
            list=item,
            method=METHOD.format("list"),
        )
        return Coded(identified(replace(claim, confidence=confidence(claim, None))), view, held)

    def _asked(self, event: Event) -> tuple[Target, ...]:
        opening = self._listing.heading if event == "talk.propose" else None
        return asked_over(self._cast, opening) if opening is not None else ()

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
            confidence=0.0,
            method="",
        )


def is_spoken(view: View, trigger: Trigger) -> bool:
    """Whether the statement performs the speech act that it tells: "we condemn", "responsibility lies with"."""
    if trigger.frame.event not in SPOKEN:
        return False
    told = trigger.asked_by or trigger.head
    return trigger.frame.roles in ("blame", "duty") or not is_told_past(view.sentence, told)
