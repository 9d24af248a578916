// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainhost.h"

#include "models/presentation/definitiontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/explainpanel.h"
#include "ui/widgets/explainpopover.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int panelWidth = 520;
constexpr int leastBeside = 200; ///< of the window that stays visible

} // namespace

ExplainHost::ExplainHost(const WindowContext &context, QWidget &room, std::function<AnalyticsQuery()> asked)
    : QObject(&room)
    , m_context(context)
    , m_room(room)
    , m_asked(std::move(asked))
    , m_figures(context.store, context.clock)
    , m_meanings(context.store, context.clock)
{
    connect(&m_meanings, &ExplainPresenter::stateChanged, this, [this] {
        const ExplainAnswer *answer = m_meanings.state().value();
        const auto *parts = answer ? std::get_if<FigureParts>(answer) : nullptr;
        showPopover(parts ? explainText(*parts, FigureFormat(m_room.locale())) : ownText(m_card));
    });
}

bool ExplainHost::take(const QEvent &event)
{
    if (event.type() == ExplainRequest::kind())
        explain(static_cast<const ExplainRequest &>(event).figure);
    else if (event.type() == MeaningRequest::kind())
        showMeaning(static_cast<const MeaningRequest &>(event));
    else
        return false;
    return true;
}

void ExplainHost::explain(const ExplainRequest::Figure &figure)
{
    ExplainQuestion question{.metric = figure.metric, .query = m_asked(), .postId = figure.postId};
    if (!figure.accounts.empty())
        question.query.accounts = figure.accounts;
    if (figure.platform)
        question.query.platforms = {*figure.platform};
    if (figure.denominator)
        question.query.denominator = figure.denominator;
    if (figure.days) {
        question.query.range = *figure.days;
        question.query.comparison = Comparison::None;
    }
    if (!m_panel)
        make();
    m_figures.explain(question);
    open();
}

void ExplainHost::make()
{
    m_panel = new ExplainPanel(m_context.theme, m_figures, m_context.clock, m_context.zone, &m_room);
    m_panel->hide();
    m_room.installEventFilter(this);
    connect(m_panel, &ExplainPanel::closeWanted, this, &ExplainHost::close);
}

void ExplainHost::open()
{
    if (!m_panel->isVisible())
        m_before = QApplication::focusWidget();
    place();
    m_panel->begin();
    m_panel->show();
    m_panel->raise();
    m_panel->takeFocus();
}

void ExplainHost::close()
{
    m_panel->hide();
    m_figures.forget();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

/// At the side where lines end.
void ExplainHost::place()
{
    const QRect room = m_room.rect();
    const double scale = std::max(1.0, static_cast<double>(m_context.theme.textScale()));
    const int width = std::min(static_cast<int>(panelWidth * scale), room.width() - leastBeside);
    const QRect atEnd(room.width() - width, 0, width, room.height());
    m_panel->setGeometry(QStyle::visualRect(m_room.layoutDirection(), room, atEnd));
}

bool ExplainHost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_room && event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

/// A card that brings its own explanation is answered at once; of another the figure is taken apart first, which takes
/// milliseconds. When it takes longer, the words alone come first.
void ExplainHost::showMeaning(const MeaningRequest &request)
{
    m_anchor = request.anchor;
    m_card = request.text;
    if (m_popover)
        m_popover->close();
    m_popover = nullptr;
    if (m_card.explainsItself()) {
        m_meanings.forget();
        return showPopover(ownText(m_card));
    }
    m_meanings.explain({.metric = *m_card.figure, .query = m_asked()});
}

ExplainText ExplainHost::ownText(const CardText &card) const
{
    ExplainText text{.title = card.label,
                     .figure = card.exact,
                     .days = card.days,
                     .meaning = card.meaning,
                     .formula = card.formula,
                     .lines = card.lines,
                     .notes = card.notes,
                     .origin = {}};
    if (!card.explainsItself()) {
        const Definition definition = definitionOf(*card.figure, m_asked().denominator.value_or(Denominator::Views));
        text.meaning = definition.meaning;
        text.formula = definition.formula;
        text.origin = definition.origin;
    }
    if (!card.previousExact.isEmpty())
        text.notes << tr("Compared with %1.").arg(card.previousExact);
    return text;
}

void ExplainHost::showPopover(const ExplainText &text)
{
    if (m_popover)
        return m_popover->show(text);
    if (!m_anchor)
        return;
    m_popover = new ExplainPopover(m_context.theme, m_card.sources, m_anchor);
    connect(m_popover, &ExplainPopover::sourceWanted, this, [this](Metric metric) { explain({.metric = metric}); });
    connect(m_popover, &QObject::destroyed, this, [this] { m_meanings.forget(); });
    m_popover->show(text);
    m_anchor = nullptr;
}

} // namespace creatormetrics
