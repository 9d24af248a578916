// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"
#include "models/presentation/settings.h"
#include "models/store/accountrepository.h"
#include "tests/cli/brokeredfixture.h"
#include "tests/endpoint/blackbox/endpointprogram.h"
#include "ui/theme/theme.h"
#include "ui/widgets/connectdialog.h"
#include "ui/widgets/mainwindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString email = QStringLiteral("maria@example.com");
const QString passphrase = QStringLiteral("the kettle sings at dawn");
constexpr int patience = 20'000; ///< milliseconds; hashing a password or a first sync on a busy machine
constexpr qint64 day = 86'400;

/// A browser of somebody who agrees: follows the addresses of platforms, and remembers those of shops.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"http"_s, this, "take"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"http"_s); }

    QUrl opened;
    bool follows = true;

public Q_SLOTS:
    void take(const QUrl &url)
    {
        opened = url;
        if (!follows)
            return;
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        auto *reply = m_network.get(request);
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }

private:
    QNetworkAccessManager m_network;
};

/// The program's window with everything that it stands on, at a moment of one's choice.
class Run
{
public:
    Run(const QString &folder, const QString &servicesFile, const std::optional<QDateTime> &now)
        : m_store(folder + u"/window.ini"_s, QSettings::IniFormat)
        , m_settings(m_store)
        , m_folders(folder)
        , m_session({.servicesFile = servicesFile, .now = now}, m_folders, m_theme, m_settings)
    {
        m_theme.apply(*qApp);
        m_session.start({});
    }

    [[nodiscard]] MainWindow *window() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *main = qobject_cast<MainWindow *>(widget); main && main->isVisible())
                return main;
        }
        return nullptr;
    }
    template<typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return window() ? window()->findChild<T *>(name) : nullptr;
    }
    [[nodiscard]] bool shows(const QString &name) const
    {
        const auto *widget = part<QWidget>(name);
        return widget && widget->isVisible();
    }
    void type(const QString &name, const QString &text) const
    {
        auto *field = part<QLineEdit>(name);
        QVERIFY2(field, qPrintable(name));
        field->clear();
        QTest::keyClicks(field, text);
    }
    void press(const QString &name) const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(shows(name) && part<QAbstractButton>(name)->isEnabled(), qPrintable(name), patience);
        QTest::mouseClick(part<QAbstractButton>(name), Qt::LeftButton);
    }
    /// An entry of a menu by its words, without marks.
    [[nodiscard]] QAction *action(const QString &words) const
    {
        for (QAction *found : window()->findChildren<QAction *>()) {
            if (QString(found->text()).remove(u'&') == words)
                return found;
        }
        return nullptr;
    }

private:
    QSettings m_store;
    Settings m_settings;
    Theme m_theme;
    ProgramFolders m_folders;
    Session m_session;
};

} // namespace

/// From nothing to a plan and back to none, as one user goes it through the window: the real endpoint, simulated platforms, a real keyring.
class TestWindowJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void registersAndSignsIn();
    void connectsFourPlatforms_data();
    void connectsFourPlatforms();
    void syncsAndShowsFigures();
    void aFifthAccountPauses();
    void anUpgradeWakesItAtOnce();
    void otherProgramsAreAnswered();
    void cancelsInTwoClicks();
    void offlineThePlanHoldsFor29Days();
    void after31DaysTheUserChooses();
    void everythingCanStillBeReadAndTakenAway();
    void cleanupTestCase();

private:
    void restartLater(qint64 seconds);
    [[nodiscard]] int asked(quint16 port, const QString &token) const;
    void buy(const QByteArray &action);

    QTemporaryDir m_folder;
    std::unique_ptr<BrokeredFixture> m_fixture;
    std::unique_ptr<Browser> m_browser;
    std::unique_ptr<Run> m_run;
    QDateTime m_began;
    qint64 m_fifth = 0;
    bool m_isLost = false; ///< what follows would only wait
};

void TestWindowJourney::initTestCase()
{
    REQUIRE_KEYRING();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::setApplicationName(u"creatormetrics"_s);
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(name, m_folder.filePath(QString::fromLatin1(name)).toLocal8Bit());
    m_fixture = std::make_unique<BrokeredFixture>();
    QVERIFY2(m_fixture->trouble().isEmpty(), m_fixture->trouble());
    m_began = QDateTime::currentDateTimeUtc();
    m_fixture->advance(m_fixture->now().secsTo(m_began)); // the window and the service have the computer's clock
    m_browser = std::make_unique<Browser>();
    m_run = std::make_unique<Run>(m_folder.path(), m_fixture->brokeredFile(), std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->window(), patience);
}

