// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/sentimentscorer.h"
#include "tests/mentions/judgedtexts.h"
#include "tests/mentions/vaderpeer.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Text by text against another implementation of the same rules, of an older version: fewer boosters and idioms, "no"
/// is no negation yet, no emoji, no curly apostrophe. So some texts differ; most must not, and those that do must not
/// contradict.
class TestSentimentPeer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheSameScores_data();
    void givesTheSameScores();
};

void TestSentimentPeer::givesTheSameScores_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("sentences about products") << u"amazonReviewSnippets_GroundTruth.tsv"_s;
    QTest::newRow("sentences about films") << u"movieReviewSnippets_GroundTruth.tsv"_s;
    QTest::newRow("comments") << u"goemotions_comments_3class.tsv"_s;
}

void TestSentimentPeer::givesTheSameScores()
{
    QFETCH(const QString, file);
    QStringList texts;
    std::vector<JudgedText> judged = judgedTexts(file);
    for (const JudgedText &text : judged)
        texts << text.text;
    if (texts.isEmpty())
        QSKIP("the judged texts are not on this computer");
    const auto peer = scoresOfPeer(texts);
    if (!peer)
        QSKIP("no vader-sentiment in the folder that CREATORMETRICS_NODE_PEERS names, or no Node.js");
    QCOMPARE(peer->compounds.size(), static_cast<std::size_t>(texts.size()));
    const auto scorer = SentimentScorer::load();
    QVERIFY(scorer);
    int same = 0;
    std::vector<double> ours;
    for (qsizetype index = 0; index < texts.size(); ++index) {
        const double theirs = peer->compounds[static_cast<std::size_t>(index)];
        ours.push_back(scorer->score(texts[index]).compound);
        same += std::abs(ours.back() - theirs) < 0.0002 ? 1 : 0;
        judged[static_cast<std::size_t>(index)].judgement = theirs;
    }
    const double share = static_cast<double>(same) / static_cast<double>(texts.size());
    const double correlation = agreement(judged, ours).correlation;
    qInfo("%lld texts, %.4f of them scored the same, r %.4f", static_cast<long long>(texts.size()), share, correlation);
    QVERIFY(share >= 0.85);
    QVERIFY(correlation >= 0.9);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSentimentPeer)
#include "tst_sentimentpeer.moc"
