// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/senttext.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Nothing that names a person leaves with a text.
class TestSentText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndAddressesGo_data();
    void namesAndAddressesGo();
    void wordsStay();
    void longTextsAreCut();
    void hashIsOfTheBytes();
};

namespace {

QString sent(const QString &author, const QString &text)
{
    Mention mention;
    mention.authorName = author;
    mention.text = text;
    return textToSend(mention);
}

} // namespace

void TestSentText::namesAndAddressesGo_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &author, const QString &text, const QString &expected) {
        QTest::newRow(name) << author << text << expected;
    };
    row("any case, with and without @", u"@ana_k"_s, u"ANA_K here, ask @Ana_K"_s, u"@user here, ask @user"_s);
    row("whole display name", u"Ana Li"_s, u"yours, ana li!"_s, u"yours, @user!"_s);
    row("part of a display name", u"Ana Li"_s, u"This is Ana speaking"_s, u"This is @user speaking"_s);
    row("part of a handle", u"@ana.makes59"_s, u"Ana loves it"_s, u"@user loves it"_s);
    row("humps of a handle", u"AnaMakes"_s, u"says Ana"_s, u"says @user"_s);
    row("not inside of a word", u"Ana Li"_s, u"banana"_s, u"banana"_s);
    row("without spaces between words", u"田中"_s, u"私は田中です"_s, u"私は@userです"_s);
    row("other people", u"x"_s, u"as @bob.b said, @çağla"_s, u"as @user said, @user"_s);
    row("full-width sign", u"x"_s, u"ask ＠bob"_s, u"ask @user"_s);
    row("hidden mark in a name", u"Robert"_s, u"I am Rob\u200Bert"_s, u"I am @user"_s);
    row("styled letters", u"Robert"_s, u"I am 𝓡𝓸𝓫𝓮𝓻𝓽"_s, u"I am @user"_s);
    row("link", u"x"_s, u"see https://a.example/p?q=bob#z now"_s, u"see [link] now"_s);
    row("bare link", u"x"_s, u"see youtu.be/abc and bob.com."_s, u"see [link] and [link]."_s);
    row("mail", u"x"_s, u"write bob.b+x@mail.example.org!"_s, u"write [mail]!"_s);
    row("control characters", u"x"_s, u"a\u0000b\u202Ec\nd"_s, u"abc d"_s);
    row("pattern as a name", u".*"_s, u"good (.*) work"_s, u"good (@user) work"_s);
    row("nothing left", u"Ana"_s, u"Ana"_s, u"@user"_s);
}

void TestSentText::namesAndAddressesGo()
{
    QFETCH(QString, author);
    QFETCH(QString, text);
    QTEST(sent(author, text), "expected");
}

void TestSentText::wordsStay()
{
    const QString text = u"Not bad at all! 10/10 ❤️ 👩‍🎨 e.g. this... wow.Great"_s;
    QCOMPARE(sent(u"Zoë"_s, text), text);
}

void TestSentText::longTextsAreCut()
{
    const QString text = sent(u"x"_s, u"😀 "_s.repeated(500'000));
    QVERIFY(text.size() <= longestSentText);
    QVERIFY(text.isValidUtf16());
    QVERIFY(!sent(u"bob"_s, u"y"_s.repeated(9'998) + u" @bobby"_s).contains(u"bob"_s));
}

void TestSentText::hashIsOfTheBytes()
{
    // FIPS 180-2, appendix B.1
    QCOMPARE(sentTextHash(u"abc"_s).toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

QTEST_GUILESS_MAIN(TestSentText)
#include "tst_senttext.moc"
