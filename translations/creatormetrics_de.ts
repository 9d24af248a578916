<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>windows, network, languages</source>
        <translation>Fenster, Netzwerk, Sprachen</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>preview of reports</source>
        <translation>Vorschau der Berichte</translation>
    </message>
    <message>
        <source>the workspace&apos;s database</source>
        <translation>die Datenbank des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>sign-ins in the system&apos;s keychain</source>
        <translation>Anmeldungen im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>answer of the browser after a sign-in</source>
        <translation>Antwort des Browsers nach einer Anmeldung</translation>
    </message>
    <message>
        <source>tables as spreadsheets</source>
        <translation>Tabellen als Arbeitsmappen</translation>
    </message>
    <message>
        <source>typeface</source>
        <translation>Schrift</translation>
    </message>
</context>
<context>
    <name>AccountRows</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Synced %1. Older than twice the interval of its platform.</source>
        <translation>Abgeglichen %1. Älter als das Doppelte des Abstands dieser Plattform.</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Abgeglichen %1</translation>
    </message>
    <message>
        <source>syncing now</source>
        <translation>gleicht gerade ab</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Abfragen</translation>
    </message>
    <message>
        <source>%1 calls of history wait; each sync makes a part of them.</source>
        <translation>%1 Abfragen zur Vorgeschichte warten; jeder Abgleich holt einen Teil davon.</translation>
    </message>
    <message>
        <source>The sign-in ends on %1 unless a sync renews it before.</source>
        <translation>Die Anmeldung endet am %1, wenn kein Abgleich sie vorher erneuert.</translation>
    </message>
    <message>
        <source>What can be done with this account</source>
        <translation>Was mit diesem Konto getan werden kann</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Aktionen für %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Needs reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>Aus Dateien</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Next sync</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>History left</source>
        <translation>Vorgeschichte</translation>
    </message>
    <message>
        <source>Calls for older figures that still wait</source>
        <translation>Abfragen zu älteren Zahlen, die noch warten</translation>
    </message>
    <message>
        <source>Sign-in ends</source>
        <translation>Anmeldung bis</translation>
    </message>
    <message>
        <source>Told when it is within 30 days</source>
        <translation>Genannt, wenn es in den nächsten 30 Tagen ist</translation>
    </message>
    <message numerus="yes">
        <source>Yes, all %n synced account(s) are up to date</source>
        <translation>
            <numerusform>Ja, das eine abgeglichene Konto ist aktuell</numerusform>
            <numerusform>Ja, alle %n abgeglichenen Konten sind aktuell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) up to date</source>
        <translation>
            <numerusform>%n Konto aktuell</numerusform>
            <numerusform>%n Konten aktuell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a new sign-in</source>
        <translation>
            <numerusform>%n braucht eine neue Anmeldung</numerusform>
            <numerusform>%n brauchen eine neue Anmeldung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <translation>
            <numerusform>%n im Rückstand</numerusform>
            <numerusform>%n im Rückstand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>history of %n still arrives</source>
        <translation>
            <numerusform>Vorgeschichte von %n kommt noch</numerusform>
            <numerusform>Vorgeschichte von %n kommt noch</numerusform>
        </translation>
    </message>
    <message>
        <source>No account is synced</source>
        <translation>Kein Konto wird abgeglichen</translation>
    </message>
</context>
<context>
    <name>AgeChart</name>
    <message>
        <source>This post</source>
        <translation>Dieser Beitrag</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Views by age</source>
        <translation>Aufrufe nach Alter</translation>
    </message>
    <message>
        <source>too few earlier posts to compare with</source>
        <translation>zu wenige frühere Beiträge zum Vergleich</translation>
    </message>
    <message>
        <source>band: half of your earlier posts of this type</source>
        <translation>Band: die Hälfte Ihrer früheren Beiträge dieser Art</translation>
    </message>
    <message>
        <source>days since publication · lifetime views as they stood then</source>
        <translation>Tage seit der Veröffentlichung · Gesamtaufrufe nach damaligem Stand</translation>
    </message>
</context>
<context>
    <name>AgeName</name>
    <message>
        <source>Day %1</source>
        <comment>so many days after publication</comment>
        <translation>Tag %1</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>%1 tells nothing about the audience.</source>
        <translation>%1 sagt nichts über das Publikum.</translation>
    </message>
    <message>
        <source>The account is not connected, and the files of %1 do not tell it.</source>
        <translation>Das Konto ist nicht verbunden, und die Dateien von %1 sagen es nicht.</translation>
    </message>
    <message>
        <source>%1 has not been asked yet.</source>
        <translation>%1 wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>The permission for it is missing; reconnect the account to %1.</source>
        <translation>Die Berechtigung dafür fehlt; verbinden Sie das Konto neu mit %1.</translation>
    </message>
    <message>
        <source>%1 tells it from 100 followers on.</source>
        <translation>%1 sagt es ab 100 Followern.</translation>
    </message>
    <message>
        <source>%1 told nothing; it withholds small audiences.</source>
        <translation>%1 hat nichts gesagt; kleine Publika hält es zurück.</translation>
    </message>
    <message>
        <source>It is known of later days only.</source>
        <translation>Es ist nur von späteren Tagen bekannt.</translation>
    </message>
    <message>
        <source>Nothing is told about the audience by: %1.</source>
        <translation>Nichts über das Publikum sagen: %1.</translation>
    </message>
    <message>
        <source>Shares over several accounts are computed by CreatorMetrics: followers and views are added, shares of viewers weighted by views.</source>
        <translation>Anteile über mehrere Konten berechnet CreatorMetrics: Follower und Aufrufe werden addiert, Anteile der Zuschauer nach Aufrufen gewichtet.</translation>
    </message>
    <message>
        <source>Shares are of the people that the platform tells of; the coverage says how many these are.</source>
        <translation>Anteile beziehen sich auf die Menschen, über die die Plattform etwas sagt; die Abdeckung sagt, wie viele das sind.</translation>
    </message>
</context>
<context>
    <name>AudienceSection</name>
    <message>
        <source>Age and gender</source>
        <translation>Alter und Geschlecht</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Städte</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Frauen</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Männer</translation>
    </message>
    <message>
        <source>Other or not told</source>
        <translation>Andere oder nicht angegeben</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>shares of the viewers</source>
        <translation>Anteile der Zuschauer</translation>
    </message>
    <message>
        <source>shares of the views</source>
        <translation>Anteile der Aufrufe</translation>
    </message>
    <message>
        <source>shares of the followers</source>
        <translation>Anteile der Follower</translation>
    </message>
    <message>
        <source>from before these days</source>
        <translation>von vor diesen Tagen</translation>
    </message>
    <message>
        <source>tells of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>added up by CreatorMetrics ƒ</source>
        <translation>von CreatorMetrics zusammengezählt ƒ</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>account, platform, what</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>account, platform, why not</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>each account&apos;s own; nothing is blended</source>
        <translation>je Konto für sich; nichts wird vermischt</translation>
    </message>
</context>
<context>
    <name>AudienceText</name>
    <message>
        <source>Age and gender</source>
        <translation>Alter und Geschlecht</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Städte</translation>
    </message>
    <message>
        <source>women</source>
        <translation>Frauen</translation>
    </message>
    <message>
        <source>men</source>
        <translation>Männer</translation>
    </message>
    <message>
        <source>other or not told</source>
        <translation>andere oder ohne Angabe</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>of the viewers</source>
        <translation>der Zuschauer</translation>
    </message>
    <message>
        <source>of the views</source>
        <translation>der Aufrufe</translation>
    </message>
    <message>
        <source>of the followers</source>
        <translation>der Follower</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>change since %1</source>
        <translation>Veränderung seit %1</translation>
    </message>
    <message>
        <source>no earlier figures to compare with</source>
        <translation>keine früheren Zahlen zum Vergleich</translation>
    </message>
    <message>
        <source>tells of %1</source>
        <translation>sagt etwas über %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) together ƒ</source>
        <translation>
            <numerusform>%n Konto zusammen ƒ</numerusform>
            <numerusform>%n Konten zusammen ƒ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all accounts</source>
        <translation>%1, alle Konten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Percentage points since the window before</source>
        <translation>Prozentpunkte seit dem Zeitraum davor</translation>
    </message>
    <message>
        <source>%1 since the window before</source>
        <translation>%1 seit dem Zeitraum davor</translation>
    </message>
    <message>
        <source>Largest age group</source>
        <translation>Größte Altersgruppe</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <source>Top country</source>
        <translation>Häufigstes Land</translation>
    </message>
    <message>
        <source>Top city</source>
        <translation>Häufigste Stadt</translation>
    </message>
</context>
<context>
    <name>BestTimeText</name>
    <message>
        <source>%1, %2–%3</source>
        <comment>weekday, from–to</comment>
        <translation>%1, %2–%3</translation>
    </message>
    <message>
        <source>%1 (%2: %3 to %4)</source>
        <comment>estimate (confidence: low to high)</comment>
        <translation>%1 (%2: %3 bis %4)</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 views against your typical post</source>
        <translation>%1 Aufrufe gegenüber Ihrem üblichen Beitrag</translation>
    </message>
    <message>
        <source>too few to say anything</source>
        <translation>zu wenige, um etwas zu sagen</translation>
    </message>
    <message>
        <source>Not enough posts: %1 of the %2 that this needs.</source>
        <translation>Nicht genug Beiträge: %1 von %2, die dafür nötig sind.</translation>
    </message>
    <message>
        <source>No hour stands out from the others beyond chance.</source>
        <translation>Keine Stunde hebt sich mehr als zufällig von den anderen ab.</translation>
    </message>
    <message>
        <source>%1: %2 over your typical post</source>
        <translation>%1: %2 über Ihrem üblichen Beitrag</translation>
    </message>
    <message>
        <source>Best time to post</source>
        <translation>Beste Zeit zum Veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BucketName</name>
    <message>
        <source>%1 %2</source>
        <comment>short weekday, day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Woche ab %1</translation>
    </message>
</context>
<context>
    <name>CampaignNotes</name>
    <message numerus="yes">
        <source>%1: not known of %n post(s), which are in no sum and no cost.</source>
        <translation>
            <numerusform>%1: von %n Beitrag nicht bekannt; er steht in keiner Summe und keinen Kosten.</numerusform>
            <numerusform>%1: von %n Beiträgen nicht bekannt; sie stehen in keiner Summe und keinen Kosten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n post(s) had brought by the last day is not known: nobody had looked at them by then.</source>
        <translation>
            <numerusform>Was %n Beitrag bis zum letzten Tag gebracht hatte, ist nicht bekannt: Bis dahin wurde er nicht angesehen.</numerusform>
            <numerusform>Was %n Beiträge bis zum letzten Tag gebracht hatten, ist nicht bekannt: Bis dahin wurden sie nicht angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether the posts did better than usual cannot be said: of no account and type the baseline has at least %1 posts that were looked at when they were as old.</source>
        <translation>Ob die Beiträge besser als üblich liefen, lässt sich nicht sagen: Die Basis hat von keinem Konto und keiner Art mindestens %1 Beiträge, die im gleichen Alter angesehen wurden.</translation>
    </message>
    <message numerus="yes">
        <source>Compared at equal age: %1 of %n post(s); the others have too few like them in the baseline, or no look at a compared age.</source>
        <translation>
            <numerusform>Im gleichen Alter verglichen: %1 von %n Beitrag; die anderen haben zu wenige ihrer Art in der Basis oder keinen Blick im verglichenen Alter.</numerusform>
            <numerusform>Im gleichen Alter verglichen: %1 von %n Beiträgen; die anderen haben zu wenige ihrer Art in der Basis oder keinen Blick im verglichenen Alter.</numerusform>
        </translation>
    </message>
    <message>
        <source>New followers are all of these days, not only the campaign&apos;s.</source>
        <translation>Neue Follower sind alle dieser Tage, nicht nur die der Kampagne.</translation>
    </message>
    <message>
        <source>There is no cost per new follower: followers did not grow in these days.</source>
        <translation>Kosten je neuem Follower gibt es nicht: Die Follower sind in diesen Tagen nicht gewachsen.</translation>
    </message>
    <message>
        <source>There is no cost per new follower: net growth is not known of every account that took part.</source>
        <translation>Kosten je neuem Follower gibt es nicht: Das Nettowachstum ist nicht von jedem beteiligten Konto bekannt.</translation>
    </message>
    <message>
        <source>Platforms do not count views alike; the sum over them stands with its parts.</source>
        <translation>Plattformen zählen Aufrufe verschieden; die Summe steht mit ihren Teilen.</translation>
    </message>
    <message>
        <source>No post carries: %1.</source>
        <translation>Kein Beitrag trägt: %1.</translation>
    </message>
    <message>
        <source>No post of the campaign was published in these days.</source>
        <translation>In diesen Tagen wurde kein Beitrag der Kampagne veröffentlicht.</translation>
    </message>
    <message>
        <source>Figures of posts are what they got until now. Those of the baseline have not had the same time; only the comparison at equal age allows for it.</source>
        <translation>Zahlen der Beiträge sind, was sie bis jetzt erreicht haben. Die der Basis hatten nicht dieselbe Zeit; nur der Vergleich im gleichen Alter berücksichtigt das.</translation>
    </message>
    <message>
        <source>Reach is never added up over posts: the same people are in several.</source>
        <translation>Reichweite wird nie über Beiträge addiert: Dieselben Menschen sind in mehreren enthalten.</translation>
    </message>
</context>
<context>
    <name>CampaignSection</name>
    <message numerus="yes">
        <source>%n post(s) got %1 views so far.</source>
        <translation>
            <numerusform>%n Beitrag hat bisher %1 Aufrufe.</numerusform>
            <numerusform>%n Beiträge haben bisher %1 Aufrufe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) belong to the campaign; views are not known of any.</source>
        <translation>
            <numerusform>%n Beitrag gehört zur Kampagne; Aufrufe sind nicht bekannt.</numerusform>
            <numerusform>%n Beiträge gehören zur Kampagne; Aufrufe sind von keinem bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n that can be compared did better than usual at equal age.</source>
        <translation>
            <numerusform>%1 von %n vergleichbaren lief im gleichen Alter besser als üblich.</numerusform>
            <numerusform>%1 von %n vergleichbaren liefen im gleichen Alter besser als üblich.</numerusform>
        </translation>
    </message>
    <message>
        <source>All posts published in these days.</source>
        <translation>Alle in diesen Tagen veröffentlichten Beiträge.</translation>
    </message>
    <message>
        <source>Posts published in these days with one of the labels: %1.</source>
        <translation>In diesen Tagen veröffentlichte Beiträge mit einem der Etiketten: %1.</translation>
    </message>
    <message>
        <source>Baseline: the other posts of the same accounts, %1.</source>
        <translation>Basis: die übrigen Beiträge derselben Konten, %1.</translation>
    </message>
    <message>
        <source>%1 by the last day</source>
        <translation>%1 bis zum letzten Tag</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Engagement rate ƒ</source>
        <translation>Interaktionsrate ƒ</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Against usual ƒ</source>
        <translation>Gegenüber üblich ƒ</translation>
    </message>
    <message numerus="yes">
        <source>views at equal age, %n post(s)</source>
        <translation>
            <numerusform>Aufrufe im gleichen Alter, %n Beitrag</numerusform>
            <numerusform>Aufrufe im gleichen Alter, %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>not enough posts</source>
        <translation>zu wenige Beiträge</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>as entered</source>
        <translation>wie eingegeben</translation>
    </message>
    <message>
        <source>Per 1,000 views ƒ</source>
        <translation>Je 1.000 Aufrufe ƒ</translation>
    </message>
    <message>
        <source>Per view ƒ</source>
        <translation>Je Aufruf ƒ</translation>
    </message>
    <message>
        <source>Per engagement ƒ</source>
        <translation>Je Interaktion ƒ</translation>
    </message>
    <message>
        <source>Per post ƒ</source>
        <translation>Je Beitrag ƒ</translation>
    </message>
    <message>
        <source>Per new follower ƒ</source>
        <translation>Je neuem Follower ƒ</translation>
    </message>
    <message>
        <source>all of these days</source>
        <translation>alle dieser Tage</translation>
    </message>
    <message>
        <source>Views a day, on average of the known days: %1 in the campaign, %2 in the baseline.</source>
        <translation>Aufrufe pro Tag im Mittel der bekannten Tage: %1 in der Kampagne, %2 in der Basis.</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Tag für Tag</translation>
    </message>
    <message>
        <source>all posts of these accounts, with the baseline on the same days</source>
        <translation>alle Beiträge dieser Konten, mit der Basis an denselben Tagen</translation>
    </message>
    <message>
        <source>What to know about these figures</source>
        <translation>Was man über diese Zahlen wissen sollte</translation>
    </message>
    <message>
        <source>Views by day</source>
        <translation>Aufrufe nach Tag</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Was sie gekostet hat</translation>
    </message>
</context>
<context>
    <name>CampaignTables</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>P%1 at %2 d</source>
        <translation>P%1 bei %2 T</translation>
    </message>
    <message>
        <source>Campaign and baseline</source>
        <translation>Kampagne und Basis</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>%1, median post</source>
        <translation>%1, mittlerer Beitrag</translation>
    </message>
    <message>
        <source>Views of all these posts, for each day</source>
        <translation>Aufrufe all dieser Beiträge, je Tag</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>Gegenüber der Basis</translation>
    </message>
    <message>
        <source>what posts have got until now</source>
        <translation>was Beiträge bis jetzt erreicht haben</translation>
    </message>
    <message>
        <source>Campaign by platform</source>
        <translation>Kampagne nach Plattform</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Usual median</source>
        <translation>Üblicher Median</translation>
    </message>
    <message>
        <source>Engagements ƒ</source>
        <translation>Interaktionen ƒ</translation>
    </message>
    <message>
        <source>Rate ƒ</source>
        <translation>Rate ƒ</translation>
    </message>
    <message>
        <source>At equal age ƒ</source>
        <translation>Im gleichen Alter ƒ</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Nach Plattform</translation>
    </message>
    <message>
        <source>each rate by the platform&apos;s own denominator</source>
        <translation>jede Rate nach dem Nenner der Plattform</translation>
    </message>
    <message>
        <source>Posts of the campaign</source>
        <translation>Beiträge der Kampagne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>At equal age</source>
        <translation>Im gleichen Alter</translation>
    </message>
    <message numerus="yes">
        <source>the most viewed; %n more</source>
        <translation>
            <numerusform>die meistgesehenen; %n weiterer</numerusform>
            <numerusform>die meistgesehenen; %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>%1, daily avg</source>
        <translation>%1, ⌀ Tag</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no data for these days</source>
        <translation>keine Daten für diese Tage</translation>
    </message>
    <message>
        <source>not given by %1</source>
        <translation>von %1 nicht angegeben</translation>
    </message>
    <message>
        <source>no platform gives it</source>
        <translation>von keiner Plattform angegeben</translation>
    </message>
    <message>
        <source>no earlier data</source>
        <translation>keine früheren Daten</translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation>vs. %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 im Zeitraum %2</translation>
    </message>
    <message>
        <source>The last day is not complete yet.</source>
        <translation>Der letzte Tag ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>engagements ÷ what they are divided by, of all posts together</source>
        <translation>Interaktionen ÷ wodurch geteilt wird, über alle Beiträge zusammen</translation>
    </message>
    <message>
        <source>Lifetime figures of the posts published in these days, as they stood at the last look.</source>
        <translation>Gesamtzahlen der in diesen Tagen veröffentlichten Beiträge, nach dem Stand der letzten Abfrage.</translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>war nicht da</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>ist weg</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>Im Bericht</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>ChartSpan</name>
    <message>
        <source>%1 in all</source>
        <comment>sum over chosen days</comment>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <comment>over chosen days</comment>
        <translation>%1 im Durchschnitt</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Age in days</source>
        <translation>Alter in Tagen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Month of</source>
        <translation>Monat ab</translation>
    </message>
    <message>
        <source>%1 (minutes)</source>
        <translation>%1 (Minuten)</translation>
    </message>
    <message>
        <source>%1 (seconds)</source>
        <translation>%1 (Sekunden)</translation>
    </message>
    <message>
        <source>Compared day</source>
        <translation>Verglichener Tag</translation>
    </message>
    <message>
        <source>Usual, from</source>
        <translation>Üblich, von</translation>
    </message>
    <message>
        <source>Usual, to</source>
        <translation>Üblich, bis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
</context>
<context>
    <name>CloudAccount</name>
    <message>
        <source>%1 cannot be reached. Check the internet connection, then try again.</source>
        <translation>%1 ist nicht erreichbar. Internetverbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 does not answer at the moment. Try again in a few minutes.</source>
        <translation>%1 antwortet gerade nicht. In ein paar Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>That was tried too often. Wait a little, then try again.</source>
        <translation>Das wurde zu oft versucht. Etwas warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>Die Sitzung ist beendet. Bitte neu anmelden.</translation>
    </message>
    <message>
        <source>The e-mail address has not been confirmed yet.</source>
        <translation>Die E-Mail-Adresse ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>The service does not accept this.</source>
        <translation>Der Dienst nimmt das nicht an.</translation>
    </message>
    <message>
        <source>What answered is not the service; a network that wants a sign-in of its own does so.</source>
        <translation>Was geantwortet hat, ist nicht der Dienst; ein Netz, das eine eigene Anmeldung verlangt, tut das.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refuses to keep the session.</source>
        <translation>Der Schlüsselbund des Systems nimmt die Sitzung nicht auf.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>signed in on %1</source>
        <translation>angemeldet am %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>Type your e-mail address.</source>
        <translation>Bitte die E-Mail-Adresse eingeben.</translation>
    </message>
    <message>
        <source>That is no e-mail address: name@example.com is one.</source>
        <translation>Das ist keine E-Mail-Adresse: name@example.com ist eine.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a few words are fine.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen; ein paar Wörter sind gut.</numerusform>
            <numerusform>Mindestens %n Zeichen; ein paar Wörter sind gut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>Höchstens %n Zeichen.</numerusform>
            <numerusform>Höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was tried too often. It can be tried again %1.</source>
        <translation>Das wurde zu oft versucht. Wieder möglich %1.</translation>
    </message>
    <message>
        <source>A computer without a name</source>
        <translation>Ein Computer ohne Namen</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (dieser Computer)</translation>
    </message>
    <message>
        <source>The program has told nothing of its use in the last 30 days.</source>
        <translation>In den letzten 30 Tagen hat das Programm nichts über seine Nutzung gemeldet.</translation>
    </message>
    <message>
        <source>Told in the last 30 days: %1 syncs, %2 that failed, %3 exports. Never figures, names or texts.</source>
        <translation>In den letzten 30 Tagen gemeldet: %1 Abgleiche, %2 fehlgeschlagene, %3 Exporte. Nie Zahlen, Namen oder Texte.</translation>
    </message>
    <message>
        <source>%1 It can be tried again %2.</source>
        <translation>%1 Ein neuer Versuch ist %2 möglich.</translation>
    </message>
