"""The child process of lens and game exhibits: it steps, draws and watches the camera. No Qt, no store."""
