// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/listeningsocket.h"

#ifndef _WIN32
#include <sys/socket.h>

#include <cerrno>
#endif

namespace creatormetrics {

using boost::asio::ip::tcp;
using boost::system::error_code;

namespace {

std::error_code bindAndListen(tcp::acceptor &acceptor, const ServerOptions &options)
{
    error_code error;
    const auto address = boost::asio::ip::make_address(options.address, error);
    const tcp::endpoint endpoint(address, options.port);
    if (!error)
        acceptor.open(endpoint.protocol(), error);
#ifndef _WIN32 // there the option would let two servers share the port
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
#endif
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(boost::asio::socket_base::max_listen_connections, error);
    return error;
}

#ifndef _WIN32

int socketOption(int descriptor, int name)
{
    int value = -1;
    socklen_t length = sizeof(value);
    return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : -1;
}

// Judged first: whatever else the descriptor is, accepting from it would fail for ever and close it at the end.
std::error_code takeOver(tcp::acceptor &acceptor, int descriptor)
{
    sockaddr_storage address{};
    socklen_t length = sizeof(address);
    if (getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return {errno, std::generic_category()};
    const bool isInternet = address.ss_family == AF_INET || address.ss_family == AF_INET6;
    if (!isInternet || socketOption(descriptor, SO_TYPE) != SOCK_STREAM || socketOption(descriptor, SO_ACCEPTCONN) != 1)
        return std::make_error_code(std::errc::invalid_argument);
    error_code error;
    acceptor.assign(address.ss_family == AF_INET6 ? tcp::v6() : tcp::v4(), descriptor, error);
    return error;
}

#else

std::error_code takeOver(tcp::acceptor &, int)
{
    return std::make_error_code(std::errc::operation_not_supported);
}

#endif

} // namespace

std::error_code openListeningSocket(tcp::acceptor &acceptor, const ServerOptions &options)
{
    return options.listenDescriptor ? takeOver(acceptor, *options.listenDescriptor) : bindAndListen(acceptor, options);
}

} // namespace creatormetrics
