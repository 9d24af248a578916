// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contentexport.h"
#include "models/presentation/contentlistmodel.h"
#include "models/reports/csvfile.h"
#include "models/store/contentrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(18, 0), QTimeZone::utc());
constexpr int posts = 10'030; // more than a piece

const QList<int> columns{ContentListModel::ViewsColumn, ContentListModel::TitleColumn, ContentListModel::PublishedColumn};

ContentItem post(int number)
{
    ContentItem item;
    item.platformContentId = u"p%1"_s.arg(number);
    item.title = u"Post, %1"_s.arg(number);
    item.type = ContentType::Video;
    item.publishedAt = QDateTime(QDate(2026, 11, 1).addDays(number % 15), QTime(20, 0), QTimeZone::utc());
    item.figures.set(Metric::Views, 1'000'000 - number);
    return item;
}

void fill(Connection &connection)
{
    Transaction transaction(connection);
    const Account account = addAccount(connection);
    const FetchId fetch = addFetch(connection, account.id);
    std::vector<ContentItem> items;
    for (int number = 0; number < posts; ++number)
        items.push_back(post(number));
    must(upsertItems(connection, account, items, fetch, now));
    must(transaction.commit());
}

DataTable head()
{
    return {.title = u"Posts"_s, .columns = {{u"Views"_s, DataKind::Count}, {u"Title"_s}, {u"Published"_s, DataKind::Day}}};
}

AnalyticsQuery query()
{
    return {.range = DateRange::endingAt(QDate(2026, 11, 20), 28), .limit = 100};
}

} // namespace

class TestContentExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPostIsInTheFile()
    {
        const ScratchWorkspace scratch;
        fill(*scratch.connection());
        const DataSource source = contentSource(scratch.workspace().databaseFile(), query(), now, head(), columns);
        FileProgress progress;
        const auto bytes = csvBytes(source, progress);
        QVERIFY(bytes.ok());
        const QList<QByteArray> lines = bytes->split('\n');
        QCOMPARE(lines.size(), posts + 2); // titles, rows, and nothing after the last line end
        QCOMPARE(progress.done(), posts);
        for (const int number : {0, 1, 9'999, 10'000, 10'001, posts - 1}) {
            // 20:00 UTC is the same day in the platform's zone.
            const QString day = QDate(2026, 11, 1).addDays(number % 15).toString(Qt::ISODate);
            QCOMPARE(QString::fromUtf8(lines[number + 1]).trimmed(), u"%1,\"Post, %2\",%3"_s.arg(1'000'000 - number).arg(number).arg(day));
        }
    }

    void whatIsWrittenMeanwhileIsNotMixedIn()
    {
        const ScratchWorkspace scratch;
        const auto writer = scratch.connection();
        fill(*writer);
        const DataSource source = contentSource(scratch.workspace().databaseFile(), query(), now, head(), columns);
        const auto first = source.next();
        QVERIFY(first.ok());
        must(writer->run(u"UPDATE content_items SET title = 'changed'"));
        const auto second = source.next();
        QVERIFY(second.ok());
        QCOMPARE(first->size() + second->size(), static_cast<std::size_t>(posts));
        QVERIFY(second->front()[1] == DataCell(u"Post, %1"_s.arg(first->size())));
        QVERIFY(source.next().ok() && source.next()->empty());
    }

    void aMissingDatabaseIsAnError()
    {
        const ScratchWorkspace scratch;
        const DataSource source = contentSource(scratch.path(u"none.db"_s), query(), now, head(), columns);
        FileProgress progress;
        const auto bytes = csvBytes(source, progress);
        QVERIFY(!bytes.ok());
        QCOMPARE(bytes.error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestContentExport)
#include "tst_contentexport.moc"
