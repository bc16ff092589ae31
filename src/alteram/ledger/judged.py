"""How claims were judged last, as a condition of SQL."""

from __future__ import annotations

from typing import Final

from alteram.ledger.condition import Condition
from alteram.ledger.wanted import UNJUDGED

STANDS: Final = "NOT EXISTS (SELECT 1 FROM ledger_undo u WHERE u.undoes = {}.entry)"
LAST: Final = f"""{STANDS.format("g")} AND NOT EXISTS (SELECT 1 FROM ledger_judgement n
    WHERE n.cid = g.cid AND +n.revision_id = g.revision_id AND n.entry > g.entry AND {STANDS.format("n")})"""
# the sign has a judgement looked up by the claim's id, not by its revision, which may have many
ABOUT: Final = """SELECT 1 FROM ledger_judgement g WHERE g.cid = c.cid
    AND +g.revision_id = (SELECT r4.revision_id FROM ledger_reading r4 WHERE r4.id = c.reading_id)"""


def judged_as(asked: tuple[str, ...]) -> Condition:
    """Claims about which the last judgement that stands is one of those ``asked`` for; "none", where there is none."""
    verdicts = tuple(each for each in asked if each != UNJUDGED)
    parts = []
    if verdicts:
        parts.append(f"EXISTS ({ABOUT} AND g.verdict IN ({', '.join(['%s'] * len(verdicts))}) AND {LAST})")
    if UNJUDGED in asked:
        parts.append(f"NOT EXISTS ({ABOUT} AND {STANDS.format('g')})")
        return Condition(f"({' OR '.join(parts)})", verdicts)
    few = f"""SELECT c.id FROM ledger_judgement g JOIN ledger_reading r4 ON r4.revision_id = g.revision_id
        JOIN ledger_claim c ON c.reading_id = r4.id AND c.cid = g.cid
        WHERE g.verdict IN ({", ".join(["%s"] * len(verdicts))}) AND {LAST}"""
    return Condition(parts[0], verdicts, few, verdicts)
