// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/remotewalk.h"

#include "models/mentions/senttext.h"
#include "models/store/accountrepository.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 endOfTime = std::numeric_limits<qint64>::max();

/// Days are those of the account.
MentionWindow windowOf(const RemoteScoring &settings, const Account &account)
{
    const QTimeZone zone(account.zone);
    const QTimeZone usable = zone.isValid() ? zone : QTimeZone::utc();
    return {.begin = settings.since ? settings.since->startOfDay(usable).toMSecsSinceEpoch() : 0, .end = endOfTime};
}

/// More than the words that stand for what was taken out.
bool saysSomething(QString sent)
{
    for (const QString &word : {u"@user"_s, u"[link]"_s, u"[mail]"_s})
        sent.remove(word);
    return std::ranges::any_of(sent, [](QChar character) { return !character.isSpace() && !character.isPunct(); });
}

RemoteText textOf(AccountId account, const RemoteCandidate &candidate)
{
    RemoteText text{.account = account,
                    .mention = candidate.id,
                    .text = candidate.mention.text,
                    .language = candidate.language,
                    .sent = textToSend(candidate.mention)};
    text.hash = sentTextHash(text.sent);
    return text;
}

} // namespace

ScoredMention remotelyScored(const RemoteText &text, const RemoteScore &score, const QString &scorer)
{
    return {.id = text.mention,
            .text = text.text,
            .sentiment =
                {.scorer = scorer, .score = score.score, .label = score.label, .confidence = 0, .language = text.language},
            .sentHash = text.hash};
}

RemoteWalk::RemoteWalk(const RemoteScoring &settings) : m_settings(settings), m_scorer(remoteScorer(settings)) {}

Outcome RemoteWalk::begin(Connection &connection)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    for (const Account &account : *all) {
        if (!account.archivedAt.isValid())
            m_roads.push_back({.account = account.id,
                               .window = windowOf(m_settings, account),
                               .before = {.at = endOfTime, .id = StoredMentionId(endOfTime)}});
    }
    m_begun = true;
    return Done{};
}

Result<RemoteFinds> RemoteWalk::next(Connection &connection, qint64 rows)
{
    if (!m_begun) {
        if (auto begun = begin(connection); !begun)
            return begun.error();
    }
    RemoteFinds finds;
    if (m_roads.empty())
        return finds;
    const auto newest = std::ranges::max_element(m_roads, {}, [](const Road &road) { return road.before; });
    const auto stretch = remoteCandidates(connection, newest->account, m_settings.scope, newest->window, newest->before, rows);
    if (!stretch)
        return stretch.error();
    for (const RemoteCandidate &candidate : stretch->candidates) {
        const RemoteText text = textOf(newest->account, candidate);
        if (!saysSomething(text.sent))
            continue;
        const auto known = cachedRemoteScore(connection, text.hash, m_scorer);
        if (!known)
            return known.error();
        if (*known)
            finds.known.emplace_back(text, **known);
        else
            finds.unasked.push_back(text);
    }
    if (stretch->next)
        newest->before = *stretch->next;
    else
        m_roads.erase(newest);
    return finds;
}

} // namespace creatormetrics
