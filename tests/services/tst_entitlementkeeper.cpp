// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/entitlementkeeper.h"
#include "connectors/secrets/memorystore.h"
#include "tests/account/statementissuer.h"
#include "tests/oauth/settableclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600;
constexpr qint64 day = 24 * hour;
const QByteArray installation = "this installation";

/// A keychain that the user does not open.
class ClosedStore final : public SecretStore
{
public:
    QFuture<Result<QByteArray>> read(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<QByteArray>(Error{.kind = ErrorKind::Forbidden}));
    }
    QFuture<Outcome> write(const QString &, const QByteArray &) override
    {
        return QtFuture::makeReadyFuture(Outcome(Error{.kind = ErrorKind::Forbidden}));
    }
    QFuture<Outcome> remove(const QString &) override { return QtFuture::makeReadyFuture(Outcome(Error{.kind = ErrorKind::Forbidden})); }
    bool isPersistent() const override { return true; }
};

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Where the plan is kept, and who is told when it changes.
class TestEntitlementKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<MemoryStore>();
        m_clock = std::make_unique<SettableClock>();
    }

    void withoutAnAccountThePlanIsTheFreeOne()
    {
        const auto keeper = opened();
        QCOMPARE(keeper->inForce(), PlanInForce());
        QCOMPARE(keeper->limit(Limit::LiveAccounts), 4);
        QVERIFY(!keeper->allows(Feature::OwnBrand));
        QVERIFY(!QFile::exists(file()));
    }

    void aStatementIsKeptOverAStart()
    {
        const auto keeper = opened();
        QSignalSpy changed(keeper.get(), &Entitlements::changed);
        keeper->take(statement(Plan::Growth), installation);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(keeper->inForce().plan, Plan::Growth);
        QCOMPARE(keeper->limit(Limit::LiveAccounts), 12);
        const auto unopened = made(); // the first page is right before the keychain has answered
        QCOMPARE(unopened->inForce().basis, PlanBasis::Entitled);
        QCOMPARE(opened()->inForce(), keeper->inForce());
        QVERIFY(QFile::remove(file()));
        QCOMPARE(made()->inForce().basis, PlanBasis::NoAccount);
    }

    void whoeverIsOnlyReadableHimselfReadsTheFile()
    {
        opened()->take(statement(Plan::Pro), installation);
        const auto allowed = QFile::permissions(file());
        QVERIFY(!allowed.testAnyFlags(QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
    }

    void aFileThatIsPutBackBringsNoOldPlan()
    {
        opened()->take(statement(Plan::Pro), installation);
        const auto old = contentOf(file());
        m_clock->advance(day);
        opened()->take(statement(Plan::Starter), installation);
        QFile restored(file());
        QVERIFY(restored.open(QFile::WriteOnly) && restored.write(old) == old.size());
        restored.close();
        QCOMPARE(made()->inForce().plan, Plan::Pro); // until the keychain has answered
        QCOMPARE(opened()->inForce().plan, Plan::Starter);
        QCOMPARE(made()->inForce().plan, Plan::Starter); // the file has been mended
    }

    void anotherServiceHasOtherPlans()
    {
        opened()->take(statement(Plan::Pro), installation);
        QCOMPARE(made({.service = u"https://other.example"_s})->inForce().basis, PlanBasis::NoAccount);
    }

    void damagedFilesAreNoPlan()
    {
        for (const auto &content : {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray(100'000, '{'),
                                    QByteArray("{\"service\":\"https://api.example\",\"kept\":7}")}) {
            QFile damaged(file());
            QVERIFY(damaged.open(QFile::WriteOnly) && damaged.write(content) == content.size());
            damaged.close();
            QCOMPARE(made()->inForce().basis, PlanBasis::NoAccount);
        }
    }

    void signingOutIsToldAndKept()
    {
        const auto keeper = opened();
        const auto pro = statement(Plan::Pro);
        keeper->take(pro, installation);
        m_clock->advance(hour);
        QSignalSpy changed(keeper.get(), &Entitlements::changed);
        keeper->forget();
        QCOMPARE(changed.size(), 1);
        keeper->forget();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(opened()->inForce().basis, PlanBasis::NoAccount);
    }

    void aKeyThatIsNotKnownIsAskedFor()
    {
        const StatementIssuer later("2031-01");
        const auto keeper = opened();
        keeper->take(statement(Plan::Growth), installation);
        QSignalSpy wanted(keeper.get(), &EntitlementKeeper::keysWanted);
        m_clock->advance(60);
        keeper->take(later.issue(Plan::Pro, now()), installation);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(keeper->inForce().plan, Plan::Growth); // the last one that could be read
        keeper->addKeys({later.key()});
        QCOMPARE(keeper->inForce().plan, Plan::Pro);
        QCOMPARE(opened()->inForce().plan, Plan::Pro); // the key is kept too
    }

    void whatIsRefusedChangesNothing()
    {
        const auto keeper = opened();
        keeper->take(statement(Plan::Growth), installation);
        const auto before = keeper->inForce();
        QSignalSpy changed(keeper.get(), &Entitlements::changed);
        m_clock->advance(60);
        for (const auto &text : {m_issuer.issue(Plan::Pro, now() - day), m_issuer.issue(Plan::Pro, now(), "another"), QByteArray("CM1.x.y"),
                                 QByteArray()})
            keeper->take(text, installation);
        QCOMPARE(keeper->inForce(), before);
        QCOMPARE(changed.size(), 0);
    }

    void thirtyDaysWithoutAConnection()
    {
        opened()->take(statement(Plan::Pro), installation);
        m_clock->advance(29 * day);
        QCOMPARE(opened()->inForce().plan, Plan::Pro);
        QVERIFY(opened()->isDue());
        m_clock->advance(2 * day);
        QCOMPARE(opened()->inForce().basis, PlanBasis::Ended);
        m_clock->advance(-2 * day - 12 * hour); // it is known that it has been later
        QCOMPARE(opened()->inForce().basis, PlanBasis::ClockWrong);
        QCOMPARE(opened()->inForce().plan, Plan::Starter);
    }

    // The end comes while the program runs.
    void theEndIsTold()
    {
        const auto keeper = opened();
        keeper->take(m_issuer.issue(Plan::Pro, now(), installation.toStdString(), 2), installation);
        QCOMPARE(keeper->inForce().plan, Plan::Pro);
        QSignalSpy changed(keeper.get(), &Entitlements::changed);
        m_clock->advance(3);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10'000);
        QCOMPARE(keeper->inForce().basis, PlanBasis::Ended);
    }

    void aNamedPlanAppliesWhoeverHasSignedIn()
    {
        const auto keeper = made({.named = Plan::Growth});
        keeper->take(statement(Plan::Pro), installation);
        QCOMPARE(keeper->inForce().plan, Plan::Growth);
        QCOMPARE(keeper->inForce().basis, PlanBasis::Named);
        QVERIFY(!keeper->isDue());
    }

    void aKeychainThatIsClosedLeavesTheFile()
    {
        opened()->take(statement(Plan::Pro), installation);
        ClosedStore closed;
        EntitlementKeeper keeper(parts({}, closed));
        const auto opening = keeper.open();
        QTRY_VERIFY(opening.isFinished());
        QCOMPARE(opening.result().error().kind, ErrorKind::Forbidden);
        QCOMPARE(keeper.inForce().plan, Plan::Pro);
    }

private:
    struct Wish {
        QString service = u"https://api.example"_s;
        std::optional<Plan> named = {};
    };

    EntitlementParts parts(const Wish &wish, SecretStore &secrets) const
    {
        return {.secrets = secrets, .clock = *m_clock, .service = wish.service, .file = file(), .named = wish.named, .keys = {m_issuer.key()}};
    }
    std::unique_ptr<EntitlementKeeper> made(const Wish &wish) const
    {
        return std::make_unique<EntitlementKeeper>(parts(wish, *m_secrets));
    }
    std::unique_ptr<EntitlementKeeper> made() const { return made(Wish()); }
    std::unique_ptr<EntitlementKeeper> opened() const
    {
        auto keeper = made();
        const auto opening = keeper->open();
        if (!QTest::qWaitFor([&opening] { return opening.isFinished(); }))
            qFatal("the keeper does not open");
        return keeper;
    }
    QByteArray statement(Plan plan) const { return m_issuer.issue(plan, now()); }
    qint64 now() const { return m_clock->now().toSecsSinceEpoch(); }
    QString file() const { return m_folder->filePath(u"plan.json"_s); }

    StatementIssuer m_issuer;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemoryStore> m_secrets;
    std::unique_ptr<SettableClock> m_clock;
};

QTEST_GUILESS_MAIN(TestEntitlementKeeper)
#include "tst_entitlementkeeper.moc"
