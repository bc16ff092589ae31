"""The days that a whole report is on, as its title says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from alteram.coding.scene import Scene, dates
from alteram.coding.setting.discourse import (
    QUARTER,
    REPORT,
    Discourse,
    coarser,
    day_of,
    is_ahead,
    is_recent,
    is_short,
    stated,
)
from alteram.lexicon import lexicon
from alteram.model import TimeMention, When

# the noun before "of" and a time: "the statement of Norland of", "the raids of"
OF: Final = r"(\w+)(?: (?:of|by) (?:the )?[A-Z]\w*(?: [A-Z]\w*)*)* (?:of|dated) (?:the )?$"


def titled(scene: Scene, discourse: Discourse) -> None:
    """Let what the text tells without a time be of the days that its title gives.

    A report is on these days; of any other title they are those of the event that the text tells first: "Daily
    report, 19 November", "Statement on the incident of 13 November".
    """
    found = titled_time(scene)
    if found is None:
        return
    if found.start[:10] < found.end[:10] or names_report(scene.reading.statement.title or ""):
        discourse.window = found
    elif discourse.first is None:
        discourse.first = found


def titled_time(scene: Scene) -> When | None:
    """The one time before publication that the title of a statement gives; it has no words in the text."""
    told = told_in(scene.reading.titled, scene.reading.statement.title or "") or told_above(scene)
    if told is None or told.value is None:
        return None
    given = stated(told, inherited=True)
    if given is None:
        return None
    found = replace(coarser(given), text=None, span=None)
    if told.rule == "list" and not is_short(found, days=1):
        return None  # "the incidents of 11 and 14 August"
    lately = is_recent(scene, found, days=REPORT) and is_short(found, days=QUARTER) and not is_ahead(scene, found)
    return found if lately and found.start[:10] != day_of(scene) else None


def told_above(scene: Scene) -> TimeMention | None:
    """The one time, longer than a day, of a heading that opens the text as its title does: "Summary, January 2021"."""
    first = scene.views[0] if scene.views else None
    if first is None or first.sentence.kind != "heading" or not names_report(scene.words(first.sentence.span)):
        return None
    told = first.times[0] if len(first.times) == 1 else None
    return told if told is not None and told.value is not None and told.value.start < told.value.end else None


def day_told(titled: Sequence[TimeMention], title: str, published: date | None) -> date | None:
    """The one day shortly before that of publication that a title gives, by its times ``titled``."""
    told = told_in(titled, title)
    if told is None or told.value is None or published is None or told.value.start[:10] != told.value.end[:10]:
        return None
    day = date.fromisoformat(told.value.start[:10])
    return day if timedelta(0) < published - day <= timedelta(days=REPORT) else None


def told_in(titled: Sequence[TimeMention], title: str) -> TimeMention | None:
    """The one date among the times of a title that is not that of another paper."""
    told = [mention for mention in titled if is_day(mention) and not is_of_paper(title, mention.span.start)]
    return told[0] if len(told) == 1 else None


def is_day(mention: TimeMention) -> bool:
    """Whether a time of a title dates what is told; one by a war or operation names it: "Operation Spring, Arden"."""
    return dates(mention) and mention.rule != "episode"


def is_of_paper(title: str, at: int) -> bool:
    """Whether the time at ``at`` tells which paper is meant: "Reply to the statement of Norland of 16 August"."""
    head = re.search(OF, title[:at])
    words = lexicon().cues.saying.papers | lexicon().actors.accord.nouns
    return head is not None and head[1].casefold() in words


def names_report(title: str) -> bool:
    """Whether a title is that of a report on what happened in some time: "daily summary", "bulletin"."""
    words = {word.strip(",.:;()").casefold() for word in title.split()}
    return not words.isdisjoint(lexicon().actors.report.nouns)
