// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainpanel.h"

#include "models/presentation/definitiontext.h"
#include "models/presentation/errortext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/explainfigureview.h"
#include "ui/widgets/explainrowsview.h"
#include "ui/widgets/explainskeleton.h"
#include "ui/widgets/styledwidgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

ExplainPanel::ExplainPanel(const Theme &theme, ExplainPresenter &presenter, const Clock &clock, const QTimeZone &zone,
                           QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_zone(zone)
    , m_back(iconButton({}, tr("Back"), this))
    , m_title(new ElidedLabel("section", this))
    , m_close(iconButton({}, tr("Close"), this))
    , m_stack(new QStackedWidget(this))
    , m_skeleton(new ExplainSkeleton(theme, m_stack))
    , m_instead(wrappedLabel("secondary", {}, m_stack))
    , m_figure(new ExplainFigureView(theme, m_stack))
    , m_rows(new ExplainRowsView(theme, m_stack))
    , m_answer(new QPlainTextEdit(m_stack))
    , m_copy(styledButton("", tr("Copy as text"), this))
{
    setObjectName(u"explainPanel"_s);
    setProperty("role", u"drawer"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Where a figure comes from"));
    build();
    connectViews();
    connect(&theme, &Theme::changed, this, &ExplainPanel::restyle);
    restyle();
}

void ExplainPanel::build()
{
    m_back->setObjectName(u"explainBack"_s);
    m_close->setObjectName(u"explainClose"_s);
    m_copy->setObjectName(u"explainCopy"_s);
    m_answer->setObjectName(u"explainAnswerText"_s);
    m_answer->setReadOnly(true);
    m_answer->setTabChangesFocus(true);
    m_answer->setAccessibleName(tr("The platform's answer"));
    m_answer->setLayoutDirection(Qt::LeftToRight);
    m_instead->setObjectName(u"explainInstead"_s);
    m_instead->setAlignment(leadingAlignment() | Qt::AlignTop);
    for (QWidget *view : std::initializer_list<QWidget *>{m_skeleton, m_instead, m_figure, m_rows, m_answer})
        m_stack->addWidget(view);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_copy);
    foot->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(makeHead());
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);
}

QHBoxLayout *ExplainPanel::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Spacing::tiny);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    return head;
}

void ExplainPanel::connectViews()
{
    connect(m_back, &QToolButton::clicked, this, &ExplainPanel::goBack);
    connect(m_close, &QToolButton::clicked, this, &ExplainPanel::closeWanted);
    connect(m_copy, &QPushButton::clicked, this, &ExplainPanel::copy);
    connect(m_figure, &ExplainFigureView::accountChosen, this, &ExplainPanel::askRows);
    connect(m_figure, &ExplainFigureView::looksWanted, this, [this] {
        const auto *answer = m_presenter.state().value();
        if (const auto *post = answer ? std::get_if<PostFigure>(answer) : nullptr)
            showRows(post->looks);
    });
    connect(m_rows, &ExplainRowsView::answerWanted, &m_presenter, &ExplainPresenter::askAnswer);
    connect(&m_presenter, &ExplainPresenter::stateChanged, this, &ExplainPanel::showState);
    connect(&m_presenter, &ExplainPresenter::rowsRead, this, &ExplainPanel::showRows);
    connect(&m_presenter, &ExplainPresenter::answerRead, this, &ExplainPanel::showAnswer);
    connect(&m_presenter, &ExplainPresenter::failed, this,
            [this](const Error &error) { showInstead(errorTitle(error.kind), errorText(error)); });
}

void ExplainPanel::restyle()
{
    m_back->setIcon(icon(layoutDirection() == Qt::RightToLeft ? u"forward" : u"back", m_theme.colors()));
    m_close->setIcon(icon(u"close", m_theme.colors()));
}

QDateTime ExplainPanel::localNow() const
{
    return m_clock.now().toTimeZone(m_zone);
}

QString ExplainPanel::figureTitle() const
{
    const auto *answer = m_presenter.state().value();
    if (const auto *parts = answer ? std::get_if<FigureParts>(answer) : nullptr)
        return definedLabel(parts->metric, parts->denominator);
    const auto *post = answer ? std::get_if<PostFigure>(answer) : nullptr;
    if (post)
        return definedLabel(post->metric, post->entry.denominator);
    return m_presenter.question() ? metricLabel(m_presenter.question()->metric) : QString();
}

