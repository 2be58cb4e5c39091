// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_record.h"

#include "core/base/json.h"
#include "core/journal/entry_types.h"
#include "tests/support/journal_folder.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

using namespace casegrip;
using namespace casegrip::figures;
using journal::Entry;
using journal::EntryId;

namespace
{

constexpr Instant start = fromEpoch(1'773'144'000); // 2026-03-10T12:00:00Z
constexpr Day april = toDay(2026, 4, 1), may = toDay(2026, 5, 1), june = toDay(2026, 6, 1);

// A journal in memory: entries with a clock reading and an id of their own.
class Script
{
public:
    EntryId add(const Result<journal::NewEntry> &entry, const std::string &author = "ci400")
    {
        Entry written;
        written.envelope.type = entry.value().type;
        written.envelope.typeVersion = entry.value().typeVersion;
        written.envelope.parents = entry.value().parents;
        written.envelope.author = author;
        written.envelope.hlc = ++m_hlc;
        written.envelope.authoredAt = start + Seconds{static_cast<std::int64_t>(m_hlc)};
        written.body = journal::writePayload(entry.value().payload, {});
        written.id = journal::entryIdOf(journal::writeEnvelope(written.envelope) + *written.body);
        entries.push_back(written);
        return written.id;
    }
    EntryId undo(const EntryId &target)
    {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const Entry &entry) { return entry.id == target; });
        return add(journal::undoEntry(*found));
    }
    ChartRecord folded() const { return foldChartRecord(entries); }

    std::vector<Entry> entries;

private:
    std::uint64_t m_hlc = 0;
};

Annotation annotation(Day day, const std::string &text, const std::string &area = {},
                      const std::string &team = {})
{
    return {day, area, team, text, {}};
}

std::vector<std::string> textsOf(const ChartRecord &record)
{
    std::vector<std::string> texts;
    for (const AnnotationState &state : record.annotations)
        texts.push_back(state.made.text);
    return texts;
}

using Texts = std::vector<std::string>;

std::string goldenText()
{
    const EntryId made = journal::fromHex<32>(std::string(64, 'a')).value();
    const std::vector<Result<journal::NewEntry>> entries = {
        annotationEntry(annotation(april, "New framework")),
        annotationEntry({may, "Siôn \"North\"", {}, "Two teams became one", "The work is shared out anew"}),
        annotationEntry(annotation(june, "Strike", {}, "N2")),
        annotationWithdrawnEntry(made),
        targetEntry({TargetRate::OnTimeOfDue, april, 855}),
        targetEntry({TargetRate::Completed, june, {}}),
        targetWithdrawnEntry(made)};
    std::string text;
    for (const auto &entry : entries)
        text += entry.value().type + ' ' + std::to_string(entry.value().typeVersion) + ' ' +
                journal::writePayload(entry.value().payload, {}) + '\n';
    return text;
}

} // namespace

