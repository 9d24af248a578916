// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/explanationrows.h"
#include "models/core/clock.h"
#include "models/presentation/viewstate.h"
#include "models/store/store.h"

#include <QTimer>

#include <variant>

namespace creatormetrics {

/// A figure that somebody wants explained: of accounts over days, or of one post.
struct ExplainQuestion {
    Metric metric = Metric::Views;
    AnalyticsQuery query;
    std::optional<QString> postId = {}; ///< the platform's; the query then chooses the one account

    friend bool operator==(const ExplainQuestion &, const ExplainQuestion &) = default;
};

using ExplainAnswer = std::variant<FigureParts, PostFigure>;

/// A stored answer ready to be read.
struct KeptAnswer {
    FetchReference fetch;
    QString text; ///< empty when the answer is no longer kept
};

/// Asks the store how a figure is put together, and on demand for the rows of one account and for a stored answer.
/// Overtaken answers are dropped; changes of the store are gathered for a moment and asked after while somebody looks;
/// Loading is announced after 100 ms. GUI thread.
class ExplainPresenter : public QObject
{
    Q_OBJECT
public:
    ExplainPresenter(Store &store, const Clock &clock, QObject *parent = nullptr);

    void explain(const ExplainQuestion &question);
    /// Nobody looks any longer.
    void forget();
    /// The rows of an account that the answer at hand names.
    void askRows(const AccountParts &account);
    void askAnswer(FetchId fetch);

    [[nodiscard]] const std::optional<ExplainQuestion> &question() const { return m_question; }
    [[nodiscard]] const ViewState<ExplainAnswer> &state() const { return m_state; }
    /// Of the newest answer to `explain`, on the store's thread.
    [[nodiscard]] double queryMilliseconds() const { return m_queryMilliseconds; }

Q_SIGNALS:
    void stateChanged();
    void rowsRead(const creatormetrics::SourceRows &rows);
    void answerRead(const creatormetrics::KeptAnswer &answer);
    void failed(const creatormetrics::Error &error);

private:
    struct Answer {
        ViewState<ExplainAnswer> state;
        double milliseconds = 0;
    };
    static Result<Answer> answer(Connection &connection, const ExplainQuestion &question, const QDateTime &now);

    void ask();
    void refresh();
    void show(const ViewState<ExplainAnswer> &state);

    Store &m_store;
    const Clock &m_clock;
    std::optional<ExplainQuestion> m_question;
    ViewState<ExplainAnswer> m_state;
    QTimer m_loading; ///< runs while the answer to another question is awaited
    QTimer m_gather; ///< runs while changes of the store are gathered
    quint64 m_generation = 0;
    quint64 m_rowsGeneration = 0;
    double m_queryMilliseconds = 0;
};

} // namespace creatormetrics
