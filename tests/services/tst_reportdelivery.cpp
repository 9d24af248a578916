// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/draftopener.h"
#include "app/services/folderdelivery.h"
#include "app/services/mailsettings.h"
#include "app/services/reportdelivery.h"
#include "connectors/secrets/memorystore.h"
#include "tests/mail/mailserver.h"

#include <QDesktopServices>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Way = ReportDelivery::Way;

const QDateTime moment({2026, 11, 3}, {8, 12}, Qt::UTC);

DeliveredReport report()
{
    return {.title = u"Oktober · 10月"_s,
            .fileName = u"Report 10月.pdf"_s,
            .bytes = "%PDF-1.7\n" + QByteArray(5000, '\x8f'),
            .summary = u"Views rose by 12 %."_s};
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

void writeScript(const QString &fileName, const QByteArray &text)
{
    QFile file(fileName);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("#!/bin/sh\n" + text);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

} // namespace

/// Takes the place of the desktop where files are opened.
class FileOpener : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class TestReportDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void folderGetsTheFile();
    void manyAtOnceReplaceNothing();
    void folderTroubles_data();
    void folderTroubles();
    void fullDiskLeavesNothing();
    void mailAccountIsKept();
    void brokenAccountIsNone();
    void mailNeedsAnAccount();
    void mailArrives();
    void accountIsTested();
    void draftIsWrittenAndOpened();
    void oldDraftsGo();
    void commandOpensTheDraft();
    void failedCommandLeavesItToTheDesktop();
    void stopBeforeTheBegin();
    void goingAwayStopsTheMail();

private:
    [[nodiscard]] Outcome finished(const QFuture<Outcome> &future) const;
    void setMail(const MailServer &server);
    [[nodiscard]] DeliveryParts parts(const SmtpOptions &smtp = {});
    [[nodiscard]] MailDraft writtenDraft() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemoryStore> m_secrets;
    std::unique_ptr<ReportDeliverer> m_deliverer;
    FixedClock m_clock{moment};
    QList<MailDraft> m_drafts;
};

void TestReportDelivery::initTestCase()
{
    for (const char *variable : {"all_proxy", "ALL_PROXY", "smtp_proxy"})
        qunsetenv(variable);
}

void TestReportDelivery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<MemoryStore>();
    m_drafts.clear();
    m_deliverer = std::make_unique<ReportDeliverer>(parts());
}

void TestReportDelivery::cleanup()
{
    m_deliverer.reset();
}

DeliveryParts TestReportDelivery::parts(const SmtpOptions &smtp)
{
    const auto open = [this](const MailDraft &draft) {
        m_drafts.append(draft);
        QPromise<Outcome> promise;
        promise.start();
        promise.addResult(Done{});
        promise.finish();
        return promise.future();
    };
    return {.clock = m_clock,
            .secrets = *m_secrets,
            .settingsFile = m_folder->filePath(u"window.ini"_s),
            .draftsFolder = m_folder->filePath(u"drafts"_s),
            .openDraft = open,
            .smtp = smtp};
}

Outcome TestReportDelivery::finished(const QFuture<Outcome> &future) const
{
    const bool ended = QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000);
    if (!ended || future.resultCount() == 0)
        return Error{.kind = ErrorKind::Internal, .detail = u"the future ended without a result"_s};
    return future.result();
}

void TestReportDelivery::setMail(const MailServer &server)
{
    m_deliverer = std::make_unique<ReportDeliverer>(parts(server.options()));
    QVERIFY(finished(m_deliverer->keepMailAccount(server.account(), MailServer::password)));
}

void TestReportDelivery::folderGetsTheFile()
{
    const QString folder = m_folder->filePath(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    for (int i = 0; i < 3; ++i)
        QVERIFY(finished(m_deliverer->deliver({.way = Way::Folder, .folder = folder}, report())));
    const QStringList expected{u"Report 10月 (2).pdf"_s, u"Report 10月 (3).pdf"_s, u"Report 10月.pdf"_s};
    QCOMPARE(namesIn(folder), expected);
    for (const QString &name : expected)
        QCOMPARE(contentOf(folder + u'/' + name), report().bytes);
}

void TestReportDelivery::manyAtOnceReplaceNothing()
{
    constexpr int many = 12;
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < many; ++i) {
            writers.emplace_back([this, i] {
                static_cast<void>(putIntoFolder(m_folder->path(), u"a.pdf"_s, QByteArray::number(i)));
            });
        }
    }
    QSet<QByteArray> contents;
    for (const QString &name : namesIn(m_folder->path()))
        contents.insert(contentOf(m_folder->filePath(name)));
    QCOMPARE(namesIn(m_folder->path()).size(), many);
    QCOMPARE(contents.size(), many);
}

