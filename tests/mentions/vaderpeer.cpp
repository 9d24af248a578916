// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mentions/vaderpeer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int waitMilliseconds = 120'000;

constexpr auto script = R"(
const { SentimentIntensityAnalyzer } = require(process.argv[1] + '/node_modules/vader-sentiment');
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const score = text => SentimentIntensityAnalyzer.polarity_scores(text).compound;
texts.slice(0, 500).forEach(score);
const start = process.hrtime.bigint();
const compounds = texts.map(score);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
process.stdout.write(JSON.stringify({ compounds, rate: texts.length / seconds }));
)";

} // namespace

std::optional<PeerScores> scoresOfPeer(const QStringList &texts)
{
    const QString folder = qEnvironmentVariable("CREATORMETRICS_NODE_PEERS");
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (folder.isEmpty() || node.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(node, {u"-e"_s, QString::fromLatin1(script), folder});
    process.write(QJsonDocument(QJsonArray::fromStringList(texts)).toJson());
    process.closeWriteChannel();
    if (!process.waitForFinished(waitMilliseconds) || process.exitCode() != 0)
        return std::nullopt;
    const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    PeerScores scores{.textsPerSecond = answer.value("rate"_L1).toDouble()};
    for (const auto compound : answer.value("compounds"_L1).toArray())
        scores.compounds.push_back(compound.toDouble());
    return scores;
}

} // namespace creatormetrics
