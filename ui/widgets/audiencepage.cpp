// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/audiencepage.h"

#include "models/presentation/leadtext.h"
#include "ui/theme/platformstyle.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/factcard.h"
#include "ui/widgets/pillbutton.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tablecard.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastTableHeight = 200;
constexpr int leastNameWidth = 64;
constexpr int leastFactWidth = 170;
constexpr int mostFirstRows = 8;
constexpr int mostRows = 14;

} // namespace

AudiencePage::AudiencePage(Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_sourcePill(new PillButton(theme, content()))
    , m_grid(new CardGrid(leastFactWidth, content()))
    , m_about(new TitledCard(content()))
    , m_days(wrappedLabel("secondary", {}, m_about))
    , m_notes(wrappedLabel("secondary", {}, m_about))
{
    setObjectName(u"audiencePage"_s);
    build();
}

void AudiencePage::build()
{
    m_sourcePill->setObjectName(u"audienceSource"_s);
    m_sourcePill->setMenu(new QMenu(m_sourcePill));
    connect(m_sourcePill->menu(), &QMenu::aboutToShow, this, &AudiencePage::fillSources);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(Spacing::gap);
    auto *known = new QWidget(m_about);
    auto *lines = new QVBoxLayout(known);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::small);
    lines->addWidget(m_days);
    lines->addWidget(m_notes);
    m_about->setTitle(tr("About these shares"), {});
    m_about->setBody(known);
    m_first = new QVBoxLayout;
    m_first->setSpacing(Spacing::gap);
    m_first->addStretch(1);
    m_first->insertWidget(0, m_about);
    m_cards->addLayout(m_first, 1);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_grid);
    layout->addLayout(m_cards, 1);
}

QWidget *AudiencePage::choices()
{
    return m_sourcePill;
}

PageAsk AudiencePage::asks() const
{
    return {.question = PageQuestion::Audience};
}

void AudiencePage::show(const PageAnswer &told)
{
    m_answer = std::get<Demographics>(told);
    const auto sources = audienceSources(*m_answer);
    if (sources.empty())
        return;
    const bool known = m_source && std::ranges::find(sources, *m_source) != sources.end();
    choose(known ? *m_source : sources.front());
    QStringList notes;
    for (const AnswerNote &note : m_answer->notes)
        notes << note.text;
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
}

void AudiencePage::fillSources()
{
    m_sourcePill->menu()->clear();
    if (!m_answer)
        return;
    for (const AudienceSource &source : audienceSources(*m_answer)) {
        QString title = source.title;
        QAction *action = m_sourcePill->menu()->addAction(dotIcon(platformColor(source.platform, m_theme.colors())),
                                                          title.replace(u'&', "&&"_L1), this, [this, source] { choose(source); });
        action->setCheckable(true);
        action->setChecked(source == m_source);
    }
}

void AudiencePage::choose(const AudienceSource &source)
{
    m_source = source;
    m_sourcePill->setDots({platformColor(source.platform, m_theme.colors())});
    m_sourcePill->setParts({{.text = source.title}});
    m_sourcePill->setAccessibleName(tr("Audience of %1").arg(source.title));
    showSource();
}

void AudiencePage::showFacts()
{
    const auto facts = audienceFacts(*m_answer, *m_source, FigureFormat(locale()));
    while (m_facts.size() < static_cast<qsizetype>(facts.size())) {
        m_facts << new FactCard(m_grid);
        m_grid->addCard(m_facts.last());
    }
    for (qsizetype index = 0; index < m_facts.size(); ++index) {
        const bool told = index < static_cast<qsizetype>(facts.size());
        m_facts[index]->setVisible(told);
        if (told) {
            const AudienceFact &fact = facts[static_cast<std::size_t>(index)];
            m_facts[index]->setFact(fact.label, fact.who, fact.share);
        }
    }
    m_grid->setVisible(!facts.empty());
    const QString days = audienceDaysText(*m_answer, *m_source, locale());
    m_days->setText(days.isEmpty() ? QString() : tr("What %1 tells of: %2").arg(platformName(m_source->platform), days));
    m_days->setVisible(!days.isEmpty());
    m_lead = audienceLead(facts);
    Q_EMIT leadChanged();
}

void AudiencePage::showSource()
{
    showFacts();
    const auto cards = audienceCards(*m_answer, *m_source, FigureFormat(locale()));
    for (std::size_t index = 0; index < cards.size(); ++index) {
        Panel &shown = panel(index);
        shown.card->setTitle(cards[index].title, cards[index].note);
        shown.table->setAccessibleName(cards[index].title);
        shown.model->setTable(cards[index].columns, cards[index].rows);
        shown.missing->setText(cards[index].missing);
        shown.missing->setVisible(!cards[index].missing.isEmpty());
        shown.table->setVisible(cards[index].missing.isEmpty());
        shown.card->setRowsShown(std::clamp(static_cast<int>(cards[index].rows.size()), 1, index == 0 ? mostFirstRows : mostRows));
        shown.card->show();
    }
    for (std::size_t index = cards.size(); index < m_panels.size(); ++index)
        m_panels[index].card->hide();
}

AudiencePage::Panel &AudiencePage::panel(std::size_t index)
{
    while (m_panels.size() <= index) {
        auto *card = new TableCard(content());
        auto *model = new ValueTableModel({}, card);
        // Ages stand crossed with genders: columns of one kind, which share the room.
        auto *table = m_panels.empty() ? new FigureTable(m_theme, *model, -1, {}, card) : new FigureTable(m_theme, *model, 0, {2}, card);
        table->setObjectName(u"audienceTable%1"_s.arg(m_panels.size()));
        table->setLeastStretchedWidth(leastNameWidth);
        table->setMinimumHeight(leastTableHeight);
        table->keepModelOrder();
        card->setTable(table);
        auto *missing = wrappedLabel("secondary", {}, card);
        missing->setContentsMargins(Spacing::cardPadding, 0, Spacing::cardPadding, 0);
        card->layout()->addWidget(missing);
        if (m_panels.empty())
            m_first->insertWidget(0, card);
        else
            m_cards->addWidget(card, 1, Qt::AlignTop);
        m_panels.push_back({card, model, table, missing});
    }
    return m_panels[index];
}

QString AudiencePage::toTsv() const
{
    QStringList parts;
    for (const Panel &shown : m_panels) {
        if (shown.card->isVisibleTo(this))
            parts << shown.table->toTsv();
    }
    return parts.join(u"\n\n"_s);
}

QList<QWidget *> AudiencePage::tabStops()
{
    QList<QWidget *> stops{m_sourcePill};
    for (const Panel &shown : m_panels)
        stops << shown.table;
    return stops;
}

} // namespace creatormetrics
