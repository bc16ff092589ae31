"""Lists that tell by counts alone: "Toll: 11 soldiers killed, 7 wounded, 3 vehicles burned"; a claim for each kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, takewhile

from alteram.coding.clause.syntax import is_verb
from alteram.coding.counts.entries import counted_in, tallies_by_label
from alteram.coding.counts.tallies import objects_of
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.mentions.numbers import Count, number_end
from alteram.coding.scene import View
from alteram.lexicon import Frame, lexicon
from alteram.model import Claim, Span, Token
from alteram.model.codes import Event, Unit

ENDS = frozenset({":", ";", "."})
FINITE = frozenset({"VBZ", "VBP", "MD", "PRP", "WDT", "WP", "TO", "WRB"})  # a clause of its own, no item of a list
LED = frozenset({"a", "an", "at", "some", "about", "over", "more", "around", "up", "nearly", "approximately"})
LOSSES = frozenset({"loss", "casualty", "toll", "dead"})
LONGEST = 7  # words of a heading
SOURCE = "communiques and situation reports: casualty and seizure lists"


@dataclass(frozen=True, slots=True)
class Roll:
    """Items of one kind that stand together: their trigger, whom they count, and their words."""

    trigger: Trigger
    roles: Roles
    tokens: list[Token]
    covered: tuple[int, ...] = ()  # the words of a heading that only names the list
    counts: tuple[tuple[Count, Span, Unit], ...] = ()  # those that the item of a side or place has of its own


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its words, and the word that tells what befell those counted, where it has one."""

    tokens: list[Token]
    fate: Token | None


def rolls(view: View, chosen: Sequence[Trigger]) -> list[Roll]:
    """The lists of ``view``, kind by kind; a single count only where none of the words ``chosen`` is read in it."""
    told, found = {t.word.index for t in chosen}, by_label(view, chosen)
    if found:
        return found
    heading: list[Token] = []
    for stretch in stretches(view.sentence.tokens):
        items = items_of(stretch)
        read = len(items) == 1 and any(t.index in told for t in stretch)
        kinds = [] if read else kinds_of(items, heading)
        pairs = zip(kinds, items, strict=True) if kinds else ()
        own = [roll(event, [item for _, item in group]) for event, group in groupby(pairs, lambda p: p[0])]
        if own and is_heading(heading, stretch):
            own[0] = headed(own[0], heading if len(own) == 1 else [], heading)
        found += own
        heading = stretch
    return found


def by_label(view: View, chosen: Sequence[Trigger]) -> list[Roll]:
    """The counts that ``view`` tells side by side or place by place; the words over them tell a total at most."""
    tallies = tallies_by_label(view, chosen)
    found = [Roll(t.trigger, t.roles, list(t.entry.words), counts=t.counts) for t in tallies]
    over = view.sentence.tokens[: found[0].tokens[0].index] if found else ()
    if found and not any(t.upos == "NUM" and not view.is_timed(t) for t in over):
        found[0] = replace(found[0], covered=tuple(t.index for t in over))
    return found


def is_heading(heading: list[Token], stretch: list[Token]) -> bool:
    """Whether what stands before a list's colon only names it: "Losses of the enemy", "Captured"."""
    short = 0 < len(heading) <= LONGEST and stretch[0].index == heading[-1].index + 2
    return short and not any(t.xpos in FINITE or t.upos == "AUX" or t.xpos == "VBD" for t in heading)


def headed(first: Roll, words: list[Token], heading: list[Token]) -> Roll:
    """``first`` with the words of its heading, which then tells nothing of its own."""
    roles = first.roles
    fates = lexicon().numbers.fates
    if not any(
        t.upos in ("NOUN", "PROPN") and t.lower not in fates for t in roles.targets
    ):  # "our losses: two killed, five wounded"
        roles = Roles((), tuple(t for t in heading if t.upos == "NOUN" and t.lemma in LOSSES)[:1])
    return replace(first, roles=roles, tokens=[*words, *first.tokens], covered=tuple(t.index for t in heading))


def stretches(tokens: tuple[Token, ...]) -> Iterator[list[Token]]:
    """The parts of a sentence between colons and semicolons."""
    current: list[Token] = []
    for token in tokens:
        if token.text in ENDS:
            yield current
            current = []
        else:
            current.append(token)
    yield current


