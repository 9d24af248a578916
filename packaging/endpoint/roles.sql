-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run once as a superuser, after the owner (creatormetrics) has migrated: who serves may not change the schema, and may add to the
-- audit but neither change nor remove what is there.
CREATE ROLE creatormetrics_service LOGIN;
CREATE ROLE creatormetrics_reader LOGIN;
GRANT USAGE ON SCHEMA public TO creatormetrics_service, creatormetrics_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO creatormetrics_service;
REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM creatormetrics_service;
REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM creatormetrics_service;
GRANT SELECT (id, created_at, status) ON users TO creatormetrics_reader;
GRANT SELECT ON subscriptions, usage_counters, jobs, schema_migrations TO creatormetrics_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE creatormetrics IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO creatormetrics_service;
