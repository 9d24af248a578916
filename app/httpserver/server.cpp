// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"

#include "app/httpserver/connectionlist.h"
#include "app/httpserver/listeningsocket.h"
#include "app/httpserver/plainstream.h"
#include "app/httpserver/tlscontext.h"
#include "app/httpserver/tlsstream.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <csignal>
#include <thread>
#include <utility>
#include <vector>

namespace creatormetrics {

namespace asio = boost::asio;
using asio::ip::tcp;

// The acceptor, the signals, the grace timer and m_isStopping live on the control strand; the list of connections is
// the one thing that other strands touch.
namespace {

// An IPv4 client is the same one when it comes over a socket for both families.
std::string addressOf(const tcp::socket &socket)
{
    boost::system::error_code error;
    const auto address = socket.remote_endpoint(error).address();
    if (error)
        return {};
    const bool isMapped = address.is_v6() && address.to_v6().is_v4_mapped();
    return isMapped ? asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string() : address.to_string();
}

} // namespace

class Server::State
{
public:
    State(ServerOptions options, Handler handler);

    std::error_code listen();
    void run();
    void stopOnSignals();
    void stop();
    void join();
    std::uint16_t port() const { return m_port; }
    TlsContext *tls() { return m_tls ? &*m_tls : nullptr; }

private:
    asio::awaitable<void> acceptAll();
    asio::awaitable<void> pause();
    void admit(tcp::socket socket);
    std::unique_ptr<ClientStream> streamOver(tcp::socket socket) const;
    void admitWaiting();
    void beginStop();
    void limitGrace();
    void cutAll();
    void forget(HttpConnection *connection);

    const ServerOptions m_options;
    const Handler m_handler;
    std::optional<TlsContext> m_tls;
    asio::io_context m_context;
    asio::strand<asio::io_context::executor_type> m_control;
    tcp::acceptor m_acceptor;
    asio::signal_set m_signals;
    asio::steady_timer m_grace;
    std::uint16_t m_port = 0;
    bool m_isStopping = false;
    ConnectionList m_connections;
    std::vector<std::thread> m_threads;
};

Server::State::State(ServerOptions options, Handler handler)
    : m_options(std::move(options))
    , m_handler(std::move(handler))
    , m_control(asio::make_strand(m_context))
    , m_acceptor(m_control)
    , m_signals(m_control)
    , m_grace(m_control)
    , m_connections(m_options)
{
    if (m_options.tls)
        m_tls.emplace(*m_options.tls);
}

std::error_code Server::State::listen()
{
    if (const auto error = m_tls ? m_tls->load() : std::error_code())
        return error;
    if (const auto error = openListeningSocket(m_acceptor, m_options))
        return error;
    boost::system::error_code error;
    m_port = m_acceptor.local_endpoint(error).port();
    return error;
}

void Server::State::run()
{
    asio::co_spawn(
        m_control, [this] { return acceptAll(); }, asio::detached);
    for (unsigned i = 0; i < std::max(1U, m_options.threads); ++i)
        m_threads.emplace_back([this] { m_context.run(); });
}

void Server::State::stopOnSignals()
{
    m_signals.add(SIGINT);
    m_signals.add(SIGTERM);
    m_signals.async_wait([this](const boost::system::error_code &error, int) {
        if (!error)
            beginStop();
    });
}

void Server::State::stop()
{
    asio::post(m_control, [this] { beginStop(); });
}

void Server::State::join()
{
    for (auto &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

asio::awaitable<void> Server::State::acceptAll()
{
    while (!m_isStopping) {
        boost::system::error_code error;
        tcp::socket socket(asio::make_strand(m_context));
        co_await m_acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
        if (!error)
            admit(std::move(socket));
        else if (!m_isStopping)
            co_await pause();
    }
}

// Out of descriptors, most likely: trying again at once would spin.
asio::awaitable<void> Server::State::pause()
{
    boost::system::error_code error;
    asio::steady_timer timer(m_control, std::chrono::milliseconds(50));
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, error));
}

void Server::State::admit(tcp::socket socket)
{
    const auto connection = m_connections.add(addressOf(socket), [&] {
        return std::make_shared<HttpConnection>(streamOver(std::move(socket)), m_options, m_handler,
                                                [this](HttpConnection *gone) { forget(gone); });
    });
    if (!connection)
        return;
    connection->start();
    if (m_isStopping) {
        connection->drain();
        limitGrace();
    }
}

std::unique_ptr<ClientStream> Server::State::streamOver(tcp::socket socket) const
{
    return m_tls ? tlsStream(std::move(socket), m_tls->current()) : plainStream(std::move(socket));
}

// The kernel has told these clients that they are connected; closing the acceptor would reset them.
void Server::State::admitWaiting()
{
    boost::system::error_code error;
    m_acceptor.non_blocking(true, error);
    while (!error) {
        tcp::socket socket(asio::make_strand(m_context));
        m_acceptor.accept(socket, error);
        if (!error)
            admit(std::move(socket));
    }
}

void Server::State::beginStop()
{
    if (std::exchange(m_isStopping, true))
        return;
    for (const auto &connection : m_connections.living())
        connection->drain();
    admitWaiting();
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_signals.cancel(ignored);
    if (!m_connections.isEmpty())
        limitGrace();
}

void Server::State::limitGrace()
{
    m_grace.expires_after(m_options.grace);
    m_grace.async_wait([this](const boost::system::error_code &error) {
        if (!error)
            cutAll();
    });
}

void Server::State::cutAll()
{
    for (const auto &connection : m_connections.living())
        connection->cut();
}

void Server::State::forget(HttpConnection *connection)
{
    m_connections.remove(connection);
    if (!m_connections.isEmpty())
        return;
    asio::post(m_control, [this] {
        if (m_isStopping && m_connections.isEmpty())
            m_grace.cancel();
    });
}

Server::Server(ServerOptions options, Handler handler)
    : m_state(std::make_unique<State>(std::move(options), std::move(handler)))
{}

Server::~Server()
{
    stop();
    wait();
}

std::error_code Server::start()
{
    const auto error = m_state->listen();
    if (!error)
        m_state->run();
    return error;
}

std::uint16_t Server::port() const
{
    return m_state->port();
}

std::error_code Server::reloadCertificate()
{
    auto *tls = m_state->tls();
    return tls ? tls->load() : std::make_error_code(std::errc::operation_not_supported);
}

std::optional<std::chrono::system_clock::time_point> Server::certificateExpiry() const
{
    const auto *tls = m_state->tls();
    return tls ? tls->expiry() : std::nullopt;
}

void Server::stopOnSignals()
{
    m_state->stopOnSignals();
}

void Server::stop()
{
    m_state->stop();
}

void Server::wait()
{
    m_state->join();
}

} // namespace creatormetrics
