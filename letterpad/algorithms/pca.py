"""Principal components before a classifier: their parameter, and how such a pipeline is fitted."""

from typing import Any

from letterpad.algorithms.algorithm import FitData, OnStep, Param, Settings, plain_fit
from letterpad.errors import UserError
from letterpad.messages import Sentence


def components(default: int) -> Param:
    """Return the parameter for the number of components."""
    return Param(
        "components",
        Sentence("PCA components"),
        "int",
        default,
        Sentence(
            "The 784 pixels are first projected onto this many directions, those in which the "
            "letters differ most (principal component analysis). Fewer are faster, but lose "
            "details."
        ),
        low=1,
        high=784,
        logarithmic=True,
        advanced=True,
    )


def pca(settings: Settings) -> Any:
    """Build an unfitted ``sklearn.decomposition.PCA``."""
    from sklearn.decomposition import PCA

    # Of the solvers the one that is fast for many letters, and has no random numbers.
    return PCA(settings["components"], svd_solver="covariance_eigh")


def fit_pipeline(estimator: Any, data: FitData, on_step: OnStep) -> None:
    """Fit a pipeline that begins with a PCA.

    Raises
    ------
    UserError
        If there are fewer letters than components.
    """
    setting = Sentence("PCA components (components)")
    require_letters(data, estimator[0].n_components, setting)
    plain_fit(estimator, data, on_step)


def require_letters(data: FitData, needed: int, setting: Sentence) -> None:
    """Raise UserError if there are fewer letters to learn from than a parameter needs."""
    if len(data.labels) < needed:
        raise UserError(
            "{setting} is {needed}, but there are only {n_labels} letters to learn from: "
            "choose a smaller value or more letters.",
            setting=setting,
            needed=needed,
            n_labels=len(data.labels),
        )
