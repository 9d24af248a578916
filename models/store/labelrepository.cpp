// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/labelrepository.h"

#include "models/store/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Error badLabel(const QString &typed, const QString &why)
{
    return Error{.kind = ErrorKind::BadInput, .detail = u"label: \"%1\" is not accepted; %2"_s.arg(typed.left(80), why)};
}

Error noLabel(const QString &label)
{
    return Error{.kind = ErrorKind::NotFound, .detail = u"no post carries the label \"%1\""_s.arg(label)};
}

/// As the workspace spells it, if any post carries it.
Result<std::optional<QString>> spelling(Connection &connection, const QString &label)
{
    const auto known = knownLabels(connection);
    if (!known)
        return known.error();
    const QString wanted = foldedLabel(label);
    const auto same = std::ranges::find_if(*known, [&](const KnownLabel &one) { return foldedLabel(one.label) == wanted; });
    return same == known->end() ? std::nullopt : std::optional(same->label);
}

Outcome requirePost(Connection &connection, ContentId post)
{
    const auto found = askInteger(connection, u"SELECT count(*) FROM content_items WHERE id = ?", post.value());
    if (!found)
        return found.error();
    if (*found == 0)
        return Error{.kind = ErrorKind::NotFound, .detail = u"there is no post %1"_s.arg(post.value())};
    return Done{};
}

Outcome refuseTooMany(Connection &connection, ContentId post)
{
    const auto count = askInteger(connection, u"SELECT count(*) FROM content_labels WHERE content_id = ?", post.value());
    if (!count)
        return count.error();
    if (*count > mostLabelsOfPost)
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"label: post %1 has %2 labels already, and no post has more"_s.arg(post.value()).arg(mostLabelsOfPost)};
    return Done{};
}

Outcome putOn(Connection &connection, const QString &label, ContentId post, qint64 &changed)
{
    if (auto there = requirePost(connection, post); !there)
        return there;
    if (auto put = connection.run(u"INSERT INTO content_labels (label, content_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                  label, post.value());
        !put)
        return put;
    if (connection.changedRows() == 0)
        return Done{};
    ++changed;
    return refuseTooMany(connection, post);
}

Outcome takeOff(Connection &connection, const QString &label, ContentId post, qint64 &changed)
{
    if (auto there = requirePost(connection, post); !there)
        return there;
    auto taken = connection.run(u"DELETE FROM content_labels WHERE label = ? AND content_id = ?", label, post.value());
    if (taken)
        changed += connection.changedRows();
    return taken;
}

bool byAlphabet(const QString &a, const QString &b)
{
    const QString first = foldedLabel(a);
    const QString second = foldedLabel(b);
    return first == second ? a < b : first < second;
}

} // namespace

Result<QString> cleanLabel(const QString &typed)
{
    const QString label = typed.simplified().normalized(QString::NormalizationForm_C);
    if (label.isEmpty())
        return badLabel(typed, u"a label has at least one character"_s);
    if (label.toUcs4().size() > longestLabel)
        return badLabel(typed, u"a label has at most %1 characters"_s.arg(longestLabel));
    const auto isForbidden = [](QChar c) { return c == u',' || c.category() == QChar::Other_Control; };
    if (std::ranges::any_of(label, isForbidden))
        return badLabel(typed, u"commas separate labels, and control characters cannot be read"_s);
    return label;
}

QString foldedLabel(const QString &label)
{
    return label.simplified().toCaseFolded().normalized(QString::NormalizationForm_C);
}

Result<qint64> setLabels(Connection &connection, std::span<const ContentId> posts, const QString &label, bool on)
{
    const auto clean = cleanLabel(label);
    if (!clean)
        return clean.error();
    const auto known = spelling(connection, *clean);
    if (!known)
        return known.error();
    const QString spelled = known->value_or(*clean);
    qint64 changed = 0;
    for (const ContentId post : posts) {
        const Outcome set = on ? putOn(connection, spelled, post, changed) : takeOff(connection, spelled, post, changed);
        if (!set)
            return set.error();
    }
    return changed;
}

Result<QStringList> labelsOf(Connection &connection, ContentId post)
{
    auto statement = connection.prepare(u"SELECT label FROM content_labels WHERE content_id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(post.value());
    auto rows = collectRows<QString>(**statement, [](const Statement &row) { return row.text(0); });
    if (!rows)
        return rows.error();
    std::ranges::sort(*rows, byAlphabet);
    return QStringList(rows->begin(), rows->end());
}

Result<std::vector<KnownLabel>> knownLabels(Connection &connection)
{
    auto statement = connection.prepare(u"SELECT label, count(*) FROM content_labels GROUP BY label");
    if (!statement)
        return statement.error();
    auto known = collectRows<KnownLabel>(**statement, [](const Statement &row) {
        return KnownLabel{.label = row.text(0), .posts = row.integer(1)};
    });
    if (known)
        std::ranges::sort(*known, byAlphabet, &KnownLabel::label);
    return known;
}

Outcome renameLabel(Connection &connection, const QString &label, const QString &name)
{
    const auto clean = cleanLabel(name);
    if (!clean)
        return clean.error();
    const auto former = spelling(connection, label);
    if (!former)
        return former.error();
    if (!*former)
        return noLabel(label);
    const auto known = spelling(connection, *clean);
    if (!known)
        return known.error();
    // Another spelling of the same label is what is wanted; of another label that is there its own spelling stays.
    const bool sameLabel = foldedLabel(**former) == foldedLabel(*clean);
    const QString target = sameLabel ? *clean : known->value_or(*clean);
    if (auto moved = connection.run(u"UPDATE OR IGNORE content_labels SET label = ? WHERE label = ?", target, **former); !moved)
        return moved;
    return sameLabel ? Outcome(Done{}) : connection.run(u"DELETE FROM content_labels WHERE label = ?", **former);
}

Outcome removeLabel(Connection &connection, const QString &label)
{
    const auto former = spelling(connection, label);
    if (!former)
        return former.error();
    if (!*former)
        return noLabel(label);
    return connection.run(u"DELETE FROM content_labels WHERE label = ?", **former);
}

Result<std::vector<qint64>> postsWithLabels(Connection &connection, const QStringList &labels)
{
    std::vector<qint64> posts;
    for (const QString &label : labels) {
        const auto spelled = spelling(connection, label);
        if (!spelled)
            return spelled.error();
        if (!*spelled)
            continue;
        auto statement = connection.prepare(u"SELECT content_id FROM content_labels WHERE label = ?");
        if (!statement)
            return statement.error();
        (*statement)->bindAll(**spelled);
        const auto some = collectRows<qint64>(**statement, [](const Statement &row) { return row.integer(0); });
        if (!some)
            return some.error();
        posts.insert(posts.end(), some->begin(), some->end());
    }
    std::ranges::sort(posts);
    posts.erase(std::unique(posts.begin(), posts.end()), posts.end());
    return posts;
}

Result<QStringList> unknownLabels(Connection &connection, const QStringList &labels)
{
    QStringList unknown;
    for (const QString &label : labels) {
        const auto spelled = spelling(connection, label);
        if (!spelled)
            return spelled.error();
        if (!*spelled)
            unknown << label;
    }
    return unknown;
}

Result<std::optional<ContentId>> postByAddress(Connection &connection, const QString &address)
{
    if (address.isEmpty())
        return std::optional<ContentId>();
    auto statement = connection.prepare(u"SELECT id FROM content_items WHERE url = ? ORDER BY id LIMIT 1");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(address);
    return firstRow<ContentId>(**statement, [](const Statement &row) { return ContentId(row.integer(0)); });
}

} // namespace creatormetrics
