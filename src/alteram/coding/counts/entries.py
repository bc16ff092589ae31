"""Lists of counts by side, place, period or fate: "Violations: Sudland 14, Norland 3", "Aldby - 3 dead; Brenna - 1"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from alteram.coding.actors.roles import roles_of
from alteram.coding.events.laid_to import unit_by
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.mentions.numbers import Count, bounded, number_end
from alteram.coding.scene import View
from alteram.lexicon import Frame, lexicon
from alteram.model import Claim, Quantity, Span, Token, span_of
from alteram.model.codes import Event, Unit, family

SIDES: Final = frozenset({"side", "forces", "troops", "army", "party", "military"})
SET_OFF: Final = frozenset({":", "-", "–", "—", "("})
BEFORE: Final = frozenset({",", ";", ":", "(", "and", "-", "–", "—", "."})
AT: Final = frozenset({"in", "at", "near"})
TELLING: Final = frozenset({"VBZ", "VBP", "MD", "PRP", "WDT", "WP", "TO", "WRB", "IN"})
Kind = Literal["side", "place", "period", "fate"]
LONGEST: Final = 4  # words of what is counted
SOURCE: Final = "bulletins of commands and monitoring missions: counts by side and by place"


@dataclass(frozen=True, slots=True)
class Entry:
    """One label with what is counted for it: ``words`` from the label to the last of its counts."""

    label: Token
    kind: Kind
    words: tuple[Token, ...]
    counts: tuple[tuple[int, int, tuple[Token, ...]], ...]  # first and last word of the number, and what follows it

    @property
    def fates(self) -> list[Token]:
        known = lexicon().numbers.fates
        own = [self.label] if self.kind == "fate" else []
        return own + [t for _, _, behind in self.counts for t in behind if t.lower in known]


@dataclass(frozen=True, slots=True)
class Tally:
    """An entry with the event that it counts, and each of its counts with the words for it and its unit."""

    entry: Entry
    trigger: Trigger
    roles: Roles
    counts: tuple[tuple[Count, Span, Unit], ...]


def tallies_by_label(view: View, chosen: Sequence[Trigger]) -> list[Tally]:
    """What a list counts for each of two sides or places at least; nothing where it does not say what it counts."""
    if sum(t.upos == "NUM" for t in view.sentence.tokens) < 2:
        return []
    found = entries(view)
    if len(found) > 2 and found[0].kind == "fate" and found[1].kind != "fate":
        found = found[1:]  # "Dead: 7 (Aldby 4, Brenna 3)": how many in all
    if len({each.label.text for each in found}) < 2 or len({each.kind for each in found}) > 1:
        return []
    first = found[0].words[0].index
    over = next((t for t in chosen if t.word.index < first and family(t.frame.event) != "talk"), None)
    told: list[Tally] = []
    for entry in reversed(found):
        event = event_of(view, entry, over, first) or (told[-1].trigger.frame.event if told else None)
        if event is None:
            return []
        told.append(tally(view, entry, event, over))
    return told[::-1]


def entries(view: View) -> list[Entry]:
    """The labelled counts of a line, in text order."""
    found: list[Entry] = []
    labels = labels_of(view)
    end = -1
    for first in sorted(labels):
        last, kind = labels[first]
        if first > end and (entry := entry_at(view, first, last, kind)) is not None:
            found.append(entry)
            end = entry.words[-1].index
    return found


def labels_of(view: View) -> dict[int, tuple[int, Kind]]:
    """The words that may label a count, by their first: names of sides and places, periods, what befell somebody."""
    tokens, found = view.sentence.tokens, dict[int, tuple[int, Kind]]()
    for token in tokens:
        if token.lower in lexicon().numbers.fates:
            found[token.index] = (token.index, "fate")
    for span in (*(place.span for place in (*view.named, *view.places)), *view.timed):
        inside = [t.index for t in view.sentence.within(span) if t.upos not in ("NUM", "PUNCT")]
        if inside:
            found[inside[0]] = (inside[-1], "period" if span in view.timed else "place")
    found |= {name.first: (name.last, "side") for name in view.names if name.sort != "capital"}
    return found


def entry_at(view: View, first: int, last: int, kind: Kind) -> Entry | None:
    """The entry whose label stands from ``first`` to ``last``; None where no count is right behind it."""
    tokens = view.sentence.tokens
    start = first - 1 if first and tokens[first - 1].lower in AT else first
    start -= 1 if start and tokens[start - 1].lower == "the" else 0
    if start and tokens[start - 1].lower not in BEFORE and tokens[start - 1].upos != "PUNCT":
        return None
    at = last + 1
    while kind == "side" and at < len(tokens) and tokens[at].lower in SIDES:
        at += 1
    if at < len(tokens) and tokens[at].text in SET_OFF:
        at += 1
    counts: list[tuple[int, int, tuple[Token, ...]]] = []
    while (number := number_at(view, at)) is not None:
        stop = end_of(tokens, number[1] + 1)
        behind = tokens[number[1] + 1 : stop]
        if len(behind) > LONGEST or any(t.xpos in TELLING or t.upos == "AUX" for t in behind):
            return None
        counts.append((*number, behind))
        at = stop + 1 if stop < len(tokens) and tokens[stop].lower in (",", "and") else len(tokens)
    if not counts or (kind == "fate" and any(behind for _, _, behind in counts)):
        return None  # "killed two soldiers, wounded five": who did is left out
    final = max(t.index for t in (*counts[-1][2], tokens[counts[-1][1]]))
    return Entry(tokens[last], kind, tokens[start : final + 1], tuple(counts))


def number_at(view: View, at: int) -> tuple[int, int] | None:
    """The first and last word of the number at ``at``: "14", "some twenty"."""
    tokens = view.sentence.tokens
    for step in (0, 1, 2):
        ahead = tokens[at + step : at + step + LONGEST]
        end = number_end(ahead, 0, lexicon().numbers) if ahead else None
        if end is not None and all(t.upos in ("ADV", "DET", "ADP", "ADJ") for t in tokens[at : at + step]):
            return (at + step, at + step + end)
    return None


def end_of(tokens: Sequence[Token], at: int) -> int:
    """Where what is counted ends: at a comma, a bracket, "and" before another count, or the end of the line."""
    while at < len(tokens) and tokens[at].text not in (",", ";", ")", ".", ":") and tokens[at].lower != "and":
        at += 1
    return at


def event_of(view: View, entry: Entry, over: Trigger | None, first: int) -> Event | None:
    """What the counts of ``entry`` are of: by their own words, or by those over the list."""
    known = lexicon().numbers.fates
    if entry.fates:
        return known[entry.fates[0].lower]
    if over is not None:
        return over.frame.event
    return next((known[t.lower] for t in view.sentence.tokens[:first] if t.lower in known), None)


def tally(view: View, entry: Entry, event: Event, over: Trigger | None) -> Tally:
    """The claim's frame, whom the label makes its doer or sufferer, and its counts."""
    suffered = event.startswith(("harm.", "people."))
    own = bool(entry.fates) or over is None
    frame = (
        over.frame
        if over is not None and not own
        else Frame(id="tally", event=event, source=SOURCE, roles="undergo" if suffered else "act")
    )
    word = (entry.fates[-1:] or [view.sentence.tokens[entry.counts[0][1]]])[0]
    roles = Roles() if over is None else roles_of(view, over)
    if entry.kind == "side":
        roles = Roles((), (entry.label,)) if suffered else Roles((entry.label,), ())
    led = [t for t in view.sentence.tokens[: entry.words[0].index] if t.lower in lexicon().numbers.fates]
    led = [entry.label] if entry.kind == "fate" else led
    counts = tuple(count_of(view, each, event, led) for each in entry.counts)
    return Tally(entry, Trigger(word, frame), roles, counts)


