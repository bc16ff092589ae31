"""A made-up conflict between two real states, so that cases need no packaged profile."""

from __future__ import annotations

from alteram.model import Country, PlaceMention
from alteram.places import find
from alteram.profiles.records import Body, Party, Profile, Toponym, ToponymKind

_AM = Country(code="AM", source="overlay")
_AZ = Country(code="AZ", source="overlay")


def toponym(name: str, kind: ToponymKind, *also: str, country: Country | None = _AZ) -> Toponym:
    """A place under the id ``x/NAME-KIND``."""
    id = f"x/{name.lower().replace(' ', '-')}-{kind}"
    return Toponym(id=id, name=name, kind=kind, lat=40.0, lon=46.0, names=(name, *also), country=country, source="test")


PROFILE = Profile(
    id="test",
    name="Test",
    aliases=(),
    parties=(
        Party(
            id="arm", name="Armenia", names=("Armenia", "Republic of Armenia"), adjectives=("Armenian",),
            people=("Armenian", "Armenians"), capitals=("Yerevan",), country="AM",
        ),
        Party(
            id="aze", name="Azerbaijan", names=("Azerbaijan",), adjectives=("Azerbaijani",), capitals=("Baku",),
            people=("Azerbaijani", "Azerbaijanis"), country="AZ",
            bodies=(Body(id="aze.guard", name="Sahil", kind="forces"),),
        ),
    ),
    toponyms=(
        toponym("Lachin", "town"),
        toponym("Lachin", "district"),
        toponym("Kalbajar", "town", "Kelbajar"),
        toponym("Kalbajar", "district", "Kelbajar"),
        toponym("Dashkasan", "district"),
        toponym("Goris", "town", "Gorus", country=_AM),
        toponym("Sotk", "village", country=_AM),
        toponym("Ta Moan Thom", "temple", "Ta Moan Thom temple", "Prasat Ta Moan Thom"),
        toponym("Si Sa Ket", "province", "Sisaket"),
        toponym("Sarsang", "reservoir", "Sarsang reservoir"),
        toponym("Yerevan", "city", country=_AM),
    ),
    accords=(),
    episodes=(),
)  # fmt: skip


def shown(mention: PlaceMention) -> str:
    """``text|precision|relation|id``, the id without what every one begins with."""
    return f"{mention.text}|{mention.precision}|{mention.relation}|{(mention.id or '-').removeprefix('x/')}"


def places(text: str) -> list[str]:
    return [shown(mention) for mention in find(text, profile=PROFILE)]


def names(text: str, profile: Profile | None = PROFILE) -> list[str]:
    """The words of the places found."""
    return [mention.text for mention in find(text, profile=profile)]
