"""A report: one HTML file without any network, with the very numbers of the run."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad import paths
from letterpad.errors import UserError
from letterpad.languages import ENGLISH, load
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import HeldOut, TrainedModel, write_model
from letterpad.sharing.report import hardest, report_html, write_report
from letterpad.sharing.reported_run import run_to_report

VOID = {"meta", "img", "br"}
HOSTILE = "<script>alert(1)</script>\"'&amp;<img src=http://x.y/z onerror=alert(1)>"


class Page(HTMLParser):
    """What is in a page: its elements, all properly closed, and its texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.cells: list[list[str]] = []
        self.charts: list[list[str]] = []  # the texts of each, its title first
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
        if tag == "svg":
            self.charts.append([])
        if tag == "tr":
            self.cells.append([])
        if tag in ("td", "th"):
            self.cells[-1].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if "svg" in self._open and data.strip():
            self.charts[-1].append(data)
        if {"td", "th"} & set(self._open):
            self.cells[-1][-1] += data

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def fact(self, name: str) -> str:
        """Return what stands beside a name in a table."""
        return next(row[1] for row in self.cells if row[0] == name)

    def numbers_in_matrix(self) -> np.ndarray:
        """Return the numbers in the chart of the confusion matrix, row by row."""
        matrix = next(chart for chart in self.charts if chart[0] == "Confusion matrix")
        return np.array([int(text) for text in matrix if re.fullmatch(r"\d+", text)])


@pytest.fixture
def bayes(trained: Callable[..., Any]) -> Any:
    return trained("naive-bayes", name="Bayes", random_state=3)


def page_of(*runs: Any, language: str = "en", letters: LetterSet | None = None) -> Page:
    reported = [run_to_report(run.path, run.letters) for run in runs]
    return Page(report_html(reported, load(language)))


def test_it_needs_no_network_and_no_script(bayes: Any, trained: Callable[..., Any]) -> None:
    page = page_of(bayes, trained("decision-tree", random_state=3))
    assert not {"script", "link", "iframe", "object", "embed", "base"} & {
        tag for tag, _ in page.elements
    }
    for _, attributes in page.elements:
        for name, value in attributes.items():
            assert not name.startswith("on")
            if name in ("src", "href", "xlink:href", "srcset", "action"):
                assert str(value).startswith(("data:image/png;base64,", "#model-"))
            if name != "content":
                assert "url(" not in str(value)
    html = report_html([run_to_report(bayes.path, bayes.letters)], ENGLISH)
    assert "http:" not in html
    assert "https:" not in html
    assert "@import" not in html


def test_its_styles_are_whole_and_none_is_there_twice() -> None:
    """So that no rule is cut in two, or undone further down."""
    page = paths.resource("report/report.html").read_text(encoding="utf-8")
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    screen, printed = style.split("@media print {")
    for part in (screen, printed.strip().removesuffix("}")):
        rules = re.findall(r"([^{}]+)\{([^{}]+)\}", part)
        assert "".join(f"{selector}{{{rule}}}" for selector, rule in rules) == part.rstrip()
        selectors = [selector.strip() for selector, _ in rules]
        assert len(set(selectors)) == len(selectors)
        for selector in selectors:
            for name in re.findall(r"\.([a-z]+)", selector):
                assert re.search(rf'class="[^"]*\b{name}\b', page), name


