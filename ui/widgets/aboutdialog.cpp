// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/aboutdialog.h"

#include "models/core/version.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int logoSize = 56;

// Names of works and licences; not translated.
constexpr auto parts = R"(<table cellspacing="0" cellpadding="3">
<tr><td>Qt 6, Qt PDF (PDFium)</td><td>LGPL-3.0-only, BSD-3-Clause</td></tr>
<tr><td>Qt Charts</td><td>GPL-3.0-only</td></tr>
<tr><td>SQLite</td><td>public domain</td></tr>
<tr><td>QtKeychain</td><td>BSD-3-Clause</td></tr>
<tr><td>Boost.Beast, Boost.Asio</td><td>BSL-1.0</td></tr>
<tr><td>Inter</td><td>OFL-1.1</td></tr>
</table>)"_L1;

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About CreatorMetrics"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::large);
    layout->addLayout(makeHead());
    layout->addWidget(makeLicences(), 1);
    layout->addLayout(makeButtons());
    resize(520, 420);
}

QLayout *AboutDialog::makeHead()
{
    auto *logo = new QLabel(this);
    logo->setPixmap(QIcon(u":/icons/%1.svg"_s.arg(QLatin1StringView(applicationId))).pixmap(logoSize, logoSize));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(Spacing::tiny);
    texts->addWidget(styledLabel("title", u"CreatorMetrics"_s, this));
    texts->addWidget(styledLabel(
        "secondary", tr("Version %1, Qt %2").arg(QLatin1StringView(applicationVersion), QLatin1StringView(qVersion())),
        this));
    texts->addWidget(wrappedLabel("", tr("Analytics for content creators, on your own computer."), this));
    auto *head = new QHBoxLayout;
    head->setSpacing(Spacing::large);
    head->addWidget(logo, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    return head;
}

QWidget *AboutDialog::makeLicences()
{
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(tr("Licences"));
    text->setOpenExternalLinks(true);
    const QString own =
        tr("CreatorMetrics is free software: you may use, study, share and change it under the GNU General Public "
           "License, version 3 or later. It comes without any warranty.");
    const QString link = u"<a href=\"https://www.gnu.org/licenses/gpl-3.0.html\">GPL-3.0-or-later</a>"_s;
    text->setHtml(u"<p>%1</p><p>%2</p><p><b>%3</b></p>%4"_s.arg(own, link, tr("It stands on"), parts));
    return text;
}

QLayout *AboutDialog::makeButtons()
{
    QPushButton *copy = styledButton("", tr("Copy system information"), this);
    copy->setObjectName(u"copySystemInformation"_s);
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(systemInformation()); });
    QPushButton *close = styledButton("", tr("Close"), this);
    close->setDefault(true);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    return buttons;
}

QString AboutDialog::systemInformation()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const QStringList lines{
        "CreatorMetrics "_L1 + QLatin1StringView(applicationVersion),
        u"Qt %1 (built with %2)"_s.arg(QLatin1StringView(qVersion()), QLatin1StringView(QT_VERSION_STR)),
        u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
        u"Platform %1, locale %2"_s.arg(QGuiApplication::platformName(), QLocale().name()),
        screen ? u"Screen %1 x %2 at %3"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio())
               : QString()};
    return lines.join(u'\n');
}

} // namespace creatormetrics
