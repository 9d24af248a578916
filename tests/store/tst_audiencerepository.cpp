// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audiencerepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestAudienceRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void slicesComeBackLargestFirst();
    void windowIsReplacedAsAWhole();
    void equalWindowIsNotWrittenAgain();
    void otherWindowsAndDimensionsStay();
    void latestWindowIsShown();
    void followersOfASliceAreKept();

private:
    WriteCount replace(const std::vector<AudienceSlice> &slices);
    QString latest(AudienceDimension dimension);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    AccountId m_account{0};
};

namespace {

const DateRange october = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31));
const DateRange november = *DateRange::make(QDate(2026, 11, 1), QDate(2026, 11, 18));

AudienceSlice country(const QString &key, std::optional<qint64> views, const DateRange &window = november)
{
    return {.dimension = AudienceDimension::Country, .window = window, .key = key, .views = views};
}

AudienceSlice age(const QString &key, const QString &gender, double percent)
{
    return {.dimension = AudienceDimension::AgeGender, .window = november, .key = key, .secondKey = gender, .percent = percent};
}

} // namespace

void TestAudienceRepository::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection).id;
}

WriteCount TestAudienceRepository::replace(const std::vector<AudienceSlice> &slices)
{
    return must(replaceSlices(*m_connection, m_account, slices, addFetch(*m_connection, m_account)));
}

QString TestAudienceRepository::latest(AudienceDimension dimension)
{
    QStringList keys;
    for (const AudienceSlice &slice : must(latestSlices(*m_connection, m_account, dimension)))
        keys.append(slice.key + slice.secondKey);
    return keys.join(u' ');
}

void TestAudienceRepository::slicesComeBackLargestFirst()
{
    QCOMPARE(latest(AudienceDimension::Country), QString());
    const std::vector<AudienceSlice> slices{country(u"DE"_s, 5), country(u"IN"_s, 50), country(u"ZZ"_s, std::nullopt),
                                            age(u"18-24"_s, u"female"_s, 12.5), age(u"18-24"_s, u"male"_s, 87.5)};
    const WriteCount counts = replace(slices);
    QCOMPARE(counts.rows, 5);
    QCOMPARE(counts.changed, 5);
    QCOMPARE(latest(AudienceDimension::Country), u"IN DE ZZ"_s);
    QCOMPARE(latest(AudienceDimension::AgeGender), u"18-24male 18-24female"_s);
    QCOMPARE(must(latestSlices(*m_connection, m_account, AudienceDimension::AgeGender)).back(), slices[3]);
    QCOMPARE(latest(AudienceDimension::City), QString());
}

void TestAudienceRepository::windowIsReplacedAsAWhole()
{
    replace({country(u"DE"_s, 5), country(u"IN"_s, 50)});
    QCOMPARE(replace({country(u"IN"_s, 51), country(u"US"_s, 60)}).changed, 2);
    QCOMPARE(latest(AudienceDimension::Country), u"US IN"_s); // DE fell below the platform's threshold and is unknown again
}

void TestAudienceRepository::equalWindowIsNotWrittenAgain()
{
    replace({country(u"DE"_s, 5), country(u"IN"_s, 50)});
    const QString before = scalar(*m_connection, u"SELECT group_concat(fetch_id) FROM audience_demographics");
    QCOMPARE(replace({country(u"IN"_s, 50), country(u"DE"_s, 5)}).changed, 0);
    QCOMPARE(scalar(*m_connection, u"SELECT group_concat(fetch_id) FROM audience_demographics"), before);
    QCOMPARE(replace({}).rows, 0);
    QCOMPARE(latest(AudienceDimension::Country), u"IN DE"_s);
}

void TestAudienceRepository::otherWindowsAndDimensionsStay()
{
    replace({country(u"DE"_s, 5, october), age(u"18-24"_s, u"female"_s, 100)});
    replace({country(u"IN"_s, 50), country(u"US"_s, 7)});
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM audience_demographics"), u"4"_s);
    QCOMPARE(latest(AudienceDimension::AgeGender), u"18-24female"_s);
}

void TestAudienceRepository::latestWindowIsShown()
{
    replace({country(u"IN"_s, 50)});
    replace({country(u"DE"_s, 500, october)});
    QCOMPARE(latest(AudienceDimension::Country), u"IN"_s);
}

void TestAudienceRepository::followersOfASliceAreKept()
{
    const auto slice = [](AudienceDimension dimension, const QString &key, qint64 followers) {
        return AudienceSlice{.dimension = dimension, .window = november, .key = key, .followers = followers};
    };
    const std::vector<AudienceSlice> slices{slice(AudienceDimension::Age, u"18-24"_s, 40), slice(AudienceDimension::Age, u"25-34"_s, 160),
                                            slice(AudienceDimension::Gender, u"female"_s, 120),
                                            slice(AudienceDimension::Gender, u"other"_s, 0)};
    QCOMPARE(replace(slices).changed, 4);
    QCOMPARE(latest(AudienceDimension::Age), u"25-34 18-24"_s);
    QCOMPARE(must(latestSlices(*m_connection, m_account, AudienceDimension::Age)).front(), slices[1]);
    QCOMPARE(must(latestSlices(*m_connection, m_account, AudienceDimension::Gender)).back().followers, std::optional<qint64>(0));
    QCOMPARE(replace(slices).changed, 0);
    QCOMPARE(replace({slice(AudienceDimension::Age, u"18-24"_s, 41)}).changed, 1); // another count alone is a difference
    QCOMPARE(latest(AudienceDimension::Age), u"18-24"_s);
    QCOMPARE(latest(AudienceDimension::Gender), u"female other"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestAudienceRepository)
#include "tst_audiencerepository.moc"
