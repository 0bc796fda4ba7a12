"""Safety Hall: the touch kiosk of a police station's safety-education hall."""

__version__ = "0.1.0"
