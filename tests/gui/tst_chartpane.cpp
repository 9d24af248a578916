// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/charttable.h"
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartfeed.h"
#include "ui/charts/chartwidget.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chartmenu.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/charttools.h"
#include "ui/widgets/charttwin.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/titledcard.h"
#include "ui/widgets/windowrequests.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QQuickItem>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

/// Notes what the parts in it ask for.
class AskedWindow : public QWidget
{
public:
    std::optional<DateRange> days;
    std::optional<ExplainRequest::Figure> explained;
    QString fileName;
    std::vector<FileForm> forms;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == RangeRequest::kind())
            days = static_cast<const RangeRequest *>(event)->days;
        else if (event->type() == ExplainRequest::kind())
            explained = static_cast<const ExplainRequest *>(event)->figure;
        else if (event->type() == FileRequest::kind())
            takeFile(*static_cast<const FileRequest *>(event));
        return QWidget::event(event);
    }

private:
    void takeFile(const FileRequest &request)
    {
        fileName = request.baseName;
        forms = request.forms;
    }
};

ChartSpec twoPlatforms()
{
    ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000), chartLine(Platform::TikTok, 500)});
    spec.series[0].points[4].value.reset();
    return spec;
}

ChartMenu *openedMenu()
{
    return qobject_cast<ChartMenu *>(QApplication::activePopupWidget());
}

} // namespace

class ChartPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void twinEqualsTheChart();
    void twinFollowsTheChart();
    void twinStandsInTheSamePlace();
    void keyTSwapsAndKeepsTheFocus();
    void cardHoldsTheButtons();
    void choosingASpanAsksForItsDays();
    void menuCopiesTheValue();
    void menuCopiesNumbersAndPicture();
    void menuSavesInFourForms();
    void menuExplainsTheDay();
    void menuOffersWhatThereIs();
    void keysOpenTheMenu();
    void copyOfTheWindowCopiesNumbers();
    void partsAreNotExplained();

private:
    [[nodiscard]] QAction *choose(const char *name);
    void pointAt(int day);
    [[nodiscard]] ChartMenu *menuAtDay(int day);
    void focusChart();

    Theme m_theme;
    std::unique_ptr<AskedWindow> m_window;
    TitledCard *m_card = nullptr;
    ChartPane *m_pane = nullptr;
};

void ChartPaneTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.apply(*qApp);
    m_theme.setPreference(Theme::Preference::Light);
    m_window = std::make_unique<AskedWindow>();
    m_card = new TitledCard(m_window.get());
    m_pane = new ChartPane(m_theme, m_card);
    m_card->setBody(m_pane);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_card);
    m_window->resize(800, 320);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    m_pane->setChart(twoPlatforms());
    m_pane->comeAlive();
}

void ChartPaneTest::cleanup()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_window.reset();
}

void ChartPaneTest::focusChart()
{
    m_pane->comeAlive()->setFocus();
    QTRY_VERIFY(m_pane->comeAlive()->rootObject()->hasActiveFocus());
}

void ChartPaneTest::pointAt(int day)
{
    focusChart();
    QTest::keyClick(m_pane->comeAlive(), Qt::Key_Home);
    for (int i = 0; i < day; ++i)
        QTest::keyClick(m_pane->comeAlive(), Qt::Key_Right);
    QCOMPARE(m_pane->comeAlive()->feed().cursor()->day(), chartDays.first().addDays(day));
}

ChartMenu *ChartPaneTest::menuAtDay(int day)
{
    pointAt(day);
    QTest::keyClick(m_pane->comeAlive(), Qt::Key_F10, Qt::ShiftModifier);
    return openedMenu();
}

/// The named entry of the open menu.
QAction *ChartPaneTest::choose(const char *name)
{
    return openedMenu() != nullptr ? openedMenu()->findChild<QAction *>(QString::fromLatin1(name)) : nullptr;
}

