"""When a claim's event took place: its own words first, then those of its discourse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from alteram.coding.scene import Scene, View
from alteram.coding.syntax import case_of, is_verb
from alteram.lexicon import lexicon
from alteram.model import Sentence, Span, TimeMention, Token, When, Where, is_a

# What is told next falls within a week that the text has named, or within the month that a report says it covers.
WEEK, REPORT = 7, 31


@dataclass(slots=True)
class Discourse:
    """The last time that the text gave, and the last places, each with the paragraph it gave them in."""

    when: When | None = None
    paragraph: int = -1
    first: When | None = None  # the first time that the text gives at all: what its lead tells is of then
    window: When | None = None  # what a dateline, a heading or "over the past day" says of the whole report
    places: tuple[Where, ...] = ()
    placed: int = -1  # the paragraph of ``places``
    placed_on: When | None = None  # the time of what happened there


def own_time(view: View, head: Token, tokens: list[Token]) -> TimeMention | None:
    """The time that stands in the event's clause, else the one that opens its sentence's main clause."""
    chain = {head, *complements(view.sentence, head)}
    spans = [token.span for token in tokens]
    attached = [m for m in view.times if m.value is not None and governs(view.sentence, head, m.span)]
    attached = attached or [m for m in view.times if m.value is not None and dates_meeting(view.sentence, head, m.span)]
    inside = [
        m
        for m in view.times
        if m.value is not None
        and any(m.span.overlaps(span) for span in spans)
        and any(governs(view.sentence, verb, m.span) for verb in chain)
    ]
    totals = [
        m for m in view.times if m.value is not None and m.text.casefold().startswith(lexicon().actors.since.phrases)
    ]
    within = [m for m in totals if any(m.span.overlaps(span) for span in spans)]
    return next(iter(sorted(attached or inside or within, key=lambda m: rank(m, head))), None)


def complements(sentence: Sentence, head: Token) -> list[Token]:
    """The verbs that share ``head``'s time: those over it and under it by complement, and its conjuncts."""
    found = [c for c in sentence.children(head, "xcomp", "conj", "advcl") if is_verb(c)]
    above = sentence.head_of(head)
    while above is not None and is_a(head.relation, "xcomp", "ccomp", "advcl") and is_verb(above):
        found.append(above)
        head, above = above, sentence.head_of(above)
    return found


def rank(mention: TimeMention, head: Token) -> tuple[bool, int]:
    """Sharper and nearer times first."""
    coarse = mention.value is not None and mention.value.precision in ("year", "longer")
    return coarse, abs(mention.span.start - head.span.start)


