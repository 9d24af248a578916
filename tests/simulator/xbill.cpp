// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xbill.h"

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400'000;
constexpr qint64 postPrice = 5; // thousandths of a dollar
constexpr qint64 userPrice = 10;

} // namespace

void XBill::read(QSet<QString> &today, const QString &id, qint64 now, qint64 &paid)
{
    if (m_day != now / dayLength) {
        m_day = now / dayLength;
        m_postsToday.clear();
        m_usersToday.clear();
    }
    const auto before = today.size();
    today.insert(id);
    paid += today.size() - before;
}

QJsonObject XBill::toJson() const
{
    return {
        {"thousandths"_L1, m_posts * postPrice + m_users * userPrice}, {"posts"_L1, m_posts}, {"users"_L1, m_users}};
}

void XBill::reset()
{
    m_posts = 0;
    m_users = 0;
}

} // namespace creatormetrics
