"""The words that carry a claim: the clause of its event, without who says it and without other clauses."""

from __future__ import annotations

import pytest

QUOTES = {
    "sentence_without_its_stop": ("The enemy shelled Aldby.", ["The enemy shelled Aldby"]),
    "time_in_front": ("On 8 March the enemy shelled Aldby.", ["On 8 March the enemy shelled Aldby"]),
    "without_the_speaker": ("Sudland said that Norlandic guns shelled Brenna.", ["Norlandic guns shelled Brenna"]),
    "without_the_speaker_behind": (
        "Sudlandic forces shelled Aldby, the ministry said.",
        ["Sudlandic forces shelled Aldby"],
    ),
    "without_according_to": (
        "According to Sudland, Norlandic troops attacked Brenna.",
        ["Norlandic troops attacked Brenna"],
    ),
    "two_clauses": (
        "The enemy shelled Aldby and attacked Brenna.",
        ["The enemy shelled Aldby", "attacked Brenna"],
    ),
    "cause_and_harm": (
        "The enemy shelled Aldby, killing two residents.",
        ["The enemy shelled Aldby", "killing two residents"],
    ),
    "what_is_left": (
        "Four air raids were carried out on the port, leaving one dead and 16 injured.",
        ["Four air raids were carried out on the port", "leaving one dead and 16 injured"],
    ),
    "part_of_a_total": (
        "In all 34 persons died, nine of them small children.",
        ["In all 34 persons died, nine of them small children"],
    ),
    "attempt": ("Saboteurs tried to mine the road.", ["Saboteurs tried to mine the road"]),
    "carried": ("The enemy carried out an attack on Aldby.", ["The enemy carried out an attack on Aldby"]),
    "condemned": (
        "Norland condemned Sudland's attack on Aldby.",
        ["Norland condemned Sudland's attack on Aldby", "Sudland's attack on Aldby"],
    ),
    "charge": (
        "Norland accuses Sudland of shelling Aldby.",
        ["Norland accuses Sudland of shelling Aldby", "shelling Aldby"],
    ),
    "condition": (
        "If the enemy attacks the port, our forces will respond.",
        ["our forces will respond"],
    ),
    "although": (
        "Although the enemy shelled Aldby, our guards returned fire.",
        ["the enemy shelled Aldby", "our guards returned fire"],
    ),
    "parts_of_a_total": (
        "Five people were killed, including two children.",
        ["Five people were killed, including two children"],
    ),
    "noun_of_a_sentence_without_verb": ("No casualties.", ["No casualties"]),
}


@pytest.mark.parametrize(("text", "quotes"), QUOTES.values(), ids=QUOTES)
def test_evidence_is_the_clause_of_the_event(read, text, quotes):
    assert [claim.evidence.quote for claim in read(text)] == quotes


def test_evidence_stands_in_its_sentence(read):
    text = "The night was calm. At dawn the enemy shelled Aldby.\n\nTwo houses were destroyed."
    for claim in read(text):
        evidence = claim.evidence
        low, high = evidence.sentence
        assert text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote in text[low:high]
        assert text[low:high].endswith(".")
