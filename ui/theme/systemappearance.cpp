// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemappearance.h"

#include <QGuiApplication>
#include <QPalette>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif
#ifdef CREATORMETRICS_WITH_DBUS
#include "ui/theme/portalsettings.h"
#endif

// The one place that knows which system tells what how: the portal on free desktops, QStyleHints elsewhere.
namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto appearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto gnomeGroup = "org.gnome.desktop.interface"_L1;
constexpr auto kdeGroup = "org.kde.kdeglobals.KDE"_L1;

ColorScheme paletteScheme()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? ColorScheme::Dark : ColorScheme::Light;
}

} // namespace

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent), m_fallback(paletteScheme()), m_scheme(m_fallback)
{
    listen();
}

void SystemAppearance::listen()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto follow = [this](Qt::ColorScheme scheme) {
        if (scheme != Qt::ColorScheme::Unknown)
            takeAppearance(u"color-scheme"_s, scheme == Qt::ColorScheme::Dark ? 1 : 2);
    };
    follow(QGuiApplication::styleHints()->colorScheme());
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
#endif
#ifdef CREATORMETRICS_WITH_DBUS
    auto *portal = new PortalSettings({appearanceGroup, gnomeGroup, kdeGroup}, this);
    connect(portal, &PortalSettings::valueRead, this, &SystemAppearance::take);
#endif
}

void SystemAppearance::take(const QString &group, const QString &key, const QVariant &value)
{
    if (group == appearanceGroup)
        return takeAppearance(key, value.toUInt());
    const bool before = reducedMotion();
    if (group == gnomeGroup && key == "enable-animations"_L1)
        m_animations = value.toBool();
    else if (group == kdeGroup && key == "AnimationDurationFactor"_L1)
        m_animations = value.toDouble() > 0;
    if (reducedMotion() != before)
        Q_EMIT changed();
}

// Values as the portal's documentation numbers them: color-scheme 0 none, 1 dark, 2 light; contrast and reduced-motion 1 on.
void SystemAppearance::takeAppearance(const QString &key, uint value)
{
    const auto before = std::tuple(m_scheme, m_highContrast, m_reducedMotion);
    if (key == "color-scheme"_L1)
        m_scheme = value == 1 ? ColorScheme::Dark : value == 2 ? ColorScheme::Light : m_fallback;
    else if (key == "contrast"_L1)
        m_highContrast = value == 1;
    else if (key == "reduced-motion"_L1)
        m_reducedMotion = value == 1;
    if (before != std::tuple(m_scheme, m_highContrast, m_reducedMotion))
        Q_EMIT changed();
}

} // namespace creatormetrics
