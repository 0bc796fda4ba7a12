"""The page where groups come in: today's list, the slip before the camera, who really came, and the tour."""
