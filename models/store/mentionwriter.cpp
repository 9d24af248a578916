// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionwriter.h"

#include "models/store/accountrepository.h"
#include "models/store/remotescoring.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QStringView insertSql =
    u"INSERT INTO brand_mentions(account_id, mention_id, author_username, author_followers, content, url, "
    "engagement_count, "
    "mentioned_at, fetch_id, post_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(account_id, mention_id) DO NOTHING";
constexpr QStringView selectSql =
    u"SELECT id, author_username, author_followers, content, url, engagement_count, mentioned_at, scorer, "
    "sentiment_label, "
    "sentiment_score, post_id, own_label, gone_at FROM brand_mentions WHERE account_id = ? AND mention_id = ?";
constexpr QStringView updateSql =
    u"UPDATE brand_mentions SET author_username = ?, author_followers = ?, content = ?, url = ?, engagement_count = ?, "
    "mentioned_at = ?, fetch_id = ?, post_id = ?, gone_at = NULL WHERE id = ?";

} // namespace

MentionWriter::MentionWriter(Connection &connection, AccountId account, FetchId fetch, const QByteArray &zone)
    : m_connection(&connection)
    , m_account(account)
    , m_fetch(fetch)
    , m_days(zone)
{}

Result<MentionWriter> MentionWriter::open(Connection &connection, AccountId account, FetchId fetch)
{
    const auto owner = accountById(connection, account);
    if (!owner)
        return owner.error();
    MentionWriter writer(connection, account, fetch, owner->zone);
    if (auto prepared = writer.prepare(); !prepared)
        return prepared.error();
    return writer;
}

Outcome MentionWriter::prepare()
{
    for (const auto &[target, sql] :
         {std::pair(&m_insert, insertSql), std::pair(&m_select, selectSql), std::pair(&m_update, updateSql)}) {
        auto statement = m_connection->prepare(sql);
        if (!statement)
            return statement.error();
        *target = *statement;
    }
    m_insert->bind(0, m_account.value());
    m_insert->bind(8, m_fetch.value());
    m_select->bind(0, m_account.value());
    return Done{};
}

Outcome MentionWriter::write(const Mention &mention)
{
    const QByteArray mentionId = mention.mentionId.toUtf8();
    Row row{.author = mention.authorName.toUtf8(),
            .followers = mention.authorFollowers,
            .text = mention.text.toUtf8(),
            .url = mention.url.toUtf8(),
            .engagements = mention.engagementCount,
            .mentionedAt = mention.mentionedAt.isValid() ? mention.mentionedAt.toMSecsSinceEpoch() : 0,
            .postId = mention.postId.toUtf8()};
    const auto inserted = insert(mentionId, row, mention.mentionedAt);
    if (!inserted)
        return inserted.error();
    if (*inserted) {
        m_tally.add(m_days.dayNumber(row.mentionedAt), {});
        m_words.push_back(
            {.id = m_connection->lastInsertId(), .now = WordTexts{.first = row.author, .second = row.text}});
        ++m_changed;
        return Done{};
    }
    const auto former = stored(mentionId);
    if (!former)
        return former.error();
    if (row.author.isEmpty())
        row.author = former->row.author;
    if (row.url.isEmpty())
        row.url = former->row.url;
    row.followers = row.followers ? row.followers : former->row.followers;
    row.engagements = row.engagements ? row.engagements : former->row.engagements;
    if (row.postId.isEmpty())
        row.postId = former->row.postId;
    if (row == former->row && !former->gone)
        return Done{};
    ++m_changed;
    return update(*former, row);
}

/// True when it was not there. Tried before it is looked for, since most mentions of a first walk are new.
Result<bool> MentionWriter::insert(const QByteArray &mentionId, const Row &row, const QDateTime &mentionedAt)
{
    m_insert->bindText(1, mentionId);
    m_insert->bindText(2, row.author);
    m_insert->bind(3, row.followers);
    m_insert->bindText(4, row.text);
    m_insert->bindText(5, row.url);
    m_insert->bind(6, row.engagements);
    m_insert->bind(7, mentionedAt);
    m_insert->bindText(9, row.postId);
    if (auto written = m_insert->run(); !written)
        return written.error();
    return m_connection->changedRows() > 0;
}

Result<MentionWriter::StoredRow> MentionWriter::stored(const QByteArray &mentionId)
{
    m_select->bindText(1, mentionId);
    const auto found = m_select->step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::Internal, .detail = u"a mention is there and is not"_s};
    StoredRow stored{.id = StoredMentionId(m_select->integer(0)),
                     .row = {.author = m_select->textView(1).toByteArray(),
                             .followers = m_select->optionalInteger(2),
                             .text = m_select->textView(3).toByteArray(),
                             .url = m_select->textView(4).toByteArray(),
                             .engagements = m_select->optionalInteger(5),
                             .mentionedAt = m_select->integer(6),
                             .postId = m_select->textView(10).toByteArray()},
                     .judged = {.scorer = m_select->text(7),
                                .label = sentimentLabelFromKey(m_select->text(8)).value_or(SentimentLabel::Unknown),
                                .score = tenThousandths(m_select->real(9))},
                     .ownLabel = sentimentLabelFromKey(m_select->text(11)),
                     .gone = !m_select->isNull(12)};
    if (auto ended = m_select->run(); !ended)
        return ended.error();
    return stored;
}

Outcome MentionWriter::update(const StoredRow &former, const Row &row)
{
    m_update->bindText(0, row.author);
    m_update->bind(1, row.followers);
    m_update->bindText(2, row.text);
    m_update->bindText(3, row.url);
    m_update->bind(4, row.engagements);
    m_update->bind(5, row.mentionedAt);
    m_update->bind(6, m_fetch.value());
    m_update->bindText(7, row.postId);
    m_update->bind(8, former.id.value());
    if (auto written = m_update->run(); !written)
        return written;
    noteWords(former, row);
    const bool rescore = row.text != former.row.text && !former.judged.scorer.isEmpty();
    m_tally.add(m_days.dayNumber(former.row.mentionedAt), countedVerdict(former.ownLabel, former.judged), -1);
    m_tally.add(m_days.dayNumber(row.mentionedAt),
                countedVerdict(former.ownLabel, rescore ? MentionVerdict() : former.judged));
    return rescore ? dropScore(former.id) : Done{};
}

/// The words of a mention that had gone went with it.
void MentionWriter::noteWords(const StoredRow &former, const Row &row)
{
    const WordTexts now{.first = row.author, .second = row.text};
    const WordTexts before{.first = former.row.author, .second = former.row.text};
    if (former.gone)
        m_words.push_back({.id = former.id.value(), .now = now});
    else if (now.first != before.first || now.second != before.second)
        m_words.push_back({.id = former.id.value(), .before = before, .now = now});
}

Outcome MentionWriter::dropScore(StoredMentionId id)
{
    if (auto forgotten = forgetRemoteScore(*m_connection, id); !forgotten)
        return forgotten;
    return m_connection->run(u"UPDATE brand_mentions SET scorer = '', sentiment_score = NULL, sentiment_label = NULL, "
                             "sentiment_confidence = NULL, language = '', sent_hash = NULL WHERE id = ?",
                             id.value());
}

Outcome MentionWriter::finish()
{
    for (Statement *statement : {m_insert, m_select, m_update})
        statement->reset();
    if (auto written = patchMentionWords(*m_connection, std::move(m_words)); !written)
        return written;
    return m_tally.write(*m_connection, m_account);
}

} // namespace creatormetrics
