"""Conflict profiles: the parties, places by side, agreements and dated episodes of each conflict."""

from alteram.profiles.exchange import exchange, exchange_mapping
from alteram.profiles.load import load_profile, profile_for, profiles
from alteram.profiles.records import Accord, ActorKind, Body, Episode, Party, Profile, Toponym, ToponymKind
from alteram.profiles.standins import stand_ins

__all__ = [
    "Accord",
    "ActorKind",
    "Body",
    "Episode",
    "Party",
    "Profile",
    "Toponym",
    "ToponymKind",
    "exchange",
    "exchange_mapping",
    "load_profile",
    "profile_for",
    "profiles",
    "stand_ins",
]
