// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/tableroles.h"
#include "tests/gui/windowfixture.h"
#include "ui/widgets/explainbody.h"
#include "ui/widgets/explainpanel.h"
#include "ui/widgets/explainpopover.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/kpicard.h"
#include "ui/widgets/windowrequests.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<WindowFixture>(WindowFixture::Content::Sample);
        QTRY_VERIFY(m_fixture->isReady());
        m_fixture->window->showPage(u"overview"_s);
        QTRY_VERIFY(card("card_views"));
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    }

    void cleanup()
    {
        if (QPointer<ExplainPopover> open = popover())
            open->close();
        if (panel() && panel()->isVisible())
            QTest::keyClick(panel(), Qt::Key_Escape);
        QTRY_VERIFY(!popover());
    }

    void popoverTellsTheCardsFigure_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"card_followers", "card_views", "card_reach", "card_engagements", "card_engagement_rate", "card_posts"})
            QTest::newRow(name) << QByteArray(name);
    }
    void popoverTellsTheCardsFigure()
    {
        QFETCH(QByteArray, name);
        const KpiCard *about = card(name.constData());
        QTest::mouseClick(info(about), Qt::LeftButton);
        QTRY_VERIFY(popover() && popover()->isVisible());
        QCOMPARE(popover()->findChild<QLabel *>(u"explainedFigure"_s)->text(), exact(about));
        QVERIFY(popover()->accessibleDescription().contains(exact(about)));
        QVERIFY(!popover()->findChildren<ExplainBody *>().isEmpty());
    }

    void keyboardOpensAndClosesThePopover()
    {
        KpiCard *about = card("card_engagements");
        about->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), info(about));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(popover() && popover()->isVisible());
        QTest::keyClick(popover(), Qt::Key_Escape);
        QTRY_VERIFY(!popover());
        QCOMPARE(QApplication::focusWidget(), info(about));
        QVERIFY(!info(about)->accessibleName().isEmpty());
    }

    void popoverLeadsToThePanel()
    {
        QTest::mouseClick(info(card("card_views")), Qt::LeftButton);
        QTRY_VERIFY(popover() && popover()->isVisible());
        auto *link = popover()->findChild<QPushButton *>(u"explainSource_views"_s);
        QVERIFY(link);
        link->click();
        QTRY_VERIFY(panel() && panel()->isVisible());
        QTRY_COMPARE(figureOfPanel(), exact(card("card_views")));
    }

    void altClickShowsRowsThatAddUp()
    {
        KpiCard *about = card("card_views");
        about->setFocus();
        QTest::mouseClick(about, Qt::LeftButton, Qt::AltModifier);
        QTRY_COMPARE(figureOfPanel(), exact(about));
        auto *accounts = panel()->findChild<FigureTable *>(u"explainedAccounts"_s);
        QVERIFY(accounts->model()->rowCount() > 1);
        QTRY_COMPARE(QApplication::focusWidget(), accounts);
        qint64 sum = 0;
        for (int row = 0; row < accounts->model()->rowCount(); ++row)
            sum += accounts->model()->index(row, 1).data(SortRole).toLongLong();
        QCOMPARE(FigureFormat(panel()->locale()).exact(sum), exact(about));
        const QModelIndex chosen = accounts->currentIndex();
        const qint64 own = chosen.siblingAtColumn(1).data(SortRole).toLongLong();
        const QString known = chosen.siblingAtColumn(2).data().toString();
        QTest::keyClick(accounts, Qt::Key_Return);
        auto *rows = panel()->findChild<FigureTable *>(u"explainedRows"_s);
        QTRY_VERIFY(rows->isVisible());
        QCOMPARE(known, u"%1 of 28 days"_s.arg(rows->model()->rowCount()));
        qint64 ofRows = 0;
        for (int row = 0; row < rows->model()->rowCount(); ++row)
            ofRows += panel()->locale().toLongLong(rows->model()->index(row, 3).data().toString());
        QCOMPARE(ofRows, own);
        QVERIFY(!panel()->findChild<QPushButton *>(u"explainedAnswer"_s)->isEnabled()); // invented figures have none
        panel()->findChild<QPushButton *>(u"explainCopy"_s)->click();
        QVERIFY(QApplication::clipboard()->text().contains(exact(about)));
        QTest::keyClick(rows, Qt::Key_Backspace);
        QTRY_VERIFY(accounts->isVisible());
        QTest::keyClick(accounts, Qt::Key_Escape);
        QTRY_VERIFY(!panel()->isVisible());
        QCOMPARE(QApplication::focusWidget(), about);
    }

    void answerIsShownWhileItIsKept()
    {
        const auto account = must(askAccounts()).front();
        const QDate day(2026, 11, 18);
        tellByApi(account.id, day, "{\"views\":7}");
        ExplainRequest request({.metric = Metric::Views, .accounts = {account.id}, .days = DateRange::day(day)});
        QCoreApplication::sendEvent(m_fixture->window.get(), &request);
        QTRY_COMPARE(figureOfPanel(), u"7"_s);
        auto *accounts = panel()->findChild<FigureTable *>(u"explainedAccounts"_s);
        QTest::keyClick(accounts, Qt::Key_Return);
        auto *show = panel()->findChild<QPushButton *>(u"explainedAnswer"_s);
        QTRY_VERIFY(show->isVisible() && show->isEnabled());
        QVERIFY(panel()->findChild<QLabel *>(u"explainedRequest"_s)->text().contains("day = 18"_L1));
        show->click();
        auto *text = panel()->findChild<QPlainTextEdit *>(u"explainAnswerText"_s);
        QTRY_VERIFY(text->isVisible());
        QVERIFY(text->toPlainText().contains("\"views\": 7"_L1));
        QTest::mouseClick(panel()->findChild<QToolButton *>(u"explainBack"_s), Qt::LeftButton);
        QTRY_VERIFY(show->isVisible());
    }

    void aFigureNobodyGivesSaysSo()
    {
        ExplainRequest request({.metric = Metric::Saves, .platform = Platform::YouTube});
        QCoreApplication::sendEvent(m_fixture->window.get(), &request);
        QTRY_COMPARE(figureOfPanel(), u"—"_s);
        bool said = false;
        for (const QLabel *label : panel()->findChildren<QLabel *>())
            said = said || label->text() == "Nothing is known from YouTube."_L1;
        QVERIFY(said);
    }

