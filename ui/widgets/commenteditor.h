// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace creatormetrics {

/// What an author writes below a section's heading: Markdown, with buttons for what one does not want to look up.
class CommentEditor : public QWidget
{
    Q_OBJECT
public:
    explicit CommentEditor(const Theme &theme, QWidget *parent = nullptr);

    /// Another section's text. Tells nobody; what was undone before cannot be undone into it.
    void setComment(const QString &title, const QString &text);
    [[nodiscard]] QString text() const;
    /// Whether there is a draft to begin with.
    void offerDraft(bool offered);
    /// Puts text in the place of what is there, as if it were typed.
    void replaceText(const QString &text);

Q_SIGNALS:
    void edited();
    void draftWanted();

private:
    QToolButton *makeButton(const QString &text, const QString &name, const QString &objectName, const QKeySequence &key);
    void surround(const QString &mark);
    void makeList();
    void makeLink();

    QLabel *m_title;
    QPlainTextEdit *m_text;
    QToolButton *m_draft = nullptr;
};

} // namespace creatormetrics
