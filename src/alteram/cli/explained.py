"""One claim with its sentence, the grammar of it, what was found there, and the steps that led to the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from alteram import phrases
from alteram.cli.tables import account, heading
from alteram.coding import Explanation, View
from alteram.model import PlaceCandidate, PlaceMention, Statement, TimeMention, Token, span_of
from alteram.model.parses import ROOT

MOST = 5  # candidates of a place that are shown
GAP = 2
WIDE = 38  # columns of a value at most; a longer one goes on below
Row = tuple[str, ...]


def explanation_page(statement: Statement, number: int, explanation: Explanation) -> Iterator[RenderableType]:
    """The parts of the page, from the claim down to the words that it was read from."""
    claim, view = explanation.claim, explanation.view
    yield from heading(statement)
    yield Rule(style="dim", characters="─")
    yield Text.assemble((f"{number}  ", "dim"), (phrases.what(claim), "bold"), f"  {phrases.when(claim)}")
    yield Group(*account(claim))
    yield Text(f"{claim.id}  ·  characters {claim.evidence.start} to {claim.evidence.end}", style="dim")
    yield titled("How it was read", [(step.field, step.value, step.reason) for step in explanation.steps])
    yield titled("Its sentence", [(phrases.visible(view.sentence.span.of(statement.text)),)])
    for title, rows in found_in(view, statement.text):
        if rows:
            yield titled(title, rows)
    words = [word_row(view, token) for token in view.sentence.tokens]
    yield titled("Its grammar (Universal Dependencies)", [("", "word", "lemma", "tag", "relation", "to"), *words])


def titled(title: str, rows: Sequence[Row]) -> RenderableType:
    """``rows`` as columns under a title; the last column takes what width there is."""
    grid = Table.grid(padding=(0, GAP, 0, 0), expand=True)
    last = max(map(len, rows)) - 1
    for column in range(last + 1):
        grid.add_column(
            ratio=1 if column == last else None,
            overflow="fold",
            min_width=4,
            max_width=None if column == last else WIDE,
        )
    for row in rows:
        grid.add_row(
            *(Text(phrases.visible(cell), style="bold" if i == 0 and last else "") for i, cell in enumerate(row))
        )
    return Padding(Group(Text(title, style="bold underline"), grid), (1, 0, 0, 0))


def found_in(view: View, text: str) -> Iterator[tuple[str, list[Row]]]:
    """What was found in the sentence, by kind: names of parties, times, places with their candidates, arms."""
    tokens = view.sentence.tokens
    yield (
        "Names of parties",
        [
            (span_of(list(tokens[n.first : n.last + 1])).of(text), n.body.name if n.body else n.party.name, n.sort)
            for n in view.names
        ],
    )
    yield "Times", [time_row(each) for each in view.times]
    yield "Places", [row for each in view.places for row in place_rows(each)]
    yield "Arms", [(each.weapon.text, each.weapon.kind, each.weapon.calibre or "") for each in view.weapons]


def time_row(mention: TimeMention) -> Row:
    value = mention.value.edtf if mention.value else "open"
    return mention.text, value, f"{mention.rule}, by {mention.anchor}"


def place_rows(mention: PlaceMention) -> Iterator[Row]:
    """A place with its first candidates, the likeliest first."""
    if not mention.candidates:
        yield mention.text, mention.relation, "not in the gazetteer"
    for rank, each in enumerate(mention.candidates[:MOST]):
        yield (mention.text if rank == 0 else "", f"{each.score:.2f}", candidate_shown(each))
    if len(mention.candidates) > MOST:
        yield "", "", f"and {len(mention.candidates) - MOST} more"


def candidate_shown(candidate: PlaceCandidate) -> str:
    country = candidate.country.code if candidate.country else None
    return " · ".join(filter(None, (candidate.name, candidate.kind, country, candidate.id)))


def word_row(view: View, token: Token) -> Row:
    """A word with its number, counted from 1, its lemma and tag, and the word that governs it."""
    governor = "" if token.head == ROOT else f"{token.head + 1} {view.sentence.tokens[token.head].text}"
    return str(token.index + 1), token.text, token.lemma, token.upos, token.relation, governor
