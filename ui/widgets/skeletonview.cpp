// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skeletonview.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace creatormetrics {

namespace {

enum class Bone {
    Cards, ///< as many as the band has parts
    Chart,
    Table,
    Tools, ///< a row of fields and buttons above a list
};

/// Shapes side by side.
struct Band {
    Bone bone = Bone::Chart;
    int height = 0; ///< 0: its share of what the others leave
    int share = 1;
    std::array<int, 6> parts{1}; ///< widths in relation to each other; 0: none
};

struct Outline {
    const char *page;
    std::array<Band, 4> bands; ///< without parts: none
};

constexpr int cardHeight = 134;
constexpr int leastCardWidth = 150;
constexpr int factHeight = 92;
constexpr int toolsHeight = Measure::controlHeight;
constexpr Band none{.parts = {0}};
constexpr Band cards{.bone = Bone::Cards, .height = cardHeight, .parts = {1, 1, 1, 1, 1, 1}};

constexpr std::array outlines{
    Outline{"overview", {cards, {.share = 11}, {.share = 10, .parts = {3, 5}}, none}},
    Outline{"growth",
            {Band{.bone = Bone::Cards, .height = cardHeight, .parts = {1, 1, 1, 1}},
             {.share = 11},
             {.share = 10, .parts = {1, 1}},
             none}},
    Outline{"engagement", {cards, {.share = 12, .parts = {5, 3}}, {.bone = Bone::Table, .share = 8}, none}},
    Outline{"audience",
            {Band{.bone = Bone::Cards, .height = factHeight, .parts = {1, 1, 1, 1}},
             {.bone = Bone::Table, .parts = {1, 1, 1}},
             none,
             none}},
    Outline{"content", {Band{.bone = Bone::Table, .parts = {9, 4}}, none, none, none}},
    Outline{"compare", {Band{.share = 4}, {.bone = Bone::Table, .share = 5}, none, none}},
    Outline{"mentions",
            {Band{.bone = Bone::Cards, .height = cardHeight, .parts = {1, 1, 1, 1, 1}},
             {.share = 9, .parts = {5, 4, 3}},
             {.bone = Bone::Table, .share = 11, .parts = {9, 4}},
             none}},
    Outline{"reports", {Band{.bone = Bone::Table}, none, none, none}},
    Outline{"data",
            {Band{.bone = Bone::Table, .share = 5}, {.bone = Bone::Table, .share = 6, .parts = {5, 3}}, none, none}},
};

std::span<const Band> bandsOf(const QString &page)
{
    const auto found = std::ranges::find_if(
        outlines, [&page](const Outline &outline) { return page == QLatin1StringView(outline.page); });
    return found == outlines.end() ? outlines.front().bands : found->bands;
}

int partCount(const Band &band)
{
    return static_cast<int>(std::ranges::count_if(band.parts, [](int part) { return part > 0; }));
}

/// The bands as they are laid out in this width: cards that would be too narrow stand in two rows.
std::vector<Band> fitted(std::span<const Band> bands, double width)
{
    std::vector<Band> rows;
    for (const Band &band : bands) {
        const int count = partCount(band);
        const bool narrow = (width - (count - 1) * Spacing::gap) / std::max(count, 1) < leastCardWidth;
        if (count == 0)
            continue;
        Band row = band;
        if (band.bone == Bone::Cards && narrow) {
            for (int part = (count + 1) / 2; part < count; ++part)
                row.parts[static_cast<std::size_t>(part)] = 0;
            rows.push_back(row);
        }
        rows.push_back(row);
    }
    return rows;
}

/// One paint of an outline.
class SkeletonPainter
{
public:
    SkeletonPainter(QPainter &painter, const Colors &colors, bool mirrored)
        : m_painter(painter)
        , m_colors(colors)
        , m_mirrored(mirrored)
    {}

