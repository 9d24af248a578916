// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/language.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void browsersAreAnsweredInWhatTheyPrefer_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("none") << QByteArray() << QByteArray("en");
        QTest::newRow("German alone") << QByteArray("de") << QByteArray("de");
        QTest::newRow("as a browser writes it") << QByteArray("de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7") << QByteArray("de");
        QTest::newRow("English first") << QByteArray("en-GB,en;q=0.9,de;q=0.8") << QByteArray("en");
        QTest::newRow("the weight counts, not the place") << QByteArray("en;q=0.3, de;q=0.31") << QByteArray("de");
        QTest::newRow("none that is here first") << QByteArray("fr-FR,fr;q=0.9,de;q=0.5,*;q=0.1") << QByteArray("de");
        QTest::newRow("refused") << QByteArray("de;q=0") << QByteArray("en");
        QTest::newRow("refused, three places") << QByteArray("de;q=0.000") << QByteArray("en");
        QTest::newRow("any") << QByteArray("*") << QByteArray("en");
        QTest::newRow("another with the same letters") << QByteArray("den,dea-DE") << QByteArray("en");
        QTest::newRow("blanks") << QByteArray(" \t de \t; q=0.5 ,, en ;q=0.4") << QByteArray("de");
        QTest::newRow("no weight") << QByteArray("de;q=much,en;q=0.1") << QByteArray("en");
        QTest::newRow("a weight that goes on") << QByteArray("de;q=0.99999999999,en;q=0.1") << QByteArray("en");
        QTest::newRow("only marks") << QByteArray(";;;,,;q=,;") << QByteArray("en");
    }
    void browsersAreAnsweredInWhatTheyPrefer()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, tag);
        const auto found = languageTag(preferredLanguage(std::string_view(header.constData(), std::size_t(header.size()))));
        QCOMPARE(QByteArray(found.data(), qsizetype(found.size())), tag);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
