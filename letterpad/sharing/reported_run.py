"""What a report says of runs is read here: their cards, their answers, their letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from letterpad.assessment.letters import letters_of
from letterpad.errors import UserError, system_text
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import OnProgress, ignore_progress
from letterpad.messages import Text
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import HeldOut, read_card, read_held_out
from letterpad.sharing.letters_file import check_same


@dataclass(frozen=True, slots=True, eq=False)
class ReportedRun:
    """What a report says of a run.

    Parameters
    ----------
    path : Path
    card : Card
    held_out : HeldOut, optional
        Its answers to the letters held out from it, if its file has them.
    letters : LetterSet, optional
        All its letters, if they are still there as they were.
    missing : Text
        Why they are not.
    """

    path: Path
    card: Card
    held_out: HeldOut | None
    letters: LetterSet | None = None
    missing: Text = ""


def run_to_report(
    path: Path,
    letters: LetterSet | None = None,
    missing: Text = "",
    on_progress: OnProgress = ignore_progress,
) -> ReportedRun:
    """Read a run and its letters; without the letters a report has no pictures, and says so.

    Parameters
    ----------
    path : Path
        A ``.letterpad`` file.
    letters : LetterSet, optional
        Its letters, if they have been read.
    missing : Text
        Why they cannot be read, if that is known.
    on_progress : callable
        Told how far reading them is.

    Raises
    ------
    UserError
        If the file cannot be read.
    """
    card, held_out = read_card(path), read_held_out(path)
    if missing:
        return ReportedRun(path, card, held_out, None, missing)
    try:
        if letters is None:
            letters = letters_of(card, on_progress)
        check_same(card, letters)
        if held_out is not None and len(held_out.indices):
            if held_out.indices.max() >= len(letters):
                raise UserError(
                    "{name}: its held-out letters do not match its data.", name=path.name
                )
    except (UserError, OSError) as error:
        return ReportedRun(path, card, held_out, None, _reason(error))
    return ReportedRun(path, card, held_out, letters)


def runs_to_report(
    paths: Sequence[Path],
    letters: LetterSet | None = None,
    missing: Text = "",
    on_progress: OnProgress = ignore_progress,
) -> list[ReportedRun]:
    """Read several runs, as `run_to_report` does one; letters that they share are read once.

    Parameters
    ----------
    paths : sequence of Path
        ``.letterpad`` files.
    letters : LetterSet, optional
        Letters that have been read: those of the runs that were trained on them.
    missing : Text
        Why the letters of all of them cannot be read, if that is known.
    on_progress : callable

    Raises
    ------
    UserError
        If a file cannot be read.
    """
    known = {} if letters is None else {letters.hash: letters}
    runs: list[ReportedRun] = []
    for path in paths:
        of_run = known.get(str(read_card(path).data.get("hash")))
        run = run_to_report(path, of_run, missing, on_progress)
        if run.letters is not None:
            known[run.letters.hash] = run.letters
        runs.append(run)
    return runs


def _reason(error: UserError | OSError) -> Text:
    return error.sentence if isinstance(error, UserError) else system_text(error)
