// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"

#include <QWidget>

class QPushButton;

namespace creatormetrics {

/// Beside a feature that the plan lacks: which plan has it, and a button to the page about plans where the window has one. Hidden
/// where the plan has the feature.
class PlanLack : public QWidget
{
    Q_OBJECT
public:
    enum class Form {
        Whole,
        ButtonOnly, ///< a sentence nearby says which plan has it
    };
    /// The words get the name `objectName`.
    PlanLack(Plan plan, Feature feature, const QString &objectName, QWidget *parent = nullptr, Form form = Form::Whole);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void openPlans();

    QPushButton *m_button;
};

} // namespace creatormetrics
