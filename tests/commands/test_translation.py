"""No text of the command line is left untranslated: everything is said in a made-up language."""

import json
import re
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path

import numpy as np
import pytest

from letterpad import paths
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.cli import build_parser
from letterpad.errors import system_text
from letterpad.gui.startup import app
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.languages import Language, load
from letterpad.letters.classes import SCHEMES
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.making.translations import FOLDER
from letterpad.model_files.model_file import TrainedModel, read_card, write_model

FIELD = re.compile(r"(\{\w+(?:!r)?(?::[^{}]*)?\})")

COMMANDS = [
    [],
    ["train"],
    ["search"],
    ["evaluate"],
    ["compare"],
    ["predict"],
    ["data"],
    ["data", "describe"],
    ["data", "export"],
    ["models"],
    ["models", "export"],
    ["code"],
    ["report"],
]

KEYS = "|".join(
    [
        *ALGORITHMS,
        *(param.name for algorithm in ALGORITHMS.values() for param in algorithm.params),
        *(
            key
            for algorithm in ALGORITHMS.values()
            for param in algorithm.params
            for key in param.choices
        ),
        *SCHEMES,
        *SPLIT_KINDS,
    ]
)

NAMES = "train|search|evaluate|compare|predict|data|describe|export|models|code|report|completion"

DATA = re.compile(
    "|".join(
        [
            r"^ +(?:letterpad|cat|eval|--\w+) .*$",  # examples
            r"^ {4}\w+=.* (?=⟧)",  # a setting with its default
            rf"^ {{4}}(?:{NAMES})\b",
            rf"\bletterpad(?: (?:{NAMES}))*(?=:| \[|$)",
            r"\{[\w,-]+\}|describe\|export|\bexport(?= \.\.\.|$)|A,B,\.\.\.|\b[NFs]\b",  # in usage
            r"(?<![\w⟧])--?[a-z][\w-]*(?:=\w+)?",  # options
            rf"(?<![\w-])(?:{KEYS})(?:=[\w./,]+)?(?![\w-])",
            r"SHA-256: \w+|random_state|\bmin\b|1e-06|\bbuiltin\b|\bde, en, eo\b",
            r"/[\w./ -]+|[\w-]+\.(?:ndjson\.gz|ndjson|gz|txt)\b",  # files
            r"\w*\.(?:letterpad|py|npz|html|onnx)\b",
            r"'[^']*'|\bmine\b|Where the pen goes",  # what the user typed
        ]
    ),
    re.MULTILINE,
)
"""What is no text of ours: commands, options, keys, names of runs and files."""


def pseudo(text: str) -> str:
    """Mark a text and make it longer, and leave the fields in it as they are."""
    return "".join(
        part if FIELD.fullmatch(part) or not part.strip() else f"⟦{part}{'~' * (len(part) // 3)}⟧"
        for part in FIELD.split(text)
    )


@pytest.fixture
def language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Language:
    """Add a language as a translator does, by one file."""
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    tree = ET.parse(FOLDER / "letterpad_de.ts")
    for message in tree.iter("message"):
        source = message.findtext("source")
        message.find("translation").text = source if source == ".," else pseudo(source)
    for code in ("de", "eo"):
        tree.write(folder / f"letterpad_{code}.ts", encoding="utf-8")
    shipped = paths.resource
    monkeypatch.setattr(
        paths, "resource", lambda name: folder if name == "translations" else shipped(name)
    )
    return load("eo")


def left_over(said: str) -> set[str]:
    """Return what is said without the mark, but for data."""
    said = re.sub(r"(?m)^(?:[A-Z]\w+Error|Traceback|  File|    ).*$", "", said)
    while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", "⟧", said)) != said:
        said = shorter
    rest = DATA.sub("", said)
    return {line.strip() for line in rest.splitlines() if re.search(r"[^\W\d_]{2}", line)}


@pytest.fixture
def speak(letterpad, language: Language):
    """Return a function that runs a command, and checks that nothing unmarked is said."""

    def run(*arguments: object, code: int = 0) -> str:
        done = letterpad(*arguments, "--lang", "eo")
        said = done.out + done.err
        assert done.code == code, said
        assert "⟦" in said
        assert left_over(said) == set(), said
        return said

    return run


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help(speak, command: list[str]) -> None:
    speak(*command, "--help")


