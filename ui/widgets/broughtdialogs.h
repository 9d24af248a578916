// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/ownservicesetup.h"
#include "ui/widgets/formdialog.h"

class QComboBox;

namespace creatormetrics {

/// The user's own developer's key for one platform: its ID, and its secret for the keychain.
class OwnKeyDialog : public FormDialog
{
    Q_OBJECT
public:
    OwnKeyDialog(OwnServiceSetup &setup, Platform platform, QWidget *parent);

private:
    void save() override;

    OwnServiceSetup &m_setup;
    Platform m_platform;
    FormField *m_id;
    FormField *m_secret;
};

/// Which hosted service is used: the standard one, or one of one's own.
class EndpointDialog : public FormDialog
{
    Q_OBJECT
public:
    EndpointDialog(OwnServiceSetup &setup, QWidget *parent);

private:
    void save() override;
    void test();
    void keep(const QUrl &endpoint);

    OwnServiceSetup &m_setup;
    FormField *m_address;
};

/// How the network is reached.
class ProxyDialog : public FormDialog
{
    Q_OBJECT
public:
    ProxyDialog(OwnServiceSetup &setup, QWidget *parent);

private:
    void save() override;
    void showFields();
    [[nodiscard]] Result<ProxyChoice> choice() const;

    OwnServiceSetup &m_setup;
    QComboBox *m_kind;
    FormField *m_server;
    FormField *m_user;
    FormField *m_password;
};

} // namespace creatormetrics
