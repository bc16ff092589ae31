"""Readings of short texts with the packaged model, loaded once a session."""

from __future__ import annotations

import pytest

from alteram import places, times
from alteram.coding import Reading
from alteram.coding.coder import armoury, namer
from alteram.coding.scene import Scene, open_scene
from alteram.language.parser import Parser, english
from alteram.lexicon import lexicon
from alteram.model import Claim
from alteram.profiles import load_profile, stand_ins
from alteram.readers import CodedReader
from tests.coding.readings import CONFLICTS, MADE_UP, LayOpen, Read, statement_of


@pytest.fixture(scope="session")
def parser() -> Parser:
    return english()


@pytest.fixture(scope="session")
def read(parser: Parser) -> Read:
    """Reads a text as the program does."""
    reader = CodedReader(folders=[CONFLICTS], parser=parser)

    def read(text: str, **particulars: str | None) -> list[Claim]:
        return reader.read(statement_of(text, **particulars))

    return read


@pytest.fixture(scope="session")
def lay_open(parser: Parser) -> LayOpen:
    """Lays a text of the made-up conflict open for coding, as the reader does."""
    profile = load_profile(MADE_UP, folders=[CONFLICTS])

    def lay_open(text: str, **particulars: str | None) -> Scene:
        statement = statement_of(text, **particulars)
        reading = Reading(
            statement=statement,
            parse=parser.parse(text, names=stand_ins(text, profile)),
            times=times.find(text, anchor=statement.day, episodes=()),
            places=places.find(text, profile=profile),
            profile=profile,
        )
        return open_scene(reading, lexicon(), namer=namer(profile), armoury=armoury())

    return lay_open
