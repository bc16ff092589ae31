"""Quarters, financial years, centuries and decades, as they are written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from alteram.times import eras
from alteram.times.context import Context, Expression
from alteram.times.numbers import ORDINAL_ENDS, year_number
from alteram.times.stretch import Stretch, held, month_end
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

_FISCAL = ("fiscal", "financial")
_LATEST_CENTURY = 21
_COMING = 20
Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months of a year; without a year the last such quarter that has begun by publication."""

    number: int
    year: int | None = None

    rule = "quarter"

    def resolve(self, context: Context) -> Stretch | None:
        if self.year is not None:
            return self._of(self.year)
        if context.told is not None:
            return self._of(context.told.end.year).by("document")
        if context.anchor is None:
            return None
        begun = self._of(context.anchor.year).start <= context.anchor
        return self._of(context.anchor.year - (not begun)).by("published")

    def _of(self, year: int) -> Stretch:
        first = 3 * self.number - 2
        return Stretch(date(held(year), first, 1), month_end(held(year), first + 2), "season")


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A year of accounts by its name, which alone does not tell the months it runs from and to."""

    year: int
    last: int

    rule = "fiscal"

    def resolve(self, context: Context) -> Stretch:
        return Stretch(date(held(self.year), 1, 1), date(held(self.last), 12, 31), "year")


@dataclass(frozen=True, slots=True)
class Years:
    """Ten or a hundred years by name: "the 1990s", "the nineteenth century"."""

    first: int
    length: int

    @property
    def rule(self) -> str:
        return "decade" if self.length == 10 else "century"

    def resolve(self, context: Context) -> Stretch:
        last = min(self.first + self.length - 1, date.max.year)
        return Stretch(date(max(self.first, 1), 1, 1), date(last, 12, 31), "longer")


def quarter(tokens: Tokens, at: int) -> Read | None:
    """Q3 2022, third quarter of 2022, 2nd quarter, first-quarter, last quarter of 2021."""
    word = tokens[at].lower
    if word == "q" and tokens[at + 1].glued and tokens[at + 1].text in ("1", "2", "3", "4"):
        return _in_year(tokens, int(tokens[at + 1].text), at + 2)
    number, step = _ordinal(tokens, at)
    last = word in ("last", "final")
    step = at + 1 if last else step + (tokens[step].text == "-")
    if tokens[step].lower != "quarter" or not (last or 0 < number < 5):
        return None
    found = _in_year(tokens, 4 if last else number, step + 1)
    return None if last and found[1] == step + 1 else found  # "the last quarter" is that before publication


def _in_year(tokens: Tokens, number: int, after: int) -> Read:
    step = after + (tokens[after].lower in ("of", "in") or tokens[after].text == ",")
    step += tokens[step].lower == "the" and tokens[step + 1].lower == "year"
    step += tokens[step].lower in _FISCAL
    step += tokens[step].lower == "year"
    year = year_number(tokens, step)
    return (Quarter(number, year[0]), year[1]) if year else (Quarter(number), after)


def _ordinal(tokens: Tokens, at: int) -> tuple[int, int]:
    """The ordinal at token ``at``, in figures or words, with the index after it; 0 where there is none."""
    if tokens[at].kind == "number":
        suffix = tokens[at + 1]
        fits = len(tokens[at].text) <= 2 and suffix.glued and suffix.lower in ORDINAL_ENDS
        return (int(tokens[at].text), at + 2) if fits else (0, at)
    if tokens[at].lower == "twenty" and tokens[at + 1].text == "-" and tokens[at + 2].lower == "first":
        return 21, at + 3
    number = LEXICON.ordinals.get(tokens[at].lower, 0)
    return number, at + bool(number)


def of_year(tokens: Tokens, at: int) -> Read | None:
    """1988 third quarter."""
    year = year_number(tokens, at)
    found = quarter(tokens, year[1]) if year else None
    return (replace(found[0], year=year[0]), found[1]) if year and found and isinstance(found[0], Quarter) else None


def short_decade(tokens: Tokens, at: int) -> Read | None:
    """'90s, with the apostrophe of what is left out; the years to come are those up to the twenties."""
    year, marked = tokens[at], tokens[at - 1].text in ("'", "’", "‘") and tokens[at].glued
    fits = marked and len(year.text) == 2 and year.text.endswith("0")
    if not fits or not (tokens[at + 1].glued and tokens[at + 1].lower == "s"):
        return None
    number = int(year.text)
    return Years(number + (2000 if number <= _COMING else 1900), 10), at + 2


def named_decade(tokens: Tokens, at: int) -> Read | None:
    """The eighties."""
    return (Years(LEXICON.decades[tokens[at].lower], 10), at + 1) if tokens[at - 1].lower == "the" else None


def fiscal(tokens: Tokens, at: int) -> Read | None:
    """Fiscal 1998, financial year 2022-23, FY2023: the year or years that give its name."""
    if tokens[at].lower == "fy":
        number = tokens[at + 1]
        short = number.kind == "number" and len(number.text) == 2
        year = (int(number.text) + 2000, at + 2) if short else year_number(tokens, at + 1)
        year = year or _glued_year(tokens, at + 1)
    else:
        step = at + 1 + (tokens[at + 1].lower == "year")
        year = year_number(tokens, step) if tokens[at].lower in _FISCAL else None
    return _years_named(tokens, *year) if year else None


def _glued_year(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """FY2023, where the letters hang on the figures."""
    figures = tokens[at]
    return (int(figures.text), at + 1) if figures.kind == "number" and len(figures.text) == 4 else None


def _years_named(tokens: Tokens, year: int, after: int) -> tuple[FiscalYear, int]:
    joined = tokens[after].text in ("-", "–", "/") and tokens[after].glued and tokens[after + 1].kind == "number"
    return FiscalYear(year, year + joined), after + 2 * joined


def fiscal_behind(tokens: Tokens, at: int) -> Read | None:
    """2021-22 financial year."""
    year = _glued_year(tokens, at)
    named = _years_named(tokens, *year) if year else None
    if named is None or tokens[named[1]].lower not in _FISCAL or tokens[named[1] + 1].lower != "year":
        return None
    return named[0], named[1] + 2


def century(tokens: Tokens, at: int) -> Read | None:
    """Nineteenth century, 21st-century, 4th century BC."""
    number, step = _ordinal(tokens, at)
    step += tokens[step].text == "-"
    if not 0 < number <= _LATEST_CENTURY or tokens[step].lower != "century":
        return None
    return _of_era(tokens, 100 * (number - 1), 100, step + 1)


def decade(tokens: Tokens, at: int) -> Read | None:
    """1990s, 1990's, 470s BC, with the "s" right behind the year."""
    year = tokens[at]
    step = at + 1 + (tokens[at + 1].text in ("'", "’") and tokens[at + 1].glued)
    if not (2 < len(year.text) < 5 and year.text.endswith("0") and tokens[step].glued and tokens[step].lower == "s"):
        return None
    found = _of_era(tokens, int(year.text), 10, step + 1)
    return found if len(year.text) == 4 or found[1] > step + 1 or tokens.ancient else None


def _of_era(tokens: Tokens, first: int, length: int, after: int) -> Read:
    """The years from ``first`` on; before Christ they run down to it."""
    signed = tokens[after].text in ("BC", "BCE")
    if signed or (tokens.ancient and first < 1000):
        return Years(eras.before_common_era(first + length - (length == 10)), length), after + signed
    return Years(first, length), after
