// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "tests/fuzz/answer.h"
#include "tests/fuzz/campaign.h"
#include "tests/fuzz/pagetarget.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QStringList foldersOf(Platform platform)
{
    switch (platform) {
    case Platform::YouTube:
        return {u"tests/recorded/youtube"_s, u"shared:contracts/samples/youtube"_s,
                u"shared:recorded/youtube-data-v3"_s};
    case Platform::Instagram:
        return {u"tests/recorded/instagram"_s, u"shared:contracts/samples/instagram"_s,
                u"shared:recorded/instagram-graph"_s};
    case Platform::X:
        return {u"tests/recorded/x"_s, u"shared:contracts/samples/x"_s, u"shared:recorded/x-v2"_s,
                u"shared:recorded/x-v2-pages"_s};
    case Platform::TikTok:
        break;
    }
    return {u"tests/recorded/tiktok"_s, u"shared:contracts/samples/tiktok"_s};
}

Samples answersOf(Platform platform)
{
    // Our own answers count three times: each fits a stream, which many of the shared ones do not.
    const QString own = foldersOf(platform).first();
    return samplesIn(QStringList{own, own} + foldersOf(platform), {u"*.json"_s, u"*.jsonl"_s, u"*.html"_s});
}

QByteArray answerBytes(const Sample &sample, Mutator &mutator, Dice &dice)
{
    return bytesOf(hostileAnswer(sample, mutator, dice));
}

QByteArray plainBytes(const Sample &sample, Mutator &mutator, Dice &)
{
    return mutator.changed(sample);
}

Target fileTarget(const QString &name, const QStringList &folders, const QString &files,
                  void (*run)(const QByteArray &))
{
    return {.name = name, .samples = samplesIn(folders, {files}), .make = plainBytes, .run = run};
}

Target connectorTarget(Platform platform)
{
    return {.name = platformKey(platform),
            .samples = answersOf(platform),
            .make = answerBytes,
            .run = [platform](const QByteArray &input) { fuzzConnectorAnswer(platform, input); }};
}

Target pageTarget(Platform platform)
{
    const auto target = std::make_shared<PageTarget>();
    return {.name = platformKey(platform) + u"-pages"_s,
            .samples = answersOf(platform),
            .make = answerBytes,
            .run = [target, platform](const QByteArray &input) { target->run(platform, input); },
            .finish = [target] { target->finish(); },
            .share = 25};
}

} // namespace

std::vector<Target> allTargets()
{
    std::vector<Target> targets;
    for (const Platform platform : allPlatforms) {
        targets.push_back(connectorTarget(platform));
        targets.push_back(pageTarget(platform));
    }
    targets.push_back({.name = u"tokens"_s,
                       .samples = samplesIn({u"tests/fuzz/seeds/tokens"_s, u"shared:contracts/samples"_s},
                                            {u"*token*.json"_s, u"*oauth*.json"_s}),
                       .make = answerBytes,
                       .run = fuzzTokenAnswer});
    targets.push_back(fileTarget(u"tasks"_s, {u"tests/fuzz/seeds/tasks"_s}, u"*.json"_s, fuzzQueuedTask));
    targets.push_back(fileTarget(u"services"_s, {u"resources"_s}, u"services.json"_s, fuzzServiceDirectory));
    const QStringList exported{u"tests/fuzz/seeds/exports"_s, u"shared:recorded/studio-csv"_s,
                               u"shared:recorded/tables-csv"_s};
    targets.push_back(fileTarget(u"exports"_s, exported, u"*.csv"_s, fuzzExport));
    targets.push_back(fileTarget(u"notices"_s, {u"tests/recorded/youtube"_s}, u"*.xml"_s, fuzzUploadsNotice));
    const QString sent = u"tests/fuzz/seeds/endpoint"_s;
    targets.push_back(fileTarget(u"http"_s, {u"tests/fuzz/seeds/http"_s}, u"*.head"_s, fuzzHttpHead));
    targets.push_back(fileTarget(u"bodies"_s, {sent}, u"login.json"_s, fuzzRequestBody));
    targets.push_back(fileTarget(u"stripe-header"_s, {sent}, u"*.stripe"_s, fuzzStripeHeader));
    targets.push_back(fileTarget(u"stripe-answer"_s, {sent, u"shared:contracts/samples/stripe"_s}, u"subscription.json"_s, fuzzStripeSubscription));
    targets.push_back(fileTarget(u"refresh-token"_s, {sent}, u"*.token"_s, fuzzRefreshToken));
    targets.push_back(fileTarget(u"entitlement"_s, {sent}, u"*.token"_s, fuzzEntitlement));
    targets.push_back(fileTarget(u"atom"_s, {u"tests/recorded/youtube"_s}, u"*.xml"_s, fuzzAtomFeed));
    targets.push_back(fileTarget(u"meta-batch"_s, {sent}, u"*.meta"_s, fuzzMetaBatch));
    return targets;
}

} // namespace creatormetrics
