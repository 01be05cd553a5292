"""What every chart does: one test over all of them. A new chart is one more case."""

import csv
import errno
import importlib
import io
import os
import pkgutil
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt, QTranslator
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import letterpad.gui.charts
from hands import read_tip, settle
from letter_sets import blots
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.reliability import reliability
from letterpad.explaining.ink_shape import MEASURES, among
from letterpad.explaining.layers import DenseLayer, DenseNet, Passed
from letterpad.explaining.letter_map import letter_map
from letterpad.explaining.nearest import Nearest, Neighbour
from letterpad.explaining.stroke_pairs import pair_strokes
from letterpad.gui.charts import export
from letterpad.gui.charts.accuracy_chart import AccuracyChart
from letterpad.gui.charts.chart import Chart, PaintedChart, PlottedChart, is_vector
from letterpad.gui.charts.class_chart import ClassChart
from letterpad.gui.charts.curves.lines_over_time import LinesOverTime
from letterpad.gui.charts.curves.run_curves import NamedCurve, RunCurves
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.charts.dots.cost_chart import CostChart, Priced
from letterpad.gui.charts.dots.dot_chart import DotChart
from letterpad.gui.charts.dots.reliability_chart import ReliabilityChart
from letterpad.gui.charts.dots.reliability_items import Measured
from letterpad.gui.charts.dots.repeat_chart import RepeatChart
from letterpad.gui.charts.dots.search_chart import SearchChart, Tried
from letterpad.gui.charts.dots.size_chart import SizeChart, SizeLine
from letterpad.gui.charts.dots.strip_chart import StripChart
from letterpad.gui.charts.dumbbells import Dumbbell, Dumbbells
from letterpad.gui.charts.fit_bars import FitBars
from letterpad.gui.charts.hand_bars import HandBars, HandRow
from letterpad.gui.charts.hand_letters import Drawn, HandLetter, HandLetters
from letterpad.gui.charts.ink_glow import InkGlow
from letterpad.gui.charts.letter_bands import LetterBands, bands_of
from letterpad.gui.charts.letter_map.letter_map_chart import LetterMapChart
from letterpad.gui.charts.matrices.class_matrix import ClassMatrix
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.charts.matrices.difference_matrix import DifferenceMatrix
from letterpad.gui.charts.net.net_diagram import NetDiagram
from letterpad.gui.charts.net.unit_chart import UnitChart
from letterpad.gui.charts.net.unit_sum import UnitSum
from letterpad.gui.charts.picture_grid import PictureGrid
from letterpad.gui.charts.pictures import Pictures
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.charts.tree_chart import TreeChart, TreeItem
from letterpad.gui.controllers.other_answers import Answers, ModelAnswer
from letterpad.gui.draw.letter_overlay import LetterOverlay
from letterpad.gui.draw.neighbour_strip import NeighbourStrip
from letterpad.gui.draw.other_models import OtherModels
from letterpad.gui.draw.percentile_chart import PercentileChart
from letterpad.gui.draw.stroke_chart import StrokeChart, Weighed
from letterpad.gui.style.theme import Theme, dark, light
from letterpad.gui.text import language
from letterpad.gui.text.run_texts import plain
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.gui.widgets.table_dialog import TableDialog
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult
from letterpad.recognition.prediction import Prediction
from letterpad.training.spec import CurvePoint

LETTERS_OF_RUN = ("choose_misread", "choose_read_right")

BASES_OF_A_KIND = {ClassMatrix, DotChart, LinesOverTime, StripChart, UnitChart}

STRANGE = "B & <b>\x0b\ttwo"
"""A name as a stranger's file may have it: markup, a tab, and what XML cannot hold."""


@dataclass(frozen=True)
class Case:
    """A chart, how it gets its numbers, and which numbers and words those are."""

    kind: type[Chart]
    fill: Callable[[Any], None]
    numbers: tuple[float, ...]
    words: tuple[str, ...]
    size: tuple[int, int]
    more: tuple[str, ...] = ()
    """Entries of the menu over an item, before those of every chart."""


def fill_bars(bars: ProbabilityBars) -> None:
    bars.set_classes(("A", STRANGE, "C"))
    bars.set_values([0.125, 2 / 3, 0.2083333])


def fill_many_bars(bars: ProbabilityBars) -> None:
    bars.set_classes([chr(65 + n) for n in range(26)] + [chr(97 + n) for n in range(26)])
    bars.set_values(np.arange(52) / 1326)


def fill_matrix(matrix: ConfusionMatrix) -> None:
    matrix.set_counts(np.array([[7, 0, 2], [1, 8, 0], [0, 3, 4]]), ("A", STRANGE, "C"))


