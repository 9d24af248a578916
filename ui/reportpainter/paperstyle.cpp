// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/paperstyle.h"

#include "ui/reportpainter/papercolors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tabularfont.h"
#include "ui/theme/tokens.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

// Paper is read closer than a screen.
constexpr double captionPixels = 10;
constexpr double bodyPixels = 12;
constexpr double leadPixels = 15;
constexpr double figurePixels = 22;
constexpr double codePixels = 11;
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

/// Makes the fonts of one report.
class PaperFonts
{
public:
    PaperFonts(const QLocale &locale, const QString &brandFamily)
        : m_fallbacks(QStringList{u"Noto Sans"_s, u"Noto Sans Arabic"_s} + hanFamilies(locale))
    {
        if (brandFamily.isEmpty() || !QFontDatabase::hasFamily(brandFamily))
            return;
        m_brand = QStringList{brandFamily};
        QFont face;
        face.setFamilies(m_brand);
        m_brandHasFigures = hasTabularDigits(QRawFont::fromFont(face));
    }

    [[nodiscard]] QFont face(FontRole role, double pixels) const
    {
        const bool figures = role == FontRole::CaptionNumber || role == FontRole::Number
                             || role == FontRole::NumberStrong || role == FontRole::Figure;
        QFont result = font(role);
        result.setPixelSize(qRound(pixels));
        const QStringList first = figures && !m_brandHasFigures ? QStringList() : m_brand;
        result.setFamilies(first + result.families() + m_fallbacks);
        return result;
    }

    [[nodiscard]] QFont code() const
    {
        QFont result = font(FontRole::Body);
        result.setPixelSize(qRound(codePixels));
        result.setFamilies(QStringList{u"DejaVu Sans Mono"_s, u"Noto Sans Mono"_s, u"Menlo"_s, u"Consolas"_s}
                           + result.families() + m_fallbacks);
        return result;
    }

private:
    QStringList m_fallbacks;
    QStringList m_brand;
    bool m_brandHasFigures = false;
};

} // namespace

PaperStyle PaperStyle::make(PageSize size, const QLocale &locale, const ReportBrand &brand)
{
    const PaperFonts fonts(locale, brand.fontFamily);
    const auto face = [&fonts](FontRole role, double pixels) { return fonts.face(role, pixels); };
    const PaperColors colors = PaperColors::of(brand);
    return {.page = pageSize(size),
            .locale = locale,
            .colors = colors.theme,
            .cover = colors.cover,
            .coverText = colors.coverText,
            .caption = face(FontRole::Caption, captionPixels),
            .captionNumber = face(FontRole::CaptionNumber, captionPixels),
            .captionStrong = face(FontRole::CaptionStrong, captionPixels),
            .body = face(FontRole::Body, bodyPixels),
            .bodyStrong = face(FontRole::BodyStrong, bodyPixels),
            .number = face(FontRole::Number, bodyPixels),
            .numberStrong = face(FontRole::NumberStrong, bodyPixels),
            .figure = face(FontRole::Figure, figurePixels),
            .code = fonts.code(),
            .lead = face(FontRole::Body, leadPixels),
            .section = face(FontRole::Section, Type::section),
            .title = face(FontRole::Title, titlePixels),
            .coverSubject = face(FontRole::Title, coverSubjectPixels),
            .coverTitle = face(FontRole::Body, coverTitlePixels)};
}

} // namespace creatormetrics
