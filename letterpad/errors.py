"""What is said to the user when something cannot be done."""

from typing import Any, overload

from letterpad.messages import Sentence, system_text

__all__ = ["UserError", "system_text"]


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