def fill_difference(matrix: DifferenceMatrix) -> None:
    first, second = (
        np.array([[7, 0, 2], [1, 8, 0], [0, 3, 4]]),
        np.array([[5, 2, 2], [1, 8, 0], [3, 0, 4]]),
    )
    matrix.set_counts(first, second, ("A", STRANGE, "C"), ("Net", STRANGE))


def fill_dumbbells(chart: Dumbbells) -> None:
    rows = [Dumbbell("A", 7, 6, 3), Dumbbell(STRANGE, 9, 8, 8), Dumbbell("C", 11, 4, 9)]
    chart.set_rows(rows, ("Net", STRANGE), "Letter")


def fill_hand_bars(chart: HandBars) -> None:
    tested = Accuracy(3248, 3408)
    rows = [HandRow("Net", Accuracy(41, 52), tested), HandRow(STRANGE, Accuracy(9, 10))]
    chart.set_rows([*rows, HandRow("Third", Accuracy(0, 0), Accuracy(7, 9), "of 9")])


def fill_fit_bars(chart: FitBars) -> None:
    chart.set_shares(Accuracy(41, 52), Accuracy(50, 52))


def fill_hand_letters(chart: HandLetters) -> None:
    bowl, stem = Ink.of([[(0, 0), (60, 10), (0, 99)]]), Ink.of([[(0, 0), (0, 99)], [(9, 9)]])
    data = (bowl, None), (None, rasterize(stem))
    chart.set_letters(
        [
            HandLetter(
                "G",
                (Drawn(bowl, "C", False, 2 / 3, data[0]), Drawn(stem, "G", True, 0.9, data[1])),
                data[0],
            ),
            HandLetter(STRANGE, (Drawn(stem, "l", False, 0.625),), data[1]),
            HandLetter("Q", (Drawn(bowl, STRANGE, False, 0.25),)),
        ]
    )


def fill_curves(curves: TrainingCurves) -> None:
    curves.add_points(
        [
            CurvePoint(step, 4, "epoch", 2 / step, 1 - 0.7 / step, 2.5 / step, 1 - 0.8 / step)
            for step in (1, 2, 3, 4)
        ]
    )


def fill_run_curves(curves: RunCurves) -> None:
    net = [
        CurvePoint(at, 4, "epoch", 2 / at, 1 - 0.7 / at, 2.5 / at, 1 - 0.8 / at, seconds=at)
        for at in (1, 2, 3, 4)
    ]
    logistic = [
        CurvePoint(step, 9, "iteration", 3 / step, 1 - 0.6 / step, seconds=0.6 * step)
        for step in range(1, 9)
    ]
    curves.set_curves([NamedCurve(STRANGE, tuple(net)), NamedCurve("Logistic", tuple(logistic))])


def fill_accuracies(chart: AccuracyChart) -> None:
    def run(name: str, n_correct: int) -> Run:
        held_out = HeldOutResult(700, n_correct, 1.0, "key")
        card = Card(name, "neural-net", "Neural net", {}, ("A", "B"), Framing(), held_out=held_out)
        return Run(Path(f"/nowhere/{n_correct}.letterpad"), card)

    chart.set_runs([run("First", 600), run(STRANGE, 650), run("Third", 417)])
    chart.lay_out(40, 120)
    # As the page does.
    chart.run_clicked.connect(lambda chosen: chart.set_selected(chosen.path))


def fill_search(chart: SearchChart) -> None:
    chart.start([Column("Depth"), Column(STRANGE)], 4)
    tried = [Tried((n, "x"), (0.7 + n / 30, 0.71 + n / 30), 400, 1 / 3) for n in range(3)]
    chart.set_tried([*tried, Tried((9, "x"), (0.9,), 400, 0.1)], 3)


def fill_reliability(chart: ReliabilityChart) -> None:
    sure = np.concatenate([np.full(30, 0.625), np.full(30, 0.875)])
    shares = np.stack([sure, 1 - sure], axis=1)
    honest, lying = np.arange(60) % 3 == 0, np.arange(60) % 2 == 0
    chart.set_runs(
        [
            Measured("First", reliability(shares, honest.astype(np.int64), bins=2)),
            Measured(STRANGE, reliability(shares, lying.astype(np.int64), bins=2)),
        ]
    )


def fill_sizes(chart: SizeChart) -> None:
    chart.start([500, 1000, 2000])
    chart.set_lines(
        [
            SizeLine("First", {500: (0.5, 0.52), 1000: (1 / 1.7, 0.6)}),
            SizeLine(STRANGE, {500: (0.41, 0.4), 1000: (0.45,)}),
        ]
    )


