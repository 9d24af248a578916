-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Mentions with reasons: the post that a mention stands under, what the user says of it, originals that have gone, the user's own
-- words, and an optional scorer elsewhere with its cache and its costs.

-- `post_id` is the platform's id of the creator's post that the mention stands under or answers; empty when there is none or it is not
-- told. `own_label` is the user's judgement, which counts instead of the scorer's; the scorer's stays beside it. `gone_at`
-- (milliseconds since 1970, UTC): since when the original is known to be gone at the platform; author, text, address and figures of such
-- a row are empty, it only goes on being counted. `checked_at`: when the platform was last seen to still have it.
-- `sent_hash`: of a mention that a remote scorer judged, SHA-256 of the text as it was sent (see remote_scores).
ALTER TABLE brand_mentions ADD COLUMN post_id TEXT NOT NULL DEFAULT '';
ALTER TABLE brand_mentions ADD COLUMN own_label TEXT CHECK (own_label IN ('positive', 'neutral', 'negative'));
ALTER TABLE brand_mentions ADD COLUMN own_label_at INTEGER;
ALTER TABLE brand_mentions ADD COLUMN gone_at INTEGER;
ALTER TABLE brand_mentions ADD COLUMN checked_at INTEGER;
ALTER TABLE brand_mentions ADD COLUMN sent_hash BLOB;
CREATE INDEX mentions_by_own_label ON brand_mentions (account_id, mentioned_at) WHERE own_label IS NOT NULL;
CREATE INDEX mentions_by_post ON brand_mentions (account_id, post_id, mentioned_at) WHERE post_id <> '';
CREATE INDEX mentions_gone ON brand_mentions (account_id, mentioned_at) WHERE gone_at IS NOT NULL;
-- Most mentions of a creator are in one language; asking for another one must not mean looking at all.
CREATE INDEX mentions_by_language ON brand_mentions (account_id, language, mentioned_at) WHERE language NOT IN ('', 'en');
CREATE INDEX mentions_unsure ON brand_mentions (account_id, mentioned_at) WHERE language = '' AND scorer <> '';

DROP VIEW v_mentions;
CREATE VIEW v_mentions AS
    SELECT a.platform, a.title AS account, m.mention_id, m.author_username, m.author_followers, m.content, m.url, m.post_id,
           datetime(m.mentioned_at / 1000, 'unixepoch') AS mentioned_utc, coalesce(m.own_label, m.sentiment_label) AS label,
           m.own_label, m.sentiment_label, m.sentiment_score, m.sentiment_confidence, m.language, m.scorer,
           datetime(m.gone_at / 1000, 'unixepoch') AS gone_utc
    FROM brand_mentions m JOIN accounts a ON a.id = m.account_id;

-- Words that mean something else to this user than to the scorer. `word` is folded as the scorer folds it, `spelling` as it was typed.
CREATE TABLE dictionary_words (
    word TEXT PRIMARY KEY,
    spelling TEXT NOT NULL,
    valence REAL NOT NULL CHECK (valence BETWEEN -4 AND 4),
    added_at INTEGER NOT NULL
) WITHOUT ROWID;
-- What a change of the dictionary replaced, so that it can be taken back; changes made at once share a batch. No valence: there was no
-- such word before.
CREATE TABLE dictionary_changes (
    batch INTEGER NOT NULL,
    word TEXT NOT NULL,
    spelling TEXT NOT NULL DEFAULT '',
    valence REAL,
    added_at INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (batch, word)
) WITHOUT ROWID;

-- The scorer elsewhere: one row, or none. Its key rests in the keychain. `scope` is 'unsure' or 'all'; `since` a day number; prices and the
-- monthly cap in millionths of the user's money, prices per million tokens. `consent_host` is whom the user agreed to send texts to.
CREATE TABLE remote_scoring (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    enabled INTEGER NOT NULL DEFAULT 0,
    base_url TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    scope TEXT NOT NULL DEFAULT 'unsure' CHECK (scope IN ('unsure', 'all')),
    since INTEGER,
    input_price INTEGER NOT NULL DEFAULT 0,
    output_price INTEGER NOT NULL DEFAULT 0,
    monthly_cap INTEGER NOT NULL DEFAULT 0,
    requests_per_minute INTEGER NOT NULL DEFAULT 20,
    consent_host TEXT NOT NULL DEFAULT '',
    consent_at INTEGER
);
-- What it answered, by SHA-256 of the text as it was sent and by the scorer's name, so that no text is paid for twice.
CREATE TABLE remote_scores (
    text_hash BLOB NOT NULL,
    scorer TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label IN ('positive', 'neutral', 'negative')),
    score REAL NOT NULL CHECK (score BETWEEN -1 AND 1),
    reason TEXT NOT NULL DEFAULT '',
    scored_at INTEGER NOT NULL,
    PRIMARY KEY (text_hash, scorer)
) WITHOUT ROWID;
-- What was sent and spent, by month of UTC ("2026-11").
CREATE TABLE remote_costs (
    month TEXT NOT NULL,
    scorer TEXT NOT NULL,
    requests INTEGER NOT NULL DEFAULT 0,
    texts INTEGER NOT NULL DEFAULT 0,
    input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cost INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (month, scorer)
) WITHOUT ROWID;