def items_of(stretch: list[Token]) -> list[Item]:
    """The items of a stretch that is nothing but counts and what befell those counted; else none."""
    while stretch and stretch[0].upos == "PUNCT":
        stretch = stretch[1:]
    if not stretch or any((t.xpos in FINITE and t.lower != "them") or t.upos == "AUX" for t in stretch):
        return []  # but "nine dead, among them five children"
    cuts = [0]
    for at in range(1, len(stretch) - 1):
        if stretch[at].lower in (",", "and", "&") and opens(stretch, at + 1):
            cuts.append(at + 1)
    if not opens(stretch, 0):
        return []
    items = []
    for first, last in zip(cuts, [*cuts[1:], len(stretch) + 1], strict=True):
        words = stretch[first : last - 1]
        while words and (words[-1].upos == "PUNCT" or words[-1].lower == "and"):
            words = words[:-1]
        fate = next((t for t in words if t.lower in lexicon().numbers.fates), None)
        if not words or any(is_verb(t) and t.xpos == "VBD" and (t is not fate or objects_of(words, t)) for t in words):
            return []
        items.append(Item(words, fate))
    return items


def opens(stretch: list[Token], at: int) -> bool:
    """Whether a count begins at ``at``: "11 soldiers", "at least 3", "a jeep"."""
    tokens = tuple(stretch[at : at + 4])
    if not tokens:
        return False
    if number_end(tokens, 0, lexicon().numbers) is not None:
        return True
    later = (number_end(tokens[step:], 0, lexicon().numbers) for step in range(1, len(tokens)))
    return tokens[0].lower in ("a", "an") or (tokens[0].lower in LED and any(end is not None for end in later))


def kinds_of(items: list[Item], heading: list[Token]) -> list[Event]:
    """What befell those that each item counts: by its own word, the next one's, or the heading's; none if unsaid."""
    if not items:
        return []
    fates = lexicon().numbers.fates
    led = next((fates[t.lower] for t in heading if t.lower in fates), None)
    if all(item.fate is None for item in items) or not any(t.upos == "NUM" for item in items for t in item.tokens):
        return [led] * len(items) if led is not None and len(heading) < 4 else []
    found: list[Event] = []
    following: Event | None = None
    for item in reversed(items):
        following = fates[item.fate.lower] if item.fate is not None else following
        if following is None:
            return []  # it ends with something of which nothing is told
        found.append(following)
    return found[::-1]


def roll(event: Event, pairs_items: list[Item]) -> Roll:
    tokens = [t for item in pairs_items for t in item.tokens]
    word = next((item.fate for item in pairs_items if item.fate is not None), tokens[-1])
    counted = [who_in(item) for item in pairs_items]
    return Roll(Trigger(word, frame_of(event)), Roles((), tuple(counted)), tokens)


def who_in(item: Item) -> Token:
    """Whom an item counts: its noun, before what a comma sets off: "nine dead, among them five children"."""
    first = takewhile(lambda token: token.text != ",", item.tokens)
    noun = next((token for token in first if token.upos in ("NOUN", "PROPN")), None)
    return noun or item.fate or item.tokens[-1]


@lru_cache(maxsize=16)
def frame_of(event: Event) -> Frame:
    return Frame(id="tally", event=event, source=SOURCE, roles="undergo")


def within(claim: Claim, told: Roll) -> Claim:
    """``claim`` without the targets that neither its words nor its heading name: those of the other items of a list."""
    said = claim.evidence
    whose = [t.span.start for t in told.roles.targets if t.index in told.covered]
    kept = (
        t
        for t in claim.target
        if said.start <= (t.start or 0) < said.end or any((t.start or 0) <= at < (t.end or 0) for at in whose)
    )
    if not told.counts:
        return replace(claim, target=tuple(kept))
    own = tuple(a for a in claim.agent if a.start is not None and said.start <= a.start < said.end)
    agents = own[:1] or claim.agent  # "Sudland 14, Norland 3": each did so many
    return replace(claim, agent=agents, target=tuple(kept), quantities=counted_in(claim, told.counts))
