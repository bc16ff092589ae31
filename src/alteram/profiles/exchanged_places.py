"""The names of a place that answer to those of its counterpart where two parties are exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from alteram.profiles.records import Party, Toponym

Lists = tuple[Sequence[str], Sequence[str]]


def forms_of_both(place: Toponym, a: Party, counterplace: Toponym, b: Party) -> Iterable[Lists]:
    """The names of a place of ``a`` and of its counterpart of ``b``, each list with the one that answers to it.

    What ``b`` calls the place of ``a`` answers to what ``a`` calls the place of ``b``, so that a text keeps to the
    names of the party that speaks. Where only one of them has such names, all stand in one list.
    """
    foreign, counterforeign = names_of(place, b), names_of(counterplace, a)
    if not (foreign and counterforeign):
        yield plain_names(place, a), plain_names(counterplace, b)
        return
    yield (
        [name for name in plain_names(place, a) if name not in foreign],
        [name for name in plain_names(counterplace, b) if name not in counterforeign],
    )
    yield foreign, counterforeign


def names_of(place: Toponym, party: Party) -> list[str]:
    """The names that are ``party``'s own and nobody else's, those in plain letters first."""
    others = {form.name for form in place.forms if form.party != party.name}
    owned = [form.name for form in place.forms if form.party == party.name and form.name not in others]
    kept = dict.fromkeys(name for name in owned if not _adds_words(name, place))
    return sorted(kept, key=lambda name: not name.isascii())


def plain_names(place: Toponym, party: Party) -> list[str]:
    """The names, those in plain letters first, so that they answer to one another.

    Left out are names that only add words to another ("Lachin city"): the added words stay. Names that add the
    party's own ("Indian-administered Kashmir") are kept.
    """
    kept = (name for name in place.names if names_party(name, party) or not _adds_words(name, place))
    return sorted(kept, key=lambda name: not name.isascii())


def _adds_words(name: str, place: Toponym) -> bool:
    return any(name != own and _holds(name, own) for own in place.names)


def names_party(form: str | None, party: Party) -> bool:
    """Whether ``form`` has one of the party's own names in it; so has nothing at all."""
    return form is None or any(_holds(form, name) for name in (*party.names, *party.adjectives))


def _holds(form: str, part: str) -> bool:
    """Whether ``part`` stands in ``form`` as whole words."""
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", form) is not None
