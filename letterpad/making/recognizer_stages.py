"""Trains the nets of the recogniser: one that splits words, teachers, and the one that is kept.

Every stage is kept in a folder, and whoever starts it again goes on from there.
"""

import hashlib
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from letterpad.ink.packed import PackedInks
from letterpad.ink.path import paths_of
from letterpad.ink.raster import rasterize_many
from letterpad.letters.letterset import LetterSet
from letterpad.making import recognizer_training
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.going_on import start_from
from letterpad.making.ink_net import CLASSES, FRAMING
from letterpad.making.recognizer_batches import STEPS, Batches, Mixture
from letterpad.making.recognizer_letters import Parts, is_held_out
from letterpad.making.recognizer_training import Epoch, Schedule, Start, Stream
from letterpad.making.teaching import Taught, network_of
from letterpad.making.word_letters import Answer, WordLetters, letters_of, read_words
from letterpad.model_files.model_file import read_onnx
from letterpad.recognition.onnx_session import Network
from letterpad.recognition.recognizer import answers_of, session_for

SEED, SPLITTERS_SEED, ONWARD_SEED = 0, 100, 200

TEACHERS_SHARE = 0.6
"""Of their answers in what the net that is kept learns."""

KEPT_MIXTURE = Mixture(words=0.18, fonts=0.14, printed=0.07, built_in=0.03, not_letters=0.15)
"""What the net that is kept learns from: more pens, whose case is known, and more that is no letter
than its teachers, who lost some of both."""

LAST_MIXTURE = Mixture(words=0.15, fonts=0.1, printed=0.06, built_in=0.02, not_letters=0.11)
LAST_DROPOUT = 0.0
"""What it learns from while the learning rate falls: still more pens, and without dropout, as it
was wrong of the pens it had learned from as often as of those it had never seen."""

ONWARD_MIXTURE = Mixture(
    words=0.15, fonts=0.11, printed=0.08, built_in=0.02, not_letters=0.11, decorated=0.4
)
"""What a net that goes on learns from, without dropout: printed letters as headlines have them,
too."""

