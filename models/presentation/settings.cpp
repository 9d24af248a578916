// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/settings.h"

#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto appearanceKey = "window/appearance"_L1;
constexpr auto textScaleKey = "window/textScale"_L1;
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto pageKey = "window/page"_L1;
constexpr auto barKey = "window/bar"_L1;
constexpr auto folderKey = "files/folder"_L1;
constexpr auto tablesKey = "tables/"_L1;
constexpr auto quietWhenMeteredKey = "sync/quietWhenMetered"_L1; ///< also read by the command line
constexpr auto pausedKey = "sync/paused"_L1;

constexpr std::array appearanceNames{"system"_L1, "light"_L1, "dark"_L1};

} // namespace

Settings::Settings(QSettings &store, QObject *parent) : QObject(parent), m_store(store) {}

Appearance Settings::appearance() const
{
    const QString name = m_store.value(appearanceKey).toString();
    const auto found = std::ranges::find(appearanceNames, name);
    return found == appearanceNames.end() ? Appearance::System
                                          : static_cast<Appearance>(found - appearanceNames.begin());
}

void Settings::setAppearance(Appearance appearance)
{
    if (appearance == this->appearance())
        return;
    m_store.setValue(appearanceKey, QString(appearanceNames[static_cast<std::size_t>(appearance)]));
    Q_EMIT appearanceChanged(appearance);
}

double Settings::textScale() const
{
    bool number = false;
    const double scale = m_store.value(textScaleKey, 1.0).toDouble(&number);
    return number && std::isfinite(scale) ? std::clamp(scale, 0.8, 2.0) : 1.0;
}

void Settings::setTextScale(double scale)
{
    const double clamped = std::clamp(scale, 0.8, 2.0);
    if (std::abs(clamped - textScale()) < 0.001)
        return;
    m_store.setValue(textScaleKey, clamped);
    Q_EMIT textScaleChanged(clamped);
}

BarState Settings::bar() const
{
    return barStateFromJson(QJsonDocument::fromJson(m_store.value(barKey).toByteArray()).object());
}

void Settings::setBar(const BarState &bar)
{
    m_store.setValue(barKey, QJsonDocument(toJson(bar)).toJson(QJsonDocument::Compact));
}

QString Settings::page() const
{
    return m_store.value(pageKey).toString();
}

void Settings::setPage(const QString &key)
{
    m_store.setValue(pageKey, key);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(geometryKey, geometry);
}

QJsonObject Settings::tableState(const QString &table) const
{
    return QJsonDocument::fromJson(m_store.value(tablesKey + table).toByteArray()).object();
}

void Settings::setTableState(const QString &table, const QJsonObject &state)
{
    if (state.isEmpty())
        m_store.remove(tablesKey + table);
    else
        m_store.setValue(tablesKey + table, QJsonDocument(state).toJson(QJsonDocument::Compact));
}

QString Settings::fileFolder() const
{
    return m_store.value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
}

void Settings::setFileFolder(const QString &folder)
{
    m_store.setValue(folderKey, folder);
}

bool Settings::syncsWhenMetered() const
{
    return !m_store.value(quietWhenMeteredKey, false).toBool();
}

void Settings::setSyncsWhenMetered(bool syncs)
{
    if (syncs == syncsWhenMetered())
        return;
    m_store.setValue(quietWhenMeteredKey, !syncs);
    Q_EMIT syncsWhenMeteredChanged(syncs);
}

bool Settings::isSyncPaused() const
{
    return m_store.value(pausedKey, false).toBool();
}

void Settings::setSyncPaused(bool paused)
{
    if (paused == isSyncPaused())
        return;
    m_store.setValue(pausedKey, paused);
    Q_EMIT syncPausedChanged(paused);
}

} // namespace creatormetrics
