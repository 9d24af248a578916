// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulator.h"

#include "tests/simulator/controls.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/jsonfile.h"
#include "tests/simulator/pictures.h"
#include "tests/simulator/specset.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

void answerPicture(FaultList &faults, const QString &path, const QDateTime &now, const Responder &respond)
{
    const auto fault = faults.take(path, {}, now);
    respond.sendAfter(fault ? delayOf(*fault) : std::chrono::milliseconds(0),
                      fault ? spoiledPicture(*fault, path) : picture(path));
}

SimulatedClock clockOf(const SimulatorOptions &options)
{
    SimulatedClock clock;
    if (options.startsAt && options.isPinned)
        clock.pin(*options.startsAt);
    else if (options.startsAt)
        clock.runFrom(*options.startsAt);
    return clock;
}

void insertAll(QJsonObject &target, const QJsonObject &source)
{
    for (auto entry = source.begin(); entry != source.end(); ++entry)
        target.insert(entry.key(), entry.value());
}

} // namespace

Simulator::Simulator(SimulatorOptions options)
    : m_options(std::move(options))
    , m_clock(clockOf(m_options))
    , m_controls(controlRoutes(*this))
{
    const auto specs = loadSpecs(m_options.specsDirectory);
    m_specsOrigin = specs.origin;
    m_platforms = playedPlatforms(m_options, specs, m_clock.now().date());
}

void Simulator::handle(const Request &request, const Responder &respond)
{
    auto path = QString::fromStdString(request.path);
    if (path.startsWith("/control/"_L1))
        return m_controls.handle(request, respond);
    if (path.startsWith("/image/"_L1))
        return answerPicture(m_faults, path, m_clock.now(), respond);
    const auto now = m_clock.now();
    const auto fault = m_faults.take(path, request.queryValues().value_or(NamedValues()), now);
    auto *platform = platformFor(path);
    if (!platform)
        return respond.send(jsonReply(404, {{"error"_L1, "No such platform."_L1}}));
    platform->moveTo(now);
    const Conduct::Call call{platform->key(), platform->accountOf(request, now), now};
    const auto number = m_ledger.open(request, {call.platform, call.account, now});
    auto violations = m_conduct.judge(call, request);
    auto reply = answerPlatform(*platform, request, path, fault, now);
    violations += platform->takeViolations();
    violations.removeDuplicates();
    m_conduct.learn(call, request, reply);
    m_ledger.close(number, reply.dropsConnection ? 0 : reply.status, violations);
    reply.headers.set("Date", httpDateText(now).toStdString());
    respond.sendAfter(fault ? delayOf(*fault) : std::chrono::milliseconds(0), std::move(reply));
}

Reply Simulator::answerPlatform(SimulatedPlatform &platform, const Request &request, const QString &path,
                                const std::optional<Fault> &fault, const QDateTime &now)
{
    if (!fault)
        return platform.answer(request, path, now, false);
    if (fault->kind == FaultKind::Revoked)
        platform.revokeAll();
    if (auto reply = replyInstead(*fault, platform, request, path))
        return *std::move(reply);
    return spoiled(*fault, platform.answer(request, path, now, fault->kind == FaultKind::Deny));
}

// YouTube answers where Google does and has what no prefix claims.
SimulatedPlatform *Simulator::platformFor(QString &path) const
{
    SimulatedPlatform *unclaimed = nullptr;
    for (const auto &platform : m_platforms) {
        const QString prefix = '/'_L1 + platform->key();
        if (platform->key() == "youtube"_L1) {
            unclaimed = platform.get();
        } else if (path.startsWith(prefix + '/'_L1)) {
            path.remove(0, prefix.size());
            return platform.get();
        }
    }
    return unclaimed;
}

void Simulator::revise()
{
    for (const auto &platform : m_platforms) {
        platform->moveTo(m_clock.now());
        platform->revise(m_clock.now());
    }
    writeTruth();
}

void Simulator::advance(qint64 seconds)
{
    m_clock.advance(seconds);
    timeMoved();
}

QString Simulator::setClock(const QDateTime &moment, bool isRunning)
{
    if (moment < m_clock.now() && !m_ledger.isEmpty())
        return u"time does not run backwards once a platform was asked"_s;
    if (isRunning)
        m_clock.runFrom(moment);
    else
        m_clock.pin(moment);
    timeMoved();
    return {};
}

void Simulator::timeMoved()
{
    for (const auto &platform : m_platforms)
        platform->moveTo(m_clock.now());
    writeTruth();
}

void Simulator::revokeAll()
{
    for (const auto &platform : m_platforms)
        platform->revokeAll();
}

void Simulator::reset()
{
    m_ledger = Ledger();
    m_conduct = Conduct();
    m_faults = FaultList();
    for (const auto &platform : m_platforms)
        platform->reset();
}

QString Simulator::setFaults(const QByteArray &json)
{
    QString reason;
    if (auto faults = FaultList::parsed(json, &reason))
        m_faults = *std::move(faults);
    return reason;
}

QJsonObject Simulator::state() const
{
    auto state = m_ledger.toJson();
    QJsonObject platforms;
    for (const auto &platform : m_platforms) {
        platforms.insert(platform->key(), platform->state());
        if (platform->key() == "youtube"_L1)
            insertAll(state, platform->state());
    }
    state.insert("platforms"_L1, platforms);
    state.insert("now"_L1, m_clock.now().toString(Qt::ISODateWithMs));
    state.insert("is_pinned"_L1, m_clock.isPinned());
    state.insert("faults_pending"_L1, m_faults.pending(m_clock.now()));
    return state;
}

QJsonObject Simulator::truth(const QString &only) const
{
    QJsonObject truth;
    QJsonObject platforms;
    for (const auto &platform : m_platforms) {
        if (!only.isEmpty() && platform->key() != only)
            continue;
        platform->moveTo(m_clock.now());
        const auto own = platform->truth(m_clock.now());
        platforms.insert(platform->key(), own);
        if (platform->key() == "youtube"_L1)
            insertAll(truth, own.value("accounts"_L1).toArray().first().toObject());
    }
    truth.insert("platforms"_L1, platforms);
    return truth;
}

QJsonObject Simulator::services(quint16 port) const
{
    const auto base = u"http://127.0.0.1:%1"_s.arg(port);
    QJsonObject platforms;
    for (const auto &platform : m_platforms) {
        const bool hasPrefix = platform->key() != "youtube"_L1;
        auto service = platform->services(hasPrefix ? base + '/'_L1 + platform->key() : base);
        if (!m_options.terms.hasRateLimits) {
            auto limits = service.value("limits"_L1).toObject();
            limits.insert("calls_per_minute"_L1, 1'000'000);
            service.insert("limits"_L1, limits);
        }
        platforms.insert(platform->key(), service);
    }
    return {{"endpoint"_L1, base}, {"platforms"_L1, platforms}};
}

void Simulator::writeTruth() const
{
    if (!m_options.truthFile.isEmpty() && !writeJsonFile(m_options.truthFile, truth()))
        qWarning("simulator: the truth file cannot be written");
}

} // namespace creatormetrics
