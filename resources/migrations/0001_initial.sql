-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Days are whole days since 1970-01-01 in the account's reporting zone, moments are milliseconds since then in UTC.
-- Unknown is NULL, 0 is what a platform said. The v_ views at the end show both in words for any SQLite tool.

CREATE TABLE workspace (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    platform_account_id TEXT NOT NULL,
    title TEXT NOT NULL,
    handle TEXT NOT NULL,
    thumbnail_url TEXT NOT NULL,
    country TEXT NOT NULL,
    uploads_ref TEXT NOT NULL,
    platform_created_at INTEGER,
    zone TEXT NOT NULL,
    state TEXT NOT NULL,
    connected_at INTEGER NOT NULL,
    UNIQUE (platform, platform_account_id)
);

-- Every call to a platform and every imported file that brought figures. The raw answer is kept compressed for a while.
CREATE TABLE fetches (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    run_id INTEGER REFERENCES sync_runs (id) ON DELETE SET NULL,
    kind TEXT NOT NULL CHECK (kind IN ('api', 'import', 'sample')),
    stream TEXT NOT NULL,
    source TEXT NOT NULL,
    fetched_at INTEGER NOT NULL,
    status INTEGER,
    body_sha256 TEXT NOT NULL,
    body BLOB
);
CREATE INDEX fetches_by_age ON fetches (fetched_at) WHERE body IS NOT NULL;
CREATE INDEX fetches_by_account ON fetches (account_id);
CREATE INDEX fetches_by_run ON fetches (run_id);

CREATE TABLE daily_metrics (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    followers INTEGER,
    following INTEGER,
    posts INTEGER,
    views INTEGER,
    engaged_views INTEGER,
    likes INTEGER,
    comments INTEGER,
    shares INTEGER,
    saves INTEGER,
    reach INTEGER,
    impressions INTEGER,
    followers_gained INTEGER,
    followers_lost INTEGER,
    watch_minutes INTEGER,
    average_view_seconds INTEGER,
    PRIMARY KEY (account_id, day)
) WITHOUT ROWID;

-- Which fetch the present figures of a day come from. `metrics` is a bit mask over the columns of daily_metrics in their order.
CREATE TABLE daily_sources (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    fetch_id INTEGER NOT NULL REFERENCES fetches (id),
    metrics INTEGER NOT NULL,
    PRIMARY KEY (account_id, day, fetch_id)
) WITHOUT ROWID;
CREATE INDEX daily_sources_by_fetch ON daily_sources (fetch_id);

-- A figure that was known and has changed: the former value is never lost.
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    metric TEXT NOT NULL,
    old_value INTEGER NOT NULL,
    old_fetch_id INTEGER REFERENCES fetches (id) ON DELETE SET NULL,
    new_value INTEGER,
    new_fetch_id INTEGER REFERENCES fetches (id) ON DELETE SET NULL,
    revised_at INTEGER NOT NULL
);
CREATE INDEX revisions_by_day ON revisions (account_id, day, metric);
CREATE INDEX revisions_by_old_fetch ON revisions (old_fetch_id);
CREATE INDEX revisions_by_new_fetch ON revisions (new_fetch_id);

CREATE TABLE content_items (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    platform_content_id TEXT NOT NULL,
    type TEXT NOT NULL,
    visibility TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    url TEXT NOT NULL,
    thumbnail_url TEXT NOT NULL,
    published_at INTEGER,
    published_day INTEGER,
    duration_s INTEGER,
    views INTEGER,
    likes INTEGER,
    comments INTEGER,
    shares INTEGER,
    saves INTEGER,
    reach INTEGER,
    impressions INTEGER,
    watch_minutes INTEGER,
    first_seen_at INTEGER NOT NULL,
    verified_at INTEGER NOT NULL,
    missing_since INTEGER,
    fetch_id INTEGER REFERENCES fetches (id) ON DELETE SET NULL,
    UNIQUE (account_id, platform_content_id)
);
CREATE INDEX content_by_day ON content_items (account_id, published_day);
CREATE INDEX content_by_time ON content_items (account_id, published_at);
CREATE INDEX content_by_fetch ON content_items (fetch_id);

