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
            "Draw one letter, wherever and however large you like. Letterpad keeps the path of "
            "your pen, stroke by stroke, so you can undo every step, erase single strokes, and "
            "save the drawing and open it again. What lies beyond the canvas's edge does not "
            "count.",
        ),
        translate("Explanations", "ink, strokes (online handwriting)"),
    )


def _model_input() -> tuple[str, str, str]:
    return (
        translate("Explanations", "What the model sees"),
        translate(
            "Explanations",
            "Your drawing is redrawn to look like the letters the model learned from: 28 × 28 grey "
            "pixels, the same wherever and however large you draw. Letterpad's recogniser reads "
            "the path of your pen, too: 64 points that say where it went, and in which order. They "
            "lie over the picture, every stroke with its number. “Picture only” leaves them out, "
            "so you see what they add.",
        ),
        translate("Explanations", "preprocessing, normalisation, resampling, features, raster"),
    )


def _answer() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Answer"),
        translate(
            "Explanations",
            "The letter that the model reads in your drawing, and how likely every letter it "
            "knows is. All bars add up to 100 %. A question mark means that the model is not "
            "sure, and it says what else the letter may be. A dash and grey bars mean that the "
            "drawing does not look like a letter. On writing lines, its height helps to tell c "
            "from C.",
        ),
        translate("Explanations", "prediction, class probabilities, calibration, temperature"),
    )


def _pinned_models() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Pinned models"),
        translate(
            "Explanations",
            "Up to six models read your drawing at every move of the pen: each shows its letter, "
            "how likely that is, and how long the answer took. The live model is in bold; ≠ marks "
            "one that reads another letter. A model that you train appears here, and becomes the "
            "live one only when you choose “Use for drawing”. “Pin drawing” keeps a drawing and "
            "its answers, so that you see what a change of the letter does.",
        ),
        translate("Explanations", "model comparison, prediction, latency"),
    )


def _train() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Train a model"),
        translate(
            "Explanations",
            "Choose letters to learn from and an algorithm, and press Train. The algorithm looks "
            "at most of the letters together with their names, and finds its own rules to tell "
            "them apart. The other letters are set aside to test it at the end. After that the "
            "new model answers what you draw.",
        ),
        translate("Explanations", "supervised learning, classifier, fit"),
    )


def _letters() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Letters"),
        translate(
            "Explanations",
            "What the model learns from: many pictures of letters, each with its name. Built-in "
            "handwriting comes from a model of how people write, and you say how many letters it "
            "makes; you can also open your own letters. “Classes” sets which letters the model "
            "tells apart.",
        ),
        translate("Explanations", "data set, samples, labels, classes"),
    )


def _split() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Split"),
        translate(
            "Explanations",
            "Which letters the model learns from, and which are held out for the test. Tested on "
            "letters that it has learned by heart, a model would look better than it is. The "
            "random state is the number that the shuffle starts from: the same number holds out "
            "the same letters, so that runs can be compared.",
        ),
        translate("Explanations", "train/test split, hold-out, random seed"),
    )


def _algorithm() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Algorithm"),
        translate(
            "Explanations",
            "The method that learns, and its parameters. Point at a parameter to read what it "
            "does. “Search…” tries many values and tells you which are best.",
        ),
        translate("Explanations", "estimator, hyperparameters"),
    )


def _training_curves() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Training curves"),
        translate(
            "Explanations",
            "How the model improves while it learns. Accuracy is the share of letters that it "
            "reads right; loss is how wrong it is, and counts unsure answers, too. The solid "
            "line is for the letters that it learns from, the dashed one for letters that it "
            "does not learn from. When the first still improves and the second gets worse, the "
            "model has begun to learn by heart.",
        ),
        translate("Explanations", "learning curve, validation, overfitting, cross-entropy"),
    )


def _held_out_accuracy() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Held-out accuracy"),
        translate(
            "Explanations",
            "The share of letters that a model reads right, among letters that it never saw "
            "while learning. The thin line shows how far chance may have moved the figure: where "
            "two lines overlap widely, the models may be equally good. A chart compares only "
            "models that were tested on the same letters.",
        ),
        translate("Explanations", "test accuracy, 95 % confidence interval (Wilson)"),
    )


def _runs_table() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Trained models"),
        translate(
            "Explanations",
            "All models that you have trained or opened, one per row. Click a heading to sort. "
            "Choose a row to see on the right what that model mixes up. A model that you delete "
            "can be restored for 30 days: see “Deleted models…”.",
        ),
        translate("Explanations", "runs, experiments"),
    )


def _confusion_matrix() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Mix-ups"),
        translate(
            "Explanations",
            "Each row is a letter, each column an answer. Right answers are on the diagonal from "
            "top left to bottom right; any other coloured cell is a mix-up. Choose a cell to "
            "see the letters that were counted in it.",
        ),
        translate("Explanations", "confusion matrix, recall, errors by class"),
    )


def _run_details() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Details"),
        translate(
            "Explanations",
            "How this model was made: its algorithm and parameters, letters and split, what it "
            "scores and which letters are hardest for it, how long the training took, and the "
            "versions of everything involved, so that anyone can repeat it.",
        ),
        translate("Explanations", "model card, reproducibility, provenance"),
    )


def _search() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Search for the best parameters"),
        translate(
            "Explanations",
            "Every combination of the values is trained and tested several times, each time on "
            "another part of the training letters. The mean accuracy shows which is best, "
            "without touching the letters that are held out for the test.",
        ),
        translate("Explanations", "hyperparameter search, k-fold cross-validation, halving"),
    )


_ALL = {
    "canvas": _canvas,
    "model_input": _model_input,
    "answer": _answer,
    "pinned_models": _pinned_models,
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
