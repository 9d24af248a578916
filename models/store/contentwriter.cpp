// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentwriter.h"

#include "models/store/contentgains.h"
#include "models/store/contentwords.h"
#include "models/store/metriccolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t contentTypes = static_cast<std::size_t>(ContentType::Post) + 1;

const QByteArray &typeKey(ContentType type)
{
    static const auto keys = [] {
        std::array<QByteArray, contentTypes> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = contentTypeKey(static_cast<ContentType>(i)).toUtf8();
        return all;
    }();
    return keys[static_cast<std::size_t>(type)];
}

ContentType typeFromKey(QByteArrayView key)
{
    for (std::size_t i = 0; i < contentTypes; ++i) {
        if (key == typeKey(static_cast<ContentType>(i)))
            return static_cast<ContentType>(i);
    }
    return ContentType::Post;
}

QByteArrayView visibilityBytes(Visibility visibility)
{
    const QLatin1StringView key = visibilityKey(visibility);
    return QByteArrayView(key.data(), key.size());
}

QString snapshotDiffers()
{
    QStringList terms;
    for (const Metric metric : contentMetrics())
        terms.append(u"(excluded.%1 IS NOT NULL AND excluded.%1 IS NOT %1)"_s.arg(metricInfo(metric).key));
    return terms.join(u" OR "_s);
}

struct Sql {
    QString find = u"SELECT id, published_day, missing_since, published_at, duration_s, type, visibility, title, description, url, "
                   "thumbnail_url, %1 FROM content_items WHERE account_id = ? AND platform_content_id = ?"_s.arg(
                       columnList(contentMetrics()));
    QString insert =
        u"INSERT INTO content_items(account_id, platform_content_id, first_seen_at, verified_at, fetch_id, type, visibility, title, "
        "description, url, thumbnail_url, published_at, published_day, duration_s, %1) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %2)"_s.arg(columnList(contentMetrics()),
                                                                     placeholders(contentMetrics().size()));
    QString replace =
        u"UPDATE content_items SET verified_at = ?, fetch_id = ?, type = ?, visibility = ?, title = ?, description = ?, url = ?, "
        "thumbnail_url = ?, published_at = ?, published_day = ?, duration_s = ?, missing_since = NULL, %1 WHERE id = ?"_s.arg(
            assignmentList(contentMetrics()));
    QString refresh = u"UPDATE content_items SET verified_at = coalesce(?, verified_at), fetch_id = ?, %1 WHERE id = ?"_s.arg(
        assignmentList(contentMetrics()));
    QString verify = u"UPDATE content_items SET verified_at = ? WHERE id = ?"_s;
    QString snapshot =
        u"INSERT INTO content_snapshots(content_id, day, %1) VALUES(?, ?, %2) ON CONFLICT(content_id, day) DO UPDATE SET %3 WHERE %4"_s
            .arg(columnList(contentMetrics()), placeholders(contentMetrics().size()), knownExcludedList(contentMetrics()),
                 snapshotDiffers());
};

