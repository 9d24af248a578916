// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/filenotes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct NoteWords {
    Q_DECLARE_TR_FUNCTIONS(FileNotes)
};

constexpr std::size_t mostNames = 12;

std::vector<Account> chosen(const FileSubject &subject)
{
    std::vector<Account> accounts = subject.accounts;
    std::erase_if(accounts, [&query = *subject.query](const Account &account) {
        const bool isNamed = query.accounts.empty() || std::ranges::find(query.accounts, account.id) != query.accounts.end();
        const bool isThere = query.platforms.empty() || std::ranges::find(query.platforms, account.platform) != query.platforms.end();
        return !isNamed || !isThere;
    });
    return accounts;
}

QString accountsNote(const std::vector<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts) {
        if (names.size() < static_cast<qsizetype>(mostNames))
            names << u"%1 (%2)"_s.arg(account.profile.title, platformName(account.platform));
    }
    if (accounts.size() > mostNames)
        names << NoteWords::tr("%n more", nullptr, static_cast<int>(accounts.size() - mostNames));
    return NoteWords::tr("Accounts: %1").arg(names.join(u", "_s));
}

QString zonesNote(const std::vector<Account> &accounts)
{
    QStringList zones;
    for (const Account &account : accounts)
        zones << u"%1 %2"_s.arg(platformName(account.platform), QString::fromUtf8(account.zone));
    zones.removeDuplicates();
    return NoteWords::tr("A day is cut in: %1").arg(zones.join(u", "_s));
}

/// What was chosen on a page of posts.
void addChoice(QStringList &notes, const AnalyticsQuery &query)
{
    if (!query.search.isEmpty())
        notes << NoteWords::tr("Only what has the words: %1").arg(query.search);
    QStringList types;
    for (const ContentType type : query.types)
        types << contentTypeLabel(type);
    if (!types.isEmpty())
        notes << NoteWords::tr("Only of the types: %1").arg(types.join(u", "_s));
}

} // namespace

QStringList fileNotes(const FileSubject &subject)
{
    QStringList notes{NoteWords::tr("Workspace: %1").arg(subject.workspaceName)};
    if (subject.query) {
        const DateRange &range = subject.query->range;
        const std::vector<Account> accounts = chosen(subject);
        notes << NoteWords::tr("Days: %1 to %2").arg(range.first().toString(Qt::ISODate), range.last().toString(Qt::ISODate));
        if (const auto compared = subject.query->comparedRange())
            notes << NoteWords::tr("Compared with: %1 to %2")
                         .arg(compared->first().toString(Qt::ISODate), compared->last().toString(Qt::ISODate));
        if (!accounts.empty())
            notes << accountsNote(accounts) << zonesNote(accounts);
        addChoice(notes, *subject.query);
        notes << NoteWords::tr("An empty cell is a figure that is not known; it is not 0.")
              << NoteWords::tr("Figures are the platforms' own; those marked ƒ are computed by CreatorMetrics.");
    }
    notes << NoteWords::tr("Made with CreatorMetrics on %1").arg(subject.now.toString(Qt::ISODate));
    return notes;
}

QString filePeriod(const FileSubject &subject)
{
    if (!subject.query)
        return {};
    const DateRange &range = subject.query->range;
    return u"%1 - %2"_s.arg(range.first().toString(Qt::ISODate), range.last().toString(Qt::ISODate));
}

} // namespace creatormetrics
