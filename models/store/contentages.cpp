// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentages.h"

#include "models/store/rows.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostNamed = 20;

bool standsFor(const AgeLook &look, int age)
{
    return std::llabs(look.day - look.publishedDay - age) <= ageTolerance(age);
}

/// Writes looks where they are nearer to an age, or as near and later, than the one that stands.
class AgeWriter
{
public:
    static Result<AgeWriter> open(Connection &connection, AccountId account)
    {
        auto statement = connection.prepare(
            u"INSERT INTO content_ages(account_id, age, published_day, content_id, type, day, views) VALUES(?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT(account_id, age, published_day, content_id) DO UPDATE SET type = excluded.type, day = excluded.day, "
            "views = excluded.views WHERE abs(excluded.day - published_day - age) < abs(day - published_day - age) "
            "OR (abs(excluded.day - published_day - age) = abs(day - published_day - age) AND excluded.day >= day)");
        if (!statement)
            return statement.error();
        return AgeWriter(**statement, account);
    }

    Outcome add(const AgeLook &look)
    {
        for (const int age : comparedAges) {
            if (!standsFor(look, age))
                continue;
            m_statement->bindAll(m_account.value(), age, look.publishedDay, look.id.value(), contentTypeKey(look.type), look.day,
                                 look.views);
            if (auto written = m_statement->run(); !written)
                return written;
        }
        return Done{};
    }

private:
    AgeWriter(Statement &statement, AccountId account) : m_statement(&statement), m_account(account) {}

    Statement *m_statement;
    AccountId m_account;
};

constexpr QStringView selectLooks =
    u"SELECT c.id, c.type, c.published_day, s.day, s.views, c.account_id FROM content_items c "
    "CROSS JOIN content_snapshots s ON s.content_id = c.id AND s.views IS NOT NULL AND s.day >= c.published_day ";

AgeLook readLook(const Statement &row)
{
    return {.id = ContentId(row.integer(0)),
            .type = contentTypeFromKey(row.text(1)).value_or(ContentType::Post),
            .publishedDay = row.integer(2),
            .day = row.integer(3),
            .views = row.integer(4)};
}

Outcome remove(Connection &connection, AccountId account, const AgeChange &change)
{
    for (const int age : comparedAges) {
        if (!change.earlierDay)
            break;
        auto removed = connection.run(
            u"DELETE FROM content_ages WHERE account_id = ? AND age = ? AND published_day = ? AND content_id = ?", account.value(),
            age, *change.earlierDay, change.id.value());
        if (!removed)
            return removed;
    }
    return Done{};
}

/// Every point as the looks tell it, by brute force.
struct Expected {
    AgePoint point;
    qint64 account = 0;
    ContentType type = ContentType::Video;

    friend bool operator==(const Expected &, const Expected &) = default;
};

bool isBetter(const AgeLook &look, const AgePoint &standing)
{
    const qint64 target = standing.publishedDay + standing.age;
    const qint64 mine = std::llabs(look.day - target);
    const qint64 its = std::llabs(standing.day - target);
    return mine < its || (mine == its && look.day > standing.day);
}

/// The looks of one item, which come one after the other, to its points by age.
void expect(const AgeLook &look, qint64 account, std::vector<Expected> &points)
{
    for (const int age : comparedAges) {
        if (!standsFor(look, age))
            continue;
        const auto same = [&](const Expected &one) { return one.point.id == look.id && one.point.age == age; };
        const auto standing = std::find_if(points.rbegin(), points.rend(), [&](const Expected &one) {
            return same(one) || one.point.id != look.id;
        });
        const AgePoint point{.id = look.id, .age = age, .publishedDay = look.publishedDay, .day = look.day, .views = look.views};
        if (standing == points.rend() || !same(*standing))
            points.push_back({.point = point, .account = account, .type = look.type});
        else if (isBetter(look, standing->point))
            standing->point = point;
    }
}

bool before(const Expected &left, const Expected &right)
{
    return std::pair(left.point.id, left.point.age) < std::pair(right.point.id, right.point.age);
}

Result<std::vector<Expected>> expectedPoints(Connection &connection)
{
    auto statement = connection.prepare(selectLooks.toString() + u"ORDER BY c.id"_s);
    if (!statement)
        return statement.error();
    std::vector<Expected> points;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        expect(readLook(**statement), (*statement)->integer(5), points);
    }
    std::ranges::sort(points, before);
    return points;
}

