// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apiquestions.h"
#include "app/localapi/apireply.h"
#include "app/localapi/apiserver.h"
#include "app/localapi/platformanswers.h"
#include "app/localapi/reportanswers.h"
#include "app/localapi/requestpath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Reply replyOf(const Result<QJsonObject> &answer)
{
    return answer ? apiJson(200, *answer) : apiProblemFor(answer.error());
}

Reply downloadReply(const Result<ReportDownload> &download, qint64 id)
{
    if (!download)
        return apiProblemFor(download.error());
    const auto isPlain = [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\' && c != u'%'; };
    const bool plain = std::ranges::all_of(download->fileName, isPlain);
    const QString name = plain ? download->fileName : u"report-%1.pdf"_s.arg(id);
    Reply reply;
    reply.headers.add("Content-Type", "application/pdf");
    reply.headers.add("Content-Disposition", "attachment; filename=\"" + name.toStdString() + '"');
    reply.headers.add("Cache-Control", "no-store");
    reply.headers.add("X-Content-Type-Options", "nosniff");
    reply.body = download->bytes.toStdString();
    return reply;
}

} // namespace

void ApiServer::addReadRoutes()
{
    for (const ApiQuestion &question : apiQuestions()) {
        add("GET", question.path, parametersOf(question),
            [this, &question](const Request &, const ApiParameters &parameters, const Responder &responder) {
                read(responder, [&question, parameters, now = m_parts.clock.now()](Connection &connection) {
                    return replyOf(question.answer(connection, parameters, now));
                });
            });
    }
    add("GET", "/api/v1/mentions/{id}", {}, [this](const Request &request, const ApiParameters &, const Responder &responder) {
        const auto id = idInPath(request);
        if (!id)
            return responder.send(apiProblemFor(id.error()));
        read(responder, [number = *id](Connection &connection) { return replyOf(mentionAnswer(connection, number)); });
    });
}

void ApiServer::addPlatformRoutes()
{
    add("GET", "/api/v1/platforms", {}, [this](const Request &, const ApiParameters &, const Responder &responder) {
        read(responder, [now = m_parts.clock.now()](Connection &connection) { return replyOf(platformsAnswer(connection, now)); });
    });
    add("GET", "/api/v1/platforms/{platform}/status", {},
        [this](const Request &request, const ApiParameters &, const Responder &responder) {
            const auto platform = platformInPath(request);
            if (!platform)
                return responder.send(unknownPlatform());
            read(responder, [this, platform, now = m_parts.clock.now()](Connection &connection) {
                auto status = platformStatusAnswer(connection, *platform, now);
                if (status)
                    status->insert("syncing"_L1, m_isSyncing.load());
                return replyOf(status);
            });
        });
}

void ApiServer::addReportRoutes()
{
    add("GET", "/api/v1/reports", {}, [this](const Request &, const ApiParameters &, const Responder &responder) {
        read(responder, [workspace = m_parts.store.workspace()](Connection &connection) {
            return replyOf(reportsAnswer(connection, workspace));
        });
    });
    add("GET", "/api/v1/reports/{id}", {}, [this](const Request &request, const ApiParameters &, const Responder &responder) {
        const auto id = idInPath(request);
        if (!id)
            return responder.send(apiProblemFor(id.error()));
        read(responder, [number = *id, workspace = m_parts.store.workspace()](Connection &connection) {
            return replyOf(reportAnswer(connection, workspace, number));
        });
    });
    add("GET", "/api/v1/reports/{id}/download", {}, [this](const Request &request, const ApiParameters &, const Responder &responder) {
        const auto id = idInPath(request);
        if (!id)
            return responder.send(apiProblemFor(id.error()));
        read(responder, [number = *id, workspace = m_parts.store.workspace()](Connection &connection) {
            return downloadReply(reportDownload(connection, workspace, number), number);
        });
    });
}

} // namespace creatormetrics
