"""The corpora that the model learns from, each read into samples: sentences with a tree, entity answers, or both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from alteram.language.sentences import split_sentences
from alteram.language.tokens import tokenize
from alteram.model import Span
from training.conllu import Word, read_conllu
from training.entities import SILENT, Name, answers, nationalities, place_or_facility

MENTION = re.compile(r"\((\d+)-(\w+)-[^-()]*-[^-()]*-[^-()]*-[^-()]*-[a-z]+(-[^()|]*)?|(\d+)\)|\)")
GUM_KINDS = {"person": "person", "place": "place", "organization": "organisation"}
UNER_KINDS = {"PER": "person", "ORG": "organisation"}
WNUT_KINDS = {"person": ("person",), "corporation": ("organisation",), "group": ("organisation", "group")}
RE3D_KINDS = {
    "Person": "person",
    "Location": "place",
    "Organisation": "organisation",
    "Nationality": "group",
    "Weapon": "weapon",
    "MilitaryPlatform": "weapon",
}
DETERMINERS = frozenset({"a", "an", "the", "their", "its", "these"})
JOINING = frozenset({"of", "the", "and", "for", "'s", "-", "&", "de", "al", "in"})


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence as words, with an entity answer a word; without a tree, the words' heads and tags are blank."""

    words: list[Word]
    entities: list[int]
    tree: bool = True

    @property
    def forms(self) -> list[str]:
        return [word.form for word in self.words]


def bare(forms: Sequence[str]) -> list[Word]:
    """``forms`` as words of which nothing is known."""
    return [Word(form, "", "", "", 0, "") for form in forms]


def read_ewt(path: Path) -> Iterator[Sample]:
    """Sentences of a treebank that says nothing of entities."""
    for words in read_conllu(path):
        yield Sample(words, [SILENT] * len(words))


def read_gum(path: Path) -> Iterator[Sample]:
    """Sentences of GUM; of its mentions, those headed by a proper noun are names."""
    for words in read_conllu(path):
        names, unsure = gum_names(words)
        found = answers([word.form for word in words], names, silent_on=("group", "weapon"))
        named = {index for name in names for index in range(name.start, name.end)}
        for index, word in enumerate(words):
            if index not in named and (word.upos == "PROPN" or index in unsure):
                found[index] = SILENT
        yield Sample(words, found)


def gum_names(words: Sequence[Word]) -> tuple[list[Name], set[int]]:
    """The outermost names among GUM's mentions, and the words inside names of other kinds."""
    names: list[Name] = []
    unsure: set[int] = set()
    mentions = gum_mentions(words)
    for start, end, kind, linked in sorted(mentions, key=lambda each: (each[0], -each[1])):
        proper = name_in(words, start, end)
        if proper is None:
            continue
        if kind not in GUM_KINDS:
            unsure |= set(range(proper[0], proper[1])) if linked else set()
            continue
        if any(name.start < proper[1] and proper[0] < name.end for name in names):
            continue
        own = GUM_KINDS[kind]
        forms = [word.form for word in words[slice(*proper)]]
        kinds = (place_or_facility(forms),) if own == "place" else (own,)
        names.append(Name(*proper, kinds))
    return names, unsure


def gum_mentions(words: Sequence[Word]) -> list[tuple[int, int, str, bool]]:
    """GUM's mentions within one sentence: first word, end, entity type, whether an article is linked."""
    found, opened = [], []
    for index, word in enumerate(words):
        field = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for match in MENTION.finditer(field):
            if match[1]:
                opened.append((match[1], index, match[2], match[3] is not None))
            elif opened:
                place = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == match[4]), -1)
                _, start, kind, linked = opened.pop(place)
                found.append((start, index + 1, kind, linked))
    return found


