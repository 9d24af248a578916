// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reportdelivery.h"

#include "app/services/folderdelivery.h"
#include "app/services/mailsettings.h"
#include "models/core/whenfinished.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int deliveriesAtOnce = 2;

QFuture<Outcome> finishedWith(const Outcome &outcome)
{
    QPromise<Outcome> promise;
    promise.start();
    promise.addResult(outcome);
    promise.finish();
    return promise.future();
}

/// Hands on an answer that is to come to whoever waits for `promise`.
void passOn(const QFuture<Outcome> &future, QObject *context, const std::shared_ptr<QPromise<Outcome>> &promise)
{
    whenFinished(future, context, [promise](const Outcome &outcome) {
        promise->addResult(outcome);
        promise->finish();
    });
}

std::shared_ptr<QPromise<Outcome>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    return promise;
}

Outcome cancelled()
{
    return Error{.kind = ErrorKind::Cancelled, .detail = u"the delivery of the report was cancelled"_s};
}

Error noPassword(const Error &found)
{
    if (found.kind != ErrorKind::NotFound)
        return found;
    return {.kind = ErrorKind::SignedOut, .detail = u"there is no password for the mail account"_s};
}

} // namespace

ReportDeliverer::ReportDeliverer(DeliveryParts parts) : m_parts(std::move(parts))
{
    m_pool.setMaxThreadCount(deliveriesAtOnce);
}

ReportDeliverer::~ReportDeliverer()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

QFuture<Outcome> ReportDeliverer::deliver(const ReportDelivery &delivery, const DeliveredReport &report,
                                          const std::stop_token &stop)
{
    if (const auto checked = checkDelivery(delivery); !checked)
        return finishedWith(checked);
    switch (delivery.way) {
    case ReportDelivery::Way::Mail:
        return send(delivery, report, stop);
    case ReportDelivery::Way::Draft:
        return draft(delivery, report, stop);
    case ReportDelivery::Way::Folder:
        break;
    }
    return onPool(
        [folder = delivery.folder, report](const std::stop_token &) -> Outcome {
            const auto put = putIntoFolder(folder, report.fileName, report.bytes);
            return put ? Outcome(Done{}) : Outcome(put.error());
        },
        stop);
}

std::optional<MailAccount> ReportDeliverer::mailAccount() const
{
    return readMailAccount(m_parts.settingsFile);
}

QFuture<Outcome> ReportDeliverer::keepMailAccount(const MailAccount &account, const QByteArray &password)
{
    if (const auto checked = checkMailAccount(account); !checked)
        return finishedWith(checked);
    if (password.isEmpty())
        return finishedWith(saveMailAccount(m_parts.settingsFile, account));
    auto promise = startedPromise();
    whenFinished(m_parts.secrets.write(mailSecretKey(account), password), this,
                 [this, account, promise](const Outcome &kept) {
                     promise->addResult(kept ? saveMailAccount(m_parts.settingsFile, account) : kept);
                     promise->finish();
                 });
    return promise->future();
}

QFuture<Outcome> ReportDeliverer::forgetMailAccount()
{
    const auto account = mailAccount();
    const Outcome removed = removeMailAccount(m_parts.settingsFile);
    if (!account || !removed)
        return finishedWith(removed);
    return m_parts.secrets.remove(mailSecretKey(*account));
}

QFuture<Outcome> ReportDeliverer::testMailAccount(const MailAccount &account, const QByteArray &password,
                                                  const std::stop_token &stop)
{
    const SignedInWork test = [account, options = m_parts.smtp](const QByteArray &kept, const std::stop_token &token) {
        return SmtpSender(options).signIn(account, kept, token);
    };
    if (!password.isEmpty())
        return onPool([test, password](const std::stop_token &token) { return test(password, token); }, stop);
    return withPassword(account, test, stop);
}

MailMessage ReportDeliverer::messageFor(const ReportDelivery &delivery, const DeliveredReport &report) const
{
    const MailAccount account = mailAccount().value_or(MailAccount{});
    return {.fromName = account.fromName,
            .fromAddress = account.fromAddress,
            .recipients = delivery.recipients,
            .subject = delivery.subject.isEmpty() ? report.title : delivery.subject,
            .text = delivery.text.isEmpty() ? report.summary : delivery.text,
            .attachments = {{.fileName = report.fileName, .bytes = report.bytes}},
            .date = m_parts.clock.now(),
            .id = QUuid::createUuid().toByteArray(QUuid::Id128)};
}

QFuture<Outcome> ReportDeliverer::send(const ReportDelivery &delivery, const DeliveredReport &report,
                                       const std::stop_token &stop)
{
    const auto account = mailAccount();
    if (!account)
        return finishedWith(Error{.kind = ErrorKind::SignedOut, .detail = u"no mail account is set up"_s});
    return withPassword(
        *account,
        [account = *account, message = messageFor(delivery, report),
         options = m_parts.smtp](const QByteArray &password, const std::stop_token &token) {
            return SmtpSender(options).send(account, password, message, token);
        },
        stop);
}

QFuture<Outcome> ReportDeliverer::draft(const ReportDelivery &delivery, const DeliveredReport &report,
                                        const std::stop_token &stop)
{
    MailMessage message = messageFor(delivery, report);
    message.draft = true;
    auto written = std::make_shared<MailDraft>();
    const auto write = onPool(
        [message, written, folder = m_parts.draftsFolder](const std::stop_token &) -> Outcome {
            auto files = writeMailDraft(folder, message);
            if (!files)
                return files.error();
            *written = *std::move(files);
            return Done{};
        },
        stop);
    auto promise = startedPromise();
    whenFinished(write, this, [this, written, promise](const Outcome &done) {
        passOn(done ? m_parts.openDraft(*written) : finishedWith(done), this, promise);
    });
    return promise->future();
}

QFuture<Outcome> ReportDeliverer::withPassword(const MailAccount &account, SignedInWork work,
                                               const std::stop_token &stop)
{
    if (account.user.isEmpty())
        return onPool([work](const std::stop_token &token) { return work({}, token); }, stop);
    auto promise = startedPromise();
    whenFinished(m_parts.secrets.read(mailSecretKey(account)), this,
                 [this, work = std::move(work), stop, promise](const Result<QByteArray> &password) {
                     if (!password)
                         return passOn(finishedWith(noPassword(password.error())), this, promise);
                     passOn(onPool([work, password = *password](const std::stop_token &token) {
                                return work(password, token);
                            }, stop),
                            this, promise);
                 });
    return promise->future();
}

QFuture<Outcome> ReportDeliverer::onPool(Work work, const std::stop_token &stop)
{
    auto promise = startedPromise();
    m_pool.start([promise, work = std::move(work), stop, own = m_stop.get_token()] {
        std::stop_source either;
        const auto request = [&either] { either.request_stop(); };
        const std::stop_callback byCaller(stop, request);
        const std::stop_callback byEnd(own, request);
        promise->addResult(either.stop_requested() ? cancelled() : work(either.get_token()));
        promise->finish();
    });
    return promise->future();
}

} // namespace creatormetrics
