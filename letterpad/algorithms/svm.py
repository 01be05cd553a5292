"""A support vector machine after a PCA, from scikit-learn."""

from typing import Any

import numpy as np

from letterpad.algorithms.algorithm import Algorithm, FitData, OnStep, Param, Settings
from letterpad.algorithms.pca import components, fit_pipeline, pca
from letterpad.conversion.sklearn_export import sklearn_to_onnx
from letterpad.errors import UserError
from letterpad.messages import Sentence

COMPONENTS = 40
"""That are used unless somebody says otherwise."""


def _build(settings: Settings, n_classes: int) -> Any:
    from sklearn.calibration import CalibratedClassifierCV
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import SVC

    machine = SVC(
        C=settings["C"],
        kernel=KERNELS[str(settings["kernel"])],
        gamma=settings["gamma"] or "scale",
        cache_size=500,
    )
    return make_pipeline(pca(settings), CalibratedClassifierCV(machine, ensemble=False, cv=FOLDS))


KERNELS = {"Gaussian": "rbf", "polynomial": "poly", "linear": "linear"}
_KERNEL_NAMES = {
    "Gaussian": Sentence("Gaussian"),
    "polynomial": Sentence("polynomial"),
    "linear": Sentence("linear"),
}
FOLDS = 2
"""Its distances become probabilities by a sigmoid fitted to these cross-validation folds (Platt,
1999); five would make the fit three times as long."""


def _fit(estimator: Any, data: FitData, on_step: OnStep) -> None:
    fewest = int(np.unique(data.labels, return_counts=True)[1].min())
    if fewest < FOLDS:
        raise UserError(
            "The SVM needs at least {least} letters of each class to learn "
            "probabilities from; one class has {fewest}.",
            least=FOLDS,
            fewest=fewest,
        )
    fit_pipeline(estimator, data, on_step, COMPONENTS)


SVM = Algorithm(
    key="svm",
    name=Sentence("Support vector machine"),
    summary=Sentence("Draws the border between any two letters as far from both as possible."),
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
                "What borders can look like: curved in any way (Gaussian, also called RBF), "
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
                "How quickly similarity falls with distance, for curved borders. 0 derives it "
                "from the spread of the letters (scikit-learn's “scale”)."
            ),
            low=0.0,
            high=100.0,
            advanced=True,
        ),
        components(COMPONENTS),
    ),
    build=_build,
    fit=_fit,
    to_onnx=sklearn_to_onnx,
    curve=Sentence("No curve: scikit-learn's SVM reports nothing until it has finished."),
)
