// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace creatormetrics {

/// Where a report goes once it is made; it stands in the archive in any case.
struct ReportDelivery {
    enum class Way {
        Folder, ///< a file in `folder`; without one the archive alone
        Mail, ///< by the user's own mail account
        Draft, ///< opened in the mail client
    };

    Way way = Way::Folder;
    QString folder = {}; ///< absolute
    QStringList recipients = {};
    QString subject = {}; ///< empty: the report's title
    QString text = {}; ///< empty: the report's summary

    friend bool operator==(const ReportDelivery &, const ReportDelivery &) = default;
};

/// What is delivered.
struct DeliveredReport {
    QString title = {};
    QString fileName = {}; ///< without a folder
    QByteArray bytes = {};
    QString summary = {}; ///< its first sentences as plain text

    friend bool operator==(const DeliveredReport &, const DeliveredReport &) = default;
};

inline constexpr qsizetype mostRecipients = 50;
inline constexpr qsizetype longestDeliverySubject = 400;
inline constexpr qsizetype longestDeliveryText = 20'000;

/// Stable key: "folder", "mail", "draft".
[[nodiscard]] QString deliveryWayKey(ReportDelivery::Way way);

/// BadInput names what is missing, too long or breaks a line where none may break. Whether an address exists is not known here.
[[nodiscard]] Outcome checkDelivery(const ReportDelivery &delivery);

/// Compact JSON and back; what comes back was checked.
[[nodiscard]] QByteArray toStoredJson(const ReportDelivery &delivery);
[[nodiscard]] Result<ReportDelivery> reportDeliveryFromJson(const QByteArray &json);

} // namespace creatormetrics
