// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/connectdialog.h"

#include <QAbstractButton>
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
        openFor(Platform::YouTube);
    }

    void cleanup() { m_dialog.reset(); }

    void startsBySayingWhatWillHappen()
    {
        QCOMPARE(m_dialog->state(), ConnectDialog::State::Idle);
        QVERIFY(label("connectText")->text().contains("browser"_L1));
        QVERIFY(label("connectNote")->text().contains("keychain"_L1));
        QVERIFY(guide().contains("Nothing is posted, changed or deleted"_L1));
        QVERIFY(guide().contains("no password"_L1));
        QVERIFY(!button("connectCopy")->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(m_service->begun, std::vector{Platform::YouTube});
    }

    void saysWhenTheSignInIsNotKept()
    {
        m_service->keeps = false;
        openFor(Platform::YouTube);
        QVERIFY(label("connectNote")->isVisible());
        QVERIFY(label("connectNote")->text().contains("only until the program ends"_L1));
    }

    void eachPlatformSaysWhatIsSpecialAboutIt_data()
    {
        QTest::addColumn<Platform>("platform");
        QTest::addColumn<QString>("words");
        QTest::newRow("Instagram takes a professional account") << Platform::Instagram << u"professional account"_s;
        QTest::newRow("X tells the price of a post") << Platform::X << u"$0.005 a post, $0.01"_s;
        QTest::newRow("X names the monthly limit") << Platform::X << u"Not more than $12.50 a month"_s;
        QTest::newRow("X reads no lists of followers") << Platform::X << u"No lists of followers"_s;
        QTest::newRow("TikTok gives public videos") << Platform::TikTok << u"public ones only"_s;
        QTest::newRow("YouTube asks for the days") << Platform::YouTube << u"Figures by day"_s;
    }

    void eachPlatformSaysWhatIsSpecialAboutIt()
    {
        QFETCH(Platform, platform);
        QFETCH(QString, words);
        openFor(platform);
        QCOMPARE(m_dialog->windowTitle(), u"Connect "_s + platformName(platform));
        const QString said = label("connectText")->text() + guide();
        QVERIFY2(said.contains(words), qPrintable(said));
        QCOMPARE(said.contains(u'$'), platform == Platform::X);
    }

    void withoutAPlatformItAsksAndGreysWhatIsNotSetUp()
    {
        m_service->known = {Platform::YouTube, Platform::X};
        openFor(std::nullopt);
        QCOMPARE(m_dialog->state(), ConnectDialog::State::Choosing);
        QVERIFY(!button("connectPrimary")->isVisible());
        const auto *instagram = m_dialog->findChild<QAbstractButton *>(u"choose_instagram"_s);
        QVERIFY(!instagram->isEnabled());
        QVERIFY(instagram->accessibleDescription().contains("client_id"_L1));
        auto *x = m_dialog->findChild<QAbstractButton *>(u"choose_twitter"_s);
        QVERIFY(x->isEnabled());
        x->setFocus();
        QTest::keyClick(x, Qt::Key_Return);
        QCOMPARE(m_dialog->state(), ConnectDialog::State::Idle);
        QVERIFY(!x->isVisible());
        QTest::mouseClick(button("connectPrimary"), Qt::LeftButton);
        QCOMPARE(m_service->begun, std::vector{Platform::X});
    }

    void aConnectedXAccountIsToldWhatItCosts()
    {
        openFor(Platform::X);
        Q_EMIT m_service->connected(ada(), {});
        const QString said = label("connectText")->text();
        QVERIFY2(said.contains("first sync begins now"_L1), qPrintable(said));
        QVERIFY2(said.contains("at most $16.00"_L1), qPrintable(said)); // 3,200 posts at $0.005
        QVERIFY2(said.contains("$12.50"_L1), qPrintable(said));
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
        QVERIFY(label("connectText")->text().contains("the audience stay unknown"_L1));
    }

    void namesTheConsequenceOfAMissingPermissionByPlatform()
    {
        openFor(Platform::TikTok);
        Q_EMIT m_service->connected(ada(), {u"user.info.stats"_s, u"something.new"_s});
        const QString said = label("connectText")->text();
        QVERIFY2(said.contains("Stats not allowed: followers stay unknown."_L1), qPrintable(said));
        QVERIFY2(said.contains("something.new"_L1), qPrintable(said));
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
    void openFor(const std::optional<Platform> &platform)
    {
        m_dialog = std::make_unique<ConnectDialog>(*m_service, m_theme,
                                                   ConnectTerms{.platform = platform, .moneyCap = 12'500});
        m_dialog->setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
        m_dialog->show();
    }
    /// The words of the lists that are shown.
    QString guide()
    {
        QStringList words;
        for (const QLabel *line : m_dialog->findChild<QWidget *>(u"connectGuide"_s)->findChildren<QLabel *>()) {
            if (line->isVisible())
                words << line->text();
        }
        return words.join(u'\n');
    }
    QLabel *label(const char *name) { return m_dialog->findChild<QLabel *>(QString::fromLatin1(name)); }
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name)); }

    QList<QUrl> m_opened;
    Theme m_theme;
    std::unique_ptr<FakeConnect> m_service;
    std::unique_ptr<ConnectDialog> m_dialog;
};

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
