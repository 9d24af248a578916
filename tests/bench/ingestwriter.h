// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/provenance.h"
#include "models/store/workspace.h"
#include "tests/bench/ingestpages.h"

#include <memory>

namespace creatormetrics {

/// A new workspace with the accounts, into which pages are written as a sync does: each with its fetch, several in a transaction.
class IngestWriter
{
public:
    [[nodiscard]] static Result<std::unique_ptr<IngestWriter>> open(const QString &folder,
                                                                    const IngestAccounts &accounts);

    /// Milliseconds that the pages took. `answerBytes`: length of the raw answer that is kept compressed with each page.
    [[nodiscard]] Result<double> write(const std::vector<IngestPage> &pages, std::size_t pagesPerTransaction,
                                       qsizetype answerBytes, const QDateTime &now);
    [[nodiscard]] Connection &connection() { return *m_connection; }

private:
    IngestWriter(std::unique_ptr<Connection> connection, std::vector<Account> accounts)
        : m_connection(std::move(connection))
        , m_accounts(std::move(accounts))
    {}
    Outcome writePages(const std::vector<IngestPage> &pages, std::size_t pagesPerTransaction, const QByteArray &answer,
                       const QDateTime &now);
    Outcome writePage(const IngestPage &page, const QByteArray &answer, const QDateTime &now);
    Outcome writeRows(const Account &account, const IngestRows &rows, FetchId fetch, const QDateTime &now);

    std::unique_ptr<Connection> m_connection;
    std::vector<Account> m_accounts;
};

} // namespace creatormetrics
