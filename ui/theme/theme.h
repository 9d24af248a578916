// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/systemappearance.h"
#include "ui/theme/tokens.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QApplication;

namespace creatormetrics {

class ThemeStyle;

/// The look that is in force: the user's choice over the system's wish. One instance, made by the program after its QApplication and
/// handed to whoever draws; QML gets it as a property and reads `theme.colors.accent`, `theme.bodyFont`. GUI thread.
class Theme : public QObject
{
    Q_OBJECT
    Q_PROPERTY(Preference preference READ preference WRITE setPreference NOTIFY changed)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool dark READ isDark NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY changed)
    Q_PROPERTY(creatormetrics::Colors colors READ colors NOTIFY changed)
    Q_PROPERTY(QFont captionFont READ captionFont NOTIFY changed)
    Q_PROPERTY(QFont captionNumberFont READ captionNumberFont NOTIFY changed)
    Q_PROPERTY(QFont captionStrongFont READ captionStrongFont NOTIFY changed)
    Q_PROPERTY(QFont bodyFont READ bodyFont NOTIFY changed)
    Q_PROPERTY(QFont bodyStrongFont READ bodyStrongFont NOTIFY changed)
    Q_PROPERTY(QFont numberFont READ numberFont NOTIFY changed)
    Q_PROPERTY(QFont numberStrongFont READ numberStrongFont NOTIFY changed)
    Q_PROPERTY(QFont sectionFont READ sectionFont NOTIFY changed)
    Q_PROPERTY(int tinySpace READ tinySpace CONSTANT)
    Q_PROPERTY(int smallSpace READ smallSpace CONSTANT)
    Q_PROPERTY(int mediumSpace READ mediumSpace CONSTANT)
    Q_PROPERTY(int cardRadius READ cardRadius CONSTANT)
    Q_PROPERTY(int controlRadius READ controlRadius CONSTANT)

public:
    enum class Preference { System, Light, Dark };
    Q_ENUM(Preference)
    enum class MotionPreference { System, Reduced, Full };
    Q_ENUM(MotionPreference)

    explicit Theme(QObject *parent = nullptr);

    /// Puts style, palette, style sheet and font on the application and keeps them current.
    void apply(QApplication &application);

    Preference preference() const { return m_preference; }
    void setPreference(Preference preference);
    /// On top of the system's own text size; clamped to 0.8 to 2.
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);
    /// How much moves: as the system wishes, or by hand.
    void setMotion(MotionPreference motion);

    ColorScheme scheme() const;
    bool isDark() const { return scheme() == ColorScheme::Dark; }
    const Colors &colors() const { return m_colors; }
    QFont font(FontRole role) const;
    bool reducedMotion() const
    {
        return m_motion == MotionPreference::System ? m_system.reducedMotion() : m_motion == MotionPreference::Reduced;
    }
    /// Of an animation meant to take `milliseconds`: none when the user wants less motion.
    int duration(int milliseconds) const { return reducedMotion() ? 0 : milliseconds; }

    QFont captionFont() const { return font(FontRole::Caption); }
    QFont captionNumberFont() const { return font(FontRole::CaptionNumber); }
    QFont captionStrongFont() const { return font(FontRole::CaptionStrong); }
    QFont bodyFont() const { return font(FontRole::Body); }
    QFont bodyStrongFont() const { return font(FontRole::BodyStrong); }
    QFont numberFont() const { return font(FontRole::Number); }
    QFont numberStrongFont() const { return font(FontRole::NumberStrong); }
    QFont sectionFont() const { return font(FontRole::Section); }
    int tinySpace() const { return Spacing::tiny; }
    int smallSpace() const { return Spacing::small; }
    int mediumSpace() const { return Spacing::medium; }
    int cardRadius() const { return Radius::card; }
    int controlRadius() const { return Radius::control; }

Q_SIGNALS:
    /// Anything above is different now; widgets styled by the application have already been repainted.
    void changed();

private:
    void refresh();
    void restyle();
    qreal effectiveScale() const { return m_systemScale * m_textScale; }

    SystemAppearance m_system;
    QPointer<QApplication> m_application;
    QPointer<ThemeStyle> m_style; // owned by the application
    Preference m_preference = Preference::System;
    MotionPreference m_motion = MotionPreference::System;
    qreal m_systemScale = 1;
    qreal m_textScale = 1;
    Colors m_colors;
    mutable QHash<FontRole, QFont> m_fonts; // filled as asked for, emptied when the scale changes
};

} // namespace creatormetrics
