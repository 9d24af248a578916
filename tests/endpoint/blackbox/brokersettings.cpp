// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/brokersettings.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QStringList brokered{QStringLiteral("instagram"), QStringLiteral("tiktok")};

} // namespace

bool brokerSimulated(EndpointProgram &program, const QJsonObject &platforms)
{
    QJsonObject sections;
    for (const auto &key : brokered) {
        const auto told = platforms[key].toObject();
        QJsonObject section{{u"client_id"_s, told[u"client_id"_s]}, {u"client_secret_file"_s, key}};
        for (const auto &url : {u"authorize"_s, u"token"_s, u"long_token"_s, u"refresh"_s, u"revoke"_s}) {
            if (told.contains(url))
                section.insert(url, told[url]);
        }
        if (key == u"instagram")
            section.insert(u"account"_s, told[u"api"_s][u"graph"_s].toString() + u"/me"_s);
        if (!writePrivate(program.folder() + u'/' + key, told[u"client_secret"_s].toString().toUtf8()))
            return false;
        sections.insert(key, section);
    }
    program.setOption(u"platforms"_s, sections);
    return true;
}

QJsonObject brokeredServices(const QJsonObject &services, quint16 endpointPort)
{
    QJsonObject platforms = services[u"platforms"_s].toObject();
    for (const auto &key : brokered) {
        auto platform = platforms[key].toObject();
        platform.insert(u"exchange"_s, u"broker"_s);
        platform.remove(u"client_secret"_s);
        platforms.insert(key, platform);
    }
    QJsonObject result = services;
    result.insert(u"endpoint"_s, u"http://127.0.0.1:%1"_s.arg(endpointPort));
    result.insert(u"platforms"_s, platforms);
    return result;
}

} // namespace creatormetrics
