// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scoring/remotefixture.h"
#include "tests/support/logcapture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

// A name of these letters is nowhere else, so that a single one of them on the wire tells.
const QString unmistakable = u"qzvora"_s;

/// What people write around the name of whom they write as, link to and quote.
QString remarkOf(int index)
{
    static const QStringList remarks{
        u"good glaze, says %1 from the coast"_s,
        u"@%1 you promised a bad kiln and kept your word"_s,
        u"as %1: I wrote at https://pots.example/%1?from=%1 and www.%1.example/today"_s,
        u"mail me: %1@pots.example or info@%1.example"_s,
        u"%1! %1? …%1… (%1) “%1” #%1"_s,
        u"%2 in capitals, %1's bowl, by-%1-by"_s,
        u"good\u200B%1\u200B day, \uFF20%1 and @ %1"_s,
        u"merci @%1.official, merci @_%1_, à bientôt"_s,
        u"سلام %1 شكرا @%1"_s,
        u"%1さん、ありがとう。@%1"_s,
    };
    QString text = remarks[index % remarks.size()] + u" number %1"_s.arg(index);
    return text;
}

} // namespace

/// What leaves the computer, byte by byte.
class TestRemoteScoringWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAuthorNameLeaves();
    void noAddressLeaves();
    void keyIsInOneHeaderOnly();
    void noTextIsSentTwice();
    void requestIsAsDocumented();
};

void TestRemoteScoringWire::noAuthorNameLeaves()
{
    RemoteFixture fixture;
    fixture.add(fixture.account, 0, 3'000, [](int index) {
        const QString name = unmistakable + QString(index % 7, u'x');
        const QString author = index % 3 == 0 ? u'@' + name : index % 3 == 1 ? u"Maria "_s + name : name.toUpper();
        return Mention{.authorName = author, .text = remarkOf(index).arg(name, name.toUpper())};
    });
    fixture.save();
    const auto state = fixture.run();
    QCOMPARE(state.kind, ScoringState::Remote::Kind::Idle);
    QVERIFY(fixture.chat.texts().size() > 2'500);
    qsizetype bytes = 0;
    for (const FakeRequest &request : fixture.chat.requests()) {
        bytes += request.body.size();
        const QString body = QString::fromUtf8(request.body);
        QVERIFY2(!body.contains(unmistakable, Qt::CaseInsensitive), qPrintable(body.mid(body.indexOf(unmistakable, 0, Qt::CaseInsensitive) - 60, 120)));
        QVERIFY(!request.target.contains(unmistakable.toLatin1()));
        for (const auto &[name, value] : request.headers)
            QVERIFY(!value.contains(unmistakable.toLatin1()));
    }
    QVERIFY(bytes > 100'000); // they were sent indeed
}

/// Of others than the author too.
void TestRemoteScoringWire::noAddressLeaves()
{
    RemoteFixture fixture;
    fixture.add(fixture.account, 0, 600, [](int index) {
        return Mention{.authorName = u"somebody"_s, .text = remarkOf(index).arg(u"other%1"_s.arg(index), u"OTHER"_s)};
    });
    fixture.save();
    QCOMPARE(fixture.run().kind, ScoringState::Remote::Kind::Idle);
    for (const QString &text : fixture.chat.texts()) {
        QVERIFY2(!text.contains("http"_L1) && !text.contains("www."_L1) && !text.contains(".example"_L1), qPrintable(text));
        for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1))
            QVERIFY2(text.mid(at).startsWith("@user"_L1) || text.mid(at).startsWith("@ "_L1), qPrintable(text));
    }
}

void TestRemoteScoringWire::keyIsInOneHeaderOnly()
{
    const QByteArray key = "sk-unmistakable-key";
    const LogCapture log;
    RemoteFixture fixture;
    fixture.addTexts(0, 30);
    fixture.save();
    fixture.chat.plan({ChatServer::Fault::KeyRefused, ChatServer::Fault::Cut, ChatServer::Fault::NotJson});
    QCOMPARE(fixture.run().kind, ScoringState::Remote::Kind::NeedsKey);
    QCOMPARE(fixture.run().kind, ScoringState::Remote::Kind::Idle);
    for (const FakeRequest &request : fixture.chat.requests()) {
        QVERIFY(!request.target.contains(key));
        QVERIFY(!request.body.contains(key));
        QCOMPARE(request.header("Authorization"), "Bearer " + key);
        for (const auto &[name, value] : request.headers)
            QVERIFY(name.toLower() == "authorization" || !value.contains(key));
    }
    QVERIFY(!log.text().contains(QString::fromLatin1(key)));
    QVERIFY(!log.text().contains(u"good kiln"_s));
    fixture.store.reset();
    const QDir folder(fixture.scratch.workspace().folder());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(key), qPrintable(name));
    }
}

void TestRemoteScoringWire::noTextIsSentTwice()
{
    RemoteFixture fixture;
    fixture.add(fixture.account, 0, 500, [](int index) { return Mention{.authorName = {}, .text = u"good kiln %1"_s.arg(index % 220)}; });
    fixture.save();
    QCOMPARE(fixture.run().kind, ScoringState::Remote::Kind::Idle);
    must(scoreStoredMentions(*fixture.connection, must(SentimentScorer::load()), {.which = ScoringWalk::Which::All}));
    QCOMPARE(fixture.run().done, 500);
    const QStringList texts = fixture.chat.texts();
    QCOMPARE(texts.size(), 220);
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 220);
}

void TestRemoteScoringWire::requestIsAsDocumented()
{
    RemoteFixture fixture;
    fixture.addTexts(0, 45);
    fixture.save();
    QCOMPARE(fixture.run().kind, ScoringState::Remote::Kind::Idle);
    QCOMPARE(fixture.chat.requests().size(), std::size_t(3));
    for (const FakeRequest &request : fixture.chat.requests()) {
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/v1/chat/completions"));
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        QCOMPARE(body[u"model"_s].toString(), u"tiny"_s);
        QCOMPARE(body[u"temperature"_s].toInt(-1), 0);
        QCOMPARE(body[u"response_format"_s][u"type"_s].toString(), u"json_schema"_s);
        QVERIFY(body[u"max_tokens"_s].toInt() > 0);
    }
}

QTEST_GUILESS_MAIN(TestRemoteScoringWire)
#include "tst_remotescoringwire.moc"
