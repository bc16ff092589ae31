"""Days that pages state, in forms that leave no doubt."""

import pytest

from alteram.ingest.html.dates import plain_day, stated_day

STATED = {
    "2022-09-13": "2022-09-13",
    " 2022-09-13T14:30:00+04:00": "2022-09-13T14:30:00+04:00",
    "2022-09-13T10:30Z": "2022-09-13T10:30Z",
    "2022-09-13T10:30:00.000Z": "2022-09-13T10:30:00Z",
    "2022-09-13 14:30": "2022-09-13",
    "2022-09-13T25:00Z": "2022-09-13",
    "2022-02-30": None,
    "13.09.2022": None,
    "": None,
}
PLAIN = {
    "13 September 2022, 14:30": "2022-09-13",
    "Published: September 13th, 2022": "2022-09-13",
    "13 Sept. 2022": "2022-09-13",
    "13.09.2022 / 14:30": "2022-09-13",
    "Tuesday, 2022-09-13": "2022-09-13",
    "13/09/2022": None,
    "from 12 September 2022 to 13 September 2022": None,
    "31 February 2022": None,
    "13 Brumaire 2022": None,
    "today": None,
}


@pytest.mark.parametrize(("written", "day"), STATED.items())
def test_a_day_in_iso_form_is_read(written: str, day: str | None):
    assert stated_day(written) == day


@pytest.mark.parametrize(("written", "day"), PLAIN.items())
def test_a_day_in_words_is_read_where_it_is_certain(written: str, day: str | None):
    assert plain_day(written) == day
