// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/userhand.h"
#include "tests/gui/windowfixture.h"

#include <QDesktopServices>
#include <QRandomGenerator>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualActions = 1'000; // of both workspaces together
constexpr int millisecondsEach = 100; // far more than an action takes, sanitizers included

/// What the platform without a screen says about itself, what the test's own clicks make the test library say, and what Qt says when it
/// ends a shortened text in a script that Inter does not have with Inter's own dots.
bool isOfTheTestsOwn(const QString &message)
{
    return message.startsWith("This plugin does not support"_L1) || message.startsWith("Mouse event occurs outside target window"_L1)
        || message.contains("OpenType support missing for \"Inter"_L1);
}

QStringList complaints;
const UserHand *hand = nullptr;
QtMessageHandler former = nullptr;

/// Every warning of Qt or QML is a fault of the window.
void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !isOfTheTestsOwn(message))
        complaints << u"%1\n  after: %2"_s.arg(message, hand ? hand->trail().join(u"\n         "_s) : QString());
    former(type, context, message);
}

int numberFrom(const char *variable, int usual)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : usual;
}

} // namespace

/// Where the addresses go that a user would see in the browser.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser()
    {
        for (const QString &scheme : schemes())
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Browser() override
    {
        for (const QString &scheme : schemes())
            QDesktopServices::unsetUrlHandler(scheme);
    }

public Q_SLOTS:
    void open(const QUrl &) {}

private:
    static QStringList schemes() { return {u"http"_s, u"https"_s, u"file"_s, u"mailto"_s}; }
};

/// CREATORMETRICS_ACTIONS says how many things are done on both workspaces together, CREATORMETRICS_SEED which ones.
class TestRandomActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        m_seed = static_cast<unsigned>(numberFrom("CREATORMETRICS_SEED", static_cast<int>(QRandomGenerator::global()->bounded(1'000'000))));
        m_actions = numberFrom("CREATORMETRICS_ACTIONS", usualActions);
        qInfo("seed %u, %d actions; again with CREATORMETRICS_SEED=%u CREATORMETRICS_ACTIONS=%d", m_seed, m_actions, m_seed, m_actions);
        former = qInstallMessageHandler(listen);
    }

    void cleanupTestCase() { qInstallMessageHandler(former); }

    void theWindowStandsWhateverIsDone_data()
    {
        QTest::addColumn<int>("content");
        QTest::newRow("sample") << static_cast<int>(WindowFixture::Content::Full);
        QTest::newRow("empty") << static_cast<int>(WindowFixture::Content::Nothing);
    }

    void theWindowStandsWhateverIsDone()
    {
        QFETCH(int, content);
        const Browser browser;
        complaints.clear();
        WindowFixture fixture(static_cast<WindowFixture::Content>(content));
        QTRY_VERIFY(!fixture.window->presenter().state().isLoading());
        fixture.window->activateWindow();
        UserHand user(fixture, m_seed, m_actions / 2);
        hand = &user;
        user.start();
        QTRY_VERIFY_WITH_TIMEOUT(user.isDone(), m_actions * millisecondsEach);
        QCOMPARE(user.done(), m_actions / 2);
        endsAtRest(fixture);
        hand = nullptr;
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

private:
    /// Whatever was done, the window still answers.
    void endsAtRest(WindowFixture &fixture)
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top != fixture.window.get() && top->isVisible())
                top->close();
        }
        fixture.window->showPage(u"data"_s);
        fixture.window->showPage(u"overview"_s);
        QTRY_VERIFY(!fixture.window->presenter().state().isLoading() && fixture.window->presenter().answersPage());
        QVERIFY(!fixture.window->presenter().state().error());
        QVERIFY(fixture.window->isVisible());
    }

    unsigned m_seed = 0;
    int m_actions = 0;
};

QTEST_MAIN(TestRandomActions)
#include "tst_randomactions.moc"
