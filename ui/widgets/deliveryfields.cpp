// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deliveryfields.h"

#include "models/presentation/settings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

enum Way { ArchiveAlone, Folder, Mail, Draft };

constexpr int textLines = 4;

} // namespace

DeliveryFields::DeliveryFields(Settings &settings, bool archiveAlone, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_way(new QComboBox(this))
    , m_form(new QFormLayout(this))
    , m_folderRow(new QWidget(this))
    , m_folder(new QLineEdit(m_folderRow))
    , m_recipients(new QLineEdit(this))
    , m_subject(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_account(styledButton("", tr("Mail account…"), this))
{
    if (archiveAlone)
        m_way->addItem(tr("Keep it in the archive alone"), ArchiveAlone);
    m_way->addItem(tr("Save it in a folder"), Folder);
    m_way->addItem(tr("Send it by mail"), Mail);
    m_way->addItem(tr("Open it in the mail program"), Draft);
    build();
    showWay();
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        showWay();
        Q_EMIT edited();
    });
    for (QLineEdit *field : {m_folder, m_recipients, m_subject})
        connect(field, &QLineEdit::textChanged, this, &DeliveryFields::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &DeliveryFields::edited);
    connect(m_account, &QPushButton::clicked, this, &DeliveryFields::mailAccountWanted);
}

void DeliveryFields::build()
{
    m_way->setObjectName(u"deliveryWay"_s);
    m_folder->setObjectName(u"deliveryFolder"_s);
    m_recipients->setObjectName(u"deliveryRecipients"_s);
    m_recipients->setPlaceholderText(tr("anna@example.org, ben@example.org"));
    m_subject->setObjectName(u"deliverySubject"_s);
    m_subject->setPlaceholderText(tr("The report's title"));
    m_subject->setMaxLength(static_cast<int>(longestDeliverySubject));
    m_text->setObjectName(u"deliveryText"_s);
    m_text->setPlaceholderText(tr("The report's summary"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textLines * fontMetrics().lineSpacing() + Spacing::large);
    QPushButton *choose = styledButton("", tr("Choose…"), m_folderRow);
    choose->setAccessibleName(tr("Choose a folder"));
    connect(choose, &QPushButton::clicked, this, &DeliveryFields::chooseFolder);
    auto *row = new QHBoxLayout(m_folderRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(leadingAlignment());
    m_form->addRow(tr("De&liver"), m_way);
    m_form->addRow(tr("&Folder"), m_folderRow);
    m_form->addRow(tr("&To"), m_recipients);
    m_form->addRow(tr("S&ubject"), m_subject);
    m_form->addRow(tr("Te&xt"), m_text);
    m_form->addRow(QString(), m_account);
    m_folderRow->setFocusProxy(m_folder);
}

int DeliveryFields::way() const
{
    return m_way->currentData().toInt();
}

void DeliveryFields::showWay()
{
    const bool mails = way() == Mail || way() == Draft;
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(shown);
    };
    show(m_folderRow, way() == Folder);
    for (QWidget *field : std::initializer_list<QWidget *>{m_recipients, m_subject, m_text})
        show(field, mails);
    show(m_account, way() == Mail);
}

void DeliveryFields::chooseFolder()
{
    auto *dialog = new QFileDialog(window(), tr("Folder for reports"), m_settings.fileFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void DeliveryFields::setDelivery(const ReportDelivery &delivery)
{
    const QSignalBlocker quiet(this);
    const bool alone = delivery.way == ReportDelivery::Way::Folder && delivery.folder.isEmpty();
    const int shown = delivery.way == ReportDelivery::Way::Mail    ? Mail
                      : delivery.way == ReportDelivery::Way::Draft ? Draft
                      : alone                                      ? ArchiveAlone
                                                                   : Folder;
    m_way->setCurrentIndex(std::max(0, m_way->findData(shown)));
    m_folder->setText(QDir::toNativeSeparators(delivery.folder));
    m_recipients->setText(delivery.recipients.join(u", "_s));
    m_subject->setText(delivery.subject);
    m_text->setPlainText(delivery.text);
    showWay();
}

ReportDelivery DeliveryFields::delivery() const
{
    static const QRegularExpression separator(u"[,;\\s]+"_s);
    ReportDelivery delivery;
    if (way() == Folder)
        delivery.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (way() == Mail || way() == Draft) {
        delivery.way = way() == Mail ? ReportDelivery::Way::Mail : ReportDelivery::Way::Draft;
        delivery.recipients = m_recipients->text().split(separator, Qt::SkipEmptyParts);
        delivery.subject = m_subject->text().trimmed();
        delivery.text = m_text->toPlainText();
    }
    return delivery;
}

} // namespace creatormetrics
