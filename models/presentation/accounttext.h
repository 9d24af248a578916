// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/clouduser.h"
#include "models/core/error.h"

#include <QLocale>
#include <QStringList>

#include <vector>

namespace creatormetrics {

/// What is asked for about an account at the hosted service.
enum class AccountField {
    Form, ///< none of them alone
    Email,
    Password, ///< the one there is
    NewPassword, ///< the one there is to be
    Link, ///< of a mail
    Name,
};

/// What is wrong with something that was typed, said beside it.
struct FieldProblem {
    AccountField field = AccountField::Form;
    QString text;

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

/// Bytes in UTF-8, as the service counts them.
constexpr qsizetype leastPasswordBytes = 12;
constexpr qsizetype mostPasswordBytes = 256;

/// What the service would refuse without looking anything up, so that nobody waits for it to say so.
[[nodiscard]] std::optional<FieldProblem> emailProblem(const QString &email);
[[nodiscard]] std::optional<FieldProblem> newPasswordProblem(const QString &password);

/// The token that the link of a mail carries behind its "#", or the token itself; empty when it is neither.
[[nodiscard]] QString linkToken(const QString &pasted);

/// Why the service did not do what it was asked for, and what to do: the sentence that came with the error where there is one.
[[nodiscard]] QString cloudErrorText(const Error &error, const QString &service);
/// The service could not be asked at all; what is known of it stays as it was.
[[nodiscard]] bool isUnreachable(const Error &error);

struct DeviceRow {
    QString id;
    QString title;
    QString text;
    bool isCurrent = false;

    friend bool operator==(const DeviceRow &, const DeviceRow &) = default;
};
/// This one first, then by when they were last seen. Moments are told in the zone of `now`.
[[nodiscard]] std::vector<DeviceRow> deviceRows(std::vector<CloudDevice> devices, const QDateTime &now, const QLocale &locale);

/// What the service was told of the program's use in the last 30 days, in one sentence.
[[nodiscard]] QString usageText(const CloudUsage &usage, QDate today, const QLocale &locale);

} // namespace creatormetrics
