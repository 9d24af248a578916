// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pdffinish.h"

#include "ui/reportpainter/glyphrecorder.h"
#include "ui/reportpainter/pdffile.h"
#include "ui/reportpainter/pdftextmap.h"

#include <QUrl>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr double pointsPerPixel = 0.75;

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

/// Six letters, different for each number, as names of embedded font subsets begin with (ISO 32000-1, 9.6.4).
QByteArray subsetTag(int number)
{
    QByteArray tag(6, 'A');
    for (qsizetype i = 5; i >= 0; --i, number /= 26)
        tag[i] = static_cast<char>('A' + number % 26);
    return tag + '+';
}

class Finisher
{
public:
    Finisher(PdfFile &file, const PdfExtras &extras, const GlyphRecorder &glyphs)
        : m_file(file)
        , m_extras(extras)
        , m_glyphs(glyphs)
        , m_pages(pdfReferences(file.dictionary(file.referred(file.root(), "Pages")).value("Kids")))
    {}

    void finish()
    {
        correctTexts();
        nameSubsets();
        setInformation();
        setMetadata();
        setCatalog();
        setBookmarks();
        setLinks();
    }

private:
    /// Qt numbers fonts as they are first used, which is how they were recorded.
    void correctTexts()
    {
        QList<int> maps;
        for (auto object = m_file.objects().begin(); object != m_file.objects().end(); ++object) {
            if (const int map = m_file.referred(object.key(), "ToUnicode"); map > 0)
                maps << map;
        }
        const auto &faces = m_glyphs.faces();
        const bool sameFaces = faces.size() == static_cast<std::size_t>(maps.size());
        for (qsizetype i = 0; i < maps.size(); ++i) {
            const bool compressed = m_file.dictionary(maps[i]).value("Filter").contains("FlateDecode");
            PdfObject &object = m_file.object(maps[i]);
            if (object.stream)
                object.stream = correctedTextMap(*object.stream, compressed,
                                                 sameFaces ? &faces[static_cast<std::size_t>(i)] : nullptr);
        }
    }

    /// Qt says of the descriptor alone that it is of a subset, by a number that depends on the order of a hash.
    void nameSubsets()
    {
        int count = 0;
        for (const int font : m_file.objects().keys()) {
            const PdfDictionary dictionary = m_file.dictionary(font);
            const QList<int> descendants = pdfReferences(dictionary.value("DescendantFonts"));
            if (dictionary.value("Subtype") != "/Type0" || descendants.size() != 1)
                continue;
            const QByteArray name = '/' + subsetTag(++count) + dictionary.value("BaseFont").mid(1);
            m_file.setEntry(font, "BaseFont", name);
            m_file.setEntry(descendants.first(), "BaseFont", name);
            if (const int descriptor = m_file.referred(descendants.first(), "FontDescriptor"); descriptor > 0)
                m_file.setEntry(descriptor, "FontName", name);
        }
    }

    void setInformation()
    {
        PdfDictionary info;
        info.set("Title", pdfText(m_extras.title));
        info.set("Author", pdfText(m_extras.author));
        info.set("Creator", pdfText(m_extras.creator));
        info.set("Producer", pdfText(m_extras.creator));
        info.set("CreationDate", pdfDate(m_extras.created));
        info.set("ModDate", pdfDate(m_extras.created));
        m_file.setInfo(m_file.add({.value = info.bytes()}));
    }

