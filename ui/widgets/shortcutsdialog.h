// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

class QLabel;
class QTreeView;

namespace creatormetrics {

/// The keys of the window, grouped as the menus are, with a field that finds commands by their words or keys.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

private:
    void fill(const QList<QAction *> &actions);
    void addKeys(const QString &group, const QString &name, const QString &keys);
    void setUpList();
    void filter(const QString &text);

    QStandardItemModel m_model;
    QSortFilterProxyModel m_filtered;
    QTreeView *m_list;
    QLabel *m_nothing;
};

} // namespace creatormetrics