def test_its_numbers_are_scikit_learns(trained: Callable[..., Any]) -> None:
    from sklearn.metrics import accuracy_score, confusion_matrix, top_k_accuracy_score

    run = trained("logistic-regression", {"iterations": 20}, random_state=3)
    page, held_out = page_of(run), run.model.held_out
    right = accuracy_score(held_out.labels, held_out.predicted)
    n_right = accuracy_score(held_out.labels, held_out.predicted, normalize=False)
    assert page.fact("Accuracy") == f"{right:.2%} ({int(n_right)} of 120 right)".replace("%", " %")
    top3 = top_k_accuracy_score(held_out.labels, held_out.probabilities, k=3)
    assert page.fact("Among the first three answers") == f"{100 * top3:.1f} %"
    counts = confusion_matrix(held_out.labels, held_out.predicted)
    assert page.numbers_in_matrix().tolist() == counts[counts > 0].tolist()
    assert page.fact("Letters learned from") == str(run.model.card.split["n_train"])
    assert page.fact("SHA-256") == run.letters.hash
    assert page.fact("Seed of the split") == "3"
    assert "by writers" in page.fact("95 % interval")
    low, high = run.model.card.held_out.accuracy.interval
    assert page.fact("95 % interval").startswith(f"{100 * low:.1f} to {100 * high:.1f} %")
    assert run.model.card.versions["scikit-learn"] in page.fact("With")
    assert "LogisticRegression(C=1.0, max_iter=20, tol=0.0001)" in page.text


def test_pictures_are_letters_and_the_surest_mistakes(bayes: Any) -> None:
    page, held_out = page_of(bayes), bayes.model.held_out
    alts = [attributes["alt"] for tag, attributes in page.elements if tag == "img"]
    assert alts[:4] == ["A", "B", "C", "D"]
    wrong = np.flatnonzero(held_out.predicted != held_out.labels)
    sure = held_out.probabilities[wrong].max(axis=1)
    surest = wrong[np.argsort(-sure, kind="stable")]
    assert alts[4:] == ["ABCD"[held_out.labels[place]] for place in surest][:32]


def test_two_runs_are_compared(trained: Callable[..., Any]) -> None:
    first, second = trained("naive-bayes", name="One"), trained("decision-tree", name="Other")
    right = [run.model.held_out.predicted == run.model.held_out.labels for run in (first, second)]
    page = page_of(first, second)
    for number, said in (
        ((right[0] & right[1]).sum(), "Both right"),
        ((right[0] & ~right[1]).sum(), "Only One right"),
        ((right[1] & ~right[0]).sum(), "Only Other right"),
        ((~right[0] & ~right[1]).sum(), "Both wrong"),
    ):
        assert any(f"{number}{said}" in row for row in page.cells)
    best, worst = sorted((100 * each.mean() for each in right), reverse=True)
    assert f"{best:.1f} % against {worst:.1f} %" in page.text
    assert "25 writers" in page.text
    assert "(permutation test by writer)" in page.text
    assert page.text.count("Confusion matrix") >= 2
    assert "Two by two" not in page.text
    sections = [given["id"] for tag, given in page.elements if given.get("class") == "run"]
    assert sections == ["model-1", "model-2"]


def test_many_runs_stand_in_one_table_and_one_chart(trained: Callable[..., Any]) -> None:
    runs = [
        trained("naive-bayes", name="Bayes"),
        trained("decision-tree", {"depth": 1}, name="Stump"),
        trained("decision-tree", name="Tree"),
        trained("naive-bayes", {"smoothing": 900.0}, name="Smooth"),
    ]
    page = page_of(*runs)
    assert "4 models compared" in page.texts
    (table,) = [chart for chart in page.charts if chart[0].startswith("Held-out accuracy")]
    names = [run.model.card.name for run in runs]
    assert set(names) <= set(table)
    rows = {row[0]: row for row in page.cells if len(row) == 7}
    for run in runs:
        held_out = run.model.card.held_out
        low, high = held_out.accuracy.interval
        assert rows[_with_algorithm(run)][1:4] == [
            str(run.model.card.split["n_train"]),
            f"{100 * held_out.accuracy.value:.1f} %",
            f"{100 * low:.1f} to {100 * high:.1f} %",
        ]
    links = [given["href"] for tag, given in page.elements if tag == "a"]
    assert sorted(links) == ["#model-1", "#model-2", "#model-3", "#model-4"]
    assert set(links) == {f"#{given['id']}" for _, given in page.elements if "id" in given}
    assert len([row for row in page.cells if len(row) == 5 and " : " in row[1]]) == 6


