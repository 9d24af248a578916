// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportdocument.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/pagestrip.h"
#include "ui/widgets/reportfindbar.h"
#include "ui/widgets/reportpages.h"
#include "ui/widgets/reportview.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QThreadPool>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// A page for each text.
QByteArray pdfOf(const QStringList &texts)
{
    ReportDocument document{.title = u"Report"_s, .locale = QLocale(QLocale::English)};
    document.createdAt = QDateTime(QDate(2026, 11, 21), QTime(8, 0), QTimeZone::utc());
    for (const QString &text : texts)
        document.blocks.emplace_back(CoverBlock{.title = text});
    return paintReport(document);
}

} // namespace

class TestReportView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerTabularFaces(); }
    void cleanupTestCase() { QThreadPool::globalInstance()->waitForDone(); }

    void init()
    {
        m_view = std::make_unique<ReportView>(m_theme);
        m_view->resize(700, 600);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void otherBytesKeepThePlaceAndThePicture()
    {
        m_view->setReport(pdfOf({u"One"_s, u"Two"_s, u"Three"_s}));
        QTRY_VERIFY(m_view->isPainted());
        auto *bar = pages()->verticalScrollBar();
        m_view->turnTo(1);
        bar->setValue(bar->value() + 37);
        const int place = bar->value();
        QTRY_VERIFY(m_view->isPainted());
        const QImage before = m_view->grab().toImage();
        m_view->setReport(pdfOf({u"One"_s, u"Two!"_s, u"Three"_s}));
        QCOMPARE(m_view->grab().toImage(), before); // until the new one is painted
        QCOMPARE(bar->value(), place);
        QCOMPARE(m_view->currentPage(), 1);
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(m_view->isPainted());
        qInfo("other pages are on the screen after %lld ms", timer.elapsed());
        QVERIFY(m_view->grab().toImage() != before);
        m_view->setReport(pdfOf({u"One"_s})); // fewer pages than where one was
        QCOMPARE(m_view->currentPage(), 0);
    }

    void wordsOfEveryScriptAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("Latin") << u"Views grew in October"_s << u"october"_s;
        QTest::newRow("Japanese") << u"新しい動画が公開されました"_s << u"動画"_s;
        QTest::newRow("Arabic") << u"مشاهدات القناة"_s << u"القناة"_s;
    }
    void wordsOfEveryScriptAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        m_view->setReport(pdfOf({u"Nothing here"_s, text}));
        QTest::keyClick(pages(), Qt::Key_F, Qt::ControlModifier);
        auto *field = m_view->findChild<QLineEdit *>(u"reportFind"_s);
        QVERIFY(field->isVisible());
        field->setText(word);
        auto *bar = m_view->findChild<ReportFindBar *>();
        QTRY_VERIFY(bar->matchCount() >= 1);
        QTRY_COMPARE(m_view->currentPage(), 1);
        const int first = bar->currentMatch();
        QCOMPARE(first, 0);
        QVERIFY(m_view->findChild<QLabel *>(u"reportFindPlace"_s)->text().startsWith(u"1 "_s));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bar->currentMatch(), 1 % bar->matchCount());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }

    void whatIsNotThereIsSaid()
    {
        m_view->setReport(pdfOf({u"Views"_s}));
        QTest::keyClick(pages(), Qt::Key_F, Qt::ControlModifier);
        m_view->findChild<QLineEdit *>(u"reportFind"_s)->setText(u"giraffe"_s);
        QTRY_COMPARE(m_view->findChild<QLabel *>(u"reportFindPlace"_s)->text(), u"Not found"_s);
        QCOMPARE(m_view->findChild<ReportFindBar *>()->currentMatch(), -1);
    }

    void theSmallPicturesLeadToTheirPages()
    {
        m_view->setReport(pdfOf({u"One"_s, u"Two"_s, u"Three"_s}));
        m_view->showStrip(true);
        auto *strip = m_view->findChild<PageStrip *>();
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->count(), 3);
        strip->setCurrentRow(2);
        QCOMPARE(m_view->currentPage(), 2);
        m_view->turnTo(0);
        QCOMPARE(strip->currentRow(), 0);
    }

    void whatIsNoPdfHasNoPages()
    {
        m_view->setReport("no pdf");
        QCOMPARE(m_view->pageCount(), 0);
        QVERIFY(m_view->isPainted()); // there is nothing to wait for
    }

private:
    [[nodiscard]] ReportPages *pages() const { return m_view->findChild<ReportPages *>(); }

    Theme m_theme;
    std::unique_ptr<ReportView> m_view;
};

QTEST_MAIN(TestReportView)
#include "tst_reportview.moc"
