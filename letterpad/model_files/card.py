"""The card of a trained model: everything about it but its weights."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from letterpad.algorithms.algorithm import Package
from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.by_writer import ByWriter
from letterpad.evaluation.comparison import Comparison
from letterpad.ink.raster import Framing
from letterpad.messages import Text, message_from_json, message_to_json
from letterpad.model_files.adapted import Adapted
from letterpad.model_files.observed import Observed

FORMAT = 1

MOST_CLASSES = 1000
"""Of a model. No alphabet that one draws has more that are told apart by 784 pixels."""

_JSON_NAMES = {"thresholds": "doubts", "picture_thresholds": "picture_doubts"}
"""Fields of a card that files have always called otherwise."""

_LONGEST_NAME = 200
_CONTROL = re.compile("[\\0-\\x1f\\x7f-\\x9f\\ud800-\\udfff]+")
"""What no name has that one can see."""

_NO_UNICODE_TEXT = re.compile("[\\0\\ud800-\\udfff]")
"""A zero, or half of a pair that stands for one character."""

_LONGEST_TEXT = 10_000
_DEEPEST = 16
_MOST_VALUES = 2_000_000
_MOST_FACTS = 2_000
_LARGEST_NUMBER = 2**63
_LONGEST_UNIT = 30
_MOST_STEPS = 10**9
_LARGEST_VALUE = 1e30
"""Of a learning curve's finite values: a chart's arithmetic must not overflow."""

_LOWEST_TEMPERATURE = 0.01


@dataclass(frozen=True, slots=True)
class HeldOutResult:
    """What the model scored on the letters held out from its training.

    Parameters
    ----------
    n, n_correct : int
    top3 : float
        Share of letters whose class was among the first three answers.
    key : str
        The same for two models exactly if they were held out the very same letters.
    by_writer : ByWriter, optional
        The same writer by writer; None where it is not known who wrote the letters.
    """

    n: int
    n_correct: int
    top3: float
    key: str
    by_writer: ByWriter | None = None

    @property
    def accuracy(self) -> Accuracy:
        """The share of right answers, with its interval: by writer where writers are known."""
        return Accuracy(self.n_correct, self.n, self.by_writer)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "HeldOutResult":
        """Read one field by field; raise ValueError, TypeError or KeyError for anything else."""
        by_writer = _mapping(fields).get("by_writer")
        result = cls(
            int(fields["n"]),
            int(fields["n_correct"]),
            float(fields["top3"]),
            str(fields["key"]),
            None if by_writer is None else ByWriter.from_json(by_writer),
        )
        if not (0 <= result.n_correct <= result.n < _LARGEST_NUMBER and 0.0 <= result.top3 <= 1.0):
            raise ValueError(f"its held-out result is none: {result}")
        if result.by_writer is not None and result.by_writer.n > result.n:
            raise ValueError(f"its held-out result is of more writers than letters: {result}")
        return result


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Which answers of a model are in doubt; found on letters that it was not trained on.

    Parameters
    ----------
    coverage, cased_coverage : mapping of str to float
        Split conformal sets for the card's `classes` and `cased_classes`: the classes that reach
        this probability hold the right one with the stated coverage, "0.95" or "0.99". Empty if
        the model has no such sets.
    letter_from : float, optional
        What scores less is no letter; None if the model gives no such score.
    """

    coverage: Mapping[str, float] = field(default_factory=dict)
    cased_coverage: Mapping[str, float] = field(default_factory=dict)
    letter_from: float | None = None

    @classmethod
    def from_json(cls, value: object) -> "Thresholds":
        """Read one field by field; raise ValueError or TypeError for anything else."""
        fields = _mapping(value)
        letter_from = fields.get("letter_from")
        return cls(
            _shares(fields.get("coverage", {})),
            _shares(fields.get("cased_coverage", {})),
            None if letter_from is None else _share(letter_from),
        )


