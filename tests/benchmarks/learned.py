"""What it costs to watch weights while a model trains, and to look at what was learned."""

import io
import time
from typing import Any

from hold_ups import LONGEST_GOAL, P99_GOAL, Ticks
from table import Row, Times, compared, row
from window import in_own_process, open_window, until, wait

N_LETTERS, ITERATIONS = 10_000, 100
MOST_TO_WATCH = 1.02
MOST_TO_ANSWER = 300.0

WATCHED = {
    "logistic regression": ("logistic-regression", {"iterations": ITERATIONS}),
    "neural net, 1,024 units": ("neural-net", {"epochs": 3}),
}

LOOKED_AT: dict[str, dict[str, Any]] = {
    "logistic-regression": {"iterations": 5},
    "neural-net": {"epochs": 1},
    "convolutional-net": {"epochs": 1, "filters": "16,32"},
    "k-nearest-neighbours": {},
    "naive-bayes": {},
    "decision-tree": {},
    "random-forest": {},
    "svm": {"components": 20},
    "k-means": {"iterations": 5},
}
"""All algorithms; what takes long and does not matter for looking is cut short."""


def costs(repeats: str) -> dict[str, list[list[float]]]:
    """Fit with and without snapshots in turn; seconds of the processor, and how many were sent."""
    from dataclasses import replace

    from threadpoolctl import threadpool_limits

    from letterpad.algorithms.algorithm import FitData, Step
    from letterpad.algorithms.registry import algorithm
    from letterpad.letters.catalog import load_letters
    from letterpad.letters.data_spec import Builtin
    from letterpad.training.reporter import Reporter
    from letterpad.training.spec import NamedWeights
    from letterpad.training.worker import Sender

    letters = load_letters(Builtin(size=N_LETTERS))
    found: dict[str, list[list[float]]] = {}

    def fit(key: str, settings: dict[str, Any], *, watched: bool) -> tuple[float, float]:
        chosen = algorithm(key)
        estimator = chosen.build(chosen.settings(settings), 26)
        pixels = letters.images.reshape(len(letters), -1)
        features = pixels if chosen.family == "tensorflow" else letters.features
        stream = io.BytesIO()
        with Reporter(Sender(stream)) as reporter:  # type: ignore[arg-type]
            reporter.stage("fit", "training")

            def on_step(step: Step) -> None:
                take = step.snapshot
                assert take is not None
                weights = (lambda: NamedWeights.of(take(), letters.classes)) if watched else None
                reporter.step(replace(step, snapshot=None), weights=weights)

            began = time.process_time()
            with threadpool_limits(limits=1):
                chosen.fit(estimator, FitData(features, letters.labels), on_step)
            seconds = time.process_time() - began
        return seconds, stream.getvalue().count(b'"snapshot"')

    for name, (key, settings) in WATCHED.items():
        fit(key, settings, watched=True)  # imports, and what TensorFlow compiles
        runs = [
            [*fit(key, settings, watched=True), fit(key, settings, watched=False)[0]]
            for _ in range(int(repeats))
        ]
        found[name] = [list(column) for column in zip(*runs, strict=True)]
    return found


def looks(size: str) -> dict[str, dict[str, list[float]]]:
    """Look at what every algorithm learned, and draw; ms until it is shown, and late ticks."""
    import letterpad.letters.data_spec as data_spec
    from letterpad.gui.controllers.live_answer import Question
    from letterpad.ink.strokes import Ink
    from letterpad.letters.catalog import load_letters
    from letterpad.library import Library
    from letterpad.training.spec import TrainSpec
    from letterpad.training.train import train

    spec = data_spec.Builtin(size=int(size))
    letters = load_letters(spec)
    runs = {
        key: Library().add(
            train(TrainSpec(spec, key, settings, test_size=200), lambda _: None, letters)
        )
        for key, settings in LOOKED_AT.items()
    }
    application, window = open_window()
    window.resize(1280, 800)
    window.pages.setCurrentIndex(2)
    page = window.compare_page
    until(application, lambda: not window.pairs.is_busy)
    wait(application, 1.0)
    page._show_tab(page._names.index("learned"))
    panel = page.learned
    until(application, lambda: all(view.learned is not None for view in panel.views))
    wait(application, 0.5)
    ticks, shown, answered = Ticks(), list[float](), list[float]()
    for key, run in runs.items():
        ticks.start()
        began = time.perf_counter()
        panel.set_pair(run, run)
        until(application, lambda: all(view.learned is not None for view in panel.views))
        until(application, lambda: not panel.is_busy and not window.jobs.is_reading)
        wait(application, 0.0)
        shown.append((time.perf_counter() - began) * 1e3)
        wait(application, 0.2)
        ticks.stop(f"what the {key} learned is read and shown")
        if key not in ("k-nearest-neighbours", "convolutional-net"):
            continue
        ticks.start()
        for number in range(20):
            ink = Ink.of([[(0, 0), (100, 20 * number)], [(50, 0), (50, 200)]])
            before = panel.views[0].of_drawing.pictures
            began = time.perf_counter()
            panel.set_question(Question(ink), None)
            until(
                application,
                lambda before=before: panel.views[0].of_drawing.pictures is not before,
            )
            panel.grab()
            answered.append((time.perf_counter() - began) * 1e3)
        ticks.stop(f"a drawing is asked of the {key}")
    window.jobs.close()
    window.close()
    return {"late": ticks.all, "shown": {"": shown}, "answered": {"": answered}}


def measure(repeats: int = 5, size: int = 20_800) -> list[Row]:
    """Measure both, each in a process of its own."""
    rows = []
    for name, (watched, sent, plain) in in_own_process(
        "learned", str(repeats), function="costs"
    ).items():
        what = f"{name}, {N_LETTERS:,} letters, weights told {max(sent):.0f} times (processor)"
        rows.append(
            compared(
                what, "s", Times.of(watched), "without weights", Times.of(plain), MOST_TO_WATCH
            )
        )
    found = in_own_process("learned", str(size), function="looks")
    shown, answered = Times.of(found["shown"][""]), Times.of(found["answered"][""])
    n_kinds = len(LOOKED_AT)
    rows.append(row(f"what {n_kinds} algorithms learned, read and shown", "ms", shown, "", True))
    rows.append(
        row(
            "a drawing to its neighbours, or to what filters make of it",
            "ms",
            answered,
            f"99 % below {MOST_TO_ANSWER:g} ms",
            answered.p99 < MOST_TO_ANSWER,
        )
    )
    for name, late in found["late"].items():
        times = Times.of(late)
        goal = f"99 % below {P99_GOAL:g} ms, longest below {LONGEST_GOAL:g} ms"
        reached = times.p99 < P99_GOAL and max(late) < LONGEST_GOAL
        what = f"event loop late while {name}; longest {max(late):.1f} ms"
        rows.append(row(what, "ms", times, goal, reached))
    return rows


QUICK = {"repeats": 1, "size": 1040}
