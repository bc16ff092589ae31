"""The records that every room speaks in: frozen, and of the standard library alone."""

from alteram.model.claims import (
    SCHEMA,
    Actor,
    Agreement,
    Claim,
    Country,
    Evidence,
    Holder,
    ListItem,
    PartOf,
    Quantity,
    Target,
    Weapon,
    When,
    Where,
)
from alteram.model.mentions import PlaceMention, TimeMention, TimeValue
from alteram.model.parses import ROOT, Parse, Sentence, Token, is_a, span_of
from alteram.model.spans import Span
from alteram.model.statements import Capture, Statement, id_of, stored

__all__ = [
    "ROOT",
    "SCHEMA",
    "Actor",
    "Agreement",
    "Capture",
    "Claim",
    "Country",
    "Evidence",
    "Holder",
    "ListItem",
    "Parse",
    "PartOf",
    "PlaceMention",
    "Quantity",
    "Sentence",
    "Span",
    "Statement",
    "Target",
    "TimeMention",
    "TimeValue",
    "Token",
    "Weapon",
    "When",
    "Where",
    "id_of",
    "is_a",
    "span_of",
    "stored",
]
