// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/maildraft.h"
#include "connectors/mail/smtpsender.h"
#include "connectors/secrets/secretstore.h"
#include "models/core/clock.h"
#include "models/reports/reportdelivery.h"

#include <QObject>
#include <QThreadPool>

namespace creatormetrics {

/// What delivering needs from others. The references outlive the deliverer.
struct DeliveryParts {
    const Clock &clock;
    SecretStore &secrets;
    QString settingsFile; ///< where the mail account is kept
    QString draftsFolder; ///< the workspace's, for messages that the mail client shall open
    std::function<QFuture<Outcome>(const MailDraft &)> openDraft;
    SmtpOptions smtp = {};
};

/// Brings reports to a folder, by the user's mail account to people, or into the mail client; and keeps that account, its password
/// in the keychain alone. Lives on the main thread and is used there; futures finish anywhere. The work is done on a pool of its
/// own; going away stops it and waits for it, a second at most. Errors: those of `putIntoFolder` and `SmtpSender`; SignedOut
/// too when there is no mail account or no password.
class ReportDeliverer : public QObject
{
    Q_OBJECT
public:
    explicit ReportDeliverer(DeliveryParts parts);
    ~ReportDeliverer() override;

    /// Without a subject the report's title is one, without a text its summary.
    [[nodiscard]] QFuture<Outcome> deliver(const ReportDelivery &delivery, const DeliveredReport &report,
                                           const std::stop_token &stop = {});

    [[nodiscard]] std::optional<MailAccount> mailAccount() const;
    /// An empty password leaves the kept one.
    [[nodiscard]] QFuture<Outcome> keepMailAccount(const MailAccount &account, const QByteArray &password);
    /// Forgets the account and its password.
    [[nodiscard]] QFuture<Outcome> forgetMailAccount();
    /// Connects and signs in without sending; with an empty password by the kept one.
    [[nodiscard]] QFuture<Outcome> testMailAccount(const MailAccount &account, const QByteArray &password,
                                                   const std::stop_token &stop = {});

private:
    using Work = std::function<Outcome(const std::stop_token &)>;
    using SignedInWork = std::function<Outcome(const QByteArray &password, const std::stop_token &)>;

    [[nodiscard]] MailMessage messageFor(const ReportDelivery &delivery, const DeliveredReport &report) const;
    [[nodiscard]] QFuture<Outcome> send(const ReportDelivery &delivery, const DeliveredReport &report,
                                        const std::stop_token &stop);
    [[nodiscard]] QFuture<Outcome> draft(const ReportDelivery &delivery, const DeliveredReport &report,
                                         const std::stop_token &stop);
    /// Reads the password of the account first, unless there is none to read.
    [[nodiscard]] QFuture<Outcome> withPassword(const MailAccount &account, SignedInWork work,
                                                const std::stop_token &stop);
    [[nodiscard]] QFuture<Outcome> onPool(Work work, const std::stop_token &stop);

    DeliveryParts m_parts;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace creatormetrics
