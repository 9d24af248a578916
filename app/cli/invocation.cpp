// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "models/core/daterange.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

std::optional<QString> Invocation::value(const QString &option) const
{
    const auto found = values.constFind(option);
    return found == values.cend() ? std::nullopt : std::optional(*found);
}

Result<std::optional<qint64>> Invocation::number(const QString &option, qint64 low, qint64 high) const
{
    const auto text = value(option);
    if (!text)
        return std::optional<qint64>();
    const auto parsed = parseNumber(u"--"_s + option, *text, low, high);
    if (!parsed)
        return parsed.error();
    return std::optional(*parsed);
}

Result<std::optional<QDate>> Invocation::day(const QString &option) const
{
    const auto text = value(option);
    if (!text)
        return std::optional<QDate>();
    const auto parsed = parseDay(*text);
    if (!parsed)
        return badOption(u"--"_s + option, *text, Words::tr("a day as YYYY-MM-DD"));
    return std::optional(*parsed);
}

Workspace Invocation::workspace() const
{
    return services.workspaceFolder.isEmpty() ? Workspace::standard() : Workspace(services.workspaceFolder);
}

QDateTime Invocation::now() const
{
    return makeClock(services)->now();
}

Error badOption(const QString &option, const QString &given, const QString &takes)
{
    const QString text = given.isEmpty() ? Words::tr("%1: nothing was given, it takes %2").arg(option, takes)
                                         : Words::tr("%1: \"%2\" was given, it takes %3").arg(option, given, takes);
    return {.kind = ErrorKind::BadInput, .detail = text};
}

Result<qint64> parseNumber(const QString &name, const QString &text, qint64 low, qint64 high)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < low || number > high)
        return badOption(name, text, Words::tr("a whole number from %1 to %2").arg(low).arg(high));
    return number;
}

} // namespace creatormetrics
