// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportchanges.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Kind = ReportChange::Kind;

/// A figure as people find it in a report. The count tells apart those of one name.
struct Place {
    QString section;
    QString row;
    QString column;
    int count = 0;

    friend bool operator<(const Place &left, const Place &right)
    {
        return std::tie(left.section, left.row, left.column, left.count) <
               std::tie(right.section, right.row, right.column, right.count);
    }
};

struct Told {
    Place place;
    QString text;
};

/// All that one document tells, in its order, and in which rows.
class TellingWalk
{
public:
    explicit TellingWalk(const ReportDocument &document)
    {
        for (const ReportBlock &block : document.blocks)
            std::visit([this](const auto &content) { take(content); }, block);
    }

    [[nodiscard]] const std::vector<Told> &all() const { return m_told; }

private:
    void take(const HeadingBlock &block) { m_section = block.text; }
    void take(const TableBlock &block);
    void take(const FiguresBlock &block);
    void take(const ChartBlock &block) { add(block.chart.title, {}, {}); }
    void take(const CalloutBlock &block) { add(block.title.isEmpty() ? block.text : block.title, {}, block.text); }
    template <typename Sentences>
    void take(const Sentences &)
    {
    }
    void add(const QString &row, const QString &column, const QString &text);

    QString m_section;
    std::vector<Told> m_told;
    std::map<Place, int> m_counts;
};

/// The first column that is no number: ranks move.
std::size_t labelColumn(const TableBlock &table)
{
    const auto found = std::ranges::find(table.columns, false, &TableColumn::numeric);
    return found == table.columns.end() ? 0 : static_cast<std::size_t>(found - table.columns.begin());
}

void TellingWalk::add(const QString &row, const QString &column, const QString &text)
{
    Place place{.section = m_section, .row = row, .column = column};
    place.count = m_counts[place]++;
    m_told.push_back({.place = place, .text = text});
}

void TellingWalk::take(const TableBlock &block)
{
    const std::size_t label = labelColumn(block);
    for (const std::vector<TableCell> &row : block.rows) {
        const QString name = label < row.size() ? row[label].text : QString();
        for (std::size_t column = 0; column < row.size() && column < block.columns.size(); ++column) {
            if (column != label)
                add(name, block.columns[column].title, row[column].text);
        }
    }
}

void TellingWalk::take(const FiguresBlock &block)
{
    for (const FiguresBlock::Figure &figure : block.figures) {
        add(figure.label, {}, figure.value);
        if (!figure.remark.text.isEmpty())
            add(figure.label, u"Δ"_s, figure.remark.text);
    }
}

std::map<Place, QString> byPlace(const std::vector<Told> &told)
{
    std::map<Place, QString> map;
    for (const Told &one : told)
        map.emplace(one.place, one.text);
    return map;
}

ReportChange changeAt(Kind kind, const Place &place)
{
    return {.kind = kind, .section = place.section, .row = place.row, .column = place.column};
}

/// Rows come and go as a whole: one line for each, not one for each of its cells.
class RowChanges
{
public:
    explicit RowChanges(const std::vector<Told> &others)
    {
        for (const Told &one : others)
            m_rows.insert(rowOf(one.place));
    }

    /// What to say of a figure that the other document lacks: nothing when its row was told of already.
    [[nodiscard]] std::optional<ReportChange> tell(Kind kind, const Told &told)
    {
        if (m_rows.contains(rowOf(told.place))) {
            ReportChange change = changeAt(kind, told.place);
            (kind == Kind::Came ? change.after : change.before) = told.text;
            return change;
        }
        if (!m_said.insert(rowOf(told.place)).second)
            return std::nullopt;
        return ReportChange{.kind = kind, .section = told.place.section, .row = told.place.row};
    }

private:
    using Row = std::tuple<QString, QString, int>;

    [[nodiscard]] static Row rowOf(const Place &place) { return {place.section, place.row, place.count}; }

    std::set<Row> m_rows;
    std::set<Row> m_said;
};

/// Those that only `told` has.
std::vector<ReportChange> onlyIn(Kind kind, const std::vector<Told> &told, const std::vector<Told> &others)
{
    const std::map<Place, QString> known = byPlace(others);
    RowChanges rows(others);
    std::vector<ReportChange> changes;
    for (const Told &one : told) {
        if (known.contains(one.place))
            continue;
        if (auto change = rows.tell(kind, one))
            changes.push_back(*std::move(change));
    }
    return changes;
}

std::vector<ReportChange> differing(const std::vector<Told> &before, const std::vector<Told> &after)
{
    const std::map<Place, QString> known = byPlace(before);
    std::vector<ReportChange> changes;
    for (const Told &one : after) {
        const auto found = known.find(one.place);
        if (found == known.end() || found->second == one.text)
            continue;
        ReportChange change = changeAt(Kind::Figure, one.place);
        change.before = found->second;
        change.after = one.text;
        changes.push_back(std::move(change));
    }
    return changes;
}

/// The sections in the order of the later document, then those that only the earlier one has.
std::map<QString, std::size_t> sectionOrder(const std::vector<Told> &before, const std::vector<Told> &after)
{
    std::map<QString, std::size_t> order;
    for (const std::vector<Told> *told : {&after, &before}) {
        for (const Told &one : *told)
            order.emplace(one.place.section, order.size());
    }
    return order;
}

} // namespace

std::vector<ReportChange> reportChanges(const ReportDocument &before, const ReportDocument &after)
{
    const TellingWalk earlier(before);
    const TellingWalk later(after);
    std::vector<ReportChange> changes = differing(earlier.all(), later.all());
    for (const auto &more :
         {onlyIn(Kind::Came, later.all(), earlier.all()), onlyIn(Kind::Went, earlier.all(), later.all())})
        changes.insert(changes.end(), more.begin(), more.end());
    const auto order = sectionOrder(earlier.all(), later.all());
    std::ranges::stable_sort(changes, {}, [&order](const ReportChange &change) { return order.at(change.section); });
    return changes;
}

} // namespace creatormetrics
