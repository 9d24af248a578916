// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/changesjson.h"

#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonObject contributorJson(const Contributor &contributor)
{
    QJsonObject object{{u"kind"_s, contributorKey(contributor.kind)}, {u"amount"_s, contributor.amount}};
    if (contributor.kind == ContributorKind::OtherPosts)
        object.insert("posts"_L1, contributor.posts);
    if (contributor.post) {
        object.insert("id"_L1, contributor.post->value());
        object.insert("title"_L1, contributor.title);
        object.insert("url"_L1, contributor.url);
    }
    return object;
}

QJsonObject changeJson(const Change &change)
{
    QJsonArray contributors;
    for (const Contributor &contributor : change.contributors)
        contributors.append(contributorJson(contributor));
    return {{u"metric"_s, QString(metricInfo(change.metric).key)},
            {u"value"_s, toValue(change.value)},
            {u"previous"_s, toValue(change.previous)},
            {u"change"_s, toValue(change.amount)},
            {u"complete"_s, change.complete},
            {u"contributors"_s, contributors},
            {u"countries"_s, countriesJson(change.countries)},
            {u"unexplained"_s, toValue(change.unexplained)}};
}

} // namespace

QJsonArray countriesJson(const std::vector<CountryPart> &countries)
{
    QJsonArray array;
    for (const CountryPart &part : countries) {
        array.append(QJsonObject{
            {u"country"_s, part.country}, {u"views"_s, toValue(part.views)}, {u"previous"_s, toValue(part.previous)}});
    }
    return array;
}

QString contributorKey(ContributorKind kind)
{
    switch (kind) {
    case ContributorKind::NewPost:
        return u"new_post"_s;
    case ContributorKind::FormerPost:
        return u"former_post"_s;
    case ContributorKind::OlderPost:
        return u"older_post"_s;
    case ContributorKind::OtherPosts:
        return u"other_posts"_s;
    case ContributorKind::FollowersGained:
        return u"followers_gained"_s;
    case ContributorKind::FollowersLost:
        return u"followers_lost"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Changes &answer)
{
    QJsonArray accounts;
    for (const ChangedAccount &changed : answer.accounts) {
        QJsonArray figures;
        for (const Change &change : changed.changes)
            figures.append(changeJson(change));
        accounts.append(QJsonObject{{u"account"_s, changed.account.id.value()},
                                    {u"title"_s, changed.account.profile.title},
                                    {u"platform"_s, platformKey(changed.account.platform)},
                                    {u"zone"_s, QString::fromLatin1(changed.account.zone)},
                                    {u"changes"_s, figures}});
    }
    return {{u"query"_s, queryJson(answer.query)},
            {u"looks_read"_s, answer.looksRead},
            {u"accounts"_s, accounts},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
