// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/presentation/explainpresenter.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QStackedWidget>
#include <QTimeZone>
#include <QToolButton>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace creatormetrics {

class ElidedLabel;
class ExplainFigureView;
class ExplainRowsView;
class ExplainSkeleton;

/// The panel at the end of the window that tells where a figure comes from: the figure, then the stored rows of an account,
/// then the platform's own answer. Not modal; Escape closes it.
class ExplainPanel : public QFrame
{
    Q_OBJECT
public:
    ExplainPanel(const Theme &theme, ExplainPresenter &presenter, const Clock &clock, const QTimeZone &zone,
                 QWidget *parent = nullptr);

    /// Another question was asked: back to its beginning.
    void begin();
    void takeFocus();

Q_SIGNALS:
    void closeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QHBoxLayout *makeHead();
    void connectViews();
    void restyle();
    void showState();
    void showFigure(const ExplainAnswer &answer);
    void askRows(AccountId account);
    void showRows(const SourceRows &rows);
    void showAnswer(const KeptAnswer &kept);
    void showInstead(const QString &what, const QString &why);
    void goTo(QWidget *view, const QString &title);
    void goBack();
    void copy() const;
    [[nodiscard]] QString figureTitle() const;
    [[nodiscard]] QDateTime localNow() const;

    const Theme &m_theme;
    ExplainPresenter &m_presenter;
    const Clock &m_clock;
    QTimeZone m_zone;
    std::optional<AccountId> m_account; ///< whose rows are shown
    QToolButton *m_back;
    ElidedLabel *m_title;
    QToolButton *m_close;
    QStackedWidget *m_stack;
    ExplainSkeleton *m_skeleton;
    QLabel *m_instead;
    ExplainFigureView *m_figure;
    ExplainRowsView *m_rows;
    QPlainTextEdit *m_answer;
    QPushButton *m_copy;
};

} // namespace creatormetrics
