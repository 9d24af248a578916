// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/broughtsettings.h"

#include "ui/widgets/broughtdialogs.h"
#include "ui/widgets/settingssection.h"
#include "ui/widgets/styledwidgets.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

BroughtSettings::BroughtSettings(OwnServiceSetup &setup, SettingsSection &section)
    : QObject(&section), m_setup(setup), m_section(section)
{
    for (const Platform platform : allPlatforms) {
        if (takesOwnKey(platform))
            m_keys.insert(platform, addRow(u"ownKey_"_s + platformKey(platform),
                                           [this, platform](QWidget *window) { return new OwnKeyDialog(m_setup, platform, window); }));
    }
    m_endpoint = addRow(u"ownEndpoint"_s, [this](QWidget *window) { return new EndpointDialog(m_setup, window); });
    m_proxy = addRow(u"ownProxy"_s, [this](QWidget *window) { return new ProxyDialog(m_setup, window); });
    connect(&m_setup, &OwnServiceSetup::changed, this, &BroughtSettings::show);
    show();
}

SettingsRow *BroughtSettings::addRow(const QString &objectName, const std::function<QWidget *(QWidget *)> &makeDialog)
{
    QPushButton *change = styledButton("", tr("Change…"), nullptr);
    change->setObjectName(objectName);
    connect(change, &QPushButton::clicked, this, [this, makeDialog] {
        auto *dialog = makeDialog(m_section.window());
        dialog->setWindowModality(Qt::WindowModal);
        dialog->show();
    });
    return m_section.addRow({}, {}, change);
}

void BroughtSettings::show()
{
    const OwnServices own = m_setup.current();
    for (auto row = m_keys.begin(); row != m_keys.end(); ++row) {
        const QString id = own.clientIds.value(row.key());
        row.value()->setTexts(tr("Own key for %1").arg(platformName(row.key())),
                              id.isEmpty() ? tr("Accounts are connected with the key that comes with CreatorMetrics.")
                                           : tr("New accounts are connected with %1.").arg(id));
    }
    m_endpoint->setTexts(tr("Hosted service"), serviceText());
    m_proxy->setTexts(tr("Proxy"), proxyWords());
}

QString BroughtSettings::serviceText() const
{
    const QUrl used = m_setup.endpointInUse();
    const QUrl own = m_setup.current().endpoint;
    const QString address = used.toString(QUrl::RemoveScheme).mid(2);
    if (own.isEmpty() || own == used)
        return own.isEmpty() ? tr("The standard one: %1").arg(address) : tr("Your own: %1").arg(address);
    return tr("%1 until the next start, then %2.").arg(address, own.toString(QUrl::RemoveScheme).mid(2));
}

QString BroughtSettings::proxyWords() const
{
    const ProxyChoice proxy = m_setup.current().proxy;
    if (proxy.kind == ProxyChoice::Kind::System)
        return tr("As the system says.");
    return proxy.kind == ProxyChoice::Kind::None ? tr("None: platforms are reached directly.") : tr("By %1").arg(proxyText(proxy));
}

} // namespace creatormetrics
