// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commenteditor.h"

#include "models/reports/reportsettings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int linesShown = 6;

} // namespace

CommentEditor::CommentEditor(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(styledLabel("strong", {}, this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(u"reportComment"_s);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("What the figures do not say. Markdown: **bold**, *italic*, - list, [text](https://…)"));
    m_text->setFont(theme.font(FontRole::Body));
    m_text->setFixedHeight(linesShown * QFontMetrics(m_text->font()).lineSpacing() + 2 * Spacing::small);
    m_title->setBuddy(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::tiny);
    row->addWidget(m_title, 1);
    QToolButton *bold = makeButton(tr("B", "bold"), tr("Bold (Ctrl+B)"), u"commentBold"_s, QKeySequence::Bold);
    QToolButton *italic = makeButton(tr("I", "italic"), tr("Italic (Ctrl+I)"), u"commentItalic"_s, QKeySequence::Italic);
    QToolButton *list = makeButton(u"•"_s, tr("List (Ctrl+Shift+L)"), u"commentList"_s,
                                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    QToolButton *link = makeButton(tr("Link"), tr("Link (Ctrl+K)"), u"commentLink"_s, QKeySequence(Qt::CTRL | Qt::Key_K));
    m_draft = makeButton(tr("Use the draft"), tr("Begin with what the report says by itself"), u"commentDraft"_s, {});
    for (QToolButton *button : {bold, italic, list, link})
        row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::tiny);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_draft, 0, Qt::AlignLeading);
    QFont strong = bold->font();
    strong.setBold(true);
    bold->setFont(strong);
    QFont slanted = italic->font();
    slanted.setItalic(true);
    italic->setFont(slanted);
    connect(bold, &QToolButton::clicked, this, [this] { surround(u"**"_s); });
    connect(italic, &QToolButton::clicked, this, [this] { surround(u"*"_s); });
    connect(list, &QToolButton::clicked, this, &CommentEditor::makeList);
    connect(link, &QToolButton::clicked, this, &CommentEditor::makeLink);
    connect(m_draft, &QToolButton::clicked, this, &CommentEditor::draftWanted);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommentEditor::edited);
}

QToolButton *CommentEditor::makeButton(const QString &text, const QString &name, const QString &objectName,
                                       const QKeySequence &key)
{
    auto *button = new QToolButton(this);
    button->setProperty("variant", u"flat"_s);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(objectName);
    if (!key.isEmpty())
        connect(new QShortcut(key, m_text, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, button,
                &QToolButton::click);
    return button;
}

void CommentEditor::setComment(const QString &title, const QString &text)
{
    const QSignalBlocker quiet(m_text);
    m_title->setText(title);
    m_text->setAccessibleName(tr("Comment: %1").arg(title));
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
}

QString CommentEditor::text() const
{
    return m_text->toPlainText().left(longestComment);
}

void CommentEditor::offerDraft(bool offered)
{
    m_draft->setVisible(offered);
}

void CommentEditor::replaceText(const QString &text)
{
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    m_text->setFocus();
}

/// Twice takes it away again.
void CommentEditor::surround(const QString &mark)
{
    QTextCursor cursor = m_text->textCursor();
    QString chosen = cursor.selectedText();
    const auto length = static_cast<int>(mark.size());
    const bool marked = chosen.size() >= 2 * length && chosen.startsWith(mark) && chosen.endsWith(mark);
    chosen = marked ? chosen.mid(length, chosen.size() - 2 * length) : mark + chosen + mark;
    const int start = cursor.selectionStart();
    cursor.insertText(chosen);
    cursor.setPosition(chosen == mark + mark ? start + length : start);
    if (chosen != mark + mark)
        cursor.setPosition(start + static_cast<int>(chosen.size()), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

void CommentEditor::makeList()
{
    QTextCursor cursor = m_text->textCursor();
    const int end = cursor.selectionEnd();
    cursor.setPosition(cursor.selectionStart());
    const QTextBlock last = m_text->document()->findBlock(end);
    cursor.beginEditBlock();
    for (QTextBlock block = cursor.block(); block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        if (!block.text().startsWith("- "_L1))
            QTextCursor(block).insertText(u"- "_s);
    }
    cursor.endEditBlock();
    m_text->setFocus();
}

void CommentEditor::makeLink()
{
    QTextCursor cursor = m_text->textCursor();
    const QString chosen = cursor.selectedText();
    const auto address = u"https://"_s;
    cursor.insertText(u'[' + chosen + u"]("_s + address + u')');
    const int back = chosen.isEmpty() ? static_cast<int>(address.size()) + 3 : 1;
    cursor.setPosition(cursor.position() - back);
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

} // namespace creatormetrics
