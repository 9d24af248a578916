// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/textsearch.h"
#include "models/store/wordindex.h"
#include "models/store/wordmatcher.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typedFindsText_data();
    void typedFindsText();
    void plainTextStaysAsItIs();
    void typedIsNeverAnOperator_data();
    void typedIsNeverAnOperator();
    void everyLetterIsFoundInItsWord();
    void longTextsAndSearches();

private:
    void put(qint64 id, const QString &first, const QString &second = {});
    bool finds(const QString &typed, qint64 id);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
};

namespace {

/// The character between two words that no other has.
QByteArray around(char32_t code)
{
    QByteArray word = QByteArray::number(code, 16);
    for (char &digit : word)
        digit = static_cast<char>(digit <= '9' ? digit - '0' + 'g' : digit);
    return word + QString::fromUcs4(&code, 1).toUtf8() + 'z' + word;
}

constexpr IndexedTable table{.name = "w"_L1, .first = "a"_L1, .second = "b"_L1, .rows = "SELECT id, a, b FROM texts"_L1};

} // namespace

void TestTextSearch::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    must(m_connection->runScript("CREATE VIRTUAL TABLE w USING fts5(a, b, content = '', columnsize = 0, detail = none, "
                                 "tokenize = 'unicode61 remove_diacritics 2')"));
}

void TestTextSearch::put(qint64 id, const QString &first, const QString &second)
{
    must(patchWords(*m_connection, table, {{.id = id, .now = WordTexts{.first = first.toUtf8(), .second = second.toUtf8()}}}));
}

bool TestTextSearch::finds(const QString &typed, qint64 id)
{
    const auto expression = searchExpression(typed);
    if (!expression)
        return false;
    Statement *statement = must(m_connection->prepare(u"SELECT count(*) FROM w WHERE w MATCH ? AND rowid = ?"));
    statement->bindAll(*expression, id);
    const auto row = statement->step(); // an error is a miss
    const bool found = row && *row && statement->integer(0) > 0;
    statement->reset();
    return found;
}

void TestTextSearch::typedFindsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QString &text, const QString &typed, bool found) {
        QTest::newRow(name) << text << typed << found;
    };
    row("a word", u"Salt glaze firing"_s, u"glaze"_s, true);
    row("its beginning", u"Salt glaze firing"_s, u"gla"_s, true);
    row("not its end", u"Salt glaze firing"_s, u"laze"_s, false);
    row("all words", u"Salt glaze firing"_s, u"firing salt"_s, true);
    row("one too many", u"Salt glaze firing"_s, u"firing pepper"_s, false);
    row("only the last is a beginning", u"Salt glaze firing"_s, u"gla firing"_s, false);
    row("capitals", u"Größe und ÄRGER"_s, u"ärger GRÖSSE"_s, false);
    row("capitals with accents", u"Größe und ÄRGER"_s, u"ärger"_s, true);
    row("without accents", u"Crème brûlée, tiếng Việt"_s, u"creme tieng viet"_s, true);
    row("accents where there are none", u"Creme brulee"_s, u"crème brûlée"_s, true);
    row("accents apart", u"cre\u0301me"_s, u"crème"_s, true);
    row("Greek", u"Καλημέρα κόσμε"_s, u"κοσμε"_s, true);
    row("Cyrillic", u"Обжиг в печи"_s, u"обжиг печ"_s, true);
    row("Cyrillic letters are not accented ones", u"Мой чайник"_s, u"мои"_s, false);
    row("capital Cyrillic", u"ЁЖИК"_s, u"ёжик"_s, true);
    row("dotless i", u"Kapı"_s, u"kapı"_s, true);
    row("sharp s", u"Straße"_s, u"straße"_s, true);
    row("Polish", u"Łódź"_s, u"łodz"_s, true);
    row("hyphens", u"wood-fired"_s, u"wood fired"_s, true);
    row("numbers", u"Cone 10 at 1300 °C"_s, u"cone 10 1300"_s, true);
    row("Japanese word", u"陶芸の窯出しをする"_s, u"窯出し"_s, true);
    row("Japanese in another order", u"陶芸の窯出しをする"_s, u"出窯し"_s, false);
    row("Japanese that is not there", u"陶芸の窯出しをする"_s, u"窯入れ"_s, false);
    row("Katakana with long vowels", u"新しいコーヒーカップ"_s, u"コーヒー"_s, true);
    row("Japanese and Latin", u"iPhone用ケース"_s, u"iphone ケース"_s, true);
    row("dakuten apart", u"か\u3099くせい"_s, u"がくせい"_s, true);
    row("Chinese", u"今天我们来做茶壶"_s, u"茶壶"_s, true);
    row("Korean", u"도자기 공방"_s, u"도자"_s, true);
    row("half a Korean syllable", u"도잔치"_s, u"도자"_s, false);
    row("Thai", u"สวัสดีเชียงใหม่"_s, u"เชียงใหม่"_s, true);
    row("Thai with another tone", u"สวัสดีเชียงใหม่"_s, u"เชียงใหม้"_s, false);
    row("Arabic with vowels", u"كَتَبَ الطَّالِبُ"_s, u"كتب"_s, true);
    row("vowels where there are none", u"كتب الطالب"_s, u"كَتَبَ"_s, true);
    row("stretched Arabic", u"كتـــاب"_s, u"كتاب"_s, true);
    row("Hebrew with points", u"שָׁלוֹם"_s, u"שלום"_s, true);
    row("Hindi", u"आज का दिन"_s, u"दिन"_s, true);
    row("Hindi with another vowel", u"आज का दिन"_s, u"दान"_s, false);
    row("newer emoji between words", u"Kiln🫠opening🤔now"_s, u"opening"_s, true);
    row("private use between words", u"Kiln\uE123opening"_s, u"opening"_s, true);
    row("beside emoji", u"Kiln🔥opening ✨"_s, u"opening"_s, true);
    row("only emoji", u"Kiln🔥opening ✨"_s, u"🔥"_s, false);
    row("letters as pictures", u"\U0001D4DA\U0001D4F2\U0001D4F5\U0001D4F7"_s, u"\U0001D4DA\U0001D4F2"_s, true);
    row("a zero between", u"before"_s + QChar(0) + u"after"_s, u"after"_s, true);
    row("a zero typed", u"before after"_s, u"before"_s + QChar(0) + u"aft"_s, true);
    row("nothing", u"something"_s, QString(), false);
    row("spaces", u"something"_s, u"  \t"_s, false);
    row("in the other text", u"\u0001"_s, u"second"_s, true);
}

