// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mentiondriversview.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tablecard.h"

#include <QGridLayout>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int rowsShown = 6;
constexpr int leastNameWidth = 110;
constexpr int wideView = 980;

} // namespace

MentionDriversView::Part::Part(Theme &theme, std::vector<ValueColumn> columns, const char *name, QWidget *parent)
    : model(std::move(columns))
    , card(new TableCard(parent))
    , table(new FigureTable(theme, model, 0, {}, card))
{
    table->setObjectName(QLatin1StringView(name));
    table->setLeastStretchedWidth(leastNameWidth);
    table->keepModelOrder();
    table->setMinimumHeight(table->heightOfRows(rowsShown));
    card->setTable(table);
}

MentionDriversView::MentionDriversView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_words(theme, driverWordColumns(), "driverWords", this)
    , m_posts(theme, driverPostColumns(), "driverPosts", this)
    , m_authors(theme, driverAuthorColumns(), "driverAuthors", this)
{
    setObjectName(u"mentionDrivers"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing::gap);
    arrange(true);
    for (const Part *part : {&m_words, &m_authors}) {
        connect(part->table, &FigureTable::rowActivated, this,
                [this](const QModelIndex &index) { Q_EMIT searched(index.siblingAtColumn(0).data(SortRole).toString()); });
    }
    connect(m_posts.table, &FigureTable::rowActivated, this, [this](const QModelIndex &index) {
        const auto row = static_cast<std::size_t>(index.data(IdRole).toLongLong());
        if (row < m_posted.size())
            Q_EMIT postChosen(m_posted[row].postId, driverPostTitle(m_posted[row]));
    });
    hide();
}

void MentionDriversView::arrange(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    int place = 0;
    for (const Part *part : {&m_words, &m_posts, &m_authors}) {
        m_layout->removeWidget(part->card);
        m_layout->addWidget(part->card, wide ? 0 : place, wide ? place : 0);
        m_layout->setColumnStretch(place, wide || place == 0 ? 1 : 0);
        ++place;
    }
}

void MentionDriversView::fill(Part &part, std::vector<ValueRow> rows, const QString &title, const QString &note)
{
    part.card->setVisible(!rows.empty());
    part.card->setTitle(title, note);
    part.table->setAccessibleName(title);
    part.model.setRows(std::move(rows));
}

void MentionDriversView::show(const MentionDrivers &drivers)
{
    m_posted = drivers.posts;
    const FigureFormat format(locale());
    const QString note = driversNote(drivers, format);
    fill(m_words, driverWordRows(drivers, format), tr("Words behind it"), note);
    fill(m_posts, driverPostRows(drivers, format), tr("Posts behind it"), note);
    fill(m_authors, driverAuthorRows(drivers, format), tr("Who it comes from"), note);
    setVisible(!drivers.posts.empty() || !drivers.authors.empty() || !drivers.pulling.empty() || !drivers.lifting.empty());
}

void MentionDriversView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(event->size().width() >= wideView);
}

QString MentionDriversView::toTsv() const
{
    return m_words.table->toTsv() + "\n\n"_L1 + m_posts.table->toTsv() + "\n\n"_L1 + m_authors.table->toTsv();
}

QList<QWidget *> MentionDriversView::tabStops() const
{
    return {m_words.table, m_posts.table, m_authors.table};
}

} // namespace creatormetrics