def fill_costs(chart: CostChart) -> None:
    def priced(name: str, n_correct: int, seconds: float) -> Priced:
        held_out = HeldOutResult(700, n_correct, 1.0, "key")
        card = Card(name, "neural-net", "Neural net", {}, ("A", "B"), Framing(), held_out=held_out)
        return Priced(Run(Path(f"/nowhere/{n_correct}.letterpad"), card), seconds)

    chart.set_runs(
        "seconds", [priced("First", 600, 1 / 3), priced(STRANGE, 650, 9.5), priced("Last", 417, 80)]
    )


def fill_repeated(chart: RepeatChart) -> None:
    chart.start(("First", STRANGE), 4)
    chart.set_pairs([(0.71, 0.69), (2 / 3, 0.7), (0.72, None)])


def fill_models(models: OtherModels) -> None:
    def said(best: int) -> Prediction:
        shares = np.full(3, 0.125, np.float32)
        shares[best] = 0.75
        return Prediction(("A", "B", "C"), shares, np.ones((28, 28), np.uint8), 0.5)

    models.show_answers(
        Answers(
            (
                ModelAnswer(None, "First", True, said(0), milliseconds=0.5),
                ModelAnswer(Path("b"), STRANGE, False, said(1), None, False, True, True, 12.25),
                ModelAnswer(Path("c"), "Third", False, said(0), milliseconds=0.625),
            )
        )
    )


def fill_glow(glow: InkGlow) -> None:
    picture, values = np.zeros((28, 28), dtype=np.uint8), np.zeros((28, 28))
    picture[4:24, 10:14], values[4:14, 10:14], values[14:24, 10:14] = 200, 1 / 3, -0.125
    glow.set_glow(picture, values.reshape(-1), "A", STRANGE)


def fill_strokes(chart: StrokeChart) -> None:
    ink = Ink.of([[(0, 0), (0, 90)], [(0, 0), (50, 5)], [(0, 45), (40, 45)]])
    rows = [Weighed(0, 4 / 3, "A"), Weighed(1, -0.125, STRANGE), Weighed(2, 0.5, "C")]
    chart.set_strokes(ink, rows, "A", STRANGE)


def fill_bands(chart: LetterBands) -> None:
    shares = np.array([[0.75, 0.2, 0.05], [1 / 3, 0.6, 1 / 15], [0.1, 0.2, 0.7], [0.1, 0.1, 0.8]])
    chart.set_bands(bands_of((0.25, 0.5, 0.75, 1.0), ("A", STRANGE, "C", "C"), "ABC", shares))


def fill_pictures(grid: PictureGrid) -> None:
    names = ("A", STRANGE, "C", "D", "E")
    values = np.linspace(-0.7, 0.7, 5 * 784).reshape(5, 28, 28)
    values[0, 2, 3] = 1 / 3
    grid.set_pictures(
        Pictures(names, values, "signed", 0.8, lambda item: f"{names[item]}, picture {item}")
    )


def fill_inks(grid: PictureGrid) -> None:
    values = np.zeros((2, 8, 8))
    values[:, 2:5, 3] = 1 / 3
    grid.set_pictures(
        Pictures(("A", STRANGE), values, "ink", 1.0, lambda item: f"Letter {item}", legend="Two.")
    )


def fill_tree(chart: TreeChart) -> None:
    mean = np.zeros((28, 28))
    mean[4:9, 5:20] = 0.6
    chart.set_items(
        [
            TreeItem(0, 1, 2, (3, 4), 1 / 3, mean, 90, "90", "The first question"),
            TreeItem(1, 3, 4, (9, 9), 0.25, mean, 70, "70", "The second one"),
            TreeItem(1, None, None, None, 0.0, None, 20, STRANGE, "An end"),
            TreeItem(2, None, None, None, 0.0, mean, 60, "A B", "Another end"),
            TreeItem(2, None, None, None, 0.0, mean, 10, "C", "The last end"),
        ],
        "left: less ink in the marked pixel",
    )


def small_net(n_units: int, n_classes: int) -> Passed:
    """Return a net of two hidden units and then more, and its numbers for a bar."""
    random = np.random.default_rng(5)
    sizes = (784, 2, n_units, n_classes)
    layers = [
        DenseLayer(random.normal(size=sizes[n : n + 2]), random.normal(size=sizes[n + 1]), how)
        for n, how in enumerate(("tanh", "relu", "softmax"))
    ]
    names = ("A", STRANGE, "C", "D", "E", "F", "G", "H")[:n_classes]
    picture = np.zeros((28, 28), np.uint8)
    picture[4:24, 12:15] = 255
    return DenseNet(tuple(layers), names, 1.25).passed(picture)


NET, UNIT = small_net(4, 4), small_net(3, 8)


def fill_net(chart: NetDiagram) -> None:
    chart.set_net(NET.net)
    chart.set_passed(NET)


