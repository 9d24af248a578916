// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"

#include <QWidget>

#include <map>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace creatormetrics {

/// What is to be reached within the report's period: a figure and a number in each line.
class GoalFields : public QWidget
{
    Q_OBJECT
public:
    explicit GoalFields(QWidget *parent = nullptr);

    /// Tells nobody.
    void setGoals(const std::map<Metric, double> &goals);
    /// Lines without a number do not count; of two for a figure the last one does.
    [[nodiscard]] std::map<Metric, double> goals() const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QComboBox *metric;
        QLineEdit *number;
        QToolButton *remove;
    };
    Line &addLine(Metric metric, const QString &number);
    void removeLine(const QToolButton *button);
    void layOut();
    void clearLines();
    [[nodiscard]] Metric unusedMetric() const;
    [[nodiscard]] QString numberText(Metric metric, double goal) const;

    std::vector<Line> m_lines;
    QGridLayout *m_layout;
    QPushButton *m_add;
};

} // namespace creatormetrics
