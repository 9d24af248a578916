// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/stylesheet.h"
#include "ui/theme/themestyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

namespace creatormetrics {

namespace {

// Systems call 12 to 13.3 px normal; only a clearly larger font says that the user wants larger text.
qreal systemTextScale()
{
    constexpr qreal usualPixels = 13.3;
    const qreal ratio = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize() / usualPixels;
    return ratio < 1.15 ? 1 : qMin(ratio, 2.0);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_systemScale(systemTextScale())
{
    connect(&m_system, &SystemAppearance::changed, this, &Theme::refresh);
    refresh();
}

void Theme::apply(QApplication &application)
{
    registerTabularFaces();
    m_fonts.clear();
    m_application = &application;
    m_style = new ThemeStyle;
    application.setStyle(m_style);
    restyle();
}

void Theme::setPreference(Preference preference)
{
    if (preference == m_preference)
        return;
    m_preference = preference;
    refresh();
}

void Theme::setTextScale(qreal scale)
{
    scale = qBound(0.8, scale, 2.0);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    m_fonts.clear();
    refresh();
}

void Theme::setMotion(MotionPreference motion)
{
    const bool before = reducedMotion();
    m_motion = motion;
    if (reducedMotion() == before)
        return;
    if (m_style)
        m_style->setAnimated(!reducedMotion());
    Q_EMIT changed();
}

ColorScheme Theme::scheme() const
{
    switch (m_preference) {
    case Preference::Light:
        return ColorScheme::Light;
    case Preference::Dark:
        return ColorScheme::Dark;
    case Preference::System:
        break;
    }
    return m_system.scheme();
}

QFont Theme::font(FontRole role) const
{
    auto known = m_fonts.constFind(role);
    if (known == m_fonts.constEnd())
        known = m_fonts.insert(role, creatormetrics::font(role, effectiveScale()));
    return *known;
}

void Theme::refresh()
{
    m_colors = creatormetrics::colors(scheme());
    if (m_system.highContrast())
        m_colors = highContrast(m_colors);
    restyle();
    Q_EMIT changed();
}

// The style first: setting the sheet repaints everything once with what the style knows by then.
void Theme::restyle()
{
    if (!m_application || !m_style)
        return;
    m_style->setColors(m_colors);
    m_style->setTextScale(effectiveScale());
    m_style->setAnimated(!reducedMotion());
    m_application->setFont(font(FontRole::Body));
    m_application->setFont(font(FontRole::Caption), "QHeaderView");
    m_application->setPalette(palette(m_colors));
    m_application->setStyleSheet(styleSheet(m_colors, effectiveScale()));
}

} // namespace creatormetrics
