// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contentlistmodel.h"

#include "models/presentation/datetext.h"
#include "models/presentation/explainsubject.h"
#include "models/reports/reportdocument.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QChar narrowSpace(0x202f);
constexpr QChar ellipsis(0x2026);

template <typename Value>
QVariant orInvalid(const std::optional<Value> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QDate publishedDay(const ContentEntry &entry)
{
    return entry.item.publishedAt.isValid() ? entry.item.publishedAt.toTimeZone(reportingZone(entry.platform)).date() : QDate();
}

/// Views relative to what is typical at the same age; 0.94 is +94 %.
std::optional<double> versusTypical(const ContentEntry &entry)
{
    if (!entry.equalAge || !entry.equalAge->typical || entry.equalAge->typical->middle <= 0)
        return std::nullopt;
    return static_cast<double>(entry.equalAge->views) / entry.equalAge->typical->middle - 1;
}

Tone toneOf(const ContentEntry &entry, int column)
{
    if (column == ContentListModel::TypeColumn || column == ContentListModel::PublishedColumn)
        return Tone::Secondary;
    if (column != ContentListModel::VersusTypicalColumn)
        return Tone::Neutral;
    const double change = versusTypical(entry).value_or(0);
    if (change == 0)
        return Tone::Secondary;
    return change > 0 ? Tone::Up : Tone::Down;
}

QVariant subjectOf(const ContentEntry &entry, int column)
{
    const auto metric = ContentListModel::metricOf(column);
    if (!metric)
        return {};
    return QVariant::fromValue(
        ExplainSubject{.metric = *metric, .accounts = {entry.account}, .postId = entry.item.platformContentId});
}

bool isNumeric(int column)
{
    return column >= ContentListModel::ViewsColumn;
}

} // namespace

ContentListModel::ContentListModel(const QLocale &locale, QObject *parent) : QAbstractTableModel(parent), m_format(locale) {}

void ContentListModel::setAnswer(const ContentAnswer &answer)
{
    beginResetModel();
    m_pages.clear();
    m_referenceDay = answer.query.range.last();
    m_rows = static_cast<int>(std::min<qint64>(answer.matches, std::numeric_limits<int>::max()));
    m_pages.fill(answer.entries);
    endResetModel();
}

void ContentListModel::addPage(int first, const std::vector<ContentEntry> &entries)
{
    if (first >= m_rows || entries.empty())
        return;
    m_pages.set(first, entries);
    const int last = std::min(first + static_cast<int>(entries.size()), m_rows) - 1;
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

const ContentEntry *ContentListModel::entry(int row) const
{
    return m_pages.at(row);
}

int ContentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ContentListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const ContentEntry *post = entry(index.row());
    if (!post) {
        if (role != Qt::DisplayRole)
            return role == ToneRole ? QVariant(static_cast<int>(Tone::Secondary)) : QVariant();
        if (const int first = RowPages<ContentEntry>::pageOf(index.row()); m_pages.want(first))
            Q_EMIT pageWanted(first);
        return index.column() == TitleColumn ? QString(ellipsis) : QString();
    }
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*post, column);
    case Qt::ToolTipRole:
        return column == TitleColumn ? QVariant(text(*post, column)) : QVariant();
    case PlatformRole:
        return column == PlatformColumn ? QVariant(static_cast<int>(post->platform)) : QVariant();
    case PictureKeyRole:
        return column == TitleColumn ? QVariant(post->item.platformContentId) : QVariant();
    case PictureIdRole:
        return column == TitleColumn ? QVariant(post->id.value()) : QVariant();
    case SortRole:
        return value(*post, column);
    case UrlRole:
        return post->item.url;
    case ToneRole:
        return static_cast<int>(toneOf(*post, column));
    case IdRole:
        return post->id.value();
    case ExplainRole:
        return subjectOf(*post, column);
    default:
        return {};
    }
}

QString ContentListModel::text(const ContentEntry &entry, Column column) const
{
    switch (column) {
    case TitleColumn:
        return displayTitle(entry.item).isEmpty() ? tr("Untitled") : displayTitle(entry.item);
    case PlatformColumn:
        return platformName(entry.platform);
    case TypeColumn:
        return contentTypeLabel(entry.item.type);
    case PublishedColumn: {
        const QDate day = publishedDay(entry);
        return day.isValid() ? dayText(day, m_format.locale(), m_referenceDay) : FigureFormat::unknown();
    }
    case RateColumn:
        return m_format.percent(entry.engagementRate, 1);
    case VersusTypicalColumn: {
        const auto change = versusTypical(entry);
        if (!change)
            return FigureFormat::unknown();
        return m_format.signedCount(std::llround(*change * 100)) + narrowSpace + m_format.locale().percent();
    }
    case ViewsColumn:
    case LikesColumn:
    case CommentsColumn:
    case SharesColumn:
        return m_format.exact(entry.item.figures[*metricOf(column)]);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ContentListModel::value(const ContentEntry &entry, int column)
{
    switch (static_cast<Column>(column)) {
    case TitleColumn:
        return displayTitle(entry.item).isEmpty() ? tr("Untitled") : displayTitle(entry.item);
    case PlatformColumn:
        return platformName(entry.platform);
    case TypeColumn:
        return contentTypeLabel(entry.item.type);
    case PublishedColumn:
        return publishedDay(entry);
    case RateColumn:
        return orInvalid(entry.engagementRate);
    case VersusTypicalColumn:
        return orInvalid(versusTypical(entry));
    case ViewsColumn:
    case LikesColumn:
    case CommentsColumn:
    case SharesColumn:
        return orInvalid(entry.item.figures[*metricOf(column)]);
    case ColumnCount:
        break;
    }
    return {};
}

DataKind ContentListModel::kindOf(int column)
{
    switch (column) {
    case PublishedColumn:
        return DataKind::Day;
    case RateColumn:
    case VersusTypicalColumn:
        return DataKind::Share;
    default:
        return metricOf(column) ? DataKind::Count : DataKind::Text;
    }
}

std::optional<Metric> ContentListModel::metricOf(int column)
{
    switch (column) {
    case ViewsColumn:
        return Metric::Views;
    case LikesColumn:
        return Metric::Likes;
    case CommentsColumn:
        return Metric::Comments;
    case SharesColumn:
        return Metric::Shares;
    case RateColumn:
        return Metric::EngagementRate;
    default:
        return std::nullopt;
    }
}

int ContentListModel::columnOf(Metric metric)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (metricOf(column) == metric)
            return column;
    }
    return -1;
}

void ContentListModel::sort(int column, Qt::SortOrder order)
{
    if (const auto metric = metricOf(column))
        Q_EMIT orderWanted(*metric, order == Qt::DescendingOrder ? SortOrder::Descending : SortOrder::Ascending);
}

QVariant ContentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == KindRole)
        return static_cast<int>(kindOf(section));
    if (role == Qt::ToolTipRole && section == VersusTypicalColumn)
        return tr("Views compared with the median of the account's earlier posts of this type at the same age");
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
    case RateColumn:
        return tr("Rate ƒ");
    case VersusTypicalColumn:
        return tr("vs typ.", "compared with typical posts");
    case ViewsColumn:
    case LikesColumn:
    case CommentsColumn:
    case SharesColumn:
        return metricLabel(*metricOf(section));
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace creatormetrics
