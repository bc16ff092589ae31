"""How what two accounts say to one question stands to one another: agree, compatible or differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from alteram.incidents.counts import fit
from alteram.incidents.distances import stand_together
from alteram.incidents.fields import Said, as_counts, as_places, pairs
from alteram.incidents.moments import SAME
from alteram.incidents.traits import Stretch
from alteram.lexicon.incidents import joining
from alteram.model.incidents import FieldName

Standing = Literal["agree", "compatible", "differ"]
VAGUE = frozenset({"weapons", "ammunition"})


def stand(name: FieldName, one: Sequence[Said], other: Sequence[Said]) -> Standing:
    """How two accounts that both speak stand in a field; the same whichever comes first."""
    if name == "began":
        return _times(one[0].value, other[0].value)
    if name == "where":
        return _places(one, other)
    if name == "harm":
        return _harm(one, other)
    if name == "opened-fire":
        return _sets({each.value for each in one}, {each.value for each in other}, "differ")
    return _by_doer(name, one, other)


def _times(one: object, other: object) -> Standing:
    if not isinstance(one, Stretch) or not isinstance(other, Stretch):
        return "compatible"
    if (one.start, one.end) == (other.start, other.end):
        return "agree"
    return "compatible" if one.gap(other) <= (SAME if one.clock and other.clock else 0) else "differ"


def _places(one: Sequence[Said], other: Sequence[Said]) -> Standing:
    first, second = as_places(one), as_places(other)
    if {each.id or each.name for each in first} == {each.id or each.name for each in second}:
        return "agree"
    return "differ" if stand_together(first, second) == "far" else "compatible"


def _sets(one: set[object], other: set[object], otherwise: Standing) -> Standing:
    if one == other:
        return "agree"
    return "compatible" if one & other else otherwise


def _by_doer(name: FieldName, one: Sequence[Said], other: Sequence[Said]) -> Standing:
    """What is said of deeds of one party alone is compared: the weapons of one side are not those of the other."""
    found = set()
    for doer in {each.of for each in one} & {each.of for each in other}:
        first, second = ({each.value for each in said if each.of == doer} - {None} for said in (one, other))
        if first and second:
            loose = name == "weapons" and _take_in(first, second)
            found.add("compatible" if loose and first != second else _sets(first, second, "differ"))
    if "differ" in found:
        return "differ"
    return "agree" if found == {"agree"} and _alike(one, other) else "compatible"


def _alike(one: Sequence[Said], other: Sequence[Said]) -> bool:
    """Whether both say the same of the same doers, and leave nothing open: nobody can agree with what is not told."""
    first, second = ({(each.of, each.value) for each in said} for said in (one, other))
    return first == second and all(each.value is not None for each in one)


def _take_in(one: set[object], other: set[object]) -> bool:
    """Whether a wider word of one side covers a narrower of the other, or one side leaves the kind open."""
    if VAGUE & one or VAGUE & other:
        return True
    wider = joining().wider
    return any(wider.get(str(a), frozenset()) & other for a in one) or any(
        wider.get(str(b), frozenset()) & one for b in other
    )


def _harm(one: Sequence[Said], other: Sequence[Said]) -> Standing:
    """Counts of one unit and kind of people against each other; a denial against any harm."""
    denials = [any(each.of == "denied" for each in said) for said in (one, other)]
    if denials[0] != denials[1]:
        return "differ"
    counts = as_counts(pairs(one, other))
    if not counts:
        return "agree" if all(denials) else "compatible"
    by_unit: dict[str, set[str]] = {}
    for a, b in counts:
        by_unit.setdefault(a.unit, set()).add(fit(a, b))
    if any(fits == {"differs"} for fits in by_unit.values()):
        return "differ"
    return "agree" if all("same" in fits for fits in by_unit.values()) else "compatible"
