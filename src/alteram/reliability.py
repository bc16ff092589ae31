"""How far persons who code the same units agree beyond chance: Krippendorff's alpha for nominal values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np

SEED: Final = 2011
RESAMPLES: Final = 2_000
Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """How far coders agree about one thing.

    ``alpha`` is None where it is not defined: nothing can be paired, or all values are the same one. ``low`` and
    ``high`` bound it in 95 of 100 resamples. ``values`` are in order, and ``coincidences`` a row and a column each.
    ``units`` are those with two values or more, ``pairable`` these values, ``pairs`` the pairs of values of one unit,
    and ``alike`` the pairs whose values are the same.
    """

    alpha: float | None
    low: float | None
    high: float | None
    values: tuple[str, ...]
    coincidences: tuple[tuple[float, ...], ...]
    units: int
    pairable: int
    pairs: int
    alike: int

    @property
    def share(self) -> float | None:
        """The share of pairs that are alike; None where there is no pair."""
        return self.alike / self.pairs if self.pairs else None


def alpha(units: Iterable[Sequence[Value | None]]) -> float | None:
    """Krippendorff's alpha of nominal values: 1 is agreement throughout, 0 what chance gives; None where not defined.

    Each unit has a value of each coder, None where the coder gave none. A unit with fewer than two values says nothing
    and is left out. alpha = 1 - (n - 1) * sum over c of (n_c - o_cc) / sum over c of n_c * (n - n_c), where o_ck are
    the coincidences: each pair of values in a unit of m values counts 1 / (m - 1). n_c are the sums of their rows, n
    is that of all (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C).
    """
    counts, observed = _counted(_pairable(units))
    return _alpha(counts.sum(axis=0), observed.sum())


def reliability(units: Iterable[Sequence[str | None]], *, resamples: int = RESAMPLES, seed: int = SEED) -> Reliability:
    """Alpha, as ``alpha`` has it, with its coincidences, an interval and what agrees without regard to chance.

    The interval is of percentiles: units are drawn again with replacement, as many as there are, ``resamples`` times.
    Resamples in which alpha is not defined are left out. The same ``seed`` gives the same interval.
    """
    found = _pairable(units)
    counts, observed = _counted(found)
    low, high = _interval(counts, observed, resamples=resamples, seed=seed)
    values = _values(found)
    sizes = counts.sum(axis=1)
    return Reliability(
        alpha=_alpha(counts.sum(axis=0), observed.sum()),
        low=low,
        high=high,
        values=tuple(map(str, values)),
        coincidences=_coincidences(counts),
        units=len(found),
        pairable=int(sizes.sum()),
        pairs=int((sizes * (sizes - 1)).sum()) // 2,
        alike=int((counts * (counts - 1)).sum()) // 2,
    )


def _pairable(units: Iterable[Sequence[Value | None]]) -> list[Counter[Value]]:
    """How often each value was given to each unit that has two or more."""
    counted = (Counter(value for value in unit if value is not None) for unit in units)
    return [each for each in counted if each.total() > 1]


def _values(units: Sequence[Counter[Value]]) -> list[Value]:
    return sorted({value for unit in units for value in unit}, key=str)


def _counted(units: Sequence[Counter[Value]]) -> tuple[np.ndarray, np.ndarray]:
    """The counts, a row a unit and a column a value, and how much disagreement there is in each unit."""
    values = _values(units)
    told = [[unit[value] for value in values] for unit in units]
    counts = np.array(told, dtype=float).reshape(len(units), len(values))
    sizes = counts.sum(axis=1)
    return counts, (sizes**2 - (counts**2).sum(axis=1)) / np.maximum(sizes - 1, 1)


def _alpha(totals: np.ndarray, observed: float) -> float | None:
    n = totals.sum()
    expected = (totals * (n - totals)).sum()
    return float(1 - (n - 1) * observed / expected) if expected else None


def _coincidences(counts: np.ndarray) -> tuple[tuple[float, ...], ...]:
    weights = 1 / np.maximum(counts.sum(axis=1) - 1, 1)
    matrix = counts.T @ (counts * weights[:, None]) - np.diag((counts * weights[:, None]).sum(axis=0))
    return tuple(tuple(map(float, row)) for row in matrix)


def _interval(
    counts: np.ndarray, observed: np.ndarray, *, resamples: int, seed: int
) -> tuple[float | None, float | None]:
    """The percentiles; units with the same values are drawn together, as often as there are of them."""
    number = len(counts)
    if number < 2:
        return None, None
    kinds, first, often = np.unique(counts, axis=0, return_index=True, return_counts=True)
    drawn = np.random.RandomState(seed)  # the one generator of numpy whose numbers no version changes
    drawings = drawn.multinomial(number, often / number, size=resamples)
    found = map(_alpha, drawings @ kinds, drawings @ observed[first])
    known = [each for each in found if each is not None]
    if not known:
        return None, None
    low, high = np.percentile(known, [2.5, 97.5])
    return float(low), float(high)
