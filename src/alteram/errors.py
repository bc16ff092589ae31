"""Every deliberate error and warning of the program: one class a kind, one code each.

A message says what happened, where, and what to do. ``docs/reference/errors.md`` lists them all.
"""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar


class AlteramError(Exception):
    """The base of all deliberate errors; ``code`` is stable and documented."""

    code: ClassVar[str] = "A000"

    def __init__(self, what: str, *, where: str | None = None, todo: str) -> None:
        self.what, self.where, self.todo = what, where, todo
        super().__init__(f"{self.code} {f'{where}: ' if where else ''}{what} - {todo}")

    def __reduce__(self) -> tuple[Any, ...]:
        # errors come back from other processes, and an exception alone forgets its keyword arguments
        return partial(type(self), self.what, where=self.where, todo=self.todo), (), vars(self)


class AlteramWarning(AlteramError, UserWarning):
    """The base of all deliberate warnings: what was read stands, and something about it does not fit."""

    code = "W000"


class FileNotReadable(AlteramError):
    """A path does not exist, or may not be read."""

    code = "I101"


class EmptyStatement(AlteramError):
    """A file or record has no text in it."""

    code = "I102"


class NotText(AlteramError):
    """A file holds bytes that are no text."""

    code = "I103"


class UnknownEncoding(AlteramError):
    """It cannot be told in which encoding a text is, or it is in several, or cut within a character."""

    code = "I104"


class FormatNotSupported(AlteramError):
    """A file is of a format that is not read yet."""

    code = "I105"


class BrokenJson(AlteramError):
    """A JSON text, or one line of JSON Lines, cannot be parsed."""

    code = "I106"


class WrongRecord(AlteramError):
    """A JSON record has no text, or a field of the wrong type or form."""

    code = "I107"


class StatementTooLarge(AlteramError):
    """A file is larger than the reader takes at once."""

    code = "I108"


class StatementClash(AlteramError):
    """Two statements of one id have different texts."""

    code = "I109"


class LanguageNotRead(AlteramError):
    """A statement is in a language that the reader does not know; it is kept, and no claims are read."""

    code = "I110"


class FileChanged(AlteramError):
    """A file was written to while it was read."""

    code = "I111"


class EncryptedDocument(AlteramError):
    """A document opens only with a password."""

    code = "I121"


class BrokenDocument(AlteramError):
    """A document is cut off, or damaged."""

    code = "I122"


class BrokenLexicon(AlteramError):
    """A file of the lexicon breaks its form."""

    code = "L101"


class BrokenProfile(AlteramError):
    """A conflict profile breaks its form."""

    code = "P101"


class UnknownConflict(AlteramError):
    """No profile is known under the conflict's name."""

    code = "P102"


class UnknownParty(AlteramError):
    """The conflict's profile has no such party."""

    code = "P103"


class BrokenAgreement(AlteramError):
    """A file of an agreement and its obligations breaks its form."""

    code = "P121"


class UnknownAgreement(AlteramError):
    """No register of obligations is known under the agreement's name."""

    code = "P122"


class ModelMissing(AlteramError):
    """The language model is not where it should be, or is not the one the program was built for."""

    code = "N101"


class GazetteerMissing(AlteramError):
    """The gazetteer has not been compiled, or only in part."""

    code = "N111"


class BrokenGazetteer(AlteramError):
    """A file of the compiled gazetteer is missing, cut off, or of another form than the program reads."""

    code = "N112"


class BrokenPlaces(AlteramError):
    """A file of places that a user adds is of no form that is taken, or has no place in it; or no list has a name."""

    code = "P111"


class UnknownClaim(AlteramError):
    """No claim has the number or id that was asked for, or several have."""

    code = "C101"


class OutputFailed(AlteramError):
    """What was read could not be written out."""

    code = "O101"


class ResumeMismatch(AlteramError):
    """A run cannot go on where it stopped: its sources, its options or the program are others than then."""

    code = "O102"


class ReaderStopped(AlteramError):
    """A process that reads statements was ended from outside, most often for want of memory."""

    code = "R101"


class LedgerNotInstalled(AlteramError):
    """The ledger needs a package that is not installed."""

    code = "D101"


class LedgerNotOpened(AlteramError):
    """A ledger cannot be opened: it is none, is of a later version, or cannot be reached."""

    code = "D102"


class LedgerNotWritten(AlteramError):
    """Nothing of what was to be kept at once is in the ledger: the disk is full, or somebody else is writing."""

    code = "D103"


class NotInLedger(AlteramError):
    """The ledger has no statement, claim or entry of the name that was asked for, or several."""

    code = "D104"


class WrongEntry(AlteramError):
    """A judgement, correction, assessment, redaction or change of access is of no form that the ledger takes."""

    code = "D105"


class RoomNotInstalled(AlteramError):
    """The review room needs a package that is not installed."""

    code = "V101"


class RoomNotOpened(AlteramError):
    """The review room cannot be opened: its port, or the key of a team's room, cannot be used."""

    code = "V102"


class AddressNotFetched(AlteramError):
    """What lies at an address could not be fetched: no answer, another answer than a statement, or too much of one."""

    code = "V103"


class AddressRefused(AlteramError):
    """An address is not one that the room goes to: none of the web, or one within this machine or network."""

    code = "V104"


class WrongForm(AlteramError):
    """A form of the review room brings nothing, too much, or what does not go together."""

    code = "V105"


class JobGone(AlteramError):
    """The room knows of no reading under that name: it was one of an earlier run of the room, or of long ago."""

    code = "V106"


class ReadingBroke(AlteramError):
    """A reading in the background ended by a fault of the program itself."""

    code = "V107"


class PublishedTooEarly(AlteramWarning):
    """The text speaks of a date as past that is later than the day on which it is said to be published."""

    code = "W101"
