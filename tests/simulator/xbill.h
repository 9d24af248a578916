// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>

namespace creatormetrics {

/// What the answers cost: a post half a cent, a user one cent, each once within a UTC day.
class XBill
{
public:
    void postRead(qint64 id, qint64 now) { read(m_postsToday, QString::number(id), now, m_posts); }
    void userRead(const QString &id, qint64 now) { read(m_usersToday, id, now, m_users); }

    /// Thousandths of a dollar in all, and the resources that were paid for.
    [[nodiscard]] QJsonObject toJson() const;
    void reset(); // the day's resources stay paid

private:
    void read(QSet<QString> &today, const QString &id, qint64 now, qint64 &paid);

    qint64 m_day = 0; // since 1970
    QSet<QString> m_postsToday;
    QSet<QString> m_usersToday;
    qint64 m_posts = 0;
    qint64 m_users = 0;
};

} // namespace creatormetrics