</context>
<context>
    <name>CloudProblem</name>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Dieser Name ist zu lang.</translation>
    </message>
    <message>
        <source>The CreatorMetrics service refuses for a reason that this version does not know (%1).</source>
        <translation>Der CreatorMetrics-Dienst lehnt ab, aus einem Grund, den diese Version nicht kennt (%1).</translation>
    </message>
    <message>
        <source>The answer of the CreatorMetrics service is not as agreed. Is there a newer version of this program?</source>
        <translation>Die Antwort des CreatorMetrics-Dienstes ist nicht wie vereinbart. Gibt es eine neuere Version dieses Programms?</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used for the CreatorMetrics session. Is it locked?</source>
        <translation>Der Schlüsselbund dieses Computers ist für die CreatorMetrics-Sitzung nicht nutzbar. Ist er gesperrt?</translation>
    </message>
    <message>
        <source>The CreatorMetrics service does not understand this version of the program. Is there a newer one?</source>
        <translation>Der CreatorMetrics-Dienst versteht diese Version des Programms nicht. Gibt es eine neuere?</translation>
    </message>
    <message>
        <source>That is more than the CreatorMetrics service takes at once.</source>
        <translation>Das ist mehr, als der CreatorMetrics-Dienst auf einmal annimmt.</translation>
    </message>
    <message>
        <source>The link or code of the mail has been used already, is too old, or is not complete. Ask for another mail.</source>
        <translation>Der Link oder Code der E-Mail wurde schon verwendet, ist zu alt oder unvollständig. Bitte eine neue E-Mail anfordern.</translation>
    </message>
    <message>
        <source>Sign in to CreatorMetrics first.</source>
        <translation>Zuerst bei CreatorMetrics anmelden.</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>E-Mail-Adresse oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The e-mail address is not confirmed yet. Open the link in the mail that was sent to it.</source>
        <translation>Die E-Mail-Adresse ist noch nicht bestätigt. Bitte den Link in der zugesandten E-Mail öffnen.</translation>
    </message>
    <message>
        <source>The password is too easy to guess. Take at least 12 characters, no common password, and nothing of your e-mail address.</source>
        <translation>Das Passwort ist zu leicht zu erraten. Mindestens 12 Zeichen, kein gängiges Passwort und nichts aus der E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>It was changed elsewhere at the same time. Look at it again, then change it.</source>
        <translation>Es wurde gleichzeitig anderswo geändert. Erst noch einmal ansehen, dann ändern.</translation>
    </message>
    <message>
        <source>You have this plan already.</source>
        <translation>Dieser Tarif ist schon gebucht.</translation>
    </message>
    <message>
        <source>There is no subscription.</source>
        <translation>Es gibt kein Abonnement.</translation>
    </message>
    <message>
        <source>This plan is not sold.</source>
        <translation>Dieser Tarif wird nicht verkauft.</translation>
    </message>
    <message>
        <source>The payment service does not answer. Nothing was charged; try again in a moment.</source>
        <translation>Der Zahlungsdienst antwortet nicht. Es wurde nichts abgebucht; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The same request is still being done. Wait a moment.</source>
        <translation>Dieselbe Anfrage läuft noch. Bitte einen Moment warten.</translation>
    </message>
    <message>
        <source>The request was mixed up with another one. Try again.</source>
        <translation>Die Anfrage wurde mit einer anderen verwechselt. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>This sign-in is not open any more. Begin again.</source>
        <translation>Diese Anmeldung ist nicht mehr offen. Bitte neu beginnen.</translation>
    </message>
    <message>
        <source>The platform asks to sign in again. Connect the account once more.</source>
        <translation>Die Plattform verlangt eine neue Anmeldung. Bitte das Konto noch einmal verbinden.</translation>
    </message>
    <message>
        <source>This account has not been connected through the CreatorMetrics service.</source>
        <translation>Dieses Konto wurde nicht über den CreatorMetrics-Dienst verbunden.</translation>
    </message>
    <message>
        <source>The CreatorMetrics service does not offer this platform.</source>
        <translation>Der CreatorMetrics-Dienst bietet diese Plattform nicht an.</translation>
    </message>
    <message>
        <source>Too many sign-ins are open. Finish one, or wait ten minutes.</source>
        <translation>Es sind zu viele Anmeldungen offen. Eine abschließen oder zehn Minuten warten.</translation>
    </message>
    <message>
        <source>Live news can be had of a hundred accounts at most.</source>
        <translation>Live-Neuigkeiten gibt es von höchstens hundert Konten.</translation>
    </message>
    <message>
        <source>What happened since is no longer kept. A sync brings it.</source>
        <translation>Was seither geschah, wird nicht mehr vorgehalten. Ein Abgleich holt es.</translation>
    </message>
    <message>
        <source>The platform does not answer as agreed. Try again in a moment.</source>
        <translation>Die Plattform antwortet nicht wie vereinbart. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The CreatorMetrics service does not accept what was entered.</source>
        <translation>Der CreatorMetrics-Dienst nimmt die Eingabe nicht an.</translation>
    </message>
    <message>
        <source>The CreatorMetrics service does not believe this request.</source>
        <translation>Der CreatorMetrics-Dienst hält diese Anfrage nicht für echt.</translation>
    </message>
    <message>
        <source>This is not allowed with your CreatorMetrics account.</source>
        <translation>Das ist mit diesem CreatorMetrics-Konto nicht erlaubt.</translation>
    </message>
    <message>
        <source>The CreatorMetrics service does not know it, or no longer.</source>
        <translation>Der CreatorMetrics-Dienst kennt es nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a moment, then try again.</source>
        <translation>Zu viele Anfragen. Einen Moment warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>What answered could not prove that it is the CreatorMetrics service: its certificate is not to be trusted, so nothing was sent to it. Perhaps this network asks for a sign-in of its own, or the clock of this computer is wrong. Open a web page in the browser, look at the clock, then try again.</source>
        <translation>Was geantwortet hat, konnte nicht beweisen, dass es der CreatorMetrics-Dienst ist: Seinem Zertifikat ist nicht zu trauen, deshalb wurde ihm nichts gesendet. Vielleicht verlangt dieses Netz eine eigene Anmeldung, oder die Uhr dieses Computers geht falsch. Eine Webseite im Browser öffnen, auf die Uhr sehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The CreatorMetrics service cannot be reached. Everything on this computer can be read as before; check the internet connection, then try again.</source>
        <translation>Der CreatorMetrics-Dienst ist nicht erreichbar. Alles auf diesem Computer lässt sich lesen wie zuvor; die Internetverbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The CreatorMetrics service did not answer in time. Nothing on this computer is lost; try again in a few minutes.</source>
        <translation>Der CreatorMetrics-Dienst hat nicht rechtzeitig geantwortet. Auf diesem Computer ist nichts verloren; in ein paar Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to the CreatorMetrics service broke off. Nothing on this computer is lost; try again in a moment.</source>
        <translation>Die Verbindung zum CreatorMetrics-Dienst ist abgebrochen. Auf diesem Computer ist nichts verloren; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This computer was signed out of CreatorMetrics because its session was ended elsewhere: another device signed it out, the password was changed, or the account was deleted. Sign in again; everything on this computer is as it was.</source>
        <translation>Dieser Computer wurde bei CreatorMetrics abgemeldet, weil seine Sitzung anderswo beendet wurde: Ein anderes Gerät hat ihn abgemeldet, das Passwort wurde geändert, oder das Konto wurde gelöscht. Erneut anmelden; auf diesem Computer ist alles, wie es war.</translation>
    </message>
    <message>
        <source>This computer was signed out of CreatorMetrics because its session is over: it was not used for too long. Sign in again; everything on this computer is as it was.</source>
        <translation>Dieser Computer wurde bei CreatorMetrics abgemeldet, weil seine Sitzung vorbei ist: Sie wurde zu lange nicht benutzt. Erneut anmelden; auf diesem Computer ist alles, wie es war.</translation>
    </message>
    <message>
        <source>This computer was signed out of CreatorMetrics because its session was used from elsewhere. Sign in again, and change your password if that was not you; everything on this computer is as it was.</source>
        <translation>Dieser Computer wurde bei CreatorMetrics abgemeldet, weil seine Sitzung von anderswo benutzt wurde. Erneut anmelden und das Passwort ändern, falls Sie das nicht waren; auf diesem Computer ist alles, wie es war.</translation>
    </message>
    <message>
        <source>Something else than the CreatorMetrics service has answered, perhaps the sign-in page of this network. Open a web page in the browser, sign in there, then try again; nothing on this computer is lost.</source>
        <translation>Etwas anderes als der CreatorMetrics-Dienst hat geantwortet, vielleicht die Anmeldeseite dieses Netzes. Eine Webseite im Browser öffnen, sich dort anmelden, dann erneut versuchen; auf diesem Computer ist nichts verloren.</translation>
    </message>
    <message>
        <source>The CreatorMetrics service has too much to do. Nothing on this computer is lost; try again in a moment.</source>
        <translation>Der CreatorMetrics-Dienst ist ausgelastet. Auf diesem Computer ist nichts verloren; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Something went wrong at the CreatorMetrics service. Nothing on this computer is lost; try again later.</source>
        <translation>Beim CreatorMetrics-Dienst ist etwas schiefgegangen. Auf diesem Computer ist nichts verloren; später erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Each platform counts a view by a rule of its own: after how long, and whether replays count.</source>
        <translation>Jede Plattform zählt einen Aufruf nach eigener Regel: ab wann, und ob Wiederholungen zählen.</translation>
    </message>
    <message>
        <source>Each platform counts by a rule of its own what has been shown.</source>
        <translation>Jede Plattform zählt nach eigener Regel, was gezeigt wurde.</translation>
    </message>
    <message>
        <source>Each platform estimates by itself how many different people it reached.</source>
        <translation>Jede Plattform schätzt selbst, wie viele verschiedene Menschen sie erreicht hat.</translation>
    </message>
    <message>
        <source>Watch time depends on what each platform takes for a view.</source>
        <translation>Die Wiedergabezeit hängt davon ab, was eine Plattform als Aufruf ansieht.</translation>
    </message>
    <message>
        <source>Each platform counts other clicks and visits.</source>
        <translation>Jede Plattform zählt andere Klicks und Besuche.</translation>
    </message>
    <message>
        <source>Not every platform tells shares and saves, so engagements hold different parts.</source>
        <translation>Nicht jede Plattform nennt Geteiltes und Gespeichertes; Interaktionen bestehen daher aus verschiedenen Teilen.</translation>
    </message>
    <message>
        <source>Each platform&apos;s rate is divided by its own figure: views, reach or impressions.</source>
        <translation>Die Rate jeder Plattform wird durch deren eigene Zahl geteilt: Aufrufe, Reichweite oder Impressionen.</translation>
    </message>
    <message>
        <source>%1 rounds totals to three digits.</source>
        <translation>%1 rundet Summen auf drei Stellen.</translation>
    </message>
    <message>
        <source>Reach is the average of the days; days are never added up.</source>
        <translation>Die Reichweite ist der Durchschnitt der Tage; Tage werden nie addiert.</translation>
    </message>
    <message>
        <source>The periods differ in length: changes of sums compare the averages of a day.</source>
        <translation>Die Zeiträume sind verschieden lang: bei Summen werden Tagesdurchschnitte verglichen.</translation>
    </message>
    <message>
        <source>Some days are not known; sums are of the known ones.</source>
        <translation>Einige Tage sind nicht bekannt; Summen gelten für die bekannten.</translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>rounded by the platform, or computed</source>
        <translation>von der Plattform gerundet oder berechnet</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not known for these days</source>
        <translation>für diese Tage nicht bekannt</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>not added up: the platforms do not mean the same by it, or not all tell it</source>
        <translation>nicht addiert: die Plattformen meinen nicht dasselbe damit, oder nicht alle sagen es</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Only where the platforms mean the same by the figure</source>
        <translation>Nur wo die Plattformen dasselbe damit meinen</translation>
    </message>
    <message>
        <source>%1, per day</source>
        <translation>%1, pro Tag</translation>
    </message>
    <message>
        <source>counted differently</source>
        <translation>verschieden gezählt</translation>
    </message>
    <message>
        <source>What is counted differently is not added up: point at it to see how it differs.</source>
        <translation>Was verschieden gezählt wird, wird nicht addiert: zeigen Sie darauf, um den Unterschied zu sehen.</translation>
    </message>
    <message>
        <source>%1 at day %2</source>
        <translation>%1 an Tag %2</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>kein Vergleich</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Views at a common age</source>
        <translation>Aufrufe im gleichen Alter</translation>
    </message>
</context>
<context>
    <name>ComparisonSection</name>
    <message>
        <source>%1, daily average</source>
        <translation>%1, Tagesmittel</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figures, what to know of them</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Platforms compared</source>
        <translation>Plattformen im Vergleich</translation>
    </message>
    <message>
        <source>* the platforms do not mean the same by it</source>
        <translation>* die Plattformen meinen damit nicht dasselbe</translation>
    </message>
    <message>
        <source>Change by platform</source>
        <translation>Änderung nach Plattform</translation>
    </message>
</context>
<context>
    <name>ConnectGuide</name>
    <message>
        <source>The channel, its videos and public comments</source>
        <translation>Der Kanal, seine Videos und öffentliche Kommentare</translation>
    </message>
    <message>
        <source>Channel not allowed: followers, videos and comments stay unknown.</source>
        <translation>Kanal nicht erlaubt: Abonnenten, Videos und Kommentare bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Figures by day and who watches</source>
        <translation>Zahlen je Tag und wer zuschaut</translation>
    </message>
    <message>
        <source>Analytics not allowed: figures by day and the audience stay unknown.</source>
        <translation>Analytics nicht erlaubt: Zahlen je Tag und das Publikum bleiben unbekannt.</translation>
    </message>
    <message>
        <source>The profile, posts and stories</source>
        <translation>Das Profil, Beiträge und Storys</translation>
    </message>
    <message>
        <source>Profile not allowed: followers and posts stay unknown.</source>
        <translation>Profil nicht erlaubt: Follower und Beiträge bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Insights: reach, views, audience</source>
        <translation>Insights: Reichweite, Aufrufe, Publikum</translation>
    </message>
    <message>
        <source>Insights not allowed: reach, views and the audience stay unknown.</source>
        <translation>Insights nicht erlaubt: Reichweite, Aufrufe und das Publikum bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Comments on your posts, and mentions</source>
        <translation>Kommentare zu Ihren Beiträgen und Erwähnungen</translation>
    </message>
    <message>
        <source>Comments not allowed: comments and mentions stay unknown.</source>
        <translation>Kommentare nicht erlaubt: Kommentare und Erwähnungen bleiben unbekannt.</translation>
    </message>
    <message>
        <source>The profile and its totals</source>
        <translation>Das Profil und seine Summen</translation>
    </message>
    <message>
        <source>Profile not allowed: followers stay unknown.</source>
        <translation>Profil nicht erlaubt: Follower bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Your posts with their figures, and posts that mention you</source>
        <translation>Ihre Beiträge mit ihren Zahlen und Beiträge, die Sie erwähnen</translation>
    </message>
    <message>
        <source>Posts not allowed: posts, views and mentions stay unknown.</source>
        <translation>Beiträge nicht erlaubt: Beiträge, Aufrufe und Erwähnungen bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Staying signed in, so that syncs need no one to be there</source>
        <translation>Angemeldet bleiben, damit beim Abgleich niemand da sein muss</translation>
    </message>
    <message>
        <source>Staying signed in not allowed: the sign-in ends after two hours.</source>
        <translation>Angemeldet bleiben nicht erlaubt: Die Anmeldung endet nach zwei Stunden.</translation>
    </message>
    <message>
        <source>Name and picture</source>
        <translation>Name und Bild</translation>
    </message>
    <message>
        <source>Name not allowed: the account cannot be told from others.</source>
        <translation>Name nicht erlaubt: Das Konto ist von anderen nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>@name and link of the profile</source>
        <translation>@Name und Adresse des Profils</translation>
    </message>
    <message>
        <source>Profile not allowed: the @name stays unknown.</source>
        <translation>Profil nicht erlaubt: Der @Name bleibt unbekannt.</translation>
    </message>
    <message>
        <source>Totals: followers, likes, number of videos</source>
        <translation>Summen: Follower, Likes, Zahl der Videos</translation>
    </message>
    <message>
        <source>Stats not allowed: followers stay unknown.</source>
        <translation>Statistik nicht erlaubt: Follower bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Public videos with their figures</source>
        <translation>Öffentliche Videos mit ihren Zahlen</translation>
    </message>
    <message>
        <source>Videos not allowed: videos, views and likes stay unknown.</source>
        <translation>Videos nicht erlaubt: Videos, Aufrufe und Likes bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in of %1 itself.</source>
        <translation>Ihr Browser öffnet die Anmeldung von %1 selbst.</translation>
    </message>
    <message>
        <source>It takes a professional account (Business or Creator). Instagram lets no program read personal accounts; you can switch in Instagram&apos;s settings, free of charge.</source>
        <translation>Nötig ist ein professionelles Konto (Business oder Creator). Private Konten lässt Instagram kein Programm lesen; umstellen können Sie in den Einstellungen von Instagram, kostenlos.</translation>
    </message>
    <message>
        <source>Nothing is posted, changed or deleted</source>
        <translation>Nichts wird veröffentlicht, geändert oder gelöscht</translation>
    </message>
    <message>
        <source>No private messages, no password</source>
        <translation>Keine privaten Nachrichten, kein Passwort</translation>
    </message>
    <message>
        <source>No earnings</source>
        <translation>Keine Einnahmen</translation>
    </message>
    <message>
        <source>Nothing of people who follow you, only how many and from where</source>
        <translation>Nichts über die Menschen, die Ihnen folgen, nur wie viele und woher</translation>
    </message>
    <message>
        <source>No lists of followers</source>
        <translation>Keine Listen von Followern</translation>
    </message>
    <message>
        <source>No drafts and no private videos: public ones only</source>
        <translation>Keine Entwürfe und privaten Videos, nur öffentliche</translation>
    </message>
    <message>
        <source>Not more than %1 a month: then syncing of X waits for the next month.</source>
        <translation>Nicht mehr als %1 im Monat: Danach wartet der Abgleich mit X auf den nächsten.</translation>
    </message>
    <message>
        <source>No monthly limit is set in services.json.</source>
        <translation>In services.json steht keine monatliche Grenze.</translation>
    </message>
    <message>
        <source>X charges for reading: %1 a post, %2 a profile.</source>
        <translation>X verlangt Geld fürs Lesen: %1 je Beitrag, %2 je Profil.</translation>
    </message>
    <message>
        <source>With a developer app of your own in services.json your own posts cost a fifth of it.</source>
        <translation>Mit einer eigenen Entwickler-App in services.json kosten eigene Beiträge ein Fünftel davon.</translation>
    </message>
    <message>
        <source>%1 not allowed: what it tells stays unknown.</source>
        <translation>%1 nicht erlaubt: Was daraus käme, bleibt unbekannt.</translation>
    </message>
    <message>
        <source>The first sync begins now, with the newest figures.</source>
        <translation>Der erste Abgleich beginnt jetzt, mit den neuesten Zahlen.</translation>
    </message>
    <message>
        <source>Older history follows in slices with each sync, while everything can be used.</source>
        <translation>Die Vorgeschichte folgt stückweise mit jedem Abgleich; alles ist dabei benutzbar.</translation>
    </message>
    <message>
        <source>%1 tells present totals only, so figures by day begin today.</source>
        <translation>%1 nennt nur heutige Summen, deshalb beginnen die Zahlen je Tag heute.</translation>
    </message>
    <message>
        <source>Reading %1 posts once costs about %2; X gives at most the newest %3.</source>
        <translation>%1 Beiträge einmal zu lesen kostet etwa %2; X gibt höchstens die neuesten %3.</translation>
    </message>
    <message>
        <source>Reading its posts once costs at most %1, for the newest %2 that X gives.</source>
        <translation>Die Beiträge einmal zu lesen kostet höchstens %1, für die neuesten %2, die X gibt.</translation>
    </message>
</context>
<context>
    <name>ContentSection</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Median views ƒ</source>
        <translation>Median der Aufrufe ƒ</translation>
    </message>
    <message>
        <source>Engagements ƒ</source>
        <translation>Interaktionen ƒ</translation>
    </message>
    <message>
        <source>Rate ƒ</source>
        <translation>Rate ƒ</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>published in this period, lifetime figures</source>
        <translation>in diesem Zeitraum veröffentlicht, Zahlen seit Veröffentlichung</translation>
    </message>
    <message>
        <source>No post of this period is known.</source>
        <translation>Aus diesem Zeitraum ist kein Beitrag bekannt.</translation>
    </message>
    <message>
        <source>Top content</source>
        <translation>Beste Inhalte</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Most viewed</source>
        <translation>Meistgesehen</translation>
    </message>
    <message>
        <source>Lowest engagement rate</source>
        <translation>Niedrigste Interaktionsrate</translation>
    </message>
    <message>
        <source>by each platform&apos;s own denominator</source>
        <translation>nach dem Nenner jeder Plattform</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>rate by %1, the ratio of the sums</source>
        <translation>Rate je %1, das Verhältnis der Summen</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>Alle Beiträge</translation>
    </message>
</context>
<context>
    <name>ContentText</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of the engagements: name, figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not looked at at an age that posts are compared at</source>
        <translation>nicht in einem Alter abgefragt, in dem Beiträge verglichen werden</translation>
    </message>
    <message>
        <source>not enough earlier posts to compare with at day %1</source>
        <translation>zu wenige frühere Beiträge zum Vergleich an Tag %1</translation>
    </message>
    <message>
        <source>more than %1 of %2 earlier posts had at day %3</source>
        <comment>percentage, number of posts, age in days</comment>
        <translation>mehr als %1 von %2 früheren Beiträgen an Tag %3</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No longer on the platform since %1</source>
        <translation>Nicht mehr auf der Plattform seit %1</translation>
    </message>
    <message>
        <source>more than %1 posts</source>
        <translation>mehr als %1 Beiträge</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 Beitrag</translation>
    </message>
    <message>
        <source>%1 posts</source>
        <translation>%1 Beiträge</translation>
    </message>
</context>
<context>
    <name>ContentType</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>Live stream</source>
        <translation>Livestream</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Carousel</source>
        <translation>Karussell</translation>
    </message>
    <message>
        <source>Reel</source>
        <translation>Reel</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
</context>
<context>
    <name>DataLines</name>
    <message>
        <source>Closed until %1</source>
        <translation>Geschlossen bis %1</translation>
    </message>
    <message>
        <source>Used up until %1</source>
        <translation>Verbraucht bis %1</translation>
    </message>
    <message>
        <source>Resets %1</source>
        <translation>Beginnt neu: %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Left alone until %1</source>
        <translation>In Ruhe gelassen bis %1</translation>
    </message>
    <message>
        <source>Still to come: calls for history wait.</source>
        <translation>Kommt noch: Abfragen zur Vorgeschichte warten.</translation>
    </message>
    <message>
        <source>%1 tells present totals only, and nothing was synced on these days.</source>
        <translation>%1 nennt nur heutige Summen, und an diesen Tagen wurde nicht abgeglichen.</translation>
    </message>
    <message>
        <source>%1 gave no figures for these days.</source>
        <translation>%1 hat für diese Tage keine Zahlen gegeben.</translation>
    </message>
    <message>
        <source>No imported file has these days.</source>
        <translation>Keine eingelesene Datei enthält diese Tage.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 and %n more stretch(es)</source>
        <translation>
            <numerusform>%1: %2 und %n weitere Strecke</numerusform>
            <numerusform>%1: %2 und %n weitere Strecken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>12 days: 3 – 9 Nov</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
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
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n Std.</numerusform>
            <numerusform>%n Std.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayRange</name>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>DefinitionBreak</name>
    <message>
        <source>every play of a Short counts</source>
        <translation>jedes Abspielen eines Shorts zählt</translation>
    </message>
    <message>
        <source>YouTube counts every play and replay of a Short as a view.</source>
        <translation>YouTube zählt jedes Abspielen und Wiederholen eines Shorts als Aufruf.</translation>
    </message>
    <message>
        <source>no more impressions</source>
        <translation>keine Impressionen mehr</translation>
    </message>
    <message>
        <source>Instagram gives no impressions any more; views take their place.</source>
        <translation>Instagram gibt keine Impressionen mehr; an ihre Stelle treten Aufrufe.</translation>
    </message>
    <message>
        <source>views from the first frame</source>
        <translation>Aufrufe ab dem ersten Bild</translation>
    </message>
    <message>
        <source>YouTube counts a view from the first frame; the former count goes on as engaged views.</source>
        <translation>YouTube zählt einen Aufruf ab dem ersten Bild; die frühere Zählung läuft als engagierte Aufrufe weiter.</translation>
    </message>
</context>
<context>
    <name>DefinitionText</name>
    <message>
        <source>Followers gained less followers lost.</source>
        <translation>Neue Follower abzüglich verlorener.</translation>
    </message>
    <message>
        <source>Likes, comments and shares, and saves where the platform gives them.</source>
        <translation>Likes, Kommentare und Geteiltes, und Gespeichertes, wo die Plattform es angibt.</translation>
    </message>
    <message>
        <source>Engagements divided by %1. Over several days and accounts it is the ratio of the sums, not an average of rates.</source>
        <translation>Interaktionen geteilt durch %1. Über mehrere Tage und Konten ist es das Verhältnis der Summen, kein Durchschnitt der Raten.</translation>
    </message>
    <message>
        <source>followers gained − followers lost</source>
        <translation>neue Follower − verlorene Follower</translation>
    </message>
    <message>
        <source>likes + comments + shares + saves</source>
        <translation>Likes + Kommentare + Geteiltes + Gespeichertes</translation>
    </message>
    <message>
        <source>engagements ÷ %1</source>
        <translation>Interaktionen ÷ %1</translation>
    </message>
    <message>
        <source>sum of the known days ÷ their number</source>
        <translation>Summe der bekannten Tage ÷ ihre Anzahl</translation>
    </message>
    <message>
        <source>The total at the end of the range. Where the platform told none that day, the nearest one is moved by followers gained and lost.</source>
        <translation>Die Gesamtzahl am Ende des Zeitraums. Wo die Plattform an diesem Tag keine nannte, wird die nächstgelegene um neue und verlorene Follower verschoben.</translation>
    </message>
    <message>
        <source>The total at the end of the range.</source>
        <translation>Die Gesamtzahl am Ende des Zeitraums.</translation>
    </message>
    <message>
        <source>Posts are counted one by one, by the day of publication.</source>
        <translation>Beiträge werden einzeln gezählt, nach dem Tag der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Days are never added up, since the same people would count twice. Accounts are added up.</source>
        <translation>Tage werden nie addiert, denn dieselben Menschen zählten doppelt. Konten werden addiert.</translation>
    </message>
    <message>
        <source>Days are averaged, not added up.</source>
        <translation>Tage werden gemittelt, nicht addiert.</translation>
    </message>
    <message>
        <source>A day counts when its likes and comments are known; days are added up.</source>
        <translation>Ein Tag zählt, wenn seine Likes und Kommentare bekannt sind; Tage werden addiert.</translation>
    </message>
    <message>
        <source>A day counts when gained and lost are both known; days are added up.</source>
        <translation>Ein Tag zählt, wenn neue und verlorene Follower beide bekannt sind; Tage werden addiert.</translation>
    </message>
    <message>
        <source>The days&apos; engagements, divided by the followers at the end of the range.</source>
        <translation>Die Interaktionen der Tage, geteilt durch die Follower am Ende des Zeitraums.</translation>
    </message>
    <message>
        <source>A day counts when its engagements and %1 are both known.</source>
        <translation>Ein Tag zählt, wenn seine Interaktionen und %1 beide bekannt sind.</translation>
    </message>
    <message>
        <source>Days are added up.</source>
        <translation>Tage werden addiert.</translation>
    </message>
    <message>
        <source>Derived: computed by CreatorMetrics from the platforms&apos; followers gained and lost.</source>
        <translation>Abgeleitet: von CreatorMetrics aus den neuen und verlorenen Followern der Plattformen berechnet.</translation>
    </message>
    <message>
        <source>Derived: computed by CreatorMetrics from the platforms&apos; likes, comments, shares and saves.</source>
        <translation>Abgeleitet: von CreatorMetrics aus Likes, Kommentaren, Geteiltem und Gespeichertem der Plattformen berechnet.</translation>
    </message>
    <message>
        <source>Derived: computed by CreatorMetrics from the platforms&apos; likes, comments, shares, saves and %1.</source>
        <translation>Abgeleitet: von CreatorMetrics aus Likes, Kommentaren, Geteiltem, Gespeichertem und %1 der Plattformen berechnet.</translation>
    </message>
    <message>
        <source>Counted by CreatorMetrics from the posts that the platforms list.</source>
        <translation>Von CreatorMetrics aus den Beiträgen gezählt, die die Plattformen auflisten.</translation>
    </message>
    <message>
        <source>Measured: told by the platforms.</source>
        <translation>Gemessen: von den Plattformen angegeben.</translation>
    </message>
    <message>
        <source>Engagement rate by %1</source>
        <translation>Interaktionsrate je %1</translation>
    </message>
</context>
<context>
    <name>Denominator</name>
    <message>
        <source>views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>impressions</source>
        <translation>Impressionen</translation>
    </message>
    <message>
        <source>followers</source>
        <translation>Follower</translation>
    </message>
</context>
<context>
    <name>DictionaryRows</name>
    <message>
        <source>Very negative</source>
        <translation>Sehr negativ</translation>
    </message>
    <message>
        <source>Clearly negative</source>
        <translation>Deutlich negativ</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Slightly negative</source>
        <translation>Leicht negativ</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Slightly positive</source>
        <translation>Leicht positiv</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Clearly positive</source>
        <translation>Deutlich positiv</translation>
    </message>
    <message>
        <source>Very positive</source>
        <translation>Sehr positiv</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>From −4, very negative, to +4, very positive</source>
        <translation>Von −4, sehr negativ, bis +4, sehr positiv</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>DisconnectNote</name>
    <message>
        <source>The sign-in is deleted here. Instagram cannot be told by a program: to end the access there too, remove the app in Instagram under Settings, Website permissions, Apps and websites.</source>
        <translation>Die Anmeldung wird hier gelöscht. Instagram nimmt das von keinem Programm entgegen: Um den Zugriff auch dort zu beenden, entfernen Sie die App in Instagram unter Einstellungen, Website-Berechtigungen, Apps und Websites.</translation>
    </message>
</context>
<context>
    <name>Engagement</name>
    <message>
        <source>What the posts published in these days have got until now, whenever it happened.</source>
        <translation>Was die in diesen Tagen veröffentlichten Beiträge bis jetzt bekommen haben, wann auch immer.</translation>
    </message>
    <message>
        <source>Posts of the two periods have not had the same time: the older have had longer.</source>
        <translation>Beiträge der beiden Zeiträume hatten nicht gleich viel Zeit: die älteren hatten mehr.</translation>
    </message>
    <message>
        <source>A rate over several posts is the ratio of the sums, not the mean of the posts&apos; rates.</source>
        <translation>Eine Rate über mehrere Beiträge ist das Verhältnis der Summen, nicht der Mittelwert der einzelnen Raten.</translation>
    </message>
    <message>
        <source>A rate over several days is the ratio of the sums, not the mean of the days&apos; rates.</source>
        <translation>Eine Rate über mehrere Tage ist das Verhältnis der Summen, nicht der Mittelwert der Tagesraten.</translation>
    </message>
    <message>
        <source>Reach is added up for the rate: who is reached on two days counts twice.</source>
        <translation>Für die Rate wird die Reichweite addiert: wer an zwei Tagen erreicht wird, zählt zweimal.</translation>
    </message>
    <message>
        <source>The rate by followers divides by the followers at the end of the period.</source>
        <translation>Die Rate je Follower teilt durch die Follower am Ende des Zeitraums.</translation>
    </message>
    <message>
        <source>The total rate is of %1 only; not known for the others: %2.</source>
        <translation>Die Gesamtrate gilt nur für %1; nicht bekannt für die anderen: %2.</translation>
    </message>
    <message>
        <source>Engagements of %1 hold: %2. Not told: %3.</source>
        <translation>Interaktionen von %1 bestehen aus: %2. Nicht angegeben: %3.</translation>
    </message>
    <message>
        <source>Engagements are made of different parts on different platforms, so their rates compare loosely.</source>
        <translation>Interaktionen bestehen auf den Plattformen aus verschiedenen Teilen; ihre Raten sind nur grob vergleichbar.</translation>
    </message>
    <message>
        <source>The total adds what each platform counts in its own way; its parts stand beside it.</source>
        <translation>Die Summe addiert, was jede Plattform auf ihre Weise zählt; die Teile stehen daneben.</translation>
    </message>
    <message>
        <source>The periods differ in length: changes compare the averages of a day, not the sums.</source>
        <translation>Die Zeiträume sind verschieden lang: verglichen werden Tagesdurchschnitte, nicht Summen.</translation>
    </message>
    <message>
        <source>Of some posts a part is not known; it is in no sum.</source>
        <translation>Von einigen Beiträgen ist ein Teil nicht bekannt; er ist in keiner Summe.</translation>
    </message>
    <message>
        <source>Some days are not known; sums are of the known ones.</source>
        <translation>Einige Tage sind nicht bekannt; Summen gelten für die bekannten.</translation>
    </message>
