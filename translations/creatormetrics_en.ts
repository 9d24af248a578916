<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About CreatorMetrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analytics for content creators, on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CreatorMetrics is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy system information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketName</name>
    <message>
        <source>%1 %2</source>
        <comment>short weekday, day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>%1, daily avg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data for these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no platform gives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no earlier data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is not complete yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartCursor</name>
    <message>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>none, there are no accounts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; was given, it takes an account (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no accounts yet. &quot;connect youtube&quot; adds one, &quot;import FILE&quot; too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected %1 and erased its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected %1; its figures stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke the sign-in of an account; its figures stay unless they are to be erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erase everything known about the account as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* computed by CreatorMetrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eng. rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~ the platform rounds its totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net followers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no command; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; was given, it takes %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--now: &quot;%1&quot; was given, it takes a moment such as 2026-11-22T12:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address in your browser and allow the access:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain here, so this sign-in ends with this program: a later sync has to sign in again. Start a keychain (such as gnome-keyring) first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed: %1. Figures behind it stay unknown; connect again to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected %1 (%2) as account %3. Next: creatormetrics-cli sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PLATFORM: &quot;%1&quot; was given, it takes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at a platform in the browser and add the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print nothing but the address to open, for scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, or start the session&apos;s keyring service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain: sign-ins last only until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and start a keyring (such as gnome-keyring or KWallet).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a keychain for sign-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No platform has a client id, so none can be connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your own client id into services.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be connected: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system of the workspace is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room before the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says %1, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says %1, but the last sync was at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup with &quot;workspace restore FILE&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is sound, schema %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in has ended: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no workspace in %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for trouble on this computer and say what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>METRIC: &quot;%1&quot; was given, it takes %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no stored answer; answers are kept for 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where a figure came from and what it was before it was revised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which day, YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the platform&apos;s own answer, as long as it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source   %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetched  %1, fetch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer   sha256 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has told nothing for this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revised  %1: %2 before, %3 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 (%3) on %4 (%5): %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: creatormetrics-cli [options] %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 usage, 3 offline, 4 signed out, 5 rate limited
or quota spent, 6 storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace to use instead of the standard one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses and client ids of the platforms; also CREATORMETRICS_SERVICES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results and errors as JSON, one object a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no progress and no remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take this for the present moment (ISO 8601), for runs that can be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explain the program or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[command options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 -&gt; %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This very file was imported before; nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n day(s): %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>would fill %1 figures and leave %2 known ones alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled %1 figures and left %2 known ones alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take it back: creatormetrics-cli imports undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took back %1 figures of import %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill gaps with files that a platform let you download. Figures from the platform itself win.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account the files belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what an import filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; was given, it takes %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KIND: &quot;%1&quot; was given, it takes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a question about the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts: there is no account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>youtube, instagram, twitter, tiktok, comma separated (all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account numbers, comma separated (all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first day, YYYY-MM-DD (27 days before the last)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last day, YYYY-MM-DD (the last complete one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, week or month (day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>views, reach, impressions or followers: what engagements are divided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous, year or none (previous)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of ranked lists, 1 to 1000 (10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day that is not after --end (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a4 or letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a language with or without a country, as in en or de_AT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report as PDF and say where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monthly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first day (of the last month that is over)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last day (of the first day&apos;s month)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a4 or letter (what the language&apos;s country uses)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of numbers and dates (the system&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write (in the workspace&apos;s reports folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace the file when there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--account: %1 (%2) has no sign-in; &quot;connect %3&quot; gives it one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch what is new from the platforms, or go on where the last sync was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only say what would be asked and what it would cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done; no longer given: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went on where the last sync was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is connected. &quot;connect youtube&quot; adds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, call %3 of %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 units of &quot;%3&quot; (spent today %4 of %5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no workspace in %1; &quot;workspace create&quot; makes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the workspace in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a workspace in %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, schema %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled the workspace in %1 with invented figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved a copy as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored %1; the former workspace is kept under %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell what a workspace holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill an empty workspace with invented figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another number, other figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many accounts (4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many years of days (3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many posts over all accounts (1200)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many mentions over all accounts (400)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last complete day (three days ago)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the database, also while it is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a saved copy in the place of the database, which is kept under backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for damage in the database.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain, so the sign-in lasts only until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect your %1 account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser opens %1&apos;s own sign-in. CreatorMetrics only reads figures; it cannot post or change anything, and it never sees your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in there and allow reading. This window goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser window? Open it again, or copy the link into a browser on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in. The account&apos;s name and totals are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed: %1. The figures behind it stay unknown until you connect again and allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its figures are synced now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentType</name>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carousel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPages</name>
    <message>
        <source>See how your channels grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your figures are kept in one file on this computer. Connect an account, bring in a file that you downloaded from YouTube Studio, or look around first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect YouTube</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is connected, and its figures arrive with the first sync. Platforms finish a day one to three days later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen accounts have no figures in the chosen days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was cancelled. What had been stored until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not be reached. Everything synced so far can be read; nothing newer has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service was reached but did not answer in time. The figures are those of the last sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform asked for a pause between requests. The figures are complete up to the pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the next sync goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform no longer accepts the sign-in of this account. Its history stays; no new figures arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not let this account read some figures, so they stay unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the account again and allow every permission that is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily quota used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests that the platform allows for today are used up. The figures are complete up to there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the next sync goes on when the quota is renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for does not exist, or no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered in a way that this version does not understand. Nothing of that answer was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync again later; if it stays like this, look for a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given cannot be used. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or folder could not be read or written. Figures that were stored before are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check free space and the permissions of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform or this version cannot do this. The figures are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version of CreatorMetrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside CreatorMetrics. Figures that were stored before are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; the log file says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: syncing can go on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composing the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s). The preview shows the very file that is saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureFormat</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pp</source>
        <comment>percentage points</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same days last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs</source>
        <comment>compared with</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granularity: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement rate by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date range: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom range…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FreshnessText</name>
    <message>
        <source>Not synced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline · synced %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · next %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sign-in expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 data until %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GrowthPage</name>
    <message>
        <source>Growth by platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ƒ computed by CreatorMetrics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GrowthText</name>
    <message>
        <source>not known for every platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no earlier data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given by every platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>followers at the start unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net followers divided by the followers on the day before the period. Computed by CreatorMetrics.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import export file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is being looked at. Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The very same content was imported into %1 before. Nothing needs to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A new %1 account is made for it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 account: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 figures fill gaps; %2 were known already and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Imported %1 history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KpiCard</name>
    <message>
        <source>What this figure means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed by CreatorMetrics from the platform&apos;s figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is not complete yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoopbackPage</name>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this window and go back to CreatorMetrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access was not granted. Close this window and try again in CreatorMetrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in is over or was not started here. Start it again in CreatorMetrics.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers or subscribers at the end of the period, as the platform states them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts that this account follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts or videos published in the period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views in the period, by the platform&apos;s own definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engaged views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views that went on past the first moments (YouTube&apos;s former definition of a view).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes given less likes taken back in the period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments and replies received, less those removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times content was shared or reposted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times content was saved or bookmarked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different people who saw the content. Days are never added up; over several days this is the daily average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times content or its thumbnail was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New followers as the platform counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers who left as the platform counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated minutes watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average view duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average length of a view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers gained less followers lost. Computed by CreatorMetrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes, comments and shares, and saves where the platform gives them. Computed by CreatorMetrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagements divided by the chosen denominator; over several days the ratio of the sums. Computed by CreatorMetrics.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthlyReport</name>
    <message>
        <source>Generated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data fetched %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewCharts</name>
    <message>
        <source>%1 per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, daily average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in Pacific days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in UTC days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in days of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week of %1 still incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figures from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis from %1, not 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totals rounded by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 between %2 and %3, last %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth unknown for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Top content</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) published in this period · lifetime figures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageBanner</name>
    <message>
        <source>%1 no longer accepts the sign-in of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history stays; no new figures arrive until it is connected again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing can go on at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These figures are not of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was last synced %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts and figures here are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlatformGrowthModel</name>
    <message>
        <source>follower totals, rounded by the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follower totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gained and lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net ƒ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth ƒ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per week ƒ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangePopup</name>
    <message>
        <source>Show these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangePreset</name>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 28 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quarter to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last full week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last full month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last full quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last full year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportNotes</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is given in percent of the compared period, for rates in percentage points (pp); grey means that it lies inside the ordinary spread of earlier periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement rates divide by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement rates divide by each platform&apos;s usual figure (views for YouTube and TikTok, reach for Instagram, impressions for X); over several platforms by views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days cut in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms go on counting for some days: figures of the last days may change after this report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days come from imported export files: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fetched for more than twice the usual time: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms count views in their own ways. Totals over several platforms are sums of unlike figures; their parts stand under “By platform”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: YouTube</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YouTube figures come from YouTube API Services. Figures marked ƒ are computed by CreatorMetrics and are not YouTube&apos;s. YouTube is a trademark of Google LLC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, time, zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ƒ computed by CreatorMetrics; a dash: not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPainter</name>
    <message>
        <source>%1 / %2</source>
        <comment>page and number of pages</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportSections</name>
    <message>
        <source>Followers stayed at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers rose by %1 (%2) to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers fell by %1 (%2) to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most viewed new post was “%1” on %2, with %3 views so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts published: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts published: %1, before that %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days are not complete for every account yet; these figures may still change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no figures for these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account or import the files that a platform lets you download, then make this report again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ƒ derived from platform data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ƒ derived from platform data, rate by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: growth is the platform&apos;s own gained less lost; the total at the start is computed from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: growth is unknown, because no total or change is known for these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the platform rounds its totals to three figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dash: the platform does not give it, or it is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net ƒ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate ƒ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per week ƒ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers by platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published in this period, lifetime figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post of this period is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs typical</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>%1, as a daily average,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, daily average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stayed at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 grew %2 to %3, within the usual range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 grew %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fell %2 to %3, within the usual range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fell %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unknown, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, after none in the compared period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, with no earlier figure to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because none of these platforms gives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because it has not been fetched or imported for these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month name and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Preparing the sample workspace…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day by day along a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Cancel sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkeletonView</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudioColumns</name>
    <message>
        <source>This is the net change of the day. It gives neither the total nor how many came and how many left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dislikes are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudioTotals</name>
    <message>
        <source>An earlier column gives this figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 repeats %2 from line %3 and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncStatus</name>
    <message>
        <source>Syncing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing %1, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing %1, step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopContentModel</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views compared with the median of the account&apos;s posts of similar age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate ƒ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs typ.</source>
        <comment>compared with typical posts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>This workspace was written by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left untouched. Open it with that version of CreatorMetrics, or open another workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was changed. Its backups are beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore &amp;Sample Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Export File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Report as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back Up Workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Figures of This Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comparison On or Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Workspace &amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About CreatorMetrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in is revoked at %1 and deleted here. Its history stays readable unless you erase it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase its history too; this cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import export file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export files (*.csv *.zip);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole workspace is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: creatormetrics-cli %1--help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results could not be written to the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day as YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>creatormetrics::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
