// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/syncdrawer.h"

#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/platformmark.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/syncjobview.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // It may be a button that is just being pressed.
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

SyncDrawer::SyncDrawer(const Theme &theme, SyncStatus &status, const Clock &clock, const QTimeZone &zone,
                       QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_status(status)
    , m_clock(clock)
    , m_zone(zone)
    , m_title(styledLabel("section", tr("Sync"), this))
    , m_headline(wrappedLabel("secondary", {}, this))
    , m_close(iconButton(icon(u"close", theme.colors()), tr("Close"), this))
    , m_jobs(new QVBoxLayout)
    , m_problems(new QVBoxLayout)
    , m_footnote(wrappedLabel("caption", {}, this))
    , m_cancel(styledButton("", tr("Stop"), this))
    , m_pause(styledButton("", {}, this))
    , m_sync(styledButton("primary", tr("Sync now"), this))
{
    setObjectName(u"syncDrawer"_s);
    setProperty("role", u"drawer"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Sync"));
    build();
    connect(&m_status, &SyncStatus::changed, this, &SyncDrawer::refresh);
    connect(&theme, &Theme::changed, this,
            [this] { m_close->setIcon(icon(u"close", m_theme.colors())); });
    refresh();
}

void SyncDrawer::build()
{
    m_headline->setObjectName(u"drawerHeadline"_s);
    m_close->setObjectName(u"drawerClose"_s);
    m_cancel->setObjectName(u"drawerCancel"_s);
    m_pause->setObjectName(u"drawerPause"_s);
    m_sync->setObjectName(u"drawerSync"_s);
    m_cancel->setAccessibleName(tr("Stop the sync"));
    m_jobs->setSpacing(Spacing::large);
    m_problems->setSpacing(Spacing::medium);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto *list = new QWidget;
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::large);
    lines->addLayout(m_problems);
    lines->addLayout(m_jobs);
    lines->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_pause);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_sync);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(head);
    layout->addWidget(m_headline);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_footnote);
    layout->addLayout(buttons);
    connect(m_close, &QToolButton::clicked, this, &SyncDrawer::closeWanted);
    connect(m_cancel, &QPushButton::clicked, this, &SyncDrawer::cancelWanted);
    connect(m_sync, &QPushButton::clicked, this, &SyncDrawer::syncWanted);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseWanted(!m_status.isPaused()); });
}

void SyncDrawer::setNextSync(const QDateTime &moment)
{
    m_nextSync = moment;
    refresh();
}

void SyncDrawer::takeFocus()
{
    for (QPushButton *button : {m_sync, m_cancel, m_pause}) {
        if (!button->isHidden() && button->isEnabled())
            return button->setFocus();
    }
}

QList<QWidget *> SyncDrawer::tabStops() const
{
    QList<QWidget *> stops{m_close};
    for (QPushButton *button : findChildren<QPushButton *>(u"problemRemedy"_s))
        stops << button;
    return stops << m_pause << m_cancel << m_sync;
}

void SyncDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closeWanted();
    QFrame::keyPressEvent(event);
}

QDateTime SyncDrawer::localNow() const
{
    return m_clock.now().toTimeZone(m_zone);
}

