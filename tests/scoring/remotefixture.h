// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/remotescoringsetup.h"
#include "connectors/http/networktransport.h"
#include "connectors/secrets/memorystore.h"
#include "models/mentions/mentionscoring.h"
#include "models/store/mentionrepository.h"
#include "tests/oauth/settableclock.h"
#include "tests/store/scratchworkspace.h"
#include "tests/support/chatserver.h"

#include <QSignalSpy>

namespace creatormetrics {

/// A workspace with mentions that this computer has judged, a model on 127.0.0.1, and what a run of the remote scorer works with.
class RemoteFixture
{
public:
    RemoteFixture()
    {
        settings = {.enabled = true,
                    .baseUrl = chat.base(),
                    .model = QStringLiteral("tiny"),
                    .scope = RemoteScoring::Scope::All,
                    .requestsPerMinute = 600,
                    .consentHost = QStringLiteral("127.0.0.1"),
                    .consentAt = clock.now()};
        store = must(Store::open(scratch.workspace()));
        must(secrets.write(remoteScoringSecretKey(settings), "sk-unmistakable-key").result());
    }

    /// Mentions of numbers from `first` on, newest last; judged on this computer.
    void add(const Account &owner, int first, int count, const std::function<Mention(int)> &make)
    {
        std::vector<Mention> mentions;
        for (int index = first; index < first + count; ++index) {
            Mention mention = make(index);
            mention.mentionId = QString::number(index);
            mention.mentionedAt = scratchMoment("2026-10-01T00:00:00Z").addSecs(index * 601LL);
            mentions.push_back(mention);
        }
        Transaction transaction(*connection);
        must(upsertMentions(*connection, owner.id, mentions, addFetch(*connection, owner.id)));
        must(transaction.commit());
        must(scoreStoredMentions(*connection, must(SentimentScorer::load())));
    }

    /// Texts with a word for the model, all different.
    void addTexts(int first, int count)
    {
        static const QStringList words{QStringLiteral("good kiln"), QStringLiteral("bad glaze"), QStringLiteral("day")};
        add(account, first, count, [](int index) {
            return Mention{.authorName = QStringLiteral("@potter"), .text = words[index % words.size()] + QStringLiteral(" %1").arg(index)};
        });
    }

    void save() { must(saveRemoteScoring(*connection, settings)); }

    [[nodiscard]] RemoteScoringParts parts()
    {
        return {.store = *store,
                .secrets = secrets,
                .clock = clock,
                .makeTransport =
                    [](const RemoteScoring &) {
                        return std::make_unique<NetworkTransport>(TransportLimits{
                            .timeout = std::chrono::milliseconds(200), .largestAnswer = 1024 * 1024, .followsRedirects = false});
                    },
                .retry = {.maximumRetries = 2, .base = std::chrono::milliseconds(1)}};
    }

    /// Runs until nothing more happens for now.
    [[nodiscard]] ScoringState::Remote run()
    {
        RemoteScoringJob job(parts());
        return run(job);
    }

    [[nodiscard]] static ScoringState::Remote run(RemoteScoringJob &job)
    {
        QSignalSpy finished(&job, &RemoteScoringJob::finished);
        job.start();
        if (finished.isEmpty() && !finished.wait(30'000))
            qFatal("the run does not end");
        return job.state();
    }

    /// How many mentions satisfy the SQL.
    [[nodiscard]] qint64 count(const QString &condition)
    {
        return scalar(*connection, QStringLiteral("SELECT count(*) FROM brand_mentions WHERE ") + condition).toLongLong();
    }
    [[nodiscard]] qint64 judgedRemotely() { return count(QStringLiteral("scorer LIKE 'remote 1 tiny@127.0.0.1:%'")); }
    [[nodiscard]] RemoteCosts spent() { return must(remoteCostsOfMonth(*connection, clock.now())); }

    SettableClock clock; ///< shows a day of November 2026
    ChatServer chat;
    ScratchWorkspace scratch;
    std::unique_ptr<Connection> connection = scratch.connection();
    Account account = addAccount(*connection);
    std::unique_ptr<Store> store;
    MemoryStore secrets;
    RemoteScoring settings;
};

} // namespace creatormetrics
