// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/settings.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesARestart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"window.ini"_s);
        BarState bar;
        bar.preset = RangePreset::LastQuarter;
        {
            QSettings store(file, QSettings::IniFormat);
            Settings settings(store);
            settings.setAppearance(Appearance::Dark);
            settings.setTextScale(1.3);
            settings.setBar(bar);
            settings.setPage(u"growth"_s);
            QVERIFY(settings.syncsWhenMetered());
            QVERIFY(!settings.isSyncPaused());
            settings.setSyncsWhenMetered(false);
            settings.setSyncPaused(true);
        }
        QSettings store(file, QSettings::IniFormat);
        const Settings settings(store);
        QCOMPARE(settings.appearance(), Appearance::Dark);
        QCOMPARE(settings.textScale(), 1.3);
        QCOMPARE(settings.bar(), bar);
        QCOMPARE(settings.page(), u"growth"_s);
        QVERIFY(!settings.syncsWhenMetered());
        QVERIFY(settings.isSyncPaused());
        // Under the name that the command line reads.
        QVERIFY(store.value("sync/quietWhenMetered").toBool());
    }

    void preferencesAreKeptAndRead()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"window.ini"_s);
        const Preferences wanted{.appearance = Appearance::Light,
                                 .textScale = 1.2,
                                 .motion = MotionChoice::Reduced,
                                 .language = u"de"_s,
                                 .firstWeekday = Qt::Saturday,
                                 .paper = PaperChoice::Letter,
                                 .syncsWhenMetered = false};
        {
            QSettings store(file, QSettings::IniFormat);
            Settings(store).setPreferences(wanted);
        }
        QSettings store(file, QSettings::IniFormat);
        const Settings settings(store);
        QVERIFY(settings.preferences() == wanted);
        QCOMPARE(settings.weekStart(QLocale(u"de_DE"_s)), Qt::Saturday);
    }

    void aResetIsTakenBackUntilSomethingElseIsSet()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        settings.resetPreferences();
        QVERIFY(!settings.canUndoReset()); // nothing was changed by it
        settings.setAppearance(Appearance::Dark);
        settings.setLanguage(u"de"_s);
        settings.setSyncPaused(true);
        QSignalSpy language(&settings, &Settings::languageChanged);
        settings.resetPreferences();
        QVERIFY(settings.preferences() == Preferences());
        QVERIFY(settings.isSyncPaused());
        QCOMPARE(language.count(), 1);
        QVERIFY(settings.canUndoReset());
        settings.undoReset();
        QCOMPARE(settings.appearance(), Appearance::Dark);
        QCOMPARE(settings.language(), u"de"_s);
        QVERIFY(!settings.canUndoReset());
        settings.resetPreferences();
        settings.setTextScale(1.5);
        QVERIFY(!settings.canUndoReset());
        settings.undoReset();
        QCOMPARE(settings.appearance(), Appearance::System);
    }

    void weeksBeginByRegionUnlessChosen()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        QCOMPARE(settings.weekStart(QLocale(u"en_US"_s)), Qt::Sunday);
        QCOMPARE(settings.weekStart(QLocale(u"de_DE"_s)), Qt::Monday);
        settings.setFirstWeekday(Qt::Sunday);
        QCOMPARE(settings.weekStart(QLocale(u"de_DE"_s)), Qt::Sunday);
        settings.setFirstWeekday(std::nullopt);
        QCOMPARE(settings.weekStart(QLocale(u"de_DE"_s)), Qt::Monday);
    }

    void nonsenseIsTheDefault()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        store.setValue("window/appearance", u"pink"_s);
        store.setValue("window/textScale", u"huge"_s);
        store.setValue("window/bar", u"{"_s);
        store.setValue("window/motion", u"wild"_s);
        store.setValue("window/language", u"klingon"_s);
        store.setValue("window/firstWeekday", u"noday"_s);
        store.setValue("reports/paper", 7);
        const Settings settings(store);
        QCOMPARE(settings.appearance(), Appearance::System);
        QCOMPARE(settings.textScale(), 1.0);
        QCOMPARE(settings.bar(), BarState());
        QVERIFY(settings.preferences() == Preferences());
    }

    void changesAreToldOnce()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        QSignalSpy appearance(&settings, &Settings::appearanceChanged);
        QSignalSpy scale(&settings, &Settings::textScaleChanged);
        settings.setAppearance(Appearance::Light);
        settings.setAppearance(Appearance::Light);
        settings.setTextScale(9);
        settings.setTextScale(2);
        QSignalSpy paused(&settings, &Settings::syncPausedChanged);
        settings.setSyncPaused(true);
        settings.setSyncPaused(true);
        QCOMPARE(paused.count(), 1);
        QCOMPARE(appearance.count(), 1);
        QCOMPARE(scale.count(), 1);
        QCOMPARE(settings.textScale(), 2.0);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
