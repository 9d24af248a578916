// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/commands.h"

#include "app/endpoint/base/compat.h"
#include "app/endpoint/base/random.h"
#include "app/endpoint/commandline.h"
#include "app/endpoint/endpoint.h"
#include "app/endpoint/keyfiles.h"
#include "app/endpoint/operations/backup.h"
#include "app/endpoint/operations/configreader.h"
#include "app/endpoint/store/audit.h"
#include "app/endpoint/store/databasecopy.h"
#include "app/endpoint/store/migrations.h"
#include "models/entitlement/base64url.h"

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <iostream>

namespace creatormetrics {

namespace {

constexpr const char *usage = R"(usage: creatormetrics-endpoint COMMAND

  serve --config FILE                    answer requests until SIGTERM; SIGHUP reads the certificate anew
  serve --dev [--port N] [--data DIR]    the same on 127.0.0.1 with SQLite, mails as files and a Stripe of its own
  migrate --config FILE --from sqlite --to postgres --source FILE
                                         copy a database into the configuration's PostgreSQL and compare both
  migrate --config FILE                  bring the database to the schema of this program
  backup --config FILE --output FILE     encrypted copy of the SQLite database, while it is used
  restore --config FILE --input FILE     the other way round, where there is no database yet
  keygen --master|--signing NAME --output FILE
  reconcile --config FILE                compare subscriptions with Stripe and mend ours
  doctor --config FILE [--ready]         check configuration, database and audit chain; or only ask the running service
)";

std::uint16_t portIn(const std::string &text)
{
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc() || end != text.data() + text.size())
        throw UsageError("--port is " + text + "; it takes 0 to 65535");
    return port;
}

EndpointConfig configFor(const CommandLine &line)
{
    if (!line.has("dev"))
        return endpointConfigFrom(line.needed("config"));
    return developmentConfig(line.value("data").value_or("creatormetrics-endpoint-data"),
                             portIn(line.value("port").value_or("8080")));
}

void say(const std::string &text)
{
    std::cout << text << std::endl; // flushed, because somebody may wait for it
}

// ---- serve

void waitForTheEnd(Endpoint &endpoint)
{
    while (nextSignal() == ProcessSignal::Reload)
        endpoint.reload();
}

int serve(std::span<const std::string> arguments)
{
    const CommandLine line(arguments, {"config", "port", "data"}, {"dev"});
    const auto config = configFor(line);
    SystemClock clock;
    EndpointLog log([](const std::string &text) { std::fwrite(text.data(), 1, text.size(), stderr); });
    Endpoint endpoint(config, clock, log);
    endpoint.start();
    const bool isSecure = !config.listen.certificate.empty();
    say("listening on http" + std::string(isSecure ? "s" : "") + "://" + config.listen.address + ":"
        + std::to_string(endpoint.port()));
    if (endpoint.metricsPort() != 0)
        say("metrics on http://" + config.metricsAddress + ":" + std::to_string(endpoint.metricsPort()) + "/metrics");
    notifyServiceManager("READY=1");
    waitForTheEnd(endpoint);
    notifyServiceManager("STOPPING=1");
    endpoint.drain();
    return 0;
}

// ---- the others

SqliteDatabase &asSqlite(Database &database)
{
    auto *sqlite = dynamic_cast<SqliteDatabase *>(&database);
    if (sqlite == nullptr)
        throw std::runtime_error("PostgreSQL is backed up by pg_basebackup and its archive; see packaging/endpoint");
    return *sqlite;
}

const BackupConfig &backupOf(const EndpointConfig &config)
{
    if (!config.backup)
        throw ConfigError("the section backup, with its key, is missing");
    return *config.backup;
}

// From the file of a single machine into the PostgreSQL of the configuration.
int copyIntoPostgres(const CommandLine &line, Database &database)
{
    if (line.needed("from") != "sqlite" || line.needed("to") != "postgres")
        throw UsageError("migrate copies --from sqlite --to postgres and no other way");
    if (database.dialect() != SqlDialect::Postgres)
        throw ConfigError("the configuration's database is not PostgreSQL");
    const std::filesystem::path file = line.needed("source");
    if (!std::filesystem::exists(file))
        throw std::runtime_error(file.string() + " is not there");
    SqliteDatabase source(file);
    copyDatabase(source, database, [](const CopiedTable &table) {
        say("{\"table\":\"" + table.name + "\",\"rows\":" + std::to_string(table.rows) + ",\"sha256\":\"" + table.digest + "\"}");
    });
    const auto broken = database.read([](SqlConnection &connection) { return brokenAuditRow(connection); });
    say(broken ? "copied, audit chain broken at " + std::to_string(*broken) : std::string("copied, audit chain whole"));
    return broken ? 1 : 0;
}

int migrateDatabase(std::span<const std::string> arguments)
{
    const CommandLine line(arguments, {"config", "from", "to", "source"}, {});
    const auto config = endpointConfigFrom(line.needed("config"));
    const auto database = openDatabase(config);
    if (line.value("from") || line.value("to"))
        return copyIntoPostgres(line, *database);
    const int before = schemaVersion(*database);
    const auto now = SystemClock().now();
    bringToPresentSchema(*database, config, now, true);
    database->write([&](SqlConnection &connection) { forgetOldAudit(connection, now); });
    say("schema " + std::to_string(before) + " -> " + std::to_string(schemaVersion(*database)));
    return 0;
}

int backUpDatabase(std::span<const std::string> arguments)
{
    const CommandLine line(arguments, {"config", "output"}, {});
    const auto config = endpointConfigFrom(line.needed("config"));
    const auto database = openDatabase(config);
    backUp(asSqlite(*database), line.needed("output"), backupOf(config).key);
    return 0;
}

