"""Makes what words are read with, stage by stage; every stage is kept, and goes on from there."""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad import array_files, paths
from letterpad.adaptation.head import head_of
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.making import recognizer_letters
from letterpad.making.recognizer import SPLIT_SEED
from letterpad.making.words import scorer_training, sieve_making
from letterpad.making.words.case_making import fit_case, logistic
from letterpad.making.words.prior_making import (
    LABELS_SHARE,
    counted,
    list_weights,
    read_lists,
)
from letterpad.making.words.scorer_training import Examples
from letterpad.making.words.word_data import Word, read_words, seen_in
from letterpad.making.words.word_parts import Parts, part
from letterpad.model_files.model_file import read_onnx
from letterpad.paths import replacing
from letterpad.recognition.recognizer import SHIPPED
from letterpad.words.beam import Found
from letterpad.words.candidates import Candidates
from letterpad.words.case import CaseInputs
from letterpad.words.confidence import numbers_of
from letterpad.words.geometry import boxes_of
from letterpad.words.lexicon import packed
from letterpad.words.prior import Prior
from letterpad.words.reading import Scored, texts_of
from letterpad.words.resource import IN_LIST, LABEL, OTHER, WordModel
from letterpad.words.scorer import Scorer, inputs_of
from letterpad.words.segment_net import Seen, SegmentNet
from letterpad.words.sieve import Sieve

N_SCORERS = 2
N_SINGLE_LETTERS = 2_500
"""Letters that stand alone, among the words: there are words of one letter, too."""

N_SIEVE_WORDS, N_CASE_WORDS = 4_000, 6_000
_SEED = 0

Tell = Callable[[str], None]
Arrays = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Data:
    """Words, what the network sees in them, and whose are held out.

    Parameters
    ----------
    words : sequence of Word
    seen : sequence of (Candidates, Seen)
    parts : Parts
    letters : sequence of Word
        Of one letter each, all of which may be learned from.
    seen_letters : sequence of (Candidates, Seen)
    """

    words: Sequence[Word]
    seen: Sequence[tuple[Candidates, Seen]]
    parts: Parts
    letters: Sequence[Word]
    seen_letters: Sequence[tuple[Candidates, Seen]]

    def labels(self) -> list[str]:
        """Return the texts that are learned from."""
        return [self.words[number].text for number in self.parts.train]


def inner_layers(onnx: bytes) -> tuple[str, str]:
    """Return the names of what the last layer of a network is given, and of what that is made of.

    Halves of letters and two letters side by side look alike to the last layer, which has never
    been shown any; what it is made of still tells them apart.
    """
    from onnx import load_from_string

    model = load_from_string(onnx)
    last = head_of(model).features
    made_by = {name: node for node in model.graph.node for name in node.output}
    name = last
    while made_by[name].op_type not in ("MatMul", "Gemm"):
        name = next(each for each in made_by[name].input if each in made_by)
    return last, str(made_by[name].input[0])


def gather(letters: Path, words: Path, folder: Path, tell: Tell) -> tuple[Data, tuple[str, ...]]:
    """Read the words, and look at them."""
    onnx = read_onnx(paths.resource(SHIPPED))
    layers = inner_layers(onnx)
    net = SegmentNet(layers)
    printed = [word for word in read_words(words) if word.is_printed]
    order = np.random.default_rng(_SEED).permutation(len(printed))
    printed = [printed[number] for number in order]
    singles = _single_letters(letters)
    name = hashlib.sha256(onnx).hexdigest()[:16]
    seen_letters = seen_in(singles, net, folder / f"letters-{name}", tell)
    seen = seen_in(printed, net, folder / f"words-{name}", tell)
    parts = part([word.writer for word in printed])
    return Data(printed, seen, parts, singles, seen_letters), layers


