// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/web/bodyreader.h"

#include <QTest>

using namespace creatormetrics;

class TestBodyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // EP-08
    void addressesHaveOneAtAndNoControls_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("plain") << QByteArray("a@b") << true;
        QTest::newRow("with plus and dots") << QByteArray("Maria.K+news@mail.example.com") << true;
        QTest::newRow("beyond ASCII") << QByteArray("grün@bücher.example") << true;
        QTest::newRow("254 bytes") << QByteArray(250, 'a') + "@b.c" << true;
        QTest::newRow("255 bytes") << QByteArray(251, 'a') + "@b.c" << false;
        QTest::newRow("no at") << QByteArray("ab.c") << false;
        QTest::newRow("two ats") << QByteArray("a@b@c") << false;
        QTest::newRow("nothing before") << QByteArray("@b.c") << false;
        QTest::newRow("nothing behind") << QByteArray("a@") << false;
        QTest::newRow("a blank") << QByteArray("a b@c") << false;
        QTest::newRow("a line end") << QByteArray("a@b\r\nBcc: x@y") << false;
        QTest::newRow("a zero byte") << QByteArray("a\0@b", 4) << false;
        QTest::newRow("delete") << QByteArray("a\x7f@b") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void addressesHaveOneAtAndNoControls()
    {
        QFETCH(const QByteArray, address);
        QFETCH(const bool, isOne);
        QCOMPARE(isEmailAddress(address.toStdString()), isOne);
    }

    // EP-20: every fault is named, once.
    void everyFaultIsNamed()
    {
        const auto json = *parsedJson(R"({"text":"","number":1.5,"huge":18446744073709551615,"word":"x","object":{"inner":7,"more":1},"extra":1})");
        BodyReader body(json);
        (void)body.text("text", 10);
        (void)body.text("missing", 10);
        (void)body.integer("number", 0, 10);
        (void)body.integer("huge", 0, 10);
        (void)body.oneOf("word", {"a", "b"});
        BodyReader inner(body.object("object"), "/object");
        (void)inner.text("inner", 10);
        body.take(std::move(inner));
        const auto fault = body.fault();
        QVERIFY(fault);
        QCOMPARE(fault->status, 400);
        const auto told = *parsedJson(fault->body);
        std::map<std::string, std::string> codes;
        for (const auto &one : told.at("errors"))
            QVERIFY(codes.emplace(one.at("pointer").get<std::string>(), one.at("code").get<std::string>()).second);
        const std::map<std::string, std::string> expected = {{"/text", "length"}, {"/missing", "missing"}, {"/number", "type"}, {"/huge", "range"}, {"/word", "value"}, {"/object/inner", "type"}, {"/object/more", "unknown"}, {"/extra", "unknown"}};
        QVERIFY(codes == expected);
    }

    void whatIsGoodIsRead()
    {
        const auto json = *parsedJson(R"({"text":"ü","number":-3,"flag":true,"none":null})");
        BodyReader body(json);
        QCOMPARE(body.text("text", 2), std::string("ü"));
        QCOMPARE(body.integer("number", -3, 3), std::int64_t(-3));
        QVERIFY(body.boolean("flag", false));
        QVERIFY(!body.maybeText("none", 5));
        QVERIFY(body.boolean("absent", true));
        QVERIFY(!body.fault());
    }
};

QTEST_APPLESS_MAIN(TestBodyReader)
#include "tst_bodyreader.moc"
