"""The places that are known under a GeoNames id: the towns of the compiled gazetteer, and those that users added."""

from __future__ import annotations

import re

from alteram.places.added import AddedPlace, AddedSet, added_folders
from alteram.places.mapped import mapped

_ID = re.compile(r"geonames:([0-9]+)")


class Known:
    """Places by their GeoNames ids; those of the user's list ``but`` are left aside, and so are lists of other names.

    Raises:
        GazetteerMissing: the gazetteer was not compiled when the package was built.
        BrokenGazetteer: a file of it, or of the places that users added, is missing, cut off, or of another form.
    """

    def __init__(self, *, but: str) -> None:
        self._towns: dict[int, int | None] = {}
        self._added: dict[int, tuple[AddedSet, int]] = {}
        for one in (AddedSet(folder) for folder in added_folders() if folder.name != but):
            for start, own in () if one.stamp.other_names else one.ids():
                if found := _ID.fullmatch(own):
                    self._added.setdefault(int(found[1]), (one, start))

    def __contains__(self, number: int) -> bool:
        """Whether the place of that GeoNames id is known."""
        return number in self._added or self._town(number) is not None

    def named(self, number: int, key: str) -> bool:
        """Whether the place of that GeoNames id is found under that folded name."""
        town = self._town(number)
        if town is not None and any(each.record == town for each in mapped().named(key)):
            return True
        one, start = self._added.get(number, (None, 0))
        return one is not None and one.lists(key, start)

    def place(self, number: int) -> AddedPlace:
        """The place of that GeoNames id, which has to be known; a user's goes before a compiled one."""
        if number in self._added:
            one, start = self._added[number]
            return one.place(start)
        town = self._town(number)
        if town is None:
            raise KeyError(number)
        found = mapped().record(town)
        division = None if found.division is None else mapped().record(found.division).code
        return AddedPlace(
            id=f"geonames:{number}", name=found.name, kind=found.kind, lat=found.lat or 0, lon=found.lon or 0,
            country=found.country, population=found.population, division=division,
        )  # fmt: skip

    def _town(self, number: int) -> int | None:
        if number not in self._towns:
            self._towns[number] = mapped().town(number)
        return self._towns[number]
