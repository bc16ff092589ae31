"""An exchanged text says of each party what the text said of the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.errors import UnknownParty
from alteram.profiles import exchange, exchange_mapping, load_profile, profiles

PAIRS = {profile.id: (profile, profile.sides[0].name, profile.sides[1].name) for profile in profiles()}

CASES = {
    "names": (
        "armenia-azerbaijan",
        "Armenia has not withdrawn from Azerbaijan.",
        "Azerbaijan has not withdrawn from Armenia.",
    ),
    "derived_forms": (
        "armenia-azerbaijan",
        "Two Azerbaijanis were wounded on the Armenian-Azerbaijani border.",
        "Two Armenians were wounded on the Azerbaijani-Armenian border.",
    ),
    "possessive_and_capital": (
        "armenia-azerbaijan",
        "Armenia’s forces were warned by Baku.",
        "Azerbaijan’s forces were warned by Yerevan.",
    ),
    "long_form": ("armenia-azerbaijan", "the Republic of Armenia", "the Republic of Azerbaijan"),
    "headline": ("armenia-azerbaijan", "ARMENIAN TROOPS FIRE", "AZERBAIJANI TROOPS FIRE"),
    "place_by_kind": (
        "armenia-azerbaijan",
        "the Lachin district and Sotk village",
        "the Goris district and Aghali village",
    ),
    "other_sides_name": ("armenia-azerbaijan", "towards Basarkechar", "towards Karvachar"),
    "name_of_a_place_without_side": ("armenia-azerbaijan", "in Stepanakert today", "in Khankendi today"),
    "kind_word_stays": ("armenia-azerbaijan", "bypassing the Lachin city", "bypassing the Goris city"),
    "no_side_stays": ("armenia-azerbaijan", "the Sarsang reservoir in Karabakh", "the Sarsang reservoir in Karabakh"),
    "third_parties_stay": ("armenia-azerbaijan", "Russian peacekeepers in Tbilisi", "Russian peacekeepers in Tbilisi"),
    "no_part_of_a_word": ("armenia-azerbaijan", "a Bakuvian and an Armenianist", "a Bakuvian and an Armenianist"),
    "article": (
        "armenia-azerbaijan",
        "An Armenian shelled a village.",
        "An Azerbaijani shelled a village.",
    ),
    "article_repaired": (
        "india-pakistan",
        "an Indian drone and a Pakistani post",
        "a Pakistani drone and an Indian post",
    ),
    "article_by_sound": ("russia-ukraine", "a Ukrainian unit, a Russian unit", "a Russian unit, a Ukrainian unit"),
    "article_of_letters": ("libya", "a GNA unit and an LNA unit", "an LNA unit and a GNA unit"),
    "body_by_office": ("india-pakistan", "MEA and the Foreign Office", "MoFA and the Ministry of External Affairs"),
    "press_office": ("india-pakistan", "ISPR said", "PIB said"),
    "composed_body": ("thailand-cambodia", "the Royal Thai Army said", "the Royal Cambodian Army said"),
    "name_as_adjective": ("ethiopia-tigray", "Ethiopian forces", "Tigrayan forces"),
    "the_goes": ("ethiopia-tigray", "the TPLF attacked", "Ethiopia attacked"),
    "the_goes_with_a_federation": ("russia-ukraine", "troops of the Russian Federation", "troops of Ukraine"),
    "dated_event_stays": ("india-pakistan", "the Pahalgam attack", "the Pahalgam attack"),
    "capital_is_no_place": ("libya", "the coast of Tripoli", "the coast of Benghazi"),
    "administered_by_the_other": (
        "india-pakistan",
        "in Pakistan-administered Kashmir",
        "in Indian-administered Kashmir",
    ),
}


@pytest.mark.parametrize(("id", "text", "exchanged"), CASES.values(), ids=CASES)
def test_a_text_is_exchanged(id, text, exchanged):
    profile, a, b = PAIRS[id]
    assert exchange(text, profile, a=a, b=b) == exchanged
    assert exchange(text, profile, a=b, b=a) == exchanged


@pytest.mark.parametrize(("profile", "a", "b"), PAIRS.values(), ids=PAIRS)
def test_the_mapping_is_its_own_inverse(profile, a, b):
    mapping = exchange_mapping(profile, a=a, b=b)
    assert {mapping[other]: other for other in mapping} == mapping
    assert mapping[a] == b


@pytest.mark.parametrize(("profile", "a", "b"), PAIRS.values(), ids=PAIRS)
def test_each_form_comes_back_when_exchanged_twice(profile, a, b):
    for form in exchange_mapping(profile, a=a, b=b):
        assert exchange(exchange(f"near {form}.", profile, a=a, b=b), profile, a=a, b=b) == f"near {form}."


@given(st.data())
def test_a_list_of_forms_comes_back_when_exchanged_twice(data):
    profile, a, b = data.draw(st.sampled_from(list(PAIRS.values())))
    forms = sorted(exchange_mapping(profile, a=a, b=b))
    text = "; ".join(data.draw(st.lists(st.sampled_from(forms), max_size=8)))
    assert exchange(exchange(text, profile, a=a, b=b), profile, a=a, b=b) == text


@given(st.text())
def test_any_text_is_exchanged(text):
    profile, a, b = PAIRS["armenia-azerbaijan"]
    assert isinstance(exchange(text, profile, a=a, b=b), str)


def test_a_chosen_pair_of_three_sides():
    profile = load_profile("DRC-Rwanda-M23")
    assert exchange("Rwanda and the FARDC", profile, a="DRC", b="Rwanda") == "DRC and the RDF"
    assert exchange("Rwanda and the FARDC", profile, a="DRC", b="M23") == "Rwanda and the ARC"


def test_an_unknown_party_is_an_error():
    with pytest.raises(UnknownParty, match="P103 'Elbonia' is no party of 'libya'"):
        exchange("text", load_profile("libya"), a="LNA", b="Elbonia")
