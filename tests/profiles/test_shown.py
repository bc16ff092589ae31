"""Which name of a place is shown is a setting; it takes no side and changes nothing else."""

from datetime import date

import pytest

from alteram.errors import UnknownParty
from alteram.profiles import Form, Toponym, checked_names, load_profile, names_within, profiles, shown_name

CITY = Toponym(
    id="overlay:x/city",
    name="Bakhmut",
    kind="city",
    lat=48.6,
    lon=38.0,
    names=("Bakhmut", "Artemivsk", "Artemovsk", "Bakhmut city"),
    country=None,
    source="made up",
    forms=(
        Form(name="Bakhmut", party="Ukraine", since=date(2016, 2, 4)),
        Form(name="Artemivsk", party="Ukraine", until=date(2016, 2, 3)),
        Form(name="Artemovsk", party="Russia"),
        Form(name="Bakhmut city"),
    ),
)
PLAIN = Toponym(
    id="overlay:x/plain", name="Plain", kind="city", lat=0, lon=0, names=("Plain",), country=None, source="made up",
    forms=(Form(name="Plain"),),
)  # fmt: skip
HALF = Toponym(
    id="overlay:x/half", name="Kalbajar", kind="district", lat=0, lon=0, names=("Kalbajar", "Karvachar"), country=None,
    source="made up", forms=(Form(name="Kalbajar"), Form(name="Karvachar", party="Armenia")),
)  # fmt: skip

SHOWN = {
    "as_written": (CITY, "as-written", "ARTEMOVSK", None, "ARTEMOVSK"),
    "as_written_unless_not": (CITY, "as-written", None, None, "Bakhmut"),
    "party": (CITY, "party:Russia", "Bakhmut", None, "Artemovsk"),
    "party_in_any_case": (CITY, "party:russia", "Bakhmut", None, "Artemovsk"),
    "party_now": (CITY, "party:Ukraine", "Artemovsk", None, "Bakhmut"),
    "party_on_a_day": (CITY, "party:Ukraine", "Artemovsk", date(2015, 1, 1), "Artemivsk"),
    "party_on_the_day_of_change": (CITY, "party:Ukraine", None, date(2016, 2, 4), "Bakhmut"),
    "party_without_a_name": (CITY, "party:Belarus", "Artemovsk", None, "Bakhmut"),
    "both": (CITY, "both", "Bakhmut", None, "Artemovsk / Bakhmut"),
    "both_on_a_day": (CITY, "both", None, date(2015, 1, 1), "Artemovsk / Artemivsk"),
    "both_of_one_name": (PLAIN, "both", "Plain", None, "Plain"),
    "neutral_name_first": (HALF, "both", "Karvachar", None, "Kalbajar / Karvachar"),
    "kind_word_kept": (HALF, "party:Armenia", "the Kalbajar district", None, "the Karvachar district"),
    "longest_name_goes": (CITY, "party:Russia", "Bakhmut city", None, "Artemovsk"),
    "unlike_every_name": (CITY, "party:Russia", "Bachmut", None, "Artemovsk"),
}


@pytest.mark.parametrize(("place", "names", "written", "on", "shown"), SHOWN.values(), ids=SHOWN)
def test_the_name_that_the_setting_asks_for(place, names, written, on, shown):
    assert shown_name(place, names, written=written, on=on) == shown


@pytest.mark.parametrize("names", ["party:", "Russia", "", "BOTH"])
def test_any_other_setting_is_an_error(names):
    with pytest.raises(UnknownParty, match=r"P103 .*use as-written, both or party:NAME"):
        shown_name(CITY, names)
    with pytest.raises(UnknownParty, match="P103"):
        checked_names(names, profiles())


def test_a_party_of_no_profile_is_an_error():
    assert checked_names("party:armenia", profiles()) == "party:armenia"
    with pytest.raises(UnknownParty, match=r"P103 'Elbonia'.*Armenia, Azerbaijan"):
        checked_names("party:Elbonia", profiles())


def test_a_party_goes_by_any_of_its_names():
    profile = load_profile("armenia-azerbaijan")
    assert names_within("party:Republic of Armenia", profile) == "party:Armenia"
    assert names_within("party:Elbonia", profile) == "party:Elbonia"
    assert names_within("both", profile) == "both"
