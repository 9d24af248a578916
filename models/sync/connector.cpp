// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/connector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

std::optional<Throttle> Connector::throttle(const HttpResponse &) const
{
    return std::nullopt;
}

Error Connector::unexpectedStream(const FetchTask &task)
{
    return Error{.kind = ErrorKind::Internal, .detail = u"no stream called %1"_s.arg(task.stream)};
}

const Stream *findStream(const Connector &connector, QStringView key)
{
    const auto streams = connector.streams();
    const auto found = std::ranges::find_if(streams, [key](const Stream &stream) { return stream.key == key; });
    return found == streams.end() ? nullptr : &*found;
}

const Stream &profileStream(const Connector &connector)
{
    const auto streams = connector.streams();
    const auto found = std::ranges::find(streams, StreamKind::Profile, &Stream::kind);
    Q_ASSERT(found != streams.end());
    return *found;
}

} // namespace creatormetrics
