"""What is said of a run, in words: used alike by charts, table, matrix and tooltips."""

import math
from collections.abc import Sequence
from datetime import datetime
from itertools import islice, pairwise
from typing import Any

from PySide6.QtGui import Qt

from letterpad.algorithms.algorithm import UNITS, Algorithm
from letterpad.algorithms.registry import known
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.translation import translated
from letterpad.letters.data_spec import spec_or_none
from letterpad.letters.readers.turning import AS_IT_IS, turn_from
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.letters.taken import Taken
from letterpad.messages import Sentence, isolated
from letterpad.model_files.model_file import Card

_MOST_SETTINGS = 100


def not_tested() -> str:
    """Say that a model came without held-out letters."""
    return translate("Run", "not tested")


def percent(share: float, decimals: int = 1) -> str:
    """Write a share of 0 to 1 in per cent, never broken over two lines."""
    return localized(f"{share * 100:.{decimals}f} %")


def shortened(text: str, longest: int = 300) -> str:
    """Cut a text that no table and no tooltip could show; a stranger's model has what it likes.

    It can stand in a sentence, see `letterpad.gui.text.language.isolated`.
    """
    return isolated(text if len(text) <= longest else f"{text[:longest]}…")


def plain(text: str) -> str:
    """Make a tooltip that Qt shows letter for letter, markup in a stranger's names included."""
    if not Qt.mightBeRichText(text):
        return text
    import html  # here, as every start would wait for it

    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>'


def interval_text(accuracy: Accuracy, decimals: int = 1) -> str:
    """Write the 95 % interval: "83.1–85.3 %"."""
    return bounds_text(accuracy.interval, decimals)


def bounds_text(bounds: tuple[float, float], decimals: int = 1) -> str:
    """Write from which share to which other one of 0 to 1: "83.1–85.3 %"."""
    low, high = bounds
    return localized(f"{low * 100:.{decimals}f}–") + percent(high, decimals)


def by_writer_text(accuracy: Accuracy) -> str:
    """Say what was scored writer by writer; "" where it is not known who wrote the letters."""
    scores = accuracy.by_writer
    if scores is None:
        return ""
    if scores.n == 1:
        return translate("Run", "All letters are of one writer.")
    return translate(
        "Run", "{0} on average over {1} writers; a tenth of them have {2} or less."
    ).format(percent(scores.mean), number(scores.n), percent(scores.worst_tenth))


def right_text(accuracy: Accuracy) -> str:
    """Say how many letters were read right, of how many."""
    n_correct, n = number(accuracy.n_correct), number(accuracy.n)
    return translate("Run", "{0} of {1} right").format(n_correct, n)


def created_text(card: Card) -> str:
    """Say when a model was trained, by the clock on the wall here."""
    try:
        return moment_text(datetime.fromisoformat(card.created))
    except (ValueError, OSError, OverflowError):  # a stranger's card may say anything
        return shortened(card.created, 40)


def moment_text(moment: datetime) -> str:
    """Write a moment by the clock on the wall here."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def size_text(n_bytes: int) -> str:
    """Write the size of files, never broken over two lines: "4.2 MB", "812 kB"."""
    if n_bytes < 999_500:
        return localized(f"{math.ceil(n_bytes / 1e3)}\N{NO-BREAK SPACE}kB")
    if n_bytes < 999_950_000:
        return localized(f"{n_bytes / 1e6:.1f}\N{NO-BREAK SPACE}MB")
    return localized(f"{n_bytes / 1e9:,.1f}\N{NO-BREAK SPACE}GB")


def class_range(classes: Sequence[str]) -> str:
    """Name many classes in few words: "A to Z", "A to Z and a to z", or how many there are."""
    if not all(len(name) == 1 for name in classes):
        return translate("Run", "{0} classes").format(len(classes))
    starts = [0]
    starts += [
        place
        for place, (one, other) in enumerate(pairwise(classes), start=1)
        if ord(other) != ord(one) + 1
    ]
    runs = [
        classes[start:stop] for start, stop in zip(starts, [*starts[1:], len(classes)], strict=True)
    ]
    if len(runs) > 2:
        return translate("Run", "{0} classes").format(len(classes))
    ranges = [
        translate("Run", "{0} to {1}", "A range of letters")
        .format(run[0], run[-1])
        .replace(" ", "\N{NO-BREAK SPACE}")
        if len(run) > 1
        else run[0]
        for run in runs
    ]
    if len(ranges) == 1:
        return ranges[0]
    return translate("Run", "{0} and {1}", "Two ranges of letters").format(*ranges)


def letters_text(card: Card) -> str:
    """Name the letters a model was trained on."""
    name = data_name(card)
    name = name or translate("Run", "Unknown letters")
    return f"{name}, {class_range(card.classes)}"


def n_learned(card: Card) -> int | None:
    """Return how many letters a model learned from; None if its card does not say."""
    n = card.split.get("n_train")
    return n if isinstance(n, int) and not isinstance(n, bool) else None


def learned_text(card: Card) -> str:
    """Name the letters that a model learned from, and below how many they were, of which classes.

    Letters that only watched the training are not counted.
    """
    name, classes = (
        data_name(card) or translate("Run", "Unknown letters"),
        class_range(card.classes),
    )
    n = n_learned(card)
    return f"{name}\n{classes}" if n is None else f"{name}\n{number(n)} · {classes}"


def learned_detail(card: Card) -> str:
    """Say how many letters a model learned from, and how many watched; "" if that is not known."""
    n, n_watching = n_learned(card), card.split.get("n_validation")
    if n is None:
        return ""
    if isinstance(n_watching, int) and n_watching:
        sentence = translate("Run", "It learned from {0} letters; {1} others watched the training.")
        return sentence.format(number(n), number(n_watching))
    return translate("Run", "It learned from {0} letters.").format(number(n))


def taken_text(taken: Taken) -> str:
    """Say how letters were turned, and what their labels were counted from."""
    try:
        turn = turn_from(taken.transpose, taken.flip) or AS_IT_IS
    except ValueError:  # of another version of Letterpad
        return shortened(str(taken.flip), 30)
    said = translated(turn.title)
    if taken.first_label is None:
        return said
    return translate("Run", "{0}; labels counted from {1}").format(said, number(taken.first_label))


def data_name(card: Card) -> str:
    """Return the name of the letters a model was trained on; "" if its card has none."""
    spec = spec_or_none(card.data.get("spec"))
    if spec is not None and isinstance(spec.title, Sentence):
        return translated(spec.title)
    return shortened(str(card.data.get("name", "")))  # a file's, as it was then


def data_detail(card: Card) -> str:
    """Say where the letters that a model was trained on came from; "" if its card does not."""
    spec = spec_or_none(card.data.get("spec"))
    return "" if spec is None else shortened(translated(spec.detail))


def algorithm_name(card: Card) -> str:
    """Return the name of a model's algorithm: ours in the window's language."""
    algorithm = _algorithm(card)
    return card.algorithm_name if algorithm is None else translated(algorithm.name)


def unit_text(unit: str) -> str:
    """Return in what a fit counts its steps, in the window's language where the word is ours."""
    return translated(UNITS.get(unit, unit))


