// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagrammentions.h"

#include "connectors/instagram/instagramanswer.h"
#include "connectors/instagram/instagramdays.h"
#include "connectors/instagram/instagramerrors.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString authorOf(const JsonReader &entry)
{
    const QString username = entry.member("username"_L1).text(200);
    return username.isEmpty() ? entry.member("from"_L1).member("username"_L1).text(200) : username;
}

Mention mentionFrom(const JsonReader &entry)
{
    Mention mention;
    mention.mentionId = entry.required("id"_L1).anyIdentifier();
    mention.authorName = authorOf(entry);
    mention.mentionedAt = entry.required("timestamp"_L1).moment();
    return mention;
}

Mention commentFrom(const JsonReader &comment)
{
    Mention mention = mentionFrom(comment);
    mention.text = comment.member("text"_L1).text();
    mention.engagementCount = comment.member("like_count"_L1).count();
    return mention;
}

Mention postFrom(const JsonReader &media)
{
    constexpr qint64 most = 1'000'000'000'000; // both together stay far from overflowing
    Mention mention = mentionFrom(media);
    mention.text = media.member("caption"_L1).text();
    const QString permalink = media.member("permalink"_L1).text(4'000);
    if (permalink.startsWith("https://"_L1))
        mention.url = permalink;
    const auto likes = media.member("like_count"_L1).count();
    const auto comments = media.member("comments_count"_L1).count();
    if (likes && comments && *likes < most && *comments < most)
        mention.engagementCount = *likes + *comments;
    return mention;
}

QDateTime sentAt(const HttpResponse &response)
{
    QDateTime sent = QLocale::c().toDateTime(QString::fromLatin1(response.header("Date").left(64).trimmed()),
                                             u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    sent.setTimeSpec(Qt::UTC);
    return sent;
}

/// Whether the page may hide comments that no pass has seen yet.
bool isAllRecent(const std::vector<Mention> &newestFirst, const HttpResponse &response)
{
    constexpr int daysBack = 2; // the pass comes once a day
    const QDateTime sent = sentAt(response);
    return sent.isValid() && !newestFirst.empty() && newestFirst.back().mentionedAt >= sent.addDays(-daysBack);
}

/// Between the neighbouring pages' comments of the same second nobody can tell, so that second is left out. An empty list proves nothing:
/// Instagram answers so as well where comments are turned off.
std::optional<MentionSpan> spanOf(const FetchTask &task, const std::vector<Mention> &newestFirst, bool goesOn)
{
    if (newestFirst.empty() || task.ids.isEmpty())
        return std::nullopt;
    const QDateTime first = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const QDateTime last(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC);
    MentionSpan span{.postId = task.ids.first(),
                     .from = goesOn ? newestFirst.back().mentionedAt.addSecs(1) : first,
                     .until = task.cursor.isEmpty() ? last : newestFirst.front().mentionedAt.addSecs(-1)};
    return span.from <= span.until ? std::optional(span) : std::nullopt;
}

/// Takes over the mentions that are new; true when the walk has reached what is known or lies before the window.
bool takeUntilKnown(const FetchTask &task, std::vector<Mention> found, std::vector<Mention> &taken)
{
    for (Mention &mention : found) {
        const bool known = !task.since.isEmpty() && mention.mentionId == task.since;
        const bool before = task.window && instagramDayOf(mention.mentionedAt) < task.window->first();
        if (known || before)
            return true;
        taken.push_back(std::move(mention));
    }
    return false;
}

/// No error of this call has to fail a sync but those about sign-in, pace and the network.
Error asUnsupported(const HttpResponse &response, Error error)
{
    const int code = refusalIn(response).code;
    if (code == 10 || code == 100)
        error.kind = ErrorKind::Unsupported;
    return error;
}

/// What was asked has gone: a comment, or a post that mentioned.
Page pageWithout(const FetchTask &task)
{
    Page page;
    page.missingMentions = task.ids.mid(std::min<qsizetype>(1, task.ids.size() - 1));
    return page;
}

} // namespace

Result<Page> parseMediaComments(const FetchTask &task, const HttpResponse &response)
{
    const auto object = instagramList(response);
    if (!object)
        return refusalIn(response).code == 100 ? Result<Page>(Page()) : object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    Page page;
    for (const JsonReader &comment : entriesOf(answer)) {
        page.mentions.push_back(commentFrom(comment));
        page.mentions.back().postId = task.ids.value(0);
    }
    auto next = nextPage(task, answer);
    page.mentionSpan = spanOf(task, page.mentions, next.has_value());
    if (next && isAllRecent(page.mentions, response))
        page.next.push_back(*std::move(next));
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseTagged(const FetchTask &task, const HttpResponse &response)
{
    const auto object = instagramList(response);
    if (!object)
        return asUnsupported(response, object.error());
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    std::vector<Mention> found;
    for (const JsonReader &media : entriesOf(answer))
        found.push_back(postFrom(media));
    Page page;
    const bool done = takeUntilKnown(task, std::move(found), page.mentions);
    auto next = nextPage(task, answer);
    if (next && !done)
        page.next.push_back(*std::move(next));
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseMentionLookup(const FetchTask &task, const HttpResponse &response)
{
    const auto object = instagramAnswer(response);
    if (!object)
        return saysGone(refusalIn(response)) ? Result<Page>(pageWithout(task)) : object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    const JsonReader comment = answer.member("mentioned_comment"_L1);
    Page page;
    if (comment.isPresent())
        page.mentions = {commentFrom(comment)};
    else
        page.mentions = {postFrom(answer.required("mentioned_media"_L1))};
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
