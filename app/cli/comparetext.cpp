// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparetext.h"

#include "app/cli/answertext.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t columnsATable = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString columnName(const CompareColumn &column)
{
    return column.account ? column.title : platformName(column.platform);
}

/// A row's label, with a mark when the platforms' figures do not compare.
QString rowLabel(const CompareRow &row)
{
    return row.comparable ? metricLabel(row.metric) : metricLabel(row.metric) + u" *"_s;
}

/// One table for the columns from `first` on; `text` makes the cells.
template <typename CellText>
QString figureTable(const CompareAnswer &answer, std::size_t first, const QString &title, const CellText &text)
{
    const std::size_t end = std::min(first + columnsATable, answer.columns.size());
    std::vector<TextColumn> columns{{.title = title, .elastic = true}};
    for (std::size_t i = first; i < end; ++i)
        columns.push_back({.title = columnName(answer.columns[i]), .numeric = true});
    TextTable table(columns);
    for (const CompareRow &row : answer.rows) {
        QStringList cells{rowLabel(row)};
        for (std::size_t i = first; i < end; ++i)
            cells << text(row.metric, row.cells[i]);
        table.addRow(cells);
    }
    return table.text();
}

void addTables(QStringList &parts, const CompareAnswer &answer, std::size_t first, const FigureFormat &format)
{
    parts << figureTable(answer, first, Words::tr("Figure"), [&](Metric metric, const CompareCell &cell) {
        return format.figure(metric, cell.value, false);
    });
    if (!answer.query.comparedRange())
        return;
    parts << figureTable(answer, first, Words::tr("Before"), [&](Metric metric, const CompareCell &cell) {
        return format.figure(metric, cell.compared, false);
    });
    parts << figureTable(answer, first, Words::tr("Change"), [&](Metric metric, const CompareCell &cell) {
        return changeText(metric, cell.delta, format);
    });
}

/// Each mark once, under the name of its figure.
std::vector<AnswerNote> allNotes(const CompareAnswer &answer)
{
    std::vector<AnswerNote> notes;
    for (const CompareRow &row : answer.rows) {
        for (AnswerNote mark : row.marks) {
            mark.text = Words::tr("%1: %2").arg(metricLabel(row.metric), mark.text);
            notes.push_back(mark);
        }
    }
    notes.insert(notes.end(), answer.notes.begin(), answer.notes.end());
    return notes;
}

} // namespace

QString compareText(const CompareAnswer &answer, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList parts{answerHeadline(Words::tr("Comparison"), answer.query)};
    for (std::size_t first = 0; first < answer.columns.size(); first += columnsATable)
        addTables(parts, answer, first, format);
    const bool marked = std::ranges::any_of(answer.rows, [](const CompareRow &row) { return !row.comparable; });
    if (marked)
        parts << Words::tr("* the platforms count it differently; compare with care");
    if (const QString notes = notesText(allNotes(answer)); !notes.isEmpty())
        parts << notes;
    return parts.join(u"\n\n"_s);
}

} // namespace creatormetrics
