// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/scoringstatus.h"
#include "models/presentation/settings.h"
#include "models/store/dictionaryrepository.h"
#include "tests/gui/fakes.h"
#include "tests/gui/fakescoring.h"
#include "tests/presentation/fakesync.h"
#include "tests/store/scratchworkspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/mentionsettings.h"
#include "ui/widgets/scorerdialog.h"
#include "ui/widgets/settingssection.h"
#include "ui/widgets/wordsdialog.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

/// What dialogs are handed, on a workspace of its own.
class DialogFixture
{
public:
    DialogFixture()
    {
        connection = m_scratch.connection();
        store = must(Store::open(m_scratch.workspace()));
        m_settingsStore = std::make_unique<QSettings>(m_scratch.path(u"window.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_settingsStore);
        theme.apply(*qApp);
        theme.setPreference(Theme::Preference::Light);
    }

    [[nodiscard]] WindowContext context()
    {
        return {.store = *store,
                .clock = m_clock,
                .sync = m_sync,
                .connectService = m_connect,
                .actions = m_actions,
                .theme = theme,
                .settings = *m_settings,
                .workspaceName = u"Ada Films"_s,
                .zone = QTimeZone::utc(),
                .sample = false,
                .live = false,
                .logFolder = {},
                .scoring = &scoring,
                .scoringStatus = &status};
    }
    [[nodiscard]] QString path(const QString &name) const { return m_scratch.path(name); }
    [[nodiscard]] std::vector<DictionaryWord> words() const { return must(dictionaryWords(*connection)); }

private:
    ScratchWorkspace m_scratch;
    FixedClock m_clock{scratchMoment("2026-11-21T08:20:00Z")};
    FakeSync m_sync;
    FakeConnect m_connect;
    FakeActions m_actions;
    std::unique_ptr<QSettings> m_settingsStore;
    std::unique_ptr<Settings> m_settings;

public:
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Store> store;
    Theme theme;
    FakeScoring scoring;
    ScoringStatus status;
};

template <typename T>
T *part(const QWidget &dialog, const QString &name)
{
    T *found = dialog.findChild<T *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return found;
}

void click(const QWidget &dialog, const QString &name)
{
    QTest::mouseClick(part<QPushButton>(dialog, name), Qt::LeftButton);
}

RemoteScoring storedSettings()
{
    return {.enabled = true,
            .baseUrl = QUrl(u"https://api.example.com/v1"_s),
            .model = u"judge-2"_s,
            .inputPrice = 150'000,
            .outputPrice = 600'000,
            .monthlyCap = 2'000'000,
            .consentHost = u"api.example.com"_s,
            .consentAt = scratchMoment("2026-11-01T10:00:00Z")};
}

} // namespace

/// The dialogs about words and scorers, driven as people drive them.
class TestScoringDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void wordIsAddedChangedAndTakenBack()
    {
        DialogFixture fixture;
        WordsDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        auto *field = part<QLineEdit>(dialog, u"newWord"_s);
        QTest::keyClicks(field, u"  Sick "_s);
        auto *meaning = part<QComboBox>(dialog, u"newMeaning"_s);
        meaning->setCurrentIndex(meaning->findData(3));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(fixture.words().size(), 1U);
        QCOMPARE(fixture.words().front().spelling, u"Sick"_s);
        QCOMPARE(fixture.words().front().valence, 3.0);
        QVERIFY(dialog.isVisible());
        QTRY_COMPARE(part<FigureTable>(dialog, u"wordTable"_s)->model()->rowCount(), 1);
        QTest::keyClicks(field, u"SICK"_s);
        QCOMPARE(part<QPushButton>(dialog, u"addWord"_s)->text(), u"Change"_s);
        meaning->setCurrentIndex(meaning->findData(-1));
        click(dialog, u"addWord"_s);
        QTRY_COMPARE(fixture.words().front().valence, -1.0);
        QCOMPARE(fixture.words().size(), 1U);
        QTRY_VERIFY(part<QLabel>(dialog, u"wordNote"_s)->text().contains(u"SICK"_s));
        click(dialog, u"undoWord"_s);
        QTRY_COMPARE(fixture.words().front().valence, 3.0);
    }

