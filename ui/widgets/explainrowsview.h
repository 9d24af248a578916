// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explainrowsmodel.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

class QScrollArea;

namespace creatormetrics {

class FigureTable;

/// The stored rows behind a figure, and of the chosen one the request that brought it and what it was before.
class ExplainRowsView : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainRowsView(const Theme &theme, QWidget *parent = nullptr);

    /// `now` in the zone in which moments are told.
    void show(const SourceRows &rows, const QDateTime &now);
    using QWidget::show;
    void takeFocus();
    [[nodiscard]] QList<QWidget *> tabStops() const;
    /// The chosen row in words for the answer's heading: "18 Nov · Views".
    [[nodiscard]] QString chosenTitle() const;
    [[nodiscard]] QString toText() const;

Q_SIGNALS:
    void answerWanted(creatormetrics::FetchId fetch);

private:
    void build();
    [[nodiscard]] QScrollArea *makeDetail();
    void showChosen();
    [[nodiscard]] const SourceRow *chosen() const;

    ExplainRowsModel m_model;
    QDateTime m_now;
    QLabel *m_none;
    FigureTable *m_table;
    QScrollArea *m_detail = nullptr;
    QLabel *m_chosen;
    QLabel *m_fetch;
    QLabel *m_request;
    QLabel *m_revisions;
    QPushButton *m_answer;
};

} // namespace creatormetrics
