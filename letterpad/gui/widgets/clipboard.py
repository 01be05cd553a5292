"""What is put on the clipboard."""

from PySide6.QtCore import QMimeData, QStringListModel


def new_data() -> QMimeData:
    """Return empty data for the clipboard, made by Qt itself.

    WORKAROUND: data that Python has made is deleted after Python's end where the platform keeps it
    in a global variable, as the offscreen one does, and that ends in a segmentation fault.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data
