"""Where words stand on their pages."""

from alteram.model import Box, Run, Span, boxes_of

LINE = Run(Span(10, 20), 1, Box(100.0, 50.0, 200.0, 60.0))
NEXT = Run(Span(21, 31), 2, Box(100.0, 70.0, 200.0, 80.0))


def test_a_run_that_is_covered_keeps_its_box():
    assert list(boxes_of((LINE, NEXT), Span(10, 20))) == [LINE]


def test_a_run_is_cut_at_the_share_of_its_letters():
    assert list(boxes_of((LINE, NEXT), Span(12, 15))) == [Run(Span(12, 15), 1, Box(120.0, 50.0, 150.0, 60.0))]


def test_words_over_two_lines_have_two_boxes():
    assert list(boxes_of((LINE, NEXT), Span(18, 23))) == [
        Run(Span(18, 20), 1, Box(180.0, 50.0, 200.0, 60.0)),
        Run(Span(21, 23), 2, Box(100.0, 70.0, 120.0, 80.0)),
    ]


def test_words_that_no_run_holds_have_no_box():
    assert list(boxes_of((LINE, NEXT), Span(20, 21))) == []
