"""Markdown for what scripts write."""

from letterpad.making.markdown import chapter, table


def test_a_chapter_is_a_heading_and_paragraphs() -> None:
    assert chapter("Title", "One.", "Two.") == "## Title\n\nOne.\n\nTwo."


def test_a_table_has_a_line_under_its_head() -> None:
    assert table(("a", "b"), ("1", "2")) == "| a | b |\n| --- | --- |\n| 1 | 2 |"
