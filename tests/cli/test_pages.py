"""Tables and comparisons as they stand on a page."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given
from rich.console import Console, Group, RenderableType

from alteram import phrases
from alteram.cli.columns import comparison_page, fits, period_name
from alteram.cli.tables import account, statement_block
from alteram.comparison import compare, period_of
from alteram.errors import LanguageNotRead
from alteram.model import Claim, Telling
from tests.claim_factory import actor, at, claim_of, night, statement_of
from tests.factories import claims


def drawn(*content: RenderableType, width: int = 100) -> str:
    page = Console(file=io.StringIO(), width=width, color_system=None, markup=False, highlight=False, emoji=False)
    with page.capture() as captured:
        for part in content:
            page.print(part)
    return captured.get()


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(claims())
def test_the_exact_words_are_never_cut(claim: Claim):
    assert bare(phrases.quoted(claim)) in bare(drawn(Group(*account(claim)), width=34))


@pytest.mark.parametrize("width", [40, 80, 100, 132])
def test_no_line_is_wider_than_the_page(width):
    claim = claim_of(
        quote="shelled " * 30 + "x" * 150, agent=(actor("Y" * 90),), when=night("2022-08-31", "2022-09-01")
    )
    block = statement_block(statement_of("1", party="Armenia"), [claim])
    assert max(map(len, drawn(block, width=width).splitlines())) <= width
    assert "…" not in drawn(block, width=width)


def test_a_statement_is_headed_by_what_is_known_of_it():
    block = drawn(statement_block(statement_of("1", party="Chad", title="On the border", url="https://x.td/1"), []))
    for words in ("Ministry of Chad", "published 13 Sep 2022", "On the border", "https://x.td/1", "no claims found"):
        assert words in block


def test_what_is_not_known_of_a_statement_is_said():
    block = drawn(statement_block(statement_of("1", party=None, published=None, issuer=None), []))
    assert "issuer not given  ·  party not given  ·  day of publication not given" in block


def test_a_statement_that_was_not_read_says_why():
    error = LanguageNotRead("it is in language 'de'", todo="bring an English version")
    block = drawn(statement_block(statement_of("1"), [], error=error))
    assert "not read: it is in language 'de' (I110)" in block
    assert "no claims found" not in block


def comparison(width: int) -> str:
    one = Telling(
        statement=statement_of("1", party="Armenia"), party="Armenia", claims=(claim_of(quote="they fired first"),)
    )
    denied = claim_of(statement="2", quote="we did not fire", stance="denied")
    harm = claim_of("harm.people", statement="2", quote="two died", when=at("2022-09-13"))
    other = Telling(statement=statement_of("2", party="Azerbaijan"), party="Azerbaijan", claims=(denied, harm))
    return drawn(*comparison_page(compare([other, one]), width=width), width=width)


def test_parties_stand_beside_each_other():
    page = comparison(100)
    assert re.search(r"“they fired first” +“we did not fire”", page)
    assert re.search(r"Armenia +Azerbaijan", page)
    assert "denies: shelling  [2]" in page


def test_statements_and_claims_are_counted_apart():
    assert comparison(100).rstrip().endswith("2 statements, 3 claims")


def test_both_columns_are_equally_wide():
    line = next(line for line in comparison(101).splitlines() if re.match("Armenia +Azerbaijan", line))
    assert line.index("Azerbaijan") == (101 - 3) // 2 + 3


def test_a_party_that_says_nothing_is_silent():
    page = comparison(100)
    assert re.search(
        r"13 September 2022 ─.*\nArmenia +Azerbaijan *\n *\nHarm and damage *\nsilent +people killed", page
    )


def test_parties_stand_below_each_other_on_a_narrow_page():
    page = comparison(60)
    assert not re.search(r"Armenia +Azerbaijan", page)
    assert "one below the other" in page
    assert "equal width" not in page
    assert page.index("“they fired first”") < page.index("“we did not fire”")


@pytest.mark.parametrize(
    ("columns", "width", "beside"), [(2, 80, True), (2, 79, False), (3, 100, False), (3, 120, True)]
)
def test_columns_need_room(columns, width, beside):
    assert fits(columns, width) is beside


PERIODS = {
    "day": (at("2022-09-13"), "13 September 2022"),
    "night": (night("2022-09-12", "2022-09-13"), "Night of 12–13 September 2022"),
    "longer": (at("2022-09-01", "2022-09-13", "days"), "Longer periods"),
    "none": (None, "No time given"),
}


@pytest.mark.parametrize(("when", "name"), PERIODS.values(), ids=PERIODS)
def test_a_period_has_a_name(when, name):
    assert period_name(period_of(when)) == name


def test_a_night_and_its_day_are_both_named():
    found = claim_of(when=night("2022-08-31", "2022-09-01")), claim_of(quote="by day", when=at("2022-09-01"))
    (row,) = compare([Telling(statement=statement_of("1"), claims=found, party="Chad")]).rows
    assert period_name(row.period) == "1 September 2022 and the night before"
