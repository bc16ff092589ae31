"""Names of places as claims give them, by the folded names under which places are searched."""

from __future__ import annotations

from collections.abc import Iterable

from alteram.contract import decode_claim
from alteram.ledger import search
from alteram.ledger.models import Claim


def neutral_names(folded: Iterable[str]) -> dict[str, str]:
    """The neutral name of each place that is ``folded`` so; a name that is only written in statements is left out."""
    names = list(folded)
    if not names:
        return {}
    # a name as written has no point: where a row has one, its claim has the neutral name
    sql = f"""SELECT p.name, COALESCE(MAX(CASE WHEN p.x IS NOT NULL THEN p.claim_id END), MAX(p.claim_id))
        FROM ledger_place p WHERE p.name IN ({", ".join(["%s"] * len(names))}) GROUP BY p.name"""
    claims = dict(search.rows(sql, names))
    told = dict(Claim.objects.filter(id__in=set(claims.values())).values_list("id", "json"))
    found = {}
    for name, claim in claims.items():
        places = decode_claim(told[claim]).where if claim in told else ()
        if neutral := next((each.name for each in places if each.name.casefold() == name), None):
            found[name] = neutral
    return found
