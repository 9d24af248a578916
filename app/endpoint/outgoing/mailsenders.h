// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/outgoing/outbox.h"

#include <filesystem>
#include <string>

namespace creatormetrics {

/// For development: each mail becomes a file `<id>.eml` that the owner alone can read.
class FolderMailSender final : public MailSender
{
public:
    FolderMailSender(std::filesystem::path folder, std::string from);
    bool send(const Mail &mail, const std::string &id, Milliseconds now) override;

private:
    const std::filesystem::path m_folder;
    const std::string m_from;
};

struct SmtpServer {
    std::string url; // "smtps://host:465", or "smtp://host:587", which has to offer TLS unless the host is this machine
    std::string user; // empty: no login
    Secret password;
    std::string from;
};

/// By libcurl, which verifies certificates. Waits up to 20 s.
class SmtpMailSender final : public MailSender
{
public:
    explicit SmtpMailSender(SmtpServer server);
    bool send(const Mail &mail, const std::string &id, Milliseconds now) override;

private:
    const SmtpServer m_server;
};

} // namespace creatormetrics
