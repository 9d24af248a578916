// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/settingstext.h"

#include <QTest>
#include <QTimeZone>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestSettingsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languagesComeFromTheFilesByName()
    {
        const auto choices =
            languageChoices({u"creatormetrics_de.qm"_s, u"creatormetrics_en.qm"_s, u"creatormetrics_fr.qm"_s, u"qtbase_es.qm"_s});
        const std::vector<LanguageChoice> expected{{.code = u"de"_s, .name = u"Deutsch"_s},
                                                   {.code = u"en"_s, .name = u"English"_s},
                                                   {.code = u"fr"_s, .name = u"Français"_s}};
        QVERIFY(choices == expected);
        QCOMPARE(languageChoices({}).size(), 1U);
    }

    void theExampleIsWrittenAsTheLocaleDoes()
    {
        const QDateTime moment(QDate(2026, 11, 21), QTime(8, 20), QTimeZone::utc());
        QCOMPARE(formatExample(QLocale(u"de_DE"_s), moment), u"1.234.567,89 · Samstag, 21. November 2026 · 08:20"_s);
        QVERIFY(formatExample(QLocale(u"en_US"_s), moment).startsWith(u"1,234,567.89 · Saturday, November 21, 2026 · 8:20"_s));
    }

    void cadencesAreGathered()
    {
        const QString told = cadenceSummary();
        QVERIFY2(told.startsWith("X every 4"_L1), qPrintable(told));
        QVERIFY2(told.contains("YouTube, Instagram every 6"_L1), qPrintable(told));
        QVERIFY2(told.contains("TikTok every 24"_L1), qPrintable(told));
        QVERIFY(rawAnswersText().startsWith("30 "_L1));
    }

    void everyWordMustBeFound()
    {
        QVERIFY(hasWords(u"Text size"_s, searchWords(u"  SIZE te "_s)));
        QVERIFY(!hasWords(u"Text size"_s, searchWords(u"size dark"_s)));
        QVERIFY(hasWords(u"Text size"_s, searchWords(u" "_s)));
    }

    void foundPlacesAreMarkedAndTheRestIsEscaped()
    {
        const auto marked = [](const QString &words) { return u"<span style=\"background-color:#abc\">%1</span>"_s.arg(words); };
        QCOMPARE(markedText(u"a<b & Data data"_s, {u"data"_s}, u"#abc"_s), "a&lt;b &amp; "_L1 + marked(u"Data"_s) + ' '_L1 + marked(u"data"_s));
        QCOMPARE(markedText(u"size"_s, {u"si"_s, u"size"_s}, u"#abc"_s), marked(u"size"_s));
        QCOMPARE(markedText(u"<i>"_s, {}, u"#abc"_s), u"&lt;i&gt;"_s);
        QCOMPARE(markedText(u"a<b"_s, {u"<"_s}, u"#abc"_s), u'a' + marked(u"&lt;"_s) + u'b');
    }
};

QTEST_GUILESS_MAIN(TestSettingsText)
#include "tst_settingstext.moc"