def fill_unit(chart: UnitSum) -> None:
    chart.set_sum(UNIT, 1, int(UNIT.strongest(1)[0]))


def nearest_of(drawn: Ink | LetterPicture) -> Nearest:
    """Return what is found of a drawing: five letters, one after the other a little narrower."""
    post, bar = [(0, 0), (4, 50), (0, 100)], [(0, 20), (60, 24)]
    is_ink = isinstance(drawn, Ink)
    neighbours = []
    for place in range(6):
        ink = Ink.of([bar, post]).transformed([[1 - place / 10, 0], [0, 1]])
        answer, label = ("R", "R") if place < 5 else (STRANGE, "P")
        neighbours.append(
            Neighbour(
                7 * place,
                label,
                answer,
                0.99 - place / 7,
                (1 + place) / 70,
                rasterize(ink),
                ink if is_ink else None,
                pair_strokes(drawn, ink) if isinstance(drawn, Ink) else (),
            )
        )
    picture = rasterize(Ink.of([post, [(0, 0), (70, 90)]]))
    *as_meant, otherwise = neighbours
    return Nearest(
        drawn, "R", picture, is_ink, tuple(as_meant), otherwise, (), 640, None, is_complete=True
    )


R = Ink.of([[(0, 0), (0, 100)], [(0, 0), (50, 10), (50, 40), (0, 50)], [(20, 50), (60, 100)]])


def fill_strip(strip: NeighbourStrip) -> None:
    strip.show_nearest(nearest_of(R))


def fill_overlay(overlay: LetterOverlay) -> None:
    nearest = nearest_of(R)
    overlay.show_pair(nearest, nearest.as_meant[1])


def fill_picture_overlay(overlay: LetterOverlay) -> None:
    nearest = nearest_of(LetterPicture(np.ones((9, 9))))
    overlay.show_pair(nearest, nearest.otherwise)


def fill_percentiles(chart: PercentileChart) -> None:
    letters = np.random.default_rng(0).normal((2, 1, 10, 2, 90), (0.3, 0.2, 9, 0.5, 40), (300, 5))
    drawing = np.array([2.125, 0.8, 61.25, 2, 88.5])
    chart.set_measured(among(drawing, letters, MEASURES), STRANGE)


def fill_map(chart: LetterMapChart) -> None:
    names, writers = ("A", STRANGE, "C"), np.array(["ann", "bob"] * 20)
    letters = LetterSet(blots(40), np.arange(40) % 3, names, "Mine", "mine", writers=writers)
    found = letter_map(letters.images)
    chart.set_map(found, letters)
    chart.set_drawing((float(found.points[0, 0]), 0.0))


def fill_classes(chart: ClassChart) -> None:
    counts = np.array([12, 0, 4])
    chart.set_classes(("A", STRANGE, "C"), counts, blots(3), ("all letters", "mean picture"))


