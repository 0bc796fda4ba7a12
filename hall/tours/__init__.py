"""Leading a group: which exhibits, in what order, who is where when, and how far the group has come."""
