"""The one place and the one time that a whole statement is about, as its title says."""

from __future__ import annotations

import re
from dataclasses import replace

from alteram.coding.scene import Scene
from alteram.coding.setting.discourse import (
    QUARTER,
    REPORT,
    coarser,
    day_of,
    is_ahead,
    is_open,
    is_recent,
    is_short,
    stated,
)
from alteram.coding.setting.whereabouts import SPOTS, is_bearing, is_elsewhere, located
from alteram.lexicon import lexicon
from alteram.model import When, Where

# What leads a place in a title: "the events at Aldby", "fighting in the district of Aldby", "Daily balance, Aldby".
LED = r"(?:\b(?:at|in|on|of|near|around|off|for)\s(?:(?:the|[a-z]+|[A-Z][a-z]+ern|Upper|Lower)\s){0,3}|, |\band\s)"

# the noun before "of" and a time: "the statement of Norland of", "the raids of"
OF = r"(\w+)(?: (?:of|by) (?:the )?[A-Z]\w*(?: [A-Z]\w*)*)* (?:of|dated) (?:the )?$"


def titled_time(scene: Scene) -> When | None:
    """The one time that the title of a report gives to all of it: "Monthly summary, April", "Results of 3-9 May".

    No words of the text give it. One that ended long before the statement is only what the report looks back on.
    """
    dated = [m for m in scene.reading.titled if not is_of_paper(scene.reading.statement.title or "", m.span.start)]
    found = [given for mention in dated if (given := stated(mention, inherited=True)) is not None]
    if len(found) != 1 or is_open(found[0]) or is_ahead(scene, found[0]):
        return None
    if found[0].start[:10] == day_of(scene):
        return None  # "Press briefing, 13 February": when it was held, not when what it tells took place
    if not (is_short(found[0], days=QUARTER) and is_recent(scene, found[0], days=REPORT)):
        return None
    return replace(coarser(found[0]), text=None, span=None)


def is_of_paper(title: str, at: int) -> bool:
    """Whether the time at ``at`` tells which paper is meant: "Reply to the statement of Norland of 16 August"."""
    head = re.search(OF, title[:at])
    words = lexicon().cues.saying.papers | lexicon().actors.accord.nouns
    return head is not None and head[1].casefold() in words


def titled_place(scene: Scene) -> tuple[Where, ...]:
    """The spot that both the title names and the text as a place where something happens; none where several are.

    "Press release on the events at Aldby": what the text tells without a place is of there.
    """
    title = scene.reading.statement.title
    found: dict[str, Where] = {}
    for view in scene.views if title else ():
        for mention in view.places:
            if mention.precision not in SPOTS or mention.governs or any(s.overlaps(mention.span) for s in view.timed):
                continue
            if not re.search(LED + rf"{re.escape(mention.text)}\b", title or ""):
                continue
            if mention.name not in found and not is_elsewhere(view, mention) and not is_bearing(view, mention):
                found[mention.name] = located(view.sentence, mention)
    names = [re.escape(place.text) for place in found.values()]
    paired = len(names) == 2 and re.search(rf"{names[0]} and {names[1]}|{names[1]} and {names[0]}", title or "")
    return tuple(found.values()) if len(found) == 1 or paired else ()