def count_of(
    view: View, count: tuple[int, int, tuple[Token, ...]], event: Event, led: Sequence[Token]
) -> tuple[Count, Span, Unit]:
    first, last, behind = count
    number = bounded(view.sentence, first, last, lexicon().numbers)
    words = [*view.sentence.tokens[number.first : last + 1], *behind]
    return number, span_of(words), unit_in(behind) or unit_in(led) or unit_by(event)


def unit_in(words: Sequence[Token]) -> Unit | None:
    """The unit that ``words`` name, by what befell those counted before what they are."""
    numbers = lexicon().numbers
    fates = [t for t in words if t.lower in numbers.fates]
    named = [numbers.verb_units.get(t.lemma.casefold()) or numbers.noun_units.get(t.lower) for t in fates]
    named += [numbers.noun_units.get(t.lemma.casefold()) for t in words]
    return next((unit for unit in named if unit is not None), None)


def counted_in(claim: Claim, counts: Sequence[tuple[Count, Span, Unit]]) -> tuple[Quantity, ...]:
    """``counts`` as those of ``claim``, in whose words they stand."""
    said = claim.evidence
    return tuple(
        Quantity(
            text=said.quote[span.start - said.start : span.end - said.start],
            start=span.start,
            end=span.end,
            low=number.low,
            best=number.low if number.low == number.high else None,
            high=number.high,
            approx=number.approx,
            unit=unit,
            of=None,
            flow="flow",
        )
        for number, span, unit in counts
    )
