"""The countries are complete, and each is known by its names and derived forms."""

import pytest

from alteram.lexicon.countries import countries

BY_CODE = {country.code: country for country in countries()}

FORMS = {
    "name": ("AZ", "names", "Republic of Azerbaijan"),
    "old_name": ("TR", "names", "Turkey"),
    "abbreviation": ("KP", "names", "DPRK"),
    "adjective": ("CI", "adjectives", "Ivorian"),
    "plural": ("DK", "people", "Danes"),
    "capital": ("UA", "capitals", "Kyiv"),
    "metonym": ("RU", "capitals", "Kremlin"),
}


def test_all_states_are_there_once():
    assert len(BY_CODE) == len(countries()) >= 195
    assert [country.code for country in countries()] == sorted(BY_CODE)


@pytest.mark.parametrize("country", countries(), ids=lambda country: country.code)
def test_each_has_a_code_a_name_an_adjective_and_a_centre(country):
    assert country.code.isupper()
    assert len(country.code) == 2
    assert country.name not in country.names
    assert country.adjectives
    assert -90 <= country.lat <= 90
    assert -180 <= country.lon <= 180


@pytest.mark.parametrize(("code", "field", "form"), FORMS.values(), ids=FORMS)
def test_forms_are_known(code, field, form):
    assert form in getattr(BY_CODE[code], field)


def test_no_two_countries_share_a_name():
    names = [name for country in countries() for name in (country.name, *country.names)]
    assert len(names) == len(set(names))
