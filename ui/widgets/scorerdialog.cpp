// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scorerdialog.h"

#include "models/account/connectservice.h"
#include "models/core/clock.h"
#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/mentiontext.h"
#include "models/presentation/scoringactions.h"
#include "models/presentation/scoringstatetext.h"
#include "models/store/store.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/remotescorerform.h"
#include "ui/widgets/styledwidgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr QSize usualSize(680, 760);
constexpr auto untilEstimate = 400ms;
constexpr int barSteps = 1000;
constexpr int scoreDecimals = 2;

QString scoreOf(const RemoteScore &score, const QLocale &locale)
{
    const QString text = sentimentWord(score.label) + u' ' + locale.toString(score.score, 'f', scoreDecimals);
    return score.reason.isEmpty() ? text : text + u", “%1”"_s.arg(score.reason);
}

} // namespace

ScorerDialog::ScorerDialog(const WindowContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_form(new RemoteScorerForm(context.clock.now().toTimeZone(context.zone).date(), context.connectService.keepsSignIn()))
    , m_state(wrappedLabel("strong", {}, this))
    , m_cost(wrappedLabel("secondary", {}, this))
    , m_consent(new QCheckBox(this))
    , m_spentRow(new QWidget(this))
    , m_spentBar(new QProgressBar(m_spentRow))
    , m_spentText(styledLabel("caption", {}, m_spentRow))
    , m_note(wrappedLabel("secondary", {}, this))
    , m_test(styledButton("", tr("Test"), this))
    , m_off(styledButton("", tr("Turn off"), this))
    , m_cancel(styledButton("", tr("Cancel"), this))
    , m_save(styledButton("primary", {}, this))
{
    setObjectName(u"scorerDialog"_s);
    setWindowTitle(tr("Scorer"));
    m_spentRow->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(untilEstimate);
    build();
    connectParts();
    setWorking(true);
    const auto read = m_context.store.read([now = m_context.clock.now()](Connection &connection) { return remoteStanding(connection, now); });
    whenFinished(read, this, [this](const Result<RemoteStanding> &stored) { take(stored); });
}

QLayout *ScorerDialog::buildExplanation()
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(Spacing::tiny);
    for (const QString &line :
         {tr("Word lists on this computer judge every mention, always."),
          tr("A model elsewhere can judge again, with a reason in words, which then counts instead."),
          tr("It is sent the texts without names, links and mail addresses, and nothing else."),
          tr("You pay its provider; it stops at your limit. Without its answer the judgement of this computer stays.")})
        lines->addWidget(wrappedLabel("secondary", line, this));
    return lines;
}

void ScorerDialog::build()
{
    auto *body = new QWidget;
    auto *lines = new QVBoxLayout(body);
    lines->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::small);
    lines->setSpacing(Spacing::large);
    m_state->setObjectName(u"scorerState"_s);
    lines->addWidget(m_state);
    lines->addWidget(m_spentRow);
    lines->addLayout(buildExplanation());
    lines->addWidget(m_form);
    m_spentText->setObjectName(u"scorerSpent"_s);
    m_spentBar->setTextVisible(false);
    m_spentBar->setRange(0, barSteps);
    auto *spent = new QVBoxLayout(m_spentRow);
    spent->setContentsMargins(0, 0, 0, 0);
    spent->setSpacing(Spacing::tiny);
    spent->addWidget(m_spentText);
    spent->addWidget(m_spentBar);
    lines->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setProperty("role", u"page"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Spacing::large);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(buildButtons());
    chainTabOrder(m_form->tabStops() + QList<QWidget *>{m_consent, m_test, m_off, m_cancel, m_save});
    resize(usualSize);
}

