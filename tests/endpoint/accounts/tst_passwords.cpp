// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/passwordhasher.h"
#include "app/endpoint/accounts/passwordrules.h"
#include "app/endpoint/base/random.h"

#include <QTest>

#include <stdexcept>

using namespace creatormetrics;

namespace {

constexpr HashCost cheapest{19'456, 2};

Secret secret(const QByteArray &text)
{
    return Secret(text.toStdString());
}

} // namespace

class TestPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpCryptography(); }

    // EP-01
    void hashesAreArgon2idWithTheirCostInside()
    {
        const PasswordHasher hasher(cheapest);
        const auto phc = QByteArray::fromStdString(hasher.hashed(secret("correct horse battery")));
        QVERIFY2(phc.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), phc);
        const auto parts = phc.split('$');
        QCOMPARE(QByteArray::fromBase64(parts.at(4)).size(), 16);
        QCOMPARE(QByteArray::fromBase64(parts.at(5)).size(), 32);
        QVERIFY(hasher.matches(phc.toStdString(), secret("correct horse battery")));
        QVERIFY(!hasher.matches(phc.toStdString(), secret("correct horse batterY")));
        QVERIFY(phc.toStdString() != hasher.hashed(secret("correct horse battery"))); // another salt
    }

    // EP-01
    void weakCostsAreRefusedAndOldOnesNoticed()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, PasswordHasher({19'455, 2}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, PasswordHasher({65'536, 1}));
        const PasswordHasher old(cheapest);
        const PasswordHasher present({24'576, 2});
        const auto phc = old.hashed(secret("correct horse battery"));
        QVERIFY(!old.isOutdated(phc));
        QVERIFY(present.isOutdated(phc));
        QVERIFY(present.matches(phc, secret("correct horse battery")));
    }

    // EP-03: every byte counts, none is changed.
    void passwordsAreTakenAsTheyAre()
    {
        const PasswordHasher hasher(cheapest);
        const QByteArray odd = QByteArray(" a\0b\xc3\x9f end ", 12);
        const auto phc = hasher.hashed(secret(odd));
        QVERIFY(hasher.matches(phc, secret(odd)));
        QVERIFY(!hasher.matches(phc, secret(odd.trimmed())));
        QVERIFY(!hasher.matches(phc, secret(odd.left(2))));
        QVERIFY(!hasher.matches(phc, secret(odd.toUpper())));
        const QByteArray longest(256, 'x');
        QVERIFY(!hasher.matches(hasher.hashed(secret(longest)), secret(longest.left(255))));
    }

    // EP-03
    void guessedPasswordsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("eleven bytes") << QByteArray("q7#mW2!pZ9x") << false;
        QTest::newRow("twelve bytes") << QByteArray("q7#mW2!pZ9xv") << true;
        QTest::newRow("six characters of two bytes") << QByteArray("äöüßéà") << true;
        QTest::newRow("a sentence without digits or capitals") << QByteArray("the kettle sings at dawn") << true;
        QTest::newRow("256 bytes") << QByteArray("abcdefghij0123456789").repeated(13).left(256) << true;
        QTest::newRow("257 bytes") << QByteArray("abcdefghij0123456789").repeated(13).left(257) << false;
        QTest::newRow("a listed one with digits") << QByteArray("Password12345") << false;
        QTest::newRow("a listed one doubled") << QByteArray("sunshineSUNSHINE") << false;
        QTest::newRow("the product") << QByteArray("CreatorMetrics2026!") << false;
        QTest::newRow("the own address") << QByteArray("maria.kilnhand99") << false;
        QTest::newRow("one character") << QByteArray(20, 'z') << false;
        QTest::newRow("a short piece again and again") << QByteArray("abcabcabcabcabc") << false;
        QTest::newRow("blanks inside") << QByteArray("  spaces count too  ") << true;
        QTest::newRow("NUL inside") << QByteArray("with\0zero inside", 16) << true;
    }
    void guessedPasswordsAreRefused()
    {
        QFETCH(const QByteArray, password);
        QFETCH(const bool, isTaken);
        QCOMPARE(!m_rules.objection(secret(password), "Maria.Kilnhand@example.com").has_value(), isTaken);
    }

    // EP-03
    void theListIsLongEnough() { QVERIFY(m_rules.size() >= 10'000); }

private:
    const PasswordRules m_rules;
};

QTEST_APPLESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
