// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace creatormetrics {

class ElidedLabel;

/// A titled surface: heading, a note beside it, and a body below. The accessible name is the title.
class TitledCard : public QFrame
{
    Q_OBJECT
public:
    explicit TitledCard(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &note);
    /// A small button, or a row of them, at the end of the heading. Takes ownership.
    void addTool(QWidget *tool);
    /// Takes ownership.
    void setBody(QWidget *body) { setBody(body, Spacing::cardPadding); }

protected:
    /// With another distance from the card's left and right edges.
    void setBody(QWidget *body, int sideMargin);

private:
    QVBoxLayout *m_layout;
    QHBoxLayout *m_header; ///< in m_layout
    QLabel *m_title;
    ElidedLabel *m_note;
};

} // namespace creatormetrics
