// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/dictionaryfile.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Own words as a file: read whole or not at all, and what is written reads as it was.
class TestDictionaryFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void comesBackAsItWent();
    void atMostSoManyWords();
};

void TestDictionaryFile::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("plain") << QByteArray("word,valence\nsick,3\nAcme One,-1.5\n");
    QTest::newRow("mark and CRLF, no end") << QByteArray("\xef\xbb\xbfWord , Valence\r\nsick,3\r\nAcme One,-1.5");
    QTest::newRow("quotes and blanks") << QByteArray("\"word\",\"valence\"\n\"\"\n\"sick\", 3.0 \n\n,\n\"Acme\nOne\",\"-1.5\"\n");
    QTest::newRow("semicolons and decimal commas") << QByteArray("word;valence\nsick;3\nAcme  One;-1,5\n");
    QTest::newRow("further columns") << QByteArray("word,valence,who\nsick,3,me\nAcme One,\xe2\x88\x92" "1.5,\"you, too\"\n");
    QTest::newRow("twice, the later holds") << QByteArray("word,valence\nSICK,-1\nAcme One,-1.5\nsick,3\n");
}

void TestDictionaryFile::reads()
{
    QFETCH(const QByteArray, content);
    const auto words = parseDictionaryFile(content);
    QVERIFY2(words, words ? "" : qPrintable(words.error().detail));
    QCOMPARE(words->size(), 2U);
    QCOMPARE((*words)[0], (DictionaryWord{.spelling = u"sick"_s, .valence = 3}));
    QCOMPARE((*words)[1], (DictionaryWord{.spelling = u"Acme One"_s, .valence = -1.5}));
}

void TestDictionaryFile::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("what");
    const QByteArray titles = "word,valence\n";
    QTest::newRow("nothing") << QByteArray() << u"line 1:"_s << u"word,valence"_s;
    QTest::newRow("no titles") << QByteArray("sick,3\n") << u"line 1:"_s << u"word,valence"_s;
    QTest::newRow("no valence") << titles + "ok,1\nsick\n" << u"line 3:"_s << u"-4 to 4"_s;
    QTest::newRow("no number") << titles + "ok,1\n\nsick,very\n" << u"line 4:"_s << u"\"very\""_s;
    QTest::newRow("too much") << titles + "sick,4.1\n" << u"line 2:"_s << u"-4 to 4"_s;
    QTest::newRow("no such number") << titles + "sick,nan\n" << u"line 2:"_s << u"-4 to 4"_s;
    QTest::newRow("no word") << titles + ",3\n" << u"line 2:"_s << u"no word"_s;
    QTest::newRow("four words") << titles + "one two three four,3\n" << u"line 2:"_s << u"more than 3 words"_s;
    QTest::newRow("long word") << titles + QByteArray(61, 'a') + ",3\n" << u"line 2:"_s << u"more than 60"_s;
    QTest::newRow("open quote") << titles + "a,1\n\"sick,3\n" << u"line 3:"_s << u"does not end"_s;
    QTest::newRow("behind a quote") << titles + "\"sick\"er,3\n" << u"line 2:"_s << u"closing quote"_s;
    QTest::newRow("lines within quotes count") << titles + "\"a\nb\",1\nsick,x\n" << u"line 4:"_s << u"\"x\""_s;
    QTest::newRow("not UTF-8") << titles + "caf\xe9,1\n" << u"line 2:"_s << u"UTF-8"_s;
}

void TestDictionaryFile::namesWhatIsWrong()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, line);
    QFETCH(const QString, what);
    const auto words = parseDictionaryFile(content);
    QVERIFY(!words);
    QCOMPARE(words.error().kind, ErrorKind::BadInput);
    QVERIFY2(words.error().detail.startsWith(line) && words.error().detail.contains(what), qPrintable(words.error().detail));
}

void TestDictionaryFile::comesBackAsItWent()
{
    const std::vector<DictionaryWord> words{{.spelling = u"=)"_s, .valence = 1.9},    {.spelling = u"a, \"b\""_s, .valence = -0.1},
                                            {.spelling = u"❤️"_s, .valence = 4},      {.spelling = u"बहुत अच्छा"_s, .valence = 2.7},
                                            {.spelling = u"-_-"_s, .valence = -1.5}, {.spelling = u"so;so"_s, .valence = 0}};
    const QByteArray text = dictionaryFileText(words);
    QVERIFY(text.startsWith("word,valence\r\n"));
    QVERIFY(text.contains("\r\n\"a, \"\"b\"\"\",-0.1\r\n"));
    const auto read = parseDictionaryFile(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, words);
}

void TestDictionaryFile::atMostSoManyWords()
{
    QByteArray content = "word,valence\n";
    for (int number = 0; number < mostDictionaryWords; ++number)
        content += 'w' + QByteArray::number(number) + ",1\n";
    const auto full = parseDictionaryFile(content + "W7,2\n");
    QVERIFY2(full, full ? "" : qPrintable(full.error().detail));
    QCOMPARE(static_cast<qint64>(full->size()), mostDictionaryWords);
    QCOMPARE((*full)[7].valence, 2.0);
    const auto more = parseDictionaryFile(content + "another,1\n");
    QVERIFY(!more);
    QVERIFY2(more.error().detail.startsWith(u"line 10002:"_s), qPrintable(more.error().detail));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestDictionaryFile)
#include "tst_dictionaryfile.moc"
