"""Where, how and when some bytes were got."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from alteram.model import Capture, Way

Seen = Callable[[str, bytes], None]  # is told the bytes of each capture, by their SHA-256


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The source of some bytes in words, the way they came, and the instant at which they were read (UTC).

    ``seen`` is told the bytes of each capture, which the capture itself does not hold.
    """

    where: str | None
    way: Way
    taken: str
    seen: Seen | None = field(default=None, compare=False, repr=False)

    @classmethod
    def now(cls, where: str | None, way: Way, *, seen: Seen | None = None) -> Origin:
        """The origin of what is read at this moment."""
        return cls(where=where, way=way, taken=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), seen=seen)

    def capture(self, content: bytes, media_type: str, *, encoding: str | None = None) -> Capture:
        """The capture of a statement that came as ``content``."""
        sha256 = hashlib.sha256(content).hexdigest()
        if self.seen is not None:
            self.seen(sha256, content)
        return Capture(
            sha256=sha256,
            size=len(content),
            media_type=media_type,
            source=self.where,
            way=self.way,
            taken=self.taken,
            encoding=encoding,
        )
