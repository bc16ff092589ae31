"""The time and the places that a text was at last, which hold for what it tells next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from alteram.coding.clause.syntax import case_of
from alteram.coding.clause.tenses import is_future, is_pending, is_perfect, is_present
from alteram.coding.scene import Scene, View
from alteram.lexicon import Frame, lexicon
from alteram.model import Sentence, TimeMention, Token, When, Where
from alteram.model.codes import Event

NOW = frozenset({"now", "currently", "presently", "present", "moment"})
# What is told next falls within a week that the text has named, or within the month that a report says it covers.
WEEK, REPORT = 7, 31
# A report that opens with a span of several days, a quarter at the most, is on these.
SEVERAL, QUARTER = 2, 92


@dataclass(slots=True)
class Discourse:
    """The last time that the text gave, and the last places, each with the paragraph it gave them in."""

    when: When | None = None
    paragraph: int = -1
    struck: When | None = None  # the time of the last attack that has one of its own: "that attack" was then
    since: When | None = None  # a time that runs on from a day, which its paragraph gave last: "since Sunday"
    since_in: int = -1  # the paragraph of ``since``
    first: When | None = None  # the first time that the text gives at all: what its lead tells is of then
    window: When | None = None  # what a dateline, a heading or "over the past day" says of the whole report
    dated: bool = False  # whether a heading gave ``window``: the next one that has a date gives another
    named: tuple[Where, ...] = ()  # the places that a claim had last, whence and whither too
    places: tuple[Where, ...] = ()  # those where something happened
    recalled: tuple[
        Where, ...
    ] = ()  # those of the last claim that has any; the sentence of the last that took them over
    told_in: int = -1
    told_par: int = -1  # the paragraph in which something was placed last, and ``recalled`` is where
    seen: dict[str, Where] = field(default_factory=dict)  # the place named last with each kind: "Brenna Island"
    lately: tuple[Where, ...] = ()  # those of what no frame lists, for the rest of its sentence; that sentence
    lately_in: int = -1
    firmly: bool = False  # whether a deed gave ``places``, not only something that no frame lists
    section: tuple[Where, ...] = ()  # the place of a heading, until the next one
    topic: tuple[Where, ...] = ()  # the spots that the lead of the text names; of one, all that follows may be told
    lead: int = -1  # the paragraph of the lead
    subject: tuple[Where, ...] = ()  # the one place that the whole text is about
    placed: int = -1  # the paragraph of ``places``
    visited: frozenset[str] = frozenset()  # the names of all places where something happened so far
    placed_on: When | None = None  # the time of what happened there
    spoken: When | None = None  # when somebody spoke last, and in which paragraph
    spoke: int = -1
    told: Frame | None = None  # what happened last: "has not done so" is of that
    counted: Frame | None = None  # what was counted last: "the army accounted for 17" is of that
    air: Event | None = None  # the last attack from the air: "the raids went on" is of that
    aired: int = -1  # the paragraph of ``air``
    entered: int = -1  # the paragraph that the text is in


def inherited(scene: Scene, view: View, head: Token, discourse: Discourse, *, deed: bool) -> When | None:
    """The time that the discourse gives an event whose sentence gives none; what lies ahead is of today.

    What the perfect tells came of what its paragraph told before, or came about within the window that heads a report:
    "Rockets hit the town on Friday. Three houses have been destroyed." A ``deed`` of another paragraph came about
    since the day that the text opens with, if it has gone on from there.
    """
    if is_future(view.sentence, head) or says_now(view.sentence, head):
        return published(scene)
    present = is_present(view.sentence, head)
    done = is_perfect(view.sentence, head) and not is_pending(view.sentence, head)
    near = discourse.paragraph == view.sentence.paragraph
    beside = near or (view.sentence.kind == "item" and discourse.window is None)
    if discourse.when is not None and (beside and not present or near and done):
        return coarser(discourse.when)
    lasting = discourse.since_in == view.sentence.paragraph and discourse.window is None
    if discourse.since is not None and lasting and not present:
        return coarser(discourse.since)
    window = discourse.window
    if window is not None and (not present or done and heads(scene, window)):
        return coarser(window)
    if not present:
        if any(mark.lower == "since" for mark in view.sentence.children(head, "mark", "case")):
            return None  # "since the truce was signed": long before what is told
        known = discourse.when or discourse.first
        return coarser(known) if known is not None else published(scene) if is_of_today(scene) else None
    begun = discourse.window or discourse.first or discourse.when or discourse.since
    lately = begun is not None and is_recent(scene, begun, days=WEEK)
    if begun is not None and lately and ((done and deed and is_open(begun)) or is_so_far(scene, view)):
        return until(coarser(begun), day_of(scene))
    return of_publication(scene, view.sentence, head)


def says_now(sentence: Sentence, head: Token) -> bool:
    """Whether a clause in the perfect says that it stands so now: "at present, they have withdrawn"."""
    beside = sentence.children(head, "advmod", "obl")
    now = any(c.lower in NOW and (c.upos == "ADV" or case_of(sentence, c) == "at") for c in beside)
    return now and is_perfect(sentence, head)


def until(found: When, day: str | None) -> When:
    """The time that runs from the event of ``found`` to the ``day`` of the statement: "since the flood of 2 May"."""
    start = found.start[:10]
    if day is None or day <= start:
        return found
    return replace(found, edtf=f"{start}/{day}", start=start, end=day, precision="days")


def is_so_far(scene: Scene, view: View) -> bool:
    """Whether a sentence tells what has come about up to now: "so far three have been found"."""
    words = scene.words(view.sentence.span).casefold()
    return any(phrase in words for phrase in lexicon().actors.so_far.phrases)


def is_of_today(scene: Scene) -> bool:
    """Whether a text names the day of its publication, and so tells what is new."""
    day = day_of(scene)
    return any(m.value is not None and m.value.start[:10] == day for view in scene.views for m in view.times)


def heads(scene: Scene, given: When) -> bool:
    """Whether a time stands in the title of a report, before it, or in its first sentence."""
    if given.span is None:
        return True
    first = next((view.sentence for view in scene.views if view.sentence.kind == "prose"), None)
    return first is None or given.span[0] < first.span.end


def day_of(scene: Scene) -> str | None:
    """The day of publication, which a dateline repeats."""
    day = scene.reading.statement.day
    return day.isoformat() if day is not None else None


def is_short(given: When, *, days: int = WEEK) -> bool:
    """Whether a time is short enough to be that of what the text tells next."""
    return date.fromisoformat(given.end[:10]) - date.fromisoformat(given.start[:10]) <= timedelta(days=days)


def is_open(given: When) -> bool:
    """Whether a time runs on from a day, as "since" does: what is told next need not."""
    return (given.text or "").casefold().startswith(lexicon().actors.since.phrases)


def is_ahead(scene: Scene, given: When) -> bool:
    """Whether a time lies ahead of publication, as "in the coming days" does: what is told next need not."""
    day = day_of(scene)
    return day is not None and given.start[:10] >= day and given.end[:10] > day


def is_recent(scene: Scene, given: When, *, days: int) -> bool:
    """Whether a time ended not long before publication."""
    day = day_of(scene)
    return day is not None and date.fromisoformat(day) - date.fromisoformat(given.end[:10]) <= timedelta(days=days)


def opens_window(mention: TimeMention) -> bool:
    """Whether a time is that of a whole report: "over the past day", "as of 06:00"."""
    words = mention.text.casefold()
    return any(phrase in words for phrase in lexicon().actors.window.phrases)


def stated(mention: TimeMention, *, inherited: bool) -> When | None:
    value = mention.value
    if value is None:
        return None
    return When(
        text=mention.text,
        span=(mention.span.start, mention.span.end),
        inherited=inherited,
        edtf=value.edtf,
        start=value.start,
        end=value.end,
        precision=value.precision,
        zone=value.zone,
    )


def coarser(given: When) -> When:
    """``given`` for another event of the same passage: its day, not its minute."""
    start, end = given.start[:10], given.end[:10]
    clock = "T" in given.start or "T" in given.end
    return When(
        text=given.text,
        span=given.span,
        inherited=True,
        edtf=(start if start == end else f"{start}/{end}") if clock else given.edtf,
        start=start,
        end=end,
        precision=("day" if start == end else "days") if clock else given.precision,
    )


def of_publication(scene: Scene, sentence: Sentence, head: Token) -> When | None:
    """The day of publication, for a report in the present tense that names no time."""
    return published(scene) if is_present(sentence, head) else None


def published(scene: Scene) -> When | None:
    """The day of publication, as a time that no words give."""
    day = scene.reading.statement.day
    if day is None:
        return None
    return When(inherited=True, edtf=day.isoformat(), start=day.isoformat(), end=day.isoformat(), precision="day")
