// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mentionscenes.h"

#include "app/desktop/renderstates.h"
#include "models/store/dictionaryrepository.h"
#include "ui/widgets/mainwindow.h"
#include "ui/widgets/mentionsettings.h"
#include "ui/widgets/scorerdialog.h"
#include "ui/widgets/wordsdialog.h"

#include <QLineEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

RemoteScoring exampleScoring(const QDateTime &now)
{
    return {.enabled = true,
            .baseUrl = QUrl(u"https://api.example.com/v1"_s),
            .model = u"small-judge-2"_s,
            .inputPrice = 150'000,
            .outputPrice = 600'000,
            .monthlyCap = 2'000'000,
            .consentHost = u"api.example.com"_s,
            .consentAt = now.addDays(-12)};
}

RemoteCosts exampleCosts()
{
    return {.requests = 412, .texts = 8'140, .inputTokens = 6'400'000, .outputTokens = 1'100'000, .cost = 1'620'000};
}

Outcome addWords(Connection &connection, const QDateTime &now)
{
    const std::array words{
        DictionaryChange{.word = u"sick"_s, .spelling = u"sick"_s, .valence = 3},
        DictionaryChange{.word = u"maple kiln"_s, .spelling = u"Maple Kiln"_s, .valence = 0},
        DictionaryChange{.word = u"slaps"_s, .spelling = u"slaps"_s, .valence = 2.5},
        DictionaryChange{.word = u"mid"_s, .spelling = u"mid"_s, .valence = -2},
        DictionaryChange{.word = u"💀"_s, .spelling = u"💀"_s, .valence = 1},
    };
    const auto changed = changeDictionary(connection, words, now.addDays(-3));
    return changed ? Outcome(Done{}) : Outcome(changed.error());
}

Outcome turnOn(Connection &connection, const QDateTime &now)
{
    const RemoteScoring settings = exampleScoring(now);
    if (auto saved = saveRemoteScoring(connection, settings); !saved)
        return saved;
    return addRemoteCosts(connection, now, remoteScorer(settings), exampleCosts());
}

} // namespace

Outcome stageMentions(RenderState state, Connection &connection, const QDateTime &now)
{
    switch (state) {
    case RenderState::MentionWords:
        return addWords(connection, now);
    case RenderState::ScorerOn:
        return turnOn(connection, now);
    default:
        return Done{};
    }
}

ScoringState::Remote remoteScoringOf(RenderState state)
{
    if (state != RenderState::ScorerOn)
        return {};
    const RemoteScoring settings = exampleScoring({});
    return {.kind = ScoringState::Remote::Kind::Idle,
            .scorer = remoteScorer(settings),
            .spent = exampleCosts(),
            .monthlyCap = settings.monthlyCap};
}

QDialog *openMentionDialog(RenderState state, MainWindow &window)
{
    auto *settings = window.findChild<MentionSettings *>();
    if (!settings)
        return nullptr;
    switch (state) {
    case RenderState::MentionWords:
        settings->openWords();
        window.findChild<QLineEdit *>(u"tryOutSentence"_s)->setText(u"This is sick, not mid at all 💀"_s);
        return window.findChild<WordsDialog *>();
    case RenderState::NoWords:
        settings->openWords();
        return window.findChild<WordsDialog *>();
    case RenderState::ScorerOff:
    case RenderState::ScorerOn:
        settings->openScorer();
        return window.findChild<ScorerDialog *>();
    default:
        return nullptr;
    }
}

bool isMentionDialogReady(const QDialog &dialog)
{
    if (const auto *words = qobject_cast<const WordsDialog *>(&dialog))
        return words->isReady();
    if (const auto *scorer = qobject_cast<const ScorerDialog *>(&dialog))
        return scorer->isReady();
    return true;
}

} // namespace creatormetrics
