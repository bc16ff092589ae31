"""The language of a statement is told, or said to be undetermined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.ingest import UNDETERMINED, detect_language

ENGLISH = "The Ministry of Defence denied that its units had fired on the village from the direction of the lake."
CASES = {
    "short_english_full_of_names": (
        "On 7 and 9 September Azerbaijani units shelled Jermuk. Two civilians were killed.",
        "en",
    ),
    "english": (ENGLISH, "en"),
    "a_name_that_tips_the_guess": ("A booby-trapped boat exploded near Hodeidah. It sank.", "en"),
    "dutch": ("De rebellen hebben gisteren drie dorpen aangevallen en twaalf mensen ontvoerd.", "nl"),
    "afrikaans": ("Die weermag het gister drie basisse naby die grens aangeval en wapens gevind.", "af"),
    "capitals": (ENGLISH.upper(), "en"),
    "names": (
        "The FARDC and the Wazalendo attacked positions of the M23 at Kibumba, Kanyamahoro, Rusayo, Mubambiro, Sake, "
        "Nyabiondo, Katale and Kashebere, and were repulsed by the AFC/M23 in Kalengera, Kako, Bukombo and Tongo.",
        "en",
    ),
    "terse": ("Two soldiers killed, four wounded in shelling near Horlivka and Avdiivka overnight", "en"),
    "numbers": (
        "240 wounded, 134 killed: the count of victims since 10.11.2020 by the Agency, which adds: 1,300.",
        "en",
    ),
    "russian": ("Министерство обороны сообщает об обстрелах позиций в направлении Кельбаджара.", "ru"),
    "french": ("Les forces armées ont repoussé une attaque du M23 à Kibumba dans la nuit de lundi à mardi.", "fr"),
    "spanish": ("Las fuerzas armadas informan que el ELN atacó la base militar en la noche del lunes.", "es"),
    "arabic": ("أعلنت وزارة الدفاع أن قواتها تصدت لهجوم شنته الميليشيات على مواقعها قرب المدينة", "ar"),
    "khmer": ("ក្រសួងការពារជាតិបានប្រកាសថាកងទ័ពថៃបានបាញ់ចូលទឹកដីកម្ពុជានៅតំបន់ប្រាសាទ", "km"),
    "short": ("The Front denied it.", UNDETERMINED),
    "no_letters": ("12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56", UNDETERMINED),
    "places": ("UAV attacks: Kupiansk 12, Lyman 9, Bakhmut 31, Avdiivka 22, Marinka 14, Kherson 3", UNDETERMINED),
}


@pytest.mark.parametrize(("text", "language"), CASES.values(), ids=CASES)
def test_a_language_is_told(text, language):
    assert detect_language(text) == language


def test_an_english_name_in_another_language_does_not_tip_the_scale():
    text = (
        "Das Verteidigungsministerium teilte mit, dass Einheiten im Gebiet der Stadt beschossen wurden; die Agentur "
        '"Voice of the People and of the Front" hatte von Verlusten gesprochen, was der Sprecher bestritt.'
    )
    assert detect_language(text) == "de"


@given(st.text())
def test_any_text_has_an_answer(text):
    assert detect_language(text).isalpha()
