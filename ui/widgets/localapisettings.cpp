// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/localapisettings.h"

#include "models/presentation/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/planlack.h"
#include "ui/widgets/settingssection.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/toggleswitch.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int portWidth = 96;
constexpr int tokenWidth = 300;
constexpr int firstPort = 1'024;
constexpr int lastPort = 65'535;

using Phase = LocalApiState::Phase;

QPushButton *namedButton(const QString &text, const char *objectName)
{
    QPushButton *button = styledButton("", text, nullptr);
    button->setObjectName(QString::fromLatin1(objectName));
    return button;
}

QHBoxLayout *rowIn(QWidget *holder)
{
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    return row;
}

} // namespace

LocalApiSettings::LocalApiSettings(LocalApiSwitch &api, const Theme &theme, SettingsSection &section)
    : QObject(&section), m_api(api), m_section(section)
{
    addSwitch(theme);
    addPort();
    addAddress();
    addToken();
    connect(&m_api, &LocalApiSwitch::changed, this, &LocalApiSettings::show);
    connect(&m_api, &LocalApiSwitch::tokenMade, this, [this](const QByteArray &token) {
        m_token->setText(QString::fromLatin1(token));
        m_token->setCursorPosition(0);
        showToken();
    });
    show();
}

void LocalApiSettings::addSwitch(const Theme &theme)
{
    m_switch = new ToggleSwitch(theme);
    m_switch->setObjectName(u"localApiOn"_s);
    connect(m_switch, &QCheckBox::toggled, &m_api, &LocalApiSwitch::setOn);
    m_switchRow = m_section.addRow(tr("Answer other programs"), {}, m_switch);
    auto *holder = new QWidget;
    m_grant = rowIn(holder);
    m_section.addRow(tr("What your plan grants"), tr("Reading comes with Growth. With Pro, programs also connect accounts, sync and make reports."), holder);
}

void LocalApiSettings::addPort()
{
    m_port = new QLineEdit;
    m_port->setObjectName(u"localApiPort"_s);
    m_port->setFixedWidth(portWidth);
    m_port->setMaxLength(5);
    m_port->setLayoutDirection(Qt::LeftToRight);
    m_port->setText(QString::number(m_api.state().port));
    connect(m_port, &QLineEdit::editingFinished, this, &LocalApiSettings::tryPort);
    m_portRow = m_section.addRow(tr("Port"), {}, m_port);
}

void LocalApiSettings::addAddress()
{
    QPushButton *copy = namedButton(tr("Copy"), "copyLocalApiAddress");
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(address()); });
    m_addressRow = m_section.addRow(tr("Address"), {}, copy);
}

void LocalApiSettings::addToken()
{
    m_token = new QLineEdit;
    m_token->setObjectName(u"localApiToken"_s);
    m_token->setAccessibleName(tr("New token"));
    m_token->setReadOnly(true);
    m_token->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_token->setMinimumWidth(tokenWidth);
    m_token->setLayoutDirection(Qt::LeftToRight);
    m_copyToken = namedButton(tr("Copy"), "copyLocalApiToken");
    m_newToken = namedButton(tr("New token…"), "newLocalApiToken");
    auto *holder = new QWidget;
    QHBoxLayout *row = rowIn(holder);
    for (QWidget *part : {static_cast<QWidget *>(m_token), static_cast<QWidget *>(m_copyToken), static_cast<QWidget *>(m_newToken)})
        row->addWidget(part);
    connect(m_copyToken, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_token->text()); });
    connect(m_newToken, &QPushButton::clicked, this, &LocalApiSettings::askForToken);
    m_tokenRow = m_section.addRow(tr("Token"), {}, holder);
}

void LocalApiSettings::forgetToken()
{
    m_token->clear();
    showToken();
}

void LocalApiSettings::show()
{
    m_state = m_api.state();
    showSwitch();
    showPlan();
    showAddress();
    showToken();
}

void LocalApiSettings::showSwitch()
{
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(m_state.isWanted);
    m_switchRow->setTexts(tr("Answer other programs"), stateText());
    m_switchRow->setAlarming(m_state.error && m_state.phase != Phase::NoToken);
}

