"""When a claim's event took place: its own words first, then those of its discourse."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from alteram.coding.discourse import (
    QUARTER,
    REPORT,
    SEVERAL,
    Discourse,
    coarser,
    day_of,
    inherited,
    is_ahead,
    is_open,
    is_recent,
    is_short,
    opens_window,
    published,
    stated,
)
from alteram.coding.scene import Scene, View
from alteram.coding.syntax import case_of, is_verb
from alteram.coding.tenses import is_now, is_present
from alteram.lexicon import lexicon
from alteram.model import Sentence, Span, TimeMention, Token, When, is_a

DEEDS: Final = ("attack.", "harm.", "force.", "people.", "mine.")


def own_time(view: View, head: Token, tokens: list[Token], *, speech: bool = False) -> TimeMention | None:
    """The time that stands in the event's clause, else the one that opens its sentence's main clause.

    What somebody is asked or agrees to do by a day does not date the ``speech``: "We call on them to leave by May".
    """
    below = set(view.sentence.children(head, "xcomp", "advcl", "ccomp")) if speech else set()
    chain = {head, *complements(view.sentence, head)} - below
    spans = [token.span for token in tokens]
    dated = [m for m in view.times if m.value is not None]
    attached = [m for m in dated if governs(view.sentence, head, m.span)]
    attached = attached or [m for m in dated if dates_meeting(view.sentence, head, m.span)]
    among = [m for m in dated if any(m.span.overlaps(span) for span in spans)]
    inside = [m for m in among if any(governs(view.sentence, verb, m.span) for verb in chain)]
    within = [m for m in among if m.text.casefold().startswith(lexicon().actors.since.phrases)]
    found = attached or inside or within or [m for m in dated if dates_doer(view.sentence, head, m.span)]
    return next(iter(sorted(found, key=lambda m: (is_restated(m, found), *rank(m, head)))), None)


def dates_doer(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether a time is that of what the subject was doing then: "monitors travelling on Tuesday were turned back"."""
    doing = (c for who in sentence.children(head, "nsubj", "nsubj:pass") for c in sentence.children(who, "acl"))
    return any(verb.xpos == "VBG" and governs(sentence, verb, span) for verb in doing)


def complements(sentence: Sentence, head: Token) -> list[Token]:
    """The verbs that share ``head``'s time: those over it and under it by complement, and its conjuncts."""
    found = [c for c in sentence.children(head, "xcomp", "conj", "advcl") if is_verb(c)]
    above = sentence.head_of(head)
    while above is not None and is_a(head.relation, "xcomp", "ccomp", "advcl") and is_verb(above):
        if is_saying(above):
            break  # what somebody said on Thursday did not happen on Thursday
        found.append(above)
        head, above = above, sentence.head_of(above)
    return found


def is_saying(verb: Token) -> bool:
    return is_verb(verb) and verb.lemma.casefold() in lexicon().cues.saying.verbs


def is_of_speech(sentence: Sentence, verb: Token, span: Span) -> bool:
    """Whether a time that ``verb`` governs is when it was said: "said on Thursday", "condemned on Wednesday an attack".

    After the object it is that of what is spoken of: "condemned the attack on Wednesday".
    """
    if is_saying(verb):
        content = sentence.child(verb, "ccomp", "parataxis")
        before = content is not None and content.index < verb.index
        return not (before and span.start < verb.span.start)  # "On 5 May troops attacked, the ministry said"
    thing = sentence.child(verb, "obj")
    acts = is_verb(verb) and verb.lemma.casefold() in acts_of_speech()
    return acts and (thing is None or span.start < thing.span.start)


@lru_cache(maxsize=1)
def acts_of_speech() -> frozenset[str]:
    """Verbs that accuse, demand, refuse or threaten by themselves; none that rather tell of deeds, as "attack" does."""
    spoken = [f for f in lexicon().frames if f.event.startswith("talk.") and f.event != "talk.meet" and not f.needs]
    deeds = (f for f in lexicon().frames if f.event.startswith(DEEDS) and not f.needs)
    done = {verb for frame in deeds for verb in frame.verbs}
    return frozenset(v for f in spoken for v in f.verbs if v not in done or not (f.having or f.agents or f.modal))


