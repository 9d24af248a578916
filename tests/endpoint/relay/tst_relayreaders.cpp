// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "app/endpoint/relay/atomfeed.h"
#include "app/endpoint/relay/hubsignature.h"
#include "app/endpoint/relay/metabatch.h"

#include <QMessageAuthenticationCode>
#include <QTest>

#include <random>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const std::string channel = "UCq7pLm3VtYd0aBcDeFgHiJk";
const std::string feed = "<?xml version=\"1.0\"?><feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns=\"http://www.w3.org/2005/Atom\">\n"
            "<link rel=\"hub\" href=\"https://hub.example\"/><title>Feed &amp; more</title><updated>2026-11-18T15:00:09+00:00</updated>\n"
            "<entry><id>yt:video:dQw4w9WgXcQ</id><yt:videoId>dQw4w9WgXcQ</yt:videoId><yt:channelId>UCq7pLm3VtYd0aBcDeFgHiJk</yt:channelId>\n"
            "<title>Glaze &lt;test&gt;</title><author><name>Kiln</name></author><updated>2026-11-18T15:00:01+00:00</updated></entry></feed>";

} // namespace

class TestRelayReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoticeIsRead()
    {
        const auto entries = feedEntries(feed);
        QVERIFY(entries);
        QCOMPARE(entries->size(), std::size_t(1));
        QCOMPARE(entries->front().videoId, std::string("dQw4w9WgXcQ"));
        QCOMPARE(entries->front().channelId, channel);
        QCOMPARE(entries->front().updated, std::string("2026-11-18T15:00:01+00:00"));
        QVERIFY(!entries->front().isDeleted);
    }

    void aDeletionIsRead()
    {
        const auto entries = feedEntries("<feed xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" xmlns=\"http://www.w3.org/2005/Atom\">\n"
            "<at:deleted-entry ref=\"yt:video:dQw4w9WgXcQ\" when=\"2026-11-18T15:00:01+00:00\"><link href=\"x\"/></at:deleted-entry></feed>");
        QVERIFY(entries);
        QCOMPARE(entries->size(), std::size_t(1));
        QVERIFY(entries->front().isDeleted);
        QCOMPARE(entries->front().videoId, std::string("dQw4w9WgXcQ"));
    }

    void hostileFeedsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const auto good = QByteArray::fromStdString(feed);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << good.chopped(3);
        QTest::newRow("a document type") << QByteArray(good).replace("<feed", "<!DOCTYPE feed><feed");
        QTest::newRow("entities that grow") << QByteArray("<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><feed xmlns=\"http://www.w3.org/2005/Atom\">&b;</feed>");
        QTest::newRow("a file") << QByteArray("<!DOCTYPE l [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><feed>&f;</feed>");
        QTest::newRow("an unknown entity") << QByteArray(good).replace("&amp;", "&x;");
        QTest::newRow("33 levels") << QByteArray("<a>").repeated(33) + QByteArray("</a>").repeated(33);
        QTest::newRow("an id that is none") << QByteArray(good).replace("<yt:videoId>dQw4w9WgXcQ", "<yt:videoId>../../etc/p");
        QTest::newRow("a channel that is none") << QByteArray(good).replace("<yt:channelId>UC", "<yt:channelId>XX");
        QTest::newRow("a very long text") << QByteArray(good).replace("<updated>2026-11-18T15:00:01", "<updated>" + QByteArray(1'000, '2'));
        QTest::newRow("51 entries") << QByteArray(good).replace("</feed>", good.mid(good.indexOf("<entry>"), good.indexOf("</feed>") - good.indexOf("<entry>")).repeated(50) + "</feed>");
        QTest::newRow("more than a mebibyte") << QByteArray(good).replace("</feed>", "<!--" + QByteArray(1'100'000, 'x') + "--></feed>");
        QTest::newRow("UTF-8 that is none") << QByteArray(good).replace("Kiln", "\xff\xfe");
    }
    void hostileFeedsAreRefused()
    {
        QFETCH(const QByteArray, xml);
        QVERIFY(!feedEntries(xml.toStdString()));
    }

    // Elements of other namespaces, and the same names elsewhere in the document, are no entries.
    void namesCountWithTheirNamespacesAndPlaces()
    {
        const auto read = [](QByteArray xml) { return feedEntries(xml.toStdString()); };
        QCOMPARE(read(QByteArray::fromStdString(feed).replace("2005/Atom", "2005/Other"))->size(), std::size_t(0));
        QCOMPARE(read("<x xmlns=\"http://www.w3.org/2005/Atom\"><y><entry/></y></x>")->size(), std::size_t(0));
        QVERIFY(!read(QByteArray::fromStdString(feed).replace("schemas/2015", "schemas/2016"))); // then the ids are missing
    }

    // Whatever is cut or changed gives entries with good ids or nothing, and never falls over.
    void changedFeedsGiveGoodIdsOrNothing()
    {
        std::mt19937 chance(5);
        int understood = 0;
        for (int round = 0; round < 5'000; ++round) {
            auto xml = feed;
            const bool isText = round % 2 == 0; // letters leave most of it well-formed
            for (unsigned i = 0; i < 1 + chance() % 3; ++i)
                xml[chance() % xml.size()] = static_cast<char>(isText ? 'a' + chance() % 26 : chance() % 256);
            if (chance() % 4 == 0)
                xml.resize(chance() % xml.size());
            const auto entries = feedEntries(xml);
            for (const auto &entry : entries.value_or(std::vector<FeedEntry>()))
                QVERIFY(isVideoId(entry.videoId) && isChannelId(entry.channelId));
            understood += entries ? 1 : 0;
        }
        QVERIFY(understood > 100);
    }

    void signaturesAgreeWithAnotherImplementation()
    {
        const QByteArray secret = "hub secret";
        const QByteArray body = QByteArray::fromStdString(feed);
        const Secret ours(secret.toStdString());
        const QList<QPair<QByteArray, QCryptographicHash::Algorithm>> methods{{"sha1", QCryptographicHash::Sha1}, {"sha256", QCryptographicHash::Sha256}, {"sha384", QCryptographicHash::Sha384}, {"sha512", QCryptographicHash::Sha512}};
        for (const auto &[name, algorithm] : methods) {
            const auto code = QMessageAuthenticationCode::hash(body, secret, algorithm).toHex();
            QVERIFY(isSignedWith(ours, (name + "=" + code).toStdString(), body.toStdString()));
            QVERIFY(!isSignedWith(ours, (name + "=" + code).toStdString(), body.toStdString() + " "));
            QVERIFY(!isSignedWith(Secret(std::string("other")), (name + "=" + code).toStdString(), body.toStdString()));
            QVERIFY(!isSignedWith(ours, (name + "=" + code.chopped(2)).toStdString(), body.toStdString()));
        }
        for (const char *header : {"", "sha1", "sha1=", "md5=00", "=00", "sha256=zz"})
            QVERIFY(!isSignedWith(ours, header, body.toStdString()));
    }

    void bothNestingsOfMetaAreRead()
    {
        const auto deep = metaChanges("{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841400000000001\",\"time\":1763550161,\"changes\":[\n"
            "{\"field\":\"mentions\",\"value\":{\"media_id\":\"18000000000000099\",\"comment_id\":\"17900000000000077\"}},\n"
            "{\"field\":\"comments\",\"value\":{\"id\":\"17900000000000078\",\"media\":{\"id\":\"18000000000000012\"},\"text\":\"secret words\"}},\n"
            "{\"field\":\"story_insights\",\"value\":{\"media_id\":\"1\"}}]}]}");
        QVERIFY(deep);
        QCOMPARE(deep->size(), std::size_t(2));
        QCOMPARE(deep->at(0).kind, std::string("mention"));
        QCOMPARE(deep->at(0).ref, std::string("18000000000000099/17900000000000077"));
        QCOMPARE(deep->at(1).ref, std::string("18000000000000012/17900000000000078"));
        const auto flat = metaChanges("{\"object\":\"instagram\",\"entry\":[{\"id\":\"1\",\"time\":2,\"field\":\"mentions\",\"value\":{\"media_id\":\"3\"}}]}");
        QVERIFY(flat);
        QCOMPARE(flat->size(), std::size_t(1));
        QCOMPARE(flat->front().ref, std::string("3"));
    }

    void hostileBatchesAreRefusedOrEmpty()
    {
        for (const char *json : {"", "[]", "{}", "{\"object\":\"page\",\"entry\":[]}", "{\"object\":\"instagram\"}", "{\"object\":\"instagram\",\"entry\":{}}"})
            QVERIFY(!metaChanges(json));
        for (const char *json : {"{\"object\":\"instagram\",\"entry\":[1,null,\"x\",[]]}", "{\"object\":\"instagram\",\"entry\":[{\"id\":\"abc\",\"changes\":[{\"field\":\"mentions\",\"value\":{\"media_id\":\"1\"}}]}]}",
                                 "{\"object\":\"instagram\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":7,\"value\":1}]}]}", "{\"object\":\"instagram\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"mentions\",\"value\":{\"media_id\":\"../x\"}}]}]}"})
            QCOMPARE(metaChanges(json).value().size(), std::size_t(0));
        QByteArray many = "{\"object\":\"instagram\",\"entry\":[{\"id\":\"1\",\"changes\":[";
        for (int i = 0; i < 3'000; ++i)
            many += QByteArray(i > 0 ? "," : "") + "{\"field\":\"mentions\",\"value\":{\"media_id\":\"" + QByteArray::number(i + 1) + "\"}}";
        QCOMPARE(metaChanges((many + "]}]}").toStdString())->size(), std::size_t(1'000));
    }
};

QTEST_APPLESS_MAIN(TestRelayReaders)
#include "tst_relayreaders.moc"
