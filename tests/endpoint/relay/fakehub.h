// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <mutex>

namespace creatormetrics {

/// YouTube's hub: takes every wish, and remembers it. What a hub does afterwards, the test does.
class FakeHub
{
public:
    FakeHub()
        : m_server({}, [this](const Request &request, const Responder &responder) {
            {
                const std::scoped_lock lock(m_mutex);
                m_asked.append(QUrlQuery(QString::fromStdString(request.body)));
            }
            responder.send(Reply::empty(202));
        })
    {}
    bool start() { return !m_server.start(); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1/subscribe").arg(m_server.port()); }
    [[nodiscard]] QList<QUrlQuery> asked() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }

private:
    mutable std::mutex m_mutex;
    QList<QUrlQuery> m_asked;
    Server m_server;
};

/// What the hub tells when the channel has a new video.
[[nodiscard]] inline QByteArray feedOf(const QByteArray &channel, const QByteArray &video)
{
    return "<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns=\"http://www.w3.org/2005/Atom\"><entry>"
           "<yt:videoId>"
           + video + "</yt:videoId><yt:channelId>" + channel
           + "</yt:channelId><title>canary title of a video</title>"
             "<updated>2026-11-18T15:00:01+00:00</updated></entry></feed>";
}

} // namespace creatormetrics