</context>
<context>
    <name>EngagementCharts</name>
    <message>
        <source>Compared period</source>
        <translation>Vergleichszeitraum</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>rate, what it is divided by</comment>
        <translation>%1 je %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>title, days, lines</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>lifetime figures of the posts published then</source>
        <translation>Gesamtzahlen der damals veröffentlichten Beiträge</translation>
    </message>
    <message>
        <source>what happened on these days</source>
        <translation>was an diesen Tagen geschah</translation>
    </message>
    <message>
        <source>Rate by every denominator</source>
        <translation>Rate je Bezugsgröße</translation>
    </message>
    <message>
        <source>ratio of sums</source>
        <translation>Verhältnis der Summen</translation>
    </message>
</context>
<context>
    <name>EngagementSection</name>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Interaktionsrate</translation>
    </message>
    <message>
        <source>Engagement rate ƒ by</source>
        <translation>Interaktionsrate ƒ je</translation>
    </message>
    <message>
        <source>By %1 no rate is known: none of these platforms gives them.</source>
        <translation>Je %1 ist keine Rate bekannt: Keine dieser Plattformen gibt sie an.</translation>
    </message>
    <message>
        <source>By %1 no rate is known: they are not known for these days.</source>
        <translation>Je %1 ist keine Rate bekannt: Für diese Tage sind sie nicht bekannt.</translation>
    </message>
    <message>
        <source>By %1 no rate is known: there were none.</source>
        <translation>Je %1 ist keine Rate bekannt: Es gab keine.</translation>
    </message>
    <message>
        <source>Reach and engagement</source>
        <translation>Reichweite und Interaktion</translation>
    </message>
    <message>
        <source>what happened in these days</source>
        <translation>was in diesen Tagen geschah</translation>
    </message>
</context>
<context>
    <name>EngagementText</name>
    <message>
        <source>the platform does not give what it is divided by</source>
        <translation>die Plattform nennt nicht, wodurch geteilt wird</translation>
    </message>
    <message>
        <source>not known for these days together with engagements</source>
        <translation>für diese Tage nicht zusammen mit Interaktionen bekannt</translation>
    </message>
    <message>
        <source>what it is divided by is 0</source>
        <translation>wodurch geteilt wird, ist 0</translation>
    </message>
    <message>
        <source>the platform does not give this figure</source>
        <translation>die Plattform nennt diese Kennzahl nicht</translation>
    </message>
    <message>
        <source>not known for these days</source>
        <translation>für diese Tage nicht bekannt</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>ƒ by %1</source>
        <comment>engagement rate by views</comment>
        <translation>ƒ je %1</translation>
    </message>
    <message>
        <source>Engagements divided by %1. Computed by CreatorMetrics.</source>
        <translation>Interaktionen geteilt durch %1. Von CreatorMetrics berechnet.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>This was cancelled. What had been stored until then is kept.</source>
        <translation>Der Vorgang wurde abgebrochen. Was bis dahin gespeichert war, bleibt.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>The service could not be reached. Everything synced so far can be read; nothing newer has arrived.</source>
        <translation>Der Dienst war nicht erreichbar. Alles bisher Abgeglichene ist lesbar; Neueres ist nicht angekommen.</translation>
    </message>
    <message>
        <source>Check the internet connection, then sync again.</source>
        <translation>Internetverbindung prüfen, dann erneut abgleichen.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The service was reached but did not answer in time. The figures are those of the last sync.</source>
        <translation>Der Dienst war erreichbar, hat aber nicht rechtzeitig geantwortet. Die Zahlen stammen vom letzten Abgleich.</translation>
    </message>
    <message>
        <source>Sync again in a few minutes.</source>
        <translation>In ein paar Minuten erneut abgleichen.</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Anfragen begrenzt</translation>
    </message>
    <message>
        <source>The platform asked for a pause between requests. The figures are complete up to the pause.</source>
        <translation>Die Plattform verlangt eine Pause zwischen Anfragen. Bis zur Pause sind die Zahlen vollständig.</translation>
    </message>
    <message>
        <source>Nothing to do: the next sync goes on from here.</source>
        <translation>Nichts zu tun: Der nächste Abgleich macht hier weiter.</translation>
    </message>
    <message>
        <source>Sign-in expired</source>
        <translation>Anmeldung abgelaufen</translation>
    </message>
    <message>
        <source>The platform no longer accepts the sign-in of this account. Its history stays; no new figures arrive.</source>
        <translation>Die Plattform nimmt die Anmeldung dieses Kontos nicht mehr an. Der Verlauf bleibt; neue Zahlen kommen nicht.</translation>
    </message>
    <message>
        <source>Connect the account again.</source>
        <translation>Das Konto erneut verbinden.</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>Berechtigung fehlt</translation>
    </message>
    <message>
        <source>The platform does not let this account read some figures, so they stay unknown.</source>
        <translation>Die Plattform lässt dieses Konto manche Zahlen nicht lesen; sie bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Connect the account again and allow every permission that is asked for.</source>
        <translation>Das Konto erneut verbinden und alle gefragten Berechtigungen erlauben.</translation>
    </message>
    <message>
        <source>Nothing to do: the next sync goes on when the quota is renewed.</source>
        <translation>Nichts zu tun: Der nächste Abgleich macht weiter, sobald das Kontingent erneuert ist.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>What was asked for does not exist, or no longer.</source>
        <translation>Das Gesuchte gibt es nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation>Namen prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Unerwartete Antwort</translation>
    </message>
    <message>
        <source>The service answered in a way that this version does not understand. Nothing of that answer was stored.</source>
        <translation>Der Dienst hat auf eine Weise geantwortet, die diese Version nicht versteht. Nichts davon wurde gespeichert.</translation>
    </message>
    <message>
        <source>Sync again later; if it stays like this, look for a newer version.</source>
        <translation>Später erneut abgleichen; bleibt es so, nach einer neueren Version sehen.</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>What was given cannot be used. Nothing was changed.</source>
        <translation>Die Angabe ist nicht brauchbar. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Storage problem</source>
        <translation>Speicherproblem</translation>
    </message>
    <message>
        <source>A file or folder could not be read or written. Figures that were stored before are not affected.</source>
        <translation>Eine Datei oder ein Ordner ließ sich nicht lesen oder schreiben. Früher gespeicherte Zahlen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Check free space and the permissions of the folder.</source>
        <translation>Freien Platz und die Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>The platform or this version cannot do this. The figures are not affected.</source>
        <translation>Die Plattform oder diese Version kann das nicht. Die Zahlen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Look for a newer version of CreatorMetrics.</source>
        <translation>Nach einer neueren Version von CreatorMetrics sehen.</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>Interner Fehler</translation>
    </message>
    <message>
        <source>Something went wrong inside CreatorMetrics. Figures that were stored before are not affected.</source>
        <translation>In CreatorMetrics ist etwas schiefgegangen. Früher gespeicherte Zahlen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Try again; the log file says more.</source>
        <translation>Erneut versuchen; die Protokolldatei sagt mehr.</translation>
    </message>
    <message>
        <source>Nothing to do: syncing can go on %1.</source>
        <translation>Nichts zu tun: Der Abgleich kann %1 weitergehen.</translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n Sekunde</numerusform>
            <numerusform>in %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>Kontingent verbraucht</translation>
    </message>
    <message>
        <source>What the platform or your own limit allows for now is used up. The figures are complete up to there.</source>
        <translation>Was die Plattform oder Ihre eigene Grenze vorerst zulässt, ist verbraucht. Bis dahin sind die Zahlen vollständig.</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>Die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>A part of the workspace&apos;s file can no longer be read. Nothing in it was changed.</source>
        <translation>Ein Teil der Datei des Arbeitsbereichs lässt sich nicht mehr lesen. Es wurde nichts daran geändert.</translation>
    </message>
    <message>
        <source>The workspace is in use</source>
        <translation>Der Arbeitsbereich wird benutzt</translation>
    </message>
    <message>
        <source>Another program writes to its database and does not let go. Nothing was changed.</source>
        <translation>Ein anderes Programm schreibt in seine Datenbank und gibt sie nicht frei. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Schließen Sie das andere Programm und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>There is no room to store anything. Figures that were stored before are safe.</source>
        <translation>Es ist kein Platz, um etwas zu speichern. Zuvor gespeicherte Zahlen sind sicher.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The workspace cannot be written</source>
        <translation>Der Arbeitsbereich lässt sich nicht beschreiben</translation>
    </message>
    <message>
        <source>Its folder or its file takes no changes, so nothing can be stored in it.</source>
        <translation>Sein Ordner oder seine Datei nimmt keine Änderungen an, deshalb lässt sich nichts darin speichern.</translation>
    </message>
    <message>
        <source>Allow your user to write to the folder, then try again.</source>
        <translation>Erlauben Sie Ihrem Benutzer, in den Ordner zu schreiben, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Put back one of the backups in the workspace&apos;s folder: File &gt; Restore a Backup, or &quot;creatormetrics-cli workspace restore FILE&quot;.</source>
        <translation>Spielen Sie eine der Sicherungen im Ordner des Arbeitsbereichs zurück: Datei &gt; Sicherung zurückspielen, oder „creatormetrics-cli workspace restore FILE“.</translation>
    </message>
</context>
<context>
    <name>ExplainText</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>%1: %2 − %3</source>
        <comment>platform, followers at the end and at the start</comment>
        <translation>%1: %2 − %3</translation>
    </message>
    <message>
        <source>%1: %2 gained − %3 lost</source>
        <translation>%1: %2 neue − %3 verlorene</translation>
    </message>
    <message>
        <source>followers at the end − followers on the day before the range</source>
        <translation>Follower am Ende − Follower am Tag vor dem Zeitraum</translation>
    </message>
    <message>
        <source>Where totals are rounded or not told, it is followers gained less followers lost.</source>
        <translation>Wo Gesamtzahlen gerundet oder nicht angegeben sind, sind es neue abzüglich verlorener Follower.</translation>
    </message>
    <message>
        <source>net followers ÷ followers on the day before the range</source>
        <translation>Netto-Follower ÷ Follower am Tag vor dem Zeitraum</translation>
    </message>
    <message>
        <source>Followers at the start</source>
        <translation>Follower zu Beginn</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Days are added up.</source>
        <translation>Tage werden addiert.</translation>
    </message>
    <message>
        <source>Compared with %1: no earlier data.</source>
        <translation>Verglichen mit %1: keine früheren Daten.</translation>
    </message>
    <message>
        <source>Compared with %1: %2.</source>
        <translation>Verglichen mit %1: %2.</translation>
    </message>
    <message>
        <source>Compared with %1: %2 on the days that are known on both sides.</source>
        <translation>Verglichen mit %1: %2 an den Tagen, die auf beiden Seiten bekannt sind.</translation>
    </message>
    <message>
        <source>Every day is known.</source>
        <translation>Jeder Tag ist bekannt.</translation>
    </message>
    <message>
        <source>Known on %1 of %2 days.</source>
        <translation>Bekannt an %1 von %2 Tagen.</translation>
    </message>
    <message numerus="yes">
        <source>Known on %1 of %2 days of %n account(s).</source>
        <translation>
            <numerusform>Bekannt an %1 von %2 Tagen von %n Konto.</numerusform>
            <numerusform>Bekannt an %1 von %2 Tagen von %n Konten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day is not complete yet.</source>
        <translation>Der letzte Tag ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Nothing is known from %1.</source>
        <translation>Aus %1 ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 rounds its totals.</source>
        <translation>%1 rundet seine Gesamtzahlen.</translation>
    </message>
    <message>
        <source>A lifetime figure: everything since publication, as it stood at the last look.</source>
        <translation>Eine Gesamtzahl: alles seit der Veröffentlichung, nach dem Stand der letzten Abfrage.</translation>
    </message>
    <message>
        <source>The followers are those of the nearest day with a total.</source>
        <translation>Die Follower sind die des nächstgelegenen Tages mit einer Gesamtzahl.</translation>
    </message>
    <message>
        <source>nothing stored</source>
        <translation>nichts gespeichert</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>%1 von %2 Tagen</translation>
    </message>
    <message>
        <source>told %1</source>
        <translation>angegeben %1</translation>
    </message>
    <message>
        <source>API call</source>
        <translation>API-Aufruf</translation>
    </message>
    <message>
        <source>File · %1</source>
        <translation>Datei · %1</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>Abgerufen %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>invented figures, no answer</source>
        <translation>erfundene Zahlen, keine Antwort</translation>
    </message>
    <message>
        <source>the answer is no longer kept, SHA-256 %1…</source>
        <translation>die Antwort wird nicht mehr aufbewahrt, SHA-256 %1…</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>when it was revised, from what to what</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>FigureFormat</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>pp</source>
        <comment>percentage points</comment>
        <translation>Pp.</translation>
    </message>
</context>
<context>
    <name>FileNotes</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Konten: %1</translation>
    </message>
    <message>
        <source>A day is cut in: %1</source>
        <translation>Tage nach Zone: %1</translation>
    </message>
    <message>
        <source>Only what has the words: %1</source>
        <translation>Nur mit diesen Wörtern: %1</translation>
    </message>
    <message>
        <source>Only of the types: %1</source>
        <translation>Nur diese Arten: %1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Arbeitsbereich: %1</translation>
    </message>
    <message>
        <source>Days: %1 to %2</source>
        <translation>Tage: %1 bis %2</translation>
    </message>
    <message>
        <source>Compared with: %1 to %2</source>
        <translation>Verglichen mit: %1 bis %2</translation>
    </message>
    <message>
        <source>An empty cell is a figure that is not known; it is not 0.</source>
        <translation>Eine leere Zelle ist eine unbekannte Zahl, keine 0.</translation>
    </message>
    <message>
        <source>Figures are the platforms&apos; own; those marked ƒ are computed by CreatorMetrics.</source>
        <translation>Die Zahlen stammen von den Plattformen; mit ƒ markierte berechnet CreatorMetrics.</translation>
    </message>
    <message>
        <source>Made with CreatorMetrics on %1</source>
        <translation>Erstellt mit CreatorMetrics am %1</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>previous period</source>
        <translation>Vorzeitraum</translation>
    </message>
    <message>
        <source>same days last year</source>
        <translation>Vorjahrestage</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>kein Vergleich</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>platform&apos;s own</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>chosen days</source>
        <translation>gewählte Tage</translation>
    </message>
</context>
<context>
    <name>FreshnessText</name>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>From imported files</source>
        <translation>Aus importierten Dateien</translation>
    </message>
    <message>
        <source>Offline · synced %1</source>
        <translation>Offline · abgeglichen %1</translation>
    </message>
    <message>
        <source> · next %1</source>
        <translation> · nächster %1</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Abgeglichen %1</translation>
    </message>
    <message>
        <source>%1: sign-in expired</source>
        <translation>%1: Anmeldung abgelaufen</translation>
    </message>
    <message>
        <source>Data until %1</source>
        <translation>Daten bis %1</translation>
    </message>
    <message>
        <source>Others until %1</source>
        <translation>Übrige bis %1</translation>
    </message>
    <message>
        <source>%1 data until %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Paused · synced %1</source>
        <translation>Angehalten · abgeglichen %1</translation>
    </message>
</context>
<context>
    <name>GrowthSection</name>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Zu Beginn</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Net ƒ</source>
        <translation>Netto ƒ</translation>
    </message>
    <message>
        <source>Rate ƒ</source>
        <translation>Rate ƒ</translation>
    </message>
    <message>
        <source>Per week ƒ</source>
        <translation>Pro Woche ƒ</translation>
    </message>
    <message>
        <source>%1: growth is the platform&apos;s own gained less lost; the total at the start is computed from it.</source>
        <translation>%1: Wachstum ist neu abzüglich verloren laut Plattform; die Gesamtzahl zu Beginn ist daraus berechnet.</translation>
    </message>
    <message>
        <source>%1: growth is unknown, because no total or change is known for these days.</source>
        <translation>%1: Wachstum unbekannt, weil für diese Tage weder Gesamtzahl noch Veränderung bekannt ist.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>account, platform</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 came to %2 followers about %3.</source>
        <translation>%1 kam etwa am %3 auf %2 Follower.</translation>
    </message>
    <message>
        <source>%1 came to %2 followers on %3.</source>
        <translation>%1 kam am %3 auf %2 Follower.</translation>
    </message>
    <message>
        <source>%1 is %2 short of %3 followers.</source>
        <translation>%1 fehlen %2 bis %3 Follower.</translation>
    </message>
    <message>
        <source>%1: the platform rounds its totals to three figures.</source>
        <translation>%1: Die Plattform rundet Gesamtzahlen auf drei Stellen.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Followers by platform</source>
        <translation>Follower nach Plattform</translation>
    </message>
</context>
<context>
    <name>GrowthText</name>
    <message>
        <source>not known for every platform</source>
        <translation>nicht für jede Plattform bekannt</translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation>vs. %1</translation>
    </message>
    <message>
        <source>no earlier data</source>
        <translation>keine früheren Daten</translation>
    </message>
    <message>
        <source>not given by every platform</source>
        <translation>nicht von jeder Plattform angegeben</translation>
    </message>
    <message>
        <source>of %1 at the start</source>
        <translation>von %1 zu Beginn</translation>
    </message>
    <message>
        <source>followers at the start unknown</source>
        <translation>Follower zu Beginn unbekannt</translation>
    </message>
    <message>
        <source>Growth rate</source>
        <translation>Wachstumsrate</translation>
    </message>
    <message>
        <source>Net followers divided by the followers on the day before the period. Computed by CreatorMetrics.</source>
        <translation>Netto-Follower geteilt durch die Follower am Tag vor dem Zeitraum. Von CreatorMetrics berechnet.</translation>
    </message>
    <message>
        <source>none in this period</source>
        <translation>keiner in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>followers, day</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>The day is not exactly known.</source>
        <translation>Der Tag ist nicht genau bekannt.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>To go</source>
        <translation>Fehlen noch</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>The last one in this period</source>
        <translation>Der letzte in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Imported %1 history</source>
        <translation>Importierter Verlauf von %1</translation>
    </message>
</context>
<context>
    <name>LeadText</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1 of them on %2</source>
        <translation>%1 davon auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure: who leads in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 Follower</translation>
    </message>
    <message>
        <source>%1 in the compared days</source>
        <translation>%1 im Vergleichszeitraum</translation>
    </message>
    <message>
        <source>%1 grew fastest, by %2</source>
        <translation>%1 wuchs am schnellsten: %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 je %2</translation>
    </message>
    <message>
        <source>highest on %1 with %2</source>
        <translation>am höchsten auf %1 mit %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>who (share)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” leads with %2 %3</source>
        <comment>title, figure, its name</comment>
        <translation>„%1“ liegt mit %2 %3 vorn</translation>
    </message>
    <message>
        <source>In front: %1</source>
        <translation>Vorn: %1</translation>
    </message>
</context>
<context>
    <name>LoopbackPage</name>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>You can close this window and go back to CreatorMetrics.</source>
        <translation>Sie können dieses Fenster schließen und zu CreatorMetrics zurückkehren.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Access was not granted. Close this window and try again in CreatorMetrics.</source>
        <translation>Der Zugriff wurde nicht erlaubt. Schließen Sie dieses Fenster und versuchen Sie es in CreatorMetrics erneut.</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Hier ist nichts zu tun</translation>
    </message>
    <message>
        <source>This sign-in is over or was not started here. Start it again in CreatorMetrics.</source>
        <translation>Diese Anmeldung ist vorbei oder wurde nicht hier begonnen. Beginnen Sie sie in CreatorMetrics erneut.</translation>
    </message>
</context>
<context>
    <name>MentionCards</name>
    <message>
        <source>Not scored yet</source>
        <translation>Noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>The last day is not complete yet.</source>
        <translation>Der letzte Tag ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation>vs. %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 im Zeitraum %2</translation>
    </message>
    <message>
        <source>Compared are the accounts whose mentions are known for both.</source>
        <translation>Verglichen werden die Konten, deren Erwähnungen für beide Zeiträume bekannt sind.</translation>
    </message>
    <message>
        <source>no earlier data</source>
        <translation>keine früheren Daten</translation>
    </message>
    <message>
        <source>Comments and posts in which others wrote to or about the chosen accounts.</source>
        <translation>Kommentare und Beiträge, in denen andere den gewählten Konten oder über sie geschrieben haben.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no mention is judged</source>
        <translation>keine Erwähnung ist bewertet</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>%1 not scored yet</source>
        <translation>%1 noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>too few known words</source>
        <translation>zu wenige bekannte Wörter</translation>
    </message>
    <message>
        <source>Mentions that no share counts: too few of their words are known to say anything, or they are not scored yet. Scoring runs by itself after a sync.</source>
        <translation>Erwähnungen, die in keinem Anteil zählen: Zu wenige ihrer Wörter sind bekannt, um etwas zu sagen, oder sie sind noch nicht ausgewertet. Die Auswertung läuft nach einem Abgleich von selbst.</translation>
    </message>
    <message>
        <source>Positive share</source>
        <translation>Positiver Anteil</translation>
    </message>
    <message>
        <source>Positive ones among the mentions that are judged.</source>
        <translation>Anteil der positiven an den bewerteten Erwähnungen.</translation>
    </message>
    <message>
        <source>positive ÷ (positive + neutral + negative)</source>
        <translation>positiv ÷ (positiv + neutral + negativ)</translation>
    </message>
    <message>
        <source>Negative share</source>
        <translation>Negativer Anteil</translation>
    </message>
    <message>
        <source>Negative ones among the mentions that are judged.</source>
        <translation>Anteil der negativen an den bewerteten Erwähnungen.</translation>
    </message>
    <message>
        <source>negative ÷ (positive + neutral + negative)</source>
        <translation>negativ ÷ (positiv + neutral + negativ)</translation>
    </message>
    <message>
        <source>Brand health</source>
        <translation>Markengesundheit</translation>
    </message>
    <message>
        <source>Positive mentions among the positive and negative ones.</source>
        <translation>Anteil der positiven an den positiven und negativen Erwähnungen.</translation>
    </message>
    <message>
        <source>positive ÷ (positive + negative)</source>
        <translation>positiv ÷ (positiv + negativ)</translation>
    </message>
</context>
<context>
    <name>MentionCharts</name>
    <message>
        <source>%1, %2: %3 positive, %4 neutral, %5 negative</source>
        <comment>title, days, counts</comment>
        <translation>%1, %2: %3 positiv, %4 neutral, %5 negativ</translation>
    </message>
    <message>
        <source>per day, days of the accounts&apos; own zones</source>
        <translation>pro Tag, Tage in den Zeitzonen der Konten</translation>
    </message>
    <message>
        <source>per week, days of the accounts&apos; own zones</source>
        <translation>pro Woche, Tage in den Zeitzonen der Konten</translation>
    </message>
    <message>
        <source>per month, days of the accounts&apos; own zones</source>
        <translation>pro Monat, Tage in den Zeitzonen der Konten</translation>
    </message>
    <message>
        <source>Mentions by sentiment</source>
        <translation>Erwähnungen nach Stimmung</translation>
    </message>
    <message>
        <source>from here on judged by %1</source>
        <translation>ab hier beurteilt von: %1</translation>
    </message>
    <message>
        <source>%1 negative mentions, usually %2</source>
        <translation>%1 negative Erwähnungen, sonst %2</translation>
    </message>
</context>
<context>
    <name>MentionDriverText</name>
    <message>
        <source>stands in positive mentions more than in negative ones</source>
        <translation>steht öfter in positiven Erwähnungen als in negativen</translation>
    </message>
    <message>
        <source>stands in negative mentions more than in positive ones</source>
        <translation>steht öfter in negativen Erwähnungen als in positiven</translation>
    </message>
    <message>
        <source>A post that is not known here</source>
        <translation>Ein hier unbekannter Beitrag</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a word</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>of the %1 newest</source>
        <translation>der %1 neuesten</translation>
    </message>
    <message>
        <source>%1 negative mentions on %2, usually %3</source>
        <translation>%1 negative Erwähnungen am %2, sonst %3</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>words</comment>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>%1 under “%2”</source>
        <comment>mentions under a post</comment>
        <translation>%1 unter „%2“</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>mentions by an author</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