def _single_letters(path: Path) -> list[Word]:
    letters = load_letters(Files(str(path), classes="both"))
    assert letters.inks is not None
    assert letters.writers is not None
    train = recognizer_letters.part(letters, SPLIT_SEED).train
    chosen = np.random.default_rng(_SEED).permutation(train)[:N_SINGLE_LETTERS]
    return [
        Word(
            letters.classes[letters.labels[number]],
            str(letters.writers[number]),
            True,
            Ink(letters.inks[int(number)].strokes),
        )
        for number in chosen
    ]


def make(letters: Path, words: Path, lists: Path, folder: Path, tell: Tell) -> Path:
    """Go through all stages; return the file that is made.

    Parameters
    ----------
    letters, words : Path
        Single letters and words, as gzipped JSON lines with writers.
    lists : Path
        The folder that `letterpad.making.words.word_lists` fills.
    folder : Path
        Where every stage is kept.
    tell : callable
        Told what has been done.
    """
    known = read_lists(lists)
    data, layers = gather(letters, words, folder, tell)
    sieve = fit_sieve(data)
    n = sum(len(seen) for _, seen in data.seen)
    data = sieved(data, sieve)
    share = sum(len(seen) for _, seen in data.seen) / n
    tell(f"sieve fitted: {share:.3f} of the candidates are left")
    scorers = train_scorers(data, folder, tell)
    arrays: Arrays = {
        "layers": np.array("\n".join(layers)),
        "recognizer": np.array(hashlib.sha256(read_onnx(paths.resource(SHIPPED))).hexdigest()),
        "n_scorers": np.array(len(scorers)),
        **sieve.arrays(),
        **prior_arrays(known, data.labels()),
        "case_first": np.zeros(0, np.float32),
        "case_second": np.zeros(0, np.float32),
        "confidence": np.zeros(0, np.float32),
    }
    for number, scorer in enumerate(scorers):
        arrays |= {f"net{number}_{name}": array for name, array in scorer.arrays().items()}
    model = WordModel(arrays)
    prior = model.prior()
    arrays |= fit_case(*_case_words(data, model, prior)).arrays()
    tell("case model fitted")
    arrays["confidence"] = _confidence(data, model, prior)
    tell("confidence fitted")
    file = folder / "words.npz"
    with replacing(file) as temporary, temporary.open("wb") as buffer:
        np.savez_compressed(buffer, allow_pickle=False, **arrays)
    tell(f"{file.name}: {file.stat().st_size / 1e6:.2f} MB")
    return file


def fit_sieve(data: Data) -> Sieve:
    """Fit the sieve to words and single letters."""
    numbers = data.parts.train[:N_SIEVE_WORDS]
    return sieve_making.fit(
        [*(data.seen[number] for number in numbers), *data.seen_letters],
        [*(data.words[number].text for number in numbers), *(each.text for each in data.letters)],
    )


def sieved(data: Data, sieve: Sieve) -> Data:
    """Leave out the candidates that the sieve does."""

    def some(found: Sequence[tuple[Candidates, Seen]]) -> list[tuple[Candidates, Seen]]:
        kept = [sieve.kept(candidates) for candidates, _ in found]
        return [(c.take(rows), s.take(rows)) for (c, s), rows in zip(found, kept, strict=True)]

    return replace(data, seen=some(data.seen), seen_letters=some(data.seen_letters))


def train_scorers(data: Data, folder: Path, tell: Tell) -> list[Scorer]:
    """Train the scorers, whose scores are averaged."""
    files = [folder / f"scorer-{seed}.npz" for seed in range(N_SCORERS)]
    if not all(file.exists() for file in files):
        found = [data.seen[number] for number in data.parts.train]
        examples = Examples.of(
            [*found, *data.seen_letters],
            [*data.labels(), *(letter.text for letter in data.letters)],
        )
        for seed, file in enumerate(files):
            if not file.exists():
                checkpoint = folder / f"scorer-{seed}-checkpoint.npz"
                scorer = scorer_training.fit(examples, checkpoint, tell, seed)
                with replacing(file) as temporary, temporary.open("wb") as buffer:
                    np.savez(buffer, allow_pickle=False, **scorer.arrays())
    scorers = []
    for file in files:
        with array_files.READING, np.load(file, allow_pickle=False) as arrays:
            scorers.append(Scorer.of({name: arrays[name] for name in arrays.files}))
    return scorers


