"""Killed at 200 random moments of saving: every file is the old one or the new one, whole."""

import ast
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import letterpad
from letterpad import paths
from waiting import HANGS_AFTER

SAVES = """
import json, os, random, re, signal, sys, time
from functools import lru_cache
from pathlib import Path
import numpy as np
from letterpad import paths
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.ink.drawing_file import Drawing, read_drawings, write_drawings
from letterpad.ink.formats import inkml
from letterpad.ink.formats.inkml_writer import inkml_of
from letterpad.ink.raster import Framing
from letterpad.ink.strokes import Ink
from letterpad.letters import cache
from letterpad.letters.pictures import sheet_drawing
from letterpad.letters.pictures.sheet import Sheet
from letterpad.letters.readers.arrays import ArrayReader
from letterpad.letters.readers.folders import FolderReader
from letterpad.letters.readers.idx import IdxReader
from letterpad.letters.readers.tables import TableReader
from letterpad.letters.export import export_letters
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import (
    HeldOut, TrainedModel, read_model, rename_model, write_model
)

home = paths.home()
library = Library()

def letters(n):
    images = np.zeros((200, 28, 28), np.uint8)  # of one grey, they would be no letters
    images[:, 14:] = 100 + n % 150
    labels = np.arange(200, dtype=np.int64) % 4
    return LetterSet(images, labels, tuple("ABCD"), f"set {n}", "source")

def model(n):
    card = Card(f"model {n}", "svm", "SVM", {"n": n}, ("A", "B"), Framing())
    held = HeldOut(np.arange(50), np.zeros(50, np.int64), np.full((50, 2), n, np.float32))
    return TrainedModel(card, bytes([n % 256]) * 50_000, held, {"w": np.full(9_000, n)})

def whole(path):
    read = read_model(path)
    n = int(read.card.settings["n"])
    assert read.onnx == bytes([n % 256]) * 50_000, n
    assert (read.held_out.probabilities == n).all() and (read.weights["w"] == n).all(), n
    return read

MODEL, NAMED = paths.models_folder() / "model.letterpad", paths.models_folder() / "named.letterpad"
elsewhere = home.parent / "elsewhere"
elsewhere.mkdir()
OPENED, EXPORT = elsewhere / "opened.letterpad", elsewhere / "export"
TABLE, ARRAYS = elsewhere / "table.csv.gz", elsewhere / "arrays.npz"
FOLDERS, INKML, SHEET = elsewhere / "folders", elsewhere / "letter.inkml", elsewhere / "sheet.pdf"
DRAWING, PACKED = paths.session_folder() / "drawing.ndjson", elsewhere / "drawing.ndjson.gz"

def drawing(n): return [Drawing(Ink.of([np.full((300, 2), float(n))]), str(n))] * 3

def save_settings(n):
    settings = Settings()
    settings.set_text("live_model", str(n) * 50)
    settings.set_choices("model_panel", {"n": n, "same": n})
    settings.save()

def check_settings():
    settings = Settings()
    assert settings.problem() == ""
    choices, n = settings.choices("model_panel"), settings.choices("model_panel")["n"]
    assert choices["same"] == n and settings.text("live_model") == str(n) * 50

def check_drawings(path):
    found = list(read_drawings(path))
    assert len(found) == 3
    for each in found:
        assert (each.ink.strokes[0].points == float(each.word)).all()

def save_run(n):
    library.save_file(library.run(MODEL), OPENED)

def check_reading(reading):
    assert len(reading.images) == 200 and len(np.unique(reading.images)) == 2
    assert set(reading.names) == set("ABCD")

def save_folders(n):  # each to a new one: nothing of the user's is replaced
    some = letters(n)
    export_letters(some.take(np.arange(20)), FOLDERS / str(n), "folders")

def check_folders():
    for folder in FOLDERS.glob("[0-9]*"):
        reading = FolderReader().read(folder)
        assert len(reading.images) == 20 and set(reading.names) == set("ABCD"), folder

def save_inkml(n):
    with paths.replacing(INKML) as temporary:
        temporary.write_bytes(inkml_of(drawing(n)[0]).encode())

def check_inkml():
    ((_, found),) = inkml.read(INKML.read_bytes()).drawings
    assert (found.ink.strokes[0].points == float(found.word)).all()
    assert len(found.ink.strokes[0]) == 300

sheet_drawing.drawn = lru_cache(sheet_drawing.drawn)  # what takes a second; then it is written

def save_sheet(n):
    sheet_drawing.write_sheet(SHEET, Sheet("upper", 6))

def check_sheet():
    data = SHEET.read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    at = int(re.findall(rb"startxref\\s+(\\d+)", data)[-1])
    assert data[at : at + 4] == b"xref"

def save_set(n):
    letters(n).save(cache.folder_of("saved"))
    cache._remove(cache.folder_of("saved"))

def check_set():
    if cache.folder_of("saved").exists():
        kept = LetterSet.load(cache.folder_of("saved"))
        assert len(np.unique(kept.images)) == 2 and len(kept) == 200

WRITERS = {
    "model": (lambda n: write_model(model(n), MODEL), lambda: whole(MODEL)),
    "rename": (lambda n: rename_model(NAMED, f"named {n}"), lambda: whole(NAMED)),
    "copy": (save_run, lambda: whole(OPENED)),
    "drawing": (lambda n: write_drawings(DRAWING, drawing(n)), lambda: check_drawings(DRAWING)),
    "packed": (lambda n: write_drawings(PACKED, drawing(n)), lambda: check_drawings(PACKED)),
    "settings": (save_settings, check_settings),
    "export": (
        lambda n: export_letters(letters(n), EXPORT),
        lambda: check_reading(IdxReader().read(EXPORT)),
    ),
    "table": (
        lambda n: export_letters(letters(n), TABLE),
        lambda: check_reading(TableReader().read(TABLE)),
    ),
    "arrays": (
        lambda n: export_letters(letters(n), ARRAYS),
        lambda: check_reading(ArrayReader().read(ARRAYS)),
    ),
    "folders": (save_folders, check_folders),
    "inkml": (save_inkml, check_inkml),
    "sheet": (save_sheet, check_sheet),
    "letters": (save_set, check_set),
}
LONGEST = {"sheet": 0.3, "table": 0.2, "folders": 0.06}  # seconds until the kill: these take longer

write_model(model(0), NAMED)
for save, check in WRITERS.values():
    save(0)
    check()

random.seed(int(sys.argv[1]))
times = int(sys.argv[2])
found = {"kills": 0, "half written": 0}
number = 0
# On a busy machine some are killed before they have written anything: those are repeated.
while number < times or found["half written"] <= 20:
    name = list(WRITERS)[number % len(WRITERS)]
    number += 1
    save, check = WRITERS[name]
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(writer, b"begun")
        n = number * 1000
        while True:
            n += 1
            save(n)
    os.read(reader, 5)
    os.close(reader)
    os.close(writer)
    time.sleep(random.uniform(0, LONGEST.get(name, 0.03)))
    os.kill(pid, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL, name
    found["kills"] += 1
    is_half = any(
        path.name.startswith((f".{pid}.", f".letters.{pid}.")) for path in home.parent.rglob(".*")
    )
    found["half written"] += is_half
    found[name] = found.get(name, 0) + is_half
    check()
print(json.dumps(found))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks, to be killed often enough")
def test_every_file_is_the_old_one_or_the_new_one(home: Path) -> None:
    seed = random.randrange(10**6)
    done = subprocess.run(
        [sys.executable, "-c", SAVES, str(seed), "200"],
        env={**os.environ, "LETTERPAD_HOME": str(home), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=HANGS_AFTER,
    )
    assert done.returncode == 0, f"seed {seed}: {done.stderr[-3000:]}"
    found = json.loads(done.stdout)
    assert found["kills"] >= 200
    assert found["half written"] > 20

    # What was half written goes at the next start; what another process writes stays.
    own = home / "models" / f".{os.getpid()}.0123456789abcdef.part"
    init = home / "models" / ".1.0123456789abcdef.part"
    users = home / "models" / ".hidden.part"
    for file in (own, init, users):
        file.write_text("kept")
    assert len(_half_written(home)) > 20
    paths.remove_leftovers()
    assert sorted(_half_written(home)) == sorted([own, init])
    assert users.exists()


def _half_written(home: Path) -> list[Path]:
    parts = [path for path in home.rglob(".*.part") if path.name != ".hidden.part"]
    return parts + list(home.rglob(".letters.*"))


def test_leftovers_are_removed_whose_number_another_process_has_now(home: Path) -> None:
    """Written before the process of that number began: so by one that had it earlier."""
    folder = paths.models_folder()
    running = folder / f".{os.getppid()}.0123456789abcdef.part"
    running.write_text("of a process that runs")
    paths.remove_leftovers()
    assert running.exists()
    os.utime(running, (0, 0))
    paths.remove_leftovers()
    assert not running.exists()


@pytest.mark.parametrize("folder", ["home", "models", "cache"])
def test_cleaning_up_never_fails(home: Path, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = home if folder == "home" else home / folder
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("a file")
    paths.remove_leftovers()


def test_all_that_is_written_is_written_to_a_temporary_file() -> None:
    """Every call that writes names the temporary file that `replacing` gave, or a buffer."""
    package = Path(letterpad.__file__).parent
    wrong = []
    for module in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _writes(node):
                text = ast.unparse(node)
                if not any(word in text for word in ("temporary", "buffer", "file,", *ALLOWED)):
                    wrong.append(f"{module.name}: {text}")
    assert wrong == []


ALLOWED = (
    "_crash_file(",  # for the interpreter itself, while it crashes
    "fileobj=raw",  # in the temporary file
    "os.devnull",
    "os.dup(",  # pipes
    "path.open('wb')",  # of export: the path is a temporary one
    "classes.write_text",
    "below.write_text",  # for lupdate, in a temporary folder
    "copy.open('wb')",  # of a backup that is read, in a temporary folder
    "archive.open(letters_file.LETTERS, 'w'",  # in the temporary file
    "file.open('wb')",  # of a large network that is unpacked to be read, in a temporary folder
)


def _writes(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in ("write_text", "write_bytes", "save", "savez", "savez_compressed", "copyfile"):
        owner = ast.unparse(call.func)
        return name in ("write_text", "write_bytes", "copyfile") or owner.startswith("np.")
    if name in ("open", "fdopen", "ZipFile", "GzipFile"):
        modes = [
            argument.value
            for argument in (*call.args, *(keyword.value for keyword in call.keywords))
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        ]
        return any(set(mode) & set("wax") and len(mode) <= 3 for mode in modes)
    return False
