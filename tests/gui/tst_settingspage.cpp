// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/widgets/settingspage.h"
#include "ui/widgets/settingssection.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

class Fixture : public WindowFixture
{
public:
    explicit Fixture(Content content = Content::Nothing) : WindowFixture(content)
    {
        window->showPage(u"settings"_s);
        QApplication::setActiveWindow(window.get());
    }

    [[nodiscard]] SettingsPage *page() const { return child<SettingsPage>("settingsPage"); }
    [[nodiscard]] QComboBox *choice(const char *name) const { return child<QComboBox>(name); }
    [[nodiscard]] QCheckBox *toggle(const char *name) const { return child<QCheckBox>(name); }
    void choose(const char *name, const QVariant &value) const { choice(name)->setCurrentIndex(choice(name)->findData(value)); }

    /// Titles of the rows that can be seen.
    [[nodiscard]] QStringList rowsShown() const
    {
        QStringList titles;
        for (const SettingsRow *row : page()->findChildren<SettingsRow *>()) {
            if (row->isVisibleTo(page()))
                titles << row->toTsv().section(u'\t', 0, 0);
        }
        return titles;
    }
};

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesApplyAtOnce()
    {
        const Fixture fixture;
        fixture.choose("appearance", static_cast<int>(Appearance::Dark));
        QCOMPARE(fixture.settings->appearance(), Appearance::Dark);
        fixture.choose("textScale", 150);
        QCOMPARE(fixture.settings->textScale(), 1.5);
        QCOMPARE(fixture.theme.textScale(), 1.5);
        fixture.choose("motion", static_cast<int>(MotionChoice::Reduced));
        QCOMPARE(fixture.settings->motion(), MotionChoice::Reduced);
        fixture.choose("firstWeekday", static_cast<int>(Qt::Saturday));
        QCOMPARE(fixture.settings->firstWeekday(), std::optional(Qt::Saturday));
        fixture.choose("firstWeekday", 0);
        QCOMPARE(fixture.settings->firstWeekday(), std::nullopt);
        fixture.choose("language", u"en"_s);
        QCOMPARE(fixture.settings->language(), u"en"_s);
        fixture.choose("paper", static_cast<int>(PaperChoice::Letter));
        QCOMPARE(fixture.settings->paper(), PaperChoice::Letter);
        QTest::mouseClick(fixture.toggle("syncWhenMetered"), Qt::LeftButton);
        QVERIFY(!fixture.settings->syncsWhenMetered());
        QTest::keyClick(fixture.toggle("pauseSyncing"), Qt::Key_Space);
        QVERIFY(fixture.settings->isSyncPaused());
    }

    void whatIsSetElsewhereIsShown()
    {
        const Fixture fixture;
        fixture.settings->setAppearance(Appearance::Light);
        fixture.settings->setTextScale(1.3);
        fixture.settings->setSyncPaused(true);
        QCOMPARE(fixture.choice("appearance")->currentData().toInt(), static_cast<int>(Appearance::Light));
        QCOMPARE(fixture.choice("textScale")->currentData().toInt(), 130);
        QVERIFY(fixture.toggle("pauseSyncing")->isChecked());
    }

    void weeksOfTheBarBeginAsChosen()
    {
        const Fixture fixture(WindowFixture::Content::Sample);
        fixture.window->showPage(u"overview"_s);
        QTRY_VERIFY(fixture.isReady());
        fixture.window->showPage(u"settings"_s);
        fixture.choose("firstWeekday", static_cast<int>(Qt::Saturday));
        QTRY_COMPARE(fixture.window->presenter().facts().calendar.weekStart, Qt::Saturday);
        fixture.choose("firstWeekday", static_cast<int>(Qt::Monday));
        QTRY_COMPARE(fixture.window->presenter().facts().calendar.weekStart, Qt::Monday);
    }

    void everyControlIsNamedAndReachedByTab()
    {
        const Fixture fixture;
        QSet<QWidget *> missing;
        for (const SettingsRow *row : fixture.page()->findChildren<SettingsRow *>()) {
            if (!row->control() || !(row->control()->focusPolicy() & Qt::TabFocus) || !row->control()->isEnabled())
                continue;
            missing.insert(row->control());
            const auto *button = qobject_cast<QAbstractButton *>(row->control());
            const bool named = !row->control()->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(row->control()->objectName()));
            QVERIFY2(!row->control()->accessibleDescription().isEmpty(), qPrintable(row->control()->objectName()));
        }
        QVERIFY(missing.size() >= 10);
        fixture.child<QLineEdit>("settingsSearch")->setFocus();
        for (int presses = 0; presses < 40; ++presses) {
            QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Tab);
            missing.remove(fixture.window->focusWidget());
        }
        QCOMPARE(missing.size(), 0);
    }

    void searchLeavesWhatHasTheWords()
    {
        const Fixture fixture;
        auto *search = fixture.child<QLineEdit>("settingsSearch");
        const auto all = fixture.rowsShown();
        QVERIFY(all.contains(u"Theme"_s) && all.contains(u"Paper"_s));
        QTest::keyClicks(search, u"dark"_s);
        QCOMPARE(fixture.rowsShown(), QStringList{u"Theme"_s});
        QVERIFY(!search->accessibleDescription().isEmpty());
        const auto *row = fixture.page()->findChild<SettingsRow *>();
        QTRY_VERIFY(row->height() <= row->sizeHint().height()); // not stretched over the page
        const auto labels = row->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains("<span"_L1); }));
        search->setText(u"SYNCING"_s); // the heading finds all of its rows
        QVERIFY(fixture.rowsShown().contains(u"How often"_s));
        QVERIFY(!fixture.rowsShown().contains(u"Theme"_s));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(fixture.rowsShown(), all);
    }

    void searchSaysWhenNothingIsFound()
    {
        const Fixture fixture;
        auto *search = fixture.child<QLineEdit>("settingsSearch");
        search->setText(u"zebra"_s);
        QCOMPARE(fixture.rowsShown(), QStringList());
        auto *button = fixture.child<QPushButton>("showAllSettings");
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isVisible());
        QVERIFY(!fixture.rowsShown().isEmpty());
        // Another page and back: nothing is hidden any more.
        search->setText(u"zebra"_s);
        fixture.window->showPage(u"overview"_s);
        fixture.window->showPage(u"settings"_s);
        QVERIFY(!fixture.rowsShown().isEmpty());
    }

    void allIsSetBackAndThatTakenBack()
    {
        const Fixture fixture;
        auto *reset = fixture.child<QPushButton>("resetSettings");
        QVERIFY(!reset->isEnabled());
        fixture.choose("appearance", static_cast<int>(Appearance::Dark));
        fixture.choose("paper", static_cast<int>(PaperChoice::A4));
        QVERIFY(reset->isEnabled());
        QTest::mouseClick(reset, Qt::LeftButton);
        QVERIFY(fixture.settings->preferences() == Preferences());
        QCOMPARE(fixture.choice("appearance")->currentData().toInt(), static_cast<int>(Appearance::System));
        QCOMPARE(reset->text(), u"Undo reset"_s);
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(fixture.settings->appearance(), Appearance::Dark);
        QCOMPARE(fixture.settings->paper(), PaperChoice::A4);
        QCOMPARE(reset->text(), u"Reset to defaults"_s);
    }

    void thePreferencesCommandOpensItWithTheSearchReady()
    {
        const Fixture fixture;
        fixture.window->showPage(u"overview"_s);
        for (QAction *action : fixture.window->findChildren<QAction *>()) {
            if (action->menuRole() == QAction::PreferencesRole)
                action->trigger();
        }
        QCOMPARE(fixture.window->windowTitle(), u"Settings - Ada Films - CreatorMetrics"_s);
        QCOMPARE(fixture.window->focusWidget(), fixture.child<QWidget>("settingsSearch"));
    }

    void theWheelScrollsAndChangesNothing()
    {
        const Fixture fixture;
        auto *choice = fixture.choice("textScale");
        choice->setFocus();
        const QPointF middle = choice->rect().center();
        QWheelEvent turn(middle, choice->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                         false);
        QApplication::sendEvent(choice, &turn);
        QCOMPARE(choice->currentData().toInt(), 100);
    }

    void theAboutButtonOpensIt()
    {
        const Fixture fixture;
        QTest::mouseClick(fixture.child<QPushButton>("aboutProgram"), Qt::LeftButton);
        QVERIFY(fixture.child<QDialog>("aboutDialog"));
    }

    void nothingIsCutInTheSmallestWindow()
    {
        const Fixture fixture;
        fixture.window->resize(1024, 640);
        fixture.settings->setTextScale(1.5);
        for (const SettingsRow *row : fixture.page()->findChildren<SettingsRow *>()) {
            for (const QLabel *label : row->findChildren<QLabel *>()) {
                const QString told = label->text();
                QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(told));
                QTRY_VERIFY2(!label->wordWrap() || label->height() >= label->heightForWidth(label->width()), qPrintable(told));
            }
        }
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
