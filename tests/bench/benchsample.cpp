// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchsample.h"

#include "models/store/store.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QDateTime benchNow()
{
    return QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
}

QDate benchLastDay()
{
    return {2026, 11, 17};
}

void addSampleOptions(QCommandLineParser &parser, const SampleOptions &defaults)
{
    const auto add = [&parser](const QString &name, const QString &meaning, qint64 value) {
        parser.addOption({name, meaning, u"N"_s, QString::number(value)});
    };
    add(u"accounts"_s, u"accounts of the sample, platforms in turn"_s, defaults.accounts);
    add(u"years"_s, u"years of days"_s, defaults.years);
    add(u"items"_s, u"content items over all accounts"_s, defaults.items);
    add(u"mentions"_s, u"mentions over all accounts"_s, defaults.mentions);
}

SampleOptions sampleOptionsOf(const QCommandLineParser &parser)
{
    return {.seed = 7,
            .accounts = parser.value(u"accounts"_s).toInt(),
            .years = parser.value(u"years"_s).toInt(),
            .items = parser.value(u"items"_s).toLongLong(),
            .mentions = parser.value(u"mentions"_s).toLongLong(),
            .lastDay = benchLastDay()};
}

QStringList sampleArguments(const SampleOptions &options)
{
    return {u"--accounts"_s, QString::number(options.accounts), u"--years"_s,    QString::number(options.years),
            u"--items"_s,    QString::number(options.items),    u"--mentions"_s, QString::number(options.mentions)};
}

Outcome makeBenchSample(const Workspace &workspace, const SampleOptions &options)
{
    const auto store = Store::open(workspace);
    if (!store)
        return store.error();
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    Transaction transaction(**connection);
    if (!transaction.begun())
        return transaction.begun();
    if (auto filled = fillSampleWorkspace(**connection, options, benchNow()); !filled)
        return filled;
    return transaction.commit();
}

} // namespace creatormetrics
