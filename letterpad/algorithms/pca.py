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


def fitting_components(wanted: int, n_letters: int, usual: int) -> int:
    """Return how many components are used: no more of the `usual` ones than there are letters.

    Who asks for more than usual is told that there are too few letters.

    Examples
    --------
    >>> fitting_components(30, 1000, 30), fitting_components(30, 20, 30)
    (30, 20)
    >>> fitting_components(100, 20, 30)
    100
    """
    return min(wanted, n_letters) if wanted <= usual else wanted


def pca(settings: Settings) -> Any:
    """Build an unfitted ``sklearn.decomposition.PCA``."""
    from sklearn.decomposition import PCA

    # Of the solvers the one that is fast for many letters, and has no random numbers.
    return PCA(settings["components"], svd_solver="covariance_eigh")


def fit_pipeline(estimator: Any, data: FitData, on_step: OnStep, usual: int) -> None:
    """Fit a pipeline that begins with a PCA, of fewer than the `usual` components if need be.

    Raises
    ------
    UserError
        If there are fewer letters than components.
    """
    setting = Sentence("PCA components (components)")
    wanted = estimator[0].n_components
    n_used = fitting_components(wanted, len(data.labels), usual)
    require_letters(data, n_used, setting)
    if n_used < wanted:
        estimator[0].set_params(n_components=n_used)
        note = Sentence(
            "There are {n} letters to learn from, so {n} PCA components were used and not "
            "{wanted}.",
            n=n_used,
            wanted=wanted,
        )
        estimator.notes_ = (note,)
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
