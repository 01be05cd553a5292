"""The nearest prototype of every class: what it is and its parameters."""

from typing import TYPE_CHECKING, Any

from letterpad.algorithms.algorithm import Algorithm, FitData, OnStep, Param, Settings, Tail
from letterpad.messages import Sentence

if TYPE_CHECKING:
    from letterpad.algorithms.estimators.nearest_prototype import NearestPrototype

PROTOTYPES = "prototypes.pictures"
"""What is kept beside the network: a picture of each prototype, float32 (n_classes, n, 784)."""


def _build(settings: Settings, n_classes: int) -> "NearestPrototype":
    from letterpad.algorithms.estimators.nearest_prototype import NearestPrototype

    return NearestPrototype(**dict[str, Any](settings))


def _fit(estimator: "NearestPrototype", data: FitData, on_step: OnStep) -> None:
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        estimator.fit(data.features, data.labels)


NEAREST_PROTOTYPE = Algorithm(
    key="nearest-prototype",
    name=Sentence("Nearest prototype"),
    summary=Sentence(
        "Keeps a few typical drawings of each class and picks the most similar. Learns from two "
        "drawings of a kind on."
    ),
    family="scikit-learn",
    params=(
        Param(
            "prototypes",
            Sentence("Prototypes"),
            "int",
            3,
            Sentence(
                "How many typical drawings of each class are kept at most. Where there are more "
                "drawings, similar ones are averaged."
            ),
            low=1,
            high=50,
        ),
        Param(
            "variations",
            Sentence("Variations"),
            "int",
            20,
            Sentence(
                "How often each letter is turned, slanted, stretched and bent a little, to learn "
                "which differences do not matter. 0 compares drawings as they are."
            ),
            low=0,
            high=200,
        ),
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
    tail=Tail(convert=0.05, answer=5e-5),
    curve=Sentence(
        "No curve: the nearest prototype is found by averaging; nothing is improved step by step."
    ),
    fewest=1,
)
