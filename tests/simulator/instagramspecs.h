// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace creatormetrics {

/// How one metric of an account may be asked for.
struct InstagramMetricRule {
    QStringList periods;
    QStringList types; // "time_series", "total_value"
    QStringList breakdowns;
    QStringList timeframes;
    bool needsFollowers = false; // 100 of them
};

/// What Instagram knows by name.
struct InstagramSpecs {
    QStringList userFields;
    QStringList mediaFields;
    QStringList commentFields;
    QHash<QString, InstagramMetricRule> accountMetrics;
    QHash<QString, QStringList> mediaMetrics; // by "FEED", "REELS", "STORY"

    [[nodiscard]] QString accountMetricNames() const; // for a message
};

/// From the files in `directory`, or the built-in list when one of them is missing or unreadable.
[[nodiscard]] InstagramSpecs instagramSpecs(const QString &directory);

/// The built-in table of metrics and the fields, in the form of the files.
[[nodiscard]] QByteArray instagramBuiltInMetrics();
[[nodiscard]] QByteArray instagramBuiltInFields(); // "user", "media" and "comment" with a list of names each

} // namespace creatormetrics
