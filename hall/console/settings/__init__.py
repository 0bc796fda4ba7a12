"""The page of settings: people, opening, the hall, and the audit list."""
