// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xratewindows.h"

#include <array>

namespace creatormetrics {

namespace {

constexpr qint64 windowLength = 900'000;
constexpr qint64 app = -1;

struct Limits {
    qint64 perUser;
    qint64 perApp;
};
// By XRateWindows::Call. What the contract does not limit per app is not limited here.
constexpr std::array limits = {Limits{75, 1'000'000}, Limits{900, 10'000}, Limits{5'000, 3'500}, Limits{300, 450}};

} // namespace

XRateWindows::Window &XRateWindows::window(Call call, qint64 owner, qint64 now)
{
    auto &window = m_windows[{static_cast<int>(call), owner}];
    if (window.reset <= now)
        window = {0, now + windowLength};
    return window;
}

XRateWindows::Standing XRateWindows::take(Call call, std::size_t creator, qint64 now)
{
    const auto &limit = limits.at(static_cast<std::size_t>(call));
    auto user = window(call, static_cast<qint64>(creator), now);
    auto whole = window(call, app, now);
    const bool isAllowed = user.used < limit.perUser && whole.used < limit.perApp;
    if (isAllowed) {
        window(call, static_cast<qint64>(creator), now).used = ++user.used;
        window(call, app, now).used = ++whole.used;
    }
    const auto ofUser = limit.perUser - user.used;
    const auto ofApp = limit.perApp - whole.used;
    if (ofUser <= ofApp)
        return {limit.perUser, ofUser, user.reset / 1'000, isAllowed};
    return {limit.perApp, ofApp, whole.reset / 1'000, isAllowed};
}

Reply withRateHeaders(Reply reply, const XRateWindows::Standing &standing)
{
    reply.headers.set("x-rate-limit-limit", std::to_string(standing.limit));
    reply.headers.set("x-rate-limit-remaining", std::to_string(standing.remaining));
    reply.headers.set("x-rate-limit-reset", std::to_string(standing.reset));
    return reply;
}

} // namespace creatormetrics
