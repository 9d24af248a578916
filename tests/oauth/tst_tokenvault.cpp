// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/tokenvault.h"
#include "connectors/secrets/memorystore.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

TokenSet sample()
{
    const QDateTime now(QDate(2026, 11, 19), QTime(8, 0), Qt::UTC);
    return {.accessToken = "ya29.a", .refreshToken = "1//0g", .obtainedAt = now, .expiresAt = now.addSecs(3599)};
}

Result<TokenSet> load(TokenVault &vault)
{
    const auto loading = vault.load();
    if (!QTest::qWaitFor([&loading] { return loading.isFinished(); }))
        return Error{.kind = ErrorKind::Timeout};
    return loading.result();
}

} // namespace

class TestTokenVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOneEntryAToken();
    void emptyVaultIsNoError();
    void damagedAccessEntryIsIgnored_data();
    void damagedAccessEntryIsIgnored();
    void accountsDoNotMix();
    void removesBoth();
};

void TestTokenVault::keepsOneEntryAToken()
{
    MemoryStore store;
    TokenVault vault(store, u"youtube:UC1"_s);
    QVERIFY(vault.saveRefreshToken("1//0g").result());
    QVERIFY(vault.saveAccessToken(sample()).result());
    QCOMPARE(store.read(u"youtube:UC1:refresh_token"_s).result().value(), "1//0g");
    QVERIFY(!store.read(u"youtube:UC1:access_token"_s).result()->contains("1//0g"));
    const auto loaded = load(vault);
    QVERIFY(loaded);
    QCOMPARE(*loaded, sample());
}

void TestTokenVault::emptyVaultIsNoError()
{
    MemoryStore store;
    TokenVault vault(store, u"youtube:UC1"_s);
    const auto loaded = load(vault);
    QVERIFY(loaded);
    QCOMPARE(*loaded, TokenSet());
}

void TestTokenVault::damagedAccessEntryIsIgnored_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("not JSON") << QByteArray("ya29.a");
    QTest::newRow("no token") << QByteArray("{}");
    QTest::newRow("token breaks the header") << QByteArray(R"({"token":"a\r\nb","obtained":1,"expires":2})");
}

void TestTokenVault::damagedAccessEntryIsIgnored()
{
    QFETCH(QByteArray, entry);
    MemoryStore store;
    QVERIFY(store.write(u"k:access_token"_s, entry).result());
    QVERIFY(store.write(u"k:refresh_token"_s, "r").result());
    TokenVault vault(store, u"k"_s);
    const auto loaded = load(vault);
    QVERIFY(loaded);
    QCOMPARE(loaded->accessToken, "");
    QCOMPARE(loaded->refreshToken, "r");
}

void TestTokenVault::accountsDoNotMix()
{
    MemoryStore store;
    TokenVault one(store, u"youtube:UC1"_s);
    TokenVault other(store, u"youtube:UC2"_s);
    QVERIFY(one.saveRefreshToken("r1").result());
    const auto loaded = load(other);
    QCOMPARE(loaded->refreshToken, "");
}

void TestTokenVault::removesBoth()
{
    MemoryStore store;
    TokenVault vault(store, u"k"_s);
    QVERIFY(vault.saveRefreshToken("r").result());
    QVERIFY(vault.saveAccessToken(sample()).result());
    const auto removed = vault.remove();
    QTRY_VERIFY(removed.isFinished());
    QVERIFY(removed.result());
    QCOMPARE(store.read(u"k:refresh_token"_s).result().error().kind, ErrorKind::NotFound);
    QCOMPARE(store.read(u"k:access_token"_s).result().error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestTokenVault)
#include "tst_tokenvault.moc"
