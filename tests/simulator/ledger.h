// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <deque>

namespace creatormetrics {

/// What has been asked of the simulator: every call with its moment and account, the quota units it cost, and what was
/// impolite about it. The newest 100,000 calls and the first 1,000 impolite ones are kept, all are counted.
class Ledger
{
public:
    struct Caller {
        QString platform;
        QString account; // empty when the call carries no living token
        QDateTime moment; // simulated
    };

    /// Notes a call and charges its unit; the answer's status follows by `close`.
    [[nodiscard]] std::size_t open(const Request &request, const Caller &caller);
    void close(std::size_t call, int status, const QStringList &violations); // status 0: the connection was cut

    /// Units, calls per path and violations.
    [[nodiscard]] QJsonObject toJson() const;
    /// The newest requests in their order, without tokens.
    [[nodiscard]] QJsonArray requests(qsizetype most) const;
    [[nodiscard]] bool isEmpty() const { return m_calls.empty(); }

private:
    struct Call {
        QString method;
        QString path;
        QString query;
        Caller caller;
        int status = 0;
    };
    static QJsonObject shown(const Call &call);

    std::deque<Call> m_calls;
    std::size_t m_dropped = 0;
    QHash<QString, qint64> m_perPath;
    QJsonArray m_violations;
    qint64 m_violationCount = 0;
    qint64 m_dataUnits = 0;
    qint64 m_analyticsUnits = 0;
};

[[nodiscard]] bool isDataPath(const QString &path);
[[nodiscard]] bool isAnalyticsPath(const QString &path);

} // namespace creatormetrics
