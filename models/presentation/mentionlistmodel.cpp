// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionlistmodel.h"

#include "models/presentation/datetext.h"
#include "models/presentation/mentiontext.h"
#include "models/presentation/tableroles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QChar ellipsis(0x2026);
constexpr int aheadRows = 60; ///< more is fetched when somebody looks at one of the last rows

StoredMentionId idOf(const FeedMention &mention)
{
    return mention.stored.id;
}

bool isNumeric(int column)
{
    return column == MentionListModel::FollowersColumn || column == MentionListModel::WhenColumn;
}

Tone toneOf(const FeedMention &mention, int column)
{
    if (column == MentionListModel::SentimentColumn)
        return sentimentTone(mention.stored);
    return column == MentionListModel::WhenColumn ? Tone::Secondary : Tone::Neutral;
}

} // namespace

MentionPlace placeOf(const StoredMention &mention)
{
    return {.at = mention.mention.mentionedAt.toMSecsSinceEpoch(), .id = mention.id};
}

MentionListModel::MentionListModel(const QLocale &locale, const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_format(locale)
    , m_zone(zone)
{
}

void MentionListModel::setAnswer(const MentionsAnswer &answer)
{
    m_now = answer.askedAt.toTimeZone(m_zone);
    if (continues(answer)) {
        m_pages.set(0, answer.feed.mentions);
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(std::min(m_rows, pageSize) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_query = answer.feed.query;
    m_filter = answer.feed.filter;
    m_pages.clear();
    m_ends.clear();
    m_rows = 0;
    take(answer.feed.mentions, answer.feed.next);
    endResetModel();
}

/// The first page is whole and the same mentions stand on it.
bool MentionListModel::continues(const MentionsAnswer &answer) const
{
    if (!m_query || *m_query != answer.feed.query || m_filter != answer.feed.filter || answer.feed.mentions.size() != pageSize)
        return false;
    return std::ranges::equal(m_pages.page(0), answer.feed.mentions, {}, idOf, idOf);
}

void MentionListModel::append(const std::vector<FeedMention> &mentions, const std::optional<MentionPlace> &next)
{
    if (mentions.empty())
        return take(mentions, next);
    beginInsertRows({}, m_rows, m_rows + static_cast<int>(mentions.size()) - 1);
    take(mentions, next);
    endInsertRows();
}

void MentionListModel::take(const std::vector<FeedMention> &mentions, const std::optional<MentionPlace> &next)
{
    m_next = next;
    m_moreAsked = false;
    for (const FeedMention &mention : mentions) {
        m_pages.extend(m_rows, mention);
        if (++m_rows % pageSize == 0)
            m_ends.push_back(placeOf(mention.stored));
    }
}

void MentionListModel::addPage(int first, const std::vector<FeedMention> &mentions)
{
    if (first >= m_rows || mentions.empty())
        return;
    m_pages.set(first, mentions);
    const int last = std::min(first + static_cast<int>(mentions.size()), m_rows) - 1;
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int MentionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MentionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool MentionListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_moreAsked;
}

void MentionListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        wantMore();
}

void MentionListModel::lookAhead(int row) const
{
    if (row >= m_rows - aheadRows && m_next && !m_moreAsked)
        wantMore();
}

void MentionListModel::wantMore() const
{
    m_moreAsked = true;
    Q_EMIT moreWanted(*m_next);
}

QVariant MentionListModel::missing(int row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return role == ToneRole ? QVariant(static_cast<int>(Tone::Secondary)) : QVariant();
    const int first = RowPages<FeedMention>::pageOf(row);
    if (m_pages.want(first)) {
        const auto page = static_cast<std::size_t>(first / pageSize);
        Q_EMIT pageWanted(first, std::min(pageSize, m_rows - first), page > 0 ? std::optional(m_ends[page - 1]) : std::nullopt);
    }
    return column == TextColumn ? QString(ellipsis) : QString();
}

QVariant MentionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const FeedMention *found = mention(index.row());
    if (!found)
        return missing(index.row(), index.column(), role);
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        lookAhead(index.row());
        return text(*found, column);
    case Qt::AccessibleTextRole:
        return spoken(*found, column);
    case Qt::ToolTipRole:
        return column == WhenColumn ? QVariant(m_format.locale().toString(found->stored.mention.mentionedAt.toTimeZone(m_zone),
                                                                          QLocale::LongFormat))
                                    : QVariant();
    case MarkRole:
        return column == AuthorColumn ? QVariant(static_cast<int>(found->platform)) : QVariant();
    case SortRole:
        return value(*found, column);
    case UrlRole:
        return found->stored.mention.url;
    case ToneRole:
        return static_cast<int>(toneOf(*found, column));
    case IdRole:
        return found->stored.id.value();
    default:
        return {};
    }
}

QString MentionListModel::text(const FeedMention &mention, Column column) const
{
    const Mention &told = mention.stored.mention;
    if (column == AuthorColumn)
        return authorText(value(mention, column).toString(), m_format.locale());
    if (column == FollowersColumn)
        return m_format.exact(told.authorFollowers);
    if (column == WhenColumn)
        return momentText(told.mentionedAt.toTimeZone(m_zone), m_now, m_format.locale());
    return value(mention, column).toString();
}

QVariant MentionListModel::value(const FeedMention &mention, int column)
{
    const Mention &told = mention.stored.mention;
    switch (static_cast<Column>(column)) {
    case AuthorColumn:
        return told.authorName.isEmpty() ? tr("Unnamed") : told.authorName;
    case TextColumn:
        return mention.stored.goneAt ? tr("Deleted at %1").arg(platformName(mention.platform)) : told.text.simplified();
    case SentimentColumn:
        return sentimentText(mention.stored);
    case FollowersColumn:
        return told.authorFollowers ? QVariant(*told.authorFollowers) : QVariant();
    case WhenColumn:
        return told.mentionedAt;
    case ColumnCount:
        break;
    }
    return {};
}

DataKind MentionListModel::kindOf(int column)
{
    if (column == FollowersColumn)
        return DataKind::Count;
    return column == WhenColumn ? DataKind::Moment : DataKind::Text;
}

/// The platform is shown as a mark only.
QString MentionListModel::spoken(const FeedMention &mention, Column column) const
{
    const QString shown = text(mention, column);
    return column == AuthorColumn ? platformName(mention.platform) + u": "_s + shown : shown;
}

QVariant MentionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == KindRole)
        return static_cast<int>(kindOf(section));
    if (role == Qt::ToolTipRole && section == FollowersColumn)
        return tr("Of the author, as the platform told them; only X does");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case AuthorColumn:
        return tr("Author");
    case TextColumn:
        return tr("Mention");
    case SentimentColumn:
        return tr("Sentiment");
    case FollowersColumn:
        return tr("Followers");
    case WhenColumn:
        return tr("When");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace creatormetrics