def name_in(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """The proper name that heads the mention from ``start`` to ``end``; None where a common noun does."""
    head = next((i for i in range(start, end) if not start < words[i].head <= end), end)
    if head == end or words[head].upos != "PROPN":
        return None
    left, right = head, head + 1
    while left > start and words[left - 1].upos == "PROPN":
        left -= 1
    while (further := after_joint(words, right, end)) is not None:
        right = further
    return left, right


def after_joint(words: Sequence[Word], at: int, end: int) -> int | None:
    """Where a name goes on to that stands before ``at``: the next proper noun, over at most two joining words."""
    ahead = at
    while ahead < min(end, at + 2) and words[ahead].form.lower() in JOINING:
        ahead += 1
    is_proper = ahead < end and words[ahead].upos == "PROPN"
    return ahead + 1 if is_proper and not (ahead > at and words[ahead].relation == "appos") else None


def read_uner(path: Path) -> Iterator[Sample]:
    """Sentences of Universal NER: persons, organisations, and places with facilities among them."""
    for rows in blocks(path, column=1, label=2):
        forms = [form for form, _ in rows]
        names = [
            Name(start, end, (UNER_KINDS.get(kind) or place_or_facility(forms[start:end]),))
            for start, end, kind in chunks([label for _, label in rows])
            if kind in {"PER", "ORG", "LOC"}
        ]
        yield Sample(bare(forms), answers(forms, names, silent_on=("group", "weapon")), tree=False)


def read_wnut(path: Path) -> Iterator[Sample]:
    """Posts of WNUT17; its products and works are left open."""
    for rows in blocks(path, column=0, label=1):
        forms = [form for form, _ in rows]
        names, unsure = [], set()
        for start, end, kind in chunks([label for _, label in rows]):
            if kind in {"product", "creative-work"}:
                unsure |= set(range(start, end))
            else:
                names.append(Name(start, end, WNUT_KINDS.get(kind) or (place_or_facility(forms[start:end]),)))
        found = answers(forms, names, silent_on=("group", "weapon"))
        yield Sample(bare(forms), [SILENT if i in unsure else each for i, each in enumerate(found)], tree=False)


def blocks(path: Path, *, column: int, label: int) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a file of tab-separated columns: form and label of each word."""
    rows: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("# ") and len(cells) == 1:
            continue
        if len(cells) > label and cells[column].strip():
            rows.append((cells[column], cells[label].strip()))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def chunks(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The ranges that BIO ``labels`` mark, each with its kind."""
    start = 0
    for index, label in enumerate([*labels, "O"]):
        before = labels[index - 1] if index else "O"
        if before != "O" and (label != f"I-{before[2:]}"):
            yield start, index, before[2:]
        if label != "O" and label != f"I-{before[2:]}":
            start = index


def read_re3d(folder: Path) -> Iterator[Sample]:
    """Sentences of re3d, statements on Syria and Iraq; mentions without a capital count for arms alone."""
    for source in sorted(folder.iterdir()):
        marks: dict[str, list[dict[str, Any]]] = {}
        for row in json_lines(source / "entities.json"):
            marks.setdefault(row["documentId"], []).append(row)
        for document in json_lines(source / "documents.json"):
            yield from re3d_sentences(document["text"], marks.get(document["_id"], []))


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def read_plain(folder: Path) -> Iterator[Sample]:
    """Sentences of the TimeML texts in ``folder``, without any answers."""
    for path in sorted(folder.glob("*.tml")):
        text = "".join(part for body in ElementTree.parse(path).iter("TEXT") for part in body.itertext())
        for segment in split_sentences(text):
            forms = [span.of(text) for span in tokenize(text, segment.span)]
            yield Sample(bare(forms), [SILENT] * len(forms), tree=False)


def re3d_sentences(text: str, marks: Sequence[dict[str, Any]]) -> Iterator[Sample]:
    for segment in split_sentences(text):
        spans = tokenize(text, segment.span)
        forms = [span.of(text) for span in spans]
        names: list[Name] = []
        unsure: set[int] = set()
        for mark in sorted(marks, key=lambda row: (-(row["end"] - row["begin"]), row["begin"])):
            inside = [i for i, span in enumerate(spans) if span.overlaps(Span(mark["begin"], mark["end"]))]
            if not inside or mark["type"] not in RE3D_KINDS:
                continue
            name = re3d_name(forms, inside, RE3D_KINDS[mark["type"]])
            unsure |= set(inside) - set(range(name.start, name.end) if name else ())
            if name and not any(other.start < name.end and name.start < other.end for other in names):
                names.append(name)
        named = {i for name in names for i in range(name.start, name.end)}
        found = answers(forms, names, silent_on=("facility",))
        yield Sample(bare(forms), [SILENT if i in unsure - named else each for i, each in enumerate(found)], tree=False)


def re3d_name(forms: Sequence[str], inside: Sequence[int], kind: str) -> Name | None:
    """The name within a mention: from its first capital to its last; arms without the article before them."""
    if kind == "weapon":
        own = [i for i in inside if forms[i].lower() not in DETERMINERS and not forms[i][:1].isdigit()]
        return Name(own[0], inside[-1] + 1, (kind,)) if own else None
    capital = [i for i in inside if forms[i][:1].isupper() and forms[i] not in {"The", "A", "An"}]
    if not capital:
        return None
    start, end = capital[0], capital[-1] + 1
    if nationalities().issuperset(forms[start:end]):
        kind = "group"
    return Name(start, end, (place_or_facility(forms[start:end]) if kind == "place" else kind,))
