// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contentitem.h"
#include "ui/widgets/windowcontext.h"

#include <QObject>

#include <span>

class QWidget;

namespace creatormetrics {

class Page;
class PlanPresenter;
class SyncStatus;
class ThumbnailCache;
class WindowCommands;

/// A page as the navigation names it.
struct PageEntry {
    const char *key;   ///< for settings and the command line
    const char *title; ///< English; `title()` gives the translated one
    const char *icon;
    bool gapBefore = false; ///< begins another group in the navigation
    const char *under = nullptr; ///< key of the page that stands for it in the navigation; nullptr: it stands there itself
    bool needsCloud = false; ///< only where the window has an account at the hosted service
};

/// In the order of the navigation.
[[nodiscard]] std::span<const PageEntry> pageEntries();
/// The first one when no page has the key.
[[nodiscard]] const PageEntry &pageEntry(const QString &key);
/// Whether a window with this context has the page.
[[nodiscard]] bool hasPage(const WindowContext &context, const PageEntry &entry);
[[nodiscard]] QString pageTitle(const PageEntry &entry);

/// Makes pages and connects what they want with those who do it.
class PageMaker : public QObject
{
    Q_OBJECT
public:
    /// `plan` is there where the context has an account at the hosted service.
    PageMaker(const WindowContext &context, SyncStatus &sync, WindowCommands &commands, PlanPresenter *plan, QObject *parent);

    [[nodiscard]] Page *make(const QString &key, QWidget *parent);

Q_SIGNALS:
    void comparePostsWanted(const std::vector<creatormetrics::ContentId> &posts);

private:
    [[nodiscard]] Page *makeOverviewPage(QWidget *parent);
    [[nodiscard]] Page *makeContentPage(QWidget *parent);
    [[nodiscard]] Page *makeDataPage(QWidget *parent);
    [[nodiscard]] Page *makeReportsPage(QWidget *parent);
    [[nodiscard]] Page *makeSettingsPage(QWidget *parent);

    WindowContext m_context;
    SyncStatus &m_sync;
    WindowCommands &m_commands;
    PlanPresenter *m_plan;
    ThumbnailCache *m_pictures; ///< for all pages
};

} // namespace creatormetrics
