// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudproblem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

HttpResponse problem(int status, const QString &code, const QJsonObject &more = {})
{
    QJsonObject body{{u"type"_s, "urn:creatormetrics:problem:"_L1 + code}, {u"title"_s, u"T"_s}, {u"status"_s, status}, {u"code"_s, code}};
    for (auto member = more.begin(); member != more.end(); ++member)
        body.insert(member.key(), member.value());
    return {.status = status, .headers = {{"Content-Type", "application/problem+json"}}, .body = QJsonDocument(body).toJson()};
}

HttpResponse page(int status)
{
    return {.status = status, .headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = "<!doctype html><p>Welcome to the hotel</p>"};
}

} // namespace

/// What the service's refusals are to the program and to people.
class TestCloudProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWordsAndAKind();
    void wordsAreNotTheServicesOwn();
    void kindsTellWhatToDo_data();
    void kindsTellWhatToDo();
    void aTokenOfASessionIsNoMail();
    void whatWasTypedIsNamed();
    void aPauseIsTaken();
    void aCodeOfTomorrowGoesByItsStatus();
    void aPortalIsCalledOne_data();
    void aPortalIsCalledOne();
    void aProxyInTroubleIsTrouble();
    void plainJsonIsNoProblem();
    void theNetworkHasWords();
    void codesHaveKeys();
};

// Fails for a code without words, and for one that problemKind leaves out.
void TestCloudProblem::everyCodeHasWordsAndAKind()
{
    QCOMPARE(allProblems().size(), size_t(38)); // a new one needs a look at its kind, too
    for (const ProblemTerms &terms : allProblems()) {
        const QString key = QString::fromLatin1(terms.key.data(), qsizetype(terms.key.size()));
        QVERIFY2(problemWords(terms.code).size() > 15, qPrintable(key));
        QVERIFY2(problemWords(terms.code).endsWith(u'.') || problemWords(terms.code).endsWith(u'?'), qPrintable(key));
        QVERIFY2(problemKind(terms.code) != ErrorKind::BadResponse, qPrintable(key));
        const CloudProblem found = cloudProblem(problem(terms.status, key));
        QCOMPARE(found.code, terms.code);
        QVERIFY(!found.error.detail.isEmpty());
    }
}

void TestCloudProblem::wordsAreNotTheServicesOwn()
{
    const auto found = cloudProblem(problem(422, u"weak_password"_s, {{u"detail"_s, u"<b>raw</b>"_s}}));
    QVERIFY(!found.error.detail.contains("raw"_L1));
    QCOMPARE(found.error.kind, ErrorKind::BadInput);
}

void TestCloudProblem::kindsTellWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("not confirmed") << 403 << u"email_unverified"_s << ErrorKind::Forbidden;
    QTest::newRow("wrong password") << 401 << u"invalid_credentials"_s << ErrorKind::BadInput;
    QTest::newRow("session") << 401 << u"unauthenticated"_s << ErrorKind::SignedOut;
    QTest::newRow("link") << 400 << u"token_invalid"_s << ErrorKind::BadInput;
    QTest::newRow("weak") << 422 << u"weak_password"_s << ErrorKind::BadInput;
    QTest::newRow("device") << 404 << u"not_found"_s << ErrorKind::NotFound;
    QTest::newRow("too often") << 429 << u"rate_limited"_s << ErrorKind::RateLimited;
    QTest::newRow("busy") << 503 << u"busy"_s << ErrorKind::Timeout;
    QTest::newRow("Stripe away") << 502 << u"billing_unavailable"_s << ErrorKind::Timeout;
    QTest::newRow("bug there") << 500 << u"internal_error"_s << ErrorKind::Timeout;
}

Q_DECLARE_METATYPE(ErrorKind)

void TestCloudProblem::kindsTellWhatToDo()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(ErrorKind, kind);
    QCOMPARE(cloudProblem(problem(status, code)).error.kind, kind);
}

void TestCloudProblem::aTokenOfASessionIsNoMail()
{
    const auto session = cloudProblem(problem(401, u"token_invalid"_s));
    QCOMPARE(session.error, sessionEnded(ProblemCode::TokenInvalid));
    QVERIFY(session.error.detail.contains("signed out"_L1) && !session.error.detail.contains("mail"_L1));
    QCOMPARE(session.code, ProblemCode::TokenInvalid);
}

