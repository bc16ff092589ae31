"""Which name of a place is shown: as the statement writes it, a party's, or both; what is read never changes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from alteram.errors import UnknownParty
from alteram.profiles.records import Form, Profile, Toponym

AS_WRITTEN: Final = "as-written"
BOTH: Final = "both"
OF_PARTY: Final = "party:"


def shown_name(toponym: Toponym, names: str, *, written: str | None = None, on: date | None = None) -> str:
    """The name of ``toponym`` under the setting ``names``: "as-written", "party:NAME" or "both".

    ``written`` is how the statement writes it, whose other words are kept ("Kalbajar district" becomes "Karvachar
    district"); without it, the neutral name stands in. A party's name is the first in the file that it used on the
    day ``on``, or that it still uses; the neutral name where it has none of its own. "both" parts the names of all
    parties by a slash, in alphabetical order of the parties, after the neutral name where that is nobody's own.

    Raises:
        UnknownParty: the setting is none of the three.
    """
    if names == AS_WRITTEN:
        return written or toponym.name
    if names == BOTH:
        return _within(written, toponym, " / ".join(_of_all(toponym, on)))
    return _within(written, toponym, _of_party(toponym, _party_of(names), on) or toponym.name)


def checked_names(names: str, profiles: Iterable[Profile]) -> str:
    """The setting ``names``, its party one that any of ``profiles`` has.

    Raises:
        UnknownParty: no profile has the party, or the setting is none of the three.
    """
    if names not in (AS_WRITTEN, BOTH):
        party = _party_of(names)
        known = tuple(profiles)
        if not any(profile.party(party) for profile in known):
            listed = ", ".join(sorted({party.name for profile in known for party in profile.sides}))
            raise UnknownParty(f"'{party}', whose names are asked for, is no party", todo=f"use one of {listed}")
    return names


def names_within(names: str, profile: Profile) -> str:
    """The setting ``names`` with the party under the name that ``profile`` gives it; as it is where it has none."""
    party = profile.party(names.removeprefix(OF_PARTY)) if names.startswith(OF_PARTY) else None
    return f"{OF_PARTY}{party.name}" if party else names


def _party_of(names: str) -> str:
    if not names.startswith(OF_PARTY) or names == OF_PARTY:
        raise UnknownParty(f"'{names}' says of no one whose names to show", todo="use as-written, both or party:NAME")
    return names.removeprefix(OF_PARTY)


def _of_party(toponym: Toponym, party: str, on: date | None) -> str | None:
    own = (form for form in toponym.forms if form.party is not None and form.party.casefold() == party.casefold())
    return next((form.name for form in own if _in_use(form, on)), None)


def _in_use(form: Form, on: date | None) -> bool:
    return form.until is None if on is None else form.holds(on)


def _of_all(toponym: Toponym, on: date | None) -> tuple[str, ...]:
    parties = sorted({form.party for form in toponym.forms if form.party is not None})
    found = [name for party in parties if (name := _of_party(toponym, party, on))]
    if toponym.name not in found and not any(form.party for form in toponym.forms if form.name == toponym.name):
        found.insert(0, toponym.name)
    return tuple(dict.fromkeys(found)) or (toponym.name,)


def _within(written: str | None, toponym: Toponym, shown: str) -> str:
    """``written`` with ``shown`` in the place of the longest of the toponym's names in it; else ``shown`` alone."""
    for name in sorted(toponym.names, key=len, reverse=True):
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", written or "", re.IGNORECASE)
        if written and found:
            return written[: found.start()] + shown + written[found.end() :]
    return shown
