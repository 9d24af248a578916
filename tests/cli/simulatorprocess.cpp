// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/simulatorprocess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

PlainAnswer finished(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    reply->deleteLater();
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), .body = reply->readAll()};
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(10'000);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return request;
}

} // namespace

PlainAnswer plainGet(const QUrl &url)
{
    QNetworkAccessManager network;
    return finished(network.get(requestFor(url)));
}

PlainAnswer plainPost(const QUrl &url, const QByteArray &body)
{
    QNetworkAccessManager network;
    return finished(network.post(requestFor(url), body));
}

SimulatorProcess::SimulatorProcess(const QString &folder, const QStringList &arguments) : m_folder(folder)
{
    m_process.setProgram(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-simulator"));
    m_process.setArguments(QStringList{u"--port"_s, u"0"_s, u"--services"_s, servicesFile()} + arguments);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start();
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000)) {}
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_base = QUrl(line.value("listening"_L1).toString());
}

SimulatorProcess::~SimulatorProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl SimulatorProcess::url(const QString &path) const
{
    return QUrl(m_base.toString() + path);
}

QJsonObject SimulatorProcess::state() const
{
    return QJsonDocument::fromJson(plainGet(url(u"/control/state"_s)).body).object();
}

qint64 SimulatorProcess::dataUnits() const
{
    return state().value("units"_L1).toObject().value("data"_L1).toInteger(-1);
}

QJsonArray SimulatorProcess::requests() const
{
    return state().value("requests"_L1).toArray();
}

QJsonObject SimulatorProcess::truth() const
{
    return QJsonDocument::fromJson(plainGet(url(u"/control/truth"_s)).body).object();
}

void SimulatorProcess::setFaults(const QJsonArray &faults) const
{
    post(u"faults"_s, QJsonDocument(faults).toJson());
}

void SimulatorProcess::post(const QString &control, const QByteArray &body) const
{
    const PlainAnswer answer = plainPost(url(u"/control/"_s + control), body);
    QVERIFY2(answer.status == 200, answer.body.constData());
}

} // namespace creatormetrics