std::optional<qint64> milliseconds(const QDateTime &moment)
{
    return moment.isValid() ? std::optional(moment.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

/// A description's texts as they are stored.
struct ContentWriter::Texts {
    explicit Texts(const ContentItem &item)
        : id(item.platformContentId.toUtf8()), title(item.title.toUtf8()), description(item.description.toUtf8()),
          url(item.url.toUtf8()), thumbnailUrl(item.thumbnailUrl.toUtf8())
    {
    }

    QByteArray id;
    QByteArray title;
    QByteArray description;
    QByteArray url;
    QByteArray thumbnailUrl;
};

struct ContentWriter::Stored {
    Known known;
    bool missing = false;
    bool sameTexts = false; ///< all texts, type and visibility are what the answer says
    std::optional<WordTexts> words = {}; ///< those it has in the index, when they change

    /// The day under which it is in a block.
    [[nodiscard]] std::optional<qint64> blockDay() const
    {
        return missing || !known.publishedAt ? std::nullopt : known.publishedDay;
    }
};

ContentWriter::ContentWriter(Connection &connection, const Account &account, FetchId fetch, const QDateTime &now)
    : m_connection(&connection), m_account(account.id), m_fetch(fetch), m_now(now), m_zone(account.zone),
      m_today(m_zone.dayNumber(now.toMSecsSinceEpoch()))
{
}

Result<ContentWriter> ContentWriter::open(Connection &connection, const Account &account, FetchId fetch, const QDateTime &now)
{
    ContentWriter writer(connection, account, fetch, now);
    if (auto prepared = writer.prepare(); !prepared)
        return prepared.error();
    return writer;
}

Outcome ContentWriter::prepare()
{
    static const Sql sql;
    const std::array<std::pair<const QString *, Statement **>, 6> wanted{{{&sql.find, &m_statements.find},
                                                                           {&sql.insert, &m_statements.insert},
                                                                           {&sql.replace, &m_statements.replace},
                                                                           {&sql.refresh, &m_statements.refresh},
                                                                           {&sql.verify, &m_statements.verify},
                                                                           {&sql.snapshot, &m_statements.snapshot}}};
    for (const auto &[text, statement] : wanted) {
        auto prepared = m_connection->prepare(*text);
        if (!prepared)
            return prepared.error();
        *statement = *prepared;
    }
    return Done{};
}

Outcome ContentWriter::write(const ContentItem &given)
{
    const Texts texts(given);
    const auto stored = find(texts.id, &given, &texts);
    if (!stored)
        return stored.error();
    ++m_counts.rows;
    Known known{.type = given.type,
                .publishedAt = milliseconds(given.publishedAt),
                .durationSeconds = given.durationSeconds,
                .figures = given.figures};
    const Outcome written = *stored ? update(given, texts, **stored, known) : insert(given, texts, known);
    return written ? look(known, given.figures, !*stored) : written;
}

Outcome ContentWriter::write(const ItemFigures &given)
{
    const QByteArray id = given.platformContentId.toUtf8();
    const auto stored = find(id, nullptr, nullptr);
    if (!stored)
        return stored.error();
    ++m_counts.rows;
    if (!*stored || given.figures.isEmpty())
        return Done{};
    Known known = (*stored)->known;
    known.figures = given.figures;
    complete(known, **stored);
    if (known.figures != (*stored)->known.figures) {
        ++m_counts.changed;
        if (auto refreshed = refresh(known, QDateTime()); !refreshed)
            return refreshed;
        if ((*stored)->blockDay())
            noteBlock(known, (*stored)->blockDay());
    }
    return look(known, given.figures, false);
}

Result<std::optional<ContentWriter::Stored>> ContentWriter::find(QByteArrayView platformContentId, const ContentItem *given,
                                                                const Texts *texts)
{
    Statement &row = *m_statements.find;
    row.bind(0, m_account.value());
    row.bindText(1, platformContentId);
    const auto found = row.step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Stored>();
    Stored stored{.known = {.id = row.integer(0),
                            .type = typeFromKey(row.textView(5)),
                            .publishedAt = row.optionalInteger(3),
                            .publishedDay = row.optionalInteger(1),
                            .durationSeconds = row.optionalInteger(4),
                            .figures = readMetrics(row, 11, contentMetrics())},
                  .missing = !row.isNull(2)};
    if (texts != nullptr) {
        const bool sameWords = row.textView(7) == texts->title && row.textView(8) == texts->description;
        if (!sameWords && !stored.missing)
            stored.words = WordTexts{.first = row.blob(7), .second = row.blob(8)};
        stored.sameTexts = sameWords && stored.known.type == given->type && row.textView(6) == visibilityBytes(given->visibility)
            && row.textView(9) == texts->url && row.textView(10) == texts->thumbnailUrl;
    }
    row.reset();
    return std::optional(std::move(stored));
}

void ContentWriter::complete(Known &known, const Stored &stored) const
{
    known.id = stored.known.id;
    for (const Metric metric : contentMetrics()) {
        if (!known.figures[metric])
            known.figures.set(metric, stored.known.figures[metric]);
    }
    if (!known.publishedAt || known.publishedAt == stored.known.publishedAt) {
        known.publishedAt = stored.known.publishedAt;
        known.publishedDay = stored.known.publishedDay;
    }
    if (!known.durationSeconds)
        known.durationSeconds = stored.known.durationSeconds;
}

Outcome ContentWriter::insert(const ContentItem &given, const Texts &texts, Known &known)
{
    ++m_counts.changed;
    if (known.publishedAt)
        known.publishedDay = m_zone.dayNumber(*known.publishedAt);
    Statement &statement = *m_statements.insert;
    statement.bind(0, m_account.value());
    statement.bindText(1, texts.id);
    statement.bind(2, m_now);
    statement.bind(3, m_now);
    if (auto inserted = bindAndRun(statement, 4, given, texts, known); !inserted)
        return inserted;
    known.id = m_connection->lastInsertId();
    noteBlock(known, std::nullopt);
    m_words.push_back({.id = known.id, .now = WordTexts{.first = texts.title, .second = texts.description}});
    return Done{};
}

Outcome ContentWriter::update(const ContentItem &given, const Texts &texts, const Stored &stored, Known &known)
{
    complete(known, stored);
    if (known.publishedAt != stored.known.publishedAt)
        known.publishedDay = m_zone.dayNumber(*known.publishedAt);
    const bool samePlace = known.publishedAt == stored.known.publishedAt && known.type == stored.known.type;
    const bool sameFigures = known.figures == stored.known.figures;
    const bool sameRest = samePlace && stored.sameTexts && !stored.missing && known.durationSeconds == stored.known.durationSeconds;
    if (sameRest && sameFigures) {
        m_statements.verify->bindAll(m_now, known.id);
        return m_statements.verify->run();
    }
    ++m_counts.changed;
    if (stored.missing || !sameFigures || !samePlace)
        noteBlock(known, stored.blockDay());
    if (sameRest)
        return refresh(known, m_now);
    if (stored.missing || stored.words)
        m_words.push_back({.id = known.id,
                           .before = stored.words,
                           .now = WordTexts{.first = texts.title, .second = texts.description}});
    if (!samePlace)
        m_ageChanges.push_back({.id = ContentId(known.id), .earlierDay = stored.known.publishedDay});
    m_statements.replace->bind(0, m_now);
    return bindAndRun(*m_statements.replace, 1, given, texts, known);
}

/// Binds what both ways of writing a description have in common, in their order, and the id at the end where the row has one.
Outcome ContentWriter::bindAndRun(Statement &statement, int position, const ContentItem &given, const Texts &texts,
                                  const Known &known)
{
    statement.bind(position++, m_fetch.value());
    for (const QByteArrayView text : {QByteArrayView(typeKey(given.type)), visibilityBytes(given.visibility),
                                      QByteArrayView(texts.title), QByteArrayView(texts.description), QByteArrayView(texts.url),
                                      QByteArrayView(texts.thumbnailUrl)})
        statement.bindText(position++, text);
    statement.bind(position++, known.publishedAt);
    statement.bind(position++, known.publishedDay);
    statement.bind(position++, known.durationSeconds);
    position = bindMetrics(statement, position, contentMetrics(), known.figures);
    if (known.id != 0)
        statement.bind(position, known.id);
    return statement.run();
}

Outcome ContentWriter::refresh(const Known &known, const QDateTime &verifiedAt)
{
    Statement &statement = *m_statements.refresh;
    statement.bindAll(verifiedAt, m_fetch.value());
    const int end = bindMetrics(statement, 2, contentMetrics(), known.figures);
    statement.bind(end, known.id);
    return statement.run();
}

/// The day's snapshot holds what this day's answers said, never a figure carried over from an earlier day.
Outcome ContentWriter::look(const Known &known, const MetricValues &figures, bool isNew)
{
    if (figures.isEmpty())
        return Done{};
    Statement &statement = *m_statements.snapshot;
    statement.bindAll(known.id, m_today);
    bindMetrics(statement, 2, contentMetrics(), figures);
    if (auto written = statement.run(); !written)
        return written;
    if (!isNew && m_connection->changedRows() == 0)
        return Done{};
    if (!isNew)
        m_looked.push_back(ContentId(known.id));
    if (known.publishedDay && figures[Metric::Views])
        m_ageLooks.push_back({.id = ContentId(known.id),
                              .type = known.type,
                              .publishedDay = *known.publishedDay,
                              .day = m_today,
                              .views = *figures[Metric::Views]});
    return Done{};
}

void ContentWriter::noteBlock(const Known &known, std::optional<qint64> earlierDay)
{
    BlockChange change{.id = ContentId(known.id), .earlierDay = earlierDay};
    if (known.publishedDay && known.publishedAt)
        change.now = BlockItem{.id = ContentId(known.id),
                               .publishedDay = *known.publishedDay,
                               .hourOfWeek = m_zone.hourOfWeek(*known.publishedAt),
                               .type = known.type,
                               .figures = known.figures};
    if (change.earlierDay || change.now)
        m_blocks.push_back(std::move(change));
}

Result<WriteCount> ContentWriter::finish()
{
    if (auto patched = patchContentBlocks(*m_connection, m_account, m_blocks); !patched)
        return patched.error();
    if (auto patched = patchWords(*m_connection, contentWords(), m_words); !patched)
        return patched.error();
    if (auto patched = addAgeLooks(*m_connection, m_account, m_ageLooks); !patched)
        return patched.error();
    if (auto patched = patchContentAges(*m_connection, m_account, m_ageChanges); !patched)
        return patched.error();
    if (auto patched = patchContentGains(*m_connection, m_account, m_looked, fromDayNumber(m_today)); !patched)
        return patched.error();
    return m_counts;
}

} // namespace creatormetrics