CASES = {
    "glow": Case(InkGlow, fill_glow, (1 / 3, -0.125, 5, 11), ("for A, up to 0.33",), (320, 340)),
    "strokes": Case(
        StrokeChart, fill_strokes, (4 / 3, -0.125, 2), ("1: 1.3 for A", "3"), (320, 340)
    ),
    "bands": Case(
        LetterBands, fill_bands, (1 / 3, 0.75, 0.8), ("A", "C", "50 %", "100 %"), (380, 200)
    ),
    "map": Case(LetterMapChart, fill_map, (1, 17, 40), ("A", "C", "your letter"), (480, 360)),
    "classes": Case(ClassChart, fill_classes, (12, 4, 0.75, 0.25), ("A", "12", "C"), (300, 160)),
    "bars": Case(ProbabilityBars, fill_bars, (2 / 3, 0.125), ("A", "66.7 %"), (320, 260)),
    "52 bars": Case(ProbabilityBars, fill_many_bars, (51 / 1326,), ("A", "z"), (420, 540)),
    "matrix": Case(ConfusionMatrix, fill_matrix, (7, 7 / 9, 3), ("A", "C", "100 %"), (380, 320)),
    "difference": Case(
        DifferenceMatrix, fill_difference, (2 / 9, 3 / 7, 7, 5), ("A", "C", "+15"), (410, 350)
    ),
    "dumb-bells": Case(
        Dumbbells, fill_dumbbells, (6 / 7, 3 / 7, 4 / 11, 11), ("A", "C", "Net"), (320, 220)
    ),
    "curves": Case(
        TrainingCurves,
        fill_curves,
        (1 - 0.7 / 3, 2.5 / 3),
        ("training", "epoch", "Loss"),
        (320, 260),
    ),
    "run curves": Case(
        RunCurves,
        fill_run_curves,
        (1 - 0.7 / 3, 3 / 8),
        ("Accuracy", "seconds", "Loss · dashed: letters not learned from"),
        (320, 300),
    ),
    "accuracy": Case(
        AccuracyChart,
        fill_accuracies,
        (600 / 700, 417),
        ("First", "85.7 %"),
        (480, 220),
        LETTERS_OF_RUN,
    ),
    "reliability": Case(
        ReliabilityChart,
        fill_reliability,
        (0.625, 2 / 3, 0.5, 0.875),
        ("First", "80 %", "how sure the answers are"),
        (440, 400),
    ),
    "cost": Case(
        CostChart,
        fill_costs,
        (1 / 3, 600 / 700, 9.5),
        ("First", "Last", "seconds to train", "10"),
        (480, 300),
        LETTERS_OF_RUN,
    ),
    "sizes": Case(
        SizeChart, fill_sizes, ((1 / 1.7 + 0.6) / 2, 0.45), ("First", "1,000", "60 %"), (480, 240)
    ),
    "repeated": Case(RepeatChart, fill_repeated, (2 / 3, 0.72), ("First", "70 %"), (480, 240)),
    "net": Case(
        NetDiagram,
        fill_net,
        (*map(float, NET.sums[1]), *map(float, NET.probabilities)),
        ("x", "· W1", "784 × 2", "+ b3", "ReLU", "T = 1.25", "softmax", "A"),
        (800, 240),
    ),
    "unit": Case(
        UnitSum,
        fill_unit,
        (float(UNIT.values[0][1]), float(UNIT.net.layers[1].biases[UNIT.strongest(1)[0]])),
        ("h1", "their product", "z", "ReLU(z)", "A", "unit 1"),
        (860, 230),
    ),
    "models": Case(
        OtherModels,
        fill_models,
        (0.75, 12.25, 0.625),
        ("First", "A?", "75.0 %", "≠"),
        (460, 130),
        (
            "use_model_action",
            "move_model_up_action",
            "move_model_down_action",
            "unpin_model_action",
        ),
    ),
    "pictures": Case(PictureGrid, fill_pictures, (1 / 3, 0.7), ("A", "+0.8", "−0.8"), (420, 300)),
    "inks": Case(PictureGrid, fill_inks, (1 / 3,), ("A", "Two."), (420, 240)),
    "tree": Case(
        TreeChart,
        fill_tree,
        (1 / 3, 20, 5),
        ("A B", "90", "left: less ink in the marked pixel"),
        (420, 320),
    ),
    "neighbours": Case(
        NeighbourStrip,
        fill_strip,
        (0.99 - 2 / 7, 3 / 70, 21),
        ("read as R", "read otherwise", "99 %"),
        (330, 80),
    ),
    "overlay": Case(
        LetterOverlay,
        fill_overlay,
        (
            pair_strokes(R, Ink.of([[(0, 20), (54, 24)], [(0, 0), (3.6, 50), (0, 100)]]))[
                0
            ].distance,
        ),
        ("thin: yours", "wide: the letter of the data", "3"),
        (230, 270),
    ),
    "picture overlay": Case(
        LetterOverlay,
        fill_picture_overlay,
        (),
        ("both", "yours alone", "the letter's alone"),
        (230, 270),
    ),
    "percentiles": Case(
        PercentileChart, fill_percentiles, (2.125, 61.25, 1.0), ("Slant", "61°", "50 %"), (330, 150)
    ),
    "hand bars": Case(
        HandBars,
        fill_hand_bars,
        (41 / 52, 3248 / 3408, 10, *Accuracy(41, 52).interval),
        ("Net", "78.8 %", "of 3,408", "your letters", "not tested"),
        (420, 260),
    ),
    "fit bars": Case(
        FitBars,
        fill_fit_bars,
        (41 / 52, 50 / 52, *Accuracy(41, 52).interval, *Accuracy(50, 52).interval),
        ("before", "after", "41 of 52 right", "100 %"),
        (420, 90),
    ),
    "hand letters": Case(
        HandLetters,
        fill_hand_letters,
        (2 / 3, 0.625),
        ("G", "as C", "right", "the data"),
        (340, 360),
    ),
    "search": Case(SearchChart, fill_search, (0.9, 0.7 + 2 / 30, 1 / 3), ("1", "4"), (420, 200)),
}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


