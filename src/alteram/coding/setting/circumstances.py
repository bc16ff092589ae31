"""When a claim's event took place: its own words first, then those of its discourse."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from alteram.coding.clause.syntax import is_verb
from alteram.coding.clause.tenses import is_infinitive, is_now, is_perfect, is_present, is_told_past
from alteram.coding.scene import Scene, View
from alteram.coding.setting.asides import attacks
from alteram.coding.setting.discourse import (
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
    until,
)
from alteram.coding.setting.lead_time import dates_speech
from alteram.coding.setting.listed_days import with_listed
from alteram.coding.setting.own_times import (
    dates_event_before,
    governs,
    is_saying,
    is_since,
    own_time,
    shared_time,
    since_event,
)
from alteram.coding.stance.outlook import is_fixed
from alteram.lexicon import lexicon
from alteram.model import Sentence, TimeMention, Token, When, is_a

DEEDS: Final = frozenset({"attack", "harm", "force", "people", "mine"})
THIS_YEAR: Final = "this year"


def when(
    scene: Scene,
    view: View,
    head: Token,
    tokens: list[Token],
    discourse: Discourse,
    *,
    spoken: bool,
    asked: bool = False,
    kind: str = "",
) -> When | None:
    """The time of the event at ``head``; inherited where its own clause gives none.

    What is ``spoken`` in the statement itself is dated by the statement; what is ``asked`` of somebody too, whatever
    time stands in what they should do. ``kind`` is the family of its code: other speech is of when somebody spoke last;
    harm that is told in the present came of what was told just before: "Rockets hit Aldby on 3 March. Two are wounded."
    """
    speech = kind == "talk"
    mention = own_time(view, head, tokens, speech=speech or spoken) if not asked else None
    if asked or (mention is not None and spoken and is_of_matter(view.sentence, head, mention)):
        return published(scene)
    if mention is not None:
        return of_words(scene, view, head, tokens, mention, discourse, speech=speech, deed=kind == "attack")
    if (since := since_event(scene, view, head)) is not None:
        return since
    if any(m.value is None and not is_soon(m) and governs(view.sentence, head, m.span) for m in view.times):
        return None  # the clause names a time of its own, which stays open: another would contradict it
    return of_context(scene, view, head, tokens, discourse, spoken=spoken, kind=kind)


def of_context(
    scene: Scene, view: View, head: Token, tokens: list[Token], discourse: Discourse, *, spoken: bool, kind: str
) -> When | None:
    """The time of an event whose clause gives none: that of the clause beside it, of the text so far, or of today."""
    speech, harm = kind == "talk", kind == "harm"
    mention = shared_time(view, head, speech=speech)
    now = is_now(view.sentence, head) and not (mention is not None and tells_when(view, mention))
    if harm and mention is None and discourse.when is not None and is_left(view, head, discourse):
        return coarser(discourse.when)
    if spoken or now:
        return published(scene)
    if mention is not None:
        return stated(mention, inherited=True)
    if discourse.struck is not None and is_of_attack(view, tokens):
        return coarser(discourse.struck)
    if speech and discourse.spoken is not None and discourse.spoke == view.sentence.paragraph:
        return coarser(discourse.spoken)
    if speech and discourse.when is None and discourse.window is None:
        return None if not is_present(view.sentence, head) else published(scene)  # what is told later has a time alone
    return inherited(scene, view, head, discourse, deed=kind in DEEDS)


def of_words(
    scene: Scene,
    view: View,
    head: Token,
    tokens: list[Token],
    mention: TimeMention,
    discourse: Discourse,
    *,
    speech: bool,
    deed: bool,
) -> When | None:
    """The time that a clause gives itself by ``mention``, kept for what is told next."""
    found = stated(mention, inherited=False)
    found = with_listed(view, tokens, mention, found) if found is not None else None
    if found is not None and dates_event_before(view.sentence, head, mention.span):
        return until(found, day_of(scene))
    if found is not None and is_ahead(scene, found) and is_done(view.sentence, head, mention):
        return published(scene)  # "they agreed to cease fire until the 20th": they did so before
    if found is not None and is_before(view.sentence, head, found, discourse):
        return found
    ends = found is not None and is_end(mention) and is_told_past(view.sentence, head)
    whole = lasting(found, discourse) if found is not None and ends else found
    since = is_since(view.sentence, head)
    if found is not None and is_end(mention) and any(THIS_YEAR in m.text.casefold() for m in view.times):
        whole = from_new_year(found) if is_perfect(view.sentence, head) else whole
    if found is not None and not is_ahead(scene, found) and not in_relative(view.sentence, head):
        lately = until(found, day_of(scene)) if since else whole or found
        keep(discourse, lately, view, speech=speech)
        if deed:
            discourse.struck = whole or found
    return whole


def is_of_matter(sentence: Sentence, head: Token, mention: TimeMention) -> bool:
    """Whether a time is that of what somebody now speaks of, for it stands behind it: "condemns the raid on 4 May"."""
    above = sentence.head_of(head)
    verb = above if above is not None and is_a(head.relation, "xcomp") else head  # "hold them responsible for"
    things = (c for c in sentence.children(head, "obj", "obl") if c.upos == "NOUN" and c.index > head.index)
    return is_now(sentence, verb) and any(mention.span.start > thing.span.end for thing in things)


def is_done(sentence: Sentence, head: Token, mention: TimeMention) -> bool:
    """Whether a clause tells what has come about, or was agreed on up to a time: no "promised to come on 5 May"."""
    told = is_verb(head) and not is_fixed(sentence, head) and (is_end(mention) or not is_infinitive(sentence, head))
    return told and (is_told_past(sentence, head) or is_perfect(sentence, head))


def is_end(mention: TimeMention) -> bool:
    """Whether a time is that up to which something went on: "until dawn"."""
    return mention.text.casefold().startswith(lexicon().actors.until.phrases)


def from_new_year(found: When) -> When:
    """The part of a year up to the day that is ``found``: "till 31 October this year they have fired 45 times"."""
    start, end = f"{found.end[:4]}-01-01", found.end[:10]
    return replace(found, edtf=f"{start}/{end}", start=start, end=end, precision="days") if start < end else found


def lasting(found: When, discourse: Discourse) -> When:
    """``found``, the end of what went on, from the day that was told before: "fire broke out on 3 May"."""
    before = discourse.when or discourse.first
    if before is None or is_open(before):
        return found
    start, end = before.start[:10], found.end[:10]
    whole = replace(found, edtf=f"{start}/{end}", start=start, end=end, precision="days")
    return whole if start < found.start[:10] and is_short(whole) else found


def is_before(sentence: Sentence, head: Token, found: When, discourse: Discourse) -> bool:
    """Whether a clause looks back from the time that the text is at: "on 18 May a mine had gone off there"."""
    now = discourse.when or discourse.since
    had = any(each.lower == "had" for each in sentence.children(head, "aux"))
    return had and now is not None and found.end[:10] < now.start[:10]


def tells_when(view: View, mention: TimeMention) -> bool:
    """Whether a time is that of what is told in the present: of who says it, or of a line of a log.

    "22:30 - Shells fall on the town": a clock time opens the line.
    """
    logs = mention.rule.endswith("clock") and mention.span.start == view.sentence.tokens[0].span.start
    return logs or dates_speech(view.sentence, mention.span)


def is_of_attack(view: View, tokens: list[Token]) -> bool:
    """Whether a clause tells of the attack that was told before: "68 people died in that attack"."""
    nouns = attacks()
    return any(
        token.lemma.casefold() in nouns
        and is_a(token.relation, "obl")
        and any(det.lower in ("that", "this") for det in view.sentence.children(token, "det"))
        for token in tokens
    )


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


def follow(scene: Scene, view: View, discourse: Discourse) -> None:
    """Keep the time that a sentence's main clause gives, for what follows it."""
    dated = view.sentence.kind == "heading" and discourse.dated  # "8 March", and further down "9 March"
    for mention in view.times if discourse.window is None or dated else ():
        found = stated(mention, inherited=False)
        if found is None or mention.rule == "report":  # "the previous reporting period" is another
            continue
        heads = view.sentence.kind == "heading" and found.start[:10] != day_of(scene)
        told = is_short(found) and (heads or opens_window(mention))
        if told or (mention.rule.startswith("report.") and is_short(found, days=REPORT)) or covers(scene, view, found):
            discourse.window = found
            if heads:
                discourse.dated, discourse.when = True, None if dated else discourse.when
    root = view.sentence.root
    if root is None or any(
        m.value is not None and discourse.when is not None and discourse.when.text == m.text for m in view.times
    ):
        return
    for mention in view.times:
        found = stated(mention, inherited=False) if governs(view.sentence, root, mention.span) else None
        if found is not None and is_before(view.sentence, root, found, discourse):
            continue
        if found is not None and not (is_open(found) or is_ahead(scene, found)):
            keep(discourse, found, view, speech=is_saying(root))


def covers(scene: Scene, view: View, given: When) -> bool:
    """Whether a time is the span that a report is on, for it opens with it: "Between 3 and 9 May our units made"."""
    first = next((each for each in scene.views if each.sentence.kind != "heading" and each.times), None)
    if first is not view or is_open(given) or is_ahead(scene, given) or not is_recent(scene, given, days=QUARTER // 2):
        return False
    night = (
        "T" in given.start and "T" in given.end and given.start[:10] != given.end[:10]
    )  # "0600, 6 May to 0600, 7 May"
    return (night or not is_short(given, days=SEVERAL)) and is_short(given, days=QUARTER)


def in_relative(sentence: Sentence, head: Token) -> bool:
    """Whether ``head`` stands in a clause that only describes a noun: its time is not the text's."""
    for token in (head, *sentence.ancestors(head)):
        if token.relation.startswith("acl"):
            return True
        above = sentence.head_of(token)
        if is_a(token.relation, "ccomp") and above is not None and above.relation == "acl":
            return False  # "I have the honour to inform you that today": that is what the text tells
    return False
