// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/plainstream.h"

#include "app/httpserver/streamover.h"

#include <boost/beast/core/error.hpp>

namespace creatormetrics {

namespace {

class PlainStream final : public StreamOver<boost::beast::tcp_stream>
{
public:
    using StreamOver::StreamOver;
    bool isSecure() const override { return false; }
    boost::asio::awaitable<void> greet(boost::system::error_code &) override { co_return; }
    boost::asio::awaitable<void> takeLeave() override { co_return; }
};

} // namespace

std::unique_ptr<ClientStream> plainStream(boost::asio::ip::tcp::socket socket)
{
    return std::make_unique<PlainStream>(std::move(socket));
}

bool isTimeout(const boost::system::error_code &error)
{
    return error == boost::beast::error::timeout;
}

} // namespace creatormetrics
