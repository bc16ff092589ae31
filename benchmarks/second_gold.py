"""Claims read from the second gold, open and sealed apart, beside the bundled gold and a second annotation pass.

    python -m benchmarks.second_gold [--errors N] [--save]

The statements are of conflicts and years that the bundled ones do not have. The open half is read while rules are
written; the sealed half is not: of it, only figures are shown. Exits 1 where the sealed half is below its floor; how
far it lies below the bundled gold is printed beside the aim.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from alteram.contract import encode_claim
from benchmarks.agreement import compared, scored_as_read, show_agreement
from benchmarks.blind import blind_readings
from benchmarks.bundled import BUNDLED, fingerprint, model_fingerprint, readings, with_gold
from benchmarks.calibration import brier, outcomes, show_reliability
from benchmarks.claims import figures, scored
from benchmarks.intervals import interval
from benchmarks.kept import keep
from benchmarks.score_claims import Record

SECOND = Path(__file__).with_name("second")
OPEN, SEALED, FITTING, AGAIN = (SECOND / name for name in ("open", "sealed", "fitting", "again"))
WRITTEN, UNREAD = SECOND / "written", SECOND / "unread"  # statements of our own making, in the manner of real ones
LEAST, FARTHEST = 0.62, 0.10  # claim score of the sealed half, and how far it may lie below the bundled gold
Figures = Mapping[str, float]


def main() -> int:
    """0 where the sealed half holds its floor, else 1."""
    options = arguments()
    halves = {"open": measured(OPEN), "sealed": measured(SEALED)}
    halves |= {"written": measured(WRITTEN), "unread": measured(UNREAD)}
    found = {"bundled": measured(BUNDLED), **halves}
    blind = figures(scored(blind_readings(SEALED), SEALED))
    show(found, blind)
    sealed = outcomes(SEALED, readings(SEALED))
    show_reliability(sealed)
    passes, second = compared(AGAIN, (OPEN, SEALED)), figures(scored_as_read(AGAIN, (OPEN, SEALED)))
    show_agreement(passes, second, figures(scored_as_read(AGAIN, (OPEN, SEALED), as_records(OPEN, SEALED))))
    errors = scored(readings(OPEN), OPEN).shown[: options.errors]
    for row in errors:
        print("  ".join(row), file=sys.stderr)
    if options.save:
        kept = {f"{half} {name}": value for half, row in halves.items() for name, value in row.items()}
        kept |= {"sealed Brier score": round(brier(sealed), 3)} | {f"passes {k}": v for k, v in passes.items()}
        kept["second pass claim score"] = second["claim_score"]
        keep("second", data=fingerprint(SEALED), model=model_fingerprint(), figures=kept, peer=blind)
    return report(found)


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--errors", type=int, default=0, help="show up to N claims of the open half that are not right")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    return parser.parse_args()


def measured(folder: Path) -> dict[str, float]:
    """The figures of the packaged reader on the gold of ``folder``."""
    return figures(scored(readings(folder), folder))


def as_records(*folders: Path) -> dict[str, list[Record]]:
    """The claims that the packaged reader finds in the statements of ``folders``, as they leave the program."""
    return {
        id: [json.loads(encode_claim(claim)) for claim in claims]
        for folder in folders
        for id, claims in readings(folder).items()
    }


def show(found: Mapping[str, Figures], blind: Figures) -> None:
    """Print the figures of each gold beside each other, with intervals for the claim score."""
    print(f"{'':20}" + "".join(f"{name:>10}" for name in found) + f"{'blind':>10}")
    for name in found["bundled"]:
        row = "".join(f"{each.get(name, 0.0):10.3f}" for each in found.values())
        print(f"{name:20}{row}{blind.get(name, 0.0):10.3f}")
    print("blind: a reader that says attack.other of every sentence, on the sealed half")
    for name, folder in (("bundled", BUNDLED), ("open", OPEN), ("sealed", SEALED)):
        low, high = interval(partial(claim_score, folder), with_gold(folder))
        print(f"claim score of {name}: 95 % of resampled sets of statements lie from {low:.3f} to {high:.3f}")


def claim_score(folder: Path, gold: Sequence[Path]) -> float:
    return figures(scored(readings(folder), folder, gold))["claim_score"]


def report(found: Mapping[str, Figures]) -> int:
    """Print how far the sealed half is from its aims; the exit status."""
    sealed, bundled = found["sealed"]["claim_score"], found["bundled"]["claim_score"]
    holds = "holds" if bundled - sealed <= FARTHEST else "misses"
    print(f"\nthe sealed half lies {bundled - sealed:.3f} below the bundled gold; aim: {FARTHEST} at most: {holds}")
    if sealed < LEAST:
        print(f"B103 the sealed half's claim score is {sealed:.3f}, below {LEAST}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
