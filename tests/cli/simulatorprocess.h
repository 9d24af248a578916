// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace creatormetrics {

/// A simulator program of one's own on a free port, ended with this.
class SimulatorProcess
{
public:
    /// Starts it with `arguments` besides those for files, which lie in `folder`, and waits until it listens.
    SimulatorProcess(const QString &folder, const QStringList &arguments);
    ~SimulatorProcess();
    SimulatorProcess(const SimulatorProcess &) = delete;
    SimulatorProcess &operator=(const SimulatorProcess &) = delete;

    [[nodiscard]] bool isListening() const { return m_base.isValid(); }
    [[nodiscard]] QString servicesFile() const { return m_folder + QStringLiteral("/services.json"); }
    [[nodiscard]] QUrl url(const QString &path) const;

    /// What the simulator has been asked: units, calls by path, requests in order.
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] qint64 dataUnits() const;
    [[nodiscard]] QJsonArray requests() const;
    /// What a correct client ends up with.
    [[nodiscard]] QJsonObject truth() const;
    void revise() const { post(QStringLiteral("revise")); }
    void revokeAll() const { post(QStringLiteral("revoke")); }
    /// Forgets what was asked, and the faults.
    void reset() const { post(QStringLiteral("reset")); }
    void setFaults(const QJsonArray &faults) const;

private:
    void post(const QString &control, const QByteArray &body = {}) const;

    QString m_folder;
    QProcess m_process;
    QUrl m_base;
};

/// A plain GET that follows redirects, as a browser would; the status of the last answer, 0 when there was none.
struct PlainAnswer {
    int status = 0;
    QByteArray body;
};
[[nodiscard]] PlainAnswer plainGet(const QUrl &url);
[[nodiscard]] PlainAnswer plainPost(const QUrl &url, const QByteArray &body);

} // namespace creatormetrics
