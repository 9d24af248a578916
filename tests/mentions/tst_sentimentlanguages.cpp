// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/sentimentscorer.h"
#include "tests/mentions/languagesentences.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// In which language a text is read, and what the words of others than English do.
class TestSentimentLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void language_data();
    void language();
    void tellsMostSentences();
    void unsureTextsAreReadAsEnglish_data();
    void unsureTextsAreReadAsEnglish();
    void side_data();
    void side();
    void everyListIsThere();

private:
    std::optional<SentimentScorer> m_scorer;
};

void TestSentimentLanguages::initTestCase()
{
    auto scorer = SentimentScorer::load();
    QVERIFY(scorer);
    m_scorer = *std::move(scorer);
}

void TestSentimentLanguages::language_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("en") << u"I have been waiting for this video the whole week"_s;
    QTest::newRow("de") << u"Ich habe die ganze Woche auf dieses Video gewartet"_s;
    QTest::newRow("fr") << u"J'ai attendu cette vidéo toute la semaine"_s;
    QTest::newRow("es") << u"He estado esperando este vídeo toda la semana"_s;
    QTest::newRow("it") << u"Ho aspettato questo video per tutta la settimana"_s;
    QTest::newRow("pt") << u"Esperei por este vídeo a semana inteira, não acredito"_s;
    QTest::newRow("nl") << u"Ik heb de hele week op deze video gewacht"_s;
    QTest::newRow("sv") << u"Jag har väntat på den här videon hela veckan"_s;
    QTest::newRow("fi") << u"Olen odottanut tätä videota koko viikon"_s;
    QTest::newRow("pl") << u"Czekałem na ten film przez cały tydzień"_s;
    QTest::newRow("cs") << u"Na tohle video jsem čekal celý týden"_s;
    QTest::newRow("hu") << u"Egész héten erre a videóra vártam"_s;
    QTest::newRow("ro") << u"Am așteptat acest videoclip toată săptămâna"_s;
    QTest::newRow("tr") << u"Bütün hafta bu videoyu bekledim"_s;
    QTest::newRow("vi") << u"Tôi đã chờ đợi video này cả tuần"_s;
    QTest::newRow("id") << u"Saya sudah menunggu video ini sepanjang minggu"_s;
    QTest::newRow("ru") << u"Я ждал это видео всю неделю"_s;
    QTest::newRow("uk") << u"Я чекав на це відео весь тиждень"_s;
    QTest::newRow("el") << u"Περίμενα αυτό το βίντεο όλη την εβδομάδα"_s;
    QTest::newRow("ar") << u"لقد كنت أنتظر هذا الفيديو طوال الأسبوع"_s;
    QTest::newRow("hi") << u"मैं पूरे हफ्ते इस वीडियो का इंतजार कर रहा था"_s;
    QTest::newRow("ja") << u"一週間ずっとこの動画を待っていました"_s;
    QTest::newRow("ko") << u"일주일 내내 이 영상을 기다렸어요"_s;
    QTest::newRow("zh") << u"我整整一周都在等这个视频"_s;
    QTest::newRow("ca") << u"He estat esperant aquest vídeo tota la setmana amb els meus amics"_s; // has no list
}

void TestSentimentLanguages::language()
{
    QFETCH(const QString, text);
    QCOMPARE(m_scorer->score(text).language, QString::fromLatin1(QTest::currentDataTag()));
}

void TestSentimentLanguages::tellsMostSentences()
{
    const auto sentences = languageSentences();
    QCOMPARE(sentences.size(), 120U);
    QStringList wrong;
    for (const LanguageSentence &sentence : sentences) {
        const QString found = m_scorer->score(sentence.text).language;
        if (found != sentence.language)
            wrong << u"%1 for %2: %3"_s.arg(found, sentence.language, sentence.text);
    }
    QVERIFY2(wrong.size() <= 12, qPrintable(wrong.join(u'\n')));
}

void TestSentimentLanguages::unsureTextsAreReadAsEnglish_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << u"wow"_s;
    QTest::newRow("slang") << u"lol"_s;
    QTest::newRow("name and word") << u"Oedekerk wins"_s;
    QTest::newRow("word that others have, too") << u"super"_s;
}

void TestSentimentLanguages::unsureTextsAreReadAsEnglish()
{
    QFETCH(const QString, text);
    const ScoredText score = m_scorer->score(text);
    QVERIFY2(score.language.isEmpty() || score.language == "en"_L1, qPrintable(score.language));
    QCOMPARE(score.label, SentimentLabel::Positive);
}

void TestSentimentLanguages::side_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SentimentLabel>("label");
    const auto positive = SentimentLabel::Positive;
    const auto negative = SentimentLabel::Negative;
    QTest::newRow("Spanish") << u"¡Qué bonito!"_s << positive;
    QTest::newRow("Spanish, negated and again") << u"No me gusta nada, qué asco"_s << negative;
    QTest::newRow("German, article that is no verb")
        << u"die Frau und der Mann gehen in die Stadt"_s << SentimentLabel::Unknown;
    QTest::newRow("German, negated") << u"Das war wirklich nicht gut"_s << negative;
    QTest::newRow("French, negation behind the verb") << u"Je n'aime pas du tout"_s << negative;
    QTest::newRow("Italian, not") << u"Non mi piace per niente"_s << negative;
    QTest::newRow("Portuguese, with a short word") << u"Ótimo!"_s << positive;
    QTest::newRow("Turkish, two negations are one") << u"hiç güzel değil"_s << negative;
    QTest::newRow("Russian") << u"Очень хорошо!"_s << positive;
    QTest::newRow("Hindi, negation behind the word") << u"मुझे यह पसंद नहीं"_s << negative;
    QTest::newRow("Chinese without spaces") << u"这个视频太好了"_s << positive;
    QTest::newRow("Japanese without spaces") << u"この動画は最悪だ"_s << negative;
    QTest::newRow("Korean") << u"별로 안 좋아"_s << negative;
    QTest::newRow("Arabic") << u"فيديو رائع جدا"_s << positive;
    QTest::newRow("emoji in a language without a list")
        << u"això és el que vam veure ahir a la tarda ❤️"_s << positive;
}

void TestSentimentLanguages::side()
{
    QFETCH(const QString, text);
    QFETCH(const SentimentLabel, label);
    QCOMPARE(sentimentLabelKey(m_scorer->score(text).label), sentimentLabelKey(label));
}

void TestSentimentLanguages::everyListIsThere()
{
    const QStringList languages = m_scorer->languages();
    QCOMPARE(languages.first(), u"en"_s);
    QCOMPARE(languages.size(), 26);
    QCOMPARE(QSet<QString>(languages.begin(), languages.end()).size(), 26);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSentimentLanguages)
#include "tst_sentimentlanguages.moc"