void TestWindowJourney::init()
{
    if (m_isLost)
        QSKIP("the way there has failed");
}

void TestWindowJourney::cleanup()
{
    m_isLost = m_isLost || QTest::currentTestFailed();
}

void TestWindowJourney::registersAndSignsIn()
{
    m_run->window()->showPage(u"account"_s);
    m_run->press(u"signInWay"_s);
    m_run->type(u"signInName"_s, u"Maria"_s);
    m_run->type(u"signInEmail"_s, email);
    m_run->type(u"signInPassword"_s, passphrase);
    m_run->press(u"signInSubmit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_run->part<QLabel>(u"signInTitle"_s)->text(), u"Check your e-mail"_s, patience);
    const QString mail = m_fixture->endpoint().mail(email, u"Confirm"_s);
    const QString token = mail.mid(mail.indexOf(u'#') + 1).section(u'\n', 0, 0).trimmed();
    QCOMPARE(m_fixture->endpoint().client().post("/api/v1/auth/verify-email", {{u"token"_s, token}}).status, 204);
    m_run->press(u"signInSubmit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"accountName"_s), patience);
}

void TestWindowJourney::connectsFourPlatforms_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("YouTube") << u"YouTube"_s;
    QTest::newRow("Instagram, by the service") << u"Instagram"_s;
    QTest::newRow("X") << u"X"_s;
    QTest::newRow("TikTok, by the service") << u"TikTok"_s;
}

void TestWindowJourney::connectsFourPlatforms()
{
    QFETCH(const QString, name);
    QTRY_VERIFY2_WITH_TIMEOUT(m_run->action(u"Connect %1…"_s.arg(name)), "it cannot be connected", patience);
    m_run->action(u"Connect %1…"_s.arg(name))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"connectDialog"_s), patience);
    const auto *dialog = m_run->part<ConnectDialog>(u"connectDialog"_s);
    m_run->press(u"connectPrimary"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(dialog->state() == ConnectDialog::State::Connected,
                              qPrintable(m_run->part<QLabel>(u"connectText"_s)->text()), patience);
    m_run->press(u"connectPrimary"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->shows(u"connectDialog"_s), patience);
}

void TestWindowJourney::syncsAndShowsFigures()
{
    if (m_run->action(u"Sync Now"_s)->isEnabled())
        m_run->action(u"Sync Now"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->action(u"Stop Sync"_s)->isEnabled(), 60'000);
    m_run->window()->showPage(u"overview"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"card_followers"_s), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(!m_run->part<QWidget>(u"card_followers"_s)->findChild<QLabel *>(u"cardValue"_s)->text().isEmpty(), "no figure", patience);
}

// The simulator has one creator, so the workspace is told of another channel.
void TestWindowJourney::aFifthAccountPauses()
{
    const auto connection = Connection::open(Workspace(ProgramFolders(m_folder.path()).usualWorkspace()).databaseFile(), Connection::Mode::ReadWrite);
    QVERIFY(connection.ok());
    const auto added = upsertAccount(**connection, Platform::YouTube, {.platformAccountId = u"UCsecond"_s, .title = u"Second channel"_s},
                                     AccountState::Connected, m_began);
    QVERIFY(added.ok());
    m_fifth = added->id.value();
    m_run->window()->showPage(u"plan"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"current-starter"_s), patience);
}

void TestWindowJourney::buy(const QByteArray &action)
{
    m_browser->follows = false;
    m_run->press(u"choose-growth"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_browser->opened.path().contains(u"checkout"_s), patience);
    auto client = m_fixture->endpoint().client();
    const auto paid = client.send("POST", m_browser->opened.path().toLatin1(), action, {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(paid.status, 303);
}

// Nothing is opened again or pressed: the page shows what the service says.
void TestWindowJourney::anUpgradeWakesItAtOnce()
{
    buy("action=pay");
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"current-growth"_s), patience);
    QVERIFY(!m_run->shows(u"choose-growth"_s));
}