_STATISTICS = 40
"""Batches for those of batch normalization, where a net goes on from a file."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is learned from, and how long.

    Parameters
    ----------
    letters : LetterSet
        All single letters of pens, with inks and writers; its classes are `CASED`.
    parts : Parts
        Which of them are learned from.
    words : Path
        Hand-printed words, see `letterpad.making.word_letters.read_words`.
    fonts : FontLetters
        Those that may be learned from.
    folder : Path
        Where the stages are kept.
    epochs : int
        Of the net that is kept.
    splitters_epochs : int
        Of the net that splits words.
    falling : int
        Of the epochs of the net that is kept, the last, in which its learning rate falls.
    teachers : int
        How many nets the one that is kept learns from, beside the labels.
    teachers_epochs : int
    steps : int
        Batches of an epoch.
    """

    letters: LetterSet
    parts: Parts
    words: Path
    fonts: FontLetters
    folder: Path
    epochs: int
    splitters_epochs: int
    falling: int = 0
    teachers: int = 0
    teachers_epochs: int = 0
    steps: int = STEPS


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What came of a plan.

    Parameters
    ----------
    net : keras.Model
        As of `letterpad.making.ink_net.ink_net`.
    history : list of Epoch
        Of the net that is kept.
    words : WordLetters
        The letters of words that it has learned from.
    seconds : float
        Of all stages.
    """

    net: Any
    history: list[Epoch]
    words: WordLetters
    seconds: float


Tell = Callable[[str, Epoch], None]
"""Told the name of a stage and an epoch that has ended."""


def train(plan: Plan, tell: Tell) -> Trained:
    """Go through all stages, from where they were left on."""
    words, seconds = split_words(plan, tell)
    letters = plan.letters.take(plan.parts.train)
    teachers = {}
    for seed in range(plan.teachers):
        batches = Batches.of(letters, words, plan.fonts, seed, Mixture(), plan.steps)
        name = f"teacher {seed + 1} of {plan.teachers}"
        net, history = _fit(plan, name, batches, Schedule.of(plan.teachers_epochs), seed, tell)
        teachers[f"{batches.digest} {seed} {plan.teachers_epochs}"] = network_of(net)
        seconds += sum(epoch.seconds for epoch in history)
    first, last = (
        _taught(Batches.of(letters, words, plan.fonts, SEED, mixture, plan.steps), teachers)
        for mixture in (KEPT_MIXTURE, LAST_MIXTURE)
    )
    schedule = Schedule(plan.epochs, plan.falling, LAST_DROPOUT)
    net, history = _fit(plan, "net", first, schedule, SEED, tell, last)
    return Trained(net, history, words, seconds + sum(epoch.seconds for epoch in history))


def go_on(plan: Plan, files: Sequence[Path], tell: Tell) -> Trained:
    """Let the net of the first of some recognisers learn on, taught by all of them.

    It splits the words, too. Of the plan only the epochs and those that fall are heeded.

    Raises
    ------
    UserError
        If a file cannot be read, or the first is of another net.
    """
    networks = {file: session_for(read_onnx(file), len(CLASSES), file.name) for file in files}
    digests = {file: hashlib.sha256(read_onnx(file)).hexdigest()[:16] for file in files}
    words = _split(plan, f"words-{digests[files[0]]}", _answer_by(networks[files[0]]))
    letters = plan.letters.take(plan.parts.train)
    batches = Batches.of(letters, words, plan.fonts, ONWARD_SEED, ONWARD_MIXTURE, plan.steps)
    teachers = {digests[file]: network for file, network in networks.items()}
    few = (inputs for inputs, _, _ in itertools.islice(batches.epoch(0), _STATISTICS))
    schedule = Schedule(plan.epochs, plan.falling, LAST_DROPOUT, LAST_DROPOUT)
    start = start_from(files[0], few)
    stream = _taught(batches, teachers)
    net, history = _fit(plan, "onward", stream, schedule, ONWARD_SEED, tell, start=start)
    return Trained(net, history, words, sum(epoch.seconds for epoch in history))


def split_words(plan: Plan, tell: Tell) -> tuple[WordLetters, float]:
    """Split words into letters, and leave out what is doubtful or of who is held out.

    Returns
    -------
    WordLetters
    float
        Seconds that the net that splits them was trained for.
    """
    letters = plan.letters.take(plan.parts.train)
    batches = Batches.of(letters, None, plan.fonts, SPLITTERS_SEED, Mixture(), plan.steps)
    schedule = Schedule.of(plan.splitters_epochs)
    net, history = _fit(plan, "splitter", batches, schedule, SPLITTERS_SEED, tell)
    name = f"words-{batches.digest}-{plan.splitters_epochs}"
    words = _split(plan, name, _answer_by(network_of(net)))
    return words, sum(epoch.seconds for epoch in history)


def _split(plan: Plan, name: str, answer: Answer) -> WordLetters:
    kept = plan.folder / f"{name}.npz"
    if not kept.exists():
        letters_of(read_words(plan.words), answer).save(kept)
    words = WordLetters.load(kept)
    words = words.take(words.trusted())
    held_out = is_held_out(words.writers, plan.letters, plan.parts)
    return words.take(np.flatnonzero(~held_out))


def _taught(batches: Batches, teachers: Mapping[str, Network]) -> Stream:
    return Taught(batches, teachers, TEACHERS_SHARE) if teachers else batches


def _fit(
    plan: Plan,
    name: str,
    stream: Stream,
    schedule: Schedule,
    seed: int,
    tell: Tell,
    last: Stream | None = None,
    start: Start | None = None,
) -> tuple[Any, list[Epoch]]:
    checkpoint = plan.folder / f"net-{seed}-{stream.digest}.npz"
    return recognizer_training.fit(
        stream, schedule, seed, checkpoint, lambda epoch: tell(name, epoch), last, start
    )


def _answer_by(network: Network) -> Answer:
    """Let a network answer inks."""

    def answer(inks: PackedInks) -> tuple[Any, Any]:
        answers = answers_of(network, rasterize_many(inks, FRAMING), paths_of(inks))
        assert answers.cased is not None
        return answers.probabilities, answers.cased

    return answer
