// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionlanguages.h"

#include "models/store/rows.h"

#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The next one after `language`; empty at the end.
Result<QString> languageAfter(Connection &connection, AccountId account, const QString &language)
{
    auto statement = connection.prepare(u"SELECT language FROM brand_mentions WHERE account_id = ? AND language > ? "
                                        "AND language NOT IN ('', 'en') ORDER BY language LIMIT 1");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), language);
    const auto found = firstRow<QString>(**statement, [](const Statement &row) { return row.text(0); });
    if (!found)
        return found.error();
    return found->value_or(QString());
}

} // namespace

Result<QStringList> foreignMentionLanguages(Connection &connection, std::span<const AccountId> accounts)
{
    std::set<QString> languages;
    for (const AccountId account : accounts) {
        for (QString last = u""_s;;) {
            const auto next = languageAfter(connection, account, last);
            if (!next)
                return next.error();
            if (next->isEmpty())
                break;
            languages.insert(*next);
            last = *next;
        }
    }
    return QStringList(languages.begin(), languages.end());
}

} // namespace creatormetrics
