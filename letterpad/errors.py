"""What is said to the user when something cannot be done."""

from collections.abc import Iterable
from typing import Any, overload

from letterpad.messages import Sentence, system_text

__all__ = ["UserError", "nearest", "system_text", "with_suggestion"]


class UserError(Exception):
    """Something that the user can fix, said in a sentence or two.

    The message names the thing (a file, a parameter), what was expected and what came. The window
    and the command line show it without a traceback.

    Parameters
    ----------
    text : str or Sentence
        English, with named fields; or a sentence that is ready.
    **fields
        As for `Sentence`.

    Examples
    --------
    >>> str(UserError("{path} is not there.", path="tree"))
    'tree is not there.'
    """

    @overload
    def __init__(self, sentence: Sentence, /) -> None: ...

    @overload
    def __init__(self, text: str, /, **fields: Any) -> None: ...

    def __init__(self, text: str | Sentence, /, **fields: Any) -> None:
        self.sentence = text if isinstance(text, Sentence) else Sentence(text, **fields)
        super().__init__(self.sentence)


def nearest(word: str, names: Iterable[str]) -> str | None:
    """Return the name that a word was probably meant to be; None if it is like none of them.

    Examples
    --------
    >>> nearest("logistic", ["svm", "logistic-regression"]), nearest("Evalute", ["evaluate"])
    ('logistic-regression', 'evaluate')
    >>> nearest("x", ["evaluate"])
    """
    from difflib import get_close_matches  # here, as every start would wait for it

    written = {name.lower(): name for name in names}
    like = get_close_matches(word.lower(), written, 1, 0.6)
    begun = [name for name in written if len(word) > 2 and name.startswith(word.lower())]
    return next((written[name] for name in (*like, *begun)), None)


def with_suggestion(error: UserError, word: str, names: Iterable[str]) -> UserError:
    """Add to an error which name was probably meant, where a word is like one of them.

    Examples
    --------
    >>> print(with_suggestion(UserError("There is no tee."), "tee", ["tree"]))
    There is no tee. Did you mean 'tree'?
    """
    name = nearest(word, names)
    if name is None:
        return error
    meant = Sentence("Did you mean {name!r}?", name=name)
    return UserError(Sentence.joined([error.sentence, meant]))
