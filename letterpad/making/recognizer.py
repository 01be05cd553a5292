"""Makes the recogniser that Letterpad comes with.

``python -m letterpad.making.recognizer LETTERS WORDS FONTS [--out resources/recognizer.letterpad]
[--from FILE ...]``

LETTERS are single letters as Quick, Draw!-style ndjson with their writers, named
``contributor:name``, and WORDS hand-printed words in the same form with ``printed``: of UNIPEN
train_r01_v07, categories 1b and 1c, and category 6. FONTS is the folder that
``python -m letterpad.making.fonts.font_packages`` fills. Whole contributors, further writers and
whole families of fonts are held out, some for calibration, the others for the figures in the file's
card, which are this very file's. A run that was stopped goes on from its last epoch when it is
started again. With ``--from`` the net of the first FILE, which was made so, goes on, and all of
them teach it.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from letterpad import paths
from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Evaluation, evaluate
from letterpad.ink.packed import PackedInks
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.making import recognizer_batches, recognizer_letters, recognizer_training
from letterpad.making.domain_figures import measured, told_digits
from letterpad.making.fonts.font_letters import FontLetters, read_font_letters
from letterpad.making.ink_net import CASED, CLASSES, FRAMING, fold
from letterpad.making.recognizer_calibration import answers_to, calibrate
from letterpad.making.recognizer_domains import domains
from letterpad.making.recognizer_stages import SEED, Plan, go_on, train
from letterpad.making.recognizer_training import Epoch
from letterpad.model_files.model_file import (
    Card,
    HeldOut,
    HeldOutResult,
    TrainedModel,
    read_card,
    write_model,
)
from letterpad.recognition.recognizer import session_for
from letterpad.training.train import versions

SOURCE = (
    "UNIPEN train_r01_v07, categories 1b, 1c and 6: The International Unipen Foundation, Zenodo "
    "1195803. I. Guyon, L. Schomaker, R. Plamondon, M. Liberman, S. Janet, UNIPEN project of "
    "on-line data exchange and recognizer benchmarks, ICPR 1994, doi:10.1109/ICPR.1994.576870. "
    "Letters and digits of {n_families} families of fonts from Debian's packages, each under a "
    "free licence, Inkscape's single-line fonts among them."
)
LICENCE = "CC BY 4.0; fonts: SIL OFL 1.1, Apache 2.0, MIT, BSD and others"

EPOCHS, FALLING, SPLITTERS_EPOCHS = 72, 24, 6
TEACHERS, TEACHERS_EPOCHS = 2, 28
SPLIT_SEED = 10
"""Of which writers are held out: of the seeds 0 to 11 the one with the most writers for
calibration, chosen before any net was trained."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long is trained, see `letterpad.making.recognizer_stages.Plan`."""

    epochs: int = EPOCHS
    falling: int = FALLING
    splitters_epochs: int = SPLITTERS_EPOCHS
    teachers: int = TEACHERS
    teachers_epochs: int = TEACHERS_EPOCHS


