"""What is said of a step, in the window's language."""

from letterpad.algorithms.registry import known
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.translation import translated, value_text
from letterpad.letters.classes import SCHEMES
from letterpad.letters.data_spec import Builtin
from letterpad.letters.sources.builtin import DEFAULT_SCHEME
from letterpad.letters.splits import SPLIT_KINDS, rest_of
from letterpad.training.spec import TrainSpec


def controls_text(spec: TrainSpec) -> str:
    """Return what the controls are set to, in one line."""
    data, algorithm = spec.data, known()[spec.algorithm]
    parts = []
    if isinstance(data, Builtin):
        scheme = translated(SCHEMES[data.classes or DEFAULT_SCHEME].title)
        letters = translate("LessonPanel", "{0} letters ({1})")
        parts.append(letters.format(number(data.size), scheme))
        if data.leave_out:
            without = translate("LessonPanel", "without {0}")
            parts.append(without.format(", ".join(data.leave_out)))
        size = spec.train_size
        n_train = size if isinstance(size, int) else rest_of(data.size)
        parts.append(translate("LessonPanel", "train on {0}").format(number(n_train)))
    parts.append(translated(algorithm.name))
    for name, value in spec.settings.items():
        param = algorithm.param(name)
        parts.append(f"{translated(param.label)} {value_text(param, value)}")
    if spec.split != "random":
        parts.append(translated(SPLIT_KINDS[spec.split]))
    seed = translate("LessonPanel", "random state {0}")
    parts.append(seed.format(localized(str(spec.random_state))))
    return " · ".join(parts)
