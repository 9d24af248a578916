// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mentionjudging.h"

#include "models/presentation/scoringactions.h"
#include "models/presentation/scoringstatetext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/pillbutton.h"
#include "ui/widgets/scoringdialogs.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int barWidth = 120;
constexpr int barSteps = 1'000;

/// Nothing but the user helps, or only time does.
bool isTrouble(ScoringState::Remote::Kind kind)
{
    using Kind = ScoringState::Remote::Kind;
    return kind != Kind::Off && kind != Kind::Idle && kind != Kind::Running;
}

} // namespace

MentionJudging::MentionJudging(const WindowContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_judges(wrappedLabel("caption", {}, this))
    , m_state(styledLabel("caption", {}, this))
    , m_bar(new QProgressBar(this))
    , m_stop(styledButton("flat", tr("Stop"), this))
    , m_remedy(styledButton("flat", {}, this))
    , m_menu(new PillButton(context.theme, this))
{
    setObjectName(u"mentionJudging"_s);
    build();
    if (!m_context.scoring || !m_context.scoringStatus)
        return;
    connect(m_stop, &QPushButton::clicked, this, [this] { m_context.scoring->stopScoring(); });
    connect(m_remedy, &QPushButton::clicked, this, [this] { openScorerDialog(m_context, this); });
    connect(m_context.scoringStatus, &ScoringStatus::changed, this, &MentionJudging::showStatus);
    showStatus();
}

void MentionJudging::build()
{
    m_judges->setObjectName(u"mentionJudgedBy"_s);
    m_state->setObjectName(u"mentionJudgingState"_s);
    m_stop->setObjectName(u"mentionJudgingStop"_s);
    m_remedy->setObjectName(u"mentionJudgingRemedy"_s);
    m_menu->setObjectName(u"mentionJudgingMenu"_s);
    m_menu->setParts({{.text = tr("Judging")}});
    m_menu->setAccessibleName(tr("Judging of mentions"));
    m_menu->setMenu(new QMenu(m_menu));
    connect(m_menu->menu(), &QMenu::aboutToShow, this, &MentionJudging::fillMenu);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    row->addWidget(m_judges, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_state, m_bar, m_stop, m_remedy})
        row->addWidget(widget);
    row->addWidget(m_menu);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_state, m_bar, m_stop, m_remedy})
        widget->hide();
}

void MentionJudging::fillMenu()
{
    QMenu *menu = m_menu->menu();
    menu->clear();
    menu->addAction(tr("My words…"), this, [this] { openWordsDialog(m_context, this); });
    if (!m_context.scoring || !m_context.scoringStatus)
        return;
    menu->addAction(tr("Scorer…"), this, [this] { openScorerDialog(m_context, this); });
    menu->addSeparator();
    QAction *anew = menu->addAction(tr("Judge all anew on this computer"), this,
                                    [this] { m_context.scoring->scoreMentions(ScoringActions::Which::All); });
    anew->setEnabled(!m_context.scoringStatus->state().local.running);
}

void MentionJudging::tell(const QString &judges)
{
    m_judges->setText(judges);
}

void MentionJudging::showStatus()
{
    const ScoringState &state = m_context.scoringStatus->state();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_state, m_bar, m_stop, m_remedy})
        widget->hide();
    m_state->setToolTip({});
    if (state.local.running)
        return showProgress(localStateText(state.local, locale()).title, state.local.done, state.local.expected);
    const ScoringStateText remote = remoteStateText(state.remote, locale(), m_context.zone);
    if (state.remote.kind == ScoringState::Remote::Kind::Running)
        showProgress(remote.title, state.remote.done, state.remote.expected);
    else if (isTrouble(state.remote.kind))
        showTrouble(remote.title, remote.meaning, remote.remedy);
}

/// How many there are is not always known; then how many are done is said instead of a bar.
void MentionJudging::showProgress(const QString &text, qint64 done, qint64 expected)
{
    const bool isKnown = expected > 0;
    m_state->setText(isKnown ? text : tr("%1 · %2 done").arg(text, locale().toString(done)));
    m_state->show();
    m_bar->setVisible(isKnown);
    m_bar->setRange(0, barSteps);
    m_bar->setValue(isKnown ? static_cast<int>(std::min(done, expected) * barSteps / expected) : 0);
    m_bar->setAccessibleName(tr("%1: %2 of %3").arg(text, locale().toString(done), locale().toString(expected)));
    m_stop->show();
}

void MentionJudging::showTrouble(const QString &text, const QString &meaning, const QString &remedy)
{
    m_state->setText(text);
    m_state->setToolTip(meaning);
    m_state->setAccessibleDescription(meaning);
    m_state->show();
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
}

QList<QWidget *> MentionJudging::tabStops() const
{
    return {m_stop, m_remedy, m_menu};
}

} // namespace creatormetrics
