"""The embedded reader: parse, times and places, composed into claims by the coding room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alteram import coding, places, times
from alteram.errors import AlteramWarning, LanguageNotRead
from alteram.language.parser import Parser, english
from alteram.model import Claim, Statement
from alteram.profiles import profile_for, stand_ins

READ = frozenset({"en", "und"})


class CodedReader:
    """Reads English statements with the packaged model and lexicon; ``folders`` hold further profiles."""

    def __init__(self, *, folders: Sequence[Path] = (), parser: Parser | None = None) -> None:
        self._folders = tuple(folders)
        self._parser = parser or english()

    def read(self, statement: Statement) -> list[Claim]:
        """The claims of ``statement``; see ``Reader.read``."""
        return coding.code(self._laid_open(statement))

    def read_with_warnings(self, statement: Statement) -> tuple[list[Claim], list[AlteramWarning]]:
        """The claims of ``statement``, and what in it does not fit; see ``Reader.read_with_warnings``."""
        reading = self._laid_open(statement)
        return coding.code(reading), coding.warnings_of(reading)

    def explain(self, statement: Statement) -> list[coding.Explanation]:
        """The claims of ``statement`` with the steps that led to them; see ``Reader.explain``."""
        return list(coding.explain(self._laid_open(statement)))

    def _laid_open(self, statement: Statement) -> coding.Reading:
        """``statement`` with its parse, times and places."""
        if statement.lang is not None and statement.lang.partition("-")[0] not in READ:
            raise LanguageNotRead(
                f"the statement is in language '{statement.lang}', and only English is read",
                where=statement.capture.source or f"statement '{statement.id}'",
                todo="bring an English version; if it is English, say so with lang in a JSON record",
            )
        profile = profile_for(
            conflict=statement.conflict, party=statement.party, issuer=statement.issuer, folders=self._folders
        )
        titled = times.find(statement.title, anchor=statement.day) if statement.title else []
        return coding.Reading(
            statement=statement,
            parse=self._parser.parse(statement.text, names=stand_ins(statement.text, profile)),
            times=times.find(
                statement.text,
                anchor=statement.day,
                about=coding.day_told(titled, statement.title or "", statement.day),
                episodes=profile.episodes if profile else (),
                accords=profile.accords if profile else (),
            ),
            places=places.find(statement.text, profile=profile, every=True),
            profile=profile,
            titled=titled,
        )
