"""Claims read from statements scored against gold, beside a blind reader in the same run.

    python -m benchmarks.claims [--statements DIR] [--errors N] [--worst N] [--save]

The blind reader says of every sentence that the issuer asserts an attack of some kind, with the whole sentence as
evidence: what a figure is worth shows in its distance from the blind one. Exits 1 where a figure is below its
floor, or where the bundled statements are not those that the floors were measured on.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from alteram.contract import encode_claim
from alteram.model import Claim
from benchmarks.blind import blind_readings
from benchmarks.bundled import BUNDLED, fingerprint, model_fingerprint, readings, statements, with_gold
from benchmarks.intervals import interval
from benchmarks.kept import keep
from benchmarks.score_claims import Record, Tally, tally

FLOORS = Path(__file__).with_name("floors.toml")
Readings = Mapping[str, Iterable[Claim]]


def main() -> int:
    """0 when every floor holds, 1 when one does not, 2 when there is no gold to score against."""
    options = arguments()
    if not with_gold(options.statements):
        print(
            f"B102 {options.statements} has no gold/*.json - name the folder that holds docs and gold", file=sys.stderr
        )
        return 2
    ours, blind = readings(options.statements), blind_readings(options.statements)
    found = scored(ours, options.statements), scored(blind, options.statements)
    measured, peer = figures(found[0]), figures(found[1])
    own = options.statements.resolve() == BUNDLED.resolve()
    show(found, floors() if own else {})
    show_groups(ours, blind, options.statements)
    show_worst(found[0], options.worst)
    print(f"\nSHA-256 of the statements and their gold: {fingerprint(options.statements)}")
    for row in found[0].shown[: options.errors]:
        print("  ".join(row), file=sys.stderr)
    if options.save:
        keep("claims", data=fingerprint(options.statements), model=model_fingerprint(), figures=measured, peer=peer)
    return report_failures(measured, options.statements) if own else 0


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--statements", type=Path, default=BUNDLED, help="a folder with docs/*.json and gold/*.json")
    parser.add_argument("--errors", type=int, default=0, help="show up to N missed, spurious and wrong claims")
    parser.add_argument("--worst", type=int, default=5, help="show the N claims with the most that is wrong")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    return parser.parse_args()


def scored(read: Readings, folder: Path, gold: Sequence[Path] = ()) -> Tally:
    """The scorer's counts for ``read``, over all gold of ``folder`` or over the files of ``gold``."""
    records: dict[str, list[Record]] = {
        id: [json.loads(encode_claim(claim)) for claim in claims] for id, claims in read.items()
    }
    return tally(gold or with_gold(folder), folder / "docs", records)


def figures(found: Tally) -> dict[str, float]:
    """The figures that have a name of their own, slots among them."""
    report = found.report()
    named = ("f1", "claim_score", "slot_mean", "precision", "recall", "denied_f1", "modality_macro_f1")
    overall: dict[str, float] = {{"f1": "detection_f1"}.get(name, name): report[name] for name in named}
    overall.update(report["slots"])
    return overall


def show(found: tuple[Tally, Tally], pinned: Mapping[str, Any]) -> None:
    """Print the scorer's table: this reader, the blind one, how many gold claims a slot is measured on, the floor."""
    ours, blind = figures(found[0]), figures(found[1])
    print(f"{'':20}{'read':>8}{'blind':>8}{'of':>6}{'floor':>8}")
    for name, value in ours.items():
        count = found[0].counts.get(name, "")
        floor = f"{pinned[name]:.3f}" if name in pinned else ""
        print(f"{name:20}{value:8.3f}{blind.get(name, 0.0):8.3f}{count:>6}{floor:>8}")
    for name in ("paired", "spurious", "missed"):
        print(f"{name:20}{found[0].report()[name]:8}{found[1].report()[name]:8}")
    print(f"{found[0].inherited} of the {found[0].untimed} paired claims without a time in gold inherit one")


def show_groups(ours: Readings, blind: Readings, folder: Path) -> None:
    """Print detection F1 and claim score of each conflict and of each party, in alphabetical order."""
    known = {statement.id: statement for statement in statements(folder)}
    for name in ("conflict", "party"):
        groups: dict[str, list[Path]] = defaultdict(list)
        for path in with_gold(folder):
            groups[getattr(known.get(path.stem), name, None) or "none named"].append(path)
        print(f"\n{name:24}{'statements':>11}{'F1':>8}{'blind':>8}{'claim score':>13}{'blind':>8}{'from':>11}{'to':>7}")
        for group, gold in sorted(groups.items()):
            own, other = (figures(scored(read, folder, gold)) for read in (ours, blind))
            detection = f"{own['detection_f1']:8.3f}{other['detection_f1']:8.3f}"
            print(
                f"{group:24}{len(gold):11}{detection}{own['claim_score']:13.3f}{other['claim_score']:8.3f}"
                f"{ends_of(ours, folder, gold)}"
            )
    low, high = interval(lambda drawn: figures(scored(ours, folder, drawn))["claim_score"], with_gold(folder))
    print(f"\nclaim score: 95 % of resampled sets of statements lie from {low:.3f} to {high:.3f}")


def ends_of(ours: Readings, folder: Path, gold: Sequence[Path]) -> str:
    """The ends of the interval of a group's claim score as columns; nothing where there is but one statement."""
    if len(gold) < 2:
        return ""
    low, high = interval(lambda drawn: figures(scored(ours, folder, drawn))["claim_score"], gold)
    return f"{low:11.3f}{high:7.3f}"


def show_worst(found: Tally, count: int) -> None:
    """Print the claims with the most that is wrong, each with its slots and its words."""
    wrong: dict[tuple[str, str], list[str]] = defaultdict(list)
    for document, what, _, quote in found.shown:
        wrong[document, quote].append(what.removeprefix("wrong "))
    print("\nworst claims")
    for (document, quote), slots in sorted(wrong.items(), key=lambda each: (-len(each[1]), each[0]))[:count]:
        print(f"  {document}  {', '.join(slots)}: “{quote}”")


def floors() -> dict[str, Any]:
    """The pinned figures, with the hash of the data that they were measured on."""
    pinned: dict[str, Any] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["claims"]
    return pinned


def below_floor(ours: Mapping[str, float]) -> list[str]:
    """A line for each figure that is below its floor."""
    pinned = {name: value for name, value in floors().items() if name != "sha256"}
    return [
        f"{name} is {ours.get(name, 0.0):.3f}, below its floor of {floor:.3f}"
        for name, floor in pinned.items()
        if ours.get(name, 0.0) < floor
    ]


def report_failures(ours: Mapping[str, float], folder: Path) -> int:
    """Print what fails, if anything; the exit status."""
    failures = below_floor(ours)
    if fingerprint(folder) != floors()["sha256"]:
        failures.append("the statements are not those that the floors were measured on")
    for failure in failures:
        print(f"B103 {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
