// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionlistmodel.h"
#include "models/presentation/mentiontext.h"
#include "models/store/mentionrepository.h"
#include "tests/gui/windowfixture.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/kpicard.h"
#include "ui/widgets/mentionjudging.h"
#include "ui/widgets/mentionpane.h"
#include "ui/widgets/scorerdialog.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/wordsdialog.h"

#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestMentionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(RangePreset::AllTime); }

    void cardsChartAndTablesTellTheAnswer()
    {
        const MentionCounts &total = answer()->timeline.summary.total;
        QVERIFY(total.mentions > 20);
        const FigureFormat format(table()->locale());
        QVERIFY(card("mentions_mentions")->accessibleName().contains(format.exact(total.mentions)));
        QVERIFY(card("mentions_positive")->accessibleName().contains(format.percent(total.share(total.positive))));
        QVERIFY(card("mentions_health")->accessibleName().contains(format.percent(total.brandHealth())));
        QCOMPARE(m_fixture->child<ChartPane>("mentionTrend")->chart().series.size(), std::size_t(3));
        QCOMPARE(m_fixture->child<FigureTable>("mentionPlatforms")->model()->rowCount(), 5);
        QCOMPARE(m_fixture->child<FigureTable>("mentionAuthors")->model()->rowCount(),
                 static_cast<int>(answer()->authors.authors.size()));
    }

    void listHoldsEveryMention()
    {
        const qint64 all = answer()->timeline.summary.total.mentions;
        while (table()->model()->canFetchMore({}) || table()->model()->rowCount() < all) {
            const int before = table()->model()->rowCount();
            table()->model()->fetchMore({});
            QTRY_VERIFY(table()->model()->rowCount() > before);
        }
        QCOMPARE(table()->model()->rowCount(), static_cast<int>(all));
        QVERIFY(m_fixture->child<QLabel>("mentionCount")->text().contains(QString::number(all)));
    }

    void sentimentNarrowsTheListOnly()
    {
        const qint64 all = answer()->timeline.summary.total.mentions;
        const qint64 negative = answer()->timeline.summary.total.negative;
        QVERIFY(negative > 0 && negative < 100);
        trigger("mentionLabels", sentimentWord(SentimentLabel::Negative));
        QTRY_COMPARE(answer()->feed.filter.label, std::optional(SentimentLabel::Negative));
        QCOMPARE(table()->model()->rowCount(), static_cast<int>(negative));
        QCOMPARE(answer()->timeline.summary.total.mentions, all);
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            QCOMPARE(cell(row, MentionListModel::SentimentColumn), u"− Negative"_s);
    }

    void filterThatFindsNothingSaysWhichAndIsClearedByOneButton()
    {
        const int rows = table()->model()->rowCount();
        auto *search = m_fixture->child<SearchField>("mentionSearch");
        trigger("mentionLabels", sentimentWord(SentimentLabel::Negative));
        QTest::keyClicks(search, u"zzzzqqqq"_s);
        QTRY_COMPARE(answer()->feed.query.search, u"zzzzqqqq"_s);
        QTRY_VERIFY(!table()->isVisible());
        auto *none = m_fixture->child<QWidget>("mentionNone");
        QVERIFY(none->isVisible());
        const QString why = none->findChild<QLabel *>()->text();
        QVERIFY2(why.contains(u"zzzzqqqq"_s) && why.contains(sentimentWord(SentimentLabel::Negative)), qPrintable(why));
        QTest::mouseClick(m_fixture->child<QPushButton>("mentionShowAll"), Qt::LeftButton);
        QTRY_VERIFY(table()->model()->rowCount() >= rows); // it grows while one looks
        QVERIFY(table()->isVisible());
        QVERIFY(search->text().isEmpty());
        QVERIFY(!m_fixture->child<QPushButton>("mentionClear")->isVisible());
        QTRY_VERIFY(answer()->feed.query.search.isEmpty());
        QVERIFY(!answer()->feed.filter.label);
    }

    void chosenMentionStandsBesideTheListWithItsWords()
    {
        auto *pane = m_fixture->child<MentionPane>("mentionPane");
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(table()->currentIndex().row(), 1);
        QTRY_VERIFY(pane->accessibleName().contains(cell(1, MentionListModel::AuthorColumn)));
        QVERIFY(pane->accessibleName().contains(cell(1, MentionListModel::SentimentColumn)));
        trigger("mentionLabels", sentimentWord(SentimentLabel::Positive));
        QTRY_COMPARE(answer()->feed.filter.label, std::optional(SentimentLabel::Positive));
        // What is positive has a word that lifts it.
        QTRY_VERIFY(pane->findChild<QLabel *>(u"mentionText"_s)->text().contains(u"background-color"_s));
        QCOMPARE(pane->findChild<QLabel *>(u"mentionText"_s)->accessibleName(),
                 answer()->feed.mentions[static_cast<std::size_t>(table()->currentIndex().row())].stored.mention.text);
    }

    void judgementsOfTheUserCountAndAreTakenBack()
    {
        const qint64 negative = answer()->timeline.summary.total.negative;
        table()->setFocus();
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        const auto judgedNegative = [this](int row) {
            return answer()->feed.mentions[static_cast<std::size_t>(row)].stored.label() == SentimentLabel::Negative;
        };
        const qint64 more = (judgedNegative(0) ? 0 : 1) + (judgedNegative(1) ? 0 : 1);
        QTest::keyClick(table(), Qt::Key_3);
        QTRY_COMPARE(answer()->timeline.summary.total.own, qint64(2));
        QCOMPARE(answer()->timeline.summary.total.negative, negative + more);
        QTRY_COMPARE(cell(0, MentionListModel::SentimentColumn), u"− Negative · you"_s);
        auto *line = m_fixture->child<QWidget>("mentionJudged");
        QTRY_VERIFY(line->isVisible());
        QVERIFY(line->findChild<QLabel *>()->text().startsWith(u'2'));
        QTest::mouseClick(m_fixture->child<QPushButton>("mentionUndo"), Qt::LeftButton);
        QTRY_COMPARE(answer()->timeline.summary.total.own, qint64(0));
        QCOMPARE(answer()->timeline.summary.total.negative, negative);
        QTRY_VERIFY(!line->isVisible());
    }

    void paneJudgesTheChosenMention()
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(3, 0));
        const StoredMentionId chosen = answer()->feed.mentions[3].stored.id;
        auto *neutral = m_fixture->child<QPushButton>("judge_neutral");
        QTest::mouseClick(neutral, Qt::LeftButton);
        const auto label = [this, chosen] {
            for (const FeedMention &mention : answer()->feed.mentions) {
                if (mention.stored.id == chosen)
                    return mention.stored.ownLabel;
            }
            return std::optional<SentimentLabel>();
        };
        QTRY_COMPARE(label(), std::optional(SentimentLabel::Neutral));
        QTRY_VERIFY(neutral->isChecked());
        QTest::mouseClick(neutral, Qt::LeftButton);
        QTRY_VERIFY(!label());
        QTRY_VERIFY(!neutral->isChecked());
    }

    void languageNarrowsTheList()
    {
        QVERIFY(answer()->foreignLanguages.contains(u"es"_s));
        trigger("mentionLanguages", mentionLanguageText(u"es"_s));
        QTRY_COMPARE(answer()->feed.filter.language, std::optional(u"es"_s));
        QTRY_VERIFY(table()->model()->rowCount() > 0);
        for (const FeedMention &mention : answer()->feed.mentions)
            QCOMPARE(mention.stored.sentiment->language, u"es"_s);
    }

    void onlyWhatTheUserJudgedIsShown()
    {
        table()->setFocus();
        table()->selectRow(2);
        const StoredMentionId chosen = answer()->feed.mentions[2].stored.id;
        QTest::keyClick(table(), Qt::Key_1);
        QTRY_COMPARE(answer()->timeline.summary.total.own, qint64(1));
        trigger("mentionLabels", u"Only what I judged"_s);
        QTRY_VERIFY(answer()->feed.filter.corrected);
        QCOMPARE(answer()->feed.mentions.size(), std::size_t(1));
        QCOMPARE(answer()->feed.mentions[0].stored.id, chosen);
        QVERIFY(m_fixture->child<QToolButton>("mentionLabels")->accessibleName().contains(u"judged by me"_s));
    }

    void postOfAMentionNarrowsTheList()
    {
        int row = 0;
        while (answer()->feed.mentions[static_cast<std::size_t>(row)].stored.mention.postId.isEmpty())
            ++row;
        const QString post = answer()->feed.mentions[static_cast<std::size_t>(row)].stored.mention.postId;
        table()->setCurrentIndex(table()->model()->index(row, 0));
        auto *link = m_fixture->child<QPushButton>("mentionPost");
        QTRY_VERIFY(link->isVisible());
        const QString title = link->accessibleName();
        QVERIFY(title.startsWith(u"Under “"_s));
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_COMPARE(answer()->feed.filter.postId, std::optional(post));
        for (const FeedMention &mention : answer()->feed.mentions)
            QCOMPARE(mention.stored.mention.postId, post);
        auto *chip = m_fixture->child<QPushButton>("mentionUnderPost");
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->accessibleName(), title);
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_VERIFY(!answer()->feed.filter.postId);
        QVERIFY(!chip->isVisible());
    }

    void postBehindTheSentimentNarrowsTheList()
    {
        auto *posts = m_fixture->child<FigureTable>("driverPosts");
        QTRY_VERIFY(posts->model()->rowCount() > 1);
        const QString title = posts->model()->index(1, 0).data().toString();
        Q_EMIT posts->rowActivated(posts->model()->index(1, 0));
        QTRY_VERIFY(answer()->feed.filter.postId);
        QVERIFY(!answer()->feed.mentions.empty());
        QVERIFY(m_fixture->child<QPushButton>("mentionUnderPost")->accessibleName().contains(title));
    }

    void marksAreExplained()
    {
        trigger("mentionLabels", sentimentWord(SentimentLabel::Positive));
        QTRY_COMPARE(answer()->feed.filter.label, std::optional(SentimentLabel::Positive));
        auto *legend = m_fixture->child<QLabel>("mentionLegend");
        QTRY_VERIFY(legend->isVisible());
        QVERIFY(legend->text().contains(u"background-color"_s) && legend->text().contains(u"lifts"_s));
        trigger("mentionLabels", sentimentWord(SentimentLabel::Unknown));
        QTRY_COMPARE(answer()->feed.filter.label, std::optional(SentimentLabel::Unknown));
        QTRY_VERIFY(!legend->isVisible());
    }

    void wordsOfTheTextAreTaught()
    {
        Q_EMIT m_fixture->child<MentionPane>("mentionPane")->teachingWanted(u"kiln"_s);
        QTRY_VERIFY(m_fixture->window->findChild<WordsDialog *>());
        auto *dialog = m_fixture->window->findChild<WordsDialog *>();
        QTRY_VERIFY(dialog->isReady());
        QTRY_VERIFY(std::ranges::any_of(dialog->findChildren<QLineEdit *>(), [](const QLineEdit *field) { return field->text() == "kiln"_L1; }));
        dialog->close();
    }

    void mentionsStandAboveTheFold()
    {
        const QWidget *window = m_fixture->window.get();
        const auto endOfFourRows = [this, window] { return table()->viewport()->mapTo(window, QPoint(0, 4 * table()->rowHeight(0))).y(); };
        QTRY_VERIFY2(endOfFourRows() < window->height(), qPrintable(QString::number(endOfFourRows())));
    }

    void judgingIsToldAndStopped()
    {
        m_fixture->judges = true;
        m_fixture->makeWindow();
        QTRY_VERIFY(answer());
        auto *state = m_fixture->child<QLabel>("mentionJudgingState");
        auto *stop = m_fixture->child<QPushButton>("mentionJudgingStop");
        auto *remedy = m_fixture->child<QPushButton>("mentionJudgingRemedy");
        QVERIFY(!state->isVisible() && !stop->isVisible() && !remedy->isVisible());
        m_fixture->scoringStatus.setLocal({.running = true, .done = 25, .expected = 100});
        QVERIFY(state->isVisible() && stop->isVisible());
        const auto *bar = m_fixture->child<MentionJudging>("mentionJudging")->findChild<QProgressBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(4 * bar->value(), bar->maximum());
        QTest::mouseClick(stop, Qt::LeftButton);
        QCOMPARE(m_fixture->scoring.stops, 1);
        m_fixture->scoringStatus.setLocal({.done = 100, .expected = 100});
        QVERIFY(!state->isVisible() && !bar->isVisible());
        m_fixture->scoringStatus.setRemote({.kind = ScoringState::Remote::Kind::NeedsKey, .scorer = u"remote 1 m@api.example.com"_s});
        QCOMPARE(state->text(), u"Needs a key"_s);
        QVERIFY(state->toolTip().contains(u"api.example.com"_s));
        QVERIFY(remedy->isVisible() && !stop->isVisible());
        QTest::mouseClick(remedy, Qt::LeftButton);
        QTRY_VERIFY(m_fixture->window->findChild<ScorerDialog *>());
        m_fixture->window->findChild<ScorerDialog *>()->close();
        m_fixture->scoringStatus.setRemote({.kind = ScoringState::Remote::Kind::Idle});
        QVERIFY(!state->isVisible() && !remedy->isVisible());
        trigger("mentionJudgingMenu", u"Judge all anew on this computer"_s);
        QCOMPARE(m_fixture->scoring.scored, (std::vector{ScoringActions::Which::All}));
    }

    void enterOpensTheOriginal()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "take");
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(2, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_opened, QUrl(answer()->feed.mentions[2].stored.mention.url));
        QTest::mouseClick(m_fixture->child<QPushButton>("openMention"), Qt::LeftButton);
        QCOMPARE(m_openings, 2);
        QDesktopServices::unsetUrlHandler(u"https"_s);
    }

    void authorIsSearchedFor()
    {
        auto *authors = m_fixture->child<FigureTable>("mentionAuthors");
        const QString name = authors->model()->index(0, 0).data().toString();
        QVERIFY(!name.isEmpty());
        Q_EMIT authors->rowActivated(authors->model()->index(0, 0));
        QTRY_COMPARE(answer()->feed.query.search, name);
        QVERIFY(!answer()->feed.mentions.empty());
        QCOMPARE(cell(0, MentionListModel::AuthorColumn), name);
    }

    void scoringThatGoesOnDoesNotMoveTheReader()
    {
        table()->model()->fetchMore({});
        QTRY_VERIFY(table()->model()->rowCount() > MentionListModel::pageSize);
        const int rows = table()->model()->rowCount();
        table()->setCurrentIndex(table()->model()->index(rows - 1, 0));
        const StoredMentionId id = answer()->feed.mentions[1].stored.id;
        const QString text = answer()->feed.mentions[1].stored.mention.text;
        const AccountId account = answer()->feed.mentions[1].stored.account;
        const auto written = m_fixture->store().write(StoreTopic::Figures, [id, text, account](Connection &connection) {
            const std::vector<ScoredMention> scores{
                {.id = id, .text = text, .sentiment = {.scorer = u"another 1"_s, .score = -1, .label = SentimentLabel::Negative}}};
            return scoreMentions(connection, account, scores);
        });
        QTRY_COMPARE(cell(1, MentionListModel::SentimentColumn), u"− Negative"_s);
        QCOMPARE(table()->model()->rowCount(), rows);
        QCOMPARE(table()->currentIndex().row(), rows - 1);
    }

    void daysWithoutMentionsOfferThoseWithSome()
    {
        start(RangePreset::Custom, DateRange::day(QDate(2020, 1, 1)));
        QTRY_VERIFY(m_fixture->child<QPushButton>("mentionsElsewhere"));
        QVERIFY(!table()->isVisible());
        QTest::mouseClick(m_fixture->child<QPushButton>("mentionsElsewhere"), Qt::LeftButton);
        QTRY_VERIFY(table()->isVisible());
        QTRY_VERIFY(answer() && answer()->timeline.summary.total.mentions > 20);
    }

    /// QDesktopServices hands addresses here instead of to a browser.
    void take(const QUrl &url)
    {
        m_opened = url;
        ++m_openings;
    }

