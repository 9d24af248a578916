// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/viewstate.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace creatormetrics {

/// What the buttons of a page without figures ask for.
enum class EmptyAction { ExploreSample, Connect, ImportFile, Sync, AllTime, ShowAccounts, Retry, OpenOther };

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

Q_SIGNALS:
    void wanted(creatormetrics::EmptyAction action);

private:
    class EmptyView *make(const QString &iconName, const QString &title, const QString &why);
    void offer(EmptyView *view, const QString &text, const QString &objectName, EmptyAction action);

    [[nodiscard]] QWidget *makeFirstRun();

    const Theme &m_theme;
    bool m_canConnect;
};

} // namespace creatormetrics
