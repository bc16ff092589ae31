"""``alteram add``: statements read, and kept in the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from alteram.cli.ledger.options import as_table, names_ledger, takes_form
from alteram.cli.options import Sources, takes_sources
from alteram.cli.progress import shown_for
from alteram.cli.streams import put_line, tell
from alteram.cli.watch import Watch
from alteram.phrases import counted, visible
from alteram.workspace import Reading, read_all
from alteram.workspace.keeping import Addition, Captured, add_all, open_ledger


@click.command()
@takes_sources
@takes_form
@names_ledger
@click.pass_context
def add(ctx: click.Context, sources: Sources, form: str | None, ledger: Path | None) -> None:
    """Read statements, and keep them with their claims and the bytes in which they came.

    What is reported is kept. The same file twice changes nothing; another text under the same id or address is a new
    revision beside the old.

    \b
    Example:
      alteram add statements/ --conflict armenia-azerbaijan
    """
    if sources.sure:
        raise click.UsageError("--sure leaves claims out, and the ledger keeps all; give it to alteram ledger find")
    location = open_ledger(ledger)
    watch = Watch(shown=shown_for(sources.sizes))
    captured, outcomes = Captured(), Counter[str]()
    for addition in add_all(
        sources.found(seen=captured), captured=captured, folders=sources.folders, read=_reading(sources, watch)
    ):
        if addition.kept is not None:
            outcomes[addition.kept.outcome] += 1
            _put(addition, as_table(form))
    said = [f"{number:,} {outcome}" for outcome, number in outcomes.items()]
    tell(f"{location.shown}: {', '.join(said) or 'nothing kept'}")
    for note in watch.notes():
        tell(note)
    ctx.exit(1 if watch.errors or not outcomes else 0)


def _reading(sources: Sources, watch: Watch) -> Any:
    def read(found: Iterable[Any]) -> Iterator[Reading]:
        return watch.over(read_all(found, folders=sources.folders, jobs=sources.jobs))

    return read


def _put(addition: Addition, table: bool) -> None:
    """Write what became of a statement."""
    kept = addition.kept
    assert kept is not None
    changes = kept.changes
    if not table:
        fields = {"statement": kept.statement, "revision": kept.number, "outcome": kept.outcome, "claims": kept.claims}
        put_line(msgspec.json.encode({**fields, "changes": changes} if changes else fields))
        return
    line = f"{kept.statement} · revision {kept.number} · {kept.outcome} · {counted(kept.claims, 'claim')}"
    if changes:
        line += f" ({len(changes.new)} new, {len(changes.gone)} no longer read)"
    put_line(visible(line).encode())
    if changes and changes.judged:
        put_line(f"  judged, and no longer read: {', '.join(changes.judged)}".encode())
