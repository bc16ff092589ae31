"""Words are cut as Universal Dependencies cuts English, and nothing of the text is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.language.tokens import tokenize
from alteram.model import Span
from tests.steps import grows_with_length_only

CASES = {
    "negation": "We don't know. | We | do | n't | know | .",
    "typographic": "We don’t know. | We | do | n’t | know | .",
    "possessive": "Armenia's and Armenia’s armies | Armenia | 's | and | Armenia | ’s | armies",
    "plural_possessive": "the soldiers' graves | the | soldiers | ' | graves",
    "cannot": "It cannot. Cannot it? | It | can | not | . | Can | not | it | ?",
    "two_clitics": "They wouldn't've left | They | would | n't | 've | left",
    "name_with_apostrophe": "O'Connell left Sana'a's gate | O'Connell | left | Sana'a | 's | gate",
    "possessive_of_abbreviation": "the U.N.'s envoy | the | U.N. | 's | envoy",
    "compound": "a large-scale, two-week raid | a | large | - | scale | , | two | - | week | raid",
    "compound_of_adjectives": "the Armenian-Azerbaijani border | the | Armenian | - | Azerbaijani | border",
    "affix": "anti-personnel mines, re-elected, mid-August | anti-personnel | mines | , | re-elected | , | mid-August",
    "affix_in_compound": "non-combat-related losses | non-combat | - | related | losses",
    "bridge_after_affix": "over-the-counter | over | - | the | - | counter",
    "suffix": "a five-fold rise clock-wise | a | five-fold | rise | clock-wise",
    "un_is_a_name": "UN-brokered talks | UN | - | brokered | talks",
    "designations": "BM-21, F-16s, PMN-E and T-72's | BM-21 | , | F-16s | , | PMN-E | and | T-72 | 's",
    "long_designations": "Sukhoi-25, Mi-8MTV, Kh-47M2, SS-N-22 | Sukhoi-25 | , | Mi-8MTV | , | Kh-47M2 | , | SS-N-22",
    "solid_designations": "Su25 and TM62 and M4A1 | Su25 | and | TM62 | and | M4A1",
    "designation_compound": "T-72-type tanks | T-72 | - | type | tanks",
    "calibre": "a 120-mm mortar, 122mm rockets | a | 120 | - | mm | mortar | , | 122 | mm | rockets",
    "thousands": "some 1,390 of 12,000,000.5 | some | 1,390 | of | 12,000,000.5",
    "comma_without_space": "in Tbilisi,Moscow on 9,10 | in | Tbilisi | , | Moscow | on | 9 | , | 10",
    "clock": "at 00:05, 10:30 and 5:03 pm | at | 00:05 | , | 10:30 | and | 5:03 | pm",
    "solid_clock": "at 7.35am and 9PM | at | 7.35 | am | and | 9 | PM",
    "dotted_clock": "at 5 a.m. and 7 p.m. today | at | 5 | a.m. | and | 7 | p.m. | today",
    "money": "$3.5bn, €16 m, £5 and US$10 | $ | 3.5 | bn | , | € | 16 | m | , | £ | 5 | and | US$ | 10",
    "per_cent": "50% (or 3.5%) | 50 | % | ( | or | 3.5 | % | )",
    "area": "30 sq m and 5 sq. km | 30 | sq | m | and | 5 | sq. | km",
    "unit_at_end": "It fell 5 km. from us, 30 km. | It | fell | 5 | km. | from | us | , | 30 | km | .",
    "range": "2013-2014, 13–14 May | 2013 | - | 2014 | , | 13 | – | 14 | May",
    "dates": "on 13.09.2022, 2022-09-13 and 9/11 | on | 13.09.2022 | , | 2022-09-13 | and | 9/11",
    "ordinals": "the 2nd, 12th and 1990s | the | 2nd | , | 12th | and | 1990s",
    "initials": "J. P. Singh met J.-P. Roy | J. | P. | Singh | met | J. | - | P. | Roy",
    "ranks": "Lt. Gen. Guha and Mr. X. | Lt. | Gen. | Guha | and | Mr. | X | .",
    "numbered": "No. 5 of Art. 3, para. 6 | No. | 5 | of | Art. | 3 | , | para. | 6",
    "no_is_a_word": "We said no. | We | said | no | .",
    "art_is_a_word": "state of the art. | state | of | the | art | .",
    "month": "on Sept. 2 and Oct. 3 | on | Sept. | 2 | and | Oct. | 3",
    "closing_etc": "roads, bridges etc. | roads | , | bridges | etc.",
    "latin": "i.e. now, e.g. there | i.e. | now | , | e.g. | there",
    "quotes": "“Go,” he said; 'no' «да» | “ | Go | , | ” | he | said | ; | ' | no | ' | « | да | »",
    "brackets": "(the [so-called] line) | ( | the | [ | so | - | called | ] | line | )",
    "dashes": "war – he said — now -- over | war | – | he | said | — | now | -- | over",
    "ellipsis": "well... and… so | well | ... | and | … | so",
    "marks_in_a_row": "What?! No!!! | What | ?! | No | !!!",
    "slash": "killed and/or wounded | killed | and | / | or | wounded",
    "address": "see https://mod.gov.az/en/a-1.html. | see | https://mod.gov.az/en/a-1.html | .",
    "mail": "write to press@mil.am, or mil.am | write | to | press@mil.am | , | or | mil.am",
    "handle": "@mod_russia on #Kharkiv | @mod_russia | on | #Kharkiv",
    "symbol": "S/RES/1701 and A/73/PV.6. | S/RES/1701 | and | A/73/PV.6 | .",
    "run_on_number": "out of which134 took place | out | of | which | 134 | took | place",
    "run_on_number_kept": "covid19, abc12 | covid19 | , | abc12",
    "run_on_stop": "in the region.The army | in | the | region | . | The | army",
    "ampersand": "AT&T and R&D | AT&T | and | R&D",
    "plural_in_brackets": "the party(s) | the | party(s)",
    "cyrillic": "Збройні Сили-2 | Збройні | Сили | - | 2",
    "combining": "Café No\u0308el | Café | No\u0308el",
    "bullets": "• one; * two | • | one | ; | * | two",
}  # fmt: skip


def words_of(text: str) -> list[str]:
    return [span.of(text) for span in tokenize(text, Span(0, len(text)))]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_text_is_cut_into_words(case: str) -> None:
    text, _, words = case.partition(" | ")
    assert " | ".join(words_of(text)) == words


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "Headline. Baku's reply."
    assert [span.of(text) for span in tokenize(text, Span(10, len(text)))] == ["Baku", "'s", "reply", "."]


def assert_covers(text: str) -> None:
    """Words come in order without overlap, and hold all that is not white space."""
    spans = tokenize(text, Span(0, len(text)))
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(span.start < span.end for span in spans)
    assert all(not any(char.isspace() for char in span.of(text)) for span in spans)
    assert "".join(span.of(text) for span in spans) == "".join(text.split())


@given(st.text())
def test_every_character_lies_in_one_word(text: str) -> None:
    assert_covers(text)


@given(st.text(alphabet="aZé1 0.,'’-–—/@#$%:()[]\"“”!?sntdSM&\n\u0301\u200f\u0e31", max_size=60))
def test_every_character_of_rough_text_lies_in_one_word(text: str) -> None:
    assert_covers(text)


@pytest.mark.parametrize(
    "piece", ["a-", "1.", "1-", "a.", "'s", "-", "A", "1,", "a'", "www.", "@a", "A/1", "(s", ".", "U.", "a.b-"]
)
def test_work_grows_with_length_only(piece: str) -> None:
    assert_covers(piece * 5_000)
    assert grows_with_length_only(lambda text: tokenize(text, Span(0, len(text))), piece)
