"""A claim's id stands for what it says and where, and for nothing else."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.model import Actor, Claim, Country, Evidence, Holder, Quantity, Target, When, Where
from alteram.model.identity import canonical, claim_id, identified
from tests.factories import claims

TEXT = "The Front said that 24 shells fell on Goma and Sake on Monday."


def somebody(words: str, party: str | None = None) -> Actor:
    start = TEXT.index(words)
    return Actor(text=words, start=start, end=start + len(words), name=words, party=party)


def somewhere(words: str, id: str | None = None) -> Where:
    start = TEXT.index(words)
    country = Country(code="CD", source="geonames")
    return Where(
        text=words, start=start, end=start + len(words), name=words, id=id, lat=-1.6, lon=29.2, country=country
    )


CLAIM = Claim(
    id="c_" + "0" * 24,
    statement="s1",
    published="2023-01-24",
    captured_sha256="0" * 64,
    lang="en",
    evidence=Evidence(quote=TEXT[20:61], start=20, end=61, sentence=(0, 62)),
    holder=Holder(text="The Front", start=0, end=9, name="The Front", party="Front", is_issuer=False),
    stance="asserted",
    modality="actual",
    aspect=None,
    event="attack.shelling",
    agent=(somebody("The Front", "Front"), somebody("Sake")),
    target=(Target(text="Goma", start=38, end=42, name="Goma", kind="civilian"),),
    when=When(text="Monday", span=(55, 61), edtf="2023-01-23", start="2023-01-23", end="2023-01-23", precision="day"),
    where=(somewhere("Goma", "geonames:216281"), somewhere("Sake")),
    weapons=(),
    quantities=(
        Quantity(text="24", start=20, end=22, low=24, best=24, high=24, approx=False, unit="rounds"),
        Quantity(text="24", start=20, end=22, low=1, best=None, high=None, approx=True, unit="attacks"),
    ),
    agreement=None,
    list=None,
    caused_by=None,
    confidence=0.8,
    method="coded/1",
)

SAME = {
    "confidence": replace(CLAIM, confidence=0.1),
    "method": replace(CLAIM, method="llm/1"),
    "own_id": replace(CLAIM, id="c_" + "f" * 24),
    "published": replace(CLAIM, published=None),
    "holder_name": replace(CLAIM, holder=replace(CLAIM.holder, name="the Front of the East")),
    "agent_name": replace(CLAIM, agent=(replace(CLAIM.agent[0], name="F."), CLAIM.agent[1])),
    "agent_order": replace(CLAIM, agent=CLAIM.agent[::-1]),
    "place_order": replace(CLAIM, where=CLAIM.where[::-1]),
    "place_coordinates": replace(CLAIM, where=(replace(CLAIM.where[0], lat=0.0), CLAIM.where[1])),
    "quantity_order": replace(CLAIM, quantities=CLAIM.quantities[::-1]),
    "whole_float": replace(CLAIM, quantities=(replace(CLAIM.quantities[0], best=24.0), CLAIM.quantities[1])),
}

OTHER = {
    "statement": replace(CLAIM, statement="s2"),
    "evidence": replace(CLAIM, evidence=replace(CLAIM.evidence, end=60)),
    "stance": replace(CLAIM, stance="denied"),
    "modality": replace(CLAIM, modality="threatened"),
    "event": replace(CLAIM, event="attack.air"),
    "holder_party": replace(CLAIM, holder=replace(CLAIM.holder, party="Army")),
    "via": replace(CLAIM, holder=replace(CLAIM.holder, via=(somebody("Goma"),))),
    "agent_party": replace(CLAIM, agent=(replace(CLAIM.agent[0], party="Army"), CLAIM.agent[1])),
    "target_kind": replace(CLAIM, target=(replace(CLAIM.target[0], kind="military"),)),
    "no_time": replace(CLAIM, when=None),
    "inherited_time": replace(CLAIM, when=replace(CLAIM.when, inherited=True)) if CLAIM.when else CLAIM,
    "one_place": replace(CLAIM, where=CLAIM.where[:1]),
    "place_relation": replace(CLAIM, where=(replace(CLAIM.where[0], relation="near"), CLAIM.where[1])),
    "count": replace(CLAIM, quantities=(replace(CLAIM.quantities[0], best=25), CLAIM.quantities[1])),
    "unit": replace(CLAIM, quantities=(replace(CLAIM.quantities[0], unit="killed"), CLAIM.quantities[1])),
}


@pytest.mark.parametrize("claim", SAME.values(), ids=SAME)
def test_what_is_no_content_leaves_the_id(claim: Claim):
    assert claim_id(claim) == claim_id(CLAIM)


@pytest.mark.parametrize("claim", OTHER.values(), ids=OTHER)
def test_what_is_content_changes_the_id(claim: Claim):
    assert claim_id(claim) != claim_id(CLAIM)


def test_the_order_of_reporters_is_content():
    there, back = (replace(CLAIM.holder, via=via) for via in (CLAIM.agent, CLAIM.agent[::-1]))
    assert claim_id(replace(CLAIM, holder=there)) != claim_id(replace(CLAIM, holder=back))


def test_ids_stay_what_they_were():
    """The canonical form may not drift: ledgers hold these ids."""
    assert claim_id(CLAIM) == "c_73aaad46c69b2320d4db6f53"


def test_the_canonical_form_is_json_with_sorted_keys_and_no_blanks():
    written = canonical(replace(CLAIM, statement="Ö")).decode()
    first, second = (
        '{"actor":null,"end":51,"party":null,"start":47}',
        '{"actor":null,"end":9,"party":"Front","start":0}',
    )
    assert written.startswith(f'{{"agent":[{first},{second}],"event":"attack.shelling","evidence":[20,61],')
    assert '"statement":"Ö"' in written


@given(claims())
def test_an_identified_claim_has_its_own_id(claim: Claim):
    assert identified(claim) == claim
    assert claim.id == claim_id(claim)


@given(claims(), st.randoms(use_true_random=False))
def test_order_confidence_and_method_never_matter(claim: Claim, random: Random):
    def shuffled(parts):
        return tuple(random.sample(parts, len(parts)))

    other = replace(
        claim,
        agent=shuffled(claim.agent),
        target=shuffled(claim.target),
        where=shuffled(claim.where),
        quantities=shuffled(claim.quantities),
        confidence=1 - claim.confidence,
        method="another",
    )
    assert claim_id(other) == claim.id
