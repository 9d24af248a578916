-- SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which accounts go on being synced where the user's plan does not sync all of them.

-- The user's choice: 1 is the most wanted, NULL was not chosen. It counts only where the plan syncs fewer accounts than there are.
ALTER TABLE accounts ADD COLUMN live_rank INTEGER;
