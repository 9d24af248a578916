// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace creatormetrics {

/// The outlines of a page while its figures are awaited: calm grey shapes where its cards, charts and tables will
/// stand.
class SkeletonView : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonView(const Theme &theme, QWidget *parent = nullptr);

    /// By the page's key; a page that is not known looks like the Overview.
    void setPage(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_page;
};

} // namespace creatormetrics
