"""The documentation says what the program does: its examples run, its outputs are today's, and nothing is left out."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from typing import Any, get_args

import click
import msgspec
import pytest

from alteram.cli import main
from alteram.errors import AlteramError, AlteramWarning
from alteram.lexicon import Frame
from alteram.lexicon.labels import labels
from alteram.model import Obligation, codes
from alteram.model.agreements import FINDING_KINDS
from alteram.model.claims import (
    Actor,
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
from alteram.profiles import agreements, profiles
from scripts.refresh_docs import ROOT, pages, played

PAGES = {path.relative_to(ROOT).as_posix(): path for path in pages()}
REFERENCE = ROOT / "docs" / "reference"
FENCE = re.compile(r"^```.*?^```$", re.M | re.S)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.M)
CALLABLE = re.compile(r"^### `(alteram[\w.]*?)\(([^)]*)\)`$", re.M)
RECORDS = (Claim, Evidence, Actor, Holder, Target, When, Where, Country, Weapon, Quantity, PartOf, ListItem)
VOCABULARIES = (
    codes.Stance, codes.Modality, codes.Aspect, codes.TargetKind, codes.TimePrecision, codes.PlacePrecision,
    codes.PlaceRelation, codes.Unit, codes.Flow,
)  # fmt: skip


def reference(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


def below(kind: type[AlteramError]) -> Iterator[type[AlteramError]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def missing(names: Iterable[str], text: str) -> list[str]:
    return [name for name in names if f"`{name}`" not in text]


@pytest.mark.parametrize("page", PAGES)
def test_examples_run_and_outputs_are_those_of_today(page: str) -> None:
    text = PAGES[page].read_text(encoding="utf-8")

    assert played(text) == text, "run: make docs"


@pytest.mark.parametrize("page", PAGES)
def test_every_marker_opens_or_ends_a_block(page: str) -> None:
    text = PAGES[page].read_text(encoding="utf-8")

    assert text.count("<!-- output: ") == text.count("<!-- end -->")


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    path = PAGES[page]
    broken = []
    for link in LINK.findall(FENCE.sub("", path.read_text(encoding="utf-8"))):
        if "://" in link:
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        if not target.exists() or (anchor and anchor not in anchors(target.read_text(encoding="utf-8"))):
            broken.append(link)

    assert broken == []


def anchors(text: str) -> set[str]:
    """The anchors that a page's headings have on a code host: lower case, dashes, no other marks."""
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(FENCE.sub("", text)))
    return {heading.strip().replace(" ", "-") for heading in plain}


def test_every_page_is_in_the_index() -> None:
    index = PAGES["docs/README.md"].read_text(encoding="utf-8")
    inside = [page.removeprefix("docs/") for page in PAGES if page.startswith("docs/") and page != "docs/README.md"]

    assert [page for page in inside if f"]({page})" not in index] == []


def test_every_error_has_a_line_with_its_code_and_class() -> None:
    rows = [line for line in reference("errors").splitlines() if line.startswith("| `")]
    told = {tuple(re.findall(r"`(\w+)`", row)[:2]) for row in rows}

    assert told == {(kind.code, kind.__name__) for kind in below(AlteramError) if kind is not AlteramWarning}


def test_every_event_has_a_line_with_its_plain_words() -> None:
    told = dict(re.findall(r"^\| `([\w.-]+)` \| ([^|]+) \|", reference("events"), re.M))

    assert told == {code: labels().events[code] for code in codes.EVENTS}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_of_a_claim_is_told(record: type[Any]) -> None:
    assert missing([field.name for field in dataclasses.fields(record)], reference("claim")) == []


def test_every_code_of_a_claim_is_told() -> None:
    words = [word for vocabulary in VOCABULARIES for word in get_args(vocabulary)]

    assert missing(words, reference("claim")) == []


def commands(group: click.Group, within: str = "") -> Iterator[tuple[str, click.Command]]:
    """The commands of ``group`` and of the groups in it, each with its whole name."""
    for name, command in group.commands.items():
        yield f"{within}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{within}{name} ")


def test_every_command_and_option_is_told() -> None:
    text = reference("cli")
    for name, command in commands(main):
        assert f"## `alteram {name}`" in text
        options = [each for each in command.params if isinstance(each, click.Option)]
        assert [option for each in options for option in each.opts if f"`{option}" not in text] == []
        forms = [form for each in options if isinstance(each.type, click.Choice) for form in each.type.choices]
        assert missing(forms, text) == []


def test_every_key_of_a_frame_is_told() -> None:
    assert missing([field.encode_name for field in msgspec.structs.fields(Frame)], reference("lexicon")) == []


def test_every_file_of_the_lexicon_is_told() -> None:
    names = [entry.name for entry in files("alteram.lexicon").iterdir() if entry.name.endswith(".toml")]

    assert missing(names, reference("lexicon")) == []


def test_every_profile_is_told() -> None:
    assert missing([profile.id for profile in profiles()], reference("profiles")) == []


def test_every_agreement_key_and_kind_of_finding_is_told() -> None:
    keys = [field.name for field in dataclasses.fields(Obligation) if field.name not in ("start", "sources")]

    assert missing([*(each.id for each in agreements()), *keys, "from", *FINDING_KINDS], reference("agreements")) == []


@pytest.mark.parametrize(("name", "told"), CALLABLE.findall(reference("python")))
def test_every_signature_is_that_of_the_code(name: str, told: str) -> None:
    module, _, attribute = name.rpartition(".")
    called: Callable[..., Any] = getattr(importlib.import_module(module), attribute)

    assert [part.strip() for part in told.split(",") if part.strip() not in ("", "*")] == [
        *inspect.signature(called).parameters
    ]
