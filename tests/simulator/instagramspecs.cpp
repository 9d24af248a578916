// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramspecs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &entry : value.toArray())
        texts += entry.toString();
    return texts;
}

QStringList fieldNames(const QJsonObject &node)
{
    QStringList names;
    for (const auto &field : node.value("fields"_L1).toArray())
        names += field.toObject().value("name"_L1).toString();
    return names;
}

void takeMetrics(InstagramSpecs &specs, const QJsonObject &table)
{
    const auto account = table.value("account"_L1).toObject();
    for (auto metric = account.begin(); metric != account.end(); ++metric) {
        const auto source = metric->toObject();
        specs.accountMetrics.insert(metric.key(),
                                    {textsIn(source.value("period"_L1)), textsIn(source.value("metric_type"_L1)),
                                     textsIn(source.value("breakdown"_L1)), textsIn(source.value("timeframe"_L1)),
                                     source.contains("min_followers"_L1)});
    }
    const auto media = table.value("media"_L1).toObject().value("metrics_by_product_type"_L1).toObject();
    for (auto type = media.begin(); type != media.end(); ++type)
        specs.mediaMetrics.insert(type.key(), textsIn(*type));
}

InstagramSpecs builtInSpecs()
{
    InstagramSpecs specs;
    const auto fields = QJsonDocument::fromJson(instagramBuiltInFields()).object();
    specs.userFields = textsIn(fields.value("user"_L1));
    specs.mediaFields = textsIn(fields.value("media"_L1));
    specs.commentFields = textsIn(fields.value("comment"_L1));
    takeMetrics(specs, QJsonDocument::fromJson(instagramBuiltInMetrics()).object());
    return specs;
}

} // namespace

QString InstagramSpecs::accountMetricNames() const
{
    QStringList names = accountMetrics.keys();
    names.sort();
    return names.join(u", "_s);
}

InstagramSpecs instagramSpecs(const QString &directory)
{
    InstagramSpecs specs;
    specs.userFields = fieldNames(contentOf(directory + "/meta/IGUserForIGOnlyAPI.json"_L1));
    specs.mediaFields = fieldNames(contentOf(directory + "/meta/IGMediaForIGOnlyAPI.json"_L1));
    specs.commentFields = fieldNames(contentOf(directory + "/meta/IGComment.json"_L1));
    takeMetrics(specs, contentOf(directory + "/derived/instagram.insights-metrics.json"_L1));
    const bool isWhole = !specs.userFields.isEmpty() && !specs.mediaFields.isEmpty() && !specs.commentFields.isEmpty()
                         && !specs.accountMetrics.isEmpty() && !specs.mediaMetrics.isEmpty();
    if (directory.isEmpty() || !isWhole)
        specs = builtInSpecs();
    specs.mediaFields += u"children"_s; // edges, which may be asked for like fields
    specs.commentFields += u"replies"_s;
    return specs;
}

} // namespace creatormetrics
