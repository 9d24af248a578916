// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/topcontentmodel.h"

#include "models/presentation/datetext.h"
#include "models/presentation/explainsubject.h"
#include "models/reports/datatable.h"
#include "models/reports/reportdocument.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QChar narrowSpace(0x202f);

template <typename Value>
QVariant orInvalid(const std::optional<Value> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QDate publishedDay(const RankedItem &row)
{
    return row.item.publishedAt.isValid() ? row.item.publishedAt.toTimeZone(reportingZone(row.platform)).date()
                                          : QDate();
}

Tone toneOf(const RankedItem &row, TopContentModel::Column column)
{
    if (column == TopContentModel::TypeColumn || column == TopContentModel::PublishedColumn)
        return Tone::Secondary;
    if (column != TopContentModel::VersusTypicalColumn)
        return Tone::Neutral;
    if (!row.versusTypical || *row.versusTypical == 0)
        return Tone::Secondary;
    return *row.versusTypical > 0 ? Tone::Up : Tone::Down;
}

/// Only of columns that show a post's own figure.
QVariant subjectOf(const RankedItem &row, TopContentModel::Column column)
{
    if (column != TopContentModel::ViewsColumn && column != TopContentModel::RateColumn)
        return {};
    const Metric metric = column == TopContentModel::ViewsColumn ? Metric::Views : Metric::EngagementRate;
    return QVariant::fromValue(
        ExplainSubject{.metric = metric, .accounts = {row.account}, .postId = row.item.platformContentId});
}

bool isNumeric(int column)
{
    return column >= TopContentModel::ViewsColumn;
}

DataKind kindOf(int column)
{
    switch (column) {
    case TopContentModel::PublishedColumn:
        return DataKind::Day;
    case TopContentModel::ViewsColumn:
        return DataKind::Count;
    case TopContentModel::RateColumn:
    case TopContentModel::VersusTypicalColumn:
        return DataKind::Share;
    default:
        return DataKind::Text;
    }
}

} // namespace

TopContentModel::TopContentModel(const QLocale &locale, QObject *parent) : QAbstractTableModel(parent), m_format(locale)
{}

void TopContentModel::setItems(const std::vector<RankedItem> &items, QDate referenceDay)
{
    if (items == m_items && referenceDay == m_referenceDay)
        return;
    beginResetModel();
    m_items = items;
    m_referenceDay = referenceDay;
    endResetModel();
}

int TopContentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int TopContentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TopContentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RankedItem &row = m_items[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == TitleColumn ? QVariant(text(row, column)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(row, column);
    case FileRole:
        return column == PublishedColumn ? QVariant(publishedDay(row)) : QVariant();
    case PlatformRole:
        return column == PlatformColumn ? QVariant(static_cast<int>(row.platform)) : QVariant();
    case PictureKeyRole:
        return column == TitleColumn ? QVariant(row.item.platformContentId) : QVariant();
    case PictureIdRole:
        return column == TitleColumn ? QVariant(row.id.value()) : QVariant();
    case UrlRole:
        return row.item.url;
    case ToneRole:
        return static_cast<int>(toneOf(row, column));
    case ExplainRole:
        return subjectOf(row, column);
    default:
        return {};
    }
}

QString TopContentModel::text(const RankedItem &row, Column column) const
{
    switch (column) {
    case TitleColumn:
        return displayTitle(row.item).isEmpty() ? tr("Untitled") : displayTitle(row.item);
    case PlatformColumn:
        return platformName(row.platform);
    case TypeColumn:
        return contentTypeLabel(row.item.type);
    case PublishedColumn: {
        const QDate day = publishedDay(row);
        return day.isValid() ? dayText(day, m_format.locale(), m_referenceDay) : FigureFormat::unknown();
    }
    case ViewsColumn:
        return m_format.exact(row.item.figures[Metric::Views]);
    case RateColumn:
        return m_format.percent(row.engagementRate, 1);
    case VersusTypicalColumn:
        if (!row.versusTypical)
            return FigureFormat::unknown();
        return m_format.signedCount(std::llround(*row.versusTypical * 100)) + narrowSpace + m_format.locale().percent();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TopContentModel::sortValue(const RankedItem &row, Column column)
{
    switch (column) {
    case TitleColumn:
        return displayTitle(row.item);
    case PlatformColumn:
        return platformName(row.platform);
    case TypeColumn:
        return contentTypeLabel(row.item.type);
    case PublishedColumn:
        return row.item.publishedAt;
    case ViewsColumn:
        return orInvalid(row.item.figures[Metric::Views]);
    case RateColumn:
        return orInvalid(row.engagementRate);
    case VersusTypicalColumn:
        return orInvalid(row.versusTypical);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TopContentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == KindRole)
        return static_cast<int>(kindOf(section));
    if (role == Qt::ToolTipRole && section == VersusTypicalColumn)
        return tr("Views compared with the median of the account's posts of similar age");
    if (role == Qt::ToolTipRole && section == RateColumn)
        return metricMeaning(Metric::EngagementRate);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TitleColumn:
        return tr("Title");
    case PlatformColumn:
        return tr("Platform");
    case TypeColumn:
        return tr("Type");
    case PublishedColumn:
        return tr("Published");
    case ViewsColumn:
        return tr("Views");
    case RateColumn:
        return tr("Rate ƒ");
    case VersusTypicalColumn:
        return tr("vs typ.", "compared with typical posts");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace creatormetrics
