"""The places of claims: one spot for each place, with what each party claims there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from alteram.atlas.forms import Form, form_of
from alteram.basemap import World, world
from alteram.model import Claim, Where
from alteram.model.codes import PlacePrecision, family

FAMILIES: Final = (
    "attack", "harm", "mine", "force", "ceasefire", "agreement", "talk", "people", "aid", "access", "other",
)  # fmt: skip
HAPPENED: Final = frozenset({"actual", "attempted"})

Manner = Literal["asserted", "unreal", "denied"]
Key = tuple[str, PlacePrecision, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims of one party at one spot, of one family of events and one manner, in the order of the statements.

    ``manner`` tells apart what is said to have happened, what is demanded, planned, threatened, due or possible, and
    what is denied.
    """

    party: str | None
    family: str
    manner: Manner
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place that claims name. ``names`` are as the statements write it, in alphabetical order.

    ``groups`` come in the order of the parties, then of ``FAMILIES``.
    """

    number: int
    names: tuple[str, ...]
    name: str
    precision: PlacePrecision
    point: tuple[float, float]
    form: Form
    groups: tuple[Group, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for group in self.groups for claim in group.claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What is to be drawn: spots in alphabetical order of their names, and the claims that have none."""

    spots: tuple[Spot, ...]
    unplaced: tuple[Claim, ...]

    @property
    def placed(self) -> int:
        """How many claims have a spot."""
        return len({claim.id for spot in self.spots for claim in spot.claims})


def chart(told: Iterable[tuple[str | None, Claim]], *, base: World | None = None) -> Chart:
    """The claims at their places. ``told`` are parties with a claim of a statement of theirs, in the parties' order.

    A claim that names several places stands at each of them, and one that comes twice stands once. A place without
    coordinates is none here.
    """
    heard = {claim.id: (party, claim) for party, claim in told}
    at: dict[Key, list[tuple[str | None, Claim, Where]]] = {}
    unplaced = []
    for party, claim in heard.values():
        places = {key: place for place in reversed(claim.where) if (key := _key(place))}
        for key, place in sorted(places.items()):
            at.setdefault(key, []).append((party, claim, place))
        if not places:
            unplaced.append(claim)
    found = sorted(at.items(), key=lambda item: (_names(item[1]), item[0]))
    spots = [_spot(number, key, said, base or world()) for number, (key, said) in enumerate(found, start=1)]
    return Chart(spots=tuple(spots), unplaced=tuple(unplaced))


def _key(place: Where) -> Key | None:
    if place.lat is None or place.lon is None:
        return None
    return place.id or place.name, place.precision, place.lon, place.lat


def _names(said: Iterable[tuple[str | None, Claim, Where]]) -> tuple[str, ...]:
    return tuple(sorted({place.text for _, _, place in said}))


def _spot(number: int, key: Key, said: Sequence[tuple[str | None, Claim, Where]], base: World) -> Spot:
    _, precision, lon, lat = key
    place = said[0][2]
    return Spot(
        number=number,
        names=_names(said),
        name=place.name,
        precision=precision,
        point=(lon, lat),
        form=form_of(place, base),
        groups=tuple(_groups([(party, claim) for party, claim, _ in said])),
    )


def _groups(said: Iterable[tuple[str | None, Claim]]) -> Iterable[Group]:
    gathered: dict[tuple[str | None, str, Manner], list[Claim]] = {}
    for party, claim in said:
        gathered.setdefault((party, family(claim.event), manner_of(claim)), []).append(claim)
    parties = list(dict.fromkeys(party for party, _ in said))
    order = sorted(gathered, key=lambda key: (parties.index(key[0]), FAMILIES.index(key[1]), key[2]))
    for party, kind, manner in order:
        yield Group(party=party, family=kind, manner=manner, claims=tuple(gathered[party, kind, manner]))


def manner_of(claim: Claim) -> Manner:
    """Whether the holder says that it happened, that it did not, or neither."""
    if claim.stance == "denied":
        return "denied"
    return "asserted" if claim.modality in HAPPENED else "unreal"
