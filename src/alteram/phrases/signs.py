"""What the signs and marks beside claims and accounts mean, and what a grade says."""

from __future__ import annotations

from typing import Final

CLAIMS: Final = (
    ("A → B", "A is said to have done it to B; ? where the words do not say who did"),
    ("~", "not in the quoted words: taken from words around them, or from the day of publication"),
    ("denies", "says that it did not happen"),
    ("“…”", "the statement's own words. A claim is not a fact: nothing here says what is true."),
)
READING: Final = (
    ("reports that … says", "the issuer passes on what somebody else holds; the claim is theirs"),
    ("passes on “reports”: whose, is not said", "the issuer passes on what is said, and names nobody who says it"),
    (
        "sure",
        "of readings like it, about so many were right: high from 0.7, middling from 0.4, low below. It is about the "
        "reading, never about the event",
    ),
    ("�", "stands for a character that would hide or turn round what is written; the kept text has it"),
)
ACCOUNTS: Final = (
    ("differ", "cannot be both ways as the accounts put it; who is right it does not say"),
    ("compatible", "no other account read here speaks against it, at the precision of the words"),
    ("agree", "the other accounts that speak of it say the same"),
)
SILENCE: Final = (
    "silent",
    "the party's statements read here say nothing of it: silence is not zero, and not consent",
)
JUDGED: Final = {"accept": "accepted", "correct": "corrected", "reject": "rejected", "unsure": "unsure"}
WAITS: Final = "waiting for a second person"
SECONDED: Final = {"waits": WAITS, "approved": "approved by a second person", "sent back": "sent back",
                   "replaced": "replaced by its author"}  # fmt: skip
VERDICTS: Final = (
    (JUDGED["accept"], "the statement says that"),
    (JUDGED["correct"], "it says it otherwise: a copy of the claim stands beside, and the claim stays"),
    (JUDGED["reject"], "it does not say that"),
    (JUDGED["unsure"], "for somebody else to decide"),
)
ADDED: Final = "added by hand"
COPY: Final = "corrected copy"
SET_BY: Final = "place set by"
# of what persons made, and how it stands
MADE: Final = (
    (ADDED, "no reader had read it: a person made the claim, of words that stand in the text"),
    (COPY, "the claim as a person says that the words have it; it stands beside the one that was read"),
    (
        f"{SET_BY} …",
        "a person said what the words for the place mean, and how exactly that is known; what was read stays beside",
    ),
    (
        WAITS,
        "this ledger requires two persons, and another than its author has to accept it. Until then what was read "
        "stands: incidents, registers and files are without it",
    ),
    (SECONDED["approved"], "another person than its author accepted it, and it stands"),
    (SECONDED["sent back"], "another person rejected it: what was read stands"),
)
PUBLIC: Final = "█ stands for names of private persons, and points are no finer than a square of 28 km"
# Admiralty scale (NATO AJP-2.1): two axes, never one score
SOURCE_GRADES: Final = (
    ("A", "completely reliable"),
    ("B", "usually reliable"),
    ("C", "fairly reliable"),
    ("D", "not usually reliable"),
    ("E", "unreliable"),
    ("F", "reliability cannot be judged"),
)
ITEM_GRADES: Final = (
    ("1", "confirmed by other sources"),
    ("2", "probably true"),
    ("3", "possibly true"),
    ("4", "doubtful"),
    ("5", "improbable"),
    ("6", "truth cannot be judged"),
)


def judged(verdict: str, state: str | None = None) -> str:
    """A verdict as it is shown; ``state`` is how a correction stands of which two persons are required."""
    if state is None or state == "approved":
        return JUDGED[verdict]
    return WAITS if state == "waits" else f"correction {SECONDED[state]}"
