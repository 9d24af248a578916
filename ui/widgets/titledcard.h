// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace creatormetrics {

/// A titled surface: heading, a note beside it, and a body below. The accessible name is the title.
class TitledCard : public QFrame
{
    Q_OBJECT
public:
    explicit TitledCard(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &note);
    /// Takes ownership.
    void setBody(QWidget *body);

private:
    QVBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_note;
};

} // namespace creatormetrics
