// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentrepository.h"
#include "models/store/labelrepository.h"
#include "tests/store/scratchworkspace.h"
#include "ui/widgets/labelsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Labels are ticked, half ticked and made anew, and written only when the dialog is accepted.
class TestLabelsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<ScratchWorkspace>();
        m_connection = m_scratch->connection();
        const Account account = addAccount(*m_connection);
        must(upsertItems(*m_connection, account, {{.platformContentId = u"a"_s}, {.platformContentId = u"b"_s}},
                         addFetch(*m_connection, account.id), scratchMoment("2026-11-19T20:00:00Z")));
        m_posts.clear();
        for (const StoredContent &stored : must(contentOf(*m_connection, account.id)))
            m_posts.push_back(stored.id);
        must(setLabels(*m_connection, m_posts, u"both"_s, true));
        must(setLabels(*m_connection, std::array{m_posts[0]}, u"one"_s, true));
        m_store = must(Store::open(m_scratch->workspace()));
        m_dialog = std::make_unique<LabelsDialog>(*m_store, m_posts);
        m_list = m_dialog->findChild<QListWidget *>(u"labelList"_s);
        m_typed = m_dialog->findChild<QLineEdit *>(u"newLabel"_s);
        m_dialog->open();
        QTRY_COMPARE(m_list->count(), 2);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_store.reset();
        m_connection.reset();
        m_scratch.reset();
    }

    void showsWhatTheyCarry()
    {
        QCOMPARE(m_list->item(0)->text(), u"both"_s);
        QCOMPARE(m_list->item(0)->checkState(), Qt::Checked);
        QCOMPARE(m_list->item(1)->text(), u"one"_s);
        QCOMPARE(m_list->item(1)->checkState(), Qt::PartiallyChecked);
    }

    void writesChangesOnly()
    {
        QSignalSpy written(m_dialog.get(), &LabelsDialog::written);
        m_list->item(0)->setCheckState(Qt::Unchecked);
        m_typed->setText(u"  new   one "_s);
        QTest::keyClick(m_typed, Qt::Key_Return); // adds what is typed
        QCOMPARE(m_list->count(), 3);
        QVERIFY(m_dialog->isVisible());
        m_dialog->accept();
        QVERIFY(written.wait());
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(must(labelsOf(*m_connection, m_posts[0])), (QStringList{u"new one"_s, u"one"_s}));
        QCOMPARE(must(labelsOf(*m_connection, m_posts[1])), QStringList{u"new one"_s});
    }

    void typedLabelThatIsThereIsTicked()
    {
        m_typed->setText(u"ONE"_s);
        m_dialog->accept();
        QCOMPARE(m_list->count(), 2);
        QCOMPARE(m_list->item(1)->checkState(), Qt::Checked);
    }

    void refusedLabelIsSaid()
    {
        m_typed->setText(u"a,b"_s);
        m_dialog->accept();
        QCOMPARE(m_list->count(), 2);
        QVERIFY(m_dialog->isVisible());
        const auto labels = m_dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"comma"_s); }));
    }

    void cancelledWritesNothing()
    {
        m_list->item(0)->setCheckState(Qt::Unchecked);
        m_dialog->reject();
        QCOMPARE(must(labelsOf(*m_connection, m_posts[1])), QStringList{u"both"_s});
    }

private:
    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Store> m_store;
    std::vector<ContentId> m_posts;
    std::unique_ptr<LabelsDialog> m_dialog;
    QListWidget *m_list = nullptr;
    QLineEdit *m_typed = nullptr;
};

QTEST_MAIN(TestLabelsDialog)
#include "tst_labelsdialog.moc"
