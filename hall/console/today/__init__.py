"""The page of today: what is wrong, what happened, and the few things that staff do every day."""
