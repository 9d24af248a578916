// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace creatormetrics {

/// What has been asked of the simulator: every call, and the quota units it cost.
class Ledger
{
public:
    /// Notes a call and charges its unit; the answer's status follows by `close`.
    [[nodiscard]] std::size_t open(const Request &request);
    void close(std::size_t call, int status); // 0: the connection was cut

    [[nodiscard]] qint64 dataUnits() const { return m_dataUnits; }
    [[nodiscard]] QJsonObject toJson() const; // units, calls per path, requests in their order without tokens

private:
    struct Call {
        QString method;
        QString path;
        QString query;
        int status = 0;
    };
    std::vector<Call> m_calls;
    qint64 m_dataUnits = 0;
    qint64 m_analyticsUnits = 0;
};

[[nodiscard]] bool isDataPath(const QString &path);
[[nodiscard]] bool isAnalyticsPath(const QString &path);

} // namespace creatormetrics