private:
    [[nodiscard]] KpiCard *card(const char *name) const { return m_fixture->child<KpiCard>(name); }
    [[nodiscard]] static QToolButton *info(const KpiCard *about) { return about->findChild<QToolButton *>(u"cardInfo"_s); }
    /// As the card says it to screen readers and under the pointer: "Views: 3,214,888".
    [[nodiscard]] static QString exact(const KpiCard *about)
    {
        return about->findChild<QLabel *>(u"cardValue"_s)->toolTip().section(u'\n', 0, 0).section(u": "_s, 1);
    }
    [[nodiscard]] ExplainPopover *popover() const { return m_fixture->child<ExplainPopover>("explainPopover"); }
    [[nodiscard]] ExplainPanel *panel() const { return m_fixture->child<ExplainPanel>("explainPanel"); }
    [[nodiscard]] QString figureOfPanel() const
    {
        const QLabel *label = panel() ? panel()->findChild<QLabel *>(u"explainedFigure"_s) : nullptr;
        return label && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] Result<std::vector<Account>> askAccounts() const
    {
        return m_fixture->store().read([](Connection &connection) { return accounts(connection); }).result();
    }
    void tellByApi(AccountId account, QDate day, const QByteArray &body) const
    {
        const QDateTime now = m_fixture->clock.now();
        const auto written = m_fixture->store().write(StoreTopics(), [account, day, body, now](Connection &connection) -> Result<Done> {
            const FetchId fetch = must(insertFetch(connection, {.account = account,
                                                                .stream = u"daily"_s,
                                                                .source = u"GET https://api.example/reports?day=18"_s,
                                                                .fetchedAt = now,
                                                                .status = 200,
                                                                .body = body}));
            DailyMetrics told{.day = day, .values = {}};
            told.values.set(Metric::Views, 7);
            must(upsertDays(connection, account, {told}, fetch, now));
            return Done{};
        });
        must(written.result());
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestExplain)
#include "tst_explain.moc"
