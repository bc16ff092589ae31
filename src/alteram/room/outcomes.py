"""What became of a statement that was brought in, as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from alteram.errors import AlteramError, AlteramWarning
from alteram.ledger.changes import Changes
from alteram.ledger.models import Revision
from alteram.room.wording import dated
from alteram.workspace.keeping import Addition

REFUSED: Final = "not kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One statement, or what was none: its ``word`` is that of the ledger, or ``REFUSED``.

    ``before`` is where the text came from beside which a revision was kept. ``error`` says why there is no statement,
    or, where one is kept, why nothing was read in it.
    """

    word: str
    source: str | None = None
    statement: int | None = None
    number: int | None = None
    before: str | None = None
    title: str = ""
    about: str = ""
    claims: int | None = None
    changes: Changes | None = None
    error: AlteramError | None = None
    warnings: tuple[AlteramWarning, ...] = ()


def outcome_of(addition: Addition) -> Outcome:
    """``addition`` with what the ledger has of its statement."""
    kept, reading = addition.kept, addition.reading
    if kept is None:
        error = addition.error
        return Outcome(word=REFUSED, source=error.where if error else None, error=error)
    found = Revision.objects.select_related("statement").defer("text", "layout")
    revision = found.get(statement__key=kept.statement, number=kept.number)
    day = dated(revision.published[:10]) if revision.published else ""
    about = (revision.issuer, revision.party, day)
    capture = reading.statement.capture if reading and reading.statement else None
    return Outcome(
        word=kept.outcome,
        source=capture.source if capture else None,
        statement=revision.statement_id,
        number=kept.number,
        before=_before(revision) if kept.outcome == "revised" else None,
        title=revision.title or f"Statement {kept.statement}",
        about=" · ".join(part for part in about if part),
        claims=kept.claims,
        changes=kept.changes,
        error=reading.error if reading else None,
        warnings=reading.warnings if reading else (),
    )


def _before(revision: Revision) -> str | None:
    """Where the text came from that was the newest before ``revision``."""
    earlier = Revision.objects.filter(statement=revision.statement_id, number__lt=revision.number)
    source: str | None = earlier.order_by("-number").values_list("source", flat=True).first()
    return source