void TestReportDelivery::folderTroubles_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing") << u"%1/none"_s << u"a.pdf"_s << ErrorKind::NotFound;
    QTest::newRow("a file") << u"%1/file"_s << u"a.pdf"_s << ErrorKind::BadInput;
    QTest::newRow("relative") << u"out"_s << u"a.pdf"_s << ErrorKind::BadInput;
    QTest::newRow("path for a name") << u"%1"_s << u"../a.pdf"_s << ErrorKind::BadInput;
    QTest::newRow("no name") << u"%1"_s << QString() << ErrorKind::BadInput;
#ifdef Q_OS_LINUX
    QTest::newRow("unwritable, even for root") << u"/proc/self"_s << u"a.pdf"_s << ErrorKind::Storage;
#endif
}

void TestReportDelivery::folderTroubles()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, fileName);
    QFETCH(const ErrorKind, kind);
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    const QString place = folder.contains("%1"_L1) ? folder.arg(m_folder->path()) : folder;
    const auto put = putIntoFolder(place, fileName, "x");
    QVERIFY(!put);
    QCOMPARE(put.error().kind, kind);
    QVERIFY2(put.error().detail.contains(fileName.isEmpty() || fileName.contains(u'/') ? fileName : place),
             qPrintable(put.error().detail));
    QCOMPARE(namesIn(m_folder->path()), QStringList{u"file"_s});
}

