// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokbrowser.h"

#include "tests/simulator/tiktoksignin.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

const QString verifier = QString(50, u'v');
const QString redirectUri = u"http://127.0.0.1:4567/callback/"_s;

QByteArray digest()
{
    return QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
}

} // namespace

QString TikTokBrowser::hexChallenge()
{
    return QString::fromLatin1(digest().toHex());
}

QString TikTokBrowser::base64Challenge()
{
    return QString::fromLatin1(digest().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QUrlQuery TikTokBrowser::authorizeQuery(const QString &challenge)
{
    return {{u"client_key"_s, TikTokSignIn::clientKey},
            {u"redirect_uri"_s, redirectUri},
            {u"response_type"_s, u"code"_s},
            {u"scope"_s, TikTokSignIn::scopes().join(','_L1)},
            {u"code_challenge"_s, challenge},
            {u"code_challenge_method"_s, u"S256"_s},
            {u"state"_s, u"st4te"_s}};
}

RawAnswer TikTokBrowser::authorize(const QUrlQuery &query) const
{
    return m_simulator.get("/tiktok/v2/auth/authorize/?" + query.toString(QUrl::FullyEncoded).toLatin1());
}

QUrlQuery TikTokBrowser::landing(const QUrlQuery &query) const
{
    const QUrl location(QString::fromLatin1(authorize(query).headers.value("location")));
    return location.adjusted(QUrl::RemoveQuery) == QUrl(redirectUri) ? QUrlQuery(location) : QUrlQuery();
}

QUrlQuery TikTokBrowser::exchangeForm(const QString &code)
{
    return {{u"grant_type"_s, u"authorization_code"_s},
            {u"code"_s, code},
            {u"redirect_uri"_s, redirectUri},
            {u"client_key"_s, TikTokSignIn::clientKey},
            {u"client_secret"_s, TikTokSignIn::clientSecret},
            {u"code_verifier"_s, verifier}};
}

QUrlQuery TikTokBrowser::refreshForm(const QString &refreshToken)
{
    return {{u"grant_type"_s, u"refresh_token"_s},
            {u"refresh_token"_s, refreshToken},
            {u"client_key"_s, TikTokSignIn::clientKey},
            {u"client_secret"_s, TikTokSignIn::clientSecret}};
}

QJsonObject TikTokBrowser::token(const QUrlQuery &form) const
{
    return jsonOf(m_simulator.postForm("/tiktok/v2/oauth/token/", form));
}

QJsonObject TikTokBrowser::signIn() const
{
    return token(exchangeForm(landing(authorizeQuery()).queryItemValue(u"code"_s, QUrl::FullyDecoded)));
}

QByteArray TikTokBrowser::accessToken() const
{
    return signIn().value("access_token"_L1).toString().toLatin1();
}

RawAnswer TikTokBrowser::user(const QByteArray &accessToken, const QByteArray &fields) const
{
    return m_simulator.get("/tiktok/v2/user/info/?fields=" + fields, accessToken);
}

RawAnswer TikTokBrowser::list(const QByteArray &accessToken, const QByteArray &body) const
{
    return m_simulator.post("/tiktok/v2/video/list/?fields=id,create_time,cover_image_url,share_url,video_description,"
                            "duration,height,width,title,like_count,comment_count,share_count,view_count",
                            body, accessToken);
}

QJsonArray TikTokBrowser::wholeList(const QByteArray &accessToken) const
{
    QJsonArray all;
    QByteArray body = R"({"max_count":20})";
    for (bool hasMore = true; hasMore;) {
        const auto data = jsonOf(list(accessToken, body)).value("data"_L1).toObject();
        for (const auto &video : data.value("videos"_L1).toArray())
            all.append(video);
        hasMore = data.value("has_more"_L1).toBool();
        body = R"({"max_count":20,"cursor":)" + QByteArray::number(data.value("cursor"_L1).toInteger()) + '}';
    }
    return all;
}

QString errorCode(const RawAnswer &answer)
{
    return jsonOf(answer).value("error"_L1).toObject().value("code"_L1).toString();
}

} // namespace creatormetrics
