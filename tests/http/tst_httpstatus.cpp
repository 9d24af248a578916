// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/httpstatus.h"

#include <QTest>

using namespace creatormetrics;
using namespace std::chrono_literals;

namespace {

HttpResponse answer(int status, const QList<HttpHeader> &headers = {})
{
    return {.status = status, .headers = headers, .body = {}};
}

constexpr auto noPause = -1;

} // namespace

/// What a status and its headers say when the body says nothing.
class TestHttpStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void successIsNoError_data();
    void successIsNoError();
    void statusHasKind_data();
    void statusHasKind();
    void retryAfterIsBounded_data();
    void retryAfterIsBounded();
    void pauseBelongsToWaitableKinds();
    void answerOfAnImpossibleYearHasNoMoment();
};

void TestHttpStatus::successIsNoError_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 204, 299})
        QTest::addRow("%d", status) << status;
}

void TestHttpStatus::successIsNoError()
{
    QFETCH(int, status);
    QVERIFY(!classifyStatus(answer(status)));
}

void TestHttpStatus::statusHasKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    const std::initializer_list<std::pair<int, ErrorKind>> table = {
        {400, ErrorKind::BadResponse}, {401, ErrorKind::SignedOut},   {402, ErrorKind::BadResponse},
        {403, ErrorKind::Forbidden},   {404, ErrorKind::NotFound},    {408, ErrorKind::Timeout},
        {410, ErrorKind::NotFound},    {418, ErrorKind::BadResponse}, {429, ErrorKind::RateLimited},
        {500, ErrorKind::Timeout},     {503, ErrorKind::Timeout},     {599, ErrorKind::Timeout},
        {600, ErrorKind::BadResponse}, {302, ErrorKind::BadResponse}, {0, ErrorKind::BadResponse}};
    for (const auto &[status, kind] : table)
        QTest::addRow("%d", status) << status << kind;
}

void TestHttpStatus::statusHasKind()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    const auto error = classifyStatus(answer(status));
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QVERIFY(error->detail.contains(QString::number(status)));
}

void TestHttpStatus::retryAfterIsBounded_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds");
    const QByteArray date = "Sun, 06 Nov 1994 08:49:37 GMT";
    QTest::newRow("seconds") << QByteArray("7") << QByteArray() << 7;
    QTest::newRow("blanks around") << QByteArray(" 7 ") << QByteArray() << 7;
    QTest::newRow("zero") << QByteArray("0") << QByteArray() << 0;
    QTest::newRow("a day") << QByteArray("86400") << QByteArray() << 86400;
    QTest::newRow("more than a day") << QByteArray("86401") << QByteArray() << 86400;
    QTest::newRow("more than a number") << QByteArray("99999999999999999999999") << QByteArray() << 86400;
    QTest::newRow("negative") << QByteArray("-5") << date << noPause;
    QTest::newRow("words") << QByteArray("soon") << date << noPause;
    QTest::newRow("fraction") << QByteArray("1.5") << date << noPause;
    QTest::newRow("absent") << QByteArray() << date << noPause;
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:51:07 GMT") << date << 90;
    QTest::newRow("date over midnight") << QByteArray("Mon, 07 Nov 1994 00:00:00 GMT") << date << 54623;
    QTest::newRow("date long ago") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << date << 0;
    QTest::newRow("date far off") << QByteArray("Sun, 06 Nov 2044 08:00:00 GMT") << date << 86400;
    QTest::newRow("date without Date") << QByteArray("Sun, 06 Nov 1994 08:51:07 GMT") << QByteArray() << noPause;
    QTest::newRow("date that is none") << QByteArray("Sun, 46 Nov 1994 08:51:07 GMT") << date << noPause;
}

void TestHttpStatus::retryAfterIsBounded()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, date);
    QFETCH(int, seconds);
    QList<HttpHeader> headers;
    if (!value.isEmpty())
        headers.append({"retry-after", value});
    if (!date.isEmpty())
        headers.append({"Date", date});
    const auto pause = retryAfter(answer(429, headers));
    QCOMPARE(pause ? int(pause->count()) : noPause, seconds);
}

void TestHttpStatus::pauseBelongsToWaitableKinds()
{
    const QList<HttpHeader> headers{{"Retry-After", "7"}};
    QCOMPARE(classifyStatus(answer(429, headers))->retryAfter, std::optional(7s));
    QCOMPARE(classifyStatus(answer(503, headers))->retryAfter, std::optional(7s));
    QVERIFY(!classifyStatus(answer(403, headers))->retryAfter);
}

void TestHttpStatus::answerOfAnImpossibleYearHasNoMoment()
{
    const auto sent = [](const QByteArray &date) { return answeredAt(answer(200, {{"Date", date}})); };
    QCOMPARE(sent("Sun, 06 Nov 1994 08:49:37 GMT"), QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    QVERIFY(!sent("Mon, 01 Jan 0001 00:00:00 GMT").isValid());
    QVERIFY(!sent("Fri, 31 Dec 9999 23:59:59 GMT").isValid());
    QVERIFY(!sent("").isValid());
}

QTEST_GUILESS_MAIN(TestHttpStatus)
#include "tst_httpstatus.moc"
