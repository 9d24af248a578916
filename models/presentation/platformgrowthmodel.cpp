// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/platformgrowthmodel.h"

#include "models/reports/datatable.h"
#include "models/presentation/explainsubject.h"
#include "models/reports/reportdocument.h"

namespace creatormetrics {

namespace {

template <typename Value>
QVariant orInvalid(const std::optional<Value> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

/// What the growth of a platform is told from.
std::optional<Metric> metricOf(const PlatformGrowth &row, PlatformGrowthModel::Column column)
{
    using Model = PlatformGrowthModel;
    switch (column) {
    case Model::FollowersColumn:
        return Metric::Followers;
    case Model::GainedColumn:
        return Metric::FollowersGained;
    case Model::LostColumn:
        return Metric::FollowersLost;
    case Model::NetColumn:
    case Model::RateColumn:
    case Model::WeeklyColumn:
        return row.source == GrowthSource::Totals ? Metric::Followers : Metric::NetFollowers;
    case Model::PlatformColumn:
    case Model::SourceColumn:
    case Model::ColumnCount:
        break;
    }
    return std::nullopt;
}

QVariant subjectOf(const PlatformGrowth &row, PlatformGrowthModel::Column column)
{
    const auto metric = metricOf(row, column);
    return metric ? QVariant::fromValue(ExplainSubject{.metric = *metric, .platform = row.platform}) : QVariant();
}

bool isNumeric(int column)
{
    return column != PlatformGrowthModel::PlatformColumn && column != PlatformGrowthModel::SourceColumn;
}

DataKind kindOf(int column)
{
    if (!isNumeric(column))
        return DataKind::Text;
    const bool rate = column == PlatformGrowthModel::RateColumn || column == PlatformGrowthModel::WeeklyColumn;
    return rate ? DataKind::Share : DataKind::Count;
}

Tone toneOf(const PlatformGrowth &row, PlatformGrowthModel::Column column)
{
    if (column == PlatformGrowthModel::SourceColumn)
        return Tone::Secondary;
    if (column != PlatformGrowthModel::NetColumn || !row.net || *row.net == 0)
        return Tone::Neutral;
    return *row.net > 0 ? Tone::Up : Tone::Down;
}

} // namespace

PlatformGrowthModel::PlatformGrowthModel(const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_format(locale)
{}

void PlatformGrowthModel::setPlatforms(const std::vector<PlatformGrowth> &platforms)
{
    if (platforms == m_platforms)
        return;
    beginResetModel();
    m_platforms = platforms;
    endResetModel();
}

int PlatformGrowthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_platforms.size());
}

int PlatformGrowthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlatformGrowthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlatformGrowth &row = m_platforms[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(row, column);
    case PlatformRole:
        return column == PlatformColumn ? QVariant(static_cast<int>(row.platform)) : QVariant();
    case ToneRole:
        return static_cast<int>(toneOf(row, column));
    case ExplainRole:
        return subjectOf(row, column);
    default:
        return {};
    }
}

QString PlatformGrowthModel::text(const PlatformGrowth &row, Column column) const
{
    const auto percent = [this](const std::optional<double> &ratio) {
        return ratio ? m_format.signedPercent(*ratio) : FigureFormat::unknown();
    };
    switch (column) {
    case PlatformColumn:
        return platformName(row.platform);
    case FollowersColumn:
        return m_format.exact(row.followersAtEnd);
    case NetColumn:
        return row.net ? m_format.signedCount(*row.net) : FigureFormat::unknown();
    case GainedColumn:
        return m_format.exact(row.gained);
    case LostColumn:
        return m_format.exact(row.lost);
    case RateColumn:
        return percent(row.rate);
    case WeeklyColumn:
        return percent(row.weeklyRate);
    case SourceColumn:
        return sourceText(row);
    case ColumnCount:
        break;
    }
    return {};
}

QString PlatformGrowthModel::sourceText(const PlatformGrowth &row)
{
    switch (row.source) {
    case GrowthSource::Totals:
        return row.rounded ? tr("follower totals, rounded by the platform") : tr("follower totals");
    case GrowthSource::GainedLost:
        return tr("gained and lost");
    case GrowthSource::Unknown:
        return tr("not known");
    }
    Q_UNREACHABLE();
}

QVariant PlatformGrowthModel::sortValue(const PlatformGrowth &row, Column column)
{
    switch (column) {
    case PlatformColumn:
        return platformName(row.platform);
    case FollowersColumn:
        return orInvalid(row.followersAtEnd);
    case NetColumn:
        return orInvalid(row.net);
    case GainedColumn:
        return orInvalid(row.gained);
    case LostColumn:
        return orInvalid(row.lost);
    case RateColumn:
        return orInvalid(row.rate);
    case WeeklyColumn:
        return orInvalid(row.weeklyRate);
    case SourceColumn:
        return sourceText(row);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PlatformGrowthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == KindRole)
        return static_cast<int>(kindOf(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case PlatformColumn:
        return tr("Platform");
    case FollowersColumn:
        return tr("Followers");
    case NetColumn:
        return tr("Net ƒ");
    case GainedColumn:
        return tr("Gained");
    case LostColumn:
        return tr("Lost");
    case RateColumn:
        return tr("Growth ƒ");
    case WeeklyColumn:
        return tr("Per week ƒ");
    case SourceColumn:
        return tr("Counted from");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace creatormetrics
