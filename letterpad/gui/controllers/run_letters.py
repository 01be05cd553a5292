"""The letters that runs were trained on, as they are asked for and come."""

from letterpad.assessment.model_letters import possible_specs
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Card


class RunLetters:
    """Remembers which letters were asked for, and those that came."""

    def __init__(self) -> None:
        self._letters: dict[DataSpec, LetterSet] = {}
        self._why_not: dict[DataSpec, str] = {}
        self._asked: set[DataSpec] = set()

    def take(self, spec: DataSpec, letters: LetterSet | None, sentence: str = "") -> None:
        """Take letters; or, without them, the sentence that says why they are not there."""
        if letters is not None:
            self._letters[spec] = letters
            self._why_not.pop(spec, None)
        elif spec in self._asked:
            self._why_not[spec] = sentence

    def of(self, card: Card) -> LetterSet | None:
        """Return the very letters that a model was trained on, if they are here."""
        for spec in possible_specs(card):
            letters = self._letters.get(spec)
            if letters is not None and letters.hash == card.data.get("hash"):
                return letters
        return None

    def wanted(self, card: Card) -> DataSpec | None:
        """Return which letters are to be asked for now, and count them as asked for; or None."""
        for spec in possible_specs(card):
            if spec in self._letters or spec in self._why_not:
                continue  # they are others by now, or not there
            if spec in self._asked:
                return None  # they are yet to come
            self._asked.add(spec)
            return spec
        return None

    def are_coming(self, card: Card) -> bool:
        """Tell whether letters of a model were asked for that have not come yet."""
        known = self._letters.keys() | self._why_not.keys()
        return any(spec in self._asked and spec not in known for spec in possible_specs(card))

    def why_not(self, card: Card) -> str:
        """Return the sentence that came instead of a model's letters, "" without one."""
        said = [self._why_not[spec] for spec in possible_specs(card) if spec in self._why_not]
        return said[-1] if said else ""
