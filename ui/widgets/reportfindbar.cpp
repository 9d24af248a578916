// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportfindbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/reportpages.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPdfSearchModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int fieldWidth = 220;

} // namespace

ReportFindBar::ReportFindBar(const Theme &theme, ReportPages &pages, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pages(pages)
    , m_text(new QLineEdit(this))
    , m_place(styledLabel("secondary", {}, this))
    , m_previous(iconButton({}, tr("Previous match (Shift+Enter)"), this))
    , m_next(iconButton({}, tr("Next match (Enter)"), this))
    , m_leave(iconButton({}, tr("Close the search (Escape)"), this))
{
    build();
    hide();
    m_found.setSingleShot(true);
    m_found.setInterval(0);
    connect(&m_found, &QTimer::timeout, this, &ReportFindBar::takeMatches);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        m_current = -1;
        m_wantsToGo = true;
        search();
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(1); });
    connect(m_leave, &QToolButton::clicked, this, &ReportFindBar::close);
    connect(&m_theme, &Theme::changed, this, &ReportFindBar::restyle);
    restyle();
}

ReportFindBar::~ReportFindBar() = default;

void ReportFindBar::build()
{
    m_text->setObjectName(u"reportFind"_s);
    m_text->setPlaceholderText(tr("Find in the report"));
    m_text->setAccessibleName(tr("Find in the report"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(fieldWidth);
    m_text->installEventFilter(this);
    m_place->setObjectName(u"reportFindPlace"_s);
    m_previous->setObjectName(u"reportFindPrevious"_s);
    m_next->setObjectName(u"reportFindNext"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Spacing::small, 0, Spacing::small, Spacing::tiny);
    row->setSpacing(Spacing::tiny);
    row->addWidget(m_text, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(Spacing::tiny);
    row->addWidget(m_place);
    row->addStretch();
    row->addWidget(m_leave);
}

void ReportFindBar::restyle()
{
    m_previous->setIcon(icon(u"chevron-up", m_theme.colors()));
    m_next->setIcon(icon(u"chevron-down", m_theme.colors()));
    m_leave->setIcon(icon(u"close", m_theme.colors()));
}

void ReportFindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    search();
}

void ReportFindBar::close()
{
    hide();
    m_model.reset();
    m_current = -1;
    m_pages.setMarks({}, -1, {});
    m_pages.setFocus(Qt::OtherFocusReason);
}

void ReportFindBar::searchAgain()
{
    if (isVisible())
        search();
}

void ReportFindBar::search()
{
    m_model = std::make_unique<QPdfSearchModel>();
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, [this] { m_found.start(); });
    m_model->setDocument(&m_pages.document());
    m_model->setSearchString(m_text->text().trimmed());
    // Every page is gone through, a little at each turn of the event loop; nothing says when it is over.
    for (int page = 0; page < m_pages.pageCount() && !m_model->searchString().isEmpty(); ++page)
        static_cast<void>(m_model->resultsOnPage(page));
    takeMatches();
}

int ReportFindBar::matchCount() const
{
    return m_model ? m_model->rowCount({}) : 0;
}

void ReportFindBar::takeMatches()
{
    const int count = matchCount();
    if (count == 0)
        m_current = -1;
    else if (m_current < 0 && m_wantsToGo) { // the first one from where one is
        m_current = 0;
        while (m_current + 1 < count && m_model->resultAtIndex(m_current).page() < m_pages.currentPage())
            ++m_current;
    }
    m_current = std::min(m_current, count - 1);
    mark(std::exchange(m_wantsToGo, m_wantsToGo && count == 0));
}

void ReportFindBar::go(int by)
{
    const int count = matchCount();
    if (count == 0)
        return;
    m_current = m_current < 0 ? 0 : (m_current + by + count) % count;
    mark(true);
}

void ReportFindBar::mark(bool scroll)
{
    const int count = matchCount();
    std::map<int, QList<QRectF>> marks;
    for (int page = 0; page < m_pages.pageCount() && count > 0; ++page) {
        for (const QPdfLink &match : m_model->resultsOnPage(page))
            marks[page] << match.rectangles();
    }
    const QPdfLink current = m_current >= 0 ? m_model->resultAtIndex(m_current) : QPdfLink();
    m_pages.setMarks(marks, current.isValid() ? current.page() : -1, current.rectangles());
    if (scroll && current.isValid() && !current.rectangles().isEmpty())
        m_pages.showPlace(current.page(), current.rectangles().front());
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (m_text->text().trimmed().isEmpty())
        m_place->clear();
    else if (count == 0)
        m_place->setText(tr("Not found"));
    else
        m_place->setText(tr("%1 of %2").arg(locale().toString(m_current + 1), locale().toString(count)));
}

bool ReportFindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            go(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace creatormetrics
