"""What the panels and charts are, in plain words, with the field's own beside them."""

from dataclasses import dataclass

from letterpad.gui.text.language import translate
from letterpad.gui.widgets import explanations_of_models


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
            "one that reads another letter. A model that you train appears here, and answers for "
            "good only once you choose “Use for drawing”. “Pin drawing” keeps a drawing and its "
            "answers, so that you see what a change of the letter does.",
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
            "letters that it has learned by heart, a model would look better than it is. A fifth "
            "is held out, and the same letters for every number to train on, so that runs can be "
            "compared. The random state is the number that the shuffle starts from: another one "
            "holds out other letters.",
        ),
        translate("Explanations", "train/test split, hold-out, random seed"),
    )


def _train_all() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Train all"),
        translate(
            "Explanations",
            "Which algorithm is right for these letters? Trained one after another on the same "
            "letters and tested on the same others, they can be compared: how many letters each "
            "reads right, how long its training took, and how long it takes for one answer. Where "
            "two intervals overlap widely, the algorithms may be equally good.",
        ),
        translate("Explanations", "model selection, benchmark, baseline"),
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
            "two lines overlap widely, the models may be equally good. Where it is known who wrote "
            "the letters, it allows for letters of one hand being alike. A chart compares only "
            "models that were tested on the same letters.",
        ),
        translate(
            "Explanations", "test accuracy, 95 % confidence interval (Wilson, cluster bootstrap)"
        ),
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


def _comparison() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Two models compared"),
        translate(
            "Explanations",
            "Both models were asked about the very same held-out letters, so it can be told "
            "letter by letter which of them is right. The sentence says how often chance alone "
            "would bring such a difference. Letters of one hand are alike: where it is known who "
            "wrote them, whole writers are compared, and letters of fewer than 15 hands are too "
            "few to tell.",
        ),
        translate("Explanations", "paired test: McNemar (mid-p), permutation test by writer"),
    )


def _which_letters() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Which letters"),
        translate(
            "Explanations",
            "Every held-out letter is in one of four groups: both models read it right, only the "
            "first, only the second, or neither. The two in the middle make the difference. "
            "Click a group to choose its letters, or a picture to choose that one; what was "
            "misread most surely comes first.",
        ),
        translate("Explanations", "2 × 2 contingency table, discordant pairs"),
    )


def _difference_matrix() -> tuple[str, str, str]:
    return (
        translate("Explanations", "What changes"),
        translate(
            "Explanations",
            "Each row is a letter, each column an answer, as in the mix-ups of one model. A blue "
            "cell is an answer that the first model gives more often than the second, an orange "
            "one an answer that it gives less often; the number of points is the difference in "
            "per cent of the row. Without colour both answer so as often. A better model is blue "
            "on the diagonal and orange beside it.",
        ),
        translate("Explanations", "difference of confusion matrices, diverging colour map"),
    )


def _dumbbells() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Right of all"),
        translate(
            "Explanations",
            "One row for each letter, or each writer: the share that the first model reads right "
            "(filled dot) and the second one (ring). The longer the line between them, the more "
            "they differ. Click a row to choose its letters.",
        ),
        translate("Explanations", "recall by class, dumb-bell plot"),
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


def _reliability() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Is 90 % really 90 %?"),
        translate(
            "Explanations",
            "Answers are put into bins of about as many each, from the least sure to the surest. "
            "A dot says how sure the answers of a bin are on average, and how many of them are "
            "right. On the dashed line both are the same. Below the line a model is too sure of "
            "itself, above it it is not sure enough. The thin line is the 95 % interval. The bars "
            "below say how many answers are so sure. Click a dot or a bar to choose its letters.",
        ),
        translate("Explanations", "calibration, reliability diagram, confidence"),
    )


