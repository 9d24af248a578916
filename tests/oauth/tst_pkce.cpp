// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/pkce.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestPkce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengeOfTheStandard();
    void challengeInHexadecimal();
    void verifierIsRandomAndUnreserved();
};

/// RFC 7636, appendix B.
void TestPkce::challengeOfTheStandard()
{
    const Pkce pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    QCOMPARE(pkce.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

/// SHA-256 of "abc", FIPS 180-2 appendix B.1.
void TestPkce::challengeInHexadecimal()
{
    QCOMPARE(Pkce("abc").challenge(ChallengeEncoding::Hexadecimal),
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

void TestPkce::verifierIsRandomAndUnreserved()
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9._~-]{64}$"_s);
    QSet<QByteArray> seen;
    QSet<char> letters;
    for (int i = 0; i < 200; ++i) {
        const QByteArray verifier = Pkce().verifier();
        QVERIFY(allowed.match(QString::fromLatin1(verifier)).hasMatch());
        seen.insert(verifier);
        for (const char letter : verifier)
            letters.insert(letter);
    }
    QCOMPARE(seen.size(), 200);
    QCOMPARE(letters.size(), 66);
}

QTEST_GUILESS_MAIN(TestPkce)
#include "tst_pkce.moc"
