// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/reportmaker.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace creatormetrics {

/// How far a report is, with a way to stop it; hidden while nothing is being made, and as long as that is a matter of a moment.
class ReportProgress : public QWidget
{
    Q_OBJECT
public:
    explicit ReportProgress(ReportMaker &maker, QWidget *parent = nullptr);

private:
    void refresh();

    ReportMaker &m_maker;
    QTimer m_patience; ///< runs while it is not worth being shown
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace creatormetrics
