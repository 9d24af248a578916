// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mentionsettings.h"

#include "models/core/whenfinished.h"
#include "models/presentation/scoringactions.h"
#include "models/presentation/scoringstatetext.h"
#include "models/store/dictionaryrepository.h"
#include "models/store/store.h"
#include "ui/widgets/scoringdialogs.h"
#include "ui/widgets/settingssection.h"
#include "ui/widgets/styledwidgets.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QPushButton *namedButton(const QString &text, const QString &objectName)
{
    QPushButton *button = styledButton("", text, nullptr);
    button->setObjectName(objectName);
    return button;
}

Result<qint64> countWords(Connection &connection)
{
    const auto words = dictionaryWords(connection);
    return words ? Result(static_cast<qint64>(words->size())) : Result<qint64>(words.error());
}

} // namespace

MentionSettings::MentionSettings(const WindowContext &context, SettingsSection &section)
    : QObject(&section)
    , m_context(context)
    , m_section(section)
{
    QPushButton *words = namedButton(tr("My words…"), u"myWords"_s);
    connect(words, &QPushButton::clicked, this, [this] { openWords(); });
    m_words = section.addRow(tr("Own words"), {}, words);
    readWords();
    connect(&m_context.store, &Store::changed, this, [this](StoreTopics topics) {
        if (topics & StoreTopic::Figures)
            readWords();
    });
    if (m_context.scoring && m_context.scoringStatus)
        addScoring();
}

void MentionSettings::addScoring()
{
    QPushButton *change = namedButton(tr("Change…"), u"changeScorer"_s);
    connect(change, &QPushButton::clicked, this, [this] { openScorer(); });
    m_scorer = m_section.addRow(tr("Scorer"), {}, change);
    m_score = namedButton({}, u"scoreAnew"_s);
    connect(m_score, &QPushButton::clicked, this, &MentionSettings::scoreOrStop);
    m_anew = m_section.addRow(tr("Judge all anew on this computer"), {}, m_score);
    connect(m_context.scoringStatus, &ScoringStatus::changed, this, &MentionSettings::showStatus);
    showStatus();
}

void MentionSettings::readWords()
{
    whenFinished(m_context.store.read(countWords), this, [this](const Result<qint64> &count) {
        const QString what = tr("What brand names, slang and emoji mean to you.");
        const QString known = !count ? QString()
                              : *count == 0 ? tr("None yet.")
                                            : tr("%Ln word(s).", nullptr, static_cast<int>(*count));
        m_words->setTexts(tr("Own words"), known.isEmpty() ? what : what + u' ' + known);
    });
}

void MentionSettings::showStatus()
{
    const ScoringState &state = m_context.scoringStatus->state();
    const ScoringStateText remote = remoteStateText(state.remote, m_section.locale(), m_context.zone);
    m_scorer->setTexts(tr("Scorer"), remote.title + u" · "_s + remote.meaning);
    const ScoringStateText local = localStateText(state.local, m_section.locale());
    const QString usual = tr("Replaces the judgements of a model elsewhere too. What you said of mentions yourself stays.");
    const bool tells = state.local.running || state.local.error.has_value();
    m_anew->setTexts(tr("Judge all anew on this computer"), tells ? local.title + u" · "_s + local.meaning : usual);
    m_score->setText(state.local.running ? tr("Stop") : tr("Judge anew"));
}

void MentionSettings::scoreOrStop()
{
    if (m_context.scoringStatus->state().local.running)
        m_context.scoring->stopScoring();
    else
        m_context.scoring->scoreMentions(ScoringActions::Which::All);
}

void MentionSettings::openWords()
{
    openWordsDialog(m_context, m_section.window());
}

void MentionSettings::openScorer()
{
    openScorerDialog(m_context, m_section.window());
}

} // namespace creatormetrics
