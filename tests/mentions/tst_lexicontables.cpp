// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/sentimentscorer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QByteArray table(const QString &name)
{
    QFile file(u":/lexicons/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The tables that the program carries.
class TestLexiconTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreSortedAndDifferent_data();
    void wordsAreSortedAndDifferent();
    void noticeIsCarried();
    void scorerVersionNamesTheseTables();
};

void TestLexiconTables::wordsAreSortedAndDifferent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("least");
    QTest::newRow("English") << u"english.tsv"_s << 7400;
    QTest::newRow("emoji") << u"emoji.tsv"_s << 1800;
    QTest::newRow("other languages") << u"languages.tsv"_s << 60'000;
}

void TestLexiconTables::wordsAreSortedAndDifferent()
{
    QFETCH(const QString, name);
    QFETCH(const int, least);
    QByteArray before;
    int words = 0;
    for (const QByteArray &line : table(name).split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (tab < 0) {
            before.clear();
            continue;
        }
        const QByteArray word = line.first(tab);
        QVERIFY2(before < word, line);
        before = word;
        ++words;
    }
    QVERIFY(words >= least);
}

void TestLexiconTables::noticeIsCarried()
{
    const QByteArray notice = table(u"NOTICE.md"_s);
    for (const char *owner :
         {"C.J. Hutto", "Finn Årup Nielsen", "Permission is hereby granted", "Apache License, Version 2.0"})
        QVERIFY2(notice.contains(owner), owner);
}

/// Scores of different tables must not share a version: whoever changes a table raises the version and writes the new
/// sum here.
void TestLexiconTables::scorerVersionNamesTheseTables()
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (const auto &name :
         {u"emoji.tsv"_s, u"english.tsv"_s, u"languages.ngrams"_s, u"languages.tsv"_s, u"modifiers.tsv"_s})
        sum.addData(table(name));
    QCOMPARE(SentimentScorer::version, 1);
    QCOMPARE(sum.result().toHex().first(16), QByteArray("d1999c5ce026ff13"));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestLexiconTables)
#include "tst_lexicontables.moc"
