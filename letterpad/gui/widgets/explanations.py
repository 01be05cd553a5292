"""What the panels and charts are, in plain words, with the field's own beside them."""

from dataclasses import dataclass

from letterpad.gui.text.language import translate


@dataclass(frozen=True, slots=True)
class Explained:
    """A panel or chart explained.

    Parameters
    ----------
    title : str
        What it is called.
    text : str
        What it shows and what for.
    terms : str
        What the field calls it.
    """

    title: str
    text: str
    terms: str


def explained(topic: str) -> Explained:
    """Return the explanation of a topic; a KeyError for one that there is not."""
    return Explained(*_ALL[topic]())


def topics() -> list[str]:
    """Return what can be explained."""
    return list(_ALL)


def _canvas() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Canvas"),
        translate(
            "Explanations",
            "Draw one letter, wherever and however large you like. What is kept is the path of "
            "your pen, stroke by stroke, so that every step can be undone, and the drawing can be "
            "saved and opened again.",
        ),
        translate("Explanations", "ink, strokes (online handwriting)"),
    )


def _model_input() -> tuple[str, str, str]:
    return (
        translate("Explanations", "What the model sees"),
        translate(
            "Explanations",
            "Your drawing is moved, scaled and drawn anew with a pen of fixed width, until it "
            "looks like the letters that the model learned from: 28 × 28 grey pixels. So it "
            "makes no difference where and how large you draw. The recogniser that comes with "
            "Letterpad follows the path of your pen, too.",
        ),
        translate("Explanations", "preprocessing, normalisation, features, raster"),
    )


def _answer() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Answer"),
        translate(
            "Explanations",
            "The letter that the model takes your drawing for, and one bar for every letter it "
            "knows: how likely it finds each. All bars together make 100 %. A question mark says "
            "that it is not sure; a dash with “no letter” that the drawing looks like none.",
        ),
        translate("Explanations", "prediction, class probabilities, calibration, conformal set"),
    )


def _train() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Train a model"),
        translate(
            "Explanations",
            "Choose letters to learn from and an algorithm, and press Train. The algorithm looks "
            "at most of the letters together with their names, and finds rules of its own to tell "
            "them apart. The others are put aside and test it at the end. Then the new model "
            "answers what you draw.",
        ),
        translate("Explanations", "supervised learning, classifier, fit"),
    )


def _letters() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Letters"),
        translate(
            "Explanations",
            "What the model learns from: many pictures of letters, each with its name. Built-in "
            "handwriting comes from a model of how people write; you can open letters of your own. "
            "Classes says which letters are to be told apart.",
        ),
        translate("Explanations", "data set, samples, labels, classes"),
    )


def _split() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Split"),
        translate(
            "Explanations",
            "Which letters are learned from, and which are put aside for the test. A model that "
            "was tested on letters it has learned by heart would look better than it is. The "
            "random state is the number that the shuffle starts from: with the same number the "
            "same letters are put aside, so that runs can be compared.",
        ),
        translate("Explanations", "train/test split, hold-out, random seed"),
    )


def _algorithm() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Algorithm"),
        translate(
            "Explanations",
            "The method that learns, and its settings. Point at a setting to read what it does; "
            "“Search…” tries many values and tells you the best.",
        ),
        translate("Explanations", "estimator, hyperparameters"),
    )


def _training_curves() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Training curves"),
        translate(
            "Explanations",
            "How the model gets better while it learns. Accuracy is the share of letters that it "
            "reads right; loss is how wrong it is, unsure answers counted, too. One line is for "
            "the letters that it learns from, the dashed one for some that it does not learn "
            "from. When the first goes on and the second turns back, the model begins to learn "
            "by heart.",
        ),
        translate("Explanations", "learning curve, validation, overfitting, cross-entropy"),
    )


def _held_out_accuracy() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Held-out accuracy"),
        translate(
            "Explanations",
            "The share of letters that a model reads right, of letters that it never saw while it "
            "learned. The thin line shows how far chance may have moved the figure: where two "
            "lines overlap widely, the models may be equally good. Only models that were tested on "
            "the same letters stand in one chart.",
        ),
        translate("Explanations", "test accuracy, 95 % confidence interval (Wilson)"),
    )


def _runs_table() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Trained models"),
        translate(
            "Explanations",
            "Every model that you have trained or opened, one in a row. Click a heading to sort; "
            "choose a row to see at the right what that model mixes up.",
        ),
        translate("Explanations", "runs, experiments"),
    )


def _confusion_matrix() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Mix-ups"),
        translate(
            "Explanations",
            "Each row is a letter, each column an answer. What is right lies on the slanting line "
            "from top left to bottom right; every other cell with colour is a mix-up. Choose a "
            "cell to see the very letters that were counted in it.",
        ),
        translate("Explanations", "confusion matrix, recall, errors by class"),
    )


def _run_details() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Details"),
        translate(
            "Explanations",
            "How this model came to be: algorithm and settings, letters and split, what it scores "
            "and which letters are hardest for it, how long the training took, and the versions of "
            "all that had a part in it, so that somebody else can do the same.",
        ),
        translate("Explanations", "model card, reproducibility, provenance"),
    )


def _search() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Search the best settings"),
        translate(
            "Explanations",
            "Every combination of the values is trained and tested several times, each time on "
            "another part of the training letters. The mean tells which is best, without a look "
            "at the letters that are put aside for the test.",
        ),
        translate("Explanations", "hyperparameter search, k-fold cross-validation, halving"),
    )


_ALL = {
    "canvas": _canvas,
    "model_input": _model_input,
    "answer": _answer,
    "train": _train,
    "letters": _letters,
    "split": _split,
    "algorithm": _algorithm,
    "training_curves": _training_curves,
    "held_out_accuracy": _held_out_accuracy,
    "runs_table": _runs_table,
    "confusion_matrix": _confusion_matrix,
    "run_details": _run_details,
    "search": _search,
}
