// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/changerows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeRows)
};

QString subjectOf(const ReportChange &change)
{
    return change.column.isEmpty() ? change.row : ChangeWords::tr("%1, %2").arg(change.row, change.column);
}

QString beforeOf(const ReportChange &change)
{
    return change.kind == ReportChange::Kind::Came ? ChangeWords::tr("was not there") : change.before;
}

QString afterOf(const ReportChange &change)
{
    return change.kind == ReportChange::Kind::Went ? ChangeWords::tr("is gone") : change.after;
}

} // namespace

std::vector<ValueColumn> changeColumns()
{
    return {{.title = ChangeWords::tr("Section")},
            {.title = ChangeWords::tr("What")},
            {.title = ChangeWords::tr("In the report"), .numeric = true, .kind = DataKind::Text},
            {.title = ChangeWords::tr("Today"), .numeric = true, .kind = DataKind::Text}};
}

std::vector<ValueRow> changeRows(const std::vector<ReportChange> &changes)
{
    std::vector<ValueRow> rows;
    rows.reserve(changes.size());
    for (const ReportChange &change : changes)
        rows.push_back({.id = static_cast<qint64>(rows.size()) + 1,
                        .cells = {{.text = change.section},
                                  {.text = subjectOf(change)},
                                  {.text = beforeOf(change)},
                                  {.text = afterOf(change)}}});
    return rows;
}

} // namespace creatormetrics