class Desk:
    """A chart in a window, after a button, with a Ctrl+C of the window's own."""

    def __init__(self, qtbot: QtBot, case: Case) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.chart = case.kind()
        self.chart.setFixedSize(*case.size)
        self.button = QPushButton("Before")
        column = QVBoxLayout(self.window)
        column.addWidget(self.button)
        column.addWidget(self.chart)
        self.n_copied = 0
        copy = QAction("Copy", self.window)
        copy.setShortcut("Ctrl+C")
        copy.triggered.connect(self._count)
        self.window.addAction(copy)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.button.setFocus()

    def _count(self) -> None:
        self.n_copied += 1

    def press(self, key: Qt.Key, *, control: bool = False, shift: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        if control:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        if shift:
            modifiers |= Qt.KeyboardModifier.ShiftModifier
        # To the window, as from a keyboard: shortcuts come first, then who has the focus.
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def click_right(self, place: QPoint) -> None:
        over = self.chart.mapTo(self.window, place)
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.RightButton, pos=over)

    def choose(self, name: str) -> None:
        """Open the chart's menu by its key, and click on an entry."""
        self.chart.setFocus()
        self.press(Qt.Key.Key_Menu)
        menu = menu_of_now()
        assert menu is not None
        action = next(action for action in menu.actions() if action.objectName() == name)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def save(self, name: str, file: Path) -> None:
        """Choose an entry of the menu that saves, and type a file's name."""
        self.choose(name)
        dialog = self.chart.findChild(QFileDialog, "save_chart_dialog")
        self.qtbot.waitUntil(dialog.isActiveWindow)
        assert Path(dialog.selectedFiles()[0]).stem == self.chart.accessibleName()
        field = dialog.findChild(QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, str(file.with_suffix("")))
        with self.qtbot.waitSignal(dialog.finished):
            QTest.keyClick(field, Qt.Key.Key_Return)


def menu_of_now() -> QMenu | None:
    popup = QApplication.activePopupWidget()
    assert popup is None or isinstance(popup, QMenu)
    return popup


@pytest.fixture
def empty(qtbot: QtBot, case: Case, themed: Callable[[Theme], None]) -> Desk:
    themed(light())
    return Desk(qtbot, case)


@pytest.fixture
def desk(empty: Desk, case: Case) -> Desk:
    case.fill(empty.chart)
    settle()  # curves are drawn one after the other
    return empty


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    language.install(qapp, "de")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, : image.width(), :3].astype(int)


def look(widget: QWidget) -> np.ndarray:
    return pixels(widget.grab().toImage())


def colours(image: np.ndarray) -> set[str]:
    return {f"#{packed:06x}" for packed in np.unique(image @ (1, 256, 65536)).tolist()}


def count(image: np.ndarray, wanted: set[str]) -> int:
    packed = [int(colour.removeprefix("#"), 16) for colour in wanted]
    return int(np.isin(image @ (1, 256, 65536), packed).sum())


def values(table: DataTable) -> list[Any]:
    """Return all values of a table in the order of its CSV file."""
    flat: list[Any] = []
    for row in table.rows:
        for column, value in zip(table.columns, row, strict=True):
            if column.fields:
                assert isinstance(value, tuple)
                flat += value
            else:
                flat.append(value)
    return flat


# The cases


def test_every_chart_is_among_the_cases() -> None:
    charts = letterpad.gui.charts
    for module in pkgutil.walk_packages(charts.__path__, f"{charts.__name__}."):
        importlib.import_module(module.name)
    bases = {Chart, PaintedChart, PlottedChart, *BASES_OF_A_KIND}
    kinds = {kind for base in bases for kind in base.__subclasses__()} - bases
    kinds = {kind for kind in kinds if kind.__module__.startswith("letterpad.")}  # no test's own
    assert kinds == {case.kind for case in CASES.values()}


# By keyboard


def test_tab_comes_to_the_chart_and_a_line_around_it_shows_that(desk: Desk) -> None:
    without = look(desk.chart)
    desk.press(Qt.Key.Key_Tab)
    assert desk.chart.hasFocus()
    QApplication.processEvents()
    accent = QColor(light().accent)
    image = desk.chart.grab().toImage()
    middle, right = desk.chart.height() // 2, desk.chart.width() - 1
    for x in (0, 1, right - 1, right):
        assert image.pixelColor(x, middle) == accent, x
    desk.press(Qt.Key.Key_Tab, shift=True)
    assert desk.button.hasFocus()
    assert np.array_equal(look(desk.chart), without)


def test_arrow_keys_go_through_all_items_and_a_screen_reader_reads_each(desk: Desk) -> None:
    chart = desk.chart
    desk.press(Qt.Key.Key_Tab)
    heard: dict[int, str] = {}

    def press(key: Qt.Key) -> bool:
        """Press a key; return whether it went to another item."""
        before = chart.current()
        desk.press(key)
        here = chart.current()
        assert here is not None
        assert chart.accessibleDescription().startswith(chart.spoken(here))
        heard[here] = chart.spoken(here)
        return here != before

    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
        while press(key):
            pass
    while True:  # row after row; where there is but one, Right goes through all
        while press(Qt.Key.Key_Right):
            pass
        if not press(Qt.Key.Key_Down):
            break
        while press(Qt.Key.Key_Left):
            pass
    assert set(heard) == set(range(chart.n_items()))
    assert len(set(heard.values())) == chart.n_items()


