-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The reports that were kept, and those that could not be made. Each kept one is a file of the folder reports/ beside the database.

-- `settings` is the JSON that the report can be made again from; `error_kind` and `error_detail` are empty unless it failed;
-- `file_name` has no folder and is empty when there is no file; the hashes are SHA-256 in hexadecimal, of the file's bytes and of
-- the figures that it tells.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    comparison TEXT NOT NULL,
    settings TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('completed', 'failed')),
    error_kind TEXT NOT NULL DEFAULT '',
    error_detail TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    file_sha256 TEXT NOT NULL DEFAULT '',
    data_sha256 TEXT NOT NULL DEFAULT ''
);
CREATE INDEX reports_by_age ON reports (created_at, id);

CREATE VIEW v_reports AS
    SELECT id, kind, title, date(first_day * 86400, 'unixepoch') AS first_day, date(last_day * 86400, 'unixepoch') AS last_day,
           comparison, datetime(created_at / 1000, 'unixepoch') AS created_utc, status, error_kind, file_name, bytes, pages
    FROM reports;
