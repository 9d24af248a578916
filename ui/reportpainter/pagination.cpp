// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pagination.h"

#include <algorithm>
#include <array>
#include <span>

namespace creatormetrics {

namespace {

class Paginator
{
public:
    Paginator(double top, double bottom) : m_top(top), m_bottom(bottom) {}

    /// Of what is placed from now on: the space above pieces is multiplied by it.
    void setLooseness(double looseness) { m_looseness = looseness; }

    void place(const ReportPiece *first, const ReportPiece *end)
    {
        if (m_pages.empty() || (first->startsPage && !mayFollow(*first)) || !fits(first, end))
            startPage(*first);
        for (const ReportPiece *piece = first; piece != end; ++piece) {
            if (!isPageEmpty() && m_y + gap(*piece) + piece->height > m_bottom)
                startPage(*piece);
            put(*piece);
        }
    }

    [[nodiscard]] std::vector<ReportPage> pages() && { return std::move(m_pages); }

private:
    [[nodiscard]] double gap(const ReportPiece &piece) const { return piece.before * m_looseness; }

    [[nodiscard]] bool mayFollow(const ReportPiece &piece) const
    {
        return piece.mayFollow && !m_pages.back().bare && m_y - m_top < emptyShare * (m_bottom - m_top);
    }

    [[nodiscard]] bool isPageEmpty() const { return m_pages.back().pieces.empty(); }

    [[nodiscard]] bool fits(const ReportPiece *first, const ReportPiece *end) const
    {
        double height = 0;
        for (const ReportPiece *piece = first; piece != end; ++piece)
            height += gap(*piece) + piece->height;
        return isPageEmpty() || m_y + height <= m_bottom;
    }

    void startPage(const ReportPiece &first)
    {
        if (m_pages.empty() || !isPageEmpty())
            m_pages.emplace_back();
        m_pages.back().bare = first.bare;
        m_y = m_top;
        if (first.repeated)
            put(*first.repeated);
    }

    void put(const ReportPiece &piece)
    {
        if (!isPageEmpty())
            m_y += gap(piece);
        m_pages.back().pieces.push_back({&piece, m_y});
        m_y += piece.height;
    }

    double m_top;
    double m_bottom;
    double m_looseness = 1;
    double m_y = 0;
    std::vector<ReportPage> m_pages;
};

constexpr double scantShare = 0.15; ///< of a page
constexpr std::array tighter{0.85, 0.7};

using PieceRange = std::span<const ReportPiece>;

/// Places all pieces, each with those that stay with it.
void placeAll(Paginator &paginator, PieceRange pieces)
{
    const ReportPiece *const last = pieces.data() + pieces.size();
    for (const ReportPiece *first = pieces.data(); first != last;) {
        const ReportPiece *end = first + 1;
        while (end != last && (end - 1)->keepWithNext && !end->startsPage)
            ++end;
        paginator.place(first, end);
        first = end;
    }
}

std::vector<ReportPage> pagesOf(PieceRange pieces, double top, double bottom, double looseness)
{
    Paginator paginator(top, bottom);
    paginator.setLooseness(looseness);
    placeAll(paginator, pieces);
    return std::move(paginator).pages();
}

/// Whether the last page holds only a little that did not fit onto the one before.
bool endsScantily(const std::vector<ReportPage> &pages, double top, double bottom)
{
    if (pages.size() < 2)
        return false;
    const PlacedPiece &last = pages.back().pieces.back();
    return last.y + last.piece->height - top < scantShare * (bottom - top);
}

/// How loosely a section is set: tighter where that spares its last page.
double loosenessOf(PieceRange section, double top, double bottom)
{
    const std::vector<ReportPage> pages = pagesOf(section, top, bottom, 1);
    if (!endsScantily(pages, top, bottom))
        return 1;
    const auto spares = [&](double looseness) {
        return pagesOf(section, top, bottom, looseness).size() < pages.size();
    };
    const auto *const found = std::ranges::find_if(tighter, spares);
    return found == tighter.end() ? 1 : *found;
}

} // namespace

std::vector<ReportPage> composedPages(const std::vector<ReportPiece> &pieces, double top, double bottom)
{
    Paginator paginator(top, bottom);
    PieceRange rest(pieces);
    while (!rest.empty()) {
        const auto next = std::ranges::find_if(rest.begin() + 1, rest.end(), &ReportPiece::startsPage);
        const PieceRange section = rest.first(static_cast<std::size_t>(next - rest.begin()));
        paginator.setLooseness(loosenessOf(section, top, bottom));
        placeAll(paginator, section);
        rest = rest.subspan(section.size());
    }
    return std::move(paginator).pages();
}

std::vector<ReportPage> paginate(const std::vector<ReportPiece> &pieces, double top, double bottom)
{
    return pagesOf(pieces, top, bottom, 1);
}

} // namespace creatormetrics
