"""Trees that no grammar allows are mended; possible ones are left alone."""

from alteram.language.network import WordLabels
from alteram.language.repairs import mended


def tree(*rows: tuple[str, str, int, str]) -> list[WordLabels]:
    return [WordLabels(upos, xpos, "", head, relation, "O") for upos, xpos, head, relation in rows]


def heads(labels: list[WordLabels]) -> list[tuple[int, str]]:
    return [(label.head, label.relation) for label in labels]


def test_a_finite_verb_that_describes_the_subject_is_the_clause_and_the_other_the_participle():
    # Units posted there shelled villages .
    read = tree(
        ("NOUN", "NNS", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("ADV", "RB", 2, "advmod"),
        ("VERB", "VBD", 1, "acl"),
        ("NOUN", "NNS", 4, "obj"),
        ("PUNCT", ".", 2, "punct"),
    )
    found = mended(read)
    assert heads(found) == [(4, "nsubj"), (1, "acl"), (2, "advmod"), (0, "root"), (4, "obj"), (4, "punct")]
    assert found[1].xpos == "VBN"


def test_so_is_one_that_only_seems_to_be_coordinated():
    # Units posted there shelled villages
    read = tree(
        ("NOUN", "NNS", 4, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("ADV", "RB", 2, "advmod"),
        ("VERB", "VBD", 2, "conj"),
        ("NOUN", "NNS", 4, "obj"),
    )
    assert heads(mended(read)) == [(4, "nsubj"), (1, "acl"), (2, "advmod"), (0, "root"), (4, "obj")]


def test_two_verbs_that_a_word_joins_stay_coordinated():
    # Troops advanced and shelled villages
    read = tree(
        ("NOUN", "NNS", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("CCONJ", "CC", 4, "cc"),
        ("VERB", "VBD", 2, "conj"),
        ("NOUN", "NNS", 4, "obj"),
    )
    assert mended(read) == read


def test_of_two_subjects_the_one_after_a_verb_without_object_is_its_object():
    # Reports that they began the attack are lies
    read = tree(
        ("NOUN", "NNS", 8, "nsubj"),
        ("SCONJ", "IN", 4, "mark"),
        ("PRON", "PRP", 4, "nsubj"),
        ("VERB", "VBD", 1, "acl"),
        ("DET", "DT", 6, "det"),
        ("NOUN", "NN", 8, "nsubj"),
        ("AUX", "VBP", 8, "cop"),
        ("NOUN", "NNS", 0, "root"),
    )
    found = heads(mended(read))
    assert found[5] == (4, "obj")
    assert found[:5] + found[6:] == heads(read)[:5] + heads(read)[6:]


def test_a_number_counts_the_subject_after_it():
    # Since the war 298 people died
    read = tree(
        ("ADP", "IN", 3, "case"),
        ("DET", "DT", 3, "det"),
        ("NOUN", "NN", 6, "obl"),
        ("NUM", "CD", 3, "flat"),
        ("NOUN", "NNS", 6, "nsubj"),
        ("VERB", "VBD", 0, "root"),
    )
    assert heads(mended(read))[3] == (5, "nummod")


def test_a_second_subject_after_its_clause_is_that_of_the_verb_of_saying():
    # Troops left , Karif said
    read = tree(
        ("NOUN", "NNS", 2, "nsubj"),
        ("VERB", "VBD", 5, "ccomp"),
        ("PUNCT", ",", 2, "punct"),
        ("PROPN", "NNP", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
    )
    assert heads(mended(read))[3] == (5, "nsubj")


def test_each_of_two_coordinated_verbs_has_the_number_after_it():
    # Shelling killed seven and wounded nine
    read = tree(
        ("NOUN", "NN", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("NUM", "CD", 6, "nummod"),
        ("CCONJ", "CC", 5, "cc"),
        ("VERB", "VBN", 2, "conj"),
        ("NUM", "CD", 2, "obj"),
    )
    found = heads(mended(read))
    assert found[2] == (2, "obj")
    assert found[5] == (5, "obj")


def test_what_two_verbs_share_before_them_stays_where_it_is():
    # They shelled and burnt the village
    read = tree(
        ("PRON", "PRP", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("CCONJ", "CC", 4, "cc"),
        ("VERB", "VBD", 2, "conj"),
        ("DET", "DT", 6, "det"),
        ("NOUN", "NN", 2, "obj"),
    )
    assert mended(read) == read


def test_a_verb_of_saying_after_its_content_has_the_noun_before_it_for_subject():
    # Troops left Karif , the ministry said
    read = tree(
        ("NOUN", "NNS", 2, "nsubj"),
        ("VERB", "VBD", 7, "ccomp"),
        ("PROPN", "NNP", 2, "obj"),
        ("PUNCT", ",", 6, "punct"),
        ("DET", "DT", 6, "det"),
        ("NOUN", "NN", 3, "appos"),
        ("VERB", "VBD", 0, "root"),
    )
    assert heads(mended(read))[5] == (7, "nsubj")
