// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/signinpresenter.h"

#include <QPointer>
#include <QWidget>

#include <map>

class QLabel;
class QProgressBar;
class QPushButton;

namespace creatormetrics {

class FormField;

/// The fields and buttons of the way into an account, one step at a time. What was typed stays when the step changes.
class SignInForm : public QWidget
{
    Q_OBJECT
public:
    SignInForm(SignInPresenter &presenter, const QString &service, QWidget *parent = nullptr);

    /// Says why somebody has to sign in again, with whose address; empty: not again.
    void setEnded(const QString &why, const QString &email);
    /// Passwords are not kept in fields longer than they are needed.
    void forgetPassword();
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// Other fields and buttons are to be seen.
    void rearranged();

private:
    using Step = SignInPresenter::Step;
    struct Way {
        QString text;
        Step step = Step::SignIn;
    };
    /// What a step shows.
    struct Face {
        QString title;
        QString text = {};
        QList<AccountField> fields = {};
        QString primary = {};
        QString busy = {};
        QList<Way> ways = {}; ///< at most two
    };
    void build();
    void connectParts();
    [[nodiscard]] Face faceOf(Step step) const;
    [[nodiscard]] Face signInFace() const;
    [[nodiscard]] Face checkMailFace() const;
    void refresh();
    void arrange(const Face &face);
    void showBusy(const Face &face);
    void showProblem();
    void focusFirst();
    void submit();
    [[nodiscard]] QString typed(AccountField field) const;
    /// The field's place: old and new passwords are typed into the same one.
    [[nodiscard]] FormField *fieldOf(AccountField field) const;

    SignInPresenter &m_presenter;
    QString m_service;
    QString m_ended;
    std::optional<Step> m_shown; ///< whose fields are to be seen
    bool m_busy = false;
    QPointer<QWidget> m_focused; ///< had the keyboard when the service was asked
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_note;
    std::map<AccountField, FormField *> m_fields;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_primary;
    QList<QPushButton *> m_ways;
    QList<Step> m_leads; ///< where each of them leads
};

} // namespace creatormetrics
