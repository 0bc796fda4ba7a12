"""Films: a library, a player with captions and chapters, and questions that stop the film."""
