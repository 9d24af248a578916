// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/datapresenter.h"
#include "models/presentation/runrows.h"
#include "models/presentation/syncstatus.h"
#include "ui/widgets/page.h"
#include "ui/widgets/windowcontext.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace creatormetrics {

class BudgetCard;
class FigureTable;
class GapCard;
class TableCard;

/// Whether everything is here and fresh: each account with its state, the budgets, the last runs, and what is missing.
/// Asks the store for itself, and only while it is looked at.
class DataPage : public Page
{
    Q_OBJECT
public:
    DataPage(const WindowContext &context, SyncStatus &sync, QWidget *parent = nullptr);


    [[nodiscard]] bool showsFigures() const override { return false; }
    [[nodiscard]] ViewState<OwnFigures> ownState() const override;
    [[nodiscard]] double ownMilliseconds() const override { return m_presenter->queryMilliseconds(); }
    void reload() override { m_presenter->refresh(); }
    void setWatched(bool watched) override;
    [[nodiscard]] QWidget *tools() override { return m_tools; }
    [[nodiscard]] QString question() const override { return tr("Is everything here, and is it fresh?"); }
    [[nodiscard]] QString lead() const override { return m_summary; }
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

Q_SIGNALS:
    void connectWanted();
    void reconnectWanted(creatormetrics::Platform platform);
    void syncWanted(const std::vector<creatormetrics::AccountId> &accounts);
    void pauseWanted(bool paused);
    void disconnectWanted(const creatormetrics::Account &account);
    void archiveWanted(const creatormetrics::Account &account, bool archived);
    void eraseWanted(const creatormetrics::Account &account);

private:
    void build();
    void buildTools();
    void takeAnswer();
    void refresh();
    void followSync();
    void fillMenu(QMenu *menu, const QModelIndex &index);
    void addSignInActions(QMenu *menu, const Account &account);
    void showRun(const QModelIndex &index);
    [[nodiscard]] const AccountHealth *healthAt(const QModelIndex &index) const;
    [[nodiscard]] DataFrame frame() const;

    WindowContext m_context;
    SyncStatus &m_sync;
    DataPresenter *m_presenter;
    QSet<AccountId> m_syncing;
    bool m_paused = false;
    QTimer m_ageing; ///< "2 h ago" does not stay true
    ValueTableModel m_accountModel;
    ValueTableModel m_runModel;
    QString m_summary;
    QWidget *m_tools;
    QPushButton *m_pause;
    QPushButton *m_syncAll;
    QPushButton *m_connect;
    TableCard *m_accounts;
    FigureTable *m_accountTable;
    TableCard *m_runs;
    FigureTable *m_runTable;
    BudgetCard *m_budgets;
    GapCard *m_gaps;
};

} // namespace creatormetrics
