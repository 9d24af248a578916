// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartlabels.h"
#include "models/reports/reportcells.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t mostListed = 5; ///< countries or cities

QString text(const char *source)
{
    return QCoreApplication::translate("AudienceSection", source);
}

QString titleOf(AudienceDimension dimension)
{
    switch (dimension) {
    case AudienceDimension::AgeGender:
        return text(QT_TRANSLATE_NOOP("AudienceSection", "Age and gender"));
    case AudienceDimension::Age:
        return text(QT_TRANSLATE_NOOP("AudienceSection", "Age"));
    case AudienceDimension::Gender:
        return text(QT_TRANSLATE_NOOP("AudienceSection", "Gender"));
    case AudienceDimension::Country:
        return text(QT_TRANSLATE_NOOP("AudienceSection", "Countries"));
    case AudienceDimension::City:
        return text(QT_TRANSLATE_NOOP("AudienceSection", "Cities"));
    }
    Q_UNREACHABLE();
}

QString genderName(const QString &key)
{
    if (key == "female"_L1)
        return text(QT_TRANSLATE_NOOP("AudienceSection", "Women"));
    return key == "male"_L1 ? text(QT_TRANSLATE_NOOP("AudienceSection", "Men"))
                            : text(QT_TRANSLATE_NOOP("AudienceSection", "Other or not told"));
}

QString ageGroup(const QString &key)
{
    return key.endsWith(u'-') ? key.chopped(1) + u'+' : QString(key).replace(u'-', QChar(0x2013));
}

QString groupName(AudienceDimension dimension, const QString &key)
{
    switch (dimension) {
    case AudienceDimension::AgeGender:
    case AudienceDimension::Age:
        return ageGroup(key);
    case AudienceDimension::Gender:
        return genderName(key);
    case AudienceDimension::Country: {
        const QLocale::Territory territory = QLocale::codeToTerritory(key);
        return territory == QLocale::AnyTerritory ? text(QT_TRANSLATE_NOOP("AudienceSection", "Unknown"))
                                                  : QLocale::territoryToString(territory);
    }
    case AudienceDimension::City:
        break;
    }
    return key;
}

QString baseText(AudienceBase base)
{
    switch (base) {
    case AudienceBase::Viewers:
        return text(QT_TRANSLATE_NOOP("AudienceSection", "shares of the viewers"));
    case AudienceBase::Views:
        return text(QT_TRANSLATE_NOOP("AudienceSection", "shares of the views"));
    case AudienceBase::Followers:
        return text(QT_TRANSLATE_NOOP("AudienceSection", "shares of the followers"));
    }
    Q_UNREACHABLE();
}

/// What a reader must know of the shares: whose, of what, of which days, how much they tell.
QString noteOf(const AudienceBreakdown &part, const ReportContext &context)
{
    QStringList note{dayRange(*part.window, context.locale()), baseText(part.base)};
    if (part.beforeRange)
        note << text(QT_TRANSLATE_NOOP("AudienceSection", "from before these days"));
    if (part.coverage)
        note << text(QT_TRANSLATE_NOOP("AudienceSection", "tells of %1")).arg(context.format().percent(part.coverage, 0));
    if (part.derived)
        note << text(QT_TRANSLATE_NOOP("AudienceSection", "added up by CreatorMetrics ƒ"));
    return note.join(u" · "_s);
}

QStringList keysIn(const AudienceShares &shares, QString AudienceShare::*key)
{
    QStringList keys;
    for (const AudienceShare &share : shares.slices) {
        if (!keys.contains(share.*key))
            keys << share.*key;
    }
    keys.sort();
    return keys;
}

