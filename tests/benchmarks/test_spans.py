"""Stretches of gold and answer are paired as the measures of overlap ask for."""

from benchmarks.spans import paired
from benchmarks.timex import Timex
from benchmarks.toponyms import Toponym

MAY = Timex(3, 8, "1940-05")


def test_a_stretch_meets_the_one_with_its_own_ends_before_others():
    wide, own = Timex(0, 9, "1940"), Timex(3, 8, "1940-05")
    assert paired([MAY], [wide, own]) == [(MAY, own)]
    assert paired([MAY], [wide, Timex(9, 12, "x")]) == [(MAY, wide)]


def test_each_stretch_is_paired_once():
    both, one, two = Toponym(0, 14), Toponym(0, 5), Toponym(7, 14)
    assert paired([one, two], [both]) == [(one, both)]
    assert paired([both], [one, two]) == [(both, one)]


def test_stretches_that_only_touch_are_no_pair():
    assert paired([Toponym(0, 5)], [Toponym(5, 9)]) == []
