"""Decision trees and forests of them, from scikit-learn."""

from typing import Any

from letterpad.algorithms.algorithm import Algorithm, FitData, OnStep, Param, Settings, Step
from letterpad.algorithms.classical import fit_quietly
from letterpad.messages import Sentence

_SEED = Param(
    "seed",
    Sentence("Seed"),
    "int",
    0,
    Sentence(
        "Where the random numbers start. The same seed and the same letters give the same model."
    ),
    low=0,
    high=2**31 - 1,
    advanced=True,
)


def _tree(settings: Settings, n_classes: int) -> Any:
    from sklearn.tree import DecisionTreeClassifier

    return DecisionTreeClassifier(
        criterion=settings["criterion"],
        max_depth=settings["depth"],
        min_samples_leaf=settings["leaf_letters"],
        random_state=settings["seed"],
    )


_CRITERION = Param(
    "criterion",
    Sentence("Split by"),
    "choice",
    "gini",
    Sentence(
        "What a good question is: one that leaves groups with little Gini impurity, or little "
        "entropy."
    ),
    choices={"gini": Sentence("gini"), "entropy": Sentence("entropy")},
    advanced=True,
)


def _leaf_letters(default: int) -> Param:
    return Param(
        "leaf_letters",
        Sentence("Letters in a leaf"),
        "int",
        default,
        Sentence("No question is asked that leaves fewer training letters than this on one side."),
        low=1,
        high=1000,
        logarithmic=True,
    )


DECISION_TREE = Algorithm(
    key="decision-tree",
    name=Sentence("Decision tree"),
    summary=Sentence("Asks one pixel after another, like twenty questions."),
    family="scikit-learn",
    params=(
        Param(
            "depth",
            Sentence("Depth"),
            "int",
            20,
            Sentence("How many questions are asked at most before it answers."),
            low=1,
            high=100,
        ),
        _leaf_letters(5),
        _CRITERION,
        _SEED,
    ),
    build=_tree,
    fit=fit_quietly,
    curve=Sentence("No curve: a tree is grown once, question by question, and never improved."),
)


def _forest(settings: Settings, n_classes: int) -> Any:
    from sklearn.ensemble import RandomForestClassifier

    return RandomForestClassifier(
        n_estimators=settings["trees"],
        criterion=settings["criterion"],
        max_leaf_nodes=settings["leaves"],
        min_samples_leaf=settings["leaf_letters"],
        random_state=settings["seed"],
        n_jobs=-1,
    )


_TREES_AT_ONCE = 4


def _fit_forest(estimator: Any, data: FitData, on_step: OnStep) -> None:
    """Grow a few trees at a time: the same trees as in one go, as scikit-learn has seen to it."""
    trees = estimator.n_estimators
    estimator.set_params(warm_start=True)
    for grown in [*range(_TREES_AT_ONCE, trees, _TREES_AT_ONCE), trees]:
        estimator.set_params(n_estimators=grown).fit(data.features, data.labels)
        on_step(Step(grown, trees, "tree"))
    estimator.set_params(warm_start=False)
    estimator.notes_ = []


RANDOM_FOREST = Algorithm(
    key="random-forest",
    name=Sentence("Random forest"),
    summary=Sentence(
        "Many decision trees, each grown on a random part of letters and pixels, vote."
    ),
    family="scikit-learn",
    params=(
        Param(
            "trees",
            Sentence("Trees"),
            "int",
            100,
            Sentence("More trees are more accurate, and slower and larger."),
            low=1,
            high=1000,
            logarithmic=True,
        ),
        Param(
            "leaves",
            Sentence("Leaves"),
            "int",
            4000,
            Sentence(
                "How many leaves a tree has at most. More are more accurate and make a larger "
                "model."
            ),
            low=2,
            high=20_000,
            logarithmic=True,
        ),
        _leaf_letters(1),
        _CRITERION,
        _SEED,
    ),
    build=_forest,
    fit=_fit_forest,
    curve=Sentence(
        "No curve: each tree is grown once and never improved; only their number grows."
    ),
)