def test_the_item_that_the_keys_are_at_is_seen(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Tab)
    seen: dict[int | None, np.ndarray] = {}
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        desk.press(key)
        QApplication.processEvents()
        seen[desk.chart.current()] = look(desk.chart)
    one, other, *_ = seen.values()
    assert (one != other).any(axis=2).sum() > 10


# By pointer


def test_the_pointer_tells_of_what_it_points_at(desk: Desk, qtbot: QtBot) -> None:
    chart = desk.chart
    for item in (0, chart.n_items() // 2, chart.n_items() - 1):
        place = chart.item_rect(item).center().toPoint()
        assert chart.item_at(place.toPointF()) == item
        said = plain(chart.sentence(item))

        read_tip(qtbot, chart, place, said)
    QToolTip.hideText()


# In words and numbers


def test_the_chart_is_told_in_words(desk: Desk) -> None:
    chart = desk.chart
    assert chart.accessibleName()
    assert chart.accessibleDescription() == chart.description()
    assert len(chart.description()) > 10
    for keys, sentence in chart.key_help():
        assert keys
        assert sentence.endswith(".")


def test_the_table_has_the_numbers(desk: Desk, case: Case) -> None:
    table = desk.chart.chart_table()
    there = [value for value in values(table) if isinstance(value, int | float)]
    for number in case.numbers:
        assert any(number == pytest.approx(value, rel=1e-12) for value in there), number
    desk.choose("show_chart_table")
    dialog = desk.window.findChild(TableDialog)
    model = dialog.table.model()
    shown = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert shown == table.texts()
    dialog.close()


def test_an_empty_chart_says_what_will_be_there_and_gives_nothing_away(empty: Desk) -> None:
    chart = empty.chart
    assert chart.is_empty
    assert chart.accessibleDescription() == chart.empty_sentence()
    assert chart.empty_sentence().endswith(".")
    QGuiApplication.clipboard().setText("kept")
    empty.press(Qt.Key.Key_Tab)
    assert chart.hasFocus()
    empty.press(Qt.Key.Key_C, control=True)
    assert QGuiApplication.clipboard().text() == "kept"
    assert empty.n_copied == 1  # the window's own
    for key, shift in ((Qt.Key.Key_Menu, False), (Qt.Key.Key_F10, True)):
        empty.press(key, shift=shift)
        assert menu_of_now() is None
    empty.click_right(chart.rect().center())
    assert menu_of_now() is None


# Colours


def test_the_chart_follows_the_applications_palette(
    desk: Desk, themed: Callable[[Theme], None]
) -> None:
    in_light = look(desk.chart)
    themed(dark())  # palette and style sheet of the application: nobody tells the chart
    QApplication.processEvents()
    in_dark = look(desk.chart)
    assert (in_dark != in_light).any(axis=2).mean() > 0.02
    inks = {dark().text, dark().muted, dark().accent, *dark().curves}
    assert inks & colours(in_dark)
    # Where two colours are blended, single pixels may be like that by chance.
    assert count(in_dark, {light().text, light().muted}) < 5
    themed(light())
    QApplication.processEvents()
    assert np.array_equal(look(desk.chart), in_light)


# Copying and saving


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_png_file_has_the_pixels_of_the_screen(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    monkeypatch.setattr(type(desk.chart), "devicePixelRatioF", lambda self: ratio)
    file = tmp_path / "chart.png"
    desk.save("save_chart_png", file)
    image = QImage(str(file))
    size = desk.chart.size()
    assert (image.width(), image.height()) == (size.width() * ratio, size.height() * ratio)
    assert image.pixelColor(image.width() - 1, 0) == QColor(light().surface)
    once = export.image_of(desk.chart)
    assert image.text("Title") == once.text("Title") == desk.chart.accessibleName()
    assert np.array_equal(pixels(image), pixels(once))
    if ratio == 2.0:
        # Drawn in all those pixels, and not in half of them.
        found = pixels(image)
        assert (found[::2, ::2] != found[1::2, 1::2]).any()


def test_what_is_pointed_at_and_the_focus_are_not_in_pictures(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Tab)
    before = pixels(export.image_of(desk.chart))
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down)
    assert np.array_equal(pixels(export.image_of(desk.chart)), before)


def test_an_svg_file_has_letters_and_shapes_and_looks_like_the_picture(
    desk: Desk, case: Case, tmp_path: Path
) -> None:
    file = tmp_path / "chart.svg"
    desk.save("save_chart_svg", file)
    root = ET.parse(file).getroot()
    kinds = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert "image" not in kinds
    assert {"path", "rect", "polyline"} & set(kinds)
    texts = {
        (element.text or "").strip() for element in root.iter() if element.tag.endswith("}text")
    }
    assert set(case.words) <= texts
    assert root.findtext("{*}title") == desk.chart.accessibleName()

    renderer = QSvgRenderer(str(file))
    assert renderer.viewBox().size() == desk.chart.size()
    inches = float(root.attrib["width"].removesuffix("mm")) / 25.4
    assert inches * desk.chart.logicalDpiX() == pytest.approx(desk.chart.width(), abs=0.1)
    image = QImage(desk.chart.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        renderer.render(painter)
    apart = np.abs(pixels(image) - pixels(export.image_of(desk.chart))).max(axis=2)
    # Edges of letters and lines are smoothed otherwise; nothing is elsewhere or of another colour.
    assert not np.lib.stride_tricks.sliding_window_view(apart > 150, (3, 3)).all(axis=(2, 3)).any()


@pytest.mark.parametrize("spoken", ["en", "de"])
def test_a_csv_file_has_the_numbers_to_the_last_digit_in_every_language(
    desk: Desk, case: Case, tmp_path: Path, request: pytest.FixtureRequest, spoken: str
) -> None:
    if spoken == "de":
        request.getfixturevalue("german")
    file = tmp_path / "chart.csv"
    desk.save("save_chart_csv", file)
    table = desk.chart.chart_table()
    text = file.read_bytes().decode("utf-8")
    headings, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(rows) == len(table.rows)
    assert all(len(row) == len(headings) for row in rows)
    cells = [cell for row in rows for cell in row]
    for value, cell in zip(values(table), cells, strict=True):
        if value is None:
            assert cell == ""
        elif isinstance(value, int | float):
            assert float(cell) == value
        else:
            assert cell == value


def test_control_c_copies_picture_and_table(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_C, control=True)
    assert desk.n_copied == 0  # the window's own Ctrl+C is for elsewhere
    data = QGuiApplication.clipboard().mimeData()
    drawn = pixels(export.image_of(desk.chart))
    assert np.array_equal(pixels(QImage(data.imageData())), drawn)
    assert np.array_equal(pixels(QImage.fromData(data.data("image/png"), "PNG")), drawn)
    table = desk.chart.chart_table()
    lines = [line.split("\t") for line in data.text().split("\n")]
    assert len(lines) == 1 + len(table.rows)
    assert all(len(line) == len(table.columns) for line in lines)
    exact = [" ".join(cell.split()) for row in table.texts() for cell in row]
    assert [" ".join(cell.split()) for line in lines[1:] for cell in line] == exact


def test_the_menu_opens_by_right_click_and_by_keys(desk: Desk, case: Case) -> None:
    def offered() -> list[str]:
        menu = menu_of_now()
        assert menu is not None
        found = [action.objectName() for action in menu.actions() if not action.isSeparator()]
        assert all(action.isEnabled() for action in menu.actions())
        menu.close()
        return found

    everything = [
        "copy_chart",
        "save_chart_png",
        "save_chart_svg",
        "save_chart_csv",
        "show_chart_table",
    ]
    item = 1 if case.more else 0
    desk.click_right(desk.chart.item_rect(item).center().toPoint())
    assert offered() == [*case.more, *everything]
    desk.chart.setFocus()
    for key, shift in ((Qt.Key.Key_Menu, False), (Qt.Key.Key_F10, True)):
        desk.press(key, shift=shift)
        assert offered() == everything
    desk.choose("copy_chart")
    assert QGuiApplication.clipboard().mimeData().hasImage()


def test_what_cannot_be_saved_is_a_sentence_and_leaves_the_old_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "chart.csv"

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    desk.save("save_chart_csv", file)
    box = desk.chart.findChild(QMessageBox, "chart_not_saved")
    assert box.isVisible()
    assert box.text() == f"{file} cannot be written: {os.strerror(errno.ENOSPC)}."
    assert list(tmp_path.glob("*chart*")) == []
    assert list(tmp_path.glob("*.part")) == []
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_what_becomes_shapes_is_told_from_what_becomes_pixels(qtbot: QtBot) -> None:
    image, generator, buffer = QImage(8, 8, QImage.Format.Format_RGB32), QSvgGenerator(), QBuffer()
    generator.setOutputDevice(buffer)
    for device, becomes_shapes in ((image, False), (generator, True)):
        with QPainter(device) as painter:
            assert is_vector(painter) is becomes_shapes
