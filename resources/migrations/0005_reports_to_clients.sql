-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Reports that people send to clients: what a report said is kept beside its file, reports may be pending, and there are
-- templates, schedules, the workspace's brand and labels of posts.

DROP VIEW v_reports;
DROP INDEX reports_by_age;
ALTER TABLE reports RENAME TO reports_before;

-- `document` is what the report says, as JSON in pieces that zlib packed (models/reports/documentcodec): painted again it gives the same
-- file, whatever the figures have become. `formulas` names the version of each formula that it was made with, as JSON. The rest is
-- as before: `settings` is the JSON that it can be made again from, `file_name` has no folder, hashes are SHA-256 in hexadecimal.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    comparison TEXT NOT NULL,
    settings TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'generating', 'completed', 'failed')),
    error_kind TEXT NOT NULL DEFAULT '',
    error_detail TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    file_sha256 TEXT NOT NULL DEFAULT '',
    data_sha256 TEXT NOT NULL DEFAULT '',
    document BLOB,
    formulas TEXT NOT NULL DEFAULT ''
);
INSERT INTO reports (id, kind, title, first_day, last_day, comparison, settings, created_at, status, error_kind, error_detail,
                     file_name, bytes, pages, file_sha256, data_sha256)
    SELECT id, kind, title, first_day, last_day, comparison, settings, created_at, status, error_kind, error_detail,
           file_name, bytes, pages, file_sha256, data_sha256
    FROM reports_before;
DROP TABLE reports_before;
CREATE INDEX reports_by_age ON reports (created_at, id);

CREATE VIEW v_reports AS
    SELECT id, kind, title, date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day,
           comparison, datetime(created_at / 1000, 'unixepoch') AS created_utc, status, error_kind, file_name, bytes, pages
    FROM reports;

-- `settings` as in reports; its days are not used.
CREATE TABLE report_templates (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    settings TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

-- `day` is the day of the week (1 = Monday) or of the month (1..28), `minute` the minute of that day in `zone`; `delivery` is JSON.
-- `last_due` is the last moment that was served, whether it went well or not.
CREATE TABLE report_schedules (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    settings TEXT NOT NULL,
    cadence TEXT NOT NULL CHECK (cadence IN ('weekly', 'monthly')),
    day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 28),
    minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    zone TEXT NOT NULL,
    delivery TEXT NOT NULL,
    enabled INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    last_due INTEGER,
    last_run_at INTEGER,
    last_report INTEGER REFERENCES reports (id) ON DELETE SET NULL,
    last_error TEXT NOT NULL DEFAULT ''
);

-- The workspace's look on paper: one row, or none. Colours are #RRGGBB, logos the bytes of a picture.
CREATE TABLE brand (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    accent TEXT NOT NULL DEFAULT '',
    second TEXT NOT NULL DEFAULT '',
    font_family TEXT NOT NULL DEFAULT '',
    footer TEXT NOT NULL DEFAULT '',
    cover_text TEXT NOT NULL DEFAULT '',
    logo BLOB,
    logo_dark BLOB,
    mark INTEGER NOT NULL DEFAULT 1
);

-- What people call posts: a campaign's posts carry its label.
CREATE TABLE content_labels (
    label TEXT NOT NULL COLLATE NOCASE,
    content_id INTEGER NOT NULL REFERENCES content_items (id) ON DELETE CASCADE,
    PRIMARY KEY (label, content_id)
) WITHOUT ROWID;
CREATE INDEX content_labels_by_post ON content_labels (content_id);
CREATE VIEW v_content_labels AS
    SELECT l.label, l.content_id, c.account_id, c.title, c.url FROM content_labels l JOIN content_items c ON c.id = l.content_id;
