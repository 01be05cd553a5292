"""Algorithms of installed packages, with their code: only a process that trains imports them.

The window, which must go on whatever a package does, shows what was described before
(`letterpad.algorithms.plugins`).
"""

import json
from dataclasses import replace
from typing import Any

from letterpad.algorithms import plugins, registry
from letterpad.algorithms.algorithm import Algorithm
from letterpad.algorithms.plugins import Description, Known, Offer, Refusal
from letterpad.errors import UserError
from letterpad.messages import Sentence, Text

_LONGEST = 300
_loaded: dict[str, Algorithm] = {}


def load(key: str) -> Algorithm:
    """Return an algorithm that can be built and fitted, importing the package that offers it.

    The registry knows it from then on.

    Raises
    ------
    UserError
        If there is no such algorithm, or its package cannot be imported or describes it wrongly.
    """
    if key in registry.ALGORITHMS:
        return registry.algorithm(key)
    if key not in _loaded:
        offers, refusals = plugins.offers()
        offered = {offer.key: offer for offer in offers}
        refused = {refusal.key: refusal for refusal in refusals}
        if key in offered:
            _loaded[key] = _imported(offered[key])
        elif key in refused:
            raise UserError(refused[key].sentence)
        else:
            raise registry.unknown(key, [*registry.ALGORITHMS, *offered])
        registry.set_from_packages(_loaded.values())
    return _loaded[key]


def describe_package(name: str) -> Description | None:
    """Import what a package offers, and return what is said of it; None if it offers nothing.

    What cannot be imported, or is described wrongly, becomes a refusal among the others.
    """
    offers = [offer for offer in plugins.offers()[0] if offer.package.name == name]
    if not offers:
        return None
    algorithms: list[dict[str, Any]] = []
    refusals: dict[str, Text] = {}
    for offer in offers:
        why = _refused(offer)
        if why is None:
            algorithms.append(plugins.describe(_loaded[offer.key]))
        else:
            refusals[offer.key] = why
    return Description(offers[0].package, tuple(algorithms), refusals)


def describe_all() -> Known:
    """Return what all packages offer, importing in this process those not described before."""
    found = plugins.look()
    algorithms, refusals = list(found.algorithms), list(found.refusals)
    for package in found.unknown:
        description = describe_package(package.name)
        if description is not None:
            plugins.keep(description)
            more = plugins.known_from(description)
            algorithms += more.algorithms
            refusals += more.refusals
    return Known(tuple(algorithms), tuple(refusals))


def _refused(offer: Offer) -> Text | None:
    """Load an algorithm; return why it cannot be used, or None."""
    try:
        _loaded[offer.key] = _imported(offer)
    except UserError as error:
        return error.sentence.fields["why"]  # type: ignore[no-any-return]
    return None


def _imported(offer: Offer) -> Algorithm:
    """Import an algorithm and check how it describes itself; its texts are data from here on.

    Raises
    ------
    UserError
        With the sentence of a `Refusal`.
    """
    try:
        made = offer.point.load()
    except (Exception, SystemExit) as error:
        why = Sentence(
            "importing {name} failed ({error}).",
            name=offer.point.value,
            error=f"{type(error).__name__}: {error}"[:_LONGEST],
        )
        raise UserError(Refusal(offer.key, offer.package, why).sentence) from error
    try:
        return _checked(made, offer)
    except UserError as error:
        raise UserError(Refusal(offer.key, offer.package, error.sentence).sentence) from error


def _checked(made: object, offer: Offer) -> Algorithm:
    if not isinstance(made, Algorithm):
        raise UserError("{name} is no Algorithm.", name=offer.point.value)
    if made.key != offer.key:
        raise UserError("its key, {key!r}, must be the name of the entry point.", key=str(made.key))
    try:
        fields = json.loads(json.dumps(plugins.describe(made)))
    except (TypeError, ValueError, AttributeError) as error:
        raise UserError("its description is wrong ({error}).", error=error) from error
    described = plugins.from_description(fields, offer.package)
    return replace(
        made,
        name=described.name,
        summary=described.summary,
        curve=described.curve,
        params=described.params,
        package=offer.package,
    )
