// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/freshnesstext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace creatormetrics {

/// The left edge of the window: whose workspace, the pages, and at the bottom how old the data is or what the sync is
/// doing.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(const Theme &theme, QWidget *parent = nullptr);

    void setWorkspace(const QString &name);
    /// How many are in use; `archived`: there are others. Nothing is said before the first call.
    void setAccounts(int accounts, bool archived);
    void addPage(const QString &key, const QString &title, const QString &iconName);
    /// Sets the pages that follow apart from those before.
    void addGap();
    void select(const QString &key);
    /// The way back and forward, as two small buttons beside the workspace's name.
    void setHistory(QAction *back, QAction *forward);
    /// Where the keyboard is at first.
    void focusPage(const QString &key);
    void setFreshness(const std::vector<FreshnessLine> &lines);
    /// `fraction` unset: busy without a known amount.
    void showSync(const QString &text, std::optional<double> fraction);
    void hideSync();
    void focusStatus();
    /// What Tab stops at, in its order.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void pageChosen(const QString &key);
    void cancelSync();
    /// The lines about the sync were pressed.
    void syncPressed();

private:
    [[nodiscard]] QWidget *makeStatus();
    void showHistoryIcons();
    void rebuildFreshness();
    void nameStatus();
    void restyle();

    const Theme &m_theme;
    QLabel *m_name;
    QLabel *m_accounts;
    QHBoxLayout *m_head;
    QVBoxLayout *m_pages;
    QList<QToolButton *> m_history;
    QList<QPushButton *> m_buttons; ///< no QButtonGroup: it would let Tab reach the checked one only
    class SurfaceButton *m_status = nullptr;
    QWidget *m_sync = nullptr;
    QLabel *m_syncText = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
    QVBoxLayout *m_freshness = nullptr;
    std::vector<FreshnessLine> m_lines;
};

} // namespace creatormetrics
