// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QTimer>

namespace creatormetrics {

/// A field for words to search for: tells them once nobody types any more for a moment, or at once on Enter.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    /// `what` stands in the empty field and is what screen readers say.
    SearchField(const Theme &theme, const QString &what, QWidget *parent = nullptr);

    /// The words without superfluous spaces.
    [[nodiscard]] QString words() const { return text().simplified(); }
    /// Searches for them at once.
    void search(const QString &words);

Q_SIGNALS:
    void searched(const QString &words);

private:
    void tell();
    void paintIcon();

    const Theme &m_theme;
    QAction *m_glass;
    QTimer m_typing; ///< runs while somebody types
    QString m_told;
};

} // namespace creatormetrics
