// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "tests/gui/windowfixture.h"
#include "ui/widgets/aboutdialog.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/rangepopup.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>
#include <QTreeView>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Content = WindowFixture::Content;

/// The command with these words, mnemonics and dots aside.
QAction *command(const MainWindow &window, const QString &words)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text().remove(u'&').remove(u'…') == words)
            return action;
    }
    return nullptr;
}

/// The dialog that has been opened last.
QDialog *openDialog(const MainWindow &window)
{
    QDialog *open = nullptr;
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            open = dialog;
    }
    return open;
}

/// Mnemonics that two entries of one menu, or two menus of the bar, share.
QStringList sharedMnemonics(const QList<QAction *> &actions)
{
    QHash<QString, QString> taken;
    QStringList shared;
    for (const QAction *action : actions) {
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        if (key.isEmpty())
            continue;
        if (taken.contains(key))
            shared << u"%1: %2, %3"_s.arg(key, taken.value(key), action->text());
        taken.insert(key, action->text());
    }
    return shared;
}

} // namespace

class TestManners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDialogHasManners_data()
    {
        QTest::addColumn<QString>("opener");
        QTest::addColumn<QString>("firstField"); ///< type of what has the keyboard at first
        QTest::newRow("about") << u"About CreatorMetrics"_s << u"QPushButton"_s;
        QTest::newRow("shortcuts") << u"Keyboard Shortcuts"_s << u"QLineEdit"_s;
        QTest::newRow("commands") << u"Commands"_s << u"QLineEdit"_s;
        QTest::newRow("connect") << u"Connect YouTube"_s << QString();
        QTest::newRow("report") << u"Export Report as PDF"_s << QString();
        QTest::newRow("disconnect") << QString() << u"QPushButton"_s;
        QTest::newRow("import") << u"import"_s << QString();
        QTest::newRow("range") << u"range"_s << QString();
    }

    void everyDialogHasManners()
    {
        QFETCH(QString, opener);
        QFETCH(QString, firstField);
        WindowFixture fixture(Content::Sample);
        QTRY_VERIFY(fixture.isReady());
        QApplication::setActiveWindow(fixture.window.get());
        QVERIFY(open(fixture, opener));
        QTRY_VERIFY(openDialog(*fixture.window));
        QDialog *dialog = openDialog(*fixture.window);
        const QPointer<QDialog> watched(dialog);
        QApplication::setActiveWindow(dialog);
        QVERIFY(!dialog->windowTitle().isEmpty());
        // A report is written in a window of its own, beside the figures that it is about.
        QCOMPARE(dialog->isModal(), opener != "Export Report as PDF"_L1);

        QTRY_VERIFY(dialog->focusWidget());
        const QWidget *first = dialog->focusWidget();
        QVERIFY(first->isEnabled() && first->isVisible());
        QVERIFY2(firstField.isEmpty() || first->inherits(firstField.toLatin1().constData()), first->metaObject()->className());
        verifyButtons(*dialog);

        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!watched || !watched->isVisible());
    }

    void noMenuHasTwoOfOneLetter_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

    void noMenuHasTwoOfOneLetter()
    {
        QFETCH(QString, language);
        QTranslator texts;
        QVERIFY(texts.load(u":/i18n/creatormetrics_%1.qm"_s.arg(language)));
        QVERIFY(QCoreApplication::installTranslator(&texts));
        const WindowFixture fixture(Content::Nothing);
        QCOMPARE(sharedMnemonics(fixture.window->menuBar()->actions()), QStringList());
        const auto menus = fixture.window->menuBar()->findChildren<QMenu *>();
        QVERIFY(menus.size() >= 7);
        for (const QMenu *menu : menus)
            QVERIFY2(sharedMnemonics(menu->actions()).isEmpty(), qPrintable(sharedMnemonics(menu->actions()).join("; "_L1)));
        QStringList keys;
        for (const QAction *action : fixture.window->findChildren<QAction *>()) {
            for (const QKeySequence &sequence : action->shortcuts())
                keys << sequence.toString();
        }
        QVERIFY(keys.size() > 20);
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void aWindowFarAwayComesBackToTheScreen()
    {
        WindowFixture fixture(Content::Nothing);
        fixture.window->setGeometry(40'000, 30'000, 1100, 700);
        fixture.settings->setWindowGeometry(fixture.window->saveGeometry());
        const QRect before = fixture.window->geometry();
        QVERIFY(!fixture.window->screen()->geometry().intersects(before));
        fixture.makeWindow();
        // What people need to take hold of the window by.
        const QRect top(fixture.window->pos(), QSize(fixture.window->width(), 30));
        QVERIFY2(fixture.window->screen()->availableGeometry().intersects(top),
                 qPrintable(u"at %1, %2"_s.arg(top.x()).arg(top.y())));
    }

    void nonsenseAsGeometryIsTheUsualSize()
    {
        WindowFixture fixture(Content::Nothing);
        fixture.settings->setWindowGeometry("no geometry");
        fixture.makeWindow();
        QVERIFY(fixture.window->size().width() >= 1024);
        QVERIFY(fixture.window->isVisible());
    }

    void fullScreenGoesAndComes()
    {
        WindowFixture fixture(Content::Nothing);
        QAction *full = command(*fixture.window, u"Full Screen"_s);
        QVERIFY(full && !full->isChecked());
        full->trigger();
        QTRY_VERIFY(fixture.window->isFullScreen());
        // Left by other means than the command, which follows.
        fixture.window->showNormal();
        QTRY_VERIFY(!full->isChecked());
        full->trigger();
        QTRY_VERIFY(fixture.window->isFullScreen());
        fixture.settings->setWindowGeometry(fixture.window->saveGeometry());
        full->trigger();
        QTRY_VERIFY(!fixture.window->isFullScreen());
    }

    void shortcutsAreListedAndFound()
    {
        const WindowFixture fixture(Content::Nothing);
        command(*fixture.window, u"Keyboard Shortcuts"_s)->trigger();
        auto *list = fixture.child<QTreeView>("shortcutList");
        const auto *model = list->model();
        QCOMPARE(list->header()->count(), 2);
        QTRY_VERIFY(list->columnWidth(1) > 0);
        QStringList listed;
        for (int group = 0; group < model->rowCount(); ++group) {
            const QModelIndex heading = model->index(group, 0);
            for (int row = 0; row < model->rowCount(heading); ++row)
                listed << model->index(row, 1, heading).data().toString();
        }
        for (const QAction *action : fixture.window->findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(listed.join(u'\n').contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
        }
        auto *search = fixture.child<QLineEdit>("shortcutSearch");
        search->setText(u"full"_s);
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->rowCount(model->index(0, 0)), 1);
        search->setText(u"nowhere"_s);
        QCOMPARE(model->rowCount(), 0);
        QVERIFY(!list->isVisible());
    }

    void aboutTellsLicencesAndTheSystem()
    {
        const WindowFixture fixture(Content::Nothing);
        command(*fixture.window, u"About CreatorMetrics"_s)->trigger();
        QVERIFY(fixture.child<QTextBrowser>("licenceText")->toPlainText().contains("GNU GENERAL PUBLIC LICENSE"_L1));
        const QString parts = fixture.child<QTextBrowser>("foreignParts")->toPlainText();
        for (const auto &name : {"Qt Charts"_L1, "SQLite"_L1, "QtKeychain"_L1, "Boost"_L1, "Inter"_L1, "libxlsxwriter"_L1})
            QVERIFY2(parts.contains(name), name.data());
        bool lists = false;
        for (const QTextBrowser *text : fixture.child<QDialog>("aboutDialog")->findChildren<QTextBrowser *>())
            lists = lists || text->toPlainText().contains("VADER"_L1);
        QVERIFY(lists);
        QTest::mouseClick(fixture.child<QPushButton>("copySystemInformation"), Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        for (const auto &word : {"CreatorMetrics "_L1, "Qt 6"_L1, "offscreen"_L1, "Database schema "_L1})
            QVERIFY2(copied.contains(word), qPrintable(copied));
        QVERIFY(!copied.contains("Ada"_L1));
    }

private:
    static bool open(WindowFixture &fixture, const QString &opener)
    {
        if (opener == "import"_L1) {
            fixture.window->importFile(u"figures.csv"_s);
            return true;
        }
        if (opener == "range"_L1) {
            openRange(fixture);
            return true;
        }
        QAction *action = opener.isEmpty() ? disconnectCommand(fixture) : command(*fixture.window, opener);
        if (action)
            action->trigger();
        return action != nullptr;
    }

    /// Of an account that is connected, which none of the sample is at first.
    static QAction *disconnectCommand(WindowFixture &fixture)
    {
        const auto done = fixture.store().write(StoreTopic::Accounts, [](Connection &connection) {
            return setAccountState(connection, must(accounts(connection)).back().id, AccountState::Connected);
        });
        for (const QMenu *menu : fixture.window->menuBar()->findChildren<QMenu *>()) {
            if (menu->title().remove(u'&') == "Disconnect"_L1 && QTest::qWaitFor([menu] { return !menu->isEmpty(); }))
                return menu->actions().constFirst();
        }
        return nullptr;
    }

    static void openRange(WindowFixture &fixture)
    {
        auto *popup = new RangePopup(must(DateRange::make(QDate(2026, 11, 1), QDate(2026, 11, 7))), QDate(2026, 11, 18),
                                     fixture.window.get());
        popup->setAttribute(Qt::WA_DeleteOnClose);
        popup->open();
    }

    /// Named by verbs; what destroys is never what Enter does.
    static void verifyButtons(const QDialog &dialog)
    {
        const QStringList mute{u"OK"_s, u"Yes"_s, u"No"_s, u"Ok"_s};
        for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            const QString words = button->text().remove(u'&');
            QVERIFY2(!words.isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
            QVERIFY2(!mute.contains(words), qPrintable(words));
            const bool destroys = words.startsWith("Disconnect"_L1) || words.startsWith("Erase"_L1);
            QVERIFY2(!destroys || !button->isDefault(), qPrintable(words));
        }
    }
};

QTEST_MAIN(TestManners)
#include "tst_manners.moc"
