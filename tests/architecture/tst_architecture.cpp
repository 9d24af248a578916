// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/codetext.h"
#include "tests/architecture/housechecks.h"
#include "tests/architecture/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Check = QStringList (*)(const SourceTree &);

constexpr auto licence = "// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors\n"
                         "// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1;

QStringList linkEdges()
{
    QFile file(QStringLiteral(CREATORMETRICS_LINK_EDGES));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

void put(const QTemporaryDir &root, const QString &path, const QString &text)
{
    QVERIFY(QDir(root.path()).mkpath(path.section(u'/', 0, -2)));
    QFile file(root.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

} // namespace

/// Holds the tree to the rules of the house, and holds each rule to a small tree that breaks it.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treeKeepsRule_data();
    void treeKeepsRule();
    void targetsLinkDownwards();
    void ruleFindsBreach_data();
    void ruleFindsBreach();
    void upwardLinkIsFound();
    void commentsAreNotCode();
};

Q_DECLARE_METATYPE(Check)

void TestArchitecture::treeKeepsRule_data()
{
    QTest::addColumn<Check>("check");
    QTest::newRow("includes point to lower floors") << Check(includesAgainstTheFloors);
    QTest::newRow("every file names its licence") << Check(filesWithoutLicence);
    QTest::newRow("every room and folder has a README") << Check(foldersWithoutReadme);
    QTest::newRow("the top level is the design's") << Check(topLevelSurprises);
    QTest::newRow("Beast stays in its room") << Check(beastOutsideItsRoom);
    QTest::newRow("nothing blocks or nests event loops") << Check(blockingCalls);
    QTest::newRow("colours are named by the theme alone") << Check(coloursOutsideTheme);
}

void TestArchitecture::treeKeepsRule()
{
    QFETCH(Check, check);
    const SourceTree tree(QStringLiteral(CREATORMETRICS_SOURCE_DIR));
    QVERIFY(tree.files().size() > 50);
    const QStringList found = check(tree);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestArchitecture::targetsLinkDownwards()
{
    const QStringList edges = linkEdges();
    QVERIFY2(edges.contains("models/domain models/core"_L1), "the list of link edges is not read");
    const QStringList found = linksAgainstTheFloors(edges);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestArchitecture::ruleFindsBreach_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    const auto breach = [](const char *name, Check check, const QString &path, const QString &code,
                           const QString &expected) {
        QTest::newRow(name) << check << path << licence + code << expected;
    };
    breach("models climbs to a connector", includesAgainstTheFloors, u"models/store/a.cpp"_s,
           u"#include \"connectors/http/b.h\""_s, u"models/store/a.cpp includes connectors/http/b.h"_s);
    breach("neighbours on a floor", includesAgainstTheFloors, u"models/sync/a.cpp"_s,
           u"#include \"models/analytics/b.h\""_s, u"models/sync/a.cpp includes models/analytics/b.h"_s);
    breach("ui looks at a connector", includesAgainstTheFloors, u"ui/widgets/a.h"_s,
           u"#include \"connectors/oauth/b.h\""_s, u"ui/widgets/a.h includes connectors/oauth/b.h"_s);
    breach("a library uses test code", includesAgainstTheFloors, u"app/cli/a.cpp"_s,
           u"#include \"tests/support/b.h\""_s, u"app/cli/a.cpp includes tests/support/b.h"_s);
    breach("a room the table lacks", includesAgainstTheFloors, u"models/attic/a.h"_s, u"#include \"models/core/b.h\""_s,
           u"models/attic/a.h includes models/core/b.h"_s);
    breach("a room without a README", foldersWithoutReadme, u"models/core/a.cpp"_s, u""_s, u"models/core"_s);
    breach("a stray folder", topLevelSurprises, u"misc/a.cpp"_s, u""_s, u"misc is not part of the design"_s);
    breach("Beast elsewhere", beastOutsideItsRoom, u"app/services/a.cpp"_s, u"#include <boost/beast/http.hpp>"_s,
           u"app/services/a.cpp:3: #include <boost/beast/http.hpp>"_s);
    breach("nested event loop", blockingCalls, u"models/sync/a.cpp"_s, u"QEventLoop loop;"_s,
           u"models/sync/a.cpp:3: QEventLoop loop;"_s);
    breach("waiting for a future", blockingCalls, u"ui/charts/a.cpp"_s, u"/* so */ f.waitForFinished();"_s,
           u"ui/charts/a.cpp:3: f.waitForFinished();"_s);
    breach("a colour in C++", coloursOutsideTheme, u"ui/charts/a.cpp"_s, u"QColor c(\"#3B5BDB\");"_s,
           u"ui/charts/a.cpp:3: QColor c(\"#3B5BDB\");"_s);
    breach("a colour in QML", coloursOutsideTheme, u"ui/charts/A.qml"_s, u"\nRectangle { color: \"#803b5bdb\" }"_s,
           u"ui/charts/A.qml:4: Rectangle { color: \"#803b5bdb\" }"_s);
    QTest::newRow("a file without licence")
        << Check(filesWithoutLicence) << u"models/core/a.h"_s << u"#pragma once\n"_s << u"models/core/a.h"_s;
}

void TestArchitecture::ruleFindsBreach()
{
    QFETCH(Check, check);
    QFETCH(QString, path);
    QFETCH(QString, code);
    QFETCH(QString, expected);
    QTemporaryDir root;
    put(root, path, code);
    const QStringList found = check(SourceTree(root.path()));
    QVERIFY2(found.contains(expected), qPrintable(found.join(u'\n')));
}

void TestArchitecture::upwardLinkIsFound()
{
    QCOMPARE(linksAgainstTheFloors({u"models/store models/domain"_s, u"models/store app/services"_s}),
             QStringList{u"models/store links app/services"_s});
}

void TestArchitecture::commentsAreNotCode()
{
    const QString text =
        u"int a = 1'000; // gone\nauto s = \"// kept\\\"\"; /* gone\n */ auto r = R\"x(\" /* kept )x\";"_s;
    QCOMPARE(codeWithoutComments(text),
             u"int a = 1'000; \nauto s = \"// kept\\\"\"; \n auto r = R\"x(\" /* kept )x\";"_s);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
