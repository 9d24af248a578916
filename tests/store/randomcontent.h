// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/contentrepository.h"
#include "models/store/rows.h"
#include "tests/store/scratchworkspace.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <map>

namespace creatormetrics {

/// A post with everything the store was told of it.
struct KnownPost {
    ContentItem item;
    QDateTime verifiedAt;
    bool missing = false;
    std::map<qint64, MetricValues> looks; ///< by day number

    [[nodiscard]] std::optional<qint64> publishedDay(const QTimeZone &zone) const
    {
        if (!item.publishedAt.isValid())
            return std::nullopt;
        return toDayNumber(item.publishedAt.toTimeZone(zone).date());
    }
};

struct KnownChannel {
    Account account;
    QTimeZone zone;
    std::map<QString, KnownPost> posts;
};

/// Tells the store of posts that come, change, vanish and come back, at random, and keeps all of it in plain maps.
class RandomContent
{
public:
    RandomContent(Connection &connection, quint32 seed) : m_connection(connection), m_random(seed), m_huge(m_random.bounded(3) == 0)
    {
        for (const char *zone : {"America/Los_Angeles", "UTC", "Australia/Lord_Howe", "Europe/London"})
            addChannel(zone);
    }

    [[nodiscard]] const std::vector<KnownChannel> &channels() const { return m_channels; }
    [[nodiscard]] QRandomGenerator &random() { return m_random; }

    /// One writing call; says which.
    QString step()
    {
        KnownChannel &channel = m_channels[m_random.bounded(static_cast<quint32>(m_channels.size()))];
        m_now = m_now.addSecs(m_random.bounded(-90'000, 300'000));
        Transaction transaction(m_connection);
        const QString what = write(channel);
        must(transaction.commit());
        return what;
    }

    /// Row ids by the platform's ids.
    [[nodiscard]] std::map<QString, qint64> ids(const KnownChannel &channel) const
    {
        Statement *statement = must(m_connection.prepare(u"SELECT platform_content_id, id FROM content_items WHERE account_id = ?"));
        statement->bindAll(channel.account.id.value());
        std::map<QString, qint64> all;
        while (must(statement->step()))
            all.emplace(statement->text(0), statement->integer(1));
        return all;
    }

    /// Some days around those of publication; sometimes before, after or within all of them.
    DateRange days()
    {
        const QDate first = QDate(2023, 6, 1).addDays(m_random.bounded(1300));
        return DateRange::endingAt(first.addDays(m_random.bounded(m_random.bounded(2) == 0 ? 40 : 900)), 1 + m_random.bounded(600));
    }

private:
    QString write(KnownChannel &channel)
    {
        const int kind = m_random.bounded(10);
        if (kind < 5)
            return upsert(channel);
        if (kind < 8)
            return updateSome(channel);
        return kind == 8 ? markSome(channel) : walk(channel);
    }

    void addChannel(const char *zone)
    {
        const QString id = QString::number(m_channels.size());
        Account account = addAccount(m_connection, Platform::YouTube, id);
        must(m_connection.run(u"UPDATE accounts SET zone = ? WHERE id = ?", QString::fromLatin1(zone), account.id.value()));
        account = must(accountById(m_connection, account.id));
        m_channels.push_back({.account = account, .zone = QTimeZone(account.zone), .posts = {}});
    }

    std::optional<qint64> figure()
    {
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
        case 2:
            return std::nullopt;
        case 3:
            return 0;
        case 4:
            return m_huge ? 4'000'000'000'000'000'000 : -m_random.bounded(5);
        case 5:
            return m_random.bounded(2'000'000'000);
        default:
            return m_random.bounded(300);
        }
    }

    MetricValues figures()
    {
        MetricValues values;
        const int told = m_random.bounded(4); // some platforms tell little
        for (const Metric metric : contentMetrics()) {
            if (told > 0 || metric == Metric::Views)
                values.set(metric, figure());
        }
        return m_random.bounded(8) == 0 ? MetricValues() : values;
    }

    /// Often near a change of the clocks, a leap day or the end of a quarter.
    QDateTime publication()
    {
        const std::array edges{QDate(2024, 2, 29), QDate(2024, 3, 31), QDate(2024, 11, 3), QDate(2025, 3, 9),
                               QDate(2025, 4, 6),  QDate(2025, 10, 5), QDate(2025, 10, 26), QDate(2024, 12, 31)};
        const QDateTime edge(edges[m_random.bounded(static_cast<quint32>(edges.size()))], QTime(0, 0), Qt::UTC);
        if (m_random.bounded(3) > 0)
            return edge.addSecs(m_random.bounded(-100'000, 200'000));
        return QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC).addSecs(m_random.bounded(80'000'000));
    }

