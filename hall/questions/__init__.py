"""Question banks from elsewhere: read in many styles, refused by line and reason, written out."""
