// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionscores.h"
#include "tests/cli/clirunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QStringList sampleArguments{u"workspace"_s, u"sample"_s, u"--items"_s, u"40"_s, u"--years"_s, u"1"_s, u"--mentions"_s, u"60"_s};

} // namespace

/// `sentiment score`: one text a line in, one object a line out.
class TestCliSentiment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_own = std::make_unique<CliRunner>(); }
    void scoresEachLineOfAFile();
    void readsTheStandardInput_data();
    void readsTheStandardInput();
    void explainsOnRequest();
    void fileThatIsNotThere();
    void needsNoWorkspace();
    void sampleIsScored();
    void rescoresEverything();
    void nothingToRescoreIn();
    void correctionsCountAndAgreementIsTold();
    void wordsOfOnesOwn();
    void wordsComeFromAFileWholeOrNotAtAll();
    void changedWordsWait();
    void writesForPeople();
    void ownWordsCount();
    void longAndBrokenLines();
    void badJudgementsAreRefused();

private:
    [[nodiscard]] QString fileWith(const QByteArray &content) const;
    [[nodiscard]] static QList<QJsonObject> objects(const QByteArray &out);

    int run(const QStringList &arguments)
    {
        m_last = m_own->run(arguments);
        return m_last.code;
    }

    CliRunner m_cli;
    std::unique_ptr<CliRunner> m_own; ///< with a workspace of each test's own
    CliResult m_last;
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

void TestCliSentiment::sampleIsScored()
{
    const CliRunner cli;
    QVERIFY(cli.run(sampleArguments).code == 0);
    const CliResult asked = cli.run({u"--json"_s, u"query"_s, u"sentiment"_s, u"--start"_s, u"2020-01-01"_s});
    QVERIFY2(asked.code == 0, asked.said());
    const QJsonArray scorers = asked.json().value("scorers"_L1).toArray();
    QCOMPARE(scorers.size(), 1);
    QCOMPARE(scorers[0].toObject().value("scorer"_L1).toString(), u"lexicon 1"_s);
}

void TestCliSentiment::rescoresEverything()
{
    const CliRunner cli;
    QVERIFY(cli.run(sampleArguments).code == 0);
    {
        const auto connection = Connection::open(cli.databaseFile(), Connection::Mode::ReadWrite);
        QVERIFY(connection);
        const auto waiting = waitingMentions(**connection, std::nullopt);
        QVERIFY(waiting && !waiting->empty());
        const auto texts = mentionsToScore(**connection, waiting->front(), std::nullopt, std::nullopt, 1);
        QVERIFY(texts && texts->size() == 1);
        const ScoredMention former{.id = texts->front().id,
                                   .text = texts->front().text,
                                   .sentiment = {.scorer = u"lexicon 0"_s, .score = 0.1, .label = SentimentLabel::Positive}};
        const auto changed = scoreMentions(**connection, waiting->front().account, std::array{former});
        QVERIFY(changed && *changed == 1);
    }
    const CliResult result = cli.run({u"--json"_s, u"sentiment"_s, u"rescore"_s});
    QVERIFY2(result.code == 0, result.said());
    QCOMPARE(result.err, QByteArray()); // no terminal, no progress
    QCOMPARE(result.json(), (QJsonObject{{u"scorer"_s, u"lexicon 1"_s}, {u"mentions"_s, 60}, {u"changed"_s, 1}}));
    const CliResult again = cli.run({u"sentiment"_s, u"rescore"_s});
    QVERIFY2(again.code == 0 && again.out.startsWith("Scored 60 mentions as lexicon 1; 0 "), again.said());
    QVERIFY2(cli.run({u"workspace"_s, u"check"_s}).code == 0, "the counts by day differ");
}

void TestCliSentiment::nothingToRescoreIn()
{
    const CliRunner cli;
    const CliResult result = cli.run({u"--json"_s, u"sentiment"_s, u"rescore"_s});
    QVERIFY2(result.code == 6, result.said());
    QVERIFY(!QFile::exists(cli.workspace()));
}

