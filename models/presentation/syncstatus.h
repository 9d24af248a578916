// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/sync/syncservice.h"

#include <QLocale>

namespace creatormetrics {

/// The sync engine in words: what runs, how far it is, and how the last run ended. GUI thread.
class SyncStatus : public QObject
{
    Q_OBJECT
public:
    SyncStatus(SyncService &service, const Clock &clock, const QLocale &locale, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// "Syncing YouTube, 412 of 2,003"; empty while nothing runs.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// 0..1, never going back within a run; nothing while the amount is unknown.
    [[nodiscard]] std::optional<double> fraction() const { return m_fraction; }
    /// How the last run ended; nothing before the first one and after a clean one.
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }
    [[nodiscard]] bool isOffline() const { return m_lastError && m_lastError->kind == ErrorKind::Offline; }
    /// When a limited platform may be asked again.
    [[nodiscard]] const std::optional<QDateTime> &resumesAt() const { return m_resumesAt; }
    [[nodiscard]] const std::optional<SyncReport> &lastReport() const { return m_report; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    void start();
    void advance(const SyncProgress &progress);
    void finish(const SyncReport &report);
    [[nodiscard]] QString progressText(const SyncProgress &progress) const;

    const Clock &m_clock;
    QLocale m_locale;
    bool m_running = false;
    QString m_text;
    std::optional<double> m_fraction;
    std::optional<Error> m_lastError;
    std::optional<QDateTime> m_resumesAt;
    std::optional<SyncReport> m_report;
};

} // namespace creatormetrics
