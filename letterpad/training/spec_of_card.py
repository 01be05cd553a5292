"""From the card of a trained model back to what its training was told."""

from collections.abc import Mapping

from letterpad.algorithms.registry import known
from letterpad.errors import UserError
from letterpad.letters.data_spec import spec_from_json
from letterpad.letters.splits import SPLIT_KINDS, rest_of
from letterpad.model_files.card import Card
from letterpad.training.spec import TrainSpec


def spec_of_card(card: Card) -> TrainSpec:
    """Return a specification that trains such a model again, without its name.

    Parameters
    ----------
    card : Card
        Of a model that was trained with Letterpad.

    Returns
    -------
    TrainSpec
        With the parameters that differ from the defaults; `train_size` is None where all letters
        that are not held out were trained on.

    Raises
    ------
    UserError
        If the card does not say enough, or its algorithm is not known here.
    """
    algorithm = known().get(card.algorithm)
    kind, seed = card.split.get("kind"), card.split.get("random_state")
    fields = card.data.get("spec")
    if algorithm is None or kind not in SPLIT_KINDS or not isinstance(seed, int):
        raise UserError(
            "The model “{name}” does not say how it was trained, or its algorithm is not installed "
            "here.",
            name=card.name,
        )
    try:
        data = spec_from_json(fields if isinstance(fields, Mapping) else {})
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(
            "The model “{name}” does not say which letters it was trained on.", name=card.name
        ) from error
    usual = algorithm.settings({})
    settings = {
        name: value
        for name, value in ((name, _value(value)) for name, value in card.settings.items())
        if name in usual and value != usual[name]
    }
    size, test_size = card.split.get("train_size"), card.split.get("test_size")
    n = card.data.get("n")
    is_all = test_size is not None and isinstance(n, int) and size == rest_of(n, test_size)
    validation = card.split.get("validation")
    return TrainSpec(
        data=data,
        algorithm=card.algorithm,
        settings=settings,
        split=kind,
        train_size=None if is_all or kind == "parts" else size,
        random_state=seed,
        validation=None if validation == algorithm.validation else validation,
        test_size=test_size,
    )


def _value(value: object) -> object:
    """Return a parameter's value as it was before it was JSON: layers are a tuple."""
    return tuple(value) if isinstance(value, list) else value
