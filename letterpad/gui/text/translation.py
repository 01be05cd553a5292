"""What the rooms below the window say, in the window's language.

They know no Qt and speak English: names and help of algorithms and settings, stages of a training,
notes that stand in model files, errors. Here is the one place where that is translated. Sentences
with parts that vary are told by their patterns, ``resources/translations/sentences.json``, which
``letterpad.making.translations`` collects from the sources.
"""

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property

from letterpad import paths
from letterpad.algorithms.algorithm import Param, Value
from letterpad.gui.text.language import is_translated, localized, plain_decimal, translate

CONTEXT = "Below"

_FIELD = re.compile(r"\{(\d+)\}")
_DECIMAL = re.compile(r"-?\d+\.\d+")


@dataclass(frozen=True)
class Pattern:
    """A sentence with fields.

    Parameters
    ----------
    text : str
        With "{0}", "{1}" ... where the sentence varies.
    kinds : str
        A letter for each field: "n" a number, "d" the user's own (a path, a name), "t" any text.
    """

    text: str
    kinds: str

    @cached_property
    def fixed(self) -> list[str]:
        """What stands between the fields."""
        return [part for part in _FIELD.split(self.text)[::2] if part]

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """Matches the sentence, a group for each field in order."""
        parts = _FIELD.split(self.text)
        pieces = [re.escape(parts[0])]
        for index, fixed in zip(parts[1::2], parts[2::2], strict=True):
            number = self.kinds[int(index)] == "n"
            pieces.append((r"([-+\d.,e%]+)" if number else "(.*?)") + re.escape(fixed))
        return re.compile("".join(pieces), re.DOTALL)

    def fields(self, sentence: str) -> list[str] | None:
        """Return what stands in the fields of a sentence; None if it is another sentence."""
        if not all(part in sentence for part in self.fixed):
            return None
        found = self.expression.fullmatch(sentence)
        return None if found is None else list(found.groups())


def told(text: str) -> str:
    """Return a text from the rooms below in the window's language; as it is if it is not known."""
    if not text or not is_translated():
        return text
    fixed = translate(CONTEXT, text)
    if fixed != text:
        return fixed
    for pattern in patterns():
        fields = pattern.fields(text)
        if fields is not None:
            shown = [_shown(field, kind) for field, kind in zip(fields, pattern.kinds, strict=True)]
            sentence = translate(CONTEXT, pattern.text)
            # Not str.format: a field may hold braces.
            parts = _FIELD.split(sentence)
            parts[1::2] = [shown[int(index)] for index in parts[1::2]]
            return "".join(parts)
    return text


def _shown(field: str, kind: str) -> str:
    if kind == "n":
        return localized(field)
    if kind == "t":
        return localized(field) if _DECIMAL.fullmatch(field) else told(field)
    # What is the user's own stays as it is; a name of ours among such has several words.
    return translate(CONTEXT, field) if " " in field else field


def value_text(param: Param, value: Value) -> str:
    """Write a setting's value as the window does, and as its form reads it."""
    text = param.text(value)
    return localized(text) if param.kind == "float" else told(text)


def checked(param: Param, text: str) -> Value:
    """Read a setting's value as it is typed in the window; raise UserError as `Param.check`."""
    return param.check(plain_decimal(text) if param.kind == "float" else text)


def expected(param: Param) -> str:
    """Say in words which values a setting takes."""
    if param.kind == "choice":
        return translate("Param", "one of {0}").format(", ".join(map(told, param.choices)))
    return told(param.expected)


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return the known patterns, those with most fixed text first."""
    file = paths.resource("translations/sentences.json")
    found = [Pattern(text, kinds) for text, kinds in json.loads(file.read_text(encoding="utf-8"))]
    return tuple(sorted(found, key=lambda pattern: -sum(map(len, pattern.fixed))))
