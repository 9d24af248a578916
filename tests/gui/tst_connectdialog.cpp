// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakes.h"
#include "ui/widgets/connectdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QUrl signInLink(u"signin://example/authorize?state=1"_s);

Account ada()
{
    Account account;
    account.profile.title = u"Ada Films"_s;
    return account;
}

} // namespace

class TestConnectDialog : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openInBrowser(const QUrl &url) { m_opened << url; }

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(u"signin"_s, this, "openInBrowser"); }

    void init()
    {
        m_opened.clear();
        m_service = std::make_unique<FakeConnect>();
        m_dialog = std::make_unique<ConnectDialog>(*m_service, Platform::YouTube);
        m_dialog->show();
    }

    void cleanup() { m_dialog.reset(); }

    void startsBySayingWhatWillHappen()
    {
        QCOMPARE(m_dialog->state(), ConnectDialog::State::Idle);
        QVERIFY(label("connectText")->text().contains("only reads"_L1));
        QVERIFY(!label("connectNote")->isVisible());
        QVERIFY(!button("connectCopy")->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(m_service->begun, std::vector{Platform::YouTube});
    }

    void saysWhenTheSignInIsNotKept()
    {
        m_service->keeps = false;
        m_dialog = std::make_unique<ConnectDialog>(*m_service, Platform::YouTube);
        m_dialog->show();
        QVERIFY(label("connectNote")->isVisible());
        QVERIFY(label("connectNote")->text().contains("keychain"_L1));
    }

    void opensTheBrowserAndOffersTheLink()
    {
        Q_EMIT m_service->authorizationReady(signInLink);
        QCOMPARE(m_dialog->state(), ConnectDialog::State::WaitingForBrowser);
        QCOMPARE(m_opened, QList<QUrl>{signInLink});
        QTest::mouseClick(button("connectAgain"), Qt::LeftButton);
        QCOMPARE(m_opened.size(), 2);
        QTest::mouseClick(button("connectCopy"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), signInLink.toString());
        QVERIFY(!button("connectPrimary")->isVisible());
    }

    void closingWhileWaitingCancels()
    {
        Q_EMIT m_service->authorizationReady(signInLink);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(m_service->cancels, 1);
        QVERIFY(!m_dialog->isVisible());
    }

    void closingBeforeTheStartCancelsNothing()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(m_service->cancels, 0);
    }

    void endsWithTheAccountsNameAndAcceptsOnlyThen()
    {
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        Q_EMIT m_service->authorizationReady(signInLink);
        Q_EMIT m_service->authorized();
        QCOMPARE(m_dialog->state(), ConnectDialog::State::Reading);
        QVERIFY(m_dialog->isVisible());
        Q_EMIT m_service->connected(ada(), {});
        QCOMPARE(label("connectTitle")->text(), u"Ada Films is connected"_s);
        QCOMPARE(accepted.count(), 0);
        QTest::mouseClick(button("connectPrimary"), Qt::LeftButton);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(m_service->cancels, 0);
    }

    void namesWhatWasNotAllowed()
    {
        Q_EMIT m_service->connected(ada(), {u"https://www.googleapis.com/auth/yt-analytics.readonly"_s});
        QVERIFY(label("connectText")->text().contains("yt-analytics.readonly"_L1));
    }

    void aFailureSaysWhyAndCanBeTriedAgain()
    {
        Q_EMIT m_service->failed({.kind = ErrorKind::Offline, .detail = u"host not found"_s});
        QCOMPARE(m_dialog->state(), ConnectDialog::State::Failed);
        QCOMPARE(label("connectTitle")->text(), u"Offline"_s);
        QVERIFY(label("connectText")->text().contains("connection"_L1));
        QTest::mouseClick(button("connectPrimary"), Qt::LeftButton);
        QCOMPARE(m_service->begun.size(), 1U);
    }

private:
    QLabel *label(const char *name) { return m_dialog->findChild<QLabel *>(QString::fromLatin1(name)); }
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name)); }

    QList<QUrl> m_opened;
    std::unique_ptr<FakeConnect> m_service;
    std::unique_ptr<ConnectDialog> m_dialog;
};

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
