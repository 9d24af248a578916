// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMetaType>

namespace creatormetrics {

enum class ColorScheme { Light, Dark };

/// Every colour of the product, for one scheme. All are opaque. QML reads them as `theme.colors.accent`.
/// Text colours reach 4.5:1 on window, surface, hover and accentSoft; platform and sentiment colours 3:1 on surface and window.
struct Colors {
    Q_GADGET
    Q_PROPERTY(QColor window MEMBER window CONSTANT)
    Q_PROPERTY(QColor surface MEMBER surface CONSTANT)
    Q_PROPERTY(QColor hover MEMBER hover CONSTANT)
    Q_PROPERTY(QColor text MEMBER text CONSTANT)
    Q_PROPERTY(QColor secondary MEMBER secondary CONSTANT)
    Q_PROPERTY(QColor disabled MEMBER disabled CONSTANT)
    Q_PROPERTY(QColor hairline MEMBER hairline CONSTANT)
    Q_PROPERTY(QColor control MEMBER control CONSTANT)
    Q_PROPERTY(QColor accent MEMBER accent CONSTANT)
    Q_PROPERTY(QColor accentSoft MEMBER accentSoft CONSTANT)
    Q_PROPERTY(QColor accentText MEMBER accentText CONSTANT)
    Q_PROPERTY(QColor up MEMBER up CONSTANT)
    Q_PROPERTY(QColor down MEMBER down CONSTANT)
    Q_PROPERTY(QColor neutral MEMBER neutral CONSTANT)
    Q_PROPERTY(QColor positive MEMBER positive CONSTANT)
    Q_PROPERTY(QColor neutralSentiment MEMBER neutralSentiment CONSTANT)
    Q_PROPERTY(QColor negative MEMBER negative CONSTANT)
    Q_PROPERTY(QColor warning MEMBER warning CONSTANT)
    Q_PROPERTY(QColor warningSoft MEMBER warningSoft CONSTANT)
    Q_PROPERTY(QColor danger MEMBER danger CONSTANT)
    Q_PROPERTY(QColor dangerSoft MEMBER dangerSoft CONSTANT)
    Q_PROPERTY(QColor youtube MEMBER youtube CONSTANT)
    Q_PROPERTY(QColor instagram MEMBER instagram CONSTANT)
    Q_PROPERTY(QColor x MEMBER x CONSTANT)
    Q_PROPERTY(QColor tiktok MEMBER tiktok CONSTANT)

public:
    QColor window; // behind cards
    QColor surface; // cards, bars, menus, fields
    QColor hover; // a row or button under the pointer, on surface
    QColor text;
    QColor secondary; // labels, axis text, icons at rest
    QColor disabled;
    QColor hairline; // 1 px lines and chart grids
    QColor control; // scroll handles, empty check boxes: visible without being text
    QColor accent;
    QColor accentSoft; // selected row, chosen page, empty end of a heat map
    QColor accentText; // on a fill of accent
    QColor up;
    QColor down;
    QColor neutral; // a change that is neither good nor bad
    QColor positive;
    QColor neutralSentiment;
    QColor negative;
    QColor warning;
    QColor warningSoft; // fill behind a warning
    QColor danger;
    QColor dangerSoft; // fill behind an error
    QColor youtube;
    QColor instagram;
    QColor x;
    QColor tiktok;

    friend bool operator==(const Colors &, const Colors &) = default;
};

const Colors &colors(ColorScheme scheme);

/// The same scheme for people who asked their system for more contrast: secondary text becomes text, lines become visible.
Colors highContrast(const Colors &base);

/// The colour `amount` of the way from one to the other, 0 to 1, by channel; for tints, heat map cells and faded series.
QColor mix(const QColor &from, const QColor &to, double amount);

} // namespace creatormetrics
