"""A script in parts: what comes first, and what once."""

from letterpad.sharing.code_parts import Code


def test_parts_come_in_order_and_imports_once() -> None:
    code = Code("letters.npz")
    code.imports("import numpy as np", "from pathlib import Path")
    code.imports("from sklearn.svm import SVC", "import numpy as np", "import keras")
    code.before_imports("import os")
    code.add("print(1)")
    code.remark("Mind this.")
    assert code.text(["What it is."]).splitlines() == [
        "# What it is.",
        "#",
        "# Mind this.",
        "",
        "import os",
        "",
        "from pathlib import Path",
        "",
        "import keras",
        "import numpy as np",
        "from sklearn.svm import SVC",
        "",
        "print(1)",
    ]
