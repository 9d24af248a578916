// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuretable.h"

#include "models/presentation/settings.h"
#include "models/presentation/tableroles.h"
#include "models/presentation/topcontentmodel.h"
#include "ui/widgets/tablerequest.h"
#include "ui/widgets/windowrequests.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

RankedItem item(const char *title, std::optional<qint64> views)
{
    RankedItem row{.item = {.platformContentId = QString::fromLatin1(title)}};
    row.item.title = QString::fromLatin1(title);
    row.item.type = ContentType::Video;
    row.item.publishedAt = QDateTime(QDate(2026, 11, 14), QTime(20, 0), QTimeZone::utc());
    row.item.url = u"https://video.example/"_s;
    row.item.figures.set(Metric::Views, views);
    row.engagementRate = 0.0791;
    return row;
}

/// A window that keeps the arrangement of tables and remembers what it was asked to save.
class Window : public QWidget
{
public:
    explicit Window(Settings &settings) : m_settings(settings) { resize(900, 400); }

    std::vector<FileForm> forms;
    QString name;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == TableRequest::kind()) {
            static_cast<TableRequest *>(event)->answer = {.settings = &m_settings, .notes = {u"Days: all"_s}, .period = u"2026"_s};
            event->accept();
            return true;
        }
        if (event->type() == FileRequest::kind()) {
            forms = static_cast<FileRequest *>(event)->forms;
            name = static_cast<FileRequest *>(event)->baseName;
            event->accept();
            return true;
        }
        return QWidget::event(event);
    }

private:
    Settings &m_settings;
};

class Fixture
{
public:
    Fixture() : Fixture(nullptr) {}
    /// With what an earlier one kept.
    explicit Fixture(const QString *file)
        : store(file ? *file : m_folder.filePath(u"window.ini"_s), QSettings::IniFormat)
        , settings(store)
        , window(settings)
        , model(english)
    {
        theme.apply(*qApp);
        window.setLocale(english);
        table = new FigureTable(theme, model, TopContentModel::TitleColumn, {TopContentModel::TypeColumn}, &window);
        table->setObjectName(u"posts"_s);
        table->setAccessibleName(u"Posts"_s);
        table->setUsualOrder(TopContentModel::ViewsColumn);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(table);
        model.setItems({item("beta", 7), item("alpha", 412'803), item("gamma", std::nullopt), item("bravo", 3)}, QDate(2026, 11, 20));
        window.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&window));
        table->setFocus();
    }

    [[nodiscard]] QString titleAt(int row) const { return table->model()->index(row, TopContentModel::TitleColumn).data().toString(); }
    [[nodiscard]] QString current() const { return titleAt(table->currentIndex().row()); }
    [[nodiscard]] QHeaderView &header() const { return *table->horizontalHeader(); }
    /// Of the menu that is open now.
    [[nodiscard]] QAction *action(const QString &menu, const QString &text) const
    {
        for (QMenu *open : table->findChildren<QMenu *>(menu)) {
            for (QAction *candidate : open->findChildren<QAction *>() + open->actions()) {
                if (candidate->text().section(u'\t', 0, 0) == text)
                    return candidate;
            }
            for (QMenu *sub : open->findChildren<QMenu *>()) {
                for (QAction *candidate : sub->actions()) {
                    if (candidate->text() == text)
                        return candidate;
                }
            }
        }
        return nullptr;
    }
    void openColumnMenu() const { Q_EMIT header().customContextMenuRequested({10, 10}); }
    void drag(int column, int by) const
    {
        const int edge = header().sectionViewportPosition(column) + header().sectionSize(column) - 1;
        QWidget *area = header().viewport();
        QTest::mouseMove(area, {edge, 10});
        QTest::mousePress(area, Qt::LeftButton, {}, {edge, 10});
        QTest::mouseMove(area, {edge + by / 2, 10});
        QTest::mouseMove(area, {edge + by, 10});
        QTest::mouseRelease(area, Qt::LeftButton, {}, {edge + by, 10});
    }

private:
    QTemporaryDir m_folder;

public:
    QSettings store;
    Settings settings;
    Theme theme;
    Window window;
    TopContentModel model;
    FigureTable *table = nullptr;
};

} // namespace

class TestFigureTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesExactValuesAsTextAndHtml()
    {
        const Fixture fixture;
        fixture.table->selectRow(0);
        QTest::keySequence(fixture.table, QKeySequence::Copy);
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), u"Title\tPlatform\tType\tPublished\tViews\tRate ƒ\tvs typ.\n"
                                 "alpha\tYouTube\tVideo\t2026-11-14\t412803\t0.0791\t"_s);
        QVERIFY(copied->html().contains(u">412,803</td>"_s));
        fixture.table->copyAsMarkdown();
        QVERIFY(QApplication::clipboard()->text().endsWith(u"| alpha | YouTube | Video | 2026-11-14 | 412,803 | 7.91\u202f% | — |\n"_s));
        fixture.table->clearSelection();
        fixture.table->copyAsCsv();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 5);
    }

    void fileHasTheColumnsAndOrderOfTheScreen()
    {
        Fixture fixture;
        fixture.header().moveSection(fixture.header().visualIndex(TopContentModel::ViewsColumn), 0);
        fixture.table->sortByColumn(TopContentModel::TitleColumn, Qt::AscendingOrder);
        fixture.openColumnMenu();
        fixture.action(u"columnMenu"_s, u"Platform"_s)->trigger();
        fixture.table->saveTable();
        QCOMPARE(fixture.window.name, u"Posts 2026"_s);
        QCOMPARE(fixture.window.forms.size(), 3U);
        const auto bytes = fixture.window.forms.front().bytes();
        QVERIFY(bytes.ok());
        QCOMPARE(QString::fromUtf8(bytes->sliced(3)),
                 u"Views,Title,Type,Published,Rate ƒ,vs typ.\r\n"
                 "412803,alpha,Video,2026-11-14,0.0791,\r\n"
                 "7,beta,Video,2026-11-14,0.0791,\r\n"
                 "3,bravo,Video,2026-11-14,0.0791,\r\n"
                 ",gamma,Video,2026-11-14,0.0791,\r\n"_s);
        QVERIFY(fixture.window.forms[1].bytes()->startsWith("PK"));
        QVERIFY(fixture.window.forms[2].bytes()->contains("<li>Days: all</li>"));
    }

    void arrangementComesBack()
    {
        Fixture first;
        const int before = first.table->columnWidth(TopContentModel::PlatformColumn);
        first.drag(TopContentModel::PlatformColumn, 40);
        const int wide = first.table->columnWidth(TopContentModel::PlatformColumn);
        QCOMPARE(wide, before + 40);
        first.header().moveSection(first.header().visualIndex(TopContentModel::ViewsColumn), 0);
        first.openColumnMenu();
        first.action(u"columnMenu"_s, u"Type"_s)->trigger();
        first.table->sortByColumn(TopContentModel::TitleColumn, Qt::DescendingOrder);
        first.store.sync();
        const QString file = first.store.fileName();

        const Fixture second(&file);
        QCOMPARE(second.table->columnWidth(TopContentModel::PlatformColumn), wide);
        QCOMPARE(second.header().logicalIndex(0), int(TopContentModel::ViewsColumn));
        QVERIFY(second.table->isColumnHidden(TopContentModel::TypeColumn));
        QCOMPARE(second.titleAt(0), u"gamma"_s);
        second.openColumnMenu();
        second.action(u"columnMenu"_s, u"Reset columns"_s)->trigger();
        QCOMPARE(second.table->columnWidth(TopContentModel::PlatformColumn), before);
        QCOMPARE(second.header().logicalIndex(0), int(TopContentModel::TitleColumn));
        QVERIFY(!second.table->isColumnHidden(TopContentModel::TypeColumn));
        QCOMPARE(second.titleAt(0), u"alpha"_s);
        QVERIFY(second.settings.tableState(u"posts"_s).isEmpty());
    }

    void columnsFillTheRoomBesideTheScrollBar()
    {
        Fixture fixture;
        const auto columnsWidth = [&fixture] { return fixture.header().length(); };
        QCOMPARE(columnsWidth(), fixture.table->viewport()->width());
        std::vector<RankedItem> many(100, item("one", 1));
        fixture.model.setItems(many, QDate(2026, 11, 20));
        QTRY_VERIFY(fixture.table->verticalScrollBar()->isVisible());
        QCOMPARE(columnsWidth(), fixture.table->viewport()->width());
        fixture.window.resize(700, 400);
        QTRY_COMPARE(columnsWidth(), fixture.table->viewport()->width());
    }

    void lastColumnCannotBeHidden()
    {
        const Fixture fixture;
        for (int column = 0; column < TopContentModel::ColumnCount - 1; ++column) {
            fixture.openColumnMenu();
            const QString title = fixture.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            QPointer<QMenu> menu = fixture.table->findChild<QMenu *>(u"columnMenu"_s);
            fixture.action(u"columnMenu"_s, title)->trigger();
            delete menu;
        }
        fixture.openColumnMenu();
        QVERIFY(!fixture.action(u"columnMenu"_s, u"vs typ."_s)->isEnabled());
    }

    void typingFindsARow_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("more than a letter") << u"br"_s << u"bravo"_s;
        QTest::newRow("in the other case") << u"G"_s << u"gamma"_s;
        QTest::newRow("nothing has it") << u"zz"_s << u"alpha"_s;
    }

    void typingFindsARow()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, found);
        const Fixture fixture; // alpha, beta, bravo, gamma
        fixture.table->selectRow(0);
        QTest::keyClicks(fixture.table, typed);
        QCOMPARE(fixture.current(), found);
    }

    void sameLetterGoesOn()
    {
        const Fixture fixture;
        QTest::keyClicks(fixture.table, u"b"_s);
        QCOMPARE(fixture.current(), u"beta"_s);
        QTest::keyClicks(fixture.table, u"b"_s);
        QCOMPARE(fixture.current(), u"bravo"_s);
        QTest::keyClicks(fixture.table, u"b"_s);
        QCOMPARE(fixture.current(), u"beta"_s);
    }

    void homeAndEndGoToTheFirstAndLastRow()
    {
        const Fixture fixture;
        fixture.table->selectRow(1);
        QTest::keyClick(fixture.table, Qt::Key_End);
        QCOMPARE(fixture.table->currentIndex().row(), 3);
        QTest::keyClick(fixture.table, Qt::Key_Home);
        QCOMPARE(fixture.table->currentIndex().row(), 0);
    }

    void currentRowIsRinged()
    {
        const Fixture fixture;
        fixture.table->selectRow(1);
        fixture.table->window()->setAttribute(Qt::WA_KeyboardFocusChange); // as Tab does
        const auto ringed = [&fixture](int row) {
            const QImage image = fixture.table->viewport()->grab().toImage();
            const int y = fixture.table->rowViewportPosition(row) + 1;
            return QColor(image.pixel(image.width() / 2, y)) == fixture.theme.colors().accent;
        };
        QVERIFY(fixture.table->hasFocus());
        QVERIFY(ringed(1));
        QVERIFY(!ringed(2));
    }

    void menuOpensByKeyAtItsRow()
    {
        const Fixture fixture;
        fixture.table->selectRow(2);
        QTest::keyClick(fixture.table, Qt::Key_F10, Qt::ShiftModifier);
        const auto *menu = fixture.table->findChild<QMenu *>(u"rowMenu"_s);
        QVERIFY(menu);
        const QRect row = fixture.table->visualRect(fixture.table->currentIndex());
        QCOMPARE(menu->pos(), fixture.table->viewport()->mapToGlobal(row.bottomLeft()));
        for (const QString &text : {u"Copy"_s, u"Copy as CSV"_s, u"Copy as Markdown"_s, u"Save table…"_s, u"Platform"_s})
            QVERIFY2(fixture.action(u"rowMenu"_s, text), qPrintable(text));
    }
};

QTEST_MAIN(TestFigureTable)
#include "tst_figuretable.moc"
