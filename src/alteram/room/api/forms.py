"""The forms of what is asked and answered."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from alteram.ledger.wanted import LEVELS, UNJUDGED, VERDICTS, Near, Wanted
from alteram.model.codes import EVENTS, Modality, Stance, family

MOST = 1000  # claims on a page
MOST_ENTRIES = 2**53 - 1  # of a history: the largest whole number that every reader of JSON knows
# PostgreSQL holds no character 0
Text = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\x00]+$")]
Families = tuple(dict.fromkeys(map(family, EVENTS)))
Level = Literal[(*LEVELS,)]  # type: ignore[valid-type]
Verdict = Literal[(*VERDICTS, UNJUDGED)]  # type: ignore[valid-type]
Span = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
FEW = 100  # values of one kind
Event = Literal[(*EVENTS, *Families)]  # type: ignore[valid-type]


class Fault(Schema):
    """A deliberate error: see the list of codes in the documentation."""

    code: str
    what: str
    where: str | None
    todo: str | None


class Refusal(Schema):
    """Nobody entered, or their role does not let them."""

    detail: str


class Asked(Schema):
    """What claims have to meet, all of it; what is left out asks for nothing.

    What takes several values is met by a claim that has one of them.
    """

    words: Text | None = Field(None, description="words of the claim; in quotation marks, beside one another")
    party: list[Text] = Field([], max_length=FEW, description="parties of the holder, as the claims name them")
    holder: list[Text] = Field([], max_length=FEW, description="who holds the claim, as the claims name it")
    event: list[Event] = Field([], max_length=FEW, description="event codes, or families of them")
    stance: list[Stance] = Field([], max_length=FEW, description="whether the holder says that it happened")
    modality: list[Modality] = Field([], max_length=FEW, description="how it is meant")
    since: date | None = Field(None, description="the claim's own time shares a day with the days from here")
    until: date | None = Field(None, description="... to here")
    published: list[Span] = Field([], max_length=FEW, description="years, months or days of publication")
    place: list[Text] = Field([], max_length=FEW, description="names of places, as written or neutral")
    agreement: list[Text] = Field([], max_length=FEW, description="ids of agreements that are named, or the words")
    issuer: list[Text] = Field([], max_length=FEW, description="who published the statement")
    judgement: list[Verdict] = Field([], max_length=FEW, description="the last judgement that stands")
    level: list[Level] = Field([], max_length=FEW, description="how sure the reader is: high from 0.7, low below 0.4")
    statement: Text | None = Field(None, description="id of a statement")
    sure: float = Field(0.0, ge=0, le=1, description="least confidence")
    lat: float | None = Field(None, ge=-90, le=90, description="with lon and km: how far from there")
    lon: float | None = Field(None, ge=-180, le=180)
    km: float = Field(25.0, ge=0, le=20100)

    def wanted(self) -> Wanted:
        """The question as the ledger takes it.

        Raises:
            WrongEntry: it cannot be asked: see ``Wanted``.
        """
        asked = self.model_dump(exclude={"lat", "lon", "km", "page", "size"})
        known: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in asked.items()
        }
        near = None if self.lat is None or self.lon is None else Near(lat=self.lat, lon=self.lon, km=self.km)
        return Wanted(**known, near=near)


class Paged(Asked):
    """The same, a page of it."""

    page: int = Field(1, ge=1, le=100_000)
    size: int = Field(50, ge=1, le=MOST)


class Judged(Schema):
    """What a person decided about the reading of a claim.

    ``second_person`` says how a correction stands where two persons are required; ``null`` where one is enough.
    """

    verdict: str
    reason: str
    by: str
    at: str
    entry: int
    second_person: str | None = None


class Addition(Schema):
    """That a person added a claim which no reader had read."""

    reason: str
    by: str
    at: str
    entry: int


class KeptClaim(Schema):
    """A claim, beside what the ledger has about it."""

    statement: str = Field(description="id under which its statement is kept")
    revision: int
    current: bool
    second_person: str | None = Field(None, description="of a copy or an added claim that two persons have to hold")
    addition: Addition | None = Field(None, description="of a claim that a person added: who, when and why")
    judgements: list[Judged]
    claim: dict[str, Any] = Field(description="the claim as its contract has it: docs/claim.schema.json")


class ClaimsPage(Schema):
    """Claims, the newest statements first; ``more`` says that another page follows."""

    claims: list[KeptClaim]
    page: int
    more: bool


class Decision(Schema):
    """A judgement to be added; ``changed`` are the fields that a correction sets, as in the claim's JSON."""

    verdict: Literal[VERDICTS]  # type: ignore[valid-type]
    reason: Text
    changed: dict[str, Any] | None = None
    seen: int | None = Field(
        None, ge=0, le=MOST_ENTRIES, description="the last entry about the claim that was seen: later ones refuse this"
    )


class Added(Schema):
    """The entry of the history that was added; ``corrected`` is the id of a corrected copy.

    ``second_person`` says that the copy waits for one, where two persons are required.
    """

    entry: int
    corrected: str | None = None
    second_person: str | None = None


class NewClaim(Schema):
    """A claim to be added, as its contract has it, and why; its id may be any, and is made anew."""

    claim: dict[str, Any] = Field(description="the claim as its contract has it: docs/claim.schema.json")
    reason: Text


class AddedClaim(Schema):
    """The entry of the history that keeps a claim, and the claim's id; ``second_person`` says that it waits for one."""

    entry: int
    claim: str
    second_person: str | None = None
