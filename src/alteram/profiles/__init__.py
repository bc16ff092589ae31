"""Conflict profiles: the parties, places by side, agreements and dated episodes of each conflict."""

from alteram.profiles.exchange import exchange, exchange_mapping
from alteram.profiles.load import load_profile, profile_for, profiles
from alteram.profiles.load_agreements import agreements, agreements_of
from alteram.profiles.records import (
    Accord,
    ActorKind,
    Body,
    Episode,
    Form,
    Party,
    Profile,
    Shape,
    Tenure,
    Toponym,
    ToponymKind,
)
from alteram.profiles.shown import AS_WRITTEN, BOTH, OF_PARTY, checked_names, names_within, shown_name
from alteram.profiles.standins import stand_ins

__all__ = [
    "AS_WRITTEN",
    "BOTH",
    "OF_PARTY",
    "Accord",
    "ActorKind",
    "Body",
    "Episode",
    "Form",
    "Party",
    "Profile",
    "Shape",
    "Tenure",
    "Toponym",
    "ToponymKind",
    "agreements",
    "agreements_of",
    "checked_names",
    "exchange",
    "exchange_mapping",
    "load_profile",
    "names_within",
    "profile_for",
    "profiles",
    "shown_name",
    "stand_ins",
]
