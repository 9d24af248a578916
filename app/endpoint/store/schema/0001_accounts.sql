-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moments are milliseconds since 1970 in UTC; ids UUIDv7; hashes hexadecimal digits; *_sealed and *_wrapped base64url.

CREATE TABLE users (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL, -- as typed
    email_lower TEXT NOT NULL UNIQUE,
    email_verified_at BIGINT,
    name TEXT,
    locale TEXT,
    timezone TEXT,
    status TEXT NOT NULL CHECK (status IN ('active', 'disabled', 'deleted')),
    created_at BIGINT NOT NULL,
    deleted_at BIGINT,
    trial_used_at BIGINT, -- when a trial began: there is one
    version BIGINT NOT NULL DEFAULT 1 -- of the profile, for If-Match
);

CREATE TABLE credentials (
    user_id TEXT PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
    phc TEXT NOT NULL, -- $argon2id$…
    changed_at BIGINT NOT NULL
);

CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    install_hash TEXT NOT NULL, -- keyed hash of the installation's id
    name TEXT NOT NULL,
    platform TEXT NOT NULL,
    app_version TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    UNIQUE (user_id, install_hash)
);

CREATE TABLE session_families (
    id TEXT PRIMARY KEY, -- 16 random bytes in hexadecimal digits
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    device_id TEXT NOT NULL REFERENCES devices(id) ON DELETE CASCADE,
    key_wrapped TEXT NOT NULL, -- signs the family's refresh tokens
    counter BIGINT NOT NULL, -- of the one living refresh token
    rotated_at BIGINT NOT NULL,
    grace_uses BIGINT NOT NULL DEFAULT 0, -- how often the predecessor was shown since
    created_at BIGINT NOT NULL,
    idle_until BIGINT NOT NULL,
    absolute_until BIGINT NOT NULL,
    revoked_at BIGINT,
    revoke_reason TEXT
);
CREATE INDEX session_families_user ON session_families(user_id, device_id);

CREATE TABLE access_tokens (
    hash TEXT PRIMARY KEY,
    family_id TEXT NOT NULL REFERENCES session_families(id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX access_tokens_family ON access_tokens(family_id);
CREATE INDEX access_tokens_expiry ON access_tokens(expires_at);

CREATE TABLE one_time_tokens (
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('verify', 'reset')),
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX one_time_tokens_user ON one_time_tokens(user_id, kind);

CREATE TABLE login_throttle (
    throttle_key TEXT PRIMARY KEY, -- keyed hash of what is throttled
    failures BIGINT NOT NULL,
    next_allowed_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE subscriptions (
    user_id TEXT PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
    stripe_customer TEXT UNIQUE,
    stripe_subscription TEXT UNIQUE,
    plan TEXT NOT NULL,
    status TEXT NOT NULL, -- Stripe's word, or 'none'
    period_start BIGINT,
    period_end BIGINT,
    cancel_at_period_end BIGINT NOT NULL DEFAULT 0,
    source_event_created BIGINT NOT NULL DEFAULT 0, -- of the newest state taken over, so that an older one changes nothing
    updated_at BIGINT NOT NULL
);

CREATE TABLE stripe_events (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    created BIGINT NOT NULL,
    livemode BIGINT NOT NULL,
    payload TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'done', 'dead')),
    tries BIGINT NOT NULL DEFAULT 0,
    not_before BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL DEFAULT 0,
    error TEXT
);
CREATE INDEX stripe_events_open ON stripe_events(not_before) WHERE state = 'new';

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL, -- sealed: it holds links that sign in
    dedupe TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('new', 'done', 'dead')),
    tries BIGINT NOT NULL DEFAULT 0,
    not_before BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    error TEXT
);
CREATE INDEX outbox_open ON outbox(not_before) WHERE state = 'new';

CREATE TABLE idempotency (
    user_id TEXT NOT NULL,
    route TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    status BIGINT NOT NULL, -- 0 while the first request runs
    response TEXT, -- sealed
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, route, idempotency_key)
);
CREATE INDEX idempotency_expiry ON idempotency(expires_at);

CREATE TABLE usage_counters (
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    metric TEXT NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (user_id, day, metric)
);

CREATE TABLE entitlements (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    device_id TEXT NOT NULL REFERENCES devices(id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    kid TEXT NOT NULL,
    plan TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    UNIQUE (device_id, seq)
);

CREATE TABLE oauth_flows (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    device_id TEXT NOT NULL REFERENCES devices(id) ON DELETE CASCADE,
    platform TEXT NOT NULL,
    state_hash TEXT NOT NULL UNIQUE,
    challenge TEXT NOT NULL,
    box_public TEXT NOT NULL,
    loopback_port BIGINT NOT NULL,
    handoff_hash TEXT UNIQUE,
    code_sealed TEXT,
    code_until BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX oauth_flows_user ON oauth_flows(user_id, expires_at);

CREATE TABLE platform_accounts ( -- no token: that this user has once signed in as this account
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    platform TEXT NOT NULL,
    account_id TEXT NOT NULL,
    proven_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, platform, account_id)
);
CREATE INDEX platform_accounts_account ON platform_accounts(platform, account_id);

CREATE TABLE relay_topics (
    id TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    topic TEXT NOT NULL,
    callback_token_hash TEXT NOT NULL UNIQUE,
    callback_token_wrapped TEXT NOT NULL,
    secret_wrapped TEXT NOT NULL,
    lease_until BIGINT,
    pending_mode TEXT, -- 'subscribe' or 'unsubscribe' while the hub is asked
    pending_until BIGINT,
    renew_at BIGINT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    claimed_until BIGINT NOT NULL DEFAULT 0,
    UNIQUE (platform, topic)
);
CREATE INDEX relay_topics_due ON relay_topics(renew_at);

CREATE TABLE relay_subscriptions (
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    topic_id TEXT NOT NULL REFERENCES relay_topics(id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, topic_id)
);
CREATE INDEX relay_subscriptions_topic ON relay_subscriptions(topic_id);

CREATE TABLE relay_cursors ( -- the last number given to an event of the user; its row is the lock
    user_id TEXT PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    pruned_to BIGINT NOT NULL DEFAULT 0 -- events up to here are gone
);

CREATE TABLE relay_events (
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    platform TEXT NOT NULL,
    topic TEXT NOT NULL,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    dedupe TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, seq),
    UNIQUE (user_id, dedupe)
);
CREATE INDEX relay_events_age ON relay_events(received_at);

CREATE TABLE audit (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL, -- a user's id, 'system', or 'stranger'
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    ip_trunc TEXT NOT NULL,
    request_id TEXT NOT NULL,
    result TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE TABLE audit_head ( -- one row: the end of the chain, and the lock of those who lengthen it
    id BIGINT PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO audit_head(id, seq, hash) VALUES(1, 0, '');

CREATE TABLE jobs ( -- regular work of which one replica does each turn
    name TEXT PRIMARY KEY,
    next_at BIGINT NOT NULL,
    last_success_at BIGINT
);
-- only: sqlite
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'audit rows are never changed');
END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
WHEN OLD.at > (CAST(strftime('%s', 'now') AS INTEGER) - 400 * 86400) * 1000 BEGIN
    SELECT RAISE(ABORT, 'audit rows are kept for 400 days');
END;
-- only: postgres
CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.at <= (extract(epoch FROM now())::bigint - 400 * 86400) * 1000 THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit rows are kept for 400 days and never changed';
END;
$$;
CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_kept();
-- only: all
