// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"
#include "models/account/entitlementstate.h"
#include "models/core/clock.h"

#include <QTimer>

#include <vector>

namespace creatormetrics {

/// What the keeper is made from; everything outlives it.
struct EntitlementParts {
    SecretStore &secrets;
    const Clock &clock;
    QString service; ///< which hosted service: another has other statements
    QString file; ///< where they are kept too, for the first page and for programs without a keychain ("<config>/plan.json")
    std::optional<Plan> named; ///< by the services file: this applies and nothing else
    std::vector<EntitlementKey> keys; ///< that come with the program
};

/// Keeps the signed statement of the user's plan, and says at any moment which plan applies. What tells an old statement from the
/// latest lies in the keychain, so that a copied file cannot bring one back; a file beside it makes the answer known before
/// the keychain has been asked. Main thread.
class EntitlementKeeper final : public Entitlements
{
    Q_OBJECT
public:
    explicit EntitlementKeeper(const EntitlementParts &parts);

    /// Asks the keychain. An error is the keychain's; what the file says then goes on to apply.
    [[nodiscard]] QFuture<Outcome> open();
    [[nodiscard]] PlanInForce inForce() const override;

    /// A statement that has come from the service for this installation. One signed with a key that is not known waits for `addKeys`.
    void take(const QByteArray &text, const QByteArray &installation);
    void addKeys(const std::vector<EntitlementKey> &keys);
    /// Signed out.
    void forget();
    /// Whether to ask the service for another statement.
    [[nodiscard]] bool isDue() const;

Q_SIGNALS:
    void keysWanted();

private:
    void readFile();
    void writeFile() const;
    void replace(const KeptEntitlement &kept);
    void look();
    void noteNow();
    void waitForTheEnd();
    [[nodiscard]] std::vector<EntitlementKey> keys() const;
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] QString secretName() const;

    EntitlementParts m_parts;
    KeptEntitlement m_kept;
    std::string m_installation;
    std::vector<EntitlementKey> m_fetchedKeys;
    QByteArray m_waiting; ///< for its key
    PlanInForce m_told;
    QTimer m_timer;
};

} // namespace creatormetrics
