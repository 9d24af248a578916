// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/brandrepository.h"

#include "models/store/rows.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestFontName = 100;
constexpr qsizetype longestFooter = 300;
constexpr qsizetype longestCoverText = 1'000;
constexpr qsizetype svgSearchBytes = 4'096; ///< a prologue with comments may come before the element

Error badBrand(const QString &part, const QString &takes)
{
    return {.kind = ErrorKind::BadInput, .detail = u"the brand's %1 is not %2"_s.arg(part, takes)};
}

/// Red, green and blue, 0 to 255.
std::optional<std::array<int, 3>> channelsOf(const QString &color)
{
    if (color.size() != 7 || color[0] != u'#')
        return std::nullopt;
    std::array<int, 3> channels{};
    for (qsizetype index = 0; index < 3; ++index) {
        const QStringView digits = QStringView(color).sliced(1 + 2 * index, 2);
        bool isNumber = false;
        channels[static_cast<std::size_t>(index)] = digits.toInt(&isNumber, 16);
        if (!isNumber || digits.contains(u'+') || digits.contains(u'-') || digits.contains(u' '))
            return std::nullopt;
    }
    return channels;
}

/// Relative luminance of one channel, WCAG 2.
double linear(int channel)
{
    const double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

bool isSvg(const QByteArray &bytes)
{
    const QByteArray begin = bytes.first(std::min(bytes.size(), svgSearchBytes)).trimmed();
    const bool isXml = begin.startsWith('<') || begin.startsWith("\xEF\xBB\xBF<");
    return isXml && begin.contains("<svg") && !begin.contains('\0');
}

bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1A\n") || bytes.startsWith("\xFF\xD8\xFF") || isSvg(bytes);
}

ReportBrand readBrand(const Statement &row)
{
    return {.accent = row.text(0),
            .second = row.text(1),
            .fontFamily = row.text(2),
            .footer = row.text(3),
            .coverText = row.text(4),
            .logo = row.blob(5),
            .logoDark = row.blob(6),
            .mark = row.integer(7) != 0};
}

std::optional<QByteArray> picture(const QByteArray &bytes)
{
    return bytes.isEmpty() ? std::nullopt : std::optional(bytes);
}

} // namespace

Result<std::optional<ReportBrand>> storedBrand(Connection &connection)
{
    auto statement = connection.prepare(
        u"SELECT accent, second, font_family, footer, cover_text, logo, logo_dark, mark FROM brand WHERE id = 1");
    if (!statement)
        return statement.error();
    return firstRow<ReportBrand>(**statement, readBrand);
}

Outcome saveBrand(Connection &connection, const ReportBrand &brand)
{
    if (auto checked = checkBrand(brand); !checked)
        return checked;
    return connection.run(u"INSERT OR REPLACE INTO brand(id, accent, second, font_family, footer, cover_text, logo, "
                          "logo_dark, mark) VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?)",
                          brand.accent, brand.second, brand.fontFamily, brand.footer, brand.coverText,
                          picture(brand.logo), picture(brand.logoDark), brand.mark);
}

Outcome removeBrand(Connection &connection)
{
    return connection.run(u"DELETE FROM brand");
}

Outcome checkBrand(const ReportBrand &brand)
{
    if (!brand.accent.isEmpty() && !channelsOf(brand.accent))
        return badBrand(u"accent"_s, u"#RRGGBB"_s);
    if (!brand.second.isEmpty() && !channelsOf(brand.second))
        return badBrand(u"second colour"_s, u"#RRGGBB"_s);
    if (brand.fontFamily.size() > longestFontName)
        return badBrand(u"font"_s, u"a name of %1 letters at most"_s.arg(longestFontName));
    if (brand.footer.size() > longestFooter)
        return badBrand(u"footer"_s, u"%1 letters at most"_s.arg(longestFooter));
    if (brand.coverText.size() > longestCoverText)
        return badBrand(u"cover text"_s, u"%1 letters at most"_s.arg(longestCoverText));
    for (const QByteArray &logo : {brand.logo, brand.logoDark}) {
        if (auto checked = checkLogo(logo); !logo.isEmpty() && !checked)
            return checked;
    }
    return Done{};
}

Outcome checkLogo(const QByteArray &bytes)
{
    if (bytes.size() > largestLogo)
        return badBrand(u"logo"_s, u"2 MiB at most"_s);
    return isPicture(bytes) ? Outcome(Done{}) : badBrand(u"logo"_s, u"a PNG, JPEG or SVG picture"_s);
}

ReportBrand allowedBrand(const std::optional<ReportBrand> &brand, Plan plan)
{
    if (!brand || !allows(plan, Feature::OwnBrand))
        return {};
    ReportBrand allowed = *brand;
    allowed.mark = allowed.mark || !allows(plan, Feature::WhiteLabel);
    return allowed;
}

double contrastOnWhite(const QString &color)
{
    const auto channels = channelsOf(color);
    if (!channels)
        return 0;
    const auto [red, green, blue] = *channels;
    const double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    return 1.05 / (luminance + 0.05);
}

} // namespace creatormetrics
