// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include "ui/theme/tabularfont.h"
#include "ui/theme/tokens.h"

#include <QFontDatabase>
#include <QLoggingCategory>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcFonts, "creatormetrics.ui.fonts")

constexpr auto figuresFamily = "CreatorMetrics Figures"_L1;

struct Cut {
    int pixels = Type::body;
    QFont::Weight weight = QFont::Normal;
    bool tabular = false;
};

Cut cutOf(FontRole role)
{
    switch (role) {
    case FontRole::Caption:
        return {.pixels = Type::caption};
    case FontRole::CaptionStrong:
        return {.pixels = Type::caption, .weight = QFont::DemiBold};
    case FontRole::CaptionNumber:
        return {.pixels = Type::caption, .tabular = true};
    case FontRole::Body:
        return {};
    case FontRole::BodyStrong:
        return {.weight = QFont::DemiBold};
    case FontRole::Number:
        return {.tabular = true};
    case FontRole::NumberStrong:
        return {.weight = QFont::DemiBold, .tabular = true};
    case FontRole::Section:
        return {.pixels = Type::section, .weight = QFont::DemiBold};
    case FontRole::Title:
        return {.pixels = Type::title, .weight = QFont::DemiBold};
    case FontRole::Figure:
        return {.pixels = Type::figure, .weight = QFont::DemiBold, .tabular = true};
    }
    return {};
}

QStringList textFamilies()
{
    for (const auto &family : {u"Inter"_s, u"Inter Variable"_s}) {
        if (QFontDatabase::hasFamily(family))
            return {family};
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).families();
}

QFont textFont(const QStringList &families, const Cut &cut, qreal scale)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qMax(1, qRound(cut.pixels * scale)));
    font.setWeight(cut.weight);
    // Whole-pixel advances of hinted text set Inter too loosely at 11 and 13 px.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
void registerFace(QFont::Weight weight)
{
    const auto source = QRawFont::fromFont(textFont(textFamilies(), {.weight = weight}, 1));
    if (hasTabularDigits(source))
        return;
    const QByteArray face = tabularCopy(source, figuresFamily);
    if (face.isEmpty() || QFontDatabase::addApplicationFontFromData(face) < 0)
        qCInfo(lcFonts, "%s has no tabular digits to use", qPrintable(source.familyName()));
}
#endif

} // namespace

void registerTabularFaces()
{
#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
    if (QFontDatabase::hasFamily(figuresFamily))
        return;
    registerFace(QFont::Normal);
    registerFace(QFont::DemiBold);
#endif
}

QFont font(FontRole role, qreal scale)
{
    const Cut cut = cutOf(role);
    QStringList families = textFamilies();
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    QFont result = textFont(families, cut, scale);
    if (cut.tabular)
        result.setFeature("tnum", 1);
    return result;
#else
    if (cut.tabular && QFontDatabase::hasFamily(figuresFamily))
        families.prepend(figuresFamily);
    return textFont(families, cut, scale);
#endif
}

} // namespace creatormetrics
