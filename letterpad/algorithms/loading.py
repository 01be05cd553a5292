"""Algorithms of installed packages, with their code: only a process that trains imports them.

The window, which must go on whatever a package does, shows what was described before
(`letterpad.algorithms.plugins`).
"""

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

from letterpad.algorithms import plugins, registry
from letterpad.algorithms.algorithm import Algorithm
from letterpad.algorithms.descriptions import describe, from_description
from letterpad.algorithms.plugins import Description, Known, Offer, Refusal
from letterpad.errors import UserError
from letterpad.messages import Sentence

_LONGEST = 300


def load(key: str) -> Algorithm:
    """Return an algorithm that can be built and fitted, importing the package that offers it.

    The registry knows it from then on.

    Raises
    ------
    UserError
        If there is no such algorithm, or its package cannot be imported or describes it wrongly.
    """
    if key not in registry.ALGORITHMS:
        offers, refusals = plugins.offers()
        offered = {offer.key: offer for offer in offers}
        refused = {refusal.key: refusal for refusal in refusals}
        if key in offered:
            registry.FROM_PACKAGES[key] = _imported(offered[key])
        elif key in refused:
            raise UserError(refused[key].sentence)
        else:
            raise registry.unknown(key, [*registry.ALGORITHMS, *offered])
    return registry.algorithm(key)


def describe_package(name: str) -> Description | None:
    """Import what a package offers, and return what is said of it; None if it offers nothing.

    What cannot be imported, or is described wrongly, becomes a refusal among the others.
    """
    offers, refused = plugins.offers()
    packages = [offer.package for offer in offers] + [refusal.package for refusal in refused]
    package = next((package for package in packages if package.name == name), None)
    if package is None:
        return None
    refusals = {each.key: each.why for each in refused if each.package == package}
    algorithms: list[dict[str, Any]] = []
    for offer in (offer for offer in offers if offer.package == package):
        try:
            algorithms.append(describe(_imported(offer)))
        except UserError as error:
            refusals[offer.key] = error.sentence.fields["why"]
    return Description(package, tuple(algorithms), refusals)


def describe_all() -> Known:
    """Return what all packages offer, importing in this process those not described before."""
    found = plugins.look()
    algorithms = {each.key: each for each in found.algorithms}
    refusals: list[Refusal] = []
    for package in found.to_ask:
        description = describe_package(package.name)
        if description is not None:
            with suppress(UserError, OSError):  # then it is asked again next time
                plugins.keep(description)
            known = plugins.known_from(description)
            algorithms |= {each.key: each for each in known.algorithms}
            refusals += known.refusals
    return Known(tuple(algorithms.values()), tuple(refusals))


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
        fields = json.loads(json.dumps(describe(made)))
    except (TypeError, ValueError, AttributeError) as error:
        raise UserError("its description is wrong ({error}).", error=error) from error
    described = from_description(fields, offer.package)
    return replace(
        made,
        name=described.name,
        summary=described.summary,
        curve=described.curve,
        params=described.params,
        package=offer.package,
    )