int restoreDatabase(std::span<const std::string> arguments)
{
    const CommandLine line(arguments, {"config", "input"}, {});
    const auto config = endpointConfigFrom(line.needed("config"));
    const auto *file = std::get_if<std::filesystem::path>(&config.database);
    if (file == nullptr)
        throw std::runtime_error("PostgreSQL is restored by its own tools; see packaging/endpoint");
    restoreBackup(line.needed("input"), *file, backupOf(config).key);
    SqliteDatabase database(*file);
    const auto broken = database.read([](SqlConnection &connection) { return brokenAuditRow(connection); });
    say("restored, schema " + std::to_string(schemaVersion(database)) + ", audit chain "
        + (broken ? "broken at " + std::to_string(*broken) : "whole"));
    return broken ? 1 : 0;
}

int makeKey(std::span<const std::string> arguments)
{
    const CommandLine line(arguments, {"output", "signing"}, {"master"});
    const std::filesystem::path file = line.needed("output");
    const auto name = line.value("signing");
    if (line.has("master") == name.has_value())
        throw UsageError("keygen takes --master or --signing NAME");
    if (name && (name->empty() || name->find(' ') != std::string::npos || *name == "dev"))
        throw UsageError("a signing key's name has no blank and is not \"dev\"");
    if (std::filesystem::exists(file))
        throw std::runtime_error(file.string() + " is there already");
    const auto content = name ? newSigningKeyLine(*name) : newMasterKeyLine();
    if (!writePrivately(file, std::string(content.reveal()) + "\n"))
        throw std::runtime_error(file.string() + " cannot be written");
    if (name) // what applications embed
        say(*name + " " + base64Url(signingKeyIn(content.reveal())->publicKey));
    return 0;
}

// Asks the service that runs with this configuration, on this machine.
int askReadiness(const EndpointConfig &config)
{
    const SystemClock clock;
    const auto origin = "http://127.0.0.1:" + std::to_string(config.listen.port);
    CurlClient client({{origin}, {}, std::chrono::milliseconds(1'000), std::chrono::milliseconds(2'000)}, clock);
    const auto result = client.send({.url = origin + "/readyz"});
    const auto *answer = std::get_if<OutgoingAnswer>(&result);
    const bool isReady = answer != nullptr && answer->status == 200;
    say(isReady ? "ready" : "not ready");
    return isReady ? 0 : 1;
}

int examine(std::span<const std::string> arguments)
{
    const CommandLine line(arguments, {"config"}, {"ready"});
    const auto config = endpointConfigFrom(line.needed("config"));
    say("configuration: good");
    if (line.has("ready"))
        return askReadiness(config);
    const auto database = openDatabase(config);
    const int version = schemaVersion(*database);
    const int known = endpointMigrations().back().version;
    say("schema: " + std::to_string(version) + (version == known ? "" : ", run migrate to get to " + std::to_string(known)));
    if (version == 0)
        return 1;
    const auto broken = database->read([](SqlConnection &connection) { return brokenAuditRow(connection); });
    say(broken ? "audit chain: broken at " + std::to_string(*broken) : "audit chain: whole");
    return broken || version != known ? 1 : 0;
}

int reconcile(std::span<const std::string> arguments)
{
    const auto config = endpointConfigFrom(CommandLine(arguments, {"config"}, {}).needed("config"));
    if (!config.billing)
        throw ConfigError("the section stripe is missing");
    const SystemClock clock;
    Metrics metrics;
    EndpointLog log([](const std::string &text) { std::fwrite(text.data(), 1, text.size(), stderr); });
    const Keyring keyring(config.masterKeys, config.masterKeys.rbegin()->first);
    const auto database = openDatabase(config);
    CurlClient client({{config.billing->stripeUrl}, {}}, clock);
    Billing billing({*database, keyring, client, metrics, log, clock, config.publicUrl, [] {}, [](const std::string &) {}}, *config.billing);
    say("mended: " + std::to_string(reconcileSubscriptions(billing)));
    return 0;
}

using Command = int (*)(std::span<const std::string>);

Command commandNamed(const std::string &name)
{
    static const std::map<std::string, Command> commands = {{"serve", serve},          {"migrate", migrateDatabase},
                                                            {"backup", backUpDatabase}, {"restore", restoreDatabase},
                                                            {"keygen", makeKey},        {"doctor", examine},
                                                            {"reconcile", reconcile}};
    const auto found = commands.find(name);
    return found == commands.end() ? nullptr : found->second;
}

} // namespace

int runEndpointCommand(std::span<const std::string> arguments)
{
    if (!arguments.empty() && (arguments[0] == "--help" || arguments[0] == "help")) {
        say(usage);
        return 0;
    }
    if (!arguments.empty() && arguments[0] == "--version") {
        say(std::string("creatormetrics-endpoint ") + CREATORMETRICS_ENDPOINT_VERSION);
        return 0;
    }
    const auto command = arguments.empty() ? nullptr : commandNamed(arguments[0]);
    if (command == nullptr) {
        std::cerr << usage;
        return 2;
    }
    try {
        setUpCryptography();
        return command(arguments.subspan(1));
    } catch (const UsageError &error) {
        std::cerr << "creatormetrics-endpoint: " << error.what() << "\n" << usage;
        return 2;
    } catch (const std::exception &error) {
        std::cerr << "creatormetrics-endpoint: " << error.what() << "\n";
        return 1;
    }
}

} // namespace creatormetrics
