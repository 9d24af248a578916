// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ownkeys.h"
#include "app/services/ownservicekeeper.h"
#include "connectors/http/networktransport.h"
#include "connectors/secrets/memorystore.h"
#include "tests/support/fakehttpserver.h"
#include "ui/widgets/broughtdialogs.h"
#include "ui/widgets/broughtsettings.h"
#include "ui/widgets/settingssection.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// A keychain that is one.
class Keychain final : public SecretStore
{
public:
    QFuture<Result<QByteArray>> read(const QString &key) override { return m_memory.read(key); }
    QFuture<Outcome> write(const QString &key, const QByteArray &secret) override { return m_memory.write(key, secret); }
    QFuture<Outcome> remove(const QString &key) override { return m_memory.remove(key); }
    bool isPersistent() const override { return persistent; }
    QByteArray content(const QString &key) { return read(key).result().ok() ? *read(key).result() : QByteArray(); }
    bool persistent = true;

private:
    MemoryStore m_memory;
};

QString keptFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"own-services.json"_s);
}

bool isDone(const QFuture<Outcome> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }) && future.result().ok();
}

} // namespace

/// Keys, hosted service and proxy as they are changed on the page of settings: real widgets, the real keeper, a file.
class TestBroughtSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aKeyIsKept();
    void aKeyIsChangedAndRemoved();
    void aWrongIdIsNamedBesideItsField();
    void withoutAKeychainItIsSaid();
    void anotherServiceCountsFromTheNextStart();
    void aServiceIsTested_data();
    void aServiceIsTested();
    void aProxyIsKept();
    void whatIsNoProxyIsNamed();

private:
    [[nodiscard]] QWidget *opened(const QString &row, const QString &dialog);
    [[nodiscard]] QString told(const QString &row) const;
    static void type(QWidget *dialog, const QString &field, const QString &text);
    static void press(QWidget *dialog, const QString &button);
    /// Nothing when there is no such label, or the dialog has gone.
    [[nodiscard]] QString labelled(const QString &name) const
    {
        const auto *label = m_window->findChild<QLabel *>(name);
        return label ? label->text() : QString();
    }

    ServiceDirectory m_directory;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<NetworkTransport> m_transport;
    std::unique_ptr<OwnServiceKeeper> m_keeper;
    std::unique_ptr<QWidget> m_window;
    SettingsSection *m_section = nullptr;
};

void TestBroughtSettings::init()
{
    QFile::remove(keptFile());
    m_directory.endpoint = QUrl(u"https://api.creatormetrics.example"_s);
    m_directory.platforms[Platform::X].redirectPorts = {49'152, 49'153};
    m_keychain = std::make_unique<Keychain>();
    m_transport = std::make_unique<NetworkTransport>();
    m_keeper = std::make_unique<OwnServiceKeeper>(
        OwnServiceKeeper::Parts{.own = {}, .directory = m_directory, .secrets = *m_keychain, .transport = *m_transport});
    m_window = std::make_unique<QWidget>();
    m_section = new SettingsSection(u"Connections"_s, m_window.get());
    new BroughtSettings(*m_keeper, *m_section);
    m_window->show();
}

void TestBroughtSettings::cleanup()
{
    m_window.reset();
    m_keeper.reset();
}

/// By its button, as a hand would.
QWidget *TestBroughtSettings::opened(const QString &row, const QString &dialog)
{
    auto *button = m_section->findChild<QPushButton *>(row);
    if (button)
        QTest::mouseClick(button, Qt::LeftButton);
    return m_window->findChild<QWidget *>(dialog);
}

QString TestBroughtSettings::told(const QString &row) const
{
    const auto *button = m_section->findChild<QPushButton *>(row);
    return button ? button->accessibleName() + u'|' + button->accessibleDescription() : QString();
}

void TestBroughtSettings::type(QWidget *dialog, const QString &field, const QString &text)
{
    auto *input = dialog->findChild<QLineEdit *>(field);
    QVERIFY2(input, qPrintable(field));
    input->selectAll();
    QTest::keyClicks(input, text);
}

void TestBroughtSettings::press(QWidget *dialog, const QString &button)
{
    auto *found = dialog->findChild<QPushButton *>(button);
    QVERIFY2(found && found->isVisible() && found->isEnabled(), qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestBroughtSettings::aKeyIsKept()
{
    auto *dialog = opened(u"ownKey_youtube"_s, u"ownKeyDialog"_s);
    QVERIFY(dialog);
    type(dialog, u"ownKeyId"_s, u"7-a.apps.googleusercontent.com"_s);
    press(dialog, u"ownKeyDialogSave"_s);
    QTRY_VERIFY(labelled(u"ownKeyDialogNote"_s).contains(u"secret"_s)); // Google wants one
    QVERIFY(!QFile::exists(keptFile()));
    type(dialog, u"ownKeySecret"_s, u"GOCSPX-kettle"_s);
    press(dialog, u"ownKeyDialogSave"_s);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"ownKeyDialog"_s));
    QCOMPARE(m_keychain->content(ownKeyName(Platform::YouTube)), QByteArray("GOCSPX-kettle"));
    QFile file(keptFile());
    QVERIFY(file.open(QFile::ReadOnly));
    const auto kept = file.readAll();
    QVERIFY2(kept.contains("7-a.apps") && !kept.contains("kettle"), kept);
    QVERIFY2(told(u"ownKey_youtube"_s).contains(u"7-a.apps"_s), qPrintable(told(u"ownKey_youtube"_s)));
}

