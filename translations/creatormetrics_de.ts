<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
        <name>DayRange</name>
        <message>
            <source>%1 – %2</source>
            <comment>first and last day</comment>
            <translation>%1 – %2</translation>
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
            <source>Daily quota used up</source>
            <translation>Tageskontingent verbraucht</translation>
        </message>
        <message>
            <source>The requests that the platform allows for today are used up. The figures are complete up to there.</source>
            <translation>Die Anfragen, die die Plattform für heute erlaubt, sind verbraucht. Bis dahin sind die Zahlen vollständig.</translation>
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
            <source>platform's own</source>
            <translation>Plattform</translation>
        </message>
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
    </context>
    <context>
        <name>Importer</name>
        <message>
            <source>Imported %1 history</source>
            <translation>Importierter Verlauf von %1</translation>
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
            <source>Views in the period, by the platform's own definition.</source>
            <translation>Aufrufe im Zeitraum, nach der Definition der Plattform.</translation>
        </message>
        <message>
            <source>Engaged views</source>
            <translation>Interessierte Aufrufe</translation>
        </message>
        <message>
            <source>Views that went on past the first moments (YouTube's former definition of a view).</source>
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
    </context>
    <context>
        <name>MonthlyReport</name>
        <message>
            <source>Generated %1</source>
            <translation>Erstellt %1</translation>
        </message>
        <message>
            <source>data fetched %1</source>
            <translation>Daten abgerufen %1</translation>
        </message>
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
            <source>Monthly report</source>
            <translation>Monatsbericht</translation>
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
        <name>PageBanner</name>
        <message>
            <source>%1 no longer accepts the sign-in of %2</source>
            <translation>%1 nimmt die Anmeldung von %2 nicht mehr an</translation>
        </message>
        <message>
            <source>Its history stays; no new figures arrive until it is connected again.</source>
            <translation>Der Verlauf bleibt; neue Zahlen kommen erst, wenn das Konto wieder verbunden ist.</translation>
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
        <name>ReportNotes</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>A change is given in percent of the compared period, for rates in percentage points (pp); grey means that it lies inside the ordinary spread of earlier periods.</source>
            <translation>Eine Veränderung steht in Prozent des Vergleichszeitraums, bei Raten in Prozentpunkten (Pp.); grau heißt, dass sie in der gewöhnlichen Streuung früherer Zeiträume liegt.</translation>
        </message>
        <message>
            <source>Engagement rates divide by %1.</source>
            <translation>Interaktionsraten teilen durch %1.</translation>
        </message>
        <message>
            <source>Engagement rates divide by each platform's usual figure (views for YouTube and TikTok, reach for Instagram, impressions for X); over several platforms by views.</source>
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
            <source>YouTube figures come from YouTube API Services. Figures marked ƒ are computed by CreatorMetrics and are not YouTube's. YouTube is a trademark of Google LLC.</source>
            <translation>YouTube-Zahlen stammen aus den YouTube API Services. Mit ƒ markierte Zahlen berechnet CreatorMetrics; sie stammen nicht von YouTube. YouTube ist eine Marke der Google LLC.</translation>
        </message>
        <message>
            <source>%1 %2 %3</source>
            <comment>day, time, zone</comment>
            <translation>%1 %2 %3</translation>
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
    </context>
    <context>
        <name>ReportPainter</name>
        <message>
            <source>%1 / %2</source>
            <comment>page and number of pages</comment>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>ReportSections</name>
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
            <source>The most viewed new post was “%1” on %2, with %3 views so far.</source>
            <translation>Der meistgesehene neue Beitrag war „%1“ auf %2 mit bisher %3 Aufrufen.</translation>
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
            <source>%1: growth is the platform's own gained less lost; the total at the start is computed from it.</source>
            <translation>%1: Wachstum ist neu abzüglich verloren laut Plattform; die Gesamtzahl zu Beginn ist daraus berechnet.</translation>
        </message>
        <message>
            <source>%1: growth is unknown, because no total or change is known for these days.</source>
            <translation>%1: Wachstum unbekannt, weil für diese Tage weder Gesamtzahl noch Veränderung bekannt ist.</translation>
        </message>
        <message>
            <source>%1: the platform rounds its totals to three figures.</source>
            <translation>%1: Die Plattform rundet Gesamtzahlen auf drei Stellen.</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
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
            <source>Growth</source>
            <translation>Wachstum</translation>
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
            <source>Followers by platform</source>
            <translation>Follower nach Plattform</translation>
        </message>
        <message>
            <source>Top content</source>
            <translation>Beste Inhalte</translation>
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
            <source>Title</source>
            <translation>Titel</translation>
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
            <source>vs typical</source>
            <translation>gegen üblich</translation>
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
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <source>CreatorMetrics is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
            <translation>CreatorMetrics ist freie Software: Sie dürfen es unter der GNU General Public License, Version 3 oder später, benutzen, untersuchen, weitergeben und verändern. Es gibt keinerlei Gewährleistung.</translation>
        </message>
        <message>
            <source>It stands on</source>
            <translation>Es baut auf</translation>
        </message>
        <message>
            <source>Copy system information</source>
            <translation>Systemangaben kopieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
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
            <source>Your browser opens %1's own sign-in. CreatorMetrics only reads figures; it cannot post or change anything, and it never sees your password.</source>
            <translation>Der Browser öffnet die Anmeldung von %1. CreatorMetrics liest nur Zahlen; es kann nichts veröffentlichen oder ändern und sieht das Passwort nie.</translation>
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
            <source>Signed in. The account's name and totals are being read.</source>
            <translation>Angemeldet. Name und Gesamtzahlen des Kontos werden gelesen.</translation>
        </message>
        <message>
            <source>Not allowed: %1. The figures behind it stay unknown until you connect again and allow it.</source>
            <translation>Nicht erlaubt: %1. Die Zahlen dahinter bleiben unbekannt, bis das Konto erneut verbunden und dies erlaubt wird.</translation>
        </message>
        <message>
            <source>%1 is connected</source>
            <translation>%1 ist verbunden</translation>
        </message>
        <message>
            <source>Its figures are synced now.</source>
            <translation>Die Zahlen werden jetzt abgeglichen.</translation>
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
    </context>
    <context>
        <name>creatormetrics::EmptyPages</name>
        <message>
            <source>No figures yet</source>
            <translation>Noch keine Zahlen</translation>
        </message>
        <message>
            <source>The account is connected, and its figures arrive with the first sync. Platforms finish a day one to three days later.</source>
            <translation>Das Konto ist verbunden, seine Zahlen kommen mit dem ersten Abgleich. Plattformen schließen einen Tag erst ein bis drei Tage später ab.</translation>
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
            <source>Bring in a file that you downloaded from YouTube Studio, or look around first. To connect accounts, put a client id of your own into services.json.</source>
            <translation>Holen Sie eine aus YouTube Studio heruntergeladene Datei herein, oder sehen Sie sich erst um. Um Konten zu verbinden, tragen Sie eine eigene Client-ID in services.json ein.</translation>
        </message>
        <message>
            <source>See how your channels grow</source>
            <translation>So wachsen die Kanäle</translation>
        </message>
        <message>
            <source>Connect YouTube</source>
            <translation>YouTube verbinden</translation>
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
    </context>
    <context>
        <name>creatormetrics::ExportDialog</name>
        <message>
            <source>Save as PDF…</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <source>Open PDF</source>
            <translation>PDF öffnen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Export report as PDF</source>
            <translation>Bericht als PDF exportieren</translation>
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
            <source>Preview of the report</source>
            <translation>Vorschau des Berichts</translation>
        </message>
        <message>
            <source>&amp;Days</source>
            <translation>&amp;Tage</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>Monthly report</source>
            <translation>Monatsbericht</translation>
        </message>
        <message>
            <source>As shown</source>
            <translation>Wie gezeigt</translation>
        </message>
        <message>
            <source>Composing the report…</source>
            <translation>Bericht wird zusammengestellt …</translation>
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
    </context>
    <context>
        <name>creatormetrics::FigureTable</name>
        <message>
            <source>Open in browser</source>
            <translation>Im Browser öffnen</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>Zeilen kopieren</translation>
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
            <comment>the platform's own denominator</comment>
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
        <name>creatormetrics::KpiCard</name>
        <message>
            <source>What this figure means</source>
            <translation>Was diese Zahl bedeutet</translation>
        </message>
        <message>
            <source>Computed by CreatorMetrics from the platform's figures</source>
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
    </context>
    <context>
        <name>creatormetrics::MainWindow</name>
        <message>
            <source>Overview</source>
            <translation>Überblick</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>Wachstum</translation>
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
        <name>creatormetrics::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
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
            <source>&amp;Appearance</source>
            <translation>&amp;Aussehen</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>&amp;Text size</source>
            <translation>&amp;Textgröße</translation>
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
        <name>creatormetrics::Session</name>
        <message>
            <source>Preparing the sample workspace…</source>
            <translation>Beispiel wird vorbereitet …</translation>
        </message>
    </context>
    <context>
        <name>creatormetrics::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Day by day along a chart</source>
            <translation>Tag für Tag durch ein Diagramm</translation>
        </message>
        <message>
            <source>Left, Right</source>
            <translation>Links, Rechts</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
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
    </context>
    <context>
        <name>creatormetrics::SkeletonView</name>
        <message>
            <source>Loading</source>
            <translation>Wird geladen</translation>
        </message>
    </context>
    <context>
        <name>creatormetrics::SyncStatus</name>
        <message>
            <source>Syncing…</source>
            <translation>Abgleich läuft …</translation>
        </message>
        <message>
            <source>Syncing %1, %2 of %3</source>
            <translation>%1 wird abgeglichen, %2 von %3</translation>
        </message>
        <message>
            <source>Syncing %1, step %2 of %3</source>
            <translation>%1 wird abgeglichen, Schritt %2 von %3</translation>
        </message>
        <message>
            <source>Syncing %1</source>
            <translation>%1 wird abgeglichen</translation>
        </message>
    </context>
    <context>
        <name>creatormetrics::TopContentModel</name>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Views compared with the median of the account's posts of similar age</source>
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
            <source>Nothing in it was changed. Its backups are beside it.</source>
            <translation>Nichts darin wurde geändert. Seine Sicherungen liegen daneben.</translation>
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
            <source>Alt+Left</source>
            <translation>Alt+Left</translation>
        </message>
        <message>
            <source>&amp;Later Days</source>
            <translation>&amp;Spätere Tage</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+Right</translation>
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
            <source>&amp;Larger Text</source>
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
            <source>&amp;Connect %1…</source>
            <translation>%1 &amp;verbinden …</translation>
        </message>
        <message>
            <source>&amp;Disconnect</source>
            <translation>&amp;Trennen</translation>
        </message>
        <message>
            <source>&amp;Sync Now</source>
            <translation>Jetzt &amp;abgleichen</translation>
        </message>
        <message>
            <source>S&amp;top Sync</source>
            <translation>Abgleich an&amp;halten</translation>
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
            <source>The sign-in is revoked at %1 and deleted here. Its history stays readable unless you erase it.</source>
            <translation>Die Anmeldung wird bei %1 widerrufen und hier gelöscht. Der Verlauf bleibt lesbar, wenn Sie ihn nicht löschen.</translation>
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
    </context>
</TS>
