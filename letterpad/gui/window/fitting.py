"""Connects fitting a model to a hand with My letters, the writing test, the runs and the notice."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from letterpad.gui.controllers.deleted_runs import DeletedRuns
from letterpad.gui.controllers.fit_preparation import FitPreparation
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.text.adapted_texts import base_name
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.window.my_letters import MyLettersServices
from letterpad.gui.window.notice_bar import NoticeBar
from letterpad.gui.window.writing_test import WritingTest
from letterpad.training.naming import free_name

if TYPE_CHECKING:
    from letterpad.gui.collection.fit_dialog import FitDialog
    from letterpad.gui.controllers.fitting import FitResult, Fitting
    from letterpad.gui.controllers.pins import Key
    from letterpad.library import Run

_LONGEST = 60


class FitToHand(QObject):
    """Opens the dialog "Fit to my hand", and does what it asks for.

    Parameters
    ----------
    window : QWidget
    kept : MyLettersServices
        Its page gets a button.
    test : WritingTest
        At its end a model can be fitted.
    runs : Runs
    deleted : DeletedRuns
    notice : NoticeBar
        Says that a fitted model reads now, and offers to undo that.

    Signals
    -------
    shown()
        The dialog is open.
    """

    shown = Signal()

    def __init__(
        self,
        window: QWidget,
        kept: MyLettersServices,
        test: WritingTest,
        runs: Runs,
        deleted: DeletedRuns,
        notice: NoticeBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._runs, self._deleted = runs, deleted
        self._kept, self._test, self._notice = kept, test, notice
        self._live: OpenModel | None = None
        self._dialog: FitDialog | None = None
        self._fitting: Fitting | None = None
        self.preparation = FitPreparation(self)
        self.button = QPushButton(self.tr("Fit to my hand…"))
        self.button.setObjectName("fit_to_hand_button")
        self.button.setAccessibleName(self.tr("Fit to my hand"))
        self.button.setToolTip(
            self.tr("See whether the live model would read you better if it knew these letters.")
        )
        self.button.clicked.connect(self.show)
        kept.page.actions_row.add_use(self.button)
        test.set_can_fit(True)
        test.fit_requested.connect(self.show)
        runs.live_changed.connect(self._take_live)
        runs.live_changed.connect(self.preparation.set_model)

    @property
    def is_busy(self) -> bool:
        """Whether something is yet to come."""
        return self._fitting is not None and self._fitting.is_busy

    def close(self) -> None:
        """Give up what is being fitted, or prepared."""
        self.preparation.close()
        if self._fitting is not None:
            self._fitting.close()

    @property
    def fitting(self) -> "Fitting":
        """What fits beside the window; made when it is needed first."""
        if self._fitting is None:
            from letterpad.gui.controllers.fitting import Fitting

            self._fitting = Fitting(self)
        return self._fitting

    @Slot()
    def show(self) -> None:
        """Open the dialog, and fit the live model to the user's letters."""
        if self._live is None or self._dialog is not None:
            return
        self.preparation.stop()  # the fit looks at what is not looked at yet
        from letterpad.gui.collection.fit_dialog import FitDialog

        over = self._window.window()
        for each in self._window.findChildren(QWidget, "writing_test"):
            over = each if each.isVisible() else over
        dialog, fitting = FitDialog(self._base_name(), over), self.fitting
        self._dialog = dialog
        dialog.author_chosen.connect(self._fit)
        dialog.stop_requested.connect(fitting.stop)
        dialog.use_requested.connect(self._use)
        dialog.write_requested.connect(self._write)
        dialog.draw_requested.connect(self._draw)
        dialog.finished.connect(self._end)
        fitting.authors_found.connect(dialog.set_authors)
        fitting.progressed.connect(dialog.show_progress)
        fitting.ended.connect(dialog.show_result)
        fitting.stopped.connect(dialog.show_stopped)
        fitting.failed.connect(dialog.show_failure)
        dialog.open()
        fitting.look()
        self._fit("")
        self.shown.emit()

    @Slot(str)
    def _fit(self, author: str) -> None:
        from letterpad.gui.controllers.fitting import ToFit

        if self._live is None:
            return
        self._drop()
        base = self._base_name()
        if author:
            name = self.tr("{0}, fitted to {1}").format(base, shortened(author, _LONGEST))
        else:
            name = self.tr("{0}, fitted to my hand").format(base)
        self.fitting.fit(ToFit(self._live.run, author, free_name(name, self._runs.names())))

    def _base_name(self) -> str:
        """Return what the live model is called, or what it was fitted from."""
        if self._live is None or self._live.run is None:
            return self.tr("Letterpad's recogniser")
        card = self._live.recognizer.card
        return card.name if card.adapted is None else base_name(card.adapted)

    # What the user decides

    @Slot(object)
    def _use(self, result: "FitResult") -> None:
        from letterpad.gui.controllers.fitting import keep

        before = result.asked.base

        def then(run: "Run") -> None:
            self._runs.make_live(run.path)
            said = self.tr("“{0}” reads your drawings now.")
            name = shortened(run.card.name, _LONGEST)
            self._notice.offer_undo(said.format(name), partial(self._undo, run, before))

        def sentence(reason: str) -> str:
            return self.tr("The fitted model cannot be kept: {0}").format(reason)

        self._runs.change(lambda: keep(self._runs.library, result), then, sentence)

    def _undo(self, run: "Run", before: "Key") -> None:
        """Let the model read that did before, and move the fitted one to the trash."""
        if self._runs.chosen == run.path:
            self._runs.make_live(before)
        now = self._runs.find(run.path)
        if now is not None:
            self._deleted.delete(now)

    @Slot()
    def _write(self) -> None:
        self._close_dialog()
        self._test.show()

    @Slot()
    def _draw(self) -> None:
        self._close_dialog()
        for each in self._window.findChildren(QWidget, "writing_test"):
            each.close()
        self._kept.draw_requested.emit()

    # What becomes of the dialog

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()

    def _drop(self) -> None:
        """Forget what is shown, if anything: nobody wants it any more."""
        if self._dialog is not None and self._dialog.result_shown is not None:
            self.fitting.drop(self._dialog.result_shown)

    @Slot()
    def _end(self) -> None:
        self._drop()
        self.fitting.stop()
        self._dialog = None
        self.preparation.begin()

    @Slot(object)
    def _take_live(self, model: OpenModel) -> None:
        self._live = model
