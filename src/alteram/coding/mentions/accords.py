"""Named agreements in a text, linked to the conflict's profile."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alteram.lexicon.duties import opens_with
from alteram.model import Agreement, Span
from alteram.profiles.records import Accord, Profile


def agreement(accords: Sequence[tuple[Span, Accord]], text: str, passage: Span) -> Agreement | None:
    """The agreement of ``accords`` that ``passage`` of ``text`` names under its longest name, or None."""
    named = [(span, accord) for span, accord in accords if passage.covers(span)]
    if not named:
        return None
    span, accord = max(named, key=lambda each: (len(each[0]), -each[0].start))
    return Agreement(text=span.of(text), start=span.start, end=span.end, id=accord.id)


def opening(accords: Sequence[tuple[Span, Accord]], text: str, sentence: Span, passage: Span) -> Agreement | None:
    """The agreement that ``sentence`` opens with as what its clauses go against or follow, before ``passage``; or None.

    "Contrary to the Trilateral Statement, and despite all assurances, Armenia laid mines": the mines were laid so too.
    """
    for span, accord in accords:
        before = text[sentence.start : span.start]
        if sentence.covers(span) and span.end <= passage.start and opens_with(before):
            return Agreement(text=span.of(text), start=span.start, end=span.end, inherited=True, id=accord.id)
    return None


def accords_in(profile: Profile | None, text: str) -> list[tuple[Span, Accord]]:
    """Every name of an agreement of ``profile`` in ``text``, a longer name before the shorter ones inside it.

    A date inside such a name dates the agreement, not an event.
    """
    folded = text.casefold()
    found: list[tuple[Span, Accord]] = []
    for alias, accord in names_of(profile):
        if alias.casefold() not in folded:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", text, re.IGNORECASE):
            span = Span(match.start(), match.end())
            if not any(taken.overlaps(span) for taken, _ in found):
                found.append((span, accord))
    return found


def names_of(profile: Profile | None) -> list[tuple[str, Accord]]:
    """The agreements of ``profile`` under each of their names, longest name first."""
    named = [
        (alias, accord) for accord in (profile.accords if profile else ()) for alias in (accord.name, *accord.aliases)
    ]
    return sorted(named, key=lambda each: -len(each[0]))
