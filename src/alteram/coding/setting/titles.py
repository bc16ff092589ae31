"""The one place that a whole statement is about, as its title says."""

from __future__ import annotations

import re

from alteram.coding.scene import Scene
from alteram.coding.setting.whereabouts import SPOTS, is_bearing, is_elsewhere, located
from alteram.model import Where

# What leads a place in a title: "the events at Aldby", "fighting in the district of Aldby", "Daily balance, Aldby".
LED = r"(?:\b(?:at|in|on|of|near|around|off|for)\s(?:(?:the|[a-z]+|[A-Z][a-z]+ern|Upper|Lower)\s){0,3}|, |\band\s)"


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