    void paint(const std::vector<Band> &bands, QRectF area)
    {
        int fixed = (static_cast<int>(bands.size()) - 1) * Spacing::gap;
        int shares = 0;
        for (const Band &band : bands) {
            fixed += band.height;
            shares += band.height > 0 ? 0 : band.share;
        }
        const double rest = std::max(0.0, area.height() - fixed);
        for (const Band &band : bands) {
            const double height = band.height > 0 ? band.height : rest * band.share / shares;
            paintBand(band, {area.left(), area.top(), area.width(), height});
            area.setTop(area.top() + height + Spacing::gap);
        }
    }

private:
    void paintBand(const Band &band, const QRectF &area)
    {
        const int sum = std::accumulate(band.parts.begin(), band.parts.end(), 0);
        const double room = area.width() - (partCount(band) - 1) * Spacing::gap;
        double left = area.left();
        for (const int part : band.parts) {
            if (part == 0)
                break;
            const double width = room * part / sum;
            QRectF rect(left, area.top(), width, area.height());
            if (m_mirrored)
                rect.moveLeft(area.left() + area.right() - rect.right());
            paintBone(band.bone, rect);
            left += width + Spacing::gap;
        }
    }

    void paintBone(Bone bone, const QRectF &rect)
    {
        if (bone != Bone::Tools)
            paintFrame(rect);
        switch (bone) {
        case Bone::Cards:
            return paintCard(rect);
        case Bone::Chart:
            return paintBar(rect, Spacing::cardPadding, Spacing::cardPadding, 160, 14);
        case Bone::Table:
            return paintTable(rect);
        case Bone::Tools:
            paintBar(rect, 0, 0, rect.width() * 0.4, rect.height());
            return paintBar(rect, rect.width() - 120, 0, 120, rect.height());
        }
    }

    void paintFrame(const QRectF &rect)
    {
        m_painter.setPen(m_colors.hairline);
        m_painter.setBrush(m_colors.surface);
        m_painter.drawRoundedRect(rect, Radius::card, Radius::card);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colors.hairline);
    }

    void paintCard(const QRectF &rect)
    {
        paintBar(rect, Spacing::cardPadding, Spacing::cardPadding, rect.width() * 0.4, 10);
        paintBar(rect, Spacing::cardPadding, 38, rect.width() * 0.55, 22);
        if (rect.height() >= cardHeight)
            paintBar(rect, Spacing::cardPadding, 72, rect.width() * 0.5, 10);
    }

    void paintTable(const QRectF &rect)
    {
        constexpr double top = 52;
        paintBar(rect, Spacing::cardPadding, Spacing::cardPadding, std::min(160.0, rect.width() * 0.4), 14);
        for (double row = top; row + Measure::rowHeight < rect.height(); row += Measure::rowHeight) {
            paintBar(rect, Spacing::cardPadding, row + 11, rect.width() * 0.3, 10);
            const double end = rect.width() - Spacing::cardPadding - 48;
            paintBar(rect, end, row + 11, 48, 10);
            if (rect.width() > 400)
                paintBar(rect, end - 96, row + 11, 48, 10);
        }
    }

    /// At a distance from the side where lines begin.
    void paintBar(const QRectF &rect, double from, double top, double width, double height)
    {
        const double left = m_mirrored ? rect.right() - from - width : rect.left() + from;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colors.hairline);
        m_painter.drawRoundedRect(QRectF(left, rect.top() + top, width, height), Spacing::tiny, Spacing::tiny);
    }

    QPainter &m_painter;
    const Colors &m_colors;
    bool m_mirrored;
};

} // namespace

SkeletonView::SkeletonView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Loading"));
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
}

void SkeletonView::setPage(const QString &key)
{
    m_page = key;
    update();
}

void SkeletonView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    SkeletonPainter(painter, m_theme.colors(), isRightToLeft()).paint(fitted(bandsOf(m_page), area.width()), area);
}

} // namespace creatormetrics
