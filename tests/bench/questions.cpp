// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's questions take on ten years of forty accounts, against one plain SQL statement that sums the same days:
// the least that any answer from this file could cost.
#include "app/services/sampleworkspace.h"
#include "models/analytics/growth.h"
#include "models/store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int repetitions = 21;
const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

template <typename Work>
double medianMilliseconds(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void plainSum(Connection &connection, const DateRange &range)
{
    auto statement = connection.prepare(u"SELECT day, sum(views), sum(likes), sum(comments), sum(shares) FROM daily_metrics "
                                        "WHERE account_id IN (SELECT id FROM accounts) AND day BETWEEN ? AND ? GROUP BY day");
    (*statement)->bindAll(range.first(), range.last());
    while (*(*statement)->step()) { }
}

void compare(QTextStream &out, Connection &connection, const QString &name, const AnalyticsQuery &query)
{
    const double plain = medianMilliseconds([&] { plainSum(connection, query.range); });
    const double page = medianMilliseconds([&] { (void)overview(connection, query, now); });
    const double grown = medianMilliseconds([&] { (void)growth(connection, query, now); });
    out << name << ": overview " << page << " ms (" << page / plain << " x the plain sum of " << plain << " ms), growth " << grown
        << " ms (" << grown / plain << " x)\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const Workspace workspace(folder.filePath(u"Forty"_s));
    const auto store = Store::open(workspace);
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!store || !connection)
        return 1;
    const SampleOptions options{.seed = 7, .accounts = 40, .years = 10, .items = 20'000, .mentions = 0, .lastDay = QDate(2026, 11, 17)};
    Transaction transaction(**connection);
    if (!fillSampleWorkspace(**connection, options, now) || !transaction.commit())
        return 1;
    const QDate last = options.lastDay;
    compare(out, **connection, u"28 days by day"_s, {.range = DateRange::endingAt(last, 28)});
    compare(out, **connection, u"12 months by week"_s,
            {.range = DateRange::endingAt(last, 365), .granularity = Granularity::Week});
    compare(out, **connection, u"10 years by month"_s,
            {.range = DateRange::endingAt(last, 3650), .granularity = Granularity::Month, .comparison = Comparison::None});
    return 0;
}
