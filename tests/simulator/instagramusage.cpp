// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramusage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400'000;
constexpr qint64 minuteLength = 60'000;
constexpr std::size_t callsWithoutHeaders = 4;

std::string textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

void InstagramUsage::forgetOld(std::deque<qint64> &calls, qint64 now) const
{
    while (!calls.empty() && calls.front() <= now - dayLength)
        calls.pop_front();
}

bool InstagramUsage::take(std::size_t creator, qint64 now)
{
    auto &calls = m_calls[creator];
    forgetOld(calls, now);
    if (static_cast<qint64>(calls.size()) >= m_dailyCalls)
        return false;
    calls.push_back(now);
    return true;
}

qint64 InstagramUsage::minutesToWait(const std::deque<qint64> &calls, qint64 now) const
{
    if (static_cast<qint64>(calls.size()) < m_dailyCalls || calls.empty())
        return 0;
    return (calls.front() + dayLength - now + minuteLength - 1) / minuteLength;
}

Reply InstagramUsage::withHeaders(Reply reply, std::size_t creator, const QString &id, qint64 now)
{
    const auto &calls = m_calls[creator];
    if (calls.size() <= callsWithoutHeaders)
        return reply;
    const auto percent = static_cast<qint64>(calls.size()) * 100 / std::max<qint64>(1, m_dailyCalls);
    qint64 all = 0;
    for (const auto &ofOne : m_calls)
        all += static_cast<qint64>(ofOne.size());
    const auto appPercent = all * 100 / std::max<qint64>(1, m_dailyCalls * m_accounts);
    const QJsonObject account{{"type"_L1, "instagram"_L1},
                              {"call_count"_L1, percent},
                              {"total_cputime"_L1, percent / 4},
                              {"total_time"_L1, percent / 3},
                              {"estimated_time_to_regain_access"_L1, minutesToWait(calls, now)}};
    reply.headers.set("X-App-Usage", textOf({{"call_count"_L1, appPercent},
                                             {"total_time"_L1, appPercent / 3},
                                             {"total_cputime"_L1, appPercent / 4}}));
    reply.headers.set("X-Business-Use-Case-Usage", textOf({{id, QJsonArray{account}}}));
    return reply;
}

} // namespace creatormetrics
