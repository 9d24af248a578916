// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/jsonrequest.h"

namespace creatormetrics {

HttpRequest jsonGet(const QUrl &base, const QString &path, const QueryParameters &parameters)
{
    QByteArray query;
    for (const auto &[name, value] : parameters) {
        query += query.isEmpty() ? "" : "&";
        query += QByteArray(name.data(), name.size()) + '=' + QUrl::toPercentEncoding(value, ",");
    }
    QUrl url = base;
    url.setPath(base.path() + u'/' + path);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    return request;
}

} // namespace creatormetrics
