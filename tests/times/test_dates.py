"""Dates in figures and words, whole and in part, alone and side by side."""

from __future__ import annotations

import pytest

from tests.times.cases import found, read

CASES = [
    # text, words of the mention, EDTF, precision
    ("Fire was opened on 12 September 2022.", "on 12 September 2022", "2022-09-12", "day"),
    ("Fire was opened on September 12, 2022.", "on September 12, 2022", "2022-09-12", "day"),
    ("Fire was opened on the 12th of September.", "on the 12th of September", "2022-09-12", "day"),
    ("Fire was opened on September the 12th.", "on September the 12th", "2022-09-12", "day"),
    ("Sept. 2 saw more fire.", "Sept. 2", "2022-09-02", "day"),
    ("Fire was opened on Feb. 24, 2022.", "on Feb. 24, 2022", "2022-02-24", "day"),
    ("It is dated 13.09.2022 by the ministry.", "13.09.2022", "2022-09-13", "day"),
    ("It is dated 13/09/2022 by the ministry.", "13/09/2022", "2022-09-13", "day"),
    ("It is dated 09/23/2021 by the ministry.", "09/23/2021", "2021-09-23", "day"),
    ("It is dated 2022-09-12 by the ministry.", "2022-09-12", "2022-09-12", "day"),
    ("It is dated 10-Sep-2022 by the ministry.", "10-Sep-2022", "2022-09-10", "day"),
    ("SHELLING ON 5 SEPTEMBER 2022", "ON 5 SEPTEMBER 2022", "2022-09-05", "day"),
    ("On Thursday, 8 September, they met.", "On Thursday, 8 September", "2022-09-08", "day"),
    ("On 13 September (Tuesday) they met.", "On 13 September (Tuesday)", "2022-09-13", "day"),
    ("On the 13th, they met.", "On the 13th", "2022-09-13", "day"),
    ("They met on 15 August this year.", "on 15 August this year", "2022-08-15", "day"),
    ("They met in June last year.", "in June last year", "2021-06", "month"),
    ("In March 2018 the sappers cleared it.", "In March 2018", "2018-03", "month"),
    ("They were laid in May.", "in May", "2022-05", "month"),
    ("In 2020 Baku said so.", "In 2020", "2020", "year"),
    ("It was built in 2021 alone.", "in 2021", "2021", "year"),
    ("In the 1990s it was mined.", "In the 1990s", "199X", "longer"),
    ("In the summer of 2022 it was quiet.", "In the summer of 2022", "2022-22", "season"),
    ("It was quiet last autumn.", "last autumn", "2021-23", "season"),
    ("In the winter of 2021 it was quiet.", "In the winter of 2021", "2021-24", "season"),
    ("Talks are to begin at the end of September.", "at the end of September", "2022-09-21/2022-09-30", "days"),
    ("It began in early 2022.", "in early 2022", "2022-01/2022-04", "season"),
    ("It began in mid-May.", "in mid-May", "2022-05-11/2022-05-20", "days"),
    ("It began in the first week of August.", "in the first week of August", "2022-08-01/2022-08-07", "days"),
    ("They would leave by September 2022.", "by September 2022", "2022-09", "month"),
    # without a year: the date nearest to publication, behind it unless the text points ahead
    ("On December 28 they met.", "On December 28", "2021-12-28", "day"),
    ("Talks will be held on 10 October.", "on 10 October", "2022-10-10", "day"),
    ("They shall leave by 1 November.", "by 1 November", "2022-11-01", "day"),
    ("Since 10 October nothing was heard.", "Since 10 October", "2021-10-10/2022-09-14", "days"),
    ("Firing since August 15 has not stopped.", "since August 15", "2022-08-15/2022-09-14", "days"),
    ("From 1 June onwards they fired.", "From 1 June onwards", "2022-06-01/2022-09-14", "days"),
    # ranges and lists
    ("On 12-13 September they fired.", "On 12-13 September", "2022-09-12/2022-09-13", "days"),
    ("On September 12–13, 2022 they fired.", "On September 12–13, 2022", "2022-09-12/2022-09-13", "days"),
    ("They fired from 12 to 14 September.", "from 12 to 14 September", "2022-09-12/2022-09-14", "days"),
    ("They fired between 5 and 7 May.", "between 5 and 7 May", "2022-05-05/2022-05-07", "days"),
    ("They fired from 30 August to 2 September.", "from 30 August to 2 September", "2022-08-30/2022-09-02", "days"),
    ("From 28 December to 3 January they met.", "From 28 December to 3 January", "2021-12-28/2022-01-03", "days"),
    ("In 2019-2021 they made mines.", "In 2019-2021", "2019/2021", "longer"),
    ("January-March 2023 was quiet.", "January-March 2023", "2023-01/2023-03", "month"),
    ("On 7, 8 and 12 September.", "On 7, 8 and 12 September", "{2022-09-07,2022-09-08,2022-09-12}", "days"),
    ("On 7 August and 28 August.", "On 7 August and 28 August", "{2022-08-07,2022-08-28}", "days"),
    ("On 12 and 13 September.", "On 12 and 13 September", "2022-09-12/2022-09-13", "days"),
    # dates in the names of agreements and wars
    ("Contrary to the Joint Statement of November 10, 2020, it stays.", "November 10, 2020", "2020-11-10", "day"),
    ("They broke the 2003 Ceasefire Understanding.", "2003", "2003", "year"),
    ("Their duty under the 2018 Stockholm agreement.", "2018", "2018", "year"),
    ("Since the 2020 war, 298 fell.", "Since the 2020 war", "2020-01-01/2022-09-14", "longer"),
]


@pytest.mark.parametrize(("text", "words", "edtf", "precision"), CASES, ids=[case[0] for case in CASES])
def test_dates(text: str, words: str, edtf: str, precision: str) -> None:
    assert read(text) == (words, edtf, precision)


def test_a_year_spelled_out_once_serves_the_same_day_elsewhere() -> None:
    text = "Under the statement of November 10, 2020 it must leave. After the November 10 Joint Statement it stayed."
    assert found(text) == [
        ("November 10, 2020", "2020-11-10"),
        ("After the November 10 Joint Statement", "2020-11-10/2022-09-14"),
    ]


@pytest.mark.parametrize("text", ["on 12 September", "on Monday", "yesterday", "last month", "since 2 May 2020"])
def test_without_publication_what_needs_it_has_no_value(text: str) -> None:
    assert found(text, None) == [(text, None)]
