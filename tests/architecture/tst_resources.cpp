// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::StringLiterals;

/// Linking the resource library, here through another library, is all that a program has to do.
class TestResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iconIsAReadableSquare_data();
    void iconIsAReadableSquare();
    void lineIconTakesTheCurrentColour_data() { iconIsAReadableSquare_data(); }
    void lineIconTakesTheCurrentColour();
};

void TestResources::iconIsAReadableSquare_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("the set is complete") << u":/icons/overview.svg"_s;
    const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(names.size() >= 23);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << u":/icons/"_s + name;
}

void TestResources::iconIsAReadableSquare()
{
    QFETCH(QString, path);
    const QSvgRenderer icon(path);
    QVERIFY(icon.isValid());
    QCOMPARE(icon.viewBox().width(), icon.viewBox().height());
}

void TestResources::lineIconTakesTheCurrentColour()
{
    QFETCH(QString, path);
    if (path.contains("CreatorMetrics"_L1))
        return;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("viewBox=\"0 0 20 20\""));
    QVERIFY(text.contains("stroke=\"currentColor\""));
    QVERIFY(!text.contains("#"));
}

QTEST_MAIN(TestResources)
#include "tst_resources.moc"
