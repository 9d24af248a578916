// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace creatormetrics {

enum class Plan { Starter, Growth, Pro };

enum class LocalApiAccess { None, Read, ReadWrite };

/// What a plan grants. History, export and reading are never among it.
struct PlanTerms {
    Plan plan = Plan::Starter;
    std::string_view key; // as in JSON and in files
    int liveAccounts = 0; // accounts that go on being synced
    int requestsPerQuarter = 0; // to the hosted endpoint within 15 minutes
    LocalApiAccess localApi = LocalApiAccess::None;
};

/// The one table of plans that the application and the hosted endpoint share.
[[nodiscard]] const PlanTerms &termsOf(Plan plan);
[[nodiscard]] std::optional<Plan> planNamed(std::string_view key);
[[nodiscard]] std::string_view localApiKey(LocalApiAccess access); // "none", "read", "read_write"

} // namespace creatormetrics
