"""Algorithms of installed packages, as the window knows them: by description, without their code.

A package offers an algorithm by an entry point of the group ``letterpad.algorithms``, whose name is
the algorithm's key::

    [project.entry-points."letterpad.algorithms"]
    nearest-mean = "letterpad_nearest_mean:ALGORITHM"

Only a process that trains imports the package (`letterpad.algorithms.loading`). What it says of its
algorithms is kept here, in the user's folder, by the package's name and version.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from letterpad import paths
from letterpad.algorithms.algorithm import Algorithm, Package
from letterpad.algorithms.descriptions import LONGEST_KEY, from_description
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.errors import UserError
from letterpad.messages import Sentence, Text, message_from_json, message_to_json

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

GROUP = "letterpad.algorithms"

_FORMAT = 1
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Offer:
    """An algorithm that a package offers: an entry point, which has not been loaded.

    Parameters
    ----------
    key : str
    package : Package
    point : importlib.metadata.EntryPoint
    changes : bool
        Whether the package is installed for editing: then its version says little.
    """

    key: str
    package: Package
    point: "EntryPoint"
    changes: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an algorithm that a package offers cannot be used; the key is "" if it is all of them."""

    key: str
    package: Package
    why: Text

    @property
    def sentence(self) -> Sentence:
        """What is said of it."""
        if not self.key:
            return Sentence(
                "{package} offers algorithms that cannot be used: {why}",
                package=str(self.package),
                why=self.why,
            )
        return Sentence(
            "{package} offers an algorithm, {key}, that cannot be used: {why}",
            package=str(self.package),
            key=self.key,
            why=self.why,
        )