/// Ages down, genders across.
TableBlock crossedTable(const AudienceShares &shares, const ReportCells &cells)
{
    const QStringList genders = keysIn(shares, &AudienceShare::secondKey);
    TableBlock table{.columns = {ReportCells::text(titleOf(AudienceDimension::Age), 1.4)}};
    for (const QString &gender : genders)
        table.columns.push_back(ReportCells::number(genderName(gender), DataKind::Share));
    for (const QString &age : keysIn(shares, &AudienceShare::key)) {
        std::vector<TableCell> row{ReportCells::label(ageGroup(age))};
        for (const QString &gender : genders) {
            const auto found = std::ranges::find_if(shares.slices, [&](const AudienceShare &share) {
                return share.key == age && share.secondKey == gender;
            });
            row.push_back(found == shares.slices.end() ? ReportCells::unknown() : cells.share(found->share));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock listTable(const AudienceBreakdown &part, const ReportCells &cells)
{
    TableBlock table{.columns = {ReportCells::text(titleOf(part.dimension), 2),
                                 ReportCells::number(text(QT_TRANSLATE_NOOP("AudienceSection", "Share")), DataKind::Share)}};
    const bool changes = part.earlierWindow.has_value();
    if (changes)
        table.columns.push_back(
            ReportCells::number(text(QT_TRANSLATE_NOOP("AudienceSection", "Change")), DataKind::Share));
    for (std::size_t i = 0; i < std::min(part.shares.slices.size(), mostListed); ++i) {
        const AudienceShare &share = part.shares.slices[i];
        std::vector<TableCell> row{ReportCells::label(groupName(part.dimension, share.key)), cells.share(share.share)};
        if (changes)
            row.push_back(cells.points(share.change));
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool isTold(const AudienceBreakdown &part)
{
    return part.gap == AudienceGap::None && part.window && !part.shares.slices.empty();
}

/// Age and gender crossed say all that each alone says.
bool isSaidBetter(AudienceDimension dimension, const AccountAudience &account)
{
    if (dimension != AudienceDimension::Age && dimension != AudienceDimension::Gender)
        return false;
    return std::ranges::any_of(account.dimensions, [](const AudienceBreakdown &other) {
        return other.dimension == AudienceDimension::AgeGender && isTold(other);
    });
}

QString titleOf(const AccountAudience &account, AudienceDimension dimension)
{
    return QCoreApplication::translate("AudienceSection", "%1 (%2): %3", "account, platform, what")
        .arg(account.title, platformName(account.platform), titleOf(dimension));
}

ReportBlocks accountBlocks(const AccountAudience &account, const ReportContext &context)
{
    const ReportCells cells(context.format());
    ReportBlocks blocks;
    for (const AudienceBreakdown &part : account.dimensions) {
        if (!isTold(part) || isSaidBetter(part.dimension, account))
            continue;
        TableBlock table = part.dimension == AudienceDimension::AgeGender ? crossedTable(part.shares, cells)
                                                                          : listTable(part, cells);
        table.title = titleOf(account, part.dimension);
        blocks.push_back(HeadingBlock{.text = table.title, .note = noteOf(part, context), .level = 3});
        blocks.push_back(std::move(table));
    }
    return blocks;
}

/// Why an account tells nothing, each reason once.
QString reasonsOf(const AccountAudience &account)
{
    QStringList reasons;
    for (const AudienceBreakdown &part : account.dimensions) {
        if (part.gap == AudienceGap::None)
            continue;
        if (const QString reason = audienceGapText(part.gap, account.platform); !reasons.contains(reason))
            reasons << reason;
    }
    return reasons.join(u' ');
}

/// One sentence for an account; for several with the same reasons one that counts them.
QStringList missingSentences(const std::vector<const AccountAudience *> &silent)
{
    std::map<std::pair<Platform, QString>, std::vector<const AccountAudience *>> alike;
    for (const AccountAudience *account : silent)
        alike[{account->platform, reasonsOf(*account)}].push_back(account);
    QStringList sentences;
    for (const auto &[why, accounts] : alike) {
        const QString platform = platformName(why.first);
        if (why.second.isEmpty())
            continue;
        if (accounts.size() == 1)
            sentences << QCoreApplication::translate("AudienceSection", "%1 (%2): %3", "account, platform, why not")
                             .arg(accounts.front()->title, platform, why.second);
        else
            sentences << QCoreApplication::translate("AudienceSection", "%n account(s) on %1: %2", "platform, why not",
                                                     static_cast<int>(accounts.size()))
                             .arg(platform, why.second);
    }
    return sentences;
}

} // namespace

ReportBlocks audienceSection(const ReportContext &context)
{
    if (!context.figures.audience || context.figures.audience->accounts.empty())
        return {};
    ReportBlocks told;
    std::vector<const AccountAudience *> silent;
    for (const AccountAudience &account : context.figures.audience->accounts) {
        ReportBlocks blocks = accountBlocks(account, context);
        if (blocks.empty())
            silent.push_back(&account);
        appendTo(told, std::move(blocks));
    }
    const QStringList missing = missingSentences(silent);
    ReportBlocks blocks{HeadingBlock{.text = text(QT_TRANSLATE_NOOP("AudienceSection", "Audience")),
                                     .note = text(QT_TRANSLATE_NOOP("AudienceSection", "each account's own; nothing is blended")),
                                     .level = told.empty() ? 2 : 1}};
    appendTo(blocks, std::move(told));
    if (!missing.isEmpty())
        blocks.push_back(BulletsBlock{missing});
    return blocks;
}

} // namespace creatormetrics