void ExplainPanel::begin()
{
    m_account.reset();
    m_title->setText(figureTitle());
    m_back->hide();
}

void ExplainPanel::showState()
{
    const auto &state = m_presenter.state();
    if (state.isLoading())
        return goTo(m_skeleton, figureTitle());
    if (state.error())
        return showInstead(errorTitle(state.error()->kind), errorText(*state.error()));
    if (state.emptyReason())
        return showInstead(tr("No account is chosen"), tr("The accounts that the bar chooses are archived or have gone."));
    showFigure(*state.value());
}

/// When something has changed meanwhile, whoever reads rows or an answer stays there.
void ExplainPanel::showFigure(const ExplainAnswer &answer)
{
    m_figure->show(answer);
    const QWidget *current = m_stack->currentWidget();
    if (m_account && current == m_rows)
        return askRows(*m_account);
    if (m_account && current == m_answer)
        return;
    const bool hadFocus = isAncestorOf(QGuiApplication::focusObject() ? qobject_cast<QWidget *>(QGuiApplication::focusObject()) : nullptr);
    goTo(m_figure, figureTitle());
    if (hadFocus)
        m_figure->takeFocus();
}

void ExplainPanel::askRows(AccountId account)
{
    const auto *answer = m_presenter.state().value();
    const auto *parts = answer ? std::get_if<FigureParts>(answer) : nullptr;
    if (!parts)
        return;
    const auto own = std::ranges::find(parts->accounts, account, [](const AccountParts &one) { return one.account.id; });
    if (own == parts->accounts.end())
        return;
    m_account = account;
    m_presenter.askRows(*own);
}

void ExplainPanel::showRows(const SourceRows &rows)
{
    m_account = rows.account.id;
    m_rows->show(rows, localNow());
    goTo(m_rows, rows.account.profile.title + u" · "_s + figureTitle());
    m_rows->takeFocus();
}

void ExplainPanel::showAnswer(const KeptAnswer &kept)
{
    m_answer->setPlainText(kept.text.isEmpty() ? tr("The answer is no longer kept.") : kept.text);
    goTo(m_answer, tr("Answer of %1").arg(m_rows->chosenTitle()));
    m_answer->setFocus(Qt::OtherFocusReason);
}

void ExplainPanel::showInstead(const QString &what, const QString &why)
{
    m_instead->setText(what + u'\n' + why);
    goTo(m_instead, figureTitle());
}

void ExplainPanel::goTo(QWidget *view, const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip({});
    m_back->setVisible(view == m_rows || view == m_answer);
    m_copy->setEnabled(view != m_skeleton && view != m_instead);
    m_stack->setCurrentWidget(view);
    QList<QWidget *> stops{m_back, m_close};
    if (view == m_figure)
        stops << m_figure->tabStops();
    else if (view == m_rows)
        stops << m_rows->tabStops();
    else if (view == m_answer)
        stops << m_answer;
    chainTabOrder(stops << m_copy);
}

void ExplainPanel::goBack()
{
    if (m_stack->currentWidget() == m_answer) {
        goTo(m_rows, figureTitle());
        return m_rows->takeFocus();
    }
    m_account.reset();
    goTo(m_figure, figureTitle());
    m_figure->takeFocus();
}

void ExplainPanel::takeFocus()
{
    if (m_stack->currentWidget() == m_figure)
        m_figure->takeFocus();
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

void ExplainPanel::copy() const
{
    QString text = m_figure->toText();
    if (m_stack->currentWidget() != m_figure)
        text += u"\n\n"_s + m_rows->toText();
    if (m_stack->currentWidget() == m_answer)
        text += u"\n\n"_s + m_answer->toPlainText();
    QGuiApplication::clipboard()->setText(text);
}

void ExplainPanel::keyPressEvent(QKeyEvent *event)
{
    const bool deeper = !m_back->isHidden();
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closeWanted();
    if (deeper && (event->key() == Qt::Key_Backspace || event->matches(QKeySequence::Back)))
        return goBack();
    QFrame::keyPressEvent(event);
}

} // namespace creatormetrics