def _honesty_scores() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Scores of how sure the runs are"),
        translate(
            "Explanations",
            "Log loss and Brier score punish wrong answers, and sure ones most; no model gets a "
            "better one by lying about how sure it is. The calibration error is how far the dots "
            "are from the dashed line; a model that always says the same can have none. A set "
            "names all letters that a drawing may be, and promises to hold the right one 95 times "
            "in 100. On the whole that may be so, and not for every writer.",
        ),
        translate(
            "Explanations",
            "cross-entropy, Brier score, expected calibration error, conformal prediction",
        ),
    )


def _cost() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Accuracy and cost"),
        translate(
            "Explanations",
            "Each dot is a model: the higher, the more held-out letters it reads right; the "
            "farther left, the less it costs. A step to the right by the same distance always "
            "costs the same number of times as much. A filled dot is a model that no other beats "
            "in both; the line along them is the best that can be had at each cost. Click a dot "
            "to choose its model.",
        ),
        translate("Explanations", "Pareto front, log scale, inference time"),
    )


def _run_curves() -> tuple[str, str, str]:
    return (
        translate("Explanations", "The curves of two trainings"),
        translate(
            "Explanations",
            "How accuracy and loss went while each of the two models was trained. Whole lines are "
            "of letters that it learned from, dashed ones of letters that it did not. Where the "
            "two lines of a model part, it learns its letters by heart instead of learning to "
            "read. By share, trainings of different length lie one above the other.",
        ),
        translate("Explanations", "training curve, loss, overfitting, generalization gap"),
    )


def _size_curve() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Would more letters help?"),
        translate(
            "Explanations",
            "Both algorithms are trained on few letters, then on more, up to all that are not held "
            "out, and are always tested on the same letters. Where a line still rises at its right "
            "end, more letters would help; where it is level, they would hardly. Each size is "
            "tried three times with other letters: how far the small dots lie apart is chance.",
        ),
        translate("Explanations", "learning curve, sample size, data efficiency"),
    )


def _repetition() -> tuple[str, str, str]:
    return (
        translate("Explanations", "Is one algorithm better?"),
        translate(
            "Explanations",
            "One model may be better than another by luck: other letters to learn from, another "
            "seed, and the order might be reversed. Here both algorithms are trained on several "
            "splits, each with another test part. The test takes into account that the splits "
            "share letters; a usual t test would find differences that are none.",
        ),
        translate(
            "Explanations", "corrected resampled t test (Nadeau and Bengio, 2003), random splits"
        ),
    )


_ALL = {
    "canvas": _canvas,
    "model_input": _model_input,
    "answer": _answer,
    "teach": explanations_of_models.teach,
    "why": explanations_of_models.why,
    "why_pixels": explanations_of_models.why_pixels,
    "why_timeline": explanations_of_models.why_timeline,
    "pinned_models": _pinned_models,
    "nearest_letters": explanations_of_models.nearest_letters,
    "looks_like_data": explanations_of_models.looks_like_data,
    "train": _train,
    "letters": _letters,
    "mean_letters": explanations_of_models.mean_letters,
    "letter_map": explanations_of_models.letter_map,
    "split": _split,
    "train_all": _train_all,
    "algorithm": _algorithm,
    "training_curves": _training_curves,
    "held_out_accuracy": _held_out_accuracy,
    "runs_table": _runs_table,
    "confusion_matrix": _confusion_matrix,
    "run_details": _run_details,
    "comparison": _comparison,
    "which_letters": _which_letters,
    "difference_matrix": _difference_matrix,
    "dumbbells": _dumbbells,
    "search": _search,
    "run_curves": _run_curves,
    "size_curve": _size_curve,
    "repetition": _repetition,
    "reliability": _reliability,
    "honesty_scores": _honesty_scores,
    "cost": _cost,
    "doubt": explanations_of_models.doubt,
    "learned": explanations_of_models.learned,
    "live_weights": explanations_of_models.live_weights,
    "net_diagram": explanations_of_models.net_diagram,
    "unit_sum": explanations_of_models.unit_sum,
    "my_letters": explanations_of_models.my_letters,
    "writing_test": explanations_of_models.writing_test,
    "writing_test_result": explanations_of_models.writing_test_result,
    "fit_to_hand": explanations_of_models.fit_to_hand,
}