def test_what_is_not_marked_is_found() -> None:
    assert left_over("⟦letters⟧: 3 of letters\n") == {"⟧: 3 of letters"}
    assert left_over("usage: ⟦FILE⟧ [--json]") == {"usage: ⟧ []"}


@pytest.mark.parametrize(
    "argv",
    [
        ["bogus"],
        ["data"],
        ["predict"],
        ["train", "--data", "builtin"],
        ["predict", "a", "--bogus"],
        ["predict", "a", "--json=yes"],
        ["predict", "a", "--model"],
        ["train", "--s", "3"],
        ["evaluate", "--data", "builtin", "--classes", "mine"],
        ["evaluate", "--data", "builtin", "--size", "0"],
        ["evaluate", "--data", "builtin", "--pen", "mine"],
        ["train", "--set", "C"],
        ["train", "--train-size", "mine"],
        ["train", "--class-names", "A,A"],
        ["search", "--folds", "mine"],
        ["data", "export", "--held-out", "--train-part", "mine"],
        ["--json"],
        ["gone.letterpad"],
        ["data", "describe", "--data", "/nowhere"],
        ["data", "describe", "--data", "/nowhere", "--size", "3"],
        ["evaluate", "--data", "builtin", "--held-out"],
        ["train", "--data", "builtin", "--algorithm", "mine"],
        ["train", "--data", "builtin", "--algorithm", "svm", "--set", "kernel=mine"],
        ["train", "--data", "builtin", "--algorithm", "svm", "--out", "mine"],
    ],
    ids=" ".join,
)
def test_what_is_wrong_in_a_command(speak, argv: list[str]) -> None:
    speak(*argv, code=2)


def test_training_searching_and_evaluating(speak, ink_file: Path, tmp_path: Path) -> None:
    model = tmp_path / "mine.letterpad"
    data = ("--data", ink_file, "--algorithm")
    named = ("--split", "writers", "--name", "mine")
    said = speak("train", *data, "naive-bayes", *named, "--out", model)
    assert "⟦Held-out accuracy: " in said
    values = ("--values", "C=0.001,0.1", "--set", "iterations=5", "--folds", "2", "--name", "mine")
    assert "⟦Best of what was tried: " in speak("search", *data, "logistic-regression", *values)
    assert "⟦Warning: " in speak("evaluate", "--data", ink_file, "--model", model)
    speak("evaluate", "--data", ink_file, "--model", model, "--held-out")


def test_comparing(speak, ink_file: Path, tmp_path: Path) -> None:
    models = [tmp_path / f"{name}.letterpad" for name in ("one", "other", "third")]
    for model in models:
        data = ("--data", ink_file, "--algorithm", "naive-bayes", "--name", "mine")
        speak("train", *data, "--out", model)
    assert "⟦Too few hands to tell which" in speak("compare", *models[:2])
    assert "⟦Too few hands to tell whether" in speak("compare", *models)
    assert "⟦Warning: " in speak("compare", models[0], "shipped", "--data", ink_file)
    said = speak("compare", models[0], "shipped", "--data", "builtin", "--size", 104)
    assert "⟦Left out, as not all" in said
    assert "⟦Letterpad's recogniser" in said
    assert "(McNemar's exact test" in said
    built_in = ("--data", "builtin", "--size", 104)
    assert "⟦Two by two" in speak("compare", models[0], "shipped", "shipped", *built_in)
    speak("compare", *models, "--size", "9", code=2)
    speak("compare", "shipped", "shipped", code=2)


def test_honesty_and_what_is_no_letter(speak, pen_model: TrainedModel, tmp_path: Path) -> None:
    path = tmp_path / "pen.letterpad"
    write_model(pen_model, path)
    right, down, left = [(0, 0), (90, 5)], [(0, 0), (5, 90)], [(90, 0), (0, 5)]
    drawn = ((right, "A"), (down, "B"), (left, "A"), (right, "7"), (down, "b"))
    file = tmp_path / "pen.ndjson"
    write_drawings(file, [Drawing(Ink.of([ink]), word, "x:one") for ink, word in drawn])
    arguments = ("evaluate", "--data", file, "--model", path)
    said = speak(*arguments, "--by-contributor", "--robustness")
    for text in ("Left out", "Conformal sets", "Taken for no letter", "turned by 10 degrees"):
        assert f"⟦{text}" in said
    assert "⟦spirals" in speak("evaluate", "--data", "not-letters", "--size", 20, "--model", path)
    speak(*arguments, "--pen", "9", code=2)
    slanted = Drawing(Ink.of([[(0, 0), (70, 70)]]), "A")
    others = [Drawing(EMPTY, "A"), slanted]
    write_drawings(file, [Drawing(Ink.of([ink]), word) for ink, word in drawn] + others)
    said = speak("predict", file, "--model", path)
    for text in ("⟦nothing is drawn", "⟦no letter; nearest", ") - not sure"):
        assert text in said
    speak(*arguments, "--by-contributor", code=2)