QString LocalApiSettings::stateText() const
{
    if (m_state.error && m_state.error->kind == ErrorKind::BadInput)
        return tr("Port %1 is taken by another program, perhaps by “creatormetrics-cli serve”. End that one, or choose another port.")
            .arg(m_state.port);
    if (m_state.phase == Phase::NoToken)
        return tr("It begins as soon as you make a token.");
    if (m_state.error)
        return tr("The keychain does not keep the token: %1.").arg(errorTitle(*m_state.error));
    if (m_state.phase == Phase::Changing)
        return tr("One moment…");
    if (m_state.phase != Phase::Listening)
        return tr("Programs on this computer that show the token may ask for the figures of this workspace.");
    return allows(m_state.plan, Feature::LocalApi) ? tr("Programs on this computer that show the token are answered.")
                                                   : tr("Every request is refused, since your plan does not have this.");
}

/// Made anew, since its words go with the plan.
void LocalApiSettings::showPlan()
{
    while (QLayoutItem *item = m_grant->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const bool has = allows(m_state.plan, Feature::LocalApi);
    const bool writes = termsOf(m_state.plan).localApi == LocalApiAccess::ReadWrite;
    QWidget *told = has ? static_cast<QWidget *>(styledLabel("secondary", writes ? tr("Reading and writing") : tr("Reading"), nullptr))
                        : new PlanLack(m_state.plan, Feature::LocalApi, u"localApiLack"_s);
    if (has)
        told->setObjectName(u"localApiGrant"_s);
    m_grant->addWidget(told);
}

void LocalApiSettings::showAddress()
{
    const bool invalid = m_port->property("invalid").toBool();
    m_portRow->setTexts(tr("Port"), invalid ? tr("A port is a number from %1 to %2. %3 stays until then.").arg(firstPort).arg(lastPort).arg(m_state.port)
                                            : tr("A number from %1 to %2.").arg(firstPort).arg(lastPort));
    m_portRow->setAlarming(invalid);
    // Addresses run from left to right within a sentence of any direction.
    constexpr QChar isolate(0x2066);
    constexpr QChar end(0x2069);
    m_addressRow->setTexts(tr("Address"), isolate + address() + end + QChar(QChar::LineSeparator)
                                              + tr("Whoever shows the token finds there as openapi.json what can be asked."));
}

void LocalApiSettings::showToken()
{
    const bool isNew = !m_token->text().isEmpty();
    m_token->setVisible(isNew);
    m_copyToken->setVisible(isNew);
    m_newToken->setVisible(!isNew);
    const QString kept = m_state.keepsToken ? tr("Kept in the system's keychain, for “creatormetrics-cli serve” too. It is shown once, when it is made.")
                                            : tr("No keychain answers, so a token lasts until the program ends. It is shown once, when it is made.");
    m_tokenRow->setTexts(tr("Token"), isNew ? tr("Copy it now: it is shown this once, until you leave this page.") : kept);
}

void LocalApiSettings::tryPort()
{
    bool isNumber = false;
    const int port = m_port->text().trimmed().toInt(&isNumber);
    const bool valid = isNumber && port >= firstPort && port <= lastPort;
    setStyleProperty(m_port, "invalid", !valid);
    if (valid && port != m_state.port)
        m_api.setPort(static_cast<quint16>(port));
    showAddress();
}

void LocalApiSettings::askForToken()
{
    if (m_state.phase == Phase::NoToken)
        return m_api.makeToken();
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("New token"), tr("Make a new token?"), QMessageBox::Cancel, m_section.window());
    box->setObjectName(u"newTokenBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("The one before stops working at once. Every program that uses it needs the new one."));
    QPushButton *make = box->addButton(tr("Make new token"), QMessageBox::AcceptRole);
    make->setObjectName(u"makeLocalApiToken"_s);
    connect(make, &QPushButton::clicked, &m_api, &LocalApiSwitch::makeToken);
    box->open();
}

QString LocalApiSettings::address() const
{
    return u"http://127.0.0.1:%1/api/v1"_s.arg(m_state.port);
}

} // namespace creatormetrics
