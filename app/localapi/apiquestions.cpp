// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apiquestions.h"

#include "models/analytics/askedquery.h"
#include "models/analytics/codec.h"
#include "models/analytics/contentjson.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QStringList &queryNames()
{
    static const QStringList names{u"platforms"_s, u"accounts"_s,      u"start_date"_s,  u"end_date"_s, u"granularity"_s, u"by"_s,
                                   u"compare"_s,   u"compare_start"_s, u"compare_end"_s, u"counting"_s, u"metric"_s,      u"type"_s,
                                   u"search"_s,    u"sort"_s,          u"limit"_s,       u"offset"_s};
    return names;
}

const QStringList &filterNames()
{
    static const QStringList names{u"label"_s, u"min_followers"_s, u"language"_s, u"post"_s, u"corrected"_s, u"after"_s};
    return names;
}

template <typename Answer>
Result<QJsonObject> jsonOf(const Result<Answer> &answer)
{
    return answer ? Result<QJsonObject>(toJson(*answer)) : answer.error();
}

using Ask = ApiParameters;

template <auto question>
Result<QJsonObject> ask(Connection &connection, const Ask &parameters, const QDateTime &now)
{
    const auto query = askedQuery(connection, parameters, now);
    return query ? jsonOf(question(connection, *query, now)) : query.error();
}

Result<QJsonObject> sentimentOverview(Connection &connection, const Ask &parameters, const QDateTime &now)
{
    const auto query = askedQuery(connection, parameters, now);
    if (!query)
        return query.error();
    const auto summary = mentionSummary(connection, *query, now);
    if (!summary)
        return summary.error();
    const auto spikes = negativeSpikes(connection, *query, now);
    if (!spikes)
        return spikes.error();
    QJsonObject object = toJson(*summary);
    object.insert("spikes"_L1, spikesJson(*spikes));
    return object;
}

/// Reads the filters one by one; the first bad one ends it.
class FilterReader
{
public:
    explicit FilterReader(const Ask &parameters) : m_parameters(parameters) {}

    Result<MentionFilter> read()
    {
        for (const auto step : {&FilterReader::label, &FilterReader::followers, &FilterReader::language, &FilterReader::post,
                                &FilterReader::corrected, &FilterReader::after}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return m_filter;
    }

private:
    [[nodiscard]] QString given(const QString &name) const { return m_parameters.value(name).trimmed(); }

    Outcome label()
    {
        const QString text = given(u"label"_s);
        if (text.isEmpty())
            return Done{};
        m_filter.label = sentimentLabelFromKey(text);
        return m_filter.label ? Outcome(Done{}) : badParameter(u"label"_s, text, u"positive, neutral, negative, unknown"_s);
    }

    Outcome followers()
    {
        const QString text = given(u"min_followers"_s);
        if (text.isEmpty())
            return Done{};
        const auto number = numberParameter(u"min_followers"_s, text, 0, std::numeric_limits<qint32>::max());
        if (!number)
            return number.error();
        m_filter.minimumFollowers = *number;
        return Done{};
    }

    Outcome language()
    {
        const QString text = given(u"language"_s);
        if (text.isEmpty())
            return Done{};
        const bool letters = std::ranges::all_of(text, [](QChar c) { return c >= u'a' && c <= u'z'; });
        const bool isUnsure = text == "unsure"_L1;
        if (!isUnsure && (!letters || text.size() < 2 || text.size() > 3))
            return badParameter(u"language"_s, text, u"two or three letters as in ISO 639, or unsure"_s);
        m_filter.language = isUnsure ? QString() : text;
        return Done{};
    }

    Outcome post()
    {
        if (const QString text = given(u"post"_s); !text.isEmpty())
            m_filter.postId = text;
        return Done{};
    }

    Outcome corrected()
    {
        const QString text = given(u"corrected"_s);
        m_filter.corrected = text == "true"_L1;
        const bool isKnown = text.isEmpty() || m_filter.corrected || text == "false"_L1;
        return isKnown ? Outcome(Done{}) : badParameter(u"corrected"_s, text, u"true or false"_s);
    }

    Outcome after()
    {
        const QString text = given(u"after"_s);
        if (text.isEmpty())
            return Done{};
        const auto place = parsePlace(text);
        if (!place)
            return badParameter(u"after"_s, text, u"what an earlier answer gave as next"_s);
        m_filter.after = *place;
        return Done{};
    }

    const Ask &m_parameters;
    MentionFilter m_filter;
};

Result<QJsonObject> mentions(Connection &connection, const Ask &parameters, const QDateTime &now)
{
    const auto query = askedQuery(connection, without(parameters, filterNames()), now);
    if (!query)
        return query.error();
    const auto filter = FilterReader(parameters).read();
    return filter ? jsonOf(wholeMentionPage(connection, *query, *filter)) : filter.error();
}

constexpr auto questions = std::to_array<ApiQuestion>({
    {.path = "/api/v1/analytics/overview", .answer = ask<overview>},
    {.path = "/api/v1/analytics/growth", .answer = ask<growth>},
    {.path = "/api/v1/analytics/engagement", .answer = ask<engagement>},
    {.path = "/api/v1/analytics/demographics", .answer = ask<demographics>},
    {.path = "/api/v1/analytics/content", .answer = ask<content>},
    {.path = "/api/v1/analytics/compare", .answer = ask<compare>},
    {.path = "/api/v1/sentiment/overview", .answer = sentimentOverview},
    {.path = "/api/v1/sentiment/timeline", .answer = ask<mentionTimeline>},
    {.path = "/api/v1/mentions", .isAboutMentions = true, .answer = mentions},
});

} // namespace

std::span<const ApiQuestion> apiQuestions()
{
    return questions;
}

QStringList parametersOf(const ApiQuestion &question)
{
    return question.isAboutMentions ? queryNames() + filterNames() : queryNames();
}

Result<QJsonObject> mentionAnswer(Connection &connection, qint64 id)
{
    return jsonOf(mentionById(connection, StoredMentionId(id)));
}

} // namespace creatormetrics
