// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportdatahash.h"

#include "models/analytics/campaignjson.h"
#include "models/analytics/changesjson.h"
#include "models/analytics/codec.h"
#include "models/analytics/contentjson.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonObject withoutFreshness(const Overview &overview)
{
    QJsonObject told = toJson(overview);
    told.remove("freshness"_L1);
    return told;
}

QJsonObject authorsJson(const MentionAuthors &authors)
{
    QJsonObject object;
    for (const MentionAuthor &author : authors.authors)
        object.insert(platformKey(author.platform) + u'/' + author.name, author.followers);
    return object;
}

QJsonObject monthsJson(const std::vector<Bucket> &months)
{
    QJsonObject object;
    for (const Bucket &month : months) {
        const auto views = month.values[Metric::Views];
        object.insert(month.range.first().toString(Qt::ISODate), views ? QJsonValue(*views) : QJsonValue());
    }
    return object;
}

QJsonObject conditionsJson(const std::vector<AccountCondition> &conditions)
{
    QJsonObject object;
    for (const AccountCondition &condition : conditions)
        object.insert(QString::number(condition.account.value()),
                      QJsonArray{condition.missingDays, condition.revisions});
    return object;
}

/// Adds the answers one after the other, those that were not read as nothing.
class AnswerHash
{
public:
    void add(const QJsonObject &part) { m_hash.addData(QJsonDocument(part).toJson(QJsonDocument::Compact)); }
    template <typename Answer>
    void add(const std::optional<Answer> &answer)
    {
        add(answer ? toJson(*answer) : QJsonObject());
    }
    [[nodiscard]] QString text() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

QString reportDataHash(const ReportFigures &figures)
{
    AnswerHash hash;
    hash.add(withoutFreshness(figures.overview));
    hash.add(toJson(figures.growth));
    hash.add(toJson(figures.mentions));
    hash.add(figures.changes);
    hash.add(monthsJson(figures.earlierMonths));
    hash.add(figures.engagement);
    hash.add(figures.audience);
    hash.add(figures.best);
    hash.add(figures.weakest);
    for (const PlatformFigures &part : figures.platforms) {
        hash.add(withoutFreshness(part.overview));
        hash.add(toJson(part.engagement));
    }
    hash.add(figures.comparison);
    hash.add(figures.mentionTimeline);
    hash.add(figures.mentionAuthors ? authorsJson(*figures.mentionAuthors) : QJsonObject());
    hash.add(figures.campaign);
    if (!figures.posts.empty())
        hash.add(toJson(ContentAnswer{.query = figures.query, .entries = figures.posts}));
    hash.add(conditionsJson(figures.conditions));
    return hash.text();
}

} // namespace creatormetrics