</context>
<context>
    <name>MentionStory</name>
    <message>
        <source>degree changed by “%1”</source>
        <translation>im Grad verändert durch „%1“</translation>
    </message>
    <message>
        <source>in capitals</source>
        <translation>in Großbuchstaben</translation>
    </message>
    <message>
        <source>turned by “%1”</source>
        <translation>umgekehrt durch „%1“</translation>
    </message>
    <message>
        <source>strengthened by “%1”</source>
        <translation>verstärkt durch „%1“</translation>
    </message>
    <message>
        <source>counts half before “%1”</source>
        <translation>zählt halb vor „%1“</translation>
    </message>
    <message>
        <source>counts half as much again after “%1”</source>
        <translation>zählt anderthalbfach nach „%1“</translation>
    </message>
    <message>
        <source>as a phrase: “%1”</source>
        <translation>als Wendung: „%1“</translation>
    </message>
    <message>
        <source>repeated too often to count in full</source>
        <translation>zu oft wiederholt, um voll zu zählen</translation>
    </message>
    <message>
        <source>from your own dictionary</source>
        <translation>aus Ihrem eigenen Wörterbuch</translation>
    </message>
    <message>
        <source>%1 followers, as %2 says</source>
        <translation>%1 Follower laut %2</translation>
    </message>
    <message>
        <source>%1 does not say how many followers</source>
        <translation>%1 nennt die Zahl der Follower nicht</translation>
    </message>
    <message>
        <source>The words are those of %1.</source>
        <translation>Die Wörter sind die von: %1.</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>Auf %1 öffnen</translation>
    </message>
    <message>
        <source>Judged by %1</source>
        <translation>Beurteilt von: %1</translation>
    </message>
    <message>
        <source>%1 together, which is a score of %2</source>
        <translation>zusammen %1, das ist ein Wert von %2</translation>
    </message>
    <message>
        <source>Not enough known words: none of it is in the lists.</source>
        <translation>Zu wenig bekannte Wörter: Keines steht in den Listen.</translation>
    </message>
    <message>
        <source>Deleted at %1</source>
        <translation>Bei %1 gelöscht</translation>
    </message>
    <message>
        <source>The original has gone. Its author and text were removed here on %1; it goes on being counted.</source>
        <translation>Das Original gibt es nicht mehr. Autor und Text wurden hier am %1 entfernt; gezählt wird es weiterhin.</translation>
    </message>
    <message>
        <source>Under “%1”</source>
        <comment>a post</comment>
        <translation>Unter „%1“</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a model&apos;s reason</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>MentionText</name>
    <message>
        <source>%1 of %2 judged mentions</source>
        <translation>%1 von %2 bewerteten Erwähnungen</translation>
    </message>
    <message>
        <source>no mention is judged</source>
        <translation>keine Erwähnung ist bewertet</translation>
    </message>
    <message>
        <source>no mention was told yet</source>
        <translation>noch keine Erwähnung bekannt</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Nicht ausgewertet</translation>
    </message>
    <message>
        <source>TikTok gives programs neither comments nor mentions.</source>
        <translation>TikTok gibt Programmen weder Kommentare noch Erwähnungen.</translation>
    </message>
    <message>
        <source>Instagram names a mention only when it happens and lists none of earlier days.</source>
        <translation>Instagram meldet eine Erwähnung nur, wenn sie geschieht, und nennt keine früherer Tage.</translation>
    </message>
    <message>
        <source>X gives the 800 newest mentions of an account.</source>
        <translation>X gibt die 800 neuesten Erwähnungen eines Kontos.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>As the platform told them with the mention</source>
        <translation>Wie von der Plattform mit der Erwähnung angegeben</translation>
    </message>
    <message>
        <source>from %1 followers</source>
        <translation>ab %1 Followern</translation>
    </message>
    <message>
        <source>Only X tells how many followers an author has.</source>
        <translation>Nur X sagt, wie viele Follower jemand hat.</translation>
    </message>
    <message>
        <source>No author with %1 followers or more wrote in these days.</source>
        <translation>Niemand mit %1 oder mehr Followern hat in diesen Tagen geschrieben.</translation>
    </message>
    <message>
        <source>No author&apos;s followers are known in these days.</source>
        <translation>In diesen Tagen ist von niemandem die Zahl der Follower bekannt.</translation>
    </message>
    <message>
        <source>No mentions to be had here</source>
        <translation>Hier gibt es keine Erwähnungen</translation>
    </message>
    <message>
        <source>No mentions yet</source>
        <translation>Noch keine Erwähnungen</translation>
    </message>
    <message>
        <source>None was told of the chosen accounts so far; they come with a sync.</source>
        <translation>Zu den gewählten Konten ist bisher keine bekannt; sie kommen mit einem Abgleich.</translation>
    </message>
    <message>
        <source>No mentions in these days</source>
        <translation>Keine Erwähnungen in diesen Tagen</translation>
    </message>
    <message>
        <source>Mentions of the chosen accounts are known since %1.</source>
        <translation>Erwähnungen der gewählten Konten sind seit %1 bekannt.</translation>
    </message>
    <message>
        <source>%1 or more mentions</source>
        <translation>%1 oder mehr Erwähnungen</translation>
    </message>
    <message>
        <source>1 mention</source>
        <translation>1 Erwähnung</translation>
    </message>
    <message>
        <source>%1 mentions</source>
        <translation>%1 Erwähnungen</translation>
    </message>
    <message>
        <source>Any author</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words searched for</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 · you</source>
        <comment>a judgement of the user</comment>
        <translation>%1 · Sie</translation>
    </message>
    <message>
        <source>unsure</source>
        <comment>which language</comment>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>Language unsure</source>
        <translation>Sprache unsicher</translation>
    </message>
    <message>
        <source>judged by you</source>
        <translation>von Ihnen beurteilt</translation>
    </message>
    <message>
        <source>under “%1”</source>
        <comment>a post</comment>
        <translation>unter „%1“</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Followers or subscribers at the end of the period, as the platform states them.</source>
        <translation>Follower oder Abonnenten am Ende des Zeitraums, wie die Plattform sie angibt.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Accounts that this account follows.</source>
        <translation>Konten, denen dieses Konto folgt.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Posts or videos published in the period.</source>
        <translation>Im Zeitraum veröffentlichte Beiträge oder Videos.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Views in the period, by the platform&apos;s own definition.</source>
        <translation>Aufrufe im Zeitraum, nach der Definition der Plattform.</translation>
    </message>
    <message>
        <source>Engaged views</source>
        <translation>Interessierte Aufrufe</translation>
    </message>
    <message>
        <source>Views that went on past the first moments (YouTube&apos;s former definition of a view).</source>
        <translation>Aufrufe, die über die ersten Augenblicke hinausgingen (YouTubes frühere Definition eines Aufrufs).</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Likes given less likes taken back in the period.</source>
        <translation>Im Zeitraum vergebene Likes abzüglich der zurückgenommenen.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Comments and replies received, less those removed.</source>
        <translation>Erhaltene Kommentare und Antworten abzüglich der entfernten.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Times content was shared or reposted.</source>
        <translation>Wie oft Inhalte geteilt wurden.</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Times content was saved or bookmarked.</source>
        <translation>Wie oft Inhalte gespeichert oder gemerkt wurden.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Different people who saw the content. Days are never added up; over several days this is the daily average.</source>
        <translation>Verschiedene Menschen, die den Inhalt sahen. Tage werden nie addiert; über mehrere Tage ist es das Tagesmittel.</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressionen</translation>
    </message>
    <message>
        <source>Times content or its thumbnail was shown.</source>
        <translation>Wie oft Inhalte oder ihr Vorschaubild gezeigt wurden.</translation>
    </message>
    <message>
        <source>Followers gained</source>
        <translation>Neue Follower</translation>
    </message>
    <message>
        <source>New followers as the platform counts them.</source>
        <translation>Neue Follower nach Zählung der Plattform.</translation>
    </message>
    <message>
        <source>Followers lost</source>
        <translation>Verlorene Follower</translation>
    </message>
    <message>
        <source>Followers who left as the platform counts them.</source>
        <translation>Abgesprungene Follower nach Zählung der Plattform.</translation>
    </message>
    <message>
        <source>Watch time</source>
        <translation>Wiedergabezeit</translation>
    </message>
    <message>
        <source>Estimated minutes watched.</source>
        <translation>Geschätzte angesehene Minuten.</translation>
    </message>
    <message>
        <source>Average view duration</source>
        <translation>Mittlere Wiedergabedauer</translation>
    </message>
    <message>
        <source>Average length of a view.</source>
        <translation>Mittlere Länge eines Aufrufs.</translation>
    </message>
    <message>
        <source>Net followers</source>
        <translation>Netto-Follower</translation>
    </message>
    <message>
        <source>Followers gained less followers lost. Computed by CreatorMetrics.</source>
        <translation>Neue abzüglich verlorener Follower. Von CreatorMetrics berechnet.</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <source>Likes, comments and shares, and saves where the platform gives them. Computed by CreatorMetrics.</source>
        <translation>Likes, Kommentare und Teilen, dazu Speichern, wo die Plattform es angibt. Von CreatorMetrics berechnet.</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Interaktionsrate</translation>
    </message>
    <message>
        <source>Engagements divided by the chosen denominator; over several days the ratio of the sums. Computed by CreatorMetrics.</source>
        <translation>Interaktionen geteilt durch den gewählten Nenner; über mehrere Tage das Verhältnis der Summen. Von CreatorMetrics berechnet.</translation>
    </message>
    <message>
        <source>Link clicks</source>
        <translation>Link-Klicks</translation>
    </message>
    <message>
        <source>Clicks on links in posts or in the profile.</source>
        <translation>Klicks auf Links in Beiträgen oder im Profil.</translation>
    </message>
    <message>
        <source>Profile visits</source>
        <translation>Profilbesuche</translation>
    </message>
    <message>
        <source>Visits to the profile, as the platform counts them.</source>
        <translation>Besuche des Profils, wie die Plattform sie zählt.</translation>
    </message>
</context>
<context>
    <name>OverviewCharts</name>
    <message>
        <source>%1 per day</source>
        <translation>%1 pro Tag</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>%1 pro Woche</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 pro Monat</translation>
    </message>
    <message>
        <source>%1, daily average</source>
        <translation>%1, Tagesmittel</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 je %2</translation>
    </message>
    <message>
        <source>Compared period</source>
        <translation>Vergleichszeitraum</translation>
    </message>
    <message>
        <source>%1 in Pacific days</source>
        <translation>%1 in Pazifik-Tagen</translation>
    </message>
    <message>
        <source>%1 in UTC days</source>
        <translation>%1 in UTC-Tagen</translation>
    </message>
    <message>
        <source>%1 in days of %2</source>
        <translation>%1 in Tagen von %2</translation>
    </message>
    <message>
        <source>week of %1 still incomplete</source>
        <translation>Woche ab %1 noch unvollständig</translation>
    </message>
    <message>
        <source>%1 still incomplete</source>
        <translation>%1 noch unvollständig</translation>
    </message>
    <message>
        <source>incomplete from %1</source>
        <translation>unvollständig ab %1</translation>
    </message>
    <message>
        <source>no figures from %1</source>
        <translation>keine Zahlen von %1</translation>
    </message>
    <message>
        <source>axis from %1, not 0</source>
        <translation>Achse ab %1, nicht 0</translation>
    </message>
    <message>
        <source>totals rounded by %1</source>
        <translation>Gesamtzahlen von %1 gerundet</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>gestrichelt: %1</translation>
    </message>
    <message>
        <source>%1 between %2 and %3, last %4</source>
        <translation>%1 zwischen %2 und %3, zuletzt %4</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>no figures.</source>
        <translation>keine Zahlen.</translation>
    </message>
    <message>
        <source>growth unknown for %1</source>
        <translation>Wachstum unbekannt für %1</translation>
    </message>
</context>
<context>
    <name>OwnServices</name>
    <message>
        <source>The secret of your own key for %1 is not in the keychain; enter the key once more</source>
        <translation>Das Geheimnis Ihres eigenen Schlüssels für %1 ist nicht im Schlüsselbund; geben Sie den Schlüssel noch einmal ein</translation>
    </message>
    <message>
        <source>%1 takes no key of one&apos;s own here</source>
        <translation>%1 nimmt hier keinen eigenen Schlüssel</translation>
    </message>
    <message>
        <source>%1 wants the client&apos;s secret too</source>
        <translation>%1 verlangt auch das Geheimnis des Clients</translation>
    </message>
    <message>
        <source>Something answers at %1, but no CreatorMetrics service</source>
        <translation>Unter %1 antwortet etwas, aber kein CreatorMetrics-Dienst</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is missing</source>
        <translation>Das Passwort des Proxys fehlt</translation>
    </message>
    <message>
        <source>“%1” is no proxy; it takes system, none, http://HOST:PORT or socks5://HOST:PORT</source>
        <translation>„%1“ ist kein Proxy; möglich sind system, none, http://HOST:PORT oder socks5://HOST:PORT</translation>
    </message>
    <message>
        <source>The proxy&apos;s password does not belong in its address; it is asked for and kept in the keychain</source>
        <translation>Das Passwort des Proxys gehört nicht in seine Adresse; es wird erfragt und im Schlüsselbund verwahrt</translation>
    </message>
    <message>
        <source>A client ID is one word of at most %1 letters</source>
        <translation>Eine Client-ID ist ein Wort aus höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>That is the client&apos;s secret; the ID ends with “.apps.googleusercontent.com”</source>
        <translation>Das ist das Geheimnis des Clients; die ID endet auf „.apps.googleusercontent.com“</translation>
    </message>
    <message>
        <source>“%1” is no address of a service; it begins with https:// (http:// on this computer alone)</source>
        <translation>„%1“ ist keine Adresse eines Dienstes; sie beginnt mit https:// (http:// nur auf diesem Computer)</translation>
    </message>
    <message>
        <source>The address of a service has no user name, query or fragment</source>
        <translation>Die Adresse eines Dienstes enthält weder Benutzernamen noch Abfrage noch Fragment</translation>
    </message>
    <message>
        <source>No keychain answers, so this lasts only until the program ends</source>
        <translation>Kein Schlüsselbund antwortet, deshalb gilt das nur, bis das Programm endet</translation>
    </message>
    <message>
        <source>Nothing answers at %1 (%2)</source>
        <translation>Unter %1 antwortet nichts (%2)</translation>
    </message>
</context>
<context>
    <name>PageBanner</name>
    <message>
        <source>%1 no longer accepts the sign-in of %2</source>
        <translation>%1 nimmt die Anmeldung von %2 nicht mehr an</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>%1 wieder verbinden</translation>
    </message>
    <message>
        <source>Syncing can go on at %1.</source>
        <translation>Der Abgleich kann um %1 weitergehen.</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>Erneut abgleichen</translation>
    </message>
    <message>
        <source>These figures are not of today</source>
        <translation>Diese Zahlen sind nicht von heute</translation>
    </message>
    <message>
        <source>%1 was last synced %2.</source>
        <translation>%1 wurde zuletzt %2 abgeglichen.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>Beispiel-Arbeitsbereich</translation>
    </message>
    <message>
        <source>The accounts and figures here are invented.</source>
        <translation>Die Konten und Zahlen hier sind erfunden.</translation>
    </message>
    <message>
        <source>Open my workspace</source>
        <translation>Meinen Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Syncing is paused</source>
        <translation>Der Abgleich ist angehalten</translation>
    </message>
    <message>
        <source>No new figures arrive until you resume it.</source>
        <translation>Neue Zahlen kommen erst, wenn Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>Resume syncing</source>
        <translation>Abgleich fortsetzen</translation>
    </message>
    <message>
        <source>The sign-in of %1 at %2 ends on %3</source>
        <translation>Die Anmeldung von %1 bei %2 endet am %3</translation>
    </message>
    <message>
        <source>A sync before then renews it; connecting again does so at once.</source>
        <translation>Ein Abgleich davor erneuert sie; neu verbinden erneuert sie sofort.</translation>
    </message>
    <message>
        <source>The month&apos;s budget for X is used up</source>
        <translation>Das Monatsbudget für X ist verbraucht</translation>
    </message>
    <message>
        <source>X is synced again from %1. Other platforms go on.</source>
        <translation>X wird ab %1 wieder abgeglichen. Andere Plattformen laufen weiter.</translation>
    </message>
    <message>
        <source>Show budgets</source>
        <translation>Budgets zeigen</translation>
    </message>
    <message>
        <source>Syncing %1 fails often</source>
        <translation>Der Abgleich mit %1 scheitert oft</translation>
    </message>
    <message>
        <source>Show runs</source>
        <translation>Läufe zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 runs of the last 24 hours failed. What arrived is complete; days may come late.</source>
        <translation>%1 von %2 Läufen der letzten 24 Stunden sind gescheitert. Was ankam, ist vollständig; Tage können später kommen.</translation>
    </message>
    <message>
        <source>Its history stays. New figures arrive once you allow reading again: %1.</source>
        <translation>Der Verlauf bleibt. Neue Zahlen kommen, sobald Sie das Lesen wieder erlauben: %1.</translation>
    </message>
    <message>
        <source>Rate limited by %1</source>
        <translation>Anfragen von %1 begrenzt</translation>
    </message>
    <message numerus="yes">
        <source>Your plan has room for %Ln live account(s)</source>
        <translation>
            <numerusform>Der Tarif hat Platz für %Ln aktives Konto</numerusform>
            <numerusform>Der Tarif hat Platz für %Ln aktive Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) get no new figures. Which ones is for you to say; all stay readable.</source>
        <translation>
            <numerusform>%Ln Konto bekommt keine neuen Zahlen. Welches, ist frei wählbar; alle bleiben lesbar.</numerusform>
            <numerusform>%Ln Konten bekommen keine neuen Zahlen. Welche, ist frei wählbar; alle bleiben lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose accounts</source>
        <translation>Konten auswählen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interaktion</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>With the plan %1</source>
        <translation>Mit dem Tarif %1</translation>
    </message>
    <message>
        <source>%1 counts until the program has reached the service once.</source>
        <translation>%1 gilt, bis das Programm den Dienst einmal erreicht hat.</translation>
    </message>
    <message>
        <source>What says the plan belongs to another computer.</source>
        <translation>Der Nachweis des Tarifs gehört zu einem anderen Computer.</translation>
    </message>
    <message>
        <source>What says the plan is older than what was seen here before.</source>
        <translation>Der Nachweis des Tarifs ist älter als der zuletzt hier gesehene.</translation>
    </message>
    <message>
        <source>What says the plan cannot be believed as it is stored here.</source>
        <translation>Der Nachweis des Tarifs ist so, wie er hier liegt, nicht glaubwürdig.</translation>
    </message>
    <message>
        <source>What this computer knew of the plan %1 was good until %2. %3 counts until the service confirms it again.</source>
        <translation>Was dieser Computer über den Tarif %1 wusste, galt bis %2. %3 gilt, bis der Dienst ihn wieder bestätigt.</translation>
    </message>
    <message>
        <source>The free plan, without an account.</source>
        <translation>Der kostenlose Tarif, ohne Konto.</translation>
    </message>
    <message>
        <source>The free plan, without an end.</source>
        <translation>Der kostenlose Tarif, ohne Ende.</translation>
    </message>
    <message>
        <source>Good until %1 without a connection, and renewed whenever there is one.</source>
        <translation>Gilt ohne Verbindung bis %1 und wird mit jeder Verbindung erneuert.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is more than a day behind. %1 counts until it is right and the program has reached the service once.</source>
        <translation>Die Uhr dieses Computers geht mehr als einen Tag nach. %1 gilt, bis sie stimmt und das Programm den Dienst einmal erreicht hat.</translation>
    </message>
    <message>
        <source>Named by the services file on this computer.</source>
        <translation>In der Dienste-Datei dieses Computers festgelegt.</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Free. For one creator.</source>
        <translation>Kostenlos. Für eine Person.</translation>
    </message>
    <message>
        <source>For creators with several channels.</source>
        <translation>Für mehrere Kanäle.</translation>
    </message>
    <message>
        <source>For agencies and teams.</source>
        <translation>Für Agenturen und Teams.</translation>
    </message>
    <message>
        <source>Your own brand on reports</source>
        <translation>Eigene Marke auf Berichten</translation>
    </message>
    <message>
        <source>Reports on a schedule</source>
        <translation>Berichte nach Zeitplan</translation>
    </message>
    <message>
        <source>Campaign reports</source>
        <translation>Kampagnenberichte</translation>
    </message>
    <message>
        <source>Reports without our mark</source>
        <translation>Berichte ohne unser Zeichen</translation>
    </message>
    <message>
        <source>Report templates</source>
        <translation>Berichtsvorlagen</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>Lokale Schnittstelle</translation>
    </message>
    <message>
        <source>Local API, reading</source>
        <translation>Lokale Schnittstelle, lesend</translation>
    </message>
    <message>
        <source>Local API, reading and writing</source>
        <translation>Lokale Schnittstelle, lesend und schreibend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live account(s)</source>
        <translation>
            <numerusform>%Ln aktives Konto</numerusform>
            <numerusform>%Ln aktive Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests in 15 minutes</source>
        <translation>%1 Anfragen in 15 Minuten</translation>
    </message>
    <message>
        <source>Sign in to choose it</source>
        <translation>Zum Wählen anmelden</translation>
    </message>
    <message>
        <source>Try it for 14 days</source>
        <translation>14 Tage ausprobieren</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>The plan %1 goes on counting until %2.</source>
        <translation>Der Tarif %1 gilt noch bis %2.</translation>
    </message>
    <message>
        <source>The plan %1 counts no more until it is paid. Everything stays readable.</source>
        <translation>Der Tarif %1 gilt nicht mehr, bis er bezahlt ist. Alles bleibt lesbar.</translation>
    </message>
    <message>
        <source>The last payment for your plan failed</source>
        <translation>Die letzte Zahlung für den Tarif ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Manage payment</source>
        <translation>Zahlung verwalten</translation>
    </message>
    <message>
        <source>The plan %1 has not been confirmed lately</source>
        <translation>Der Tarif %1 wurde länger nicht bestätigt</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>Die Uhr dieses Computers geht falsch</translation>
    </message>
    <message>
        <source>The plan %1 cannot be confirmed</source>
        <translation>Der Tarif %1 lässt sich nicht bestätigen</translation>
    </message>
    <message>
        <source>Until the service can be reached, the plan %1 counts: syncing beyond %2 pauses. Everything stays readable.</source>
        <translation>Bis der Dienst erreichbar ist, gilt der Tarif %1: über %2 hinaus pausiert der Abgleich. Alles bleibt lesbar.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>You are signed out of your account</source>
        <translation>Das Konto ist abgemeldet</translation>
    </message>
    <message>
        <source>Figures go on being read. The plan stays for as long as it was confirmed.</source>
        <translation>Zahlen kommen weiter. Der Tarif bleibt, solange er bestätigt war.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>The last payment failed.</source>
        <translation>Die letzte Zahlung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Cancelled: %1 counts until %2, then Starter.</source>
        <translation>Gekündigt: %1 gilt bis %2, dann Starter.</translation>
    </message>
    <message>
        <source>A trial until %1. Without a way to pay it ends by itself.</source>
        <translation>Eine Probe bis %1. Ohne Zahlungsmittel endet sie von selbst.</translation>
    </message>
    <message>
        <source>Paid until %1, then renewed.</source>
        <translation>Bezahlt bis %1, dann verlängert.</translation>
    </message>
</context>
<context>
    <name>PlatformPages</name>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1 does not give: %2.</source>
        <translation>%1 gibt nicht an: %2.</translation>
    </message>
    <message>
        <source>%1: further figures</source>
        <translation>%1: weitere Zahlen</translation>
    </message>
    <message>
        <source>Top content on %1</source>
        <translation>Beste Inhalte auf %1</translation>
    </message>
    <message>
        <source>published in this period, lifetime figures</source>
        <translation>in diesem Zeitraum veröffentlicht, Zahlen seit Veröffentlichung</translation>
    </message>
</context>
<context>
    <name>PostTables</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Engagements ƒ</source>
        <translation>Interaktionen ƒ</translation>
    </message>
    <message>
        <source>Rate ƒ</source>
        <translation>Rate ƒ</translation>
    </message>
    <message>
        <source>vs typical ƒ</source>
        <translation>ggü. üblich ƒ</translation>
    </message>
</context>
<context>
    <name>RangePreset</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 28 days</source>
        <translation>Letzte 28 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>This week to date</source>
        <translation>Diese Woche bisher</translation>
    </message>
    <message>
        <source>This month to date</source>
        <translation>Dieser Monat bisher</translation>
    </message>
    <message>
        <source>This quarter to date</source>
        <translation>Dieses Quartal bisher</translation>
    </message>
    <message>
        <source>This year to date</source>
        <translation>Dieses Jahr bisher</translation>
    </message>
    <message>
        <source>Last full week</source>
        <translation>Letzte volle Woche</translation>
    </message>
    <message>
        <source>Last full month</source>
        <translation>Letzter voller Monat</translation>
    </message>
    <message>
        <source>Last full quarter</source>
        <translation>Letztes volles Quartal</translation>
    </message>
    <message>
        <source>Last full year</source>
        <translation>Letztes volles Jahr</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigener Zeitraum</translation>
    </message>
</context>
<context>
    <name>RemoteEstimate</name>
    <message>
        <source>No mention waits for it now; new ones are judged as they come.</source>
        <translation>Jetzt wartet keine Erwähnung darauf; neue werden beurteilt, sobald sie kommen.</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln mention(s) are to be judged</source>
        <translation>
            <numerusform>Mehr als %Ln Erwähnung ist zu beurteilen</numerusform>
            <numerusform>Mehr als %Ln Erwähnungen sind zu beurteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln mention(s) are to be judged</source>
        <translation>
            <numerusform>Etwa %Ln Erwähnung ist zu beurteilen</numerusform>
            <numerusform>Etwa %Ln Erwähnungen sind zu beurteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; without prices there is no estimate of what that costs.</source>
        <translation>%1; ohne Preise gibt es keine Schätzung, was das kostet.</translation>
    </message>
    <message>
        <source>%1, for some %2 at these prices.</source>
        <translation>%1, für etwa %2 bei diesen Preisen.</translation>
    </message>
</context>
<context>
    <name>ReportFurniture</name>
    <message>
        <source>Sources: %1</source>
        <translation>Quellen: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
    <message>
        <source>Generated from the data of %1</source>
        <translation>Erstellt aus den Daten vom %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>ReportGoals</name>
    <message>
        <source>%1 · ahead</source>
        <translation>%1 · voraus</translation>
    </message>
    <message>
        <source>%1 · behind</source>
        <translation>%1 · zurück</translation>
    </message>
    <message>
        <source>%1 · on track</source>
        <translation>%1 · im Plan</translation>
    </message>
    <message>
        <source>%1 · unknown</source>
        <translation>%1 · unbekannt</translation>
    </message>
    <message>
        <source>%1: ahead of the goal of %2.</source>
        <translation>%1: über dem Ziel von %2.</translation>
    </message>
    <message>
        <source>%1: behind the goal of %2.</source>
        <translation>%1: unter dem Ziel von %2.</translation>
    </message>
    <message>
        <source>%1: on track for the goal of %2.</source>
        <translation>%1: im Plan für das Ziel von %2.</translation>
    </message>
    <message>
        <source>%1: whether the goal of %2 is met is not known.</source>
        <translation>%1: Ob das Ziel von %2 erreicht ist, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>ReportKind</name>
    <message>
        <source>Monthly report</source>
        <translation>Monatsbericht</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>Wochenbericht</translation>
    </message>
    <message>
        <source>Custom report</source>
        <translation>Eigener Bericht</translation>
    </message>
    <message>
        <source>Campaign report</source>
        <translation>Kampagnenbericht</translation>
    </message>
</context>
<context>
    <name>ReportMentions</name>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Brand health ƒ</source>
        <translation>Markengesundheit ƒ</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Mentions in days that can be compared: %1, before that %2.</source>
        <translation>Erwähnungen an vergleichbaren Tagen: %1, davor %2.</translation>
    </message>
    <message>
        <source>Brand health is positive among positive and negative mentions.</source>
        <translation>Markengesundheit ist der Anteil der positiven an den positiven und negativen Erwähnungen.</translation>
    </message>
    <message>
        <source>In none of the three: %1, because their words are not known or they have not been looked at yet.</source>
        <translation>In keiner der drei Gruppen: %1, weil ihre Wörter nicht bekannt sind oder sie noch nicht angesehen wurden.</translation>
    </message>
    <message>
        <source>how they speak is judged on this computer</source>
        <translation>die Stimmung wird auf diesem Computer beurteilt</translation>
    </message>
    <message>
        <source>per day, days of the accounts&apos; own zones</source>
        <translation>pro Tag, Tage in den Zeitzonen der Konten</translation>
    </message>
    <message>
        <source>per week, days of the accounts&apos; own zones</source>
        <translation>pro Woche, Tage in den Zeitzonen der Konten</translation>
    </message>
    <message>
        <source>per month, days of the accounts&apos; own zones</source>
        <translation>pro Monat, Tage in den Zeitzonen der Konten</translation>
    </message>
    <message>
        <source>Mentions by sentiment</source>
        <translation>Erwähnungen nach Stimmung</translation>
    </message>
    <message>
        <source>Mentions, %1: %2 positive, %3 neutral, %4 negative.</source>
        <translation>Erwähnungen, %1: %2 positiv, %3 neutral, %4 negativ.</translation>
    </message>
    <message>
        <source>Share of the judged ƒ</source>
        <translation>Anteil der bewerteten ƒ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Brand health moved by %1 in these days.</source>
        <translation>Die Markengesundheit hat sich in diesen Tagen um %1 verändert.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scorer, mentions</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>More than one scorer judged them: %1.</source>
        <translation>Mehr als ein Bewerter hat sie beurteilt: %1.</translation>
    </message>
    <message>
        <source>Most followed authors</source>
        <translation>Autoren mit den meisten Followern</translation>
    </message>
</context>
<context>
    <name>ReportNotes</name>
    <message>
        <source>A change is given in percent of the compared period, for rates in percentage points (pp); grey means that it lies inside the ordinary spread of earlier periods.</source>
        <translation>Eine Veränderung steht in Prozent des Vergleichszeitraums, bei Raten in Prozentpunkten (Pp.); grau heißt, dass sie in der gewöhnlichen Streuung früherer Zeiträume liegt.</translation>
    </message>
    <message>
        <source>Engagement rates divide by %1.</source>
        <translation>Interaktionsraten teilen durch %1.</translation>
    </message>
    <message>
        <source>Engagement rates divide by each platform&apos;s usual figure (views for YouTube and TikTok, reach for Instagram, impressions for X); over several platforms by views.</source>
        <translation>Interaktionsraten teilen durch die übliche Zahl der Plattform (Aufrufe bei YouTube und TikTok, Reichweite bei Instagram, Impressionen bei X); über mehrere Plattformen durch Aufrufe.</translation>
    </message>
    <message>
        <source>imported files</source>
        <translation>importierte Dateien</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Days cut in</source>
        <translation>Tage nach Zone</translation>
    </message>
    <message>
        <source>Last fetched</source>
        <translation>Zuletzt abgerufen</translation>
    </message>
    <message>
        <source>Complete until</source>
        <translation>Vollständig bis</translation>
    </message>
    <message>
        <source>Platforms go on counting for some days: figures of the last days may change after this report.</source>
        <translation>Plattformen zählen einige Tage weiter: Zahlen der letzten Tage können sich nach diesem Bericht ändern.</translation>
    </message>
    <message>
        <source>Some days come from imported export files: %1.</source>
        <translation>Einige Tage stammen aus importierten Exportdateien: %1.</translation>
    </message>
    <message>
        <source>Not fetched for more than twice the usual time: %1.</source>
        <translation>Mehr als doppelt so lange wie üblich nicht abgerufen: %1.</translation>
    </message>
    <message>
        <source>Platforms count views in their own ways. Totals over several platforms are sums of unlike figures; their parts stand under “By platform”.</source>
        <translation>Plattformen zählen Aufrufe auf ihre eigene Weise. Summen über mehrere Plattformen vereinen ungleiche Zahlen; ihre Teile stehen unter „Nach Plattform“.</translation>
    </message>
    <message>
        <source>Source: YouTube</source>
        <translation>Quelle: YouTube</translation>
    </message>
    <message>
        <source>YouTube figures come from YouTube API Services. Figures marked ƒ are computed by CreatorMetrics and are not YouTube&apos;s. YouTube is a trademark of Google LLC.</source>
        <translation>YouTube-Zahlen stammen aus den YouTube API Services. Mit ƒ markierte Zahlen berechnet CreatorMetrics; sie stammen nicht von YouTube. YouTube ist eine Marke der Google LLC.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>Was die Zahlen bedeuten</translation>
    </message>
    <message>
        <source>ƒ computed by CreatorMetrics; a dash: not known</source>
        <translation>ƒ von CreatorMetrics berechnet; ein Strich: nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure, meaning</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>Tage fehlen</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>Revidiert</translation>
    </message>
    <message>
        <source>Days missing are days of this period whose views are not known; they are left out of sums, never counted as 0.</source>
        <translation>Fehlende Tage sind Tage dieses Zeitraums, deren Aufrufe nicht bekannt sind; sie bleiben aus Summen heraus und zählen nie als 0.</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <comment>figure, platforms, formula</comment>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>How they are computed</source>
        <translation>Wie sie berechnet werden</translation>
    </message>
    <message>
        <source>Charts in words</source>
        <translation>Diagramme in Worten</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>day, time, zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
