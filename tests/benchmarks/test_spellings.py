"""Spellings are told from other names as well as they were."""

from __future__ import annotations

from alteram.places.variants import are_variants
from benchmarks.spellings import LIMITS, figures, pairs


def test_there_are_enough_pairs_of_either_sort() -> None:
    known = pairs()
    assert sum(pair.same for pair in known) >= 60
    assert sum(not pair.same for pair in known) >= 200
    assert len({pair.keys for pair in known}) == len(known)


def test_no_figure_is_below_its_limit() -> None:
    found = figures(pairs(), are_variants)
    assert {name: found[name] for name, least in LIMITS.items() if found[name] < least} == {}
