// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/provenance.h"

#include "models/store/rows.h"

#include <QCryptographicHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array<std::pair<FetchKind, QLatin1StringView>, 3> kindKeys{{
    {FetchKind::Api, QLatin1StringView("api")},
    {FetchKind::Import, QLatin1StringView("import")},
    {FetchKind::Sample, QLatin1StringView("sample")},
}};

QString kindKey(FetchKind kind)
{
    return kindKeys[static_cast<std::size_t>(kind)].second;
}

FetchKind kindFromKey(const QString &key)
{
    for (const auto &[kind, candidate] : kindKeys) {
        if (key == candidate)
            return kind;
    }
    return FetchKind::Api;
}

std::optional<qint64> runValue(const std::optional<RunId> &run)
{
    return run ? std::optional(run->value()) : std::nullopt;
}

} // namespace

Result<FetchId> insertFetch(Connection &connection, const FetchRecord &fetch)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(fetch.body, QCryptographicHash::Sha256).toHex());
    const auto body = fetch.body.isEmpty() ? std::nullopt : std::optional(qCompress(fetch.body, 6));
    const auto inserted = connection.run(
        u"INSERT INTO fetches(account_id, run_id, kind, stream, source, fetched_at, status, body_sha256, body) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fetch.account.value(), runValue(fetch.run), kindKey(fetch.kind), fetch.stream, fetch.source, fetch.fetchedAt, fetch.status,
        hash, body);
    if (!inserted)
        return inserted.error();
    return FetchId(connection.lastInsertId());
}

Result<StoredFetch> fetchById(Connection &connection, FetchId id)
{
    auto statement = connection.prepare(
        u"SELECT account_id, run_id, kind, stream, source, fetched_at, status, body_sha256, body FROM fetches WHERE id = ?");
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    row.bindAll(id.value());
    const auto found = row.step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::NotFound, .detail = u"no fetch %1"_s.arg(id.value())};
    StoredFetch fetch{.id = id, .record = {}, .bodySha256 = row.text(7)};
    fetch.record = {.account = AccountId(row.integer(0)),
                    .run = row.isNull(1) ? std::nullopt : std::optional(RunId(row.integer(1))),
                    .kind = kindFromKey(row.text(2)),
                    .stream = row.text(3),
                    .source = row.text(4),
                    .fetchedAt = row.moment(5),
                    .status = row.isNull(6) ? std::nullopt : std::optional(static_cast<int>(row.integer(6))),
                    .body = row.isNull(8) ? QByteArray() : qUncompress(row.blob(8))};
    row.reset();
    return fetch;
}

Result<std::vector<FetchReference>> fetchReferences(Connection &connection, std::span<const FetchId> ids)
{
    auto statement = connection.prepare(
        u"SELECT id, kind, stream, source, fetched_at, status, body_sha256, body IS NOT NULL FROM fetches WHERE id = ?");
    if (!statement)
        return statement.error();
    std::vector<FetchReference> found;
    for (const FetchId id : ids) {
        (*statement)->bindAll(id.value());
        auto reference = firstRow<FetchReference>(**statement, [](const Statement &row) {
            return FetchReference{.id = FetchId(row.integer(0)),
                                  .kind = kindFromKey(row.text(1)),
                                  .stream = row.text(2),
                                  .source = row.text(3),
                                  .fetchedAt = row.moment(4),
                                  .status = row.isNull(5) ? std::nullopt : std::optional(static_cast<int>(row.integer(5))),
                                  .bodySha256 = row.text(6),
                                  .bodyKept = row.integer(7) != 0};
        });
        if (!reference)
            return reference.error();
        if (*reference)
            found.push_back(**std::move(reference));
    }
    return found;
}

namespace {

PostOrigin readPostOrigin(const Statement &row)
{
    return {.contentId = row.integer(0),
            .platformContentId = row.text(1),
            .title = row.text(2).isEmpty() ? row.text(3).section(u'\n', 0, 0) : row.text(2),
            .published = row.day(4),
            .fetch = row.isNull(5) ? std::nullopt : std::optional(FetchId(row.integer(5)))};
}

} // namespace

Result<std::optional<PostOrigin>> postOrigin(Connection &connection, AccountId account, const QString &platformContentId)
{
    auto statement = connection.prepare(u"SELECT id, platform_content_id, title, description, published_day, fetch_id "
                                        "FROM content_items WHERE account_id = ? AND platform_content_id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), platformContentId);
    return firstRow<PostOrigin>(**statement, readPostOrigin);
}

Result<std::vector<PostOrigin>> postOriginsIn(Connection &connection, AccountId account, const DateRange &range, qint64 limit)
{
    auto statement = connection.prepare(u"SELECT id, platform_content_id, title, description, published_day, fetch_id "
                                        "FROM content_items WHERE account_id = ? AND missing_since IS NULL "
                                        "AND published_day BETWEEN ? AND ? ORDER BY published_day DESC, published_at DESC LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), range.first(), range.last(), limit);
    return collectRows<PostOrigin>(**statement, readPostOrigin);
}

Result<qint64> dropBodiesBefore(Connection &connection, const QDateTime &before)
{
    const auto dropped = connection.run(u"UPDATE fetches SET body = NULL WHERE body IS NOT NULL AND fetched_at < ?", before);
    if (!dropped)
        return dropped.error();
    return connection.changedRows();
}

} // namespace creatormetrics
