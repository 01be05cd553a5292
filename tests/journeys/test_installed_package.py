"""A package with algorithms of its own is installed, and used in the window and without it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the interpreter of a fresh environment in which the package is installed by pip."""
    folder = tmp_path_factory.mktemp("environment")
    shutil.copytree(HERE / "nearest_mean", folder / "source")
    venv = [sys.executable, "-m", "venv", "--without-pip", "--symlinks", str(folder / "venv")]
    subprocess.run(venv, check=True)
    made = next(folder.glob("venv/bin/python")) if os.name != "nt" else None
    made = made or folder / "venv/Scripts/python.exe"
    # Letterpad and what it needs are those of this suite; pip is this suite's, too.
    site = subprocess.check_output(
        [made, "-c", "import sysconfig; print(sysconfig.get_path('purelib'), end='')"], text=True
    )
    places = [path for path in sys.path if Path(path).is_dir() and path != str(HERE)]
    Path(site, "suite.pth").write_text("\n".join([str(HERE.parents[1]), *places]))
    pip = [sys.executable, "-m", "pip", "--python", str(made), "install", "--quiet"]
    alone = ["--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    subprocess.run([*pip, *alone, str(folder / "source")], check=True)
    return made


def test_it_is_used_in_a_fresh_environment(python: Path) -> None:
    tests = HERE / "in_fresh_environment.py"
    done = subprocess.run(
        [python, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", str(tests)],
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout
