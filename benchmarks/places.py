"""Places against gold toponyms, beside geotext in the same run, and how fast both are.

    python -m benchmarks.places --corpora corpora [--set GeoVirus] [--peer folder] [--errors N] [--save]

Every .xml file of annotated articles under ``places`` is a set. The headline is the F1 of detection by overlap: our
places take in their kind words ("Tartar district"), so that exact ends, shown beside, say less. A toponym is resolved
where it is found with a point within 161 km of the gold's; the share is of all gold toponyms. geotext is put into the
folder that is named, where it is not there yet. The places of claims are measured on the bundled statements. Exits 1
where a figure on GeoVirus or the statements is below its limit, 2 where the corpus is missing. Speed is printed and
decides nothing. ``--save`` keeps the figures in benchmarks/results.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from alteram.places import find
from benchmarks import claims, geotext_peer
from benchmarks.bundled import BUNDLED, hash_of, readings
from benchmarks.geotext_peer import Run
from benchmarks.kept import keep
from benchmarks.language.limits import line
from benchmarks.language.speed import Timing, on_one_core, over_parser, took
from benchmarks.peers import PeerMissing
from benchmarks.spans import paired
from benchmarks.toponyms import NEAR, Agreement, PlaceDocument, Toponym, answers, compare, error_of, read

MEASURES = ("precision", "recall", "f1", "exact f1", "in 161 km", "median km")
LIMITS = {"GeoVirus": {"f1": 80.0, "in 161 km": 72.0}}
# Rules are written with an eye on the errors in the other articles. The texts of these are not read while rules are
# written, only their figures, which so tell what the rules are worth on a text that they were not made for.
PARTLY_HELD_OUT = frozenset({"GeoVirus"})
ONE_IN = 5  # articles, by the hash of their title
LEAST_WHERE = 0.90  # the share of right places in paired claims: two careful passes of people agree at .95
SHARE_OF_LANGUAGE = 10  # per cent of its processor time
OPENING = 0.1  # seconds
STARTS = 3  # fresh processes, of which the fastest counts

Answers = Sequence[Sequence[Toponym]]
Figures = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Measured:
    """A set with the answers of both; the peer's ``run`` is None without it."""

    documents: Sequence[PlaceDocument]
    held_out: frozenset[str]
    answered: Answers
    run: Run | None


def main() -> int:
    """0 when every figure reaches its limit, 1 when one does not, 2 when the corpus is missing."""
    options = arguments()
    folder = options.corpora / "places"
    files = files_of(folder, options.set)
    missing = next((path for path in files if not path.exists()), None if files else folder / "*.xml")
    if missing is not None:
        print(f"B101 there is no {missing} - name the folder of the corpora with --corpora", file=sys.stderr)
        return 2
    python = peer_at(options.peer)
    sets = {path.stem: measured(path.stem, read(path), python) for path in files}
    for text in [text for each in sets.values() for text in errors(each)][: options.errors]:
        print(text, file=sys.stderr)
    for name, each in sets.items():
        show(name, each)
        show_speed(each)
    show_opening()
    if options.save:
        save(sets, hash_of(files, root=folder))
    failures = [failure for name, each in sets.items() for failure in missed(name, each)] + missed_where()
    for failure in failures:
        print(f"B105 {failure}", file=sys.stderr)
    return 1 if failures else 0


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("corpora"), help="the folder that holds places")
    parser.add_argument("--set", action="append", help="only this file of places, without .xml; can be given again")
    parser.add_argument("--peer", type=Path, help="the folder that geotext is in, or is put into: 20 MB")
    parser.add_argument("--errors", type=int, default=0, help="show up to N places missed, false or far off")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    return parser.parse_args()


def files_of(folder: Path, names: Sequence[str] | None) -> list[Path]:
    """The files of the sets of ``names`` in ``folder``; of every set without them."""
    return [folder / f"{name}.xml" for name in names] if names else sorted(folder.glob("*.xml"))


def peer_at(folder: Path | None) -> Path | None:
    """The interpreter of the peer's environment at ``folder``; None, and a line why, where it cannot be had."""
    try:
        if folder is None:
            raise PeerMissing("geotext is not beside - name a folder with --peer, and it is put there")
        return geotext_peer.python_in(folder)
    except PeerMissing as missing:
        print(f"B106 {missing}", file=sys.stderr)
        return None


def measured(name: str, documents: Sequence[PlaceDocument], python: Path | None) -> Measured:
    """The answers of both on the ``documents`` of the set of that name."""
    apart = {document.name for document in documents if name in PARTLY_HELD_OUT and is_held_out(document.name)}
    found = [answers(document.text) for document in documents]
    return Measured(documents, frozenset(apart), found, run_of(documents, python))


def is_held_out(title: str) -> bool:
    """Whether the article of this title is in the fifth that is held out."""
    return int(hashlib.sha256(title.encode()).hexdigest(), 16) % ONE_IN == 0


def run_of(documents: Sequence[PlaceDocument], python: Path | None) -> Run | None:
    """The peer's answers; None where it is not there or gives up."""
    try:
        return geotext_peer.run(python, documents) if python else None
    except PeerMissing as missing:
        print(f"B106 {missing}", file=sys.stderr)
        return None


