// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logfile.h"
#include "models/core/eventlog.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcTest, "creatormetrics.test", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDrawing, "creatormetrics.ui.charts", QtInfoMsg)

QList<QJsonObject> linesOf(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"log/creatormetrics.log"_s));
    QList<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().trimmed().split('\n'))
        lines << QJsonDocument::fromJson(line).object();
    return lines;
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsAnObject()
    {
        const QTemporaryDir folder;
        {
            const LogFile log(folder.filePath(u"log"_s), LogFile::Echo::Nothing);
            logEvent(lcTest(), "page_ready"_L1, {{u"query_ms"_s, 2.5}});
            qCWarning(lcTest) << "Something\nover two lines";
        }
        const auto lines = linesOf(folder);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].value("event"_L1).toString(), u"page_ready"_s);
        QCOMPARE(lines[0].value("query_ms"_L1).toDouble(), 2.5);
        QCOMPARE(lines[0].value("level"_L1).toString(), u"info"_s);
        QCOMPARE(lines[0].value("category"_L1).toString(), u"creatormetrics.test"_s);
        QCOMPARE(lines[1].value("message"_L1).toString(), u"Something\nover two lines"_s);
        QCOMPARE(lines[1].value("level"_L1).toString(), u"warning"_s);
    }

    void onlyTheOwnerMayRead()
    {
        const QTemporaryDir folder;
        const LogFile log(folder.filePath(u"log"_s), LogFile::Echo::Nothing);
        const auto permissions = QFile::permissions(folder.filePath(u"log/creatormetrics.log"_s));
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void keepsThreeOlderFiles()
    {
        const QTemporaryDir folder;
        {
            const LogFile log(folder.filePath(u"log"_s), LogFile::Echo::Nothing);
            const QString filler(200'000, u'x');
            for (int line = 0; line < 40; ++line)
                qCInfo(lcTest) << filler;
        }
        const QDir logs(folder.filePath(u"log"_s));
        QCOMPARE(logs.entryList(QDir::Files, QDir::Name),
                 (QStringList{u"creatormetrics.log"_s, u"creatormetrics.log.1"_s, u"creatormetrics.log.2"_s,
                              u"creatormetrics.log.3"_s}));
        for (const QFileInfo &file : logs.entryInfoList(QDir::Files))
            QVERIFY(file.size() < 1'400'000);
    }

    void knowsWhatComesFromDrawing()
    {
        const LogFile log({}, LogFile::Echo::Nothing);
        qCWarning(lcTest) << "Disk is slow";
        QCOMPARE(log.drawingWarnings(), 0);
        qCInfo(lcDrawing) << "Drawn";
        QCOMPARE(log.drawingWarnings(), 0);
        qCWarning(lcDrawing) << "The chart view could not be made";
        QMessageLogger().warning("qrc:/CreatorMetrics/Charts/TrendChart.qml:12: TypeError");
        QCOMPARE(log.drawingWarnings(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