def rank(mention: TimeMention, head: Token) -> tuple[bool, int]:
    """Sharper and nearer times first."""
    coarse = mention.value is not None and mention.value.precision in ("year", "longer")
    return coarse, abs(mention.span.start - head.span.start)


def is_restated(mention: TimeMention, found: list[TimeMention]) -> bool:
    """Whether the day that a time means is told right behind it: "two days earlier, on 3 January"."""
    days = [m for m in found if m.value is not None and m.value.precision == "day" and m.rule.startswith("day")]
    return any(mention.span.end < day.span.start <= mention.span.end + len(", ") for day in days)


def governs(sentence: Sentence, head: Token, span: Span) -> bool:
    """Whether the words at ``span`` depend on ``head`` without another verb between."""
    words = [t for t in sentence.within(span) if t.span.end <= span.end]
    token = next((t for t in words if t.upos in ("NUM", "NOUN", "PROPN", "ADV")), None)
    token = token or next((t for t in words if t.upos == "ADJ"), None)  # "on the 25th"
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


def shared_time(view: View, head: Token, *, speech: bool = False) -> TimeMention | None:
    """A time that the clauses above ``head`` give, for a clause that gives none.

    That of who says or writes something is also that of the ``speech`` within: "wrote on the 6th, asking for help".
    """
    for above in view.sentence.ancestors(head):
        dated = [m for m in view.times if m.value is not None]
        found = [m for m in dated if governs(view.sentence, above, m.span)]
        found = found or [m for m in dated if dates_meeting(view.sentence, above, m.span)]
        if not (speech or is_present(view.sentence, head)):  # "said on 19 July that they are deployed": on 19 July
            found = [m for m in found if not is_of_speech(view.sentence, above, m.span)]
        if found:
            return found[0]
        if is_saying(above):
            break
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
    speech: bool = False,
    harm: bool = False,
) -> When | None:
    """The time of the event at ``head``; inherited where its own clause gives none.

    What is ``spoken`` in the statement itself is dated by the statement; what is ``asked`` of somebody too, whatever
    time stands in what they should do. Another ``speech`` is of when somebody spoke last; ``harm`` that is told in the
    present came of what was told just before: "Rockets hit Aldby on 3 March. Two villagers are wounded."
    """
    mention = own_time(view, head, tokens, speech=speech or spoken) if not asked else None
    if mention is not None:
        found = stated(mention, inherited=False)
        if found is not None and not is_ahead(scene, found) and not in_relative(view.sentence, head):
            keep(discourse, found, view, speech=speech)
        return found
    if asked:
        return published(scene)
    if any(m.value is None and not is_soon(m) and governs(view.sentence, head, m.span) for m in view.times):
        return None  # the clause names a time of its own, which stays open: another would contradict it
    mention = shared_time(view, head, speech=speech)
    now = is_now(view.sentence, head) and not (mention is not None and tells_when(view, mention))
    if harm and mention is None and discourse.when is not None and is_left(view, head, discourse):
        return coarser(discourse.when)
    if spoken or now:
        return published(scene)
    if mention is not None:
        return stated(mention, inherited=True)
    if speech and discourse.spoken is not None and discourse.spoke == view.sentence.paragraph:
        return coarser(discourse.spoken)
    return inherited(scene, view, head, discourse)


def tells_when(view: View, mention: TimeMention) -> bool:
    """Whether a time is that of what is told in the present: of who says it, or of a line of a log.

    "22:30 - Shells fall on the town": a clock time opens the line.
    """
    logs = mention.rule.endswith("clock") and mention.span.start == view.sentence.tokens[0].span.start
    return logs or dates_speech(view.sentence, mention.span)


def is_left(view: View, head: Token, discourse: Discourse) -> bool:
    """Whether a clause tells in the present in what state its paragraph's event left somebody: no "are recovering"."""
    beside = discourse.paragraph == view.sentence.paragraph
    return beside and is_present(view.sentence, head) and head.xpos != "VBG"


