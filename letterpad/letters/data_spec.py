"""Which letters are meant: a choice, as a value that travels and is kept in model files."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from letterpad.messages import Sentence

BUILTIN = "builtin"

BUILTIN_NAME = Sentence("Built-in handwriting")


@dataclass(frozen=True, slots=True)
class DataSpec:
    """A choice of letters, as a value that travels and is kept in model files.

    Parameters
    ----------
    source : str
        "builtin", or the path of a file or folder.
    classes : str, optional
        Key of a `ClassScheme` ("A-Z", "A-J", "upper", "lower", "both") or "as-named";
        None for the one that suits the data ("A-Z" for built-in letters).
    size : int
        Built-in letters only: how many.
    seed : int
        Built-in letters only: seed of the sampling.
    class_names : tuple of str, optional
        IDX files only: the name of each label in order, where the user has said it.
    """

    source: str = BUILTIN
    classes: str | None = None
    size: int = 20_800
    seed: int = 0
    class_names: tuple[str, ...] | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return asdict(self)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "DataSpec":
        """Read what `to_json` gave; raise TypeError, KeyError or ValueError for anything else."""
        names = fields.get("class_names")
        try:
            size, seed = int(fields["size"]), int(fields["seed"])
        except OverflowError as error:
            raise ValueError("size and seed must be finite") from error
        return cls(
            source=str(fields["source"]),
            classes=None if fields.get("classes") is None else str(fields["classes"]),
            size=size,
            seed=seed,
            class_names=None if names is None else tuple(map(str, names)),
        )
