// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/atomfeed.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace creatormetrics {

namespace {

constexpr int deepest = 32;
constexpr std::size_t mostEntries = 50;
constexpr std::size_t longestText = 256;
constexpr std::string_view entryName = "http://www.w3.org/2005/Atom entry";
constexpr std::string_view updatedName = "http://www.w3.org/2005/Atom updated";
constexpr std::string_view videoName = "http://www.youtube.com/xml/schemas/2015 videoId";
constexpr std::string_view channelName = "http://www.youtube.com/xml/schemas/2015 channelId";
constexpr std::string_view deletedName = "http://purl.org/atompub/tombstones/1.0 deleted-entry";

struct ParserCloser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<XML_ParserStruct, ParserCloser>;

/// Collects while expat reads; `stop` ends the reading.
struct Reading {
    XML_Parser parser = nullptr;
    std::vector<FeedEntry> entries;
    FeedEntry entry;
    std::string *target = nullptr; // where text goes at the moment
    int depth = 0;
    bool isInEntry = false;
    bool isGood = true;

    void stop()
    {
        isGood = false;
        XML_StopParser(parser, XML_FALSE);
    }
    void add()
    {
        if (entries.size() >= mostEntries || !isVideoId(entry.videoId)
            || (!entry.isDeleted && !isChannelId(entry.channelId)))
            return stop();
        entries.push_back(entry);
    }
};

std::string attribute(const XML_Char **attributes, std::string_view name)
{
    for (; attributes[0] != nullptr; attributes += 2) {
        if (attributes[0] == name)
            return attributes[1];
    }
    return {};
}

// "yt:video:ID"
void addDeleted(Reading &reading, const XML_Char **attributes)
{
    const auto ref = attribute(attributes, "ref");
    reading.entry = {};
    reading.entry.isDeleted = true;
    reading.entry.videoId = ref.substr(ref.rfind(':') + 1);
    reading.entry.updated = attribute(attributes, "when");
    reading.add();
}

void begin(void *user, const XML_Char *name, const XML_Char **attributes)
{
    auto &reading = *static_cast<Reading *>(user);
    if (++reading.depth > deepest)
        return reading.stop();
    const std::string_view element = name;
    reading.target = nullptr;
    if (element == deletedName && !reading.isInEntry) {
        addDeleted(reading, attributes);
    } else if (element == entryName && reading.depth == 2) {
        reading.isInEntry = true;
        reading.entry = {};
    } else if (reading.isInEntry && reading.depth == 3) {
        reading.target = element == videoName     ? &reading.entry.videoId
                         : element == channelName ? &reading.entry.channelId
                         : element == updatedName ? &reading.entry.updated
                                                  : nullptr;
    }
}

void end(void *user, const XML_Char *name)
{
    auto &reading = *static_cast<Reading *>(user);
    --reading.depth;
    reading.target = nullptr;
    if (reading.isInEntry && std::string_view(name) == entryName && reading.depth == 1) {
        reading.isInEntry = false;
        reading.add();
    }
}

void text(void *user, const XML_Char *characters, int length)
{
    auto &reading = *static_cast<Reading *>(user);
    if (reading.target == nullptr)
        return;
    reading.target->append(characters, static_cast<std::size_t>(length));
    if (reading.target->size() > longestText)
        reading.stop();
}

void refuseDoctype(void *user, const XML_Char *, const XML_Char *, const XML_Char *, int)
{
    static_cast<Reading *>(user)->stop();
}

bool isIdCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

} // namespace

bool isVideoId(std::string_view text)
{
    return text.size() == 11 && std::all_of(text.begin(), text.end(), isIdCharacter);
}

bool isChannelId(std::string_view text)
{
    return text.size() == 24 && text.substr(0, 2) == "UC" && std::all_of(text.begin(), text.end(), isIdCharacter);
}

std::optional<std::vector<FeedEntry>> feedEntries(std::string_view xml)
{
    const Parser parser(XML_ParserCreateNS("UTF-8", ' '));
    Reading reading;
    reading.parser = parser.get();
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), begin, end);
    XML_SetCharacterDataHandler(parser.get(), text);
    XML_SetStartDoctypeDeclHandler(parser.get(), refuseDoctype);
    if (xml.size() > 1024 * 1024
        || XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) != XML_STATUS_OK
        || !reading.isGood)
        return std::nullopt;
    return std::move(reading.entries);
}

} // namespace creatormetrics
