// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace creatormetrics {

/// Which of the two spellings of API v2 the answers use: "retweet_count" or "repost_count" and their kin.
enum class XDialect {
    Classic, // all prose documentation and years of traffic
    Renamed, // the official specification of 2026-08
    Alternating, // creators with an odd number speak the renamed one
};

/// How X is played.
struct XOptions {
    XDialect dialect = XDialect::Classic;
    QString specsDirectory = {}; // with X's OpenAPI files; parameters are checked against a built-in list without
    QList<quint16> redirectPorts = {28411, 28412, 28413, 28414, 28415, 28416}; // of http://127.0.0.1, as registered
};

} // namespace creatormetrics
