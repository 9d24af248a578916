-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is known a second time, packed by column, so that a question over years reads kilobytes and not a row for every day and post.
-- Each BLOB is one packed column (models/store/packedcolumn.h); NULL where nothing is known. All of it is kept in the
-- transaction that writes the rows, can be made anew from them at any time, and is compared with them by `workspace check`.
-- The tables of large rows keep their row ids: comparing a key of one WITHOUT ROWID reads the whole row, BLOBs and all.

-- One account's days of a calendar year: position 0 is 1 January.
CREATE TABLE daily_blocks (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    followers BLOB,
    following BLOB,
    posts BLOB,
    views BLOB,
    engaged_views BLOB,
    likes BLOB,
    comments BLOB,
    shares BLOB,
    saves BLOB,
    reach BLOB,
    impressions BLOB,
    followers_gained BLOB,
    followers_lost BLOB,
    watch_minutes BLOB,
    average_view_seconds BLOB,
    link_clicks BLOB,
    profile_visits BLOB,
    PRIMARY KEY (account_id, year)
);

-- One account's visible items by the quarter of their publication (year * 4 + 0..3), ascending by id. `item` is content_items.id,
-- `day` the publication's day, `hour` its hour of the week (0 = Monday 00:00) in the account's zone, `type` the number of the type.
CREATE TABLE content_blocks (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    quarter INTEGER NOT NULL,
    item BLOB NOT NULL,
    views BLOB,
    day BLOB NOT NULL,
    type BLOB NOT NULL,
    likes BLOB,
    comments BLOB,
    shares BLOB,
    saves BLOB,
    reach BLOB,
    impressions BLOB,
    watch_minutes BLOB,
    link_clicks BLOB,
    profile_visits BLOB,
    hour BLOB NOT NULL,
    PRIMARY KEY (account_id, quarter)
);

-- What the items of a quarter add up to: the sums of its three months, and how its items did by the hour of the week of their
-- publication (models/store/contentblocks.h). A table of its own, because its rows lie close together: questions over years
-- read them and no items.
CREATE TABLE content_sums (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    quarter INTEGER NOT NULL,
    sums BLOB NOT NULL,
    cell_posts BLOB,
    cell_sums BLOB,
    cell_squares BLOB,
    PRIMARY KEY (account_id, quarter)
);

-- What the looks of a day added to the lifetime figures of the account's items since the look before (`since`, a day).
CREATE TABLE content_gains (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    item BLOB NOT NULL,
    since BLOB NOT NULL,
    views BLOB,
    likes BLOB,
    comments BLOB,
    shares BLOB,
    saves BLOB,
    impressions BLOB,
    watch_minutes BLOB,
    link_clicks BLOB,
    profile_visits BLOB,
    PRIMARY KEY (account_id, day)
);

-- Views of items at the ages that posts are compared at; `day` is the look that is nearest to the age (models/store/contentages.h).
CREATE TABLE content_ages (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    age INTEGER NOT NULL,
    published_day INTEGER NOT NULL,
    content_id INTEGER NOT NULL,
    type TEXT NOT NULL,
    day INTEGER NOT NULL,
    views INTEGER NOT NULL,
    PRIMARY KEY (account_id, age, published_day, content_id)
) WITHOUT ROWID;

-- What a scorer made of a mention; empty until it was scored.
ALTER TABLE brand_mentions ADD COLUMN scorer TEXT NOT NULL DEFAULT '';
ALTER TABLE brand_mentions ADD COLUMN sentiment_score REAL;
ALTER TABLE brand_mentions ADD COLUMN sentiment_label TEXT CHECK (sentiment_label IN ('positive', 'neutral', 'negative', 'unknown'));
ALTER TABLE brand_mentions ADD COLUMN sentiment_confidence REAL;
ALTER TABLE brand_mentions ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- Authors whom many follow are few, so that asking for them must not mean looking at everybody.
CREATE INDEX mentions_by_notable_author ON brand_mentions (account_id, author_followers, mentioned_at)
    WHERE author_followers >= 10000;

-- Mentions of an account by day of a calendar year (in its zone) and by the scorer that judged them ('' for those without a score).
-- `scores` sums the scores in ten-thousandths.
CREATE TABLE mention_blocks (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    scorer TEXT NOT NULL,
    year INTEGER NOT NULL,
    mentions BLOB NOT NULL,
    positive BLOB,
    neutral BLOB,
    negative BLOB,
    scores BLOB,
    PRIMARY KEY (account_id, scorer, year)
);

-- Words of posts and mentions. The texts themselves are not in here a second time.
CREATE VIRTUAL TABLE content_words USING fts5(
    title, description, content = '', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE mention_words USING fts5(
    author, content, content = '', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 2');

CREATE VIEW v_weekly AS
    SELECT a.platform, a.title AS account, date((d.day - (d.day + 3) % 7) * 86400, 'unixepoch') AS week_from_monday, a.zone,
           count(*) AS days, sum(d.views) AS views, sum(d.likes) AS likes, sum(d.comments) AS comments, sum(d.shares) AS shares,
           sum(d.saves) AS saves, sum(d.impressions) AS impressions, sum(d.followers_gained) AS followers_gained,
           sum(d.followers_lost) AS followers_lost, sum(d.watch_minutes) AS watch_minutes, avg(d.reach) AS average_daily_reach
    FROM daily_metrics d JOIN accounts a ON a.id = d.account_id GROUP BY a.id, d.day - (d.day + 3) % 7;

CREATE VIEW v_monthly AS
    SELECT a.platform, a.title AS account, strftime('%Y-%m', d.day * 86400, 'unixepoch') AS month, a.zone,
           count(*) AS days, sum(d.views) AS views, sum(d.likes) AS likes, sum(d.comments) AS comments, sum(d.shares) AS shares,
           sum(d.saves) AS saves, sum(d.impressions) AS impressions, sum(d.followers_gained) AS followers_gained,
           sum(d.followers_lost) AS followers_lost, sum(d.watch_minutes) AS watch_minutes, avg(d.reach) AS average_daily_reach
    FROM daily_metrics d JOIN accounts a ON a.id = d.account_id GROUP BY a.id, strftime('%Y-%m', d.day * 86400, 'unixepoch');

DROP VIEW v_mentions;
CREATE VIEW v_mentions AS
    SELECT a.platform, a.title AS account, m.mention_id, m.author_username, m.author_followers, m.content, m.url,
           datetime(m.mentioned_at / 1000, 'unixepoch') AS mentioned_utc, m.sentiment_label, m.sentiment_score, m.scorer
    FROM brand_mentions m JOIN accounts a ON a.id = m.account_id;
