// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/headerlist.h"
#include "app/httpserver/namedvalues.h"

#include <optional>
#include <string>

namespace creatormetrics {

/// One complete request as the server read it: framing checked, body whole and within the limits.
struct Request {
    std::string method; // in capitals, one of the methods the server knows
    std::string path; // starts with '/', still percent-encoded, without the query
    std::string query; // what follows '?', still encoded
    HeaderList headers;
    std::string body;
    std::string peer; // address and port of the other side, "127.0.0.1:51234"
    bool isSecure = false; // came over TLS that this server ended
    std::string route; // the pattern under which the router found its handler
    NamedValues pathValues; // what the router found in place of `{name}`, decoded

    [[nodiscard]] std::optional<NamedValues> queryValues() const { return parsedForm(query); }
};

/// Takes a request target apart into path and query, and in absolute form (`http://host/path`) the authority. Nothing
/// for any other form, and for bytes that a target cannot have.
struct RequestTarget {
    std::string authority; // empty in origin form
    std::string path;
    std::string query;
};
[[nodiscard]] std::optional<RequestTarget> parsedTarget(std::string_view target);

} // namespace creatormetrics
