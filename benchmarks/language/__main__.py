"""The language model, from text to trees and entities: how right it is, and how fast, each beside a peer.

    python -m benchmarks.language --corpora corpora [--part trees] [--save]

Parts, all by default: sentences of the bundled texts; trees on treebanks, with gold words and from raw text, and their
relations; entities on two corpora; speed beside the bare encoder. Exits 1 where a figure is below its limit, 2 where a
corpus is missing. Speed is printed and decides nothing. ``--save`` keeps the figures in benchmarks/results.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from alteram.language.parser import Parser
from benchmarks import sentences
from benchmarks.bundled import hash_of, model_fingerprint, statements
from benchmarks.kept import keep
from benchmarks.language import limits, speed
from benchmarks.language.entities import UNER, WORLDWIDE, corpora, entity_scores
from benchmarks.language.gold_words import attachment, read_words, relation_scores
from benchmarks.language.raw_text import peer_scores, raw_scores
from benchmarks.language.treebanks import FILES, Treebank, read_treebank

PARTS = ("sentences", "trees", "entities", "speed")
# the road not taken: a convolutional pipeline trained from scratch on the same treebanks, measured when the encoder was
# chosen, and not on all of GUM
PEER = {"EWT": {"uas": 84.0, "las": 80.2}, "PUD": {"uas": 83.5, "las": 79.6}}
STRETCH = 20  # paragraphs that speed is measured on at a time
RELATED = ("EWT", "PUD")  # the treebanks that single relations are scored on


def main() -> int:
    """0 when every figure reaches its limit, 1 when one does not, 2 when a corpus is missing."""
    options = arguments()
    wanted = set(options.part or PARTS)
    missing = next((path for path in needed(options.corpora) if not path.exists()), None)
    if missing is not None and wanted != {"sentences"}:
        print(f"B101 there is no {missing} - name the folder of the corpora with --corpora", file=sys.stderr)
        return 2
    status = sentences.report(save=options.save) if "sentences" in wanted else 0
    if wanted == {"sentences"}:
        return status
    treebanks = {name: read_treebank(options.corpora / file) for name, file in FILES.items()}
    if "trees" in wanted:
        status |= trees(treebanks, options.corpora, save=options.save)
    if "entities" in wanted:
        entities(options.corpora, save=options.save)
    if "speed" in wanted:
        print("\nspeed")
        speed.show([*(statement.text for statement in statements()), *in_stretches(treebanks["PUD"].text)])
    return status


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("corpora"), help="the folder that holds ud and ner")
    parser.add_argument("--part", action="append", choices=PARTS, help="only this part; can be given again")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    return parser.parse_args()


def in_stretches(text: str) -> list[str]:
    """``text`` in stretches of some paragraphs, about a thousand words each."""
    paragraphs = text.split("\n\n")
    return ["\n\n".join(paragraphs[first : first + STRETCH]) for first in range(0, len(paragraphs), STRETCH)]


def needed(folder: Path) -> list[Path]:
    """The files and folders that have to be there."""
    return [folder / name for name in (*FILES.values(), UNER, WORLDWIDE)]


def trees(treebanks: Mapping[str, Treebank], folder: Path, *, save: bool) -> int:
    """Score tags, lemmas and trees with gold words and from raw text; 1 where a figure is below its limit."""
    words, parser = read_words(treebanks), Parser()
    given = {name: attachment(pairs) for name, pairs in words.items()}
    related = {f"{name} {each}": row for name in RELATED for each, row in relation_scores(words[name]).items()}
    raw = {name: raw_scores(parser, treebank) for name, treebank in treebanks.items()}
    simple = {name: peer_scores(treebank) for name, treebank in treebanks.items()}
    if save:
        data, model = hash_of([folder / name for name in FILES.values()], root=folder), model_fingerprint()
        keep("language", data=data, model=model, figures=given, peer=PEER)
        keep("relations", data=data, model=model, figures=related, peer={})
        keep("raw_text", data=data, model=model, figures=raw, peer=simple)
    limits.show("relations", related, {})
    return limits.report("gold words", given, PEER) | limits.report("raw text", raw, simple)


def entities(folder: Path, *, save: bool) -> None:
    """Print the entity scores on each corpus."""
    parser = Parser()
    scores = {name: entity_scores(parser, corpus) for name, corpus in corpora(folder).items()}
    found = {f"{name} {kind}": row for name, kinds in scores.items() for kind, row in kinds.items()}
    limits.show("entities", found, {})
    if save:
        paths = [folder / UNER, *(folder / WORLDWIDE).glob("*.tsv")]
        keep("entities", data=hash_of(paths, root=folder), model=model_fingerprint(), figures=found, peer={})


if __name__ == "__main__":
    sys.exit(main())
