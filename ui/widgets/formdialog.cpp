// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formdialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 480;

} // namespace

FormDialog::FormDialog(const QString &objectName, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_lines(new QVBoxLayout(this))
    , m_buttons(new QHBoxLayout)
    , m_note(wrappedLabel("secondary", {}, this))
    , m_cancel(styledButton("", tr("Cancel"), this))
    , m_save(styledButton("primary", tr("Save"), this))
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_lines->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    m_lines->setSpacing(Spacing::medium);
    m_note->setObjectName(objectName + "Note"_L1);
    m_note->hide();
    m_save->setObjectName(objectName + "Save"_L1);
    m_cancel->setObjectName(objectName + "Cancel"_L1);
    m_cancel->setAutoDefault(false);
    m_save->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
}

void FormDialog::addText(const QString &text)
{
    QLabel *label = wrappedLabel("secondary", text, this);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(label);
}

void FormDialog::addControl(QWidget *control)
{
    m_lines->addWidget(control);
    m_stops << control;
}

FormField *FormDialog::addField(const QString &label, FormField::Kind kind, const QString &objectName)
{
    auto *field = new FormField(label, kind, objectName, this);
    m_lines->addWidget(field);
    m_stops << field->tabStops();
    return field;
}

QPushButton *FormDialog::addButton(const QString &text, const QString &objectName)
{
    QPushButton *button = styledButton("", text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    m_others << button;
    return button;
}

void FormDialog::finishForm()
{
    m_lines->addWidget(m_note);
    m_lines->addStretch();
    m_buttons->addStretch();
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_save);
    m_lines->addLayout(m_buttons);
    for (QPushButton *button : std::as_const(m_others))
        m_stops << button;
    chainTabOrder(m_stops + QList<QWidget *>{m_cancel, m_save});
    m_stops.constFirst()->setFocus();
    resize(dialogWidth, sizeHint().height());
}

void FormDialog::work(const QFuture<Outcome> &asked, bool closes, const QString &done)
{
    const QList<QPushButton *> pressable = m_others + QList<QPushButton *>{m_save};
    for (QPushButton *button : pressable)
        button->setEnabled(false);
    say(tr("One moment…"), false);
    whenFinished(asked, this, [this, pressable, closes, done](const Outcome &outcome) {
        for (QPushButton *button : pressable)
            button->setEnabled(true);
        if (!outcome)
            return refuse(outcome.error());
        if (closes)
            return accept();
        say(done, false);
    });
}

void FormDialog::refuse(const Error &error)
{
    const bool isInWords = error.kind == ErrorKind::BadInput || error.kind == ErrorKind::Unsupported;
    say(isInWords ? error.detail : errorText(error) + u' ' + errorRemedy(error), true);
    m_note->setToolTip(error.detail);
}

void FormDialog::say(const QString &text, bool isRefusal)
{
    setStyleProperty(m_note, "role", isRefusal ? u"error"_s : u"secondary"_s);
    m_note->setToolTip({});
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace creatormetrics
