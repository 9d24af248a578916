// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/accounts/passwordhasher.h"
#include "app/endpoint/base/ipaddress.h"
#include "app/endpoint/billing/billing.h"
#include "app/endpoint/broker/brokerplatform.h"
#include "app/endpoint/base/secret.h"
#include "app/endpoint/limit/redislimiter.h"
#include "app/endpoint/outgoing/mailsenders.h"
#include "app/endpoint/plans/entitlementissuer.h"
#include "app/endpoint/relay/relay.h"
#include "app/endpoint/store/postgresconnection.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace creatormetrics {

/// Where and how the endpoint listens.
struct ListenConfig {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string certificate; // both empty: plain HTTP
    std::string key;
    std::vector<IpNetwork> proxies; // reached through these; they end TLS
    std::size_t connections = 10'000;
    std::size_t connectionsPerAddress = 100;
};

struct BackupConfig {
    std::filesystem::path folder;
    Secret key; // 32 bytes, another than the master keys
    std::chrono::minutes every{60};
    std::size_t keep = 48;
};

/// Everything the endpoint has to be told, checked when it is read.
struct EndpointConfig {
    bool isDevelopment = false; // on loopback only: the clock can be moved, and keys may be those of a development folder
    std::string publicUrl; // without a slash at its end
    ListenConfig listen;
    std::string metricsAddress = "127.0.0.1";
    std::optional<std::uint16_t> metricsPort;
    unsigned threads = 0; // that serve sockets; 0: as many as cores
    std::variant<std::filesystem::path, PostgresAddress> database;
    std::optional<RedisAddress> redis;
    int replicas = 1; // how many share a limit while Redis is away
    std::map<std::uint8_t, Secret> masterKeys; // the last is the current one
    std::vector<SigningKey> signingKeys; // the first signs
    std::variant<std::filesystem::path, SmtpServer> mail; // a folder, or a server
    std::string mailFrom;
    std::size_t leastPassword = 12;
    HashCost hashCost;
    unsigned hashThreads = 2;
    std::optional<BackupConfig> backup;
    std::optional<BillingConfig> billing; // nothing in development: a Stripe of its own
    std::vector<BrokerPlatform> platforms; // whose exchanges need a secret of ours
    RelayConfig relay;
    std::chrono::milliseconds drainDelay{5'000}; // from "not ready" to refusing connections
};

/// Reads a configuration file. Throws ConfigError for what cannot be used, and in hosted mode for what must not be: keys made for
/// development, plain HTTP on a public address without a proxy, files of secrets that others can read.
[[nodiscard]] EndpointConfig endpointConfigFrom(const std::filesystem::path &file);

/// For `serve --dev`: everything in one folder, which is made with keys of its own when it is not there. Loopback alone. A file
/// `development.json` there may have the sections "platforms", "relay" and "stripe" of a configuration.
[[nodiscard]] EndpointConfig developmentConfig(const std::filesystem::path &folder, std::uint16_t port);

} // namespace creatormetrics
