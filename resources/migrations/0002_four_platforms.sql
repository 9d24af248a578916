-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What Instagram, X and TikTok tell and YouTube does not; where mentions come from; which posts were asked when.

ALTER TABLE accounts ADD COLUMN sign_in_until INTEGER;
ALTER TABLE accounts ADD COLUMN archived_at INTEGER;

ALTER TABLE daily_metrics ADD COLUMN link_clicks INTEGER;
ALTER TABLE daily_metrics ADD COLUMN profile_visits INTEGER;
ALTER TABLE content_items ADD COLUMN link_clicks INTEGER;
ALTER TABLE content_items ADD COLUMN profile_visits INTEGER;
ALTER TABLE content_snapshots ADD COLUMN link_clicks INTEGER;
ALTER TABLE content_snapshots ADD COLUMN profile_visits INTEGER;

-- Followers of a share of the audience, where the audience is the followers and not the viewers.
ALTER TABLE audience_demographics ADD COLUMN followers INTEGER;

ALTER TABLE brand_mentions ADD COLUMN fetch_id INTEGER REFERENCES fetches (id) ON DELETE SET NULL;
CREATE INDEX mentions_by_fetch ON brand_mentions (fetch_id);

-- When a stream last asked for an item by its id, so that the least recently asked comes next.
CREATE TABLE content_checks (
    content_id INTEGER NOT NULL REFERENCES content_items (id) ON DELETE CASCADE,
    stream TEXT NOT NULL,
    checked_at INTEGER NOT NULL,
    PRIMARY KEY (content_id, stream)
) WITHOUT ROWID;

-- Moments of a stream that are no success: its last turn that brought nothing, its last trouble and until when it waits for that, the
-- begin of its walk, and when its history was last planned. The stream '*' stands for the account as a whole.
CREATE TABLE stream_marks (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    stream TEXT NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('turn', 'trouble', 'wait', 'walk', 'history')),
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, stream, mark)
) WITHOUT ROWID;

-- All that is asked when posts are chosen for asking again, so that their texts are not read for it.
CREATE INDEX content_visible_by_day
    ON content_items (account_id, missing_since, published_day, published_at, platform_content_id, type);

DROP VIEW v_accounts;
CREATE VIEW v_accounts AS
    SELECT id, platform, title, handle, country, zone, state, datetime(connected_at / 1000, 'unixepoch') AS connected_utc,
           datetime(sign_in_until / 1000, 'unixepoch') AS sign_in_until_utc,
           datetime(archived_at / 1000, 'unixepoch') AS archived_utc
    FROM accounts;

DROP VIEW v_daily;
CREATE VIEW v_daily AS
    SELECT a.platform, a.title AS account, date(d.day * 86400, 'unixepoch') AS day, a.zone, d.followers, d.following, d.posts,
           d.views, d.engaged_views, d.likes, d.comments, d.shares, d.saves, d.reach, d.impressions, d.followers_gained,
           d.followers_lost, d.watch_minutes, d.average_view_seconds, d.link_clicks, d.profile_visits
    FROM daily_metrics d JOIN accounts a ON a.id = d.account_id;

DROP VIEW v_content;
CREATE VIEW v_content AS
    SELECT a.platform, a.title AS account, c.platform_content_id, c.type, c.visibility, c.title, c.url,
           datetime(c.published_at / 1000, 'unixepoch') AS published_utc, c.duration_s, c.views, c.likes, c.comments, c.shares,
           c.saves, c.reach, c.impressions, c.watch_minutes, c.link_clicks, c.profile_visits,
           datetime(c.missing_since / 1000, 'unixepoch') AS missing_since_utc
    FROM content_items c JOIN accounts a ON a.id = c.account_id;