</context>
<context>
    <name>ReportPainter</name>
    <message>
        <source>%1 / %2</source>
        <comment>page and number of pages</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Made with CreatorMetrics</source>
        <translation>Erstellt mit CreatorMetrics</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>Fortsetzung</translation>
    </message>
    <message>
        <source>%1, continued</source>
        <translation>%1, Fortsetzung</translation>
    </message>
</context>
<context>
    <name>ReportRows</name>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>The file is no longer in the folder of the reports.</source>
        <translation>Die Datei ist nicht mehr im Ordner der Berichte.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Actions for %1, %2</source>
        <translation>Aktionen für %1, %2</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>erstellt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n Bericht</numerusform>
            <numerusform>%n Berichte</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest made %1</source>
        <translation>der neueste %1 erstellt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n Datei fehlt</numerusform>
            <numerusform>%n Dateien fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wird erstellt …</translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>Cover</source>
        <translation>Titelseite</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Reach and engagement</source>
        <translation>Reichweite und Interaktion</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>A page for each platform</source>
        <translation>Eine Seite je Plattform</translation>
    </message>
    <message>
        <source>Platforms compared</source>
        <translation>Plattformen im Vergleich</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Decisions and next steps</source>
        <translation>Entscheidungen und nächste Schritte</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>Alle Beiträge</translation>
    </message>
    <message>
        <source>Data notes</source>
        <translation>Hinweise zu den Daten</translation>
    </message>
</context>
<context>
    <name>ReportSections</name>
    <message>
        <source>There are no figures for these days.</source>
        <translation>Für diese Tage gibt es keine Zahlen.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Connect an account or import the files that a platform lets you download, then make this report again.</source>
        <translation>Verbinden Sie ein Konto oder importieren Sie die Dateien, die eine Plattform zum Herunterladen anbietet, und erstellen Sie den Bericht erneut.</translation>
    </message>
    <message>
        <source>ƒ derived from platform data</source>
        <translation>ƒ aus Plattformdaten abgeleitet</translation>
    </message>
    <message>
        <source>ƒ derived from platform data, rate by %1</source>
        <translation>ƒ aus Plattformdaten abgeleitet, Rate je %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Nach Plattform</translation>
    </message>
    <message>
        <source>a dash: the platform does not give it, or it is not known</source>
        <translation>ein Strich: von der Plattform nicht angegeben oder nicht bekannt</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Woche vom %1</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>ReportSummary</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>One post, “%1” on %2, brought %3 of the gain.</source>
        <translation>Ein Beitrag, „%1“ auf %2, brachte %3 des Zuwachses.</translation>
    </message>
    <message>
        <source>One post, “%1” on %2, brought more than the whole gain; without it views would have fallen %3.</source>
        <translation>Ein Beitrag, „%1“ auf %2, brachte mehr als den ganzen Zuwachs; ohne ihn wären die Aufrufe um %3 gefallen.</translation>
    </message>
    <message>
        <source>One post, “%1” on %2, brought %3 of the gain; without it views would have grown %4.</source>
        <translation>Ein Beitrag, „%1“ auf %2, brachte %3 des Zuwachses; ohne ihn wären die Aufrufe um %4 gewachsen.</translation>
    </message>
    <message>
        <source>The most viewed new post was “%1” on %2, with %3 views so far.</source>
        <translation>Der meistgesehene neue Beitrag war „%1“ auf %2 mit bisher %3 Aufrufen.</translation>
    </message>
    <message>
        <source>“%1” on %2 (%3)</source>
        <comment>post, platform, views it brought or took</comment>
        <translation>„%1“ auf %2 (%3)</translation>
    </message>
    <message>
        <source>What moved views most, against the compared period: %1.</source>
        <translation>Was die Aufrufe gegenüber dem Vergleichszeitraum am meisten bewegt hat: %1.</translation>
    </message>
    <message>
        <source>How much single posts brought is not told over so long a time; only their lifetime figures are.</source>
        <translation>Was einzelne Beiträge brachten, wird über so lange Zeit nicht angegeben; nur ihre Zahlen seit Veröffentlichung.</translation>
    </message>
    <message>
        <source>How much some new posts brought within these days is not known, because they were not looked at around the last day.</source>
        <translation>Was einige neue Beiträge in diesen Tagen brachten, ist nicht bekannt, weil sie um den letzten Tag nicht angesehen wurden.</translation>
    </message>
    <message>
        <source>It is the month with the most views since %1.</source>
        <translation>Es ist der Monat mit den meisten Aufrufen seit %1.</translation>
    </message>
    <message>
        <source>Followers stayed at %1.</source>
        <translation>Die Follower blieben bei %1.</translation>
    </message>
    <message>
        <source>Followers rose by %1 (%2) to %3.</source>
        <translation>Die Follower stiegen um %1 (%2) auf %3.</translation>
    </message>
    <message>
        <source>Followers fell by %1 (%2) to %3.</source>
        <translation>Die Follower fielen um %1 (%2) auf %3.</translation>
    </message>
    <message>
        <source>%1 Engagements changed by %2 and views by %3.</source>
        <translation>%1 Die Interaktionen änderten sich um %2 und die Aufrufe um %3.</translation>
    </message>
    <message>
        <source>Posts published: %1.</source>
        <translation>Veröffentlichte Beiträge: %1.</translation>
    </message>
    <message>
        <source>Posts published: %1, before that %2.</source>
        <translation>Veröffentlichte Beiträge: %1, davor %2.</translation>
    </message>
    <message>
        <source>Some days are not complete for every account yet; these figures may still change.</source>
        <translation>Einige Tage sind noch nicht für jedes Konto vollständig; diese Zahlen können sich noch ändern.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>%1, as a daily average,</source>
        <translation>%1, im Tagesmittel,</translation>
    </message>
    <message>
        <source>%1, daily average</source>
        <translation>%1, Tagesmittel</translation>
    </message>
    <message>
        <source>%1, rounded</source>
        <translation>%1, gerundet</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 Milliarden</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Millionen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 stayed at %2.</source>
        <translation>%1: unverändert %2.</translation>
    </message>
    <message>
        <source>%1 grew %2 to %3, within the usual range.</source>
        <translation>%1: um %2 auf %3 gestiegen, im üblichen Rahmen.</translation>
    </message>
    <message>
        <source>%1 grew %2 to %3.</source>
        <translation>%1: um %2 auf %3 gestiegen.</translation>
    </message>
    <message>
        <source>%1 fell %2 to %3, within the usual range.</source>
        <translation>%1: um %2 auf %3 gefallen, im üblichen Rahmen.</translation>
    </message>
    <message>
        <source>%1 fell %2 to %3.</source>
        <translation>%1: um %2 auf %3 gefallen.</translation>
    </message>
    <message>
        <source>%1: unknown, %2.</source>
        <translation>%1: unbekannt, %2.</translation>
    </message>
    <message>
        <source>%1: %2, after none in the compared period.</source>
        <translation>%1: %2, nach null im Vergleichszeitraum.</translation>
    </message>
    <message>
        <source>%1: %2, with no earlier figure to compare.</source>
        <translation>%1: %2, ohne frühere Zahl zum Vergleich.</translation>
    </message>
    <message>
        <source>because none of these platforms gives it</source>
        <translation>weil keine dieser Plattformen sie angibt</translation>
    </message>
    <message>
        <source>because it has not been fetched or imported for these days</source>
        <translation>weil sie für diese Tage weder abgerufen noch importiert wurde</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month name and year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>RunRows</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Interrupted, goes on with the next</source>
        <translation>Unterbrochen, geht beim nächsten weiter</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>Done, %n figure(s) refused</source>
        <translation>
            <numerusform>Fertig, %n Zahl verweigert</numerusform>
            <numerusform>Fertig, %n Zahlen verweigert</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not for this account</source>
        <translation>Nicht für dieses Konto</translation>
    </message>
    <message>
        <source>Goes on with the next</source>
        <translation>Geht beim nächsten weiter</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows in the answers</source>
        <translation>Zeilen in den Antworten</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Rows that were new or different</source>
        <translation>Zeilen, die neu oder anders waren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Refused figures</source>
        <translation>Verweigerte Zahlen</translation>
    </message>
    <message>
        <source>Began %1 and took %2.</source>
        <translation>Begann %1 und dauerte %2.</translation>
    </message>
    <message>
        <source>Began %1.</source>
        <translation>Begann %1.</translation>
    </message>
    <message>
        <source>The platform refuses %1; these figures stay unknown.</source>
        <translation>Die Plattform verweigert %1; diese Zahlen bleiben unbekannt.</translation>
    </message>
</context>
<context>
    <name>ScheduleRows</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>“%1” for %2 went wrong: %3</source>
        <translation>„%1“ für %2 ist fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>“%1” for %2 was made %3, because the program was not running when it was due.</source>
        <translation>„%1“ für %2 wurde %3 erstellt, weil das Programm zum fälligen Zeitpunkt nicht lief.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Every %1 at %2, %3</source>
        <translation>Jeden %1 um %2, %3</translation>
    </message>
    <message>
        <source>Every month on day %1 at %2, %3</source>
        <translation>Jeden Monat am %1. um %2, %3</translation>
    </message>
</context>
<context>
    <name>ScorerName</name>
    <message>
        <source>word lists on this computer, version %1</source>
        <translation>Wortlisten auf diesem Computer, Version %1</translation>
    </message>
    <message>
        <source>word lists on this computer, version %1, with your words</source>
        <translation>Wortlisten auf diesem Computer, Version %1, mit Ihren Wörtern</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a model at a host</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
</context>
<context>
    <name>ScoringStateText</name>
    <message>
        <source>Mentions keep the judgement of this computer.</source>
        <translation>Erwähnungen behalten das Urteil dieses Computers.</translation>
    </message>
    <message>
        <source>the other scorer</source>
        <translation>der andere Beurteiler</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>%1 judged</source>
        <translation>%1 beurteilt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Word lists judge every mention here. No text leaves this computer.</source>
        <translation>Wortlisten beurteilen hier jede Erwähnung. Kein Text verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Waits for your consent</source>
        <translation>Wartet auf Ihre Einwilligung</translation>
    </message>
    <message>
        <source>Nothing is sent to %1 before you agree to it.</source>
        <translation>Nichts geht an %1, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>Agree…</source>
        <translation>Zustimmen …</translation>
    </message>
    <message>
        <source>There is no key for %1.</source>
        <translation>Für %1 gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Needs a key</source>
        <translation>Braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>Enter a key…</source>
        <translation>Schlüssel eingeben …</translation>
    </message>
    <message>
        <source>Nothing waits. New mentions are judged as they come.</source>
        <translation>Nichts wartet. Neue Erwähnungen werden beurteilt, sobald sie kommen.</translation>
    </message>
    <message numerus="yes">
        <source>The model gave no usable answer to %n text(s), which keep the judgement of this computer.</source>
        <translation>
            <numerusform>Das Modell gab auf %n Text keine brauchbare Antwort; er behält das Urteil dieses Computers.</numerusform>
            <numerusform>Das Modell gab auf %n Texte keine brauchbare Antwort; sie behalten das Urteil dieses Computers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Spent this month: %1.</source>
        <translation>In diesem Monat ausgegeben: %1.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>%1. Until then mentions keep the judgement of this computer.</source>
        <translation>%1. Bis dahin behalten Erwähnungen das Urteil dieses Computers.</translation>
    </message>
    <message>
        <source>Resting until %1</source>
        <translation>Pause bis %1</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The month&apos;s limit is reached</source>
        <translation>Die Grenze des Monats ist erreicht</translation>
    </message>
    <message>
        <source>%1 of %2 are spent. It goes on next month, or with a higher limit.</source>
        <translation>%1 von %2 sind ausgegeben. Weiter geht es im nächsten Monat oder mit einer höheren Grenze.</translation>
    </message>
    <message>
        <source>Change the limit…</source>
        <translation>Grenze ändern …</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>%1 does not judge at present</source>
        <translation>%1 urteilt zurzeit nicht</translation>
    </message>
    <message>
        <source>It is tried again with the next sync.</source>
        <translation>Mit dem nächsten Abgleich wird es wieder versucht.</translation>
    </message>
    <message>
        <source>An address that begins with https:// is needed. Plain http is for this computer only.</source>
        <translation>Nötig ist eine Adresse, die mit https:// beginnt. Einfaches http gibt es nur für diesen Computer.</translation>
    </message>
    <message>
        <source>The model&apos;s name is needed, without spaces.</source>
        <translation>Nötig ist der Name des Modells, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The key cannot be used.</source>
        <translation>Der Schlüssel ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>A sum from 0 up is needed.</source>
        <translation>Nötig ist ein Betrag ab 0.</translation>
    </message>
    <message>
        <source>1 to 600 are possible.</source>
        <translation>Möglich sind 1 bis 600.</translation>
    </message>
    <message>
        <source>Nothing is sent without your consent.</source>
        <translation>Ohne Ihre Einwilligung wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Judging mentions on this computer</source>
        <translation>Erwähnungen werden auf diesem Computer beurteilt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>What was judged until then is kept; the rest goes on with the next sync.</source>
        <translation>Was bis dahin beurteilt wurde, bleibt; der Rest folgt mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Every mention is judged</source>
        <translation>Jede Erwähnung ist beurteilt</translation>
    </message>
    <message>
        <source>On this computer, as it comes.</source>
        <translation>Auf diesem Computer, sobald sie kommt.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 did not answer in time, or is overloaded.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet oder ist überlastet.</translation>
    </message>
    <message>
        <source>%1 asks for a pause between requests.</source>
        <translation>%1 bittet um eine Pause zwischen Anfragen.</translation>
    </message>
    <message>
        <source>%1 does not accept the key.</source>
        <translation>%1 nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>%1 does not let this key use the model.</source>
        <translation>%1 lässt diesen Schlüssel das Modell nicht nutzen.</translation>
    </message>
    <message>
        <source>What may be spent at %1 is used up.</source>
        <translation>Was bei %1 ausgegeben werden darf, ist verbraucht.</translation>
    </message>
    <message>
        <source>%1 does not know this address or this model.</source>
        <translation>%1 kennt diese Adresse oder dieses Modell nicht.</translation>
    </message>
    <message>
        <source>%1 answered in a way that cannot be read as a judgement.</source>
        <translation>%1 hat so geantwortet, dass kein Urteil zu lesen ist.</translation>
    </message>
</context>
<context>
    <name>ScoringText</name>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>Judged by: %1</source>
        <translation>Beurteilt von: %1</translation>
    </message>
    <message>
        <source>%1 not judged yet</source>
        <translation>%1 noch nicht beurteilt</translation>
    </message>
    <message>
        <source>You agree with %1 in %2 of %3 mentions</source>
        <translation>Sie stimmen in %2 von %3 Erwähnungen überein mit: %1</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message numerus="yes">
        <source>%1 every %n hour(s)</source>
        <translation>
            <numerusform>%1 im Abstand von %n Stunde</numerusform>
            <numerusform>%1 alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n day(s), by platform</source>
        <translation>
            <numerusform>%1 bis %n Tag, je nach Plattform</numerusform>
            <numerusform>%1 bis %n Tage, je nach Plattform</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>services.json has no client_id for %1</source>
        <translation>services.json enthält keine client_id für %1</translation>
    </message>
    <message>
        <source>services.json has no client_secret for %1</source>
        <translation>services.json enthält kein client_secret für %1</translation>
    </message>
    <message>
        <source>services.json does not name %1</source>
        <translation>services.json nennt %1 nicht</translation>
    </message>
    <message>
        <source>%1 is connected through the CreatorMetrics service: sign in to CreatorMetrics first. Or take a developer app of your own: services.json with its client_id and client_secret and &quot;exchange&quot;: &quot;direct&quot;</source>
        <translation>%1 wird über den CreatorMetrics-Dienst verbunden: zuerst bei CreatorMetrics anmelden. Oder eine eigene Entwickler-App nehmen: services.json mit deren client_id und client_secret und &quot;exchange&quot;: &quot;direct&quot;</translation>
    </message>
</context>
<context>
    <name>StreamText</name>
    <message>
        <source>Channel and totals</source>
        <translation>Kanal und Summen</translation>
    </message>
    <message>
        <source>Profile and totals</source>
        <translation>Profil und Summen</translation>
    </message>
    <message>
        <source>List of uploads</source>
        <translation>Liste der Uploads</translation>
    </message>
    <message>
        <source>Videos and their figures</source>
        <translation>Videos und ihre Zahlen</translation>
    </message>
    <message>
        <source>Older videos</source>
        <translation>Ältere Videos</translation>
    </message>
    <message>
        <source>Figures by day</source>
        <translation>Zahlen je Tag</translation>
    </message>
    <message>
        <source>Audience: age and gender</source>
        <translation>Publikum: Alter und Geschlecht</translation>
    </message>
    <message>
        <source>Audience: countries</source>
        <translation>Publikum: Länder</translation>
    </message>
    <message>
        <source>Audience: cities</source>
        <translation>Publikum: Städte</translation>
    </message>
    <message>
        <source>Shares by video</source>
        <translation>Geteilt je Video</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>List of posts</source>
        <translation>Liste der Beiträge</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Storys</translation>
    </message>
    <message>
        <source>Insights of stories</source>
        <translation>Insights der Storys</translation>
    </message>
    <message>
        <source>Reach by day</source>
        <translation>Reichweite je Tag</translation>
    </message>
    <message>
        <source>Follows by day</source>
        <translation>Zu- und Abgänge je Tag</translation>
    </message>
    <message>
        <source>Insights of posts</source>
        <translation>Insights der Beiträge</translation>
    </message>
    <message>
        <source>Audience: age</source>
        <translation>Publikum: Alter</translation>
    </message>
    <message>
        <source>Audience: gender</source>
        <translation>Publikum: Geschlecht</translation>
    </message>
    <message>
        <source>Posts that tag the account</source>
        <translation>Beiträge, die das Konto markieren</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Figures of recent posts</source>
        <translation>Zahlen neuer Beiträge</translation>
    </message>
    <message>
        <source>Figures of older posts</source>
        <translation>Zahlen älterer Beiträge</translation>
    </message>
    <message>
        <source>Data units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Analytics calls</source>
        <translation>Analytics-Abfragen</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Paid reads</source>
        <translation>Bezahltes Lesen</translation>
    </message>
    <message>
        <source>Research calls</source>
        <translation>Forschungsabfragen</translation>
    </message>
    <message>
        <source>Comments that may have gone</source>
        <translation>Kommentare, die gelöscht sein könnten</translation>
    </message>
    <message>
        <source>Mentions that may have gone</source>
        <translation>Erwähnungen, die gelöscht sein könnten</translation>
    </message>
</context>
<context>
    <name>StudioColumns</name>
    <message>
        <source>This is the net change of the day. It gives neither the total nor how many came and how many left.</source>
        <translation>Dies ist die Nettoveränderung des Tages. Sie sagt weder die Gesamtzahl noch, wie viele kamen und gingen.</translation>
    </message>
    <message>
        <source>Dislikes are not kept.</source>
        <translation>„Mag ich nicht“ wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>This column is not known.</source>
        <translation>Diese Spalte ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>StudioTotals</name>
    <message>
        <source>An earlier column gives this figure.</source>
        <translation>Eine frühere Spalte nennt diese Zahl.</translation>
    </message>
    <message>
        <source>Line %1 repeats %2 from line %3 and was left out.</source>
        <translation>Zeile %1 wiederholt %2 aus Zeile %3 und wurde ausgelassen.</translation>
    </message>
</context>
<context>
    <name>SyncJob</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es dran ist</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>History · %1</source>
        <translation>Vorgeschichte · %1</translation>
    </message>
</context>
<context>
    <name>TableFiles</name>
    <message>
        <source>%1, %2</source>
        <comment>a heading and the one below it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (seconds)</source>
        <translation>%1 (Sekunden)</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Durch Kommas getrennte Werte</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
</context>
<context>
    <name>creatormetrics::AboutDialog</name>
    <message>
        <source>About CreatorMetrics</source>
        <translation>Über CreatorMetrics</translation>
    </message>
    <message>
        <source>Version %1, Qt %2</source>
        <translation>Version %1, Qt %2</translation>
    </message>
    <message>
        <source>Analytics for content creators, on your own computer.</source>
        <translation>Auswertungen für Kreative, auf dem eigenen Rechner.</translation>
    </message>
    <message>
        <source>CreatorMetrics is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>CreatorMetrics ist freie Software: Sie dürfen es unter der GNU General Public License, Version 3 oder später, benutzen, untersuchen, weitergeben und verändern. Es gibt keinerlei Gewährleistung.</translation>
    </message>
    <message>
        <source>Copy system information</source>
        <translation>Systemangaben kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation>Wortlisten</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>creatormetrics::AccountDetails</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>It has been changed; other computers are signed out.</source>
        <translation>Es wurde geändert; andere Computer sind abgemeldet.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Other computers are signed out when it changes.</source>
        <translation>Andere Computer werden abgemeldet, wenn es sich ändert.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Show plans</source>
        <translation>Tarife zeigen</translation>
    </message>
    <message>
        <source>Use of the service</source>
        <translation>Nutzung des Dienstes</translation>
    </message>
    <message>
        <source>Computers that are signed in</source>
        <translation>Angemeldete Computer</translation>
    </message>
    <message>
        <source>Data and leaving</source>
        <translation>Daten und Abmelden</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Connections of platforms and all figures stay on this computer.</source>
        <translation>Verbindungen zu Plattformen und alle Zahlen bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>At the service. The workspace on this computer is no part of it and stays.</source>
        <translation>Beim Dienst. Der Arbeitsbereich auf diesem Computer gehört nicht dazu und bleibt.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Sign out on this computer</source>
        <translation>Auf diesem Computer abmelden</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Sign out on all computers</source>
        <translation>Auf allen Computern abmelden</translation>
    </message>
    <message>
        <source>How the service addresses you in mails.</source>
        <translation>So spricht der Dienst in E-Mails an.</translation>
    </message>
    <message>
        <source>Your account at %1 since %2.</source>
        <translation>Konto bei %1 seit %2.</translation>
    </message>
    <message>
        <source>Your account at %1.</source>
        <translation>Konto bei %1.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) in 15 minutes at most.</source>
        <translation>
            <numerusform>Höchstens %Ln Anfrage in 15 Minuten.</numerusform>
            <numerusform>Höchstens %Ln Anfragen in 15 Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service has not told of it yet.</source>
        <translation>Der Dienst hat dazu noch nichts gesagt.</translation>
    </message>
    <message>
        <source>What the service keeps of you</source>
        <translation>Was der Dienst gespeichert hat</translation>
    </message>
    <message>
        <source>All of it, as a JSON file.</source>
        <translation>Alles davon, als JSON-Datei.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::AccountDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Other computers are signed out; this one stays.</source>
        <translation>Andere Computer werden abgemeldet; dieser bleibt angemeldet.</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Wird geändert…</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a few words are fine.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen; ein paar Wörter sind gut.</numerusform>
            <numerusform>Mindestens %n Zeichen; ein paar Wörter sind gut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>%1 deletes your account, its computers and its record of use. A subscription ends at once. This cannot be taken back.</source>
        <translation>%1 löscht das Konto, dessen Computer und die Angaben zur Nutzung. Ein Abonnement endet sofort. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The workspace on this computer stays as it is: every figure, report and picture can be read and exported, and accounts within the plan Starter go on being synced.</source>
        <translation>Der Arbeitsbereich auf diesem Computer bleibt, wie er ist: alle Zahlen, Berichte und Bilder bleiben lesbar und exportierbar, und Konten im Rahmen des Tarifs Starter werden weiter abgeglichen.</translation>
    </message>
    <message>
        <source>Delete the account for good</source>
        <translation>Konto endgültig löschen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 eingeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::AccountPage</name>
    <message>
        <source>Looking for your sign-in in the system&apos;s keychain…</source>
        <translation>Die Anmeldung wird im Schlüsselbund des Systems gesucht…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What an account is for</source>
        <translation>Wofür ein Konto gut ist</translation>
    </message>
    <message>
        <source>Connecting Instagram and TikTok: their sign-ins need a server between.</source>
        <translation>Instagram und TikTok verbinden: deren Anmeldung braucht einen Server dazwischen.</translation>
    </message>
    <message>
        <source>Plans with more live accounts, your own brand on reports, schedules and campaigns.</source>
        <translation>Tarife mit mehr aktiven Konten, eigener Marke auf Berichten, Zeitplänen und Kampagnen.</translation>
    </message>
    <message>
        <source>News of new posts at once instead of with the next sync.</source>
        <translation>Neue Beiträge sofort statt erst mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Everything else works without one. What you have stored stays readable and can be exported, always.</source>
        <translation>Alles andere geht ohne. Was gespeichert ist, bleibt immer lesbar und exportierbar.</translation>
    </message>
    <message>
        <source>The service keeps your e-mail address, your computers&apos; names and your subscription. No figures, and no sign-ins of platforms.</source>
        <translation>Der Dienst speichert E-Mail-Adresse, Namen der Computer und das Abonnement. Keine Zahlen und keine Anmeldungen bei Plattformen.</translation>
    </message>
    <message>
        <source>The session on this computer has ended: it was signed out from another one, is over, or the password has changed. Everything on this computer is as it was.</source>
        <translation>Die Sitzung auf diesem Computer ist beendet: sie wurde anderswo abgemeldet, ist abgelaufen oder das Passwort wurde geändert. Auf diesem Computer ist alles wie zuvor.</translation>
    </message>
    <message>
        <source>This is what was last known</source>
        <translation>Das ist der letzte bekannte Stand</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The computer was not removed</source>
        <translation>Der Computer wurde nicht entfernt</translation>
    </message>
    <message>
        <source>CreatorMetrics account</source>
        <translation>CreatorMetrics-Konto</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>creatormetrics::AccountPresenter</name>
    <message>
        <source>Type the password that you have now.</source>
        <translation>Bitte das bisherige Passwort eingeben.</translation>
    </message>
    <message>
        <source>You are signed out on this computer. The service could not be told: %1</source>
        <translation>Auf diesem Computer abgemeldet. Dem Dienst konnte es nicht mitgeteilt werden: %1</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Bitte das Passwort eingeben.</translation>
    </message>
    <message>
        <source>Type %1, so that nothing is deleted by mistake.</source>
        <translation>Bitte %1 eingeben, damit nichts aus Versehen gelöscht wird.</translation>
    </message>
    <message>
        <source>Your account at %1 is being deleted. The workspace on this computer is as it was.</source>
        <translation>Das Konto bei %1 wird gelöscht. Der Arbeitsbereich auf diesem Computer ist wie zuvor.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::AccountTabs</name>
    <message>
        <source>Account or plan</source>
        <translation>Konto oder Tarif</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
