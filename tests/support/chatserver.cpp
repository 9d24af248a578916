// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chatserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype hugeSize = 10 * 1024 * 1024;

QStringList textsIn(const QByteArray &body)
{
    const QJsonArray messages = QJsonDocument::fromJson(body)[u"messages"_s].toArray();
    const QByteArray content = messages.at(messages.size() - 1)[u"content"_s].toString().toUtf8();
    const QJsonDocument data = QJsonDocument::fromJson(content);
    QStringList texts;
    for (const QJsonValue &text : data[u"texts"_s].toArray())
        texts << text[u"text"_s].toString();
    return texts;
}

QJsonObject judgementOf(qsizetype id, const QString &text)
{
    const bool good = text.contains(u"good"_s);
    const bool bad = text.contains(u"bad"_s);
    return {{u"id"_s, id},
            {u"label"_s, good ? u"positive"_s : bad ? u"negative"_s : u"neutral"_s},
            {u"score"_s, good ? 0.8 : bad ? -0.7 : 0.0},
            {u"reason"_s, u"the wording"_s}};
}

QByteArray completion(const QString &content, qsizetype texts)
{
    const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, content}};
    const QJsonObject usage{{u"prompt_tokens"_s, 100 * texts}, {u"completion_tokens"_s, 10 * texts}};
    return QJsonDocument(
               QJsonObject{{u"choices"_s, QJsonArray{QJsonObject{{u"index"_s, 0}, {u"message"_s, message}}}}, {u"usage"_s, usage}})
        .toJson(QJsonDocument::Compact);
}

QString judgements(const QStringList &texts, qsizetype step, qsizetype firstId)
{
    QJsonArray results;
    for (qsizetype place = 0; place < texts.size(); place += step)
        results.append(judgementOf(firstId + place, texts[place]));
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"results"_s, results}}).toJson(QJsonDocument::Compact));
}

FakeAnswer refusal(int status, const QByteArray &why)
{
    return {.status = status, .body = R"({"error":{"message":")" + why + R"("}})"};
}

} // namespace

ChatServer::ChatServer()
{
    m_server.setHandler([this](const FakeRequest &request) { return answerTo(request); });
    m_elsewhere.setHandler([](const FakeRequest &) { return FakeAnswer{.status = 200}; });
}

QStringList ChatServer::texts() const
{
    QStringList texts;
    for (const FakeRequest &request : requests())
        texts << textsIn(request.body);
    return texts;
}

FakeAnswer ChatServer::answerTo(const FakeRequest &request)
{
    Fault fault = m_fault;
    if (!m_planned.empty()) {
        fault = m_planned.front();
        m_planned.pop_front();
    }
    return faultyAnswer(fault, textsIn(request.body));
}

FakeAnswer ChatServer::faultyAnswer(Fault fault, const QStringList &texts) const
{
    const qsizetype count = texts.size();
    const QString whole = judgements(texts, 1, 1);
    switch (fault) {
    case Fault::None:
        return {.body = completion(whole, count)};
    case Fault::NotJson:
        return {.body = completion(u"Sure! Here is what I think of these comments."_s, count)};
    case Fault::CutJson:
        return {.body = completion(whole.left(whole.size() / 2), count)};
    case Fault::OtherShape:
        return {.body = completion(u"{\"results\":{\"1\":\"positive\"},\"ids\":[1,2]}"_s, count)};
    case Fault::Partial:
        return {.body = completion(judgements(texts, 2, 1), count)};
    case Fault::UnknownIds:
        return {.body = completion(judgements(texts, 1, 1'000), count)};
    case Fault::Refusal:
        return {.body = R"({"choices":[{"message":{"content":null,"refusal":"I cannot"}}]})"};
    case Fault::List:
        return {.body = "[1,2,3]"};
    case Fault::Page:
        return {.body = "<html><body>Welcome to the hotel's network</body></html>"};
    case Fault::TooManyRequests:
        return {.status = 429, .headers = {{"Retry-After", m_retryAfter}}};
    case Fault::ServerError:
        return refusal(500, "internal");
    case Fault::Overloaded:
        return {.status = 503, .headers = {{"Retry-After", m_retryAfter}}};
    case Fault::Silence:
        return {.manner = FakeAnswer::Manner::Never};
    case Fault::Cut:
        return {.manner = FakeAnswer::Manner::Cut};
    case Fault::CutBody:
        return {.body = completion(whole, count), .manner = FakeAnswer::Manner::Truncated};
    case Fault::KeyRefused:
        return refusal(401, "Incorrect API key provided");
    case Fault::ModelForbidden:
        return refusal(403, "no access to this model");
    case Fault::Unpaid:
        return refusal(402, "insufficient balance");
    case Fault::ModelUnknown:
        return refusal(404, "no such model");
    case Fault::Redirect:
        return {.status = 307, .headers = {{"Location", m_elsewhere.url(u"/v1/chat/completions"_s).toEncoded()}}};
    case Fault::Huge:
        return {.body = completion(QString(hugeSize, u'x'), count)};
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
