// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// `sentiment score`: one text a line in, one object a line out.
class TestCliSentiment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresEachLineOfAFile();
    void readsTheStandardInput_data();
    void readsTheStandardInput();
    void explainsOnRequest();
    void fileThatIsNotThere();
    void needsNoWorkspace();

private:
    [[nodiscard]] QString fileWith(const QByteArray &content) const;
    [[nodiscard]] static QList<QJsonObject> objects(const QByteArray &out);

    CliRunner m_cli;
};

QString TestCliSentiment::fileWith(const QByteArray &content) const
{
    QFile file(m_cli.folder() + u"/texts.txt"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

QList<QJsonObject> TestCliSentiment::objects(const QByteArray &out)
{
    QList<QJsonObject> found;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            found << QJsonDocument::fromJson(line).object();
    }
    return found;
}

void TestCliSentiment::scoresEachLineOfAFile()
{
    const QString file = fileWith("The book was good.\r\n\nIt's a terrible day!\n\xff\xfe x\nsehr gut gemacht, danke");
    const CliResult result = m_cli.run({u"sentiment"_s, u"score"_s, file});
    QVERIFY2(result.code == 0, result.said());
    QCOMPARE(result.err, QByteArray());
    const auto scores = objects(result.out);
    QCOMPARE(scores.size(), 5);
    QCOMPARE(scores[0].keys(), (QStringList{u"compound"_s, u"confidence"_s, u"label"_s}));
    QCOMPARE(scores[0].value("compound"_L1).toDouble(), 0.4404); // 1.9 / sqrt(1.9² + 15)
    const QStringList labels{u"positive"_s, u"unknown"_s, u"negative"_s, u"unknown"_s, u"positive"_s};
    for (int line = 0; line < labels.size(); ++line)
        QCOMPARE(scores[line].value("label"_L1).toString(), labels[line]);
}

void TestCliSentiment::readsTheStandardInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("dash") << QStringList{u"-"_s};
    QTest::newRow("nothing") << QStringList();
}

void TestCliSentiment::readsTheStandardInput()
{
    QFETCH(QStringList, arguments);
    const auto process = m_cli.start(QStringList{u"sentiment"_s, u"score"_s} + arguments);
    process->write("I love it ❤️\nI hate it");
    process->closeWriteChannel();
    const CliResult result = CliRunner::finish(*process);
    QVERIFY2(result.code == 0, result.said());
    const auto scores = objects(result.out);
    QCOMPARE(scores.size(), 2);
    QCOMPARE(scores[0].value("label"_L1).toString(), u"positive"_s);
    QCOMPARE(scores[1].value("label"_L1).toString(), u"negative"_s);
}

void TestCliSentiment::explainsOnRequest()
{
    const CliResult result =
        m_cli.run({u"sentiment"_s, u"score"_s, u"--explain"_s, fileWith("The film was not very good.\n")});
    QVERIFY2(result.code == 0, result.said());
    const QJsonObject score = result.json();
    QCOMPARE(score.value("language"_L1).toString(), u"en"_s);
    const QJsonArray spans = score.value("spans"_L1).toArray();
    QCOMPARE(spans.size(), 1);
    QCOMPARE(spans[0].toObject().value("text"_L1).toString(), u"good"_s);
    QCOMPARE(spans[0].toObject().value("contribution"_L1).toDouble(), score.value("raw"_L1).toDouble());
    QCOMPARE(spans[0].toObject().value("rules"_L1).toArray().size(), 2);
}

void TestCliSentiment::fileThatIsNotThere()
{
    const CliResult result = m_cli.run({u"--json"_s, u"sentiment"_s, u"score"_s, m_cli.folder() + u"/none.txt"_s});
    QVERIFY2(result.code == 1, result.said());
    QCOMPARE(result.json().value("error"_L1).toObject().value("kind"_L1).toString(), u"bad_input"_s);
    QVERIFY2(result.err.contains("none.txt"), result.said());
}

void TestCliSentiment::needsNoWorkspace()
{
    QVERIFY(m_cli.run({u"sentiment"_s, u"score"_s, fileWith("good\n")}).code == 0);
    QVERIFY(!QFile::exists(m_cli.workspace()));
}

QTEST_GUILESS_MAIN(TestCliSentiment)
#include "tst_clisentiment.moc"
