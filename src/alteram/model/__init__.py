"""The records that every room speaks in: frozen, and of the standard library alone."""

from alteram.model.agreements import Assessment, Finding, Heard, Obligation, Register, RegisterEntry, Source
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
from alteram.model.codes import family
from alteram.model.layout import Box, Layout, Run, boxes_of
from alteram.model.mentions import Division, PlaceCandidate, PlaceMention, TimeMention, TimeValue
from alteram.model.parses import ROOT, Entity, EntityKind, Parse, Sentence, Token, is_a, span_of
from alteram.model.spans import Span
from alteram.model.statements import Capture, Statement, Way, id_of, stored

__all__ = [
    "ROOT",
    "SCHEMA",
    "Actor",
    "Agreement",
    "Assessment",
    "Box",
    "Capture",
    "Claim",
    "Country",
    "Division",
    "Entity",
    "EntityKind",
    "Evidence",
    "Finding",
    "Heard",
    "Holder",
    "Layout",
    "ListItem",
    "Obligation",
    "Parse",
    "PartOf",
    "PlaceCandidate",
    "PlaceMention",
    "Quantity",
    "Register",
    "RegisterEntry",
    "Run",
    "Sentence",
    "Source",
    "Span",
    "Statement",
    "Target",
    "TimeMention",
    "TimeValue",
    "Token",
    "Way",
    "Weapon",
    "When",
    "Where",
    "boxes_of",
    "family",
    "id_of",
    "is_a",
    "span_of",
    "stored",
]
