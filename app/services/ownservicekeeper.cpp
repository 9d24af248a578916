// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ownservicekeeper.h"

#include "app/services/ownkeys.h"
#include "connectors/http/pledge.h"
#include "connectors/http/proxysettings.h"
#include "models/core/whenfinished.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnServices)
};

constexpr qint64 largestFile = 64 * 1024;
constexpr int lockPatience = 2'000; // milliseconds

QString fileName()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"own-services.json"_s);
}

QFuture<Outcome> already(const Outcome &outcome)
{
    QPromise<Outcome> promise;
    promise.start();
    promise.addResult(outcome);
    promise.finish();
    return promise.future();
}

Error bad(const QString &text)
{
    return {.kind = ErrorKind::BadInput, .detail = text};
}

Outcome write(const QString &name, const OwnServices &own)
{
    const QByteArray json = own.toJson();
    if (const auto back = OwnServices::fromJson(json); !back)
        return back.error(); // what could not be read again would lock everybody out
    QSaveFile file(name);
    if (!file.open(QFile::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Error{.kind = ErrorKind::Storage, .detail = u"%1: %2"_s.arg(QDir::toNativeSeparators(name), file.errorString())};
    return Done{};
}

Error noKeychain()
{
    return {.kind = ErrorKind::Unsupported, .detail = Words::tr("No keychain answers, so this lasts only until the program ends")};
}

bool isTheService(const Result<HttpResponse> &answer)
{
    return answer && answer->status == 200 && QJsonDocument::fromJson(answer->body).object()["status"_L1] == "ok"_L1;
}

} // namespace

Result<OwnServices> readOwnServices()
{
    QFile file(fileName());
    if (!file.exists())
        return OwnServices();
    if (!file.open(QFile::ReadOnly))
        return bad(u"cannot read %1: %2"_s.arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
    auto own = OwnServices::fromJson(file.read(largestFile));
    if (!own)
        return bad(u"%1: %2"_s.arg(QDir::toNativeSeparators(file.fileName()), own.error().detail));
    return own;
}

OwnServiceKeeper::OwnServiceKeeper(const Parts &parts) : m_parts(parts), m_own(parts.own)
{
    useProxy(m_own.proxy, {});
}

QFuture<Outcome> OwnServiceKeeper::openProxy()
{
    if (!m_own.proxy.isManual() || m_own.proxy.user.isEmpty())
        return already(Done{});
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_parts.secrets.read(proxyPasswordName()), this, [this, pledge, proxy = m_own.proxy](const Result<QByteArray> &password) {
        if (password && proxy == m_own.proxy)
            useProxy(proxy, QString::fromUtf8(*password));
        pledge->answer(password || password.error().kind == ErrorKind::NotFound ? Outcome(Done{}) : password.error());
    });
    return pledge->future();
}

QStringList OwnServiceKeeper::redirects(Platform platform) const
{
    QStringList all;
    for (const quint16 port : m_parts.directory.platforms.value(platform).redirectPorts)
        all << u"http://127.0.0.1:%1/callback"_s.arg(port);
    return all;
}

QFuture<Outcome> OwnServiceKeeper::saveKey(Platform platform, const QString &clientId, const QString &secret)
{
    if (!takesOwnKey(platform))
        return already(bad(Words::tr("%1 takes no key of one's own here").arg(platformName(platform))));
    if (auto fits = checkClientId(platform, clientId); !fits)
        return already(fits.error());
    const bool isSame = m_own.clientIds.value(platform) == clientId;
    if (secret.isEmpty() && !isSame && platform == Platform::YouTube) // Google gives installed apps one, and wants it
        return already(bad(Words::tr("%1 wants the client's secret too").arg(platformName(platform))));
    const Change change = [platform, clientId](OwnServices &own) { own.clientIds.insert(platform, clientId); };
    if (secret.isEmpty() && isSame)
        return already(apply(change));
    return afterSecret(secret.isEmpty() ? m_parts.secrets.remove(ownKeyName(platform))
                                        : m_parts.secrets.write(ownKeyName(platform), secret.toUtf8()),
                       change, !secret.isEmpty());
}

QFuture<Outcome> OwnServiceKeeper::removeKey(Platform platform)
{
    return afterSecret(m_parts.secrets.remove(ownKeyName(platform)), [platform](OwnServices &own) { own.clientIds.remove(platform); }, false);
}

Outcome OwnServiceKeeper::setEndpoint(const QUrl &endpoint)
{
    return apply([endpoint](OwnServices &own) { own.endpoint = endpoint; });
}

QFuture<Outcome> OwnServiceKeeper::testEndpoint(const QUrl &endpoint)
{
    HttpRequest request;
    request.bearer = false;
    request.url = QUrl(endpoint.toString() + "/healthz"_L1);
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_parts.transport.send(request, {}, {}), this, [pledge, endpoint](const Result<HttpResponse> &answer) {
        if (!answer)
            return pledge->answer(bad(Words::tr("Nothing answers at %1 (%2)").arg(endpoint.host(), answer.error().detail)));
        if (!isTheService(answer))
            return pledge->answer(bad(Words::tr("Something answers at %1, but no CreatorMetrics service").arg(endpoint.host())));
        pledge->answer(Done{});
    });
    return pledge->future();
}

QFuture<Outcome> OwnServiceKeeper::setProxy(const ProxyChoice &proxy, const QString &password)
{
    const Change change = [proxy](OwnServices &own) { own.proxy = proxy; };
    if (!proxy.isManual() || proxy.user.isEmpty()) { // needs no keychain, so that one that fails does not hold it up
        static_cast<void>(m_parts.secrets.remove(proxyPasswordName()));
        return already(apply(change));
    }
    if (password.isEmpty() && proxy == m_own.proxy)
        return already(Done{});
    if (password.isEmpty())
        return already(bad(Words::tr("The proxy's password is missing")));
    return afterSecret(m_parts.secrets.write(proxyPasswordName(), password.toUtf8()), change, true);
}

/// The secret first: a file that names what is not there would be worse than a secret that nobody names.
QFuture<Outcome> OwnServiceKeeper::afterSecret(const QFuture<Outcome> &kept, const Change &change, bool isSecret)
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(kept, this, [this, pledge, change, isSecret](const Outcome &outcome) {
        const Outcome written = outcome ? apply(change) : outcome;
        if (!written)
            return pledge->answer(written.error());
        whenFinished(openProxy(), this, [this, pledge, isSecret](const Outcome &opened) {
            const bool isLost = isSecret && !m_parts.secrets.isPersistent();
            pledge->answer(isLost ? Outcome(noKeychain()) : opened);
        });
    });
    return pledge->future();
}

/// Another program may have changed the file since: what stands there is what is changed.
Outcome OwnServiceKeeper::apply(const Change &change)
{
    const QString name = fileName();
    QDir().mkpath(QFileInfo(name).absolutePath());
    QLockFile lock(name + ".lock"_L1);
    if (!lock.tryLock(lockPatience))
        return Error{.kind = ErrorKind::Storage, .detail = u"%1: another program is changing it"_s.arg(QDir::toNativeSeparators(name))};
    auto own = readOwnServices();
    if (!own)
        return own.error();
    change(*own);
    if (auto written = write(name, *own); !written)
        return written;
    if (own->proxy != m_own.proxy)
        useProxy(own->proxy, {});
    m_own = *std::move(own);
    Q_EMIT changed();
    return Done{};
}

} // namespace creatormetrics
