"""What is said to the user when something cannot be done."""

from typing import Any, overload

from letterpad.messages import Sentence, Text

_SYSTEM = {
    sentence.text: sentence
    for sentence in (
        Sentence("No such file or directory"),
        Sentence("Permission denied"),
        Sentence("Operation not permitted"),
        Sentence("Is a directory"),
        Sentence("Not a directory"),
        Sentence("File exists"),
        Sentence("File name too long"),
        Sentence("Read-only file system"),
        Sentence("No space left on device"),
        Sentence("Input/output error"),
    )
}
"""What the operating system says most, so that it can be translated."""


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


def system_text(error: OSError) -> Text:
    """Return what the operating system says of an error: to be translated where it is well known.

    Examples
    --------
    >>> str(system_text(FileNotFoundError(2, "No such file or directory", "tree")))
    'No such file or directory'
    """
    said = error.strerror or str(error)
    return _SYSTEM.get(said, said)
