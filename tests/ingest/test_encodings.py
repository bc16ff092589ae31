"""Bytes become the text that was written, or an error: never another text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.errors import AlteramError, UnknownEncoding
from alteram.ingest.encodings import decode, known_encoding

SENTENCES = {
    "Russian": "Ночью подразделения противника обстреляли село. Двое военнослужащих ранены, разрушены три дома.",
    "Ukrainian": "Учора ввечері ворог обстріляв село, поранено п’ятьох мешканців; є руйнування будинків і школи.",
    "Arabic": "قصفت قوات العدو القرية ليلة أمس، وأصيب خمسة مدنيين بجروح. وأكدت الوزارة أن القوات ردت على النيران.",
    "Hebrew": "הלילה נורו שלוש רקטות לעבר היישוב. אין נפגעים. כוחותינו השיבו אש לעבר מקורות הירי.",
    "Thai": "เมื่อคืนนี้ฝ่ายตรงข้ามยิงปืนใหญ่ใส่หมู่บ้านใกล้ปราสาท มีผู้บาดเจ็บสองคน กองทัพได้ตอบโต้",
    "Korean": "적군이 어젯밤 섬을 향해 포격했다. 두 명이 다쳤다. 군은 즉각 대응 사격을 했다고 밝혔다.",
    "Chinese": "昨夜敌军炮击了村庄，三人受伤。国防部发表声明，谴责这一行为，要求对方立即停火。",
    "Chinese, traditional": "昨夜敵軍砲擊了村莊，三人受傷。國防部發表聲明，譴責這一行為，要求對方立即停火。",
    "Japanese": "昨夜、敵軍が村を砲撃し、三人が負傷した。国防省は声明を発表し、この行為を非難した。",
    "Greek": "Τη νύχτα ο εχθρός βομβάρδισε το χωριό· δύο στρατιώτες τραυματίστηκαν στα σύνορα.",
    "Polish": "W nocy przeciwnik ostrzelał nasze pozycje; dwóch żołnierzy zostało rannych. Ministerstwo potępiło atak.",
    "Turkish": "Düşman güçleri gece köyümüze ateş açtı; iki askerimiz yaralandı. Sınır hattında çatışmalar sürüyor.",
    "French": "Le ministère a déclaré que l’ennemi a bombardé nos positions à l’aube ; deux soldats ont été blessés.",
    "English": "The ministry said the enemy “shelled” our positions – two soldiers were wounded. It’s the third.",
    "English with a name": "The spokesman, José Muñoz, said that two soldiers were wounded near the border on Tuesday.",
    "Azerbaijani": "Sentyabrın 13-ü gecə düşmən Kəlbəcər istiqamətində mövqelərimizi atəşə tutub.",
    "Armenian": "Սեպտեմբերի 13-ին հակառակորդը գնդակոծել է Ջերմուկը։ Զոհեր չկան։",
    "Georgian": "ოკუპანტებმა გუშინ ღამით სოფელი დაბომბეს. დაჭრილია ორი ადამიანი.",
}
ANY = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le")
# encodings of the time before UTF-8 that are told from one another without help
TOLD = {
    "Russian": ("cp1251", "koi8-r", "iso8859-5", "cp866"),
    "Ukrainian": ("cp1251",),
    "Arabic": ("cp1256", "iso8859-6"),
    "Hebrew": ("cp1255", "iso8859-8"),
    "Thai": ("cp874",),
    "Korean": ("euc-kr", "cp949"),
    "Chinese": ("gb18030", "gb2312"),
    "Chinese, traditional": ("big5",),
    "Japanese": ("shift_jis", "euc-jp", "iso2022_jp"),
    "Greek": ("cp1253", "iso8859-7"),
    "English": ("cp1252",),
}
LEGACY = (
    "cp1250", "cp1251", "cp1252", "cp1254", "cp1256", "cp866", "koi8-r", "iso8859-2", "iso8859-9", "iso8859-15",
    "mac_cyrillic", "cp874", "big5", "gb18030", "shift_jis", "euc-kr",
)  # fmt: skip
LENGTHS = (12, 40, 80, 1000)


def cases() -> dict[str, tuple[str, str]]:
    """Texts of several lengths, each in every old encoding that has its letters."""
    found = {}
    for language, sentence in SENTENCES.items():
        for length in LENGTHS:
            text = (sentence * 12)[:length]
            for encoding in LEGACY:
                if text.encode(encoding, "ignore").decode(encoding) == text:
                    found[f"{language}, {length}, {encoding}"] = (text, encoding)
    return found


CASES = cases()


@pytest.mark.parametrize("encoding", ANY)
@pytest.mark.parametrize("language", SENTENCES)
def test_every_script_is_read_from_every_unicode_encoding(language: str, encoding: str):
    assert decode(SENTENCES[language].encode(encoding), where="a.txt").text == SENTENCES[language]


@pytest.mark.parametrize(("language", "encoding"), [(name, each) for name, own in TOLD.items() for each in own])
def test_an_encoding_that_stands_out_is_told(language: str, encoding: str):
    assert decode(SENTENCES[language].encode(encoding), where="a.txt").text == SENTENCES[language]


@pytest.mark.parametrize(("text", "encoding"), CASES.values(), ids=CASES)
def test_no_encoding_is_taken_for_another(text: str, encoding: str):
    assert read(text.encode(encoding)) in (text, None)


def read(content: bytes) -> str | None:
    """The text that is read, None where its encoding is asked for."""
    try:
        return decode(content, where="a.txt").text
    except UnknownEncoding:
        return None


def test_an_encoding_that_the_user_names_is_taken_at_its_word():
    content = SENTENCES["English with a name"].encode("cp1252")
    with pytest.raises(UnknownEncoding, match=r"byte 18 is not UTF-8: it could be cp1250, cp1252"):
        decode(content, where="a.txt")
    assert decode(content, where="a.txt", encoding="cp1252").text == SENTENCES["English with a name"]


MIXED = {
    "two of one script": (SENTENCES["Russian"].encode("cp1251"), SENTENCES["Russian"].encode("koi8-r")),
    "UTF-8, then another": (SENTENCES["Russian"].encode(), SENTENCES["French"].encode("cp1252")),
    "another, then UTF-8": (SENTENCES["English with a name"].encode("cp1252"), SENTENCES["Armenian"].encode()),
    "UTF-8, cut": (SENTENCES["Georgian"].encode()[:-2],),
}


@pytest.mark.parametrize("parts", MIXED.values(), ids=MIXED)
def test_a_text_in_two_encodings_is_refused(parts: tuple[bytes, ...]):
    with pytest.raises(UnknownEncoding, match=r"byte \d+ is not UTF-8"):
        decode(b" ".join(parts), where="a.txt")


def test_a_stated_encoding_gives_way_to_the_bytes():
    text = SENTENCES["Russian"]
    assert decode(text.encode("koi8-r"), where="a.html", stated="koi8-r").encoding == "koi8-r"
    assert decode(text.encode(), where="a.html", stated="windows-1251").text == text
    assert decode("naïve".encode("cp1252"), where="a.html", stated="iso-8859-1").text == "naïve"


NAMES = {"UTF8": "utf-8", "windows-1251": "cp1251", "latin1": "cp1252", "gb2312": "gb18030", "base64": None, "x": None}


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_an_encoding_goes_by_many_names(name: str, expected: str | None):
    assert known_encoding(name) == expected


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_an_error(content: bytes):
    try:
        decoded = decode(content, where="a.txt")
    except AlteramError:
        return
    assert isinstance(decoded.text, str)
