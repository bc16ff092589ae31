"""Stance and modality of predicates against the factuality scale of UDS, beside a reader that takes all for facts.

    python -m benchmarks.factuality --corpora corpora [--save]

UDS (White et al. 2016; Rudinger et al. 2018) has, for predicates of UD EWT, how sure people are that what is told
happened, from about -3 (it did not) to 3. Each predicate of the test set that the parse finds again is put through
the rules of stance and modality as if a frame had evoked it. Printed are Pearson's r, the mean absolute error after
the best line, and how many of those below zero are told apart. Exits 2 where the corpus is missing.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from alteram.coding.events.triggers import Trigger
from alteram.coding.stance.factuality import Factuality, factuality
from alteram.language.network import fingerprint
from alteram.language.parser import ENGLISH, english
from alteram.lexicon import Frame, lexicon
from alteram.model import Sentence
from benchmarks.bundled import hash_of
from benchmarks.kept import keep
from benchmarks.language.treebanks import ranges_of, sentences_in

ANY: Final = Frame(id="any", event="other", source="stands for any predicate")
KEY: Final = re.compile(r"^ewt-test-(\d+)-semantics-pred-(\d+)$")
# where each reading stands between "it happened" (1) and "it did not" (-1)
CERTAINTY: Final[Mapping[str, float]] = {
    "actual": 1.0, "attempted": 0.2, "promised": 0.3, "intended": 0.2, "possible": 0.2, "threatened": 0.0,
    "conditional": 0.0, "demanded": 0.0, "obliged": 0.2,
}  # fmt: skip


class Judged(NamedTuple):
    """A predicate: what people say on the scale, and what the rules make of it."""

    people: float
    rules: float


def main() -> int:
    """0 when the figures are printed, 2 when the corpus is missing."""
    options = arguments()
    archive = options.corpora / "factuality" / "uds_factuality.zip"
    treebank = options.corpora / "ud" / "en_ewt-test.conllu"
    for path in (archive, treebank):
        if not path.is_file():
            print(f"B101 there is no {path} - name the folder of the corpora with --corpora", file=sys.stderr)
            return 2
    judged = list(judgements(archive, treebank))
    measured = figures(judged)
    for name, value in measured.items():
        print(f"{name:44}{value:10}")
    if options.save:
        data = hash_of([archive, treebank], root=options.corpora)
        peer = {"Pearson's r": 0.0}  # one that takes everything for a fact
        keep("factuality", data=data, model=fingerprint(ENGLISH), figures=measured, peer=peer)
    return 0


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds factuality and ud")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    return parser.parse_args()


def judgements(archive: Path, treebank: Path) -> Iterator[Judged]:
    """Every predicate of EWT test that UDS judges and the parse has as a word, in order."""
    with zipfile.ZipFile(archive) as opened, opened.open("factuality.json") as file:
        data = json.load(file)["data"]
    predicates: dict[int, dict[int, float]] = {}
    for sentence in data.values():
        for key, value in sentence.items():
            if found := KEY.match(key):
                place, word = map(int, found.groups())
                predicates.setdefault(place, {})[word] = value["factuality"]["factual"]["value"]
    for place, (_, text, words) in enumerate(sentences_in(treebank), start=1):
        parsed = english().parse(text).sentences if place in predicates else ()
        ranges = list(ranges_of(text, [word.form for word in words]))
        for word, people in sorted(predicates.get(place, {}).items()):
            found = ranges[word - 1] if word <= len(ranges) else None
            rules = (certainty(each, found[0]) for each in parsed if found is not None)
            judged = next((each for each in rules if each is not None), None)
            if judged is not None:
                yield Judged(people, judged)


def certainty(sentence: Sentence, start: int) -> float | None:
    """Where the rules put the predicate that begins at ``start``: from -1 to 1; None where no word begins there."""
    word = sentence.at(start)
    if word is None or word.span.start != start:
        return None
    found = factuality(sentence, Trigger(word, ANY), lexicon().cues)
    return value_of(found)


def value_of(found: Factuality) -> float:
    """``found`` between -1 and 1: what is denied lies as far on the other side."""
    value = CERTAINTY[found.modality]
    return value if found.stance == "asserted" else min(-value, -0.2)


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Pearson's r, the error after the best line, and the F1 of what people hold not to have happened."""
    people, rules = [each.people for each in judged], [each.rules for each in judged]
    slope, intercept = statistics.linear_regression(rules, people)
    error = statistics.fmean(abs(slope * each.rules + intercept - each.people) for each in judged)
    both = sum(each.people < 0 and each.rules < 1 for each in judged)
    below, weak = sum(each.people < 0 for each in judged), sum(each.rules < 1 for each in judged)
    return {
        "predicates": len(judged),
        "Pearson's r": round(statistics.correlation(people, rules), 3),
        "mean absolute error after the best line": round(error, 3),
        "F1 of what did not happen": round(2 * both / (below + weak), 3),
    }


if __name__ == "__main__":
    sys.exit(main())
