// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in a star export: every column in its dictionary, nobody's name, no restricted case, the same in
// csv and SQLite; and a folder that holds a whole export or the one before.
#include "core/base/csv_text.h"
#include "core/reports/pseudonym.h"
#include "core/reports/star_folder.h"
#include "core/reports/star_schema.h"
#include "tests/support/kill_harness.h"
#include "tests/support/payload_force.h"
#include "tests/support/policed_force.h"
#include "tests/support/star_tables.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <set>
#include <sys/stat.h>

using namespace casegrip;
using namespace casegrip::test;
using namespace casegrip::workspace;

namespace
{

// Stops at the n-th look.
class StoppingProgress final : public Progress
{
public:
    explicit StoppingProgress(int at) : m_left(at) {}
    bool advance(Step, std::int64_t, std::int64_t) override { return m_left-- > 0; }
    bool wasStopped() const { return m_left < 0; }

private:
    int m_left;
};

std::set<std::string> namesIn(const std::string &folder)
{
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

std::string everythingIn(const std::string &folder)
{
    std::string text;
    for (const std::string &name : namesIn(folder))
        text += name + '\n' + readWhole(folder + '/' + name);
    return text;
}

QJsonObject manifestOf(const std::string &folder)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(readWhole(folder + "/manifest.json"))).object();
}

