// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/workspaceactions.h"

#include <QObject>

#include <stop_token>

namespace creatormetrics {

/// A report as it lies before one, whole but kept nowhere.
struct MadeReport {
    ReportSettings settings;
    std::shared_ptr<const ComposedReport> composed;
    QByteArray bytes;
    int pages = 0;
};

/// Makes a report: reads the figures on the store's thread, composes and paints on the pool. Figures stay as long as they do
/// for what is asked, so that only the text follows each keystroke. At most one report is in the work; what was asked for
/// meanwhile comes next, and of several only the last. GUI thread.
class ReportMaker : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Composing, Painting, Made, Failed };
    Q_ENUM(Stage)

    explicit ReportMaker(WorkspaceActions &actions, QObject *parent = nullptr);
    ~ReportMaker() override;

    void make(const ReportSettings &settings);
    /// Has the figures read again with the next `make`.
    void forgetFigures() { m_figures.reset(); }
    /// Back to Idle; nothing happens when it does not work.
    void cancel();
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isWorking() const { return m_stage == Stage::Composing || m_stage == Stage::Painting; }
    /// The last one that was begun.
    [[nodiscard]] const std::optional<ReportSettings> &settings() const { return m_settings; }
    /// The newest that was made; in the stage Made it is that of `settings()`, before that perhaps a former one.
    [[nodiscard]] const MadeReport &report() const { return *m_report; }
    /// Those of the newest report; nullptr before there are any.
    [[nodiscard]] const SharedReportFigures &figures() const { return m_figures; }
    /// In the stage Failed.
    [[nodiscard]] const Error &error() const { return m_error; }
    /// What it is doing, in words; empty when it does nothing.
    [[nodiscard]] QString stageText() const;

Q_SIGNALS:
    void stageChanged();
    /// There is a newer `report()`, whatever is still to come.
    void pagesMade();

private:
    void begin();
    void readFigures();
    void takeFigures(const Result<SharedReportFigures> &figures, const ReportSettings &of);
    void compose();
    void paint(const ReportSettings &settings, const Result<ComposedReport> &composed);
    void take(const MadeReport &made);
    void fail(const Error &error, const ReportSettings &of);
    void enter(Stage stage);
    /// Calls `take` unless the work was cancelled meanwhile.
    template <typename T, typename Function>
    void goOn(const QFuture<T> &work, Function take);

    WorkspaceActions &m_actions;
    Stage m_stage = Stage::Idle;
    quint64 m_generation = 0; ///< counts what was cancelled
    std::stop_source m_stop;
    std::optional<ReportSettings> m_settings;
    SharedReportFigures m_figures;
    std::optional<ReportSettings> m_figuresFor; ///< what they were read for
    std::optional<MadeReport> m_report;
    Error m_error;
};

} // namespace creatormetrics
