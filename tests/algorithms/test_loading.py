"""The code of packages that offer algorithms: imported when it is needed, and only that."""

import sys
from pathlib import Path

import pytest

from letterpad.algorithms import plugins, registry
from letterpad.algorithms.loading import describe_all, describe_package, load
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.errors import UserError

GOOD = """
from letterpad.algorithms.algorithm import Algorithm
ALGORITHM = Algorithm("{key}", "Good", "Does.", "other", (), lambda settings, n_classes: None)
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for packages, whose modules are forgotten after the test."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr(registry, "FROM_PACKAGES", {})
    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    return folder


def install(site: Path, name: str, **modules: str) -> None:
    """Install a package with a module for each key."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    points = "".join(f"{key} = {name}_{key}:ALGORITHM\n" for key in modules)
    (info / "entry_points.txt").write_text(f"[letterpad.algorithms]\n{points}")
    for key, source in modules.items():
        (site / f"{name}_{key}.py").write_text(source)


def test_only_the_package_that_is_needed_is_imported(site: Path) -> None:
    install(site, "one", first=GOOD.format(key="first"))
    install(site, "two", second=GOOD.format(key="second"))
    plugins.look()
    assert load("svm") is ALGORITHMS["svm"]
    assert "one_first" not in sys.modules
    loaded = load("first")
    assert str(loaded.package) == "one 1.0"
    assert loaded.build({}, 2) is None
    assert registry.algorithm("first") is loaded
    assert "one_first" in sys.modules
    assert "two_second" not in sys.modules


def test_an_unknown_key_is_answered_with_those_of_packages_too(site: Path) -> None:
    install(site, "one", first=GOOD.format(key="first"))
    with pytest.raises(UserError, match=r"'third'.*nearest-prototype, first\.$"):
        load("third")
    assert "one_first" not in sys.modules


WRONG = {
    "missing": ("import there_is_no_such_module", "importing one_missing:ALGORITHM failed"),
    "leaves": ("import sys; sys.exit(3)", "SystemExit: 3"),
    "fails": ("1 / 0", "ZeroDivisionError"),
    "empty": ("", "AttributeError"),
    "other": ("ALGORITHM = 7", "one_other:ALGORITHM is no Algorithm"),
    "named": (GOOD.format(key="different"), "its key, 'different', must be the name of the entry"),
    "untold": (GOOD.format(key="untold").replace("Does.", ""), "a text was expected for summary"),
    "unset": (GOOD.format(key="unset").replace("()", "(7,)"), "its description is wrong"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_what_is_wrong_is_a_sentence_that_names_the_package(site: Path, key: str) -> None:
    source, words = WRONG[key]
    install(site, "one", **{key: source})
    with pytest.raises(UserError) as caught:
        load(key)
    said = str(caught.value)
    assert said.startswith(f"one 1.0 offers an algorithm, {key}, that cannot be used: ")
    assert words in said
    assert key not in registry.known()


def test_what_is_wrong_does_not_hide_the_others(site: Path) -> None:
    wrong = {key: source for key, (source, _) in WRONG.items()} | {"svm": GOOD.format(key="svm")}
    install(site, "one", first=GOOD.format(key="first"), **wrong)
    description = describe_package("one")
    assert description is not None
    assert [algorithm["key"] for algorithm in description.algorithms] == ["first"]
    assert {*description.refusals} == {*wrong}
    assert "one_svm" not in sys.modules
    assert describe_package("two") is None


def test_a_description_is_kept_and_the_package_not_imported_again(site: Path) -> None:
    install(site, "one", first=GOOD.format(key="first"))
    install(site, "two", broken="1 / 0")
    found = describe_all()
    assert [algorithm.key for algorithm in found.algorithms] == ["first"]
    assert [refusal.key for refusal in found.refusals] == ["broken"]
    (site / "one_first.py").write_text("1 / 0")
    del sys.modules["one_first"]
    (site / "two_broken.py").write_text(GOOD.format(key="broken"))
    again = describe_all()
    assert again.refusals == ()
    assert [algorithm.key for algorithm in again.algorithms] == ["first", "broken"]
