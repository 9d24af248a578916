// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"
#include "models/core/eventlog.h"
#include "models/core/result.h"
#include "models/core/strongid.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace creatormetrics {

Q_LOGGING_CATEGORY(lcTest, "creatormetrics.test", QtInfoMsg)

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAnError();
    void movesWhatCannotBeCopied();
    void errorKeysRoundTrip();
    void eventIsJsonWithItsNameInFront();
    void idsOfDifferentThingsDoNotMix();
    void fixedClockStandsStillInUtc();
};

namespace {

QString heard;
QtMsgType heardAt = QtDebugMsg;

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    heard = message;
    heardAt = type;
}

} // namespace

void TestResult::holdsAValueOrAnError()
{
    const Result<int> good = 7;
    QVERIFY(good.ok() && good);
    QCOMPARE(*good, 7);
    const Result<int> bad = Error{.kind = ErrorKind::Offline, .detail = u"no way"_s};
    QVERIFY(!bad.ok() && !bad);
    QCOMPARE(bad.error().kind, ErrorKind::Offline);
    QCOMPARE(bad.error().detail, u"no way"_s);
    const Outcome done = Done{};
    QVERIFY(done.ok());
}

void TestResult::movesWhatCannotBeCopied()
{
    Result<std::unique_ptr<int>> owner = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = *std::move(owner);
    QCOMPARE(*taken, 5);
    Result<QString> text = u"a"_s;
    text->append(u'b');
    QCOMPARE(text.value(), u"ab"_s);
}

void TestResult::errorKeysRoundTrip()
{
    QSet<QString> keys;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
        const QString key = errorKey(static_cast<ErrorKind>(kind));
        QCOMPARE(errorKindFromKey(key), std::optional(static_cast<ErrorKind>(kind)));
        QCOMPARE(key, key.toLower());
        keys.insert(key);
    }
    QCOMPARE(keys.size(), 13);
    QCOMPARE(errorKindFromKey(u"trouble"), std::nullopt);
    QCOMPARE(errorKindFromKey(u""), std::nullopt);
    QCOMPARE(errorKey(ErrorKind::RateLimited), u"rate_limited"_s); // stored in databases: not to be renamed
    QCOMPARE(errorKey(ErrorKind::SignedOut), u"signed_out"_s);
}

void TestResult::eventIsJsonWithItsNameInFront()
{
    const QString awkward = u"line\n\"quoted\" \\ \u202e é"_s;
    const auto former = qInstallMessageHandler(listen);
    logEvent(lcTest(), "thing_done"_L1, {{u"a_number"_s, 3}, {u"detail"_s, awkward}});
    const QString info = heard;
    const QtMsgType infoAt = heardAt;
    logProblem(lcTest(), "thing_failed"_L1);
    const QString problem = heard;
    const QtMsgType problemAt = heardAt;
    qInstallMessageHandler(former);
    QCOMPARE(infoAt, QtInfoMsg);
    QCOMPARE(problemAt, QtWarningMsg);
    QVERIFY2(info.startsWith(u"{\"event\":\"thing_done\","_s), qPrintable(info));
    QVERIFY(!info.contains(u'\n'));
    const QJsonObject object = QJsonDocument::fromJson(info.toUtf8()).object();
    QCOMPARE(object, (QJsonObject{{u"event"_s, u"thing_done"_s}, {u"a_number"_s, 3}, {u"detail"_s, awkward}}));
    QCOMPARE(problem, u"{\"event\":\"thing_failed\"}"_s);
}

void TestResult::idsOfDifferentThingsDoNotMix()
{
    using First = StrongId<struct FirstTag>;
    using Second = StrongId<struct SecondTag>;
    static_assert(!std::is_convertible_v<First, Second> && !std::is_convertible_v<qint64, First>
                  && !std::is_convertible_v<First, qint64> && !std::is_default_constructible_v<First>);
    QVERIFY(First(1) < First(2));
    QCOMPARE((QSet<First>{First(1), First(2), First(1)}.size()), 2);
}

void TestResult::fixedClockStandsStillInUtc()
{
    const QDateTime moment(QDate(2026, 11, 19), QTime(13, 30), QTimeZone("Asia/Kolkata"));
    const FixedClock clock(moment);
    QCOMPARE(clock.now(), moment);
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    QCOMPARE(clock.now().time(), QTime(8, 0));
    QCOMPARE(SystemClock().now().timeSpec(), Qt::UTC);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestResult)
#include "tst_result.moc"
