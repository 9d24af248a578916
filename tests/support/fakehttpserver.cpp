// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehttpserver.h"

#include "tests/support/fakehttpconnection.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString valueIn(QByteArray encoded, const QString &name)
{
    encoded.replace('+', "%20");
    return QUrlQuery(QString::fromLatin1(encoded)).queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace

QByteArray FakeRequest::header(QByteArrayView name) const
{
    return HttpResponse{.status = 0, .headers = headers, .body = {}}.header(name);
}

QByteArray FakeRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

QString FakeRequest::queryItem(const QString &name) const
{
    return target.contains('?') ? valueIn(target.mid(target.indexOf('?') + 1), name) : QString();
}

QString FakeRequest::formField(const QString &name) const
{
    return valueIn(body, name);
}

FakeHttpServer::FakeHttpServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &FakeHttpServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        qFatal("the fake server finds no port: %s", qPrintable(m_server.errorString()));
}

QUrl FakeHttpServer::url(const QString &pathAndQuery) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(pathAndQuery));
}

void FakeHttpServer::enqueue(int status, const QByteArray &body, const QByteArray &headers)
{
    FakeAnswer answer{.status = status, .body = body};
    for (const QByteArray &line : headers.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    enqueue(answer);
}

qsizetype FakeHttpServer::openConnections() const
{
    return findChildren<FakeHttpConnection *>(Qt::FindDirectChildrenOnly).size();
}

void FakeHttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new FakeHttpConnection(
            socket, [this](const FakeRequest &request) { return answerTo(request); }, this);
}

FakeAnswer FakeHttpServer::answerTo(const FakeRequest &request)
{
    m_requests.push_back(request);
    FakeAnswer answer{.manner = FakeAnswer::Manner::Never};
    if (!m_queue.empty()) {
        answer = m_queue.front();
        m_queue.pop_front();
    } else if (m_handler) {
        answer = m_handler(request);
    }
    Q_EMIT requestArrived();
    return answer;
}

} // namespace creatormetrics
