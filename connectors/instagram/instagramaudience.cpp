// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramaudience.h"

#include "connectors/instagram/instagramanswer.h"
#include "connectors/instagram/instagramerrors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostGroups = 1'000;

QString genderKey(const QString &code)
{
    if (code == "F"_L1)
        return u"female"_s;
    return code == "M"_L1 ? u"male"_s : u"other"_s;
}

QString countryIn(const JsonReader &place, const QString &code)
{
    const auto isCapital = [](QChar character) { return character >= u'A' && character <= u'Z'; };
    if (code.isEmpty())
        return u"ZZ"_s;
    if (code.size() != 2 || !std::ranges::all_of(code, isCapital))
        place.reject(u"a country code of two letters"_s);
    return code;
}

/// Our key for the group; empty for one without a name, which is passed over.
QString keyFrom(AudienceDimension dimension, const JsonReader &place)
{
    QString name = place.text(200);
    switch (dimension) {
    case AudienceDimension::Gender:
        return genderKey(name);
    case AudienceDimension::Country:
        return countryIn(place, name);
    case AudienceDimension::Age:
    case AudienceDimension::City:
    case AudienceDimension::AgeGender:
        return name;
    }
    Q_UNREACHABLE();
}

/// Two groups can come out under one key (codes of gender that are neither): their followers add up.
void addFollowers(std::vector<AudienceSlice> &slices, const AudienceSlice &slice)
{
    const auto same = std::ranges::find(slices, slice.key, &AudienceSlice::key);
    if (same == slices.end())
        slices.push_back(slice);
    else
        same->followers = *same->followers + *slice.followers;
}

void addResult(std::vector<AudienceSlice> &slices, const AudienceSlice &blank, const JsonReader &result)
{
    constexpr qint64 mostFollowers = 100'000'000'000; // sums stay far from overflowing
    const auto names = result.member("dimension_values"_L1).elements(10);
    const JsonReader value = result.member("value"_L1);
    const auto followers = value.count();
    if (names.empty() || !followers)
        return;
    if (*followers > mostFollowers)
        return value.reject(u"a count of followers"_s);
    AudienceSlice slice = blank;
    slice.key = keyFrom(blank.dimension, names.front());
    slice.followers = followers;
    if (!slice.key.isEmpty())
        addFollowers(slices, slice);
}

void addShares(std::vector<AudienceSlice> &slices)
{
    qint64 sum = 0;
    for (const AudienceSlice &slice : slices)
        sum += *slice.followers;
    for (AudienceSlice &slice : slices) {
        if (sum > 0)
            slice.percent = 100.0 * static_cast<double>(*slice.followers) / static_cast<double>(sum);
    }
}

bool isBy(const JsonReader &breakdown, AudienceDimension dimension)
{
    const auto keys = breakdown.member("dimension_keys"_L1).elements(10);
    return keys.size() == 1 && keys.front().text(60) == instagramBreakdown(dimension);
}

} // namespace

QLatin1StringView instagramBreakdown(AudienceDimension dimension)
{
    switch (dimension) {
    case AudienceDimension::Age:
        return "age"_L1;
    case AudienceDimension::Gender:
        return "gender"_L1;
    case AudienceDimension::City:
        return "city"_L1;
    case AudienceDimension::Country:
    case AudienceDimension::AgeGender:
        break;
    }
    return "country"_L1;
}

Result<Page> parseFollowers(const FetchTask &task, AudienceDimension dimension, const HttpResponse &response)
{
    const auto object = instagramList(response);
    if (!object)
        return saysWithheld(refusalIn(response)) ? Result<Page>(Page()) : object.error();
    if (!task.window)
        return Error{.kind = ErrorKind::Internal, .detail = u"a task of %1 without a window"_s.arg(task.stream)};
    std::optional<Error> problem;
    const AudienceSlice blank{.dimension = dimension, .window = *task.window, .key = {}, .secondKey = {}};
    Page page;
    for (const JsonReader &entry : entriesOf(JsonReader(*object, problem))) {
        if (entry.required("name"_L1).text(100) != "follower_demographics"_L1)
            continue;
        for (const JsonReader &breakdown : entry.member("total_value"_L1).member("breakdowns"_L1).elements(10)) {
            if (!isBy(breakdown, dimension))
                continue;
            for (const JsonReader &result : breakdown.member("results"_L1).elements(mostGroups))
                addResult(page.slices, blank, result);
        }
    }
    addShares(page.slices);
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
