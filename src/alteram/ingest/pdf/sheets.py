"""The page of a PDF as a sheet of paper, and places on it."""

from __future__ import annotations

from dataclasses import dataclass

from alteram.model import Box


@dataclass(frozen=True, slots=True)
class Sheet:
    """The part of a page that is shown, in PDF's own points, which count from the bottom left.

    ``turns`` counts the quarter turns, clockwise, in which a viewer shows the page.
    """

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0

    def size(self, turns: int) -> tuple[float, float]:
        """Width and height of the sheet turned ``turns`` times."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if turns % 2 else (width, height)

    def shows(self, across: float, up: float) -> bool:
        """Whether a point lies on the sheet."""
        return self.left <= across <= self.right and self.bottom <= up <= self.top

    def turned(self, across: float, up: float, turns: int) -> tuple[float, float]:
        """A point as it lies on the sheet turned ``turns`` times: from the left, and from the top."""
        match turns % 4:
            case 0:
                return across - self.left, self.top - up
            case 1:
                return up - self.bottom, across - self.left
            case 2:
                return self.right - across, up - self.bottom
            case _:
                return self.top - up, self.right - across

    def shown(self, box: Box, turns: int) -> Box:
        """``box``, a place on the sheet turned ``turns`` times, as it lies on the sheet that is shown."""
        for turn in range(turns, turns + (self.turns - turns) % 4):
            height = self.size(turn)[1]
            box = Box(height - box.bottom, box.left, height - box.top, box.right)
        return box