CalibratedOn = Literal["validation", "cross-validation"]
"""The validation part, or the training part by cross-validation."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How a model's probabilities were made to mean what they say.

    Parameters
    ----------
    temperature : float
        What the logarithms of its network's probabilities are divided by, see
        `letterpad.evaluation.calibration.tempered`.
    on : {"validation", "cross-validation"}
        Which letters it was found on, none of them learned from.
    n : int
        How many letters.
    """

    temperature: float
    on: CalibratedOn
    n: int

    @classmethod
    def from_json(cls, value: object) -> "Calibration | None":
        """Read one field by field; raise ValueError, TypeError or KeyError for anything else."""
        if value is None:
            return None
        fields = _mapping(value)
        temperature, on, n = float(fields["temperature"]), fields["on"], int(fields["n"])
        if not _LOWEST_TEMPERATURE <= temperature <= 1 / _LOWEST_TEMPERATURE:
            raise ValueError(f"its temperature is {temperature}")
        if on not in get_args(CalibratedOn) or not 0 <= n < _LARGEST_NUMBER:
            raise ValueError("it does not say what it was calibrated on")
        return cls(temperature, on, n)


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about a trained model but its weights.

    Parameters
    ----------
    name : str
        What the user calls it.
    algorithm, algorithm_name : str
        Key in the registry, and the name for people.
    settings : mapping
        All settings it was trained with.
    classes : tuple of str
    framing : Framing
        How ink must be laid into a picture for it.
    inputs : tuple of str
        "picture" (float32 (n, 784), 0 to 1), and "path" (float32 (n, 64, 7), see
        `letterpad.ink.path`) if it also reads that; zeros where only the picture is known.
    data : mapping
        "spec" (a DataSpec), "name", "hash", "n", "licence", "taken" (how they were turned and
        their labels counted, see `letterpad.letters.taken`).
    split : mapping
        "kind", "train_size" and (since 0.2; null if all that are not trained on are held out)
        "test_size" as they were asked for, "random_state", "n_train" (letters learned from),
        "n_validation", "n_held_out", and "n_set_aside" where letters were left out.
    held_out : HeldOutResult, optional
    history : tuple of mapping
        Points of the learning curve: "step", "unit", "loss", "accuracy", "validation_loss", ...
    seconds : float
        Time to train: reading letters not included.
    created : str
        ISO 8601, UTC.
    versions : mapping
        Of Letterpad, Python and the libraries that trained it.
    notes : tuple of Text
        For the user, for example that a solver reached its limit. Files hold them in English
        ("notes") and, since 0.2, with their fields beside that ("messages").
    cased_classes : tuple of str
        The classes of a second answer that tells upper from lower case; empty if there is none.
        The upper case of each is in `classes`.
    thresholds, picture_thresholds : Thresholds
        Which of its answers are in doubt; the latter where a model that reads the pen's path gets
        only a picture. Files call them "doubts" and "picture_doubts".
    search : tuple of mapping
        What a search for the best settings tried: "settings", "accuracy" and "deviation" (of
        cross-validation), "seconds" (of a fit), "n_letters".
    package : Package, optional
        The installed package that its algorithm came from; None for Letterpad's own.
    comparison : Comparison, optional
        What the recogniser that came with Letterpad made of the same held-out letters.
    calibration : Calibration, optional
        What makes the probabilities of its network honest; None where they are used as they are:
        those of the shipped recogniser, whose network has its temperature inside, and of models
        from before 0.2.
    observed : Observed, optional
        What was seen of the training, for advice; None in models from before 0.2.
    adapted : Adapted, optional
        To whose letters it was fitted, and from which model; None for a model as it was trained.
    """

    name: str
    algorithm: str
    algorithm_name: str
    settings: Mapping[str, Any]
    classes: tuple[str, ...]
    framing: Framing
    inputs: tuple[str, ...] = ("picture",)
    data: Mapping[str, Any] = field(default_factory=dict)
    split: Mapping[str, Any] = field(default_factory=dict)
    held_out: HeldOutResult | None = None
    history: tuple[Mapping[str, Any], ...] = ()
    seconds: float = 0.0
    created: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()
    search: tuple[Mapping[str, Any], ...] = ()
    cased_classes: tuple[str, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)
    picture_thresholds: Thresholds = field(default_factory=Thresholds)
    package: Package | None = None
    comparison: Comparison | None = None
    calibration: Calibration | None = None
    observed: Observed | None = None
    adapted: Adapted | None = None

    @property
    def temperature(self) -> float:
        """What the logarithms of the network's probabilities are divided by; 1 for nothing."""
        return 1.0 if self.calibration is None else self.calibration.temperature

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        notes = [str(note) for note in self.notes]
        messages = [message_to_json(note) for note in self.notes]
        fields = {_JSON_NAMES.get(name, name): value for name, value in asdict(self).items()}
        return {"format": FORMAT, **fields, "notes": notes, "messages": messages}

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Card":
        """Read what `to_json` gave.

        Raises
        ------
        ValueError, TypeError, KeyError, OverflowError
            For anything else.
        """
        if isinstance(fields["name"], str):
            fields = {**fields, "name": plain_name(fields["name"])}
        if fields["format"] != FORMAT:
            came = repr(fields["format"])[:_LONGEST_NAME]
            raise ValueError(f"it is of format {came}; this Letterpad reads format {FORMAT}")
        _check_bounds(fields, _MOST_VALUES)
        for name in ("settings", "data", "split", "versions", "notes"):
            _check_bounds(fields[name], _MOST_FACTS)
        if not isinstance(fields["classes"], list | tuple):
            raise TypeError("its classes must be a list of names")
        classes = tuple(str(name) for name in fields["classes"])
        if not 2 <= len(classes) <= MOST_CLASSES or len(set(classes)) < len(classes):
            raise ValueError(f"its classes must be 2 to {MOST_CLASSES:,} different names")
        if not all(0 < len(name) <= _LONGEST_NAME for name in classes):
            raise ValueError(f"a class must have a name of 1 to {_LONGEST_NAME} characters")
        cased_classes = tuple(str(name) for name in fields.get("cased_classes", ()))
        upper = {name.upper() for name in cased_classes}
        if (
            len(cased_classes) == 1
            or len(set(cased_classes)) < len(cased_classes)
            or not upper <= set(classes)
        ):
            raise ValueError(
                "its cased classes must be two or more different ones, their upper case its classes"
            )
        seconds = float(fields["seconds"])
        if not 0 <= seconds < float("inf"):
            raise ValueError(f"its seconds must be a number from 0 on, not {seconds}")
        return cls(
            name=str(fields["name"])[:_LONGEST_NAME],
            algorithm=str(fields["algorithm"])[:_LONGEST_NAME],
            algorithm_name=str(fields["algorithm_name"])[:_LONGEST_NAME],
            settings=_mapping(fields["settings"]),
            classes=classes,
            framing=Framing.from_json(fields["framing"]),
            inputs=tuple(str(name) for name in fields["inputs"]),
            data=_mapping(fields["data"]),
            split=_mapping(fields["split"]),
            held_out=None
            if fields["held_out"] is None
            else HeldOutResult.from_json(fields["held_out"]),
            history=tuple(_point(point) for point in fields["history"]),
            seconds=seconds,
            created=str(fields["created"])[:_LONGEST_NAME],
            versions=_mapping(fields["versions"]),
            notes=_notes(fields["notes"], fields.get("messages")),
            search=tuple(_mapping(trial) for trial in fields.get("search", ())),
            cased_classes=cased_classes,
            thresholds=Thresholds.from_json(fields.get("doubts", {})),
            picture_thresholds=Thresholds.from_json(fields.get("picture_doubts", {})),
            package=_package(fields.get("package")),
            comparison=_comparison(fields.get("comparison")),
            calibration=Calibration.from_json(fields.get("calibration")),
            observed=Observed.from_json(fields.get("observed")),
            adapted=Adapted.from_json(fields.get("adapted")),
        )


