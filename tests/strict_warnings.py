"""A run with a warning fails, whoever warned.

``filterwarnings = error`` turns a warning into an error where it is given. A library can take the
filters away, or give the warning in a thread that keeps what is raised in it to itself; then the
warning is only listed at the end of the run, which is green.
"""

from typing import Any

import pytest


class StrictWarnings:
    """Counts the warnings that no filter has turned into an error."""

    def __init__(self) -> None:
        self.count = 0

    def pytest_warning_recorded(self) -> None:
        """Count one, which may have been given in another process (xdist)."""
        self.count += 1

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.count and not session.exitstatus:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if self.count:
            terminalreporter.write_line(
                f"{self.count} warnings that no filter made an error: the run has failed.", red=True
            )


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # a worker hands its warnings over
        config.pluginmanager.register(StrictWarnings())
