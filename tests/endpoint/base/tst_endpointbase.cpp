// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/ipaddress.h"
#include "app/endpoint/base/keyring.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/base/strictjson.h"
#include "models/entitlement/base64url.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <set>
#include <type_traits>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

template <class Value>
concept HasEquality = requires(const Value &left, const Value &right) { left == right; };

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class TestEndpointBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpCryptography(); }

    // EP-14: a secret cannot be compared by `==`, so that nobody does by mistake.
    void secretsHaveNoEquality()
    {
        static_assert(!HasEquality<Secret>);
        static_assert(HasEquality<std::string>);
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "abcd"));
    }

    void movedSecretsLeaveNothingBehind()
    {
        Secret from(std::string("short"));
        const Secret to(std::move(from));
        QVERIFY(from.isEmpty()); // NOLINT(bugprone-use-after-move): that is the question
        QCOMPARE(std::string(to.reveal()), std::string("short"));
    }

    void hashesAgreeWithAnotherImplementation()
    {
        for (const std::size_t length : {0U, 1U, 55U, 64U, 65U, 1000U}) {
            const auto text = randomBytes(length);
            const auto key = randomBytes(length);
            QCOMPARE(bytes(sha256(text)), QCryptographicHash::hash(bytes(text), QCryptographicHash::Sha256));
            QCOMPARE(bytes(hmacSha256(key, text)),
                     QMessageAuthenticationCode::hash(bytes(text), bytes(key), QCryptographicHash::Sha256));
        }
    }

    void encodingsAgreeWithAnotherImplementation()
    {
        for (std::size_t length = 0; length < 70; ++length) {
            const auto text = randomBytes(length);
            QCOMPARE(bytes(hex(text)), bytes(text).toHex());
            QCOMPARE(fromHex(hex(text)), std::optional(text));
            const auto encoded = base64Url(text);
            QCOMPARE(bytes(encoded), bytes(text).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            QCOMPARE(fromBase64Url(encoded), std::optional(text));
            QCOMPARE(bytes(percentEncoded(text)), bytes(text).toPercentEncoding());
        }
    }

    void malformedTextIsNotDecoded()
    {
        for (const char *text : {"a", "zz", "0g", "0x"})
            QVERIFY(!fromHex(text));
        for (const char *text : {"A", "AA==", "A+", "A/A", "AB", "AA\n", " AA"}) // the bits of "AB" are not whole bytes
            QVERIFY2(!fromBase64Url(text), text);
    }

    // Every byte in every place: what is taken is what comes back.
    void onlyItsOwnLettersAreDecoded()
    {
        const auto encoded = base64Url(randomBytes(64));
        const auto digits = hex(randomBytes(16));
        for (int letter = 0; letter < 256; ++letter) {
            for (std::size_t place = 0; place < encoded.size(); ++place) {
                auto changed = encoded;
                changed[place] = char(letter);
                const auto decoded = fromBase64Url(changed);
                QVERIFY2(!decoded || base64Url(*decoded) == changed, QByteArray::number(letter));
            }
            auto changed = digits;
            changed[7] = char(letter);
            const auto decoded = fromHex(changed);
            QVERIFY2(!decoded || bytes(hex(*decoded)) == bytes(changed).toLower(), QByteArray::number(letter));
        }
    }

    void varintsComeBack_data()
    {
        QTest::addColumn<quint64>("value");
        QTest::addColumn<int>("length");
        QTest::newRow("zero") << quint64(0) << 1;
        QTest::newRow("one byte") << quint64(127) << 1;
        QTest::newRow("two bytes") << quint64(128) << 2;
        QTest::newRow("the largest") << ~quint64(0) << 10;
    }
    void varintsComeBack()
    {
        QFETCH(const quint64, value);
        QFETCH(const int, length);
        const auto text = varint(value);
        QCOMPARE(int(text.size()), length);
        std::string_view rest = text;
        QCOMPARE(takeVarint(rest), std::optional<std::uint64_t>(value));
        QVERIFY(rest.empty());
    }

    void malformedVarintsAreRefused()
    {
        using namespace std::string_literals;
        for (const auto &text : {""s, "\x80"s, "\x80\x00"s, "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"s,
                                 "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"s}) {
            std::string_view rest = text;
            QVERIFY(!takeVarint(rest));
        }
    }

    // EP-09
    void idsSortByTimeAndNeverRepeat()
    {
        const auto id = uuidV7(1'780'000'000'123);
        QCOMPARE(id.size(), std::size_t(36));
        QCOMPARE(id[14], '7');
        QVERIFY(std::string_view("89ab").find(id[19]) != std::string_view::npos);
        QVERIFY(uuidV7(1'780'000'000'122) < id);
        QVERIFY(id < uuidV7(1'780'000'000'124));
        std::set<std::string> seen;
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(seen.insert(uuidV7(1)).second);
        QVERIFY(randomToken("cmo_").reveal().size() >= 4 + 43); // 256 bits
    }

    void sealedSecretsOpenInTheirContextOnly()
    {
        const Keyring ring({{1, Secret(std::string(32, 'a'))}, {2, Secret(std::string(32, 'b'))}}, 2);
        const auto sealed = ring.sealed("family", Secret(std::string("key")));
        QCOMPARE(std::string(ring.opened("family", sealed)->reveal()), std::string("key"));
        QVERIFY(!ring.opened("hub", sealed));
        const Keyring old({{1, Secret(std::string(32, 'a'))}}, 1);
        QVERIFY(!old.opened("family", sealed)); // made with a key it does not have
        QVERIFY(ring.opened("family", old.sealed("family", Secret(std::string("old"))))); // and the other way round
    }

    void everyChangedByteKeepsASealShut()
    {
        const Keyring ring({{1, Secret(std::string(32, 'a'))}}, 1);
        const auto sealed = *fromBase64Url(ring.sealed("family", Secret(std::string("key"))));
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            auto changed = sealed;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(!ring.opened("family", base64Url(changed)));
            QVERIFY(!ring.opened("family", base64Url(sealed.substr(0, i))));
        }
    }

    // EP-20
    void jsonIsStrict_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("an object") << QByteArray(R"({"a":[1,-2,3.5e3,true,null,"\u0000x"]})") << true;
        QTest::newRow("a key twice") << QByteArray(R"({"a":1,"a":2})") << false;
        QTest::newRow("a key twice deep inside") << QByteArray(R"([{"x":{"a":1,"b":2,"a":3}}])") << false;
        QTest::newRow("the same key in two objects") << QByteArray(R"([{"a":1},{"a":2}])") << true;
        QTest::newRow("32 levels") << QByteArray(32, '[') + QByteArray(32, ']') << true;
        QTest::newRow("33 levels") << QByteArray(33, '[') + QByteArray(33, ']') << false;
        QTest::newRow("the largest integer") << QByteArray("18446744073709551615") << true;
        QTest::newRow("an integer too large") << QByteArray("18446744073709551616") << false;
        QTest::newRow("a number too large") << QByteArray("1e999") << false;
        QTest::newRow("bad UTF-8") << QByteArray("\"\xff\"") << false;
        QTest::newRow("overlong UTF-8") << QByteArray("\"\xc0\x80\"") << false;
        QTest::newRow("half a surrogate") << QByteArray(R"("\ud800")") << false;
        QTest::newRow("something behind") << QByteArray("{} x") << false;
        QTest::newRow("cut") << QByteArray(R"({"a":)") << false;
        QTest::newRow("a comment") << QByteArray("{} // x") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("leading zero") << QByteArray("01") << false;
    }
    void jsonIsStrict()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isGood);
        QCOMPARE(parsedJson(text.toStdString()).has_value(), isGood);
    }

    // EP-31
    void addressesAreCutForTheLog()
    {
        QCOMPARE(IpAddress::parsed("203.0.113.77")->truncated(), std::string("203.0.113.0/24"));
        QCOMPARE(IpAddress::parsed("2001:db8:1:2:3::4")->truncated(), std::string("2001:db8:1::/48"));
        QCOMPARE(IpAddress::parsed("2001:db8:1:2:3::4")->network(), std::string("2001:db8:1:2::/64"));
        QCOMPARE(IpAddress::parsed("::ffff:203.0.113.77")->text(), std::string("203.0.113.77"));
        for (const char *text : {"", "1.2.3", "1.2.3.4.5", "1.2.3.4 ", "host", "1.2.3.04x"})
            QVERIFY2(!IpAddress::parsed(text), text);
    }

    // EP-23: the right-most address that is no proxy of ours.
    void forwardedAddressesAreBelievedOfProxiesAlone()
    {
        const std::vector<IpNetwork> proxies = {*IpNetwork::parsed("10.0.0.0/8"), *IpNetwork::parsed("::1")};
        const auto client = [&](const char *peer, const char *forwarded) {
            return clientAddress(*IpAddress::parsed(peer), forwarded, proxies).text();
        };
        QCOMPARE(client("203.0.113.1", "1.1.1.1"), std::string("203.0.113.1"));
        QCOMPARE(client("10.1.2.3", "1.1.1.1, 198.51.100.7"), std::string("198.51.100.7"));
        QCOMPARE(client("10.1.2.3", "1.1.1.1, 10.9.9.9"), std::string("1.1.1.1"));
        QCOMPARE(client("10.1.2.3", "nonsense"), std::string("10.1.2.3"));
        QCOMPARE(client("::1", "2001:db8::5"), std::string("2001:db8::5"));
        QCOMPARE(client("10.1.2.3", ""), std::string("10.1.2.3"));
    }

    void networksHaveBounds()
    {
        QVERIFY(IpNetwork::parsed("10.0.0.0/0")->contains(*IpAddress::parsed("203.0.113.1")));
        QVERIFY(!IpNetwork::parsed("10.0.0.0/9")->contains(*IpAddress::parsed("10.128.0.1")));
        for (const char *text : {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8x", "::1/129"})
            QVERIFY2(!IpNetwork::parsed(text), text);
    }
};

QTEST_APPLESS_MAIN(TestEndpointBase)
#include "models/entitlement/base64url.h"
#include "tst_endpointbase.moc"
