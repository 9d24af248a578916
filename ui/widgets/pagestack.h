// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QTimer>

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

    /// The outline of the page of this key.
    void showSkeleton(const QString &key);
    /// The same when nothing else has been shown until a moment later: what comes sooner shall not flash.
    void awaitPage(const QString &key);
    /// Of those added.
    void showPage(QWidget *page);
    /// Takes ownership; the former one goes.
    void showInstead(QWidget *view);

private:
    QWidget *m_outline;
    SkeletonView *m_skeleton;
    QWidget *m_instead = nullptr;
    QTimer m_patience; ///< runs while a page is awaited
    QString m_awaited;
};

} // namespace creatormetrics