-- Lifetime figures of an item as they stood on a day; the points of its age curve. A day without a row was not looked at.
CREATE TABLE content_snapshots (
    content_id INTEGER NOT NULL REFERENCES content_items (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    views INTEGER,
    likes INTEGER,
    comments INTEGER,
    shares INTEGER,
    saves INTEGER,
    reach INTEGER,
    impressions INTEGER,
    watch_minutes INTEGER,
    PRIMARY KEY (content_id, day)
) WITHOUT ROWID;

CREATE TABLE audience_demographics (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    dimension TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    slice TEXT NOT NULL,
    second_slice TEXT NOT NULL,
    percent REAL,
    views INTEGER,
    watch_minutes INTEGER,
    fetch_id INTEGER REFERENCES fetches (id) ON DELETE SET NULL,
    PRIMARY KEY (account_id, dimension, last_day, first_day, slice, second_slice)
) WITHOUT ROWID;
CREATE INDEX audience_by_fetch ON audience_demographics (fetch_id);

CREATE TABLE brand_mentions (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    mention_id TEXT NOT NULL,
    author_username TEXT NOT NULL,
    author_followers INTEGER,
    content TEXT NOT NULL,
    url TEXT NOT NULL,
    engagement_count INTEGER,
    mentioned_at INTEGER NOT NULL,
    UNIQUE (account_id, mention_id)
);
CREATE INDEX mentions_by_time ON brand_mentions (account_id, mentioned_at);

CREATE TABLE sync_runs (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    result TEXT NOT NULL CHECK (result IN ('running', 'completed', 'partial', 'failed', 'cancelled', 'interrupted')),
    error_kind TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sync_runs_by_account ON sync_runs (account_id, started_at);

CREATE TABLE sync_run_streams (
    run_id INTEGER NOT NULL REFERENCES sync_runs (id) ON DELETE CASCADE,
    stream TEXT NOT NULL,
    completed INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    rows INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    refused TEXT NOT NULL DEFAULT '',
    error_kind TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (run_id, stream)
) WITHOUT ROWID;

-- Calls still to make; a row leaves in the transaction that stores its answer.
CREATE TABLE sync_queue (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    run_id INTEGER NOT NULL REFERENCES sync_runs (id) ON DELETE CASCADE,
    stream TEXT NOT NULL,
    task TEXT NOT NULL
);
CREATE INDEX sync_queue_by_account ON sync_queue (account_id, id);

CREATE TABLE stream_states (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    stream TEXT NOT NULL,
    succeeded_at INTEGER,
    walked_at INTEGER,
    complete_until INTEGER,
    PRIMARY KEY (account_id, stream)
) WITHOUT ROWID;

-- What has been spent of a platform's budget in its period, over all accounts.
CREATE TABLE budgets (
    platform TEXT NOT NULL,
    budget TEXT NOT NULL,
    period TEXT NOT NULL,
    spent INTEGER NOT NULL,
    blocked_until INTEGER,
    PRIMARY KEY (platform, budget, period)
) WITHOUT ROWID;

CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    fetch_id INTEGER NOT NULL REFERENCES fetches (id),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    figures INTEGER NOT NULL,
    undone_at INTEGER
);
CREATE INDEX imports_by_account ON imports (account_id);
CREATE INDEX imports_by_fetch ON imports (fetch_id);

CREATE VIEW v_accounts AS
    SELECT id, platform, title, handle, country, zone, state, datetime(connected_at / 1000, 'unixepoch') AS connected_utc
    FROM accounts;

CREATE VIEW v_daily AS
    SELECT a.platform, a.title AS account, date(d.day * 86400, 'unixepoch') AS day, a.zone, d.followers, d.following, d.posts,
           d.views, d.engaged_views, d.likes, d.comments, d.shares, d.saves, d.reach, d.impressions, d.followers_gained,
           d.followers_lost, d.watch_minutes, d.average_view_seconds
    FROM daily_metrics d JOIN accounts a ON a.id = d.account_id;

CREATE VIEW v_content AS
    SELECT a.platform, a.title AS account, c.platform_content_id, c.type, c.visibility, c.title, c.url,
           datetime(c.published_at / 1000, 'unixepoch') AS published_utc, c.duration_s, c.views, c.likes, c.comments, c.shares,
           c.saves, c.reach, c.impressions, c.watch_minutes,
           datetime(c.missing_since / 1000, 'unixepoch') AS missing_since_utc
    FROM content_items c JOIN accounts a ON a.id = c.account_id;

CREATE VIEW v_revisions AS
    SELECT a.platform, a.title AS account, date(r.day * 86400, 'unixepoch') AS day, r.metric, r.old_value, r.new_value,
           datetime(r.revised_at / 1000, 'unixepoch') AS revised_utc
    FROM revisions r JOIN accounts a ON a.id = r.account_id;

CREATE VIEW v_mentions AS
    SELECT a.platform, a.title AS account, m.mention_id, m.author_username, m.author_followers, m.content, m.url,
           datetime(m.mentioned_at / 1000, 'unixepoch') AS mentioned_utc
    FROM brand_mentions m JOIN accounts a ON a.id = m.account_id;
