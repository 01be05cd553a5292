"""The wheel holds all that is shipped, and works outside the source tree."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.strokes import Ink

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path) -> str:
    """Run a command where the source tree cannot be found; return what it printed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel as ``python -m build`` makes it, by tools that are installed already."""
    folder = tmp_path_factory.mktemp("dist")
    build = (sys.executable, "-P", "-m", "build", "--wheel", "--no-isolation")
    run(*build, "--outdir", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("letterpad-*.whl")
    return wheel


def test_it_holds_every_module_and_every_resource(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    modules = (ROOT / "letterpad").rglob("*.py")
    shipped = {f"letterpad/{path.relative_to(ROOT).as_posix()}" for path in resources}
    shipped |= {path.relative_to(ROOT).as_posix() for path in modules}
    assert len(resources) > 10
    assert shipped - inside == set()
    assert not [name for name in inside if name.startswith(("tests/", "resources/"))]


def test_installed_in_a_fresh_environment_it_answers_a_drawing(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "fresh"
    venv.create(environment, with_pip=True)
    paths = sysconfig.get_paths(vars={"base": str(environment), "platbase": str(environment)})
    python = Path(paths["scripts"]) / Path(sys.executable).name
    run(python, "-m", "pip", "install", "--no-deps", "--no-index", wheel, cwd=tmp_path)
    # What it depends on comes from this interpreter's environment. Of that only the folder is
    # named, so that a Letterpad that is installed there "editable" does not come along; and it
    # comes last, so that one that lies there is not found either.
    purelib = Path(paths["purelib"])
    (purelib / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    said = run(python, "-c", "import letterpad; print(letterpad.__file__)", cwd=tmp_path)
    assert Path(said.strip()).is_relative_to(purelib)

    drawing = tmp_path / "drawing.ndjson"
    write_drawings(drawing, [Drawing(Ink.of([[(0, 0), (0, 50), (0, 100), (30, 100), (60, 100)]]))])
    letterpad = Path(paths["scripts"]) / "letterpad"
    answer = json.loads(run(letterpad, "predict", drawing, "--json", cwd=tmp_path))
    assert Path(answer["model"]).is_relative_to(purelib)
    assert answer["predictions"][0]["answer"] == "L"
