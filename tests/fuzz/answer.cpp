// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answer.h"

#include "tests/fuzz/hostilevalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype variants = 64;
constexpr std::array refusals{201, 204, 301, 400, 400, 401, 402, 403, 404,
                              408, 410, 429, 500, 503, 511, 0,   -1,  2'147'483'647};

struct HeaderValues {
    QByteArray name;
    QList<QByteArray> values;
};

const QList<QByteArray> &dates()
{
    static const QList<QByteArray> dates{"Thu, 19 Nov 2026 08:00:00 GMT",
                                         "Thu, 19 Nov 2026 08:00:00 GMT",
                                         "Mon, 01 Jan 0001 00:00:00 GMT",
                                         "Fri, 31 Dec 9999 23:59:59 GMT",
                                         "Thu, 01 Jan 0050 00:00:00 UTC",
                                         "yesterday",
                                         ""};
    return dates;
}

QByteArray usage(const QByteArray &figure)
{
    return R"({"call_count":)" + figure + R"(,"total_time":25,"estimated_time_to_regain_access":)" + figure + '}';
}

QList<QByteArray> usages()
{
    QList<QByteArray> usages{"{",         "[]",           QByteArray(70'000, '['), usage("80"),
                             usage("-1"), usage("1e308"), usage("\"80\"")};
    usages.append("{\"1\":[" + usage("99") + "]}");
    usages.append("{\"1\":[" + usage("1e999") + "]}");
    usages.append("{\"1\":{\"2\":" + QByteArray(1'000, '[') + QByteArray(1'000, ']') + "}}");
    return usages;
}

const QList<HeaderValues> &knownHeaders()
{
    static const QList<QByteArray> numbers{
        "0",   "1", "-1", "86401", "1763539300", "4102444801", "9223372036854775807", "99999999999999999999",
        "1e3", "x", ""};
    static const QList<HeaderValues> headers{
        {"Date", dates()},
        {"Retry-After", numbers + dates()},
        {"Content-Type", {"application/json", "text/html", QByteArray(5'000, 'x'), ";;", "\xff"}},
        {"x-rate-limit-remaining", numbers},
        {"x-rate-limit-reset", numbers},
        {"X-App-Usage", usages()},
        {"X-Business-Use-Case-Usage", usages()}};
    return headers;
}

int statusFor(const Sample &sample, Dice &dice)
{
    const bool refused = sample.name.contains("error"_L1);
    return dice.chance(refused ? 80 : 12) ? dice.oneOf(refusals) : 200;
}

} // namespace

QByteArray bytesOf(const Answer &answer)
{
    QByteArray bytes = QByteArray::number(answer.response.status) + ' ' + QByteArray::number(answer.variant) + '\n';
    for (const auto &[name, value] : answer.response.headers)
        bytes += name + ": " + value + '\n';
    return bytes + '\n' + answer.response.body;
}

Answer answerFrom(const QByteArray &input)
{
    const qsizetype end = input.indexOf("\n\n");
    const QList<QByteArray> head = input.left(end).split('\n');
    const QList<QByteArray> first = head.first().split(' ');
    Answer answer;
    answer.response.status = first.first().toInt();
    answer.variant = first.last().toInt();
    for (qsizetype line = 1; line < head.size(); ++line) {
        const qsizetype colon = head.at(line).indexOf(": ");
        answer.response.headers.append(HttpHeader(head.at(line).left(colon), head.at(line).mid(colon + 2)));
    }
    answer.response.body = end < 0 ? QByteArray() : input.mid(end + 2);
    return answer;
}

Answer hostileAnswer(const Sample &sample, Mutator &mutator, Dice &dice)
{
    Answer answer{.response = {.status = statusFor(sample, dice)}, .variant = static_cast<int>(dice.below(variants))};
    for (const HeaderValues &header : knownHeaders()) {
        if (dice.chance(30))
            answer.response.headers.append(HttpHeader(header.name, dice.oneOf(header.values)));
    }
    answer.response.body = mutator.changed(sample);
    return answer;
}

} // namespace creatormetrics
