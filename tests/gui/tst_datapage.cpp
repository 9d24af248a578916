// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/tableroles.h"
#include "models/store/syncrepository.h"
#include "tests/gui/windowfixture.h"
#include "ui/widgets/datapage.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/filterbar.h"

#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Content = WindowFixture::Content;

/// The sample's accounts as connected ones, with the Data page in front.
class DataFixture : public WindowFixture
{
public:
    explicit DataFixture(Content content = Content::Sample) : WindowFixture(content)
    {
        change([](Connection &connection) {
            for (const Account &account : must(accounts(connection)))
                must(setAccountState(connection, account.id, AccountState::Connected));
        });
        window->showPage(u"data"_s);
    }

    void change(std::function<void(Connection &)> work)
    {
        const auto written =
            store().write(StoreTopic::Accounts | StoreTopic::Sync, [work](Connection &connection) -> Outcome {
                work(connection);
                return Done{};
            });
        QTRY_VERIFY(written.isFinished());
    }

    [[nodiscard]] FigureTable *table() const { return child<FigureTable>("accountTable"); }
    [[nodiscard]] bool shows(int accounts) const { return table() && table()->model()->rowCount() == accounts; }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    /// The actions of a row's menu, after it was opened by the menu key.
    QList<QAction *> menuOf(int row)
    {
        table()->setCurrentIndex(table()->model()->index(row, 0));
        table()->setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(table(), &event);
        m_menu = table()->findChild<QMenu *>(u"rowMenu"_s);
        return m_menu ? m_menu->actions() : QList<QAction *>();
    }
    bool choose(int row, const QString &text)
    {
        for (QAction *action : menuOf(row)) {
            if (action->text() != text)
                continue;
            action->trigger();
            delete m_menu;
            return true;
        }
        delete m_menu;
        return false;
    }

private:
    QPointer<QMenu> m_menu;
};

} // namespace

class TestDataPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAccountHasItsRow()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        QCOMPARE(fixture.window->windowTitle(), u"Data - Ada Films - CreatorMetrics"_s);
        QVERIFY(fixture.child<DataPage>("dataPage")->isVisible());
        QVERIFY(!fixture.child<QWidget>("rangePill")->isVisible());
        QVERIFY(fixture.child<QPushButton>("connectAccount")->isVisible());
        QVERIFY(!fixture.child<QLabel>("pageAnswer")->text().isEmpty());
        QCOMPARE(fixture.cell(0, AccountColumn::State), u"Connected"_s);
        QVERIFY(fixture.child<QWidget>("budgetCard")->isVisible());
        fixture.window->showPage(u"overview"_s);
        QVERIFY(fixture.child<QWidget>("rangePill")->isVisible());
        QVERIFY(!fixture.child<QPushButton>("connectAccount")->isVisible());
    }

    void thePageIsMadeWhenItIsFirstLookedAt()
    {
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        QVERIFY(!fixture.child<DataPage>("dataPage"));
        fixture.window->showPage(u"data"_s);
        QVERIFY(fixture.child<DataPage>("dataPage"));
    }

    void aStartOnThePageTellsThatItIsReady()
    {
        WindowFixture fixture(Content::Sample);
        fixture.settings->setPage(u"data"_s);
        fixture.makeWindow();
        QSignalSpy ready(fixture.window.get(), &MainWindow::pageReady);
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(fixture.child<FigureTable>("accountTable")->model()->rowCount(), 4);
        QVERIFY(fixture.child<DataPage>("dataPage")->isVisible());
    }

    void changesOfAnAccountAreShown()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        const auto id = AccountId(fixture.table()->model()->index(2, 0).data(IdRole).toLongLong());
        fixture.change([id](Connection &connection) {
            must(setAccountState(connection, id, AccountState::NeedsReconnect));
        });
        QTRY_COMPARE(fixture.cell(2, AccountColumn::State), u"Needs reconnect"_s);
        QVERIFY(fixture.child<QLabel>("pageAnswer")->text().contains("new sign-in"_L1));
    }

    void theMenuOfARowDoesWhatItSays()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        const auto id = AccountId(fixture.table()->model()->index(1, 0).data(IdRole).toLongLong());
        QVERIFY(fixture.choose(1, u"Sync now"_s));
        QCOMPARE(fixture.sync.starts, (std::vector<std::vector<AccountId>>{{id}}));
        QVERIFY(fixture.choose(1, u"Archive"_s));
        QCOMPARE(fixture.actions.archived, (std::vector<std::pair<AccountId, bool>>{{id, true}}));
        QVERIFY(fixture.choose(1, u"Reconnect…"_s));
        QVERIFY(fixture.child<QDialog>("connectDialog"));
    }

    void erasingAsksFirstAndIsNotTheDefault()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        const auto id = AccountId(fixture.table()->model()->index(0, 0).data(IdRole).toLongLong());
        QVERIFY(fixture.choose(0, u"Erase…"_s));
        auto *box = fixture.child<QMessageBox>("eraseBox");
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->standardButton(box->defaultButton()), QMessageBox::Cancel);
        QVERIFY(fixture.actions.disconnected.empty());
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QCOMPARE(fixture.actions.disconnected, (std::vector<std::pair<AccountId, bool>>{{id, true}}));
    }

    void anArchivedAccountCanOnlyBeTakenBackOrErased()
    {
        DataFixture fixture;
        fixture.change([](Connection &connection) {
            must(setArchived(connection, must(accounts(connection)).front().id, scratchMoment("2026-11-20T00:00:00Z")));
        });
        QTRY_VERIFY(fixture.shows(4) && fixture.cell(3, AccountColumn::State) == u"Archived"_s);
        QStringList texts;
        for (const QAction *action : fixture.menuOf(3))
            texts << action->text();
        QVERIFY(texts.contains(u"Take out of the archive"_s));
        QVERIFY(texts.contains(u"Erase…"_s));
        QVERIFY(!texts.contains(u"Sync now"_s));
        QVERIFY(!texts.contains(u"Reconnect…"_s));
    }

    void aClickOnTheDotsOpensTheMenu()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        const QModelIndex dots = fixture.table()->model()->index(0, AccountColumn::Menu);
        QVERIFY(!fixture.table()->isColumnHidden(AccountColumn::Menu));
        QTest::mouseClick(fixture.table()->viewport(), Qt::LeftButton, {}, fixture.table()->visualRect(dots).center());
        QVERIFY(fixture.table()->findChild<QMenu *>(u"rowMenu"_s));
        QCOMPARE(dots.data(Qt::AccessibleTextRole).toString().section(u' ', 0, 1), u"Actions for"_s);
    }

    void aRunIsShownStreamByStream()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        fixture.table()->setCurrentIndex(fixture.table()->model()->index(0, 0));
        QTest::keyClick(fixture.table(), Qt::Key_Return);
        const auto *dialog = fixture.child<QDialog>("runDialog");
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<FigureTable *>(u"runStreams"_s)->model()->rowCount() > 0);
    }

    void dueTimesAndPauseAreTold()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        const auto id = AccountId(fixture.table()->model()->index(0, 0).data(IdRole).toLongLong());
        fixture.window->setDueTimes({{id, fixture.clock.now().addSecs(3600)}});
        QVERIFY2(fixture.cell(0, AccountColumn::Next).contains("9:20"_L1), qPrintable(fixture.cell(0, AccountColumn::Next)));
        auto *pause = fixture.child<QPushButton>("pauseSync");
        QTest::mouseClick(pause, Qt::LeftButton);
        QVERIFY(fixture.settings->isSyncPaused());
        fixture.sync.pause(true); // as the program does when the setting changes
        QCOMPARE(pause->text(), u"Resume syncing"_s);
        QVERIFY(!fixture.child<QPushButton>("syncAll")->isEnabled());
        QCOMPARE(fixture.cell(0, AccountColumn::Next), u"paused"_s);
    }

    void withoutAccountsItOffersToConnectOne()
    {
        WindowFixture fixture(Content::Nothing);
        fixture.window->showPage(u"data"_s);
        QTRY_VERIFY(fixture.child<QPushButton>("firstConnect"));
        QTest::mouseClick(fixture.child<QPushButton>("firstConnect"), Qt::LeftButton);
        QVERIFY(fixture.child<QDialog>("connectDialog"));
    }

    void allArchivedLeadsToTheAccounts()
    {
        DataFixture fixture;
        fixture.change([](Connection &connection) {
            for (const Account &account : must(accounts(connection)))
                must(setArchived(connection, account.id, scratchMoment("2026-11-20T00:00:00Z")));
        });
        fixture.window->showPage(u"overview"_s);
        QTRY_VERIFY(fixture.child<QPushButton>("emptyAccounts"));
        QTest::mouseClick(fixture.child<QPushButton>("emptyAccounts"), Qt::LeftButton);
        QTRY_VERIFY(fixture.shows(4) && fixture.table()->isVisible());
    }

    void everythingHasANameAndTabReachesItInOrder()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        fixture.child<QAbstractButton>("syncStatus")->click();
        for (const auto *button : fixture.window->findChildren<QAbstractButton *>()) {
            const bool named = !button->text().isEmpty() || !button->accessibleName().isEmpty();
            QVERIFY2(named || !button->isVisible() || button->objectName().startsWith("qt_"_L1),
                     qPrintable(button->objectName() + " in "_L1 + button->parentWidget()->objectName()));
        }
        for (const auto *table : fixture.window->findChildren<FigureTable *>())
            QVERIFY(!table->accessibleName().isEmpty());
        fixture.child<QAbstractButton>("syncStatus")->click();

        QApplication::setActiveWindow(fixture.window.get());
        fixture.child<QAbstractButton>("data")->setFocus();
        QStringList order;
        for (int presses = 0; presses < 20; ++presses) {
            QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Tab);
            order << fixture.window->focusWidget()->objectName();
        }
        const QStringList wanted{u"syncStatus"_s,     u"pauseSync"_s,    u"syncAll"_s,
                                 u"connectAccount"_s, u"accountTable"_s, u"runTable"_s};
        for (qsizetype at = 0; at < wanted.size(); ++at) {
            QVERIFY2(order.contains(wanted[at]), qPrintable(wanted[at] + " in "_L1 + order.join(u' ')));
            QVERIFY2(at == 0 || order.indexOf(wanted[at - 1]) < order.indexOf(wanted[at]), qPrintable(order.join(u' ')));
        }
    }

    void nothingIsCutInTheSmallestWindow()
    {
        DataFixture fixture;
        QTRY_VERIFY(fixture.shows(4));
        fixture.window->resize(fixture.window->minimumSize());
        QTRY_COMPARE(fixture.window->size(), QSize(1024, 640));
        const FigureTable *table = fixture.table();
        int used = 0;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            used += table->isColumnHidden(column) ? 0 : table->columnWidth(column);
        QVERIFY2(used <= table->viewport()->width(), qPrintable(QString::number(used)));
        QVERIFY(!table->isColumnHidden(AccountColumn::Menu));
        QVERIFY(!table->isColumnHidden(AccountColumn::State));
    }
};

QTEST_MAIN(TestDataPage)
#include "tst_datapage.moc"
