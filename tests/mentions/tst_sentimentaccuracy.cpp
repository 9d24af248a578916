// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/sentimentscorer.h"
#include "tests/mentions/judgedtexts.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Against people: what the rules as published reach on the sets that were judged for them is the least.
class TestSentimentAccuracy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithPeople_data();
    void agreesWithPeople();
};

void TestSentimentAccuracy::agreesWithPeople_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("correlation");
    QTest::addColumn<double>("weightedF1");
    QTest::addColumn<double>("macroF1");
    QTest::newRow("sentences about products") << u"amazonReviewSnippets_GroundTruth.tsv"_s << 0.590 << 0.626 << 0.0;
    QTest::newRow("sentences about films") << u"movieReviewSnippets_GroundTruth.tsv"_s << 0.428 << 0.590 << 0.0;
    QTest::newRow("comments") << u"goemotions_comments_3class.tsv"_s << 0.0 << 0.0 << 0.611;
}

void TestSentimentAccuracy::agreesWithPeople()
{
    QFETCH(const QString, file);
    QFETCH(const double, correlation);
    QFETCH(const double, weightedF1);
    QFETCH(const double, macroF1);
    const auto texts = judgedTexts(file);
    if (texts.empty())
        QSKIP("the judged texts are not on this computer");
    const auto scorer = SentimentScorer::load();
    QVERIFY(scorer);
    std::vector<double> compounds;
    int english = 0;
    for (const JudgedText &text : texts) {
        const ScoredText score = scorer->score(text.text);
        compounds.push_back(score.compound);
        english += score.language == "en"_L1 || score.language.isEmpty() ? 1 : 0;
    }
    const Agreement found = agreement(texts, compounds);
    qInfo("%zu texts: r %.4f, accuracy %.4f, weighted F1 %.4f, macro F1 %.4f, read as English %.4f", texts.size(),
          found.correlation, found.accuracy, found.weightedF1, found.macroF1,
          english / static_cast<double>(texts.size()));
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    QVERIFY(rounded(found.correlation) >= correlation);
    QVERIFY(rounded(found.weightedF1) >= weightedF1);
    QVERIFY(rounded(found.macroF1) >= macroF1);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSentimentAccuracy)
#include "tst_sentimentaccuracy.moc"