</context>
<context>
    <name>creatormetrics::AudiencePage</name>
    <message>
        <source>Audience of %1</source>
        <translation>Publikum von %1</translation>
    </message>
    <message>
        <source>About these shares</source>
        <translation>Zu diesen Anteilen</translation>
    </message>
    <message>
        <source>What %1 tells of: %2</source>
        <translation>Worüber %1 etwas sagt: %2</translation>
    </message>
    <message>
        <source>Who are they?</source>
        <translation>Wer ist das Publikum?</translation>
    </message>
</context>
<context>
    <name>creatormetrics::BrandEditor</name>
    <message>
        <source>Logo on white</source>
        <translation>Logo auf Weiß</translation>
    </message>
    <message>
        <source>Logo on the accent colour</source>
        <translation>Logo auf der Akzentfarbe</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>Zweite Farbe</translation>
    </message>
    <message>
        <source>A font of your own</source>
        <translation>Eine eigene Schrift</translation>
    </message>
    <message>
        <source>Views grew 12.4 % in October</source>
        <translation>Aufrufe stiegen im Oktober um 12,4 %</translation>
    </message>
    <message>
        <source>“Made with CreatorMetrics” in the footer</source>
        <translation>„Erstellt mit CreatorMetrics“ in der Fußzeile</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove the brand</source>
        <translation>Marke entfernen</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>The sources of the figures</source>
        <translation>Die Quellen der Zahlen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Font of reports</source>
        <translation>Schrift der Berichte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What every report of this workspace wears, unless a report goes without.</source>
        <translation>Was jeder Bericht dieses Arbeitsbereichs trägt, sofern er nicht darauf verzichtet.</translation>
    </message>
    <message>
        <source>Logo on the accent</source>
        <translation>Logo auf Akzent</translation>
    </message>
    <message>
        <source>&amp;Accent colour</source>
        <translation>&amp;Akzentfarbe</translation>
    </message>
    <message>
        <source>&amp;Second colour</source>
        <translation>&amp;Zweite Farbe</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>&amp;Footer</source>
        <translation>&amp;Fußzeile</translation>
    </message>
    <message>
        <source>Line on the &amp;cover</source>
        <translation>Zeile auf dem &amp;Titel</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>A brand of your own: %1</source>
        <translation>Eine eigene Marke: %1</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo auswählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>That cannot be used: a logo is a PNG, JPEG or SVG of at most 2 MiB that can be drawn, a colour has six digits.</source>
        <translation>Das geht nicht: Ein Logo ist ein darstellbares PNG, JPEG oder SVG von höchstens 2 MiB, eine Farbe hat sechs Stellen.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::BroughtSettings</name>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Own key for %1</source>
        <translation>Eigener Schlüssel für %1</translation>
    </message>
    <message>
        <source>Accounts are connected with the key that comes with CreatorMetrics.</source>
        <translation>Konten werden mit dem Schlüssel verbunden, den CreatorMetrics mitbringt.</translation>
    </message>
    <message>
        <source>New accounts are connected with %1.</source>
        <translation>Neue Konten werden mit %1 verbunden.</translation>
    </message>
    <message>
        <source>Hosted service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The standard one: %1</source>
        <translation>Der übliche: %1</translation>
    </message>
    <message>
        <source>Your own: %1</source>
        <translation>Ihr eigener: %1</translation>
    </message>
    <message>
        <source>%1 until the next start, then %2.</source>
        <translation>%1 bis zum nächsten Start, dann %2.</translation>
    </message>
    <message>
        <source>As the system says.</source>
        <translation>Wie es das System vorgibt.</translation>
    </message>
    <message>
        <source>None: platforms are reached directly.</source>
        <translation>Keiner: Plattformen werden direkt erreicht.</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Über %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::BudgetCard</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>what the platforms allow</source>
        <translation>was die Plattformen zulassen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::CampaignFields</name>
    <message>
        <source>The equal time before it</source>
        <translation>Der gleich lange Zeitraum davor</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage …</translation>
    </message>
    <message>
        <source>All posts of the period; or labels, with commas</source>
        <translation>Alle Beiträge des Zeitraums; oder Etiketten, mit Kommas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>&amp;Name of the campaign</source>
        <translation>&amp;Name der Kampagne</translation>
    </message>
    <message>
        <source>La&amp;bels of its posts</source>
        <translation>&amp;Etiketten ihrer Beiträge</translation>
    </message>
    <message>
        <source>Measured a&amp;gainst</source>
        <translation>Ge&amp;messen an</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>&amp;Kosten</translation>
    </message>
</context>
<context>
    <name>creatormetrics::CancelPlanDialog</name>
    <message>
        <source>Cancel the plan %1</source>
        <translation>Tarif %1 kündigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays: every figure, report and picture, to be read and exported, and the connections of your accounts.</source>
        <translation>Was bleibt: alle Zahlen, Berichte und Bilder, lesbar und exportierbar, und die Verbindungen der Konten.</translation>
    </message>
    <message>
        <source>What ends: syncing of more than %1 (you choose which go on), your own brand, schedules and campaigns on new reports.</source>
        <translation>Was endet: der Abgleich von mehr als %1 (welche weiterlaufen, ist wählbar), eigene Marke, Zeitpläne und Kampagnen bei neuen Berichten.</translation>
    </message>
    <message>
        <source>Cancel on %1</source>
        <translation>Zum %1 kündigen</translation>
    </message>
    <message>
        <source>Cancel at its end</source>
        <translation>Zum Ende kündigen</translation>
    </message>
    <message>
        <source>Cancel now</source>
        <translation>Sofort kündigen</translation>
    </message>
    <message>
        <source>What has been paid for the rest of the time is not paid back</source>
        <translation>Was für die übrige Zeit bezahlt ist, wird nicht erstattet</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>Tarif behalten</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ChartCursor</name>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ChartMenu</name>
    <message>
        <source>Picture (PNG)</source>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Vectors (SVG)</source>
        <translation>Vektorgrafik (SVG)</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Diagramm speichern …</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
    <message>
        <source>Copy value (%1)</source>
        <comment>of a day</comment>
        <translation>Wert kopieren (%1)</translation>
    </message>
    <message>
        <source>Copy chart image</source>
        <translation>Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Erklären …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ChartPane</name>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ChartReason</name>
    <message>
        <source>Nothing is known of these days.</source>
        <translation>Über diese Tage ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ChartSpan</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
    <message>
        <source>Enter shows these days, Escape lets go of them</source>
        <translation>Eingabetaste zeigt diese Tage, Escape hebt die Auswahl auf</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ChartTools</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show as table (T)</source>
        <comment>T is a key</comment>
        <translation>Als Tabelle zeigen (T)</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ColorField</name>
    <message>
        <source>Pick: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Pick a colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Six digits, as in %1</source>
        <translation>Sechs Stellen, wie in %1</translation>
    </message>
    <message>
        <source>%1:1 on white: fine for text</source>
        <translation>%1:1 auf Weiß: gut für Text</translation>
    </message>
    <message>
        <source>%1:1 on white: fine for bars and lines; text is written darker</source>
        <translation>%1:1 auf Weiß: gut für Balken und Linien; Text wird dunkler geschrieben</translation>
    </message>
    <message>
        <source>%1:1 on white: faint; bars and text are drawn darker</source>
        <translation>%1:1 auf Weiß: blass; Balken und Text werden dunkler gezeichnet</translation>
    </message>
</context>
<context>
    <name>creatormetrics::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
</context>
<context>
    <name>creatormetrics::CommentEditor</name>
    <message>
        <source>What the figures do not say. Markdown: **bold**, *italic*, - list, [text](https://…)</source>
        <translation>Was die Zahlen nicht sagen. Markdown: **fett**, *kursiv*, - Liste, [Text](https://…)</translation>
    </message>
    <message>
        <source>B</source>
        <comment>bold</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Fett (Strg+B)</translation>
    </message>
    <message>
        <source>I</source>
        <comment>italic</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursiv (Strg+I)</translation>
    </message>
    <message>
        <source>List (Ctrl+Shift+L)</source>
        <translation>Liste (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link (Ctrl+K)</source>
        <translation>Link (Strg+K)</translation>
    </message>
    <message>
        <source>Use the draft</source>
        <translation>Entwurf übernehmen</translation>
    </message>
    <message>
        <source>Begin with what the report says by itself</source>
        <translation>Mit dem beginnen, was der Bericht von selbst sagt</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>Kommentar: %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ComparePage</name>
    <message>
        <source>All figures</source>
        <translation>Alle Kennzahlen</translation>
    </message>
    <message>
        <source>with the change against the compared period</source>
        <translation>mit der Änderung gegenüber dem Vergleichszeitraum</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Figures side by side</source>
        <translation>Kennzahlen nebeneinander</translation>
    </message>
    <message>
        <source>Period beside period</source>
        <translation>Zeitraum neben Zeitraum</translation>
    </message>
    <message>
        <source>for each figure and platform · the bar chooses the periods</source>
        <translation>je Kennzahl und Plattform · die Leiste bestimmt die Zeiträume</translation>
    </message>
    <message numerus="yes">
        <source>The %n most viewed post(s) of the period</source>
        <translation>
            <numerusform>%n meistgesehener Beitrag des Zeitraums</numerusform>
            <numerusform>Die %n meistgesehenen Beiträge des Zeitraums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen post(s)</source>
        <translation>
            <numerusform>%n gewählter Beitrag</numerusform>
            <numerusform>%n gewählte Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Post beside post</source>
        <translation>Beitrag neben Beitrag</translation>
    </message>
    <message>
        <source>lifetime figures</source>
        <translation>Zahlen seit Veröffentlichung</translation>
    </message>
    <message>
        <source>To compare others, choose two to four posts on the Content page and press Compare.</source>
        <translation>Um andere zu vergleichen, wählen Sie auf der Seite „Inhalte“ zwei bis vier Beiträge und drücken Sie „Vergleichen“.</translation>
    </message>
    <message>
        <source>How do they do beside each other?</source>
        <translation>Wie schneiden sie im Vergleich ab?</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ConnectDialog</name>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>This computer has no keychain, so the sign-in lasts only until the program ends.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund; die Anmeldung gilt deshalb nur, bis das Programm beendet wird.</translation>
    </message>
    <message>
        <source>Connect your %1 account</source>
        <translation>%1-Konto verbinden</translation>
    </message>
    <message>
        <source>Sign in with %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Weiter im Browser</translation>
    </message>
    <message>
        <source>Sign in there and allow reading. This window goes on by itself.</source>
        <translation>Dort anmelden und das Lesen erlauben. Dieses Fenster geht von selbst weiter.</translation>
    </message>
    <message>
        <source>No browser window? Open it again, or copy the link into a browser on this computer.</source>
        <translation>Kein Browserfenster? Erneut öffnen oder den Link in einen Browser auf diesem Rechner kopieren.</translation>
    </message>
    <message>
        <source>Reading the account</source>
        <translation>Konto wird gelesen</translation>
    </message>
    <message>
        <source>Signed in. The account&apos;s name and totals are being read.</source>
        <translation>Angemeldet. Name und Gesamtzahlen des Kontos werden gelesen.</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 ist verbunden</translation>
    </message>
    <message>
        <source>Show figures</source>
        <translation>Zahlen zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>The sign-in is kept in this computer&apos;s keychain, nowhere else.</source>
        <translation>Die Anmeldung liegt im Schlüsselbund dieses Computers und nirgends sonst.</translation>
    </message>
    <message>
        <source>Which account do you want to connect?</source>
        <translation>Welches Konto möchten Sie verbinden?</translation>
    </message>
    <message>
        <source>Nothing happens before you have read what is asked for.</source>
        <translation>Nichts geschieht, bevor Sie gelesen haben, worum gebeten wird.</translation>
    </message>
    <message>
        <source>Connect again and allow it to fill them.</source>
        <translation>Neu verbinden und erlauben füllt sie.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ConnectGuideView</name>
    <message>
        <source>What is asked for</source>
        <translation>Worum gebeten wird</translation>
    </message>
    <message>
        <source>What is never read or done</source>
        <translation>Was nie gelesen oder getan wird</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ContentListModel</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Views compared with the median of the account&apos;s earlier posts of this type at the same age</source>
        <translation>Aufrufe im Vergleich zum Median früherer Beiträge dieser Art des Kontos im selben Alter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Rate ƒ</source>
        <translation>Rate ƒ</translation>
    </message>
    <message>
        <source>vs typ.</source>
        <comment>compared with typical posts</comment>
        <translation>geg. übl.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ContentPage</name>
    <message>
        <source>No post has these words and types in this period.</source>
        <translation>Kein Beitrag dieses Zeitraums hat diese Wörter und Arten.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Search titles and captions</source>
        <translation>Titel und Texte durchsuchen</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Types: %1</source>
        <translation>Arten: %1</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n post(s)</source>
        <translation>
            <numerusform>%n Beitrag vergleichen</numerusform>
            <numerusform>%n Beiträge vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Which posts work?</source>
        <translation>Welche Beiträge kommen an?</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketten …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ContentPane</name>
    <message>
        <source>Choose a post to see how it grew and what it consists of.</source>
        <translation>Wählen Sie einen Beitrag, um zu sehen, wie er gewachsen ist und woraus er besteht.</translation>
    </message>
    <message>
        <source>No post is chosen</source>
        <translation>Kein Beitrag gewählt</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiketten: %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::DataPage</name>
    <message>
        <source>Is everything here, and is it fresh?</source>
        <translation>Ist alles da, und ist es aktuell?</translation>
    </message>
    <message>
        <source>Sync all</source>
        <translation>Alle abgleichen</translation>
    </message>
    <message>
        <source>Connect account…</source>
        <translation>Konto verbinden…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Enter or a double click shows what the last run brought</source>
        <translation>Eingabetaste oder Doppelklick zeigt, was der letzte Lauf brachte</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>the latest of each account</source>
        <translation>der jüngste jedes Kontos</translation>
    </message>
    <message>
        <source>Resume syncing</source>
        <translation>Abgleich fortsetzen</translation>
    </message>
    <message>
        <source>Pause syncing</source>
        <translation>Abgleich anhalten</translation>
    </message>
    <message>
        <source>Show last run</source>
        <translation>Letzten Lauf zeigen</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
</context>
<context>
    <name>creatormetrics::DeliveryFields</name>
    <message>
        <source>Mail account…</source>
        <translation>E-Mail-Konto …</translation>
    </message>
    <message>
        <source>Keep it in the archive alone</source>
        <translation>Nur im Archiv behalten</translation>
    </message>
    <message>
        <source>Save it in a folder</source>
        <translation>In einem Ordner speichern</translation>
    </message>
    <message>
        <source>Send it by mail</source>
        <translation>Per E-Mail senden</translation>
    </message>
    <message>
        <source>Open it in the mail program</source>
        <translation>Im E-Mail-Programm öffnen</translation>
    </message>
    <message>
        <source>anna@example.org, ben@example.org</source>
        <translation>anna@example.org, ben@example.org</translation>
    </message>
    <message>
        <source>The report&apos;s title</source>
        <translation>Der Titel des Berichts</translation>
    </message>
    <message>
        <source>The report&apos;s summary</source>
        <translation>Die Zusammenfassung des Berichts</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>De&amp;liver</source>
        <translation>&amp;Zustellen</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Folder for reports</source>
        <translation>Ordner für Berichte</translation>
    </message>
</context>
<context>
    <name>creatormetrics::DictionaryPresenter</name>
    <message>
        <source>Type a word or an emoji.</source>
        <translation>Geben Sie ein Wort oder ein Emoji ein.</translation>
    </message>
    <message>
        <source>At most three words belong together.</source>
        <translation>Höchstens drei Wörter gehören zusammen.</translation>
    </message>
    <message>
        <source>This is too long: %1 characters are possible.</source>
        <translation>Das ist zu lang: Möglich sind %1 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” means something else now.</source>
        <translation>„%1“ bedeutet jetzt etwas anderes.</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>„%1“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) were removed.</source>
        <translation>
            <numerusform>%n Wort wurde entfernt.</numerusform>
            <numerusform>%n Wörter wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) mean something else now.</source>
        <translation>
            <numerusform>%n Wort bedeutet jetzt etwas anderes.</numerusform>
            <numerusform>%n Wörter bedeuten jetzt etwas anderes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) were read in.</source>
        <translation>
            <numerusform>%Ln Wort wurde eingelesen.</numerusform>
            <numerusform>%Ln Wörter wurden eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read in: %1</source>
        <translation>Nichts wurde eingelesen: %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::EmptyPages</name>
    <message>
        <source>No figures yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Nothing in these days</source>
        <translation>Nichts in diesen Tagen</translation>
    </message>
    <message>
        <source>The chosen accounts have no figures in the chosen days.</source>
        <translation>Die gewählten Konten haben in den gewählten Tagen keine Zahlen.</translation>
    </message>
    <message>
        <source>Show all time</source>
        <translation>Gesamten Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Your figures are kept in one file on this computer.</source>
        <translation>Die Zahlen liegen in einer Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Connect an account, bring in a file that you downloaded from YouTube Studio, or look around first.</source>
        <translation>Verbinden Sie ein Konto, holen Sie eine aus YouTube Studio heruntergeladene Datei herein, oder sehen Sie sich erst um.</translation>
    </message>
    <message>
        <source>See how your channels grow</source>
        <translation>So wachsen die Kanäle</translation>
    </message>
    <message>
        <source>Explore the sample workspace</source>
        <translation>Beispiel ansehen</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>Anderen Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>Every account is archived</source>
        <translation>Alle Konten sind archiviert</translation>
    </message>
    <message>
        <source>Archived accounts are in no list and no sum. Their history is kept.</source>
        <translation>Archivierte Konten stehen in keiner Liste und keiner Summe. Ihre Geschichte bleibt erhalten.</translation>
    </message>
    <message>
        <source>Show accounts</source>
        <translation>Konten zeigen</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>Look around first, or bring in a file that you downloaded from YouTube Studio. Connecting an account takes a client id of your own in services.json.</source>
        <translation>Sehen Sie sich erst um, oder holen Sie eine aus YouTube Studio heruntergeladene Datei herein. Um ein Konto zu verbinden, brauchen Sie eine eigene Client-ID in services.json.</translation>
    </message>
    <message>
        <source>The newest days come first; platforms finish a day one to three days later.</source>
        <translation>Die neuesten Tage kommen zuerst; Plattformen schließen einen Tag erst ein bis drei Tage später ab.</translation>
    </message>
    <message>
        <source>The first figures are on their way</source>
        <translation>Die ersten Zahlen sind unterwegs</translation>
    </message>
    <message>
        <source>Show progress</source>
        <translation>Fortschritt zeigen</translation>
    </message>
    <message>
        <source>Figures arrive with the first sync.</source>
        <translation>Zahlen kommen mit dem ersten Abgleich.</translation>
    </message>
    <message>
        <source>The first sync starts at %1.</source>
        <translation>Der erste Abgleich beginnt: %1.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::EmptyView</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
</context>
<context>
    <name>creatormetrics::EndpointDialog</name>
    <message>
        <source>Hosted service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Accounts, plans and the sign-ins at Instagram and TikTok go through it. You can run one of your own.</source>
        <translation>Über ihn laufen Konto, Tarif und die Anmeldungen bei Instagram und TikTok. Sie können einen eigenen betreiben.</translation>
    </message>
    <message>
        <source>Another service counts from the next start. It does not know your account: sign in there anew.</source>
        <translation>Ein anderer Dienst gilt ab dem nächsten Start. Er kennt Ihr Konto nicht: Melden Sie sich dort neu an.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Use the standard service</source>
        <translation>Üblichen Dienst verwenden</translation>
    </message>
    <message>
        <source>A CreatorMetrics service answers at %1.</source>
        <translation>Unter %1 antwortet ein CreatorMetrics-Dienst.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::EngagementPage</name>
    <message>
        <source>activity in the period</source>
        <translation>Aktivität im Zeitraum</translation>
    </message>
    <message>
        <source>posts published in the period</source>
        <translation>Beiträge aus dem Zeitraum</translation>
    </message>
    <message>
        <source>Engagement by platform</source>
        <translation>Interaktion nach Plattform</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen:</translation>
    </message>
    <message>
        <source>Count %1</source>
        <translation>Gezählt wird: %1</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Nach Plattform</translation>
    </message>
    <message>
        <source>ƒ computed by CreatorMetrics</source>
        <translation>ƒ von CreatorMetrics berechnet</translation>
    </message>
    <message>
        <source>How do people take part?</source>
        <translation>Wie beteiligen sich die Menschen?</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainBody</name>
    <message>
        <source>Formula: %1</source>
        <translation>Formel: %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainClicks</name>
    <message>
        <source>Explain…</source>
        <translation>Erklären …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainFigureView</name>
    <message>
        <source>Choose an account to see the days behind its figure and where they came from.</source>
        <translation>Wählen Sie ein Konto, um die Tage hinter seiner Zahl zu sehen und woher sie kommen.</translation>
    </message>
    <message>
        <source>What each account has in it</source>
        <translation>Was jedes Konto beiträgt</translation>
    </message>
    <message>
        <source>No look at this post is stored</source>
        <translation>Keine Abfrage dieses Beitrags gespeichert</translation>
    </message>
    <message>
        <source>Show the looks at this post</source>
        <translation>Abfragen dieses Beitrags zeigen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainHost</name>
    <message>
        <source>Compared with %1.</source>
        <translation>Verglichen mit %1.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainPanel</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Where a figure comes from</source>
        <translation>Woher eine Zahl kommt</translation>
    </message>
    <message>
        <source>The platform&apos;s answer</source>
        <translation>Antwort der Plattform</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>Kein Konto gewählt</translation>
    </message>
    <message>
        <source>The accounts that the bar chooses are archived or have gone.</source>
        <translation>Die in der Leiste gewählten Konten sind archiviert oder nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>The answer is no longer kept.</source>
        <translation>Die Antwort wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Antwort: %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainPopover</name>
    <message>
        <source>Where does this come from?</source>
        <translation>Woher kommt das?</translation>
    </message>
    <message>
        <source>Where does this come from: %1</source>
        <translation>Woher kommt das: %1</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainRowsModel</name>
    <message>
        <source>was %1</source>
        <translation>vorher %1</translation>
    </message>
    <message>
        <source>Which call told it is not kept.</source>
        <translation>Welche Abfrage die Zahl lieferte, ist nicht festgehalten.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainRowsView</name>
    <message>
        <source>Nothing is stored for these days.</source>
        <translation>Für diese Tage ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Stored rows behind the figure</source>
        <translation>Gespeicherte Zeilen hinter der Zahl</translation>
    </message>
    <message>
        <source>Which call told it is not kept: the store keeps the newest one.</source>
        <translation>Welche Abfrage die Zahl lieferte, ist nicht festgehalten: Aufbewahrt wird nur die neueste.</translation>
    </message>
    <message>
        <source>Revised %1</source>
        <translation>Korrigiert %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ExplainSkeleton</name>
    <message>
        <source>The explanation is being looked up</source>
        <translation>Die Erklärung wird herausgesucht</translation>
    </message>
</context>
<context>
    <name>creatormetrics::FigureTable</name>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern …</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
</context>
<context>
    <name>creatormetrics::FileSaver</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation>%1 konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>A workbook takes at most 1,048,575 rows. Save it as CSV.</source>
        <translation>Eine Arbeitsmappe fasst höchstens 1.048.575 Zeilen. Speichern Sie als CSV.</translation>
    </message>
    <message>
        <source>Nothing was written to %1. See whether there is room and you may write there, or choose another folder.</source>
        <translation>Nach %1 wurde nichts geschrieben. Prüfen Sie, ob dort Platz ist und Sie dort schreiben dürfen, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::FilterBar</name>
    <message>
        <source>vs</source>
        <comment>compared with</comment>
        <translation>vs.</translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation>Vergleich: %1</translation>
    </message>
    <message>
        <source>Granularity: %1</source>
        <translation>Auflösung: %1</translation>
    </message>
    <message>
        <source>own</source>
        <comment>the platform&apos;s own denominator</comment>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Rate by</source>
        <translation>Rate je</translation>
    </message>
    <message>
        <source>Engagement rate by %1</source>
        <translation>Interaktionsrate je %1</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Konten: %1</translation>
    </message>
    <message>
        <source>Date range: %1, %2</source>
        <translation>Zeitraum: %1, %2</translation>
    </message>
    <message>
        <source>Custom range…</source>
        <translation>Eigener Zeitraum …</translation>
    </message>
    <message>
        <source>%1, all accounts</source>
        <translation>%1, alle Konten</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Chosen days…</source>
        <translation>Gewählte Tage …</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automatisch (%1)</translation>
    </message>
</context>
<context>
    <name>creatormetrics::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::FormField</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::GapCard</name>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>days without a figure; never drawn as zero</source>
        <translation>Tage ohne Zahl; nie als Null gezeichnet</translation>
    </message>
