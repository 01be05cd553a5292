"""The frame: bar, notices, files, autosave."""
