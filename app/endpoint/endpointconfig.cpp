// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/endpointconfig.h"

#include "app/endpoint/base/compat.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/keyfiles.h"
#include "app/endpoint/operations/configreader.h"

#include <fstream>
#include <iterator>

namespace creatormetrics {

namespace {

constexpr const char *developmentKeyName = "dev";

std::string contentOf(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw ConfigError(file.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

ListenConfig listenFrom(ConfigReader reader)
{
    ListenConfig listen;
    listen.address = reader.text("address", listen.address);
    listen.port = static_cast<std::uint16_t>(reader.integer("port", listen.port, 0, 65535));
    if (reader.has("certificate") || reader.has("key")) {
        listen.certificate = reader.path("certificate").string();
        listen.key = reader.path("key").string();
        if (isReadableByOthers(listen.key))
            throw ConfigError("listen.key: " + listen.key + " can be read by others than its owner; chmod 600 it");
    }
    for (const auto &text : reader.texts("proxies")) {
        const auto network = IpNetwork::parsed(text);
        if (!network)
            throw ConfigError("listen.proxies: " + text + " is no address and no network such as 10.0.0.0/8");
        listen.proxies.push_back(*network);
    }
    listen.connections = static_cast<std::size_t>(reader.integer("connections", 10'000, 1, 1'000'000));
    listen.connectionsPerAddress = static_cast<std::size_t>(
        reader.integer("connections_per_address", listen.proxies.empty() ? 100 : 0, 0, 1'000'000));
    reader.finish();
    const auto address = IpAddress::parsed(listen.address);
    if (!address)
        throw ConfigError("listen.address is " + listen.address + "; it takes an IP address");
    if (listen.certificate.empty() && listen.proxies.empty() && !address->isLoopback())
        throw ConfigError("listen.address is " + listen.address
                          + ": plain HTTP is served on loopback or behind listen.proxies only; give listen.certificate and listen.key");
    return listen;
}

std::variant<std::filesystem::path, PostgresAddress> databaseFrom(ConfigReader reader)
{
    if (reader.has("sqlite")) {
        const auto file = reader.path("sqlite");
        reader.finish();
        return file;
    }
    auto section = reader.section("postgres");
    if (!section)
        throw ConfigError("database takes sqlite or postgres");
    PostgresAddress address;
    address.host = section->text("host");
    address.port = static_cast<int>(section->integer("port", 5432, 1, 65535));
    address.database = section->text("name");
    address.user = section->text("user");
    address.password = section->secretFile("password_file");
    const auto ip = IpAddress::parsed(address.host);
    const bool isLocal = address.host.front() == '/' || address.host == "localhost" || (ip && ip->isLoopback());
    address.tls = section->text("tls", isLocal ? "prefer" : "verify-full");
    if (!isLocal && address.tls != "verify-full")
        throw ConfigError("database.postgres.tls is " + address.tls + "; over a network it takes verify-full");
    section->finish();
    reader.finish();
    return address;
}

void takeRedis(std::optional<ConfigReader> reader, EndpointConfig &config)
{
    if (!reader)
        return;
    RedisAddress address;
    address.host = reader->text("host");
    address.port = static_cast<int>(reader->integer("port", 6379, 1, 65535));
    if (reader->has("password_file"))
        address.password = reader->secretFile("password_file");
    config.replicas = static_cast<int>(reader->integer("replicas", 2, 1, 100));
    config.redis = std::move(address);
    reader->finish();
}

void takeKeys(ConfigReader reader, EndpointConfig &config)
{
    std::uint8_t number = 0;
    for (const auto &line : reader.secretFiles("master")) {
        auto key = masterKeyIn(line.reveal());
        if (!key || number == UINT8_MAX)
            throw ConfigError("keys.master takes files that `keygen --master` has made, at most 255");
        config.masterKeys.emplace(++number, *std::move(key));
    }
    for (const auto &line : reader.secretFiles("signing")) {
        auto key = signingKeyIn(line.reveal());
        if (!key)
            throw ConfigError("keys.signing takes files that `keygen --signing NAME` has made");
        if (key->id == developmentKeyName && !config.isDevelopment)
            throw ConfigError("keys.signing holds a key made for development; make one with `keygen --signing NAME`");
        config.signingKeys.push_back(*std::move(key));
    }
    reader.finish();
}

void takeMail(ConfigReader reader, EndpointConfig &config)
{
    config.mailFrom = reader.text("from");
    if (auto smtp = reader.section("smtp")) {
        SmtpServer server;
        server.url = smtp->text("url");
        if (server.url.compare(0, 7, "smtp://") != 0 && server.url.compare(0, 8, "smtps://") != 0)
            throw ConfigError("mail.smtp.url is " + server.url + "; it takes smtps://host:465 or smtp://host:587");
        server.user = smtp->text("user", "");
        if (!server.user.empty())
            server.password = smtp->secretFile("password_file");
        server.from = config.mailFrom;
        smtp->finish();
        config.mail = std::move(server);
    } else {
        config.mail = reader.path("folder");
    }
    reader.finish();
}

void takePasswords(std::optional<ConfigReader> reader, EndpointConfig &config)
{
    if (!reader)
        return;
    config.leastPassword = static_cast<std::size_t>(reader->integer("least_length", 12, 12, 64));
    config.hashCost.memoryKib = static_cast<std::size_t>(reader->integer("memory_kib", 65'536, 19'456, 4'194'304));
    config.hashCost.passes = static_cast<unsigned>(reader->integer("passes", 2, 2, 20));
    config.hashThreads = static_cast<unsigned>(reader->integer("threads", 2, 1, 64));
    reader->finish();
}

std::optional<BackupConfig> backupFrom(std::optional<ConfigReader> reader)
{
    if (!reader)
        return std::nullopt;
    BackupConfig backup;
    backup.folder = reader->path("folder");
    auto key = masterKeyIn(reader->secretFile("key_file").reveal());
    if (!key)
        throw ConfigError("backup.key_file takes a file that `keygen --master` has made");
    backup.key = *std::move(key);
    backup.every = std::chrono::minutes(reader->integer("every_minutes", 60, 1, 1'440));
    backup.keep = static_cast<std::size_t>(reader->integer("keep", 48, 1, 10'000));
    reader->finish();
    return backup;
}

ConfigReader needed(std::optional<ConfigReader> section, const char *name)
{
    if (!section)
        throw ConfigError(std::string("the section ") + name + " is missing");
    return *std::move(section);
}

Json contentAsJson(const std::filesystem::path &file)
{
    auto json = parsedJson(contentOf(file));
    if (!json)
        throw ConfigError(file.string() + " is not JSON, or names a member twice");
    return *std::move(json);
}

std::string withoutSlash(std::string url)
{
    while (!url.empty() && url.back() == '/')
        url.pop_back();
    return url;
}

std::string withoutLineEnd(std::string text)
{
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

// For development: platforms, hubs and a Stripe that somebody else plays.
void takeOthers(ConfigReader reader, EndpointConfig &config)
{
    if (auto stripe = reader.section("stripe"))
        config.billing = billingConfigFrom(*std::move(stripe));
    if (auto platforms = reader.section("platforms"))
        config.platforms = brokerPlatformsFrom(*std::move(platforms));
    if (auto relay = reader.section("relay"))
        config.relay = relayConfigFrom(*std::move(relay));
    reader.finish();
}

void writeOnce(const std::filesystem::path &file, const Secret &content)
{
    if (!std::filesystem::exists(file) && !writePrivately(file, std::string(content.reveal()) + "\n"))
        throw ConfigError(file.string() + " cannot be written");
}

} // namespace

EndpointConfig endpointConfigFrom(const std::filesystem::path &file)
{
    ConfigReader reader(contentAsJson(file), "configuration", std::filesystem::absolute(file).parent_path());
    EndpointConfig config;
    config.isDevelopment = reader.boolean("development", false);
    config.publicUrl = withoutSlash(reader.httpsUrl("public_url"));
    config.listen = listenFrom(needed(reader.section("listen"), "listen"));
    config.database = databaseFrom(needed(reader.section("database"), "database"));
    takeRedis(reader.section("redis"), config);
    takeKeys(needed(reader.section("keys"), "keys"), config);
    takeMail(needed(reader.section("mail"), "mail"), config);
    takePasswords(reader.section("passwords"), config);
    config.backup = backupFrom(reader.section("backup"));
    if (auto stripe = reader.section("stripe"))
        config.billing = billingConfigFrom(*std::move(stripe));
    if (!config.billing && !config.isDevelopment)
        throw ConfigError("the section stripe is missing");
    if (auto platforms = reader.section("platforms"))
        config.platforms = brokerPlatformsFrom(*std::move(platforms));
    if (auto relay = reader.section("relay"))
        config.relay = relayConfigFrom(*std::move(relay));
    config.threads = static_cast<unsigned>(reader.integer("threads", 0, 0, 256));
    config.drainDelay = std::chrono::milliseconds(reader.integer("drain_ms", 5'000, 0, 60'000));
    if (auto metrics = reader.section("metrics")) {
        config.metricsAddress = metrics->text("address", "127.0.0.1");
        config.metricsPort = static_cast<std::uint16_t>(metrics->integer("port", 9464, 0, 65'535));
        metrics->finish();
    }
    reader.finish();
    if (config.isDevelopment && !IpAddress::parsed(config.listen.address)->isLoopback())
        throw ConfigError("configuration.development is for loopback only");
    return config;
}

EndpointConfig developmentConfig(const std::filesystem::path &folder, std::uint16_t port)
{
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    writeOnce(folder / "master.key", newMasterKeyLine());
    writeOnce(folder / "signing.key", newSigningKeyLine(developmentKeyName));
    EndpointConfig config;
    config.isDevelopment = true;
    if (port == 0) // what links and redirects name has to be known before anything listens
        port = static_cast<std::uint16_t>(freeLoopbackPort());
    config.publicUrl = "http://127.0.0.1:" + std::to_string(port);
    config.listen.port = port;
    config.listen.connectionsPerAddress = 0;
    config.metricsPort = 0;
    config.database = folder / "endpoint.db";
    auto masterKey = masterKeyIn(withoutLineEnd(contentOf(folder / "master.key")));
    auto signingKey = signingKeyIn(withoutLineEnd(contentOf(folder / "signing.key")));
    if (!masterKey || !signingKey)
        throw ConfigError("a key file in " + folder.string() + " is damaged; remove the folder to begin anew");
    config.masterKeys.emplace(1, *std::move(masterKey));
    config.signingKeys.push_back(*std::move(signingKey));
    config.mail = folder / "mails";
    config.mailFrom = "creatormetrics@localhost";
    config.hashCost.memoryKib = 19'456;
    config.drainDelay = std::chrono::milliseconds(0);
    if (std::filesystem::exists(folder / "development.json"))
        takeOthers(ConfigReader(contentAsJson(folder / "development.json"), "development", folder), config);
    return config;
}

} // namespace creatormetrics
