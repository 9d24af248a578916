// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answer.h"
#include "tests/fuzz/connectors.h"
#include "tests/fuzz/finding.h"
#include "tests/fuzz/pagecheck.h"
#include "tests/fuzz/targets.h"
#include "tests/fuzz/taskcheck.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

void checkAnswer(const Connector &connector, const FetchTask &task, const HttpResponse &response)
{
    const auto page = connector.parse(task, response);
    const auto again = connector.parse(task, response);
    require(page.ok() == again.ok(), u"the same answer, the same outcome"_s);
    if (!page) {
        require(page.error() == again.error(), u"the same answer, the same error"_s);
        return checkError(page.error(), !task.window);
    }
    require(samePage(*page, *again), u"the same answer, the same page"_s);
    checkPage(connector, task, *page);
}

} // namespace

void fuzzConnectorAnswer(Platform platform, const QByteArray &input)
{
    const Connector &connector = fuzzConnector(platform);
    const Answer answer = answerFrom(input);
    for (const Stream &stream : connector.streams()) {
        try {
            checkAnswer(connector, taskFor(stream, answer.variant, answer.response.body), answer.response);
        } catch (const Finding &finding) {
            throw Finding(u"%1: %2"_s.arg(stream.key, QString::fromUtf8(finding.what())));
        }
    }
    const auto throttle = connector.throttle(answer.response);
    require(throttle == connector.throttle(answer.response), u"the same headers, the same throttle"_s);
    if (throttle)
        checkThrottle(*throttle);
}

} // namespace creatormetrics
