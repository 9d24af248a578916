// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/brokeredfixture.h"

#include "tests/endpoint/blackbox/brokersettings.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QString email = QStringLiteral("maria@example.com");

} // namespace

BrokeredFixture::BrokeredFixture()
{
    QFile file(simulator().servicesFile());
    if (!file.open(QFile::ReadOnly)) {
        m_trouble = "the simulator has not written its services";
        return;
    }
    const auto services = QJsonDocument::fromJson(file.readAll()).object();
    if (!brokerSimulated(m_endpoint, services[u"platforms"_s].toObject()) || !m_endpoint.start()) {
        m_trouble = "the endpoint does not start: " + m_endpoint.errors();
        return;
    }
    m_services = written(u"services.json"_s, QJsonDocument(brokeredServices(services, m_endpoint.port())).toJson());
    cli().setServicesFile(m_services);
}

QByteArray BrokeredFixture::signIn()
{
    const QStringList secret{u"--password-file"_s, written(u"password"_s, "the kettle sings at dawn")};
    auto step = cli().run(QStringList{u"user"_s, u"register"_s, email} + secret);
    if (step.code != 0)
        return step.said();
    static const QRegularExpression link(u"http\\S+#\\S+"_s);
    const auto mailed = link.match(m_endpoint.mail(email, u"Confirm"_s)).captured().toUtf8();
    step = cli().run({u"user"_s, u"verify"_s, u"--token-file"_s, written(u"link"_s, mailed)});
    if (step.code != 0)
        return step.said();
    step = cli().run(QStringList{u"user"_s, u"sign-in"_s, email} + secret);
    return step.code == 0 ? QByteArray() : step.said();
}

QString BrokeredFixture::written(const QString &name, const QByteArray &content)
{
    const QString path = cli().folder() + u'/' + name;
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

} // namespace creatormetrics
