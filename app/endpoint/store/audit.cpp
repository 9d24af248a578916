// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/audit.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"

namespace creatormetrics {

namespace {

constexpr Milliseconds keptFor = 400 * oneDay;

// Lengths before the parts, so that no two rows read the same.
std::string rowHash(const std::string &before, std::int64_t sequence, const AuditEntry &entry)
{
    std::string text;
    const std::string number = std::to_string(sequence);
    const std::string moment = std::to_string(entry.at);
    for (const std::string *part : {&before, &number, &moment, &entry.actor, &entry.action, &entry.target,
                                    &entry.addressTruncated, &entry.requestId, &entry.result})
        text.append(std::to_string(part->size())).append(":").append(*part);
    return hex(sha256(text));
}

} // namespace

void appendAudit(SqlConnection &connection, const AuditEntry &entry)
{
    const auto head = connection.first("UPDATE audit_head SET seq = seq + 1 WHERE id = 1 RETURNING seq, hash");
    if (!head)
        throw StoreError(StoreError::Kind::Other, "the audit chain has no head");
    const auto sequence = head->integer(0);
    const std::string hash = rowHash(head->text(1), sequence, entry);
    connection.run("INSERT INTO audit(seq, at, actor, action, target, ip_trunc, request_id, result, prev_hash, hash) "
                   "VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                   {sequence, entry.at, entry.actor, entry.action, entry.target, entry.addressTruncated, entry.requestId,
                    entry.result, head->text(1), hash});
    connection.run("UPDATE audit_head SET hash = $1 WHERE id = 1", {hash});
}

std::optional<std::int64_t> brokenAuditRow(SqlConnection &connection)
{
    std::optional<std::string> before;
    std::int64_t expected = 0;
    constexpr std::int64_t page = 1'000;
    while (true) {
        const auto rows = connection.run("SELECT seq, at, actor, action, target, ip_trunc, request_id, result, prev_hash, hash "
                                         "FROM audit WHERE seq > $1 ORDER BY seq LIMIT $2",
                                         {expected, page});
        for (const auto &row : rows) {
            const AuditEntry entry{row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)};
            const auto sequence = row.integer(0);
            const bool follows = !before || (sequence == expected + 1 && row.text(8) == *before);
            if (!follows || rowHash(row.text(8), sequence, entry) != row.text(9))
                return sequence;
            before = row.text(9);
            expected = sequence;
        }
        if (rows.size() < static_cast<std::size_t>(page))
            break;
    }
    const auto head = connection.first("SELECT seq, hash FROM audit_head WHERE id = 1");
    const bool isWhole = head && head->text(1) == before.value_or(std::string()) && head->integer(0) == expected;
    return isWhole ? std::nullopt : std::optional(expected);
}

void forgetOldAudit(SqlConnection &connection, Milliseconds now)
{
    connection.run("DELETE FROM audit WHERE at < $1 AND seq < (SELECT seq FROM audit_head WHERE id = 1)", {now - keptFor - oneDay});
}

} // namespace creatormetrics
