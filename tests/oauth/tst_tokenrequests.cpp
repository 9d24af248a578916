// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/formdata.h"
#include "connectors/oauth/tokenrequests.h"

#include <QTest>
#include <QUrlQuery>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

PlatformService service()
{
    PlatformService service;
    service.authorizeUrl = QUrl(u"https://accounts.example/auth"_s);
    service.tokenUrl = QUrl(u"https://oauth2.example/token"_s);
    service.revokeUrl = QUrl(u"https://oauth2.example/revoke"_s);
    service.clientId = u"id-1&x"_s;
    service.installedAppSecret = u"not+secret"_s;
    service.scopes = {u"https://a/one"_s, u"two"_s};
    return service;
}

const QUrl redirect(u"http://127.0.0.1:4711/callback"_s);

/// The whole form as text, decoded, one field a line.
QString fields(const QByteArray &form)
{
    QStringList lines;
    for (const auto &[name, value] : QUrlQuery(QString::fromLatin1(form)).queryItems(QUrl::FullyDecoded))
        lines << name + u'=' + value;
    return lines.join(u'\n');
}

} // namespace

class TestTokenRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formEncodesEverything();
    void googleAuthorization();
    void tiktokAuthorization();
    void authorizationKeepsItsOwnQuery();
    void exchange();
    void refreshWithoutSecret();
    void revocation();
    void instagramAuthorizationProvesNoKey();
    void instagramLongTokenIsAskedInTheBody();
    void instagramRenewalShowsTheTokenInTheHeader();
    void tiktokNamesKeyAndSecretEverywhere();
    void secretOfXIsShownInTheHeader();
};

void TestTokenRequests::formEncodesEverything()
{
    QCOMPARE(formEncoded({{u"a b"_s, u"1+1=2&x"_s}, {u"é"_s, u"~-._/"_s}}), "a%20b=1%2B1%3D2%26x&%C3%A9=~-._%2F");
    QCOMPARE(formEncoded({}), "");
}

void TestTokenRequests::googleAuthorization()
{
    const QUrl url = authorizationUrl(service(), Platform::YouTube, redirect, "st", "ch");
    QCOMPARE(url.adjusted(QUrl::RemoveQuery), QUrl(u"https://accounts.example/auth"_s));
    QCOMPARE(fields(url.query(QUrl::FullyEncoded).toLatin1()),
             u"client_id=id-1&x\nredirect_uri=http://127.0.0.1:4711/callback\nresponse_type=code\n"
             "scope=https://a/one two\nstate=st\ncode_challenge=ch\ncode_challenge_method=S256\n"
             "access_type=offline\nprompt=consent"_s);
}

void TestTokenRequests::tiktokAuthorization()
{
    const QUrl url = authorizationUrl(service(), Platform::TikTok, redirect, "st", "ch");
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"client_key"_s, QUrl::FullyDecoded), u"id-1&x"_s);
    QVERIFY(!query.hasQueryItem(u"client_id"_s));
    QVERIFY(!query.hasQueryItem(u"prompt"_s));
    QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"https://a/one,two"_s);
}

void TestTokenRequests::authorizationKeepsItsOwnQuery()
{
    PlatformService odd = service();
    odd.authorizeUrl = QUrl(u"https://accounts.example/auth?tenant=a%26b"_s);
    const QUrl url = authorizationUrl(odd, Platform::X, redirect, "st", "ch");
    QVERIFY(url.toEncoded().startsWith("https://accounts.example/auth?tenant=a%26b&client_id=id-1%26x&"));
}

void TestTokenRequests::exchange()
{
    const HttpRequest request = exchangeRequest(service(), Platform::YouTube, "4/0A b", "ver", redirect);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.url, service().tokenUrl);
    QVERIFY(!request.bearer);
    QVERIFY(request.headers.contains(HttpHeader("Content-Type", "application/x-www-form-urlencoded")));
    QCOMPARE(fields(request.body), u"client_id=id-1&x\nclient_secret=not+secret\ngrant_type=authorization_code\n"
                                   "code=4/0A b\ncode_verifier=ver\nredirect_uri=http://127.0.0.1:4711/callback"_s);
}

