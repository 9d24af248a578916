// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/xlsxfile.h"

#include "models/reports/datacelltext.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestText = 32'767; // characters in a cell
constexpr qsizetype longestSheetName = 31;
constexpr double leastWidth = 8;
constexpr double mostWidth = 60; // in characters
constexpr double widthMargin = 2;
constexpr qsizetype measuredRows = 200;
constexpr time_t fixedCreation = 946'684'800; // 2000: the bytes depend on the table alone
const QDate firstSheetDay(1900, 3, 1); // spreadsheets have a 29 February 1900 before it

QByteArray cellText(const QString &text)
{
    QString shown = printableText(text).left(longestText);
    if (!shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    return shown.toUtf8();
}

QString sheetName(const QString &title)
{
    QString name = printableText(title);
    name.removeIf([](QChar character) { return QStringView(u"[]:*?/\\'\n\r\t").contains(character); });
    name = name.simplified().left(longestSheetName).trimmed();
    return name.isEmpty() ? QCoreApplication::translate("TableFiles", "Table") : name;
}

/// Two sheets must not have one name; case makes no difference, and a number must fit, too.
QString freeSheetName(const QString &title, const QStringList &taken)
{
    const QString name = sheetName(title);
    QString free = name;
    for (int other = 2; taken.contains(free, Qt::CaseInsensitive); ++other) {
        const QString number = u' ' + QString::number(other);
        free = name.left(longestSheetName - number.size()) + number;
    }
    return free;
}

const char *numberFormat(DataKind kind)
{
    switch (kind) {
    case DataKind::Text:
        return nullptr;
    case DataKind::Count:
    case DataKind::Seconds:
        return "#,##0";
    case DataKind::Number:
        return "#,##0.####";
    case DataKind::Money:
        return "#,##0.00";
    case DataKind::Share:
        return "0.00%";
    case DataKind::Day:
        return "yyyy-mm-dd";
    case DataKind::Moment:
        return "yyyy-mm-dd hh:mm:ss";
    }
    Q_UNREACHABLE();
}

lxw_datetime sheetMoment(QDate day, QTime time)
{
    return {.year = day.year(),
            .month = day.month(),
            .day = day.day(),
            .hour = time.hour(),
            .min = time.minute(),
            .sec = time.second() + time.msec() / 1000.0};
}

/// Writes one workbook; holds what its steps share. Rows go to a temporary file as they come, so memory does not grow.
class Workbook
{
public:
    explicit Workbook(const QByteArray &folder) : m_folder(folder), m_file(folder + "/table.xlsx")
    {
        lxw_workbook_options options{.constant_memory = 1, .tmpdir = m_folder.data(), .use_zip64 = 0};
        m_book = workbook_new_opt(m_file.constData(), &options);
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;
    ~Workbook()
    {
        if (m_book)
            workbook_close(m_book);
    }

    void begin(const QString &name)
    {
        QByteArray title = name.toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created = fixedCreation;
        workbook_set_properties(m_book, &properties);
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_boldRight = workbook_add_format(m_book);
        format_set_bold(m_boldRight);
        format_set_align(m_boldRight, LXW_ALIGN_RIGHT);
    }

    /// Rows that are appended go into this one from now on.
    void beginSheet(const DataTable &head)
    {
        m_sheet = addSheet(head.title);
        m_formats.clear();
        m_row = 1;
        writeTitles(head);
    }

    Outcome append(const std::vector<DataRow> &rows)
    {
        for (const DataRow &row : rows) {
            if (m_row > mostXlsxRows)
                return Error{.kind = ErrorKind::Unsupported, .detail = u"more than %1 rows"_s.arg(mostXlsxRows)};
            for (std::size_t column = 0; column < row.size(); ++column)
                write(static_cast<lxw_col_t>(column), row[column]);
            ++m_row;
        }
        return m_failed ? Error{.kind = ErrorKind::Storage, .detail = u"the sheet could not be written"_s} : Outcome(Done{});
    }

    void addNotes(const QStringList &notes)
    {
        if (notes.isEmpty())
            return;
        lxw_worksheet *sheet = addSheet(QCoreApplication::translate("TableFiles", "Notes"));
        worksheet_set_column(sheet, 0, 0, 2 * mostWidth, nullptr);
        lxw_row_t row = 0;
        for (const QString &note : notes)
            worksheet_write_string(sheet, row++, 0, cellText(note).constData(), nullptr);
    }

    Result<QByteArray> end()
    {
        const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
        QFile file(QFile::decodeName(m_file));
        if (closed != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
            return Error{.kind = ErrorKind::Storage, .detail = QString::fromUtf8(lxw_strerror(closed))};
        return file.readAll();
    }

private:
    lxw_worksheet *addSheet(const QString &title)
    {
        m_names << freeSheetName(title, m_names);
        return workbook_add_worksheet(m_book, m_names.last().toUtf8().constData());
    }

    void writeTitles(const DataTable &head)
    {
        lxw_col_t number = 0;
        for (const DataColumn &column : head.columns) {
            const auto position = static_cast<std::size_t>(number);
            m_formats.push_back(formatOf(column.kind));
            worksheet_set_column(m_sheet, number, number, widthOf(head, position), nullptr);
            worksheet_write_string(m_sheet, 0, number, cellText(column.title).constData(),
                                   isNumeric(column.kind) ? m_boldRight : m_bold);
            ++number;
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
    }

    lxw_format *formatOf(DataKind kind)
    {
        const char *pattern = numberFormat(kind);
        if (!pattern)
            return nullptr;
        lxw_format *&format = m_byKind[static_cast<int>(kind)];
        if (!format) {
            format = workbook_add_format(m_book);
            format_set_num_format(format, pattern);
        }
        return format;
    }

    static double widthOf(const DataTable &head, std::size_t column)
    {
        qsizetype longest = head.columns[column].title.size();
        for (std::size_t row = 0; row < std::min<std::size_t>(head.rows.size(), measuredRows); ++row)
            longest = std::max(longest, readableText(head.rows[row][column], head.columns[column].kind, QLocale::c()).size());
        return std::clamp(static_cast<double>(longest) + widthMargin, leastWidth, mostWidth);
    }

    void write(lxw_col_t column, const DataCell &cell)
    {
        lxw_format *format = m_formats[column];
        lxw_error error = LXW_NO_ERROR;
        if (const auto *text = std::get_if<QString>(&cell))
            error = writeText(column, *text);
        else if (const auto *number = std::get_if<double>(&cell); number && std::isfinite(*number))
            error = worksheet_write_number(m_sheet, m_row, column, *number, format);
        else if (const auto *day = std::get_if<QDate>(&cell))
            error = writeMoment(column, *day, QTime(0, 0));
        else if (const auto *moment = std::get_if<QDateTime>(&cell))
            error = writeMoment(column, moment->toUTC().date(), moment->toUTC().time());
        m_failed = m_failed || error != LXW_NO_ERROR;
    }

    lxw_error writeText(lxw_col_t column, const QString &text)
    {
        const QByteArray bytes = cellText(text);
        if (bytes.isEmpty())
            return LXW_NO_ERROR;
        return worksheet_write_string(m_sheet, m_row, column, bytes.constData(), nullptr);
    }

    lxw_error writeMoment(lxw_col_t column, QDate day, QTime time)
    {
        if (!day.isValid())
            return LXW_NO_ERROR;
        if (day < firstSheetDay || day.year() > 9999)
            return writeText(column, day.toString(Qt::ISODate));
        lxw_datetime moment = sheetMoment(day, time);
        return worksheet_write_datetime(m_sheet, m_row, column, &moment, m_formats[column]);
    }

    QByteArray m_folder;
    QByteArray m_file;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    QStringList m_names; ///< of the sheets
    lxw_format *m_bold = nullptr;
    lxw_format *m_boldRight = nullptr;
    QHash<int, lxw_format *> m_byKind;
    std::vector<lxw_format *> m_formats; ///< of each column, or nullptr
    lxw_row_t m_row = 1;
    bool m_failed = false;
};

} // namespace

Result<QByteArray> xlsxBytes(const DataSource &source, FileProgress &progress)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{.kind = ErrorKind::Storage, .detail = folder.errorString()};
    Workbook book(QFile::encodeName(folder.path()));
    book.begin(source.head.title);
    book.beginSheet(source.head);
    const auto written =
        readRows(source, progress, [&book](const std::vector<DataRow> &rows) { return book.append(rows); });
    if (!written)
        return written.error();
    book.addNotes(source.head.notes);
    return book.end();
}

Result<QByteArray> xlsxBytes(const DataTable &table)
{
    FileProgress progress;
    return xlsxBytes({.head = table}, progress);
}

Result<QByteArray> xlsxBytes(const std::vector<DataTable> &tables, const QString &title)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{.kind = ErrorKind::Storage, .detail = folder.errorString()};
    Workbook book(QFile::encodeName(folder.path()));
    book.begin(title);
    for (const DataTable &table : tables) {
        book.beginSheet(table);
        if (auto written = book.append(table.rows); !written)
            return written.error();
    }
    return book.end();
}

} // namespace creatormetrics