/// What the window answers another program on this computer; 0 when it does not.
int TestWindowJourney::asked(quint16 port, const QString &token) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/api/v1/platforms"_s.arg(port)));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, patience))
        return -1;
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// Off until it is switched on; the token is told once, and a new one ends the one before.
void TestWindowJourney::otherProgramsAreAnswered()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    m_run->window()->showPage(u"settings"_s);
    m_run->type(u"localApiPort"_s, QString::number(port));
    QTest::keyClick(m_run->part<QLineEdit>(u"localApiPort"_s), Qt::Key_Return);
    QCOMPARE(asked(port, {}), 0);
    m_run->part<QCheckBox>(u"localApiOn"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"localApiToken"_s), patience);
    const QString token = m_run->part<QLineEdit>(u"localApiToken"_s)->text();
    QTRY_COMPARE_WITH_TIMEOUT(asked(port, token), 200, patience);
    QCOMPARE(asked(port, {}), 401);
    m_run->window()->showPage(u"overview"_s);
    m_run->window()->showPage(u"settings"_s);
    QVERIFY(m_run->part<QLineEdit>(u"localApiToken"_s)->text().isEmpty()); // never again
    m_run->press(u"newLocalApiToken"_s);
    m_run->press(u"makeLocalApiToken"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->part<QLineEdit>(u"localApiToken"_s)->text().isEmpty(), patience);
    QCOMPARE(asked(port, token), 401);
    QCOMPARE(asked(port, m_run->part<QLineEdit>(u"localApiToken"_s)->text()), 200);
    m_run->part<QCheckBox>(u"localApiOn"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(asked(port, token), 0, patience);
    QFile kept(m_folder.filePath(u"window.ini"_s));
    QVERIFY(kept.open(QFile::ReadOnly) && !kept.readAll().contains(token.toLatin1()));
    m_run->window()->showPage(u"plan"_s);
}

void TestWindowJourney::cancelsInTwoClicks()
{
    m_run->press(u"cancelPlan"_s);
    m_run->press(u"cancelNow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"current-starter"_s), patience);
    m_browser->opened.clear();
    buy("action=pay"); // the trial was had: this one is paid for
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"current-growth"_s), patience);
    m_run->press(u"cancelPlan"_s);
    m_run->press(u"cancelAtEnd"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->shows(u"cancelPlan"_s), patience);
    QVERIFY(m_run->shows(u"current-growth"_s)); // what is paid for is had
}

/// The program again, without the service, that much later.
void TestWindowJourney::restartLater(qint64 seconds)
{
    m_run.reset();
    m_fixture->advance(seconds - m_began.secsTo(m_fixture->now()));
    m_run = std::make_unique<Run>(m_folder.path(), m_fixture->brokeredFile(), m_began.addSecs(seconds));
    QTRY_VERIFY_WITH_TIMEOUT(m_run->window(), patience);
    m_run->window()->showPage(u"plan"_s);
}

void TestWindowJourney::offlineThePlanHoldsFor29Days()
{
    m_fixture->endpoint().kill();
    restartLater(29 * day);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"current-growth"_s), patience);
}

void TestWindowJourney::after31DaysTheUserChooses()
{
    restartLater(31 * day);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"current-starter"_s), patience);
    m_run->press(u"chooseLive"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"liveAccountsDialog"_s), patience);
    const QString first = u"live-1"_s;
    const QString fifth = u"live-%1"_s.arg(m_fifth);
    if (m_run->part<QCheckBox>(first)->isChecked())
        m_run->press(first);
    if (!m_run->part<QCheckBox>(fifth)->isChecked())
        m_run->press(fifth);
    m_run->press(u"saveLive"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->shows(u"liveAccountsDialog"_s), patience);
}

void TestWindowJourney::everythingCanStillBeReadAndTakenAway()
{
    for (const QString &page : {u"overview"_s, u"growth"_s, u"engagement"_s, u"audience"_s, u"content"_s, u"compare"_s, u"mentions"_s}) {
        QSignalSpy answered(m_run->window(), &MainWindow::pageReady);
        m_run->window()->showPage(page);
        QTRY_VERIFY2_WITH_TIMEOUT(!answered.isEmpty(), qPrintable(page), patience);
    }
    m_run->window()->showPage(u"overview"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_run->shows(u"card_followers"_s), patience);
    m_run->action(u"Back Up Workspace…"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_run->window()->findChild<QFileDialog *>(), patience);
    auto *dialog = m_run->window()->findChild<QFileDialog *>();
    const QString file = m_folder.filePath(u"taken.creatormetrics-backup"_s);
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_folder.path()).entryList({u"taken*"_s}).isEmpty(), patience);
}

void TestWindowJourney::cleanupTestCase()
{
    m_run.reset();
}

QTEST_MAIN(TestWindowJourney)
#include "tst_windowjourney.moc"