void TestCloudProblem::whatWasTypedIsNamed()
{
    const QJsonArray errors{QJsonObject{{u"pointer"_s, u"/email"_s}, {u"code"_s, u"format"_s}}, 7, u"x"_s};
    const auto found = cloudProblem(problem(400, u"invalid_request"_s, {{u"errors"_s, errors}}));
    QCOMPARE(found.fields.first(), u"/email"_s);
    QVERIFY(found.error.detail.contains("e-mail"_L1));
    QVERIFY(!problemWords(ProblemCode::InvalidRequest).contains("e-mail"_L1));
}

void TestCloudProblem::aPauseIsTaken()
{
    const auto fromBody = cloudProblem(problem(429, u"rate_limited"_s, {{u"retry_after"_s, 312}}));
    QCOMPARE(fromBody.error.retryAfter, std::chrono::seconds(312));
    auto response = problem(429, u"rate_limited"_s, {{u"retry_after"_s, 1}});
    response.headers.emplaceBack("Retry-After", "7");
    QCOMPARE(cloudProblem(response).error.retryAfter, std::chrono::seconds(7));
    const auto absurd = cloudProblem(problem(429, u"rate_limited"_s, {{u"retry_after"_s, 1e12}}));
    QCOMPARE(absurd.error.retryAfter, std::chrono::seconds(86'400));
    QVERIFY(!cloudProblem(problem(429, u"rate_limited"_s, {{u"retry_after"_s, -4}})).error.retryAfter);
}

void TestCloudProblem::aCodeOfTomorrowGoesByItsStatus()
{
    const auto found = cloudProblem(problem(403, u"moon_phase"_s));
    QVERIFY(!found.code);
    QCOMPARE(found.error.kind, ErrorKind::Forbidden);
    QVERIFY(found.error.detail.contains("403"_L1));
}

void TestCloudProblem::aPortalIsCalledOne_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 302, 400, 401, 403, 404, 511})
        QTest::addRow("%d", status) << status;
}

void TestCloudProblem::aPortalIsCalledOne()
{
    QFETCH(int, status);
    const Error error = status == 200 ? strangeAnswer(page(status)) : cloudProblem(page(status)).error;
    QCOMPARE(error.kind, ErrorKind::BadResponse);
    QVERIFY(error.detail.contains("sign-in page of this network"_L1));
}

void TestCloudProblem::aProxyInTroubleIsTrouble()
{
    for (const int status : {500, 502, 503, 504})
        QCOMPARE(cloudProblem(page(status)).error.kind, ErrorKind::Timeout);
    QCOMPARE(cloudProblem(page(429)).error.kind, ErrorKind::RateLimited);
}

void TestCloudProblem::plainJsonIsNoProblem()
{
    HttpResponse response = problem(401, u"token_reused"_s);
    response.headers = {{"Content-Type", "application/json"}};
    QVERIFY(!cloudProblem(response).code);
    QCOMPARE(cloudProblem(response).error.kind, ErrorKind::BadResponse);
}

void TestCloudProblem::theNetworkHasWords()
{
    QSet<QString> words;
    for (const ErrorKind kind : {ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::BadResponse}) {
        const Error error = unreachable({.kind = kind, .detail = u"Connection refused (network error 1)"_s});
        QCOMPARE(error.kind, kind);
        QVERIFY(!error.detail.contains("network error"_L1));
        words.insert(error.detail);
    }
    QCOMPARE(words.size(), 3);
    // As Qt numbers a handshake that failed.
    const Error untrusted = unreachable({.kind = ErrorKind::BadResponse, .detail = u"The certificate is self-signed (network error 6)"_s});
    QCOMPARE(untrusted.kind, ErrorKind::BadResponse);
    QVERIFY(untrusted.detail.contains("certificate"_L1) && untrusted.detail.contains("clock"_L1));
    QVERIFY(!words.contains(untrusted.detail));
    const Error cancelled{.kind = ErrorKind::Cancelled, .detail = u"stopped"_s};
    QCOMPARE(unreachable(cancelled), cancelled);
}

void TestCloudProblem::codesHaveKeys()
{
    for (const ProblemTerms &terms : allProblems())
        QCOMPARE(problemFromKey(problemKey(terms.code)), terms.code);
    QVERIFY(!problemFromKey("moon_phase") && !problemFromKey(""));
}

QTEST_GUILESS_MAIN(TestCloudProblem)
#include "tst_cloudproblem.moc"