def figures(measured: Measured, answered: Answers) -> Figures:
    """The figures of all documents, and of the tuned and the held out ones where some are held out."""
    counted = {"all": Agreement()} | ({"tuned": Agreement(), "held out": Agreement()} if measured.held_out else {})
    for document, found in zip(measured.documents, answered, strict=True):
        own = compare(document.gold, found)
        counted["all"] += own
        if measured.held_out:
            counted["held out" if document.name in measured.held_out else "tuned"] += own
    return {name: found.figures() for name, found in counted.items()}


def errors(measured: Measured) -> Iterator[str]:
    """A line for each toponym missed or far off and each false place, in text order; none of held out documents."""
    for document, answered in zip(measured.documents, measured.answered, strict=True):
        if document.name in measured.held_out:
            continue
        pairs = paired(document.gold, answered)
        met = {id(each) for pair in pairs for each in pair}
        found = [(each, "missed") for each in document.gold if id(each) not in met]
        found += [(each, "false") for each in answered if id(each) not in met]
        found += [(one, fault) for one, two in pairs if (fault := fault_of(one, two))]
        for toponym, fault in sorted(found, key=lambda each: each[0].start):
            yield f"{document.name}: {fault} {document.text[toponym.start : toponym.end]!r}"


def fault_of(gold: Toponym, answered: Toponym) -> str:
    """What is wrong with the point of a toponym that is found; nothing where it is near."""
    error = error_of(gold, answered)
    if error is None:
        return "without a point" if gold.point else ""
    return f"{error:,.0f} km off" if error > NEAR else ""


def missed(name: str, measured: Measured) -> list[str]:
    """A line for each figure over all documents that is below its limit."""
    found = figures(measured, measured.answered)["all"]
    return [
        f"{measure} on {name} is {found.get(measure, 0.0):.1f}, below {least:.1f}"
        for measure, least in LIMITS.get(name, {}).items()
        if found.get(measure, 0.0) < least
    ]


def missed_where() -> list[str]:
    """Prints the share of right places in the claims of the bundled statements; a line where it is below its limit."""
    share = claims.figures(claims.scored(readings(), BUNDLED))["where"]
    print()
    print(Timing("right places in the bundled statements", share, LEAST_WHERE, digits=3))
    return [f"where on the bundled statements is {share:.3f}, below {LEAST_WHERE:.3f}"] if share < LEAST_WHERE else []


def save(sets: Mapping[str, Measured], data: str) -> Path:
    """The file that now holds the figures of both on every set, a row for each group of its documents."""
    ours: Figures = {}
    theirs: Figures = {}
    for name, each in sets.items():
        ours |= {f"{name}, {group}": row for group, row in figures(each, each.answered).items()}
        if each.run:
            theirs |= {f"{name}, {group}": row for group, row in figures(each, each.run.answers).items()}
    return keep("places", data=data, figures=ours, peer=theirs)


def show(name: str, measured: Measured) -> None:
    """Print the table of a set."""
    theirs = figures(measured, measured.run.answers) if measured.run else {}
    print(f"\n{name:24}{''.join(f'{measure:>11}' for measure in MEASURES)}")
    for group, row in figures(measured, measured.answered).items():
        print(line(f"{group}, ours", row, MEASURES))
        if group in theirs:
            print(line(f"{group}, geotext", theirs[group], MEASURES))
        if group == "all" and name in LIMITS:
            print(line("  at least", LIMITS[name], MEASURES))
    toponyms = sum(len(document.gold) for document in measured.documents)
    beside = "; geotext gives no points: those of the cities in its table are taken, and their mean" if theirs else ""
    print(f"{len(measured.documents)} documents, {toponyms} toponyms{beside}")


def show_speed(measured: Measured) -> None:
    """Print what both take, each after one document to warm up, and what the language model takes."""
    texts = [document.text for document in measured.documents]
    works = [partial(find, text) for text in texts]
    with on_one_core():
        works[0]()
        seconds = sum(took(work)[0] for work in works)
    rows = [("ours", seconds), *([("geotext", measured.run.seconds)] if measured.run else [])]
    print()
    for name, taken in rows:
        print(Timing(f"{name}, seconds for 1,000 documents", 1000 * taken / len(texts), digits=3))
    share = 100 * over_parser(works, texts)
    print(Timing("per cent of the time of alteram.language", share, SHARE_OF_LANGUAGE, at_most=True, digits=1))


def show_opening() -> None:
    """Print what fresh processes take until the gazetteer is open, the first place found in it."""
    command = [sys.executable, "-m", "benchmarks.opening"]
    said = [json.loads(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(STARTS)]
    print()
    print(Timing("importing the finder, seconds", min(each["import"] for each in said), digits=3))
    print(Timing("its first call, seconds", min(each["open"] for each in said), OPENING, at_most=True, digits=3))
    print(Timing("memory that the first call adds, megabytes", max(each["memory"] for each in said), digits=1))


if __name__ == "__main__":
    sys.exit(main())
