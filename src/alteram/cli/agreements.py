"""``alteram agreements``: which obligations agreements hold, and what statements say of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import msgspec

from alteram.cli.options import FOLDER, Sources, may_take_sources
from alteram.cli.progress import shown_for
from alteram.cli.registers import agreements_table, register_page
from alteram.cli.streams import Page, on_terminal, put_line
from alteram.cli.watch import Watch
from alteram.model import Finding, Register, RegisterEntry
from alteram.workspace import known_agreements, registers

FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl"]),
    help="table for reading (default on a terminal), jsonl for programs (default in a pipe).",
)


@click.group(invoke_without_command=True)
@click.option("--profiles", type=FOLDER, multiple=True, metavar="DIR", help="Folder with profiles of your own.")
@FORMAT
@click.pass_context
def agreements(ctx: click.Context, profiles: tuple[Path, ...], form: str | None) -> None:
    """List the agreements whose obligations are known.

    \b
    Example:
      alteram agreements
      alteram agreements show arm-aze-rus-2020-11-10
    """
    if ctx.invoked_subcommand is not None:
        if profiles or form:
            raise click.UsageError(f"give --profiles and --format after '{ctx.invoked_subcommand}'")
        return
    known = known_agreements(folders=profiles)
    if is_table(form):
        Page().show(agreements_table(known))
        return
    for each in known:
        told = {"id": each.id, "name": each.name, "conflict": each.conflict, "date": each.date}
        put_line(msgspec.json.encode(told | {"parties": each.parties, "obligations": len(each.obligations)}))


@agreements.command()
@click.argument("name", metavar="ID")
@may_take_sources
@FORMAT
@click.pass_context
def show(ctx: click.Context, sources: Sources, name: str, form: str | None) -> None:
    """Show the register of an agreement: its obligations, and what the statements in FILE... say of each.

    ID is an agreement's, or a conflict's for all its agreements. A statement alleges; nothing says that an obligation
    was met or broken.

    \b
    Example:
      alteram agreements show armenia-azerbaijan statement.json
    """
    registers(name, folders=sources.folders)  # an unknown name is told before anything is read
    watch = Watch(shown=shown_for(sources.sizes))
    readings = list(watch.over(sources.readings())) if sources.files else []
    found = registers(name, readings, folders=sources.folders)
    if is_table(form):
        show_all(found, page=Page())
    else:
        write_entries(found)
    if sources.files:
        ctx.exit(watch.end())


def is_table(form: str | None) -> bool:
    return form == "table" or (form is None and on_terminal())


def show_all(found: Sequence[Register], *, page: Page) -> None:
    """Write each register as a page."""
    for register in found:
        for part in register_page(register):
            page.show(part)


def write_entries(found: Iterable[Register]) -> None:
    """One JSON object a line: each obligation with its findings, then each finding that fits none."""
    for register in found:
        heard = {"agreement": register.agreement.id, "heard": register.heard}
        for entry in register.entries:
            put_line(msgspec.json.encode(heard | _entry(entry)))
        for finding in register.loose:
            alone = {"obligation": None, "findings": [_finding(finding)], "silent": False, "assessments": []}
            put_line(msgspec.json.encode(heard | alone))


def _entry(entry: RegisterEntry) -> dict[str, object]:
    findings = list(map(_finding, entry.findings))
    told = {"obligation": entry.obligation, "findings": findings, "silent": entry.silent}
    return told | {"assessments": entry.assessments}


def _finding(finding: Finding) -> dict[str, object]:
    return {"kind": finding.kind, "named": finding.named, "why": finding.why, "claim": finding.claim}
