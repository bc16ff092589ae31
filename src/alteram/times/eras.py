"""Years before the common era, kept where the calendar of ``datetime`` has room for them."""

from __future__ import annotations

# The Gregorian calendar repeats itself after 400 years, so that 21 of its cycles ahead the days fall alike.
_SHIFT = 8400
_EARLIEST = 3000


def before_common_era(year: int) -> int:
    """Where the year ``year`` BC is kept; 1 BC is the year 0 of ISO 8601."""
    return _SHIFT + 1 - min(max(year, 1), _EARLIEST)


# The last year of our era that is not taken for a kept one, and the last of publication, with centuries to spare.
LAST_OF_ERA = _SHIFT - _EARLIEST
LATEST_ANCHOR = LAST_OF_ERA - 400


def is_before(year: int) -> bool:
    """Whether a kept year lies before the common era."""
    return _SHIFT - _EARLIEST < year <= _SHIFT


def signed(year: int) -> int:
    """The year of ISO 8601 that is kept as ``year``: 0 for 1 BC, -1 for the year before."""
    return year - _SHIFT if is_before(year) else year


def written(year: int) -> str:
    """A kept year in ISO 8601: four digits, with a sign before the year 0."""
    return f"{year:04}" if signed(year) == year else f"-{-signed(year):04}" if signed(year) else "0000"
