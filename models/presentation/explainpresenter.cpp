// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explainpresenter.h"

#include "models/core/whenfinished.h"
#include "models/presentation/explaintext.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto loadingShownAfter = 100ms;
constexpr auto changesGatheredFor = 500ms;

Result<ExplainAnswer> answerTo(Connection &connection, const ExplainQuestion &question, const QDateTime &now)
{
    if (question.postId && question.query.accounts.size() == 1) {
        auto post = postFigure(connection, question.query.accounts.front(), *question.postId, question.metric, question.query);
        if (!post)
            return post.error();
        return ExplainAnswer(*std::move(post));
    }
    auto parts = figureParts(connection, question.metric, question.query, now);
    if (!parts)
        return parts.error();
    return ExplainAnswer(*std::move(parts));
}

Result<KeptAnswer> keptAnswer(Connection &connection, FetchId id)
{
    const std::array ids{id};
    auto references = fetchReferences(connection, ids);
    if (!references)
        return references.error();
    if (references->empty())
        return Error{.kind = ErrorKind::NotFound, .detail = u"no fetch %1"_s.arg(id.value())};
    const auto stored = fetchById(connection, id);
    if (!stored)
        return stored.error();
    const QByteArray &body = stored->record.body;
    return KeptAnswer{.fetch = references->front(), .text = body.isEmpty() ? QString() : answerText(body)};
}

} // namespace

ExplainPresenter::ExplainPresenter(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    m_loading.setSingleShot(true);
    m_loading.setInterval(loadingShownAfter);
    connect(&m_loading, &QTimer::timeout, this, [this] { show({}); });
    m_gather.setSingleShot(true);
    m_gather.setInterval(changesGatheredFor);
    connect(&m_gather, &QTimer::timeout, this, &ExplainPresenter::ask);
    connect(&m_store, &Store::changed, this, &ExplainPresenter::refresh);
}

void ExplainPresenter::explain(const ExplainQuestion &question)
{
    m_question = question;
    ++m_rowsGeneration;
    m_loading.start();
    ask();
}

void ExplainPresenter::forget()
{
    m_question.reset();
    m_loading.stop();
    m_gather.stop();
    ++m_generation;
    ++m_rowsGeneration;
}

void ExplainPresenter::refresh()
{
    if (m_question && !m_gather.isActive())
        m_gather.start();
}

void ExplainPresenter::ask()
{
    if (!m_question)
        return;
    const auto asked = m_store.read([question = *m_question, now = m_clock.now()](Connection &connection) {
        return answer(connection, question, now);
    });
    whenFinished(asked, this, [this, generation = ++m_generation](const Result<Answer> &result) {
        if (generation != m_generation)
            return;
        m_loading.stop();
        m_queryMilliseconds = result ? result->milliseconds : 0;
        show(result ? result->state : ViewState<ExplainAnswer>(result.error()));
    });
}

void ExplainPresenter::show(const ViewState<ExplainAnswer> &state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ExplainPresenter::askRows(const AccountParts &account)
{
    const auto *parts = m_state.value() ? std::get_if<FigureParts>(m_state.value()) : nullptr;
    if (!parts)
        return;
    const auto asked = m_store.read([account, metric = parts->metric, denominator = parts->denominator,
                                     range = parts->query.range](Connection &connection) {
        return sourceRows(connection, account, metric, denominator, range);
    });
    whenFinished(asked, this, [this, generation = ++m_rowsGeneration](const Result<SourceRows> &rows) {
        if (generation != m_rowsGeneration)
            return;
        if (rows)
            Q_EMIT rowsRead(*rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void ExplainPresenter::askAnswer(FetchId fetch)
{
    const auto asked = m_store.read([fetch](Connection &connection) { return keptAnswer(connection, fetch); });
    whenFinished(asked, this, [this, generation = ++m_rowsGeneration](const Result<KeptAnswer> &kept) {
        if (generation != m_rowsGeneration)
            return;
        if (kept)
            Q_EMIT answerRead(*kept);
        else
            Q_EMIT failed(kept.error());
    });
}

Result<ExplainPresenter::Answer> ExplainPresenter::answer(Connection &connection, const ExplainQuestion &question,
                                                          const QDateTime &now)
{
    QElapsedTimer timer;
    timer.start();
    auto told = answerTo(connection, question, now);
    if (!told)
        return told.error();
    Answer result;
    const auto *parts = std::get_if<FigureParts>(&*told);
    if (parts && parts->accounts.empty())
        result.state = ViewState<ExplainAnswer>(EmptyReason::FirstRun);
    else
        result.state = ViewState<ExplainAnswer>(*std::move(told));
    result.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return result;
}

} // namespace creatormetrics
