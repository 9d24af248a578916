// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultrelay.h"

#include "tests/support/fakehttpconnection.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patience = 40'000; // milliseconds
constexpr const char *ofOneHop[] = {"connection", "content-length", "transfer-encoding", "host", "accept-encoding"};

bool isOfOneHop(const QByteArray &name)
{
    return std::ranges::any_of(ofOneHop, [&name](const char *other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

QByteArray bytesOf(const FakeRequest &request)
{
    QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    for (const auto &[name, value] : request.headers) {
        if (!isOfOneHop(name))
            bytes += name + ": " + value + "\r\n";
    }
    if (!request.body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return bytes + "\r\n" + request.body;
}

FakeAnswer parsed(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    FakeAnswer answer{.status = lines.front().split(' ').value(1).toInt(), .body = bytes.mid(end + 4)};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed();
        if (!isOfOneHop(name))
            answer.headers.append({name, line.mid(colon + 1).trimmed()});
    }
    return answer;
}

FakeAnswer passedOn(const FakeRequest &request, quint16 service)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, service);
    if (service == 0 || !socket.waitForConnected(patience))
        return {.manner = FakeAnswer::Manner::Cut};
    socket.write(bytesOf(request));
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience)) {}
    return parsed(socket.readAll());
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

FaultRelay::FaultRelay(quint16 service) : m_service(service)
{
    m_home.moveToThread(&m_thread);
    m_thread.start();
    listen();
}

FaultRelay::~FaultRelay()
{
    cutOff();
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultRelay::url() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_isTls ? u"https"_s : u"http"_s).arg(m_port));
}

void FaultRelay::onItsThread(const std::function<void()> &work)
{
    QMetaObject::invokeMethod(&m_home, work, Qt::BlockingQueuedConnection);
}

void FaultRelay::listen()
{
    m_isTls = false;
    listenWith([] { return std::make_unique<QTcpServer>(); });
}

void FaultRelay::listenWithTls(const QString &certificateFile, const QString &keyFile)
{
    m_isTls = true;
    listenWith([&] {
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(contentOf(certificateFile)));
        configuration.setPrivateKey(QSslKey(contentOf(keyFile), QSsl::Ec));
        server->setSslConfiguration(configuration);
        QObject::connect(server.get(), &QSslServer::startedEncryptionHandshake, server.get(), [this] {
            const std::scoped_lock lock(m_mutex);
            ++m_connections;
        });
        return server;
    });
}

void FaultRelay::listenWith(const std::function<std::unique_ptr<QTcpServer>()> &make)
{
    onItsThread([this, &make] {
        m_server.reset(); // its port is wanted again
        m_server = make();
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { accept(); });
        if (!m_server->listen(QHostAddress::LocalHost, m_port))
            qFatal("no port to listen on: %s", qPrintable(m_server->errorString()));
        m_port = m_server->serverPort();
    });
}

void FaultRelay::cutOff()
{
    onItsThread([this] { m_server.reset(); });
}

void FaultRelay::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (!m_isTls) {
            const std::scoped_lock lock(m_mutex);
            ++m_connections;
        }
        new FakeHttpConnection(socket, [this](const FakeRequest &request) { return answerTo(request); }, m_server.get());
    }
}

FakeAnswer FaultRelay::answerTo(const FakeRequest &request)
{
    bool isLost = false;
    std::chrono::milliseconds delay{0};
    {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_back(request);
        if (m_answer)
            return *m_answer;
        isLost = m_lost > 0 && m_lost-- > 0;
        if (request.path() == m_slowPath)
            delay = m_delay;
    }
    FakeAnswer answer = passedOn(request, m_service);
    answer.delay = delay;
    return isLost ? FakeAnswer{.manner = FakeAnswer::Manner::Cut} : answer;
}

void FaultRelay::pass()
{
    const std::scoped_lock lock(m_mutex);
    m_answer.reset();
    m_lost = 0;
}

void FaultRelay::answerWith(const FakeAnswer &answer)
{
    const std::scoped_lock lock(m_mutex);
    m_answer = answer;
}

void FaultRelay::delayAnswers(const QByteArray &path, std::chrono::milliseconds delay)
{
    const std::scoped_lock lock(m_mutex);
    m_slowPath = path;
    m_delay = delay;
}

void FaultRelay::loseAnswers(int count)
{
    const std::scoped_lock lock(m_mutex);
    m_lost = count;
}

std::vector<FakeRequest> FaultRelay::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

int FaultRelay::count(const QByteArray &path) const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(std::ranges::count_if(
        m_requests, [&path](const FakeRequest &request) { return path.isEmpty() || request.path() == path; }));
}

int FaultRelay::connections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_connections;
}

void FaultRelay::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_requests.clear();
    m_connections = 0;
}

} // namespace creatormetrics
