// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/reportrows.h"
#include "ui/widgets/page.h"
#include "ui/widgets/reportmaker.h"
#include "ui/widgets/windowcontext.h"

class QPushButton;
class QStackedLayout;

namespace creatormetrics {

class EmptyView;
class Banner;
class FigureTable;
class KeptReportActions;
class ReportPane;
class ReportProgress;
class TableFrame;

/// The archive: every report that was kept, and the chosen one beside the list. Asks the store for itself, and only while it
/// is looked at.
class ReportsPage : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(const WindowContext &context, QWidget *parent = nullptr);

    /// Shows this report as soon as it is in the list.
    void choose(ReportId id);
    /// Asks for the printer of the chosen report; nothing without one.
    void print();
    /// Asks what the chosen report would say today; nothing without one.
    void restate();

    [[nodiscard]] bool showsFigures() const override { return false; }
    [[nodiscard]] ViewState<OwnFigures> ownState() const override;
    [[nodiscard]] double ownMilliseconds() const override { return m_presenter->queryMilliseconds(); }
    void reload() override { m_presenter->refresh(); }
    void setWatched(bool watched) override { m_presenter->setWatched(watched); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString lead() const override;
    [[nodiscard]] QWidget *tools() override { return m_tools; }
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

Q_SIGNALS:
    void newReportWanted();
    void schedulesWanted();

private:
    void build();
    void buildTools();
    [[nodiscard]] QWidget *buildArchive();
    [[nodiscard]] EmptyView *buildNone();
    void connectParts();
    void takeAnswer();
    void takeFile(ReportId id, const Result<ReportFile> &file);
    void takeMade();
    void showNotice();
    void addLaterActions(QMenu *menu, const KeptReport &report);
    void selectChosen();
    void showChosen(const QModelIndex &current);
    void fillMenu(QMenu *menu, const QModelIndex &index);
    void openChosen() const;
    void copyChosen() const;
    void showInFolder() const;
    void makeAgain(const ReportRecord &record);
    void keep(const ReportRecord &record, const QByteArray &bytes);
    void askToRemove();
    void remove(const std::vector<ReportId> &ids);
    void tellError(const QString &title, const Error &error);
    [[nodiscard]] const KeptReport *reportOf(ReportId id) const;
    [[nodiscard]] const KeptReport *chosen() const { return reportOf(m_chosen); }
    [[nodiscard]] std::vector<ReportId> selected() const;
    [[nodiscard]] ReportRowFrame frame() const;

    WindowContext m_context;
    ReportsPresenter *m_presenter;
    ReportMaker *m_maker;
    KeptReportActions *m_kept;
    ValueTableModel m_model;
    ReportId m_chosen{0};
    std::optional<ReportId> m_retried; ///< the one without a file that is being made again
    QWidget *m_tools;
    QPushButton *m_new;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_archive = nullptr;
    EmptyView *m_none = nullptr;
    FigureTable *m_table;
    Banner *m_notice; ///< what a schedule has done that nobody would notice
    ReportProgress *m_progress;
    ReportPane *m_pane;
};

} // namespace creatormetrics
