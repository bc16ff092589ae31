"""What each room costs of a reading, beside the bare encoder on the same sentences in the same run.

    python -m benchmarks.stages [--save]

Processor time of each stage on the bundled statements, one core, the best of some rounds; words a second of the whole
reader on one core and on two; peak memory. Figures depend on the machine: only each stage's share of the whole, and of
the time that the language takes, is kept by ``--save``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from alteram import coding, places, times
from alteram.language.network import Network
from alteram.language.parser import ENGLISH, Parser
from alteram.model import Statement
from alteram.profiles import profile_for, stand_ins
from benchmarks.bundled import BUNDLED, fingerprint, model_fingerprint, statements
from benchmarks.kept import keep
from benchmarks.language.encoder import Encoder, feeds_of
from benchmarks.language.speed import Timing, best_of, finished, on_one_core, took

ROUNDS = 4
STAGES = ("profile and names", "language", "times", "places", "coding")
Work = Callable[[], object]


def main() -> int:
    """0; speed decides nothing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--save", action="store_true", help="keep the shares in benchmarks/results")
    options = parser.parse_args()
    read = statements()
    spent, bare, words = measured(read)
    whole = sum(spent.values())
    print(f"{'stage':24}{'share':>8}{'of language':>14}")
    for name, own in spent.items():
        print(f"{name:24}{own / whole:8.1%}{own / spent['language']:14.1%}")
    timings = [
        Timing("one core, words a second", words / whole, 2_500),
        Timing("coding over language", spent["coding"] / spent["language"], 0.4, at_most=True, digits=2),
        Timing("reader over encoder, processor time", whole / bare, 2.2, at_most=True, digits=2),
        *together(),
    ]
    for timing in timings:
        print(timing, flush=True)
    if options.save:
        shares = {f"{name}, share of the whole": round(own / whole, 2) for name, own in spent.items()}
        shares |= {"coding over language": round(spent["coding"] / spent["language"], 2)}
        shares |= {"reader over encoder": round(whole / bare, 2)}
        keep("stages", data=fingerprint(), model=model_fingerprint(), figures=shares, peer={})
    return 0


def measured(read: Sequence[Statement]) -> tuple[dict[str, float], float, int]:
    """Seconds of the processor for each stage over ``read``, those of the encoder alone, and the number of words."""
    parser, encoder, network = Parser(), Encoder(), Network(ENGLISH)
    spent = dict.fromkeys(STAGES, 0.0)
    bare, words = 0.0, 0
    with on_one_core():
        for statement in read:
            works, reading = stages_of(statement, parser)
            works.append(partial(encoder.run, feeds_of([statement.text], network)))
            best = [best_of([took(work) for _ in range(ROUNDS)]) for work in works]
            for name, (_, own) in zip(STAGES, best[:-1], strict=True):
                spent[name] += own
            bare += best[-1][1]
            words += sum(len(sentence.tokens) for sentence in reading.parse.sentences)
    return spent, bare, words


def stages_of(statement: Statement, parser: Parser) -> tuple[list[Work], coding.Reading]:
    """What each stage does for ``statement``, in the order of ``STAGES``, and all that coding is given."""
    text = statement.text
    find = partial(profile_for, conflict=statement.conflict, party=statement.party, issuer=statement.issuer)
    profile = find()
    names = stand_ins(text, profile)
    dated: dict[str, Any] = {"anchor": statement.day}
    if profile:
        dated |= {"episodes": profile.episodes, "accords": profile.accords}
    titled = times.find(statement.title, anchor=statement.day) if statement.title else []
    dated["about"] = coding.day_told(titled, statement.title or "", statement.day)
    reading = coding.Reading(
        statement=statement,
        parse=parser.parse(text, names=names),
        times=times.find(text, **dated),
        places=places.find(text, profile=profile),
        profile=profile,
        titled=titled,
    )
    works: list[Work] = [
        lambda: stand_ins(text, find()),
        lambda: parser.parse(text, names=names),
        lambda: times.find(text, **dated),
        lambda: places.find(text, profile=profile),
        lambda: coding.code(reading),
    ]
    return works, reading


def together() -> list[Timing]:
    """Two fresh processes that read at once: words a second of both, and the memory of one."""
    command = [sys.executable, "-m", "benchmarks.fresh_reader", str(BUNDLED)]
    both = finished([subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)])
    return [
        Timing("two cores, words a second", sum(each["words"] / each["seconds"] for each in both), 4_500),
        Timing("peak memory, megabytes", max(each["memory"] for each in both), 700, at_most=True),
    ]


if __name__ == "__main__":
    sys.exit(main())