Result<std::vector<Expected>> storedPoints(Connection &connection)
{
    auto statement = connection.prepare(u"SELECT content_id, age, published_day, day, views, account_id, type FROM content_ages");
    if (!statement)
        return statement.error();
    auto points = collectRows<Expected>(**statement, [](const Statement &row) {
        return Expected{.point = {.id = ContentId(row.integer(0)),
                                  .age = static_cast<int>(row.integer(1)),
                                  .publishedDay = row.integer(2),
                                  .day = row.integer(3),
                                  .views = row.integer(4)},
                        .account = row.integer(5),
                        .type = contentTypeFromKey(row.text(6)).value_or(ContentType::Post)};
    });
    if (points)
        std::ranges::sort(*points, before);
    return points;
}

AgePoint readPoint(const Statement &row)
{
    return {.id = ContentId(row.integer(0)),
            .age = static_cast<int>(row.integer(1)),
            .publishedDay = row.integer(2),
            .day = row.integer(3),
            .views = row.integer(4)};
}

} // namespace

Outcome addAgeLooks(Connection &connection, AccountId account, std::span<const AgeLook> looks)
{
    if (looks.empty())
        return Done{};
    auto writer = AgeWriter::open(connection, account);
    if (!writer)
        return writer.error();
    for (const AgeLook &look : looks) {
        if (auto added = writer->add(look); !added)
            return added;
    }
    return Done{};
}

Outcome patchContentAges(Connection &connection, AccountId account, std::span<const AgeChange> changes)
{
    static const QString sql = selectLooks.toString() + u"WHERE c.id = ?"_s;
    for (const AgeChange &change : changes) {
        if (auto removed = remove(connection, account, change); !removed)
            return removed;
        auto statement = connection.prepare(sql);
        if (!statement)
            return statement.error();
        (*statement)->bindAll(change.id.value());
        const auto looks = collectRows<AgeLook>(**statement, readLook);
        if (!looks)
            return looks.error();
        if (auto added = addAgeLooks(connection, account, *looks); !added)
            return added;
    }
    return Done{};
}

Result<std::vector<AgePoint>> agePoints(Connection &connection, AccountId account, ContentType type, int age, qint64 before, int count)
{
    auto statement = connection.prepare(
        u"SELECT content_id, age, published_day, day, views FROM content_ages WHERE account_id = ? AND age = ? AND published_day < ? "
        "AND type = ? ORDER BY published_day DESC, content_id DESC LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), age, before, contentTypeKey(type), count);
    return collectRows<AgePoint>(**statement, readPoint);
}

Result<std::vector<AgePoint>> agePointsOf(Connection &connection, AccountId account, ContentId item, qint64 publishedDay)
{
    auto statement = connection.prepare(u"SELECT content_id, age, published_day, day, views FROM content_ages "
                                        "WHERE account_id = ? AND age = ? AND published_day = ? AND content_id = ?");
    if (!statement)
        return statement.error();
    std::vector<AgePoint> points;
    for (const int age : comparedAges) {
        (*statement)->bindAll(account.value(), age, publishedDay, item.value());
        const auto point = firstRow<AgePoint>(**statement, readPoint);
        if (!point)
            return point.error();
        if (*point)
            points.push_back(**point);
    }
    return points;
}

Outcome rebuildContentAges(Connection &connection)
{
    if (auto cleared = connection.run(u"DELETE FROM content_ages"); !cleared)
        return cleared;
    const auto points = expectedPoints(connection);
    if (!points)
        return points.error();
    for (const Expected &expected : *points) {
        const AgePoint &point = expected.point;
        auto written = connection.run(
            u"INSERT INTO content_ages(account_id, age, published_day, content_id, type, day, views) VALUES(?, ?, ?, ?, ?, ?, ?)",
            expected.account, point.age, point.publishedDay, point.id.value(), contentTypeKey(expected.type), point.day, point.views);
        if (!written)
            return written;
    }
    return Done{};
}

Result<QStringList> contentAgeProblems(Connection &connection)
{
    const auto expected = expectedPoints(connection);
    if (!expected)
        return expected.error();
    const auto stored = storedPoints(connection);
    if (!stored)
        return stored.error();
    std::vector<qint64> wrong;
    for (const auto &[all, others] : {std::pair(&*expected, &*stored), std::pair(&*stored, &*expected)}) {
        for (const Expected &point : *all) {
            const auto found = std::ranges::lower_bound(*others, point, before);
            if (found == others->end() || *found != point)
                wrong.push_back(point.point.id.value());
        }
    }
    std::ranges::sort(wrong);
    const auto repeated = std::ranges::unique(wrong);
    wrong.erase(repeated.begin(), repeated.end());
    QStringList problems;
    for (std::size_t i = 0; i < wrong.size() && problems.size() < mostNamed; ++i)
        problems.append(u"content_ages: the points of post %1 differ from its snapshots"_s.arg(wrong[i]));
    return problems;
}

} // namespace creatormetrics