    QString someId() { return QStringLiteral("post-") + QString::number(m_random.bounded(40)); }

    QString someWords()
    {
        constexpr std::array words{"salt", "glaze", "bowl", "the", "Kiln", "kilns", "opening", "salted", "teapot", "wheel"};
        QString text;
        for (int i = m_random.bounded(5); i > 0; --i)
            text += QString::fromLatin1(words[m_random.bounded(static_cast<quint32>(words.size()))]) + u' ';
        return text;
    }

    ContentItem describe(const KnownChannel &channel, const QString &id)
    {
        const auto known = channel.posts.find(id);
        const bool fresh = known == channel.posts.end();
        ContentItem item = fresh ? ContentItem{.platformContentId = id} : known->second.item;
        if (fresh || m_random.bounded(12) == 0)
            item.publishedAt = m_random.bounded(8) == 0 ? QDateTime() : publication();
        if (fresh || m_random.bounded(15) == 0)
            item.type = static_cast<ContentType>(m_random.bounded(3));
        if (fresh || m_random.bounded(6) == 0) {
            item.title = someWords();
            item.description = someWords();
        }
        if (m_random.bounded(4) == 0)
            item.durationSeconds = m_random.bounded(2) == 0 ? std::nullopt : std::optional<qint64>(m_random.bounded(90));
        item.visibility = static_cast<Visibility>(m_random.bounded(20) == 0 ? 1 : 0);
        if (fresh || m_random.bounded(4) > 0)
            item.figures = figures();
        return item;
    }

    /// What the documentation of upsertItems promises.
    void remember(KnownChannel &channel, const ContentItem &given)
    {
        KnownPost &post = channel.posts[given.platformContentId];
        ContentItem merged = given;
        for (const Metric metric : contentMetrics())
            merged.figures.set(metric, given.figures[metric] ? given.figures[metric] : post.item.figures[metric]);
        if (!given.publishedAt.isValid())
            merged.publishedAt = post.item.publishedAt;
        if (!given.durationSeconds)
            merged.durationSeconds = post.item.durationSeconds;
        post.item = merged;
        post.missing = false;
        post.verifiedAt = m_now;
        rememberLook(channel, post, given.figures);
    }

    void rememberLook(const KnownChannel &channel, KnownPost &post, const MetricValues &told) const
    {
        if (told.isEmpty())
            return;
        MetricValues &look = post.looks[toDayNumber(m_now.toTimeZone(channel.zone).date())];
        for (const Metric metric : contentMetrics()) {
            if (told[metric])
                look.set(metric, told[metric]);
        }
    }

    QString upsert(KnownChannel &channel)
    {
        std::vector<ContentItem> page;
        for (int i = m_random.bounded(14); i >= 0; --i) {
            page.push_back(describe(channel, someId())); // an id may come twice
            remember(channel, page.back());
        }
        must(upsertItems(m_connection, channel.account, page, addFetch(m_connection, channel.account.id), m_now));
        return QStringLiteral("upsertItems");
    }

    QString updateSome(KnownChannel &channel)
    {
        std::vector<ItemFigures> page;
        for (int i = m_random.bounded(10); i >= 0; --i) {
            page.push_back({.platformContentId = someId(), .figures = figures()});
            const auto post = channel.posts.find(page.back().platformContentId);
            if (post == channel.posts.end())
                continue;
            rememberLook(channel, post->second, page.back().figures);
            for (const Metric metric : contentMetrics()) {
                if (page.back().figures[metric])
                    post->second.item.figures.set(metric, page.back().figures[metric]);
            }
        }
        must(updateFigures(m_connection, channel.account, page, addFetch(m_connection, channel.account.id), m_now));
        return QStringLiteral("updateFigures");
    }

    QString markSome(KnownChannel &channel)
    {
        QStringList gone;
        for (int i = m_random.bounded(4); i >= 0; --i) {
            gone.append(someId());
            if (const auto post = channel.posts.find(gone.back()); post != channel.posts.end())
                post->second.missing = true;
        }
        must(markMissing(m_connection, channel.account.id, gone, m_now));
        return QStringLiteral("markMissing");
    }

    QString walk(KnownChannel &channel)
    {
        const QDateTime started = m_now.addDays(-m_random.bounded(20));
        for (auto &[id, post] : channel.posts)
            post.missing = post.missing || post.verifiedAt < started;
        must(markUnseen(m_connection, channel.account.id, started, m_now));
        return QStringLiteral("markUnseen");
    }

    Connection &m_connection;
    QRandomGenerator m_random;
    bool m_huge; ///< figures whose sums do not fit a number; then none is negative
    QDateTime m_now = QDateTime(QDate(2024, 4, 1), QTime(12, 0), Qt::UTC);
    std::vector<KnownChannel> m_channels;
};

} // namespace creatormetrics
