// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explaintext.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

namespace creatormetrics {

class ExplainBody;

/// What a card's figure means, beside its info button. Escape and a click elsewhere close it; the focus goes back to the
/// button. Deletes itself when closed.
class ExplainPopover : public QFrame
{
    Q_OBJECT
public:
    /// `sources`: the figures that one can look further into.
    ExplainPopover(const Theme &theme, const std::vector<Metric> &sources, QWidget *anchor);

    void show(const ExplainText &text);

Q_SIGNALS:
    void sourceWanted(creatormetrics::Metric metric);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addLinks(const std::vector<Metric> &sources);
    void place();

    const Theme &m_theme;
    QPointer<QWidget> m_anchor;
    QLabel *m_title;
    QLabel *m_figure;
    QLabel *m_days;
    ExplainBody *m_body;
    QList<QPushButton *> m_links;
};

} // namespace creatormetrics
