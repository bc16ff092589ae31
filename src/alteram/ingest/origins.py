"""Where, how and when some bytes were got."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from alteram.model import Capture, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The source of some bytes in words, the way they came, and the instant at which they were read (UTC)."""

    where: str | None
    way: Way
    taken: str

    @classmethod
    def now(cls, where: str | None, way: Way) -> Origin:
        """The origin of what is read at this moment."""
        return cls(where=where, way=way, taken=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))

    def capture(self, content: bytes, media_type: str, *, encoding: str | None = None) -> Capture:
        """The capture of a statement that came as ``content``."""
        return Capture(
            sha256=hashlib.sha256(content).hexdigest(),
            size=len(content),
            media_type=media_type,
            source=self.where,
            way=self.way,
            taken=self.taken,
            encoding=encoding,
        )
