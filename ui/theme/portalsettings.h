// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QVariant>

class QDBusPendingCallWatcher;

namespace creatormetrics {

/// The desktop's settings as the XDG desktop portal tells them (org.freedesktop.portal.Settings on the session bus).
/// Never blocks: values arrive by signal, first those that are set now, then each change. Silent where no portal answers.
class PortalSettings : public QObject
{
    Q_OBJECT
public:
    explicit PortalSettings(const QStringList &groups, QObject *parent = nullptr);

Q_SIGNALS:
    void valueRead(const QString &group, const QString &key, const QVariant &value);

private:
    void readAll();
    void take(const QDBusPendingCallWatcher &answer);

    QStringList m_groups;

private Q_SLOTS:
    void settingChanged(const QDBusMessage &message);
};

} // namespace creatormetrics
