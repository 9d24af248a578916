// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creatormetrics {

/// What stands in the place of a page that has nothing to show: one line of what, one line of why, and what to do about
/// it. Details for those who can use them are folded away and can be copied.
class EmptyView : public QWidget
{
    Q_OBJECT
public:
    EmptyView(const Theme &theme, const QString &iconName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &why);
    /// The first button added is the main one.
    QPushButton *addButton(const QString &text, const QString &objectName);
    void setDetails(const QString &details);

private:
    void restyle();
    void addDetails();
    void unfold(bool open);
    void copyDetails() const;

    const Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_why;
    QHBoxLayout *m_buttons;
    QHBoxLayout *m_detailButtons;
    QPlainTextEdit *m_details = nullptr; ///< none without details
    QPushButton *m_unfold = nullptr;
};

} // namespace creatormetrics
