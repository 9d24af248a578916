// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explainpresenter.h"
#include "models/presentation/explaintext.h"
#include "models/presentation/valuetablemodel.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace creatormetrics {

class ExplainBody;
class FigureTable;

/// The figure itself in the explanation: what it is, what it is made of, and which account has how much in it.
class ExplainFigureView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ExplainFigureView(const Theme &theme, QWidget *parent = nullptr);

    void show(const ExplainAnswer &answer);
    using QScrollArea::show;
    void takeFocus();
    [[nodiscard]] QList<QWidget *> tabStops() const;
    [[nodiscard]] QString toText() const;

Q_SIGNALS:
    void accountChosen(creatormetrics::AccountId account);
    /// Of a post: what was seen at each look.
    void looksWanted();

private:
    void build();
    void showText(const ExplainText &text);
    void choose(const QModelIndex &index);

    ValueTableModel m_model;
    ExplainText m_text;
    QLabel *m_figure;
    QLabel *m_days;
    ExplainBody *m_body;
    QLabel *m_hint;
    FigureTable *m_accounts;
    QPushButton *m_looks;
};

} // namespace creatormetrics
