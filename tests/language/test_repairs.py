"""Trees that no grammar allows are mended; possible ones are left alone."""

from alteram.language.network import WordLabels
from alteram.language.repairs import mended


def tree(*rows: tuple[str, str, int, str]) -> list[WordLabels]:
    return [WordLabels(upos, xpos, "", head, relation, "O") for upos, xpos, head, relation in rows]


def heads(labels: list[WordLabels]) -> list[tuple[int, str]]:
    return [(label.head, label.relation) for label in labels]


def test_verbs_that_share_a_subject_stay_as_they_are():
    # They shelled villages , burnt farms
    read = tree(
        ("PRON", "PRP", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("NOUN", "NNS", 2, "obj"),
        ("PUNCT", ",", 5, "punct"),
        ("VERB", "VBD", 2, "conj"),
        ("NOUN", "NNS", 5, "obj"),
    )
    assert mended(read) == read


def test_a_noun_before_a_passive_without_a_subject_is_its_subject():
    # Men were lost among troops and damage was done
    read = tree(
        ("NOUN", "NNS", 3, "nsubj:pass"),
        ("AUX", "VBD", 3, "aux:pass"),
        ("VERB", "VBN", 0, "root"),
        ("ADP", "IN", 5, "case"),
        ("NOUN", "NNS", 3, "obl"),
        ("CCONJ", "CC", 7, "cc"),
        ("NOUN", "NN", 5, "conj"),
        ("AUX", "VBD", 9, "aux:pass"),
        ("VERB", "VBN", 3, "conj"),
    )
    assert heads(mended(read))[6] == (9, "nsubj:pass")


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


def test_a_pronoun_before_a_verb_without_an_auxiliary_is_its_doer():
    # It fired into Aldby
    read = tree(
        ("PRON", "PRP", 2, "nsubj:pass"),
        ("VERB", "VBN", 0, "root"),
        ("ADP", "IN", 4, "case"),
        ("PROPN", "NNP", 2, "obl"),
    )
    assert heads(mended(read))[0] == (2, "nsubj")
    assert mended(read)[1].xpos == "VBD"


def test_a_first_word_read_as_a_verb_of_nobody_is_the_noun_that_is_judged():
    # Claims that they fired are false
    read = tree(
        ("VERB", "VBZ", 0, "root"),
        ("SCONJ", "IN", 4, "mark"),
        ("PRON", "PRP", 4, "nsubj"),
        ("VERB", "VBD", 1, "ccomp"),
        ("AUX", "VBP", 6, "cop"),
        ("ADJ", "JJ", 1, "ccomp"),
    )
    assert heads(mended(read)) == [(6, "nsubj"), (4, "mark"), (4, "nsubj"), (1, "acl"), (6, "cop"), (0, "root")]


def test_a_second_subject_right_after_a_verb_without_an_object_is_its_object():
    # Claims that they began shelling are false
    read = tree(
        ("NOUN", "NNS", 7, "nsubj"),
        ("SCONJ", "IN", 4, "mark"),
        ("PRON", "PRP", 4, "nsubj"),
        ("VERB", "VBD", 1, "acl"),
        ("NOUN", "NN", 7, "nsubj"),
        ("AUX", "VBP", 7, "cop"),
        ("ADJ", "JJ", 0, "root"),
    )
    assert heads(mended(read))[4] == (4, "obj")


def test_a_second_subject_behind_a_verb_without_an_auxiliary_is_what_is_done():
    # Units captured intact two lorries
    read = tree(
        ("NOUN", "NNS", 2, "nsubj:pass"),
        ("VERB", "VBN", 0, "root"),
        ("ADV", "RB", 2, "advmod"),
        ("NUM", "CD", 5, "nummod"),
        ("NOUN", "NNS", 2, "nsubj:pass"),
    )
    found = heads(mended(read))
    assert (found[0], found[4]) == ((2, "nsubj"), (2, "obj"))


def test_two_nouns_side_by_side_are_one_object():
    # Troops foiled a raiding bid
    read = tree(
        ("NOUN", "NNS", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("DET", "DT", 4, "det"),
        ("NOUN", "NN", 2, "obj"),
        ("NOUN", "NN", 2, "obj"),
    )
    assert heads(mended(read))[2:] == [(5, "det"), (5, "compound"), (2, "obj")]


def test_what_is_handed_over_is_the_object():
    # They were to hand over maps
    read = tree(
        ("PRON", "PRP", 4, "nsubj"),
        ("AUX", "VBD", 4, "aux"),
        ("PART", "TO", 4, "mark"),
        ("VERB", "VB", 0, "root"),
        ("ADP", "IN", 6, "case"),
        ("NOUN", "NNS", 4, "obl"),
    )
    found = heads(mended(read, ["They", "were", "to", "hand", "over", "maps"]))
    assert found[4:] == [(4, "compound:prt"), (4, "obj")]


def test_where_somebody_flies_over_stays_a_place():
    # They flew over villages
    read = tree(
        ("PRON", "PRP", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("ADP", "IN", 4, "case"),
        ("NOUN", "NNS", 2, "obl"),
    )
    assert mended(read, ["They", "flew", "over", "villages"]) == read


def test_a_phrase_without_preposition_behind_a_particle_is_the_object():
    # They gave up maps on Monday
    read = tree(
        ("PRON", "PRP", 2, "nsubj"),
        ("VERB", "VBD", 0, "root"),
        ("ADP", "RP", 2, "compound:prt"),
        ("NOUN", "NNS", 2, "obl"),
        ("ADP", "IN", 6, "case"),
        ("PROPN", "NNP", 2, "obl"),
    )
    found = heads(mended(read, ["They", "gave", "up", "maps", "on", "Monday"]))
    assert [relation for _, relation in found] == ["nsubj", "root", "compound:prt", "obj", "case", "obl"]
