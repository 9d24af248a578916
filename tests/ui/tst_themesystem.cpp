// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr auto settingsPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto settingsInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;

// Plays the desktop portal on a bus of our own.
class FakePortal : public QDBusVirtualObject
{
public:
    using Groups = QMap<QString, QVariantMap>;
    Groups groups;

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "ReadAll"_L1)
            return false;
        return connection.send(message.createReply(QVariant::fromValue(groups)));
    }

    void change(QDBusConnection &bus, const QString &group, const QString &key, const QVariant &value)
    {
        groups[group][key] = value;
        auto signal = QDBusMessage::createSignal(settingsPath, settingsInterface, u"SettingChanged"_s);
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(bus.send(signal));
    }
};

// A bus for this process alone; ended by its id.
class PrivateBus
{
public:
    PrivateBus()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead())
            m_address = m_daemon.readLine().trimmed();
    }
    ~PrivateBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(PrivateBus)
    QByteArray address() const { return m_address; }

private:
    QProcess m_daemon;
    QByteArray m_address;
};

} // namespace

Q_DECLARE_METATYPE(FakePortal::Groups)

class TestThemeSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void readsWhatIsSet();
    void followsChanges();
    void letsTheUserOverrule();
    void stopsMotionOnGnomeAndKde();
    void ignoresOtherSettings();
    void cleanupTestCase();

private:
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<QDBusConnection> m_portalBus;
    FakePortal m_portal;
};

void TestThemeSystem::initTestCase()
{
    m_bus = std::make_unique<PrivateBus>();
    if (m_bus->address().isEmpty())
        QSKIP("dbus-daemon is not installed");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address());
    qDBusRegisterMetaType<FakePortal::Groups>();
    m_portalBus = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(QString::fromLatin1(m_bus->address()), u"portal"_s));
    QVERIFY(m_portalBus->isConnected());
    QVERIFY(m_portalBus->registerVirtualObject(settingsPath, &m_portal));
    QVERIFY(m_portalBus->registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestThemeSystem::init()
{
    m_portal.groups = {{appearance, {{u"color-scheme"_s, 0U}, {u"contrast"_s, 0U}}}};
}

void TestThemeSystem::readsWhatIsSet()
{
    m_portal.groups[appearance] = {{u"color-scheme"_s, 1U}, {u"contrast"_s, 1U}, {u"reduced-motion"_s, 1U}};
    Theme theme;
    QVERIFY(!theme.isDark()); // nothing waited for
    QTRY_VERIFY(theme.isDark() && theme.reducedMotion());
    QCOMPARE(theme.colors(), highContrast(colors(ColorScheme::Dark)));
    QCOMPARE(theme.duration(Motion::normal), 0);
}

void TestThemeSystem::followsChanges()
{
    Theme theme;
    theme.apply(*qApp);
    QSignalSpy changes(&theme, &Theme::changed);
    m_portal.change(*m_portalBus, appearance, u"color-scheme"_s, 1U);
    QTRY_COMPARE(qApp->palette().color(QPalette::Window), colors(ColorScheme::Dark).window);
    m_portal.change(*m_portalBus, appearance, u"color-scheme"_s, 2U);
    QTRY_COMPARE(qApp->palette().color(QPalette::Window), colors(ColorScheme::Light).window);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(theme.duration(Motion::normal), Motion::normal);
}

void TestThemeSystem::letsTheUserOverrule()
{
    Theme theme;
    theme.setPreference(Theme::Preference::Light);
    QSignalSpy changes(&theme, &Theme::changed);
    m_portal.change(*m_portalBus, appearance, u"color-scheme"_s, 1U);
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(!theme.isDark());
    theme.setPreference(Theme::Preference::System);
    QVERIFY(theme.isDark());
}

void TestThemeSystem::stopsMotionOnGnomeAndKde()
{
    SystemAppearance system;
    m_portal.change(*m_portalBus, u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    QTRY_VERIFY(system.reducedMotion());
    m_portal.change(*m_portalBus, u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s, u"1"_s);
    QTRY_VERIFY(!system.reducedMotion());
    m_portal.change(*m_portalBus, u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s, u"0"_s);
    QTRY_VERIFY(system.reducedMotion());
}

void TestThemeSystem::ignoresOtherSettings()
{
    SystemAppearance system;
    QSignalSpy changes(&system, &SystemAppearance::changed);
    m_portal.change(*m_portalBus, u"org.gnome.desktop.interface"_s, u"color-scheme"_s, u"prefer-dark"_s);
    m_portal.change(*m_portalBus, u"org.example.other"_s, u"color-scheme"_s, 1U);
    m_portal.change(*m_portalBus, appearance, u"contrast"_s, 1U);
    QTRY_VERIFY(system.highContrast());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(system.scheme(), ColorScheme::Light);
}

void TestThemeSystem::cleanupTestCase()
{
    m_portalBus.reset();
    QDBusConnection::disconnectFromBus(u"portal"_s);
}

QTEST_MAIN(TestThemeSystem)
#include "tst_themesystem.moc"