def plain_name(name: str) -> str:
    r"""Return a name without control characters; one that has none stays as it is.

    Examples
    --------
    >>> plain_name("My\tnet\0")
    'My net'
    """
    return _CONTROL.sub(" ", name).strip() if _CONTROL.search(name) else name


def _check_bounds(value: object, most_values: int) -> None:
    """Raise ValueError where a card holds more, longer or deeper than one of ours ever would.

    So whatever shows a card need not fear for its time, its stack, or what Qt makes of a text.
    """
    level: list[object] = [value]
    n_values = 0
    for _ in range(_DEEPEST):
        n_values += len(level)
        if n_values > most_values:
            raise ValueError(f"its card holds more than {most_values:,} values")
        below: list[object] = []
        for each in level:
            if isinstance(each, dict):
                below += [*each, *each.values()]
            elif isinstance(each, list | tuple):
                below += each
            elif isinstance(each, str):
                _check_text(each)
            elif isinstance(each, int) and abs(each) >= _LARGEST_NUMBER:
                raise ValueError(f"a number in it has {len(str(each))} digits")
        if not below:
            return
        level = below
    raise ValueError(f"its card is nested deeper than {_DEEPEST} levels")


def _check_text(text: str) -> None:
    if len(text) > _LONGEST_TEXT:
        raise ValueError(f"a text in it has {len(text):,} characters")
    if _NO_UNICODE_TEXT.search(text):
        raise ValueError("a text in it is no Unicode text")


def _point(value: object) -> dict[str, Any]:
    """Read a point of the learning curve; a loss that ran away may be nan or infinite."""
    point = _mapping(value)
    for name, number in point.items():
        if name == "unit":
            if not isinstance(number, str) or len(number) > _LONGEST_UNIT:
                raise TypeError("the learning curve's unit is no short word")
        elif not (number is None or isinstance(number, int | float)):
            raise TypeError(f"the learning curve's {name} is no number: {number!r}"[:_LONGEST_NAME])
        elif name in ("step", "total"):
            if number is None or not 0 <= number <= _MOST_STEPS:
                raise ValueError(f"the learning curve's {name} is {number}")
        elif number is not None and _LARGEST_VALUE < abs(number) < float("inf"):
            raise ValueError(f"the learning curve's {name} is {number}")
    return point


def _notes(notes: Any, messages: Any) -> tuple[Text, ...]:
    """Read the notes with their fields where a file has them, and else the English ones."""
    english = tuple(str(note) for note in notes)
    if not isinstance(messages, list) or len(messages) != len(english):
        return english
    return tuple(map(message_from_json, messages))


def _package(value: object) -> Package | None:
    if value is None:
        return None
    fields = _mapping(value)
    return Package(str(fields["name"])[:_LONGEST_NAME], str(fields["version"])[:_LONGEST_NAME])


def _comparison(value: object) -> Comparison | None:
    return None if value is None else Comparison.from_json(value)


def _shares(value: object) -> dict[str, float]:
    return {name: _share(number) for name, number in _mapping(value).items()}


def _share(value: Any) -> float:
    share = float(value)
    if not 0.0 <= share <= 1.0:
        raise ValueError(f"a number from 0 to 1 was expected, not {value!r}")
    return share


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(f"an object was expected where {type(value).__name__} came")
    return value
