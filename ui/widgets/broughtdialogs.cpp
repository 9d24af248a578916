// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/broughtdialogs.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString guideOf(Platform platform, const QStringList &redirects)
{
    if (platform == Platform::YouTube)
        return OwnKeyDialog::tr("In the Google Cloud console, make a project with the YouTube Data API v3 and the YouTube Analytics API, "
                                "and in it an OAuth client of the kind “Desktop app”.");
    return OwnKeyDialog::tr("In the developer portal of X, make an app of the kind “Native app”, and enter these addresses as its "
                            "callbacks:\n%1")
        .arg(redirects.join(u'\n'));
}

QString serverText(const ProxyChoice &proxy)
{
    if (!proxy.isManual())
        return {};
    const QString host = proxy.host.contains(u':') ? u'[' + proxy.host + u']' : proxy.host;
    return u"%1:%2"_s.arg(host).arg(proxy.port);
}

} // namespace

OwnKeyDialog::OwnKeyDialog(OwnServiceSetup &setup, Platform platform, QWidget *parent)
    : FormDialog(u"ownKeyDialog"_s, tr("Own key for %1").arg(platformName(platform)), parent), m_setup(setup), m_platform(platform)
{
    const QString known = setup.current().clientIds.value(platform);
    addText(guideOf(platform, setup.redirects(platform)));
    addText(tr("It counts for accounts that you connect from now on. Accounts at hand stay with the key they were connected with."));
    m_id = addField(tr("Client ID"), FormField::Kind::Address, u"ownKeyId"_s);
    m_id->input()->setText(known);
    m_secret = addField(tr("Client secret"), FormField::Kind::Password, u"ownKeySecret"_s);
    m_secret->setHint(platform == Platform::X ? tr("Empty for a native app. It is kept in the keychain.") : tr("It is kept in the keychain."));
    if (!known.isEmpty())
        m_secret->input()->setPlaceholderText(tr("As it was saved"));
    connect(m_id, &FormField::edited, this, [this] { m_id->setProblem({}); });
    QPushButton *remove = addButton(tr("Remove"), u"ownKeyRemove"_s);
    remove->setVisible(!known.isEmpty());
    connect(remove, &QPushButton::clicked, this, [this] { work(m_setup.removeKey(m_platform), true); });
    finishForm();
}

void OwnKeyDialog::save()
{
    const QString id = m_id->text().trimmed();
    if (auto fits = checkClientId(m_platform, id); !fits) {
        m_id->setProblem(fits.error().detail);
        m_id->input()->setFocus();
        return;
    }
    work(m_setup.saveKey(m_platform, id, m_secret->text().trimmed()), true);
}

EndpointDialog::EndpointDialog(OwnServiceSetup &setup, QWidget *parent)
    : FormDialog(u"endpointDialog"_s, tr("Hosted service"), parent), m_setup(setup)
{
    const QUrl own = setup.current().endpoint;
    addText(tr("Accounts, plans and the sign-ins at Instagram and TikTok go through it. You can run one of your own."));
    addText(tr("Another service counts from the next start. It does not know your account: sign in there anew."));
    m_address = addField(tr("Address"), FormField::Kind::Address, u"endpointAddress"_s);
    m_address->input()->setText((own.isEmpty() ? setup.endpointInUse() : own).toString());
    connect(m_address, &FormField::edited, this, [this] {
        m_address->setProblem({});
        say({}, false);
    });
    QPushButton *tried = addButton(tr("Test"), u"endpointTest"_s);
    connect(tried, &QPushButton::clicked, this, &EndpointDialog::test);
    QPushButton *standard = addButton(tr("Use the standard service"), u"endpointStandard"_s);
    standard->setVisible(!own.isEmpty());
    connect(standard, &QPushButton::clicked, this, [this] { keep({}); });
    finishForm();
}

void EndpointDialog::keep(const QUrl &endpoint)
{
    if (const auto kept = m_setup.setEndpoint(endpoint); !kept)
        return say(kept.error().detail, true);
    accept();
}

void EndpointDialog::test()
{
    const auto url = endpointFromText(m_address->text());
    if (!url)
        return m_address->setProblem(url.error().detail);
    work(m_setup.testEndpoint(*url), false, tr("A CreatorMetrics service answers at %1.").arg(url->host()));
}

void EndpointDialog::save()
{
    const auto url = endpointFromText(m_address->text());
    if (!url)
        return m_address->setProblem(url.error().detail);
    if (*url == m_setup.endpointInUse() && m_setup.current().endpoint.isEmpty())
        return accept(); // what is used anyway needs no setting
    keep(*url);
}

ProxyDialog::ProxyDialog(OwnServiceSetup &setup, QWidget *parent)
    : FormDialog(u"proxyDialog"_s, tr("Proxy"), parent), m_setup(setup), m_kind(new QComboBox(this))
{
    const ProxyChoice proxy = setup.current().proxy;
    m_kind->setObjectName(u"proxyKind"_s);
    m_kind->setAccessibleName(tr("Proxy"));
    m_kind->addItem(tr("As the system"), int(ProxyChoice::Kind::System));
    m_kind->addItem(tr("None"), int(ProxyChoice::Kind::None));
    m_kind->addItem(tr("HTTP proxy"), int(ProxyChoice::Kind::Http));
    m_kind->addItem(tr("SOCKS 5 proxy"), int(ProxyChoice::Kind::Socks5));
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    addText(tr("How platforms and the hosted service are reached. This computer itself is never reached by a proxy."));
    addControl(m_kind);
    m_server = addField(tr("Server and port"), FormField::Kind::Address, u"proxyServer"_s);
    m_server->input()->setPlaceholderText(u"proxy.example:3128"_s);
    m_server->input()->setText(serverText(proxy));
    m_user = addField(tr("User"), FormField::Kind::Address, u"proxyUser"_s);
    m_user->input()->setText(proxy.user);
    m_password = addField(tr("Password"), FormField::Kind::Password, u"proxyPassword"_s);
    m_password->setHint(tr("It is kept in the keychain."));
    if (!proxy.user.isEmpty())
        m_password->input()->setPlaceholderText(tr("As it was saved"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProxyDialog::showFields);
    connect(m_server, &FormField::edited, this, [this] { m_server->setProblem({}); });
    finishForm();
    showFields();
}

void ProxyDialog::showFields()
{
    const auto kind = static_cast<ProxyChoice::Kind>(m_kind->currentData().toInt());
    const bool isManual = ProxyChoice{.kind = kind}.isManual();
    for (FormField *field : {m_server, m_user, m_password})
        field->setEnabled(isManual);
    m_server->setProblem({});
}

Result<ProxyChoice> ProxyDialog::choice() const
{
    const auto kind = static_cast<ProxyChoice::Kind>(m_kind->currentData().toInt());
    if (!ProxyChoice{.kind = kind}.isManual())
        return ProxyChoice{.kind = kind};
    auto proxy = proxyFromText((kind == ProxyChoice::Kind::Http ? u"http://"_s : u"socks5://"_s) + m_server->text().trimmed());
    if (proxy)
        proxy->user = m_user->text().trimmed();
    return proxy;
}

void ProxyDialog::save()
{
    const auto proxy = choice();
    if (!proxy) {
        m_server->setProblem(tr("It takes a name or an address and a port, as in proxy.example:3128."));
        m_server->input()->setFocus();
        return;
    }
    work(m_setup.setProxy(*proxy, m_password->text()), true);
}

} // namespace creatormetrics