bool isOfType(const std::string &cell, reports::StarType type)
{
    using Type = reports::StarType;
    static const std::map<Type, QRegularExpression> forms = {
        {Type::Text,
         QRegularExpression(QStringLiteral(".*"), QRegularExpression::DotMatchesEverythingOption)},
        {Type::Number, QRegularExpression(QStringLiteral("^-?[0-9]+$"))},
        {Type::Bool, QRegularExpression(QStringLiteral("^[01]$"))},
        {Type::Date, QRegularExpression(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))},
        {Type::Instant,
         QRegularExpression(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"))}};
    return forms.at(type).match(QString::fromStdString(cell)).hasMatch();
}

std::set<std::string> valuesOf(const StarRows &table, const std::string &column)
{
    std::set<std::string> values;
    const auto at = table.column(column);
    for (const auto &row : table.rows)
        values.insert(row[at]);
    return values;
}

} // namespace

class TestStarExport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    NoProgress m_silent;
    std::optional<ReviewedForce> m_force;

    std::string place(const std::string &name) const { return m_dir.path().toStdString() + '/' + name; }
    StarReport written(Workspace &opened, const std::string &folder, bool isSqlite = false)
    {
        return must(opened.exportStar({folder, isSqlite}, m_silent));
    }
    // Everything that a schema says of a folder's tables.
    void isAsDescribed(const StarTables &tables)
    {
        std::size_t columns = 0;
        for (const auto &schema : reports::starSchema()) {
            const StarRows &table = tables.table(std::string(schema.name));
            QCOMPARE(table.columns.size(), schema.columns.size());
            for (std::size_t i = 0; i < schema.columns.size(); ++i) {
                const reports::StarColumn &column = schema.columns[i];
                const std::string name = std::string(schema.name) + '.' + std::string(column.name);
                QCOMPARE(table.columns[i], std::string(column.name));
                std::set<std::string> known;
                if (!column.refersTo.empty()) {
                    const auto dot = column.refersTo.find('.');
                    known = valuesOf(tables.table(std::string(column.refersTo.substr(0, dot))),
                                     std::string(column.refersTo.substr(dot + 1)));
                }
                for (const auto &row : table.rows) {
                    QVERIFY2(row.size() == schema.columns.size(), name.c_str());
                    QVERIFY2(row[i].empty() ? column.mayBeEmpty : isOfType(row[i], column.type),
                             (name + ": " + row[i]).c_str());
                    QVERIFY2(row[i].empty() || column.refersTo.empty() || known.contains(row[i]),
                             (name + ": " + row[i]).c_str());
                }
                ++columns;
            }
            if (schema.hasKey)
                QVERIFY2(valuesOf(table, table.columns[0]).size() == table.rows.size(), schema.name.data());
        }
        QVERIFY(columns > 70);
    }

private slots:
    void initTestCase()
    {
        m_force.emplace(place("force"));
        m_force->tables.cases.rows.back().push_back({"restricted", "yes"}); // the assault
        for (int i = 0; i < 6; ++i)
            m_force->addOpenCase("9926000010" + std::to_string(i),
                                 "2026-01-0" + std::to_string(i + 1) + "T08:00:00Z");
        const std::string filed = "99260000100", audited = "99260000101";
        const auto event = [&](const std::string &caseNo, const char *at, const char *kind) {
            m_force->tables.events.add({{"case_no", caseNo},
                                        {"at", at},
                                        {"kind", kind},
                                        {"officer_id", "C100"},
                                        {"note", "Kit wrote this."}});
        };
        event(filed, "2026-02-02T10:00:00Z", "arrested");
        event(filed, "2026-02-03T10:00:00Z", "filed");
        for (const auto &[ref, decision] :
             {std::pair("AU-1", "meets_standard"), {"AU-2", "Ask Ann about it"}})
            m_force->tables.reviews.add({{"review_ref", ref},
                                         {"case_no", audited},
                                         {"kind", "audit"},
                                         {"completed_at", "2026-02-20T10:00:00Z"},
                                         {"reviewer_id", "I300"},
                                         {"decision", decision},
                                         {"text", "Bo was right."}});
        m_force->sync();
        auto opened = m_force->open("pi300");
        const auto due = m_force->clock.now() + std::chrono::hours{1};
        for (const char *words : {"Ask Ann.", "Fetch it."})
            must(opened.run(GiveDirection{ReviewedForce::burglary, words, "oic", "C100", due}));
        must(opened.run(GiveDirection{ReviewedForce::assault, "Only counted.", "oic", {}, due}));
        for (const auto &direction : must(opened.directions({}))) {
            if (direction.text == "Fetch it.")
                must(opened.run(CloseDirection{direction.entryId, reviews::Closing::Done, {}, {}}));
        }
        m_force->passMinutes(120);
    }

    void everyColumnIsInItsDictionary()
    {
        auto opened = m_force->open("pi300");
        written(opened, place("csv"));
        written(opened, place("sqlite"), true);
        const auto csv = StarTables::ofCsv(place("csv"));
        isAsDescribed(csv);
        QVERIFY(csv == StarTables::ofSqlite(place("sqlite")));
        for (const char *folder : {"csv", "sqlite"}) {
            const auto dictionary = csvRows(readWhole(place(folder) + "/dictionary.csv"));
            std::set<std::string> described;
            for (const auto &line : dictionary)
                described.insert(line.at(0) + '.' + line.at(1));
            QCOMPARE(described.size(), dictionary.size());
            for (const auto &[name, table] : csv.all()) {
                for (const std::string &column : table.columns)
                    QVERIFY2(described.erase(name + '.' + column) == 1, column.c_str());
            }
            QCOMPARE(described, std::set<std::string>{"table.column"});
            for (const auto &line : dictionary)
                QVERIFY2(!line.at(6).empty() && !line.at(7).empty(), line.at(1).c_str());
        }
        QCOMPARE(namesIn(place("sqlite")),
                 (std::set<std::string>{"casegrip-star.sqlite", "dictionary.csv", "manifest.json"}));
        QCOMPARE(namesIn(place("csv")).size(), reports::starTableCount + 2);
        for (const auto &entry : std::filesystem::directory_iterator(place("csv"))) {
            struct stat found = {};
            QCOMPARE(::stat(entry.path().c_str(), &found), 0);
            QCOMPARE(found.st_mode & 0777U, 0600U);
        }
    }
    void theRowsOfASmallFolder()
    {
        auto opened = m_force->open("pi300");
        const auto report = written(opened, place("small"));
        const auto tables = StarTables::ofCsv(place("small"));
        QCOMPARE(report.cases, std::int64_t(8));
        QCOMPARE(report.onlyCounted, std::int64_t(1));
        QFile golden(QStringLiteral(TEST_DATA_DIR "/star/small.txt"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const reports::Pseudonyms pseudonyms = must(reports::Pseudonyms::loadOrMake(m_force->data()));
        constexpr const char *officers[] = {"C100", "S200", "I300"};
        std::string picture;
        for (const auto &schema : reports::starSchema()) {
            if (schema.table == reports::StarTable::Date)
                continue;
            picture.append(schema.name).append("\n");
            std::set<std::string> lines; // that of officers is by pseudonym
            for (const auto &row : tables.table(std::string(schema.name)).rows) {
                std::string line;
                for (const std::string &cell : row) {
                    const auto is = [&](const char *officer) { return cell == pseudonyms.of(officer); };
                    const char *const *found = std::find_if(std::begin(officers), std::end(officers), is);
                    line += (found == std::end(officers) ? cell : std::string(*found)) + ' ';
                }
                line.back() = '\n';
                lines.insert(line);
            }
            QCOMPARE(lines.size(), tables.table(std::string(schema.name)).rows.size());
            for (const std::string &line : lines)
                picture += line;
        }
        if (QString::fromStdString(picture) != QString::fromUtf8(golden.readAll())) {
            qWarning("%s", picture.c_str());
            QFAIL("not the rows of tests/data/star/small.txt");
        }
    }
    void nobodysNameAndNoWordOfAPersonIsInIt()
    {
        auto opened = m_force->open("pi300");
        for (const bool isSqlite : {false, true}) {
            written(opened, place("names"), isSqlite);
            const std::string text = everythingIn(place("names"));
            for (const char *word : {"Ann", "Kit", "Bo ", "Ask", "Fetch", "account", "C100", "S200", "I300",
                                     "pi300", ReviewedForce::assault})
                QVERIFY2(text.find(word) == std::string::npos, word);
            QVERIFY(text.find(ReviewedForce::burglary) != std::string::npos &&
                    text.find("meets_standard") != std::string::npos);
            QVERIFY(text.find("Stalking") == std::string::npos); // one case bears it
            QVERIFY(text.find("Burglary") != std::string::npos); // seven do
        }
    }
    void aRestrictedCaseIsOnlyCounted()
    {
        auto opened = m_force->open("pi300");
        written(opened, place("restricted"));
        const auto tables = StarTables::ofCsv(place("restricted"));
        const auto counted = [&](const char *measure) {
            return tables.sum("fact_counted_only", "count", "measure", measure);
        };
        QCOMPARE(counted("recorded"), std::int64_t(1));
        QCOMPARE(counted("open"), std::int64_t(1));
        QCOMPARE(counted("directions_due"), std::int64_t(1));
        QCOMPARE(counted("directions_done"), std::int64_t(0));
        QVERIFY(counted("due") > 0);
        const auto today = TimeZone::utc().dayOf(m_force->clock.now());
        const auto quality = must(opened.quality({today, today + std::chrono::days(3), {}, {}}));
        QCOMPARE(quality.directionsDue, tables.sum("fact_direction", "due") + 1);
        QCOMPARE(quality.directionsDone, tables.sum("fact_direction", "done"));
    }
    void aReviewMadeHereIsThereOnce()
    {
        std::string ref;
        {
            auto sergeant = m_force->open("ps200");
            const auto draft = begunAndCompleted(sergeant, ReviewedForce::stalking);
            must(sergeant.run(SubmitReview{draft, {}, {}}));
            ref = draft.ref;
        }
        auto opened = m_force->open("pi300");
        written(opened, place("own"));
        const auto tables = StarTables::ofCsv(place("own"));
        const StarRows &reviews = tables.table("fact_review");
        const auto isIt = [&](const auto &row) { return row[0] == ref; };
        QCOMPARE(std::count_if(reviews.rows.begin(), reviews.rows.end(), isIt), 1);
        const auto row = *std::find_if(reviews.rows.begin(), reviews.rows.end(), isIt);
        QCOMPARE(row[reviews.column("source")], std::string("here"));
        QCOMPARE(row[reviews.column("counts")], std::string("1"));
        QVERIFY(valuesOf(tables.table("fact_obligation"), "review_ref").contains(ref));
    }

    void pseudonymsStayInTheirFolder()
    {
        auto opened = m_force->open("pi300");
        written(opened, place("one"));
        const auto one = valuesOf(StarTables::ofCsv(place("one")).table("dim_officer"), "officer_key");
        written(opened, place("two"));
        QVERIFY(one == valuesOf(StarTables::ofCsv(place("two")).table("dim_officer"), "officer_key"));
        QVERIFY(one.size() >= 3);
        const auto mine = must(reports::Pseudonyms::loadOrMake(m_force->data()));
        const auto others = must(reports::Pseudonyms::loadOrMake(place("."))); // another data folder
        QVERIFY(one.contains(mine.of("C100")));
        QVERIFY(mine.of("C100") != others.of("C100") && mine.of("C100") != mine.of("C101"));
        QCOMPARE(mine.of("C100").size(), std::size_t(32));
        QCOMPARE(mine.of(""), std::string());
        struct stat found = {};
        QCOMPARE(::stat(place("pseudonym.key").c_str(), &found), 0);
        QCOMPARE(found.st_mode & 0777U, 0600U);
        QFile file(QString::fromStdString(place("pseudonym.key")));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(20));
        QCOMPARE(reports::Pseudonyms::loadOrMake(place(".")).error().kind, ErrorKind::Damaged);
    }
    void theAccessLogSaysSoBefore()
    {
        auto opened = m_force->open("pi300");
        const auto rows = [&] { return must(opened.accessLog({})).rows; };
        const auto before = rows().size();
        written(opened, place("logged"));
        QCOMPARE(rows().size(), before + 1);
        QCOMPARE(rows().front().action, std::string("exported"));
        QCOMPARE(rows().front().text, std::string("star export, as csv"));
        StoppingProgress stopping(0);
        QCOMPARE(opened.exportStar({place("stopped"), true}, stopping).error().kind, ErrorKind::Cancelled);
        QCOMPARE(rows().size(), before + 2); // it was on its way
        QCOMPARE(rows().front().text, std::string("star export, as sqlite"));
    }
    void aFolderWithSomethingElseInItIsRefused()
    {
        auto opened = m_force->open("pi300");
        const auto refused = [&](const std::string &folder) {
            const auto report = opened.exportStar({folder}, m_silent);
            return !report && report.error().kind == ErrorKind::Refused;
        };
        const std::string folder = place("mine");
        std::filesystem::create_directory(folder);
        written(opened, folder); // empty
        const auto put = [&](const std::string &name, const char *text) {
            QFile file(QString::fromStdString(folder + '/' + name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) >= 0);
        };
        put("report.pbix", "months of work");
        QVERIFY(refused(folder));
        QVERIFY(std::filesystem::remove(folder + "/report.pbix"));
        written(opened, folder, true); // an earlier export, of another kind
        QCOMPARE(namesIn(folder).size(), std::size_t(3));
        put("manifest.json", "{\"format\":\"case-export\"}");
        QVERIFY(refused(folder));
        QVERIFY(refused(folder + "/manifest.json"));
        QVERIFY(refused("/"));
        QVERIFY(refused(m_force->data()));
        QVERIFY(!std::filesystem::exists(folder + ".part") || namesIn(folder + ".part").empty());
    }
    void whatIsStoppedIsAsItWas()
    {
        auto opened = m_force->open("pi300");
        const std::string folder = place("as-it-was");
        written(opened, folder);
        const std::string before = everythingIn(folder);
        m_force->passMinutes(1); // another as_of
        int stops = 0;
        for (bool isDone = false; !isDone; ++stops) {
            StoppingProgress stopping(stops);
            const auto report = opened.exportStar({folder}, stopping);
            isDone = !stopping.wasStopped();
            QCOMPARE(report.has_value(), isDone);
            QCOMPARE(everythingIn(folder) == before, !isDone);
            QVERIFY(!std::filesystem::exists(folder + ".part"));
        }
        QVERIFY(stops >= 3);
        // One on its way there, and one that was killed.
        {
            const auto other = must(reports::StarFolder::prepare(folder));
            QCOMPARE(opened.exportStar({folder}, m_silent).error().kind, ErrorKind::Busy);
        }
        std::filesystem::create_directory(folder + ".part");
        QVERIFY(QFile::copy(QString::fromStdString(folder + "/dim_unit.csv"),
                            QString::fromStdString(folder + ".part/dim_unit.csv")));
        written(opened, folder);
        QVERIFY(!std::filesystem::exists(folder + ".part"));
    }
    // Once it is in place, what lies aside is another's.
    void whatIsPutLeavesTheNextAlone()
    {
        const std::string folder = place("one after another");
        for (int round = 0; round < 2; ++round) { // into nothing, and in exchange for the one before
            auto first = std::make_unique<reports::StarFolder>(must(reports::StarFolder::prepare(folder)));
            QVERIFY(QFile(QString::fromStdString(first->aside() + "/dim_unit.csv")).open(QIODevice::WriteOnly));
            QFile manifest(QString::fromStdString(first->aside() + "/manifest.json"));
            QVERIFY(manifest.open(QIODevice::WriteOnly) && manifest.write("{\"format\":\"casegrip-star\"}") > 0);
            manifest.close();
            must(first->put());
            const auto second = must(reports::StarFolder::prepare(folder));
            QVERIFY(QFile(QString::fromStdString(second.aside() + "/fact_review.csv")).open(QIODevice::WriteOnly));
            first.reset();
            QCOMPARE(namesIn(second.aside()).size(), std::size_t(1));
            QCOMPARE(namesIn(folder).size(), std::size_t(2));
        }
        QVERIFY(!std::filesystem::exists(folder + ".part"));
    }
    void whatIsKilledIsWhole()
    {
        const std::string folder = place("killed");
        {
            auto opened = m_force->open("pi300");
            written(opened, folder);
        }
        const auto whole = [&] {
            const QJsonObject manifest = manifestOf(folder);
            return manifest[u"format"].toString() == QLatin1String("casegrip-star") &&
                   namesIn(folder).size() == (manifest[u"kind"].toString() == QLatin1String("csv")
                                                  ? reports::starTableCount + 2
                                                  : 3);
        };
        KillTest test;
        bool isSqlite = false;
        test.prepare = [&] { isSqlite = !isSqlite; };
        test.work = [&](Phase &inside) {
            auto opened = m_force->open("pi300", OpenOptions::Access::Read);
            NoProgress silent;
            inside.enter();
            for (int i = 0; i < 3; ++i)
                must(opened.exportStar({folder, isSqlite}, silent));
            inside.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            QVERIFY(whole());
            auto opened = m_force->open("pi300", OpenOptions::Access::Read);
            written(opened, folder, isSqlite);
            QVERIFY(whole());
        };
        const int wanted = killCount(5);
        const KillReport result = killRepeatedly(wanted, test);
        qInfo("%s", result.toText("star export").c_str());
        QCOMPARE(result.inside, wanted);
        QVERIFY(result.isAimed());
    }

    // What somebody sees has rows, what figures count for them is counted, and who may not take rows takes
    // none.
    void underAPolicy()
    {
        PolicedForce force;
        std::map<std::string, std::set<std::string>> seen;
        for (const char *officer : {"PC", "PS", "SU", "PN"}) {
            auto opened = force.open(officer);
            written(opened, place(officer));
            const auto tables = StarTables::ofCsv(place(officer));
            isAsDescribed(tables);
            seen[officer] = valuesOf(tables.table("fact_outcome"), "case_no");
            QVERIFY(!seen[officer].contains(PolicedForce::restricted)); // PN is named for it
            figures::ComplianceQuery query;
            query.from = toDay(2025, 1, 1);
            query.to = toDay(2026, 12, 31);
            query.by = {figures::Key::Stage, figures::Key::Team};
            QVERIFY(must(opened.compliance(query)) == tables.compliance(query));
            std::int64_t open = 0;
            for (const auto &row : must(opened.stock({})))
                open += row.open;
            figures::FlowQuery flows;
            flows.from = query.from;
            flows.to = query.to;
            std::int64_t exported = 0;
            for (auto [keys, counts] : tables.flows(flows))
                exported += counts["open"];
            QCOMPARE(exported, open);
        }
        QVERIFY(seen["PS"].contains(PolicedForce::ash1) && !seen["PS"].contains(PolicedForce::birch) &&
                seen["SU"].contains(PolicedForce::birch));
        force.policy[u"permissions"] =
            QJsonObject{{QStringLiteral("export_rows"),
                         QJsonObject{{QStringLiteral("from_rank"), QStringLiteral("inspector")}}}};
        force.writePolicy();
        auto sergeant = force.open("PS");
        const auto refused = sergeant.exportStar({place("refused")}, m_silent);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(!std::filesystem::exists(place("refused")) &&
                !std::filesystem::exists(place("refused.part")));
    }

    void textsOfAnotherKindDoNoHarm()
    {
        PayloadForce payload("/nowhere/canary.png");
        auto opened = payload.force.open("pi300");
        written(opened, place("payload"));
        written(opened, place("payload-db"), true);
        const auto tables = StarTables::ofCsv(place("payload"));
        isAsDescribed(tables);
        QVERIFY(tables == StarTables::ofSqlite(place("payload-db")));
        for (const auto &[name, table] : tables.all()) {
            for (const auto &row : csvRows(readWhole(place("payload") + '/' + name + ".csv")))
                QCOMPARE(row.size(), table.columns.size());
        }
        // As a spreadsheet reads it.
        for (const std::string &name : namesIn(place("payload"))) {
            const bool isCsv = name.ends_with(".csv");
            for (const auto &row :
                 csvRows(isCsv ? readWhole(place("payload") + '/' + name) : std::string(), true)) {
                for (const std::string &cell : row) {
                    bool isNumber = false;
                    (void)QByteArray::fromStdString(cell).toLongLong(&isNumber);
                    QVERIFY2(isNumber || !looksLikeFormula(cell), cell.c_str());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestStarExport)
#include "tst_star_export.moc"
