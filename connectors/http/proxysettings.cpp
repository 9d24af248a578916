// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/proxysettings.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// Qt asks it from every thread that connects; it does not change.
class ChosenProxy final : public QNetworkProxyFactory
{
public:
    /// Without one the system is asked.
    explicit ChosenProxy(const std::optional<QNetworkProxy> &proxy) : m_proxy(proxy) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const bool connects = query.queryType() == QNetworkProxyQuery::TcpSocket || query.queryType() == QNetworkProxyQuery::UrlRequest;
        if (!connects || isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return m_proxy ? QList{*m_proxy} : systemProxyForQuery(query);
    }

private:
    const std::optional<QNetworkProxy> m_proxy;
};

std::optional<QNetworkProxy> proxyOf(const ProxyChoice &choice, const QString &password)
{
    if (choice.kind == ProxyChoice::Kind::System)
        return std::nullopt;
    if (choice.kind == ProxyChoice::Kind::None)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto type = choice.kind == ProxyChoice::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, choice.host, choice.port, choice.user, password);
}

} // namespace

void useProxy(const ProxyChoice &proxy, const QString &password)
{
    QNetworkProxyFactory::setApplicationProxyFactory(new ChosenProxy(proxyOf(proxy, password))); // Qt owns it
}

QString wayTo(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.constFirst().type() == QNetworkProxy::NoProxy)
        return {};
    return u" through the proxy %1:%2"_s.arg(proxies.constFirst().hostName()).arg(proxies.constFirst().port());
}

} // namespace creatormetrics
