// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/barstate.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>

class QSettings;

namespace creatormetrics {

enum class Appearance { System, Light, Dark };

/// Every setting of the window with its default and bounds, over a QSettings handed in. Secrets never pass through
/// here.
class Settings : public QObject
{
    Q_OBJECT
public:
    explicit Settings(QSettings &store, QObject *parent = nullptr);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// 0.8 to 2, on top of the system's text size.
    [[nodiscard]] double textScale() const;
    void setTextScale(double scale);

    [[nodiscard]] BarState bar() const;
    void setBar(const BarState &bar);
    [[nodiscard]] QString page() const;
    void setPage(const QString &key);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// How the columns of a table are arranged, by the table's name; see TableState.
    [[nodiscard]] QJsonObject tableState(const QString &table) const;
    /// An empty one forgets it.
    void setTableState(const QString &table, const QJsonObject &state);
    /// Where files were last saved or opened; the documents folder at first.
    [[nodiscard]] QString fileFolder() const;
    void setFileFolder(const QString &folder);

    /// Whether syncs start of their own accord on a network that is paid by volume; yes at first.
    [[nodiscard]] bool syncsWhenMetered() const;
    void setSyncsWhenMetered(bool syncs);
    /// Nothing is synced until the user goes on.
    [[nodiscard]] bool isSyncPaused() const;
    void setSyncPaused(bool paused);

Q_SIGNALS:
    void syncsWhenMeteredChanged(bool syncs);
    void syncPausedChanged(bool paused);
    void appearanceChanged(creatormetrics::Appearance appearance);
    void textScaleChanged(double scale);

private:
    QSettings &m_store;
};

} // namespace creatormetrics
