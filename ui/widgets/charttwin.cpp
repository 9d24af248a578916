// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charttwin.h"

#include "models/analytics/chartbuckets.h"
#include "models/analytics/chartlabels.h"
#include "models/reports/charttable.h"
#include "models/reports/datacelltext.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/tableframe.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The titles already name the unit.
DataKind shownKind(DataKind kind)
{
    return kind == DataKind::Seconds ? DataKind::Number : kind;
}

std::vector<ValueColumn> columnsOf(const DataTable &table)
{
    std::vector<ValueColumn> columns;
    for (const DataColumn &column : table.columns)
        columns.push_back({.title = column.title, .numeric = isNumeric(column.kind), .kind = shownKind(column.kind)});
    return columns;
}

ValueCell dayCell(QDate day, const QString &text)
{
    return {.text = text, .sortValue = day};
}

ValueCell cellOf(const DataCell &cell, DataKind kind, const QLocale &locale)
{
    if (const auto *day = std::get_if<QDate>(&cell))
        return dayCell(*day, shortDayAndYear(*day, locale));
    ValueCell shown{.text = readableText(cell, kind, locale)};
    if (const auto *number = std::get_if<double>(&cell))
        shown.sortValue = *number;
    return shown;
}

ValueCell bucketCell(const ChartSpec &spec, const DataCell &cell, const QLocale &locale)
{
    if (const auto *day = std::get_if<QDate>(&cell))
        return dayCell(*day, bucketTitle(spec, *day, locale));
    return cellOf(cell, DataKind::Count, locale);
}

ValueRow rowOf(const ChartSpec &spec, const DataTable &table, const DataRow &row, const QLocale &locale)
{
    ValueRow shown{.cells = {bucketCell(spec, row.front(), locale)}};
    for (std::size_t column = 1; column < row.size(); ++column)
        shown.cells.push_back(cellOf(row[column], table.columns[column].kind, locale));
    const auto *day = std::get_if<QDate>(&row.front());
    shown.id = day != nullptr ? day->toJulianDay() : static_cast<qint64>(std::get<double>(row.front()));
    return shown;
}

} // namespace

ChartTwin::ChartTwin(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model({})
    , m_frame(new TableFrame(this))
    , m_table(new FigureTable(theme, m_model, -1, {}, m_frame))
{
    m_table->setObjectName(u"chartTwin"_s);
    m_table->keepModelOrder();
    m_frame->setTable(m_table);
    setFocusProxy(m_table);
}

void ChartTwin::setChart(const ChartSpec &spec)
{
    const DataTable table = chartTable(spec);
    std::vector<ValueRow> rows;
    rows.reserve(table.rows.size());
    for (const DataRow &row : table.rows)
        rows.push_back(rowOf(spec, table, row, locale()));
    m_table->setAccessibleName(spec.title);
    m_table->setAccessibleDescription(spec.subtitle);
    m_model.setTable(columnsOf(table), std::move(rows));
}

void ChartTwin::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_frame->setGeometry(rect());
}

} // namespace creatormetrics
