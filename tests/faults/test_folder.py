"""The user's folder full, read-only, missing, or removed: a sentence, and the window goes on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel, read_model, write_model
from letterpad.training.protocol import Failed, Train
from letterpad.training.spec import TrainSpec

Start = Callable[..., Any]

USE_ALL = """
    from pathlib import Path
    from letterpad.letters.data_spec import Files
    said = []
    notice, status = window.notice, window.model_panel.training_view.status
    def last():
        return notice.text() if notice.isVisible() else ""
    def forget():
        notice.hide()
    answers = []
    window.live_answer.answered.connect(answers.append)
    found = {}
    settle(window)
    found["begin"] = last()
    forget()
    window.canvas.set_ink(CROSS)
    window.session.save_now()
    QTest.qWait(50)
    found["draw"] = last()
    forget()
    for run in window.runs.list():
        window.runs.rename(run, "Renamed " * 500)
    settle(window)
    found["rename"] = last()
    forget()
    window.runs.open_file(Path(os.environ["ANOTHER"]))
    settle(window)
    found["open"] = last()
    forget()
    for run in window.runs.list():
        window.deleted_runs.delete(run)
    settle(window)
    found["delete"] = last()
    forget()
    window.model_panel.show_algorithm("naive-bayes")
    window.model_panel.letters_chooser.choose(Files(os.environ["LETTERS"]))
    chooser = window.model_panel.letters_chooser
    until(lambda: chooser.letters is not None or chooser.error.text())
    found["letters"] = chooser.error.text()
    window.jobs.train(window.model_panel.train_spec())
    until(lambda: not window.jobs.is_busy)
    settle(window)
    found["train"] = status.text.text()
    window.pages.setCurrentIndex(1)
    window.pages.setCurrentIndex(0)
    until(lambda: answers)
    found["errors"] = len(window.findChildren(object, "error_dialog"))
    found["runs"] = len(window.runs.list())
    say(**found)
    window.close()
"""


@pytest.fixture
def another(tmp_path: Path, bar_model: TrainedModel) -> Path:
    path = tmp_path / "another.letterpad"
    # Another one: a model that is there already is not copied again.
    write_model(replace(bar_model, card=replace(bar_model.card, name="Another")), path)
    return path


@pytest.fixture
def environment(another: Path, letters_file: Path) -> dict[str, str]:
    return {"ANOTHER": str(another), "LETTERS": str(letters_file)}


@pytest.fixture
def tiny_disk(home: Path) -> Iterator[Path]:
    """The user's folder on a file system of its own, of 100 KB."""
    home.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(home)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount a small file system")
    yield home
    subprocess.run(["umount", "-l", str(home)], check=True)


@pytest.fixture
def read_only(home: Path) -> Iterator[Callable[[], None]]:
    """Return a function that makes the user's folder, and all in it, read-only."""
    made: list[Path] = []

    def make_read_only() -> None:
        for folder in (*(path for path in home.rglob("*") if path.is_dir()), home):
            made.append(folder)
            if os.geteuid():
                folder.chmod(0o555)
            elif shutil.which("chattr") is None or subprocess.call(
                ["chattr", "+i", str(folder)], stderr=subprocess.DEVNULL
            ):
                pytest.skip("root may write everywhere, and this file system knows no chattr +i")

    yield make_read_only
    for folder in made:
        if os.geteuid():
            folder.chmod(0o755)
        else:
            subprocess.call(["chattr", "-i", str(folder)], stderr=subprocess.DEVNULL)