void TestCliSentiment::correctionsCountAndAgreementIsTold()
{
    QCOMPARE(run(sampleArguments), 0);
    QCOMPARE(run({u"--json"_s, u"query"_s, u"mentions"_s, u"--start"_s, u"2016-01-01"_s, u"--limit"_s, u"1"_s, u"--label"_s, u"positive"_s}), 0);
    const QJsonObject mention = QJsonDocument::fromJson(m_last.out).object()[u"mentions"_s][0].toObject();
    const QString id = QString::number(mention[u"id"_s].toInteger());
    QVERIFY(id != u"0"_s);
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"correct"_s, id, u"--as"_s, u"negative"_s}), 0);
    QCOMPARE(QJsonDocument::fromJson(m_last.out).object()[u"changed"_s].toInt(), 1);
    QCOMPARE(run({u"--json"_s, u"query"_s, u"mentions"_s, u"--start"_s, u"2016-01-01"_s, u"--corrected"_s}), 0);
    const QJsonArray corrected = QJsonDocument::fromJson(m_last.out).object()[u"mentions"_s].toArray();
    QCOMPARE(corrected.size(), 1);
    QCOMPARE(corrected[0][u"own_label"_s].toString(), u"negative"_s);
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"agreement"_s}), 0);
    const QJsonObject agreement = QJsonDocument::fromJson(m_last.out).object()[u"agreements"_s][0].toObject();
    QCOMPARE(agreement[u"judged"_s].toInt(), 1);
    QCOMPARE(agreement[u"agreed"_s].toInt(), 0);
    QCOMPARE(run({u"sentiment"_s, u"correct"_s, id, u"--as"_s, u"none"_s}), 0);
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"agreement"_s}), 0);
    QVERIFY(QJsonDocument::fromJson(m_last.out).object()[u"agreements"_s].toArray().isEmpty());
}

void TestCliSentiment::wordsOfOnesOwn()
{
    QCOMPARE(run(sampleArguments), 0);
    const auto words = [this] {
        return run({u"--json"_s, u"sentiment"_s, u"words"_s}) == 0 ? m_last.json()[u"words"_s].toArray() : QJsonArray{m_last.code};
    };
    QVERIFY(words().isEmpty());
    QCOMPARE(run({u"sentiment"_s, u"words"_s, u"add"_s, u"Maple  Kiln"_s, u"2.5"_s}), 0);
    QCOMPARE(words().size(), 1);
    QCOMPARE(words()[0][u"word"_s].toString(), u"Maple Kiln"_s);
    QCOMPARE(words()[0][u"valence"_s].toDouble(), 2.5);
    QCOMPARE(run({u"sentiment"_s, u"words"_s, u"remove"_s, u"maple kiln"_s}), 0);
    QVERIFY(words().isEmpty());
    QCOMPARE(run({u"sentiment"_s, u"words"_s, u"undo"_s}), 0);
    QCOMPARE(words().size(), 1);
}

void TestCliSentiment::badJudgementsAreRefused()
{
    QCOMPARE(run(sampleArguments), 0);
    QCOMPARE(run({u"sentiment"_s, u"correct"_s, u"1"_s}), 2);
    QVERIFY(m_last.err.contains("--as"));
    QCOMPARE(run({u"sentiment"_s, u"correct"_s, u"first"_s, u"--as"_s, u"negative"_s}), 2);
    QVERIFY(m_last.err.contains("first"));
    QCOMPARE(run({u"sentiment"_s, u"words"_s, u"add"_s, u"sick"_s, u"much"_s}), 2);
    QVERIFY(m_last.err.contains("much"));
    QCOMPARE(run({u"sentiment"_s, u"words"_s, u"add"_s, u"sick"_s, u"5"_s}), 2);
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"words"_s}), 0);
    QVERIFY(QJsonDocument::fromJson(m_last.out).object()[u"words"_s].toArray().isEmpty());
}

void TestCliSentiment::wordsComeFromAFileWholeOrNotAtAll()
{
    QCOMPARE(run(sampleArguments), 0);
    const QString file = fileWith("word,valence\nsick,3\n=),-1.5\n");
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"words"_s, u"import"_s, file}), 0);
    QCOMPARE(m_last.json()[u"changed"_s].toInt(), 2);
    QCOMPARE(run({u"sentiment"_s, u"words"_s, u"export"_s, u"-"_s}), 0);
    QCOMPARE(m_last.out, QByteArray("word,valence\r\n=),-1.5\r\nsick,3\r\n"));
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"words"_s, u"import"_s, fileWith("word,valence\nnice,3\nbad,much\n")}), 1);
    QVERIFY2(m_last.err.contains("line 3: \"much\""), m_last.said());
    const QString copy = m_own->folder() + u"/copy.csv"_s;
    QCOMPARE(run({u"sentiment"_s, u"words"_s, u"export"_s, copy}), 0);
    QFile exported(copy);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QCOMPARE(exported.readAll(), QByteArray("word,valence\r\n=),-1.5\r\nsick,3\r\n"));
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"words"_s, u"undo"_s}), 0);
    QCOMPARE(m_last.json()[u"changed"_s].toInt(), 2);
}

