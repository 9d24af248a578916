// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/maildraft.h"

#include "app/services/folderdelivery.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int daysKept = 1; // the client may still read it while the mail is being written

void removeOldDrafts(const QDir &folder, const QDateTime &now)
{
    const auto drafts = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &draft : drafts) {
        if (draft.lastModified() < now.addDays(-daysKept))
            QDir(draft.filePath()).removeRecursively();
    }
}

Outcome makePrivateFolder(const QString &folder)
{
    const bool made = QDir().mkpath(folder) &&
                      QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (made)
        return Done{};
    return Error{.kind = ErrorKind::Storage, .detail = u"cannot make the folder %1"_s.arg(folder)};
}

} // namespace

Result<MailDraft> writeMailDraft(const QString &folder, const MailMessage &message)
{
    const auto bytes = mailBytes(message);
    if (!bytes)
        return bytes.error();
    if (const auto made = makePrivateFolder(folder); !made)
        return made.error();
    removeOldDrafts(QDir(folder), message.date);
    const QString own = QDir(folder).filePath(QString::fromLatin1(message.id));
    if (const auto made = makePrivateFolder(own); !made)
        return made.error();
    const MailAttachment &report = message.attachments.front();
    const auto reportFile = putIntoFolder(own, report.fileName, report.bytes);
    if (!reportFile)
        return reportFile.error();
    const auto mailFile = putIntoFolder(own, QFileInfo(report.fileName).completeBaseName() + ".eml"_L1, *bytes);
    if (!mailFile)
        return mailFile.error();
    return MailDraft{.mailFile = *mailFile,
                     .attachmentFile = *reportFile,
                     .recipients = message.recipients,
                     .subject = message.subject,
                     .text = message.text};
}

} // namespace creatormetrics
