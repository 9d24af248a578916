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

    void nonsenseIsTheDefault()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        store.setValue("window/appearance", u"pink"_s);
        store.setValue("window/textScale", u"huge"_s);
        store.setValue("window/bar", u"{"_s);
        const Settings settings(store);
        QCOMPARE(settings.appearance(), Appearance::System);
        QCOMPARE(settings.textScale(), 1.0);
        QCOMPARE(settings.bar(), BarState());
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