def governs(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether the words at ``span`` depend on ``head`` without another verb between."""
    token = next(
        (t for t in sentence.within(span) if t.span.end <= span.end and t.upos in ("NUM", "NOUN", "PROPN", "ADV")),
        None,
    )
    while token is not None and token is not head:
        if is_verb(token) and not is_a(token.relation, "amod", "compound"):
            return False
        token = sentence.head_of(token)
        if token is not None and token is not head and dates(token, span):
            return False
    return token is head


def dates_meeting(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether the time at ``span`` is that of a meeting at which it was: "at the talks held in Moscow on 30 August"."""
    nouns = lexicon().cues.foreseen.nouns
    for noun in sentence.children(head, "obl"):
        if case_of(sentence, noun) in ("at", "during"):
            below = sentence.subtree(noun)
            named = any(t.lemma.casefold() in nouns or t.lower in nouns for t in (noun, *sentence.children(noun)))
            return named and any(token in below for token in sentence.within(span))
    return False


def dates(noun: Token, span: Span) -> bool:
    """Whether the time at ``span`` is part of the name of an agreement or war and dates that, not the event."""
    outside = noun.span.start >= span.end or noun.span.end <= span.start
    return outside and noun.lemma.casefold() in lexicon().actors.accord.nouns


def shared_time(view: View, head: Token) -> TimeMention | None:
    """A time that the clauses above ``head`` give, for a clause that gives none."""
    for above in view.sentence.ancestors(head):
        found = [m for m in view.times if m.value is not None and governs(view.sentence, above, m.span)]
        if found:
            return found[0]
    return opening_time(view)


def opening_time(view: View) -> TimeMention | None:
    """The time that opens a sentence: it dates each of its clauses that has none of its own."""
    first = view.sentence.tokens[0].span.start
    return next((m for m in view.times if m.value is not None and m.span.start == first), None)


def when(
    scene: Scene,
    view: View,
    head: Token,
    tokens: list[Token],
    discourse: Discourse,
    *,
    spoken: bool,
    asked: bool = False,
) -> When | None:
    """The time of the event at ``head``; inherited where its own clause gives none.

    What is ``spoken`` in the statement itself is dated by the statement; what is ``asked`` of somebody too, whatever
    time stands in what they should do.
    """
    mention = own_time(view, head, tokens) if not asked else None
    if mention is not None:
        found = stated(mention, inherited=False)
        lasting = found is not None and is_short(found) and not (is_open(found) or is_ahead(scene, found))
        if lasting and not in_relative(view.sentence, head):
            discourse.when, discourse.paragraph = found, view.sentence.paragraph
        return found
    if asked:
        return published(scene)
    if any(m.value is None and governs(view.sentence, head, m.span) for m in view.times):
        return None  # the clause names a time of its own, which stays open: another would contradict it
    if spoken or is_now(view.sentence, head):
        return published(scene)
    mention = shared_time(view, head)
    if mention is not None:
        return stated(mention, inherited=True)
    return inherited(scene, view, head, discourse)


def inherited(scene: Scene, view: View, head: Token, discourse: Discourse) -> When | None:
    """The time that the discourse gives an event whose sentence gives none."""
    present = is_present(view.sentence, head)
    beside = discourse.paragraph == view.sentence.paragraph or view.sentence.kind == "item"
    if discourse.when is not None and beside and not present:
        return coarser(discourse.when)
    if discourse.window is not None and not is_present(view.sentence, head):
        return coarser(discourse.window)
    if not is_present(view.sentence, head):
        known = discourse.when or discourse.first
        return coarser(known) if known is not None else None
    return of_publication(scene, view.sentence, head)


def day_of(scene: Scene) -> str | None:
    """The day of publication, which a dateline repeats."""
    day = scene.reading.statement.day
    return day.isoformat() if day is not None else None


def first_time(scene: Scene) -> When | None:
    """The first day, night or hour that the text dates something by; none that lies ahead or runs on."""
    found = (stated(m, inherited=False) for view in scene.views for m in view.times if m.rule != "report")
    short = (each for each in found if each is not None and is_short(each) and not is_open(each))
    return next((each for each in short if not is_ahead(scene, each) and each.start[:10] != day_of(scene)), None)


def follow(scene: Scene, view: View, discourse: Discourse) -> None:
    """Keep the time that a sentence's main clause gives, for what follows it."""
    for mention in view.times if discourse.window is None else ():
        found = stated(mention, inherited=False)
        if found is None or mention.rule == "report":  # "the previous reporting period" is another
            continue
        heads = view.sentence.kind == "heading" and found.start[:10] != day_of(scene)
        told = is_short(found) and (heads or opens_window(mention))
        if told or (mention.rule.startswith("report.") and is_short(found, days=REPORT)):
            discourse.window = found
    root = view.sentence.root
    if root is None or any(
        m.value is not None and discourse.when is not None and discourse.when.text == m.text for m in view.times
    ):
        return
    for mention in view.times:
        found = stated(mention, inherited=False) if governs(view.sentence, root, mention.span) else None
        if found is not None and is_short(found) and not is_open(found):
            discourse.when, discourse.paragraph = found, view.sentence.paragraph


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


def opens_window(mention: TimeMention) -> bool:
    """Whether a time is that of a whole report: "over the past day", "as of 06:00"."""
    words = mention.text.casefold()
    return any(phrase in words for phrase in lexicon().actors.window.phrases)


def in_relative(sentence: Sentence, head: Token) -> bool:
    """Whether ``head`` stands in a clause that only describes a noun: its time is not the text's."""
    return any(t.relation.startswith("acl") for t in (head, *sentence.ancestors(head)))


def is_now(sentence: Sentence, head: Token) -> bool:
    """Whether a clause reports what goes on as it is published: the present tense, the perfect left out."""
    helpers = {c.lower for c in sentence.children(head, "aux", "aux:pass", "cop")}
    return bool(helpers & {"is", "are", "'s", "'re"}) or (head.xpos in ("VBP", "VBZ") and not helpers)


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


def is_told_past(sentence: Sentence, head: Token) -> bool:
    """Whether a clause tells the past: by its own form, or by that of the verb whose complement or conjunct it is."""
    helpers = {c.lower for c in sentence.children(head, "aux", "aux:pass", "cop")}
    if head.xpos == "VBD" or helpers & {"was", "were", "had", "did"}:
        return True
    above = sentence.head_of(head)
    bare = not helpers and sentence.child(head, "nsubj") is None and head.xpos not in ("VBP", "VBZ")
    if above is not None and bare and is_verb(above) and is_a(head.relation, "conj", "xcomp", "advcl", "obj", "obl"):
        return is_told_past(sentence, above)
    return False


def is_present(sentence: Sentence, head: Token) -> bool:
    """Whether a clause tells the present; a bare conjunct or complement shares the tense of the verb above it."""
    if head.xpos in ("VBP", "VBZ"):
        return True
    above = sentence.head_of(head)
    bare = sentence.child(head, "aux", "cop", "nsubj") is None and head.xpos != "VBD"
    if above is not None and is_verb(above) and bare and is_a(head.relation, "conj", "xcomp", "obj"):
        return is_present(sentence, above)
    return any(
        c.lower in ("is", "are", "has", "have", "do", "does", "'s", "'re")
        for c in sentence.children(head, "aux", "cop", "aux:pass")
    )
