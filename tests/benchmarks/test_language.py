"""The language benchmark counts as its docstrings say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from alteram.language.parser import Parser
from alteram.model import Entity, Parse, Span
from benchmarks.language import entities, limits
from benchmarks.language.__main__ import in_stretches, main
from benchmarks.language.gold_words import attachment, quality, relation_scores
from benchmarks.language.raw_text import overlap, scores
from benchmarks.language.speed import Timing, best_of, endless_sentence, on_one_core, total
from benchmarks.language.treebanks import Tree, read_treebank
from training.conllu import Word

CONLLU = """\
# newdoc id = a
# text = They don't sing.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsing\tsing\tVERB\tVB\t_\t0\troot\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Go.
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newpar
# text = Stop
1\tStop\tstop\tVERB\tVB\t_\t0\troot\t_\t_

"""


@pytest.fixture
def treebank(tmp_path: Path):
    path = tmp_path / "bank.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return read_treebank(path)


def word(form: str, head: int, relation: str, *, lemma: str = "", upos: str = "X") -> Word:
    return Word(form, lemma or form, upos, "", head, relation)


def test_a_treebank_is_one_text_with_the_ranges_of_its_words(treebank):
    assert treebank.text == "They don't sing. Go.\n\nStop"
    stretches = [[treebank.text[slice(*at)] for at in tree.ranges] for tree in treebank.trees]
    assert stretches == [["They", "do", "n't", "sing", "."], ["Go", "."], ["Stop"]]
    assert [treebank.text[slice(*tree.range)] for tree in treebank.trees] == ["They don't sing.", "Go.", "Stop"]


def test_what_is_read_as_the_gold_scores_in_full(treebank):
    assert set(scores(treebank.trees, treebank.trees).values()) == {100.0}


def test_a_word_cut_otherwise_costs_on_both_sides(treebank):
    first = treebank.trees[0]
    whole = Tree(
        first.range,
        [word("They", 3, "nsubj"), word("don't", 3, "aux"), word("sing", 0, "root"), word(".", 3, "punct")],
        [first.ranges[0], (5, 10), *first.ranges[3:]],
    )
    found = scores([first], [whole])
    assert found["words"] == pytest.approx(200 * 3 / 9, abs=0.01)
    assert found["sentences"] == 100.0
    assert found["las"] == found["words"]  # the heads of the three words that both have are the same stretch


def test_a_sentence_counts_where_both_its_ends_are_right(treebank):
    first, second, third = treebank.trees
    joined = Tree((first.range[0], second.range[1]), first.words, first.ranges)
    assert scores([first, second, third], [joined, third])["sentences"] == pytest.approx(200 * 1 / 5)


def test_attachment_counts_full_relations():
    gold = [word("a", 2, "nsubj:pass"), word("b", 0, "root", upos="VERB"), word("c", 2, "obj")]
    read = [word("a", 2, "nsubj"), word("b", 0, "root", upos="NOUN"), word("c", 1, "obj", lemma="k")]
    assert attachment(list(zip(gold, read, strict=True))) == {"uas": 66.7, "las": 33.3, "upos": 66.7, "lemma": 66.7}


def test_a_relation_stands_for_its_subtypes_and_its_head_has_to_be_right():
    gold = [word("a", 2, "nsubj:pass"), word("b", 3, "obl:agent"), word("c", 2, "obl")]
    read = [word("a", 2, "nsubj"), word("b", 3, "obl"), word("c", 1, "obl")]
    found = relation_scores(zip(gold, read, strict=True))
    assert found["nsubj"]["f1"] == 100.0
    assert found["obl"] == {"precision": 50.0, "recall": 50.0, "f1": 50.0}
    assert found["obl:agent"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert "ccomp" not in found


def test_f1_is_over_both_sides():
    assert quality(1, 2, 4) == {"precision": 50.0, "recall": 25.0, "f1": 33.3}
    assert quality(0, 0, 0) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert overlap({(0, 1)}, {(0, 1), (2, 3)}) == 66.67


def test_names_of_a_corpus_are_ranges_of_the_text_put_together():
    columns = "Ana\tB-PER\nSá\tI-PER\nleft\tO\nGoris\tB-LOC\n.\tO\n\nGoris\tB-LOC\n"
    text, gold = entities.joined(entities.columns(columns, 0, 1))
    assert text == "Ana Sá left Goris.\n\nGoris\n\n"
    assert {(text[start:end], kind) for start, end, kind in gold} == {("Ana Sá", "PER"), ("Goris", "LOC")}
    assert len(gold) == 3


def test_a_sentence_of_a_corpus_is_as_it_says_that_it_is_written():
    (sentence,) = entities.columns(
        "# text = in  Lori-Berd\n1\tin\tO\n2\tLori\tB-LOC\n3\t-\tI-LOC\n4\tBerd\tI-LOC", 1, 2
    )
    text, gold = entities.joined([sentence])
    assert [text[start:end] for start, end, _ in gold] == ["Lori-Berd"]


@pytest.mark.parametrize(
    ("words", "text"), [("He 's in ( Goris ) .", "He's in (Goris)."), ("$ 5 , or 6 %", "$5, or 6%"), ("", "")]
)
def test_words_without_a_text_are_spelled_as_prose(words: str, text: str):
    assert entities.spelled(words.split()) == text


def test_names_of_one_kind_that_meet_are_two():
    _, gold = entities.joined(entities.columns("Goris\tB-LOC\nShushi\tB-LOC\nMedia\tI-ORG", 0, 1))
    assert gold == {(0, 5, "LOC"), (6, 12, "LOC")}


def test_kinds_that_a_corpus_does_not_tell_are_not_scored():
    found = entities.mapped(
        [Entity(Span(0, 3), "person"), Entity(Span(4, 9), "facility"), Entity(Span(10, 12), "group")],
        entities.UNER_KINDS,
    )
    assert found == {(0, 3, "PER"), (4, 9, "LOC")}


def test_a_model_that_finds_nothing_scores_nothing():
    class Silent(Parser):
        def __init__(self) -> None:
            pass

        def parse(self, text: str, *, names: object = ()) -> Parse:
            return Parse(())

    sentences = list(entities.columns("Goris\tB-LOC", 0, 1))
    found = entities.entity_scores(Silent(), entities.Corpus(sentences, entities.UNER_KINDS))
    assert found["LOC"] == found["all"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_without_corpora_the_command_says_which_file_is_missing(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["language", "--corpora", str(tmp_path)])
    assert main() == 2
    assert capsys.readouterr().err.startswith(f"B101 there is no {tmp_path}")


def test_a_figure_below_its_limit_is_named():
    figures = {"EWT": {"las": 88.7, "uas": 91.3}, "GUM": {"las": 10.0}}
    assert list(limits.missed("gold words", figures)) == ["las on EWT from gold words is 88.7, below 88.8"]


@pytest.mark.parametrize(
    ("value", "at_most", "word"), [(1.3, True, "holds"), (1.5, True, "misses"), (1.5, False, "holds")]
)
def test_a_timing_says_whether_its_limit_holds(value: float, at_most: bool, word: str):
    assert str(Timing("ratio", value, 1.4, at_most=at_most, digits=2)).endswith(word)


def test_an_endless_sentence_has_the_words_that_are_asked_for():
    assert endless_sentence(9) == "guards fired at posts near roads and guards fired"


def test_each_figure_of_some_rounds_is_the_best_by_itself():
    assert best_of([(2.0, 1.5), (1.8, 1.7)]) == (1.8, 1.5)
    assert total([(1.0, 0.5), (2.0, 1.0)]) == (3.0, 1.5)


def test_a_treebank_is_timed_in_stretches_that_leave_nothing_out():
    text = "\n\n".join(map(str, range(45)))
    stretches = in_stretches(text)
    assert len(stretches) == 3
    assert "\n\n".join(stretches) == text


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="the system binds no process to a core")
def test_a_process_gets_its_cores_back():
    before = os.sched_getaffinity(0)
    with on_one_core():
        assert len(os.sched_getaffinity(0)) == 1
    assert os.sched_getaffinity(0) == before
