"""Places and days of the nouns in a clause: whither somebody had gone, for whom goods are, where a thing stands."""

from __future__ import annotations

import pytest

from tests.coding.readings import Read

WHERE = {
    "goods_for_somewhere": ("A lorry with salt for the school at Aldby was looted at Brenna.", ["Brenna"]),
    "carried_there": ("A ferry carrying coal for the school in Aldby was shelled near Brenna.", ["Brenna"]),
    "goods_alone": ("A cart with salt for the mill at Aldby was looted.", ["Aldby"]),
    "battle_for_somewhere": ("Nine men fell in the battle for Aldby.", ["Aldby"]),
    "from_a_post": ("Guards from the outpost at Aldby seized two fishermen in Brenna.", ["Brenna"]),
    "from_a_post_to_those_there": ("Guards from the post at Aldby shot a fisherman of Brenna near Tarsa.", ["Tarsa"]),
}


@pytest.mark.parametrize(("text", "places"), WHERE.values(), ids=WHERE)
def test_what_happened_is_not_where_goods_go_or_guards_come_from(read: Read, text: str, places: list[str]):
    assert [place.text for place in read(text)[-1].where if place.text != "Brenna" or "Brenna" in places] == places


GONE = {
    "turned_back": ("Inspectors who drove to Brenna on Monday were denied entry.", ["Brenna"], "2023-03-06"),
    "seized": ("Two reporters who had walked to Brenna on Monday were arrested.", ["Brenna"], "2023-03-06"),
    "own_place": ("Two reporters who had come to Brenna on Monday were arrested at Aldby.", ["Aldby"], "2023-03-06"),
}


@pytest.mark.parametrize(("text", "places", "day"), GONE.values(), ids=GONE)
def test_what_befell_somebody_was_where_they_had_gone(read: Read, text: str, places: list[str], day: str):
    claim = read(f"The enemy shelled Aldby on 2 March. {text}")[-1]
    assert ([place.text for place in claim.where], claim.when and claim.when.edtf) == (places, day)


TAKEN_OVER = {
    "the_next_day": ("The enemy shelled Brenna on 2 March. A mill was looted the next day.", ["Brenna"]),
    "another_day": ("The enemy shelled Brenna on 2 March. A mill was looted on 4 March.", []),
    "in_one_sentence": ("On 2 March the enemy shelled Brenna; nine bodies were found by 4 March.", ["Brenna"]),
    "on_the_way": ("Two men were hurt at Aldby; one died on the way to Brenna.", ["Aldby"]),
    "road": ("A mine exploded on the track from Aldby to Brenna, killing a driver.", ["Aldby", "Brenna"]),
    "beside_what_no_frame_lists": (
        "The enemy shelled Aldby. Guards tampered with a pump in Brenna and wounded a miller.",
        ["Brenna"],
    ),
    "thing_that_was_struck": (
        "The enemy shelled Aldby on 8 March. The clinic in Brenna, which was shelled on 2 March, is shut.",
        ["Brenna"],
    ),
}


@pytest.mark.parametrize(("text", "places"), TAKEN_OVER.values(), ids=TAKEN_OVER)
def test_what_names_no_place_is_where_the_words_beside_it_are(read: Read, text: str, places: list[str]):
    claims = [claim for claim in read(text) if claim.event.startswith(("harm.", "attack."))]
    assert [place.text for place in claims[-1].where] == places


def test_what_is_done_beside_a_threat_is_where_that_was(read: Read):
    claim = read("At Aldby a guard pointed a rifle at a miller and took his watch.")[-1]
    assert (claim.event, [place.text for place in claim.where]) == ("other", ["Aldby"])