def split_text(card: Card, short: bool = False) -> str:
    """Name the kind of split in a word or two, or in one."""
    kind = shortened(str(card.split.get("kind", "")), 30)
    if short:
        return split_word(kind)
    return next((translated(text) for key, text in SPLIT_KINDS.items() if key == kind), kind)


def split_word(kind: str) -> str:
    """Name a kind of split in one word."""
    return {
        "random": translate("Run", "random", "Split in one word"),
        "stratified": translate("Run", "stratified", "Split in one word"),
        "writers": translate("Run", "writers", "Split in one word"),
        "parts": translate("Run", "parts", "Split in one word"),
    }.get(kind, kind)


def seed_text(card: Card) -> str:
    """Write the seed of a split, "" if there is none."""
    seed = card.split.get("random_state")
    return "" if seed is None else shortened(str(seed), 30)


def tested_on_text(card: Card) -> str:
    """Say in few words which letters an accuracy is of: "of 4,160 from Built-in letters"."""
    if card.held_out is None:
        return ""
    n, name = number(card.held_out.n), data_name(card) or translate("Run", "Unknown letters")
    kind, seed = split_word(str(card.split.get("kind", ""))), seed_text(card)
    if not kind or not seed:
        return translate("Run", "of {0} from {1}").format(n, name)
    return translate("Run", "of {0} from {1} ({2}, seed {3})").format(
        n, name, shortened(kind, 30), seed
    )


def held_out_sentence(card: Card, n_runs: int) -> str:
    """Say which letters the accuracies of one chart were measured on."""
    if card.held_out is None:
        return not_tested()
    how = {
        "random": translate("Run", "held out at random"),
        "stratified": translate("Run", "held out at random, the same share of every class"),
        "writers": translate("Run", "of writers held out whole"),
        "parts": translate("Run", "of the set's own test part"),
    }.get(str(card.split.get("kind", "")), translate("Run", "held out"))
    seed = seed_text(card)
    if seed:
        how = translate("Run", "{0} (seed {1})").format(how, seed)
    sentence = (
        translate("Run", "on the same {0} letters {1} from {2} · 95 % intervals")
        if n_runs > 1
        else translate("Run", "on {0} letters {1} from {2} · 95 % intervals")
    )
    return sentence.format(number(card.held_out.n), how, letters_text(card))


def settings_text(card: Card) -> str:
    """Name the parameters that differ from the algorithm's defaults, in few words."""
    algorithm = _algorithm(card)
    defaults = (
        {} if algorithm is None else {param.name: param.default for param in algorithm.params}
    )
    changed = [
        _setting(algorithm, name, value)
        for name, value in card.settings.items()
        if name not in defaults or _plain(value) != _plain(defaults[name])
    ]
    return shortened(", ".join(changed)) or translate("Run", "defaults")


def all_settings(card: Card) -> list[str]:
    """Name every parameter with its value."""
    algorithm = _algorithm(card)
    settings = islice(card.settings.items(), _MOST_SETTINGS)
    return [shortened(_setting(algorithm, name, value)) for name, value in settings]


def seconds_text(seconds: float) -> str:
    """Write how long a training took."""
    if seconds < 99.95:
        return localized(f"{seconds:.1f}")
    return localized(f"{seconds:,.0f}")


def _algorithm(card: Card) -> Algorithm | None:
    return known().get(card.algorithm)


def _setting(algorithm: Algorithm | None, name: str, value: Any) -> str:
    try:
        param = None if algorithm is None else algorithm.param(name)
    except UserError:
        param = None  # of another version of Letterpad
    if param is None:
        return f"{name} {_plain(value)}"
    if param.kind == "bool":
        return f"{translated(param.label)} {_plain(bool(value))}"
    shown = translated(param.choices.get(str(value), _plain(value)))
    return f"{translated(param.label)} {shown}"


def _plain(value: Any) -> str:
    """Write a value as people do; a card's lists are an algorithm's tuples."""
    if isinstance(value, list | tuple):
        return "-".join(_plain(part) for part in value)
    if isinstance(value, bool):
        return translate("Run", "on") if value else translate("Run", "off")
    if isinstance(value, int):
        return number(value)
    return localized(f"{value:g}") if isinstance(value, float) else str(value)
