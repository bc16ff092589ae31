"""A made-up country with few places."""

from __future__ import annotations

from gazetteer_build.places import Place


def town(
    name: str, number: int, *others: str, population: int = 1_000, point: tuple[float, float] = (40.0, 46.0)
) -> Place:
    """A town of the one division of the country."""
    kind = "city" if population >= 100_000 else "settlement"
    return Place(kind, name, "XA", "XA.01", point, population, number=number, others=list(others))


PLACES = [
    Place("admin1", "Upper Kura Oblast", "XA", "XA.01", (40.5, 46.5), 250_000, code="XA.01"),
    Place("admin2", "Kelbajar Rayon", "XA", "XA.01", None, 0, code="XA.01.7"),
    town("Kelbajar", 1, "Karvachar", "Кельбаджар", population=8_000),
    town("Dashtar", 2, "Dashdar", "DST", "Old Fort", population=240_000),
    town("Dashdar", 3),
    town("kok-Tash", 4),
    town("Most", 5),
]
