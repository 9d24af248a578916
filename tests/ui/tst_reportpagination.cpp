// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pagination.h"

#include <QRandomGenerator>
#include <QTest>

using namespace creatormetrics;

namespace {

constexpr double top = 80;
constexpr double bottom = 1000;

ReportPiece line(double height = 20)
{
    return {.height = height};
}

ReportPiece heading(bool opensPage = false)
{
    return {.before = 30, .height = 25, .keepWithNext = true, .startsPage = opensPage, .mayFollow = true};
}

void addTable(std::vector<ReportPiece> &pieces, int rows)
{
    const auto repeated = std::make_shared<const ReportPiece>(ReportPiece{.height = 40, .keepWithNext = true});
    pieces.push_back({.height = 22, .keepWithNext = true});
    for (int row = 0; row < rows; ++row) {
        ReportPiece piece = line(27);
        piece.keepWithNext = row + 1 < rows && (row == 0 || row + 2 == rows);
        piece.repeated = repeated;
        pieces.push_back(piece);
    }
}

std::vector<ReportPiece> randomPieces(quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<ReportPiece> pieces;
    for (int block = 0; block < 60; ++block) {
        const int kind = random.bounded(5);
        if (kind == 0)
            pieces.push_back(heading(random.bounded(3) == 0));
        else if (kind == 1)
            addTable(pieces, random.bounded(1, 60));
        else if (kind == 2)
            pieces.push_back({.before = 30, .height = 100.0 + random.bounded(500)});
        for (int i = random.bounded(1, 6); i > 0; --i)
            pieces.push_back(line(15.0 + random.bounded(10)));
    }
    return pieces;
}

bool isOf(const std::vector<ReportPiece> &pieces, const ReportPiece *piece)
{
    return piece >= pieces.data() && piece < pieces.data() + pieces.size();
}

} // namespace

class ReportPaginationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesRandomPieces_data();
    void placesRandomPieces();
    void placesWhatIsHigherThanAPage();
    void letsASectionFollowOnANearlyEmptyPage();
    void startsASectionOnANewPage();
    void leavesACoverAlone();
    void sparesAScantLastPage();
};

void ReportPaginationTest::placesRandomPieces_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 200; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// Nothing is cut or lost, the order is kept, nothing overlaps, headings are followed by what they head, and rows stand
/// below a header.
void ReportPaginationTest::placesRandomPieces()
{
    QFETCH(quint32, seed);
    const std::vector<ReportPiece> pieces = randomPieces(seed);
    const ReportPiece *next = pieces.data();
    for (const ReportPage &page : paginate(pieces, top, bottom)) {
        QVERIFY(!page.pieces.empty());
        double y = top;
        bool headed = false;
        for (const PlacedPiece &placed : page.pieces) {
            QVERIFY(placed.y >= y);
            y = placed.y + placed.piece->height;
            QVERIFY2(y <= bottom + 0.001, "a piece leaves the page");
            if (!isOf(pieces, placed.piece)) {
                QCOMPARE(placed.piece, page.pieces.front().piece);
                headed = true;
                continue;
            }
            QCOMPARE(placed.piece, next++);
            const bool first = placed.piece == page.pieces.front().piece;
            QVERIFY2(!first || !placed.piece->repeated, "a row comes first on a page without its header");
        }
        QVERIFY(!page.pieces.back().piece->keepWithNext);
        QCOMPARE(headed, !isOf(pieces, page.pieces.front().piece));
    }
    QCOMPARE(next, pieces.data() + pieces.size());
}

void ReportPaginationTest::placesWhatIsHigherThanAPage()
{
    const std::vector<ReportPiece> pieces{line(), line(2000), line()};
    const auto pages = paginate(pieces, top, bottom);
    QCOMPARE(pages.size(), 3U);
    QCOMPARE(pages[1].pieces.front().y, top);
}

void ReportPaginationTest::letsASectionFollowOnANearlyEmptyPage()
{
    const std::vector<ReportPiece> pieces{heading(true), line(100), heading(true), line(100)};
    const auto pages = paginate(pieces, top, bottom);
    QCOMPARE(pages.size(), 1U);
    QCOMPARE(pages[0].pieces[2].y, top + 125 + 30);
}

void ReportPaginationTest::startsASectionOnANewPage()
{
    const std::vector<ReportPiece> pieces{heading(true), line(emptyShare * (bottom - top)), heading(true), line(100)};
    QCOMPARE(paginate(pieces, top, bottom).size(), 2U);
    std::vector<ReportPiece> firm{heading(true), line(100), heading(true), line(100)};
    firm[2].mayFollow = false;
    QCOMPARE(paginate(firm, top, bottom).size(), 2U);
}

void ReportPaginationTest::leavesACoverAlone()
{
    std::vector<ReportPiece> pieces{{.height = 100, .startsPage = true, .bare = true}, heading(true), line(100)};
    const auto pages = paginate(pieces, top, bottom);
    QCOMPARE(pages.size(), 2U);
    QVERIFY(pages[0].bare && !pages[1].bare);
}

void ReportPaginationTest::sparesAScantLastPage()
{
    std::vector<ReportPiece> pieces;
    for (int i = 0; i < 18; ++i)
        pieces.push_back({.before = 10, .height = 40});
    pieces.push_back({.before = 10, .height = 60});
    QCOMPARE(paginate(pieces, top, bottom).size(), 2U);
    QCOMPARE(composedPages(pieces, top, bottom).size(), 1U);
    pieces.push_back({.before = 10, .height = 400});
    QCOMPARE(composedPages(pieces, top, bottom).back().pieces.size(),
             paginate(pieces, top, bottom).back().pieces.size());
    // A section in the middle of a report, too.
    std::vector<ReportPiece> middle(pieces.begin(), pieces.begin() + 19);
    middle.front().startsPage = true;
    middle.push_back(heading(true));
    middle.push_back(line(500));
    const auto pages = composedPages(middle, top, bottom);
    QCOMPARE(pages.size(), 2U);
    QCOMPARE(pages[1].pieces.front().piece, middle.data() + 19);
    std::vector<ReportPiece> section{line(900), heading(true), line()};
    QCOMPARE(composedPages(section, top, bottom).size(), 2U);
}

QTEST_GUILESS_MAIN(ReportPaginationTest)
#include "tst_reportpagination.moc"
