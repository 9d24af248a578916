// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectdialog.h"

#include "models/presentation/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 460;

/// "https://www.googleapis.com/auth/yt-analytics.readonly" is known to people as "yt-analytics.readonly".
QString scopeName(const QString &scope)
{
    return scope.section(u'/', -1);
}

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ConnectDialog::ConnectDialog(ConnectService &service, Platform platform, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_platform(platform)
    , m_title(styledLabel("section", {}, this))
    , m_text(wrappedLabel("", {}, this))
    , m_note(wrappedLabel("caption", {}, this))
    , m_progress(new QProgressBar(this))
    , m_primary(styledButton("primary", {}, this))
    , m_again(styledButton("", tr("Open again"), this))
    , m_copy(styledButton("", tr("Copy link"), this))
    , m_close(styledButton("", {}, this))
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(tr("Connect %1").arg(platformName(platform)));
    build();
    connectService();
    enter(State::Idle);
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
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    for (QLabel *label : {m_text, m_note})
        label->setFixedWidth(dialogWidth);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addSpacing(Spacing::small);
    layout->addLayout(buttons);
    connect(m_primary, &QPushButton::clicked, this, &ConnectDialog::press);
    connect(m_again, &QPushButton::clicked, this, &ConnectDialog::openBrowser);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded)); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
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
        m_account = account.profile.title;
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
    m_title->setText(face.title);
    setTextOrHide(m_text, face.text);
    setTextOrHide(m_note, face.note);
    m_progress->setVisible(face.busy);
    m_again->setVisible(face.link);
    m_copy->setVisible(face.link);
    m_primary->setText(face.primary);
    m_primary->setVisible(!face.primary.isEmpty());
    m_primary->setDefault(!face.primary.isEmpty());
    m_close->setText(face.close);
    m_close->setVisible(!face.close.isEmpty());
    (face.primary.isEmpty() ? (face.link ? m_again : m_close) : m_primary)->setFocus();
    setAccessibleDescription(face.title);
}

ConnectDialog::Face ConnectDialog::faceOf(State state) const
{
    const QString name = platformName(m_platform);
    const QString memoryOnly =
        m_service.keepsSignIn()
            ? QString()
            : tr("This computer has no keychain, so the sign-in lasts only until the program ends.");
    switch (state) {
    case State::Idle:
        return {
            .title = tr("Connect your %1 account").arg(name),
            .text =
                tr("Your browser opens %1's own sign-in. CreatorMetrics only reads figures; it cannot post or change "
                   "anything, and it never sees your password.")
                    .arg(name),
            .note = memoryOnly,
            .primary = tr("Sign in with %1").arg(name),
            .close = tr("Cancel")};
    case State::WaitingForBrowser:
        return {.title = tr("Continue in your browser"),
                .text = tr("Sign in there and allow reading. This window goes on by itself."),
                .note = tr("No browser window? Open it again, or copy the link into a browser on this computer."),
                .primary = {},
                .busy = true,
                .link = true,
                .close = tr("Cancel")};
    case State::Reading:
        return {.title = tr("Reading the account"),
                .text = tr("Signed in. The account's name and totals are being read."),
                .note = {},
                .primary = {},
                .busy = true,
                .link = false,
                .close = tr("Cancel")};
    case State::Connected: {
        QStringList missing;
        for (const QString &scope : m_missingScopes)
            missing << scopeName(scope);
        const QString gaps = missing.isEmpty()
                                 ? QString()
                                 : tr("Not allowed: %1. The figures behind it stay unknown until you connect again "
                                      "and allow it.")
                                       .arg(missing.join(", "_L1));
        return {.title = tr("%1 is connected").arg(m_account),
                .text = gaps.isEmpty() ? tr("Its figures are synced now.") : gaps,
                .note = memoryOnly,
                .primary = tr("Show figures"),
                .busy = false,
                .link = false,
                .close = {}};
    }
    case State::Failed:
        return {.title = errorTitle(m_error.kind),
                .text = errorText(m_error) + u' ' + errorRemedy(m_error),
                .note = m_error.detail,
                .primary = tr("Try again"),
                .busy = false,
                .link = false,
                .close = tr("Close")};
    }
    Q_UNREACHABLE();
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
