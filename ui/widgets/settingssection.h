// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/settingsrow.h"

#include <QFrame>
#include <QVBoxLayout>

namespace creatormetrics {

/// Settings that belong together: a heading and under it a card of rows.
class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsSection(const QString &title, QWidget *parent = nullptr);

    /// Takes ownership of the control.
    SettingsRow *addRow(const QString &title, const QString &description, QWidget *control = nullptr);
    /// Takes all rows away.
    void clear();
    [[nodiscard]] const QList<SettingsRow *> &rows() const { return m_rows; }
    /// How many rows are left; without any it hides itself. Words that the heading has find all of its rows.
    int filter(const QStringList &words, const QString &background);

private:
    QString m_title;
    QVBoxLayout *m_lines;
    QFrame *m_card;
    QList<SettingsRow *> m_rows;
    QList<QFrame *> m_separators; ///< above the row of the same place; the first is never shown
};

} // namespace creatormetrics