@dataclass(frozen=True, slots=True)
class Description:
    """What a package says of its algorithms.

    Parameters
    ----------
    package : Package
    algorithms : tuple of mapping
        What `letterpad.algorithms.descriptions.describe` gives for each.
    refusals : mapping of str to Text
        Why the others cannot be used, by key.
    """

    package: Package
    algorithms: tuple[Mapping[str, Any], ...]
    refusals: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the algorithms that packages offer.

    Parameters
    ----------
    algorithms : tuple of Algorithm
        They can be shown, but not built.
    refusals : tuple of Refusal
        What could not be used when its package was asked last.
    to_ask : tuple of Package
        Packages that have not been described, or not in full: what could not be imported yesterday
        may find what it lacks today.
    """

    algorithms: tuple[Algorithm, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    to_ask: tuple[Package, ...] = ()


def entry_points() -> Iterator["EntryPoint | None"]:
    """Find the entry points of installed packages that offer algorithms; None for every other one.

    So a caller that must not take long at a time can pause between two of them. No package is
    imported. The frozen program has none: there is nothing to install them into.
    """
    if getattr(sys, "frozen", False):
        return
    from importlib import metadata  # here, because the window starts sooner without it

    seen = set()
    for distribution in metadata.distributions():
        yield None
        mine = [point for point in distribution.entry_points if point.group == GROUP]
        # What stands first on Python's path is what is imported.
        if mine and (name := re.sub(r"[-_.]+", "-", distribution.name).lower()) not in seen:
            seen.add(name)
            yield from mine


def offers(
    points: Iterable["EntryPoint | None"] | None = None,
) -> tuple[tuple[Offer, ...], tuple[Refusal, ...]]:
    """Return what installed packages offer, and what of it has a key that it cannot have.

    Parameters
    ----------
    points : iterable, optional
        What `entry_points` gave, where the caller has looked already.
    """
    found = [
        Offer(point.name, Package(point.dist.name, point.dist.version), point, _changes(point.dist))
        for point in (entry_points() if points is None else points)
        if point is not None and point.dist is not None
    ]
    taken = {key: Package("Letterpad", "") for key in ALGORITHMS}
    offered, refused = [], []
    for offer in sorted(found, key=lambda offer: (offer.package.name.lower(), offer.key)):
        why = _wrong_key(offer.key, taken)
        if why is None:
            taken[offer.key] = offer.package
            offered.append(offer)
        else:
            refused.append(Refusal(offer.key, offer.package, why))
    return tuple(offered), tuple(refused)


def look(points: Iterable["EntryPoint | None"] | None = None) -> Known:
    """Look which algorithms packages offer, and what was kept of what they say of them.

    Parameters
    ----------
    points : iterable, optional
        What `entry_points` gave, where the caller has looked already.
    """
    offered, refused = offers(points)
    keys = {offer.key for offer in offered}
    changing = {offer.package for offer in offered if offer.changes}
    kept = _kept() if offered or refused else {}
    algorithms: list[Algorithm] = []
    refusals: list[Refusal] = []
    to_ask = []
    offering = [offer.package for offer in offered] + [refusal.package for refusal in refused]
    for package in dict.fromkeys(offering):
        known = known_from(kept[package]) if package in kept else Known()
        algorithms += [each for each in known.algorithms if each.key in keys]
        refusals += known.refusals
        if package not in kept or package in changing or known.refusals:
            to_ask.append(package)
    return Known(tuple(algorithms), tuple(refusals), tuple(to_ask))


def known_from(description: Description) -> Known:
    """Return what a description says; what is wrong in it becomes a refusal."""
    package = description.package
    refusals = [Refusal(key, package, why) for key, why in description.refusals.items()]
    algorithms = []
    for each in description.algorithms:
        try:
            algorithms.append(from_description(each, package))
        except UserError as error:
            refusals.append(Refusal(str(each.get("key", "?")), package, error.sentence))
    return Known(tuple(algorithms), tuple(refusals))


def keep(description: Description) -> None:
    """Keep what a package says of itself; packages that are not installed any more are forgotten.

    Raises
    ------
    UserError, OSError
        If it cannot be written.
    """
    installed = {each.package for found in offers() for each in found}
    kept = {package: each for package, each in _kept().items() if package in installed}
    kept[description.package] = description
    packages = [
        {
            "name": each.package.name,
            "version": each.package.version,
            "algorithms": [dict(algorithm) for algorithm in each.algorithms],
            "refusals": {key: message_to_json(why) for key, why in each.refusals.items()},
        }
        for each in kept.values()
    ]
    with paths.replacing(_file()) as temporary:
        text = json.dumps({"format": _FORMAT, "packages": packages}, indent=1)
        temporary.write_text(text, encoding="utf-8")


def _kept() -> dict[Package, Description]:
    """Return what was kept, by package; what cannot be read is as good as not kept."""
    with suppress(UserError, OSError, ValueError, TypeError, KeyError, AttributeError):
        content = json.loads(_file().read_text(encoding="utf-8"))
        if content["format"] == _FORMAT:
            found = [
                Description(
                    Package(str(each["name"]), str(each["version"])),
                    tuple(dict(algorithm) for algorithm in each["algorithms"]),
                    {str(k): message_from_json(why) for k, why in each["refusals"].items()},
                )
                for each in content["packages"]
            ]
            return {each.package: each for each in found}
    return {}


def _file() -> Path:
    return paths.cache_folder() / "algorithms.json"


def _changes(distribution: "Distribution") -> bool:
    """Whether a package is installed for editing (PEP 610)."""
    with suppress(ValueError, TypeError, AttributeError):
        origin = json.loads(distribution.read_text("direct_url.json") or "{}")
        return bool(origin.get("dir_info", {}).get("editable"))
    return False


def _wrong_key(key: str, taken: Mapping[str, Package]) -> Sentence | None:
    if not _KEY.fullmatch(key) or len(key) > LONGEST_KEY:
        return Sentence("the name of its entry point must be lower-case words joined by hyphens.")
    if key in ALGORITHMS:
        return Sentence("the key is that of an algorithm of Letterpad's own.")
    if key in taken:
        return Sentence("{package} offers one with the same key.", package=str(taken[key]))
    return None
