"""What can go wrong from outside while training, in sentences for people."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from letterpad.errors import UserError, system_text
from letterpad.messages import Sentence

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows knows no quota

NO_MEMORY = Sentence("Memory ran out. Nothing was changed; try fewer letters or a smaller model.")


@contextmanager
def in_words(file: str = "") -> Iterator[None]:
    """Raise UserError instead of a full disk, a file that cannot be used, or memory run out.

    Parameters
    ----------
    file : str
        What is being written, for errors that do not name their file.
    """
    try:
        yield
    except MemoryError as error:
        raise UserError(NO_MEMORY) from error
    except OSError as error:
        raise UserError(_about_file(error, error.filename or file)) from error
    except Exception as error:
        # TensorFlow's own way to say it; named, because it is not to be imported for this.
        if type(error).__name__ == "ResourceExhaustedError":
            raise UserError(NO_MEMORY) from error
        raise


def _about_file(error: OSError, file: str) -> Sentence:
    if error.errno in _FULL:
        if file:
            return Sentence(
                "The disk is full: {file} could not be written. Nothing was changed; free some "
                "space and try again.",
                file=file,
            )
        return Sentence("The disk is full. Nothing was changed; free some space and try again.")
    if file:
        return Sentence("{file} could not be used: {error}.", file=file, error=system_text(error))
    return Sentence("The operating system reported an error: {error}.", error=error)