void TestTokenRequests::refreshWithoutSecret()
{
    PlatformService open = service();
    open.installedAppSecret.clear();
    const HttpRequest request = refreshRequest(open, Platform::X, "r&t");
    QCOMPARE(fields(request.body), u"client_id=id-1&x\ngrant_type=refresh_token\nrefresh_token=r&t"_s);
}

void TestTokenRequests::revocation()
{
    const HttpRequest request = revokeRequest(service(), Platform::YouTube, "tok");
    QCOMPARE(request.url, service().revokeUrl);
    QVERIFY(!request.url.hasQuery());
    QCOMPARE(fields(request.body), u"client_id=id-1&x\nclient_secret=not+secret\ntoken=tok"_s);
}

void TestTokenRequests::instagramAuthorizationProvesNoKey()
{
    const QUrl url = authorizationUrl(service(), Platform::Instagram, redirect, "st", "ch");
    QCOMPARE(fields(url.query(QUrl::FullyEncoded).toLatin1()),
             u"client_id=id-1&x\nredirect_uri=http://127.0.0.1:4711/callback\nresponse_type=code\n"
             "scope=https://a/one,two\nstate=st"_s);
    const HttpRequest exchange = exchangeRequest(service(), Platform::Instagram, "AQB", "ver", redirect);
    QCOMPARE(fields(exchange.body), u"client_id=id-1&x\nclient_secret=not+secret\ngrant_type=authorization_code\n"
                                    "code=AQB\nredirect_uri=http://127.0.0.1:4711/callback"_s);
}

void TestTokenRequests::instagramLongTokenIsAskedInTheBody()
{
    PlatformService meta = service();
    meta.longTokenUrl = QUrl(u"https://graph.example/access_token"_s);
    const HttpRequest request = longTokenRequest(meta, "IGAAshort");
    QCOMPARE(request.url, meta.longTokenUrl);
    QCOMPARE(request.method, "POST");
    QCOMPARE(fields(request.body),
             u"method=get\ngrant_type=ig_exchange_token\nclient_secret=not+secret\naccess_token=IGAAshort"_s);
}

void TestTokenRequests::instagramRenewalShowsTheTokenInTheHeader()
{
    PlatformService meta = service();
    meta.refreshUrl = QUrl(u"https://graph.example/refresh_access_token"_s);
    const HttpRequest request = refreshRequest(meta, Platform::Instagram, "IGAAlong");
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.url, QUrl(u"https://graph.example/refresh_access_token?grant_type=ig_refresh_token"_s));
    QVERIFY(request.bearer);
    QCOMPARE(request.body, "");
}

void TestTokenRequests::tiktokNamesKeyAndSecretEverywhere()
{
    const auto first = u"client_key=id-1&x\nclient_secret=not+secret\n"_s;
    QCOMPARE(fields(exchangeRequest(service(), Platform::TikTok, "c*!", "ver", redirect).body),
             first
                 + u"grant_type=authorization_code\ncode=c*!\ncode_verifier=ver\n"
                   "redirect_uri=http://127.0.0.1:4711/callback"_s);
    QCOMPARE(fields(refreshRequest(service(), Platform::TikTok, "rft").body),
             first + u"grant_type=refresh_token\nrefresh_token=rft"_s);
    QCOMPARE(fields(revokeRequest(service(), Platform::TikTok, "act").body), first + u"token=act"_s);
}

/// Clients of X that have a secret are not public, and X wants to see it there.
void TestTokenRequests::secretOfXIsShownInTheHeader()
{
    const HttpRequest request = refreshRequest(service(), Platform::X, "r");
    QVERIFY(!fields(request.body).contains("secret"_L1));
    QVERIFY(request.headers.contains(
        HttpHeader("Authorization", "Basic " + QByteArray("id-1%26x:not%2Bsecret").toBase64())));
    PlatformService open = service();
    open.installedAppSecret.clear();
    for (const auto &[name, value] : refreshRequest(open, Platform::X, "r").headers)
        QVERIFY(name != "Authorization");
}

QTEST_GUILESS_MAIN(TestTokenRequests)
#include "tst_tokenrequests.moc"
