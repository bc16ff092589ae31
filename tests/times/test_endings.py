"""Stretches told by their last day."""

from __future__ import annotations

from datetime import date

import pytest

from alteram.times.find import find

CASES = [
    ("During the week ending on 7 July it was calm.", "1997-07-01/1997-07-07"),
    ("In the fifteen days ending 17 September four men died.", "1997-09-03/1997-09-17"),
    ("In the two weeks ended 3 May four men died.", "1997-04-20/1997-05-03"),
    ("The war ending on 4 July was long.", "1997-07-04"),
    ("In the hours ending 4 July four men died.", "1997-07-04"),
    ("In the few days ending on 4 July four men died.", "1997-07-04"),
]


@pytest.mark.parametrize(("text", "edtf"), CASES, ids=[case[0] for case in CASES])
def test_days_that_end_on_a_day_are_so_many_before_it(text: str, edtf: str) -> None:
    found = [m.value.edtf for m in find(text, anchor=date(1997, 10, 3)) if m.value]
    assert found == [edtf]
