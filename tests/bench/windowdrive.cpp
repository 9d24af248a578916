// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowdrive.h"

#include "ui/widgets/filterbar.h"
#include "ui/widgets/page.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double stillness = 120; // milliseconds without a frame after the answer
constexpr double silence = 1'000; // without an answer: nothing was asked
constexpr double patience = 10'000;
constexpr int rowsAtOnce = 4; // a brisk turn of the wheel in one frame

QList<QAction *> choices(QMenu &menu)
{
    QList<QAction *> real;
    for (QAction *action : menu.actions()) {
        if (!action->isSeparator() && action->isEnabled())
            real << action;
    }
    return real;
}

} // namespace

WindowDrive::WindowDrive(WindowApplication &application, MainWindow &window)
    : m_application(application)
    , m_window(window)
{
    connect(&window, &MainWindow::pageReady, this, [this](double query, double) {
        m_ready = m_application.lastFrame();
        m_query = query;
    });
}

void WindowDrive::measure(const QString &kind, const QString &input, const std::function<void()> &act)
{
    m_application.takeLongestGap();
    m_ready = 0;
    const double before = m_application.moment();
    m_begun = before;
    act();
    const double acted = m_application.moment() - before;
    m_application.runUntil(
        [this] {
            const double frame = m_application.lastFrame();
            return frame > m_begun && m_application.moment() - frame > (m_ready > m_begun ? stillness : silence);
        },
        patience);
    if (!m_recording || m_application.lastFrame() < m_begun)
        return; // nothing was painted, so there is nothing to time
    const double last = m_application.lastFrame() - m_begun;
    const bool answered = m_ready > m_begun;
    m_record[{kind, m_page}].push_back({.input = input,
                                        .ready = answered ? m_ready - m_begun : last,
                                        .still = last,
                                        .query = answered ? m_query : 0,
                                        .answered = answered});
    note(std::max(acted, m_application.takeLongestGap()), u"%1 on %2: %3"_s.arg(kind, m_page, input));
}

void WindowDrive::note(double gap, const QString &input)
{
    if (gap <= m_longestGap)
        return;
    m_longestGap = gap;
    m_longestGapInput = input;
}

void WindowDrive::showPage(const QString &key)
{
    const QString from = std::exchange(m_page, key);
    measure(u"page"_s, u"from "_s + from, [this, &key] { m_window.showPage(key); });
}

void WindowDrive::choose(const QString &kind, const char *pill, int entry)
{
    auto *button = m_window.findChild<QToolButton *>(QString::fromLatin1(pill));
    if (!button || !button->isVisible())
        return;
    Q_EMIT button->menu()->aboutToShow();
    const QList<QAction *> offered = choices(*button->menu());
    if (entry >= offered.size())
        return;
    measure(kind, offered[entry]->text(), [&] { offered[entry]->trigger(); });
}

void WindowDrive::changeRanges(const QList<int> &entries)
{
    for (const int entry : entries)
        choose(u"range"_s, "rangePill", entry);
}

void WindowDrive::changeAccounts(int times)
{
    for (int account = 1; account <= times; ++account) {
        choose(u"account"_s, "accountsPill", account);
        choose(u"account"_s, "accountsPill", 0);
    }
}

void WindowDrive::changeComparison()
{
    for (const int entry : {1, 2, 0})
        choose(u"comparison"_s, "comparisonPill", entry);
}

void WindowDrive::narrow(const char *pill, const QList<int> &entries)
{
    for (const int entry : entries)
        choose(u"filter"_s, pill, entry);
}

void WindowDrive::sortTable(const char *table)
{
    auto *view = m_window.findChild<QTableView *>(QString::fromLatin1(table));
    if (!view)
        return;
    const QHeaderView *header = view->horizontalHeader();
    const int before = header->sortIndicatorSection();
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column) || column == header->sortIndicatorSection())
            continue;
        const QString name = view->model()->headerData(column, Qt::Horizontal).toString();
        measure(u"sort"_s, name, [&] { view->sortByColumn(column, Qt::DescendingOrder); });
    }
    view->sortByColumn(before, Qt::DescendingOrder);
    m_application.runUntil([] { return false; }, silence);
}

/// Counted from the moment at which the page asks: the pause in which it waits for more letters is meant.
void WindowDrive::search(const char *field, const QStringList &words)
{
    auto *edit = m_window.findChild<QLineEdit *>(QString::fromLatin1(field));
    const auto *page = m_window.findChild<Page *>(m_page + "Page"_L1);
    if (!edit || !page)
        return;
    const auto asks = connect(page, &Page::asksChanged, this, [this] { m_begun = m_application.moment(); });
    const QStringList typed = words + QStringList{QString()};
    for (const QString &word : typed)
        measure(u"search"_s, word.isEmpty() ? u"cleared"_s : word, [edit, &word] { edit->setText(word); });
    disconnect(asks);
}

std::vector<double> WindowDrive::scroll(const char *table, int rows)
{
    std::vector<double> frames;
    auto *view = m_window.findChild<QTableView *>(QString::fromLatin1(table));
    if (!view)
        return frames;
    QScrollBar *bar = view->verticalScrollBar();
    const int step = view->verticalScrollMode() == QAbstractItemView::ScrollPerItem
                         ? rowsAtOnce
                         : rowsAtOnce * view->rowHeight(0);
    const int steps = rows / rowsAtOnce;
    m_application.takeLongestGap();
    for (int done = 0; done < steps && bar->value() < bar->maximum(); ++done) {
        const double begun = m_application.moment();
        bar->setValue(bar->value() + step);
        if (!m_application.runUntil([&] { return m_application.lastFrame() > begun; }, patience))
            break;
        frames.push_back(m_application.lastFrame() - begun);
    }
    note(m_application.takeLongestGap(), u"scrolling"_s);
    bar->setValue(0);
    m_application.runUntil([] { return false; }, silence);
    return frames;
}

} // namespace creatormetrics