// Annotations and targets: what entries say and what they amount to.
class TestChartRecord : public QObject
{
    Q_OBJECT
private slots:
    // What is stored is frozen: this file is never written again once Casegrip is released.
    void goldenPayloads()
    {
        const auto folder = qEnvironmentVariable("CASEGRIP_WRITE_SAMPLES");
        if (!folder.isEmpty()) {
            QFile out(folder + QStringLiteral("/entries.txt"));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QByteArray::fromStdString(goldenText()));
        }
        QFile golden(QStringLiteral(TEST_DATA_DIR "/charts/entries.txt"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray::fromStdString(goldenText()), golden.readAll());
    }
    void goldenPayloadsAreRead()
    {
        QFile golden(QStringLiteral(TEST_DATA_DIR "/charts/entries.txt"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        std::vector<QJsonObject> payloads;
        for (const QByteArray &line : golden.readAll().trimmed().split('\n'))
            payloads.push_back(parseJsonObject(line.mid(line.indexOf('{')).toStdString(), "entry").value());
        QCOMPARE(payloads.size(), std::size_t(7));
        QVERIFY(readAnnotation(payloads[0]) == annotation(april, "New framework"));
        QVERIFY(readAnnotation(payloads[1]).value().rebases());
        QCOMPARE(readAnnotation(payloads[1]).value().area, std::string("Siôn \"North\""));
        QCOMPARE(readAnnotation(payloads[2]).value().team, std::string("N2"));
        QCOMPARE(journal::toHex(readWithdrawn(payloads[3]).value()), std::string(64, 'a'));
        QVERIFY(readTarget(payloads[4]) == (Target{TargetRate::OnTimeOfDue, april, 855}));
        QVERIFY(readTarget(payloads[5]) == (Target{TargetRate::Completed, june, {}}));
    }
    void whatIsRefused()
    {
        QVERIFY(!annotationEntry(annotation(april, " \t")));
        QVERIFY(!annotationEntry(annotation(april, "Two\nlines")));
        QVERIFY(!annotationEntry(annotation(april, std::string(maxAnnotation + 1, 'x'))));
        QVERIFY(annotationEntry(annotation(april, std::string(maxAnnotation, 'x'))).has_value());
        QVERIFY(!annotationEntry(annotation(april, "Both", "Northbrook", "N2")));
        Annotation rebase = annotation(april, "New framework");
        rebase.rebaseReason = " ";
        QVERIFY(!annotationEntry(rebase)); // no reason, no rebase
        rebase.rebaseReason.clear();
        rebase.baselineMonths = 12;
        QVERIFY(!annotationEntry(rebase)); // nothing to fix
        rebase.rebaseReason = "Other due times";
        for (const int months : {11, 61, -1}) {
            rebase.baselineMonths = months;
            QVERIFY(!annotationEntry(rebase));
        }
        QVERIFY(!targetEntry({TargetRate::Completed, april, 1001}));
        QVERIFY(!targetEntry({TargetRate::Completed, april, -1}));
    }
    // One that was made before there were any has none.
    void aBaselineIsKept()
    {
        Annotation rebase = annotation(april, "New framework");
        rebase.rebaseReason = "Other due times";
        QVERIFY(!annotationEntry(rebase).value().payload.contains(u"baseline_months"));
        rebase.baselineMonths = 18;
        QVERIFY(readAnnotation(annotationEntry(rebase).value().payload) == rebase);
        const auto payload = [](const char *json) { return parseJsonObject(json, "entry").value(); };
        QVERIFY(!readAnnotation(payload(R"({"day": "2026-02-03", "text": "x", "baseline_months": 12})")));
        QVERIFY(!readAnnotation(payload(R"({"day": "2026-02-03", "text": "x", "rebase_reason": "y", "baseline_months": 3})")));
    }
    void payloadsThatSayNothing()
    {
        const auto payload = [](const char *json) { return parseJsonObject(json, "entry").value(); };
        QVERIFY(!readAnnotation(payload(R"({"text": "x"})")));
        QVERIFY(!readAnnotation(payload(R"({"day": "2026-02-30", "text": "x"})")));
        QVERIFY(!readAnnotation(payload(R"({"day": "2026-02-03", "text": ""})")));
        QVERIFY(!readAnnotation(payload(R"({"day": "2026-02-03", "text": "x", "area": "A", "team": "T"})")));
        QVERIFY(!readTarget(payload(R"({"rate": "red_box_share", "from": "2026-02-03", "per_mille": 1})")));
        QVERIFY(!readTarget(payload(R"({"rate": "on_time_rate", "from": "2026-02-03", "per_mille": 1001})")));
        QVERIFY(
            !readTarget(payload(R"({"rate": "on_time_rate", "from": "2026-02-03", "per_mille": "850"})")));
        QVERIFY(!readWithdrawn(payload(R"({"of": "abc"})")));
    }
    void percentages()
    {
        QCOMPARE(parsePercentage("85"), std::optional(850));
        QCOMPARE(parsePercentage("85.5"), std::optional(855));
        QCOMPARE(parsePercentage("0"), std::optional(0));
        QCOMPARE(parsePercentage("100"), std::optional(1000));
        QCOMPARE(parsePercentage("100.0"), std::optional(1000));
        for (const char *wrong :
             {"", "100.1", "101", "-1", "-0", "85.55", "85.", "85,5", "85 %", ".5", "x", "8x"})
            QVERIFY2(!parsePercentage(wrong), wrong);
    }
    void annotationsLieByTheirDays()
    {
        Script script;
        script.add(annotationEntry(annotation(may, "second")));
        script.add(annotationEntry(annotation(may, "third")));
        script.add(annotationEntry(annotation(april, "first")), "su500");
        const ChartRecord record = script.folded();
        QCOMPARE(textsOf(record), (Texts{"first", "second", "third"}));
        QCOMPARE(record.annotations.front().author, std::string("su500"));
    }
    void whatIsWithdrawnIsGone()
    {
        Script script;
        const EntryId one = script.add(annotationEntry(annotation(april, "one")));
        const EntryId two = script.add(annotationEntry(annotation(april, "two")));
        const EntryId withdrawal = script.add(annotationWithdrawnEntry(one));
        QCOMPARE(textsOf(script.folded()), Texts{"two"});
        script.undo(two);
        QCOMPARE(textsOf(script.folded()), Texts{});
        script.undo(withdrawal); // and so it stands again
        QCOMPARE(textsOf(script.folded()), Texts{"one"});
    }
    void anErasedOneIsGone()
    {
        Script script;
        script.add(annotationEntry(annotation(april, "one")));
        script.entries.front().body.reset();
        QVERIFY(script.folded() == ChartRecord());
    }
    void aTargetHoldsFromItsDayOn()
    {
        Script script;
        script.add(targetEntry({TargetRate::OnTimeOfDue, may, 900}));
        script.add(targetEntry({TargetRate::OnTimeOfDue, april, 850}));
        script.add(targetEntry({TargetRate::Completed, april, 950}));
        const EntryId none = script.add(targetEntry({TargetRate::OnTimeOfDue, june, {}}));
        const auto on = [&](Day day) { return script.folded().targetOn(TargetRate::OnTimeOfDue, day); };
        QCOMPARE(on(april - std::chrono::days{1}), std::optional<int>());
        QCOMPARE(on(april), std::optional(850));
        QCOMPARE(on(may - std::chrono::days{1}), std::optional(850));
        QCOMPARE(on(may), std::optional(900));
        QCOMPARE(on(june), std::optional<int>());
        QCOMPARE(script.folded().targetOn(TargetRate::OnTime, may), std::optional<int>());
        QCOMPARE(script.folded().targetOn(TargetRate::Completed, june), std::optional(950));
        script.add(targetWithdrawnEntry(none));
        QCOMPARE(on(june), std::optional(900));
        script.add(targetEntry({TargetRate::OnTimeOfDue, may, 920})); // put right: the later one of one day holds
        QCOMPARE(on(june), std::optional(920));
    }
    // The order of arrival makes no difference, nor does an entry that came twice.
    void orderMakesNoDifference()
    {
        std::mt19937 random(20260410);
        Script script;
        std::vector<EntryId> ids;
        for (int i = 0; i < 40; ++i) {
            const Day day = april + std::chrono::days{random() % 5};
            switch (random() % 4) {
            case 0:
                ids.push_back(script.add(annotationEntry(annotation(day, std::to_string(i)))));
                break;
            case 1:
                ids.push_back(script.add(targetEntry({TargetRate(random() % 3), day, int(random() % 1001)})));
                break;
            case 2:
                if (!ids.empty())
                    ids.push_back(script.add(random() % 2
                                                 ? annotationWithdrawnEntry(ids[random() % ids.size()])
                                                 : targetWithdrawnEntry(ids[random() % ids.size()])));
                break;
            default:
                if (!ids.empty())
                    ids.push_back(script.undo(ids[random() % ids.size()]));
            }
        }
        const ChartRecord expected = script.folded();
        QVERIFY(!expected.annotations.empty() && !expected.targets.empty());
        auto entries = script.entries;
        entries.push_back(entries[7]);
        for (int i = 0; i < 20; ++i) {
            std::shuffle(entries.begin(), entries.end(), random);
            QVERIFY(foldChartRecord(entries) == expected);
        }
    }
    void whichChartsItConcerns()
    {
        const Annotation ofAll = annotation(april, "x"), ofArea = annotation(april, "x", "North"),
                         ofTeam = annotation(april, "x", {}, "N2");
        for (const auto &[area, team] : {std::pair("", ""), {"North", ""}, {"North", "N2"}, {"South", "S1"}})
            QVERIFY(concerns(ofAll, area, team));
        QVERIFY(concerns(ofArea, "North", "") && concerns(ofArea, "North", "N2"));
        QVERIFY(!concerns(ofArea, "", "") && !concerns(ofArea, "South", "") &&
                !concerns(ofArea, "South", "S1"));
        QVERIFY(concerns(ofTeam, "North", "N2") && concerns(ofTeam, "", "N2"));
        QVERIFY(!concerns(ofTeam, "", "") && !concerns(ofTeam, "North", "") &&
                !concerns(ofTeam, "North", "N1"));
    }
};

QTEST_APPLESS_MAIN(TestChartRecord)
#include "tst_chart_record.moc"
