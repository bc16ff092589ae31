"""What corpora say of the entities in their sentences."""

import json
from pathlib import Path

import pytest

from training.conllu import Word
from training.corpora import Sample, chunks, gum_names, read_re3d, read_uner, read_wnut
from training.entities import LABELS, SILENT, answers, bit, outside


def shown(sample: Sample) -> str:
    """The sentence with the label of each word that is surely in a name, and "?" where the corpus is silent."""
    return " ".join(marked(form, answer) for form, answer in zip(sample.forms, sample.entities, strict=True))


def marked(form: str, answer: int) -> str:
    labels = [label for index, label in enumerate(LABELS) if answer >> index & 1]
    if answer == SILENT:
        return f"{form}/?"
    return form if "O" in labels else f"{form}/{'|'.join(labels)}"


def gum(*rows: tuple[str, str, int, str, str]) -> list[Word]:
    return [Word(form, form, upos, "", head, relation, misc) for form, upos, head, relation, misc in rows]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("O O", []),
        ("B-LOC O", [(0, 1, "LOC")]),
        ("B-LOC I-LOC", [(0, 2, "LOC")]),
        ("B-LOC B-LOC", [(0, 1, "LOC"), (1, 2, "LOC")]),
        ("O B-ORG I-ORG O B-PER", [(1, 3, "ORG"), (4, 5, "PER")]),
    ],
)
def test_chunks_are_ranges_of_words(labels: str, expected: list[tuple[int, int, str]]):
    assert list(chunks(labels.split())) == expected


def test_a_corpus_is_silent_on_kinds_that_it_does_not_know():
    assert outside() == bit("O")
    assert outside(["weapon"]) == bit("O") | bit("B-weapon") | bit("I-weapon")


def test_nationalities_are_groups_where_a_corpus_does_not_tell():
    found = answers(["Thai", "troops"], [], silent_on=("group",))
    assert found == [bit("B-group"), outside(["group"])]


def test_a_mention_of_gum_is_a_name_where_a_proper_noun_heads_it():
    words = gum(
        ("the", "DET", 2, "det", "Entity=(1-organization-new-nnnnn-cf1-2-coref"),
        ("Ministry", "PROPN", 0, "root", "_"),
        ("of", "ADP", 4, "case", "_"),
        ("Defence", "PROPN", 2, "nmod", "Entity=1)"),
        ("near", "ADP", 7, "case", "_"),
        ("the", "DET", 7, "det", "Entity=(2-place-new-nnnnn-cf1-2-coref"),
        ("river", "NOUN", 2, "nmod", "Entity=2)"),
    )
    names, unsure = gum_names(words)
    assert [(words[name.start].form, words[name.end - 1].form, name.kinds) for name in names] == [
        ("Ministry", "Defence", ("organisation",))
    ]
    assert unsure == set()


def test_uner_files_facilities_under_places(tmp_path: Path):
    path = tmp_path / "uner.iob2"
    path.write_text(
        "# sent_id = 1\n1\tGoris\tB-LOC\t-\t-\n2\tAirport\tI-LOC\t-\t-\n3\tin\tO\t-\t-\n4\tSyunik\tB-LOC\t-\t-\n"
    )
    assert [shown(sample) for sample in read_uner(path)] == ["Goris/B-facility Airport/I-facility in Syunik/B-place"]


def test_wnut_leaves_products_open(tmp_path: Path):
    path = tmp_path / "wnut.conll"
    path.write_text("Ana\tB-person\nbought\tO\nFanta\tB-product\n\n\tO\nRed\tB-group\n")
    assert [shown(sample) for sample in read_wnut(path)] == [
        "Ana/B-person bought Fanta/?",
        "Red/B-organisation|B-group",
    ]


def test_re3d_keeps_names_and_arms(tmp_path: Path):
    text = "The Iraqi militia fired the long-range rockets at Karif."
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "documents.json").write_text(json.dumps({"_id": "d", "text": text}))
    marks = [
        ("The Iraqi militia", "Organisation"),
        ("the long-range rockets", "Weapon"),
        ("Karif", "Location"),
    ]
    rows = [
        {"documentId": "d", "begin": text.index(words), "end": text.index(words) + len(words), "type": kind}
        for words, kind in marks
    ]
    (folder / "entities.json").write_text("\n".join(map(json.dumps, rows)))
    (sample,) = read_re3d(tmp_path)
    assert shown(sample) == (
        "The/? Iraqi/B-group militia/? fired "
        "the/? long/B-weapon -/I-weapon range/I-weapon rockets/I-weapon at Karif/B-place ."
    )
