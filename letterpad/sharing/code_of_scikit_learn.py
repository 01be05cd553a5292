"""The lines of a script that fit one of scikit-learn's classifiers and test it."""

from collections.abc import Mapping

from letterpad.algorithms import k_nearest_neighbours, svm
from letterpad.algorithms.algorithm import Value
from letterpad.algorithms.logistic import MOST_IN_DOUBLE
from letterpad.algorithms.pca import fitting_components
from letterpad.model_files.card import Card
from letterpad.sharing.code_parts import Code

TEST = (
    "right = model.predict(X[held_out]) == y[held_out]",
    'print(f"{right.mean()} ({right.sum()} of {right.size} right)")',
)


def logistic_regression(code: Code, settings: Mapping[str, Value], card: Card) -> None:
    """Add logistic regression, in double or single precision as the program fits it."""
    code.imports("from sklearn.linear_model import LogisticRegression")
    model = (
        f"model = LogisticRegression(C={settings['C']!r}, max_iter={settings['iterations']!r}, "
        f"tol={settings['tolerance']!r})"
    )
    if not is_in_double(card):
        code.remark(*_SINGLE)
        code.add("X = X[:, X[train].any(axis=0)]  # without pixels that no letter has ink on")
    _fit_in_one_thread(code, model)


def is_in_double(card: Card) -> bool:
    """Tell whether a run was fitted in double precision."""
    return card.algorithm == "logistic-regression" and bool(card.split["n_train"] <= MOST_IN_DOUBLE)


_SINGLE = (
    "So many letters are fitted in single precision, which takes half the time. Its last digits",
    "go through a hundred iterations: on the same computer the accuracy is the same, on another",
    "processor a few letters of a thousand may be read otherwise.",
)
_TIES = (
    "Letterpad tests the network that it made of this model, in single precision: where two",
    "letters are as good as equal, a single answer may differ.",
)


def naive_bayes(code: Code, settings: Mapping[str, Value], card: Card) -> None:
    """Add naive Bayes."""
    code.imports("from sklearn.naive_bayes import BernoulliNB")
    _fit_in_one_thread(
        code,
        f"model = BernoulliNB(alpha={settings['smoothing']!r}, binarize={settings['ink_from']!r})",
    )


def nearest_neighbours(code: Code, settings: Mapping[str, Value], card: Card) -> None:
    """Add k nearest neighbours after a PCA."""
    weights = "distance" if settings["weighting"] == "by distance" else "uniform"
    code.remark(*_TIES)
    code.imports("from sklearn.neighbors import KNeighborsClassifier")
    n_components = _components(settings, card, k_nearest_neighbours.COMPONENTS)
    _fit_after_pca(
        code, n_components, f"KNeighborsClassifier({settings['neighbours']!r}, weights={weights!r})"
    )


def support_vector_machine(code: Code, settings: Mapping[str, Value], card: Card) -> None:
    """Add a support vector machine after a PCA, with probabilities."""
    code.remark(*_TIES)
    code.imports(
        "from sklearn.calibration import CalibratedClassifierCV", "from sklearn.svm import SVC"
    )
    machine = (
        f"SVC(C={settings['C']!r}, kernel={svm.KERNELS[str(settings['kernel'])]!r}, "
        f"gamma={settings['gamma'] or 'scale'!r})"
    )
    code.add(f"machine = {machine}")
    _fit_after_pca(
        code,
        _components(settings, card, svm.COMPONENTS),
        f"CalibratedClassifierCV(machine, ensemble=False, cv={svm.FOLDS!r})",
    )


def decision_tree(code: Code, settings: Mapping[str, Value], card: Card) -> None:
    """Add a decision tree."""
    code.imports("from sklearn.tree import DecisionTreeClassifier")
    _fit_in_one_thread(
        code,
        "model = DecisionTreeClassifier(",
        f"    criterion={settings['criterion']!r}, max_depth={settings['depth']!r},",
        f"    min_samples_leaf={settings['leaf_letters']!r}, random_state={settings['seed']!r},",
        ")",
    )


def random_forest(code: Code, settings: Mapping[str, Value], card: Card) -> None:
    """Add a random forest."""
    code.remark(*_TIES)
    code.imports("from sklearn.ensemble import RandomForestClassifier")
    _fit_in_one_thread(
        code,
        "model = RandomForestClassifier(",
        f"    n_estimators={settings['trees']!r}, criterion={settings['criterion']!r},",
        f"    max_leaf_nodes={settings['leaves']!r},",
        f"    min_samples_leaf={settings['leaf_letters']!r},",
        f"    random_state={settings['seed']!r}, n_jobs=-1,",
        ")",
    )


def _components(settings: Mapping[str, Value], card: Card, usual: int) -> int:
    return fitting_components(int(str(settings["components"])), int(card.split["n_train"]), usual)


def _fit_after_pca(code: Code, n_components: int, classifier: str) -> None:
    code.imports(
        "from sklearn.decomposition import PCA", "from sklearn.pipeline import make_pipeline"
    )
    _fit_in_one_thread(
        code,
        f"pca = PCA({n_components!r}, svd_solver='covariance_eigh')",
        f"model = make_pipeline(pca, {classifier})",
    )


def _fit_in_one_thread(code: Code, *model: str) -> None:
    """Add a model, its fit in one thread, as the program fits it, and its test."""
    code.imports("from threadpoolctl import threadpool_limits")
    code.add(
        *model,
        "with threadpool_limits(1):  # faster here, and sums are added up in one order",
        "    model.fit(X[train], y[train])",
        *TEST,
    )
