// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pagination.h"

#include <array>

namespace creatormetrics {

namespace {

class Paginator
{
public:
    Paginator(double top, double bottom, double looseness) : m_top(top), m_bottom(bottom), m_looseness(looseness) {}

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
    double m_looseness;
    double m_y = 0;
    std::vector<ReportPage> m_pages;
};

constexpr double scantShare = 0.15; ///< of a page
constexpr std::array tighter{0.85, 0.7};

/// Whether the last page holds only a little that did not fit onto the one before.
bool endsScantily(const std::vector<ReportPage> &pages, double top, double bottom)
{
    if (pages.size() < 2 || pages.back().bare)
        return false;
    const PlacedPiece &first = pages.back().pieces.front();
    const PlacedPiece &last = pages.back().pieces.back();
    return !first.piece->startsPage && last.y + last.piece->height - top < scantShare * (bottom - top);
}

} // namespace

std::vector<ReportPage> composedPages(const std::vector<ReportPiece> &pieces, double top, double bottom)
{
    std::vector<ReportPage> pages = paginate(pieces, top, bottom);
    if (!endsScantily(pages, top, bottom))
        return pages;
    for (const double looseness : tighter) {
        std::vector<ReportPage> tight = paginate(pieces, top, bottom, looseness);
        if (tight.size() < pages.size())
            return tight;
    }
    return pages;
}

std::vector<ReportPage> paginate(const std::vector<ReportPiece> &pieces, double top, double bottom, double looseness)
{
    Paginator paginator(top, bottom, looseness);
    const ReportPiece *const last = pieces.data() + pieces.size();
    for (const ReportPiece *first = pieces.data(); first != last;) {
        const ReportPiece *end = first + 1;
        while (end != last && (end - 1)->keepWithNext && !end->startsPage)
            ++end;
        paginator.place(first, end);
        first = end;
    }
    return std::move(paginator).pages();
}

} // namespace creatormetrics
