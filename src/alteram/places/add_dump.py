"""The rows of a dump of GeoNames, of the whole world or of one country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from alteram.places.add_rows import PlaceFile, opened
from alteram.places.added import AddedPlace
from alteram.places.mapped import mapped

COLUMNS = 19
CITY_POPULATION = 100_000
GEONAMES, LICENCE = "GeoNames, https://www.geonames.org", "CC BY 4.0"
_DIVISIONS = {"ADM1": "region", "ADM2": "district", "ADM3": "district", "ADM4": "district"}
_OTHER_CLASSES = {"H": "lake", "L": "area", "T": "area"}
_KINDS_OF = {
    "MT": "mountain",
    "MTS": "mountain",
    "PK": "mountain",
    "HLL": "mountain",
    "STM": "river",
    "RSV": "reservoir",
}


class DumpFile(PlaceFile):
    """A dump: towns, divisions, heights, waters and areas are kept."""

    source = GEONAMES
    licence = LICENCE

    def _fields(self) -> Iterator[tuple[int, Mapping[str, Any]]]:
        with opened(self.path) as stream:
            for line, row in enumerate(stream, start=1):
                values = row.rstrip("\r\n").split("\t")
                if len(values) == COLUMNS and not self.wants(values[8]):
                    continue
                if len(values) == COLUMNS and _kind_of(values) is None:
                    self.left_out += 1
                elif row.strip():
                    yield line, {"values": values}

    def _place(self, fields: Mapping[str, Any]) -> AddedPlace:
        values = fields["values"]
        if len(values) != COLUMNS:
            raise ValueError(f"it has {len(values)} columns in place of {COLUMNS}")
        number, name, _, others, lat, lon, group, code, country, _, first, second = values[:12]
        division = f"{country}.{first}" if country and first else None
        district = self._district(f"{division}.{second}") if division and second else None
        own = {"ADM1": division and f"geonames-admin1:{division}", "ADM2": district and district[0]}.get(code)
        row = {"id": own or f"geonames:{number}", "name": name, "kind": _kind_of(values), "country": country}
        row = {**row, "lat": lat, "lon": lon, "population": values[14], "names": others.replace(",", "|")}
        place = super()._place(row)
        sure = code == "ADM1" or (group == "P" and place.population >= CITY_POPULATION)
        return AddedPlace(
            id=place.id, name=name, kind=place.kind, lat=place.lat, lon=place.lon, country=place.country,
            population=place.population, names=place.names, division=division,
            district=district if district and district[0] != own else None, own=False, sure=sure,
        )  # fmt: skip

    def _district(self, code: str) -> tuple[str, str] | None:
        """The id and name of the second-order division of that code: the dump's name, else the compiled one."""
        name = self._districts.get(code)
        compiled = None if name else mapped().district(code)
        name = compiled.name if compiled else name
        return (f"geonames-admin2:{code}", name) if name else None

    @cached_property
    def _districts(self) -> dict[str, str]:
        """The names of the second-order divisions that the dump has rows of, by their codes."""
        with opened(self.path) as stream:
            rows = (row.split("\t") for row in stream if "\tADM2\t" in row)
            whole = (each for each in rows if len(each) == COLUMNS and each[7] == "ADM2" and self.wants(each[8]))
            return {f"{values[8]}.{values[10]}.{values[11]}": values[1] for values in whole}


def _kind_of(values: list[str]) -> str | None:
    """The kind of a row of a dump in our words; None for what is not kept: buildings, streets, seas, states."""
    group, code, population = values[6], values[7], values[14]
    if group == "P":
        return "city" if population.isdigit() and int(population) >= CITY_POPULATION else "settlement"
    return _DIVISIONS.get(code) if group == "A" else _KINDS_OF.get(code, _OTHER_CLASSES.get(group))
