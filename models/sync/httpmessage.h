// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <utility>

namespace creatormetrics {

using HttpHeader = std::pair<QByteArray, QByteArray>;

/// A call to a platform, without its token: whoever sends it adds the Authorization header when `bearer` is set.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body;
    bool bearer = true;

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// An answer that arrived completely, whatever its status.
struct HttpResponse {
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;

    /// The first header of that name, matched without case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

} // namespace creatormetrics
