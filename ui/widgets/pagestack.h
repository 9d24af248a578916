// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace creatormetrics {

class SkeletonView;
class Theme;

/// Where a page stands: the page itself, the outline of one that is being waited for, or what is shown in its place.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    explicit PageStack(const Theme &theme, QWidget *parent = nullptr);

    void showSkeleton();
    /// Of those added.
    void showPage(QWidget *page) { setCurrentWidget(page); }
    /// Takes ownership; the former one goes.
    void showInstead(QWidget *view);

private:
    QWidget *m_outline;
    SkeletonView *m_skeleton;
    QWidget *m_instead = nullptr;
};

} // namespace creatormetrics
