// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/oauth/loopbackpage.h"
#include "models/core/result.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

class QTcpSocket;

namespace creatormetrics {

/// Waits on 127.0.0.1 for the browser to come back from a sign-in. Answers only `GET /callback` with the expected state, once;
/// anything else gets a short refusal and changes nothing. A client that dawdles or says too much is dropped.
class LoopbackListener : public QObject
{
    Q_OBJECT
public:
    /// Without a state it refuses everybody until `expect` names one.
    explicit LoopbackListener(const QByteArray &state, QObject *parent = nullptr);
    /// From now on: another state, and the name under which the code comes ("code", "handoff").
    void expect(const QByteArray &state, const QString &codeName);

    /// Takes the first free one of `ports`, or any free one when there are none named. Fails with Internal when none is free.
    [[nodiscard]] Outcome listen(const QList<quint16> &ports = {});
    /// Where the platform has to send the browser; after `listen`.
    [[nodiscard]] QUrl redirectUrl() const;

Q_SIGNALS:
    /// The authorisation code, a secret, and the scopes that were allowed where the platform says so here. Once, and then neither
    /// signal any more.
    void codeArrived(const QByteArray &code, const QStringList &scopes);
    /// Forbidden when the user said no, otherwise BadResponse.
    void refused(const creatormetrics::Error &error);

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &requestLine);
    void answerCallback(QTcpSocket *socket, const QUrlQuery &query);
    void reply(QTcpSocket *socket, const QByteArray &status, LoopbackPage page);

    QByteArray m_state;
    QString m_codeName = QStringLiteral("code");
    QTcpServer m_server;
    bool m_over = false;
};

} // namespace creatormetrics
