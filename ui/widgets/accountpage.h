// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/accountpresenter.h"
#include "models/presentation/signinpresenter.h"
#include "ui/widgets/page.h"
#include "ui/widgets/windowcontext.h"

class QFrame;
class QLabel;

namespace creatormetrics {

class AccountDetails;
class AccountTabs;
class Banner;
class SignInForm;

/// The user's account at the hosted service: the way in, with what it is for, or what is known of it and what can be done to it.
/// Asks the service only while it is looked at, and for nothing before somebody has signed in.
class AccountPage : public Page
{
    Q_OBJECT
public:
    /// `context` has a cloud account and entitlements.
    explicit AccountPage(const WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] bool showsFigures() const override { return false; }
    void reload() override { m_presenter->refresh(); }
    void setWatched(bool watched) override;
    [[nodiscard]] QWidget *tools() override;
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

private:
    void build();
    [[nodiscard]] QFrame *makeDoor();
    [[nodiscard]] QLayout *makeReasons();
    void connectParts();
    void refresh();
    [[nodiscard]] QString endText() const;
    void showPlan();
    void showTrouble();
    void saveExport(const QByteArray &json);

    WindowContext m_context;
    AccountPresenter *m_presenter;
    SignInPresenter *m_signIn;
    AccountTabs *m_tabs;
    Banner *m_trouble;
    QLabel *m_asking; ///< while the keychain has not answered
    SignInForm *m_form;
    QFrame *m_door; ///< the card with the form
    AccountDetails *m_details;
    bool m_watched = false;
};

} // namespace creatormetrics
