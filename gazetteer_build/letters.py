"""Cyrillic, Georgian and Armenian names in the Latin letters that English statements write them in."""

from __future__ import annotations

_CYRILLIC = dict(
    zip(
        "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюяўқғҳҷөүңәһ",
        "a b v g g d e e e zh z i i i i k l m n o p r s t u f kh ts ch sh shch".split()
        + "_ y _ e iu ia u q gh h j o u ng a h".split(),
        strict=True,
    )
)
_GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
        strict=True,
    )
)
_ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split(),
        strict=True,
    )
)
_PLAIN = {
    ord(letter): "" if plain == "_" else plain
    for letter, plain in (_CYRILLIC | _GEORGIAN | _ARMENIAN).items()
}  # fmt: skip


def latin_of(name: str) -> str:
    """The key of ``name`` in Latin letters; "" where it is in no script that is known here."""
    if name.isascii():
        return ""
    written = "".join(filter(str.isalpha, name.lower().replace("ու", "u").translate(_PLAIN)))
    return written if written.isascii() else ""
