"""NumPy's files, read by one thread at a time."""

import threading

READING = threading.Lock()
"""Held while headers of ``.npy`` and ``.npz`` files are read.

WORKAROUND: NumPy reads them by `ast.literal_eval`; where two threads do that at once, CPython 3.11
may raise "SystemError: AST constructor recursion depth mismatch"
(https://github.com/python/cpython/issues/106905; met with 3.11.7).
"""
