// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/viewstate.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <QPushButton>

namespace creatormetrics {

class EmptyView;

/// What the buttons of a page without figures ask for.
enum class EmptyAction { ExploreSample, Connect, ImportFile, Sync, ShowSync, AllTime, ShowAccounts, Retry, OpenOther };

/// When figures will come.
struct SyncOutlook {
    bool running = false;
    QString progress = {}; ///< of the run that goes on, in words
    QString next = {}; ///< when the next one starts, in words; empty: nobody knows

    friend bool operator==(const SyncOutlook &, const SyncOutlook &) = default;
};

/// The views that stand in for a page: first run, nothing synced yet, nothing in the range, failed.
class EmptyPages : public QObject
{
    Q_OBJECT
public:
    /// `canConnect`: whether this program knows a client id to sign in with.
    EmptyPages(const Theme &theme, bool canConnect, QObject *parent)
        : QObject(parent)
        , m_theme(theme)
        , m_canConnect(canConnect)
    {}

    /// A new view for the reason; the caller owns it.
    [[nodiscard]] QWidget *makeView(EmptyReason reason);
    [[nodiscard]] QWidget *makeView(const Error &error);
    /// Told by the view that waits for the first sync, at once and later.
    void setOutlook(const SyncOutlook &outlook);

Q_SIGNALS:
    void wanted(creatormetrics::EmptyAction action);

private:
    EmptyView *make(const QString &iconName, const QString &title, const QString &why);
    QPushButton *offer(EmptyView *view, const QString &text, const QString &objectName, EmptyAction action);

    [[nodiscard]] QWidget *makeFirstRun();
    [[nodiscard]] QWidget *makeAwaiting();
    void tellOutlook();

    const Theme &m_theme;
    bool m_canConnect;
    SyncOutlook m_outlook;
    QPointer<EmptyView> m_awaiting; ///< the view that waits for the first sync, while there is one
    QPointer<QPushButton> m_sync; ///< of that view
};

} // namespace creatormetrics
