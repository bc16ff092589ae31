"""The register of an agreement as a page: each obligation, and below it who alleges what in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from alteram import phrases
from alteram.model import Finding, Obligation, Register, RegisterEntry
from alteram.model.agreements import Agreement
from alteram.phrases import counted
from alteram.phrases.registers import (
    KINDS,
    MEANINGS,
    NOT_WHOLE,
    NOTHING,
    SILENCE,
    SILENT,
    heard,
    owed,
    rated,
    shown_day,
    whose_date,
)

INDENT: Final = 3


def agreements_table(known: Sequence[Agreement]) -> RenderableType:
    """A row an agreement: its id, name, date and how many obligations are known."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in ("id", "agreement", "obligations"):
        table.add_column(column, header_style="dim", overflow="fold", justify="left")
    for each in known:
        number = f"{len(each.obligations)}{'' if each.whole else ', not all'}"
        table.add_row(each.id, phrases.visible(each.name), number)
    return Group(table, Text(), Text(counted(len(known), "agreement")))


def register_page(register: Register) -> Iterator[RenderableType]:
    """The agreement, its obligations with what is said of each, what fits none, and what the words mean."""
    yield from _heading(register.agreement)
    if register.heard:
        yield Padding(Text(f"Statements read: {'; '.join(map(heard, register.heard))}"), (1, 0, 0, 0))
    yield Rule(style="dim", characters="─")
    for entry in register.entries:
        yield from _entry(entry)
        yield Text()
    if register.loose:
        yield Text("Not under an obligation", style="bold")
        yield from (_finding(each) for each in register.loose)
        yield Text()
    yield from _legend(register)


def _heading(agreement: Agreement) -> Iterator[RenderableType]:
    yield Text(phrases.visible(agreement.name), style="bold")
    yield Text(f"{agreement.id}  ·  {shown_day(agreement.date)}  ·  {', '.join(agreement.parties)}")
    sources = dict.fromkeys(source for each in agreement.obligations for source in each.sources)
    for source in sources:
        yield Text(f"source: {source.name}, {source.url}", style="dim")
    if not agreement.whole:
        yield Text(NOT_WHOLE)


def _entry(entry: RegisterEntry) -> Iterator[RenderableType]:
    """The obligation in own words, with who owes it, and what is said of it."""
    obligation = entry.obligation
    yield Text.assemble((f"[{obligation.id}] ", "bold"), (f"{obligation.article}  ·  {owed(obligation)}", "dim"))
    yield Padding(Text(obligation.summary), (0, 0, 0, INDENT))
    if obligation.note:
        yield Padding(Text(obligation.note, style="italic"), (0, 0, 0, INDENT))
    if entry.silent:
        yield Padding(Text(SILENT, style="italic"), (0, 0, 0, INDENT))
    yield from (_finding(each, obligation) for each in entry.findings)
    for each in entry.assessments:
        yield Padding(Text(rated(each)), (0, 0, 0, INDENT))


def _finding(finding: Finding, obligation: Obligation | None = None) -> RenderableType:
    """What is alleged, by whom and when, of whom, and in which words."""
    claim = finding.claim
    when = phrases.when(claim)
    published = f"published {shown_day(date.fromisoformat(claim.published[:10]))}" if claim.published else ""
    named = "names the agreement" if finding.named else ""
    head = "  ·  ".join(filter(None, (f"by {phrases.holder(claim)}", published, named)))
    what = " · ".join(filter(None, (phrases.what(claim), phrases.who(claim), when, phrases.where(claim))))
    lines = [Text.assemble((KINDS[finding.kind], "bold"), f"  {head}"), Text(what), Text(phrases.quoted(claim))]
    if finding.kind == "promise" and obligation is not None:
        lines.append(Text(whose_date(obligation), style="italic"))
    return Padding(Group(*lines), (0, 0, 0, INDENT))


def _legend(register: Register) -> Iterator[RenderableType]:
    """What the words mean that stand on the page."""
    findings = [*(each for entry in register.entries for each in entry.findings), *register.loose]
    shown = {each.kind for each in findings}
    counts = counted(len(register.entries), "obligation")
    if register.heard:
        silence = [(SILENT, SILENCE)] if any(entry.silent for entry in register.entries) else []
        yield Rule(style="dim", characters="─")
        yield _meanings([*((KINDS[kind], MEANINGS[kind]) for kind in KINDS if kind in shown), *silence])
        yield Text(NOTHING)
    yield Text(f"{counts}, {counted(len(findings), 'finding')}" if register.heard else counts)
    yield Text()


def _meanings(signs: Iterable[tuple[str, str]]) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for sign, meaning in signs:
        grid.add_row(Text(sign, style="bold"), Text(meaning, style="dim"))
    return grid
