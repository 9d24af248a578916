<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
