// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mail/mailmessage.h"

namespace creatormetrics {

/// A message for the mail client to finish, as files.
struct MailDraft {
    QString mailFile = {}; ///< the whole message, ".eml"
    QString attachmentFile = {}; ///< the report alone, for clients that take only that
    QStringList recipients = {};
    QString subject = {};
    QString text = {};
};

/// Writes the draft into a folder of its own below `folder`, which only the owner may read, and removes what has lain there for
/// more than a day. `message` has one attachment. Blocks.
[[nodiscard]] Result<MailDraft> writeMailDraft(const QString &folder, const MailMessage &message);

} // namespace creatormetrics
