// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/outgoing/httpclient.h"

#include <deque>
#include <vector>

namespace creatormetrics {

/// Answers in the order given, and remembers what was asked. With nothing left to say it is unreachable.
class ScriptedHttp final : public HttpClient
{
public:
    OutgoingResult send(const OutgoingRequest &request) override
    {
        asked.push_back(request);
        if (answers.empty())
            return OutgoingFault::Unreachable;
        auto answer = answers.front();
        answers.pop_front();
        return answer;
    }
    void willAnswer(int status, const std::string &body) { answers.emplace_back(OutgoingAnswer{status, Secret(body), {}}); }

    std::deque<OutgoingResult> answers;
    std::vector<OutgoingRequest> asked;
};

} // namespace creatormetrics
