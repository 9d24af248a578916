// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagemaker.h"

#include "models/presentation/mentionfeedreader.h"
#include "models/presentation/settings.h"
#include "ui/widgets/accountpage.h"
#include "ui/widgets/audiencepage.h"
#include "ui/widgets/comparepage.h"
#include "ui/widgets/contentpage.h"
#include "ui/widgets/datapage.h"
#include "ui/widgets/engagementpage.h"
#include "ui/widgets/growthpage.h"
#include "ui/widgets/mentionspage.h"
#include "ui/widgets/overviewpage.h"
#include "ui/widgets/planpage.h"
#include "ui/widgets/reportspage.h"
#include "ui/widgets/settingspage.h"
#include "ui/widgets/thumbnailcache.h"
#include "ui/widgets/windowcommands.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array entries{
    PageEntry{"overview", QT_TRANSLATE_NOOP("Pages", "Overview"), "overview"},
    PageEntry{"growth", QT_TRANSLATE_NOOP("Pages", "Growth"), "growth"},
    PageEntry{"engagement", QT_TRANSLATE_NOOP("Pages", "Engagement"), "engagement"},
    PageEntry{"audience", QT_TRANSLATE_NOOP("Pages", "Audience"), "audience"},
    PageEntry{"content", QT_TRANSLATE_NOOP("Pages", "Content"), "content"},
    PageEntry{"compare", QT_TRANSLATE_NOOP("Pages", "Compare"), "compare"},
    PageEntry{"mentions", QT_TRANSLATE_NOOP("Pages", "Mentions"), "mentions"},
    PageEntry{"reports", QT_TRANSLATE_NOOP("Pages", "Reports"), "reports"},
    PageEntry{"data", QT_TRANSLATE_NOOP("Pages", "Data"), "data", true},
    PageEntry{"settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings"},
    PageEntry{.key = "account", .title = QT_TRANSLATE_NOOP("Pages", "Account"), .icon = "account", .needsCloud = true},
    PageEntry{.key = "plan", .title = QT_TRANSLATE_NOOP("Pages", "Plan"), .icon = "account", .under = "account", .needsCloud = true},
};

} // namespace

std::span<const PageEntry> pageEntries()
{
    return entries;
}

const PageEntry &pageEntry(const QString &key)
{
    const auto found =
        std::ranges::find_if(entries, [&key](const PageEntry &entry) { return key == QLatin1StringView(entry.key); });
    return found == entries.end() ? entries.front() : *found;
}

bool hasPage(const WindowContext &context, const PageEntry &entry)
{
    return !entry.needsCloud || (context.cloud && context.entitlements);
}

QString pageTitle(const PageEntry &entry)
{
    return QCoreApplication::translate("Pages", entry.title);
}

PageMaker::PageMaker(const WindowContext &context, SyncStatus &sync, WindowCommands &commands, PlanPresenter *plan, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_sync(sync)
    , m_commands(commands)
    , m_plan(plan)
    , m_pictures(new ThumbnailCache(context.store, this))
{
    if (context.wantPictures)
        connect(m_pictures, &ThumbnailCache::missing, this, context.wantPictures);
    connect(&context.settings, &Settings::keepsPicturesChanged, m_pictures, &ThumbnailCache::clear);
}

Page *PageMaker::make(const QString &key, QWidget *parent)
{
    Theme &theme = m_context.theme;
    if (key == "data"_L1)
        return makeDataPage(parent);
    if (key == "settings"_L1)
        return makeSettingsPage(parent);
    if (key == "account"_L1)
        return new AccountPage(m_context, parent);
    if (key == "plan"_L1)
        return new PlanPage(m_context, *m_plan, parent);
    if (key == "reports"_L1)
        return makeReportsPage(parent);
    if (key == "growth"_L1)
        return new GrowthPage(theme, parent);
    if (key == "engagement"_L1)
        return new EngagementPage(theme, parent);
    if (key == "audience"_L1)
        return new AudiencePage(theme, parent);
    if (key == "compare"_L1)
        return new ComparePage(theme, parent);
    if (key == "content"_L1)
        return makeContentPage(parent);
    if (key == "mentions"_L1)
        return new MentionsPage(m_context, new MentionFeedReader(m_context.store, m_context.clock), parent);
    return makeOverviewPage(parent);
}

Page *PageMaker::makeOverviewPage(QWidget *parent)
{
    auto *page = new OverviewPage(m_context.theme, parent);
    page->setPictures(m_pictures);
    return page;
}

Page *PageMaker::makeContentPage(QWidget *parent)
{
    auto *page = new ContentPage(m_context.theme, new ContentReader(m_context.store, m_context.clock), parent);
    page->setPictures(m_pictures);
    connect(page, &ContentPage::compareWanted, this, &PageMaker::comparePostsWanted);
    return page;
}

Page *PageMaker::makeReportsPage(QWidget *parent)
{
    auto *page = new ReportsPage(m_context, parent);
    connect(page, &ReportsPage::newReportWanted, this, [this] { Q_EMIT m_commands.newReportWanted(ReportKind::Monthly); });
    connect(page, &ReportsPage::schedulesWanted, &m_commands, &WindowCommands::showSchedules);
    connect(&m_commands, &WindowCommands::reportKept, page, &ReportsPage::choose);
    return page;
}

Page *PageMaker::makeDataPage(QWidget *parent)
{
    auto *page = new DataPage(m_context, m_sync, parent);
    connect(page, &DataPage::connectWanted, this, [this] { m_commands.connectPlatform(std::nullopt); });
    connect(page, &DataPage::reconnectWanted, &m_commands, &WindowCommands::connectPlatform);
    connect(page, &DataPage::syncWanted, &m_sync, &SyncStatus::start);
    connect(page, &DataPage::pauseWanted, &m_context.settings, &Settings::setSyncPaused);
    connect(page, &DataPage::disconnectWanted, &m_commands, &WindowCommands::disconnectAccount);
    connect(page, &DataPage::archiveWanted, &m_commands, &WindowCommands::archiveAccount);
    connect(page, &DataPage::eraseWanted, &m_commands, &WindowCommands::eraseAccount);
    return page;
}

Page *PageMaker::makeSettingsPage(QWidget *parent)
{
    auto *page = new SettingsPage(m_context, parent);
    connect(page, &SettingsPage::aboutWanted, &m_commands, &WindowCommands::showAbout);
    return page;
}

} // namespace creatormetrics
