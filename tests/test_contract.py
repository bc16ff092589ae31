"""A claim leaves the program and comes back as it was, in the form that the schema states."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from alteram.contract import claim_schema, decode_claim, encode_claim, schema_text
from alteram.errors import BrokenJson, WrongRecord
from alteram.model import Claim
from tests.factories import claims
from tests.model.test_identity import CLAIM

SCHEMA_FILE = Path(__file__).parents[1] / "docs" / "claim.schema.json"
VALIDATOR = Draft202012Validator(claim_schema())


@given(claims())
def test_json_goes_round(claim: Claim):
    line = encode_claim(claim)
    assert b"\n" not in line
    assert decode_claim(line) == claim


@given(claims())
def test_what_is_written_is_what_the_schema_states(claim: Claim):
    VALIDATOR.validate(json.loads(encode_claim(claim)))


@given(claims())
def test_a_quote_is_the_words_between_its_offsets(claim: Claim):
    assert len(claim.evidence.quote) == claim.evidence.end - claim.evidence.start
    assert all(len(place.text) == place.end - place.start for place in claim.where)


def test_the_schema_is_a_schema_and_the_one_in_the_docs():
    Draft202012Validator.check_schema(claim_schema())
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text()


def test_fields_are_written_in_the_order_of_the_contract():
    written = json.loads(encode_claim(CLAIM))
    assert list(written)[:4] == ["schema", "id", "statement", "published"]
    assert list(written)[-2:] == ["confidence", "method"]
    assert list(written["where"][0])[:5] == ["text", "start", "end", "inherited", "name"]


def changed(**fields: object) -> str:
    return json.dumps(json.loads(encode_claim(CLAIM)) | fields)


def without(name: str) -> str:
    return json.dumps({key: value for key, value in json.loads(encode_claim(CLAIM)).items() if key != name})


HOLDER = json.loads(encode_claim(CLAIM))["holder"]
WRONG = {
    "unknown_event": (changed(event="attack.rhetoric"), "`$.event`"),
    "unknown_stance": (changed(stance="true"), "`$.stance`"),
    "wrong_type": (changed(statement=15), "`$.statement`"),
    "unknown_field": (changed(verdict="true"), "field $.verdict is unknown"),
    "unknown_field_below": (changed(holder=HOLDER | {"rank": 1}), "field $.holder.rank is unknown"),
    "missing_field": (without("stance"), "`stance`"),
    "missing_default": (without("schema"), "field $.schema is missing"),
    "other_version": (changed(schema="alteram/claim/2"), "alteram/claim/2"),
    "no_object": ("[]", "array"),
}


@pytest.mark.parametrize(("line", "named"), WRONG.values(), ids=WRONG)
def test_what_is_no_claim_is_refused_by_name(line: str, named: str):
    with pytest.raises(WrongRecord) as caught:
        decode_claim(line)
    assert named in str(caught.value)


@pytest.mark.parametrize("line", ["", "{", encode_claim(CLAIM)[:-9], b'{"id":"\xff"}', '{"x":' + "[" * 100_000])
def test_what_is_no_json_is_refused(line: bytes | str):
    with pytest.raises(BrokenJson):
        decode_claim(line)


NARROW = {
    "bad_id": changed(id="claim-1"),
    "bad_hash": changed(captured_sha256="abc"),
    "too_sure": changed(confidence=1.5),
    "bad_day": changed(published="13 September"),
    "unknown_field": changed(verdict=True),
}


@pytest.mark.parametrize("line", NARROW.values(), ids=NARROW)
def test_the_schema_refuses_what_no_claim_has(line: str):
    assert list(VALIDATOR.iter_errors(json.loads(line)))


EDTF = {
    "2022-09-13": True,
    "2022-09": True,
    "2022": True,
    "2022-09-12/2022-09-13": True,
    "2022-09-13T00:05:00": True,
    "2022-09-13T00:05:00+04:00": True,
    "2022-08-15/..": True,
    "../2022-09-13": True,
    "2022-21": True,
    "2022-09-13~": True,
    "202X": True,
    "13.09.2022": False,
    "September 2022": False,
    "2022-09-13 to 2022-09-14": False,
    "": False,
}


@pytest.mark.parametrize(("written", "valid"), EDTF.items())
def test_the_schema_knows_edtf_from_other_writings(written: str, valid: bool):
    field = claim_schema()["$defs"]["When"]["properties"]["edtf"]
    assert Draft202012Validator(field).is_valid(written) is valid


@given(st.binary())
def test_no_bytes_crash_the_reader_of_claims(line: bytes):
    with pytest.raises((BrokenJson, WrongRecord)):
        decode_claim(line)
