"""Times in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from alteram.model import When
from alteram.phrases.dates import LONG_MONTHS, shown_days, shown_time
from tests.claim_factory import at, night

CASES = {
    "day": (at("2022-09-13"), "13 Sep 2022"),
    "night": (night("2022-09-12", "2022-09-13"), "night 12–13 Sep 2022"),
    "night_across_months": (night("2022-08-31", "2022-09-01"), "night 31 Aug – 1 Sep 2022"),
    "minute": (at("2022-09-13T00:05", precision="minute"), "13 Sep 2022, 00:05"),
    "zone": (at("2022-09-13T00:05", precision="minute", zone="+04:00"), "13 Sep 2022, 00:05 (+04:00)"),
    "clocks": (at("2022-09-13T00:05", "2022-09-13T06:00", "minute"), "13 Sep 2022, 00:05–06:00"),
    "over_midnight": (at("2022-09-12T23:00", "2022-09-13T01:00", "minute"), "12 Sep 2022, 23:00 – 13 Sep 2022, 01:00"),
    "month": (at("2018-03-01", "2018-03-31", "month", edtf="2018-03"), "Mar 2018"),
    "past_month": (at("2022-08-13", "2022-09-13", "month"), "13 Aug – 13 Sep 2022"),
    "year": (at("2003-01-01", "2003-12-31", "year", edtf="2003"), "2003"),
    "years": (at("2019-12-30", "2021-01-02", "longer"), "30 Dec 2019 – 2 Jan 2021"),
}


@pytest.mark.parametrize(("when", "shown"), CASES.values(), ids=CASES)
def test_a_time_is_shown_at_its_precision(when: When, shown: str):
    assert shown_time(when) == shown


def test_months_may_be_written_out():
    assert shown_days(date(2022, 9, 12), date(2022, 9, 13), months=LONG_MONTHS) == "12–13 September 2022"
