// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/planpresenter.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace creatormetrics {

/// Says that a plan is being paid for in the browser, and lets that be given up.
class PlanWaiting : public QFrame
{
    Q_OBJECT
public:
    explicit PlanWaiting(QWidget *parent = nullptr);

    void show(const PlanPresenter::Waiting &waiting);
    using QFrame::show;
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void openWanted();
    void stopWanted();

private:
    QUrl m_page;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_stop;
};

} // namespace creatormetrics
