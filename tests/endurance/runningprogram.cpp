// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endurance/runningprogram.h"

#include "app/services/lanes.h"
#include "models/store/accountrepository.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patienceMilliseconds = 60'000;

std::unique_ptr<Store> opened(const Workspace &workspace)
{
    auto store = Store::open(workspace);
    if (!store)
        qFatal("the workspace cannot be opened: %s", qPrintable(store.error().detail));
    return *std::move(store);
}

QString uuidOf(const Workspace &workspace)
{
    const auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadOnly);
    return connection ? workspaceUuid(**connection).value() : QString();
}

TokenKeeper::KeyOf namesFor(const QString &uuid)
{
    return [uuid](AccountId account, Platform platform) {
        return u"%1:%2:%3"_s.arg(platformKey(platform), uuid, QString::number(account.value()));
    };
}

} // namespace

RunningProgram::RunningProgram(const Machine &machine)
    : m_store(opened(machine.workspace))
    , m_keeper(machine.services, m_transport, machine.secrets, machine.clock, namesFor(uuidOf(machine.workspace)), machine.lockFolder)
    , m_engine(*m_store, m_keeper, machine.clock, lanesFor(machine.services))
    , m_scheduler(*m_store, m_engine, machine.clock)
    , m_connection({.services = machine.services,
                    .clock = machine.clock,
                    .store = *m_store,
                    .transport = m_transport,
                    .secrets = machine.secrets,
                    .keeper = m_keeper,
                    .engine = m_engine})
{
    QObject::connect(&m_keeper, &TokenKeeper::signInRenewed, &m_keeper, [this](AccountId account, const QDateTime &until) {
        static_cast<void>(m_store->write(StoreTopic::Accounts, [account, until](Connection &connection) {
            return setSignInUntil(connection, account, until);
        }));
    });
}

/// The test's clock stands still between looks, so the scheduler's own timer never comes.
void RunningProgram::look()
{
    m_scheduler.setSettings({.lookEvery = std::chrono::hours(1)}); // looks when it is started
    if (!std::exchange(m_started, true))
        m_scheduler.start();
}

std::vector<AccountReport> RunningProgram::settle(int passes)
{
    std::vector<AccountReport> reports;
    QObject context;
    QObject::connect(&m_engine, &SyncService::finished, &context, [&reports](const SyncReport &report) {
        reports.insert(reports.end(), report.accounts.begin(), report.accounts.end());
    });
    QSignalSpy looked(&m_scheduler, &SyncScheduler::looked);
    const QSignalSpy finished(&m_engine, &SyncService::finished);
    look();
    qsizetype seen = 0;
    do {
        if (looked.size() == seen && !looked.wait(patienceMilliseconds))
            qFatal("the scheduler does not come to rest");
        seen = looked.size();
    } while (m_engine.isRunning() && finished.size() <= passes);
    return reports;
}

bool RunningProgram::settleInPart(int answers)
{
    const QSignalSpy progressed(&m_engine, &SyncService::progressed);
    const QSignalSpy looked(&m_scheduler, &SyncScheduler::looked);
    look();
    static_cast<void>(QTest::qWaitFor(
        [&] { return progressed.size() >= answers || (!looked.isEmpty() && !m_engine.isRunning()); }, patienceMilliseconds));
    return m_engine.isRunning();
}

Result<Account> RunningProgram::connectAccount(Platform platform)
{
    std::optional<Result<Account>> outcome;
    QObject context;
    QObject::connect(&m_connection, &ConnectService::connected, &context, [&](const Account &account) { outcome = account; });
    QObject::connect(&m_connection, &ConnectService::failed, &context, [&](const Error &error) { outcome = error; });
    QObject::connect(&m_connection, &ConnectService::authorizationReady, &context, [this](const QUrl &url) {
        QNetworkReply *reply = m_browser.get(QNetworkRequest(url));
        QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    });
    m_connection.begin(platform);
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, patienceMilliseconds))
        return Error{.kind = ErrorKind::Timeout, .detail = u"the sign-in does not end"_s};
    return *outcome;
}

std::vector<Account> RunningProgram::accounts()
{
    const auto all = read([](Connection &connection) { return creatormetrics::accounts(connection); });
    return all ? *all : std::vector<Account>();
}

} // namespace creatormetrics
