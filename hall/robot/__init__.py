"""The robot visitor: plays the whole hall with real touch events, as the morning's self-test."""
