// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/plancards.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace creatormetrics {

class Theme;

/// One plan beside the others: what it has and has not, and a button where it can be had.
class PlanCardView : public QFrame
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    PlanCardView(const Theme &theme, const PlanCard &card, QWidget *parent = nullptr);

    /// `primary`: its button is the page's main one. `obstacle` keeps it from being pressed and is its tooltip.
    void show(const PlanCard &card, bool primary, const QString &obstacle);
    using QFrame::show;
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void wanted(creatormetrics::PlanOffer offer);

private:
    struct Line {
        QLabel *mark = nullptr;
        QLabel *text = nullptr;
    };
    void build();
    void addGrants();
    void restyle();

    const Theme &m_theme;
    PlanCard m_card;
    QLabel *m_name;
    QLabel *m_current;
    QLabel *m_lead;
    QList<Line> m_lines;
    QPushButton *m_button;
};

} // namespace creatormetrics
