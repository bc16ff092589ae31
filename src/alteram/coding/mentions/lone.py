"""The party that a statement speaks for where no profile knows its conflict: all that is known of it is its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from alteram.lexicon.countries import CountryEntry, countries
from alteram.model import Statement
from alteram.profiles.records import Party

OFFICE: Final = re.compile(r"^(?:the )?(?:(?:government|republic|state|kingdom) of )*(?:the )?", re.IGNORECASE)
BRACKETED: Final = re.compile(r"\(([^()]{2,12})\)")
SHORTEST: Final = 3  # letters of an abbreviation that stands for a name without saying so


def lone_party(statement: Statement) -> Party | None:
    """The party of ``statement``, with the names that its particulars and the list of states give it, or None."""
    name = statement.party
    if not name:
        return None
    country = country_named(OFFICE.sub("", name))
    if country is not None:
        return Party(
            id="issuer",
            name=name,
            names=tuple(dict.fromkeys((name, country.name, *country.names, *own_initials(statement)))),
            adjectives=country.adjectives,
            people=country.people,
            capitals=country.capitals,
            country=country.code,
        )
    return Party(id="issuer", name=name, names=tuple(dict.fromkeys((name, *short_names(statement)))), state=False)


def country_named(name: str) -> CountryEntry | None:
    return next((each for each in countries() if name in (each.name, *each.names)), None)


def short_names(statement: Statement) -> Iterator[str]:
    """Abbreviations of the party: those in brackets after its name, and its initials where the text has them."""
    name = statement.party or ""
    for words in (name, statement.issuer or ""):
        if name and BRACKETED.sub("", words).strip() in (name, BRACKETED.sub("", name).strip()):
            yield from BRACKETED.findall(words)
    plain = BRACKETED.sub("", name).strip()
    if plain != name:
        yield plain
    issuer = BRACKETED.sub("", statement.issuer or "").strip()
    if len(plain) >= SHORTEST and initials_of(issuer) == plain:
        yield issuer  # "Irish Republican Army" of "IRA": no other name that its words may hold
    initials = initials_of(plain)
    if len(initials) >= SHORTEST and re.search(rf"\b{re.escape(initials)}\b", statement.text):
        yield initials


def own_initials(statement: Statement) -> Iterator[str]:
    """The initials of the issuer of a state where the text has them: "KDF" of the Kenya Defence Forces."""
    initials = initials_of(BRACKETED.sub("", statement.issuer or ""))
    if len(initials) >= SHORTEST and re.search(rf"\b{re.escape(initials)}\b", statement.text):
        yield initials


def initials_of(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
