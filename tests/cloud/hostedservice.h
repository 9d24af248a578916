// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/endpoint/blackbox/apiclient.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace creatormetrics {

/// The real endpoint program with `serve --dev`: SQLite, mails as files, a Stripe that moves no money. Its port stays when it is
/// started again. Gone with the object.
class HostedService
{
public:
    HostedService() = default;
    ~HostedService();
    HostedService(const HostedService &) = delete;
    HostedService &operator=(const HostedService &) = delete;

    /// Sections that are added to the configuration ("platforms", "relay"), before the start.
    [[nodiscard]] bool configure(const QJsonObject &sections) const;
    [[nodiscard]] bool start(); ///< false when it does not listen within 20 s
    void kill(); ///< SIGKILL

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] ApiClient client() const { return ApiClient(m_port); }
    [[nodiscard]] QByteArray errors() const;
    /// Sets the service's clock forward; how far it is ahead of this computer's then.
    qint64 advanceClock(qint64 seconds) const;
    [[nodiscard]] double metric(const QByteArray &sample) const; ///< 0 when it is not there

    /// The link's word of the latest mail to the address whose subject has that word in it; waits up to 10 s.
    [[nodiscard]] QString mailedToken(const QString &to, const QString &subject) const;
    /// Pays (or tries) on the page of the development Stripe.
    [[nodiscard]] bool checkOut(const QUrl &page, const QByteArray &action) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
    quint16 m_metricsPort = 0;
};

} // namespace creatormetrics