    void mentionsAreJudgedAnewOnlyWhenWordsJudgeOtherwise()
    {
        DialogFixture fixture;
        {
            WordsDialog untouched(fixture.context());
            untouched.open();
            QTRY_VERIFY(untouched.isReady());
            click(untouched, u"closeWords"_s);
            QVERIFY(!untouched.isVisible());
        }
        QVERIFY(fixture.scoring.scored.empty());
        WordsDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        dialog.teach(u"mid"_s);
        QCOMPARE(part<QLineEdit>(dialog, u"newWord"_s)->text(), u"mid"_s);
        click(dialog, u"addWord"_s);
        QTRY_COMPARE(fixture.words().size(), 1U);
        QTRY_VERIFY(part<QLabel>(dialog, u"wordNote"_s)->text().contains(u"anew"_s));
        click(dialog, u"closeWords"_s);
        QCOMPARE(fixture.scoring.scored, std::vector{ScoringActions::Which::Waiting});
    }

    void refusedWordsAreSaidAndChangeNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << u"  "_s << u"Type a word"_s;
        QTest::newRow("four words") << u"one two three four"_s << u"three words"_s;
        QTest::newRow("too long") << QString(61, u'a') << u"60"_s;
    }
    void refusedWordsAreSaidAndChangeNothing()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        DialogFixture fixture;
        WordsDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        part<QLineEdit>(dialog, u"newWord"_s)->setText(typed);
        click(dialog, u"addWord"_s);
        const auto *note = part<QLabel>(dialog, u"wordNote"_s);
        QVERIFY2(note->isVisible() && note->text().contains(said), qPrintable(note->text()));
        QVERIFY(fixture.words().empty());
        part<QLineEdit>(dialog, u"newWord"_s)->setText(u"fine"_s);
        QVERIFY(!note->isVisible());
    }

    void sentenceIsJudgedWithTheWordsOfNow()
    {
        DialogFixture fixture;
        WordsDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        part<QLineEdit>(dialog, u"tryOutSentence"_s)->setText(u"that flurbl was great"_s);
        const auto *verdict = part<QLabel>(dialog, u"tryOutVerdict"_s);
        QTRY_VERIFY(verdict->text().startsWith(u"Positive"_s)); // once the lists are loaded
        dialog.teach(u"flurbl"_s);
        auto *meaning = part<QComboBox>(dialog, u"newMeaning"_s);
        meaning->setCurrentIndex(meaning->findData(-4));
        click(dialog, u"addWord"_s);
        QTRY_VERIFY(verdict->text().startsWith(u"Negative"_s));
        QVERIFY(part<QLabel>(dialog, u"tryOutWords"_s)->text().contains(u"flurbl"_s));
    }

    void chosenWordsAreChangedAndRemovedInTheTable()
    {
        DialogFixture fixture;
        must(changeDictionary(*fixture.connection,
                              std::array{DictionaryChange{.word = u"a"_s, .spelling = u"a"_s, .valence = 1},
                                         DictionaryChange{.word = u"b"_s, .spelling = u"b"_s, .valence = 1}},
                              scratchMoment("2026-11-20T08:00:00Z")));
        WordsDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        auto *table = part<FigureTable>(dialog, u"wordTable"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        table->setFocus();
        table->selectRow(1);
        Q_EMIT table->rowActivated(table->currentIndex());
        auto *menu = part<QMenu>(dialog, u"meaningMenu"_s);
        QCOMPARE(menu->actions().size(), 9);
        menu->actions().constLast()->trigger();
        menu->close();
        QTRY_COMPARE(fixture.words().back().valence, -4.0);
        QCOMPARE(fixture.words().front().valence, 1.0);
        QTRY_VERIFY(part<QLabel>(dialog, u"wordNote"_s)->text().contains(u"“b”"_s)); // and is shown
        QApplication::setActiveWindow(&dialog);
        table->setFocus();
        table->selectAll();
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_VERIFY(fixture.words().empty());
        click(dialog, u"undoWord"_s);
        QTRY_COMPARE(fixture.words().size(), 2U);
    }

    void consentIsNeededAndGoesWithTheHost()
    {
        DialogFixture fixture;
        ScorerDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        auto *save = part<QPushButton>(dialog, u"scorerSave"_s);
        auto *consent = part<QCheckBox>(dialog, u"scorerConsent"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(!consent->isEnabled());
        auto *address = part<QLineEdit>(dialog, u"scorer_baseUrl"_s);
        address->setText(u"https://api.example.com/v1"_s);
        part<QLineEdit>(dialog, u"scorer_model"_s)->setText(u"judge-2"_s);
        part<QLineEdit>(dialog, u"scorer_key"_s)->setText(u"k-123"_s);
        QVERIFY(consent->text().contains(u"api.example.com"_s));
        QVERIFY(!save->isEnabled());
        consent->click();
        QVERIFY(save->isEnabled());
        address->setText(u"https://api.example.org/v1"_s);
        QVERIFY(!consent->isChecked());
        QVERIFY(!save->isEnabled());
        QVERIFY(consent->text().contains(u"api.example.org"_s));
        consent->click();
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(fixture.scoring.saved.size(), 1U);
        const RemoteScoring saved = fixture.scoring.saved.front();
        QVERIFY(saved.enabled);
        QVERIFY(saved.hasConsent());
        QCOMPARE(saved.consentHost, u"api.example.org"_s);
        QCOMPARE(saved.consentAt, std::optional(scratchMoment("2026-11-21T08:20:00Z")));
        QCOMPARE(fixture.scoring.keys, QStringList{u"k-123"_s});
    }

    void whatCannotBeIsSaidBesideItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("plain http elsewhere") << u"baseUrl"_s << u"http://api.example.com/v1"_s << u"https"_s;
        QTest::newRow("no model") << u"model"_s << QString() << u"name"_s;
        QTest::newRow("no sum") << u"monthlyCap"_s << u"two"_s << u"sum"_s;
        QTest::newRow("a price below zero") << u"inputPrice"_s << u"-1"_s << u"sum"_s;
    }
    void whatCannotBeIsSaidBesideItsField()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        DialogFixture fixture;
        must(saveRemoteScoring(*fixture.connection, storedSettings()));
        ScorerDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        auto *input = part<QLineEdit>(dialog, u"scorer_"_s + field);
        input->setText(typed);
        click(dialog, u"scorerTest"_s);
        QVERIFY(fixture.scoring.tested.empty());
        QVERIFY(input->property("invalid").toBool());
        const auto labels = dialog.findChildren<QLabel *>();
        const bool told = std::ranges::any_of(labels, [&said](const QLabel *label) {
            return label->isVisible() && label->property("role") == u"error"_s && label->text().contains(said);
        });
        QVERIFY(told);
        input->setText(u"1"_s);
        QVERIFY(!input->property("invalid").toBool());
    }

    void testTellsJudgementOrError()
    {
        DialogFixture fixture;
        must(saveRemoteScoring(*fixture.connection, storedSettings()));
        ScorerDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        const auto *note = part<QLabel>(dialog, u"scorerNote"_s);
        click(dialog, u"scorerTest"_s);
        QTRY_VERIFY(note->text().contains(u"It is praised."_s));
        fixture.scoring.testAnswer = Error{.kind = ErrorKind::SignedOut, .detail = u"401"_s};
        click(dialog, u"scorerTest"_s);
        QTRY_VERIFY(note->text().contains(u"api.example.com does not accept the key"_s));
        QVERIFY(note->text().contains(u"keep the judgement of this computer"_s));
        QVERIFY(dialog.isVisible());
    }

    void storedSettingsAreShownWithoutTheKey()
    {
        DialogFixture fixture;
        must(saveRemoteScoring(*fixture.connection, storedSettings()));
        must(addRemoteCosts(*fixture.connection, scratchMoment("2026-11-20T08:00:00Z"), remoteScorer(storedSettings()),
                            {.requests = 2, .texts = 40, .cost = 500'000}));
        ScorerDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        QCOMPARE(part<QLineEdit>(dialog, u"scorer_inputPrice"_s)->text(), u"0.15"_s);
        QCOMPARE(part<QLineEdit>(dialog, u"scorer_key"_s)->text(), QString());
        QCOMPARE(part<QLineEdit>(dialog, u"scorer_key"_s)->placeholderText(), u"As it was saved"_s);
        QVERIFY(part<QLabel>(dialog, u"scorerSpent"_s)->text().contains(u"0.50 of 2.00"_s));
        QVERIFY(part<QCheckBox>(dialog, u"scorerConsent"_s)->isChecked());
        part<QLineEdit>(dialog, u"scorer_monthlyCap"_s)->setText(u"5"_s);
        click(dialog, u"scorerSave"_s);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(fixture.scoring.saved.front().monthlyCap, 5'000'000);
        QCOMPARE(fixture.scoring.saved.front().consentAt, storedSettings().consentAt);
    }

    void turningOffAsksForIt()
    {
        DialogFixture fixture;
        must(saveRemoteScoring(*fixture.connection, storedSettings()));
        ScorerDialog dialog(fixture.context());
        dialog.open();
        QTRY_VERIFY(dialog.isReady());
        click(dialog, u"scorerOff"_s);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(fixture.scoring.removals, 1);
        QVERIFY(fixture.scoring.saved.empty());
    }

    void dialogsHaveManners_data()
    {
        QTest::addColumn<bool>("scorer");
        QTest::addColumn<QStringList>("stops"); ///< object names in the order of Tab, of those that can be reached at first
        QTest::newRow("words") << false << QStringList{u"newWord"_s, u"newMeaning"_s, u"addWord"_s, u"tryOutSentence"_s, u"importWords"_s, u"closeWords"_s};
        QTest::newRow("scorer") << true
                                << QStringList{u"scorer_baseUrl"_s,     u"scorer_model"_s,      u"scorer_key"_s,
                                               u"scorer_scope"_s,       u"scorer_since"_s,      u"scorer_inputPrice"_s,
                                               u"scorer_outputPrice"_s, u"scorer_monthlyCap"_s, u"scorer_requestsPerMinute"_s,
                                               u"scorerTest"_s,         u"scorerCancel"_s};
    }
    void dialogsHaveManners()
    {
        QFETCH(const bool, scorer);
        QFETCH(const QStringList, stops);
        DialogFixture fixture;
        auto *elsewhere = scorer ? new ScorerDialog(fixture.context()) : nullptr;
        const std::unique_ptr<QDialog> dialog(scorer ? static_cast<QDialog *>(elsewhere) : new WordsDialog(fixture.context()));
        dialog->open();
        QTRY_VERIFY(scorer ? elsewhere->isReady() : static_cast<WordsDialog *>(dialog.get())->isReady());
        QTRY_VERIFY(dialog->focusWidget());
        QStringList reached;
        const QWidget *first = dialog->focusWidget();
        for (const QWidget *stop = first; reached.isEmpty() || stop != first; stop = stop->nextInFocusChain()) {
            const bool reachable = stop->isEnabled() && stop->isVisible() && (stop->focusPolicy() & Qt::TabFocus) && !stop->focusProxy();
            if (!reachable || stop->objectName().startsWith(u"qt_"_s)) {
                reached << QString();
                continue;
            }
            reached << stop->objectName();
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(stop));
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(stop->objectName()));
        }
        reached.removeAll(QString());
        QCOMPARE(reached, stops);
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog->isVisible());
    }

    void settingsTellAndStopTheJudging()
    {
        DialogFixture fixture;
        SettingsSection section(u"Mentions"_s);
        const MentionSettings settings(fixture.context(), section);
        section.show();
        QCOMPARE(section.rows().size(), 3);
        click(section, u"scoreAnew"_s);
        QCOMPARE(fixture.scoring.scored, std::vector{ScoringActions::Which::All});
        fixture.status.setLocal({.running = true, .done = 1'200, .expected = 3'400});
        QCOMPARE(part<QPushButton>(section, u"scoreAnew"_s)->text(), u"Stop"_s);
        QVERIFY(part<QPushButton>(section, u"scoreAnew"_s)->accessibleDescription().contains(u"1,200 of 3,400"_s));
        click(section, u"scoreAnew"_s);
        QCOMPARE(fixture.scoring.stops, 1);
    }
};

QTEST_MAIN(TestScoringDialogs)
#include "tst_scoringdialogs.moc"
