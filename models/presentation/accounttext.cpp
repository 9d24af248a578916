// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/accounttext.h"

#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(CloudAccount)
};

constexpr qsizetype longestEmail = 254;
constexpr qsizetype leastToken = 20; ///< shorter ones are typing mistakes
constexpr int usageDays = 30;

struct SystemName {
    QLatin1StringView key;
    QLatin1StringView name;
};
// As makers write them; not translated.
constexpr std::array systems{SystemName{QLatin1StringView("linux"), QLatin1StringView("Linux")},
                             SystemName{QLatin1StringView("windows"), QLatin1StringView("Windows")},
                             SystemName{QLatin1StringView("macos"), QLatin1StringView("macOS")}};

QString systemName(const QString &key)
{
    const auto found = std::ranges::find_if(systems, [&key](const SystemName &system) { return key == system.key; });
    return found == systems.end() ? key : QString(found->name);
}

QString fallbackText(const Error &error, const QString &service)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return AccountWords::tr("%1 cannot be reached. Check the internet connection, then try again.").arg(service);
    case ErrorKind::Timeout:
        return AccountWords::tr("%1 does not answer at the moment. Try again in a few minutes.").arg(service);
    case ErrorKind::RateLimited:
        return AccountWords::tr("That was tried too often. Wait a little, then try again.");
    case ErrorKind::SignedOut:
        return AccountWords::tr("The session has ended. Sign in again.");
    case ErrorKind::Forbidden:
        return AccountWords::tr("The e-mail address has not been confirmed yet.");
    case ErrorKind::BadInput:
        return AccountWords::tr("The service does not accept this.");
    case ErrorKind::BadResponse:
        return AccountWords::tr("What answered is not the service; a network that wants a sign-in of its own does so.");
    case ErrorKind::Storage:
        return AccountWords::tr("The system's keychain refuses to keep the session.");
    default:
        return errorText(error);
    }
}

QString deviceText(const CloudDevice &device, const QDateTime &now, const QLocale &locale)
{
    QStringList parts;
    if (!device.platform.isEmpty())
        parts << systemName(device.platform);
    if (!device.appVersion.isEmpty())
        parts << AccountWords::tr("version %1").arg(device.appVersion);
    if (device.createdAt.isValid())
        parts << AccountWords::tr("signed in on %1").arg(dayText(device.createdAt.toTimeZone(now.timeZone()).date(), locale, now.date()));
    if (device.lastSeenAt.isValid() && !device.isCurrent)
        parts << AccountWords::tr("last seen %1").arg(agoText(device.lastSeenAt, now));
    return parts.join(u" · "_s);
}

} // namespace

std::optional<FieldProblem> emailProblem(const QString &email)
{
    static const QRegularExpression shape(uR"(^[^@\s]+@[^@\s]+$)"_s);
    const QString trimmed = email.trimmed();
    if (trimmed.isEmpty())
        return FieldProblem{AccountField::Email, AccountWords::tr("Type your e-mail address.")};
    if (!shape.match(trimmed).hasMatch() || trimmed.toUtf8().size() > longestEmail)
        return FieldProblem{AccountField::Email, AccountWords::tr("That is no e-mail address: name@example.com is one.")};
    return std::nullopt;
}

std::optional<FieldProblem> newPasswordProblem(const QString &password)
{
    const qsizetype bytes = password.toUtf8().size();
    if (bytes < leastPasswordBytes)
        return FieldProblem{AccountField::NewPassword,
                            AccountWords::tr("At least %n character(s); a few words are fine.", nullptr, static_cast<int>(leastPasswordBytes))};
    if (bytes > mostPasswordBytes)
        return FieldProblem{AccountField::NewPassword,
                            AccountWords::tr("At most %n character(s).", nullptr, static_cast<int>(mostPasswordBytes))};
    return std::nullopt;
}

QString linkToken(const QString &pasted)
{
    static const QRegularExpression shape(uR"(^[A-Za-z0-9_-]+$)"_s);
    const QString token = pasted.trimmed().section(u'#', -1);
    return token.size() >= leastToken && shape.match(token).hasMatch() ? token : QString();
}

QString cloudErrorText(const Error &error, const QString &service)
{
    if (error.kind == ErrorKind::RateLimited && error.retryAfter)
        return AccountWords::tr("That was tried too often. It can be tried again %1.").arg(waitText(*error.retryAfter));
    const QString text = error.detail.isEmpty() ? fallbackText(error, service) : error.detail;
    // Asking before would be answered the same without a question.
    if (isUnreachable(error) && error.retryAfter)
        return AccountWords::tr("%1 It can be tried again %2.").arg(text, waitText(*error.retryAfter));
    return text;
}

bool isUnreachable(const Error &error)
{
    return error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::BadResponse;
}

std::vector<DeviceRow> deviceRows(std::vector<CloudDevice> devices, const QDateTime &now, const QLocale &locale)
{
    std::ranges::stable_sort(devices, [](const CloudDevice &left, const CloudDevice &right) {
        return left.isCurrent != right.isCurrent ? left.isCurrent : left.lastSeenAt > right.lastSeenAt;
    });
    std::vector<DeviceRow> rows;
    for (const CloudDevice &device : devices) {
        const QString name = device.name.isEmpty() ? AccountWords::tr("A computer without a name") : device.name;
        rows.push_back({.id = device.id,
                        .title = device.isCurrent ? AccountWords::tr("%1 (this computer)").arg(name) : name,
                        .text = deviceText(device, now, locale),
                        .isCurrent = device.isCurrent});
    }
    return rows;
}

QString usageText(const CloudUsage &usage, QDate today, const QLocale &locale)
{
    qint64 syncs = 0;
    qint64 failed = 0;
    qint64 exports = 0;
    for (const auto &[day, counters] : usage.days.asKeyValueRange()) {
        if (day <= today.addDays(-usageDays))
            continue;
        for (const auto &[name, count] : counters.asKeyValueRange()) {
            syncs += name == "syncs_ok"_L1 ? count : 0;
            failed += name.startsWith("syncs_failed"_L1) ? count : 0;
            exports += name == "exports"_L1 ? count : 0;
        }
    }
    if (syncs + failed + exports == 0)
        return AccountWords::tr("The program has told nothing of its use in the last 30 days.");
    return AccountWords::tr("Told in the last 30 days: %1 syncs, %2 that failed, %3 exports. Never figures, names or texts.")
        .arg(locale.toString(syncs), locale.toString(failed), locale.toString(exports));
}

} // namespace creatormetrics