</context>
<context>
    <name>creatormetrics::GoalFields</name>
    <message>
        <source>Add a goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Figure with a goal</source>
        <translation>Kennzahl mit Ziel</translation>
    </message>
    <message>
        <source>%1, in %</source>
        <translation>%1, in %</translation>
    </message>
    <message>
        <source>Goal for the period</source>
        <translation>Ziel für den Zeitraum</translation>
    </message>
    <message>
        <source>Remove this goal</source>
        <translation>Dieses Ziel entfernen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::GrowthPage</name>
    <message>
        <source>Growth by platform</source>
        <translation>Wachstum nach Plattform</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Nach Plattform</translation>
    </message>
    <message>
        <source>ƒ computed by CreatorMetrics</source>
        <translation>ƒ von CreatorMetrics berechnet</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>the nearest first</source>
        <translation>die nächsten zuerst</translation>
    </message>
    <message>
        <source>How does the following grow?</source>
        <translation>Wie wachsen die Followerzahlen?</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ImportDialog</name>
    <message>
        <source>Import export file</source>
        <translation>Exportdatei importieren</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>The file is being looked at. Nothing is changed yet.</source>
        <translation>Die Datei wird angesehen. Noch wird nichts geändert.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Imported into %1</source>
        <translation>In %1 importiert</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>Diese Datei lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>Bereits importiert</translation>
    </message>
    <message>
        <source>The very same content was imported into %1 before. Nothing needs to be done.</source>
        <translation>Genau dieser Inhalt wurde schon früher in %1 importiert. Es ist nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n figure(s)</source>
        <translation>
            <numerusform>%n Zahl importieren</numerusform>
            <numerusform>%n Zahlen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>A new %1 account is made for it: %2.</source>
        <translation>Dafür wird ein neues %1-Konto angelegt: %2.</translation>
    </message>
    <message>
        <source>%1 account: %2.</source>
        <translation>%1-Konto: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), %1.</source>
        <translation>
            <numerusform>%n Tag, %1.</numerusform>
            <numerusform>%n Tage, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 figures fill gaps; %2 were known already and stay as they are.</source>
        <translation>%1 Zahlen füllen Lücken; %2 waren schon bekannt und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Recognised: %1.</source>
        <translation>Erkannt: %1.</translation>
    </message>
    <message>
        <source>Not used: %1.</source>
        <translation>Nicht verwendet: %1.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::KeptReportActions</name>
    <message>
        <source>The report cannot be sent</source>
        <translation>Der Bericht kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>The report cannot be painted again</source>
        <translation>Der Bericht kann nicht neu gezeichnet werden</translation>
    </message>
    <message>
        <source>Painted again</source>
        <translation>Neu gezeichnet</translation>
    </message>
    <message>
        <source>It is the same file, byte by byte.</source>
        <translation>Es ist dieselbe Datei, Byte für Byte.</translation>
    </message>
    <message>
        <source>It is not the same file.</source>
        <translation>Es ist nicht dieselbe Datei.</translation>
    </message>
    <message>
        <source>It has as many pages as before.</source>
        <translation>Sie hat so viele Seiten wie zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n page(s), before it had %1.</source>
        <translation>
            <numerusform>Sie hat %n Seite, zuvor %1.</numerusform>
            <numerusform>Sie hat %n Seiten, zuvor %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the report says is kept with it, so it can be made again at any time.</source>
        <translation>Was der Bericht sagt, ist mit ihm aufbewahrt; er kann jederzeit neu erstellt werden.</translation>
    </message>
    <message>
        <source>What it says is the same; it is painted otherwise by this version of the program or with the fonts of this computer.</source>
        <translation>Er sagt dasselbe; diese Programmversion oder die Schriften dieses Computers zeichnen ihn anders.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::KpiCard</name>
    <message>
        <source>What this figure means</source>
        <translation>Was diese Zahl bedeutet</translation>
    </message>
    <message>
        <source>Computed by CreatorMetrics from the platform&apos;s figures</source>
        <translation>Von CreatorMetrics aus den Zahlen der Plattform berechnet</translation>
    </message>
    <message>
        <source>The last day is not complete yet</source>
        <translation>Der letzte Tag ist noch nicht vollständig</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Zahl kopieren</translation>
    </message>
    <message>
        <source>Copy sentence</source>
        <translation>Satz kopieren</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Erklären …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::LabelsDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Labels of these posts</source>
        <translation>Etiketten dieser Beiträge</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Etikett</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n post(s)</source>
        <translation>
            <numerusform>Etiketten von %n Beitrag</numerusform>
            <numerusform>Etiketten von %n Beiträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>A campaign report takes the posts that carry its labels.</source>
        <translation>Ein Kampagnenbericht nimmt die Beiträge, die seine Etiketten tragen.</translation>
    </message>
    <message>
        <source>A label has 1 to %1 characters and no comma.</source>
        <translation>Ein Etikett hat 1 bis %1 Zeichen und kein Komma.</translation>
    </message>
    <message>
        <source>A post has at most %1 labels.</source>
        <translation>Ein Beitrag hat höchstens %1 Etiketten.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::LiveAccountsDialog</name>
    <message>
        <source>Usual choice</source>
        <translation>Übliche Auswahl</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep these live</source>
        <translation>Diese aktiv lassen</translation>
    </message>
    <message>
        <source>Which accounts go on being synced?</source>
        <translation>Welche Konten werden weiter abgeglichen?</translation>
    </message>
    <message>
        <source>One of each platform first, and of those the one that was connected first</source>
        <translation>Zuerst eines je Plattform, und davon das zuerst verbundene</translation>
    </message>
    <message numerus="yes">
        <source>Your plan has room for %Ln of them. The others stop getting new figures; everything they have stays readable, and they can be taken back at any time.</source>
        <translation>
            <numerusform>Der Tarif hat Platz für %Ln davon. Die anderen bekommen keine neuen Zahlen mehr; alles Vorhandene bleibt lesbar, und sie lassen sich jederzeit zurückholen.</numerusform>
            <numerusform>Der Tarif hat Platz für %Ln davon. Die anderen bekommen keine neuen Zahlen mehr; alles Vorhandene bleibt lesbar, und sie lassen sich jederzeit zurückholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 chosen: take %3 away</source>
        <translation>%1 von %2 gewählt: %3 abwählen</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
</context>
<context>
    <name>creatormetrics::LocalApiSettings</name>
    <message>
        <source>Answer other programs</source>
        <translation>Anderen Programmen antworten</translation>
    </message>
    <message>
        <source>What your plan grants</source>
        <translation>Was Ihr Tarif erlaubt</translation>
    </message>
    <message>
        <source>Reading comes with Growth. With Pro, programs also connect accounts, sync and make reports.</source>
        <translation>Lesen gehört zu Growth. Mit Pro können Programme auch Konten verbinden, abgleichen und Berichte erstellen.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Neues Token …</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program, perhaps by “creatormetrics-cli serve”. End that one, or choose another port.</source>
        <translation>Port %1 ist von einem anderen Programm belegt, vielleicht von „creatormetrics-cli serve“. Beenden Sie es, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>It begins as soon as you make a token.</source>
        <translation>Es beginnt, sobald Sie ein Token erstellen.</translation>
    </message>
    <message>
        <source>The keychain does not keep the token: %1.</source>
        <translation>Der Schlüsselbund bewahrt das Token nicht auf: %1.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Programs on this computer that show the token may ask for the figures of this workspace.</source>
        <translation>Programme auf diesem Computer, die das Token vorzeigen, dürfen nach den Zahlen dieses Arbeitsbereichs fragen.</translation>
    </message>
    <message>
        <source>Programs on this computer that show the token are answered.</source>
        <translation>Programme auf diesem Computer, die das Token vorzeigen, bekommen Antwort.</translation>
    </message>
    <message>
        <source>Every request is refused, since your plan does not have this.</source>
        <translation>Jede Anfrage wird abgelehnt, weil Ihr Tarif das nicht enthält.</translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation>Lesen und Schreiben</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>A port is a number from %1 to %2. %3 stays until then.</source>
        <translation>Ein Port ist eine Zahl von %1 bis %2. Bis dahin bleibt %3.</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Whoever shows the token finds there as openapi.json what can be asked.</source>
        <translation>Wer das Token vorzeigt, findet dort als openapi.json, was gefragt werden kann.</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain, for “creatormetrics-cli serve” too. It is shown once, when it is made.</source>
        <translation>Im Schlüsselbund des Systems, auch für „creatormetrics-cli serve“. Es wird einmal gezeigt, wenn es entsteht.</translation>
    </message>
    <message>
        <source>No keychain answers, so a token lasts until the program ends. It is shown once, when it is made.</source>
        <translation>Kein Schlüsselbund antwortet, deshalb gilt ein Token, bis das Programm endet. Es wird einmal gezeigt, wenn es entsteht.</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once, until you leave this page.</source>
        <translation>Kopieren Sie es jetzt: Es wird nur dieses eine Mal gezeigt, bis Sie diese Seite verlassen.</translation>
    </message>
    <message>
        <source>Make a new token?</source>
        <translation>Ein neues Token erstellen?</translation>
    </message>
    <message>
        <source>The one before stops working at once. Every program that uses it needs the new one.</source>
        <translation>Das bisherige gilt sofort nicht mehr. Jedes Programm, das es benutzt, braucht das neue.</translation>
    </message>
    <message>
        <source>Make new token</source>
        <translation>Neues Token erstellen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::LogoField</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Auswählen: %1</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG of at most 2 MiB; a file can be dropped here too</source>
        <translation>PNG, JPEG oder SVG bis 2 MiB; eine Datei kann auch hierher gezogen werden</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hierher ziehen</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: keines</translation>
    </message>
    <message>
        <source>%1: chosen</source>
        <translation>%1: gewählt</translation>
    </message>
</context>
<context>
    <name>creatormetrics::MailAccountDialog</name>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>E-Mail-Konto</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Your &amp;address</source>
        <translation>Ihre &amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reports are sent by your own mail server. The password is kept in the keychain of this computer.</source>
        <translation>Berichte werden über Ihren eigenen Mailserver gesendet. Das Passwort liegt im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>The server has let you in.</source>
        <translation>Der Server hat Sie eingelassen.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionDriversView</name>
    <message>
        <source>Words behind it</source>
        <translation>Wörter dahinter</translation>
    </message>
    <message>
        <source>Posts behind it</source>
        <translation>Beiträge dahinter</translation>
    </message>
    <message>
        <source>Who it comes from</source>
        <translation>Von wem es kommt</translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionFeedView</name>
    <message>
        <source>Clear all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Show all mentions</source>
        <translation>Alle Erwähnungen zeigen</translation>
    </message>
    <message>
        <source>Looking for %1 …</source>
        <translation>Suche nach %1 …</translation>
    </message>
    <message>
        <source>No mention in these days fits %1.</source>
        <translation>Keine Erwähnung in diesen Tagen passt zu %1.</translation>
    </message>
    <message>
        <source>Any sentiment</source>
        <translation>Jede Stimmung</translation>
    </message>
    <message>
        <source>Sentiment: %1</source>
        <translation>Stimmung: %1</translation>
    </message>
    <message>
        <source>Followers of the author: %1</source>
        <translation>Follower des Autors: %1</translation>
    </message>
    <message>
        <source>Search mentions</source>
        <translation>Erwähnungen suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Only what I judged</source>
        <translation>Nur von mir Beurteiltes</translation>
    </message>
    <message>
        <source>Judge as %1</source>
        <translation>Als %1 beurteilen</translation>
    </message>
    <message>
        <source>Take my judgement back</source>
        <translation>Mein Urteil zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) judged as %1</source>
        <translation>
            <numerusform>%n Erwähnung als %1 beurteilt</numerusform>
            <numerusform>%n Erwähnungen als %1 beurteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your judgement of %n mention(s) taken back</source>
        <translation>
            <numerusform>Ihr Urteil über %n Erwähnung zurückgenommen</numerusform>
            <numerusform>Ihr Urteil über %n Erwähnungen zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, judged by me</source>
        <translation>%1, von mir beurteilt</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Under “%1”</source>
        <comment>a post</comment>
        <translation>Unter „%1“</translation>
    </message>
    <message>
        <source>Show mentions under every post again</source>
        <translation>Erwähnungen unter allen Beiträgen wieder zeigen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionJudging</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Judging of mentions</source>
        <translation>Beurteilung der Erwähnungen</translation>
    </message>
    <message>
        <source>My words…</source>
        <translation>Eigene Wörter …</translation>
    </message>
    <message>
        <source>Scorer…</source>
        <translation>Beurteiler …</translation>
    </message>
    <message>
        <source>Judge all anew on this computer</source>
        <translation>Alle auf diesem Computer neu beurteilen</translation>
    </message>
    <message>
        <source>%1 · %2 done</source>
        <translation>%1 · %2 erledigt</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionListModel</name>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Of the author, as the platform told them; only X does</source>
        <translation>Des Autors, wie die Plattform sie nennt; das tut nur X</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Deleted at %1</source>
        <translation>Bei %1 gelöscht</translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionPane</name>
    <message>
        <source>Choose a mention to read it and to see how it was judged.</source>
        <translation>Wählen Sie eine Erwähnung, um sie zu lesen und zu sehen, wie sie bewertet wurde.</translation>
    </message>
    <message>
        <source>No mention is chosen</source>
        <translation>Keine Erwähnung gewählt</translation>
    </message>
    <message>
        <source>Mention by %1: %2</source>
        <translation>Erwähnung von %1: %2</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Score, −1 to +1</source>
        <translation>Wert, −1 bis +1</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>It orders mentions and is no probability.</source>
        <translation>Sie ordnet Erwähnungen und ist keine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a word of a mention</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Your judgement</source>
        <translation>Ihr Urteil</translation>
    </message>
    <message>
        <source>What you say counts instead of the scorer; again takes it back</source>
        <translation>Was Sie sagen, zählt statt des Beurteilers; noch einmal nimmt es zurück</translation>
    </message>
    <message>
        <source>The scorer says</source>
        <translation>Der Beurteiler sagt</translation>
    </message>
    <message>
        <source>Marked is what %1 and what %2.</source>
        <translation>Markiert ist, was %1 und was %2.</translation>
    </message>
    <message>
        <source>lifts</source>
        <comment>words that lift a score</comment>
        <translation>hebt</translation>
    </message>
    <message>
        <source>lowers</source>
        <comment>words that lower a score</comment>
        <translation>senkt</translation>
    </message>
    <message>
        <source>Show what else is said under this post</source>
        <translation>Zeigen, was sonst unter diesem Beitrag steht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Teach what it means…</source>
        <translation>Bedeutung beibringen …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionSettings</name>
    <message>
        <source>My words…</source>
        <translation>Eigene Wörter …</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Eigene Wörter</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>Beurteiler</translation>
    </message>
    <message>
        <source>Judge all anew on this computer</source>
        <translation>Alle auf diesem Computer neu beurteilen</translation>
    </message>
    <message>
        <source>What brand names, slang and emoji mean to you.</source>
        <translation>Was Markennamen, Slang und Emojis für Sie bedeuten.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s).</source>
        <translation>
            <numerusform>%Ln Wort.</numerusform>
            <numerusform>%Ln Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaces the judgements of a model elsewhere too. What you said of mentions yourself stays.</source>
        <translation>Ersetzt auch die Urteile eines Modells anderswo. Was Sie selbst über Erwähnungen gesagt haben, bleibt.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Judge anew</source>
        <translation>Neu beurteilen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::MentionsPage</name>
    <message>
        <source>Sentiment by platform</source>
        <translation>Stimmung nach Plattform</translation>
    </message>
    <message>
        <source>Most followed authors</source>
        <translation>Autoren mit den meisten Followern</translation>
    </message>
    <message>
        <source>Show all days with mentions</source>
        <translation>Alle Tage mit Erwähnungen zeigen</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Nach Plattform</translation>
    </message>
    <message>
        <source>shares of the judged mentions</source>
        <translation>Anteile der bewerteten Erwähnungen</translation>
    </message>
    <message>
        <source>What do people say?</source>
        <translation>Was sagen die Leute?</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::OverviewPage</name>
    <message>
        <source>Top content</source>
        <translation>Beste Inhalte</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) published in this period · lifetime figures</source>
        <translation>
            <numerusform>%n Beitrag in diesem Zeitraum · Zahlen seit Veröffentlichung</numerusform>
            <numerusform>%n Beiträge in diesem Zeitraum · Zahlen seit Veröffentlichung</numerusform>
        </translation>
    </message>
    <message>
        <source>How is it going?</source>
        <translation>Wie läuft es?</translation>
    </message>
</context>
<context>
    <name>creatormetrics::OwnKeyDialog</name>
    <message>
        <source>In the Google Cloud console, make a project with the YouTube Data API v3 and the YouTube Analytics API, and in it an OAuth client of the kind “Desktop app”.</source>
        <translation>Legen Sie in der Google Cloud Console ein Projekt mit der YouTube Data API v3 und der YouTube Analytics API an und darin einen OAuth-Client der Art „Desktop-App“.</translation>
    </message>
    <message>
        <source>In the developer portal of X, make an app of the kind “Native app”, and enter these addresses as its callbacks:
%1</source>
        <translation>Legen Sie im Entwicklerportal von X eine App der Art „Native App“ an und tragen Sie diese Adressen als Callbacks ein:
%1</translation>
    </message>
    <message>
        <source>Own key for %1</source>
        <translation>Eigener Schlüssel für %1</translation>
    </message>
    <message>
        <source>It counts for accounts that you connect from now on. Accounts at hand stay with the key they were connected with.</source>
        <translation>Er gilt für Konten, die Sie von nun an verbinden. Vorhandene Konten bleiben bei dem Schlüssel, mit dem sie verbunden wurden.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Empty for a native app. It is kept in the keychain.</source>
        <translation>Leer bei einer nativen App. Es wird im Schlüsselbund verwahrt.</translation>
    </message>
    <message>
        <source>It is kept in the keychain.</source>
        <translation>Es wird im Schlüsselbund verwahrt.</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::PageStrip</name>
    <message>
        <source>Small pictures of the pages</source>
        <translation>Kleine Bilder der Seiten</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::PlanCardView</name>
    <message>
        <source>Your plan</source>
        <translation>Aktueller Tarif</translation>
    </message>
    <message>
        <source>Not included: %1</source>
        <translation>Nicht enthalten: %1</translation>
    </message>
    <message>
        <source>Plan %1, your plan</source>
        <translation>Tarif %1, der aktuelle Tarif</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Tarif %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::PlanLack</name>
    <message>
        <source>Show plans</source>
        <translation>Tarife zeigen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::PlanPage</name>
    <message>
        <source>Your plan</source>
        <translation>Aktueller Tarif</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt nach</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Live accounts</source>
        <translation>Aktive Konten</translation>
    </message>
    <message>
        <source>Manage payment</source>
        <translation>Zahlung verwalten</translation>
    </message>
    <message>
        <source>Cards and invoices, in the browser</source>
        <translation>Karten und Rechnungen, im Browser</translation>
    </message>
    <message>
        <source>Cancel the plan…</source>
        <translation>Tarif kündigen…</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Jährlich</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>History, exports and reading belong to every plan, and stay when one ends. The price, with the tax of your country, is shown in the browser before anything is paid; a trial needs no card.</source>
        <translation>Verlauf, Export und Lesen gehören zu jedem Tarif und bleiben, wenn einer endet. Der Preis samt Steuer steht im Browser, bevor etwas bezahlt wird; eine Probe braucht keine Karte.</translation>
    </message>
    <message>
        <source>That did not go well</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>This is what was last known</source>
        <translation>Das ist der letzte bekannte Stand</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Live accounts: %1</source>
        <translation>Aktive Konten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) get no new figures, because the plan has no room for them. They stay readable.</source>
        <translation>
            <numerusform>%Ln Konto bekommt keine neuen Zahlen, weil der Tarif keinen Platz dafür hat. Es bleibt lesbar.</numerusform>
            <numerusform>%Ln Konten bekommen keine neuen Zahlen, weil der Tarif keinen Platz dafür hat. Sie bleiben lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts that go on being synced. Imported and archived ones do not count.</source>
        <translation>Konten, die weiter abgeglichen werden. Importierte und archivierte zählen nicht.</translation>
    </message>
    <message>
        <source>A plan is being paid for in the browser.</source>
        <translation>Ein Tarif wird gerade im Browser bezahlt.</translation>
    </message>
    <message>
        <source>The service is being asked.</source>
        <translation>Der Dienst wird gefragt.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::PlanPresenter</name>
    <message>
        <source>The service named no page that can be opened.</source>
        <translation>Der Dienst hat keine Seite genannt, die sich öffnen lässt.</translation>
    </message>
    <message>
        <source>The plan %1 counts from now on.</source>
        <translation>Der Tarif %1 gilt ab jetzt.</translation>
    </message>
    <message>
        <source>The page in the browser works no more. Nothing was paid; choose again.</source>
        <translation>Die Seite im Browser ist abgelaufen. Es wurde nichts bezahlt; bitte neu wählen.</translation>
    </message>
    <message>
        <source>The plan has ended. Everything stays readable; accounts beyond Starter pause.</source>
        <translation>Der Tarif ist beendet. Alles bleibt lesbar; Konten über Starter hinaus pausieren.</translation>
    </message>
    <message>
        <source>Cancelled. The plan counts until what is paid for ends.</source>
        <translation>Gekündigt. Der Tarif gilt, bis das Bezahlte endet.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::PlanWaiting</name>
    <message>
        <source>Open the page again</source>
        <translation>Seite erneut öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Waiting for the payment</source>
        <translation>Warten auf die Zahlung</translation>
    </message>
    <message>
        <source>Waiting for the trial of %1 to begin</source>
        <translation>Warten auf den Beginn der Probe von %1</translation>
    </message>
    <message>
        <source>Waiting for the payment of %1</source>
        <translation>Warten auf die Zahlung von %1</translation>
    </message>
    <message>
        <source>Changing to %1</source>
        <translation>Wechsel zu %1</translation>
    </message>
    <message>
        <source>Go on in the browser, then come back here; the plan changes by itself. The page is the payment provider&apos;s: this program sees no card.</source>
        <translation>Im Browser weitermachen, dann hierher zurückkommen; der Tarif wechselt von selbst. Die Seite gehört dem Zahlungsanbieter: dieses Programm sieht keine Karte.</translation>
    </message>
    <message>
        <source>The service settles what has been paid for already.</source>
        <translation>Der Dienst verrechnet, was schon bezahlt ist.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::PlatformChooser</name>
    <message>
        <source>A channel you own</source>
        <translation>Ein Kanal, der Ihnen gehört</translation>
    </message>
    <message>
        <source>A professional account (Business or Creator)</source>
        <translation>Ein professionelles Konto (Business oder Creator)</translation>
    </message>
    <message>
        <source>Any account; X charges for reading</source>
        <translation>Jedes Konto; X verlangt Geld fürs Lesen</translation>
    </message>
    <message>
        <source>Any account; public videos only</source>
        <translation>Jedes Konto; nur öffentliche Videos</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
</context>
<context>
    <name>creatormetrics::PlatformGrowthModel</name>
    <message>
        <source>follower totals, rounded by the platform</source>
        <translation>Follower-Gesamtzahlen, von der Plattform gerundet</translation>
    </message>
    <message>
        <source>follower totals</source>
        <translation>Follower-Gesamtzahlen</translation>
    </message>
    <message>
        <source>gained and lost</source>
        <translation>neue und verlorene</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Net ƒ</source>
        <translation>Netto ƒ</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Growth ƒ</source>
        <translation>Wachstum ƒ</translation>
    </message>
    <message>
        <source>Per week ƒ</source>
        <translation>Pro Woche ƒ</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Gezählt aus</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ProxyDialog</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>SOCKS-5-Proxy</translation>
    </message>
    <message>
        <source>How platforms and the hosted service are reached. This computer itself is never reached by a proxy.</source>
        <translation>Wie Plattformen und der Dienst erreicht werden. Dieser Computer selbst wird nie über einen Proxy erreicht.</translation>
    </message>
    <message>
        <source>Server and port</source>
        <translation>Server und Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>It is kept in the keychain.</source>
        <translation>Es wird im Schlüsselbund verwahrt.</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>It takes a name or an address and a port, as in proxy.example:3128.</source>
        <translation>Gebraucht werden ein Name oder eine Adresse und ein Port, wie in proxy.example:3128.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::RangePopup</name>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>creatormetrics::RemoteScorerForm</name>
    <message>
        <source>Those that the word lists are unsure of</source>
        <translation>Die, bei denen die Wortlisten unsicher sind</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>As the server calls it</source>
        <translation>Wie der Server es nennt</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain, never in files.</source>
        <translation>Liegt im Schlüsselbund des Systems, nie in Dateien.</translation>
    </message>
    <message>
        <source>No keychain answers, so it is kept until the program ends.</source>
        <translation>Kein Schlüsselbund antwortet, darum bleibt er nur bis zum Programmende.</translation>
    </message>
    <message>
        <source>&amp;Which mentions</source>
        <translation>&amp;Welche Erwähnungen</translation>
    </message>
    <message>
        <source>&amp;From when</source>
        <translation>&amp;Ab wann</translation>
    </message>
    <message>
        <source>Price of a million tokens &amp;sent</source>
        <translation>Preis für eine Million &amp;gesendete Tokens</translation>
    </message>
    <message>
        <source>Price of a million tokens a&amp;nswered</source>
        <translation>Preis für eine Million beantwortete &amp;Tokens</translation>
    </message>
    <message>
        <source>&amp;Limit in a month</source>
        <translation>Grenze im M&amp;onat</translation>
    </message>
    <message>
        <source>Sums are in your own money, as the server bills. Without prices nothing is counted as spent.</source>
        <translation>Beträge in Ihrer Währung, wie der Server abrechnet. Ohne Preise gilt nichts als ausgegeben.</translation>
    </message>
    <message>
        <source>&amp;Requests in a minute</source>
        <translation>Anf&amp;ragen in der Minute</translation>
    </message>
    <message>
        <source>From the first one on</source>
        <translation>Ab der ersten</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>None; a server on this computer may need none</source>
        <translation>Keiner; ein Server auf diesem Computer braucht vielleicht keinen</translation>
    </message>
    <message>
        <source>Of any server with the chat interface of OpenAI, also one on this computer:
%1</source>
        <translation>Eines beliebigen Servers mit der Chat-Schnittstelle von OpenAI, auch auf diesem Computer:
%1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportChoices</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Wie angezeigt</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage …</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>As the window · %1</source>
        <translation>Wie im Fenster · %1</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Paper and time zone</source>
        <translation>Papier und Zeitzone</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Konten: %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportEditor</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save to the archive</source>
        <translation>Im Archiv speichern</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern …</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden …</translation>
    </message>
    <message>
        <source>With tables and charts</source>
        <translation>Mit Tabellen und Diagrammen</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Neuer Bericht</translation>
    </message>
    <message>
        <source>Saves all tables (CSV, Excel) and charts (PNG, SVG) in a folder beside the PDF</source>
        <translation>Speichert alle Tabellen (CSV, Excel) und Diagramme (PNG, SVG) in einem Ordner neben dem PDF</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopped. The preview is not what is chosen.</source>
        <translation>Angehalten. Die Vorschau zeigt nicht die Auswahl.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s). The preview shows the very file that is saved.</source>
        <translation>
            <numerusform>%n Seite. Die Vorschau zeigt genau die Datei, die gespeichert wird.</numerusform>
            <numerusform>%n Seiten. Die Vorschau zeigt genau die Datei, die gespeichert wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Close without saving the report?</source>
        <translation>Schließen, ohne den Bericht zu speichern?</translation>
    </message>
    <message>
        <source>What you have written for it is lost.</source>
        <translation>Was Sie dafür geschrieben haben, geht verloren.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen ohne zu speichern</translation>
    </message>
    <message>
        <source>Fields of the report</source>
        <translation>Felder des Berichts</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportFindBar</name>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>Im Bericht suchen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportForm</name>
    <message>
        <source>Wear the brand</source>
        <translation>Marke tragen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Brand…</source>
        <translation>Marke …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportMaker</name>
    <message>
        <source>Reading the figures…</source>
        <translation>Zahlen werden gelesen …</translation>
    </message>
    <message>
        <source>Painting the pages…</source>
        <translation>Seiten werden gezeichnet …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportPane</name>
    <message>
        <source>The file was changed after it was made.</source>
        <translation>Die Datei wurde nach dem Erstellen geändert.</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>In anderem Programm öffnen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Die Datei fehlt</translation>
    </message>
    <message>
        <source>It is no longer in the folder of the reports. The report can be made again from today&apos;s figures.</source>
        <translation>Sie ist nicht mehr im Ordner der Berichte. Der Bericht lässt sich mit den heutigen Zahlen neu erstellen.</translation>
    </message>
    <message>
        <source>The file cannot be shown</source>
        <translation>Die Datei lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>It is no PDF that can be read any more.</source>
        <translation>Sie ist kein lesbares PDF mehr.</translation>
    </message>
    <message>
        <source>This report could not be made</source>
        <translation>Dieser Bericht konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Neu erstellen</translation>
    </message>
    <message>
        <source>This report is being made</source>
        <translation>Dieser Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Its pages appear here as soon as they are painted.</source>
        <translation>Seine Seiten erscheinen hier, sobald sie gezeichnet sind.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportProgress</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop making the report</source>
        <translation>Erstellen des Berichts stoppen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportView</name>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>Page Up and Page Down turn the pages, plus and minus zoom</source>
        <translation>Page Up und Page Down blättern, Plus und Minus zoomen</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Vorherige Seite (Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Page Down)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Fit the width, then the page (0)</source>
        <translation>An Breite anpassen, dann an Seite (0)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Show the pages at the side</source>
        <translation>Seiten an der Seite zeigen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ReportsPage</name>
    <message>
        <source>New report…</source>
        <translation>Neuer Bericht …</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Noch kein Bericht</translation>
    </message>
    <message>
        <source>A report is a PDF of the figures of a week, a month or any days, ready to be sent. Reports that you keep stay here as they were made, whatever the figures become.</source>
        <translation>Ein Bericht ist ein PDF mit den Zahlen einer Woche, eines Monats oder beliebiger Tage, fertig zum Versenden. Aufbewahrte Berichte bleiben hier, wie sie erstellt wurden, auch wenn sich die Zahlen ändern.</translation>
    </message>
    <message>
        <source>Make the first report…</source>
        <translation>Ersten Bericht erstellen …</translation>
    </message>
    <message>
        <source>What have I reported?</source>
        <translation>Was habe ich berichtet?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Make again with today&apos;s figures</source>
        <translation>Mit heutigen Zahlen neu erstellen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>The report was not printed</source>
        <translation>Der Bericht wurde nicht gedruckt</translation>
    </message>
    <message>
        <source>The report cannot be made again</source>
        <translation>Der Bericht lässt sich nicht neu erstellen</translation>
    </message>
    <message>
        <source>The report was not kept</source>
        <translation>Der Bericht wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n report(s)?</source>
        <translation>
            <numerusform>%n Bericht löschen?</numerusform>
            <numerusform>%n Berichte löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its file goes with it. This cannot be undone; a report made again tells the figures as they are then.</source>
        <translation>Die zugehörige Datei wird mit gelöscht. Das lässt sich nicht rückgängig machen; ein neu erstellter Bericht nennt die Zahlen, wie sie dann sind.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n report(s)</source>
        <translation>
            <numerusform>%n Bericht löschen</numerusform>
            <numerusform>%n Berichte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>The report was not deleted</source>
        <translation>Der Bericht wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>Scheduled report</source>
        <translation>Geplanter Bericht</translation>
    </message>
    <message>
        <source>Schedules…</source>
        <translation>Zeitpläne …</translation>
    </message>
    <message>
        <source>Restate with today&apos;s data…</source>
        <translation>Mit heutigen Daten neu fassen …</translation>
    </message>
    <message>
        <source>Paint again and compare</source>
        <translation>Neu zeichnen und vergleichen</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::RestateDialog</name>
    <message>
        <source>Making it from today&apos;s data…</source>
        <translation>Wird aus heutigen Daten erstellt …</translation>
    </message>
    <message>
        <source>Keep the restated report</source>
        <translation>Neu gefassten Bericht behalten</translation>
    </message>
    <message>
        <source>Restate with today&apos;s data</source>
        <translation>Mit heutigen Daten neu fassen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Nothing changed: the data of today says the same.</source>
        <translation>Nichts hat sich geändert: Die heutigen Daten sagen dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) would be said otherwise today. The kept report stays as it is.</source>
        <translation>
            <numerusform>%n Angabe wäre heute anders. Der aufbewahrte Bericht bleibt, wie er ist.</numerusform>
            <numerusform>%n Angaben wären heute anders. Der aufbewahrte Bericht bleibt, wie er ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was made before reports kept what they say, so there is nothing to compare with.</source>
        <translation>Er entstand, bevor Berichte aufbewahrten, was sie sagen; es gibt nichts zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::RunDialog</name>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>What the last run of %1 brought</source>
        <translation>Was der letzte Lauf von %1 brachte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Last run of %1</source>
        <translation>Letzter Lauf von %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ScheduleForm</name>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>Neuer Zeitplan</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>As it is: %1</source>
        <translation>Wie er ist: %1</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Weekly report for the client</source>
        <translation>Wochenbericht für den Kunden</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>Day </source>
        <comment>of the month, before its number</comment>
        <translation>Tag </translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Makes</source>
        <translation>&amp;Erstellt</translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation>&amp;Wiederholt</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>This cannot be: %1</source>
        <translation>Das geht nicht: %1</translation>
    </message>
