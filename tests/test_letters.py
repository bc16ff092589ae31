"""Letter for letter: whatever script a text is in, every room's offsets lead to the words it speaks of."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alteram import coding, places, times
from alteram.ingest import Particulars, statement_from_text
from alteram.ingest.encodings import decode
from alteram.ingest.origins import Origin
from alteram.ingest.records import statement_from_record
from alteram.language.parser import english
from alteram.language.sentences import split_sentences
from alteram.language.tokens import tokenize
from alteram.model import Parse, Span, Statement
from alteram.profiles import profile_for
from tests.test_reader import assert_sound

SCRIPTS = {
    "Cyrillic": "Ночью подразделения противника обстреляли село Сотк. Двое военнослужащих ранены.",
    "Ukrainian": "Учора ввечері ворог обстріляв село, поранено п’ятьох мешканців; є руйнування.",
    "Armenian": "Սեպտեմբերի 13-ին հակառակորդը գնդակոծել է Ջերմուկը։ Զոհեր չկան։",
    "Azerbaijani": "Sentyabrın 13-ü gecə düşmən Kəlbəcər və Laçın istiqamətində mövqelərimizi atəşə tutub.",
    "Georgian": "ოკუპანტებმა გუშინ ღამით სოფელი დაბომბეს. დაჭრილია ორი ადამიანი.",
    "Arabic": "قصفت قوات العدو القرية ليلة أمس، وأصيب خمسة مدنيين بجروح.",
    "Hebrew": "הלילה נורו שלוש רקטות לעבר היישוב. אין נפגעים.",
    "Thai": "เมื่อคืนนี้ฝ่ายตรงข้ามยิงปืนใหญ่ใส่หมู่บ้านใกล้ปราสาทตาเมือน มีผู้บาดเจ็บสองคน",
    "Khmer": "យប់មិញកងទ័ពសត្រូវបានបាញ់ផ្លោងចូលភូមិ។",
    "Korean": "적군이 어젯밤 연평도를 향해 포격했다. 두 명이 다쳤다.",
    "Chinese": "昨夜敌军炮击了村庄，三人受伤。",
    "Amharic": "ትናንት ማታ ጠላት መንደሩን ደበደበ።",
    "Tajik": "Шаби гузашта тарафи муқобил ба деҳа тир кушод.",
    "English": "On the night of 12 September, enemy units shelled our positions near Goris; “two” were wounded.",
}
JOINTS = ["", " ", "\n", "\n\n", "\u200f", "\u202b", "\u202c", "\u2067", "\u2069", "\u0301", "\u200d", "\u00a0", " – "]
GIVEN = Particulars(issuer="Ministry of Defence of Armenia", party="Armenia", published="2022-09-14")


@st.composite
def mixed_texts(draw: st.DrawFn) -> str:
    """Pieces of several scripts, joined by spaces, lines, marks of direction and marks that combine."""
    pieces: list[str] = []
    for text in draw(st.lists(st.sampled_from(sorted(SCRIPTS.values())), min_size=1, max_size=4)):
        start = draw(st.integers(0, len(text) // 2))
        pieces += [text[start : draw(st.integers(start + 1, len(text)))], draw(st.sampled_from(JOINTS))]
    return "".join(pieces) + draw(st.sampled_from(sorted(SCRIPTS.values())))


def assert_cut_exactly(text: str) -> None:
    """Sentences and words cover every character but white space once, in order, and never overlap."""
    last = 0
    for segment in split_sentences(text):
        assert text[last : segment.span.start].strip() == ""
        last = segment.span.end
        inside = segment.span.start
        for word in tokenize(text, segment.span):
            assert text[inside : word.start].strip() == ""
            assert word.start < word.end
            inside = word.end
        assert inside == segment.span.end
    assert text[last:].strip() == ""


def assert_parsed_exactly(text: str, parse: Parse) -> None:
    """Every token is the text at its offsets; every entity begins and ends with tokens of one sentence."""
    for sentence in parse.sentences:
        for token in sentence.tokens:
            assert token.text == token.span.of(text)
    starts = {token.span.start for sentence in parse.sentences for token in sentence.tokens}
    ends = {token.span.end for sentence in parse.sentences for token in sentence.tokens}
    for entity in parse.entities:
        assert entity.span.start in starts
        assert entity.span.end in ends
        assert any(sentence.span.covers(entity.span) for sentence in parse.sentences)


def assert_every_room_is_exact(statement: Statement) -> None:
    text, profile = statement.text, profile_for(conflict="armenia-azerbaijan", party=None, issuer=None)
    assert_cut_exactly(text)
    parse = english().parse(text)
    assert_parsed_exactly(text, parse)
    found_times = times.find(text, anchor=statement.day)
    found_places = places.find(text, profile=profile)
    for span in [*(mention.span for mention in found_times), *(mention.span for mention in found_places)]:
        assert Span(0, len(text)).covers(span)
        assert span.of(text).strip() == span.of(text) != ""
    reading = coding.Reading(statement=statement, parse=parse, times=found_times, places=found_places, profile=profile)
    assert_sound(statement, coding.code(reading))


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_a_script_passes_every_room_letter_for_letter(text: str):
    assert_every_room_is_exact(statement_from_text(text, given=GIVEN))


@settings(max_examples=60)
@given(mixed_texts())
def test_mixed_scripts_pass_every_room_letter_for_letter(text: str):
    assert_every_room_is_exact(statement_from_text(text, given=GIVEN))


@settings(max_examples=100)
@given(mixed_texts())
def test_a_text_is_stored_as_it_came(text: str):
    content = text.encode()
    assert decode(content, where="a file").text == text
    assert statement_from_text(text, given=GIVEN).text == text
    record, capture = json.loads(json.dumps({"text": text})), Origin.now(None, "text").capture(content, "text/plain")
    kept = statement_from_record(record, capture=capture, given=GIVEN, where="a record")
    assert kept.text == text
