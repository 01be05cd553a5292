"""Shows what the built-in letters are worth: a net that saw them alone against one on real letters.

``python -m letterpad.making.shape_model_check DATA``: the writers of DATA are parted into folds.
In each fold a shape model is fitted to the other folds' writers only; one small convolutional
net is trained on letters sampled from it, the same net on as many real letters of those same
writers, and both are tested on all real letters of the fold's own writers, whom neither saw.

Both trainings get N letters. The real ones are drawn at random, so their classes are as frequent
as in the test; the sampled ones are balanced, as `handwriting.letters` gives
them by default.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.evaluation.accuracy import Accuracy
from letterpad.ink.drawing_file import Drawing, read_drawings
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import SIDE, features, rasterize_many
from letterpad.letters.classes import SCHEMES
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic.handwriting import FRAMING, letters
from letterpad.making.shape_model import fit

SCHEME = SCHEMES["A-Z"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One fold: how right each net was on the same letters of unseen writers."""

    real: Accuracy
    sampled: Accuracy

    @property
    def difference(self) -> float:
        """Accuracy after sampled letters less that after real ones."""
        return self.sampled.value - self.real.value


def real_letters(drawings: Sequence[Drawing]) -> LetterSet:
    """Return the drawings as labelled pictures, with their writers."""
    inks = PackedInks.of(drawing.ink for drawing in drawings)
    return LetterSet(
        images=rasterize_many(inks, FRAMING),
        labels=SCHEME.labels([drawing.word for drawing in drawings]),
        classes=SCHEME.classes,
        name="Real letters",
        source="ndjson",
        framing=FRAMING,
        inks=inks,
        writers=np.array([drawing.writer for drawing in drawings]),
    )


def writer_folds(
    writers: NDArray[np.str_], n_folds: int, seed: int
) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Part letters by writer: (training, test) indices for each fold, writers shuffled."""
    names, owner = np.unique(writers, return_inverse=True)
    fold_of_writer = np.random.default_rng(seed).permutation(len(names)) % n_folds
    fold = fold_of_writer[owner]
    return [(np.flatnonzero(fold != k), np.flatnonzero(fold == k)) for k in range(n_folds)]


def score(train: LetterSet, test: LetterSet, epochs: int, seed: int) -> Accuracy:
    """Train the small convolutional net on `train`, and count right answers on `test`."""
    import keras

    keras.utils.set_random_seed(seed)
    net = keras.Sequential(
        [
            keras.layers.Input((SIDE, SIDE, 1)),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Conv2D(64, 3, activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Flatten(),
            keras.layers.Dropout(0.25),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.25),
            keras.layers.Dense(len(SCHEME.classes), activation="softmax"),
        ]
    )
    net.compile("adam", "sparse_categorical_crossentropy")
    net.fit(_pictures(train), train.labels, batch_size=128, epochs=epochs, verbose=0)
    answers = net.predict(_pictures(test), batch_size=1024, verbose=0).argmax(axis=1)
    return Accuracy(int((answers == test.labels).sum()), len(test))


def compare(
    drawings: Sequence[Drawing],
    everything: LetterSet,
    fold: tuple[NDArray[np.int64], NDArray[np.int64]],
    size: int,
    epochs: int,
    seed: int,
) -> Comparison:
    """Train on sampled and on real letters of a fold's training writers; test both.

    Raises
    ------
    UserError
        If the training writers wrote fewer than `size` letters.
    """
    train, test = fold
    if len(train) < size:
        raise UserError(
            "{size:,} real letters to train on were asked for, {n_train:,} came.",
            size=size,
            n_train=len(train),
        )
    model = fit(drawings[index] for index in train)
    chosen = np.random.default_rng(seed).choice(train, size, replace=False)
    unseen = everything.take(test)
    return Comparison(
        real=score(everything.take(chosen), unseen, epochs, seed),
        sampled=score(letters(size, SCHEME, seed, model=model), unseen, epochs, seed),
    )


def _pictures(letters: LetterSet) -> NDArray[np.float32]:
    return features(letters.images).reshape(-1, SIDE, SIDE, 1)


def _row(name: str, accuracy: Accuracy) -> str:
    low, high = accuracy.interval
    return f"{name} {accuracy.value:.4f} [{low:.4f}, {high:.4f}]"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for every fold; return the exit status: 1 if a fold differs by too much."""
    parser = argparse.ArgumentParser(description="Compare sampled with real letters, by writer.")
    parser.add_argument("data", type=Path, help="letters as Quick, Draw!-style ndjson, plain or gz")
    parser.add_argument("--size", type=int, default=26_000, help="letters in each training")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--margin", type=float, default=0.01, help="how far sampled may fall short")
    options = parser.parse_args(arguments)
    passed = True
    try:
        drawings = list(read_drawings(options.data))
        everything = real_letters(drawings)
        assert everything.writers is not None
        folds = writer_folds(everything.writers, options.folds, options.seed)
        for number, fold in enumerate(folds, 1):
            result = compare(drawings, everything, fold, options.size, options.epochs, options.seed)
            n_writers = len(np.unique(everything.writers[fold[1]]))
            sys.stdout.write(
                f"fold {number} of {options.folds}: trained on {options.size:,}, tested on "
                f"{result.real.n:,} letters of {n_writers} unseen writers (95 % intervals): "
                f"{_row('real', result.real)}, {_row('sampled', result.sampled)}, "
                f"difference {result.difference:+.4f}\n"
            )
            sys.stdout.flush()
            passed &= result.difference >= -options.margin
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