def is_soon(mention: TimeMention) -> bool:
    """Whether a time is of the day that the text was at: "some minutes afterwards"."""
    return any(word in lexicon().actors.soon.phrases for word in mention.text.casefold().split())


def keep(discourse: Discourse, found: When, view: View, *, speech: bool) -> None:
    """Let what is told next be of the time that is ``found``: further speech of that of a ``speech``.

    One that runs on holds for its paragraph: "Since Sunday the town is ours. The garrison fled."
    """
    if is_open(found):
        if is_short(found, days=REPORT):
            discourse.since, discourse.since_in = found, view.sentence.paragraph
    elif speech and is_short(found):
        discourse.spoken, discourse.spoke = found, view.sentence.paragraph
    elif is_short(found):
        discourse.when, discourse.paragraph, discourse.spoken = found, view.sentence.paragraph, None


def first_time(scene: Scene) -> When | None:
    """The first day, night or hour that the text dates an event by; none that lies ahead, runs on or dates speech."""
    for view in scene.views:
        for mention in view.times:
            found = stated(mention, inherited=False) if mention.rule != "report" else None
            if found is None or not is_short(found) or is_open(found) or is_ahead(scene, found):
                continue
            if is_described(view.sentence, mention.span):
                continue
            if found.start[:10] != day_of(scene) and not dates_speech(view.sentence, mention.span):
                return found
    return None


def is_described(sentence: Sentence, span: Span) -> bool:
    """Whether a time only tells which agreement is meant: "the ceasefire, agreed on 16 November, was broken"."""
    word = next((t for t in sentence.within(span) if t.upos in ("NUM", "NOUN", "PROPN")), None)
    while word is not None:
        above = sentence.head_of(word)
        if above is not None and is_a(word.relation, "acl") and above.lemma.casefold() in lexicon().actors.accord.nouns:
            return True
        word = above
    return False


def dates_speech(sentence: Sentence, span: Span) -> bool:
    """Whether the time at ``span`` is when somebody said something: "said on Thursday"."""
    return any(governs(sentence, token, span) and is_of_speech(sentence, token, span) for token in sentence.tokens)


def follow(scene: Scene, view: View, discourse: Discourse) -> None:
    """Keep the time that a sentence's main clause gives, for what follows it."""
    for mention in view.times if discourse.window is None else ():
        found = stated(mention, inherited=False)
        if found is None or mention.rule == "report":  # "the previous reporting period" is another
            continue
        heads = view.sentence.kind == "heading" and found.start[:10] != day_of(scene)
        told = is_short(found) and (heads or opens_window(mention))
        if told or (mention.rule.startswith("report.") and is_short(found, days=REPORT)) or covers(scene, view, found):
            discourse.window = found
    root = view.sentence.root
    if root is None or any(
        m.value is not None and discourse.when is not None and discourse.when.text == m.text for m in view.times
    ):
        return
    for mention in view.times:
        found = stated(mention, inherited=False) if governs(view.sentence, root, mention.span) else None
        if found is not None and not (is_open(found) or is_ahead(scene, found)):
            keep(discourse, found, view, speech=is_saying(root))


def covers(scene: Scene, view: View, given: When) -> bool:
    """Whether a time is the span that a report is on, for it opens with it: "Between 3 and 9 May our units made"."""
    first = next((each for each in scene.views if each.sentence.kind == "prose" and each.times), None)
    if first is not view or is_open(given) or is_ahead(scene, given) or not is_recent(scene, given, days=QUARTER // 2):
        return False
    return not is_short(given, days=SEVERAL) and is_short(given, days=QUARTER)


def in_relative(sentence: Sentence, head: Token) -> bool:
    """Whether ``head`` stands in a clause that only describes a noun: its time is not the text's."""
    for token in (head, *sentence.ancestors(head)):
        if token.relation.startswith("acl"):
            return True
        above = sentence.head_of(token)
        if is_a(token.relation, "ccomp") and above is not None and above.relation == "acl":
            return False  # "I have the honour to inform you that today": that is what the text tells
    return False
