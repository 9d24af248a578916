// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakes.h"
#include "ui/widgets/importdialog.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

ImportSummary summary()
{
    return {.fileName = u"Totals.csv"_s,
            .accountTitle = u"Ada Films"_s,
            .platform = Platform::YouTube,
            .createsAccount = true,
            .range = *DateRange::make(QDate(2024, 1, 1), QDate(2024, 12, 31)),
            .days = 366,
            .figures = 732,
            .kept = 12,
            .metrics = {u"Views"_s},
            .ignoredColumns = {u"Revenue"_s},
            .warnings = {},
            .alreadyImported = false};
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_actions = std::make_unique<FakeActions>(); }
    void cleanup() { m_dialog.reset(); }

    void showsWhatWouldHappenBeforeItDoes()
    {
        open(summary());
        QTRY_COMPARE(m_dialog->state(), ImportDialog::State::Preview);
        QCOMPARE(m_actions->modes, std::vector{ImportMode::Preview});
        const QString text = label("importText")->text();
        QVERIFY2(text.contains("new YouTube account"_L1), qPrintable(text));
        QVERIFY(text.contains("12 were known already"_L1));
        QVERIFY(button("importButton")->text().contains("732"_L1));
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QTRY_COMPARE(m_dialog->state(), ImportDialog::State::Finished);
        QCOMPARE(m_actions->modes, (std::vector{ImportMode::Preview, ImportMode::Apply}));
        QVERIFY(!button("importButton")->isVisible());
    }

    void theSameFileAgainOffersNothing()
    {
        ImportSummary again = summary();
        again.alreadyImported = true;
        open(again);
        QTRY_COMPARE(m_dialog->state(), ImportDialog::State::Preview);
        QVERIFY(!button("importButton")->isVisible());
        QCOMPARE(label("importTitle")->text(), u"Already imported"_s);
    }

    void aFileThatIsNoneSaysSo()
    {
        open(Error{.kind = ErrorKind::BadInput, .detail = u"no header row"_s});
        QTRY_COMPARE(m_dialog->state(), ImportDialog::State::Failed);
        QVERIFY(!button("importButton")->isVisible());
        QVERIFY(!label("importText")->text().isEmpty());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

private:
    void open(const Result<ImportSummary> &answer)
    {
        m_actions->importAnswer = answer;
        m_dialog = std::make_unique<ImportDialog>(*m_actions, u"/somewhere/Totals.csv"_s);
        m_dialog->show();
        QCOMPARE(m_dialog->state(), ImportDialog::State::Reading);
    }
    QLabel *label(const char *name) { return m_dialog->findChild<QLabel *>(QString::fromLatin1(name)); }
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name)); }

    std::unique_ptr<FakeActions> m_actions;
    std::unique_ptr<ImportDialog> m_dialog;
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
