"""The quiz: a round of questions, each answered by a touch and explained at once."""
