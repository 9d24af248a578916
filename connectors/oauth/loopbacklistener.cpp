// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/loopbacklistener.h"

#include "connectors/http/redact.h"

#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto callbackPath = "/callback"_L1;
constexpr qsizetype largestRequest = 16 * 1024;
constexpr int mostConnections = 16;
constexpr auto patience = 15s; ///< for one request to arrive

Error refusal(const QUrlQuery &query)
{
    const QString code = query.queryItemValue(u"error"_s, QUrl::FullyDecoded);
    const QString text = query.queryItemValue(u"error_description"_s, QUrl::FullyDecoded);
    const ErrorKind kind = code == "access_denied"_L1 ? ErrorKind::Forbidden : ErrorKind::BadResponse;
    return {.kind = kind, .detail = u"authorisation: "_s + redacted(code + u' ' + text).left(300)};
}

/// Instagram ends its addresses with "#_", which browsers keep to themselves and other clients may send.
QByteArray valueOf(const QUrlQuery &query, const QString &name)
{
    QByteArray value = query.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
    if (value.endsWith("#_"))
        value.chop(2);
    return value;
}

/// TikTok tells here what was ticked; others leave it to the token answer.
QStringList scopesOf(const QUrlQuery &query)
{
    return query.queryItemValue(u"scopes"_s, QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts);
}

QString portList(const QList<quint16> &ports)
{
    QStringList names;
    for (const quint16 port : ports)
        names << QString::number(port);
    return names.join(u", "_s);
}

/// Like a form: a plus is a blank.
QUrlQuery queryOf(QByteArray target)
{
    target.replace('+', "%20");
    return QUrlQuery(QUrl::fromEncoded(target).query(QUrl::FullyEncoded));
}

} // namespace

LoopbackListener::LoopbackListener(const QByteArray &state, QObject *parent) : QObject(parent), m_state(state)
{
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

void LoopbackListener::expect(const QByteArray &state, const QString &codeName)
{
    m_state = state;
    m_codeName = codeName;
}

Outcome LoopbackListener::listen(const QList<quint16> &ports)
{
    for (const quint16 port : ports.isEmpty() ? QList<quint16>{0} : ports) {
        if (m_server.listen(QHostAddress::LocalHost, port))
            return Done{};
    }
    const QString reason = m_server.errorString();
    if (ports.isEmpty())
        return Error{.kind = ErrorKind::Internal, .detail = u"no loopback port: "_s + reason};
    return Error{.kind = ErrorKind::Internal,
                 .detail =
                     u"other programs use all ports that the platform knows for this sign-in (%1); end one: %2"_s.arg(
                         portList(ports), reason)};
}

QUrl LoopbackListener::redirectUrl() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(callbackPath));
}

void LoopbackListener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_server.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly).size() > mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::read(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(largestRequest + 1);
    if (request.size() > largestRequest)
        return socket->abort();
    if (!request.contains("\r\n\r\n"))
        return;
    socket->disconnect(this);
    socket->readAll();
    answer(socket, request.left(request.indexOf("\r\n")));
}

void LoopbackListener::answer(QTcpSocket *socket, const QByteArray &requestLine)
{
    const QList<QByteArray> words = requestLine.split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1."))
        return socket->abort();
    if (words[0] != "GET")
        return reply(socket, "405 Method Not Allowed", LoopbackPage::Unknown);
    const QUrl url = QUrl::fromEncoded(words[1], QUrl::StrictMode);
    if (url.path() != callbackPath)
        return reply(socket, "404 Not Found", LoopbackPage::Unknown);
    answerCallback(socket, queryOf(words[1]));
}

void LoopbackListener::answerCallback(QTcpSocket *socket, const QUrlQuery &query)
{
    const QByteArray code = valueOf(query, m_codeName);
    const bool expected = !m_state.isEmpty() && valueOf(query, u"state"_s) == m_state;
    const bool denied = query.hasQueryItem(u"error"_s);
    if (m_over || !expected || (code.isEmpty() && !denied))
        return reply(socket, "400 Bad Request", LoopbackPage::Unknown);
    m_over = true;
    reply(socket, "200 OK", denied ? LoopbackPage::Refused : LoopbackPage::Returned);
    if (denied)
        Q_EMIT refused(refusal(query));
    else
        Q_EMIT codeArrived(code, scopesOf(query));
}

void LoopbackListener::reply(QTcpSocket *socket, const QByteArray &status, LoopbackPage page)
{
    const QByteArray body = loopbackPage(page);
    socket->write("HTTP/1.1 " + status
                  + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'"
                    "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
                  + body);
    // Out to the system at once: the listener may go away with the sign-in before the event loop turns again.
    socket->flush();
    socket->disconnectFromHost();
}

} // namespace creatormetrics
