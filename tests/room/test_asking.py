"""A question goes into an address and comes out of it as the same question."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict

from alteram.errors import WrongEntry
from alteram.ledger.wanted import Wanted
from alteram.room.asking import Asked


def asked(query: str) -> Asked:
    return Asked.of(QueryDict(query))


def test_several_values_of_one_name_are_all_asked_for():
    found = asked(
        "party=Armenia&party=Azerbaijan&party=Armenia&event=attack&words=%20mortars%20&since=2022-09-01&page=3"
    )
    assert found.wanted == Wanted(
        party=("Armenia", "Azerbaijan"), event="attack", words="mortars", since=date(2022, 9, 1)
    )
    assert (found.page, found.given["party"], found.given["holder"]) == (3, "Armenia", "")


def test_a_plain_mapping_asks_too():
    assert Asked.of({"party": "Armenia"}).wanted == Wanted(party="Armenia")


@pytest.mark.parametrize("query", ["", "party=&words=+&since=soon&until=&sure=much&page=0&order=best&columns=all"])
def test_what_is_nothing_asks_for_nothing(query):
    found = asked(query)
    assert found.wanted == Wanted()
    assert (found.page, found.order, found.columns) == (1, "published", "full")


@pytest.mark.parametrize(
    ("name", "value"), [("since", "x"), ("until", "31.12.2022"), ("near", "nowhere"), ("sure", "much")]
)
def test_what_cannot_be_read_is_told_and_not_asked_for(name, value):
    found = asked(f"{name}={value}&party=Armenia")
    assert (found.wanted, found.query) == (Wanted(party="Armenia"), "?party=Armenia")
    (told,) = found.misread
    assert f"“{value}” was not understood" in told
    assert asked("since=2022-09-13&near=40.2,45.87,5&sure=.5").misread == ()


CHANGES = {
    "added": (lambda one: one.having("party", "Rwanda"), "?words=a&party=Armenia&party=Rwanda"),
    "added again": (lambda one: one.having("party", "Armenia"), "?words=a&party=Armenia"),
    "another name": (lambda one: one.having("event", "mine"), "?words=a&party=Armenia&event=mine"),
    "taken out": (lambda one: one.without("party", "Armenia"), "?words=a"),
    "not there": (lambda one: one.without("party", "Rwanda"), "?words=a&party=Armenia"),
    "all of a name": (lambda one: one.without("words"), "?party=Armenia"),
    "set": (lambda one: one.with_only("party", "M23", "DRC"), "?words=a&party=M23&party=DRC"),
    "odd letters": (lambda one: one.with_only("party", "a&b=c#d"), "?words=a&party=a%26b%3Dc%23d"),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_value_is_added_and_taken_out(case):
    change, expected = CHANGES[case]
    assert change(asked("party=Armenia&words=a&page=7")) == expected


def test_order_and_columns_go_along():
    one = asked("party=Armenia&order=sure&columns=compact")
    assert one.query == "?party=Armenia&order=sure&columns=compact"
    assert one.without("party") == "?order=sure&columns=compact"
    assert one.looking(order="published") == "?party=Armenia&columns=compact"
    assert one.looking(columns="full") == "?party=Armenia&order=sure"


def test_the_same_question_has_the_same_address():
    assert asked("words=a&party=x").query == asked("party=x&words=a&page=2&nothing=1").query


def test_a_question_that_cannot_be_asked_is_refused_and_kept_for_the_form():
    query = QueryDict('words="open')
    with pytest.raises(WrongEntry, match="quotation mark"):
        Asked.of(query)
    assert Asked.unanswered(query).given["words"] == '"open'
