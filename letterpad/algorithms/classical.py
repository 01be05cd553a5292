"""Neighbours, naive Bayes and support vectors, from scikit-learn: fitted in one go."""

from typing import Any

import numpy as np

from letterpad.algorithms.algorithm import Algorithm, FitData, OnStep, Param, Settings
from letterpad.errors import UserError
from letterpad.messages import Sentence


def _components(default: int) -> Param:
    return Param(
        "components",
        Sentence("PCA components"),
        "int",
        default,
        Sentence(
            "The 784 pixels are first projected on so many directions in which the letters differ "
            "most (principal component analysis). Fewer are faster and forget details."
        ),
        low=1,
        high=784,
        logarithmic=True,
        advanced=True,
    )


def _pca(settings: Settings) -> Any:
    from sklearn.decomposition import PCA

    # Of the solvers the one that is fast for many letters, and has no random numbers.
    return PCA(settings["components"], svd_solver="covariance_eigh")


def _fit_pipeline(estimator: Any, data: FitData, on_step: OnStep) -> None:
    """Fit in one go what begins with a PCA."""
    _require_letters(data, estimator[0].n_components, Sentence("PCA components (components)"))
    fit_quietly(estimator, data, on_step)


def fit_quietly(estimator: Any, data: FitData, on_step: OnStep) -> None:
    """Fit in one go, with one BLAS thread: faster here, and the same sums on every machine."""
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        estimator.fit(data.features, data.labels)
    estimator.notes_ = []


def _require_letters(data: FitData, needed: int, setting: Sentence) -> None:
    if len(data.labels) < needed:
        raise UserError(
            "{setting} is {needed}, but there are only {n_labels} letters to learn from: "
            "choose a smaller value or more letters.",
            setting=setting,
            needed=needed,
            n_labels=len(data.labels),
        )


def _nearest(settings: Settings, n_classes: int) -> Any:
    from sklearn.neighbors import KNeighborsClassifier
    from sklearn.pipeline import make_pipeline

    return make_pipeline(
        _pca(settings),
        KNeighborsClassifier(
            settings["neighbours"],
            weights="distance" if settings["weighting"] == "by distance" else "uniform",
        ),
    )


def _fit_nearest(estimator: Any, data: FitData, on_step: OnStep) -> None:
    _require_letters(data, estimator[-1].n_neighbors, Sentence("Neighbours (neighbours)"))
    _fit_pipeline(estimator, data, on_step)


K_NEAREST_NEIGHBOURS = Algorithm(
    key="k-nearest-neighbours",
    name=Sentence("k nearest neighbours"),
    summary=Sentence("Looks up the training letters that are most alike and lets them vote."),
    family="scikit-learn",
    params=(
        Param(
            "neighbours",
            Sentence("Neighbours"),
            "int",
            3,
            Sentence("How many of the most similar training letters (k) vote."),
            low=1,
            high=200,
        ),
        Param(
            "weighting",
            Sentence("Votes"),
            "choice",
            "by distance",
            Sentence(
                "Whether a nearer neighbour's vote counts more (1 / distance), or all the same."
            ),
            choices={
                "by distance": Sentence("by distance"),
                "all the same": Sentence("all the same"),
            },
        ),
        _components(30),
    ),
    build=_nearest,
    fit=_fit_nearest,
    curve=Sentence(
        "No curve: k nearest neighbours only remembers the training letters; nothing is "
        "improved step by step."
    ),
)


def _bayes(settings: Settings, n_classes: int) -> Any:
    from sklearn.naive_bayes import BernoulliNB

    return BernoulliNB(alpha=settings["smoothing"], binarize=settings["ink_from"])


NAIVE_BAYES = Algorithm(
    key="naive-bayes",
    name=Sentence("Naive Bayes"),
    summary=Sentence(
        "Counts how often each pixel has ink in each letter, and takes pixels for independent."
    ),
    family="scikit-learn",
    params=(
        Param(
            "smoothing",
            Sentence("Smoothing"),
            "float",
            1.0,
            Sentence(
                "Letters with and without ink in the pixel that are added to every count, so that "
                "nothing is held to be impossible."
            ),
            low=1e-6,
            high=1000.0,
            logarithmic=True,
        ),
        Param(
            "ink_from",
            Sentence("Ink from"),
            "float",
            0.3,
            Sentence("A pixel darker than this counts as ink; 0 is paper, 1 full ink."),
            low=0.0,
            high=0.99,
        ),
    ),
    build=_bayes,
    fit=fit_quietly,
    curve=Sentence(
        "No curve: naive Bayes counts once through the letters; nothing is improved step by step."
    ),
)


def _svm(settings: Settings, n_classes: int) -> Any:
    from sklearn.calibration import CalibratedClassifierCV
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import SVC

    machine = SVC(
        C=settings["C"],
        kernel=_KERNELS[str(settings["kernel"])],
        gamma=settings["gamma"] or "scale",
        cache_size=500,
    )
    return make_pipeline(
        _pca(settings), CalibratedClassifierCV(machine, ensemble=False, cv=_SVM_FOLDS)
    )


_KERNELS = {"Gaussian": "rbf", "polynomial": "poly", "linear": "linear"}
_KERNEL_NAMES = {
    "Gaussian": Sentence("Gaussian"),
    "polynomial": Sentence("polynomial"),
    "linear": Sentence("linear"),
}
_SVM_FOLDS = 2
"""Its distances become probabilities by a sigmoid fitted to these cross-validation folds (Platt,
1999); five would make the fit three times as long."""


def _fit_svm(estimator: Any, data: FitData, on_step: OnStep) -> None:
    fewest = int(np.unique(data.labels, return_counts=True)[1].min())
    if fewest < _SVM_FOLDS:
        raise UserError(
            "The SVM needs at least {least} letters of each class to learn "
            "probabilities from; one class has {fewest}.",
            least=_SVM_FOLDS,
            fewest=fewest,
        )
    _fit_pipeline(estimator, data, on_step)


SVM = Algorithm(
    key="svm",
    name=Sentence("Support vector machine"),
    summary=Sentence("Draws the border between each two letters as far from both as it can."),
    family="scikit-learn",
    params=(
        Param(
            "C",
            Sentence("C"),
            "float",
            3.0,
            Sentence(
                "How much a training letter on the wrong side of a border costs. Smaller means "
                "simpler borders."
            ),
            low=1e-3,
            high=1e4,
            logarithmic=True,
        ),
        Param(
            "kernel",
            Sentence("Kernel"),
            "choice",
            "Gaussian",
            Sentence(
                "What borders can look like: curved as needed (Gaussian, also called RBF), "
                "polynomials of degree 3, or straight."
            ),
            choices=_KERNEL_NAMES,
        ),
        Param(
            "gamma",
            Sentence("Gamma"),
            "float",
            0.0,
            Sentence(
                "How quickly likeness falls with distance, for curved borders. 0 chooses it "
                "from the spread of the letters (scikit-learn's “scale”)."
            ),
            low=0.0,
            high=100.0,
            advanced=True,
        ),
        _components(40),
    ),
    build=_svm,
    fit=_fit_svm,
    curve=Sentence("No curve: scikit-learn's SVM tells nothing before it has finished."),
)
