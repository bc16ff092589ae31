"""Sentences end where a reader of statements would end them; headings and items are told from prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.language.sentences import Segment, split_sentences
from tests.steps import grows_with_length_only

# Sentences of one paragraph, joined by " | "; the text is the same with a space instead.
PROSE = {
    "plain": "Units opened fire. | Nobody was hurt. | Why? | Nobody knows!",
    "clock": "It began at 00:05. | At 7.35am a shell fell. | By 8.20 it was over.",
    "abbreviated_clock": "Fire began at 5 a.m. on Monday. | It ended at 7 p.m. | Two were hurt.",
    "clock_with_zone": "It began at 7 p.m. Moscow time. | It went on.",
    "initials": "India summoned J. P. Singh again. | He came.",
    "ranks": "Maj. Gen. X. Y. Petrov and Lt. Gen. Guha met. | Col. Ali and Mr. and Mrs. Roy left.",
    "saint": "St. Petersburg and Mt. Aragats are far.",
    "numbers": "Brigade No. 5 moved. | See Art. 5, para. 6 and Res. 1701 of 2006.",
    "no_as_word": "They asked; we said no. | They left.",
    "month": "It began on Sept. 2 and ended on Oct. 3. | It was calm in Nov. | Armenia agreed.",
    "states": "The U.S. Embassy and the U.N. Secretary-General spoke. | He lives in the U.S. | The talks go on.",
    "latin": "Arms, e.g. Grad rockets, i.e. artillery, vs. Russian ones.",
    "etc_inside": "Roads, bridges, etc. were destroyed. | It was cold.",
    "etc_at_end": "They hit roads, bridges, etc. | Two died.",
    "approximate": "It is approx. 5 km away, incl. the road.",
    "units": "It fell 5 km. from us. | They came within 30 km. | Nobody was hurt.",
    "firm": "Acme Inc. Director Roy left. | Acme Corp. | The firm closed.",
    "quotation_before_verb": "“We will reply!” he said. | \"Why now?\" asked the minister.",
    "quotation_at_end": "He said: “We will reply.” | The talks ended.",
    "single_quotation": "He called it ‘a lie.’ | They denied it.",
    "brackets": "(He left.) | They stayed (see p. 5). | Nobody came.",
    "reference": "The army left. [12] | It came back.[3] | It stayed.",
    "ellipsis_inside": "They said ... nothing of it... and left.",
    "ellipsis_at_end": "They waited... | Nobody came… | It was dark.",
    "decimals": "The 1.5 km road cost $3.5bn. | It opened on 13.09.2022. | Nobody paid.",
    "small_start": "The army left the region. | the enemy stayed there.",
    "small_after_short_word": "It is far. | the enemy stayed.",
    "label": "They reached Annex A. | Forces left Area C. | It was in Phase I. | Armenia agreed.",
    "ranks_joined": "Lt.-Gen. Rossi and Brig. Gen. (Ret.) Roy met in mid-Sept. 2020. | They left.",
    "designation_at_end": "They used the Tochka-U. | Ukrainian forces replied. | It was a T-72. | Nobody died.",
    "lone_stop": "They left. . | Nobody died .",
    "solid_quotation": "He said “no.” | They said 'yes.'",
    "enumerator": "1. Forces shall leave. | 2. Prisoners shall return.",
    "year": "It was signed in 2020. | 240 people have died since.",
    "armenian": "Կրակ բացվեց։ | Զոհեր չկան։",
    "arabic": "هل بدأ؟ | نعم.",
    "cyrillic": "Вогонь відкрито. | Втрат немає.",
}  # fmt: skip

# Text, and its segments as (kind, words), where the words are those that the segment opens with.
DOCUMENTS = {
    "headings": (
        "On the events at the border\n\nShells fell at night.\n\nProvocation serves one side\n\nWe regret it.\n",
        "heading On the events|prose Shells fell|heading Provocation serves|prose We regret",
    ),
    "heading_on_the_next_line": (
        "Statement of the Ministry\nOn 13 September the enemy fired. We replied.\nThe fire ended.",
        "heading Statement of|prose On 13|prose We replied|prose The fire",
    ),
    "stack_of_headings": (
        "PRESS RELEASE\nNo. 345\n\nStatement by the Spokesperson\n\nShells fell.",
        "heading PRESS RELEASE|heading No. 345|heading Statement by|prose Shells fell",
    ),
    "date_line": (
        "Daily report\n13.09.2022 14:00\n\nShells fell.",
        "heading Daily|heading 13.09|prose Shells",
    ),
    "articles": (
        "Article 1\nThe Parties cease fire.\nArticle 2\n1. They leave.\n2. They exchange:\na) wounded;\nb) civilians.",
        "heading Article 1|prose The Parties|heading Article 2|item 1. They|item 2. They|item a) w|item b) c",
    ),
    "heading_broken_after_of": (
        "Statement of the Ministry of\nForeign Affairs\n\nShells fell.",
        "heading Statement of the Ministry of\nForeign Affairs|prose Shells fell",
    ),
    "signature": ("Shells fell.\n\nYerevan, 13 September", "prose Shells fell|prose Yerevan"),
    "one_line": ("Shells fell on the village", "prose Shells fell"),
    "bullets": (
        "The principles are:\n\n  • Respect for borders;\n  • No claims;\n  - Return of people.\n* Roads",
        "prose The principles|item • Respect|item • No|item - Return|item * Roads",
    ),
    "bullets_in_a_line": ("Losses: • 5 killed • 7 wounded", "prose Losses:|item • 5|item • 7"),
    "numbers": (
        "We demand:\n1. Withdrawal of forces.\n2) Return of prisoners.\n(a) the first group, and\n(iv) others.",
        "prose We demand|item 1. With|item 2) Return|item (a) the|item (iv) others",
    ),
    "semicolons": (
        "The sides agreed to:\ncease fire;\nwithdraw; and\nexchange prisoners.\n\nThey met.",
        "prose The sides|item cease|item withdraw|item exchange|prose They met",
    ),
    "lines_below_a_colon": (
        "The sides agreed:\nto exchange prisoners\nto open the road\n\nThey met.",
        "prose The sides|item to exchange|item to open|prose They met",
    ),
    "numbered_headings": (
        "I. General provisions\nThe parties cease fire.\nII. Prisoners\n1. All shall return.",
        "heading I. General|prose The parties|heading II. Pris|item 1. All",
    ),
    "two_sentences_in_an_item": ("1. Stop. Leave now.\n2. Return.", "item 1. Stop.|item Leave now|item 2. Return"),
    "unwrapped_paragraphs": (
        "Units of the army opened fire at night and hit three villages on the border.\n"
        "The ministry says that nobody was hurt and that the situation is under control.\n"
        "It will report again.",
        "prose Units of|prose The ministry|prose It will",
    ),
    "line_goes_on": ("The fight continues\nand losses are counted.", "prose The fight continues\nand losses"),
    "carriage_returns": ("Report\r\n\r\nShells fell.\rThey left.", "heading Report|prose Shells|prose They"),
}  # fmt: skip

WRAPPED = """\
On the night of 12 September the armed forces of the other side opened fire
on our positions along the border, using mortars and weapons of large
calibre. Four servicemen of the Ministry of Defence were wounded and have
been taken to the hospital of Vardenis.
The Ministry demands the following:

