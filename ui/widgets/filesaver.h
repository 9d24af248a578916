// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/figurespresenter.h"
#include "models/presentation/filenotes.h"
#include "ui/widgets/windowcontext.h"
#include "ui/widgets/windowrequests.h"

#include <QObject>

class QWidget;

namespace creatormetrics {

class TableRequest;

/// Saves what parts of the window ask to be saved: asks for the name, has the bytes made on the pool (with a way to stop when it takes
/// long), writes them, and says when that failed. Tells tables what stands in their files. GUI thread.
class FileSaver : public QObject
{
    Q_OBJECT
public:
    /// `showsFigures` says whether what is on the screen is an answer of `figures`.
    FileSaver(const WindowContext &context, const FiguresPresenter &figures, std::function<bool()> showsFigures, QWidget *window);

    /// True when it was a request for it: FileRequest or TableRequest.
    bool take(QEvent *event);

Q_SIGNALS:
    void saved(const QString &file);

private:
    void answer(TableRequest &request) const;
    [[nodiscard]] FileSubject subject() const;
    void ask(const QString &name, const std::vector<FileForm> &forms);
    void save(const QString &file, const FileForm &form);
    void watch(const QString &file, const FileForm &form, QObject *job);
    void tell(const QString &file, const Error &error);

    WindowContext m_context;
    const FiguresPresenter &m_figures;
    std::function<bool()> m_showsFigures;
    QWidget *m_window;
};

} // namespace creatormetrics
