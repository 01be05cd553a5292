"""k-means features of patches, then logistic regression: what it is and its parameters."""

from typing import TYPE_CHECKING, Any

from letterpad.algorithms.algorithm import Algorithm, FitData, OnStep, Param, Settings, Tail
from letterpad.algorithms.logistic import LOGISTIC_PARAMS
from letterpad.messages import Sentence

if TYPE_CHECKING:
    from letterpad.algorithms.estimators.kmeans import KMeansClassifier


def _build(settings: Settings, n_classes: int) -> "KMeansClassifier":
    from letterpad.algorithms.estimators.kmeans import KMeansClassifier

    return KMeansClassifier(**dict[str, Any](settings))


def _fit(estimator: "KMeansClassifier", data: FitData, on_step: OnStep) -> None:
    estimator.fit_on(data, on_step)


K_MEANS = Algorithm(
    key="k-means",
    name=Sentence("k-means features + logistic regression"),
    summary=Sentence(
        "Finds typical bits of strokes with k-means, and weighs where in the picture they occur."
    ),
    family="scikit-learn",
    params=(
        Param(
            "clusters",
            Sentence("Clusters"),
            "int",
            100,
            Sentence("How many typical bits of strokes (k) to look for."),
            low=2,
            high=1000,
            logarithmic=True,
        ),
        Param(
            "patch",
            Sentence("Patch"),
            "int",
            8,
            Sentence("Side of the patches of picture that are compared, in pixels."),
            low=2,
            high=16,
            advanced=True,
        ),
        Param(
            "regions",
            Sentence("Regions"),
            "int",
            3,
            Sentence(
                "The picture is divided into this many rows and this many columns; for each "
                "part, the bits that occur in it are summed up."
            ),
            low=1,
            high=6,
            advanced=True,
        ),
        *LOGISTIC_PARAMS,
        Param(
            "seed",
            Sentence("Seed"),
            "int",
            0,
            Sentence(
                "Where the random numbers start. The same seed and the same letters give the same "
                "model."
            ),
            low=0,
            high=2**31 - 1,
            advanced=True,
        ),
    ),
    build=_build,
    fit=_fit,
    tail=Tail(convert=0.1, answer=1.5e-4),
    draws_held_out=True,
)
