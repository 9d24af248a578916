// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connector.h"
#include "models/sync/pagewriter.h"
#include "tests/store/scratchworkspace.h"

namespace creatormetrics {

/// Stores what the connectors read into a workspace. A page is there whole, or, where storing it is made to fail in its middle,
/// not at all; another connection to the file is the witness. Databases are made anew after some hundred pages, and each is
/// checked at its end.
class PageTarget
{
public:
    PageTarget();

    /// Reads the answer with every stream of the connector and stores each page that comes out.
    void run(Platform platform, const QByteArray &input);
    /// Checks the database at hand.
    void finish();

private:
    void open();
    void store(const Connector &connector, const Stream &stream, const FetchTask &task, const HttpResponse &response,
               const Page &page);
    [[nodiscard]] Result<PageCounts> apply(const PageCommit &commit);
    void checkNothingStored(const Error &error, qint64 rowsBefore, qint64 versionBefore);
    void checkStored(const PageCommit &commit, const PageCounts &counts);
    [[nodiscard]] qint64 rows();
    [[nodiscard]] qint64 version();
    [[nodiscard]] qint64 ask(const QString &sql);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Connection> m_witness;
    QHash<Platform, Account> m_accounts;
    QHash<Platform, qint64> m_runs;
    QString m_countRows;
    int m_pages = 0;
    int m_fault = 0; ///< which table refuses rows; beyond the list: none
};

} // namespace creatormetrics
