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
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) together ƒ</source>
        <translation>
            <numerusform>%n account together ƒ</numerusform>
            <numerusform>%n accounts together ƒ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BestTimeText</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignNotes</name>
    <message numerus="yes">
        <source>%1: not known of %n post(s), which are in no sum and no cost.</source>
        <translation>
            <numerusform>%1: not known of %n post, which is in no sum and no cost.</numerusform>
            <numerusform>%1: not known of %n posts, which are in no sum and no cost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n post(s) had brought by the last day is not known: nobody had looked at them by then.</source>
        <translation>
            <numerusform>What %n post had brought by the last day is not known: nobody had looked at it by then.</numerusform>
            <numerusform>What %n posts had brought by the last day is not known: nobody had looked at them by then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared at equal age: %1 of %n post(s); the others have too few like them in the baseline, or no look at a compared age.</source>
        <translation>
            <numerusform>Compared at equal age: %1 of %n post; the others have too few like them in the baseline, or no look at a compared age.</numerusform>
            <numerusform>Compared at equal age: %1 of %n posts; the others have too few like them in the baseline, or no look at a compared age.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignSection</name>
    <message numerus="yes">
        <source>%n post(s) got %1 views so far.</source>
        <translation>
            <numerusform>%n post got %1 views so far.</numerusform>
            <numerusform>%n posts got %1 views so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) belong to the campaign; views are not known of any.</source>
        <translation>
            <numerusform>%n post belongs to the campaign; its views are not known.</numerusform>
            <numerusform>%n posts belong to the campaign; views are not known of any.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n that can be compared did better than usual at equal age.</source>
        <translation>
            <numerusform>%1 of the %n that can be compared did better than usual at equal age.</numerusform>
            <numerusform>%1 of the %n that can be compared did better than usual at equal age.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>views at equal age, %n post(s)</source>
        <translation>
            <numerusform>views at equal age, %n post</numerusform>
            <numerusform>views at equal age, %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignTables</name>
    <message numerus="yes">
        <source>the most viewed; %n more</source>
        <translation>
            <numerusform>the most viewed; %n more</numerusform>
            <numerusform>the most viewed; %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloudAccount</name>
    <message numerus="yes">
        <source>At least %n character(s); a few words are fine.</source>
        <translation>
            <numerusform>At least %n character; a few words are fine.</numerusform>
            <numerusform>At least %n characters; a few words are fine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
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
    <name>ExplainText</name>
    <message numerus="yes">
        <source>Known on %1 of %2 days of %n account(s).</source>
        <translation>
            <numerusform>Known on %1 of %2 days of %n account.</numerusform>
            <numerusform>Known on %1 of %2 days of %n accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileNotes</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageBanner</name>
    <message numerus="yes">
        <source>Your plan has room for %Ln live account(s)</source>
        <translation>
            <numerusform>Your plan has room for %Ln live account</numerusform>
            <numerusform>Your plan has room for %Ln live accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) get no new figures. Which ones is for you to say; all stay readable.</source>
        <translation>
            <numerusform>%Ln account gets no new figures. Which one is for you to say; all stay readable.</numerusform>
            <numerusform>%Ln accounts get no new figures. Which ones is for you to say; all stay readable.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message numerus="yes">
        <source>%Ln live account(s)</source>
        <translation>
            <numerusform>%Ln live account</numerusform>
            <numerusform>%Ln live accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoteEstimate</name>
    <message numerus="yes">
        <source>More than %Ln mention(s) are to be judged</source>
        <translation>
            <numerusform>More than %Ln mention is to be judged</numerusform>
            <numerusform>More than %Ln mentions are to be judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln mention(s) are to be judged</source>
        <translation>
            <numerusform>About %Ln mention is to be judged</numerusform>
            <numerusform>About %Ln mentions are to be judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportRows</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
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
    <name>ScoringStateText</name>
    <message numerus="yes">
        <source>The model gave no usable answer to %n text(s), which keep the judgement of this computer.</source>
        <translation>
            <numerusform>The model gave no usable answer to %n text, which keeps the judgement of this computer.</numerusform>
            <numerusform>The model gave no usable answer to %n texts, which keep the judgement of this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message numerus="yes">
        <source>%1 every %n hour(s)</source>
        <translation>
            <numerusform>%1 every %n hour</numerusform>
            <numerusform>%1 every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n day(s), by platform</source>
        <translation>
            <numerusform>%1 to %n day, by platform</numerusform>
            <numerusform>%1 to %n days, by platform</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::AccountDetails</name>
    <message numerus="yes">
        <source>%Ln request(s) in 15 minutes at most.</source>
        <translation>
            <numerusform>%Ln request in 15 minutes at most.</numerusform>
            <numerusform>%Ln requests in 15 minutes at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::AccountDialog</name>
    <message numerus="yes">
        <source>At least %n character(s); a few words are fine.</source>
        <translation>
            <numerusform>At least %n character; a few words are fine.</numerusform>
            <numerusform>At least %n characters; a few words are fine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::CancelPlanDialog</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ChartSpan</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ComparePage</name>
    <message numerus="yes">
        <source>The %n most viewed post(s) of the period</source>
        <translation>
            <numerusform>The most viewed post of the period</numerusform>
            <numerusform>The %n most viewed posts of the period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen post(s)</source>
        <translation>
            <numerusform>%n chosen post</numerusform>
            <numerusform>%n chosen posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ContentPage</name>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n post(s)</source>
        <translation>
            <numerusform>Compare %n post</numerusform>
            <numerusform>Compare %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::DictionaryPresenter</name>
    <message numerus="yes">
        <source>%n word(s) were removed.</source>
        <translation>
            <numerusform>%n word was removed.</numerusform>
            <numerusform>%n words were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) mean something else now.</source>
        <translation>
            <numerusform>%n word means something else now.</numerusform>
            <numerusform>%n words mean something else now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) were read in.</source>
        <translation>
            <numerusform>%Ln word was read in.</numerusform>
            <numerusform>%Ln words were read in.</numerusform>
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
    <name>creatormetrics::KeptReportActions</name>
    <message numerus="yes">
        <source>It has %n page(s), before it had %1.</source>
        <translation>
            <numerusform>It has %n page, before it had %1.</numerusform>
            <numerusform>It has %n pages, before it had %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::LabelsDialog</name>
    <message numerus="yes">
        <source>Labels of %n post(s)</source>
        <translation>
            <numerusform>Labels of %n post</numerusform>
            <numerusform>Labels of %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::LiveAccountsDialog</name>
    <message numerus="yes">
        <source>Your plan has room for %Ln of them. The others stop getting new figures; everything they have stays readable, and they can be taken back at any time.</source>
        <translation>
            <numerusform>Your plan has room for %Ln of them. The others stop getting new figures; everything they have stays readable, and they can be taken back at any time.</numerusform>
            <numerusform>Your plan has room for %Ln of them. The others stop getting new figures; everything they have stays readable, and they can be taken back at any time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionFeedView</name>
    <message numerus="yes">
        <source>%n mention(s) judged as %1</source>
        <translation>
            <numerusform>%n mention judged as %1</numerusform>
            <numerusform>%n mentions judged as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your judgement of %n mention(s) taken back</source>
        <translation>
            <numerusform>Your judgement of %n mention taken back</numerusform>
            <numerusform>Your judgements of %n mentions taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionSettings</name>
    <message numerus="yes">
        <source>%Ln word(s).</source>
        <translation>
            <numerusform>%Ln word.</numerusform>
            <numerusform>%Ln words.</numerusform>
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
    <name>creatormetrics::PlanPage</name>
    <message numerus="yes">
        <source>%Ln account(s) get no new figures, because the plan has no room for them. They stay readable.</source>
        <translation>
            <numerusform>%Ln account gets no new figures, because the plan has no room for it. It stays readable.</numerusform>
            <numerusform>%Ln accounts get no new figures, because the plan has no room for them. They stay readable.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportChoices</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportEditor</name>
    <message numerus="yes">
        <source>%n page(s). The preview shows the very file that is saved.</source>
        <translation>
            <numerusform>%n page. The preview shows the very file that is saved.</numerusform>
            <numerusform>%n pages. The preview shows the very file that is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportsPage</name>
    <message numerus="yes">
        <source>Delete %n report(s)?</source>
        <translation>
            <numerusform>Delete %n report?</numerusform>
            <numerusform>Delete %n reports?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n report(s)</source>
        <translation>
            <numerusform>Delete %n report</numerusform>
            <numerusform>Delete %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::RestateDialog</name>
    <message numerus="yes">
        <source>%n thing(s) would be said otherwise today. The kept report stays as it is.</source>
        <translation>
            <numerusform>%n thing would be said otherwise today. The kept report stays as it is.</numerusform>
            <numerusform>%n things would be said otherwise today. The kept report stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::ScorerDialog</name>
    <message numerus="yes">
        <source>%Ln text(s) judged</source>
        <translation>
            <numerusform>%Ln text judged</numerusform>
            <numerusform>%Ln texts judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::SettingsPage</name>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>%n setting found</numerusform>
            <numerusform>%n settings found</numerusform>
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
    <name>creatormetrics::SignInForm</name>
    <message numerus="yes">
        <source>At least %n character(s); a few words are fine.</source>
        <translation>
            <numerusform>At least %n character; a few words are fine.</numerusform>
            <numerusform>At least %n characters; a few words are fine.</numerusform>
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
