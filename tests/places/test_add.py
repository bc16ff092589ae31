"""Places that users add: which files are taken, and where their places stand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from alteram.errors import BrokenGazetteer, BrokenPlaces, FileNotReadable, OutputFailed
from alteram.places import find
from alteram.places.add import add_places, remove_places
from alteram.places.added import AddedSet, added_places, own_folder
from alteram.places.candidates import weigh
from alteram.places.centroids import centroid
from tests.places.factories import PROFILE

SQUARE = [[[46, 40], [48, 40], [48, 42], [46, 42], [46, 40]]]
TINY = [[[0, 0], [0.1, 0], [0, 0.1], [0, 0]]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALTERAM_GAZETTEER", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def villages(tmp_path: Path) -> Path:
    return written(
        tmp_path / "villages.csv",
        "\ufeffName;lat;lon;kind;country;names;population",
        "Nadezhdino;47.61;37.93;village;ua;Nadiivka|Надіївка;640",
        "Nadezhdino;47.7;38;;;;",
        "Goris;10.5;20.5;village;NG;;",
        "Ontario;10.6;20.5;village;NG;;",
        ";1;2",
        "Far;91;2",
        "Odd;x;2",
        "Strange;1;2;castle",
        "Abroad;1;2;;Ukraine",
        "Many;1;2;;;;a lot",
    )


def written(path: Path, *lines: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def dumped(
    name: str,
    number: int,
    *,
    others: str = "",
    group: str = "P",
    code: str = "PPL",
    people: int = 0,
    within: tuple[str, str, str] = ("XA", "01", "7"),
) -> str:
    country, first, second = within
    place = [str(number), name, name, others, "40.5", "46.5", group, code, country, "", first, second, "", ""]
    return "\t".join([*place, str(people), "", "900", "Asia/Baku", "2024-01-01"])


def ids(text: str) -> Sequence[str | None]:
    return [each.id for each in find(text, profile=PROFILE)]


def test_good_rows_are_kept_and_the_others_told(villages: Path, folder: Path):
    added = add_places(villages, source="survey", licence="CC0")
    assert (added.folder, added.stamp.places) == (folder / "villages", 4)
    assert (added.stamp.source, added.stamp.licence) == ("survey", "CC0")
    assert [(each.line, each.why) for each in added.bad] == [
        (6, "it has no name"),
        (7, "its lat is not between -90 and 90: 91"),
        (8, "its lat is no number: 'x'"),
        (9, "'castle' is no kind of place"),
        (10, "'UKRAINE' is no country code of two letters"),
        (11, "its population is no whole number: 'a lot'"),
    ]


def test_an_added_place_is_found_under_all_its_names(villages: Path):
    before = ids("Shells fell near Nadiivka.")
    add_places(villages)
    assert (before, ids("Shells fell near Nadiivka.")) == ([None], ["own:villages/nadezhdino"])
    assert [each.entry.id for each in weigh("Надіївка").candidates][:1] == ["own:villages/nadezhdino"]
    first = [each.entry.id for each in weigh("Nadezhdino").candidates][:2]
    assert first == ["own:villages/nadezhdino", "own:villages/nadezhdino-2"]


def test_it_goes_after_the_profile_and_before_what_comes_with_the_program(villages: Path):
    add_places(villages)
    assert ids("Shells fell near Goris.") == ["x/goris-town"]
    assert find("Shells fell near Goris.")[0].id == "own:villages/goris"
    assert find("Shells fell near Ontario.")[0].id == "own:villages/ontario"
    weighed = weigh("Ontario")
    assert weighed.why == "it is in a list of your own, which goes before what comes with the program"


def test_a_list_of_the_same_name_is_replaced_and_one_that_is_gone_is_forgotten(villages: Path, tmp_path: Path):
    add_places(villages)
    other = written(tmp_path / "other.csv", "name,lat,lon", "Elsewhen,1,2")
    add_places(other, name="villages")
    assert [each.stamp.places for each in added_places().sets] == [1]
    assert "own:villages/nadezhdino" not in {each.entry.id for each in weigh("Nadiivka").candidates}
    for path in (own_folder() / "villages").iterdir():
        path.unlink()
    assert added_places().sets == ()


def test_a_dump_stands_beside_the_packaged_places(tmp_path: Path):
    rows = [
        dumped("Little Dashtar", 1, others="Klein Dashtar,Daştar"),
        dumped("Great Dashtar", 2, people=200_000),
        dumped("Dashtar School", 3, group="S", code="SCH"),
        dumped("Dashtar Oblast", 4, group="A", code="ADM1"),
        dumped("Most", 5),
        "6\tcut off",
    ]
    added = add_places(written(tmp_path / "XA.txt", *rows))
    assert (added.stamp.places, added.left_out, added.stamp.licence) == (4, 1, "CC BY 4.0")
    assert [(each.line, each.why) for each in added.bad] == [(6, "it has 2 columns in place of 19")]
    standing = {each.entry.id: each.standing for name in rows for each in weigh(name.split("\t")[1]).candidates}
    assert standing["geonames:1"] == "small"
    assert standing["geonames:2"] == standing["geonames-admin1:XA.01"] == "listed"
    assert not {"geonames:3", "geonames:5"} & set(standing)
    assert [each.entry.id for each in weigh("Klein Dashtar").candidates][:1] == ["geonames:1"]


def test_a_division_of_a_dump_is_found_without_its_kind_word(tmp_path: Path):
    add_places(written(tmp_path / "XA.txt", dumped("Zarnubia Oblast", 4, group="A", code="ADM1")))
    assert [each.id for each in find("Shells fell in Zarnubia region.")] == ["geonames-admin1:XA.01"]


def test_a_place_of_a_dump_has_its_second_order_division(tmp_path: Path):
    rows = [
        dumped("Zarvadur", 1),
        dumped("Zarvadur Rayon", 2, group="A", code="ADM2"),
        dumped("Kaltavan", 3, within=("XA", "01", "8")),
        dumped("Besharud", 4, within=("XA", "01", "")),
        dumped("Nuvashen", 5, within=("AM", "08", "13133005")),
        dumped("Almarud Rayon", 6, group="A", code="ADM2", within=("XA", "01", "")),
    ]
    add_places(written(tmp_path / "XA.txt", *rows))
    found = {each.entry.id: each.entry.district for row in rows for each in weigh(row.split("\t")[1]).candidates}
    assert found == {
        "geonames:1": ("geonames-admin2:XA.01.7", "Zarvadur Rayon"),
        "geonames-admin2:XA.01.7": None,  # it is the division itself
        "geonames:3": None,
        "geonames:4": None,
        "geonames:5": ("geonames-admin2:AM.08.13133005", "Goris Municipality"),
        "geonames:6": None,
    }


def test_a_place_of_a_dump_that_comes_with_the_program_stands_once(tmp_path: Path):
    add_places(written(tmp_path / "AM.txt", dumped("Sotk", 616041)))
    assert [each.entry.id for each in weigh("Sotk").candidates] == ["geonames:616041"]


def test_a_capital_of_a_dump_stands_for_its_government(tmp_path: Path):
    add_places(written(tmp_path / "GE.txt", dumped("Tbilisi", 611717, people=1_000_000, within=("GE", "51", ""))))
    assert [each.text for each in find("Tbilisi said that talks were held in Tbilisi.")] == ["Tbilisi"]


def test_points_and_polygons_of_geojson_are_taken(tmp_path: Path):
    shapes = [
        ("Pointe", {"type": "Point", "coordinates": [46.5, 40.5]}),
        ("Squaria", {"type": "Polygon", "coordinates": SQUARE}),
        ("Roadia", {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}),
    ]
    features = [{"type": "Feature", "properties": {"NAME": name}, "geometry": shape} for name, shape in shapes]
    text = json.dumps({"type": "FeatureCollection", "features": [*features, None]})
    added = add_places(written(tmp_path / "shapes.geojson", text))
    assert [(each.line, each.why) for each in added.bad] == [
        (3, "its geometry is LineString, and neither points nor polygons"),
        (4, "its geometry is none, and neither points nor polygons"),
    ]
    entry = weigh("Squaria").candidates[0].entry
    assert (entry.lat, entry.lon) == pytest.approx((41.0, 47.0))


CENTROIDS = {
    "points": ({"type": "MultiPoint", "coordinates": [[0, 0], [2, 4]]}, (1, 2)),
    "largest": ({"type": "MultiPolygon", "coordinates": [TINY, SQUARE]}, (47, 41)),
    "no size": ({"type": "Polygon", "coordinates": [[[5, 5], [5, 5], [5, 5]]]}, (5, 5)),
}


@pytest.mark.parametrize(("geometry", "middle"), CENTROIDS.values(), ids=CENTROIDS)
def test_a_shape_has_a_middle(geometry: object, middle: tuple[float, float]):
    assert centroid(geometry) == pytest.approx(middle)


@pytest.mark.parametrize("coordinates", [None, [], [[]], "here", [[["a", "b"]]]])
def test_a_shape_without_coordinates_has_none(coordinates: object):
    with pytest.raises(ValueError, match="no coordinates"):
        centroid({"type": "Polygon", "coordinates": coordinates})


REFUSED = {
    "no columns": ("places.csv", b"name,place\nA,B\n", "no column lat and no lon"),
    "empty": ("places.csv", b"", "no column name"),
    "nothing good": ("places.csv", b"name,lat,lon\n,1,2\n", "no row of it is a place"),
    "not UTF-8": ("places.csv", b"name,lat,lon\n\xff\xfe,1,2\n", "not UTF-8"),
    "no JSON": ("places.json", b"{", "no JSON"),
    "no collection": ("places.json", b"[1]", "no FeatureCollection"),
}


@pytest.mark.parametrize(("name", "content", "why"), REFUSED.values(), ids=REFUSED)
def test_a_file_without_places_is_refused_and_changes_nothing(name: str, content: bytes, why: str, tmp_path: Path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BrokenPlaces, match=f"^P111 .*{why}"):
        add_places(tmp_path / name)
    assert added_places().sets == ()


@pytest.mark.parametrize("name", ["../up", ".hidden", " ", "a/b"])
def test_a_list_has_the_name_of_a_folder(name: str, villages: Path):
    with pytest.raises(BrokenPlaces, match="cannot be the name"):
        add_places(villages, name=name)


def test_a_file_that_is_not_there_says_so(tmp_path: Path):
    with pytest.raises(FileNotReadable):
        add_places(tmp_path / "none.csv")


def test_a_folder_that_cannot_be_written_says_so(villages: Path, folder: Path):
    folder.write_text("a file", encoding="utf-8")
    with pytest.raises(OutputFailed):
        add_places(villages)


def test_too_many_places_are_refused(villages: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("alteram.places.add.MOST_PLACES", 1)
    with pytest.raises(BrokenPlaces, match="more than 1 places"):
        add_places(villages)


@pytest.mark.parametrize("name", ["villages", "own villages"])
def test_a_list_is_taken_away_whole(name: str, villages: Path, folder: Path):
    add_places(villages)
    add_places(villages, name="kept")
    assert remove_places(name) == folder / "villages"
    assert [each.stamp.name for each in added_places().sets] == ["kept"]
    assert [path.name for path in folder.iterdir()] == ["kept"]


def test_a_list_that_is_damaged_can_be_taken_away(villages: Path, folder: Path):
    add_places(villages)
    (folder / "villages" / "stamp.json").write_text("{", encoding="utf-8")
    remove_places("villages")
    assert added_places().sets == ()


@pytest.mark.parametrize("name", ["other", "", ".", "..", "../own/villages", ".villages.new"])
def test_only_a_list_is_taken_away(name: str, villages: Path, folder: Path):
    with pytest.raises(BrokenPlaces, match=r"P111 .* there are no lists"):
        remove_places(name)
    add_places(villages)
    with pytest.raises(BrokenPlaces, match=r"no list has the name .* there are villages"):
        remove_places(name)
    assert (folder / "villages" / "stamp.json").is_file()


def test_a_list_that_cannot_be_taken_away_says_so(villages: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    add_places(villages)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OutputFailed, match="Permission denied"):
        remove_places("villages")
    assert [each.stamp.name for each in added_places().sets] == ["villages"]


@pytest.mark.parametrize("name", ["stamp.json", "keys.marisa", "places.jsonl"])
def test_a_list_that_is_damaged_says_what_to_do(name: str, villages: Path):
    add_places(villages)
    path = own_folder() / "villages" / name
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(BrokenGazetteer, match="add its file again"):
        AddedSet(own_folder() / "villages")


def test_of_a_dump_of_the_world_the_countries_are_taken_that_are_named(tmp_path: Path):
    rows = [
        dumped("Zarvadur", 1),
        dumped("Zarvadur Rayon", 2, group="A", code="ADM2"),
        dumped("Farvadur", 3, within=("XB", "01", "7")),
        dumped("Farvadur Rayon", 4, group="A", code="ADM2", within=("XB", "01", "7")),
    ]
    added = add_places(written(tmp_path / "allCountries.txt", *rows), countries=["XA"])
    assert (added.stamp.places, added.left_out, added.bad) == (2, 0, ())
    assert [each.entry.id for each in weigh("Zarvadur").candidates][:1] == ["geonames:1"]
    assert "geonames:3" not in {each.entry.id for each in weigh("Farvadur").candidates}


def test_of_a_csv_the_countries_are_taken_that_are_named(tmp_path: Path):
    lines = ["name,lat,lon,country", "Zarvadur,40,46,XA", "Farvadur,41,47,XB", "Nowhereland,42,48,"]
    assert add_places(written(tmp_path / "v.csv", *lines), countries=["XA"]).stamp.places == 1
