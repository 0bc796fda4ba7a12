"""The window: models and the bridge to QML, and the views beside them."""
