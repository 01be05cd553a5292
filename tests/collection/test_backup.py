"""One file holds everything of the user's, and reading it back overwrites nothing."""

import json
import zipfile
from pathlib import Path

import pytest

from earlier_letters import write_version
from letterpad import paths
from letterpad.collection import backup
from letterpad.collection.backup import CARD, BackupCard, read_back, read_card, write_backup
from letterpad.collection.kept import FILE, Query
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.library import Library
from letterpad.messages import Text
from letterpad.model_files.model_file import TrainedModel
from own_letters import letter, many_letters

ELSEWHERE = "LETTERPAD_HOME"


@pytest.fixture
def saved(tmp_path: Path, bar_model: TrainedModel) -> Path:
    """Return a backup of 30 letters, a model, a lesson and settings; all of that is still there."""
    with Collection.open() as collection:
        collection.add(many_letters(20))
        collection.add(many_letters(10, "Z", author="Ann"))
        collection.remove(collection.add([letter("gone", 900)]))
    Library().add(bar_model)
    (paths.lessons_folder() / "first.md").write_text("# First")
    (paths.home() / "settings.json").write_text('{"theme": "dark"}')
    (paths.cache_folder() / "junk").write_text("junk")
    path = tmp_path / "all.letterpad-backup"
    card = write_backup(path)
    assert (card.n_letters, card.n_models, card.n_lessons, card.has_settings) == (30, 1, 1, True)
    return path


@pytest.fixture
def elsewhere(saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to another machine."""
    folder = tmp_path / "other machine"
    monkeypatch.setenv(ELSEWHERE, str(folder))
    return folder


def contents() -> dict[str, bytes]:
    home = paths.home()
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and not path.name.startswith(FILE)
    }


def letters() -> list[object]:
    with Collection.open() as collection:
        kept = collection.load(collection.find()[::-1])
        return [(each.letter, each.kept) for each in kept]


def test_everything_is_there_again_on_another_machine(
    saved: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before, own = letters(), contents()
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "other machine"))
    card = read_card(saved)
    assert (card.n_letters, card.n_models, card.has_settings) == (30, 1, True)
    assert card.program.startswith("Letterpad ")
    done = read_back(saved, with_settings=True)
    assert (done.n_letters, done.n_letters_there) == (30, 0)
    assert (len(done.models), done.lessons, done.has_settings) == (1, ["first.md"], True)
    assert not done.left_out
    assert letters() == before
    del own["cache/junk"]
    assert contents() == own
    assert len(Library().runs()) == 1


def test_nothing_that_is_there_is_overwritten(elsewhere: Path, saved: Path) -> None:
    with Collection.open() as collection:
        collection.add([letter("corrected", 0)])
    (model,) = zipfile.ZipFile(saved).namelist()[1:2]
    name = Path(model).name
    (paths.models_folder() / name).write_bytes(b"another model")
    (paths.lessons_folder() / "first.md").write_text("# First")
    settings = paths.home() / "settings.json"
    settings.write_text('{"theme": "light"}')
    done = read_back(saved)
    assert done.models == [f"{Path(name).stem}-2.letterpad"]
    assert (paths.models_folder() / name).read_bytes() == b"another model"
    assert (done.lessons, done.lessons_there) == ([], ["first.md"])
    assert (done.has_settings, settings.read_text()) == (False, '{"theme": "light"}')
    with Collection.open() as collection:
        assert collection.find(Query(label="corrected")) != ()
        assert (done.n_letters, done.n_letters_there, collection.counts().n) == (29, 1, 30)
    again = read_back(saved, with_settings=True)
    assert (again.n_letters, again.n_letters_there, again.models) == (0, 30, [])
    assert again.models_there == [name]
    assert settings.read_text() == '{"theme": "dark"}'
    assert (paths.home() / "settings.json.kept").read_text() == '{"theme": "light"}'
    read_back(saved, with_settings=True)
    assert not (paths.home() / "settings.json.kept-1").exists()


def test_it_is_written_while_another_window_writes(saved: Path, tmp_path: Path) -> None:
    with Collection.open() as other:
        other.add([letter("new", 77)])
        path = tmp_path / "again.letterpad-backup"
        assert write_backup(path).n_letters == 31
        other.add([letter("newer", 78)])
    assert not list(tmp_path.glob(".*"))


def test_letters_of_an_earlier_version_are_read_back(elsewhere: Path, tmp_path: Path) -> None:
    write_version(tmp_path / FILE, 1)
    path = tmp_path / "old.letterpad-backup"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(tmp_path / FILE, FILE)
        archive.writestr(CARD, json.dumps(BackupCard().to_json()))
    assert read_back(path).n_letters == 3
    assert [each[0].label for each in letters()] == ["A", "a", "ß"]


def test_it_is_stopped_and_goes_on_later(
    elsewhere: Path, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_AT_ONCE", 8)
    asked, told = [], []

    def is_stopped() -> bool:
        asked.append(1)
        return len(asked) > 2

    def tell(text: Text, share: float | None) -> None:
        told.append(share)

    done = read_back(saved, is_stopped=is_stopped, on_progress=tell)
    assert done.is_stopped
    assert 0 < done.n_letters < 30
    assert (done.models, done.has_settings) == ([], False)
    rest = read_back(saved, on_progress=tell)
    assert done.n_letters + rest.n_letters == 30
    assert rest.n_letters_there == done.n_letters
    assert len(rest.models) == 1
    assert all(0 <= share <= 1 for share in told)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.letterpad",
        "models/../../evil.letterpad",
        "/etc/evil.letterpad",
        "models/.hidden.letterpad",
        "models/evil.sh",
        "models/C:evil.letterpad",
        "models/a\\b.letterpad",
        "models/.letterpad",
        "session/x.ndjson",
        f"models/{'x' * 300}.letterpad",
        "models/new\nline.letterpad",
    ],
)
def test_what_no_backup_has_is_left_out(elsewhere: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / "evil.letterpad-backup"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(CARD, json.dumps(BackupCard().to_json()))
        archive.writestr(name, b"evil")
        archive.writestr("settings.json", b"no JSON")
    done = read_back(path, with_settings=True)
    assert len(done.left_out) == 1
    assert not done.has_settings
    assert not [each for each in tmp_path.rglob("*evil*") if each != path]
    assert contents() == {}


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({}, "no backup of Letterpad's"),
        ({CARD: b"[]"}, "no backup of Letterpad's"),
        ({CARD: b"["}, "no backup of Letterpad's"),
        ({CARD: b'{"format": 9}'}, "later version of Letterpad"),
        ({CARD: b'{"format": 1}', FILE: b"damaged" * 99}, "are damaged and cannot be read back"),
    ],
)
def test_what_is_no_backup_is_a_sentence(
    elsewhere: Path, tmp_path: Path, members: dict[str, bytes], words: str
) -> None:
    path = tmp_path / "x.letterpad-backup"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with pytest.raises(UserError, match=words):
        read_back(path)
    assert letters() == []
    path.write_bytes(b"no zip")
    for read in (read_card, read_back):
        with pytest.raises(UserError, match="damaged or cut off"):
            read(path)


def test_writing_says_what_is_wrong_and_leaves_the_old_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"ends in \.letterpad-backup"):
        write_backup(tmp_path / "x.zip")
    with pytest.raises(UserError, match="No such file or directory"):
        write_backup(tmp_path / "nowhere" / "x.letterpad-backup")
    old = tmp_path / "x.letterpad-backup"
    old.write_text("precious")

    def stop(text: Text, share: float | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_backup(old, stop)
    assert old.read_text() == "precious"
