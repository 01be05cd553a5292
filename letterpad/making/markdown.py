"""Markdown for what scripts write."""

from collections.abc import Sequence


def chapter(title: str, *paragraphs: str) -> str:
    """Write a heading of the second rank and paragraphs."""
    return "\n\n".join([f"## {title}", *paragraphs])


def table(head: Sequence[str], *rows: Sequence[str]) -> str:
    """Write a table: the head, then its rows."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
