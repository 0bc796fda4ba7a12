"""Tables computed from the records, and the files they become."""
