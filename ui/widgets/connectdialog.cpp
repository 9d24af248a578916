// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectdialog.h"

#include "models/presentation/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/connectguideview.h"
#include "ui/widgets/platformchooser.h"
#include "ui/widgets/styledwidgets.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 480;

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ConnectDialog::ConnectDialog(ConnectService &service, const Theme &theme, const ConnectTerms &terms, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_terms(terms)
    , m_title(styledLabel("section", {}, this))
    , m_text(wrappedLabel("", {}, this))
    , m_chooser(new PlatformChooser(service, theme, dialogWidth, this))
    , m_guide(new ConnectGuideView(theme, dialogWidth, this))
    , m_note(wrappedLabel("caption", {}, this))
    , m_progress(new QProgressBar(this))
    , m_primary(styledButton("primary", {}, this))
    , m_again(styledButton("", tr("Open again"), this))
    , m_copy(styledButton("", tr("Copy link"), this))
    , m_close(styledButton("", {}, this))
{
    setObjectName(u"connectDialog"_s);
    build();
    connectService();
    setWindowTitle(tr("Connect an account"));
    enter(State::Choosing);
    if (terms.platform)
        choose(*terms.platform);
}

void ConnectDialog::choose(Platform platform)
{
    m_platform = platform;
    setWindowTitle(tr("Connect %1").arg(platformName(platform)));
    m_guide->show(connectGuide(platform, m_terms.moneyCap, locale()));
    enter(State::Idle);
}

QLayout *ConnectDialog::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_primary);
    connect(m_primary, &QPushButton::clicked, this, &ConnectDialog::press);
    connect(m_again, &QPushButton::clicked, this, &ConnectDialog::openBrowser);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded)); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

void ConnectDialog::build()
{
    m_title->setObjectName(u"connectTitle"_s);
    m_text->setObjectName(u"connectText"_s);
    m_note->setObjectName(u"connectNote"_s);
    m_primary->setObjectName(u"connectPrimary"_s);
    m_again->setObjectName(u"connectAgain"_s);
    m_copy->setObjectName(u"connectCopy"_s);
    m_close->setObjectName(u"connectClose"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Waiting"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    for (QLabel *label : {m_text, m_note})
        label->setFixedWidth(dialogWidth);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_chooser);
    layout->addWidget(m_guide);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addSpacing(Spacing::small);
    layout->addLayout(makeButtons());
    connect(m_chooser, &PlatformChooser::chosen, this, &ConnectDialog::choose);
}

void ConnectDialog::connectService()
{
    connect(&m_service, &ConnectService::authorizationReady, this, [this](const QUrl &url) {
        m_url = url;
        enter(State::WaitingForBrowser);
        openBrowser();
    });
    connect(&m_service, &ConnectService::authorized, this, [this] { enter(State::Reading); });
    connect(&m_service, &ConnectService::connected, this, [this](const Account &account, const QStringList &missing) {
        m_account = account;
        m_missingScopes = missing;
        enter(State::Connected);
    });
    connect(&m_service, &ConnectService::failed, this, [this](const Error &error) {
        m_error = error;
        enter(error.kind == ErrorKind::Cancelled ? State::Idle : State::Failed);
    });
}

void ConnectDialog::enter(State state)
{
    m_state = state;
    const Face face = faceOf(state);
    setAccessibleDescription(face.title);
    m_title->setText(face.title);
    setTextOrHide(m_text, face.text);
    m_chooser->setVisible(state == State::Choosing);
    m_guide->setVisible(state == State::Idle);
    setTextOrHide(m_note, face.note);
    m_progress->setVisible(face.busy);
    m_again->setVisible(face.link);
    m_copy->setVisible(face.link);
    m_primary->setText(face.primary);
    m_primary->setVisible(!face.primary.isEmpty());
    m_primary->setDefault(!face.primary.isEmpty());
    m_close->setText(face.close);
    m_close->setVisible(!face.close.isEmpty());
    if (state == State::Choosing)
        return m_chooser->focusFirst();
    (face.primary.isEmpty() ? (face.link ? m_again : m_close) : m_primary)->setFocus();
}

QString ConnectDialog::keptText() const
{
    return m_service.keepsSignIn()
               ? tr("The sign-in is kept in this computer's keychain, nowhere else.")
               : tr("This computer has no keychain, so the sign-in lasts only until the program ends.");
}

ConnectDialog::Face ConnectDialog::faceOf(State state) const
{
    switch (state) {
    case State::Choosing:
        return {.title = tr("Which account do you want to connect?"),
                .text = tr("Nothing happens before you have read what is asked for."),
                .close = tr("Cancel")};
    case State::Idle:
        return idleFace();
    case State::WaitingForBrowser:
        return {.title = tr("Continue in your browser"),
                .text = tr("Sign in there and allow reading. This window goes on by itself."),
                .note = tr("No browser window? Open it again, or copy the link into a browser on this computer."),
                .busy = true,
                .link = true,
                .close = tr("Cancel")};
    case State::Reading:
        return {.title = tr("Reading the account"),
                .text = tr("Signed in. The account's name and totals are being read."),
                .busy = true,
                .close = tr("Cancel")};
    case State::Connected:
        return connectedFace();
    case State::Failed:
        return {.title = errorTitle(m_error.kind),
                .text = errorText(m_error) + u' ' + errorRemedy(m_error),
                .note = m_error.detail,
                .primary = tr("Try again"),
                .close = tr("Close")};
    }
    Q_UNREACHABLE();
}

ConnectDialog::Face ConnectDialog::idleFace() const
{
    const QString name = platformName(m_platform);
    return {.title = tr("Connect your %1 account").arg(name),
            .text = connectGuide(m_platform, m_terms.moneyCap, locale()).lead,
            .note = keptText(),
            .primary = tr("Sign in with %1").arg(name),
            .close = tr("Cancel")};
}

ConnectDialog::Face ConnectDialog::connectedFace() const
{
    QStringList lines = missingPermissionLines(m_platform, m_missingScopes);
    if (!lines.isEmpty())
        lines << tr("Connect again and allow it to fill them.") << QString();
    lines << afterConnectLines(m_platform, m_posts, m_terms.moneyCap, locale());
    return {.title = tr("%1 is connected").arg(m_account.profile.title),
            .text = lines.join(u'\n'),
            .note = keptText(),
            .primary = tr("Show figures")};
}

void ConnectDialog::tellPosts(qint64 posts)
{
    m_posts = posts;
    if (m_state == State::Connected)
        enter(State::Connected);
}

void ConnectDialog::press()
{
    if (m_state == State::Connected)
        return accept();
    m_primary->setEnabled(false);
    m_service.begin(m_platform);
    m_primary->setEnabled(true);
}

void ConnectDialog::openBrowser()
{
    QDesktopServices::openUrl(m_url);
}

void ConnectDialog::done(int result)
{
    if (m_state == State::WaitingForBrowser || m_state == State::Reading) {
        m_state = State::Idle;
        m_service.cancel();
    }
    QDialog::done(result);
}

} // namespace creatormetrics
