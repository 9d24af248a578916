// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <algorithm>
#include <map>
#include <vector>

namespace creatormetrics {

/// Rows of a list that is too long to be held: pages of them, by the row they begin with, of which those looked at longest ago are let
/// go. Remembers which pages somebody has asked for. GUI thread, as the models that use it.
template <typename Entry>
class RowPages
{
public:
    static constexpr int pageSize = 100;
    static constexpr std::size_t keptPages = 60;

    [[nodiscard]] static int pageOf(int row) { return row - row % pageSize; }

    void clear()
    {
        m_pages.clear();
        m_wanted.clear();
    }

    /// In the place of what was known of the page; it counts as looked at now.
    void set(int first, std::vector<Entry> entries)
    {
        m_wanted.remove(first);
        m_pages[first] = {.entries = std::move(entries), .lookedAt = ++m_looks};
        while (m_pages.size() > keptPages)
            m_pages.erase(std::ranges::min_element(m_pages, {}, [](const auto &page) { return page.second.lookedAt; }));
    }

    /// The first rows of all.
    void fill(const std::vector<Entry> &entries)
    {
        const auto count = static_cast<int>(entries.size());
        for (int first = 0; first < count; first += pageSize)
            set(first, {entries.begin() + first, entries.begin() + std::min(first + pageSize, count)});
    }

    /// The next row after all that were ever here. Of a page that was let go half full nothing is kept: it is fetched as a whole.
    void extend(int row, const Entry &entry)
    {
        const int first = pageOf(row);
        if (first == row)
            set(first, {entry});
        else if (const auto page = m_pages.find(first); page != m_pages.end() && std::ssize(page->second.entries) == row - first)
            page->second.entries.push_back(entry);
    }

    /// Nothing while its page is not here.
    [[nodiscard]] const Entry *at(int row) const
    {
        const auto page = m_pages.find(pageOf(row));
        if (page == m_pages.end())
            return nullptr;
        page->second.lookedAt = ++m_looks;
        const auto position = static_cast<std::size_t>(row - page->first);
        return position < page->second.entries.size() ? &page->second.entries[position] : nullptr;
    }

    /// What is known of the page that begins there.
    [[nodiscard]] std::vector<Entry> page(int first) const
    {
        const auto found = m_pages.find(first);
        return found == m_pages.end() ? std::vector<Entry>() : found->second.entries;
    }

    /// True for whoever is to fetch the page: once, until it comes.
    [[nodiscard]] bool want(int first) const
    {
        if (m_wanted.contains(first))
            return false;
        m_wanted.insert(first);
        return true;
    }

private:
    struct Page {
        std::vector<Entry> entries;
        quint64 lookedAt = 0;
    };

    mutable std::map<int, Page> m_pages; ///< by first row
    mutable quint64 m_looks = 0;
    mutable QSet<int> m_wanted;
};

} // namespace creatormetrics
