// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/secrets/keychainerror.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QKeychain::Error)

class TestKeychainError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorHasKind_data();
    void errorHasKind();
};

void TestKeychainError::errorHasKind_data()
{
    QTest::addColumn<QKeychain::Error>("error");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("not found") << QKeychain::EntryNotFound << ErrorKind::NotFound;
    QTest::newRow("refused by the user") << QKeychain::AccessDeniedByUser << ErrorKind::Forbidden;
    QTest::newRow("refused") << QKeychain::AccessDenied << ErrorKind::Forbidden;
    QTest::newRow("no keychain") << QKeychain::NoBackendAvailable << ErrorKind::Unsupported;
    QTest::newRow("not implemented") << QKeychain::NotImplemented << ErrorKind::Unsupported;
    QTest::newRow("cannot delete") << QKeychain::CouldNotDeleteEntry << ErrorKind::Storage;
    QTest::newRow("other") << QKeychain::OtherError << ErrorKind::Storage;
}

void TestKeychainError::errorHasKind()
{
    QFETCH(QKeychain::Error, error);
    QFETCH(ErrorKind, kind);
    const Error mapped = keychainError(error, u"why"_s);
    QCOMPARE(mapped.kind, kind);
    QVERIFY(mapped.detail.contains("why"_L1));
}

QTEST_GUILESS_MAIN(TestKeychainError)
#include "tst_keychainerror.moc"
