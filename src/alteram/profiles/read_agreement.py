"""One YAML file of an agreement, read into its ``Agreement``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from alteram.errors import BrokenAgreement
from alteram.model.agreements import OBLIGATION_KINDS, Agreement, Obligation, Source
from alteram.model.codes import EVENTS, family
from alteram.profiles.nodes import Entry, open_entry
from alteram.profiles.records import Profile

ANY = ".*"
CODES = frozenset(EVENTS) | {f"{family(event)}{ANY}" for event in EVENTS if "." in event}
Profiles = Mapping[str, Profile]


def read_agreement(path: Path, profiles: Profiles) -> Agreement:
    """The agreement that the file at ``path`` describes; ``profiles`` are the known ones by their ids.

    Raises:
        BrokenAgreement: a key is unknown, missing or of the wrong type; a party, place or event is none; an obligation
            has no source; an id stands twice.
    """
    root = open_entry(path, broken=BrokenAgreement)
    profile = _profile(root, profiles)
    is_party = _party_of(profile)
    agreement = Agreement(
        id=root.text("id"),
        name=root.text("name"),
        conflict=profile.id,
        date=root.day("date"),
        aliases=root.texts("aliases"),
        follows=root.texts("follows"),
        parties=root.picks("parties", is_party, what=f"is no party of '{profile.id}'", todo=_named(profile)),
        whole=root.flag("whole", default=False),
        obligations=_obligations(root, profile),
    )
    root.close()
    _check_accord(root, agreement, profile)
    return agreement


def _profile(root: Entry, profiles: Profiles) -> Profile:
    name = root.text("conflict")
    if name not in profiles:
        root.fail_at("conflict", f"no profile has the id '{name}'", f"use one of {', '.join(profiles)}")
    return profiles[name]


def _check_accord(root: Entry, agreement: Agreement, profile: Profile) -> None:
    """Complain of a date that is not the profile's, and of names that are those of another accord."""
    known = next((accord for accord in profile.accords if accord.id == agreement.id), None)
    if known is not None and known.date != agreement.date:
        root.fail_at("date", f"'{profile.id}' dates the accord '{known.id}' to {known.date}", "give both one date")
    others = [accord for accord in profile.accords if accord.id != agreement.id]
    names = {name.casefold(): each for each in others for name in (each.name, *each.aliases)}
    for name in (agreement.name, *agreement.aliases):
        other = names.get(name.casefold())
        if other is not None:
            root.fail(f"the name '{name}' is that of the accord '{other.id}'", "choose another, or take its id")


def _obligations(root: Entry, profile: Profile) -> tuple[Obligation, ...]:
    sources = {key: _source(root.entry("sources").entry(key)) for key in root.entry("sources").names()}
    found: dict[str, Obligation] = {}
    for entry in root.entries("obligations"):
        obligation = _obligation(entry, profile, sources)
        if obligation.id in found:
            entry.fail_at("id", f"two obligations have the id '{obligation.id}'", "give one of them another")
        found[obligation.id] = obligation
    if not found:
        root.fail("there is no obligation", "add one under 'obligations', with its article and source")
    return tuple(found.values())


def _source(entry: Entry) -> Source:
    source = Source(name=entry.text("name"), url=entry.text("url"), seen=entry.day("seen"))
    entry.close()
    return source


def _obligation(entry: Entry, profile: Profile, sources: Mapping[str, Source]) -> Obligation:
    no_party, parties = f"is no party of '{profile.id}'", _named(profile)
    bearer = entry.picks("bearer", _party_of(profile), what=no_party, todo=parties)
    obligation = Obligation(
        id=entry.text("id"),
        article=entry.text("article"),
        summary=entry.text("summary"),
        kind=entry.choice("kind", OBLIGATION_KINDS),
        bearer=bearer,
        counterparty=entry.picks("counterparty", _party_of(profile), what=no_party, todo=parties),
        by=entry.picks("by", _party_of(profile), what=no_party, todo=parties) or bearer,
        start=_day(entry, "from"),
        until=_day(entry, "until"),
        deadline=_day(entry, "deadline"),
        places=entry.picks("places", _place_of(profile), what=f"is no place of '{profile.id}'", todo="add it there"),
        breach=_events(entry, "breach"),
        denied_breach=_events(entry, "denied_breach"),
        fulfilment=_events(entry, "fulfilment"),
        words=tuple(word.casefold() for word in entry.texts("words")),
        note=entry.text("note") if entry.has("note") else None,
        sources=_sources_of(entry, sources),
    )
    entry.close()
    _check(entry, obligation)
    return obligation


def _check(entry: Entry, obligation: Obligation) -> None:
    if not obligation.bearer:
        entry.fail("nobody bears the obligation", "name who owes it under 'bearer'")
    for key, end in (("until", obligation.until), ("deadline", obligation.deadline)):
        if end is not None and obligation.start is not None and end < obligation.start:
            entry.fail_at(key, f"'{key}' is before 'from'", f"check 'from' and '{key}'")
    if obligation.kind == "refrain" and obligation.deadline is not None:
        entry.fail_at("deadline", "what must not be done has no deadline", "write 'until', or 'kind: act'")


def _sources_of(entry: Entry, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The sources that an obligation names, one or a list; no source, no obligation."""
    keys = (entry.text("source"),) if entry.is_text("source") else entry.texts("source")
    for key in keys:
        if key not in sources:
            entry.fail_at("source", f"the source '{key}' is not among the file's sources", "add it under 'sources'")
    if not keys:
        entry.fail("the obligation has no source", "name one under 'source', or take the obligation out")
    return tuple(sources[key] for key in keys)


def _events(entry: Entry, key: str) -> tuple[str, ...]:
    return entry.picks(
        key,
        CODES.__contains__,
        what="is no event code",
        todo="use one of docs/reference/events.md, or a family as attack.*",
    )


def _day(entry: Entry, key: str) -> date | None:
    return entry.day(key) if entry.has(key) else None


def _named(profile: Profile) -> str:
    return f"use one of {', '.join(party.name for party in profile.parties)}"


def _party_of(profile: Profile) -> Callable[[str], bool]:
    return {party.name for party in profile.parties}.__contains__


def _place_of(profile: Profile) -> Callable[[str], bool]:
    known = {name.casefold() for place in profile.toponyms for name in place.names}
    return lambda name: name.casefold() in known
