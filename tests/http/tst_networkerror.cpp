// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/networkerror.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestNetworkError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorHasKind_data();
    void errorHasKind();
    void statusErrorsAreCompleteAnswers();
    void detailHoldsNoSecret();
};

void TestNetworkError::errorHasKind_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << ErrorKind::Offline;
    QTest::newRow("host not found") << QNetworkReply::HostNotFoundError << ErrorKind::Offline;
    QTest::newRow("network down") << QNetworkReply::UnknownNetworkError << ErrorKind::Offline;
    QTest::newRow("proxy refused") << QNetworkReply::ProxyConnectionRefusedError << ErrorKind::Offline;
    QTest::newRow("time-out") << QNetworkReply::TimeoutError << ErrorKind::Timeout;
    QTest::newRow("cut") << QNetworkReply::RemoteHostClosedError << ErrorKind::BadResponse;
    QTest::newRow("TLS") << QNetworkReply::SslHandshakeFailedError << ErrorKind::BadResponse;
    QTest::newRow("redirect loop") << QNetworkReply::TooManyRedirectsError << ErrorKind::BadResponse;
    QTest::newRow("redirect to http") << QNetworkReply::InsecureRedirectError << ErrorKind::BadResponse;
    QTest::newRow("aborted") << QNetworkReply::OperationCanceledError << ErrorKind::Cancelled;
}

void TestNetworkError::errorHasKind()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(ErrorKind, kind);
    QCOMPARE(networkError(error, {}).kind, kind);
}

void TestNetworkError::statusErrorsAreCompleteAnswers()
{
    QVERIFY(isCompleteAnswer(QNetworkReply::NoError, 200));
    QVERIFY(isCompleteAnswer(QNetworkReply::ProtocolInvalidOperationError, 400));
    QVERIFY(isCompleteAnswer(QNetworkReply::AuthenticationRequiredError, 401));
    QVERIFY(isCompleteAnswer(QNetworkReply::UnknownContentError, 429));
    QVERIFY(isCompleteAnswer(QNetworkReply::UnknownServerError, 599));
    QVERIFY(!isCompleteAnswer(QNetworkReply::RemoteHostClosedError, 200));
    QVERIFY(!isCompleteAnswer(QNetworkReply::RemoteHostClosedError, 500));
    QVERIFY(!isCompleteAnswer(QNetworkReply::ConnectionRefusedError, 0));
}

void TestNetworkError::detailHoldsNoSecret()
{
    const Error error = networkError(QNetworkReply::UnknownNetworkError, u"Error at https://x/?access_token=abc"_s);
    QVERIFY(error.detail.contains("access_token=***"_L1));
    QVERIFY(!error.detail.contains("abc"_L1));
}

QTEST_GUILESS_MAIN(TestNetworkError)
#include "tst_networkerror.moc"
