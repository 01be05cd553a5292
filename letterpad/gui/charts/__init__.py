"""Every chart."""
