<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AccountRows</name>
    <message numerus="yes">
        <source>Yes, all %n synced account(s) are up to date</source>
        <translation>
            <numerusform>Yes, the one synced account is up to date</numerusform>
            <numerusform>Yes, all %n synced accounts are up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) up to date</source>
        <translation>
            <numerusform>%n account up to date</numerusform>
            <numerusform>%n accounts up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a new sign-in</source>
        <translation>
            <numerusform>%n needs a new sign-in</numerusform>
            <numerusform>%n need a new sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <translation>
            <numerusform>%n behind</numerusform>
            <numerusform>%n behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>history of %n still arrives</source>
        <translation>
            <numerusform>history of %n still arrives</numerusform>
            <numerusform>history of %n still arrives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AudienceText</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) together ƒ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataLines</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 and %n more stretch(es)</source>
        <translation>
            <numerusform>%1: %2 and %n more stretch</numerusform>
            <numerusform>%1: %2 and %n more stretches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunRows</name>
    <message numerus="yes">
        <source>Done, %n figure(s) refused</source>
        <translation>
            <numerusform>Done, %n figure refused</numerusform>
            <numerusform>Done, %n figures refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ContentPage</name>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExportDialog</name>
    <message numerus="yes">
        <source>%n page(s). The preview shows the very file that is saved.</source>
        <translation>
            <numerusform>%n page. The preview shows the very file that is saved.</numerusform>
            <numerusform>%n pages. The preview shows the very file that is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::FilterBar</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n figure(s)</source>
        <translation>
            <numerusform>Import %n figure</numerusform>
            <numerusform>Import %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), %1.</source>
        <translation>
            <numerusform>%n day, %1.</numerusform>
            <numerusform>%n days, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::OverviewPage</name>
    <message numerus="yes">
        <source>%n post(s) published in this period · lifetime figures</source>
        <translation>
            <numerusform>%n post published in this period · lifetime figures</numerusform>
            <numerusform>%n posts published in this period · lifetime figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::Sidebar</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::SyncStatus</name>
    <message numerus="yes">
        <source>Syncing %n account(s)</source>
        <translation>
            <numerusform>Syncing %n account</numerusform>
            <numerusform>Syncing %n accounts</numerusform>
        </translation>
    </message>
</context>
</TS>
