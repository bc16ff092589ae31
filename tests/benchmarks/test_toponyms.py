"""Annotated articles are read with their offsets, and distances and shares are what they should be."""

from pathlib import Path

import pytest

from benchmarks.toponyms import Agreement, PlaceDocument, Toponym, answers, compare, distance, read

LONDON, PARIS, SYDNEY = (51.5074, -0.1278), (48.8566, 2.3522), (-33.8688, 151.2093)
YEREVAN, GYUMRI = (40.18, 44.51), (40.79, 43.85)
FROM_ONE = """\
<articles><article>
  <source>https://news.example/wiki/Flu_in_Caf%C3%A9s</source>
  <text>&#10084; Flu in Pandi &amp; Orán, Africa.</text>
  <locations>
    <location><name>Or&#225;n</name><start>18</start><end>22</end><lat>35.7</lat><lon>-0.6</lon>
      <location><name>Africa</name><start>24</start><end>30</end><lat>7</lat><lon>21</lon></location></location>
    <location><name>Pandi</name><start>10</start><end>15</end><lat>14.9</lat><lon>121</lon></location>
  </locations>
</article></articles>
"""
FROM_NOUGHT = """\
<?xml version="1.0" encoding="UTF-8"?>
<articles><article docid="7"><title>Fire</title>
  <text>Fire in Paris, Virginia.</text>
  <toponyms>
    <toponym><start>8</start><end>13</end><phrase>Paris</phrase></toponym>
    <toponym><start>15</start><end>23</end><phrase>Virginia</phrase>
      <gaztag geonameid="1"><name>Commonwealth of Virginia</name><lat>37.5</lat><lon>-77.4</lon></gaztag></toponym>
  </toponyms>
</article></articles>
"""


def article(folder: Path, xml: str) -> PlaceDocument:
    path = folder / "some.xml"
    path.write_text(xml, encoding="utf-8")
    (found,) = read(path)
    return found


def words(document: PlaceDocument) -> list[str]:
    return [document.text[each.start : each.end] for each in document.gold]


def test_offsets_from_one_lead_to_the_names_in_text_order(tmp_path: Path):
    found = article(tmp_path, FROM_ONE)
    assert found.text == "\u2764 Flu in Pandi & Orán, Africa."
    assert words(found) == ["Pandi", "Orán", "Africa"]
    assert [each.point for each in found.gold] == [(14.9, 121.0), (35.7, -0.6), (7.0, 21.0)]


def test_an_article_without_a_title_has_that_of_its_address(tmp_path: Path):
    assert article(tmp_path, FROM_ONE).name == "Flu in Cafés"


def test_offsets_from_nought_and_points_in_a_tag_are_read_too(tmp_path: Path):
    found = article(tmp_path, FROM_NOUGHT)
    assert (found.name, words(found)) == ("Fire", ["Paris", "Virginia"])
    assert [each.point for each in found.gold] == [None, (37.5, -77.4)]


@pytest.mark.parametrize(
    ("one", "two", "kilometres"),
    [
        (LONDON, PARIS, 343.6),
        (LONDON, SYDNEY, 16994),
        (YEREVAN, GYUMRI, 87.9),
        ((0.0, 179.5), (0.0, -179.5), 111.2),
        ((90.0, 0.0), (-90.0, 60.0), 20015),
        (PARIS, PARIS, 0.0),
    ],
)
def test_distances_are_those_along_the_great_circle(one, two, kilometres):
    assert distance(one, two) == pytest.approx(kilometres, rel=2e-3)
    assert distance(one, two) == pytest.approx(distance(two, one))


def test_a_toponym_is_resolved_within_161_km_and_the_share_is_of_all_with_points():
    gold = [Toponym(0, 6, LONDON), Toponym(10, 15, PARIS), Toponym(20, 27, YEREVAN), Toponym(30, 33, SYDNEY)]
    gold.append(Toponym(40, 44))
    answered = [Toponym(0, 6, PARIS), Toponym(9, 15, PARIS), Toponym(20, 27, GYUMRI), Toponym(40, 44, PARIS)]
    found = compare(gold, [*answered, Toponym(50, 55)]).figures()
    assert found.pop("median km") == pytest.approx(87.9, abs=0.5)
    assert found == {"precision": 80.0, "recall": 80.0, "f1": 80.0, "exact f1": 60.0, "in 161 km": 50.0}


def test_counts_of_documents_add_up():
    one = compare([Toponym(0, 6, LONDON)], [Toponym(0, 6, LONDON)])
    both = one + compare([Toponym(0, 6, LONDON)], [])
    assert both == Agreement(gold=2, answered=1, overlap=1, exact=1, located=2, errors=(0.0,))


def test_without_points_there_is_no_share_and_without_answers_no_error():
    assert "in 161 km" not in compare([Toponym(0, 6)], [Toponym(0, 6, LONDON)]).figures()
    found = compare([Toponym(0, 6, LONDON)], []).figures()
    assert (found["in 161 km"], found["precision"], "median km" in found) == (0.0, 0.0, False)


def test_our_answers_are_spans_with_points():
    text = "Two houses burnt down near Tbilisi, and one in the village of Nowherebad."
    known, unknown = answers(text)
    assert [text[each.start : each.end] for each in (known, unknown)] == ["Tbilisi", "Nowherebad"]
    assert known.point is not None
    assert distance(known.point, (41.7, 44.8)) < 20
    assert unknown.point is None