def test_describing_and_exporting(speak, ink_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    assert "⟦ink" in speak("data", "describe", "--data", ink_file)
    speak("data", "export", "--data", ink_file, folder)
    assert "⟦pictures" in speak("data", "describe", "--data", folder)
    speak("data", "describe", "--data", "builtin", "--size", "52")
    speak("evaluate", "--data", folder, "--robustness", code=2)


def test_taking_a_run_along(speak, trained: tuple[Path, dict], tmp_path: Path) -> None:
    model = trained[0]
    script, letters = tmp_path / "s.py", tmp_path / "l.npz"
    speak("code", model, "--out", script, "--letters", letters)
    speak("code", model, "--out", script, code=2)
    speak("report", model, model, "--out", tmp_path / "r.html")
    html = (tmp_path / "r.html").read_text(encoding="utf-8")
    unmarked = re.findall(r"<(?:h\d|p|th)(?: [^>]*)?>([^<⟦]*[^\W\d_]{2}[^<⟦]*)<", html)
    runs = {unescape(text) for text in unmarked}
    name = read_card(model).name
    assert runs <= {name, f"{name} / {name}", "SHA-256"}
    speak("models", "export", model, "--onnx", tmp_path / "n.onnx")


def test_the_desktops_menu(speak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.platform", "linux")
    for option in ("--install-desktop-entry", "--remove-desktop-entry", "--remove-desktop-entry"):
        speak(option)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (RuntimeError(), 1),
        (PermissionError(13, "Permission denied", "/secret"), 2),
        (FileNotFoundError(2, "No such file or directory", "/secret"), 2),
    ],
)
def test_ends_that_nobody_wished_for(
    speak, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def load_letters(*_: object) -> None:
        raise error

    monkeypatch.setattr("letterpad.commands.data.load_letters", load_letters)
    speak("data", "describe", "--data", "builtin", code=code)


def test_what_is_said_where_there_can_be_no_window(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(app, "_loads", lambda library: False)
    libraries = app.missing_libraries()
    assert libraries is not None
    said = [language.say(libraries).replace(libraries.fields["packages"], "")]
    for display in ("", ":987"):
        monkeypatch.setenv("DISPLAY", display)
        problem = app.missing_display()
        assert problem is not None
        said.append(language.say(problem).replace("=:987", ""))
    for text in said:
        assert left_over(text) == set(), text
    assert system_text(OSError(5, "Input/output error")) != "Input/output error"


def test_json_is_english_whatever_the_language(letterpad, ink_file: Path, language) -> None:
    def without_time(out: str) -> dict:
        fields = json.loads(out)
        return {name: value for name, value in fields.items() if name not in ("model", "seconds")}

    train = ("train", "--data", ink_file, "--algorithm", "logistic-regression", "--json")
    train += ("--set", "iterations=2")
    commands = [("data", "describe", "--data", ink_file, "--json"), train]
    commands.append(("evaluate", "--data", "builtin", "--size", 52, "--json"))
    for command in commands:
        english, other = letterpad(*command), letterpad(*command, "--lang", "eo")
        assert without_time(english.out) == without_time(other.out)
        assert "⟦" not in other.out


def test_english_help_is_as_it_was_written(language: Language) -> None:
    """The made-up language leaves no trace in the English parser."""
    assert "⟦" in build_parser(language).format_help()
    assert "⟦" not in build_parser().format_help()


def test_the_marks_of_the_numbers_are_those_of_the_language(letterpad, ink_file: Path) -> None:
    said = letterpad("evaluate", "--data", "builtin", "--size", 1040, "--lang", "de").out
    assert re.search(r"Genauigkeit: \d+,\d % von 1\.040 Buchstaben", said)
    assert np.isfinite(
        float(re.findall(r"Kalibrierungsfehler: (\d,\d{4})", said)[0].replace(",", "."))
    )