void TestBroughtSettings::aKeyIsChangedAndRemoved()
{
    QVERIFY(isDone(m_keeper->saveKey(Platform::X, u"first"_s, {})));
    auto *dialog = opened(u"ownKey_twitter"_s, u"ownKeyDialog"_s);
    QVERIFY(dialog);
    bool isGuided = false;
    for (const auto *label : dialog->findChildren<QLabel *>())
        isGuided = isGuided || label->text().contains(u"http://127.0.0.1:49153/callback"_s);
    QVERIFY(isGuided);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"ownKeyId"_s)->text(), u"first"_s);
    press(dialog, u"ownKeyRemove"_s);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"ownKeyDialog"_s));
    QVERIFY(m_keeper->current().clientIds.isEmpty());
}

void TestBroughtSettings::aWrongIdIsNamedBesideItsField()
{
    auto *dialog = opened(u"ownKey_youtube"_s, u"ownKeyDialog"_s);
    QVERIFY(dialog);
    type(dialog, u"ownKeyId"_s, u"GOCSPX-kettle"_s);
    type(dialog, u"ownKeySecret"_s, u"x"_s);
    press(dialog, u"ownKeyDialogSave"_s);
    QVERIFY(labelled(u"ownKeyIdProblem"_s).contains(u"secret"_s));
    QVERIFY(m_keeper->current().clientIds.isEmpty());
}

void TestBroughtSettings::withoutAKeychainItIsSaid()
{
    m_keychain->persistent = false;
    auto *dialog = opened(u"ownKey_twitter"_s, u"ownKeyDialog"_s);
    QVERIFY(dialog);
    type(dialog, u"ownKeyId"_s, u"mine"_s);
    type(dialog, u"ownKeySecret"_s, u"kettle"_s);
    press(dialog, u"ownKeyDialogSave"_s);
    QTRY_VERIFY(labelled(u"ownKeyDialogNote"_s).contains(u"until the program ends"_s));
}

void TestBroughtSettings::anotherServiceCountsFromTheNextStart()
{
    auto *dialog = opened(u"ownEndpoint"_s, u"endpointDialog"_s);
    QVERIFY(dialog);
    type(dialog, u"endpointAddress"_s, u"http://metrics.example"_s);
    press(dialog, u"endpointDialogSave"_s);
    QVERIFY(labelled(u"endpointAddressProblem"_s).contains(u"https://"_s));
    type(dialog, u"endpointAddress"_s, u"https://metrics.example/"_s);
    press(dialog, u"endpointDialogSave"_s);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"endpointDialog"_s));
    QCOMPARE(m_keeper->current().endpoint, QUrl(u"https://metrics.example"_s));
    const QString words = told(u"ownEndpoint"_s);
    QVERIFY2(words.contains(u"api.creatormetrics.example"_s) && words.contains(u"metrics.example"_s) && words.contains(u"next start"_s), qPrintable(words));
    dialog = opened(u"ownEndpoint"_s, u"endpointDialog"_s);
    press(dialog, u"endpointStandard"_s);
    QTRY_VERIFY(m_keeper->current().endpoint.isEmpty());
}

void TestBroughtSettings::aServiceIsTested_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("a service") << QByteArray("{\"status\":\"ok\"}") << u"A CreatorMetrics service answers"_s;
    QTest::newRow("a web page") << QByteArray("<html>Welcome</html>") << u"no CreatorMetrics service"_s;
}

void TestBroughtSettings::aServiceIsTested()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    FakeHttpServer server;
    server.setHandler([body](const FakeRequest &) { return FakeAnswer{.body = body}; });
    auto *dialog = opened(u"ownEndpoint"_s, u"endpointDialog"_s);
    QVERIFY(dialog);
    type(dialog, u"endpointAddress"_s, server.url().toString());
    press(dialog, u"endpointTest"_s);
    QTRY_VERIFY2(labelled(u"endpointDialogNote"_s).contains(says), qPrintable(labelled(u"endpointDialogNote"_s)));
}

void TestBroughtSettings::aProxyIsKept()
{
    auto *dialog = opened(u"ownProxy"_s, u"proxyDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QLineEdit *>(u"proxyServer"_s)->isEnabled());
    auto *kind = dialog->findChild<QComboBox *>(u"proxyKind"_s);
    kind->setCurrentIndex(kind->findData(int(ProxyChoice::Kind::Socks5)));
    type(dialog, u"proxyServer"_s, u"127.0.0.1:9"_s);
    type(dialog, u"proxyUser"_s, u"maria b"_s);
    type(dialog, u"proxyPassword"_s, u"kettle"_s);
    press(dialog, u"proxyDialogSave"_s);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"proxyDialog"_s));
    QCOMPARE(m_keychain->content(proxyPasswordName()), QByteArray("kettle"));
    const auto own = readOwnServices();
    QVERIFY2(own.ok(), own ? "" : qPrintable(own.error().detail));
    QCOMPARE(own->proxy.user, u"maria b"_s);
    QCOMPARE(own->proxy.kind, ProxyChoice::Kind::Socks5);
    QVERIFY(isDone(m_keeper->setProxy({}, {})));
    QVERIFY(m_keychain->content(proxyPasswordName()).isEmpty());
}

void TestBroughtSettings::whatIsNoProxyIsNamed()
{
    auto *dialog = opened(u"ownProxy"_s, u"proxyDialog"_s);
    QVERIFY(dialog);
    auto *kind = dialog->findChild<QComboBox *>(u"proxyKind"_s);
    kind->setCurrentIndex(kind->findData(int(ProxyChoice::Kind::Http)));
    type(dialog, u"proxyServer"_s, u"proxy.example"_s);
    press(dialog, u"proxyDialogSave"_s);
    QVERIFY(labelled(u"proxyServerProblem"_s).contains(u"port"_s));
    QVERIFY(m_keeper->current().proxy == ProxyChoice());
}

QTEST_MAIN(TestBroughtSettings)
#include "tst_broughtsettings.moc"
