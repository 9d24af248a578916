// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/senddialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/workspaceactions.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliveryfields.h"
#include "ui/widgets/mailaccountdialog.h"
#include "ui/widgets/styledwidgets.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 520;

} // namespace

QString firstSentences(const ReportDocument &document)
{
    for (const ReportBlock &block : document.blocks) {
        if (const auto *paragraph = std::get_if<ParagraphBlock>(&block); paragraph && paragraph->lead)
            return paragraph->text;
        if (const auto *words = std::get_if<MarkdownBlock>(&block))
            return words->text.left(longestDeliveryText);
    }
    return document.title;
}

SendDialog::SendDialog(WorkspaceActions &actions, Settings &settings, DeliveredReport report, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_report(std::move(report))
    , m_delivery(new DeliveryFields(settings, false, this))
    , m_status(wrappedLabel("caption", {}, this))
    , m_send(styledButton("primary", tr("Send"), this))
{
    setObjectName(u"sendDialog"_s);
    setWindowTitle(tr("Send the report"));
    build();
    connect(m_send, &QPushButton::clicked, this, &SendDialog::send);
    connect(m_delivery, &DeliveryFields::mailAccountWanted, this, [this] {
        auto *account = new MailAccountDialog(m_actions, this);
        account->setAttribute(Qt::WA_DeleteOnClose);
        account->open();
    });
}

void SendDialog::build()
{
    m_status->setObjectName(u"sendStatus"_s);
    m_send->setObjectName(u"sendNow"_s);
    m_send->setDefault(true);
    m_delivery->setDelivery({.way = ReportDelivery::Way::Mail, .subject = m_report.title, .text = m_report.summary});
    QPushButton *cancel = styledButton("", tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_status, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(styledLabel("strong", m_report.fileName, this));
    layout->addWidget(m_delivery);
    layout->addStretch();
    layout->addLayout(buttons);
    resize(dialogWidth, sizeHint().height());
}

void SendDialog::send()
{
    const ReportDelivery delivery = m_delivery->delivery();
    if (delivery.way == ReportDelivery::Way::Folder && delivery.folder.isEmpty())
        return tell({.kind = ErrorKind::BadInput, .detail = tr("Choose a folder.")});
    if (auto fit = checkDelivery(delivery); !fit)
        return tell(fit.error());
    m_send->setEnabled(false);
    setStyleProperty(m_status, "role", u"caption"_s);
    m_status->setText(tr("Sending…"));
    whenFinished(m_actions.deliverReport(delivery, m_report), this, [this](const Outcome &sent) {
        m_send->setEnabled(true);
        if (sent)
            accept();
        else
            tell(sent.error());
    });
}

void SendDialog::tell(const Error &error)
{
    setStyleProperty(m_status, "role", u"error"_s);
    m_status->setText(error.kind == ErrorKind::BadInput ? error.detail : errorText(error) + u' ' + errorRemedy(error));
    m_status->setToolTip(error.detail);
}

} // namespace creatormetrics
