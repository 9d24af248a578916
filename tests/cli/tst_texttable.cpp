// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestTextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersHaveWidths_data();
    void lettersHaveWidths();
    void columnsAlign();
    void wideLettersAlignToo();
    void elasticColumnGivesWay();
    void longTextGoesOnBelow();
};

void TestTextTable::lettersHaveWidths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("latin") << u"Größe"_s << 5;
    QTest::newRow("japanese") << u"器をつくる"_s << 10;
    QTest::newRow("arabic") << u"صنع"_s << 3;
    QTest::newRow("emoji") << u"🍵 tea"_s << 6;
    QTest::newRow("mark on a letter") << u"e\u0301"_s << 1;
    QTest::newRow("nothing") << QString() << 0;
}

void TestTextTable::lettersHaveWidths()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void TestTextTable::columnsAlign()
{
    TextTable table({{.title = u"Name"_s}, {.title = u"N"_s, .numeric = true}, {.title = u"End"_s}});
    table.addRow({u"a"_s, u"1"_s, u"x"_s});
    table.addRow({u"longer"_s, u"1,000"_s});
    QCOMPARE(table.text(), u"Name        N  End\n"
                           "a           1  x\n"
                           "longer  1,000"_s);
}

void TestTextTable::wideLettersAlignToo()
{
    TextTable table({{.title = {}}, {.title = {}}});
    table.addRow({u"器器"_s, u"x"_s});
    table.addRow({u"abcd"_s, u"y"_s});
    QCOMPARE(table.text(), u"器器  x\nabcd  y"_s);
}

void TestTextTable::elasticColumnGivesWay()
{
    TextTable table({{.title = {}, .elastic = true}, {.title = {}, .numeric = true}});
    table.addRow({u"abcdefghijklmnopqrstuvwxyz"_s, u"12"_s});
    table.addRow({u"器をつくる萩焼の一日"_s, u"3"_s});
    QCOMPARE(table.text(TextTable::Fit::Elided, 14), u"abcdefghi…  12\n"
                                                     "器をつく…    3"_s);
}

void TestTextTable::longTextGoesOnBelow()
{
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    table.addRow({u"key"_s, u"one two three four"_s});
    QCOMPARE(table.text(TextTable::Fit::Wrapped, 14), u"key  one two\n"
                                                      "     three\n"
                                                      "     four"_s);
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
