// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

QColor pixel(QWidget &widget, QPoint at)
{
    return widget.grab().toImage().pixelColor(at);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void switchesPaletteAndWidgetsLive();
    void honoursTheVariants();
    void setsControlsOnOneHeight();
    void keepsPlaceholdersReadable();
    void ringsTheFocusOfTheKeyboardOnly();
    void fillsEveryToken();
    void scalesTextAndRows();
    void tellsQml();
    void staysQuietWithoutAChange();
};

void TestTheme::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTheme::switchesPaletteAndWidgetsLive()
{
    Theme theme;
    theme.setPreference(Theme::Preference::Light);
    theme.apply(*qApp);
    QWidget page;
    page.setProperty("role", u"page"_s);
    page.setAttribute(Qt::WA_StyledBackground);
    page.resize(40, 40);
    QCOMPARE(qApp->palette().color(QPalette::Window), colors(ColorScheme::Light).window);
    QCOMPARE(pixel(page, {20, 20}), colors(ColorScheme::Light).window);

    QSignalSpy changes(&theme, &Theme::changed);
    theme.setPreference(Theme::Preference::Dark);
    QCOMPARE(changes.size(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(theme.colors(), colors(ColorScheme::Dark));
    QCOMPARE(qApp->palette().color(QPalette::Window), colors(ColorScheme::Dark).window);
    QCOMPARE(pixel(page, {20, 20}), colors(ColorScheme::Dark).window);
}

void TestTheme::honoursTheVariants()
{
    Theme theme;
    theme.setPreference(Theme::Preference::Light);
    theme.apply(*qApp);
    QPushButton plain(u"Export"_s);
    QPushButton primary(u"Export"_s);
    primary.setProperty("variant", u"primary"_s);
    QCOMPARE(pixel(plain, {8, plain.sizeHint().height() / 2}), theme.colors().surface);
    QCOMPARE(pixel(primary, {8, primary.sizeHint().height() / 2}), theme.colors().accent);
    QCOMPARE(plain.sizeHint().height(), Measure::controlHeight);

    QLabel figure(u"248.6 k"_s);
    figure.setProperty("role", u"figure"_s);
    figure.ensurePolished();
    QCOMPARE(figure.font().pixelSize(), Type::figure);
    QCOMPARE(figure.font().weight(), QFont::DemiBold);
    QCOMPARE(figure.fontMetrics().horizontalAdvance(u"111"_s), figure.fontMetrics().horizontalAdvance(u"888"_s));
}

void TestTheme::setsControlsOnOneHeight()
{
    Theme theme;
    theme.apply(*qApp);
    QToolButton pill;
    pill.setProperty("variant", u"pill"_s);
    pill.setText(u"previous period"_s);
    QComboBox combo;
    combo.addItem(u"Day"_s);
    const QPushButton button(u"Export"_s);
    const QLineEdit field;
    const QSpinBox number;
    const QDateEdit date;
    for (const QWidget *control : QList<const QWidget *>{&pill, &combo, &button, &field, &number, &date})
        QVERIFY2(control->sizeHint().height() == Measure::controlHeight, control->metaObject()->className());
}

void TestTheme::keepsPlaceholdersReadable()
{
    Theme theme;
    theme.setPreference(Theme::Preference::Light);
    theme.apply(*qApp);
    QLineEdit field;
    field.ensurePolished();
    QCOMPARE(field.palette().color(QPalette::PlaceholderText), theme.colors().secondary);
    QCOMPARE(field.palette().color(QPalette::Text), theme.colors().text);
}

void TestTheme::ringsTheFocusOfTheKeyboardOnly()
{
    Theme theme;
    theme.setPreference(Theme::Preference::Light);
    theme.apply(*qApp);
    QWidget window;
    auto *first = new QPushButton(u"First"_s, &window);
    auto *second = new QPushButton(u"Second"_s, &window);
    second->move(0, 40);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QPoint edge(1, second->sizeHint().height() / 2);
    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(second->hasFocus());
    QVERIFY(pixel(*second, edge) != theme.colors().accent);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QCOMPARE(pixel(*second, edge), theme.colors().accent);
}

void TestTheme::fillsEveryToken()
{
    for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const QString sheet = styleSheet(colors(scheme), 1);
        QVERIFY(sheet.contains(colors(scheme).hairline.name()));
        QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 20)));
    }
}

void TestTheme::scalesTextAndRows()
{
    Theme theme;
    theme.apply(*qApp);
    const QTableWidget small(2, 2);
    QCOMPARE(small.verticalHeader()->defaultSectionSize(), Measure::rowHeight);
    const int usual = theme.font(FontRole::Body).pixelSize();
    theme.setTextScale(1.5);
    QCOMPARE(theme.font(FontRole::Body).pixelSize(), qRound(usual * 1.5));
    QCOMPARE(qApp->font().pixelSize(), qRound(usual * 1.5));
    const QTableWidget large(2, 2);
    QCOMPARE(large.verticalHeader()->defaultSectionSize(), Measure::rowHeight * 3 / 2);
    theme.setTextScale(9);
    QCOMPARE(theme.textScale(), 2.0);
}

void TestTheme::tellsQml()
{
    Theme theme;
    theme.apply(*qApp);
    theme.setPreference(Theme::Preference::Dark);
    const auto seen = theme.property("colors").value<Colors>();
    QCOMPARE(seen.accent, colors(ColorScheme::Dark).accent);
    QCOMPARE(theme.property("captionFont").value<QFont>().pixelSize(), Type::caption);
    QCOMPARE(theme.property("cardRadius").toInt(), Radius::card);
}

void TestTheme::staysQuietWithoutAChange()
{
    Theme theme;
    QSignalSpy changes(&theme, &Theme::changed);
    theme.setPreference(theme.preference());
    theme.setTextScale(theme.textScale());
    QCOMPARE(changes.size(), 0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
