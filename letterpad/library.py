"""The user's trained models on disk: each run is one file, so nothing can get out of step."""

import filecmp
import re
import secrets
import shutil
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from letterpad import paths, trash
from letterpad.errors import UserError
from letterpad.messages import Sentence
from letterpad.model_files.card import plain_name
from letterpad.model_files.model_file import (
    SUFFIX,
    Card,
    TrainedModel,
    read_card,
    rename_model,
    write_model,
)

_PIECE = 1 << 20
"""Bytes that are copied at once."""


@dataclass(frozen=True, slots=True)
class Run:
    """A trained model of the user's. `path` is its identity; the name stands in its card."""

    path: Path
    card: Card


@dataclass(frozen=True, slots=True)
class DeletedRun:
    """A run in the trash; its card is None if the file cannot be read."""

    file: trash.DeletedFile
    card: Card | None

    @property
    def name(self) -> str:
        """What the run is called; its file's name if it cannot be read."""
        return self.file.stem or self.file.path.stem if self.card is None else self.card.name


class Library:
    """The models in the user's folder; may be used by several threads.

    Attributes
    ----------
    problems : list of str
        Sentences on files that `runs` could not read; they are left where they are.
    """

    def __init__(self) -> None:
        self.problems: list[Sentence] = []
        self._cards: dict[Path, tuple[tuple[int, int], Card]] = {}
        self._lock = threading.Lock()

    def runs(self) -> list[Run]:
        """Read all runs, the oldest first."""
        runs, self.problems = self._listed()
        return runs

    def _listed(self) -> tuple[list[Run], list[Sentence]]:
        runs: list[Run] = []
        problems: list[Sentence] = []
        for path in paths.models_folder().glob(f"*{SUFFIX}"):
            if path.name.startswith("."):
                continue  # being written
            try:
                runs.append(self.run(path))
            except UserError as error:
                problem = Sentence("A model in your folder cannot be used. {error}", error=error)
                problems.append(problem)
            except FileNotFoundError:
                continue  # another window deleted it meanwhile
        return sorted(runs, key=lambda run: (run.card.created, run.path.name)), problems

    def run(self, path: Path) -> Run:
        """Read one run; unchanged files are read once."""
        status = path.stat()
        version = (status.st_mtime_ns, status.st_size)
        with self._lock:
            known = self._cards.get(path)
        if known is None or known[0] != version:
            known = (version, read_card(path))
            with self._lock:
                self._cards[path] = known
        return Run(path, known[1])

    def new_path(self, name: str) -> Path:
        """Return a path for a new run, not taken by any other file."""
        return _free(paths.models_folder(), name)

    def add(self, model: TrainedModel) -> Run:
        """Keep a trained model."""
        path = self.new_path(model.card.name)
        write_model(model, path)
        return self.run(path)

    def with_earlier_tests(self, model: TrainedModel) -> TrainedModel:
        """Return a new model whose card says how many runs were tested on its letters before it.

        Whoever chooses the best of many by the same held-out letters chooses by luck, too.
        """
        held_out, observed = model.card.held_out, model.card.observed
        if held_out is None or observed is None:
            return model
        before = [run.card.held_out for run in self._listed()[0]]
        n = sum(1 for result in before if result is not None and result.key == held_out.key)
        card = replace(model.card, observed=replace(observed, n_earlier_tests=n))
        return replace(model, card=card)

    def open_file(self, file: Path, is_stopped: Callable[[], bool] = lambda: False) -> Run:
        """Copy a ``.letterpad`` file from elsewhere into the library, after a look at it.

        One that is there already, to the last byte, is not copied again: files are opened by a
        double click, day after day. While it is copied, `is_stopped` is asked whether to go on.

        Raises
        ------
        UserError
            If it cannot be read, or was stopped.
        OSError
            If it cannot be copied.
        """
        card = read_card(file)
        for run in self._listed()[0]:
            if filecmp.cmp(run.path, file, shallow=False):
                return run
        path = self.new_path(card.name or file.stem)
        with paths.replacing(path) as temporary, file.open("rb") as source:
            with temporary.open("wb") as copy:
                while piece := source.read(_PIECE):
                    if is_stopped():
                        raise UserError("It was stopped.")
                    copy.write(piece)
        return self.run(path)

    def save_file(self, run: Run, file: Path) -> None:
        """Write a run's file to a place of the user's choice."""
        with paths.replacing(file) as temporary:
            shutil.copyfile(run.path, temporary)

    def rename(self, run: Run, name: str) -> Run:
        """Give a run another name; its path stays."""
        name = plain_name(name).strip()
        if not name:
            raise UserError("A run needs a name of at least one character.")
        rename_model(run.path, name)
        # A clock's tick may be longer than it takes to rename twice.
        with self._lock:
            self._cards.pop(run.path, None)
        return self.run(run.path)

    def delete(self, run: Run) -> DeletedRun:
        """Move a run to the trash, for `restore`."""
        try:
            file = trash.throw_away(run.path)
        except FileNotFoundError as error:
            raise UserError(
                "{card} has been deleted in the meantime.", card=run.card.name
            ) from error
        self._forget([run.path])
        return DeletedRun(file, run.card)

    def deleted(self) -> list[DeletedRun]:
        """Read what is in the trash, what was deleted last first; see `trash.look`."""
        found: list[DeletedRun] = []
        for file in trash.look(SUFFIX):
            try:
                found.append(DeletedRun(file, self.run(file.path).card))
            except FileNotFoundError:
                continue  # another window restored it meanwhile
            except (UserError, OSError):
                found.append(DeletedRun(file, None))
        return found

    def tidy_trash(self) -> None:
        """Remove what has been in the trash long enough, see `trash.look`."""
        trash.look(SUFFIX)

    def restore(self, deleted: DeletedRun) -> Path:
        """Undo `delete`: the run has its name and, if that is free, its path again.

        Returns
        -------
        Path
            Where it is now.

        Raises
        ------
        UserError
            If it is not in the trash any more.
        OSError
            If its file cannot be moved.
        """
        name = deleted.file.stem
        path = paths.models_folder() / f"{name}{SUFFIX}" if name else self.new_path(deleted.name)
        while True:
            try:
                trash.take_out(deleted.file, path)
            except FileExistsError:
                path = self.new_path(deleted.name)
            except FileNotFoundError as error:
                raise UserError(
                    "{name} is not in the trash any more: it has been restored or removed.",
                    name=deleted.name,
                ) from error
            else:
                self._forget([deleted.file.path])
                return path

    def remove_for_good(self, deleted: Iterable[DeletedRun]) -> None:
        """Remove runs from the trash: nothing brings them back.

        Raises
        ------
        OSError
            If one cannot be removed; the others are all the same.
        """
        files = [run.file for run in deleted]
        self._forget([file.path for file in files])
        trash.remove(files)

    def _forget(self, gone: Sequence[Path]) -> None:
        """Keep no cards of files that are not there any more."""
        with self._lock:
            for path in gone:
                self._cards.pop(path, None)


def _free(folder: Path, name: str) -> Path:
    """Return a path in `folder`, made of what is safe in `name`, at which there is no file.

    A path is chosen when a training begins and its file comes at the end: the random part keeps
    two trainings at once, in the window and on the command line, from choosing the same.
    """
    stem = re.sub(r"[^\w.-]+", "-", name, flags=re.ASCII).strip("-.").lower()[:60] or "model"
    while (path := folder / f"{stem}-{secrets.token_hex(3)}{SUFFIX}").exists():
        continue
    return path
