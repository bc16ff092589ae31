"""The days that a whole report is on, as its title says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from alteram.coding.scene import Scene, dates
from alteram.coding.setting.discourse import QUARTER, REPORT, Discourse, day_of, is_ahead, is_recent, is_short
from alteram.lexicon import lexicon
from alteram.model import TimeMention, When
from alteram.model.codes import TimePrecision

DAY: Final[TimePrecision] = "day"
DAYS: Final[TimePrecision] = "days"


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
    told = told_in(scene.reading.titled)
    if told is None or told.value is None:
        return None
    start, end = told.value.start[:10], told.value.end[:10]
    one = start == end
    edtf, precision = (start, DAY) if one else (f"{start}/{end}", DAYS)
    found = When(inherited=True, edtf=edtf, start=start, end=end, precision=precision)
    if told.rule == "list" and not is_short(found, days=1):
        return None  # "the incidents of 11 and 14 August"
    lately = is_recent(scene, found, days=REPORT) and is_short(found, days=QUARTER) and not is_ahead(scene, found)
    return found if lately and start != day_of(scene) else None


def day_told(titled: Sequence[TimeMention], published: date | None) -> date | None:
    """The one day shortly before that of publication that a title gives, by its times ``titled``."""
    told = told_in(titled)
    if told is None or told.value is None or published is None or told.value.start[:10] != told.value.end[:10]:
        return None
    day = date.fromisoformat(told.value.start[:10])
    return day if timedelta(0) < published - day <= timedelta(days=REPORT) else None


def told_in(titled: Sequence[TimeMention]) -> TimeMention | None:
    """The one date among the times of a title."""
    told = [mention for mention in titled if dates(mention)]
    return told[0] if len(told) == 1 else None


def names_report(title: str) -> bool:
    """Whether a title is that of a report on what happened in some time: "daily summary", "bulletin"."""
    words = {word.strip(",.:;()").casefold() for word in title.split()}
    return not words.isdisjoint(lexicon().actors.report.nouns)
