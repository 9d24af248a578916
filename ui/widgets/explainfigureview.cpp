// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainfigureview.h"

#include "models/presentation/explainaccounts.h"
#include "ui/widgets/explainbody.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/styledwidgets.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int mostRowsShown = 12;
constexpr int leastNameWidth = 120;

} // namespace

ExplainFigureView::ExplainFigureView(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_model(explainAccountColumns())
    , m_figure(styledLabel("figure", {}, this))
    , m_days(wrappedLabel("secondary", {}, this))
    , m_body(new ExplainBody(this))
    , m_hint(wrappedLabel("caption", tr("Choose an account to see the days behind its figure and where they came from."), this))
    , m_accounts(new FigureTable(theme, m_model, 0, {}, this))
    , m_looks(styledButton("", {}, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(m_accounts, &QTableView::clicked, this, &ExplainFigureView::choose);
    connect(m_accounts, &FigureTable::rowActivated, this, &ExplainFigureView::choose);
    connect(m_looks, &QPushButton::clicked, this, &ExplainFigureView::looksWanted);
}

void ExplainFigureView::build()
{
    m_figure->setObjectName(u"explainedFigure"_s);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_accounts->setObjectName(u"explainedAccounts"_s);
    m_accounts->setAccessibleName(tr("What each account has in it"));
    m_accounts->setLeastStretchedWidth(leastNameWidth);
    m_accounts->keepModelOrder();
    m_looks->setObjectName(u"explainedLooks"_s);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, Spacing::small, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_figure);
    layout->addWidget(m_days);
    layout->addWidget(m_body);
    layout->addSpacing(Spacing::small);
    layout->addWidget(m_hint);
    layout->addWidget(m_accounts);
    layout->addWidget(m_looks, 0, Qt::AlignLeading);
    layout->addStretch();
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void ExplainFigureView::showText(const ExplainText &text)
{
    m_text = text;
    m_figure->setText(text.figure);
    m_figure->setAccessibleName(text.title + u": "_s + text.figure);
    m_days->setText(text.days);
    m_body->show(text);
}

void ExplainFigureView::show(const ExplainAnswer &answer)
{
    const FigureFormat format(locale());
    const auto *parts = std::get_if<FigureParts>(&answer);
    m_hint->setVisible(parts);
    m_accounts->setVisible(parts);
    m_looks->setVisible(!parts);
    if (parts) {
        showText(explainText(*parts, format));
        m_model.setRows(explainAccountRows(*parts, format));
        m_accounts->setFixedHeight(m_accounts->heightOfRows(std::clamp(m_model.rowCount(), 1, mostRowsShown)));
        return;
    }
    const auto &post = std::get<PostFigure>(answer);
    showText(explainText(post, format));
    m_looks->setEnabled(!post.looks.rows.empty());
    m_looks->setText(post.looks.rows.empty() ? tr("No look at this post is stored") : tr("Show the looks at this post"));
}

void ExplainFigureView::takeFocus()
{
    if (!m_looks->isHidden())
        return m_looks->setFocus(Qt::OtherFocusReason);
    if (!m_accounts->currentIndex().isValid())
        m_accounts->setCurrentIndex(m_accounts->model()->index(0, 0));
    m_accounts->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ExplainFigureView::tabStops() const
{
    return {m_looks->isHidden() ? static_cast<QWidget *>(m_accounts) : m_looks};
}

QString ExplainFigureView::toText() const
{
    return m_accounts->isHidden() ? plainText(m_text) : plainText(m_text) + u"\n\n"_s + m_accounts->toTsv();
}

void ExplainFigureView::choose(const QModelIndex &index)
{
    const QVariant id = index.data(IdRole);
    if (id.isValid())
        Q_EMIT accountChosen(AccountId(id.toLongLong()));
}

} // namespace creatormetrics
