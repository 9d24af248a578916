// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

class QLineEdit;
class QListView;

namespace creatormetrics {

/// Every action of the window in one list: type a part of its name, Enter does it. Also serves as the list of
/// shortcuts.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    explicit CommandPalette(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QList<QAction *> &actions);
    void run();
    void filter(const QString &text);

    QStandardItemModel m_model;
    QSortFilterProxyModel m_filtered;
    QLineEdit *m_search;
    QListView *m_list;
};

} // namespace creatormetrics
