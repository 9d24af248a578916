// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/workspaceactions.h"

#include <QObject>

namespace creatormetrics {

/// A report as it lies before one, whole but kept nowhere.
struct MadeReport {
    ReportSettings settings;
    QString title;
    QString dataSha256;
    QByteArray bytes;
    int pages = 0;
};

/// Makes a report: reads the figures on the store's thread, paints the pages on one of the pool. What is overtaken or
/// cancelled is dropped. GUI thread.
class ReportMaker : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Composing, Painting, Made, Failed };
    Q_ENUM(Stage)

    explicit ReportMaker(WorkspaceActions &actions, QObject *parent = nullptr);

    void make(const ReportSettings &settings);
    /// Back to Idle; nothing happens when it does not work.
    void cancel();
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isWorking() const { return m_stage == Stage::Composing || m_stage == Stage::Painting; }
    /// The last one that was begun.
    [[nodiscard]] const std::optional<ReportSettings> &settings() const { return m_settings; }
    /// In the stage Made.
    [[nodiscard]] const MadeReport &report() const { return *m_report; }
    /// In the stage Failed.
    [[nodiscard]] const Error &error() const { return m_error; }
    /// What it is doing, in words; empty when it does nothing.
    [[nodiscard]] QString stageText() const;

Q_SIGNALS:
    void stageChanged();

private:
    void paint(quint64 generation, const Result<ComposedReport> &composed);
    void take(quint64 generation, const Result<MadeReport> &made);
    void fail(const Error &error);
    void enter(Stage stage);

    WorkspaceActions &m_actions;
    Stage m_stage = Stage::Idle;
    quint64 m_generation = 0;
    std::optional<ReportSettings> m_settings;
    std::optional<MadeReport> m_report;
    Error m_error;
};

} // namespace creatormetrics
