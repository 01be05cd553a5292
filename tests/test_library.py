"""The user's models: kept, renamed, deleted and taken back, whatever lies beside them."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from letterpad import paths
from letterpad.errors import UserError
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel, read_model, rename_model, write_model
from letterpad.model_files.observed import Observed


def named(model: TrainedModel, name: str, created: str = "2026-01-01") -> TrainedModel:
    return replace(model, card=replace(model.card, name=name, created=created))


def names(library: Library) -> list[str]:
    return [run.card.name for run in library.runs()]


def test_runs_survive_a_restart_the_oldest_first(bar_model: TrainedModel) -> None:
    library = Library()
    library.add(named(bar_model, "second", "2026-02-01"))
    library.add(named(bar_model, "first", "2026-01-01"))
    library.add(named(bar_model, "third", "2026-03-01"))
    assert names(Library()) == ["first", "second", "third"]


def test_two_runs_of_one_name_are_two_files(bar_model: TrainedModel) -> None:
    library = Library()
    one, two = library.add(named(bar_model, "Net")), library.add(named(bar_model, "Net"))
    assert one.path != two.path
    assert len(library.runs()) == 2


def test_paths_chosen_for_two_trainings_at_once_differ() -> None:
    assert Library().new_path("Net") != Library().new_path("Net")


@pytest.mark.parametrize("name", ["../../evil", "/etc/passwd", "..", "a\0b", "ÄÖÜ", "x" * 500, ""])
def test_no_name_leads_out_of_the_folder(name: str) -> None:
    path = Library().new_path(name)
    assert path.parent == paths.models_folder()
    assert path.name[0].isalnum()
    assert path.suffix == ".letterpad"
    assert len(path.name) < 100


def test_a_name_loses_its_control_characters_and_the_run_stays(bar_model: TrainedModel) -> None:
    library = Library()
    run = library.add(bar_model)
    assert library.rename(run, "My\t net\0\n").card.name == "My  net"
    with pytest.raises(UserError, match="needs a name"):
        library.rename(run, "\0\x1b\n")
    assert names(Library()) == ["My  net"]


def test_a_run_whose_name_has_a_nul_is_listed(bar_model: TrainedModel) -> None:
    Library().add(replace(bar_model, card=replace(bar_model.card, name="a\0b\0")))
    library = Library()
    assert names(library) == ["a b"]
    assert library.problems == []


def test_a_renamed_run_keeps_its_path(
    bar_model: TrainedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename_within_a_tick(path: Path, name: str) -> None:
        rename_model(path, name)
        os.utime(path, ns=(0, 0))

    monkeypatch.setattr("letterpad.library.rename_model", rename_within_a_tick)
    library = Library()
    run = library.add(bar_model)
    for name in ("one", "two", "six", "ten"):
        renamed = library.rename(run, f"  {name} ")
        assert renamed.card.name == name
        assert renamed.path == run.path
    assert names(library) == names(Library()) == ["ten"]


def test_a_run_needs_a_name(bar_model: TrainedModel) -> None:
    library = Library()
    with pytest.raises(UserError, match="at least one character"):
        library.rename(library.add(bar_model), "  ")


def test_a_deleted_run_can_be_taken_back(bar_model: TrainedModel) -> None:
    library = Library()
    run = library.add(bar_model)
    deleted = library.delete(run)
    assert library.runs() == []
    assert library.restore(deleted) == run.path
    assert library.runs() == [run]


def test_several_deleted_runs_come_back_after_a_restart_with_their_names(
    bar_model: TrainedModel, home: Path
) -> None:
    library = Library()
    runs = [library.add(named(bar_model, "Net", f"2026-01-0{n + 1}")) for n in range(4)]
    runs = [library.rename(run, f"Net {n}") for n, run in enumerate(runs)]
    for run in runs:
        library.delete(run)
    library = Library()
    deleted = library.deleted()
    assert sorted(run.name for run in deleted) == ["Net 0", "Net 1", "Net 2", "Net 3"]
    for found in deleted:
        if found.name != "Net 2":
            library.restore(found)
    assert library.runs() == [runs[0], runs[1], runs[3]]
    assert [run.name for run in library.deleted()] == ["Net 2"]
    library.remove_for_good(library.deleted())
    assert library.deleted() == []
    assert list((home / "trash").glob("*")) == []


def test_a_run_that_is_not_in_the_trash_any_more_is_said_in_words(
    bar_model: TrainedModel,
) -> None:
    library = Library()
    run = library.add(named(bar_model, "Net"))
    deleted = library.delete(run)
    Library().restore(deleted)
    with pytest.raises(UserError, match="Net is not in the trash any more"):
        library.restore(deleted)
    assert library.runs() == [run]


def test_a_damaged_file_in_the_trash_is_listed_and_can_be_restored(home: Path) -> None:
    file = paths.trash_folder() / "broken-ab12cd.deleted-20260301T120000.000000Z-ab12cd.letterpad"
    file.write_bytes(b"PK cut off")
    (found,) = Library().deleted()
    assert (found.name, found.card) == ("broken-ab12cd", None)
    assert Library().restore(found) == home / "models" / "broken-ab12cd.letterpad"


def test_a_deleted_run_comes_back_beside_one_that_took_its_place(bar_model: TrainedModel) -> None:
    library = Library()
    run = library.add(named(bar_model, "old"))
    deleted = library.delete(run)
    write_model(named(bar_model, "new"), run.path)
    library.restore(deleted)
    assert sorted(names(library)) == ["new", "old"]


def test_a_run_deleted_by_another_window_is_said_in_words(bar_model: TrainedModel) -> None:
    library = Library()
    run = library.add(bar_model)
    Library().delete(run)
    with pytest.raises(UserError, match="deleted in the meantime"):
        library.delete(run)
    with pytest.raises(UserError, match="there is no file"):
        library.rename(run, "new")
    assert library.runs() == []


def test_a_damaged_file_is_named_and_the_others_are_shown(bar_model: TrainedModel) -> None:
    library = Library()
    library.add(named(bar_model, "good"))
    (paths.models_folder() / "broken.letterpad").write_bytes(b"PK cut off")
    (paths.models_folder() / "notes.txt").write_text("mine")
    assert names(library) == ["good"]
    assert len(library.problems) == 1
    assert "broken.letterpad" in str(library.problems[0])
    assert names(library) == ["good"]
    assert len(library.problems) == 1


def test_a_file_that_is_being_written_is_no_run(bar_model: TrainedModel) -> None:
    write_model(bar_model, paths.models_folder() / ".abc.letterpad")
    library = Library()
    assert library.runs() == []
    assert library.problems == []


def test_a_file_changed_on_disk_is_read_again(bar_model: TrainedModel) -> None:
    library = Library()
    run = library.add(named(bar_model, "before"))
    assert names(library) == ["before"]
    write_model(named(bar_model, "after, and longer"), run.path)
    assert names(library) == ["after, and longer"]


def test_a_run_saved_elsewhere_and_opened_again_is_the_same(
    tmp_path: Path, bar_model: TrainedModel
) -> None:
    library = Library()
    run = library.add(bar_model)
    file = tmp_path / "shared.letterpad"
    library.save_file(run, file)
    library.delete(run)
    opened = library.open_file(file)
    assert opened.path != run.path
    assert opened.card == run.card
    assert read_model(opened.path).onnx == bar_model.onnx


def test_a_file_opened_twice_is_kept_once(tmp_path: Path, bar_model: TrainedModel) -> None:
    library = Library()
    file = tmp_path / "shared.letterpad"
    write_model(bar_model, file)
    run = library.open_file(file)
    assert library.open_file(file) == run
    assert library.open_file(run.path) == run
    write_model(named(bar_model, "another"), file)
    assert library.open_file(file).path != run.path
    assert sorted(names(library)) == sorted([bar_model.card.name, "another"])


def test_what_is_no_model_is_not_taken_into_the_library(tmp_path: Path) -> None:
    file = tmp_path / "letter.letterpad"
    file.write_text("Dear Sir or Madam")
    library = Library()
    with pytest.raises(UserError, match=r"letter\.letterpad"):
        library.open_file(file)
    assert list(paths.models_folder().iterdir()) == []


def test_a_new_model_learns_how_many_were_tested_on_its_letters_before(
    bar_model: TrainedModel,
) -> None:
    seen = replace(bar_model, card=replace(bar_model.card, observed=Observed()))
    library = Library()
    for _ in range(2):
        library.add(seen)
    result = seen.card.held_out
    assert result is not None
    other = replace(seen.card, held_out=replace(result, key="of other letters"))
    library.add(replace(seen, card=other))
    counted = Library().with_earlier_tests(seen).card.observed
    assert counted is not None
    assert counted.n_earlier_tests == 2
    without = replace(seen, card=replace(seen.card, held_out=None))
    assert library.with_earlier_tests(without) is without
    assert library.with_earlier_tests(bar_model) is bar_model
