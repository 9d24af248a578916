// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apiparameters.h"

#include "app/httpserver/namedvalues.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestShown = 60; ///< characters of what was given, in a refusal

std::optional<QString> utf8Text(const std::string &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return decoder.hasError() || text.contains(QChar::Null) ? std::nullopt : std::optional(std::move(text));
}

QString known(const QStringList &names)
{
    return names.isEmpty() ? u"there are none here"_s : u"known parameters are %1"_s.arg(names.join(u", "_s));
}

Outcome take(ApiParameters &parameters, const QString &name, const QString &value, const QStringList &names)
{
    if (!names.contains(name))
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1: is not a parameter of this route; %2"_s.arg(name.left(longestShown), known(names))};
    if (parameters.contains(name))
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1: was given more than once; it takes one value"_s.arg(name)};
    if (value.trimmed().isEmpty())
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1: nothing was given; leave it out for what is usual"_s.arg(name)};
    parameters.insert(name, value);
    return Done{};
}

} // namespace

Result<ApiParameters> readParameters(std::string_view query, const QStringList &known)
{
    ApiParameters parameters;
    if (query.empty())
        return parameters;
    const auto values = parsedForm(query);
    if (!values)
        return Error{.kind = ErrorKind::BadInput, .detail = u"the parameters are not encoded as they should be"_s};
    for (const auto &[name, value] : *values) {
        const auto readName = utf8Text(name);
        const auto readValue = utf8Text(value);
        if (!readName || !readValue)
            return Error{.kind = ErrorKind::BadInput, .detail = u"the parameters are not UTF-8"_s};
        if (auto taken = take(parameters, *readName, *readValue, known); !taken)
            return taken.error();
    }
    return parameters;
}

Error badParameter(const QString &name, const QString &given, const QString &takes)
{
    return {.kind = ErrorKind::BadInput,
            .detail = u"%1: \"%2\" is not accepted; it takes %3"_s.arg(name, given.left(longestShown), takes)};
}

Result<qint64> numberParameter(const QString &name, const QString &given, qint64 low, qint64 high)
{
    const bool digits = std::ranges::all_of(given, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qint64 number = given.toLongLong(&fits);
    if (!digits || !fits || number < low || number > high)
        return badParameter(name, given, u"a number from %1 to %2"_s.arg(low).arg(high));
    return number;
}

ApiParameters without(ApiParameters parameters, const QStringList &names)
{
    for (const QString &name : names)
        parameters.remove(name);
    return parameters;
}

} // namespace creatormetrics