def fill(folder: Path) -> None:
    """Write into a folder until its disk is full."""
    with (folder / "filling").open("wb", buffering=0) as file:
        for size in (4096, 512, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue


@pytest.mark.slow
def test_a_full_disk(
    start: Start, tiny_disk: Path, bar_model: TrainedModel, environment: dict[str, str]
) -> None:
    for folder in ("models", "trash", "session", "cache", "log"):
        (tiny_disk / folder).mkdir()
    run = Library().add(bar_model)
    before = run.path.read_bytes()
    fill(tiny_disk)
    window = start(USE_ALL, **environment)
    said = window.said()
    assert window.ended()[0] == 0
    for what in ("draw", "rename", "open"):
        assert "No space left" in said[what], (what, said[what])
    assert "No space left" in said["letters"] or "disk is full" in said["letters"]
    assert said["train"]
    assert said["errors"] == 0
    assert said["delete"] == ""  # it needs no room
    (deleted,) = (tiny_disk / "trash").iterdir()
    assert deleted.read_bytes() == before
    assert not list(tiny_disk.rglob("*.part"))
    assert [path.name for path in (tiny_disk / "cache").iterdir()] == []


def test_a_model_that_finds_no_room_is_said_and_leaves_nothing(
    home: Path, letters_file: Path, ask: Start
) -> None:
    """Every write of the child beyond some bytes fails, at whatever byte that is."""
    spec = Files(str(letters_file))
    load_letters(spec)
    out = home / "models" / "a.letterpad"
    out.parent.mkdir(parents=True)
    out.write_bytes(b"what was there before")
    for limit in (0, 500, 1_500):
        script = f"""
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
from letterpad.training import worker
worker.main(warm_up=False)
"""
        child = ask([sys.executable, "-c", script])
        last = list(child.run(Train(TrainSpec(spec, "naive-bayes"), str(out))))[-1]
        assert isinstance(last, Failed)
        assert "could not be used: File too large" in str(last.sentence)
        assert [path.name for path in out.parent.iterdir()] == ["a.letterpad"]
        assert out.read_bytes() == b"what was there before"


@pytest.mark.slow
def test_a_read_only_folder(
    start: Start,
    home: Path,
    read_only: Callable[[], None],
    bar_model: TrainedModel,
    environment: dict[str, str],
) -> None:
    for folder in ("models", "trash", "session", "cache", "log"):
        (home / folder).mkdir(parents=True)
    run = Library().add(bar_model)
    read_only()
    window = start(USE_ALL, **environment)
    said = window.said()
    assert window.ended()[0] == 0
    for what in ("draw", "rename", "open", "delete", "letters", "train"):
        assert said[what], what
    assert said["errors"] == 0
    assert said["runs"] == 1
    assert read_model(run.path).card == bar_model.card


@pytest.mark.slow
@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_folder_that_cannot_be_made(
    start: Start, tmp_path: Path, environment: dict[str, str], place: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    window = start(USE_ALL, **{**environment, "LETTERPAD_HOME": str(tmp_path / place)})
    said = window.said()
    assert window.ended()[0] == 0
    for what in ("begin", "draw", "open", "letters", "train"):
        assert "LETTERPAD_HOME can name another" in said[what], (what, said[what])
    assert said["errors"] == 0


@pytest.mark.slow
def test_a_folder_removed_while_the_window_is_open(
    start: Start, home: Path, bar_model: TrainedModel, environment: dict[str, str]
) -> None:
    Library().add(bar_model)
    window = start(
        """
    import shutil
    settle(window)
    window.runs.make_live(window.runs.list()[0].path)
    settle(window)
    while os.path.exists(os.environ["LETTERPAD_HOME"]):  # a thread may write into it meanwhile
        shutil.rmtree(os.environ["LETTERPAD_HOME"], ignore_errors=True)
"""
        + USE_ALL,
        **environment,
    )
    said = window.said()
    assert window.ended()[0] == 0
    assert said["errors"] == 0
    assert said["draw"] == ""  # it is there again
    assert "there is no file or folder" in said["rename"]
    assert said["open"] == ""
    assert (home / "settings.json").exists()
    assert len(list((home / "models").iterdir())) >= 1


def test_a_run_is_whole_after_every_refused_write(
    bar_model: TrainedModel,
) -> None:
    """Writing fails at one place after another; the old file stays, nothing is left."""
    library = Library()
    run = library.add(bar_model)
    before = run.path.read_bytes()
    for allowed in range(0, len(before) * 3 // 4, len(before) // 8):
        script = f"""
import resource, sys
from pathlib import Path
from letterpad.model_files.model_file import rename_model
resource.setrlimit(resource.RLIMIT_FSIZE, ({allowed}, {allowed}))
try:
    rename_model(Path(sys.argv[1]), "Another name")
except OSError as error:
    print(error.strerror)
"""
        done = subprocess.run(
            [sys.executable, "-c", script, str(run.path)], capture_output=True, text=True
        )
        assert done.stdout == "File too large\n", done.stderr
        assert run.path.read_bytes() == before
        assert [path.name for path in run.path.parent.iterdir()] == [run.path.name]


def test_an_export_that_cannot_be_written_is_a_sentence(letters_file: Path, tmp_path: Path) -> None:
    from letterpad.letters.export import export_letters

    letters = load_letters(Files(str(letters_file)))
    (tmp_path / "file").write_text("")
    for target in ("file/letters.ndjson", "file/pictures", "none/letters.ndjson"):
        with pytest.raises(UserError):
            export_letters(letters, tmp_path / target)
    with pytest.raises(UserError, match="strokes"):
        export_letters(replace(letters, inks=None), tmp_path / "letters.ndjson")
