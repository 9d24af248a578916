// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainrowsview.h"

#include "models/analytics/chartlabels.h"
#include "models/presentation/explaintext.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/styledwidgets.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QChar breakHere(0x200b);
constexpr int leastSourceWidth = 90;
constexpr int leastTableHeight = 140;
constexpr int leastDetailHeight = 110;

/// Lists of parameters have no spaces at which a line could break.
QString breakable(QString request)
{
    return request.replace(u","_s, u","_s + breakHere).replace(u"/"_s, u"/"_s + breakHere);
}

} // namespace

ExplainRowsView::ExplainRowsView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(locale())
    , m_none(wrappedLabel("secondary", tr("Nothing is stored for these days."), this))
    , m_table(new FigureTable(theme, m_model, 1, {}, this, FigureTable::Order::Models))
    , m_chosen(wrappedLabel("strong", {}, this))
    , m_fetch(wrappedLabel("caption", {}, this))
    , m_request(wrappedLabel("", {}, this))
    , m_revisions(wrappedLabel("caption", {}, this))
    , m_answer(styledButton("", tr("Show the answer"), this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExplainRowsView::showChosen);
    connect(m_answer, &QPushButton::clicked, this, [this] {
        if (const SourceRow *row = chosen(); row && row->fetch)
            Q_EMIT answerWanted(*row->fetch);
    });
}

void ExplainRowsView::build()
{
    m_table->setObjectName(u"explainedRows"_s);
    m_table->setAccessibleName(tr("Stored rows behind the figure"));
    m_table->setLeastStretchedWidth(leastSourceWidth);
    m_table->setMinimumHeight(leastTableHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    // Rows on the screen decide the widths, however many there are.
    m_table->horizontalHeader()->setResizeContentsPrecision(0);
    m_answer->setObjectName(u"explainedAnswer"_s);
    m_request->setObjectName(u"explainedRequest"_s);
    m_request->setLayoutDirection(Qt::LeftToRight); // whatever the window's: it is no sentence
    m_request->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QLabel *label : {m_request, m_fetch, m_revisions})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail = makeDetail();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_none);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_detail, 2);
    layout->addWidget(m_answer, 0, Qt::AlignLeading);
}

QScrollArea *ExplainRowsView::makeDetail()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, Spacing::small, 0);
    layout->setSpacing(Spacing::tiny);
    for (QLabel *label : {m_chosen, m_revisions, m_fetch, m_request})
        layout->addWidget(label);
    layout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(leastDetailHeight);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

void ExplainRowsView::show(const SourceRows &rows, const QDateTime &now)
{
    m_now = now;
    m_model.setRows(rows, now);
    const bool some = m_model.rowCount() > 0;
    m_none->setVisible(!some);
    m_table->setVisible(some);
    m_detail->setVisible(some);
    m_answer->setVisible(some);
    if (some)
        m_table->setCurrentIndex(m_model.index(0, 0));
    showChosen();
}

const SourceRow *ExplainRowsView::chosen() const
{
    return m_model.row(m_table->currentIndex().row());
}

QString ExplainRowsView::chosenTitle() const
{
    const SourceRow *row = chosen();
    return row ? shortDayAndYear(row->day, locale()) + u" · "_s + (row->post.isEmpty() ? metricLabel(row->metric) : row->post)
               : QString();
}

void ExplainRowsView::showChosen()
{
    const SourceRow *row = chosen();
    if (!row)
        return;
    const FigureFormat format(locale());
    const FetchReference *fetch = m_model.rows().fetch(row->fetch);
    const QString value = row->post.isEmpty()
                              ? u": "_s + format.figure(row->metric, row->value ? std::optional(static_cast<double>(*row->value)) : std::nullopt, false)
                              : QString();
    m_chosen->setText(chosenTitle() + value);
    m_fetch->setText(fetch ? fetchText(*fetch, m_now, locale()) : tr("Which call told it is not kept: the store keeps the newest one."));
    m_request->setText(fetch ? breakable(requestText(*fetch)) : QString());
    m_request->setVisible(fetch);
    const QStringList revisions = revisionTexts(*row, m_now, format);
    m_revisions->setText(tr("Revised %1").arg(revisions.join(u"; "_s)));
    m_revisions->setVisible(!revisions.isEmpty());
    m_answer->setEnabled(fetch && fetch->bodyKept);
}

void ExplainRowsView::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ExplainRowsView::tabStops() const
{
    return {m_table, m_answer};
}

QString ExplainRowsView::toText() const
{
    QStringList lines;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells << m_model.index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    lines << QString() << m_chosen->text() << m_fetch->text() << m_request->text().remove(breakHere);
    return lines.join(u'\n');
}

} // namespace creatormetrics
