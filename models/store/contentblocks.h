// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/domain/account.h"
#include "models/domain/contentitem.h"
#include "models/store/connection.h"
#include "models/store/packedcolumn.h"

#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace creatormetrics {

/// What the packed quarters hold of an item: everything that is ranked, summed or filtered by. Only visible items (missing_since
/// is NULL) with a day of publication are in them.
struct BlockItem {
    ContentId id{0};
    qint64 publishedDay = 0; ///< day number in the account's zone
    int hourOfWeek = 0;      ///< 0 = Monday 00:00 to 0:59 in the account's zone .. 167
    ContentType type = ContentType::Video;
    MetricValues figures; ///< lifetime, contentMetrics() only
};

/// Columns of a block that can be asked for besides figures.
enum class BlockField : unsigned char { Item, Day, Hour, Type };

/// What posts add up to, for questions that take whole quarters or months. Items whose figure is unknown are in no sum. Sums that are too
/// large for a number stay at the largest one.
struct ContentSums {
    struct Part {
        qint64 sum = 0;
        qint64 known = 0; ///< items that tell it

        friend bool operator==(const Part &, const Part &) = default;
    };
    struct RateParts {
        qint64 engagements = 0; ///< of the items that tell both
        qint64 base = 0;
        qint64 known = 0;

        friend bool operator==(const RateParts &, const RateParts &) = default;
    };
    qint64 items = 0;
    std::array<Part, measuredMetricCount> figures;
    Part engagements;
    std::array<RateParts, 3> rates; ///< by views, reach, impressions: the order of Denominator

    void add(const MetricValues &figures); ///< one item more
    void add(const ContentSums &other);
    friend bool operator==(const ContentSums &, const ContentSums &) = default;
};

/// How the items of a quarter that tell views did by the hour of the week of their publication, on a logarithmic scale against the
/// quarter's typical item: x = ln((views + 1) / (median of the quarter's views + 1)), in millionths, each x and x * x rounded. Of an
/// even number of views the median is the mean of the middle two; views below 0 count as 0. Empty when fewer than `fewestForCells` items
/// of the quarter tell views.
struct PostingCell {
    qint64 posts = 0;
    qint64 sum = 0;
    qint64 squares = 0; ///< sum of x * x, in millionths

    friend bool operator==(const PostingCell &, const PostingCell &) = default;
};
inline constexpr qint64 fewestForCells = 5;
using PostingCells = std::array<PostingCell, 168>;

/// Columns of one account's quarters, oldest first. The spans live until `next`. Of two that ask for the same columns one must end before
/// the other begins.
class ContentBlocks
{
public:
    /// Quarters that overlap `published`. `fields` and `figures` are the columns that `field` and `figure` will be asked for.
    [[nodiscard]] static Result<ContentBlocks> open(Connection &connection, AccountId account, const DateRange &published,
                                                    std::vector<BlockField> fields, std::vector<Metric> figures);

    /// Goes to the next quarter; false at the end. Unpacks nothing yet. After an error or the end it is over.
    [[nodiscard]] Result<bool> next();
    /// Of the quarter at hand.
    [[nodiscard]] DateRange quarter() const;
    [[nodiscard]] qsizetype items() const;
    /// One value per item, ascending by id; unknown as `unknownFigure`.
    [[nodiscard]] Result<std::span<const qint64>> field(BlockField field);
    [[nodiscard]] Result<std::span<const qint64>> figure(Metric metric);

private:
    struct Column {
        std::vector<qint64> values;
        bool read = false; ///< of the quarter at hand
    };
    struct ResetStatement {
        void operator()(Statement *statement) const { statement->reset(); }
    };

    Result<std::span<const qint64>> column(std::size_t position);

    Statement *m_statement = nullptr; ///< the connection's
    std::unique_ptr<Statement, ResetStatement> m_row; ///< the same while it stands on a row, so that no reading stays open
    bool m_begun = false;
    AccountId m_account{0};
    qint64 m_lastQuarter = 0;
    std::vector<BlockField> m_fields;
    std::vector<Metric> m_figures;
    std::vector<Column> m_columns;
    qint64 m_quarter = 0; ///< at hand; before the first `next` the first that is asked for
    qsizetype m_items = 0;
};

/// The quarters' own sums and cells, of quarters that lie wholly inside `published`; `edges` are the parts of `published` that
/// whole quarters leave over: at most two, each within one quarter.
struct QuarterTotals {
    ContentSums sums;
    PostingCells cells;
    std::vector<DateRange> edges;
};
enum class QuarterPart { Sums, Cells, Both };
[[nodiscard]] Result<QuarterTotals> quarterTotals(Connection &connection, AccountId account, const DateRange &published,
                                                  QuarterPart part);
/// The posts of a calendar month added up.
struct MonthSums {
    DateRange month;
    ContentSums sums;
};
/// Of every quarter that overlaps `published` all three months, oldest first; quarters without posts are left out.
[[nodiscard]] Result<std::vector<MonthSums>> monthSums(Connection &connection, AccountId account, const DateRange &published);

/// Cells of a quarter computed from its items (those published within `within` count, the median is the whole quarter's).
[[nodiscard]] PostingCells cellsOf(std::span<const qint64> hours, std::span<const qint64> views, std::span<const qint64> days,
                                   const DateRange &within);

/// An item that came, changed or went.
struct BlockChange {
    ContentId id{0};
    std::optional<qint64> earlierDay = {}; ///< publication day under which it is in a block so far
    std::optional<BlockItem> now = {};     ///< nothing: it is in no block any more
};
/// Brings changes into their quarters, each quarter read and written once.
Outcome patchContentBlocks(Connection &connection, AccountId account, std::span<const BlockChange> changes);

/// Makes all quarters anew from content_items.
Outcome rebuildContentBlocks(Connection &connection);
/// What differs between the packed quarters and content_items, in words; empty when all is well.
[[nodiscard]] Result<QStringList> contentBlockProblems(Connection &connection);

[[nodiscard]] qint64 quarterOf(QDate day);
[[nodiscard]] DateRange quarterRange(qint64 quarter);

} // namespace creatormetrics