def _with_algorithm(run: Any) -> str:
    """Return what stands in the first column: the algorithm where the name does not say it."""
    return f"{run.model.card.name}{run.model.card.algorithm_name}"


def test_runs_of_other_letters_are_in_a_table_of_their_own(trained: Callable[..., Any]) -> None:
    first, second = trained("naive-bayes", random_state=1), trained("naive-bayes", random_state=2)
    page = page_of(first, second)
    assert "Not all of these models were tested on the same letters." in page.text
    assert "Both right" not in page.text
    assert not [chart for chart in page.charts if chart[0].startswith("Held-out accuracy")]
    assert [row[0] for row in page.cells].count("Model") == 2
    assert "(random_state 1)" in page.text
    assert "(random_state 2)" in page.text


def test_no_name_becomes_markup(trained: Callable[..., Any], hard: LetterSet) -> None:
    letters = replace(hard, classes=(HOSTILE, "B", "C", "D"), name=HOSTILE, licence=HOSTILE)
    run = trained("naive-bayes", letters=letters, name=HOSTILE)
    page, plain = page_of(run), page_of(trained("naive-bayes", name="Plain"))
    assert {tag for tag, _ in page.elements} == {tag for tag, _ in plain.elements}
    assert all(not name.startswith("on") for _, given in page.elements for name in given)
    assert HOSTILE in page.text
    assert any(given.get("alt") == HOSTILE for _, given in page.elements)


def test_without_its_letters_it_says_why(bar_model: TrainedModel, tmp_path: Path) -> None:
    write_model(bar_model, tmp_path / "m.letterpad")
    run = run_to_report(tmp_path / "m.letterpad")
    assert run.letters is None
    page = Page(report_html([run], ENGLISH))
    assert "it has no pictures of them" in page.text
    assert str(run.missing) not in page.text  # it says where files lie
    assert not any(tag == "img" for tag, _ in page.elements)
    said = run_to_report(tmp_path / "m.letterpad", missing="They are gone.")
    assert said.missing == "They are gone."
    untested = replace(run, held_out=None, card=replace(run.card, held_out=None, history=()))
    page = Page(report_html([untested], ENGLISH))
    assert "came without held-out letters" in page.text
    assert "There is no learning curve" in page.text
    assert "no short script" in page.text


def test_it_speaks_the_language_that_is_asked_for(bayes: Any) -> None:
    page = page_of(bayes, language="de")
    assert page.elements[0] == ("html", {"lang": "de"})
    assert "Konfusionsmatrix" in page.text
    accuracy = bayes.model.card.held_out.accuracy.value
    assert f"{100 * accuracy:.2f}".replace(".", ",") in page.text


def test_the_hardest_letters_come_first() -> None:
    labels = np.repeat([0, 1, 2], 10)
    answers = labels.copy()
    answers[10:14] = [0, 0, 2, 0]
    answers[20:22] = 1
    held_out = HeldOut(np.arange(30), labels, np.eye(3, dtype=np.float32)[answers])
    rows = hardest(held_out, ("A", "B", "C"))
    assert [(row[0], str(row[1]), row[3]) for row in rows] == [
        ("B", "60.0 % of 10", "A 3, C 1"),
        ("C", "80.0 % of 10", "B 2"),
        ("A", "100.0 % of 10", ""),
    ]


def test_it_is_written_whole_or_not_at_all(bayes: Any, tmp_path: Path) -> None:
    html = report_html([run_to_report(bayes.path, bayes.letters)], ENGLISH)
    (tmp_path / "r.html").write_text("before")
    write_report(html + "\udc80", tmp_path / "r.html")
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(UserError, match="cannot be written"):
        write_report(html, tmp_path / "none" / "r.html")
