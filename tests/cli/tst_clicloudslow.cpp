// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"
#include "tests/cli/troubledmachine.h"

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A hosted service that accepts connections and says nothing, or a byte now and then: nobody waits for ever, and nothing is lost. The
/// programs wait side by side.
class TestCliCloudSlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nobodyWaitsForEver();

private:
    struct Wait {
        std::unique_ptr<TroubledMachine> machine;
        std::unique_ptr<QProcess> program;
        int most; ///< requests
    };
    void begin(const FakeAnswer &answer, qint64 later, int most);
    void hasGivenUp(Wait &wait);

    std::unique_ptr<EndpointProgram> m_service;
    std::vector<Wait> m_waits;
};

void TestCliCloudSlow::initTestCase()
{
    REQUIRE_KEYRING();
    m_service = std::make_unique<EndpointProgram>();
    QVERIFY2(m_service->start(), m_service->errors());
    QVERIFY(signedInUser(*m_service, u"maria@example.com"_s).contains("access_token"_L1));
}

void TestCliCloudSlow::begin(const FakeAnswer &answer, qint64 later, int most)
{
    auto machine = std::make_unique<TroubledMachine>(*m_service);
    const auto signedIn = machine->withPassword(u"user sign-in maria@example.com"_s);
    QVERIFY2(signedIn.code == 0, signedIn.said());
    machine->setClock(later);
    machine->way().answerWith(answer);
    machine->way().forget();
    auto program = machine->cli().start({u"user"_s, u"show"_s});
    m_waits.push_back({std::move(machine), std::move(program), most});
}

void TestCliCloudSlow::hasGivenUp(Wait &wait)
{
    const auto result = CliRunner::finish(*wait.program);
    QVERIFY2(result.code == 1 && result.err.contains("did not answer in time") && result.err.contains("try again"), result.said());
    QVERIFY2(wait.machine->way().count() <= wait.most, QByteArray::number(wait.machine->way().count()));
    wait.machine->way().pass();
    const auto after = wait.machine->run(u"user show"_s);
    QVERIFY2(after.code == 0, after.said());
}

void TestCliCloudSlow::nobodyWaitsForEver()
{
    const FakeAnswer silent{.manner = FakeAnswer::Manner::Never};
    const FakeAnswer dripping{.body = QByteArray(50, 'x'), .manner = FakeAnswer::Manner::Dripping, .delay = 20s};
    begin(silent, 0, 1);
    begin(silent, 1'200, 3); // a renewal, asked for three times within the service's grace
    begin(dripping, 0, 1); // for 80 s
    begin(dripping, 1'200, 3);
    QElapsedTimer timer;
    timer.start();
    for (Wait &wait : m_waits)
        hasGivenUp(wait);
    QVERIFY2(timer.elapsed() < 55'000, QByteArray::number(timer.elapsed()));
}

QTEST_GUILESS_MAIN(TestCliCloudSlow)
#include "tst_clicloudslow.moc"
