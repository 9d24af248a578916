// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/networkcall.h"

#include "connectors/http/logging.h"
#include "connectors/http/networkerror.h"
#include "connectors/http/proxysettings.h"
#include "connectors/http/redact.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

NetworkCall::NetworkCall(QNetworkReply *reply, const TransportLimits &limits, std::stop_token stop, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_limits(limits)
    // The stop may come from any thread; the reply is touched on its own only.
    , m_onStop(std::move(stop), [this] {
        QMetaObject::invokeMethod(
            this, [this] { giveUp({.kind = ErrorKind::Cancelled, .detail = u"stopped in flight"_s}); },
            Qt::QueuedConnection);
    })
{
    m_elapsed.start();
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_limits.timeout);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { giveUp({.kind = ErrorKind::Timeout, .detail = u"no byte within the time limit"_s}); });
    m_silence.start();
    limitLife();
    watchReply();
}

void NetworkCall::limitLife()
{
    if (m_limits.longest.count() <= 0)
        return;
    m_life.setSingleShot(true);
    connect(&m_life, &QTimer::timeout, this,
            [this] { giveUp({.kind = ErrorKind::Timeout, .detail = u"no end within the time limit"_s}); });
    m_life.start(m_limits.longest);
}

NetworkCall::~NetworkCall()
{
    m_reply->disconnect(this);
    m_reply->abort();
}

void NetworkCall::watchReply()
{
    QNetworkReply *reply = m_reply.get();
    connect(reply, &QNetworkReply::socketStartedConnecting, this, &NetworkCall::heard);
    connect(reply, &QNetworkReply::encrypted, this, &NetworkCall::heard);
    connect(reply, &QNetworkReply::uploadProgress, this, &NetworkCall::heard);
    connect(reply, &QNetworkReply::metaDataChanged, this, &NetworkCall::takeHead);
    connect(reply, &QNetworkReply::readyRead, this, &NetworkCall::takeBytes);
    // Queued, so that whoever waits for the answer may delete the transport without pulling the reply from under Qt's feet.
    connect(reply, &QNetworkReply::finished, this, &NetworkCall::finish, Qt::QueuedConnection);
}

void NetworkCall::heard()
{
    if (!m_done)
        m_silence.start();
}

void NetworkCall::takeHead()
{
    heard();
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.largestAnswer)
        giveUp({.kind = ErrorKind::BadResponse, .detail = u"the answer is over the size limit"_s});
}

void NetworkCall::takeBytes()
{
    heard();
    m_body += m_reply->readAll();
    if (m_body.size() > m_limits.largestAnswer)
        giveUp({.kind = ErrorKind::BadResponse, .detail = u"the answer is over the size limit"_s});
}

void NetworkCall::giveUp(Error reason)
{
    if (m_done || m_reason)
        return;
    m_reason = std::move(reason);
    m_reply->abort(); // emits finished
}

void NetworkCall::finish()
{
    if (std::exchange(m_done, true))
        return;
    m_silence.stop();
    m_life.stop();
    if (!m_reason)
        m_body += m_reply->readAll();
    Result<HttpResponse> answer = result();
    log(answer);
    deleteLater();
    const auto pledge = std::move(m_pledge); // the answer may delete this call
    pledge->answer(std::move(answer));
}

Result<HttpResponse> NetworkCall::result() const
{
    if (m_reason)
        return *m_reason;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 && m_reply->error() == QNetworkReply::NoError)
        return Error{.kind = ErrorKind::BadResponse, .detail = u"an answer without a status"_s};
    if (!isCompleteAnswer(m_reply->error(), status))
        return networkError(m_reply->error(), m_reply->errorString() + wayTo(m_reply->url()));
    return response();
}

HttpResponse NetworkCall::response() const
{
    return {.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .headers = m_reply->rawHeaderPairs(),
            .body = m_body};
}

void NetworkCall::log(const Result<HttpResponse> &result) const
{
    const QString outcome = result ? QString::number(result->status) : errorKey(result.error().kind);
    qCDebug(lcHttp).noquote() << "Asked" << redacted(m_reply->url()) << "answer" << outcome << m_body.size()
                              << "bytes in" << m_elapsed.elapsed() << "ms";
}

} // namespace creatormetrics