void ChartPaneTest::twinEqualsTheChart()
{
    m_pane->setTableShown(true);
    const DataTable numbers = chartTable(m_pane->chart());
    const ValueTableModel &shown = m_pane->twin()->model();
    QCOMPARE(shown.rowCount(), 28);
    QCOMPARE(shown.columnCount(), 3);
    QCOMPARE(shown.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"TikTok"_s);
    QCOMPARE(shown.index(0, 0).data().toString(), u"Sat 24 Oct 2026"_s);
    const QLocale locale = m_pane->locale();
    for (int row = 0; row < 28; ++row) {
        const auto tikTok = std::get<double>(numbers.rows[static_cast<std::size_t>(row)][2]);
        QCOMPARE(shown.index(row, 2).data().toString(), locale.toString(qRound64(tikTok)));
    }
    QCOMPARE(shown.index(4, 1).data().toString(), u"\u2014"_s);
    QVERIFY(!shown.index(4, 1).data(SortRole).isValid());
    QCOMPARE(m_pane->twin()->table().accessibleName(), u"Views per day"_s);
}

void ChartPaneTest::twinFollowsTheChart()
{
    m_pane->setTableShown(true);
    const DateRange week = DateRange::endingAt(chartDays.last(), 7);
    m_pane->setChart(chartOf({chartLine(Platform::X, 10, week)}, week));
    QVERIFY(m_pane->showsTable());
    QCOMPARE(m_pane->twin()->model().rowCount(), 7);
    QCOMPARE(m_pane->twin()->model().columnCount(), 2);
}

void ChartPaneTest::twinStandsInTheSamePlace()
{
    const QRect place = m_pane->geometry();
    m_pane->setTableShown(true);
    QVERIFY(m_pane->twin()->isVisible());
    QVERIFY(!m_pane->comeAlive()->isVisible());
    QCOMPARE(m_pane->geometry(), place);
    QCOMPARE(m_pane->twin()->geometry(), m_pane->rect());
    m_pane->setTableShown(false);
    QVERIFY(m_pane->comeAlive()->isVisible());
    QVERIFY(!m_pane->twin()->isVisible());
    QCOMPARE(m_pane->geometry(), place);
}

void ChartPaneTest::keyTSwapsAndKeepsTheFocus()
{
    focusChart();
    QTest::keyClick(m_pane->comeAlive(), Qt::Key_T);
    QVERIFY(m_pane->showsTable());
    QVERIFY(m_pane->tools()->tableButton()->isChecked());
    QTRY_VERIFY(m_pane->twin()->table().hasFocus());
    QTest::keyClick(&m_pane->twin()->table(), Qt::Key_T);
    QVERIFY(!m_pane->showsTable());
    QVERIFY(!m_pane->tools()->tableButton()->isChecked());
    QTRY_VERIFY(m_pane->comeAlive()->hasFocus());
}

void ChartPaneTest::cardHoldsTheButtons()
{
    QToolButton *table = m_pane->tools()->tableButton();
    QVERIFY(table->isVisible());
    QVERIFY2(table->mapTo(m_card, QPoint()).y() < m_pane->mapTo(m_card, QPoint()).y(), "in the heading, above the chart");
    QCOMPARE(table->accessibleName(), u"Show as table"_s);
    QCOMPARE(table->accessibleDescription(), u"Views per day"_s);
    QTest::mouseClick(table, Qt::LeftButton);
    QVERIFY(m_pane->showsTable());
    QTest::mouseClick(table, Qt::LeftButton);
    QVERIFY(!m_pane->showsTable());
    QTest::mouseClick(m_pane->tools()->menuButton(), Qt::LeftButton);
    QVERIFY(openedMenu() != nullptr);
    QVERIFY2(choose("copyValue") == nullptr, "no day is pointed at");
}

void ChartPaneTest::choosingASpanAsksForItsDays()
{
    pointAt(10);
    QTest::keyClick(m_pane->comeAlive(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_pane->comeAlive(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_pane->comeAlive(), Qt::Key_Return);
    QCOMPARE(m_window->days, std::optional(DateRange::endingAt(chartDays.first().addDays(12), 3)));
}

void ChartPaneTest::menuCopiesTheValue()
{
    QVERIFY(menuAtDay(3) != nullptr);
    QCOMPARE(choose("copyValue")->text(), u"Copy value (Tue 27 Oct 2026)"_s);
    choose("copyValue")->trigger();
    // 1000 and 500 times 1 + 0.1 sin 1, rounded.
    QCOMPARE(QApplication::clipboard()->text(), u"YouTube\t1,084\nTikTok\t542"_s);
    QCOMPARE(chartValueText(chartOf({chartLine(Platform::YouTube, 1000)}), chartDays.first().addDays(3), m_pane->locale()), u"1,084"_s);
    QCOMPARE(chartValueText(twoPlatforms(), chartDays.first().addDays(4), m_pane->locale()).section(u'\n', 0, 0), u"YouTube\t\u2014"_s);
}

void ChartPaneTest::menuCopiesNumbersAndPicture()
{
    QVERIFY(menuAtDay(3) != nullptr);
    choose("copyNumbers")->trigger();
    const QStringList lines = QApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 29);
    QCOMPARE(lines.first().trimmed(), u"Day\tYouTube\tTikTok"_s);
    QCOMPARE(lines[4].trimmed(), u"2026-10-27\t1084\t542"_s);
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(u"<table"_s));
    choose("copyImage")->trigger();
    const auto picture = QApplication::clipboard()->image();
    QVERIFY(picture.width() >= 960);
    QVERIFY(QApplication::clipboard()->mimeData()->data(u"image/svg+xml"_s).contains("<svg"));
}

