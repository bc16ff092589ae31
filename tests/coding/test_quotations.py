"""What stands in a quotation of several sentences is held by whoever is quoted."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

QUOTED = {
    "speaker_after": "“Sudland shelled Aldby. Two houses were destroyed,” Colonel Weber said.",
    "speaker_before": "Colonel Weber said: “Sudland shelled Aldby. Two houses were destroyed.”",
    "straight_marks": '"Sudland shelled Aldby. Two houses were destroyed," Colonel Weber said.',
    "over_paragraphs": "“Sudland shelled Aldby.\n\n“Two houses were destroyed,” Colonel Weber said.",
}
NOT_QUOTED = {
    "nobody_named": "“Sudland shelled Aldby. Two houses were destroyed.”",
    "never_closed": "“Sudland shelled Aldby. Two houses were destroyed, Colonel Weber said.",
}


@pytest.mark.parametrize("text", QUOTED.values(), ids=QUOTED)
def test_every_sentence_of_a_quotation_is_its_speakers(read: Read, text: str):
    claims = read(text)
    assert [claim.holder.name for claim in claims] == ["Colonel Weber", "Colonel Weber"]
    assert [claim.evidence.quote for claim in claims] == ["Sudland shelled Aldby", "Two houses were destroyed"]
    assert all(not claim.holder.is_issuer and claim.holder.via for claim in claims)


@pytest.mark.parametrize("text", NOT_QUOTED.values(), ids=NOT_QUOTED)
def test_words_of_nobody_named_stay_the_issuers(read: Read, text: str):
    assert read(text)[0].holder.is_issuer


def test_we_is_the_party_of_whoever_is_quoted(read: Read):
    text = "“Norland shelled Aldby. We destroyed two tanks,” the army of Sudland said."
    assert [claim.agent[0].party for claim in read(text)] == ["Norland", "Sudland"]
