// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mailsettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Outcome written(QSettings &store)
{
    store.sync();
    if (store.status() == QSettings::NoError)
        return Done{};
    return Error{.kind = ErrorKind::Storage, .detail = u"cannot write %1"_s.arg(store.fileName())};
}

} // namespace

std::optional<MailAccount> readMailAccount(const QString &settingsFile)
{
    QSettings store(settingsFile, QSettings::IniFormat);
    store.beginGroup("mail"_L1);
    const MailAccount account{.host = store.value("host"_L1).toString(),
                              .port = store.value("port"_L1).toInt(),
                              .security = mailSecurityFromKey(store.value("security"_L1).toString()),
                              .user = store.value("user"_L1).toString(),
                              .fromName = store.value("fromName"_L1).toString(),
                              .fromAddress = store.value("fromAddress"_L1).toString()};
    return checkMailAccount(account) ? std::optional(account) : std::nullopt;
}

Outcome saveMailAccount(const QString &settingsFile, const MailAccount &account)
{
    if (auto checked = checkMailAccount(account); !checked)
        return checked;
    QSettings store(settingsFile, QSettings::IniFormat);
    store.beginGroup("mail"_L1);
    store.setValue("host"_L1, account.host);
    store.setValue("port"_L1, account.port);
    store.setValue("security"_L1, mailSecurityKey(account.security));
    store.setValue("user"_L1, account.user);
    store.setValue("fromName"_L1, account.fromName);
    store.setValue("fromAddress"_L1, account.fromAddress);
    return written(store);
}

Outcome removeMailAccount(const QString &settingsFile)
{
    QSettings store(settingsFile, QSettings::IniFormat);
    store.remove("mail"_L1);
    return written(store);
}

} // namespace creatormetrics
