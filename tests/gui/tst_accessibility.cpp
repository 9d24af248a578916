// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accessiblewalk.h"
#include "tests/gui/windowfixture.h"
#include "ui/charts/chartwidget.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// Every action of the menus that opens or does something here and now.
QList<QAction *> menuActions(const QMenu &menu)
{
    QList<QAction *> found;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            found << menuActions(*action->menu());
        else if (!action->isSeparator() && action->isEnabled())
            found << action;
    }
    return found;
}

QString described(const QWidget *widget)
{
    if (!widget)
        return u"nothing"_s;
    QStringList path;
    for (const QWidget *each = widget; each && path.size() < 3; each = each->parentWidget())
        path.prepend(QString::fromLatin1(each->metaObject()->className()).section(u"::"_s, -1) + u'#' + each->objectName());
    return path.join(u" > "_s);
}

/// What Tab must come by: what is visible, can be used and takes the focus by Tab itself.
QSet<QWidget *> tabTargets(QWidget &top)
{
    QSet<QWidget *> targets;
    for (QWidget *part : top.findChildren<QWidget *>()) {
        const bool takes = (part->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !part->focusProxy();
        if (takes && part->window() == &top && part->isVisible() && part->isEnabled() && !part->objectName().startsWith("qt_"_L1))
            targets << part;
    }
    return targets;
}

/// What has the focus one after the other, until it comes round.
QList<QWidget *> tour(QWidget &top, Qt::Key key, qsizetype most)
{
    QList<QWidget *> seen;
    for (qsizetype presses = 0; presses < most; ++presses) {
        QTest::keyClick(top.windowHandle(), key);
        QWidget *focused = QApplication::focusWidget();
        if (!seen.isEmpty() && focused == seen.front())
            break;
        seen << focused;
    }
    return seen;
}

} // namespace

/// What a screen reader and a keyboard find in the window, page by page and dialog by dialog.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }

    void init()
    {
        m_fixture = std::make_unique<WindowFixture>(WindowFixture::Content::Full);
        QTRY_VERIFY(m_fixture->isReady());
        m_fixture->window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), m_fixture->window.get());
    }

    void everyPageNamesWhatCanBeUsed_data() { pages(); }

    void everyPageNamesWhatCanBeUsed()
    {
        QFETCH(QString, page);
        open(page);
        const AccessibleFindings found = walkAccessible(*m_fixture->window, page);
        QVERIFY(found.interactive > 20);
        QVERIFY2(found.faults.isEmpty(), qPrintable(found.faults.join(u'\n')));
        for (ChartPane *pane : m_fixture->window->findChildren<ChartPane *>()) {
            if (pane->isVisible())
                QCOMPARE(walkAccessible(*pane, page).charts, 1);
        }
    }

    void everyDialogNamesWhatCanBeUsed()
    {
        QStringList faults;
        QStringList opened;
        for (const QAction *entry : m_fixture->window->menuBar()->actions()) {
            for (QAction *action : menuActions(*entry->menu())) {
                if (action->menuRole() == QAction::QuitRole || action->shortcut() == QKeySequence(u"Ctrl+Q"_s))
                    continue;
                m_fixture->window->showPage(u"overview"_s);
                if (action->menuRole() == QAction::AboutQtRole || action->text().contains("Qt"_L1))
                    continue; // Qt's own, and it waits
                action->trigger();
                inspectOpened(action->text(), faults, opened);
            }
        }
        QVERIFY2(opened.size() >= 5, qPrintable(opened.join(u", "_s)));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void aFirstRunNamesWhatCanBeUsed()
    {
        m_fixture = std::make_unique<WindowFixture>(WindowFixture::Content::Nothing);
        QTRY_VERIFY(m_fixture->child<QPushButton>("firstSample"));
        const AccessibleFindings found = walkAccessible(*m_fixture->window, u"first run"_s);
        QVERIFY2(found.faults.isEmpty(), qPrintable(found.faults.join(u'\n')));
    }

    void tabReachesEverythingAndGoesRound_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("key");
        for (const QString &page : MainWindow::pageKeys(true)) {
            QTest::newRow(qPrintable(page + " forwards"_L1)) << page << static_cast<int>(Qt::Key_Tab);
            QTest::newRow(qPrintable(page + " backwards"_L1)) << page << static_cast<int>(Qt::Key_Backtab);
        }
    }

    void tabReachesEverythingAndGoesRound()
    {
        QFETCH(QString, page);
        QFETCH(int, key);
        open(page);
        const QSet<QWidget *> targets = tabTargets(*m_fixture->window);
        QVERIFY(targets.size() > 8);
        const QList<QWidget *> seen = tour(*m_fixture->window, static_cast<Qt::Key>(key), 3 * targets.size());
        QStringList missed;
        for (QWidget *target : targets) {
            if (!seen.contains(target))
                missed << described(target);
        }
        QVERIFY2(seen.size() < 3 * targets.size(), qPrintable(u"caught at "_s + described(seen.last())));
        QVERIFY2(missed.isEmpty(), qPrintable(u"never reached: "_s + missed.join(u"; "_s)));
    }

private:
    static void pages()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : MainWindow::pageKeys(true))
            QTest::newRow(qPrintable(page)) << page;
    }

    void open(const QString &key)
    {
        MainWindow &window = *m_fixture->window;
        window.showPage(key);
        QTRY_VERIFY(window.presenter().answersPage() && !window.presenter().state().isLoading());
        QTRY_VERIFY(isShown(key));
        for (ChartPane *pane : window.findChildren<ChartPane *>()) {
            if (pane->isVisible())
                pane->comeAlive();
        }
        QTRY_VERIFY(chartsHaveNames());
    }

    /// The charts' own views name themselves when they have their values.
    [[nodiscard]] bool chartsHaveNames() const
    {
        for (ChartPane *pane : m_fixture->window->findChildren<ChartPane *>()) {
            if (pane->isVisible() && !pane->chart().summary.isEmpty() && walkAccessible(*pane, {}).charts == 0)
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isShown(const QString &key) const
    {
        const auto *page = m_fixture->window->findChild<Page *>(key + "Page"_L1);
        return page && page->isVisible();
    }

    void inspectOpened(const QString &action, QStringList &faults, QStringList &opened)
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (!top->isVisible() || top == m_fixture->window.get() || !qobject_cast<QDialog *>(top))
                continue;
            if (!qobject_cast<QFileDialog *>(top)) {
                opened << top->objectName();
                faults << walkAccessible(*top, u"dialog of “%1”"_s.arg(action)).faults;
            }
            top->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
