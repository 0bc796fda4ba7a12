"""The staff's side: the door with its PIN, and the pages behind it."""
