// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/connectservice.h"
#include "models/core/clock.h"
#include "models/domain/servicedirectory.h"
#include "models/store/store.h"
#include "models/sync/connectivity.h"
#include "models/sync/schedulersettings.h"
#include "models/sync/syncservice.h"

#include <memory>

namespace creatormetrics {

class CloudServices;
class Connector;
class Entitlements;
class LiveUpdates;
class MentionScoringJob;
class OwnServiceSetup;
class RemoteScoringJob;
class RemoteScoringSetup;
class ReportDeliverer;
class SecretStore;
class SyncScheduler;
class ThumbnailJob;

/// What the command line of either program says about where to work.
struct ServicesOptions {
    QString workspaceFolder; ///< empty: the standard workspace
    QString servicesFile; ///< empty: CREATORMETRICS_SERVICES, else the user's services.json, else the shipped one
    std::optional<QDateTime> now; ///< pins the clock, for reproducible runs
    QString settingsFile; ///< where the window keeps its settings; empty: the standard place
    /// For runs that only show what is known: no sign-in is found, and a new one lasts for the run.
    bool leaveKeychainAlone = false;
};

/// services.json as it applies: the shipped resource, then the hosted service that the user has set, overridden by
/// `<config>/services.json`, then by the named file or the
/// environment's. BadInput names the file and the member.
[[nodiscard]] Result<ServiceDirectory> loadServiceDirectory(const QString &servicesFile);

/// The files of one's own that apply, in order, whether they can be read or not.
[[nodiscard]] QStringList ownServiceFiles(const QString &servicesFile);

/// What the user has set about syncs of their own accord: "sync/quietWhenMetered" in the window's settings file.
[[nodiscard]] SchedulerSettings readSchedulerSettings(const QString &settingsFile);

/// The clock that the options ask for.
[[nodiscard]] std::unique_ptr<Clock> makeClock(const ServicesOptions &options);

/// Builds and owns every concrete object of a running program, in member order; destroyed in reverse. Main thread.
class Services
{
public:
    /// Opens (makes, migrates) the workspace and wires everything. Must be called with an application object alive.
    [[nodiscard]] static Result<std::unique_ptr<Services>> create(const ServicesOptions &options);
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;
    ~Services();

    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] const ServiceDirectory &directory() const;
    [[nodiscard]] Store &store();
    [[nodiscard]] SyncService &sync();
    /// The connector of a platform, or nullptr; for showing a plan before it is spent.
    [[nodiscard]] const Connector *connector(Platform platform) const;
    /// Does nothing until it is started.
    [[nodiscard]] SyncScheduler &scheduler();
    [[nodiscard]] ConnectService &connectService();
    /// Starts by itself when a sync has ended; else it waits to be started.
    [[nodiscard]] MentionScoringJob &mentionScoring();
    /// Waits to be started, best when `mentionScoring` has ended.
    [[nodiscard]] RemoteScoringJob &remoteScoring();
    [[nodiscard]] RemoteScoringSetup &remoteScoringSetup();
    /// Waits to be started, best when a sync has ended.
    [[nodiscard]] ThumbnailJob &thumbnails();
    /// The user's keychain, or memory where there is none.
    [[nodiscard]] SecretStore &secrets();
    /// Takes reports to where they shall go, and keeps the user's mail account.
    [[nodiscard]] ReportDeliverer &reportDeliverer();
    /// What the system says about the network; loaded by `findKeychain`.
    [[nodiscard]] const Connectivity &connectivity() const;
    /// The user's account at the hosted service, and the plan. Opened by `findKeychain`, or by whoever needs it before.
    [[nodiscard]] CloudServices &cloud();
    /// What the plan grants; `cloud` has to be opened before it can be relied on.
    [[nodiscard]] Entitlements &entitlements();
    /// What the user brings: keys, a hosted service, a proxy.
    [[nodiscard]] OwnServiceSetup &ownServices();
    /// Listens to news of platforms once it is started: for the window, which stays.
    [[nodiscard]] LiveUpdates &liveUpdates();
    /// Finds out whether there are a keychain and a network before anybody waits for the answer; call it once the first page is on
    /// the screen.
    void findKeychain();
    /// Revokes the token at the platform, deletes it, and marks the account; `erase` removes its data too. An error of the
    /// revocation (Offline, …) is passed on although the rest was done.
    [[nodiscard]] QFuture<Outcome> disconnectAccount(const Account &account, bool erase);
    /// Puts an account away, out of every list, sum and sync, or takes it back; its sign-in and history stay.
    [[nodiscard]] QFuture<Outcome> archiveAccount(AccountId account, bool archived);

private:
    struct Parts;
    explicit Services(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace creatormetrics