def make(
    data: Path,
    words: Path,
    fonts: FontLetters,
    folder: Path,
    length: Length,
    files: Sequence[Path] = (),
) -> TrainedModel:
    """Train a recogniser of A to Z, a to z on the letters of most of the writers in `data`.

    Parameters
    ----------
    data, words : Path
    fonts : FontLetters
    folder : Path
        Where the training is kept.
    length : Length
    files : sequence of Path
        Recognisers: the first goes on, all teach it. None to begin from nothing.

    Raises
    ------
    UserError
        If the letters cannot be read or do not say who wrote them, or the training went astray.
    """
    letters = load_letters(Files(str(data), classes="both"))
    if letters.inks is None or letters.writers is None:
        raise UserError("{data}: drawings with their writers were expected.", data=data.name)
    if letters.classes != CASED:
        raise UserError("{data}: all of A to Z and a to z were expected.", data=data.name)
    parts = recognizer_letters.part(letters, SPLIT_SEED)
    plan = Plan(letters, parts, words, fonts.of("train"), folder, **asdict(length))
    trained = go_on(plan, files, _tell) if files else train(plan, _tell)
    held_out = letters.take(parts.calibration)
    calibrated = calibrate(fold(trained.net), held_out, fonts.of("calibration"))

    test = letters.take(parts.test)
    session = session_for(calibrated.onnx, len(CLASSES), "the recogniser")
    figures, digits = [], {}
    for domain in domains(test, fonts.of("test")):
        of_ink = isinstance(domain.shown, PackedInks)
        thresholds = calibrated.thresholds if of_ink else calibrated.picture_thresholds
        asked = domain.letters
        if len(asked.labels):
            figures.append(measured(asked, answers_to(session, asked), thresholds).to_json())
        if len(domain.digits.labels):
            told = told_digits(answers_to(session, domain.digits), thresholds)
            digits[domain.key] = {"n": len(told), "told": float(told.mean())}
    answers = answers_to(session, next(domains(test, fonts)))
    merged = test.labels % len(CLASSES)
    result = evaluate(answers.probabilities, merged, CLASSES, test.writers)
    merged_letters = load_letters(Files(str(data), classes="A-Z"))
    n_families = len({*plan.fonts.printed.families, *plan.fonts.single_line.families})
    before = _before(files[0]) if files else Before({}, (), 0.0)
    card = Card(
        name="Letterpad's recogniser",
        algorithm="path-and-picture-net",
        algorithm_name="Net on path and picture",
        settings={
            **_settings(length, before, len(files)),
            "steps": recognizer_batches.STEPS,
            "batch_size": recognizer_batches.BATCH,
            "learning_rate": recognizer_training.RATE,
            "weight_decay": recognizer_training.WEIGHT_DECAY,
            "seed": SEED,
            **asdict(calibrated.answering),
        },
        classes=CLASSES,
        framing=FRAMING,
        inputs=("picture", "path"),
        data={
            # The file travels: it names its source, not a path on the machine that made it.
            "spec": {**Files(str(data), classes="A-Z").to_json(), "source": data.name},
            "name": letters.name,
            "hash": merged_letters.hash,
            "n": len(letters),
            "n_of_words": len(trained.words),
            "n_of_fonts": len(plan.fonts.printed) + len(plan.fonts.single_line),
            "source": SOURCE.format(n_families=n_families),
            "licence": LICENCE,
            "domains": figures,
            "digits": digits,
        },
        split={
            "kind": "writers",
            "train_size": len(parts.train) / len(letters),
            "random_state": SPLIT_SEED,
            "validation": 0.0,
            "n_train": len(parts.train),
            "n_validation": len(parts.calibration),
            "n_held_out": len(parts.test),
        },
        held_out=_result(result, parts.test),
        history=(
            *before.history,
            *(
                {
                    "step": len(before.history) + e.number,
                    "unit": "epoch",
                    "loss": e.loss,
                    "accuracy": e.accuracy,
                }
                for e in trained.history
            ),
        ),
        seconds=before.seconds + trained.seconds,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        versions=versions(uses_keras=True),
        cased_classes=CASED,
        thresholds=calibrated.thresholds,
        picture_thresholds=calibrated.picture_thresholds,
    )
    return TrainedModel(card, calibrated.onnx, HeldOut(parts.test, merged, answers.probabilities))


@dataclass(frozen=True, slots=True)
class Before:
    """What the card says of a recogniser whose net goes on: settings, epochs, seconds."""

    settings: Mapping[str, Any]
    history: tuple[Mapping[str, Any], ...]
    seconds: float


def _before(file: Path) -> Before:
    card = read_card(file)
    return Before(card.settings, tuple(card.history), card.seconds)


def _settings(length: Length, before: Before, n_files: int) -> dict[str, Any]:
    """Return how long was trained: before, and after that."""
    if not n_files:
        return asdict(length)
    return {
        **{name: before.settings[name] for name in asdict(length)},
        "onward_epochs": length.epochs,
        "onward_falling": length.falling,
        "onward_teachers": n_files,
    }


def _result(result: Evaluation, indices: Any) -> HeldOutResult:
    return HeldOutResult(
        result.accuracy.n,
        result.accuracy.n_correct,
        result.top3.value,
        f"unipen-{SPLIT_SEED}-{len(indices)}",
        result.accuracy.by_writer,
    )


def _tell(stage: str, epoch: Epoch) -> None:
    sys.stderr.write(
        f"{time.strftime('%H:%M:%S')} {stage}, epoch {epoch.number}: loss {epoch.loss:.4f}, "
        f"accuracy on varied letters {epoch.accuracy:.4f}, {epoch.seconds:.0f} s\n"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, write the file, say what it scores; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("letters", type=Path, help="letters as ndjson, with their writers")
    parser.add_argument("words", type=Path, help="words as ndjson, with their writers")
    parser.add_argument("fonts", type=Path, help="the folder of font_packages")
    parser.add_argument("--out", type=Path, default=Path("resources/recognizer.letterpad"))
    for name, default in asdict(Length()).items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=default)
    parser.add_argument(
        "--folder",
        type=Path,
        help="where the training is kept after every epoch (default: in the user's cache)",
    )
    parser.add_argument(
        "--from",
        dest="files",
        type=Path,
        nargs="+",
        default=[],
        help="recognisers: the first goes on for so many epochs, all teach it",
    )
    chosen = parser.parse_args(arguments)
    try:
        folder = chosen.folder or paths.cache_folder() / "recognizer"
        folder.mkdir(parents=True, exist_ok=True)
        fonts = read_font_letters(chosen.fonts)
        length = Length(**{name: getattr(chosen, name) for name in asdict(Length())})
        model = make(chosen.letters, chosen.words, fonts, folder, length, chosen.files)
        write_model(model, chosen.out)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    result = model.card.held_out
    assert result is not None
    low, high = result.accuracy.interval
    sys.stdout.write(
        f"{chosen.out}: {chosen.out.stat().st_size / 1e6:.1f} MB, {model.card.seconds:.0f} s, "
        f"{result.accuracy.value:.4f} [{low:.4f}, {high:.4f}] of {result.n:,} letters of "
        f"unseen writers\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
