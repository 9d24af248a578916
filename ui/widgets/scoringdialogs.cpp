// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scoringdialogs.h"

#include "ui/widgets/scorerdialog.h"
#include "ui/widgets/wordsdialog.h"

namespace creatormetrics {

void openWordsDialog(const WindowContext &context, const QWidget *over, const QString &word)
{
    auto *dialog = new WordsDialog(context, over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!word.isEmpty())
        dialog->teach(word);
    dialog->open();
}

void openScorerDialog(const WindowContext &context, const QWidget *over)
{
    auto *dialog = new ScorerDialog(context, over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace creatormetrics
