"""The JSON form of the claim: what is written, what is read back, what its schema says."""

from __future__ import annotations

import dataclasses
import inspect
import json
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from alteram.errors import AlteramError, BrokenJson, WrongRecord
from alteram.model import SCHEMA, Claim, claims

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = "[0-9]{2}:[0-9]{2}"
_ZONE = "(Z|[+-][0-9]{2}(:?[0-9]{2})?)"
_EDTF_POINT = f"(-?[0-9X]{{4}}(-[0-9X]{{2}}(-[0-9X]{{2}})?)?[?~%]?|{_DAY}T{_CLOCK}:[0-9]{{2}}{_ZONE}?|\\.\\.)"
_CLAIM_ID = {"pattern": "^c_[0-9a-f]{24}$"}
_OFFSET = {"minimum": 0}

# What the Python types of the model leave open, by record and field.
_NARROWER: Final[dict[str, dict[str, Any]]] = {
    "Claim.schema": {"const": SCHEMA},
    "Claim.id": _CLAIM_ID,
    "Claim.caused_by": _CLAIM_ID,
    "Claim.captured_sha256": {"pattern": "^[0-9a-f]{64}$"},
    "Claim.published": {"pattern": f"^{_DAY}([T ]{_CLOCK}(:[0-9]{{2}}([.][0-9]+)?)?{_ZONE})?$"},
    "Claim.confidence": {"minimum": 0, "maximum": 1},
    "PartOf.claim": _CLAIM_ID,
    "PartOf.index": _OFFSET,
    "ListItem.index": {"minimum": 1},
    "When.edtf": {"pattern": f"^({_EDTF_POINT}(/{_EDTF_POINT}?)?|{{{_EDTF_POINT}(,{_EDTF_POINT})*}})$"},
    "When.start": {"pattern": f"^{_DAY}(T{_CLOCK})?$"},
    "When.end": {"pattern": f"^{_DAY}(T{_CLOCK})?$"},
    "Where.lat": {"minimum": -90, "maximum": 90},
    "Where.lon": {"minimum": -180, "maximum": 180},
    "Country.code": {"pattern": "^[A-Z]{2}$"},
}  # fmt: skip
_OFFSET_RECORDS: Final = ("Evidence", "Actor", "Holder", "Target", "Where", "Weapon", "Quantity", "Agreement")

_encoder: Final = msgspec.json.Encoder()
_decoder: Final = msgspec.json.Decoder(Claim)


def encode_claim(claim: Claim) -> bytes:
    """``claim`` as one line of JSON in UTF-8, without the line's end; every field is written, in the model's order."""
    return _encoder.encode(claim)


def decode_claim(line: bytes | str) -> Claim:
    """The claim that ``line`` holds, as ``encode_claim`` wrote it: every field there, none more, every code known.

    Raises:
        BrokenJson: ``line`` is no JSON.
        WrongRecord: it is another record, another version of this one, or a field has a value that no claim has.
    """
    try:
        claim = _decoder.decode(line)
        strange = next(_differences(msgspec.json.decode(line), msgspec.json.decode(encode_claim(claim)), "$"), None)
    except msgspec.ValidationError as error:
        raise _wrong(str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenJson(f"a claim cannot be parsed: {error}", todo="give one whole JSON object a line") from None
    if strange is not None:
        raise _wrong(strange)
    if claim.schema != SCHEMA:
        raise _wrong(f"the schema is {claim.schema!r}, not {SCHEMA!r}")
    return claim


def _wrong(what: str) -> AlteramError:
    return WrongRecord(f"no claim: {what}", todo="see docs/claim.schema.json for the form of a claim")


def _differences(given: Any, kept: Any, path: str) -> Iterator[str]:
    """Where ``given`` holds a field that the model dropped, or lacks one that it filled in."""
    if isinstance(given, dict) and isinstance(kept, dict):
        for name in sorted(given.keys() ^ kept.keys()):
            yield f"field {path}.{name} is {'unknown' if name in given else 'missing'}"
        for name in given.keys() & kept.keys():
            yield from _differences(given[name], kept[name], f"{path}.{name}")
    elif isinstance(given, list) and isinstance(kept, list):
        for index, pair in enumerate(zip(given, kept, strict=True)):
            yield from _differences(*pair, f"{path}[{index}]")


def claim_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one claim, made from the model's records."""
    made = msgspec.json.schema(Claim)
    records = {name: _closed(name, record) for name, record in sorted(made["$defs"].items())}
    for name in _OFFSET_RECORDS:
        for field in ("start", "end"):
            _narrow(records[name]["properties"][field], _OFFSET)
    for path, limits in _NARROWER.items():
        name, _, field = path.partition(".")
        _narrow(records[name]["properties"][field], limits)
    return {
        "$schema": DRAFT,
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        "$ref": made["$ref"],
        "$defs": records,
    }


def _closed(name: str, record: dict[str, Any]) -> dict[str, Any]:
    """``record`` with its fields in the model's order, all of them there and no other: so claims are written."""
    order = [field.name for field in dataclasses.fields(getattr(claims, name))]
    properties = {field: _bare(record["properties"][field]) for field in order}
    about = inspect.cleandoc(record["description"])
    return {**record, "description": about, "properties": properties, "required": order, "additionalProperties": False}


def _bare(field: dict[str, Any]) -> dict[str, Any]:
    """``field`` without its default, which says nothing where every field is written; a number may be whole anyway."""
    kinds = field.get("anyOf", [])
    if {"type": "number"} in kinds:
        return {"anyOf": [kind for kind in kinds if kind != {"type": "integer"}]}
    return {key: value for key, value in field.items() if key != "default"}


def _narrow(field: dict[str, Any], limits: dict[str, Any]) -> None:
    """Hold ``field``, or what it is when it isn't null, to ``limits``."""
    kinds: list[dict[str, Any]] = field.get("anyOf", [field])
    for kind in kinds:
        if kind.get("type") != "null":
            kind.update(limits)


def schema_text() -> str:
    """The schema as ``docs/claim.schema.json`` holds it; ``python -m alteram.contract`` prints it."""
    return json.dumps(claim_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(schema_text(), end="")  # noqa: T201