1. Withdrawal of all forces from the positions taken since May of last year,
in accordance with the statement;
2. Return of prisoners.
"""


@pytest.mark.parametrize("case", PROSE.values(), ids=PROSE.keys())
def test_prose_is_cut_into_sentences(case: str) -> None:
    text = case.replace(" | ", " ")
    assert " | ".join(segment.span.of(text) for segment in split_sentences(text)) == case


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_lines_become_headings_items_and_prose(text: str, expected: str) -> None:
    segments = split_sentences(text)
    wanted = [part.split(" ", 1) for part in expected.split("|")]
    assert [segment.kind for segment in segments] == [kind for kind, _ in wanted]
    openings = [segment.span.of(text)[: len(words)] for segment, (_, words) in zip(segments, wanted, strict=True)]
    assert openings == [words for _, words in wanted]


@pytest.mark.parametrize(
    "case", ["It left the region.|The army stayed.", "It ended at 10:30.|Nobody was hurt.", "Why?|Nobody knows."]
)
def test_a_stop_without_a_space_ends_a_sentence(case: str) -> None:
    text = case.replace("|", "")
    assert [segment.span.of(text) for segment in split_sentences(text)] == case.split("|")


@pytest.mark.parametrize(
    "text", ["See mod.gov.az and Amazon.com for J.Smith.", "St.Petersburg and Gen.Petrov answered."]
)
def test_a_stop_inside_a_name_ends_nothing(text: str) -> None:
    assert len(split_sentences(text)) == 1


def test_wrapped_lines_are_joined() -> None:
    segments = split_sentences(WRAPPED)
    openings = [" ".join(segment.span.of(WRAPPED).split()[:2]) for segment in segments]
    assert openings == ["On the", "Four servicemen", "The Ministry", "1. Withdrawal", "2. Return"]
    assert [segment.paragraph for segment in segments] == [0, 0, 1, 2, 3]


RAGGED = """\
Statement of the Spokesperson of the Ministry of Foreign Affairs on the shelling of the villages near the border
On the evening of 3 May units of the other side opened fire on the village of
Upper Ford and on the positions of the Joint Monitoring and
Verification Mechanism that stand close to it. Two of the monitors of the
Mission were wounded in the evening, and one of their vehicles was burnt
– its driver survived.
The Ministry of Foreign Affairs calls upon the guarantors of the agreement to
speak up.
"""


def test_a_ragged_margin_breaks_no_sentence() -> None:
    openings = [" ".join(segment.span.of(RAGGED).split()[:2]) for segment in split_sentences(RAGGED)]
    assert openings == ["Statement of", "On the", "Two of", "The Ministry"]


def test_paragraphs_are_counted() -> None:
    segments = split_sentences("Title\n\nOne. Two.\n\nThree.")
    assert [segment.paragraph for segment in segments] == [0, 1, 1, 2]


def test_a_sentence_of_any_length_stays_whole() -> None:
    text = "The Ministry " + ", recalling the statement of its Minister" * 200 + ", condemns this."
    assert [segment.span.of(text) for segment in split_sentences(text)] == [text]


@pytest.mark.parametrize("text", ["", " \n\n\t"])
def test_no_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


def assert_covers(text: str, segments: list[Segment]) -> None:
    """Segments come in order, trimmed, and hold all that is not white space."""
    edges = [edge for segment in segments for edge in (segment.span.start, segment.span.end)]
    assert edges == sorted(edges)
    assert all(segment.span.of(text) == segment.span.of(text).strip() != "" for segment in segments)
    kept = "".join(segment.span.of(text) for segment in segments)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    assert_covers(text, split_sentences(text))


@given(st.text(alphabet="aA1 .\n\r;:•-()\"'’”?!…\u2028[]Ը։", max_size=60))
def test_no_character_of_rough_text_is_lost(text: str) -> None:
    assert_covers(text, split_sentences(text))


@pytest.mark.parametrize(
    "piece", ["a. ", "A. ", "1.\n", "a\n", ".", "\n", "a", "•", "• ", "Mr. ", '."', ". [1]", ";\n", "U.S. ", ". " * 9]
)
def test_work_grows_with_length_only(piece: str) -> None:
    text = piece * 5_000
    assert_covers(text, split_sentences(text))
    assert grows_with_length_only(split_sentences, piece)
