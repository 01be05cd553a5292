"""What others import to read words."""

import subprocess
import sys

import letterpad.words
from printed_words import word


def test_what_others_call_is_at_hand() -> None:
    assert letterpad.words.read(word("HIT")).text.upper() == "HIT"
    assert set(letterpad.words.__all__) == {"Reader", "read"}


def test_neither_the_window_nor_tensorflow_is_loaded_with_it() -> None:
    code = "import sys, letterpad.words; print({'PySide6', 'tensorflow'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
