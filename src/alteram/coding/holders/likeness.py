"""Whether two names are of one body: their telling words."""

from __future__ import annotations

import re

from alteram.profiles.records import Party

STOP = frozenset(
    {"of", "the", "affairs", "national", "republic", "s", "and", "for", "a", "in", "federation", "country"}
)
SAME = {
    "defense": "defence",
    "office": "ministry",
    "mod": "defence",
    "mfa": "foreign",
    "govt": "government",
    "armed": "forces",
    "troops": "forces",
    "military": "forces",
}


def significant(words: str, party: Party | None) -> set[str]:
    """The telling words of a body's name, the party's own forms brought to one."""
    lowered = words.casefold()
    if party is not None:
        forms = sorted({*party.names, *party.capitals, *party.adjectives, *party.people}, key=len, reverse=True)
        for form in (form.casefold() for form in forms):
            if form in lowered:
                lowered = re.sub(rf"\b{re.escape(form)}\b", party.id, lowered)
    same = SAME if party is not None else {}  # the Office of an envoy is no ministry
    return {same.get(word, word) for word in re.findall(r"\w+", lowered)} - STOP
