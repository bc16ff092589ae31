"""What looks like a date and is none, and what is no expression of time at all."""

from __future__ import annotations

import pytest

from alteram.times import find
from tests.times.cases import PUBLISHED, found

TEXTS = [
    "The enemy may fire. May peace prevail. May God help them.",
    "The March on the city went on as troops march.",
    "Under resolution 1953 and Resolution No. 2010 of the Council.",
    "It is demanded by UNSCR 1701.",
    "It fired 12.7 mm and 7.62 mm rounds, 120-mm and 155mm shells.",
    "The orders had been different: 10 to 12 aircraft would be down, and 13 of its soldiers.",
    "A 25-year-old and a 10-year-old were hurt; Sufiyan, 25, and Rafaqat, 28, too.",
    "Contact was lost with 24 servicemen.",
    "It acts under Article 51 and paragraph 6.",
    "The ratio was 2:1 and the scale 1:5.",
    "The truce held for two hours, for almost 30 years, within 48 hours.",
    "Fire is opened daily, nightly, every Monday, from time to time.",
    "There were 2,530 violations, 2022 people, 1990 mines and 1,300 others.",
    "It was the sixth time in little more than two weeks.",
    "To date 518,051,689 sq m have been cleared by the 13th Brigade.",
    "The Su-25, BM-21, T-72 and Mi-24 were lost at 1.15 million each.",
    "See S/2022/688 and 192.168.10.20.",
    "Two hours and one day passed; one year and eight month of talks.",
    "31.04.2022 and 2022-13-45 are no dates.",
]


@pytest.mark.parametrize("text", TEXTS, ids=TEXTS)
def test_no_dates(text: str) -> None:
    assert found(text) == []


NOTHING = [
    "Under resolution 1953 and Resolution No. 2010 of the Council; H. Res. 1953 was adopted. No. 1999 was signed.",
    "Security Council resolutions 1701, 1953 and 2010 bind them.",
    "It fired 12.7 mm and 7.62 mm rounds, 120-mm and 155mm shells; a total of 2014 were killed.",
    "A 25-year-old and two children aged 10 were hurt; he was 45 years old.",
    "More than 1400 ceasefire violations, a total of 1280 ceasefire violations and 1990 mines.",
    "They live at 8 March Street; the March 23 Movement and Russia Today said so.",
    "May peace prevail; troops march; they may fire.",
]


@pytest.mark.parametrize("text", NOTHING, ids=NOTHING)
def test_no_expression_of_time(text: str) -> None:
    assert find(text, anchor=PUBLISHED) == []
