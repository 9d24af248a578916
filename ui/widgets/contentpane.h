// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentdetail.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace creatormetrics {

class ChartPane;
class ElidedLabel;
class FigureRows;
class Theme;
class ThumbnailCache;

/// One post beside the list: what it is, how it grew by age against what is typical, and its figures.
class ContentPane : public QFrame
{
    Q_OBJECT
public:
    explicit ContentPane(Theme &theme, QWidget *parent = nullptr);

    /// The post's picture comes from there, which outlives the pane; nullptr: two colours stand for it.
    void setPictures(ThumbnailCache *pictures);
    void show(const ContentDetail &detail);
    using QFrame::show;
    /// Nothing is chosen.
    void clear();
    [[nodiscard]] QList<QWidget *> tabStops() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();

    const Theme &m_theme;
    ThumbnailCache *m_pictures = nullptr;
    ContentId m_post{0};
    QString m_pictureKey;
    QWidget *m_body;
    QLabel *m_picture;
    QLabel *m_title;
    ElidedLabel *m_facts;
    QLabel *m_labels; ///< while it has any
    ElidedLabel *m_chartNote;
    ChartPane *m_chart;
    FigureRows *m_figures;
    QVBoxLayout *m_layout;
    QLabel *m_nothing;
};

} // namespace creatormetrics
