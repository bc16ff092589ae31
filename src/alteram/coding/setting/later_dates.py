"""Dates after the day of publication that a text tells as past: the day or the date is wrong."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from alteram.coding.clause.syntax import is_verb
from alteram.coding.clause.tenses import is_past
from alteram.coding.scene import Reading, by_sentence, dates
from alteram.coding.stance.outlook import looks_ahead
from alteram.errors import AlteramWarning, PublishedTooEarly
from alteram.model import Sentence, Span, TimeMention, Token, is_a

SLACK: Final = timedelta(days=2)  # the day after may be the same day in another time zone
SHARP: Final = frozenset({"minute", "hour", "part-of-day", "night", "day", "days", "month", "season", "year"})
Placed = tuple[Sentence, TimeMention]  # a date with the sentence that it stands in


def warnings_of(reading: Reading) -> list[AlteramWarning]:
    """What speaks against the statement's day of publication: one warning for all its dates, or none."""
    later = later_dates(reading)
    if not later:
        return []
    told = [mention for sentence, mention in later if is_told_as_past(sentence, mention)]
    if told:
        return [_warning(reading, told, "speaks of '{}' as past")]
    return [_warning(reading, [mention], "is dated '{}'") for mention in datelines(reading, later)]


def later_dates(reading: Reading) -> list[Placed]:
    """The dates that begin two days or more after publication by the text's own words, in text order."""
    day = reading.statement.day
    if day is None:
        return []
    later = by_sentence(reading.parse, [mention for mention in reading.times if _is_later(mention, day)])
    return [(reading.parse.sentences[index], mention) for index in later for mention in later[index]]


def _is_later(mention: TimeMention, day: date) -> bool:
    value = mention.value
    if value is None or mention.anchor != "text" or value.precision not in SHARP or mention.rule == "episode":
        return False
    if not dates(mention):
        return False
    return date.fromisoformat(value.start[:10]) - day >= SLACK


def is_told_as_past(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether the clause that ``mention`` dates is past, and neither it nor what stands over it looks ahead."""
    head = _dated_by(sentence, mention.span)
    return head is not None and is_past(sentence, head) and not looks_ahead(sentence, head, mention.span)


def _dated_by(sentence: Sentence, span: Span) -> Token | None:
    """The verb or predicate that the date at ``span`` belongs to; None where it belongs to a noun.

    What there was is dated as a clause is: "there were clashes on 5 October".
    """
    words = sentence.within(span)
    tops = [word for word in words if word.upos != "PUNCT" and sentence.head_of(word) not in words]
    heads = {sentence.head_of(top) for top in tops}
    head = heads.pop() if len(heads) == 1 else None
    if head is not None and is_a(head.relation, "nsubj"):
        above = sentence.head_of(head)
        return above if above is not None and sentence.child(above, "expl") is not None else None
    if head is None or not all(is_a(top.relation, "obl", "advmod") for top in tops):
        return None
    return head if is_verb(head) or sentence.child(head, "cop") is not None else None


def datelines(reading: Reading, later: list[Placed]) -> list[TimeMention]:
    """The line before the text, or at its end, that is no more than a later date, where the text tells the past.

    Several such lines head the days of a programme, and are none.
    """
    sentences = reading.parse.sentences
    first = next((each.index for each in sentences if any(map(is_verb, each.tokens))), None)
    if first is None or not any(each.root is not None and is_past(each, each.root) for each in sentences):
        return []
    times, places = by_sentence(reading.parse, reading.times), by_sentence(reading.parse, reading.places)
    bare = [
        (sentence, mention)
        for sentence, mention in later
        if _is_bare(sentence, [m.span for m in times[sentence.index]] + [m.span for m in places[sentence.index]])
    ]
    edges = (*range(first), len(sentences) - 1)
    return [mention for sentence, mention in bare if sentence.index in edges] if len(bare) == 1 else []


def _is_bare(sentence: Sentence, known: list[Span]) -> bool:
    """Whether ``sentence`` is nothing but ``known`` times and places, or a dateline: "Geneva, 2 May (Agency) - "."""
    words = sentence.tokens
    if sentence.kind == "item" or not words or any(map(is_verb, words)):
        return False
    others = [word for word in words if not any(span.covers(word.span) for span in known)]
    names = [word for word in others if word.upos not in ("PUNCT", "SYM")]
    if sentence.kind == "heading" and words[-1].text in ("-", "--", "–", "—"):
        return all(word.upos == "PROPN" for word in names)
    # "Khartoum, 5 October", but not "Victory Day, 9 May"
    one_place = names == [words[0]] and names[0].upos == "PROPN" and [word.text for word in words[1:2]] == [","]
    return not names or one_place


def _warning(reading: Reading, mentions: list[TimeMention], words: str) -> PublishedTooEarly:
    statement, first = reading.statement, mentions[0]
    name, source = f"statement '{statement.id}'", statement.capture.source
    yet = words.format(" ".join(first.text.split()))
    more = f", the first of {len(mentions)} such dates" if len(mentions) > 1 else ""
    return PublishedTooEarly(
        f"it was published on {statement.day}, but {yet} (characters {first.span.start} to {first.span.end}{more})",
        where=f"{source}, {name}" if source else name,
        todo="check --published, or the published of its record, and the date in the text",
    )