void SyncDrawer::refresh()
{
    m_headline->setText(headline());
    m_footnote->setText(footnote());
    m_footnote->setVisible(!m_footnote->text().isEmpty());
    m_pause->setText(m_status.isPaused() ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(m_status.isPaused() ? tr("Resume syncing") : tr("Pause syncing"));
    m_cancel->setVisible(m_status.isRunning());
    m_sync->setVisible(!m_status.isRunning());
    m_sync->setEnabled(!m_status.isPaused());
    showJobs();
    showProblems();
}

QString SyncDrawer::headline() const
{
    if (m_status.isPaused())
        return tr("Paused. Nothing is synced until you resume.");
    if (m_status.isRunning())
        return m_status.text();
    const auto &report = m_status.lastReport();
    if (!report)
        return tr("Nothing is running.");
    const QString ended = momentText(m_status.endedAt(), localNow(), locale());
    if (report->cancelled)
        return tr("Stopped at %1. What had arrived is kept.").arg(ended);
    qint64 changed = 0;
    for (const AccountReport &account : report->accounts) {
        for (const StreamReport &stream : account.streams)
            changed += stream.changed;
    }
    return tr("Finished at %1: %2 new or changed rows.").arg(ended, locale().toString(changed));
}

QString SyncDrawer::footnote() const
{
    if (m_status.isRunning())
        return tr("Everything can be used meanwhile. Stopping loses nothing.");
    if (m_status.isPaused() || !m_nextSync.isValid())
        return {};
    return tr("The next sync starts %1.").arg(momentText(m_nextSync, localNow(), locale()));
}

/// Views stay with their account, so that bars move instead of flickering.
void SyncDrawer::showJobs()
{
    QHash<AccountId, SyncJobView *> before = std::exchange(m_views, {});
    int place = 0;
    for (const SyncJob &job : m_status.jobs()) {
        SyncJobView *view = before.take(job.progress.account);
        if (!view)
            view = new SyncJobView(m_theme, job.progress.platform, this);
        view->show(job);
        if (m_jobs->indexOf(view) != place)
            m_jobs->insertWidget(place, view);
        ++place;
        m_views.insert(job.progress.account, view);
    }
    for (SyncJobView *view : before)
        delete view;
}

/// Told until the next run begins.
void SyncDrawer::showProblems()
{
    const QDateTime shown = m_status.isRunning() ? QDateTime() : m_status.endedAt();
    if (shown == m_problemsOf)
        return;
    m_problemsOf = shown;
    clear(*m_problems);
    const auto &report = m_status.lastReport();
    if (!shown.isValid() || !report || report->cancelled)
        return;
    for (const AccountReport &account : report->accounts) {
        if (account.error && account.error->kind != ErrorKind::Unsupported)
            m_problems->addWidget(makeProblem(account));
    }
    chainTabOrder(tabStops());
}

QWidget *SyncDrawer::makeProblem(const AccountReport &report)
{
    const Error &error = *report.error;
    auto *row = new QFrame(this);
    row->setObjectName(u"syncProblem"_s);
    row->setProperty("role", u"warning"_s);
    const QString name = report.accountTitle.isEmpty() ? tr("Sync") : report.accountTitle;
    row->setAccessibleName(u"%1: %2"_s.arg(name, errorTitle(error.kind)));
    row->setAccessibleDescription(errorText(error));
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    grid->setHorizontalSpacing(Spacing::small);
    grid->setVerticalSpacing(Spacing::tiny);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new PlatformMark(m_theme, report.platform, row), 0, 0);
    grid->addWidget(wrappedLabel("strong", row->accessibleName(), row), 0, 1);
    grid->addWidget(wrappedLabel("", errorText(error), row), 1, 0, 1, 2);
    if (error.kind == ErrorKind::SignedOut || error.kind == ErrorKind::Forbidden) {
        QPushButton *remedy = styledButton("", tr("Reconnect %1").arg(platformName(report.platform)), row);
        remedy->setObjectName(u"problemRemedy"_s);
        connect(remedy, &QPushButton::clicked, this,
                [this, platform = report.platform] { Q_EMIT reconnectWanted(platform); });
        grid->addWidget(remedy, 2, 0, 1, 2, Qt::AlignLeading);
        return row;
    }
    const QString resumes =
        error.retryAfter ? tr("Goes on at %1.")
                               .arg(momentText(m_status.endedAt().addSecs(error.retryAfter->count()), localNow(), locale()))
                         : errorRemedy(error);
    grid->addWidget(wrappedLabel("caption", resumes, row), 2, 0, 1, 2);
    return row;
}

} // namespace creatormetrics