/// What is agreed to stands beside the button that does it, and never scrolls away.
QLayout *ScorerDialog::buildButtons()
{
    m_cost->setObjectName(u"scorerEstimate"_s);
    m_consent->setObjectName(u"scorerConsent"_s);
    m_note->setObjectName(u"scorerNote"_s);
    m_test->setObjectName(u"scorerTest"_s);
    m_off->setObjectName(u"scorerOff"_s);
    m_cancel->setObjectName(u"scorerCancel"_s);
    m_save->setObjectName(u"scorerSave"_s);
    m_test->setToolTip(tr("Has an invented sentence judged"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_test);
    buttons->addWidget(m_off);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    for (QPushButton *button : {m_test, m_off, m_cancel})
        button->setAutoDefault(false);
    m_save->setDefault(true);
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins(Spacing::wide, Spacing::small, Spacing::wide, 0);
    lines->setSpacing(Spacing::medium);
    auto *separator = new QFrame(this);
    separator->setProperty("role", u"separator"_s);
    lines->addWidget(separator);
    lines->addWidget(m_cost);
    lines->addWidget(m_consent);
    lines->addWidget(m_note);
    lines->addLayout(buttons);
    return lines;
}

void ScorerDialog::connectParts()
{
    connect(m_form, &RemoteScorerForm::edited, this, &ScorerDialog::meetEdit);
    connect(m_consent, &QCheckBox::toggled, this, [this] { setWorking(m_working); });
    connect(m_test, &QPushButton::clicked, this, &ScorerDialog::test);
    connect(m_save, &QPushButton::clicked, this, &ScorerDialog::save);
    connect(m_off, &QPushButton::clicked, this, &ScorerDialog::turnOff);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_pause, &QTimer::timeout, this, &ScorerDialog::estimate);
    if (m_context.scoringStatus)
        connect(m_context.scoringStatus, &ScoringStatus::changed, this, &ScorerDialog::showState);
}

void ScorerDialog::take(const Result<RemoteStanding> &stored)
{
    m_read = true;
    if (!stored)
        return refuse(stored.error());
    m_spent = stored->spent;
    m_stored = stored->settings.value_or(RemoteScoring());
    m_form->setSettings(m_stored);
    m_form->setHasKey(stored->settings && !remoteHost(m_stored).isEmpty());
    m_askedHost = host();
    m_consent->setChecked(m_stored.hasConsent());
    setWorking(false);
    m_form->tabStops().constFirst()->setFocus();
    meetEdit();
    showState();
}

QString ScorerDialog::host() const
{
    return remoteHost(m_form->settings());
}

/// Another host needs another consent, and another key.
void ScorerDialog::meetEdit()
{
    m_form->clearRefusals();
    tell({}, false);
    if (m_askedHost != host()) {
        m_askedHost = host();
        m_consent->setChecked(false);
        m_form->setHasKey(!m_askedHost.isEmpty() && m_askedHost == remoteHost(m_stored));
    }
    // A mark in a host would be taken for that of a shortcut.
    m_consent->setText(m_askedHost.isEmpty() ? tr("Send texts of mentions to this server")
                                             : tr("Send texts of mentions to %1").arg(QString(m_askedHost).replace(u'&', "&&"_L1)));
    showSpent();
    setWorking(m_working);
    if (m_estimate)
        m_cost->setText(remoteEstimateText(*m_estimate, m_form->settings(), locale()));
    m_pause.start();
}

void ScorerDialog::estimate()
{
    m_estimating = true;
    const RemoteScoring settings = m_form->settings();
    const auto read = m_context.store.read([settings](Connection &connection) { return estimateRemoteScoring(connection, settings); });
    whenFinished(read, this, [this, generation = ++m_generation](const Result<RemoteEstimate> &found) {
        if (generation != m_generation)
            return;
        m_estimating = false;
        if (!found)
            return;
        m_estimate = *found;
        m_cost->setText(remoteEstimateText(*m_estimate, m_form->settings(), locale()));
    });
}