</context>
<context>
    <name>creatormetrics::SchedulesDialog</name>
    <message>
        <source>New schedule…</source>
        <translation>Neuer Zeitplan …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Make it now</source>
        <translation>Jetzt erstellen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Scheduled reports</source>
        <translation>Geplante Berichte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Scheduled reports: %1. Schedules stay, but none is made.</source>
        <translation>Geplante Berichte: %1. Zeitpläne bleiben, aber keiner wird ausgeführt.</translation>
    </message>
    <message>
        <source>A schedule makes a report every week or every month and puts it where you want it. What was missed while the computer was off is made at the next start.</source>
        <translation>Ein Zeitplan erstellt jede Woche oder jeden Monat einen Bericht und legt ihn ab, wo Sie ihn wollen. Was bei ausgeschaltetem Computer versäumt wurde, wird beim nächsten Start nachgeholt.</translation>
    </message>
    <message>
        <source>Reports are made while the program runs; what was missed is made at its next start.</source>
        <translation>Berichte entstehen, während das Programm läuft; Versäumtes wird beim nächsten Start nachgeholt.</translation>
    </message>
    <message>
        <source>“%1” is being made. It appears among the reports.</source>
        <translation>„%1“ wird erstellt und erscheint bei den Berichten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the schedule %1?</source>
        <translation>Zeitplan %1 entfernen?</translation>
    </message>
    <message>
        <source>Its reports stay in the archive.</source>
        <translation>Seine Berichte bleiben im Archiv.</translation>
    </message>
    <message>
        <source>Remove the schedule</source>
        <translation>Zeitplan entfernen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ScorerDialog</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation>Beurteiler</translation>
    </message>
    <message>
        <source>Word lists on this computer judge every mention, always.</source>
        <translation>Wortlisten auf diesem Computer beurteilen immer jede Erwähnung.</translation>
    </message>
    <message>
        <source>It is sent the texts without names, links and mail addresses, and nothing else.</source>
        <translation>Gesendet werden ihm die Texte ohne Namen, Links und E-Mail-Adressen, sonst nichts.</translation>
    </message>
    <message>
        <source>Has an invented sentence judged</source>
        <translation>Lässt einen erfundenen Satz beurteilen</translation>
    </message>
    <message>
        <source>Send texts of mentions to this server</source>
        <translation>Texte von Erwähnungen an diesen Server senden</translation>
    </message>
    <message>
        <source>Send texts of mentions to %1</source>
        <translation>Texte von Erwähnungen an %1 senden</translation>
    </message>
    <message>
        <source>Spent this month: %1 of %2 · %3</source>
        <translation>In diesem Monat ausgegeben: %1 von %2 · %3</translation>
    </message>
    <message>
        <source>Spent this month: %1 · %2</source>
        <translation>In diesem Monat ausgegeben: %1 · %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>It works. An invented sentence was judged: %1</source>
        <translation>Es geht. Ein erfundener Satz wurde beurteilt: %1</translation>
    </message>
    <message>
        <source>Storing it…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Turning it off…</source>
        <translation>Wird ausgeschaltet …</translation>
    </message>
    <message>
        <source>Mentions keep the judgement of this computer.</source>
        <translation>Erwähnungen behalten das Urteil dieses Computers.</translation>
    </message>
    <message>
        <source>A model elsewhere can judge again, with a reason in words, which then counts instead.</source>
        <translation>Ein Modell anderswo kann noch einmal urteilen, mit einer Begründung; dann zählt sein Urteil.</translation>
    </message>
    <message>
        <source>You pay its provider; it stops at your limit. Without its answer the judgement of this computer stays.</source>
        <translation>Sie bezahlen den Anbieter; an Ihrer Grenze hört es auf. Ohne Antwort bleibt das Urteil dieses Computers.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) judged</source>
        <translation>
            <numerusform>%Ln Text beurteilt</numerusform>
            <numerusform>%Ln Texte beurteilt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::SectionList</name>
    <message>
        <source>Sections of the report</source>
        <translation>Abschnitte des Berichts</translation>
    </message>
    <message>
        <source>Space includes a section or leaves it out, Alt+Up and Alt+Down move it</source>
        <translation>Leertaste nimmt einen Abschnitt auf oder lässt ihn weg, Alt+Auf und Alt+Ab verschieben ihn</translation>
    </message>
    <message>
        <source>Drag a section to another place, or move it by Alt+Up and Alt+Down</source>
        <translation>Einen Abschnitt an eine andere Stelle ziehen oder mit Alt+Auf und Alt+Ab verschieben</translation>
    </message>
    <message>
        <source>%1 · commented</source>
        <translation>%1 · kommentiert</translation>
    </message>
</context>
<context>
    <name>creatormetrics::SendDialog</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>Bericht senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::Session</name>
    <message>
        <source>Preparing the sample workspace…</source>
        <translation>Beispiel wird vorbereitet …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::SettingsPage</name>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Alle Einstellungen zeigen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark; the system&apos;s choice is followed as it changes.</source>
        <translation>Hell oder dunkel; ändert sich die Wahl des Systems, wird sie übernommen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>On top of the system&apos;s own size.</source>
        <translation>Zusätzlich zur Größe des Systems.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Whether panels slide and fade, or change at once.</source>
        <translation>Ob Flächen gleiten und überblenden oder sofort wechseln.</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Language and region</source>
        <translation>Sprache und Region</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of menus, pages and new reports. The window is made anew at once.</source>
        <translation>Für Menüs, Seiten und neue Berichte. Das Fenster wird sofort neu aufgebaut.</translation>
    </message>
    <message>
        <source>By region (%1)</source>
        <translation>Nach Region (%1)</translation>
    </message>
    <message>
        <source>First day of the week</source>
        <translation>Erster Tag der Woche</translation>
    </message>
    <message>
        <source>For “this week”, “last full week” and calendars.</source>
        <translation>Für „Diese Woche“, „Letzte volle Woche“ und Kalender.</translation>
    </message>
    <message>
        <source>Numbers and dates</source>
        <translation>Zahlen und Datumsangaben</translation>
    </message>
    <message>
        <source>As the language and the system&apos;s region write them: %1</source>
        <translation>Wie die gewählte Sprache und die Region des Systems sie schreiben: %1</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Pause syncing</source>
        <translation>Abgleich anhalten</translation>
    </message>
    <message>
        <source>Nothing is synced until this is taken back, after a restart neither.</source>
        <translation>Nichts wird abgeglichen, bis das zurückgenommen wird, auch nach einem Neustart nicht.</translation>
    </message>
    <message>
        <source>Sync on metered networks</source>
        <translation>In getakteten Netzen abgleichen</translation>
    </message>
    <message>
        <source>Off: on a network that is paid by volume only syncs that you start yourself run.</source>
        <translation>Aus: In einem Netz, das nach Volumen bezahlt wird, läuft nur, was Sie selbst starten.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Most that X may cost</source>
        <translation>Höchstkosten für X</translation>
    </message>
    <message>
        <source>X charges for each post that is read. Syncs stop at this sum until the next month; “monthly_budget” in services.json changes it.</source>
        <translation>X berechnet jeden gelesenen Beitrag. Bei dieser Summe hält der Abgleich bis zum nächsten Monat an; „monthly_budget“ in services.json ändert sie.</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>What new reports are laid out for; each report can have another one.</source>
        <translation>Format neuer Berichte; jeder Bericht kann ein anderes haben.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Folder for files</source>
        <translation>Ordner für Dateien</translation>
    </message>
    <message>
        <source>Data and privacy</source>
        <translation>Daten und Datenschutz</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Answers of the platforms</source>
        <translation>Antworten der Plattformen</translation>
    </message>
    <message>
        <source>Kept so that every figure can be explained, then deleted. Figures stay.</source>
        <translation>Aufbewahrt, damit sich jede Zahl erklären lässt, dann gelöscht. Die Zahlen bleiben.</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Kept by the system, never in files, logs or backups.</source>
        <translation>Vom System aufbewahrt, nie in Dateien, Protokollen oder Sicherungen.</translation>
    </message>
    <message>
        <source>No keychain answers, so sign-ins last until the program ends.</source>
        <translation>Kein Schlüsselbund antwortet; Anmeldungen gelten deshalb nur, bis das Programm beendet wird.</translation>
    </message>
    <message>
        <source>In the system&apos;s keychain</source>
        <translation>Im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>About CreatorMetrics</source>
        <translation>Über CreatorMetrics</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Licences, what it stands on, and what a report of a fault should tell.</source>
        <translation>Lizenzen, verwendete Bausteine und was eine Fehlermeldung enthalten sollte.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>%n Einstellung gefunden</numerusform>
            <numerusform>%n Einstellungen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No setting found for “%1”</source>
        <translation>Keine Einstellung zu „%1“ gefunden</translation>
    </message>
    <message>
        <source>Names, descriptions and choices are searched.</source>
        <translation>Durchsucht werden Namen, Beschreibungen und Auswahlmöglichkeiten.</translation>
    </message>
    <message>
        <source>Proposed for reports, exports and backups: %1</source>
        <translation>Vorgeschlagen für Berichte, Exporte und Sicherungen: %1</translation>
    </message>
    <message>
        <source>Undo reset</source>
        <translation>Zurücksetzen rückgängig machen</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Settings were reset</source>
        <translation>Einstellungen wurden zurückgesetzt</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standardwerte</translation>
    </message>
    <message>
        <source>Your former choices come back until you change something.</source>
        <translation>Ihre frühere Auswahl lässt sich zurückholen, bis Sie etwas ändern.</translation>
    </message>
    <message>
        <source>Everything is set as it was at first.</source>
        <translation>Alles ist eingestellt wie am Anfang.</translation>
    </message>
    <message>
        <source>Keep pictures of posts</source>
        <translation>Bilder der Beiträge behalten</translation>
    </message>
    <message>
        <source>Small copies of the newest posts&apos; pictures, fetched after a sync and kept in the workspace. Off removes them.</source>
        <translation>Kleine Kopien der Bilder der neuesten Beiträge, nach einem Abgleich geholt und im Arbeitsbereich aufbewahrt. Ausschalten entfernt sie.</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>Lokale API</translation>
    </message>
    <message>
        <source>Sets back what was chosen on this page; pausing, the folder and the local API stay.</source>
        <translation>Setzt zurück, was auf dieser Seite gewählt wurde; Pause, Ordner und lokale API bleiben.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::SettingsRow</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>creatormetrics::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No command has these words or keys.</source>
        <translation>Kein Befehl hat diese Wörter oder Tasten.</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Along charts and tables</source>
        <translation>In Diagrammen und Tabellen</translation>
    </message>
    <message>
        <source>Day by day, row by row</source>
        <translation>Tag für Tag, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>First and last</source>
        <translation>Anfang und Ende</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>Menu of what has the focus</source>
        <translation>Menü zum Element mit dem Fokus</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Shift+F10</translation>
    </message>
</context>
<context>
    <name>creatormetrics::Sidebar</name>
    <message>
        <source>Cancel sync</source>
        <translation>Abgleich abbrechen</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>What the sync is doing</source>
        <translation>Was der Abgleich gerade tut</translation>
    </message>
    <message>
        <source>Sync status: %1</source>
        <translation>Stand des Abgleichs: %1</translation>
    </message>
    <message>
        <source>nothing synced</source>
        <translation>nichts abgeglichen</translation>
    </message>
    <message>
        <source>All archived</source>
        <translation>Alle archiviert</translation>
    </message>
</context>
<context>
    <name>creatormetrics::SignInForm</name>
    <message>
        <source>Name (you may leave it out)</source>
        <translation>Name (freiwillig)</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Link of the mail</source>
        <translation>Link aus der E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>With your account at %1.</source>
        <translation>Mit dem Konto bei %1.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Passwort vergessen?</translation>
    </message>
    <message>
        <source>Check your e-mail</source>
        <translation>E-Mails ansehen</translation>
    </message>
    <message>
        <source>A mail to %1 has a page in it that confirms the address. Open it within 30 minutes, then come back here.</source>
        <translation>Eine E-Mail an %1 enthält eine Seite, die die Adresse bestätigt. Innerhalb von 30 Minuten öffnen, dann hierher zurückkommen.</translation>
    </message>
    <message>
        <source>I have confirmed it: sign in</source>
        <translation>Bestätigt: anmelden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>No mail? Register again</source>
        <translation>Keine E-Mail? Neu anlegen</translation>
    </message>
    <message>
        <source>At %1. It costs nothing; a plan can be chosen later, or never.</source>
        <translation>Bei %1. Es kostet nichts; ein Tarif lässt sich später wählen oder nie.</translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Creating the account…</source>
        <translation>Konto wird angelegt…</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Konto vorhanden</translation>
    </message>
    <message>
        <source>Forgot the password</source>
        <translation>Passwort vergessen</translation>
    </message>
    <message>
        <source>A mail with a link lets you set a new one. All computers are signed out then.</source>
        <translation>Mit dem Link in einer E-Mail lässt sich ein neues setzen. Alle Computer werden dann abgemeldet.</translation>
    </message>
    <message>
        <source>Send the mail</source>
        <translation>E-Mail senden</translation>
    </message>
    <message>
        <source>Asking for the mail…</source>
        <translation>E-Mail wird angefordert…</translation>
    </message>
    <message>
        <source>I have the link</source>
        <translation>Link vorhanden</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Neues Passwort setzen</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Setting the password…</source>
        <translation>Passwort wird gesetzt…</translation>
    </message>
    <message>
        <source>Send another mail</source>
        <translation>Weitere E-Mail senden</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a few words are fine.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen; ein paar Wörter sind gut.</numerusform>
            <numerusform>Mindestens %n Zeichen; ein paar Wörter sind gut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>creatormetrics::SignInPresenter</name>
    <message>
        <source>Type your password.</source>
        <translation>Bitte das Passwort eingeben.</translation>
    </message>
    <message>
        <source>If there is an account with %1, a mail with a link is on its way. Open it in the browser, or paste the link here.</source>
        <translation>Falls es ein Konto mit %1 gibt, ist eine E-Mail mit einem Link unterwegs. Im Browser öffnen oder den Link hier einfügen.</translation>
    </message>
    <message>
        <source>Paste the whole link of the mail.</source>
        <translation>Bitte den ganzen Link der E-Mail einfügen.</translation>
    </message>
    <message>
        <source>Your new password is set, and all computers are signed out. Sign in with it.</source>
        <translation>Das neue Passwort ist gesetzt, alle Computer sind abgemeldet. Jetzt damit anmelden.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::SkeletonView</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::SyncDrawer</name>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Stop the sync</source>
        <translation>Abgleich beenden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume syncing</source>
        <translation>Abgleich fortsetzen</translation>
    </message>
    <message>
        <source>Pause syncing</source>
        <translation>Abgleich anhalten</translation>
    </message>
    <message>
        <source>Paused. Nothing is synced until you resume.</source>
        <translation>Angehalten. Nichts wird abgeglichen, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Nichts läuft gerade.</translation>
    </message>
    <message>
        <source>Stopped at %1. What had arrived is kept.</source>
        <translation>Beendet um %1. Was angekommen war, bleibt.</translation>
    </message>
    <message>
        <source>Finished at %1: %2 new or changed rows.</source>
        <translation>Fertig um %1: %2 neue oder geänderte Zeilen.</translation>
    </message>
    <message>
        <source>Everything can be used meanwhile. Stopping loses nothing.</source>
        <translation>Alles ist währenddessen benutzbar. Beim Beenden geht nichts verloren.</translation>
    </message>
    <message>
        <source>The next sync starts %1.</source>
        <translation>Der nächste Abgleich beginnt: %1.</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>%1 wieder verbinden</translation>
    </message>
    <message>
        <source>Goes on at %1.</source>
        <translation>Geht weiter um %1.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::SyncStatus</name>
    <message>
        <source>Syncing…</source>
        <translation>Abgleich läuft …</translation>
    </message>
    <message>
        <source>Syncing %1</source>
        <translation>%1 wird abgeglichen</translation>
    </message>
    <message numerus="yes">
        <source>Syncing %n account(s)</source>
        <translation>
            <numerusform>Gleicht %n Konto ab</numerusform>
            <numerusform>Gleicht %n Konten ab</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>Syncing 3 accounts, 41 %</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Syncing %1, %2</source>
        <translation>Gleicht %1 ab, %2</translation>
    </message>
</context>
<context>
    <name>creatormetrics::TableColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::TemplateBar</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Actions for templates</source>
        <translation>Aktionen für Vorlagen</translation>
    </message>
    <message>
        <source>Save as a template…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>Als Datei exportieren …</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Keine Vorlage</translation>
    </message>
    <message>
        <source>Name of the template:</source>
        <translation>Name der Vorlage:</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the template %1?</source>
        <translation>Vorlage %1 entfernen?</translation>
    </message>
    <message>
        <source>Reports that were made with it stay as they are.</source>
        <translation>Berichte, die damit erstellt wurden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>Vorlage entfernen</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Vorlage exportieren</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Vorlage importieren</translation>
    </message>
    <message>
        <source>Report templates (*.json)</source>
        <translation>Berichtsvorlagen (*.json)</translation>
    </message>
</context>
<context>
    <name>creatormetrics::TopContentModel</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Views compared with the median of the account&apos;s posts of similar age</source>
        <translation>Aufrufe verglichen mit dem Median ähnlich alter Beiträge des Kontos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Rate ƒ</source>
        <translation>Rate ƒ</translation>
    </message>
    <message>
        <source>vs typ.</source>
        <comment>compared with typical posts</comment>
        <translation>geg. übl.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::TroubleWindow</name>
    <message>
        <source>This workspace was written by a newer version</source>
        <translation>Dieser Arbeitsbereich stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>This workspace cannot be opened</source>
        <translation>Dieser Arbeitsbereich lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>It was left untouched. Open it with that version of CreatorMetrics, or open another workspace.</source>
        <translation>Er wurde nicht angetastet. Öffnen Sie ihn mit jener Version von CreatorMetrics oder öffnen Sie einen anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>Anderen Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
</context>
<context>
    <name>creatormetrics::WindowActions</name>
    <message>
        <source>&amp;Reports</source>
        <translation>B&amp;erichte</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open Workspace…</source>
        <translation>Arbeitsbereich ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Explore &amp;Sample Workspace</source>
        <translation>Bei&amp;spiel ansehen</translation>
    </message>
    <message>
        <source>&amp;Import Export File…</source>
        <translation>Exportdatei &amp;importieren …</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Export Report as PDF…</source>
        <translation>Bericht als PDF &amp;exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Back Up Workspace…</source>
        <translation>Arbeitsbereich si&amp;chern …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Figures of This Page</source>
        <translation>&amp;Zahlen dieser Seite kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Earlier Days</source>
        <translation>&amp;Frühere Tage</translation>
    </message>
    <message>
        <source>&amp;Later Days</source>
        <translation>&amp;Spätere Tage</translation>
    </message>
    <message>
        <source>&amp;Comparison On or Off</source>
        <translation>&amp;Vergleich an oder aus</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>Larger &amp;Text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <translation>&amp;Normaler Text</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Konten</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>T&amp;rennen</translation>
    </message>
    <message>
        <source>&amp;Sync Now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Open Workspace &amp;Folder</source>
        <translation>&amp;Ordner des Arbeitsbereichs öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About CreatorMetrics</source>
        <translation>&amp;Über CreatorMetrics</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Connect &amp;%1…</source>
        <translation>&amp;%1 verbinden…</translation>
    </message>
    <message>
        <source>Connect &amp;%1 (not set up)</source>
        <translation>&amp;%1 verbinden (nicht eingerichtet)</translation>
    </message>
    <message>
        <source>St&amp;op Sync</source>
        <translation>Abgleich be&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Pause Syncing</source>
        <translation>Abgleich an&amp;halten</translation>
    </message>
    <message>
        <source>Sync D&amp;etails</source>
        <translation>Abgleich im Einze&amp;lnen</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>&amp;New Workspace…</source>
        <translation>&amp;Neuer Arbeitsbereich …</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>Fenster sch&amp;ließen</translation>
    </message>
    <message>
        <source>Save &amp;Table…</source>
        <translation>&amp;Tabelle speichern …</translation>
    </message>
    <message>
        <source>&amp;Print Report…</source>
        <translation>Bericht &amp;drucken …</translation>
    </message>
    <message>
        <source>&amp;Restore a Backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>Copy Table as CS&amp;V</source>
        <translation>Tabelle als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>Copy Table as &amp;Markdown</source>
        <translation>Tabelle als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+Left</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+Right</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Kept Reports</source>
        <translation>&amp;Aufbewahrte Berichte</translation>
    </message>
    <message>
        <source>New &amp;Monthly Report…</source>
        <translation>Neuer &amp;Monatsbericht …</translation>
    </message>
    <message>
        <source>New &amp;Weekly Report…</source>
        <translation>Neuer &amp;Wochenbericht …</translation>
    </message>
    <message>
        <source>New &amp;Campaign Report…</source>
        <translation>Neuer Kam&amp;pagnenbericht …</translation>
    </message>
    <message>
        <source>New C&amp;ustom Report…</source>
        <translation>Neuer eige&amp;ner Bericht …</translation>
    </message>
    <message>
        <source>&amp;Scheduled Reports…</source>
        <translation>&amp;Geplante Berichte …</translation>
    </message>
    <message>
        <source>&amp;Brand…</source>
        <translation>Mar&amp;ke …</translation>
    </message>
</context>
<context>
    <name>creatormetrics::WindowCommands</name>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 trennen?</translation>
    </message>
    <message>
        <source>Erase its history too; this cannot be undone</source>
        <translation>Auch den Verlauf löschen; das lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Import export file</source>
        <translation>Exportdatei importieren</translation>
    </message>
    <message>
        <source>Export files (*.csv *.zip);;All files (*)</source>
        <translation>Exportdateien (*.csv *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Back up workspace</source>
        <translation>Arbeitsbereich sichern</translation>
    </message>
    <message>
        <source>Database (*.db)</source>
        <translation>Datenbank (*.db)</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>The whole workspace is in %1.</source>
        <translation>Der ganze Arbeitsbereich liegt in %1.</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>The sign-in is revoked at %1 and deleted here.</source>
        <translation>Die Anmeldung wird bei %1 widerrufen und hier gelöscht.</translation>
    </message>
    <message>
        <source>Its history stays readable unless you erase it.</source>
        <translation>Die Geschichte bleibt lesbar, wenn Sie sie nicht löschen.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Its figures, posts, comments and mentions are removed from this computer, and its sign-in with them. This cannot be undone; to keep the history and only put the account out of sight, archive it.</source>
        <translation>Zahlen, Beiträge, Kommentare und Erwähnungen werden von diesem Computer entfernt, und die Anmeldung mit ihnen. Das lässt sich nicht zurücknehmen; um die Geschichte zu behalten und das Konto nur beiseitezulegen, archivieren Sie es.</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Database (*.db);;All files (*)</source>
        <translation>Datenbank (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Put %1 in the place of this workspace?</source>
        <translation>Diesen Arbeitsbereich durch %1 ersetzen?</translation>
    </message>
    <message>
        <source>What the workspace holds now is kept in its folder under “backups”.</source>
        <translation>Was der Arbeitsbereich jetzt enthält, wird in seinem Ordner unter „backups“ aufbewahrt.</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Name of its folder:</source>
        <translation>Name des Ordners:</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>My channels</source>
        <translation>Meine Kanäle</translation>
    </message>
    <message>
        <source>There is something of that name already</source>
        <translation>Es gibt schon etwas mit diesem Namen</translation>
    </message>
    <message>
        <source>%1 is not an empty folder. Choose another name.</source>
        <translation>%1 ist kein leerer Ordner. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::WordTryOut</name>
    <message>
        <source>A sentence to try the words on</source>
        <translation>Ein Satz zum Ausprobieren der Wörter</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>Einen Satz ausprobieren</translation>
    </message>
    <message>
        <source>How it is judged stands here, with the words that count.</source>
        <translation>Hier steht, wie er beurteilt wird, mit den Wörtern, die zählen.</translation>
    </message>
    <message>
        <source>No word that counts.</source>
        <translation>Kein Wort, das zählt.</translation>
    </message>
</context>
<context>
    <name>creatormetrics::WordsDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>Eigene Wörter</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Wörter suchen</translation>
    </message>
    <message>
        <source>No words of your own yet</source>
        <translation>Noch keine eigenen Wörter</translation>
    </message>
    <message>
        <source>Slang: “sick” may be praise, so add it as positive. Names: if your brand is called “Doom”, add it as neutral, and it no longer counts as gloom.</source>
        <translation>Slang: „krass“ kann Lob sein, dann fügen Sie es als positiv hinzu. Namen: Heißt Ihre Marke „Doom“, fügen Sie es als neutral hinzu; dann zählt es nicht mehr als Unheil.</translation>
    </message>
    <message>
        <source>What words mean to you: they go before the word lists, in every language, on this computer.</source>
        <translation>Was Wörter für Sie bedeuten: Sie gehen den Wortlisten vor, in jeder Sprache, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Word or emoji, up to three words</source>
        <translation>Wort oder Emoji, bis zu drei Wörter</translation>
    </message>
    <message>
        <source>Word or emoji</source>
        <translation>Wort oder Emoji</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Mentions are judged anew when this closes.</source>
        <translation>Erwähnungen werden neu beurteilt, wenn dies schließt.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Einlesen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>Wörter einlesen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export words</source>
        <translation>Wörter ausgeben</translation>
    </message>
    <message>
        <source>The words were written to %1.</source>
        <translation>Die Wörter stehen jetzt in %1.</translation>
    </message>
</context>
</TS>
