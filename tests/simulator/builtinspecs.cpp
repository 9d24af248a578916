// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/builtinspecs.h"

namespace creatormetrics {

QByteArray builtInDataSpec()
{
    return R"json({
 "parameters": {"alt": {"type": "string", "enum": ["json"]}, "fields": {"type": "string"}, "key": {"type": "string"},
                "prettyPrint": {"type": "boolean"}, "quotaUser": {"type": "string"}},
 "resources": {
  "channels": {"methods": {"list": {"httpMethod": "GET", "path": "youtube/v3/channels", "parameters": {
    "part": {"type": "string", "repeated": true, "required": true}, "id": {"type": "string", "repeated": true},
    "mine": {"type": "boolean"}, "forHandle": {"type": "string"}, "hl": {"type": "string"},
    "maxResults": {"type": "integer", "minimum": "0", "maximum": "50"}, "pageToken": {"type": "string"}}}}},
  "playlistItems": {"methods": {"list": {"httpMethod": "GET", "path": "youtube/v3/playlistItems", "parameters": {
    "part": {"type": "string", "repeated": true, "required": true}, "id": {"type": "string", "repeated": true},
    "playlistId": {"type": "string"}, "videoId": {"type": "string"}, "pageToken": {"type": "string"},
    "maxResults": {"type": "integer", "minimum": "0", "maximum": "50"}}}}},
  "videos": {"methods": {"list": {"httpMethod": "GET", "path": "youtube/v3/videos", "parameters": {
    "part": {"type": "string", "repeated": true, "required": true}, "id": {"type": "string", "repeated": true},
    "hl": {"type": "string"}, "pageToken": {"type": "string"}, "regionCode": {"type": "string"},
    "chart": {"type": "string", "enum": ["chartUnspecified", "mostPopular"]},
    "maxResults": {"type": "integer", "minimum": "1", "maximum": "50"}}}}},
  "commentThreads": {"methods": {"list": {"httpMethod": "GET", "path": "youtube/v3/commentThreads", "parameters": {
    "part": {"type": "string", "repeated": true, "required": true}, "id": {"type": "string", "repeated": true},
    "allThreadsRelatedToChannelId": {"type": "string"}, "videoId": {"type": "string"}, "pageToken": {"type": "string"},
    "order": {"type": "string", "enum": ["orderUnspecified", "time", "relevance"]}, "searchTerms": {"type": "string"},
    "textFormat": {"type": "string", "enum": ["textFormatUnspecified", "html", "plainText"]},
    "maxResults": {"type": "integer", "minimum": "1", "maximum": "100"}}}}},
  "comments": {"methods": {"list": {"httpMethod": "GET", "path": "youtube/v3/comments", "parameters": {
    "part": {"type": "string", "repeated": true, "required": true}, "id": {"type": "string", "repeated": true},
    "parentId": {"type": "string"}, "pageToken": {"type": "string"},
    "textFormat": {"type": "string", "enum": ["textFormatUnspecified", "html", "plainText"]},
    "maxResults": {"type": "integer", "minimum": "1", "maximum": "100"}}}}}}})json";
}

QByteArray builtInAnalyticsSpec()
{
    return R"json({
 "parameters": {"alt": {"type": "string", "enum": ["json"]}, "fields": {"type": "string"}, "key": {"type": "string"},
                "prettyPrint": {"type": "boolean"}, "quotaUser": {"type": "string"}},
 "resources": {"reports": {"methods": {"query": {"httpMethod": "GET", "path": "v2/reports", "parameters": {
    "ids": {"type": "string", "required": true}, "startDate": {"type": "string", "required": true},
    "endDate": {"type": "string", "required": true}, "metrics": {"type": "string", "required": true},
    "dimensions": {"type": "string"}, "filters": {"type": "string"}, "sort": {"type": "string"},
    "currency": {"type": "string"}, "maxResults": {"type": "integer"}, "startIndex": {"type": "integer"}}}}}}})json";
}

QByteArray builtInReports()
{
    return R"json({
 "columnTypes": {
  "metricInteger": ["views", "engagedViews", "likes", "dislikes", "comments", "shares", "subscribersGained",
                    "subscribersLost", "estimatedMinutesWatched", "averageViewDuration"],
  "metricFloat": ["averageViewPercentage", "viewerPercentage"]},
 "reports": [
  {"id": "basic_stats", "dimensions": [], "detailed": false,
   "filters": [{"cardinality": "0..1", "of": ["country"]}, {"cardinality": "0..1", "of": ["video"]}],
   "metrics": ["views", "engagedViews", "likes", "dislikes", "comments", "shares", "subscribersGained",
               "subscribersLost", "estimatedMinutesWatched", "averageViewDuration"]},
  {"id": "time_based", "detailed": false,
   "dimensions": [{"cardinality": "1", "of": ["day"]}, {"cardinality": "0..1", "of": ["creatorContentType"]}],
   "filters": [{"cardinality": "0..1", "of": ["country"]}, {"cardinality": "0..1", "of": ["video"]}],
   "metrics": ["views", "engagedViews", "likes", "dislikes", "comments", "shares", "subscribersGained",
               "subscribersLost", "estimatedMinutesWatched", "averageViewDuration"]},
  {"id": "country", "dimensions": [{"cardinality": "1", "of": ["country"]}], "detailed": false,
   "filters": [{"cardinality": "0..1", "of": ["video"]}],
   "metrics": ["views", "engagedViews", "likes", "dislikes", "comments", "shares", "subscribersGained",
               "subscribersLost", "estimatedMinutesWatched", "averageViewDuration"]},
  {"id": "subscribed_status", "detailed": false,
   "dimensions": [{"cardinality": "0..*", "of": ["creatorContentType"]}, {"cardinality": "0..1", "of": ["day"]}],
   "filters": [{"cardinality": "0..1", "of": ["video"]}],
   "metrics": ["views", "engagedViews", "likes", "dislikes", "shares", "estimatedMinutesWatched",
               "averageViewDuration"]},
  {"id": "city", "dimensions": [{"cardinality": "1", "of": ["city"]}],
   "filters": [{"cardinality": "0..1", "of": ["country"]}, {"cardinality": "0..1", "of": ["video"]}],
   "metrics": ["views", "engagedViews", "estimatedMinutesWatched", "averageViewDuration"],
   "detailed": true, "maxResultsLimit": 25, "sortable": ["views", "estimatedMinutesWatched"]},
  {"id": "demographics", "dimensions": [{"cardinality": "1..*", "of": ["ageGroup", "gender"]}], "detailed": false,
   "filters": [{"cardinality": "0..1", "of": ["country"]}, {"cardinality": "0..1", "of": ["video"]}],
   "metrics": ["viewerPercentage"]},
  {"id": "top_videos",
   "dimensions": [{"cardinality": "1", "of": ["video"]}, {"cardinality": "0..1", "of": ["creatorContentType"]}],
   "filters": [{"cardinality": "0..1", "of": ["country"]}, {"cardinality": "0..1", "of": ["video"]}],
   "metrics": ["views", "engagedViews", "likes", "dislikes", "comments", "shares", "subscribersGained",
               "subscribersLost", "estimatedMinutesWatched", "averageViewDuration"],
   "detailed": true, "maxResultsLimit": 200, "sortable": ["views", "estimatedMinutesWatched"]}]})json";
}

} // namespace creatormetrics
