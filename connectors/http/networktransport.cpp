// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/networktransport.h"

#include "connectors/http/networkcall.h"
#include "connectors/http/oncedevice.h"
#include "models/core/version.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int redirectsFollowed = 5;

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

std::optional<Error> refusal(const HttpRequest &request, const QByteArray &token, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return Error{.kind = ErrorKind::Cancelled, .detail = u"stopped before it was sent"_s};
    const QString scheme = request.url.scheme();
    if (scheme != "https"_L1 && !(scheme == "http"_L1 && isLoopback(request.url.host())))
        return Error{.kind = ErrorKind::Internal, .detail = u"only https is spoken, or http on this computer"_s};
    if (request.bearer && token.isEmpty())
        return Error{.kind = ErrorKind::SignedOut, .detail = u"a call that needs a token came without one"_s};
    return std::nullopt;
}

void forbidMemory(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
}

void setRedirects(QNetworkRequest &request, bool follow)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         follow ? QNetworkRequest::NoLessSafeRedirectPolicy : QNetworkRequest::ManualRedirectPolicy);
    request.setMaximumRedirectsAllowed(redirectsFollowed);
}

QNetworkRequest prepared(const HttpRequest &request, const QByteArray &token, const TransportLimits &limits)
{
    QNetworkRequest prepared(request.url);
    forbidMemory(prepared);
    setRedirects(prepared, limits.followsRedirects && !request.bearer && request.method == "GET");
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    // Our own size limit looks at every byte that is unpacked; Qt's guess at zip bombs would refuse honest lists.
    prepared.setDecompressedSafetyCheckThreshold(limits.largestAnswer);
    prepared.setRawHeader("User-Agent", QByteArray("CreatorMetrics/") + applicationVersion);
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    if (request.bearer)
        prepared.setRawHeader("Authorization", "Bearer " + token);
    return prepared;
}

} // namespace

NetworkTransport::NetworkTransport(TransportLimits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_manager(this)
{
    m_manager.setAutoDeleteReplies(false);
}

NetworkTransport::~NetworkTransport()
{
    m_closing = true;
    qDeleteAll(findChildren<NetworkCall *>(Qt::FindDirectChildrenOnly));
}

QNetworkReply *NetworkTransport::begin(const HttpRequest &request, QNetworkRequest network)
{
    if (request.method == "GET")
        return m_manager.get(network);
    if (request.body.isEmpty())
        return m_manager.sendCustomRequest(network, request.method);
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    auto *body = new OnceDevice(request.body, nullptr);
    QNetworkReply *reply = m_manager.sendCustomRequest(network, request.method, body);
    body->setParent(reply);
    return reply;
}

QFuture<Result<HttpResponse>> NetworkTransport::send(const HttpRequest &request, const QByteArray &token,
                                                     std::stop_token stop)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (m_closing)
        return QtFuture::makeReadyFuture(Result<HttpResponse>(Error{.kind = ErrorKind::Cancelled}));
    if (auto error = refusal(request, token, stop))
        return QtFuture::makeReadyFuture(Result<HttpResponse>(*std::move(error)));
    QNetworkReply *reply = begin(request, prepared(request, token, m_limits));
    auto *call = new NetworkCall(reply, m_limits, std::move(stop), this);
    return call->future();
}

} // namespace creatormetrics