void TestTextSearch::typedFindsText()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    const QString second = u"the second text"_s;
    put(7, text, second);
    QTEST(finds(typed, 7) && containsAll(text + u'\n' + second, exactParts(typed)), "found");
    QTEST(WordMatcher(typed).matches(text.toUtf8(), second.toUtf8()), "found"); // tells of one text what the index tells of all
    must(patchWords(*m_connection, table, {{.id = 7, .before = WordTexts{.first = text.toUtf8(), .second = second.toUtf8()}}}));
    QVERIFY(!finds(typed, 7)); // the same text takes all its words away
}

void TestTextSearch::plainTextStaysAsItIs()
{
    for (const QString &text : {u"Plain text, “quoted” – dash…"_s, u"Ünïcödé ß Ł"_s, u"Привет, мир — да"_s, QString()}) {
        QCOMPARE(indexedText(text), text);
        QCOMPARE(indexedUtf8(text.toUtf8()), text.toUtf8());
    }
    QCOMPARE(indexedText(u"a陶芸b"_s), u"a 陶  芸 b"_s);
    QCOMPARE(indexedUtf8(u"كَتَ"_s.toUtf8()), u"كت"_s.toUtf8());
}

void TestTextSearch::typedIsNeverAnOperator_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"AND", "OR salt", "salt OR", "NOT salt", "NEAR(salt glaze)", "salt*", "*", "\"", "\"salt", "a\"b\"c", "^salt",
                              "first:salt", "a : salt", "{a b} : salt", "-salt", "+ salt", "(salt", "salt)", "salt'; DROP TABLE w; --",
                              "salt\\", "%_", "salt + glaze", "a:b:c", "\"\"\"\"", ",", "salt,glaze", "{", "}", "w", "rank"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestTextSearch::typedIsNeverAnOperator()
{
    QFETCH(QString, typed);
    put(1, typed);
    put(2, u"pepper"_s);
    const bool hasWord = searchExpression(typed).has_value();
    QCOMPARE(hasWord, std::ranges::any_of(typed, [](QChar character) { return character.isLetterOrNumber(); }));
    QCOMPARE(finds(typed, 1), hasWord);
    QVERIFY(!finds(typed, 2));
}

void TestTextSearch::everyLetterIsFoundInItsWord()
{
    Transaction transaction(*m_connection);
    std::vector<WordChange> texts;
    for (char32_t code = 1; code < 0x20000; code += code < 0x3000 ? 1 : 13) { // of Han and Hangul some
        if (!QChar::isSurrogate(code))
            texts.push_back({.id = code, .now = WordTexts{.first = around(code), .second = {}}});
    }
    must(patchWords(*m_connection, table, texts));
    must(transaction.commit());
    QStringList missed;
    for (const WordChange &change : texts) {
        const QString text = QString::fromUtf8(change.now->first);
        if (!finds(text, change.id))
            missed.append(QString::number(change.id, 16));
    }
    QVERIFY2(missed.isEmpty(), qPrintable(u"%1 of %2: %3"_s.arg(missed.size()).arg(texts.size()).arg(missed.mid(0, 40).join(u' '))));
}

void TestTextSearch::longTextsAndSearches()
{
    QString words;
    for (int i = 0; words.size() < 10'000; ++i)
        words += u"word%1 "_s.arg(i);
    put(1, words, QString(10'000, u'x'));
    QVERIFY(finds(u"word1 word999"_s, 1));
    QVERIFY(finds(QString(10'000, u'x'), 1));
    QVERIFY(!finds(QString(10'001, u'x'), 1));
    QVERIFY(finds(words, 1)); // every one of more than a thousand
    QVERIFY(!finds(words + u" another"_s, 1));
    put(2, QString(3'000, u'陶'), u"芸"_s);
    QVERIFY(finds(QString(3'000, u'陶') + u'芸', 2));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestTextSearch)
#include "tst_textsearch.moc"