void TestReportDelivery::fullDiskLeavesNothing()
{
#ifdef Q_OS_UNIX
    rlimit former{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
    std::signal(SIGXFSZ, SIG_IGN); // the write then fails as on a full disk
    const rlimit small{.rlim_cur = 2'000, .rlim_max = former.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto put = putIntoFolder(m_folder->path(), u"a.pdf"_s, report().bytes);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &former), 0);
    QVERIFY(!put);
    QCOMPARE(put.error().kind, ErrorKind::Storage);
    QCOMPARE(namesIn(m_folder->path()), QStringList());
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestReportDelivery::mailAccountIsKept()
{
    const MailAccount account{.host = u"smtp.example.org"_s,
                              .port = 587,
                              .security = MailAccount::Security::StartTls,
                              .user = u"änna"_s,
                              .fromName = u"Änna, \"Inc\"; 株"_s,
                              .fromAddress = u"anna@example.org"_s};
    QVERIFY(!m_deliverer->mailAccount());
    QVERIFY(finished(m_deliverer->keepMailAccount(account, "s3cret")));
    QCOMPARE(*m_deliverer->mailAccount(), account);
    QCOMPARE(m_secrets->read(u"smtp:änna@smtp.example.org"_s).result().value(), QByteArray("s3cret"));
    QVERIFY(finished(m_deliverer->keepMailAccount(account, {})));
    QCOMPARE(m_secrets->read(mailSecretKey(account)).result().value(), QByteArray("s3cret"));
    for (const QString &name : namesIn(m_folder->path()))
        QVERIFY2(!contentOf(m_folder->filePath(name)).contains("s3cret"), qPrintable(name));
    QVERIFY(finished(m_deliverer->forgetMailAccount()));
    QVERIFY(!m_deliverer->mailAccount());
    QCOMPARE(m_secrets->read(mailSecretKey(account)).result().error().kind, ErrorKind::NotFound);
    QVERIFY(finished(m_deliverer->forgetMailAccount()));
}

void TestReportDelivery::brokenAccountIsNone()
{
    const QString file = m_folder->filePath(u"window.ini"_s);
    const MailAccount broken{.host = u"smtp.example.org"_s, .port = 0, .fromAddress = u"anna@example.org"_s};
    QCOMPARE(saveMailAccount(file, broken).error().kind, ErrorKind::BadInput);
    QFile text(file);
    QVERIFY(text.open(QFile::WriteOnly));
    text.write("[mail]\nhost=a b\nport=x\nfromAddress=\"a@b.c\\r\\nBcc: eve@b.c\"\n");
    text.close();
    QVERIFY(!readMailAccount(file));
}

void TestReportDelivery::mailNeedsAnAccount()
{
    const ReportDelivery mail{.way = Way::Mail, .recipients = {u"ben@example.test"_s}};
    QCOMPARE(finished(m_deliverer->deliver(mail, report())).error().kind, ErrorKind::SignedOut);
    const MailAccount account{.host = u"127.0.0.1"_s, .port = 9, .user = u"anna"_s, .fromAddress = u"a@example.test"_s};
    QVERIFY(saveMailAccount(m_folder->filePath(u"window.ini"_s), account));
    const Outcome sent = finished(m_deliverer->deliver(mail, report()));
    QCOMPARE(sent.error().kind, ErrorKind::SignedOut);
    QVERIFY(sent.error().detail.contains("password"_L1));
    QCOMPARE(finished(m_deliverer->deliver({.way = Way::Mail}, report())).error().kind, ErrorKind::BadInput);
}

void TestReportDelivery::mailArrives()
{
    if (const QString obstacle = MailServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    MailServer server(u"tls"_s);
    QVERIFY(server.runs());
    setMail(server);
    const ReportDelivery plain{.way = Way::Mail, .recipients = {u"ben@example.test"_s}};
    QVERIFY(finished(m_deliverer->deliver(plain, report())));
    QCOMPARE(server.mail()["subject"_L1].toString(), report().title);
    QCOMPARE(server.mail()["text"_L1].toString(), report().summary);
    QCOMPARE(server.mail()["date"_L1].toString(), u"2026-11-03T08:12:00+00:00"_s);
    const QJsonObject attachment = server.mail()["attachments"_L1].toArray()[0].toObject();
    QCOMPARE(attachment["name"_L1].toString(), report().fileName);
    QCOMPARE(attachment["size"_L1].toInteger(), report().bytes.size());
    ReportDelivery own = plain;
    own.subject = u"Für Sie"_s;
    own.text = u"Guten Tag"_s;
    QVERIFY(finished(m_deliverer->deliver(own, report())));
    QCOMPARE(server.mail()["subject"_L1].toString(), own.subject);
    QCOMPARE(server.mail()["text"_L1].toString(), own.text);
}

void TestReportDelivery::accountIsTested()
{
    if (const QString obstacle = MailServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    MailServer server(u"starttls"_s);
    QVERIFY(server.runs());
    setMail(server);
    QVERIFY(finished(m_deliverer->testMailAccount(server.account(), {})));
    QVERIFY(finished(m_deliverer->testMailAccount(server.account(), MailServer::password)));
    QCOMPARE(finished(m_deliverer->testMailAccount(server.account(), "wrong")).error().kind, ErrorKind::SignedOut);
    QVERIFY(server.mail().isEmpty());
}

void TestReportDelivery::draftIsWrittenAndOpened()
{
    const ReportDelivery delivery{.way = Way::Draft, .recipients = {u"ben@example.test"_s}};
    QVERIFY(finished(m_deliverer->deliver(delivery, report())));
    QCOMPARE(m_drafts.size(), 1);
    const MailDraft draft = m_drafts.first();
    QCOMPARE(draft.recipients, delivery.recipients);
    QCOMPARE(draft.subject, report().title);
    QCOMPARE(draft.text, report().summary);
    QCOMPARE(contentOf(draft.attachmentFile), report().bytes);
    const QByteArray mail = contentOf(draft.mailFile);
    QVERIFY(mail.contains("\r\nX-Unsent: 1\r\n") && mail.contains("To: ben@example.test\r\n"));
    QVERIFY(draft.mailFile.endsWith(".eml"_L1));
    QVERIFY(QFileInfo(draft.mailFile).absolutePath().startsWith(m_folder->filePath(u"drafts/"_s)));
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(m_folder->filePath(u"drafts"_s)) & others));
#endif
}

void TestReportDelivery::oldDraftsGo()
{
    const ReportDelivery delivery{.way = Way::Draft};
    QVERIFY(finished(m_deliverer->deliver(delivery, report())));
    FixedClock later(QDateTime::currentDateTimeUtc().addSecs(23 * 3600));
    DeliveryParts then = parts();
    ReportDeliverer sameDay(DeliveryParts{later, then.secrets, then.settingsFile, then.draftsFolder, then.openDraft, {}});
    QVERIFY(finished(sameDay.deliver(delivery, report())));
    QCOMPARE(namesIn(then.draftsFolder).size(), 2);
    FixedClock nextDay(QDateTime::currentDateTimeUtc().addSecs(25 * 3600));
    ReportDeliverer after(DeliveryParts{nextDay, then.secrets, then.settingsFile, then.draftsFolder, then.openDraft, {}});
    QVERIFY(finished(after.deliver(delivery, report())));
    QCOMPARE(namesIn(then.draftsFolder).size(), 1);
    QVERIFY(QFile::exists(m_drafts.last().mailFile));
}

MailDraft TestReportDelivery::writtenDraft() const
{
    return {.mailFile = m_folder->filePath(u"a.eml"_s),
            .attachmentFile = m_folder->filePath(u"a.pdf"_s),
            .recipients = {u"ben@example.test"_s},
            .subject = u"Größe & \"$(x)\""_s,
            .text = u"two\nlines"_s};
}

void TestReportDelivery::commandOpensTheDraft()
{
#ifdef Q_OS_UNIX
    const QByteArray path = qgetenv("PATH");
    const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
    qputenv("PATH", m_folder->path().toUtf8() + ':' + path);
    const QString told = m_folder->filePath(u"told"_s);
    writeScript(m_folder->filePath(u"xdg-email"_s), "printf '%s|' \"$@\" > '" + told.toUtf8() + "'\n");
    const MailDraft draft = writtenDraft();
    QVERIFY(finished(openMailDraft(draft)));
    const QStringList expected{u"--utf8"_s, u"--subject"_s, draft.subject, u"--body"_s, draft.text, u"--attach"_s,
                               draft.attachmentFile, u"ben@example.test"_s, QString()};
    QCOMPARE(QString::fromUtf8(contentOf(told)).split(u'|'), expected);
#else
    QSKIP("xdg-email is there on Unix desktops");
#endif
}

void TestReportDelivery::failedCommandLeavesItToTheDesktop()
{
#ifdef Q_OS_UNIX
    const QByteArray path = qgetenv("PATH");
    FileOpener opener;
    QDesktopServices::setUrlHandler(u"file"_s, &opener, "open");
    const auto restore = qScopeGuard([&path] {
        QDesktopServices::unsetUrlHandler(u"file"_s);
        qputenv("PATH", path);
    });
    qputenv("PATH", m_folder->path().toUtf8());
    QVERIFY(finished(openMailDraft(writtenDraft()))); // there is no command
    writeScript(m_folder->filePath(u"xdg-email"_s), "exit 3\n");
    QVERIFY(finished(openMailDraft(writtenDraft())));
    const QUrl mail = QUrl::fromLocalFile(writtenDraft().mailFile);
    QCOMPARE(opener.opened, (QList<QUrl>{mail, mail}));
#else
    QSKIP("xdg-email is there on Unix desktops");
#endif
}

void TestReportDelivery::stopBeforeTheBegin()
{
    std::stop_source source;
    source.request_stop();
    const ReportDelivery folder{.way = Way::Folder, .folder = m_folder->path()};
    QCOMPARE(finished(m_deliverer->deliver(folder, report(), source.get_token())).error().kind, ErrorKind::Cancelled);
    QCOMPARE(namesIn(m_folder->path()), QStringList());
}

void TestReportDelivery::goingAwayStopsTheMail()
{
    if (const QString obstacle = MailServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    MailServer server(u"tls,stall"_s);
    QVERIFY(server.runs());
    setMail(server);
    const ReportDelivery mail{.way = Way::Mail, .recipients = {u"ben@example.test"_s}};
    const auto sent = m_deliverer->deliver(mail, report());
    QTRY_VERIFY_WITH_TIMEOUT(server.stalls(), 20'000);
    QElapsedTimer timer;
    timer.start();
    m_deliverer.reset();
    QVERIFY2(timer.elapsed() < 5'000, "the server's silence of 20 s was waited for");
    QVERIFY(sent.isFinished());
}

QTEST_GUILESS_MAIN(TestReportDelivery)
#include "tst_reportdelivery.moc"
