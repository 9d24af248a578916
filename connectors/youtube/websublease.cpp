// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/websublease.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto atom = "http://www.w3.org/2005/Atom"_L1;
constexpr auto youtube = "http://www.youtube.com/xml/schemas/2015"_L1;
constexpr auto tombstones = "http://purl.org/atompub/tombstones/1.0"_L1;
constexpr qsizetype mostBytes = 256 * 1024;
constexpr int mostEntries = 200;

Error badNotice(const QString &detail)
{
    return {.kind = ErrorKind::BadResponse, .detail = u"notice of uploads: "_s + detail};
}

bool isId(const QString &text)
{
    static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
    return id.match(text).hasMatch();
}

/// Reads one feed; whatever is not understood is passed over, as Atom demands.
class NoticeReader
{
public:
    NoticeReader(const QByteArray &body, const QString &channelId) : m_xml(body), m_channelId(channelId) {}

    Result<UploadsNotice> read()
    {
        readRoot();
        while (m_xml.readNextStartElement())
            readChild();
        while (!m_xml.atEnd())
            m_xml.readNext();
        if (m_xml.hasError())
            return badNotice(u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString().left(200)));
        return m_notice;
    }

private:
    /// A feed needs no document type, and one could declare entities that grow without end.
    void readRoot()
    {
        while (!m_xml.atEnd() && !m_xml.isStartElement()) {
            if (m_xml.readNext() == QXmlStreamReader::DTD)
                m_xml.raiseError(u"a document type"_s);
        }
        if (m_xml.isStartElement() && (m_xml.name() != "feed"_L1 || m_xml.namespaceUri() != atom))
            m_xml.raiseError(u"the root is no feed"_s);
    }

    void readChild()
    {
        const bool entry = m_xml.name() == "entry"_L1 && m_xml.namespaceUri() == atom;
        const bool tombstone = m_xml.name() == "deleted-entry"_L1 && m_xml.namespaceUri() == tombstones;
        if ((entry || tombstone) && ++m_entries > mostEntries)
            m_xml.raiseError(u"too many entries"_s);
        if (entry)
            readEntry();
        else if (tombstone)
            readTombstone();
        else
            m_xml.skipCurrentElement();
    }

    void readEntry()
    {
        QString video;
        QString channel;
        while (m_xml.readNextStartElement()) {
            const bool ours = m_xml.namespaceUri() == youtube;
            if (ours && m_xml.name() == "videoId"_L1)
                video = m_xml.readElementText();
            else if (ours && m_xml.name() == "channelId"_L1)
                channel = m_xml.readElementText();
            else
                m_xml.skipCurrentElement();
        }
        if (channel == m_channelId)
            add(video, m_notice.changed);
    }

    void readTombstone()
    {
        const QString reference = m_xml.attributes().value("ref"_L1).toString();
        constexpr auto prefix = "yt:video:"_L1;
        if (reference.startsWith(prefix))
            add(reference.mid(prefix.size()), m_notice.deleted);
        m_xml.skipCurrentElement();
    }

    void add(const QString &video, QStringList &videos)
    {
        if (!isId(video))
            m_xml.raiseError(u"an entry without a video"_s);
        else if (!videos.contains(video))
            videos.append(video);
    }

    QXmlStreamReader m_xml;
    QString m_channelId;
    UploadsNotice m_notice;
    int m_entries = 0;
};

} // namespace

QUrl WebSubLease::topic() const
{
    return QUrl(u"https://www.youtube.com/xml/feeds/videos.xml?channel_id="_s + channelId);
}

QDateTime WebSubLease::renewAt() const
{
    return confirmedAt.isValid() ? confirmedAt.addSecs(length.count() / 5 * 4) : QDateTime();
}

bool WebSubLease::needsRenewal(const QDateTime &now) const
{
    const QDateTime due = renewAt();
    return !due.isValid() || due <= now;
}

HttpRequest webSubRequest(const QUrl &hub, const WebSubLease &lease, WebSubMode mode)
{
    const bool subscribe = mode == WebSubMode::Subscribe;
    QByteArray form = "hub.mode=" + QByteArray(subscribe ? "subscribe" : "unsubscribe") + "&hub.topic="
                      + QUrl::toPercentEncoding(lease.topic().toString(QUrl::FullyEncoded)) + "&hub.callback="
                      + QUrl::toPercentEncoding(lease.callback.toString(QUrl::FullyEncoded)) + "&hub.verify=async";
    if (subscribe)
        form += "&hub.lease_seconds=" + QByteArray::number(static_cast<qint64>(lease.length.count()));
    HttpRequest request;
    request.method = "POST";
    request.url = hub;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = form;
    request.bearer = false;
    return request;
}

Result<UploadsNotice> parseUploadsNotice(const QByteArray &body, const QString &channelId)
{
    if (body.size() > mostBytes)
        return badNotice(u"%1 bytes are too many"_s.arg(body.size()));
    return NoticeReader(body, channelId).read();
}

} // namespace creatormetrics
