// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/overview.h"
#include "models/store/contentrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/store.h"
#include "tests/store/scratchworkspace.h"

#include <QFuture>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// A sync writes again and again while the range is changed again and again: every answer is of one state of the data.
class TestAnswersWhileWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersAreOfOneState();
    void answerComesWhileAWriteIsOpen();

private:
    static Outcome writeState(Connection &connection, const std::vector<Account> &accounts, qint64 state);
    void verifyState(const Overview &answer) const;

    ScratchWorkspace m_scratch;
    std::vector<Account> m_accounts;
};

namespace {

const QDate lastDay(2026, 11, 15);
const QDateTime now = scratchMoment("2026-11-19T20:00:00Z");
constexpr qint64 storedDays = 400;

} // namespace

void TestAnswersWhileWriting::init()
{
    if (!m_accounts.empty())
        return;
    const auto connection = m_scratch.connection();
    for (const Platform platform : {Platform::YouTube, Platform::YouTube, Platform::TikTok})
        m_accounts.push_back(addAccount(*connection, platform, QString::number(m_accounts.size())));
}

/// In state n every day of every account has n views, and each account has one post with n views.
Outcome TestAnswersWhileWriting::writeState(Connection &connection, const std::vector<Account> &accounts, qint64 state)
{
    for (const Account &account : accounts) {
        const FetchId fetch = addFetch(connection, account.id);
        std::vector<DailyMetrics> days;
        for (qint64 ago = 0; ago < storedDays; ++ago) {
            days.push_back({.day = lastDay.addDays(-ago), .values = {}});
            days.back().values.set(Metric::Views, state);
        }
        if (auto written = upsertDays(connection, account.id, days, fetch, now, Precedence::Snapshot); !written)
            return written.error();
        ContentItem item{.platformContentId = u"post"_s, .publishedAt = lastDay.startOfDay(Qt::UTC).addSecs(43'200)};
        item.figures.set(Metric::Views, state);
        if (auto written = upsertItems(connection, account, {item}, fetch, now); !written)
            return written.error();
    }
    return Done{};
}

void TestAnswersWhileWriting::verifyState(const Overview &answer) const
{
    const auto card = std::ranges::find(answer.cards, Metric::Views, &Card::metric);
    QVERIFY(card != answer.cards.end());
    QVERIFY(card->value.has_value());
    const auto accounts = static_cast<qint64>(m_accounts.size());
    const qint64 state = static_cast<qint64>(*card->value) / (answer.query.range.days() * accounts);
    QCOMPARE(*card->value, static_cast<double>(state * answer.query.range.days() * accounts));
    QCOMPARE(card->previous, card->value);
    for (const Bucket &bucket : answer.total)
        QCOMPARE(bucket.values[Metric::Views], std::optional(state * accounts * bucket.range.days()));
    QCOMPARE(answer.topContent.size(), m_accounts.size());
    for (const RankedItem &ranked : answer.topContent)
        QCOMPARE(ranked.item.figures[Metric::Views], std::optional(state));
}

void TestAnswersWhileWriting::answersAreOfOneState()
{
    const auto store = must(Store::open(m_scratch.workspace()));
    std::vector<QFuture<Outcome>> writes;
    for (qint64 state = 1; state <= 40; ++state) {
        writes.push_back(store->write(StoreTopic::Figures, [accounts = m_accounts, state](Connection &connection) {
            return writeState(connection, accounts, state);
        }));
    }
    writes.front().waitForFinished();
    int whileWriting = 0;
    for (qint64 days = 1; days < 150 && !QTest::currentTestFailed(); ++days) {
        const AnalyticsQuery query{.range = DateRange::endingAt(lastDay, days), .granularity = static_cast<Granularity>(days % 3)};
        auto read = store->read([query](Connection &connection) { return overview(connection, query, now); });
        read.waitForFinished();
        whileWriting += writes.back().isFinished() ? 0 : 1;
        verifyState(must(read.takeResult()));
    }
    for (auto &write : writes) {
        write.waitForFinished();
        QVERIFY(write.result().ok());
    }
    QVERIFY2(whileWriting > 0, "no answer was given while anything was being written");
}

void TestAnswersWhileWriting::answerComesWhileAWriteIsOpen()
{
    const auto store = must(Store::open(m_scratch.workspace()));
    const auto other = m_scratch.connection();
    const Transaction open(*other); // held until the end, as by a sync in another process
    QVERIFY(writeState(*other, m_accounts, 1'000'000).ok());
    const AnalyticsQuery query{.range = DateRange::endingAt(lastDay, 28)};
    auto read = store->read([query](Connection &connection) { return overview(connection, query, now); });
    read.waitForFinished();
    const Overview answer = must(read.takeResult());
    verifyState(answer);
    QVERIFY(answer.topContent.front().item.figures[Metric::Views] < 1'000'000);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestAnswersWhileWriting)
#include "tst_answerswhilewriting.moc"
