"""``python -m letterpad``: the same as the command ``letterpad``."""

import sys

from letterpad.cli import main

if __name__ == "__main__":
    sys.exit(main())
