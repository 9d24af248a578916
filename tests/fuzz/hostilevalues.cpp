// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/hostilevalues.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QStringList shortTexts()
{
    return {u""_s,
            u" "_s,
            u"0"_s,
            u"-1"_s,
            u"9223372036854775807"_s,
            u"9223372036854775808"_s,
            u"18446744073709551616"_s,
            u"1e308"_s,
            u"NaN"_s,
            u"true"_s,
            u"null"_s,
            u"a/../b"_s,
            u"../../etc/passwd"_s,
            u"?x=1&y=2#z"_s,
            u"%2e%2e%2f"_s,
            u"'; DROP TABLE accounts; --"_s,
            u"%s%n%1%2%%"_s,
            u"javascript:alert(1)"_s,
            u"http://example.com/x"_s,
            u"https://example.com/\u0001\n"_s,
            u"https://[::1"_s,
            u"\u202eabc"_s,
            u"\ufeffid"_s,
            u"e\u0301\u0301\u0301"_s,
            QString(QChar(0)),
            QString(QChar(0xd800)),
            u"x"_s + QChar(0xdc00),
            u"🎬"_s,
            u"a\r\nb"_s,
            u"a;b,c\td\"e"_s,
            u"2026-02-30"_s,
            u"0000-00-00"_s,
            u"0001-01-01"_s,
            u"9999-12-31"_s,
            u"2026-09-20"_s,
            u"2026-01-31T12:00:00Z"_s,
            u"0001-01-01T00:00:00+14:00"_s,
            u"9999-12-31T23:59:59-14:00"_s,
            u"0000-01-01T00:00:00Z"_s,
            u"2026-01-31T24:00:00Z"_s,
            u"2026-01-31T12:00:00"_s,
            u"2026-13-01T00:00:00Z"_s,
            u"2026-01-31T12:00:60+99:99"_s,
            u"P999999D"_s,
            u"PT999999999S"_s,
            u"PT-5S"_s,
            u"P1Y"_s,
            u"female"_s,
            u"age18-24"_s,
            u"DE"_s,
            u"d"_s,
            u"FOLLOWER"_s,
            u"metric[0] metric[999]"_s,
            u"not enough viewers"_s,
            u"resource-not-found"_s,
            u"ok"_s};
}

QByteArray nested(const QByteArray &opens, const QByteArray &closes, int levels)
{
    return opens.repeated(levels) + "1" + closes.repeated(levels);
}

} // namespace

const QList<QJsonValue> &plainValues()
{
    static const QList<QJsonValue> values{QJsonValue(),     true,  false, 0, 1, u"x"_s, QJsonArray(), QJsonObject(),
                                          QJsonArray{1, 2}, u"1"_s};
    return values;
}

const QList<QJsonValue> &hostileNumbers()
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    constexpr qint64 smallest = std::numeric_limits<qint64>::min();
    static const QList<QJsonValue> numbers{0,
                                           -1,
                                           1,
                                           100,
                                           101,
                                           33,
                                           190,
                                           429,
                                           65'536,
                                           2'147'483'648LL,
                                           -2'147'483'649LL,
                                           253'402'300'800LL,
                                           9'007'199'254'740'993LL,
                                           largest,
                                           largest - 1,
                                           largest / 2 + 1,
                                           smallest,
                                           smallest + 1,
                                           0.5,
                                           -0.5,
                                           1e-300,
                                           1e15 + 0.5,
                                           9.2e18,
                                           9.3e18,
                                           -9.3e18,
                                           1e308,
                                           -1e308,
                                           99.99999,
                                           60.0};
    return numbers;
}

const QStringList &hostileTexts()
{
    static const QStringList texts = [] {
        QStringList all = shortTexts();
        for (const int length : {19, 20, 128, 129, 201, 2'001, 10'001, 25'001})
            all.append(QString(length, u'7'));
        all.append(u"🎬"_s.repeated(5'001));
        all.append(QString(1'000'000, u'x'));
        all.append(u"é\"\\\n"_s.repeated(250'000));
        return all;
    }();
    return texts;
}

const QList<QByteArray> &rawTexts()
{
    static const QList<QByteArray> texts{"1e999",
                                         "-1e999",
                                         "99999999999999999999",
                                         "-99999999999999999999",
                                         "1e308",
                                         "-0",
                                         "-0.0",
                                         "NaN",
                                         "Infinity",
                                         "0x10",
                                         "01",
                                         "1.",
                                         ".5",
                                         "1e",
                                         "tru",
                                         "'x'",
                                         "\"\\ud800\"",
                                         "\"\\udc00\\ud800\"",
                                         "\"\xff\xfe\"",
                                         "\"\xc0\x80\"",
                                         "\"\xed\xa0\x80\"",
                                         "\"\xf4\x90\x80\x80\"",
                                         "\"\xe2\x82\"",
                                         "\"\\u0000\"",
                                         "\"\\x\"",
                                         "\"\n\"",
                                         R"({"id":"1","id":"2"})",
                                         R"({"":{}})",
                                         R"({"a":1,})",
                                         "[1,]",
                                         "[,]",
                                         "/* x */1",
                                         "1 2",
                                         "\"unclosed",
                                         "",
                                         "{",
                                         "]",
                                         "\x00"};
    return texts;
}

const QList<QByteArray> &largeRawTexts()
{
    static const QList<QByteArray> texts{nested("[", "]", 500),
                                         nested("[", "]", 1'000),
                                         nested("[", "]", 1'030),
                                         nested("[", "]", 100'000),
                                         nested("{\"a\":", "}", 500),
                                         nested("{\"a\":", "}", 100'000),
                                         QByteArray(100'000, '['),
                                         QByteArray("{\"a\":").repeated(100'000),
                                         '[' + QByteArray("1,").repeated(99'999) + "1]"};
    return texts;
}

} // namespace creatormetrics