def prior_arrays(known: Mapping[str, tuple[int, bool]], labels: Sequence[str]) -> Arrays:
    """Return n-grams and lexicon, as `WordModel` takes them; without labels by the lists alone."""
    times = Counter(label.lower() for label in labels)
    words = sorted(known.keys() | times.keys())
    share = LABELS_SHARE if times else 0.0
    weights = np.zeros(len(words))
    origins = np.zeros(len(words), dtype=np.uint8)
    place = {word: number for number, word in enumerate(words)}
    listed = list(known)
    of_lists = list_weights([known[word][0] for word in listed])
    for word, weight in zip(listed, of_lists.tolist(), strict=True):
        weights[place[word]] += (1 - share) * weight
        origins[place[word]] |= IN_LIST if known[word][0] < 2 else OTHER
    for word, n in times.items():
        weights[place[word]] += share * n / times.total()
        origins[place[word]] |= LABEL
    kinds, weight_of = np.unique(np.round(weights, 9), return_inverse=True)
    return {
        **counted(known, labels).arrays(),
        **packed(words),
        "weights": kinds.astype(np.float32),
        "weight_of": weight_of.astype(np.uint16),
        "origins": origins,
        "is_name": np.array([known.get(word, (0, False))[1] for word in words]),
    }


def scores_of(model: WordModel, candidates: Candidates, seen: Seen) -> NDArray[np.float32]:
    """Return what the scorers say, as `letterpad.words.reading.Reader.scored` does."""
    inputs, logs = inputs_of(candidates, seen)
    each = [scorer.scores(inputs, logs) for scorer in model.scorers]
    scores: NDArray[np.float32] = np.mean(each, axis=0, dtype=np.float32)
    return scores


def _case_words(data: Data, model: WordModel, prior: Prior) -> tuple[list[CaseInputs], list[str]]:
    """Return words that are read right, with their labels."""
    words, texts = [], []
    for number in data.parts.train[:N_CASE_WORDS]:
        candidates, seen = data.seen[number]
        text = data.words[number].text
        found = texts_of(Scored(candidates, seen, scores_of(model, candidates, seen)), prior)
        if found and found[0].text == text.upper():
            words.append(_case_inputs(model, candidates, seen, found[0]))
            texts.append(text)
    for letter, (candidates, seen) in zip(data.letters, data.seen_letters, strict=True):
        whole = np.flatnonzero((candidates.begin == 0) & (candidates.end == len(candidates.units)))
        if len(whole):
            one = Found(letter.text.upper(), (int(whole[0]),), 0.0, 0.0, 0.0, False)
            words.append(_case_inputs(model, candidates, seen, one))
            texts.append(letter.text)
    return words, texts


def _case_inputs(model: WordModel, candidates: Candidates, seen: Seen, found: Found) -> CaseInputs:
    rows = np.array(found.letters)
    boxes = boxes_of(candidates)[rows]
    letters = np.array([ord(letter) - ord("A") for letter in found.text])
    is_name = model.is_name(found.text)
    cased = seen.cased[rows]
    return CaseInputs(letters, cased, boxes[:, 1], boxes[:, 3], is_name, found.is_known)


def _confidence(data: Data, model: WordModel, prior: Prior) -> NDArray[np.float32]:
    numbers, right = [], []
    for number in data.parts.calibration:
        candidates, seen = data.seen[number]
        scores = scores_of(model, candidates, seen)
        found = texts_of(Scored(candidates, seen, scores), prior)
        if found:
            numbers.append(numbers_of(found, candidates, scores))
            right.append(float(found[0].text == data.words[number].text.upper()))
    return logistic(np.array(numbers), np.array(right), 0.5).astype(np.float32)


def prior_without_labels(known: Mapping[str, tuple[int, bool]], model: WordModel) -> Prior:
    """Return the prior of the lists alone, for figures."""
    return WordModel({**model.arrays, **prior_arrays(known, [])}).prior()
