// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/gonementions.h"
#include "models/store/mentioncorrections.h"
#include "models/store/mentionrepository.h"
#include "models/store/mentionscores.h"
#include "tests/store/scratchworkspace.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <map>

namespace creatormetrics {

/// A mention as the store was told of it.
struct KnownMention {
    Mention mention;
    std::optional<MentionSentiment> sentiment;
    std::optional<SentimentLabel> ownLabel = {};
    bool gone = false;
};

struct MentionAccount {
    Account account;
    std::map<QString, KnownMention> mentions; ///< by the platform's id
};

/// Accounts in several zones whose mentions come, change, go, are scored and corrected at random, kept in plain maps beside the store.
class MentionOracle
{
public:
    MentionOracle(Connection &connection, quint32 seed) : m_connection(connection), m_random(seed)
    {
        add(Platform::X, "UTC");
        add(Platform::YouTube, "America/Los_Angeles");
        add(Platform::Instagram, "Europe/Berlin");
        add(Platform::X, "Africa/Casablanca");
        add(Platform::YouTube, "Pacific/Apia");
    }

    [[nodiscard]] std::vector<MentionAccount> &accounts() { return m_accounts; }
    [[nodiscard]] QRandomGenerator &random() { return m_random; }
    [[nodiscard]] MentionAccount &anyAccount()
    {
        return m_accounts[m_random.bounded(static_cast<quint32>(m_accounts.size()))];
    }

    /// A page of new mentions, known ones as they are and known ones with something changed.
    void writePage(MentionAccount &account, int size)
    {
        std::vector<Mention> page;
        for (int i = 0; i < size; ++i)
            page.push_back(anyMention(account));
        Transaction transaction(m_connection);
        must(upsertMentions(m_connection, account.account.id, page, addFetch(m_connection, account.account.id)));
        must(transaction.commit());
        for (const Mention &mention : page)
            take(account, mention);
    }

    /// Scores some of the account's mentions, some of them with a text that they no longer have.
    void score(MentionAccount &account, int size)
    {
        std::vector<ScoredMention> scores;
        for (int i = 0; i < size && !account.mentions.empty(); ++i) {
            auto chosen = account.mentions.begin();
            std::advance(chosen, m_random.bounded(static_cast<quint32>(account.mentions.size())));
            const MentionSentiment sentiment = anySentiment();
            const bool stale = m_random.bounded(8) == 0 || chosen->second.gone;
            scores.push_back({.id = storedId(account, chosen->first),
                              .text = stale ? chosen->second.mention.text + u'?' : chosen->second.mention.text,
                              .sentiment = sentiment});
            if (!stale)
                chosen->second.sentiment = sentiment;
        }
        Transaction transaction(m_connection);
        must(scoreMentions(m_connection, account.account.id, scores));
        must(transaction.commit());
    }

    /// Says something of some of the account's mentions, or takes it back.
    void correct(MentionAccount &account, int size)
    {
        std::vector<MentionCorrection> corrections;
        for (int i = 0; i < size && !account.mentions.empty(); ++i) {
            auto chosen = account.mentions.begin();
            std::advance(chosen, m_random.bounded(static_cast<quint32>(account.mentions.size())));
            const auto label = m_random.bounded(3) == 0 ? std::nullopt : std::optional(allSentimentLabels[m_random.bounded(3U)]);
            corrections.push_back({.id = storedId(account, chosen->first), .label = label});
            chosen->second.ownLabel = label;
        }
        Transaction transaction(m_connection);
        must(correctMentions(m_connection, corrections, scratchMoment("2026-11-20T10:00:00Z")));
        must(transaction.commit());
    }

    /// Some of the account's originals go.
    void lose(MentionAccount &account, int size)
    {
        QStringList ids;
        for (int i = 0; i < size && !account.mentions.empty(); ++i) {
            auto chosen = account.mentions.begin();
            std::advance(chosen, m_random.bounded(static_cast<quint32>(account.mentions.size())));
            ids.append(chosen->first);
            Mention &mention = chosen->second.mention;
            mention = {.mentionId = mention.mentionId, .mentionedAt = mention.mentionedAt, .postId = mention.postId};
            chosen->second.gone = true;
        }
        Transaction transaction(m_connection);
        must(markMentionsGone(m_connection, account.account.id, ids, scratchMoment("2026-11-20T10:00:00Z")));
        must(transaction.commit());
    }

    [[nodiscard]] StoredMentionId storedId(const MentionAccount &account, const QString &mentionId) const
    {
        return StoredMentionId(
            scalar(m_connection,
                   QStringLiteral("SELECT id FROM brand_mentions WHERE account_id = %1 AND mention_id = '%2'")
                       .arg(account.account.id.value())
                       .arg(mentionId))
                .toLongLong());
    }

