// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagrampaging.h"

#include "tests/simulator/pagetoken.h"

#include <QUrlQuery>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> numberIn(const InstagramCall &call, std::string_view name, qint64 otherwise)
{
    if (!valueOf(call.given, name))
        return otherwise;
    bool isNumber = false;
    const auto number = call.value(name).toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

std::variant<InstagramPaging, InstagramError> InstagramPaging::parsed(const InstagramCall &call, const QString &list,
                                                                      Size size)
{
    InstagramPaging paging;
    paging.m_list = list;
    const auto limit = numberIn(call, "limit", size.usual);
    const auto since = numberIn(call, "since", 0);
    const auto until = numberIn(call, "until", std::numeric_limits<qint64>::max() / 1'000);
    if (!limit || !since || !until)
        return badInstagramCall(u"Param %1 must be a positive integer"_s.arg(!limit   ? "limit"_L1
                                                                             : !since ? "since"_L1
                                                                                      : "until"_L1));
    paging.m_limit = std::min(*limit, size.most);
    paging.m_from = *since * 1'000;
    paging.m_to = *until * 1'000;
    if (valueOf(call.given, "before"))
        return instagramNotPlayed(u"paging backwards"_s);
    const auto after = call.value("after");
    const auto place = after.isEmpty() ? std::nullopt : pageOffset(call.creator.seed(), list, after);
    if (!after.isEmpty() && !place)
        return badInstagramCall(u"Invalid cursor"_s);
    paging.m_below = place.value_or(paging.m_below);
    return paging;
}

bool InstagramPaging::wants(qint64 place, qint64 publishedAt) const
{
    return place < m_below && publishedAt >= m_from && publishedAt <= m_to;
}

void InstagramPaging::add(qint64 place, const QJsonObject &entry)
{
    if (m_data.size() == m_limit) {
        m_hasMore = true;
        return;
    }
    m_first = m_data.isEmpty() ? place : m_first;
    m_last = place;
    m_data.append(entry);
}

QJsonObject InstagramPaging::body(const InstagramCall &call) const
{
    QJsonObject body{{"data"_L1, m_data}};
    if (m_data.isEmpty())
        return body;
    const auto after = pageToken(call.creator.seed(), m_list, m_last);
    QJsonObject paging{{"cursors"_L1, QJsonObject{{"before"_L1, pageToken(call.creator.seed(), m_list, m_first)},
                                                  {"after"_L1, after}}}};
    if (m_hasMore) {
        QUrlQuery query;
        for (const auto &[name, value] : call.given) {
            if (name != "after")
                query.addQueryItem(QString::fromStdString(name),
                                   QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(value))));
        }
        query.addQueryItem(u"after"_s, after);
        paging.insert("next"_L1, call.address + '?'_L1 + query.toString(QUrl::FullyEncoded));
    }
    body.insert("paging"_L1, paging);
    return body;
}

} // namespace creatormetrics
