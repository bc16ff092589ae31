"""The register of one agreement out of a large ledger: its conflict's statements alone are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from alteram.agreements import Told, events_that_matter, hold
from alteram.model import Column, Heard, Register
from alteram.model.agreements import Agreement
from alteram.profiles import Profile, agreements, load_profile, profile_for

if TYPE_CHECKING:
    from alteram.ledger.voices import Published, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Which statements a register is asked of: those published from ``since`` to ``until``, of ``party``."""

    since: date | None = None
    until: date | None = None
    party: str | None = None

    @property
    def narrowed(self) -> bool:
        """Whether it leaves statements out: what they say of an obligation is then not known."""
        return bool(self.since or self.until or self.party)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRegister:
    """A register of what the ledger keeps; ``columns`` are those of statements, by their ids.

    ``parties`` are all columns there are: the parties to the agreement, and whoever's statements were heard. ``cut``
    says that claims published earlier were left out; then nothing is told to be silent, and neither is it where not all
    statements were asked for. ``since`` is the first day of publication that was looked at, where that is not the day
    of the agreement or before: None else.
    """

    register: Register
    parties: tuple[Column, ...]
    columns: Mapping[str, Column]
    cut: bool
    since: date | None


def kept_register(agreement: Agreement, asked: Asking, *, most: int, folders: Sequence[Path] = ()) -> KeptRegister:
    """The register of ``agreement``, of what the ledger keeps, with how persons rated the obligations beside.

    Of the claims that can matter, no more than ``most`` are looked at, those published last.

    Raises:
        BrokenAgreement: a file of an agreement breaks its form.
    """
    from alteram.ledger.kept import Matter, kept_that_matter
    from alteram.ledger.rating import ratings
    from alteram.ledger.voices import published

    profile = load_profile(agreement.conflict, folders=folders)
    days = [each for each in of_conflict(published(), profile, folders=folders) if _is_asked(each, asked, profile)]
    voices = frozenset(each.voice for each in days)
    events = events_that_matter(agreement)
    matter = Matter(voices=voices, agreement=agreement.id, events=events, since=asked.since, until=asked.until)
    found = kept_that_matter(matter, most=most)
    beside = [each for each in agreements(folders=folders) if each.conflict == profile.id]
    told = [Told(statement, claims) for statement, claims in found.told]
    register = hold(agreement, told, profile=profile, beside=beside, heard=heard_of(days, profile))
    rated = ratings(agreement.id)
    entries = tuple(
        replace(
            entry,
            silent=entry.silent and not found.cut and not asked.narrowed,
            assessments=tuple(each for each in rated if each.obligation == entry.obligation.id),
        )
        for entry in register.entries
    )
    register = replace(register, entries=entries)
    return KeptRegister(
        register=register,
        parties=tuple(sorted(_parties(register, profile))),
        columns={each.statement.id: column(each.statement.party, profile) for each in told},
        cut=found.cut,
        since=_since(agreement, asked, [each.statement.day for each in told] if found.cut else []),
    )


def _since(agreement: Agreement, asked: Asking, days: Iterable[date | None]) -> date | None:
    first = min(filter(None, days), default=asked.since)
    return first if first is not None and first > agreement.date else None


def _is_asked(each: Published, asked: Asking, profile: Profile) -> bool:
    if asked.party is not None and column(each.voice.party, profile).party != asked.party:
        return False
    if each.day is None:
        return asked.since is None and asked.until is None
    return (asked.since is None or each.day >= asked.since) and (asked.until is None or each.day <= asked.until)


def of_conflict(days: Iterable[Published], profile: Profile, *, folders: Sequence[Path] = ()) -> list[Published]:
    """Those of ``days`` on which statements of the conflict of ``profile`` were published."""
    known: dict[Voice, bool] = {}
    found = []
    for each in days:
        voice = each.voice
        if voice not in known:
            whose = profile_for(conflict=voice.conflict, party=voice.party, issuer=voice.issuer, folders=folders)
            known[voice] = whose is not None and whose.id == profile.id
        if known[voice]:
            found.append(each)
    return found


def heard_of(days: Iterable[Published], profile: Profile) -> tuple[Heard, ...]:
    """Whose statements there are, in the order of their columns."""
    groups: dict[Column, list[Published]] = defaultdict(list)
    for each in days:
        groups[column(each.voice.party, profile)].append(each)
    return tuple(
        Heard(
            party=None if party.unknown else party.party,
            statements=sum(each.statements for each in groups[party]),
            first=min(known, default=None),
            last=max(known, default=None),
        )
        for party in sorted(groups)
        for known in [[each.day for each in groups[party] if each.day is not None]]
    )


def column(name: str | None, profile: Profile | None) -> Column:
    """The place of a statement of the party of that name: parties to the conflict first, third parties after."""
    party = profile.party(name) if profile and name else None
    third = party is not None and party.role == "third-party"
    return Column(unknown=not name, third=third, party=party.name if party else name or "")


def _parties(register: Register, profile: Profile) -> set[Column]:
    heard = {each.party for each in register.heard}
    return {column(name, profile) for name in (*register.agreement.parties, *heard)}
