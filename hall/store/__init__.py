"""The records: plays, answers, measures, lamps and notices for staff, in one SQLite file."""
