// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace creatormetrics {

struct MailAttachment {
    QString fileName = {}; ///< without a folder
    QByteArray type = "application/pdf";
    QByteArray bytes = {};
};

/// A message as it is written, before it is bytes.
struct MailMessage {
    QString fromName = {};
    QString fromAddress = {}; ///< may be empty in a draft
    QStringList recipients = {}; ///< may be empty in a draft
    QString subject = {};
    QString text = {}; ///< plain; lines may end in any way
    std::vector<MailAttachment> attachments = {};
    QDateTime date = {};
    /// What makes the message one of its kind: letters and digits, part of its Message-ID, which never names the computer.
    QByteArray id = {};
    bool draft = false; ///< "X-Unsent": mail clients open it for writing
};

/// The message as RFC 5322 and MIME have it: seven bits, lines of at most 78 characters that end in CR LF. BadInput names the
/// member that breaks a line where none may break, or the address that is none.
[[nodiscard]] Result<QByteArray> mailBytes(const MailMessage &message);

} // namespace creatormetrics
