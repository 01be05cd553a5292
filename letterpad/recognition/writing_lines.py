"""Where a letter stands on writing lines, and what that says of its case.

A "c" reaches up to the middle line, a "C" to the upper one; a "p" goes below the base line. Where
the lines are known on which a letter was written, its top and bottom are evidence for the one case
or the other of each letter; which letter it is, they do not change.
"""

import functools
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from letterpad import paths

RESOURCE = "letter_heights.json"
"""What `letterpad.making.letter_heights` and `letterpad.making.case_term` wrote."""

X_HEIGHT = 0.6
"""Height of the middle line in line units, whatever the paper's lines are; see `WritingLines`."""

_DEGREES = 4.0
"""Of freedom, of Student's t: a letter far from where it belongs is rare, but not unheard of."""

DOTTED = ("i", "j")
"""Lower case letters with a dot, which one stroke alone does not draw."""

_DOTLESS_SHARE = 0.2
"""Of the writers, who leave it out."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Where the lines are on which a letter was written: y of each, downwards, as the ink's.

    Parameters
    ----------
    cap_height, x_height, baseline : float
        Of the upper line, the middle one and the one that letters stand on.

    Raises
    ------
    ValueError
        If they do not lie one below the other.
    """

    cap_height: float
    x_height: float
    baseline: float

    def __post_init__(self) -> None:
        if not self.cap_height < self.x_height < self.baseline:
            raise ValueError(f"lines must lie one below the other; got {self}")

    def heights(self, y: ArrayLike) -> Floats:
        """Return heights in line units: 0 on the base line, `X_HEIGHT`, and 1 on the upper line.

        Examples
        --------
        >>> WritingLines(20, 40, 90).heights([20, 40, 90, 115]).tolist()
        [1.0, 0.6, 0.0, -0.3]
        """
        return in_line_units(
            self.baseline - np.asarray(y, dtype=float),
            self.baseline - self.x_height,
            self.baseline - self.cap_height,
        )


PAPER = WritingLines(0.2, 0.4, 0.76)
"""How the canvas is ruled, as shares of its height."""


def in_line_units(height: ArrayLike, x_height: float, cap_height: float) -> Floats:
    """Turn heights above a base line into line units, piece by piece between the lines.

    Above the upper line and below the base line they go on as the piece beside them.
    """
    above = np.asarray(height, dtype=float)
    inside = np.interp(above, [0.0, x_height, cap_height], [0.0, X_HEIGHT, 1.0])
    over = np.maximum(above - cap_height, 0.0) * (1.0 - X_HEIGHT) / (cap_height - x_height)
    under = np.minimum(above, 0.0) * X_HEIGHT / x_height
    return np.asarray(inside + over + under, dtype=float)


@dataclass(frozen=True, slots=True)
class Scatter:
    """How far hands stray from where print stands, in line units.

    Parameters
    ----------
    scale : float
        Standard deviation of a letter's size about the base line, as a share.
    offset : float
        Of the whole letter, up or down.
    end : float
        Of top and bottom, each by itself.
    """

    scale: float
    offset: float
    end: float


