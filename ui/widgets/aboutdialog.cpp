// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/aboutdialog.h"

#include "models/core/version.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int logoSize = 56;
constexpr QSize usualSize(720, 560);

/// Somebody else's work that the program uses; names of works and licences are not translated.
struct ForeignPart {
    const char *name;
    const char *purpose;
    const char *licence;
    const char *address;
};

constexpr std::array foreignParts{
    ForeignPart{"Qt 6", QT_TRANSLATE_NOOP("AboutDialog", "windows, network, languages"), "LGPL-3.0-only", "https://www.qt.io"},
    ForeignPart{"Qt Charts", QT_TRANSLATE_NOOP("AboutDialog", "charts"), "GPL-3.0-only", "https://doc.qt.io/qt-6/qtcharts-index.html"},
    ForeignPart{"Qt PDF, PDFium", QT_TRANSLATE_NOOP("AboutDialog", "preview of reports"), "LGPL-3.0-only, BSD-3-Clause",
                "https://doc.qt.io/qt-6/qtpdf-index.html"},
    ForeignPart{"SQLite", QT_TRANSLATE_NOOP("AboutDialog", "the workspace's database"), "public domain", "https://sqlite.org"},
    ForeignPart{"QtKeychain", QT_TRANSLATE_NOOP("AboutDialog", "sign-ins in the system's keychain"), "BSD-3-Clause",
                "https://github.com/frankosterfeld/qtkeychain"},
    ForeignPart{"Boost.Beast, Boost.Asio", QT_TRANSLATE_NOOP("AboutDialog", "answer of the browser after a sign-in"), "BSL-1.0",
                "https://www.boost.org"},
    ForeignPart{"libxlsxwriter", QT_TRANSLATE_NOOP("AboutDialog", "tables as spreadsheets"), "BSD-2-Clause",
                "https://libxlsxwriter.github.io"},
    ForeignPart{"Inter", QT_TRANSLATE_NOOP("AboutDialog", "typeface"), "OFL-1.1", "https://rsms.me/inter/"}};

QString fileText(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(int schema, QWidget *parent) : QDialog(parent), m_schema(schema)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About CreatorMetrics"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::large);
    layout->addLayout(makeHead());
    layout->addWidget(makeTabs(), 1);
    layout->addLayout(makeButtons());
    resize(usualSize);
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

QWidget *AboutDialog::makeTabs()
{
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(makeLicence(), tr("Licence"));
    tabs->addTab(makeParts(), tr("Built on"));
    QTextBrowser *lists = makeText(tr("Word lists"));
    lists->setMarkdown(fileText(u":/lexicons/NOTICE.md"_s));
    tabs->addTab(lists, tr("Word lists"));
    QTextBrowser *system = makeText(tr("System"));
    system->setPlainText(systemInformation(m_schema));
    tabs->addTab(system, tr("System"));
    return tabs;
}

QTextBrowser *AboutDialog::makeText(const QString &name)
{
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(name);
    text->setOpenExternalLinks(true);
    text->setFrameShape(QFrame::NoFrame);
    return text;
}

QWidget *AboutDialog::makeLicence()
{
    const QString own =
        tr("CreatorMetrics is free software: you may use, study, share and change it under the GNU General Public "
           "License, version 3 or later. It comes without any warranty.");
    QTextBrowser *text = makeText(tr("Licence"));
    text->setObjectName(u"licenceText"_s);
    const QString fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    text->setHtml(u"<p>%1</p><pre style=\"font-family:'%2'\">%3</pre>"_s.arg(
        own.toHtmlEscaped(), fixed, fileText(u":/licences/LICENSE"_s).toHtmlEscaped()));
    return text;
}

QWidget *AboutDialog::makeParts()
{
    QString rows;
    for (const ForeignPart &part : foreignParts) {
        rows += u"<tr><td><a href=\"%1\">%2</a></td><td>%3</td><td>%4</td></tr>"_s.arg(
            QLatin1StringView(part.address), QLatin1StringView(part.name), tr(part.purpose).toHtmlEscaped(),
            QLatin1StringView(part.licence));
    }
    QTextBrowser *text = makeText(tr("Built on"));
    text->setObjectName(u"foreignParts"_s);
    text->setHtml(u"<table cellspacing=\"0\" cellpadding=\"5\" width=\"100%\">%1</table>"_s.arg(rows));
    return text;
}

QLayout *AboutDialog::makeButtons()
{
    QPushButton *copy = styledButton("", tr("Copy system information"), this);
    copy->setObjectName(u"copySystemInformation"_s);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QApplication::clipboard()->setText(systemInformation(m_schema));
        copy->setText(tr("Copied"));
    });
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

QString AboutDialog::systemInformation(int schema)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    QStringList lines{"CreatorMetrics "_L1 + QLatin1StringView(applicationVersion),
                      u"Qt %1 (built with %2)"_s.arg(QLatin1StringView(qVersion()), QLatin1StringView(QT_VERSION_STR)),
                      u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
                      u"Platform %1, locale %2"_s.arg(QGuiApplication::platformName(), QLocale().name())};
    if (screen)
        lines << u"Screen %1 x %2 at %3"_s.arg(screen->size().width()).arg(screen->size().height()).arg(screen->devicePixelRatio());
    if (schema > 0)
        lines << u"Database schema %1"_s.arg(schema);
    return lines.join(u'\n');
}

} // namespace creatormetrics