void ChartPaneTest::menuSavesInFourForms()
{
    QVERIFY(menuAtDay(3) != nullptr);
    choose("saveChart")->trigger();
    QCOMPARE(m_window->fileName, u"Views per day 2026-10-24 2026-11-20"_s);
    QStringList suffixes;
    for (const FileForm &form : m_window->forms) {
        suffixes << form.suffix;
        const auto bytes = form.bytes();
        QVERIFY2(bytes.ok() && bytes.value().size() > 100, qPrintable(form.suffix));
    }
    QCOMPARE(suffixes, QStringList({u"png"_s, u"svg"_s, u"csv"_s, u"xlsx"_s}));
}

void ChartPaneTest::menuExplainsTheDay()
{
    m_pane->setChart(chartOf({chartLine(Platform::YouTube, 1000)}));
    QVERIFY(menuAtDay(3) != nullptr);
    choose("explain")->trigger();
    QVERIFY(m_window->explained.has_value());
    QCOMPARE(m_window->explained->metric, Metric::Views);
    QCOMPARE(m_window->explained->platform, std::optional(Platform::YouTube));
    QCOMPARE(m_window->explained->days, std::optional(DateRange::day(QDate(2026, 10, 27))));
    QCOMPARE(m_window->explained->shown, u"1,084"_s);
}

void ChartPaneTest::menuOffersWhatThereIs()
{
    QVERIFY(menuAtDay(4) != nullptr);
    QVERIFY(choose("showDays") == nullptr);
    QCOMPARE(choose("explain")->text(), u"YouTube"_s);
    QVERIFY2(!choose("explain")->isEnabled(), "nothing is known of that day");
    openedMenu()->close();
    QTest::keyClick(m_pane->comeAlive(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(m_pane->comeAlive(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(choose("showDays") != nullptr);
    choose("showDays")->trigger();
    QCOMPARE(m_window->days, std::optional(DateRange::endingAt(chartDays.first().addDays(4), 2)));
}

void ChartPaneTest::keysOpenTheMenu()
{
    focusChart();
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, m_pane->rect().center(), m_pane->mapToGlobal(m_pane->rect().center()));
    QApplication::sendEvent(m_pane->comeAlive(), &byKey);
    QVERIFY(openedMenu() != nullptr);
    choose("toggleTwin")->trigger();
    QVERIFY(m_pane->showsTable());
}

void ChartPaneTest::copyOfTheWindowCopiesNumbers()
{
    QApplication::clipboard()->clear();
    QVERIFY(QMetaObject::invokeMethod(m_pane->comeAlive(), "copy"));
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Day\tYouTube"_s));
}

void ChartPaneTest::partsAreNotExplained()
{
    ChartSpec spec = chartOf({chartLine(Platform::YouTube, 1000)});
    spec.series[0].platform.reset();
    spec.series[0].tone = SeriesTone::Positive;
    m_pane->setChart(spec);
    QVERIFY(menuAtDay(3) != nullptr);
    QVERIFY(choose("explain") == nullptr);
    openedMenu()->close();
    spec = chartOf({chartLine(Platform::YouTube, 1000)});
    spec.metric = Metric::NetFollowers;
    m_pane->setChart(spec);
    QVERIFY(menuAtDay(3) != nullptr);
    QVERIFY2(choose("explain") == nullptr, "net growth is told from totals");
}

QTEST_MAIN(ChartPaneTest)
#include "tst_chartpane.moc"
