// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/paperstyle.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

// Paper is read closer than a screen.
constexpr double captionPixels = 10;
constexpr double bodyPixels = 12;
constexpr double leadPixels = 15;
constexpr double titlePixels = 24;
constexpr double coverSubjectPixels = 38;
constexpr double coverTitlePixels = 20;

QSizeF pageSize(PageSize size)
{
    constexpr double pixelsPerMillimetre = 96 / 25.4;
    if (size == PageSize::Letter)
        return {8.5 * 96, 11 * 96.0};
    return {210 * pixelsPerMillimetre, 297 * pixelsPerMillimetre};
}

/// Han characters look different by language; the reader's own comes first.
QStringList hanFamilies(const QLocale &locale)
{
    QStringList families{u"Noto Sans CJK JP"_s, u"Noto Sans CJK SC"_s, u"Noto Sans CJK TC"_s, u"Noto Sans CJK KR"_s};
    QString own;
    if (locale.language() == QLocale::Chinese)
        own = locale.script() == QLocale::TraditionalHanScript ? families[2] : families[1];
    else if (locale.language() == QLocale::Korean)
        own = families[3];
    if (!own.isEmpty()) {
        families.removeAll(own);
        families.prepend(own);
    }
    return families;
}

QFont paperFont(FontRole role, double pixels, const QLocale &locale)
{
    QFont result = font(role);
    result.setPixelSize(qRound(pixels));
    result.setFamilies(result.families() + QStringList{u"Noto Sans"_s, u"Noto Sans Arabic"_s} + hanFamilies(locale));
    return result;
}

} // namespace

PaperStyle PaperStyle::make(PageSize size, const QLocale &locale)
{
    const auto face = [&locale](FontRole role, double pixels) { return paperFont(role, pixels, locale); };
    return {.page = pageSize(size),
            .locale = locale,
            .colors = creatormetrics::colors(ColorScheme::Light),
            .caption = face(FontRole::Caption, captionPixels),
            .captionNumber = face(FontRole::CaptionNumber, captionPixels),
            .captionStrong = face(FontRole::CaptionStrong, captionPixels),
            .body = face(FontRole::Body, bodyPixels),
            .bodyStrong = face(FontRole::BodyStrong, bodyPixels),
            .number = face(FontRole::Number, bodyPixels),
            .numberStrong = face(FontRole::NumberStrong, bodyPixels),
            .lead = face(FontRole::Body, leadPixels),
            .section = face(FontRole::Section, Type::section),
            .title = face(FontRole::Title, titlePixels),
            .coverSubject = face(FontRole::Title, coverSubjectPixels),
            .coverTitle = face(FontRole::Body, coverTitlePixels)};
}

} // namespace creatormetrics
