"""Readings that a person has checked, kept to be held against those of today.

    python -m scripts.golden seed PATH [--write]    the seed statement, whose text is not part of the repository
    python -m scripts.golden bundled [--write]      two restated statements, one of each side

A golden file of the seed holds offsets, codes and the SHA-256 of its text, no words of it: shown beside the text, each
line can be checked. Exits 1 where a claim that was found right is not read any more, 2 where the text is another.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from alteram.ingest import Particulars
from alteram.model import Claim, Statement
from alteram.workspace import read_files

GOLDEN = Path(__file__).parents[1] / "tests" / "golden"
SEED = GOLDEN / "seed.json"
BUNDLED = Path(__file__).parents[1] / "benchmarks" / "statements" / "docs"
EACH_SIDE = ("011", "016")
PARTICULARS = Particulars(
    issuer="Ministry of Foreign Affairs of Azerbaijan", party="Azerbaijan", published="2022-09-14"
)
Row = dict[str, Any]


def main() -> int:
    """0 where all that was found right is still read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("which", choices=["seed", "bundled"])
    parser.add_argument("path", nargs="?", type=Path, help="the seed statement")
    parser.add_argument("--write", action="store_true", help="keep today's reading, once a person has checked it")
    options = parser.parse_args()
    if options.which == "bundled":
        return keep_bundled() if options.write else show_bundled()
    if options.path is None or not options.path.is_file():
        print(f"G101 there is no {options.path} - name the file of the seed statement", file=sys.stderr)
        return 2
    statement, claims = reading(options.path, PARTICULARS)
    return keep_seed(statement, claims) if options.write else check_seed(statement, claims)


def reading(path: Path, given: Particulars) -> tuple[Statement, tuple[Claim, ...]]:
    """The one statement in ``path`` and its claims."""
    found = next(read_files([path], given=given))
    if found.statement is None:
        raise SystemExit(str(found.error))
    return found.statement, found.claims


def coded(claim: Claim) -> Row:
    """What a claim says in codes and offsets, without a word of the text."""
    return {
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "event": claim.event,
        "stance": claim.stance,
        "modality": claim.modality,
        "aspect": claim.aspect,
        "holder": [claim.holder.party, claim.holder.is_issuer],
        "agents": [actor.party for actor in claim.agent],
        "when": claim.when.edtf if claim.when else None,
        "where": [[where.id, where.relation] for where in claim.where],
        "quantities": [[count.low, count.high, count.unit] for count in claim.quantities],
        "agreement": claim.agreement.id if claim.agreement else None,
    }


def worded(claim: Claim) -> Row:
    """What a claim says, with its words."""
    names: Row = {
        "quote": claim.evidence.quote,
        "holder": claim.holder.name,
        "agents": [actor.name for actor in claim.agent],
        "targets": [target.name for target in claim.target],
        "where": [where.name for where in claim.where],
        "weapons": [weapon.text for weapon in claim.weapons],
    }
    return coded(claim) | names


def digest(statement: Statement) -> str:
    return hashlib.sha256(statement.text.encode()).hexdigest()


def keep_seed(statement: Statement, claims: Iterable[Claim]) -> int:
    """Keep the claims of today, but for those that the file names as wrong by where they begin and what they say."""
    wrong = json.loads(SEED.read_text(encoding="utf-8"))["wrong"] if SEED.exists() else []
    rows = [coded(claim) for claim in claims]
    kept = [row for row in rows if [row["start"], row["event"]] not in wrong]
    write(SEED, {"text_sha256": digest(statement), "wrong": wrong, "claims": kept})
    print(f"{len(kept)} claims kept, {len(rows) - len(kept)} named as wrong")
    return 0


def check_seed(statement: Statement, claims: Iterable[Claim]) -> int:
    """Print each claim that was found right beside its words, and what is read otherwise today."""
    golden = json.loads(SEED.read_text(encoding="utf-8"))
    if golden["text_sha256"] != digest(statement):
        print("G102 the text is not the one that was checked - its SHA-256 differs", file=sys.stderr)
        return 2
    today = [coded(claim) for claim in claims]
    for row in golden["claims"]:
        print(line(row, statement.text, "" if row in today else "  NOT READ TODAY"))
    for row in (row for row in today if row not in golden["claims"]):
        print(line(row, statement.text, "  not among those checked"))
    missing = sum(row not in today for row in golden["claims"])
    print(f"\n{len(golden['claims'])} claims found right, {missing} of them not read today")
    return 1 if missing else 0


def line(row: Row, text: str, remark: str) -> str:
    """A claim in codes above its words."""
    firm = " ".join(filter(None, (row["stance"], row["modality"], row["aspect"])))
    holder = f"{row['holder'][0]}{'' if row['holder'][1] else ', reported'}"
    agents = ", ".join(agent or "no party" for agent in row["agents"]) or "nobody"
    places = ", ".join(f"{relation} {id}" for id, relation in row["where"]) or "-"
    counts = ", ".join(f"{low}..{high} {unit}" for low, high, unit in row["quantities"])
    parts = [row["event"], firm, f"held by {holder}", f"done by {agents}", row["when"] or "-", places, counts]
    return f"{' | '.join(filter(None, parts))}{remark}\n    “{text[row['start'] : row['end']]}”"


def keep_bundled() -> int:
    for name in EACH_SIDE:
        write(GOLDEN / f"{name}.json", bundled(name))
    return 0


def show_bundled() -> int:
    for name in EACH_SIDE:
        print(json.dumps(bundled(name), indent=1, ensure_ascii=False))
    return 0


def bundled(name: str) -> Row:
    """The reading of a bundled statement, with its words."""
    statement, claims = reading(BUNDLED / f"{name}.json", Particulars())
    return {"text_sha256": digest(statement), "claims": [worded(claim) for claim in claims]}


def write(path: Path, content: Row) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
