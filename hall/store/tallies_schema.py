"""The tables of sums: derived from the rows, kept by the file itself and by the writer, made anew at need.

They hold nothing that the rows do not say, so they have no ids and no kiosk. A period is a day `2026-05-13`,
a month `2026-05` or a year `2026`.
"""

SUMS = frozenset(
    {"visit_tallies", "play_tallies", "hour_tallies", "answer_tallies", "tally_marks", "stale_days"}
)
TALLIES = """
    CREATE TABLE visit_tallies (
        period TEXT NOT NULL,
        kind TEXT NOT NULL,
        venue TEXT NOT NULL,
        audience TEXT NOT NULL,
        batches INTEGER NOT NULL,
        children INTEGER NOT NULL,
        adults INTEGER NOT NULL,
        PRIMARY KEY (period, kind, venue, audience)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER headcounts_tally AFTER INSERT ON headcounts
    BEGIN
        INSERT INTO visit_tallies
        SELECT period, new.kind, new.venue, new.audience, 0, 0, 0 FROM (
            SELECT new.day AS period
            UNION ALL SELECT substr(new.day, 1, 7) UNION ALL SELECT substr(new.day, 1, 4)
        ) AS spans
        WHERE NOT EXISTS (
            SELECT 1 FROM visit_tallies AS known WHERE known.period = spans.period
            AND known.kind = new.kind AND known.venue = new.venue AND known.audience = new.audience
        );
        UPDATE visit_tallies SET
            batches = batches + (new.children + new.adults > 0),
            children = children + new.children,
            adults = adults + new.adults
        WHERE period IN (new.day, substr(new.day, 1, 7), substr(new.day, 1, 4))
        AND kind = new.kind AND venue = new.venue AND audience = new.audience;
        UPDATE visit_tallies SET
            batches = visit_tallies.batches - (gone.children + gone.adults > 0),
            children = visit_tallies.children - gone.children,
            adults = visit_tallies.adults - gone.adults
        FROM headcounts AS gone
        WHERE gone.id = new.corrects
        AND period IN (gone.day, substr(gone.day, 1, 7), substr(gone.day, 1, 4))
        AND visit_tallies.kind = gone.kind AND visit_tallies.venue = gone.venue
        AND visit_tallies.audience = gone.audience;
    END;
    INSERT INTO visit_tallies
    SELECT substr(day, 1, length), kind, venue, audience,
        sum(children + adults > 0), sum(children), sum(adults)
    FROM headcounts AS row, (SELECT 10 AS length UNION ALL SELECT 7 UNION ALL SELECT 4)
    WHERE NOT EXISTS (SELECT 1 FROM headcounts AS later WHERE later.corrects = row.id)
    GROUP BY 1, 2, 3, 4;

    CREATE TABLE tally_marks (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stale_days (
        day TEXT PRIMARY KEY NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE play_tallies (
        period TEXT NOT NULL,
        exhibit TEXT NOT NULL,
        plays INTEGER NOT NULL,
        completed INTEGER NOT NULL,
        failed INTEGER NOT NULL,
        timed INTEGER NOT NULL,
        dwell_seconds REAL NOT NULL,
        PRIMARY KEY (period, exhibit)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE hour_tallies (
        period TEXT NOT NULL,
        weekday INTEGER NOT NULL,
        hour INTEGER NOT NULL,
        plays INTEGER NOT NULL,
        PRIMARY KEY (period, weekday, hour)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE answer_tallies (
        period TEXT NOT NULL,
        exhibit TEXT NOT NULL,
        question TEXT NOT NULL,
        answers INTEGER NOT NULL,
        right_answers INTEGER NOT NULL,
        PRIMARY KEY (period, exhibit, question)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER plays_begun_late AFTER INSERT ON plays
    BEGIN
        INSERT INTO stale_days
        SELECT day FROM (
            SELECT date(new.began_at) AS day UNION ALL SELECT date(new.began_at, '-1 day')
            UNION ALL SELECT date(new.began_at, '+1 day')
        ) AS near
        WHERE day < (SELECT value FROM tally_marks WHERE name = 'upto')
        AND NOT EXISTS (SELECT 1 FROM stale_days WHERE stale_days.day = near.day);
    END;
    CREATE TRIGGER plays_ended_late AFTER UPDATE ON plays
    BEGIN
        INSERT INTO stale_days
        SELECT day FROM (
            SELECT date(new.began_at) AS day UNION ALL SELECT date(new.began_at, '-1 day')
            UNION ALL SELECT date(new.began_at, '+1 day')
        ) AS near
        WHERE day < (SELECT value FROM tally_marks WHERE name = 'upto')
        AND NOT EXISTS (SELECT 1 FROM stale_days WHERE stale_days.day = near.day);
    END;
"""

UPKEEP = """
    CREATE TABLE runs (
        id TEXT PRIMARY KEY NOT NULL,
        kiosk TEXT NOT NULL,
        began_at TEXT NOT NULL,
        seen_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX runs_began_at ON runs (began_at);
    CREATE TABLE exhibit_states (
        id TEXT PRIMARY KEY NOT NULL,
        kiosk TEXT NOT NULL,
        exhibit TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'gone')),
        zh TEXT NOT NULL,
        en TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX exhibit_states_exhibit ON exhibit_states (exhibit, at);
    CREATE TABLE contents (
        id TEXT PRIMARY KEY NOT NULL,
        kiosk TEXT NOT NULL,
        exhibit TEXT NOT NULL,
        version TEXT NOT NULL,
        first_seen_at TEXT NOT NULL,
        is_first INTEGER NOT NULL CHECK (is_first IN (0, 1))
    ) STRICT;
    CREATE INDEX contents_exhibit ON contents (exhibit, first_seen_at);
"""