private:
    void start(RangePreset preset, const std::optional<DateRange> &custom = {})
    {
        m_openings = 0;
        m_fixture = std::make_unique<WindowFixture>(WindowFixture::Content::Full);
        QTRY_VERIFY(m_fixture->isReady());
        BarState bar;
        bar.preset = preset;
        if (custom)
            bar.custom = *custom;
        m_fixture->settings->setBar(bar);
        m_fixture->settings->setPage(u"mentions"_s);
        m_fixture->makeWindow();
        QTRY_VERIFY(answer());
    }

    void trigger(const char *pillName, const QString &text) const
    {
        auto *pill = m_fixture->child<QToolButton>(pillName);
        Q_EMIT pill->menu()->aboutToShow();
        for (QAction *action : pill->menu()->actions()) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL("no such choice");
    }

    [[nodiscard]] FigureTable *table() const { return m_fixture->child<FigureTable>("mentionTable"); }
    [[nodiscard]] KpiCard *card(const char *name) const { return m_fixture->child<KpiCard>(name); }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    [[nodiscard]] const MentionsAnswer *answer() const
    {
        const PageAnswer *told = m_fixture->window->presenter().state().value();
        return told ? std::get_if<MentionsAnswer>(told) : nullptr;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QUrl m_opened;
    int m_openings = 0;
};

QTEST_MAIN(TestMentionsPage)
#include "tst_mentionspage.moc"
