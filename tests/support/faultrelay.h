// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakehttpserver.h"

#include <QThread>

#include <memory>
#include <mutex>

namespace creatormetrics {

/// Stands on a port of 127.0.0.1 before a service, counts what goes by, and can be the trouble on the way to it. Works on a thread of
/// its own, so that tests may wait for programs; its functions may be called from any.
class FaultRelay
{
public:
    /// Before the service on that port; 0: before none.
    explicit FaultRelay(quint16 service = 0);
    ~FaultRelay();
    FaultRelay(const FaultRelay &) = delete;
    FaultRelay &operator=(const FaultRelay &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// With the scheme that is spoken.
    [[nodiscard]] QUrl url() const;

    void pass(); ///< requests reach the service, answers come back
    void answerWith(const FakeAnswer &answer); ///< whatever is asked; the service hears nothing
    void loseAnswers(int count); ///< of the next requests: the service has done them, and nobody learns it
    void delayAnswers(const QByteArray &path, std::chrono::milliseconds delay); ///< to requests of that path
    void cutOff(); ///< nobody listens
    void listen(); ///< again, on the same port, in plain HTTP
    void listenWithTls(const QString &certificateFile, const QString &keyFile);

    /// All that came, and how many of them to that path.
    [[nodiscard]] std::vector<FakeRequest> requests() const;
    [[nodiscard]] int count(const QByteArray &path = {}) const;
    /// Including those that broke off before they asked for anything.
    [[nodiscard]] int connections() const;
    void forget();

private:
    void listenWith(const std::function<std::unique_ptr<QTcpServer>()> &make);
    void accept();
    [[nodiscard]] FakeAnswer answerTo(const FakeRequest &request);
    void onItsThread(const std::function<void()> &work);

    const quint16 m_service;
    quint16 m_port = 0;
    bool m_isTls = false;
    QThread m_thread;
    QObject m_home; ///< on that thread
    std::unique_ptr<QTcpServer> m_server; ///< there, too
    mutable std::mutex m_mutex; ///< of all below
    std::optional<FakeAnswer> m_answer;
    int m_lost = 0;
    QByteArray m_slowPath;
    std::chrono::milliseconds m_delay{0};
    int m_connections = 0;
    std::vector<FakeRequest> m_requests;
};

} // namespace creatormetrics
