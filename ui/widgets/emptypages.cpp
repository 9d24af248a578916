// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptypages.h"

#include "models/presentation/errortext.h"
#include "ui/widgets/emptyview.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

EmptyView *EmptyPages::make(const QString &iconName, const QString &title, const QString &why)
{
    auto *view = new EmptyView(m_theme, iconName);
    view->setTexts(title, why);
    return view;
}

QPushButton *EmptyPages::offer(EmptyView *view, const QString &text, const QString &objectName, EmptyAction action)
{
    QPushButton *button = view->addButton(text, objectName);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT wanted(action); });
    return button;
}

QWidget *EmptyPages::makeView(EmptyReason reason)
{
    switch (reason) {
    case EmptyReason::FirstRun:
        return makeFirstRun();
    case EmptyReason::AllArchived: {
        EmptyView *view = make(u"archive"_s, tr("Every account is archived"),
                               tr("Archived accounts are in no list and no sum. Their history is kept."));
        offer(view, tr("Show accounts"), u"emptyAccounts"_s, EmptyAction::ShowAccounts);
        return view;
    }
    case EmptyReason::AwaitingSync:
        return makeAwaiting();
    case EmptyReason::NothingInRange: {
        EmptyView *view = make(u"calendar"_s, tr("Nothing in these days"),
                               tr("The chosen accounts have no figures in the chosen days."));
        offer(view, tr("Show all time"), u"emptyAllTime"_s, EmptyAction::AllTime);
        return view;
    }
    }
    Q_UNREACHABLE();
}

QWidget *EmptyPages::makeFirstRun()
{
    const QString kept = tr("Your figures are kept in one file on this computer.");
    const QString why =
        m_canConnect
            ? tr("Connect an account, bring in a file that you downloaded from YouTube Studio, or look around "
                 "first.")
            : tr("Look around first, or bring in a file that you downloaded from YouTube Studio. Connecting an "
                 "account takes a client id of your own in services.json.");
    EmptyView *view = make(u"overview"_s, tr("See how your channels grow"), kept + u' ' + why);
    if (m_canConnect)
        offer(view, tr("Connect an account"), u"firstConnect"_s, EmptyAction::Connect);
    offer(view, tr("Explore the sample workspace"), u"firstSample"_s, EmptyAction::ExploreSample);
    if (!m_canConnect)
        offer(view, tr("Connect an account"), u"firstConnect"_s, EmptyAction::Connect);
    offer(view, tr("Import a file"), u"firstImport"_s, EmptyAction::ImportFile);
    return view;
}

QWidget *EmptyPages::makeAwaiting()
{
    m_awaiting = make(u"sync"_s, tr("No figures yet"), {});
    m_sync = m_awaiting->addButton({}, u"emptySync"_s);
    connect(m_sync, &QPushButton::clicked, this,
            [this] { Q_EMIT wanted(m_outlook.running ? EmptyAction::ShowSync : EmptyAction::Sync); });
    tellOutlook();
    return m_awaiting;
}

void EmptyPages::setOutlook(const SyncOutlook &outlook)
{
    if (std::exchange(m_outlook, outlook) != outlook)
        tellOutlook();
}

void EmptyPages::tellOutlook()
{
    if (!m_awaiting || !m_sync)
        return;
    const QString lag = tr("The newest days come first; platforms finish a day one to three days later.");
    if (m_outlook.running) {
        m_awaiting->setTexts(tr("The first figures are on their way"), m_outlook.progress + ". "_L1 + lag);
        m_sync->setText(tr("Show progress"));
        return;
    }
    const QString when = m_outlook.next.isEmpty() ? tr("Figures arrive with the first sync.")
                                                  : tr("The first sync starts at %1.").arg(m_outlook.next);
    m_awaiting->setTexts(tr("No figures yet"), when + u' ' + lag);
    m_sync->setText(tr("Sync now"));
}

QWidget *EmptyPages::makeView(const Error &error)
{
    EmptyView *view = make(u"warning"_s, errorTitle(error), errorText(error) + u' ' + errorRemedy(error));
    view->setDetails(error.detail);
    offer(view, tr("Try again"), u"failedRetry"_s, EmptyAction::Retry);
    offer(view, tr("Open another workspace…"), u"failedOther"_s, EmptyAction::OpenOther);
    return view;
}

} // namespace creatormetrics