    /// The day in the account's zone, the long way.
    [[nodiscard]] static QDate dayOf(const MentionAccount &account, const Mention &mention)
    {
        return mention.mentionedAt.toTimeZone(QTimeZone(account.account.zone)).date();
    }

    [[nodiscard]] QString anyText()
    {
        static const QStringList words{
            QStringLiteral("kiln"), QStringLiteral("Glaze"),  QStringLiteral("ceramic"), QStringLiteral("kilns"),
            QStringLiteral("été"),  QStringLiteral("ete"),    QStringLiteral("Ünal"),    QStringLiteral("陶芸"),
            QStringLiteral("芸術"), QStringLiteral("привет"), QStringLiteral("😀"),       QStringLiteral("don't"),
            QStringLiteral("AND"),  QStringLiteral("2026"),   QStringLiteral("ไทย"),     QStringLiteral("rare-one")};
        QStringList chosen;
        for (int count = m_random.bounded(7); count > 0; --count)
            chosen.append(words[m_random.bounded(words.size())]);
        return chosen.join(u' ');
    }

private:
    void add(Platform platform, const char *zone)
    {
        MentionAccount known{.account = addAccount(m_connection, platform, QString::number(m_accounts.size()))};
        known.account.zone = zone;
        must(m_connection.run(u"UPDATE accounts SET zone = ? WHERE id = ?", QString::fromLatin1(zone),
                              known.account.id.value()));
        m_accounts.push_back(std::move(known));
    }

    /// Often near the ends of days, leap days and years.
    [[nodiscard]] QDateTime anyMoment()
    {
        QDate day = QDate(2023, 11, 1).addDays(m_random.bounded(900));
        switch (m_random.bounded(6)) {
        case 0:
            day = QDate(2024, 2, 28).addDays(m_random.bounded(3));
            break;
        case 1:
            day = QDate(2024, 12, 31).addDays(m_random.bounded(2));
            break;
        case 2:
            day = QDate(2025, 3, 29).addDays(m_random.bounded(3));
            break;
        default:
            break;
        }
        return QDateTime(day, QTime(0, 0), Qt::UTC).addMSecs(m_random.bounded(86'400'000));
    }

    [[nodiscard]] std::optional<qint64> anyFollowers()
    {
        const int kind = m_random.bounded(4);
        if (kind == 0)
            return std::nullopt;
        return kind == 1 ? m_random.bounded(5'000'000) : m_random.bounded(15'000);
    }

    [[nodiscard]] Mention anyMention(const MentionAccount &account)
    {
        const QString id = u'm' + QString::number(m_random.bounded(120));
        const auto known = account.mentions.find(id);
        const bool same = known != account.mentions.end() && m_random.bounded(3) != 0;
        return {
            .mentionId = id,
            .authorName = m_random.bounded(5) == 0 ? QString() : QStringLiteral("@author%1").arg(m_random.bounded(9)),
            .authorFollowers = anyFollowers(),
            .text = same ? known->second.mention.text : anyText(),
            .url = QStringLiteral("https://x.example/") + id,
            .engagementCount = m_random.bounded(3) == 0 ? std::nullopt : std::optional<qint64>(m_random.bounded(50)),
            .mentionedAt = same && m_random.bounded(2) == 0 ? known->second.mention.mentionedAt : anyMoment(),
            .postId = m_random.bounded(3) == 0 ? QString() : QStringLiteral("post%1").arg(m_random.bounded(5))};
    }

    [[nodiscard]] MentionSentiment anySentiment()
    {
        const double score = (m_random.bounded(20'001) - 10'000) / 10'000.0;
        static const QStringList scorers{QStringLiteral("other 2"), QStringLiteral("vader 1"), QStringLiteral("vader 1"),
                                         QStringLiteral("remote 1 m@h")};
        return {.scorer = scorers[m_random.bounded(scorers.size())],
                .score = score,
                .label = allSentimentLabels[m_random.bounded(4U)],
                .confidence = 0.5,
                .language = QStringLiteral("en")};
    }

    static void take(MentionAccount &account, const Mention &mention)
    {
        const auto [known, inserted] =
            account.mentions.try_emplace(mention.mentionId, KnownMention{.mention = mention, .sentiment = {}});
        if (inserted)
            return;
        known->second.gone = false;
        Mention &stored = known->second.mention;
        if (stored.text != mention.text)
            known->second.sentiment.reset();
        Mention merged = mention;
        if (merged.authorName.isEmpty())
            merged.authorName = stored.authorName;
        if (!merged.authorFollowers)
            merged.authorFollowers = stored.authorFollowers;
        if (!merged.engagementCount)
            merged.engagementCount = stored.engagementCount;
        if (merged.postId.isEmpty())
            merged.postId = stored.postId;
        stored = merged;
    }

    Connection &m_connection;
    QRandomGenerator m_random;
    std::vector<MentionAccount> m_accounts;
};

} // namespace creatormetrics
