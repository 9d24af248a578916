// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pagination.h"

namespace creatormetrics {

namespace {

class Paginator
{
public:
    Paginator(double top, double bottom) : m_top(top), m_bottom(bottom) {}

    void place(const ReportPiece *first, const ReportPiece *end)
    {
        if (m_pages.empty() || (first->startsPage && !mayFollow(*first)) || !fits(first, end))
            startPage(*first);
        for (const ReportPiece *piece = first; piece != end; ++piece) {
            if (!isPageEmpty() && m_y + piece->before + piece->height > m_bottom)
                startPage(*piece);
            put(*piece);
        }
    }

    [[nodiscard]] std::vector<ReportPage> pages() && { return std::move(m_pages); }

private:
    [[nodiscard]] bool mayFollow(const ReportPiece &piece) const
    {
        return piece.mayFollow && !m_pages.back().bare && m_y - m_top < emptyShare * (m_bottom - m_top);
    }

    [[nodiscard]] bool isPageEmpty() const { return m_pages.back().pieces.empty(); }

    [[nodiscard]] bool fits(const ReportPiece *first, const ReportPiece *end) const
    {
        double height = 0;
        for (const ReportPiece *piece = first; piece != end; ++piece)
            height += piece->before + piece->height;
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
            m_y += piece.before;
        m_pages.back().pieces.push_back({&piece, m_y});
        m_y += piece.height;
    }

    double m_top;
    double m_bottom;
    double m_y = 0;
    std::vector<ReportPage> m_pages;
};

} // namespace

std::vector<ReportPage> paginate(const std::vector<ReportPiece> &pieces, double top, double bottom)
{
    Paginator paginator(top, bottom);
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
