// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/schedulerows.h"
#include "models/presentation/settings.h"
#include "models/reports/keptreport.h"
#include "models/store/reportarchive.h"
#include "tests/gui/fakes.h"
#include "tests/store/scratchworkspace.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/brandeditor.h"
#include "ui/widgets/colorfield.h"
#include "ui/widgets/logofield.h"
#include "ui/widgets/mailaccountdialog.h"
#include "ui/widgets/reportform.h"
#include "ui/widgets/restatedialog.h"
#include "ui/widgets/scheduleform.h"
#include "ui/widgets/sectionlist.h"
#include "ui/widgets/senddialog.h"
#include "ui/widgets/templatebar.h"

#include <QAbstractItemView>
#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QThreadPool>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

QByteArray png(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

AnalyticsQuery october()
{
    return {.range = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31))};
}

ReportDocument saying(const QString &views)
{
    return {.title = u"Monthly report"_s,
            .author = u"Ada Films"_s,
            .locale = QLocale(QLocale::English),
            .createdAt = scratchMoment("2026-11-02T08:00:00Z"),
            .blocks = {HeadingBlock{.text = u"Key figures"_s, .note = {}, .level = 1},
                       TableBlock{.title = u"Key figures"_s,
                                  .columns = {{.title = {}}, {.title = u"October"_s, .numeric = true}},
                                  .rows = {{{.text = u"Views"_s}, {.text = views}}}}}};
}

} // namespace

class TestReportDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerTabularFaces(); }
    void cleanupTestCase() { QThreadPool::globalInstance()->waitForDone(); }

    void init()
    {
        m_scratch = std::make_unique<ScratchWorkspace>();
        m_base = must(Store::open(m_scratch->workspace()));
        m_ini = std::make_unique<QSettings>(m_scratch->path(u"window.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_ini);
        m_actions = std::make_unique<FakeActions>();
    }
    void cleanup()
    {
        m_settings.reset();
        m_base.reset();
    }

    void theBrandIsKeptAndShownAgain()
    {
        const QString logo = file(u"logo.png"_s, png(300));
        {
            BrandEditor editor({.library = library(), .settings = *m_settings, .plan = Plan::Pro});
            editor.findChildren<LogoField *>().front()->take(logo);
            QTRY_VERIFY(!editor.brand().logo.isEmpty());
            colors(editor).front()->setColor(u"#8a3ffc"_s);
            editor.findChild<QLineEdit *>(u"brandFooter"_s)->setText(u"For our clients"_s);
            editor.findChild<QCheckBox *>(u"brandMark"_s)->setChecked(false);
            QSignalSpy changed(&editor, &BrandEditor::brandChanged);
            editor.save();
            QTRY_COMPARE(changed.size(), 1);
        }
        BrandEditor again({.library = library(), .settings = *m_settings, .plan = Plan::Pro});
        QTRY_COMPARE(again.brand().accent, u"#8A3FFC"_s);
        QCOMPARE(again.brand().logo, png(300));
        QCOMPARE(again.brand().footer, u"For our clients"_s);
        QVERIFY(!again.brand().mark);
    }

    void whatIsNoLogoIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("no picture at all");
        QTest::newRow("too large") << png(8) + QByteArray(3 * 1024 * 1024, '\0');
        QTest::newRow("cut") << png(200).left(60);
        QTest::newRow("empty") << QByteArray();
    }
    void whatIsNoLogoIsRefused()
    {
        QFETCH(QByteArray, bytes);
        BrandEditor editor({.library = library(), .settings = *m_settings, .plan = Plan::Pro});
        editor.show();
        LogoField *field = editor.findChildren<LogoField *>().front();
        QSignalSpy refused(field, &LogoField::refused);
        field->take(file(u"logo.bin"_s, bytes));
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(editor.findChild<QLabel *>(u"brandProblem"_s)->isVisible());
        QVERIFY(editor.brand().logo.isEmpty());
    }

    void contrastIsToldAsOneTypes()
    {
        ColorField field(u"Accent"_s, u"#1D6FE0"_s);
        auto *text = field.findChild<QLineEdit *>();
        auto *advice = field.findChild<QLabel *>(u"colorAdvice"_s);
        text->setText(u"#000000"_s);
        QVERIFY(advice->text().startsWith("21.0:1"_L1)); // black on white, by WCAG
        text->setText(u"#FFFF00"_s);
        QVERIFY(advice->text().startsWith("1.1:1"_L1));
        QVERIFY(advice->text().contains("faint"_L1));
        text->setText(u"#12"_s);
        QVERIFY(field.color().isEmpty());
    }

    void whatThePlanLacksIsShownWithThePlanThatHasIt()
    {
        BrandEditor starter({.library = library(), .settings = *m_settings, .plan = Plan::Starter});
        QVERIFY(starter.findChild<QLabel *>(u"brandWhy"_s)->text().contains("Growth"_L1));
        QVERIFY(!starter.findChild<QPushButton *>(u"brandSave"_s)->isEnabled());
        QVERIFY(starter.brand().mark);
        BrandEditor growth({.library = library(), .settings = *m_settings, .plan = Plan::Growth});
        QVERIFY(growth.findChild<QPushButton *>(u"brandSave"_s)->isEnabled());
        QVERIFY(!growth.findChild<QCheckBox *>(u"brandMark"_s)->isEnabled());
        QVERIFY(growth.findChild<QLabel *>(u"markLack"_s)->text().contains("Pro"_L1));
        m_actions->boughtPlan = Plan::Growth;
        TemplateBar bar({.library = library(), .actions = *m_actions, .settings = *m_settings, .written = {}});
        for (const QWidget *part : std::initializer_list<QWidget *>{bar.findChild<QComboBox *>(), bar.findChild<QToolButton *>()})
            QVERIFY(!part->isEnabled());
        QVERIFY(bar.findChild<QLabel *>(u"templateLack"_s)->text().contains("Pro"_L1));
    }

    void aTemplateComesBackAsItWasSaved()
    {
        ReportSettings written{.kind = ReportKind::Weekly, .query = october(), .paper = ReportPaper::Letter};
        written.comments[ReportSection::NextSteps] = u"Shorter *intros*"_s;
        written.goals[Metric::Views] = 500'000;
        written.sections = {ReportSection::KeyFigures, ReportSection::Summary};
        TemplateBar bar({.library = library(), .actions = *m_actions, .settings = *m_settings, .written = [&] { return written; }});
        bar.save(u" For the client "_s);
        auto *choice = bar.findChild<QComboBox *>(u"reportTemplate"_s);
        QTRY_COMPARE(choice->currentText(), u"For the client"_s);
        std::optional<ReportSettings> chosen;
        connect(&bar, &TemplateBar::chosen, this, [&chosen](const ReportSettings &settings) { chosen = settings; });
        Q_EMIT choice->activated(choice->currentIndex());
        QVERIFY(chosen);
        ReportForm form(m_theme, {.shown = october(), .calendar = {.lastDay = QDate(2026, 11, 20)}}, Plan::Pro);
        form.takeTemplate(*chosen);
        const ReportSettings back = form.settings();
        QCOMPARE(back.kind, written.kind);
        QCOMPARE(back.paper, written.paper);
        QCOMPARE(back.comments, written.comments);
        QCOMPARE(back.goals, written.goals);
        QCOMPARE(back.sections, written.sections);
        bar.exportTo(m_scratch->path(u"client.json"_s));
        QTRY_VERIFY(!m_actions->savedBytes.isEmpty());
        const auto read = templateFromFile(m_actions->savedBytes);
        QVERIFY(read);
        QCOMPARE(read->name, u"For the client"_s);
    }

    void aFileThatIsNoTemplateIsRefused()
    {
        TemplateBar bar({.library = library(), .actions = *m_actions, .settings = *m_settings, .written = {}});
        QSignalSpy failed(&bar, &TemplateBar::failed);
        bar.importFrom(file(u"other.json"_s, "{\"format\": \"something else\"}"));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().value<Error>().kind, ErrorKind::BadInput);
    }

    void aScheduleIsWrittenDown()
    {
        ReportSchedule fresh{.settings = {.query = october()}};
        fresh.zone = "Europe/Zurich";
        ScheduleForm form(library(), *m_settings, fresh, {});
        form.show();
        form.findChild<QPushButton *>(u"scheduleSave"_s)->click(); // without a name
        QVERIFY(form.findChild<QLabel *>(u"scheduleProblem"_s)->isVisible());
        form.findChild<QLineEdit *>(u"scheduleName"_s)->setText(u"Weekly for the client"_s);
        form.findChild<QComboBox *>(u"scheduleTemplate"_s)->setCurrentIndex(1); // the weekly one
        form.findChild<QComboBox *>(u"scheduleCadence"_s)->setCurrentIndex(0);
        QVERIFY(!form.findChild<QSpinBox *>(u"scheduleMonthDay"_s)->isVisible());
        form.findChild<QComboBox *>(u"scheduleWeekday"_s)->setCurrentIndex(4);
        auto *way = form.findChild<QComboBox *>(u"deliveryWay"_s);
        way->setCurrentIndex(way->findText(u"mail"_s, Qt::MatchContains));
        form.findChild<QLineEdit *>(u"deliveryRecipients"_s)->setText(u"anna@example.org; ben@example.org"_s);
        QSignalSpy saved(&form, &ScheduleForm::saved);
        form.save();
        QTRY_COMPARE(saved.size(), 1);
        const auto kept = library().schedules();
        QTRY_VERIFY(kept.isFinished());
        const ReportSchedule schedule = must(kept.result()).front();
        QCOMPARE(schedule.settings.kind, ReportKind::Weekly);
        QCOMPARE(schedule.cadence, ReportCadence::Weekly);
        QCOMPARE(schedule.day, 5);
        QCOMPARE(schedule.zone, QByteArray("Europe/Zurich"));
        QCOMPARE(schedule.delivery.way, ReportDelivery::Way::Mail);
        QCOMPARE(schedule.delivery.recipients, (QStringList{u"anna@example.org"_s, u"ben@example.org"_s}));
    }

    void aLateRunIsToldForADay()
    {
        ReportSchedule schedule{.name = u"Weekly"_s, .settings = {.query = october()}, .cadence = ReportCadence::Weekly};
        schedule.lastDue = scratchMoment("2026-11-16T08:00:00Z");
        schedule.lastRunAt = scratchMoment("2026-11-16T08:05:00Z");
        const ReportRowFrame frame{.now = scratchMoment("2026-11-18T09:00:00Z"), .locale = QLocale::c()};
        QVERIFY(scheduleNotice({schedule}, frame).isEmpty()); // in time
        schedule.lastRunAt = scratchMoment("2026-11-18T08:30:00Z");
        QVERIFY(scheduleNotice({schedule}, frame).contains("was not running"_L1));
        schedule.problem = ScheduleProblem{.error = {.kind = ErrorKind::Offline}};
        QVERIFY(scheduleNotice({schedule}, frame).contains("went wrong"_L1));
        const ReportRowFrame later{.now = scratchMoment("2026-11-20T09:00:00Z"), .locale = QLocale::c()};
        QVERIFY(scheduleNotice({schedule}, later).isEmpty());
    }

    void restatingTellsWhatChangedAndKeepsBoth()
    {
        const ReportSettings settings{.query = october()};
        const ReportRecord record = keepDocument(settings, saying(u"1,000"_s));
        m_actions->reportAnswer = ComposedReport{.document = saying(u"1,050"_s), .dataSha256 = u"cd"_s};
        m_actions->keep = [](const ReportRecord &given, const QByteArray &) {
            ReportRecord kept = given;
            kept.id = ReportId(99);
            return QtFuture::makeReadyFuture(Result<ReportRecord>(kept));
        };
        RestateDialog dialog({.actions = *m_actions, .library = library(), .theme = m_theme}, record);
        dialog.show();
        QTRY_VERIFY(!dialog.isWorking());
        const QAbstractItemModel *rows = dialog.findChild<QAbstractItemView *>(u"changeTable"_s)->model();
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->index(0, 2).data().toString(), u"1,000"_s);
        QCOMPARE(rows->index(0, 3).data().toString(), u"1,050"_s);
        std::vector<ReportId> told;
        connect(&dialog, &RestateDialog::reportKept, this, [&told](ReportId id) { told.push_back(id); });
        dialog.keep();
        QTRY_COMPARE(told, std::vector{ReportId(99)});
        QVERIFY(!m_actions->keptRecords.back().document.isEmpty());
        const auto before = library().document(record.id);
        QTRY_VERIFY(before.isFinished());
        QCOMPARE(must(before.result()), saying(u"1,000"_s));
    }

    void whatIsSentIsWhatWasWritten()
    {
        SendDialog dialog(*m_actions, *m_settings,
                          {.title = u"October"_s, .fileName = u"october.pdf"_s, .bytes = "%PDF-", .summary = u"Views grew."_s});
        dialog.show();
        dialog.send();
        QVERIFY(m_actions->deliveries.empty()); // to nobody
        QVERIFY(!dialog.findChild<QLabel *>(u"sendStatus"_s)->text().isEmpty());
        dialog.findChild<QLineEdit *>(u"deliveryRecipients"_s)->setText(u"anna@example.org"_s);
        dialog.send();
        QTRY_COMPARE(m_actions->deliveries.size(), std::size_t(1));
        QCOMPARE(m_actions->deliveries.front().subject, u"October"_s);
        QCOMPARE(m_actions->deliveries.front().text, u"Views grew."_s);
        QCOMPARE(m_actions->delivered.front().bytes, QByteArray("%PDF-"));
        QTRY_VERIFY(!dialog.isVisible());
    }

    void theMailAccountIsTestedAndSaved()
    {
        MailAccountDialog dialog(*m_actions);
        dialog.show();
        dialog.save();
        QVERIFY(!m_actions->mail); // without a server
        dialog.findChild<QLineEdit *>(u"mailHost"_s)->setText(u"mail.example.org"_s);
        dialog.findChild<QLineEdit *>(u"mailAddress"_s)->setText(u"ada@example.org"_s);
        dialog.findChild<QLineEdit *>(u"mailUser"_s)->setText(u"ada"_s);
        auto *password = dialog.findChild<QLineEdit *>(u"mailPassword"_s);
        password->setText(u"secret"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        m_actions->mailAnswer = Error{.kind = ErrorKind::SignedOut};
        dialog.test();
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"mailSave"_s)->isEnabled());
        QVERIFY(!m_actions->mail);
        dialog.save();
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(m_actions->mail->host, u"mail.example.org"_s);
        QCOMPARE(m_actions->mailPassword, u"secret"_s);
    }

private:
    [[nodiscard]] ReportLibrary library() const { return {*m_base, m_clock}; }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile written(m_scratch->path(name));
        if (!written.open(QFile::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(written.fileName()));
        return written.fileName();
    }
    static QList<ColorField *> colors(const BrandEditor &editor) { return editor.findChildren<ColorField *>(); }
    ReportRecord keepDocument(const ReportSettings &settings, const ReportDocument &document)
    {
        ReportRecord record = keptReport(settings, {.document = document, .dataSha256 = u"ab"_s}, 1);
        record.createdAt = m_clock.now();
        const auto kept = keepReport(*m_base, record, "%PDF-");
        if (!QTest::qWaitFor([&kept] { return kept.isFinished(); }))
            qFatal("the store does not answer");
        return must(kept.result());
    }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Store> m_base;
    FixedClock m_clock{scratchMoment("2026-11-21T08:20:00Z")};
    Theme m_theme;
    std::unique_ptr<QSettings> m_ini;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeActions> m_actions;
};

QTEST_MAIN(TestReportDialogs)
#include "tst_reportdialogs.moc"