@dataclass(frozen=True, eq=False)
class CaseTerm:
    """Tells upper from lower case by a letter's top and bottom on the lines.

    Each case's tops and bottoms are Student-t distributed about those of print. Some people
    ignore the lines: their letters stand anywhere, alike in both cases, which bounds what the
    place of a letter can say.

    Parameters
    ----------
    forms : mapping of str to (top, bottom, deviation of the top, of the bottom)
        Of print, for all of A to Z and a to z, in line units.
    scatter : Scatter
    ignoring : float
        Share of letters that are written without regard to the lines.
    anywhere : tuple of float
        Mean top and bottom of those, their standard deviations, and their correlation.
    temperature : float
        By which the log-odds are divided.
    """

    forms: Mapping[str, tuple[float, float, float, float]]
    scatter: Scatter
    ignoring: float
    anywhere: tuple[float, float, float, float, float]
    temperature: float

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "CaseTerm":
        """Make it of what `RESOURCE` holds."""
        return cls(
            {name: tuple(form) for name, form in fields["letters"].items()},
            Scatter(**fields["scatter"]),
            fields["ignoring"],
            tuple(fields["anywhere"]),
            fields["temperature"],
        )

    def log_odds(self, letter: str, top: ArrayLike, bottom: ArrayLike) -> Floats:
        """Return the logarithm of how much likelier lower case is than upper, by place alone.

        Parameters
        ----------
        letter : str
            "A" to "Z", meaning both of its cases.
        top, bottom : array of shape (n,)
            In line units, see `WritingLines.heights`.
        """
        return self._all_log_odds(top, bottom)[:, ascii_uppercase.index(letter)]

    def apply(
        self, cased: ArrayLike, classes: Sequence[str], top: ArrayLike, bottom: ArrayLike
    ) -> Floats:
        """Shift probability between the two cases of each letter, and nowhere else.

        Parameters
        ----------
        cased : array of shape (n, n_classes)
        classes : sequence of str
        top, bottom : array of shape (n,)
            In line units.

        Returns
        -------
        array of shape (n, n_classes)
            A class whose other case is not among `classes` keeps its probability.
        """
        shifted = np.array(cased, dtype=float)
        letters = [
            (number, classes.index(name), classes.index(name.lower()))
            for number, name in enumerate(ascii_uppercase)
            if name in classes and name.lower() in classes
        ]
        if not letters:
            return shifted
        numbers, upper, lower = map(list, zip(*letters, strict=True))
        odds = np.exp(self._all_log_odds(top, bottom)[:, numbers]) * shifted[:, lower]
        both, weight = shifted[:, upper] + shifted[:, lower], odds + shifted[:, upper]
        share = np.divide(odds, weight, out=np.zeros_like(odds), where=weight > 0)
        shifted[:, lower] = both * share
        shifted[:, upper] = both - shifted[:, lower]
        return shifted

    def _all_log_odds(self, top: ArrayLike, bottom: ArrayLike) -> Floats:
        """Return `log_odds` of A to Z: shape (n, 26)."""
        places = np.stack([np.asarray(top, dtype=float), np.asarray(bottom, dtype=float)], axis=-1)
        upper, lower, bare = (each.density(places) for each in self._print_like)
        for number, dotless in zip(map(ascii_lowercase.index, DOTTED), bare.T, strict=True):
            lower[:, number] += _DOTLESS_SHARE * (dotless - lower[:, number])
        # What lies outside of all that was ever seen says nothing.
        anywhere = self.ignoring * self._anywhere.density(places) + 1e-6
        upper, lower = ((1 - self.ignoring) * each + anywhere for each in (upper, lower))
        return np.asarray(np.log(lower / upper) / self.temperature)

    @functools.cached_property
    def _print_like(self) -> tuple["_Places", "_Places", "_Places"]:
        """Where upper case, lower case, and dotted letters without their dot lie."""
        bare = [(X_HEIGHT, *self.forms[name][1:]) for name in DOTTED]
        return (
            self._about([self.forms[name] for name in ascii_uppercase]),
            self._about([self.forms[name] for name in ascii_lowercase]),
            self._about(bare),
        )

    @functools.cached_property
    def _anywhere(self) -> "_Places":
        top, bottom, above, below, correlation = self.anywhere
        covariance = correlation * above * below
        scale = [[above**2, covariance], [covariance, below**2]]
        return _Places(np.array([[top, bottom]]), np.array([scale]), math.inf)

    def _about(self, forms: Sequence[Sequence[float]]) -> "_Places":
        """Return where letters lie that are printed like this and written by hand."""
        table, hands = np.array(forms), self.scatter
        means, deviations = table[:, :2], table[:, 2:]
        scales = hands.scale**2 * means[:, :, None] * means[:, None, :] + hands.offset**2
        scales = scales + np.eye(2) * (deviations**2 + hands.end**2)[:, None, :]
        return _Places(means, scales, _DEGREES)


class _Places:
    """Distributions in two dimensions: Student's t, normal where `degrees` is infinite.

    Parameters
    ----------
    means : array of shape (n_forms, 2)
    scales : array of shape (n_forms, 2, 2)
    degrees : float
    """

    def __init__(self, means: Floats, scales: Floats, degrees: float) -> None:
        self._means, self._degrees = means, degrees
        self._inverse = np.linalg.inv(scales)
        self._height = 1 / (2 * math.pi * np.sqrt(np.linalg.det(scales)))

    def density(self, places: Floats) -> Floats:
        """Return the densities at places of shape (n, 2): shape (n, n_forms)."""
        away = places[:, None, :] - self._means
        distance = np.einsum("nfi,fij,nfj->nf", away, self._inverse, away)
        if math.isinf(self._degrees):
            return np.asarray(self._height * np.exp(-distance / 2))
        power = -(self._degrees / 2 + 1)
        return np.asarray(self._height * (1 + distance / self._degrees) ** power)


@functools.cache
def shipped_term() -> CaseTerm:
    """Return the term with the shipped heights, which is read once."""
    return CaseTerm.from_json(json.loads(paths.resource(RESOURCE).read_text(encoding="utf-8")))