void ScorerDialog::showSpent()
{
    const qint64 cap = m_form->settings().monthlyCap;
    m_spentRow->setVisible(m_stored.enabled || m_spent.requests > 0);
    m_spentBar->setVisible(cap > 0);
    const double part = cap > 0 ? static_cast<double>(m_spent.cost) / static_cast<double>(cap) : 0;
    m_spentBar->setValue(static_cast<int>(std::clamp(part, 0.0, 1.0) * barSteps));
    const QString spent = scoringMoneyText(m_spent.cost, locale());
    const QString texts = tr("%Ln text(s) judged", nullptr, static_cast<int>(m_spent.texts));
    m_spentText->setText(cap > 0 ? tr("Spent this month: %1 of %2 · %3").arg(spent, scoringMoneyText(cap, locale()), texts)
                                 : tr("Spent this month: %1 · %2").arg(spent, texts));
    m_spentBar->setAccessibleName(m_spentText->text());
}

void ScorerDialog::showState()
{
    if (!m_context.scoringStatus)
        return m_state->hide();
    const auto &remote = m_context.scoringStatus->state().remote;
    const ScoringStateText text = remoteStateText(remote, locale(), m_context.zone);
    m_state->setText(text.title);
    m_state->setToolTip(text.meaning);
    m_state->setAccessibleDescription(text.meaning);
    const bool troubled = remote.error.has_value() || remote.kind == ScoringState::Remote::Kind::CapReached;
    if (troubled && m_note->text().isEmpty())
        tell(text.meaning, false);
}

void ScorerDialog::setWorking(bool working)
{
    m_working = working;
    const bool usable = !working && m_read;
    m_form->setEnabled(usable);
    m_test->setEnabled(usable);
    m_consent->setEnabled(usable && !m_askedHost.isEmpty());
    m_save->setText(m_stored.enabled ? tr("Save") : tr("Turn on"));
    m_save->setEnabled(usable && m_consent->isChecked());
    m_off->setVisible(m_stored.enabled || !m_stored.consentHost.isEmpty());
    m_off->setEnabled(usable);
}

void ScorerDialog::test()
{
    const RemoteScoring settings = m_form->settings();
    if (auto fit = checkRemoteScoring(settings); !fit)
        return refuse(fit.error());
    setWorking(true);
    tell(tr("Asking %1…").arg(host()), false);
    whenFinished(m_context.scoring->testRemoteScoring(settings, m_form->key()), this, [this](const Result<RemoteScore> &score) {
        setWorking(false);
        if (!score)
            return refuse(score.error());
        tell(tr("It works. An invented sentence was judged: %1").arg(scoreOf(*score, locale())), false);
    });
}

void ScorerDialog::save()
{
    RemoteScoring settings = m_form->settings();
    if (auto fit = checkRemoteScoring(settings); !fit)
        return refuse(fit.error());
    const bool agreedBefore = m_stored.hasConsent() && m_stored.consentAt && remoteHost(m_stored) == host();
    settings.enabled = true;
    settings.consentHost = host();
    settings.consentAt = agreedBefore ? m_stored.consentAt : std::optional(m_context.clock.now());
    work(m_context.scoring->saveRemoteScoring(settings, m_form->key()), tr("Storing it…"));
}

void ScorerDialog::turnOff()
{
    work(m_context.scoring->removeRemoteScoring(), tr("Turning it off…"));
}

void ScorerDialog::work(const QFuture<Outcome> &asked, const QString &doing)
{
    setWorking(true);
    tell(doing, false);
    whenFinished(asked, this, [this](const Outcome &outcome) {
        setWorking(false);
        if (!outcome)
            return refuse(outcome.error());
        m_form->clearKey();
        accept();
    });
}

/// Beside the field that it is about, else in a line above the buttons; what stays as it was is said too.
void ScorerDialog::refuse(const Error &error)
{
    if (m_form->refuse(error))
        return tell({}, false);
    const bool isOurs = error.kind == ErrorKind::Storage || error.kind == ErrorKind::Internal;
    const QString text = isOurs ? errorText(error) : remoteErrorText(error, host());
    tell(text + u' ' + tr("Mentions keep the judgement of this computer."), true);
    m_note->setToolTip(error.detail);
}

void ScorerDialog::tell(const QString &text, bool refusal)
{
    setStyleProperty(m_note, "role", refusal ? u"error"_s : u"secondary"_s);
    m_note->setText(text);
    m_note->setToolTip({});
    m_note->setVisible(!text.isEmpty());
}

} // namespace creatormetrics
