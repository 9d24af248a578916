// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/error.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array<std::pair<ErrorKind, QLatin1StringView>, 13> keys{{
    {ErrorKind::Cancelled, QLatin1StringView("cancelled")},
    {ErrorKind::Offline, QLatin1StringView("offline")},
    {ErrorKind::Timeout, QLatin1StringView("timeout")},
    {ErrorKind::RateLimited, QLatin1StringView("rate_limited")},
    {ErrorKind::SignedOut, QLatin1StringView("signed_out")},
    {ErrorKind::Forbidden, QLatin1StringView("forbidden")},
    {ErrorKind::QuotaSpent, QLatin1StringView("quota_spent")},
    {ErrorKind::NotFound, QLatin1StringView("not_found")},
    {ErrorKind::BadResponse, QLatin1StringView("bad_response")},
    {ErrorKind::BadInput, QLatin1StringView("bad_input")},
    {ErrorKind::Storage, QLatin1StringView("storage")},
    {ErrorKind::Unsupported, QLatin1StringView("unsupported")},
    {ErrorKind::Internal, QLatin1StringView("internal")},
}};

} // namespace

QString errorKey(ErrorKind kind)
{
    for (const auto &[candidate, key] : keys) {
        if (candidate == kind)
            return key;
    }
    return u"internal"_s;
}

std::optional<ErrorKind> errorKindFromKey(QStringView key)
{
    for (const auto &[kind, candidate] : keys) {
        if (key == candidate)
            return kind;
    }
    return std::nullopt;
}

} // namespace creatormetrics