    void setMetadata()
    {
        const QString when = m_extras.created.toUTC().toString(Qt::ISODate);
        const QString packet = uR"(<?xpacket begin="%0" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>%3</xmp:CreatorTool><pdf:Producer>%3</pdf:Producer>
<xmp:CreateDate>%4</xmp:CreateDate><xmp:ModifyDate>%4</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)"_s.arg(QChar(0xfeff))
                                   .arg(m_extras.title.toHtmlEscaped(), m_extras.author.toHtmlEscaped(),
                                        m_extras.creator.toHtmlEscaped(), when);
        PdfDictionary dictionary;
        dictionary.set("Type", "/Metadata");
        dictionary.set("Subtype", "/XML");
        const int metadata = m_file.add({.value = dictionary.bytes(), .stream = packet.toUtf8()});
        m_file.setEntry(m_file.root(), "Metadata", pdfReference(metadata));
    }

    void setCatalog()
    {
        m_file.setEntry(m_file.root(), "Lang", pdfText(m_extras.language));
        m_file.setEntry(m_file.root(), "ViewerPreferences", "<< /DisplayDocTitle true >>");
    }

    [[nodiscard]] double pageHeight(int page) const
    {
        const QByteArray box = m_file.dictionary(m_pages[page]).value("MediaBox");
        return box.mid(1).trimmed().chopped(1).simplified().split(' ').last().toDouble();
    }

    [[nodiscard]] QByteArray destination(const PdfBookmark &bookmark) const
    {
        const double top = pageHeight(bookmark.page) - bookmark.y * pointsPerPixel;
        return '[' + pdfReference(m_pages[bookmark.page]) + " /XYZ 0 " + number(top) + " null]";
    }

    /// Items below `parent`, from index `from` on, as long as they are deeper than `level`; gives the index
    /// after them.
    std::size_t addLevel(int parent, std::size_t from, int level)
    {
        QList<int> items;
        std::size_t at = from;
        while (at < m_extras.bookmarks.size() && m_extras.bookmarks[at].level > level) {
            const PdfBookmark &bookmark = m_extras.bookmarks[at];
            PdfDictionary item;
            item.set("Title", pdfText(bookmark.title));
            item.set("Parent", pdfReference(parent));
            item.set("Dest", destination(bookmark));
            items << m_file.add({.value = item.bytes()});
            at = addLevel(items.last(), at + 1, bookmark.level);
        }
        link(parent, items);
        return at;
    }

    void link(int parent, const QList<int> &items)
    {
        if (items.isEmpty())
            return;
        m_file.setEntry(parent, "First", pdfReference(items.first()));
        m_file.setEntry(parent, "Last", pdfReference(items.last()));
        m_file.setEntry(parent, "Count", QByteArray::number(items.size()));
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (i > 0)
                m_file.setEntry(items[i], "Prev", pdfReference(items[i - 1]));
            if (i + 1 < items.size())
                m_file.setEntry(items[i], "Next", pdfReference(items[i + 1]));
        }
    }

    void setBookmarks()
    {
        if (m_extras.bookmarks.empty())
            return;
        const int outlines = m_file.add({.value = "<<\n/Type /Outlines\n>>"});
        addLevel(outlines, 0, 0);
        setOpenCount(outlines);
        m_file.setEntry(m_file.root(), "Outlines", pdfReference(outlines));
    }

    /// All items are shown open, so the count at the top is that of all items.
    void setOpenCount(int outlines)
    {
        m_file.setEntry(outlines, "Count", QByteArray::number(static_cast<qsizetype>(m_extras.bookmarks.size())));
    }

    void setLinks()
    {
        for (qsizetype page = 0; page < m_pages.size() && page < static_cast<qsizetype>(m_extras.links.size());
             ++page) {
            QByteArrayList annotations;
            for (const PageLink &pageLink : m_extras.links[static_cast<std::size_t>(page)])
                annotations << pdfReference(addLink(pageLink, pageHeight(static_cast<int>(page))));
            if (!annotations.isEmpty())
                m_file.setEntry(m_pages[page], "Annots", '[' + annotations.join(' ') + ']');
        }
    }

    int addLink(const PageLink &pageLink, double height)
    {
        const QRectF &area = pageLink.area;
        const auto down = [height](double y) { return number(height - y * pointsPerPixel); };
        const auto across = [](double x) { return number(x * pointsPerPixel); };
        QByteArray address = QUrl(pageLink.address).toEncoded();
        address.replace("\\", "%5C").replace("(", "%28").replace(")", "%29");
        PdfDictionary annotation;
        annotation.set("Type", "/Annot");
        annotation.set("Subtype", "/Link");
        annotation.set("Rect", '[' + across(area.left()) + ' ' + down(area.bottom()) + ' ' + across(area.right()) + ' '
                                   + down(area.top()) + ']');
        annotation.set("Border", "[0 0 0]");
        annotation.set("A", "<< /S /URI /URI (" + address + ") >>");
        return m_file.add({.value = annotation.bytes()});
    }

    PdfFile &m_file;
    const PdfExtras &m_extras;
    const GlyphRecorder &m_glyphs;
    QList<int> m_pages;
};

} // namespace

QByteArray finishedPdf(const QByteArray &written, const PdfExtras &extras, const GlyphRecorder &glyphs)
{
    std::optional<PdfFile> file = PdfFile::parse(written);
    if (!file)
        return written;
    Finisher(*file, extras, glyphs).finish();
    return file->bytes();
}

} // namespace creatormetrics
