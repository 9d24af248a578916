// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cloud/sessionfixture.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

size_t SessionFixture::renewals() const
{
    return static_cast<size_t>(std::ranges::count_if(
        m_server.requests(), [](const FakeRequest &request) { return request.target == "/api/v1/auth/refresh"; }));
}

QByteArray SessionFixture::stored(const QString &name)
{
    return m_store.content(u"cloud:127.0.0.1~%1:%2"_s.arg(m_server.url().port()).arg(name));
}

std::unique_ptr<CloudSession> SessionFixture::makeSession()
{
    m_transports.push_back(std::make_unique<NetworkTransport>(cloudTransportLimits()));
    const QUrl endpoint = m_server.url({}).adjusted(QUrl::StripTrailingSlash);
    return std::make_unique<CloudSession>(endpoint, *m_transports.back(), m_store, m_clock, m_folder.filePath(u"locks"_s));
}

CloudTokens SessionFixture::tokens(int number, qint64 life) const
{
    CloudTokens fresh;
    fresh.tokens = {.accessToken = "cma_" + QByteArray::number(number),
                    .refreshToken = "cmr_" + QByteArray::number(number),
                    .obtainedAt = m_clock.now(),
                    .expiresAt = m_clock.now().addSecs(life)};
    fresh.userId = u"u-1"_s;
    fresh.entitlement = "CM1.first.x";
    return fresh;
}

bool SessionFixture::begin(CloudSession &session, int number, qint64 life)
{
    return resultOf(session.begin(tokens(number, life))).ok();
}

QByteArray SessionFixture::answer(int number)
{
    const QByteArray digits = QByteArray::number(number);
    return "{\"access_token\":\"cma_" + digits + "\",\"expires_in\":900,\"refresh_token\":\"cmr_" + digits
           + "\",\"refresh_expires_at\":1900000000,\"token_type\":\"Bearer\",\"entitlement\":\"CM1.n" + digits
           + ".x\",\"user\":{\"id\":\"u-1\",\"email\":\"a@b.c\",\"plan\":\"pro\"}}";
}

QByteArray SessionFixture::got(CloudSession &session)
{
    return tokenOf(session.accessToken());
}

FakeAnswer problemAnswer(int status, const QByteArray &code, const QByteArray &more)
{
    return {.status = status,
            .body = "{\"type\":\"urn:creatormetrics:problem:" + code + "\",\"title\":\"T\",\"status\":"
                    + QByteArray::number(status) + ",\"code\":\"" + code + "\"" + more + "}",
            .headers = {{"Content-Type", "application/problem+json"}}};
}

} // namespace creatormetrics
