"""A reader that does not read: what any figure has to be compared with."""

from __future__ import annotations

from pathlib import Path

from alteram.language.sentences import split_sentences
from alteram.model import Claim, Evidence, Holder, Span, Statement
from alteram.model.identity import identified
from benchmarks.bundled import BUNDLED, statements


def blind_readings(folder: Path = BUNDLED) -> dict[str, tuple[Claim, ...]]:
    """What the blind reader says of the statements of ``folder``, by id."""
    return {statement.id: blind_reading(statement) for statement in statements(folder)}


def blind_reading(statement: Statement) -> tuple[Claim, ...]:
    """One ``attack.other`` a sentence, asserted by the issuer, actual, and nothing else."""
    return tuple(_claim(statement, segment.span) for segment in split_sentences(statement.text))


def _claim(statement: Statement, span: Span) -> Claim:
    return identified(
        Claim(
            id="",
            statement=statement.id,
            published=statement.published,
            captured_sha256=statement.capture.sha256,
            lang=statement.lang,
            evidence=Evidence(
                quote=span.of(statement.text), start=span.start, end=span.end, sentence=(span.start, span.end)
            ),
            holder=Holder(name=statement.issuer or "", party=statement.party, is_issuer=True),
            stance="asserted",
            modality="actual",
            aspect=None,
            event="attack.other",
            agent=(),
            target=(),
            when=None,
            where=(),
            weapons=(),
            quantities=(),
            agreement=None,
            list=None,
            caused_by=None,
            confidence=0.0,
            method="blind",
        )
    )
