"""The rows of an alternateNames table of GeoNames: other names of places that are known under their GeoNames id."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

import msgspec

from alteram.places.add_dump import CITY_POPULATION, GEONAMES, LICENCE
from alteram.places.add_rows import BadRow, PlaceFile, listable, opened
from alteram.places.added import AddedPlace
from alteram.places.fold import key_of
from alteram.places.known import Known

COLUMNS = range(8, 11)  # the first version of the table has 8, the second 10
LEAST_SURE_LETTERS = 5
# a language has a code of two or three letters, which a variant may follow; four letters are a link, a postal code, an
# airport, a spoken form and the like, of which Pinyin alone is a way of writing names
_LANGUAGE = re.compile(r"(?:[a-z]{2,3}(?:[-_].*)?|piny)?", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[A-Z\d]{1,5}")

_Names = dict[str, str]  # by their keys


class NamesFile(PlaceFile):
    """A table of other names: those of places that are not known, codes, nicknames and abbreviations are left out."""

    source = GEONAMES
    licence = LICENCE
    other_names = True
    empty = "no row of it is a new name of a place that is known: add the dump of its country first"

    def rows(self) -> Iterator[AddedPlace | BadRow]:
        """Bad rows as they come, then each place, once with its names that are sure and once with the others."""
        found: dict[int, _Names] = defaultdict(dict)
        with opened(self.path) as stream:
            for line, row in enumerate(stream, start=1):
                try:
                    self._gather(row.rstrip("\r\n").split("\t"), found)
                except ValueError as error:
                    yield BadRow(line, str(error))
        for number, names in found.items():
            yield from self._places(number, names)

    def _gather(self, values: list[str], found: dict[int, _Names]) -> None:
        """Put the name of a row to those of its place.

        Raises:
            ValueError: the row is none of such a table.
        """
        if len(values) not in COLUMNS:
            raise ValueError(f"it has {len(values)} columns in place of {COLUMNS[0]} to {COLUMNS[-1]}")
        number, language, name, colloquial = values[1], values[2], values[3].strip(), values[6]
        if not (number.isascii() and number.isdigit()):
            raise ValueError(f"its geonameid is no number: '{number}'")
        if not _LANGUAGE.fullmatch(language) or colloquial == "1" or _ABBREVIATION.fullmatch(name):
            self.left_out += 1
        elif not (key := key_of(name)):
            raise ValueError("it has no name")
        elif not listable(key) or int(number) not in self._known:
            self.left_out += 1
        elif not self._known.named(int(number), key):
            found[int(number)].setdefault(key, name)

    def _places(self, number: int, names: _Names) -> Iterator[AddedPlace]:
        place = self._known.place(number)
        city = place.sure and place.kind == "city" and place.population >= CITY_POPULATION
        city = city and listable(key_of(place.name))
        sure = {key for key in names if city and len(key) >= LEAST_SURE_LETTERS}
        for keys, certain in ((sure, True), (names.keys() - sure, False)):
            if keys and self.wants(place.country):
                told = tuple(name for key, name in names.items() if key in keys)
                yield msgspec.structs.replace(place, names=told, own=False, sure=certain)

    @cached_property
    def _known(self) -> Known:
        return Known(but=self.name)