void TestCliSentiment::changedWordsWait()
{
    QCOMPARE(run(sampleArguments), 0);
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"rescore"_s, u"--waiting"_s}), 0);
    QCOMPARE(m_last.json()[u"mentions"_s].toInt(), 0);
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"words"_s, u"add"_s, u"sick"_s, u"-2"_s}), 0);
    QCOMPARE(m_last.json()[u"waiting_mentions"_s].toInt(), 60);
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"rescore"_s, u"--waiting"_s}), 0);
    QCOMPARE(m_last.json()[u"mentions"_s].toInt(), 60);
    QVERIFY2(m_last.json()[u"scorer"_s].toString().startsWith(u"lexicon 1 words "_s), m_last.said());
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"words"_s, u"undo"_s}), 0);
    QCOMPARE(m_last.json()[u"waiting_mentions"_s].toInt(), 60);
    QCOMPARE(run({u"workspace"_s, u"check"_s}), 0);
}

void TestCliSentiment::writesForPeople()
{
    const QString file = fileWith("I love it\x1b[31m so much!\nxyzzy\n");
    QCOMPARE(run({u"sentiment"_s, u"score"_s, u"--text"_s, file}), 0);
    const QList<QByteArray> lines = m_last.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("positive +0.67, confidence ") && lines[0].endsWith("I love it [31m so much!"), m_last.said());
    QCOMPARE(lines[1], QByteArray("unknown: not enough known words  xyzzy"));
    QCOMPARE(run({u"sentiment"_s, u"score"_s, u"--text"_s, u"--explain"_s, fileWith("I love it so much!\n")}), 0);
    QVERIFY2(m_last.out.contains("\n  love  +3.20  list +3.20\n  !     +0.29  punctuation\n  sum   +3.49  language en\n"), m_last.said());
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"score"_s, u"--text"_s, file}), 2);
}

void TestCliSentiment::ownWordsCount()
{
    const QString words = m_own->folder() + u"/words.csv"_s;
    QFile file(words);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("word,valence\nfizz,2\n") > 0);
    file.close();
    const QString texts = fileWith("we met fizz and buzz today\n");
    const auto compound = [&](const QStringList &options) {
        return run(QStringList{u"sentiment"_s, u"score"_s, texts} + options) == 0 ? m_last.json()[u"compound"_s].toDouble() : 9;
    };
    QCOMPARE(compound({}), 0.0);
    QVERIFY(compound({u"--words"_s, words}) > 0);
    QVERIFY(m_own->run({u"workspace"_s, u"create"_s}).code == 0);
    QCOMPARE(run({u"sentiment"_s, u"words"_s, u"add"_s, u"Buzz"_s, u"-3"_s}), 0);
    QVERIFY(compound({}) < 0);
    QVERIFY(compound({u"--words"_s, words}) < 0);
    QCOMPARE(run({u"sentiment"_s, u"score"_s, u"--words"_s, texts, texts}), 1);
    QVERIFY2(m_last.err.contains("word,valence"), m_last.said());
}

void TestCliSentiment::longAndBrokenLines()
{
    const QString file = fileWith(QByteArray(1024 * 1024, '!') + "\r\n\xff\xfe\xc3 good\r\n\r\n" + QByteArray("go\0od", 5) + "\n");
    QCOMPARE(run({u"sentiment"_s, u"score"_s, u"--explain"_s, file}), 0);
    const auto scores = objects(m_last.out);
    QCOMPARE(scores.size(), 4);
    QCOMPARE(scores[0][u"label"_s].toString(), u"unknown"_s);
    QCOMPARE(scores[1][u"label"_s].toString(), u"positive"_s);
    QCOMPARE(scores[2][u"label"_s].toString(), u"unknown"_s);
    QCOMPARE(run({u"--json"_s, u"sentiment"_s, u"score"_s, m_cli.folder()}), 1);
    QCOMPARE(m_last.json()[u"error"_s][u"kind"_s].toString(), u"bad_input"_s);
}

QTEST_GUILESS_MAIN(TestCliSentiment)
#include "tst_clisentiment.moc"
