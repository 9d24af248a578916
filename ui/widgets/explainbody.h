// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explaintext.h"

#include <QVBoxLayout>
#include <QWidget>

namespace creatormetrics {

/// What a figure means and is made of: sentence, formula, its parts as a sum, and notes.
class ExplainBody : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainBody(QWidget *parent = nullptr);

    void show(const ExplainText &text);
    using QWidget::show;

private:
    [[nodiscard]] QWidget *makeLines(const std::vector<ExplainLine> &lines, QWidget *parent) const;

    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

} // namespace creatormetrics
