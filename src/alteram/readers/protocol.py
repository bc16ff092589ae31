"""What every reader does."""

from __future__ import annotations

from typing import Protocol

from alteram.coding import Explanation
from alteram.errors import AlteramWarning
from alteram.model import Claim, Statement


class Reader(Protocol):
    """Reads one statement; pure: the same statement always gives the same claims, in any company."""

    def read(self, statement: Statement) -> list[Claim]:
        """The claims of ``statement``, in text order.

        Raises:
            LanguageNotRead: the statement is in a language that this reader does not know.
            UnknownConflict: the statement names a conflict without a profile.
        """
        ...

    def read_with_warnings(self, statement: Statement) -> tuple[list[Claim], list[AlteramWarning]]:
        """The claims that ``read`` gives, and beside them what in ``statement`` does not fit together.

        Raises what ``read`` raises.
        """
        ...

    def explain(self, statement: Statement) -> list[Explanation]:
        """The claims that ``read`` gives, each with the steps that led from its words to it.

        Raises what ``read`` raises.
        """
        ...
